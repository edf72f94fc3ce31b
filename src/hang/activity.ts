/** What changed between two looks at the same tree. */
import { TICKS_PER_SECOND } from '../process/procfs.js'
import type { ProcessState, Snapshot, ThreadState } from './snapshot.js'

export interface Changes {
  /** Milliseconds between the two. */
  overMs: number
  /** The thread that ran most, with its share of a processor (1: all of one); null if none ran. */
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
      const ticks = thread.cpuTicks - (earlier?.cpuTicks ?? thread.cpuTicks)
      const share = ((ticks / TICKS_PER_SECOND) * 1000) / Math.max(overMs, 1)
      if (ticks > 0 && share > (hottest?.share ?? 0)) hottest = { process, thread, share }
    }
  }
  return { overMs, hottest, moved, steady }
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
