/** Reads a process tree from /proc. Nothing that it does can be noticed by the tree. */
import {
  accessOf,
  hasEnded,
  listPids,
  listThreads,
  readCommandLine,
  readOpenFiles,
  readStat,
  readText,
  type Stat,
} from '../process/procfs.js'
import { type Memory, openMemory } from './memory.js'
import { type Described, describeFile, fdinfo, masterOf } from './objects.js'
import { whyNotTraced } from './permission.js'
import type {
  HeldFile,
  ObjectId,
  Outsider,
  ProcessState,
  Snapshot,
  ThreadState,
  Wait,
  WaitObject,
  Watched,
} from './snapshot.js'
import { readPeers, type SocketState } from './sockets.js'
import { type Machine, machineOf, parseSyscall, type Syscall } from './syscalls.js'
import { waitOf } from './waits.js'

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
  const peers = await readPeers(subject.root, found.sockets())
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
  const status = textOf(`/proc/${pid}/status`)
  const ended = hasEnded(stat)
  const all = ended ? [] : listThreads(pid)
  const tids = all.slice(0, MOST_THREADS)
  const states = tids.map((tid) => readStat(pid, tid)).filter((thread) => thread !== null)
  // Whoever reads the memory of a process that hangs in the kernel may hang with it.
  const shy = states.some(({ state }) => state === 'D')
  const files = ended ? [] : readOpenFiles(pid)
  const held = Array.isArray(files)
    ? files.map((file): HeldFile => ({ ...file, object: anonymousId(file.target) }))
    : null
  const reader = new ThreadReader(pid, shy, tids)
  const caught = BigInt(`0x${/^SigCgt:\s*([\da-f]+)/m.exec(status)?.[1] ?? '0'}`)
  const threads = states.map((thread) => reader.read(thread))
  reader.close()
  return {
    pid,
    pids: (/^NSpid:\s*(.*)$/m.exec(status)?.[1] ?? String(pid)).split(/\s+/).map(Number),
    ppid: stat.ppid,
    command: stat.command,
    commandLine: shy || ended ? [] : readCommandLine(pid),
    state: stat.state,
    uid: Number(/^Uid:\s*(\d+)/m.exec(status)?.[1] ?? -1),
    pgrp: stat.pgrp,
    session: stat.session,
    inBackground: stat.tty !== 0 && stat.foreground !== stat.pgrp,
    startTicks: stat.startTicks,
    threads,
    files: held,
    wakesItself: ended
      ? null
      : all.length > tids.length
        ? 'it has too many threads to look at each'
        : (ownWaker(pid, caught) ?? busyRing(pid, held ?? [])),
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
function busyRing(pid: number, files: readonly HeldFile[]): string | null {
  for (const { fd, target } of files) {
    if (target !== 'anon_inode:[io_uring]') continue
    const info = fdinfo(pid, fd)
    const count = (name: string) => new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(info)?.[1]
    const [taken, done] = [count('CachedSqHead'), count('CachedCqTail')]
    if (taken === undefined || taken !== done) return 'the kernel still works for it (io_uring)'
  }
  return null
}

/** Open files in a message that nobody has received yet (SCM_RIGHTS of unix(7)): kernels from 5.7 on count them. */
function hasFilesInFlight({ pid, files }: ProcessState): boolean {
  const sockets = files?.filter(({ target }) => target.startsWith('socket:')) ?? []
  return sockets.some(({ fd }) => /^scm_fds:\s*[1-9]/m.test(fdinfo(pid, fd)))
}

function sleepsOf(status: string): number | null {
  const count = /^voluntary_ctxt_switches:\s*(\d+)/m.exec(status)?.[1]
  return count === undefined ? null : Number(count)
}

function ioOf(pid: number): number | null {
  const counts = [...textOf(`/proc/${pid}/io`).matchAll(/^[rw]char: (\d+)/gm)]
  return counts.length === 0 ? null : counts.reduce((sum, [, count]) => sum + Number(count), 0)
}

class ThreadReader {
  private readonly machine: Machine | null
  private readonly threads: ReadonlySet<number>
  private memory: Memory | undefined

  constructor(
    private readonly pid: number,
    private readonly shy: boolean,
    tids: readonly number[],
  ) {
    this.machine = shy ? OUR_MACHINE : machineOf(pid)
    this.threads = new Set(tids)
  }

  close(): void {
    this.memory?.close()
  }

  read({ pid: tid, command, state, cpuTicks }: Stat): ThreadState {
    const folder = `/proc/${this.pid}/task/${tid}`
    const line = readText(`${folder}/syscall`)
    const call = typeof line === 'string' && this.machine !== null ? parseSyscall(line, this.machine) : null
    const wchan = textOf(`${folder}/wchan`).replace(/^0$/, '')
    return {
      tid,
      command,
      state,
      cpuTicks,
      slept: state === 'R' ? sleepsOf(textOf(`${folder}/status`)) : null,
      runs: Number(textOf(`${folder}/schedstat`).split(' ')[2] ?? -1),
      wchan,
      wait: this.waitOf(state, line, call, wchan),
      call: line,
    }
  }

  private waitOf(state: string, line: string, call: Syscall | null, wchan: string): Wait {
    if (call === null) {
      // These need no look at the call.
      if (/[TtDR]/.test(state)) return waitOf(state, NO_CALL, wchan, this.context)
      return { on: 'unknown', why: line === 'denied' ? 'denied' : 'it is not a program that this tool can read' }
    }
    return waitOf(state, call, wchan, this.context)
  }

  private get context() {
    const { pid, shy, threads } = this
    return {
      machine: this.machine ?? OUR_MACHINE,
      threads,
      memory: (address: bigint, length: number) => {
        if (shy) return null
        this.memory ??= openMemory(pid)
        return this.memory.read(address, length)
      },
      isShared: (address: bigint) => shy || isSharedMemory(pid, address),
      epoll: (fd: number) => watchedBy(pid, fd),
    }
  }
}

const NO_CALL: Syscall = { kind: 'none', sp: 0n, pc: 0n }
const OUR_MACHINE: Machine = process.arch === 'arm64' ? 'arm64' : process.arch === 'arm' ? 'arm' : 'x64'

/** Bits of epoll_ctl(2): EPOLLIN and EPOLLRDNORM, EPOLLOUT and EPOLLWRNORM, EPOLLET. */
const EPOLL_READ = 0x1 | 0x40
const EPOLL_WRITE = 0x4 | 0x100
const EPOLL_EDGE = 0x8000_0000

/** `tfd: 21 events: 19 data: ... pos:0 ino:1c2b sdev:e` (proc_pid_fdinfo(5)). */
function watchedBy(pid: number, epoll: number): Watched[] | null {
  const info = fdinfo(pid, epoll)
  if (info === '') return null
  return [...info.matchAll(/^tfd:\s*(\d+)\s+events:\s*([\da-f]+)/gm)].map(([, fd, events = '0']) => {
    const bits = Number.parseInt(events, 16)
    const has = (mask: number) => (bits & mask) !== 0
    return { fd: Number(fd), object: null, read: has(EPOLL_READ), write: has(EPOLL_WRITE), newsOnly: has(EPOLL_EDGE) }
  })
}

/** By the letter `s` of `/proc/PID/maps` (proc_pid_maps(5)); what cannot be told counts as shared. */
function isSharedMemory(pid: number, address: bigint): boolean {
  for (const [, from = '', to = '', sharing] of textOf(`/proc/${pid}/maps`).matchAll(
    /^([\da-f]+)-([\da-f]+) ...(.)/gm,
  )) {
    if (address >= BigInt(`0x${from}`) && address < BigInt(`0x${to}`)) return sharing === 's'
  }
  return true
}

function anonymousId(target: string): ObjectId | null {
  return /^(pipe|socket):\[/.test(target) ? target : null
}

/** Everything that the tree waits for, and who holds it. */
class Objects {
  private readonly found = new Map<ObjectId, Described & { texts: Set<string> }>()
  private readonly holders = new Map<ObjectId, WaitObject['holders']>()
  private readonly outsiders = new Map<number, Outsider>()
  private unseen: Snapshot['unseen'] = []
  private peers: ReadonlyMap<ObjectId, SocketState> = new Map()

  constructor(
    private readonly processes: readonly ProcessState[],
    private readonly stats: ReadonlyMap<number, Stat>,
  ) {}

  /** The object behind `fd` of a member, from now on one that somebody waits for. */
  resolve(process: ProcessState, fd: number): ObjectId | null {
    const file = process.files?.find((one) => one.fd === fd)
    if (file === undefined) return null
    const described = describeFile(process.pid, fd, file.target)
    if (described === null) return null
    file.object = described.id
    const known = this.found.get(described.id)
    if (known === undefined) this.add(described, file.target)
    else known.texts.add(file.target)
    return described.id
  }

  sockets(): ObjectId[] {
    return [...this.found.values()].filter(({ kind }) => kind === 'socket').map(({ id }) => id)
  }

  /** Looks through the files of everybody, in the tree and outside. */
  findHolders(root: Stat, peers: ReadonlyMap<ObjectId, SocketState>): void {
    this.peers = peers
    this.addOtherEnds()
    const wanted = new Map<string, ObjectId[]>()
    for (const { id, texts } of this.found.values()) {
      for (const text of texts) wanted.set(text, [...(wanted.get(text) ?? []), id])
    }
    const members = new Map(this.processes.map((process) => [process.pid, process]))
    for (const process of this.processes) {
      if (process.files === null) this.unseen.push({ pid: process.pid, command: process.command })
      else for (const file of process.files) this.match(process.pid, file, wanted)
    }
    if (wanted.size === 0) return
    for (const stat of this.stats.values()) {
      if (members.has(stat.pid) || hasEnded(stat)) continue
      const files = readOpenFiles(stat.pid)
      if (Array.isArray(files)) {
        for (const file of files) if (this.match(stat.pid, { ...file, object: null }, wanted)) this.noteOutsider(stat)
      } else if (files === 'denied' && mayDescendFrom(root, members, stat, this.stats)) {
        this.unseen.push({ pid: stat.pid, command: stat.command })
      }
    }
  }

  /** Whoever waits at one end waits for those at the other. */
  private addOtherEnds(): void {
    for (const { id, peer } of [...this.found.values()]) {
      const socket = this.peers.get(id)?.peer ?? null
      if (socket !== null) this.add({ ...SOCKET, id: socket }, socket)
      if (peer !== undefined) this.add({ ...TERMINAL, id: peer }, `/dev/pts/${peer.slice(peer.lastIndexOf(':') + 1)}`)
      const master = masterOf(id)
      if (master !== null) this.add({ ...TERMINAL, kind: 'terminal-master', id: master }, '/dev/ptmx')
    }
  }

  private add(described: Described, text: string): void {
    if (!this.found.has(described.id)) this.found.set(described.id, { ...described, texts: new Set([text]) })
  }

  private match(pid: number, file: HeldFile, wanted: ReadonlyMap<string, ObjectId[]>): boolean {
    const ids = wanted.get(file.target)
    if (ids === undefined) return false
    // The same words are the same pipe or socket; of files with a name only the file system knows.
    const id = anonymousId(file.target) ?? describeFile(pid, file.fd, file.target)?.id
    if (id === undefined || !ids.includes(id)) return false
    const access = accessOf(pid, file.fd)
    if (access === null) return false
    file.object = id
    const holders = this.holders.get(id)
    const locks = id.startsWith('file:') && /^lock:/m.test(fdinfo(pid, file.fd))
    const holder = { pid, fd: file.fd, access, locks }
    if (holders === undefined) this.holders.set(id, [holder])
    else holders.push(holder)
    return true
  }

  private noteOutsider({ pid, command, state, startTicks }: Stat): void {
    this.outsiders.set(pid, { pid, command, state, startTicks, us: pid === process.pid })
  }

  result(ourPipe: ObjectId | null): Pick<Snapshot, 'objects' | 'outsiders' | 'unseen'> {
    const objects = new Map<ObjectId, WaitObject>()
    for (const { id, kind, words, closed, peer: told } of this.found.values()) {
      const peer = this.peers.get(id)
      const holders = this.holders.get(id) ?? []
      objects.set(id, {
        id,
        kind: peer?.kind ?? kind,
        words: id === ourPipe ? 'the pipe to hardware-test' : (peer?.words ?? words),
        holders,
        closed,
        peer: peer?.peer ?? told ?? masterOf(id),
        guessed: peer?.guessed ?? false,
      })
    }
    return { objects, outsiders: [...this.outsiders.values()], unseen: this.unseen }
  }
}

/**
 * Whether a process outside the tree may be a child of it that has lost its parent, and so have inherited a file of it. An orphan goes
 * to an ancestor of its parent (PR_SET_CHILD_SUBREAPER of prctl(2)), so of its own line only the first below the root's ancestors counts.
 */
function mayDescendFrom(
  root: Stat,
  members: { has(pid: number): boolean },
  stat: Stat,
  stats: ReadonlyMap<number, Stat>,
): boolean {
  const ancestors = new Set<number>()
  for (let at = stats.get(root.ppid); at !== undefined && !ancestors.has(at.pid); at = stats.get(at.ppid)) {
    ancestors.add(at.pid)
  }
  const seen = new Set<number>()
  let eldest = stat
  for (;;) {
    if (members.has(eldest.pid)) return true
    if (ancestors.has(eldest.pid) || seen.has(eldest.pid)) return false
    seen.add(eldest.pid)
    const parent = stats.get(eldest.ppid)
    if (parent === undefined || ancestors.has(parent.pid)) break
    eldest = parent
  }
  if (eldest.startTicks < root.startTicks) return false
  // What init has started itself is a service, which systemd keeps apart; what has left our tree is where our tree is.
  return eldest.ppid !== 1 || cgroupOf(eldest.pid) === cgroupOf(root.pid)
}

function cgroupOf(pid: number): string {
  return textOf(`/proc/${pid}/cgroup`)
}

const SOCKET = { kind: 'socket', words: 'a socket', closed: false } as const
const TERMINAL = { kind: 'terminal', words: 'a terminal', closed: false } as const

/** Says of every wait on a file what that file is. */
function resolveWaits(process: ProcessState, objects: Objects): void {
  for (const thread of process.threads) {
    const { wait } = thread
    if ('object' in wait) wait.object = objects.resolve(process, wait.fd)
    if (wait.on === 'events') for (const one of wait.watched) one.object = objects.resolve(process, one.fd)
  }
}

function textOf(file: string): string {
  const text = readText(file)
  return text === 'gone' || text === 'denied' ? '' : text
}
