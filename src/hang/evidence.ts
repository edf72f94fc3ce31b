/**
 * What only somebody who is about to end a tree may take from it: the bytes that a writer is stuck with, those that lie unread in its
 * pipes, where a spinning thread is, and backtraces. Taking them disturbs the tree.
 */
import { join } from 'node:path'
import { isAlive } from '../process/members.js'
import { accessOf, listPids, readOpenFiles, readStat, readText, viewOf } from '../process/procfs.js'
import { linesAtEnd } from '../recording/tail.js'
import { SPINNING_SHARE } from './activity.js'
import { type Backtrace, backtraces, moduleAt, programCounter } from './backtrace.js'
import type { HangReport } from './explain.js'
import { openMemory } from './memory.js'
import { rescueName, rescuePipe, stuckBytes } from './rescue.js'
import type { ProcessState, Snapshot } from './snapshot.js'
import { machineOf, parseSyscall } from './syscalls.js'

export interface Stuck {
  pid: number
  tid: number
  /** The first lines of what it cannot write. */
  lines: string[]
  /** How many bytes that is in all. */
  total: number
}

export interface Rescued {
  /** Who should have read it, or who holds it. */
  pid: number
  fd: number
  bytes: number
  /** In the folder of the run; null if nothing could be kept. */
  file: string | null
  tail: string[]
  /** Why not all of it, as a sentence. */
  problem: string | null
}

export interface Evidence {
  stuck: Stuck[]
  rescued: Rescued[]
  backtraces: Backtrace[]
  /** `module+0x1f3`: where the hottest thread was; null if none spins or it may not be told. */
  spinsAt: string | null
}

export interface EvidenceOptions {
  /** Receives the rescued bytes; null: rescue nothing. */
  folder: string | null
  /** What may be kept of them: without secrets. */
  clean?: (bytes: Buffer) => Buffer
  /** For all backtraces together, in milliseconds; 0: none. */
  backtraceMs: number
}

const MOST_STUCK = 8
const MOST_PIPES = 16
const MOST_BACKTRACES = 6
const SHOWN_LINES = 4

/** Takes what can be taken of the tree of `snapshot`. Bounded in time; throws nothing that the tree could cause. */
export async function gatherEvidence(
  snapshot: Snapshot,
  report: HangReport,
  { folder, clean, backtraceMs }: EvidenceOptions,
): Promise<Evidence> {
  // First what the rest would disturb.
  const stuck = stuckIn(snapshot)
  const spinsAt = await hotSpot(snapshot, report)
  const traces = backtraceMs === 0 ? [] : await backtraces(suspects(report), { totalMs: backtraceMs })
  return { stuck, spinsAt, backtraces: traces, rescued: folder === null ? [] : rescueAll(snapshot, folder, clean) }
}

function stuckIn({ processes }: Snapshot): Stuck[] {
  const found: Stuck[] = []
  for (const { pid, view, threads } of processes) {
    const writers = threads.filter(
      ({ wait }) => wait.on === 'write' || (wait.on === 'network' && wait.doing === 'send'),
    )
    if (writers.length === 0 || found.length >= MOST_STUCK) continue
    const machine = machineOf(view)
    if (machine === null) continue
    const memory = openMemory(view)
    try {
      for (const { tid } of writers) {
        // Asked anew: by now it may have gone on.
        const call = parseSyscall(readText(`/proc/${pid}/task/${tid}/syscall`), machine)
        const bytes = call?.kind === 'call' ? stuckBytes(memory, call, machine) : null
        if (bytes !== null) {
          const lines = linesAtEnd(bytes.bytes, Number.POSITIVE_INFINITY).slice(0, SHOWN_LINES)
          found.push({ pid, tid, lines, total: bytes.total })
        }
      }
    } finally {
      memory.close()
    }
  }
  return found
}

async function hotSpot({ processes }: Snapshot, { hottest }: HangReport): Promise<string | null> {
  if (hottest === null || hottest.share < SPINNING_SHARE) return null
  const process = processes.find(({ pid }) => pid === hottest.pid)
  if (process === undefined) return null
  const pc = await programCounter(process, hottest.tid)
  const place = pc === null ? null : moduleAt(process.view, pc)
  return place === null ? null : `${place.module}+0x${place.offset.toString(16)}`
}

/** Those of whom the verdict speaks; without one, the leaves of the tree before the shells at its root. */
function suspects({ verdict, processes }: HangReport): number[] {
  const living = processes.filter(({ threads }) => threads.length > 0).map(({ pid }) => pid)
  const named = (verdict?.pids ?? []).filter((pid) => living.includes(pid))
  return (named.length > 0 ? named : living.reverse()).slice(0, MOST_BACKTRACES)
}

interface TreePipe {
  /** Whose end is opened to read the rest: a reader's, or a writer's where no reader is left. */
  pid: number
  view: number
  fd: number
  writers: ProcessState[]
}

/** Empties the pipes that only the tree reads; what somebody else is going to read is his. */
function rescueAll(snapshot: Snapshot, folder: string, clean: EvidenceOptions['clean']): Rescued[] {
  const rescued: Rescued[] = []
  for (const { pid, view, fd, writers } of treePipes(snapshot)) {
    const name = rescueName(pid, fd)
    const kept = clean === undefined ? {} : { clean }
    const found = rescuePipe(view, fd, join(folder, name), { stop: writers, lines: SHOWN_LINES, ...kept })
    if (found.refused !== null) {
      rescued.push({ pid, fd, bytes: 0, file: null, tail: [], problem: found.refused })
    } else if (found.bytes > 0) {
      const problem = found.unsaved ?? (found.more ? 'There was more than could be kept.' : null)
      rescued.push({
        pid,
        fd,
        bytes: found.bytes,
        file: found.unsaved === null ? name : null,
        tail: found.tail,
        problem,
      })
    }
  }
  return rescued
}

function treePipes(snapshot: Snapshot): TreePipe[] {
  const pipes = new Map<string, TreePipe & { read: boolean }>()
  for (const process of snapshot.processes) {
    for (const { fd, target } of process.files ?? []) {
      if (!target.startsWith('pipe:')) continue
      const access = accessOf(process.view, fd)
      if (access === null) continue
      const { pid, view } = process
      const known = pipes.get(target) ?? { pid, view, fd, writers: [], read: false }
      if (access === 'write') known.writers.push(process)
      else if (!known.read) Object.assign(known, { pid, view, fd, read: true })
      pipes.set(target, known)
    }
  }
  for (const target of foreignPipes(snapshot, new Set(pipes.keys()))) pipes.delete(target)
  // A process that holds both ends alone talks to itself: event loops do.
  const own = ({ pid, writers }: TreePipe) => writers.length > 0 && writers.every((writer) => writer.pid === pid)
  const full = new Set([...snapshot.objects.values()].filter(({ kind }) => kind === 'pipe').map(({ id }) => id))
  return [...pipes]
    .filter(([target, pipe]) => full.has(target) || !own(pipe))
    .sort(([a], [b]) => Number(full.has(b)) - Number(full.has(a)))
    .slice(0, MOST_PIPES)
    .map(([, pipe]) => pipe)
}

/** Of `targets`, those that a process outside the tree could read. */
function foreignPipes({ processes }: Snapshot, targets: ReadonlySet<string>): Set<string> {
  const members = new Set(processes.map(({ pid }) => pid))
  const foreign = new Set<string>()
  for (const pid of listPids()) {
    const stat = members.has(pid) ? null : readStat(pid)
    if (stat === null || !isAlive(stat)) continue
    const view = viewOf(stat)
    const files = readOpenFiles(view)
    if (!Array.isArray(files)) continue
    for (const { fd, target } of files) {
      if (targets.has(target) && accessOf(view, fd) !== 'write') foreign.add(target)
    }
  }
  return foreign
}
