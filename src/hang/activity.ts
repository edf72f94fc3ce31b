/** What changed between two looks at the same tree. */
import { TICKS_PER_SECOND } from '../process/procfs.js'
import type { ProcessState, Snapshot, ThreadState } from './snapshot.js'

export interface Changes {
  /** Milliseconds between the two. */
  overMs: number
  /**
   * The thread that ran most, with the share of a processor (1: all of one) that it took, or, if it did nothing but run, would have
   * taken had there been one; null if none ran.
   */
  hottest: { process: ProcessState; thread: ThreadState; share: number } | null
  /** Something happened: a thread ran, bytes moved, a process came or went. */
  moved: boolean
  /** Processes of which nothing has moved. */
  steady: Set<number>
}

/** Compares two snapshots of one tree. */
export function changesBetween(first: Snapshot, second: Snapshot): Changes {
  const before = new Map(first.processes.map((process) => [process.pid, process]))
  const overMs = second.at - first.at
  const steady = new Set<number>()
  let hottest: Changes['hottest'] = null
  let moved = first.processes.length !== second.processes.length
  for (const process of second.processes) {
    const old = before.get(process.pid)
    if (old === undefined || old.startTicks !== process.startTicks) {
      moved = true
      continue
    }
    if (isSteady(old, process)) steady.add(process.pid)
    else moved = true
    for (const thread of process.threads) {
      const earlier = old.threads.find(({ tid }) => tid === thread.tid)
      const share = earlier === undefined ? 0 : shareOf(earlier, thread, Math.max(overMs, 1))
      if (share > (hottest?.share ?? 0)) hottest = { process, thread, share }
    }
  }
  return { overMs, hottest, moved, steady }
}

/** A loop without an end never sleeps, and would take all of a processor; a busy machine gives it far less. */
function shareOf(old: ThreadState, now: ThreadState, overMs: number): number {
  const ticks = now.cpuTicks - old.cpuTicks
  if (ticks <= 0) return 0
  if (old.slept !== null && old.slept === now.slept) return 1
  return ((ticks / TICKS_PER_SECOND) * 1000) / overMs
}

/** Every thread is where it was, and has not run meanwhile: so it was there all the time. */
function isSteady(old: ProcessState, now: ProcessState): boolean {
  if (old.threads.length !== now.threads.length || old.state !== now.state || old.io !== now.io) return false
  return now.threads.every((thread, index) => {
    const earlier = old.threads[index]
    return earlier !== undefined && isSame(earlier, thread)
  })
}

function isSame(old: ThreadState, now: ThreadState): boolean {
  return (
    old.tid === now.tid &&
    old.state === now.state &&
    old.call === now.call &&
    // Without this count (CONFIG_SCHED_INFO) nobody can tell.
    now.runs >= 0 &&
    old.runs === now.runs &&
    old.cpuTicks === now.cpuTicks
  )
}
