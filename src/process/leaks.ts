/** What a test leaves behind when it has ended: who holds its output, who else still runs, and what becomes of them. */
import { setTimeout as delay } from 'node:timers/promises'
import { within } from '../within.js'
import { devicesOf } from './devices.js'
import { isAlive, type Why } from './members.js'
import { awaitEnd, type Output } from './output-end.js'
import { type Named, nameAndPid } from './process-names.js'
import { uidOf } from './procfs.js'
import { type Ending, ON_LEFTOVERS, type Survivor, terminate } from './terminate.js'
import type { Member, ProcessTree } from './tree.js'

/** `kill`: end them and report. `fail`: that, and the run is not passed. `ignore`: leave them running and report. */
export type LeakPolicy = 'kill' | 'fail' | 'ignore'

/** A process that a test left running. */
export interface Leak extends Named {
  commandLine: string
  /** As in `/proc/PID/stat`. */
  state: string
  /** By what it was known as one of the test. */
  why: Why
  /** Who started it, where that was seen. */
  parent: Named | null
  ageMs: number
  /** Whose rights it had; null where that cannot be told. */
  uid: number | null
  /** Whether it kept the test's output open. */
  holdsOutput: boolean
  /** USB devices, HID devices and serial ports that it had open. */
  devices: string[]
  /** Whether it was ended; false if it was left, or nothing could end it. */
  ended: boolean
}

export interface Leftovers {
  /** At most 100. */
  leaks: Leak[]
  /** What a reader should know of them, a sentence each. */
  notes: string[]
}

export interface LeakOptions {
  policy: LeakPolicy
  /** When to stop waiting for the end of the output, in milliseconds from now; data does not extend it. */
  limitMs: number
  /** Ends at once what is to be ended. */
  hurry: AbortSignal
}

/** Within this time a healthy test's helpers (`exec > >(cat)`) end, and its output with them. */
const SETTLE_MS = 250

const POLL_MS = process.platform === 'linux' ? 25 : 250

/** Of more, only the number is given: a result must stay readable. */
const MOST_LEAKS = 100
const MOST_NAMED = 5
const MOST_SURVIVORS = 20

/**
 * After a test's exit: waits for its output to end, looks for whoever keeps it from that and for whatever else still runs, and
 * deals with them by the policy. When it returns, the output has ended, or the notes say who keeps it.
 */
export async function endLeftovers(tree: ProcessTree, output: Output, options: LeakOptions): Promise<Leftovers> {
  const until = performance.now() + options.limitMs
  const members = await settle(tree, output, Math.min(until, performance.now() + SETTLE_MS))
  const { leaks, notes } = await deal(tree, members, output, options)
  return withEndOf(tree, output, until, { leaks, notes })
}

/** The same after `terminate`: who has survived that is a leak, and only the end of the output is waited for. */
export async function afterTermination(
  tree: ProcessTree,
  { survivors, notes }: Ending,
  output: Output,
  limitMs: number,
): Promise<Leftovers> {
  const until = performance.now() + limitMs
  const leaks = await describe(survivors, new Set())
  return withEndOf(tree, output, until, { leaks, notes: [...notes, ...survivorWords(survivors)] })
}

async function withEndOf(tree: ProcessTree, output: Output, until: number, found: Leftovers): Promise<Leftovers> {
  const kept = new Set(found.leaks.filter(({ ended }) => !ended).map(({ pid }) => pid))
  return {
    leaks: found.leaks.slice(0, MOST_LEAKS),
    notes: [...found.notes, ...(await awaitEnd(tree, output, until, kept))],
  }
}

/** Ends what still runs of a run that nobody watches any more: only its marker is left to know it by. */
export async function sweep(tree: ProcessTree): Promise<Leftovers> {
  const members = await living(tree)
  if (members.length === 0) return { leaks: [], notes: [] }
  const leaks = await describe(members, new Set())
  const intro = `${leaks.length === 1 ? 'A process' : `${leaks.length} processes`} of the test still ran when this step began`
  return endAll(tree, leaks, intro, NEVER)
}

/** A post step is told nothing but to end. */
const NEVER = new AbortController().signal

/** Names for a sentence: `openocd (pid 71), 12 s old, started by sh (pid 70)`, and so on. */
export function leakNames(leaks: readonly Leak[]): string {
  const named = leaks.slice(0, MOST_NAMED).map((leak) => {
    const starter = leak.parent === null ? '' : `, started by ${nameAndPid(leak.parent)}`
    return `${nameAndPid(leak)}, ${ageWords(leak.ageMs)} old${starter}`
  })
  const more = leaks.length - named.length
  return more > 0 ? `${named.join('; ')}; and ${more} more` : named.join('; ')
}

async function living(tree: ProcessTree, withOutput = true): Promise<Member[]> {
  return (await tree.scan(withOutput)).filter(isAlive)
}

/** Who still runs after a moment. */
async function settle(tree: ProcessTree, output: Output, until: number): Promise<Member[]> {
  while (performance.now() < until) {
    if (!output.hasEnded()) await within(POLL_MS, output.ended)
    else if ((await tree.look()).some(isAlive)) await delay(POLL_MS)
    else break
  }
  return living(tree, !output.hasEnded())
}

async function deal(
  tree: ProcessTree,
  members: readonly Member[],
  output: Output,
  { policy, hurry }: LeakOptions,
): Promise<Leftovers> {
  if (members.length === 0) return { leaks: [], notes: [] }
  const holders = output.hasEnded() ? [] : (await tree.holders()).members
  const leaks = await describe(members, new Set(holders.map(({ pid }) => pid)))
  const intro = `The test left ${leaks.length === 1 ? 'a process' : `${leaks.length} processes`} running`
  if (policy !== 'ignore') return endAll(tree, leaks, intro, hurry)
  return report(leaks, `${intro} (\`leaks: ignore\`)`, 'holds', pipeNotes(leaks))
}

async function endAll(tree: ProcessTree, leaks: Leak[], intro: string, hurry: AbortSignal): Promise<Leftovers> {
  const { survivors, notes } = await terminate(tree, ON_LEFTOVERS, hurry)
  const alive = new Set(survivors.map(({ pid }) => pid))
  const after = leaks.map((leak) => ({ ...leak, ended: !alive.has(leak.pid) }))
  const left = after.filter(({ ended }) => !ended).length
  const fate = left === 0 ? `, which ${leaks.length === 1 ? 'was' : 'were'} ended` : `; ${left} of them cannot be ended`
  return report(after, intro + (leaks.length === 1 && left === 1 ? '' : fate), 'held', [
    ...notes,
    ...survivorWords(survivors),
  ])
}

function survivorWords(survivors: readonly Survivor[]): string[] {
  const more = survivors.length - MOST_SURVIVORS
  const words = survivors.slice(0, MOST_SURVIVORS).map(({ message }) => message)
  return more > 0 ? [...words, `${more} more processes cannot be ended.`] : words
}

/** What can be known of a process only while it lives. */
async function describe(members: readonly Member[], holders: ReadonlySet<number>): Promise<Leak[]> {
  const devices = await devicesOf(members.map(({ pid }) => pid))
  return members.map(({ pid, command, commandLine, state, why, parent, ageMs }) => ({
    pid,
    command,
    commandLine,
    state,
    why,
    parent,
    ageMs,
    uid: process.platform === 'linux' ? uidOf(pid) : null,
    holdsOutput: holders.has(pid),
    devices: devices.get(pid) ?? [],
    ended: false,
  }))
}

function report(leaks: readonly Leak[], intro: string, verb: 'holds' | 'held', notes: readonly string[]): Leftovers {
  const hardware = leaks.filter(({ devices }) => devices.length > 0)
  const others = leaks.filter(({ devices }) => devices.length === 0)
  return {
    leaks: [...hardware, ...others].slice(0, MOST_LEAKS),
    notes: [
      `${intro}: ${leakNames(leaks)}.`,
      ...hardware.map((leak) => `${nameAndPid(leak)} ${verb} ${leak.devices.join(' and ')}, which the next job needs.`),
      ...notes,
    ],
  }
}

function pipeNotes(leaks: readonly Leak[]): string[] {
  const holders = leaks.filter(({ holdsOutput }) => holdsOutput)
  if (holders.length === 0) return []
  const names = holders.slice(0, MOST_NAMED).map(nameAndPid).join(', ')
  return [
    `The test's output is still open in ${names}: what is printed there from now on is not recorded, and may end whoever prints it (SIGPIPE). Redirect it, such as \`openocd >openocd.log 2>&1 &\`.`,
  ]
}

/** `80 ms`, `12 s`, `3 min`, `2 h`. */
function ageWords(ms: number): string {
  if (ms < 1000) return `${ms} ms`
  if (ms < 120_000) return `${Math.round(ms / 1000)} s`
  return ms < 7_200_000 ? `${Math.round(ms / 60_000)} min` : `${Math.round(ms / 3_600_000)} h`
}
