/** What a schema cannot say: names and probes that meet, selectors, variables. */
import { parseSelectors, type Selector, SelectorError } from '../probes/selector.js'
import type { Mistake } from './bench-error.js'
import { whyRefused } from './env-names.js'
import { differentChannels, sameProbe } from './same-probe.js'
import { BENCH_SCHEMA } from './schema.js'
import { owner } from './schema-mistakes.js'
import { plain, quoted } from './words.js'
import type { Tree } from './yaml-tree.js'

type Plain = Record<string, unknown>

const PROBE = BENCH_SCHEMA.definitions.board.properties.probe
const ONE_LINE = new RegExp(PROBE.pattern, 'u')

/** A board as far as it is one. What it lacks to be one is the schema's matter. */
interface Entry {
  board: Plain
  pointer: string
  /** null if it has none, or none that can be understood. */
  selector: Selector | null
}

/** Says what is wrong with what a pointer points to. */
type Say = (pointer: string, text: string) => void

/** What no schema finds wrong, each as a sentence. */
export function ruleMistakes(tree: Tree): Mistake[] {
  const found: Mistake[] = []
  const say: Say = (pointer, text) => {
    found.push({ line: tree.lineOf(pointer), message: `${owner(pointer, tree.data)}${text}` })
  }
  const entries = entriesOf(tree.data, say)
  const names = namesOf(entries, tree, say)
  labelsLikeNames(entries, names, tree, say)
  oneProbeTwice(entries, tree, say)
  onePowerTwice(entries, tree, say)
  refusedVariables(entries, say)
  return found
}

function entriesOf(data: unknown, say: Say): Entry[] {
  const { boards } = (data ?? {}) as { boards?: unknown }
  if (!Array.isArray(boards)) return []
  return boards.flatMap((item: unknown, index): Entry[] => {
    if (typeof item !== 'object' || item === null) return []
    const board = item as Plain
    const pointer = `/boards/${index}`
    if (typeof board.probe !== 'string' || !mayBeSelector(board.probe)) return [{ board, pointer, selector: null }]
    const selector = understood(board.probe)
    if (!('wrong' in selector)) return [{ board, pointer, selector }]
    say(`${pointer}/probe`, selector.wrong)
    return [{ board, pointer, selector: null }]
  })
}

/** Of anything else the schema complains. */
function mayBeSelector(text: string): boolean {
  return text.length <= PROBE.maxLength && ONE_LINE.test(text)
}

/** Each name, in small letters, with the board that has it first. */
function namesOf(entries: readonly Entry[], tree: Tree, say: Say): Map<string, string> {
  const names = new Map<string, string>()
  for (const { board, pointer } of entries) {
    if (typeof board.name !== 'string' || board.name === '') continue
    const before = names.get(board.name.toLowerCase())
    if (before === undefined) names.set(board.name.toLowerCase(), pointer)
    else
      say(
        `${pointer}/name`,
        `The board in line ${tree.lineOf(`${before}/name`)} has this name, too (capitals do not count). Give one of them another name; what they have in common can be a label of both.`,
      )
  }
  return names
}

function labelsLikeNames(entries: readonly Entry[], names: ReadonlyMap<string, string>, tree: Tree, say: Say): void {
  for (const { board, pointer } of entries) {
    if (!Array.isArray(board.labels)) continue
    for (const [index, label] of board.labels.entries()) {
      const named = typeof label === 'string' ? names.get(label.toLowerCase()) : undefined
      if (named === undefined) continue
      say(
        `${pointer}/labels/${index}`,
        `The label ${quoted(label)} is the name of the board in line ${tree.lineOf(`${named}/name`)}. A workflow that asks for it would get that board alone: call the label otherwise.`,
      )
    }
  }
}

function oneProbeTwice(entries: readonly Entry[], tree: Tree, say: Say): void {
  const before: { selector: Selector; pointer: string }[] = []
  for (const { selector, pointer } of entries) {
    if (selector === null) continue
    const other = before.find((one) => sameProbe(one.selector, selector))
    if (other === undefined) before.push({ selector, pointer })
    else
      say(
        `${pointer}/probe`,
        `${quoted(selector.text)} is the probe of the board in line ${tree.lineOf(other.pointer)}, too (${quoted(other.selector.text)} there). Each board has a probe of its own: \`hardware-test probes\` shows them with what tells them apart.`,
      )
  }
}

function onePowerTwice(entries: readonly Entry[], tree: Tree, say: Say): void {
  const before = new Map<string, Entry>()
  for (const entry of entries) {
    const supply = supplyOf(entry.board)
    if (supply === null) continue
    const other = before.get(supply)
    if (other === undefined) before.set(supply, entry)
    else if (!onOneAdapter(other, entry))
      say(
        `${entry.pointer}/power`,
        `This port is the power of the board in line ${tree.lineOf(other.pointer)}, too, and one would be cut off with the other. Give each board its own port, or remove \`power\` from one.`,
      )
  }
}

function onOneAdapter(a: Entry, b: Entry): boolean {
  return a.selector !== null && b.selector !== null && differentChannels(a.selector, b.selector)
}

function refusedVariables(entries: readonly Entry[], say: Say): void {
  for (const { board, pointer } of entries) {
    if (typeof board.env !== 'object' || board.env === null) continue
    for (const name of Object.keys(board.env)) {
      const why = whyRefused(name)
      if (why === null) continue
      say(
        `${pointer}/env/${name}`,
        `${quoted(name)} may not be set for a board: ${why}. Remove it, or call it otherwise.`,
      )
    }
  }
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
    if (error instanceof SelectorError) return { wrong: `\`probe\` is no selector: ${plain(error.message, 600)}` }
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
