/** Reads a process tree from /proc. Nothing that it does can be noticed by the tree. */

import { isAlive } from '../process/members.js'
import {
  hasEnded,
  listPids,
  listThreads,
  type OpenFile,
  readCommandLine,
  readOpenFiles,
  readStat,
  type Stat,
  textOf,
  viewOf,
} from '../process/procfs.js'
import { Objects } from './holders.js'
import { fdinfo } from './objects.js'
import { whyNotTraced } from './permission.js'
import type { ObjectId, ProcessState, Snapshot } from './snapshot.js'
import { readPeers } from './sockets.js'
import { ThreadReader } from './threads.js'

export interface Subject {
  root: number
  /** Members besides the root and its descendants. */
  others?: readonly number[]
  /** Our own pipe, that the test prints to, by its `ObjectId`; null on a desk. */
  ourPipe?: ObjectId | null
}

/** More threads than this of one process are as good as all of them, for a person. For a proof they are not. */
const MOST_THREADS = 2000

/**
 * Looks at the tree of `root`. Takes some 10 ms for a hundred processes, and blocks the event loop meanwhile: only an ancestor of the
 * tree may read all of it where Yama is at work, so no other process could do it for us. Null if `root` is gone.
 */
export async function takeSnapshot(subject: Subject): Promise<Snapshot | null> {
  const at = performance.now()
  const stats = new Map<number, Stat>()
  for (const pid of listPids()) {
    const stat = readStat(pid)
    if (stat !== null) stats.set(pid, stat)
  }
  const root = stats.get(subject.root)
  if (root === undefined) return null
  const members = treeOf(subject, stats)
  const processes = members.map((stat) => readProcess(stat))
  const found = new Objects(processes, stats)
  for (const process of processes) resolveWaits(process, found)
  const peers = await readPeers(viewOf(root), found.sockets())
  found.findHolders(root, peers)
  const tookMs = performance.now() - at
  return {
    at,
    tookMs,
    root: subject.root,
    processes,
    inFlight: processes.some(hasFilesInFlight),
    ...found.result(subject.ourPipe ?? null),
  }
}

/** Parents before their children. */
function treeOf({ root, others = [] }: Subject, stats: ReadonlyMap<number, Stat>): Stat[] {
  const children = new Map<number, Stat[]>()
  for (const stat of stats.values()) {
    const siblings = children.get(stat.ppid)
    if (siblings === undefined) children.set(stat.ppid, [stat])
    else siblings.push(stat)
  }
  const tree = new Map<number, Stat>()
  const add = (pid: number) => {
    const stat = stats.get(pid)
    if (stat === undefined || tree.has(pid) || pid === process.pid) return
    tree.set(pid, stat)
    for (const child of children.get(pid) ?? []) add(child.pid)
  }
  add(root)
  for (const pid of others) add(pid)
  return [...tree.values()]
}

function readProcess(stat: Stat): ProcessState {
  const { pid } = stat
  const view = viewOf(stat)
  const status = textOf(`/proc/${pid}/status`)
  const ended = !isAlive(stat)
  const all = ended ? [] : listThreads(pid)
  const tids = all.slice(0, MOST_THREADS)
  const states = tids
    .map((tid) => readStat(pid, tid))
    .filter((thread) => thread !== null)
    .filter((thread) => !hasEnded(thread))
  // Whoever reads the memory of a process that hangs in the kernel may hang with it.
  const shy = states.some(({ state }) => state === 'D')
  const files = ended ? [] : readOpenFiles(view)
  const held = Array.isArray(files) ? files : null
  const reader = new ThreadReader(view, shy, tids)
  const caught = BigInt(`0x${/^SigCgt:\s*([\da-f]+)/m.exec(status)?.[1] ?? '0'}`)
  const threads = states.map((thread) => reader.read(thread))
  reader.close()
  return {
    pid,
    view,
    pids: (/^NSpid:\s*(.*)$/m.exec(status)?.[1] ?? String(pid)).split(/\s+/).map(Number),
    ppid: stat.ppid,
    command: stat.command,
    commandLine: shy || ended ? [] : readCommandLine(view),
    state: stat.state,
    pgrp: stat.pgrp,
    inBackground: stat.tty !== 0 && stat.foreground !== stat.pgrp,
    startTicks: stat.startTicks,
    threads,
    files: held,
    wakesItself: ended
      ? null
      : all.length > tids.length
        ? 'it has too many threads to look at each'
        : (ownWaker(pid, caught) ?? busyRing(view, held ?? [])),
    handlesSignals: (caught & ~ownSignals(stat.command)) !== 0n,
    hearsChildren: (caught & bit(SIGCHLD)) !== 0n,
    refused: threads.some(({ call }) => call === 'denied') ? whyNotTraced(pid, 'ourselves') : null,
    io: ioOf(pid),
  }
}

/** Numbers of signals (signal(7)): SIGALRM, SIGVTALRM, SIGPROF, SIGIO. */
const WAKING: Record<string, number> = { SIGALRM: 14, SIGVTALRM: 26, SIGPROF: 27, SIGIO: 29 }

const SIGCHLD = 17

/** Faults, SIGINT (Python has a handler for it from the start), SIGCHLD, which is looked at on its own, and glibc's own two (nptl(7)). */
const USUAL = [2, 4, 5, 7, 8, 11, SIGCHLD, 32, 33]
/** Node has handlers for SIGTERM, to restore its terminal, and SIGUSR1, for its debugger (`node.cc`, `inspector_agent.cc`). */
const USUAL_OF_NODE = [10, 15]

/** Signals for which a program of this name has a handler without having asked for one. */
function ownSignals(command: string): bigint {
  const signals = /^(node|MainThread)$/.test(command) ? [...USUAL, ...USUAL_OF_NODE] : USUAL
  return signals.reduce((mask, signal) => mask | bit(signal), 0n)
}

function bit(signal: number): bigint {
  return 1n << BigInt(signal - 1)
}

/** A handler for a timer's signal, or a POSIX timer (`/proc/PID/timers`, proc_pid_timers(5)). */
function ownWaker(pid: number, caught: bigint): string | null {
  for (const [name, number] of Object.entries(WAKING)) {
    if ((caught & bit(number)) !== 0n) return `it has a handler for ${name}`
  }
  return textOf(`/proc/${pid}/timers`) === '' ? null : 'it has a timer'
}

/**
 * The kernel works through what was submitted to a ring (io_uring(7)) without any thread: as many as were taken from the submission
 * queue and are not in the completion queue. Kernels before 5.14 do not tell.
 */
function busyRing(view: number, files: readonly OpenFile[]): string | null {
  for (const { fd, target } of files) {
    if (target !== 'anon_inode:[io_uring]') continue
    const info = fdinfo(view, fd)
    const count = (name: string) => new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(info)?.[1]
    const [taken, done] = [count('CachedSqHead'), count('CachedCqTail')]
    if (taken === undefined || taken !== done) return 'the kernel still works for it (io_uring)'
  }
  return null
}

/** Open files in a message that nobody has received yet (SCM_RIGHTS of unix(7)): kernels from 5.7 on count them. */
function hasFilesInFlight({ view, files }: ProcessState): boolean {
  const sockets = files?.filter(({ target }) => target.startsWith('socket:')) ?? []
  return sockets.some(({ fd }) => /^scm_fds:\s*[1-9]/m.test(fdinfo(view, fd)))
}

function ioOf(pid: number): number | null {
  const counts = [...textOf(`/proc/${pid}/io`).matchAll(/^[rw]char: (\d+)/gm)]
  return counts.length === 0 ? null : counts.reduce((sum, [, count]) => sum + Number(count), 0)
}

/** Says of every wait on a file what that file is. */
function resolveWaits(process: ProcessState, objects: Objects): void {
  for (const thread of process.threads) {
    const { wait } = thread
    if ('object' in wait) wait.object = objects.resolve(process, wait.fd)
    if (wait.on !== 'events') continue
    for (const one of wait.watched) one.object = one.moved ? null : objects.resolve(process, one.fd)
  }
}
