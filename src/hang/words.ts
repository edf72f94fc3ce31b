/** What a thread does, in a sentence's half: `sleeps for 300 s`. */
import { nameAndPid, programAndScript, readable } from '../process/process-names.js'
import type { Edge, Graph, Node } from './graph.js'
import type { ObjectId, ProcessState, ThreadState, Wait, WaitObject } from './snapshot.js'

const LONGEST_TEXT = 60
const MOST_NAMED = 4

/** `python3 monitor.py (pid 12)`. */
export function nameOf({
  pid,
  command,
  commandLine = [],
}: Pick<ProcessState, 'pid' | 'command'> & { commandLine?: readonly string[] }): string {
  return nameAndPid({ pid, command: programAndScript(command, commandLine) })
}

/** `thread left (tid 13)` */
export function threadName({ tid, command }: Pick<ThreadState, 'tid' | 'command'>): string {
  return `thread ${readable(command)} (tid ${tid})`
}

/** Text of somebody else as a line of ours: what is not printable becomes `?`. */
export function printable(text: string, most = LONGEST_TEXT): string {
  const clean = text.replace(/[^\x20-\x7e\u00a0-\ud7ff\uf900-\ufffd]/g, '?')
  return clean.length <= most ? clean : `${clean.slice(0, most - 1)}…`
}

/** The name of `pid`, in the tree or outside. */
export function nameOfPid({ snapshot, processes }: Graph, pid: number): string {
  const process = processes.get(pid)
  if (process !== undefined) return nameOf(process)
  const outsider = snapshot.outsiders.find((one) => one.pid === pid)
  if (outsider?.us) return 'hardware-test itself'
  return outsider === undefined ? `process ${pid}` : nameOf(outsider)
}

/** The names of those to whom `edges` lead. */
function namesOf(edges: readonly Edge[], graph: Graph): string {
  return listed([...new Set(edges.map(({ to }) => to.pid))], (pid) => nameOfPid(graph, pid))
}

/** What the thread of `node` waits for. */
export function does({ thread, edges, process }: Node, graph: Graph): string {
  const { wait } = thread
  const others = () => namesOf(edges, graph)
  switch (wait.on) {
    case 'processor':
      return 'runs on a processor'
    case 'read':
      return `reads from ${fileWords(wait, graph)}${emptyWords(wait, others(), graph)}`
    case 'write':
      return `cannot write ${wait.bytes === 0 ? '' : `${wait.bytes} bytes `}to ${fileWords(wait, graph)}, which is full${readersWords(edges, graph)}`
    case 'network':
      return networkWords(wait, others(), graph)
    case 'events':
      return eventWords(process, edges, wait, graph)
    case 'child':
      if (edges.length === 0) return 'waits for a child to end'
      return `waits for ${edges.length === 1 ? 'its child' : 'one of its children'} ${others()} to end`
    case 'futex':
      return futexWords(process, wait)
    case 'sleep':
      return wait.ms === null ? 'sleeps' : `sleeps for ${wait.left ? 'another ' : ''}${secondsWords(wait.ms)}`
    case 'signal':
      return wait.timeoutMs === null ? 'waits for a signal' : 'waits for a signal, for a limited time'
    case 'lock':
      return `waits for a lock on ${fileWords(wait, graph)}${edges.length === 0 ? '' : ` that ${others()} holds`}`
    case 'device':
      return `waits for the driver of ${fileWords(wait, graph)}`
    case 'open':
      return `opens ${wait.path === null ? 'a file' : printable(wait.path, 200)} and waits for the other side to open it`
    case 'stopped':
      return 'is stopped'
    case 'kernel':
      return `waits inside the kernel${thread.wchan === '' ? '' : ` (${printable(thread.wchan)})`}, where no signal reaches it`
    case 'call':
      return `waits in ${printable(wait.name)}`
    case 'unknown':
      if (wait.why !== 'denied') return thread.wchan === '' ? wait.why : `waits in ${printable(thread.wchan)}`
      return thread.wchan === ''
        ? 'does what this user may not see'
        : `waits in ${printable(thread.wchan)}, and more may not be seen`
  }
}

type FileWait = { fd: number; object: ObjectId | null }

function objectOf({ object }: FileWait, { snapshot }: Graph): WaitObject | undefined {
  return object === null ? undefined : snapshot.objects.get(object)
}

function fileWords(wait: FileWait, graph: Graph): string {
  const object = objectOf(wait, graph)
  return object === undefined ? `fd ${wait.fd}` : `fd ${wait.fd}: ${printable(object.words, 200)}`
}

/** Only what has an other end can be empty. */
function emptyWords(wait: FileWait, others: string, graph: Graph): string {
  const kind = objectOf(wait, graph)?.kind ?? 'unknown'
  if (!['pipe', 'fifo', 'unix-socket'].includes(kind)) return ''
  return `, which is empty${others === '' ? '' : ` (other end: ${others})`}`
}

function readersWords(edges: readonly Edge[], graph: Graph): string {
  if (edges.length === 0) return ''
  const names = listed(edges, ({ to, object }) => {
    const holders = object === null ? undefined : graph.snapshot.objects.get(object)?.holders
    const fd = holders?.find(({ pid, access }) => pid === to.pid && access !== 'write')?.fd
    return `${nameOfPid(graph, to.pid)}${fd === undefined ? '' : `, fd ${fd}`}`
  })
  return ` (read end: ${names})`
}

function networkWords(wait: Extract<Wait, { on: 'network' }>, others: string, graph: Graph): string {
  const verbs = { connect: 'connects', accept: 'waits for a connection', receive: 'receives', send: 'sends' }
  const prepositions = { connect: 'by', accept: 'at', receive: 'from', send: 'to' }
  const file = `${prepositions[wait.doing]} ${fileWords(wait, graph)}`
  return `${verbs[wait.doing]} ${file}${others === '' ? '' : ` (other end: ${others})`}`
}

function eventWords(
  { pid }: ProcessState,
  edges: readonly Edge[],
  { watched, timeoutMs }: Extract<Wait, { on: 'events' }>,
  graph: Graph,
): string {
  const parts: string[] = []
  for (const one of watched) {
    const object = objectOf(one, graph)
    const kind = object?.kind ?? 'unknown'
    const own = (kind === 'pipe' || kind === 'fifo') && object?.holders.every((holder) => holder.pid === pid)
    if (INTERNAL.has(kind) || own) continue
    if (EVENTS.has(kind)) {
      parts.push(`waits for ${object?.words}`)
      continue
    }
    const ends = edges.filter(({ fd }) => fd === one.fd)
    const names = namesOf(ends, graph)
    const words = fileWords(one, graph)
    if (one.write && !one.read) parts.push(`cannot write to ${words}, which is full${readersWords(ends, graph)}`)
    else parts.push(`waits for input from ${words}${names === '' ? '' : ` (other end: ${names})`}`)
  }
  const children = edges.filter(({ kind }) => kind === 'child').map(({ to }) => nameOfPid(graph, to.pid))
  if (children.length > 0) parts.push(`waits for ${listOf(children)} to end`)
  const limit =
    timeoutMs === null ? '' : timeoutMs === 0 ? ', for a limited time' : `, for up to ${secondsWords(timeoutMs)}`
  return `${parts.length === 0 ? 'waits in its event loop for nothing from outside' : listOf(parts)}${limit}`
}

/** By which an event loop wakes itself. */
const INTERNAL = new Set(['eventfd', 'disarmed-timer', 'epoll'])

const EVENTS = new Set(['timer', 'signalfd', 'inotify', 'pidfd'])

function futexWords({ threads }: ProcessState, { owner, timeoutMs }: Extract<Wait, { on: 'futex' }>): string {
  const holder = threads.find(({ tid }) => tid === owner?.tid)
  const limit = timeoutMs === null ? '' : ', for a limited time'
  if (holder === undefined) return `waits for another of its threads${limit}`
  const name = threadName(holder)
  return owner?.by === 'join'
    ? `waits for its ${name} to end${limit}`
    : `waits for a lock that its ${name} holds${limit}`
}

export function secondsWords(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${Number((ms / 1000).toFixed(1))} s`
}

export function listOf(names: readonly string[]): string {
  return listed(names, (name) => name)
}

/** Names only those that are shown: everybody may wait for everybody. */
function listed<T>(all: readonly T[], name: (one: T) => string): string {
  const shown = all.slice(0, MOST_NAMED).map(name)
  const rest = all.length - shown.length
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}
