/** Who holds what a tree waits for, in the tree and outside. */

import { isAlive } from '../process/members.js'
import { accessOf, type OpenFile, readOpenFiles, type Stat, textOf, viewOf } from '../process/procfs.js'
import { locksIn } from './file-locks.js'
import { type Described, describeFile, fdinfo, Mounts, masterOf } from './objects.js'
import type { ObjectId, Outsider, ProcessState, Snapshot, WaitObject } from './snapshot.js'
import type { SocketState } from './sockets.js'

/** What has no name is known by its number alone. */
function anonymousId(target: string): ObjectId | null {
  return /^(pipe|socket):\[/.test(target) ? target : null
}

type Process = Pick<ProcessState, 'pid' | 'view'>

/** Everything that the tree waits for, and who holds it. */
export class Objects {
  private readonly found = new Map<ObjectId, Described & { texts: Set<string> }>()
  private readonly holders = new Map<ObjectId, WaitObject['holders']>()
  private readonly outsiders = new Map<number, Outsider>()
  private readonly mounts = new Mounts()
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
    const described = describeFile(process.view, fd, file.target, this.mounts)
    if (described === null) return null
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
      else for (const file of process.files) this.match(process, file, wanted)
    }
    if (wanted.size === 0) return
    for (const stat of this.stats.values()) {
      if (members.has(stat.pid) || !isAlive(stat)) continue
      const view = viewOf(stat)
      const files = readOpenFiles(view)
      if (Array.isArray(files)) {
        const holder = { pid: stat.pid, view }
        for (const file of files) if (this.match(holder, file, wanted)) this.noteOutsider(stat)
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

  private match({ pid, view }: Process, file: OpenFile, wanted: ReadonlyMap<string, ObjectId[]>): boolean {
    const ids = wanted.get(file.target)
    if (ids === undefined) return false
    // The same words are the same pipe or socket; of files with a name only the file system knows.
    const id = anonymousId(file.target) ?? describeFile(view, file.fd, file.target, this.mounts)?.id
    if (id === undefined || !ids.includes(id)) return false
    const access = accessOf(view, file.fd)
    if (access === null) return false
    const holders = this.holders.get(id)
    const locks = id.startsWith('file:') ? locksIn(fdinfo(view, file.fd)) : []
    const holder = { pid, fd: file.fd, access, locks }
    if (holders === undefined) this.holders.set(id, [holder])
    else holders.push(holder)
    return true
  }

  private noteOutsider({ pid, command, startTicks }: Stat): void {
    this.outsiders.set(pid, { pid, command, startTicks, us: pid === process.pid })
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
