/** The hang report for people: sentences for an annotation, a section with a chart for the job summary. */
import type { Evidence } from '../hang/evidence.js'
import type { HangReport } from '../hang/explain.js'
import { mermaidOf } from '../hang/mermaid.js'
import { evidenceLines, reportText } from '../hang/text.js'
import { escaped } from './html.js'

/** What the reason of a verdict does not say yet: where it spins, what a writer is stuck with, what was rescued. */
export function evidenceWords(report: HangReport): string[] {
  const { evidence } = report
  const stuck = evidence?.stuck[0]
  const rescued = evidence?.rescued.find(({ bytes }) => bytes > 0)
  return [
    ...(evidence?.spinsAt ? [`It spins at ${evidence.spinsAt}.`] : []),
    ...(stuck === undefined ? [] : [`Stuck with: ${stuck.lines[0] ?? ''}`]),
    ...(rescued === undefined ? [] : rescueLines(rescued, report)),
  ]
}

/** In the words of the report itself. */
function rescueLines(rescued: Evidence['rescued'][number], report: HangReport): string[] {
  const alone: Evidence = { stuck: [], rescued: [{ ...rescued, tail: [] }], backtraces: [], spinsAt: null }
  const words = evidenceLines(alone, report).filter((line) => line !== '')
  return [...words, ...rescued.tail.map((line) => `  ${line}`)]
}

/** The section of the job summary: a chart of who waits for whom, and the whole report below it. */
export function hangSection(report: HangReport): string {
  const whole = `<details><summary>The whole hang report</summary>\n\n<pre>${escaped(reportText(report))}</pre>\n\n</details>`
  const alone = report.processes.length < 2
  const chart = alone ? [] : ['<h4>Who waits for whom</h4>', '', '```mermaid', mermaidOf(report), '```', '']
  return [...chart, whole].join('\n')
}
