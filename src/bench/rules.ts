/** What a schema cannot say: names and probes that meet, selectors, variables. */
import { parseSelectors, type Selector, SelectorError } from '../probes/selector.js'
import type { Mistake } from './bench-error.js'
import { whyRefused } from './env-names.js'
import { differentChannels, sameProbe } from './same-probe.js'
import { BENCH_SCHEMA } from './schema.js'
import { owner } from './schema-mistakes.js'
import { quoted } from './words.js'
import type { Tree } from './yaml-tree.js'

type Plain = Record<string, unknown>

const ONE_LINE = new RegExp(BENCH_SCHEMA.definitions.board.properties.probe.pattern)

/** The boards as far as they are such, each with its place in the file. The rest is the schema's matter. */
function boardsOf(data: unknown): { board: Plain; pointer: string }[] {
  const { boards } = (data ?? {}) as { boards?: unknown }
  if (!Array.isArray(boards)) return []
  return boards.flatMap((board: unknown, index) =>
    typeof board === 'object' && board !== null ? [{ board: board as Plain, pointer: `/boards/${index}` }] : [],
  )
}

export function ruleMistakes(tree: Tree): Mistake[] {
  const boards = boardsOf(tree.data)
  const found: Mistake[] = []
  const say = (pointer: string, text: string) =>
    found.push({ line: tree.lineOf(pointer), message: `${owner(pointer, tree.data)}${text}` })
  const names = new Map<string, string>()
  const probes: { selector: Selector; pointer: string }[] = []
  const supplies: { key: string; selector: Selector | null; pointer: string }[] = []

  for (const { board, pointer } of boards) {
    if (typeof board.name === 'string' && board.name !== '') {
      const before = names.get(board.name.toLowerCase())
      if (before === undefined) names.set(board.name.toLowerCase(), pointer)
      else
        say(
          `${pointer}/name`,
          `The board in line ${tree.lineOf(`${before}/name`)} has this name, too (capitals do not count). Give one of them another name; what they have in common can be a label of both.`,
        )
    }
    const selector = typeof board.probe === 'string' && ONE_LINE.test(board.probe) ? understood(board.probe) : null
    if (selector !== null && 'wrong' in selector) say(`${pointer}/probe`, selector.wrong)
    else if (selector !== null) {
      const other = probes.find((one) => sameProbe(one.selector, selector))
      if (other === undefined) probes.push({ selector, pointer })
      else
        say(
          `${pointer}/probe`,
          `${quoted(selector.text)} is the probe of the board in line ${tree.lineOf(other.pointer)}, too (${quoted(other.selector.text)} there). Each board has a probe of its own: \`hardware-test probes\` shows them with what tells them apart.`,
        )
    }
    const supply = supplyOf(board)
    if (supply !== null) {
      const own = selector !== null && !('wrong' in selector) ? selector : null
      const other = supplies.find(({ key }) => key === supply)
      const channels = other?.selector != null && own !== null && differentChannels(other.selector, own)
      if (other === undefined) supplies.push({ key: supply, selector: own, pointer })
      else if (!channels)
        say(
          `${pointer}/power`,
          `This port is the power of the board in line ${tree.lineOf(other.pointer)}, too, and one would be cut off with the other. Give each board its own port, or remove \`power\` from one.`,
        )
    }
    if (typeof board.env === 'object' && board.env !== null) {
      for (const name of Object.keys(board.env)) {
        const why = whyRefused(name)
        if (why !== null)
          say(
            `${pointer}/env/${name}`,
            `${quoted(name)} may not be set for a board: ${why}. Remove it, or call it otherwise.`,
          )
      }
    }
  }
  for (const { board, pointer } of boards) {
    if (!Array.isArray(board.labels)) continue
    for (const [index, label] of board.labels.entries()) {
      const named = typeof label === 'string' ? names.get(label.toLowerCase()) : undefined
      if (named !== undefined)
        say(
          `${pointer}/labels/${index}`,
          `The label ${quoted(label)} is the name of the board in line ${tree.lineOf(`${named}/name`)}. A workflow that asks for it would get that board alone: call the label otherwise.`,
        )
    }
  }
  return found
}

function understood(text: string): Selector | { wrong: string } {
  try {
    const [selector] = parseSelectors(text)
    if (selector === undefined)
      return { wrong: '`none` is no probe of a board. Write `emulated: true` instead of it, if there is none.' }
    if (selector.by === 'any')
      return {
        wrong:
          '`any` is no probe of a board: it would be another one with each thing that is plugged in. Write its selector (`hardware-test probes` shows them).',
      }
    return selector
  } catch (error) {
    if (error instanceof SelectorError) return { wrong: `\`probe\` is no selector: ${error.message}` }
    throw error
  }
}

function supplyOf(board: Plain): string | null {
  const { hub, port } = (board.power ?? {}) as { hub?: unknown; port?: unknown }
  return typeof hub === 'string' && typeof port === 'number' ? `${plainHub(hub)} ${port}` : null
}

/** As uhubctl calls it: the kernel's `usb1` is its `1`. */
export function plainHub(hub: string): string {
  return hub.replace(/^usb/, '')
}
