/**
 * Who could wake whom: the wait-for graph of a snapshot. A thread waits; the edges lead to those who could end its wait. Where somebody
 * or something else could, too (a clock, the network, a person, a process that nobody may look into), `outside` says so: nothing can be
 * proven of such a thread.
 */
import { hasEnded } from '../process/procfs.js'
import { locksInTheWay } from './file-locks.js'
import type { ObjectId, ProcessState, Snapshot, ThreadState, Wait, WaitObject, Watched } from './snapshot.js'

export type EdgeKind = 'write' | 'read' | 'watch-read' | 'watch-write' | 'child' | 'file-lock' | 'owner' | 'own-threads'

export interface Edge {
  from: { pid: number; tid: number }
  /** `tid` null: the process, whichever thread. */
  to: { pid: number; tid: number | null }
  kind: EdgeKind
  object: ObjectId | null
  fd: number | null
}

export interface Node {
  process: ProcessState
  thread: ThreadState
  edges: Edge[]
  /** Why somebody outside the edges may end this wait; null: nobody can. */
  outside: string | null
  /** What it waits for is there already: it is about to go on. */
  satisfied: boolean
}

export interface Graph {
  snapshot: Snapshot
  processes: ReadonlyMap<number, ProcessState>
  nodes: Node[]
  byProcess: ReadonlyMap<number, Node[]>
}

/** Builds the graph of a snapshot. */
export function graphOf(snapshot: Snapshot): Graph {
  const processes = new Map(snapshot.processes.map((process) => [process.pid, process]))
  const scene = { snapshot, processes, full: fullPipes(snapshot) }
  const byProcess = new Map<number, Node[]>()
  for (const process of snapshot.processes) {
    byProcess.set(
      process.pid,
      process.threads.map((thread) => nodeOf(process, thread, scene)),
    )
  }
  return { snapshot, processes, nodes: [...byProcess.values()].flat(), byProcess }
}

interface Scene {
  snapshot: Snapshot
  processes: ReadonlyMap<number, ProcessState>
  /** Pipes (and this end of sockets) that somebody cannot write to, since they are full. */
  full: ReadonlySet<ObjectId>
}

interface Wakers {
  edges: Omit<Edge, 'from'>[]
  outside: string | null
  satisfied: boolean
}

function nodeOf(process: ProcessState, thread: ThreadState, scene: Scene): Node {
  const { edges, outside, satisfied } = wakersOf(process, thread, thread.wait, scene)
  const from = { pid: process.pid, tid: thread.tid }
  return { process, thread, edges: edges.map((edge) => ({ from, ...edge })), outside, satisfied }
}

function fullPipes({ processes }: Snapshot): Set<ObjectId> {
  const full = new Set<ObjectId>()
  for (const { threads } of processes) {
    for (const { wait } of threads) {
      const writes = wait.on === 'write' || (wait.on === 'network' && wait.doing === 'send')
      if (writes && wait.object !== null) full.add(wait.object)
      if (wait.on !== 'events') continue
      // Whoever is to be told that it can be written to, and is not told.
      for (const { write, newsOnly, object } of wait.watched)
        if (write && !newsOnly && object !== null) full.add(object)
    }
  }
  return full
}

function wakersOf(process: ProcessState, thread: ThreadState, wait: Wait, scene: Scene): Wakers {
  switch (wait.on) {
    case 'read':
      return limitedBySocket(wait, scene, fileWakers(process, wait, 'read', 'read', scene))
    case 'write':
      // Nobody sets a limit on the sockets that a parent in Node gives its child as stdout and stderr.
      if (wait.fd <= 2) return fileWakers(process, wait, 'write', 'write', scene)
      return limitedBySocket(wait, scene, fileWakers(process, wait, 'write', 'write', scene))
    case 'network':
      if (wait.doing === 'connect' || wait.doing === 'accept') return byOutside('somebody else may connect')
      return limitedBySocket(
        wait,
        scene,
        wait.doing === 'receive'
          ? fileWakers(process, wait, 'read', 'read', scene)
          : fileWakers(process, wait, 'write', 'write', scene),
      )
    case 'events':
      return eventWakers(process, thread, wait, scene)
    case 'child':
      return childWakers(process, wait, scene)
    case 'futex':
      return futexWakers(process, thread, wait)
    case 'lock':
      return lockWakers(process, wait, scene)
    case 'unknown':
      return byOutside(wait.why === 'denied' ? 'this user may not see what it waits for' : wait.why)
    case 'call':
      return byOutside(`nothing is known of ${wait.name}`)
    case 'processor':
      return byOutside('it runs')
    case 'sleep':
      return byOutside('its sleep ends')
    case 'signal':
      return byOutside('a signal may come')
    case 'device':
      return byOutside('the device may answer')
    case 'open':
      return byOutside('somebody else may open it')
    case 'stopped':
      return byOutside('it is stopped, and may be continued')
    case 'kernel':
      return byOutside('the kernel may come back')
  }
}

function byOutside(outside: string): Wakers {
  return { edges: [], outside, satisfied: false }
}

/** What anybody might do with it, by its kind: of these there is more to the other end than processes. */
const OPEN_ENDED: Partial<Record<WaitObject['kind'], string>> = {
  'inet-socket': 'the network may answer',
  socket: 'nobody knows who is at the other end of the socket',
  terminal: 'somebody may type',
  'terminal-master': 'somebody may open the terminal',
  'serial-port': 'the board may answer',
  'usb-device': 'the device may answer',
  'hid-device': 'the device may answer',
  device: 'the device may answer',
  file: 'the disk may answer',
  timer: 'its timer runs',
  signalfd: 'a signal may come',
  inotify: 'files may change',
  pidfd: 'another process may end',
  epoll: 'it watches what nobody can tell',
  unknown: 'nothing is known of what it waits for',
}

type FileWait = { fd: number; object: ObjectId | null }

/** Who could end a wait at a file: whoever holds its other end. */
function fileWakers(
  process: ProcessState,
  wait: FileWait,
  end: 'read' | 'write',
  kind: EdgeKind,
  scene: Scene,
): Wakers {
  const object = wait.object === null ? undefined : scene.snapshot.objects.get(wait.object)
  if (object === undefined) return byOutside('nothing is known of what it waits for')
  const open = OPEN_ENDED[object.kind]
  if (open !== undefined)
    return { ...byOutside(open), edges: edgesTo(otherEnd(object, end, scene) ?? [], kind, object, wait) }
  const holders = otherEnd(object, end, scene)
  if (holders === null) return byOutside('nobody knows who is at the other end of the socket')
  const edges = edgesTo(holders, kind, object, wait)
  const handler = end === 'read' && process.handlesSignals && edges.some(({ to }) => to.pid === process.pid)
  const outside = handler ? 'a handler of its own may write to it when a signal comes' : doubt(object, scene)
  return { edges, outside, satisfied: isReady(object, end, edges.length, scene) }
}

/** A socket may have a limit of its own (SO_RCVTIMEO, SO_SNDTIMEO), which nothing shows; it counts for those who wait in the call itself. */
function limitedBySocket({ object }: FileWait, { snapshot }: Scene, wakers: Wakers): Wakers {
  const kind = object === null ? undefined : snapshot.objects.get(object)?.kind
  return kind === 'unix-socket' ? { ...wakers, outside: wakers.outside ?? 'its socket may have a time limit' } : wakers
}

function edgesTo(
  holders: WaitObject['holders'],
  kind: EdgeKind,
  object: WaitObject,
  { fd }: FileWait,
): Wakers['edges'] {
  const pids = [...new Set(holders.map(({ pid }) => pid))]
  return pids.map((pid) => ({ to: { pid, tid: null }, kind, object: object.id, fd }))
}

/** Holders of the end that `end` waits for; null if nobody can tell. */
function otherEnd(object: WaitObject, end: 'read' | 'write', { snapshot }: Scene): WaitObject['holders'] | null {
  if (object.kind === 'unix-socket' || object.kind === 'terminal' || object.kind === 'terminal-master') {
    const peer = object.peer === null ? undefined : snapshot.objects.get(object.peer)
    return peer?.holders ?? null
  }
  if (object.kind !== 'pipe' && object.kind !== 'fifo') return object.holders
  const wanted = end === 'read' ? 'write' : 'read'
  return object.holders.filter(({ access }) => access === wanted || access === 'both')
}

/** A pipe that somebody cannot write to can be read; one that has lost its other end says so at once. */
function isReady(object: WaitObject, end: 'read' | 'write', others: number, { full }: Scene): boolean {
  if (object.kind !== 'pipe' && object.kind !== 'fifo' && object.kind !== 'unix-socket') return false
  if (others === 0) return true
  const source = object.kind === 'unix-socket' ? object.peer : object.id
  return end === 'read' && source !== null && full.has(source)
}

/** Why somebody whom we do not see may be at the other end. */
function doubt(object: WaitObject, { snapshot }: Scene): string | null {
  if (object.guessed) return 'its other end is a guess'
  if (object.kind === 'fifo' && !object.closed) return 'anybody may open the named pipe'
  if (snapshot.inFlight) return 'its other end may be on its way through a socket'
  const [hidden] = snapshot.unseen
  return hidden === undefined ? null : `process ${hidden.pid} may hold the other end: this user may not look`
}

function eventWakers(
  process: ProcessState,
  thread: ThreadState,
  wait: Extract<Wait, { on: 'events' }>,
  scene: Scene,
): Wakers {
  const found = wait.watched.map((one) => watchWakers(process, one, scene))
  const edges = found.flatMap((one) => one.edges)
  // Whoever has inherited the set can change it.
  for (const other of scene.snapshot.processes) {
    const shared = other.files?.some(({ fd, target }) => fd === wait.epoll && target === 'anon_inode:[eventpoll]')
    if (shared) edges.push({ to: { pid: other.pid, tid: null }, kind: 'own-threads', object: null, fd: wait.epoll })
  }
  // An event loop hears of a child's end by SIGCHLD and a pipe to itself (libuv, Python's asyncio).
  if (process.hearsChildren && thread === process.threads[0]) edges.push(...toChildren(livingChildren(process, scene)))
  const doubts = found.map(({ outside }) => outside).filter((outside) => outside !== null)
  const outside = wait.timeoutMs === null ? (doubts[0] ?? null) : 'its time runs out'
  return { edges, outside, satisfied: found.some(({ satisfied }) => satisfied) }
}

function watchWakers(process: ProcessState, watched: Watched, scene: Scene): Wakers {
  const reading = fileWakers(process, watched, 'read', 'watch-read', scene)
  if (watched.read && !watched.write) return reading
  const writing = fileWakers(process, watched, 'write', 'watch-write', scene)
  // Not even asked for, the loss of the other end is told.
  const asked = (watched.read && reading.satisfied) || (watched.write && writing.satisfied)
  const edges = watched.read ? [...reading.edges, ...writing.edges] : watched.write ? writing.edges : reading.edges
  return { edges, outside: reading.outside ?? writing.outside, satisfied: asked }
}

function childWakers(process: ProcessState, { which }: Extract<Wait, { on: 'child' }>, scene: Scene): Wakers {
  if ('unknown' in which) return byOutside('nobody knows which process it waits for')
  const children = scene.snapshot.processes.filter(({ ppid }) => ppid === process.pid)
  const awaited = children.filter(({ pids, pgrp }) => {
    if (which.any) return true
    return 'pid' in which ? pids.includes(which.pid) : pgrp === which.group
  })
  if (awaited.length === 0) return byOutside('nobody knows which process it waits for')
  const living = awaited.filter(isLiving)
  return { edges: toChildren(living), outside: null, satisfied: living.length < awaited.length }
}

/** Its first thread may have ended before the others. */
export function isLiving(process: ProcessState): boolean {
  return !hasEnded(process) || process.threads.length > 0
}

function livingChildren({ pid }: ProcessState, { snapshot }: Scene): ProcessState[] {
  return snapshot.processes.filter((process) => process.ppid === pid && isLiving(process))
}

function toChildren(children: readonly ProcessState[]): Wakers['edges'] {
  return children.map(({ pid }) => ({ to: { pid, tid: null }, kind: 'child', object: null, fd: null }))
}

function futexWakers(process: ProcessState, thread: ThreadState, wait: Extract<Wait, { on: 'futex' }>): Wakers {
  if (wait.timeoutMs !== null) return byOutside('its time runs out')
  if (wait.shared) return byOutside('another process may share this memory')
  // Its own, where it locks a mutex twice; that it waits for its own end cannot be.
  const owner = process.threads.find(
    ({ tid }) => tid === wait.owner?.tid && (tid !== thread.tid || wait.owner?.by === 'lock'),
  )
  const to = { pid: process.pid, tid: owner?.tid ?? null }
  return {
    edges: [{ to, kind: owner === undefined ? 'own-threads' : 'owner', object: null, fd: null }],
    outside: null,
    satisfied: false,
  }
}

function lockWakers(process: ProcessState, wait: Extract<Wait, { on: 'lock' }>, scene: Scene): Wakers {
  const object = wait.object === null ? undefined : scene.snapshot.objects.get(wait.object)
  if (object === undefined) return byOutside('nobody knows who holds the lock')
  const { wants, fd } = wait
  const own = object.holders
    .filter((holder) => holder.pid === process.pid && (holder.fd === fd || wants.way === 'posix'))
    .flatMap(({ locks }) => locks)
  // `/proc/locks` names who took a lock, and not the child that inherited it: the open file itself knows (proc_pid_fdinfo(5)).
  const holders = object.holders.filter(({ locks }) => locksInTheWay(locks, own, wants).length > 0)
  if (holders.length === 0) return byOutside('nobody knows who holds the lock')
  const outside = wants.what === null ? 'nobody knows which bytes it wants to lock' : hiddenHolder(scene)
  return { edges: edgesTo(holders, 'file-lock', object, wait), outside, satisfied: false }
}

/** Who has a file open that was locked through it can give the lock back. */
function hiddenHolder({ snapshot }: Scene): string | null {
  if (snapshot.inFlight) return 'the locked file may be on its way through a socket'
  const [hidden] = snapshot.unseen
  return hidden === undefined ? null : `process ${hidden.pid} may hold the lock: this user may not look`
}

/**
 * The processes that can never go on by themselves: every thread of each waits only for others of the same set, in every one of
 * `graphs`. Nothing but a signal from outside changes anything among them. The greatest such set within `candidates`.
 */
export function stuckProcesses(graphs: readonly Graph[], candidates: ReadonlySet<number>): Set<number> {
  const stuck = new Set([...candidates].filter((pid) => graphs.every((graph) => mayBeStuck(graph, pid))))
  for (let changed = true; changed; ) {
    changed = false
    for (const pid of [...stuck]) {
      if (graphs.every((graph) => dependsOnlyOn(graph, pid, stuck))) continue
      stuck.delete(pid)
      changed = true
    }
  }
  return stuck
}

function mayBeStuck(graph: Graph, pid: number): boolean {
  const nodes = graph.byProcess.get(pid) ?? []
  const process = graph.processes.get(pid)
  if (process === undefined || process.wakesItself !== null || nodes.length === 0) return false
  return nodes.every(({ outside, satisfied }) => outside === null && !satisfied)
}

function dependsOnlyOn(graph: Graph, pid: number, stuck: ReadonlySet<number>): boolean {
  const nodes = graph.byProcess.get(pid) ?? []
  if (!nodes.every(({ edges }) => edges.every(({ to }) => stuck.has(to.pid)))) return false
  const process = graph.processes.get(pid)
  // Whoever is alive in the tree may send the signal that this one has a handler for.
  if (process?.handlesSignals && graph.snapshot.processes.some((other) => isLiving(other) && !stuck.has(other.pid))) {
    return false
  }
  if (!process?.hearsChildren) return true
  return graph.snapshot.processes.every((child) => child.ppid !== pid || !isLiving(child) || stuck.has(child.pid))
}

/** Edges that a person accepts as a reason; that a process waits for its own threads says nothing. */
const TELLING: ReadonlySet<EdgeKind> = new Set(['write', 'read', 'watch-read', 'watch-write', 'child', 'file-lock'])

/**
 * The shortest circle of waiting processes in `stuck`, one that contains a full pipe if there is any; null if there is no circle that
 * says more than "its threads wait for each other".
 */
export function circleOf(graph: Graph, stuck: ReadonlySet<number>): Edge[] | null {
  const next = new Map<number, Edge[]>()
  for (const pid of stuck) {
    const edges = (graph.byProcess.get(pid) ?? []).flatMap((node) => node.edges)
    next.set(
      pid,
      edges.filter((edge) => TELLING.has(edge.kind) && stuck.has(edge.to.pid) && !watchesItself(edge)),
    )
  }
  return shortestCircle(next, isFull) ?? shortestCircle(next, () => true)
}

/** A loop of events that watches its own pipe waits for itself only by the letter. */
function watchesItself({ kind, from, to }: Edge): boolean {
  return kind.startsWith('watch') && from.pid === to.pid
}

/** At one of the ends of these nobody reads. */
export function isFull({ kind }: Pick<Edge, 'kind'>): boolean {
  return kind === 'write' || kind === 'watch-write'
}

/** The shortest circle that begins with an edge that is `fit`: one search from each process, none deeper than the best so far. */
function shortestCircle(next: ReadonlyMap<number, Edge[]>, fit: (edge: Edge) => boolean): Edge[] | null {
  let best: Edge[] | null = null
  for (const [start, edges] of next) {
    const circle = wayBack(start, edges.filter(fit), next, best === null ? Number.POSITIVE_INFINITY : best.length - 1)
    if (circle !== null) best = circle
    if (best?.length === 1) return best
  }
  return best
}

/** The shortest way from `start` to itself by one of `first`, at most so many edges long. */
function wayBack(
  start: number,
  first: readonly Edge[],
  next: ReadonlyMap<number, Edge[]>,
  longest: number,
): Edge[] | null {
  /** By which edge each process was come to. */
  const cameBy = new Map<number, Edge>()
  let edges = first
  for (let length = 1; length <= longest && edges.length > 0; length++) {
    const further: number[] = []
    for (const edge of edges) {
      const { pid } = edge.to
      if (cameBy.has(pid)) continue
      cameBy.set(pid, edge)
      if (pid === start) return pathTo(start, length, cameBy)
      further.push(pid)
    }
    edges = further.flatMap((pid) => next.get(pid) ?? [])
  }
  return null
}

function pathTo(end: number, length: number, cameBy: ReadonlyMap<number, Edge>): Edge[] {
  const path: Edge[] = []
  let at = end
  while (path.length < length) {
    const edge = cameBy.get(at) as Edge
    path.unshift(edge)
    at = edge.from.pid
  }
  return path
}

/** Threads of one process that hold each other's mutex, as glibc's owner words say; null if there are none. */
export function ownerCircle(graph: Graph): Edge[] | null {
  const next = new Map<number, Edge>()
  for (const { edges } of graph.nodes)
    for (const edge of edges) if (edge.kind === 'owner') next.set(edge.from.tid, edge)
  for (const start of next.values()) {
    const path: Edge[] = []
    for (let edge: Edge | undefined = start; edge !== undefined && path.length <= next.size; ) {
      path.push(edge)
      if (edge.to.tid === start.from.tid) return path
      edge = edge.to.tid === null ? undefined : next.get(edge.to.tid)
    }
  }
  return null
}
