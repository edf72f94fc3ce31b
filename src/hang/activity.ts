/** What changed between two looks at the same tree. */
import { TICKS_PER_SECOND } from '../process/procfs.js'
import type { ProcessState, Snapshot, ThreadState } from './snapshot.js'

/** `deadlocked` is proven; `blocked` means that nothing moved; `alive` that something did, without a byte of output. */
export const ACTIVITIES = ['deadlocked', 'blocked', 'spinning', 'alive', 'stopped'] as const

export type Activity = (typeof ACTIVITIES)[number]

/** A thread that takes this share of a processor spins. */
export const SPINNING_SHARE = 0.5

export interface Changes {
  /**
   * The thread that ran most, with the share of a processor (1: all of one) that it took, or, if it did nothing but run, would have
   * taken had there been one; null if none ran.
   */
  hottest: { process: ProcessState; thread: ThreadState; share: number } | null
  /** Something happened: a thread ran, bytes moved, a process came or went. */
  moved: boolean
  /** Processes of which nothing has moved. */
  steady: Set<number>
  /** Ids of threads that have not run: each was all the time where it is. */
  resting: Set<number>
}

/** Compares two snapshots of one tree. */
export function changesBetween(first: Snapshot, second: Snapshot): Changes {
  const before = new Map(first.processes.map((process) => [process.pid, process]))
  const overMs = second.at - first.at
  const steady = new Set<number>()
  const resting = new Set<number>()
  let hottest: Changes['hottest'] = null
  let moved = first.processes.length !== second.processes.length
  for (const process of second.processes) {
    const old = before.get(process.pid)
    if (old === undefined || old.startTicks !== process.startTicks) {
      moved = true
      continue
    }
    const threads = new Map(old.threads.map((thread) => [thread.tid, thread]))
    for (const thread of process.threads) {
      const earlier = threads.get(thread.tid)
      if (earlier === undefined) continue
      if (hasNotRun(earlier, thread)) resting.add(thread.tid)
      const share = shareOf(earlier, thread, Math.max(overMs, 1))
      if (share > (hottest?.share ?? 0)) hottest = { process, thread, share }
    }
    if (isSteady(old, process, resting)) steady.add(process.pid)
    else moved = true
  }
  return { hottest, moved, steady, resting }
}

/** A loop without an end never sleeps, and would take all of a processor; a busy machine gives it far less. */
function shareOf(old: ThreadState, now: ThreadState, overMs: number): number {
  const ticks = now.cpuTicks - old.cpuTicks
  if (ticks <= 0) return 0
  if (old.slept !== null && old.slept === now.slept) return 1
  return ((ticks / TICKS_PER_SECOND) * 1000) / overMs
}

function isSteady(old: ProcessState, now: ProcessState, resting: ReadonlySet<number>): boolean {
  if (old.threads.length !== now.threads.length || old.state !== now.state || old.io !== now.io) return false
  return now.threads.every(({ tid }) => resting.has(tid))
}

/** Proven: a kernel that does not count how often a thread was put on a processor (CONFIG_SCHED_INFO) tells nothing, or 0. */
function hasNotRun(old: ThreadState, now: ThreadState): boolean {
  return (
    now.runs > 0 &&
    old.runs === now.runs &&
    old.cpuTicks === now.cpuTicks &&
    old.state === now.state &&
    old.call === now.call
  )
}
