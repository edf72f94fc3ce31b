/** A hang report as a Mermaid flowchart, the circle in red and with thick arrows. */
import { tellingProcesses } from './brief.js'
import type { HangReport, ReportEdge, ReportProcess } from './explain.js'

/** A graph of more is no help to anybody. */
const MOST_NODES = 30
const LONGEST_LABEL = 60

interface Arrow {
  from: number
  to: number
  words: string
  inCycle: boolean
}

/**
 * The source of the chart, without a fence around it. Names are a test's own: whatever could mean something to Mermaid or to Markdown
 * is written as a character code.
 */
export function mermaidOf(report: HangReport): string {
  const arrows = arrowsOf(report.edges)
  const nodes = tellingProcesses(report, MOST_NODES)
  const shown = new Set(nodes.map(({ pid }) => pid))
  const drawn = arrows.filter(({ from, to }) => shown.has(from) && shown.has(to))
  const circle = nodes.filter(({ inCycle }) => inCycle).map(({ pid }) => `p${pid}`)
  const red = drawn.flatMap(({ inCycle }, index) => (inCycle ? [index] : []))
  const rest = report.processes.length - nodes.length
  return [
    'flowchart TD',
    ...nodes.map((node) => `  p${node.pid}["${label(node.command)}<br>pid ${node.pid}<br>${label(doesOf(node))}"]`),
    ...drawn.map(({ from, to, words, inCycle }) => `  p${from} ${inCycle ? '==>' : '-->'}|"${label(words)}"| p${to}`),
    ...(rest > 0 ? [`  more["and ${rest} more processes"]`] : []),
    ...(red.length > 0 ? [`  linkStyle ${red.join(',')} stroke:#d1242f,stroke-width:3px`] : []),
    ...(circle.length > 0
      ? ['  classDef circle fill:#ffebe9,stroke:#d1242f,color:#1f2328', `  class ${circle.join(',')} circle`]
      : []),
  ].join('\n')
}

/** One arrow for each pair of processes, the one of the circle first. */
function arrowsOf(edges: readonly ReportEdge[]): Arrow[] {
  const arrows = new Map<string, Arrow>()
  for (const { from, to, words, inCycle } of [...edges].sort((a, b) => Number(b.inCycle) - Number(a.inCycle))) {
    const key = `${from.pid} ${to.pid}`
    if (from.pid === to.pid && !inCycle) continue
    if (!arrows.has(key)) arrows.set(key, { from: from.pid, to: to.pid, words, inCycle })
  }
  return [...arrows.values()]
}

function doesOf({ state, threads: [main] }: ReportProcess): string {
  if (main === undefined) return state === 'Z' ? 'has ended' : 'is ending'
  return main.does.split(/[;,]/)[0] ?? ''
}

function label(text: string): string {
  const short = text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL - 1)}…`
  return short.replace(/[^A-Za-z0-9 .]/gu, (char) => `#${char.codePointAt(0)};`)
}
