import { parseSelectors } from '../probes/selector.js'
import { BenchError, type Mistake } from './bench-error.js'
import type { Bench, Board } from './board.js'
import { plainHub, ruleMistakes } from './rules.js'
import { schemaMistakes } from './schema-mistakes.js'
import { readTree, type Tree } from './yaml-tree.js'

/** A board as the schema lets it through. */
interface Written {
  name: string
  probe?: string
  chip?: string
  labels?: string[]
  'runs-on'?: string | string[]
  serial?: string
  power?: { hub: string; port: number }
  env?: Record<string, string | number | boolean>
  emulated?: boolean
}

/** A rack of 500 boards needs a tenth. */
export const MOST_BYTES = 1024 * 1024

export function tooLarge(file: string, bytes: number): BenchError {
  const message = `The file has ${bytes} bytes, and a bench file at most ${MOST_BYTES}. Is it the right file?`
  return new BenchError(file, [{ line: 1, message }])
}

/**
 * Understands a bench file.
 * @param file how messages call it
 * @throws BenchError with everything that is wrong
 */
export function parseBench(text: string, file: string): Bench {
  const bytes = Buffer.byteLength(text)
  if (bytes > MOST_BYTES) throw tooLarge(file, bytes)
  const tree = readTree(text)
  const mistakes = [...tree.mistakes]
  if (tree.whole) mistakes.push(...schemaMistakes(tree), ...ruleMistakes(tree))
  if (mistakes.length > 0) throw new BenchError(file, inOrder(mistakes))
  const { boards } = tree.data as { boards: Written[] }
  return { file, boards: boards.map((board, index) => boardOf(board, `/boards/${index}`, tree)) }
}

function inOrder(mistakes: readonly Mistake[]): Mistake[] {
  const once = new Map(mistakes.map((mistake) => [`${mistake.line} ${mistake.message}`, mistake]))
  return [...once.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
}

function boardOf(board: Written, pointer: string, tree: Tree): Board {
  const { probe, power } = board
  const [selector = null] = probe === undefined ? [] : parseSelectors(probe)
  const runsOn = board['runs-on'] ?? []
  return {
    name: board.name,
    probe: selector,
    probeText: probe === undefined ? null : probe.trim(),
    chip: board.chip ?? null,
    labels: board.labels ?? [],
    runsOn: typeof runsOn === 'string' ? [runsOn] : runsOn,
    serial: board.serial === undefined ? null : Number.parseInt(board.serial.slice(2), 16),
    power: power === undefined ? null : { hub: plainHub(power.hub), port: power.port },
    env: Object.fromEntries(
      Object.entries(board.env ?? {}).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : (tree.written(`${pointer}/env/${name}`) ?? String(value)),
      ]),
    ),
    emulated: board.emulated ?? false,
    line: tree.lineOf(pointer),
  }
}
