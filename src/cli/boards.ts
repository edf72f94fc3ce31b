import type { Board } from '../bench/board.js'
import { matchBoards } from '../bench/match.js'
import { findBench, readBench } from '../bench/read-bench.js'
import { columns } from '../columns.js'
import { InputError } from '../inputs/input-error.js'
import { leaseFolder } from '../leases/lease-folder.js'
import { leaseKeys } from '../leases/lease-keys.js'
import { listLeases } from '../leases/list-leases.js'
import { failuresInARow, SUSPECT_AFTER } from '../leases/suspects.js'
import { whoseWords } from '../leases/words.js'
import type { Device } from '../probes/device.js'
import { enumerate } from '../probes/enumerate.js'
import { plain } from '../recording/tail.js'

/** A board of the bench file, and how it stands with it on this host. */
interface BoardState extends Pick<Board, 'name' | 'chip' | 'labels' | 'emulated'> {
  state: 'free' | 'held' | 'missing'
  /** USB path of its probe. */
  path: string | null
  /** Attempts in a row that failed by infrastructure. */
  failures: number
  suspect: boolean
  /** Why it is missing, or who holds it. */
  words: string
}

/** `hardware-test boards`: returns the exit status, 3 if a board is missing. */
export async function boards({ bench = '', json }: { bench?: string; json?: boolean }): Promise<number> {
  const file = findBench({ input: bench, hostFile: process.env.HIL_BENCH, workspace: process.cwd() })
  if (file === null) {
    throw new InputError(
      'There is no bench file: no --bench, no $HIL_BENCH, no .github/bench.yml here. Write one (docs/bench.md shows how).',
    )
  }
  const known = await readBench(file)
  const { devices, problem } = known.boards.every(({ emulated }) => emulated)
    ? { devices: [], problem: null }
    : await enumerate()
  const states = statesOf(known.boards, devices)
  if (json) process.stdout.write(`${JSON.stringify(states, null, 2)}\n`)
  else process.stdout.write(`${file}\n${textOf(states)}`)
  if (problem !== null) process.stderr.write(`hardware-test: ${problem.message}\n`)
  return states.some(({ state }) => state === 'missing') ? 3 : 0
}

function statesOf(all: readonly Board[], devices: readonly Device[]): BoardState[] {
  const folder = leaseFolder(process.env)
  const held = folder === null ? [] : listLeases(folder).held
  return matchBoards(all, devices).map((match) => {
    const { name, chip, labels, emulated } = match.board
    const common = { name, chip, labels, emulated }
    if ('problem' in match) {
      return { ...common, state: 'missing', path: null, failures: 0, suspect: false, words: match.problem.message }
    }
    const { device } = match
    const keys = device === null ? [] : leaseKeys(device, devices)
    const failures = folder === null ? 0 : Math.max(0, ...keys.slice(-1).map((key) => failuresInARow(folder, key)))
    const holder = held.find((one) => one.keys.some((key) => keys.includes(key)))
    const words = holder === undefined ? '' : `Held by ${whoseWords(holder, Date.now())}.`
    const state = holder === undefined ? 'free' : 'held'
    return { ...common, state, path: device?.path ?? null, failures, suspect: failures >= SUSPECT_AFTER, words }
  })
}

const HEADING = ['BOARD', 'STATE', 'CHIP', 'LABELS', 'USB PATH', '']

/** Under the table stands what there is to say of a board that is not free. */
function textOf(states: readonly BoardState[]): string {
  const rows = states.map(({ name, state, chip, labels, emulated, path, suspect, failures }) => [
    name,
    state,
    chip ?? '-',
    labels.join('+') || '-',
    emulated ? 'emulated' : (path ?? '-'),
    suspect ? `suspect: ${failures} attempts in a row failed by infrastructure` : '',
  ])
  const words = states.filter((one) => one.words !== '').map((one) => `\n${one.name}: ${plain(one.words)}\n`)
  return `${columns([HEADING, ...rows])}${words.join('')}`
}
