/** What a run runs on: found among what is plugged in, and held, so that no other run has it meanwhile. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Board } from '../bench/board.js'
import { matchBoards } from '../bench/match.js'
import { type Lease, type Owner, takeLease } from '../leases/lease.js'
import { leaseKeys } from '../leases/lease-keys.js'
import { failuresInARow, SUSPECT_AFTER } from '../leases/suspects.js'
import { acquire } from '../probes/acquire.js'
import type { Device } from '../probes/device.js'
import { enumerate, type Inventory } from '../probes/enumerate.js'
import { describe } from '../probes/identify.js'
import type { Selector } from '../probes/selector.js'
import { clockText } from '../watchdog/clocks.js'

/** Probes, one for each selector; or any one of `boards`, which are some of those of `bench`. */
export type Wanted = { selectors: readonly Selector[] } | { boards: readonly Board[]; bench: readonly Board[] }

/** Where leases are kept, and for whom. */
export interface LeaseSpec {
  /** Null: this system has no leases. */
  folder: string | null
  /** Whose run it is. */
  owner: Omit<Owner, 'what'>
  timeoutMs: number
}

export interface HoldOptions {
  waitForProbeMs: number
  leases: LeaseSpec
  signal: AbortSignal
  say(message: string): void
}

export interface Held {
  /** What is plugged in; null where nobody has looked, since no probe is needed. */
  inventory: Inventory | null
  /** The devices, in the order of the selectors. */
  chosen: Device[]
  board: Board | null
  /** Null where nothing needs one. */
  lease: Lease | null
  /** Whether another run had it, or came first. */
  waited: boolean
}

/** Why there is nothing to run on, and what was plugged in then. */
export interface Unheld {
  refused: string
  inventory: Inventory | null
}

/** What a run may run on: devices that belong together, and the board that they are wired to. */
type Candidate = Pick<Held, 'chosen' | 'board'>

interface Found {
  inventory: Inventory | null
  /** At least one. */
  candidates: Candidate[]
}

const AGAIN_MS = 400

/** Whoever had a probe may leave it at another place: so often it is looked for anew. */
const MOST_LOOKS = 5

/** Of a run that needs nothing. */
export const NOTHING_HELD: Held = { inventory: null, chosen: [], board: null, lease: null, waited: false }

/** Finds what `wanted` means, waits for it to be plugged in and for other runs to let go of it, and holds it. */
export async function hold(wanted: Wanted, options: HoldOptions): Promise<Held | Unheld> {
  if ('selectors' in wanted && wanted.selectors.length === 0) return NOTHING_HELD
  const until = performance.now() + options.leases.timeoutMs
  for (let look = 1; ; look++) {
    const found = await find(wanted, options)
    if ('refused' in found) return found
    if (options.signal.aborted) return { ...NOTHING_HELD, inventory: found.inventory }
    const held = await holdAny(found, until - performance.now(), options)
    if ('refused' in held || !held.waited) return held
    const now = await find(narrowed(wanted, held), options)
    const [same] = 'refused' in now ? [] : now.candidates
    if (same !== undefined && 'inventory' in now && holdsTheSame(held, same, now.inventory)) {
      return { ...held, ...same, inventory: now.inventory }
    }
    held.lease?.release()
    if ('refused' in now || look >= MOST_LOOKS) {
      const why = 'refused' in now ? now.refused : 'It was at another place each time that it was looked for.'
      return {
        refused: `${nameOf(held)} was there when it was asked for, and is not, now that it is its turn: ${why}`,
        inventory: now.inventory,
      }
    }
  }
}

/** Looks again for what is held, which may have been re-enumerated. Waits for it as at first. */
export async function findAgain(wanted: Wanted, held: Held, options: HoldOptions): Promise<Held | Unheld> {
  if ('selectors' in wanted && wanted.selectors.length === 0) return held
  const found = await find(narrowed(wanted, held), options)
  if ('refused' in found) return found
  const { inventory, candidates } = found
  const mine = new Set(keysOf(held, held.inventory))
  const isHeld = (device: Device) => leaseKeys(device, inventory?.devices ?? []).some((key) => mine.has(key))
  const same = candidates.find(({ chosen }) => held.lease === null || chosen.every(isHeld))
  if (same !== undefined) return { ...held, ...same, inventory }
  const others = candidates.map(nameOf).join(' and ')
  return {
    refused: `${nameOf(held)} is gone. What fits now is another probe, which this run does not hold: ${others}.`,
    inventory,
  }
}

/** What a run holds has a name that can be counted on: of its failures in a row. */
export function identities({ chosen, inventory }: Pick<Held, 'chosen' | 'inventory'>): string[] {
  return chosen.flatMap((device) => leaseKeys(device, inventory?.devices ?? chosen).slice(-1))
}

function narrowed(wanted: Wanted, { board }: Held): Wanted {
  return 'selectors' in wanted || board === null ? wanted : { ...wanted, boards: [board] }
}

function holdsTheSame(held: Held, now: Candidate, inventory: Inventory | null): boolean {
  const keys = new Set(keysOf(held, held.inventory))
  return keysOf(now, inventory).every((key) => keys.has(key))
}

async function find(wanted: Wanted, options: HoldOptions): Promise<Found | Unheld> {
  return 'selectors' in wanted ? findProbes(wanted.selectors, options) : findBoards(wanted, options)
}

async function findProbes(
  selectors: readonly Selector[],
  { waitForProbeMs, signal, say }: HoldOptions,
): Promise<Found | Unheld> {
  const { inventory, choice } = await acquire(selectors, waitForProbeMs, signal, (missing) =>
    say(`${missing}\nWaiting for it, up to ${clockText(waitForProbeMs)}.`),
  )
  if ('problem' in choice) return { refused: choice.problem.message, inventory }
  return { inventory, candidates: [{ chosen: choice.chosen, board: null }] }
}

/** Boards that are there; waits for one to be so where none is. */
async function findBoards(
  { boards, bench }: Extract<Wanted, { boards: unknown }>,
  { waitForProbeMs, signal, say }: HoldOptions,
): Promise<Found | Unheld> {
  const until = performance.now() + waitForProbeMs
  const needsProbe = boards.some(({ emulated }) => !emulated)
  for (let first = true; ; first = false) {
    const inventory = needsProbe ? await enumerate() : null
    const matches = matchBoards(bench, inventory?.devices ?? []).filter(({ board }) => boards.includes(board))
    const candidates = matches.flatMap((match) =>
      'problem' in match ? [] : [{ board: match.board, chosen: match.device === null ? [] : [match.device] }],
    )
    if (candidates.length > 0) return { inventory, candidates }
    const problems = matches.flatMap((match) => ('problem' in match ? [match] : []))
    const missing = [
      ...problems.map(({ board, problem }) => `Board ${board.name}: ${problem.message}`),
      ...(inventory?.problem ? [inventory.problem.message] : []),
    ].join('\n')
    const waits = problems.some(({ problem }) => problem.passing) || inventory?.problem?.passing === true
    if (!waits || performance.now() >= until || signal.aborted) return { refused: missing, inventory }
    const which = boards.length === 1 ? 'it' : 'one of them'
    if (first) say(`${missing}\nWaiting for ${which}, up to ${clockText(waitForProbeMs)}.`)
    await delay(AGAIN_MS, undefined, { signal }).catch(() => {})
  }
}

/** Holds the first candidate that is free, whoever has failed too often last. */
async function holdAny(found: Found, timeoutMs: number, options: HoldOptions): Promise<Held | Unheld> {
  const { inventory } = found
  const failures = new Map(
    found.candidates.map((one) => [one, failuresOf(one, inventory, options.leases.folder)] as const),
  )
  const isSuspect = (candidate: Candidate) => (failures.get(candidate) ?? 0) >= SUSPECT_AFTER
  const ordered = [...found.candidates].sort((a, b) => Number(isSuspect(a)) - Number(isSuspect(b)))
  const held = await leaseFirst({ inventory, candidates: ordered }, timeoutMs, options)
  const taken =
    'refused' in held ? undefined : ordered.find(({ board, chosen }) => board === held.board && chosen === held.chosen)
  if (taken !== undefined && isSuspect(taken)) {
    options.say(
      `${nameOf(taken)} is suspect: its last ${failures.get(taken)} attempts on this host failed by infrastructure. One that does not clears it.`,
    )
  }
  return held
}

async function leaseFirst(
  { inventory, candidates }: Found,
  timeoutMs: number,
  { leases, signal, say }: HoldOptions,
): Promise<Held | Unheld> {
  const wired = candidates.filter(({ chosen }) => chosen.length > 0)
  // An emulated board is everybody's.
  const emulated = candidates.find(({ chosen }) => chosen.length === 0)
  const [first] = wired
  if (first === undefined) return { ...(emulated as Candidate), inventory, lease: null, waited: false }
  if (leases.folder === null) {
    say('This system has no leases: another run may use the same probe at the same time.')
    return { ...first, inventory, lease: null, waited: false }
  }
  let waited = false
  const lease = await takeLease(
    leases.folder,
    wired.map((candidate) => ({ keys: keysOf(candidate, inventory), what: nameOf(candidate) })),
    { ...leases.owner, what: wired.map(nameOf).join(' or ') },
    {
      timeoutMs: emulated === undefined ? Math.max(0, timeoutMs) : 0,
      signal,
      onWait: (words) => {
        waited = true
        if (emulated === undefined) say(words)
      },
    },
  )
  if (!('refused' in lease)) return { ...(wired[lease.index] as Candidate), inventory, lease, waited }
  if (emulated !== undefined && !signal.aborted) {
    // It may be no other run that is in the way, but a folder that is wrong: that would stay so.
    say(`${lease.refused}\n${nameOf(emulated)}, which is emulated, is taken instead.`)
    return { ...emulated, inventory, lease: null, waited: false }
  }
  return { refused: lease.refused, inventory }
}

function failuresOf(candidate: Candidate, inventory: Inventory | null, folder: string | null): number {
  if (folder === null) return 0
  return Math.max(0, ...identities({ ...candidate, inventory }).map((key) => failuresInARow(folder, key)))
}

function keysOf({ chosen }: Candidate, inventory: Inventory | null): string[] {
  return chosen.flatMap((device) => leaseKeys(device, inventory?.devices ?? chosen))
}

function nameOf({ board, chosen }: Candidate): string {
  return board?.name ?? chosen.map(describe).join(' and ')
}
