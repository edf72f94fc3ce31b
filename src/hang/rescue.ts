/** What a process that is about to be killed would take with it: the bytes it is stuck with, and those that nobody has read. */
import { closeSync, constants, openSync, readlinkSync, readSync, statSync, writeFileSync } from 'node:fs'
import { readStat } from '../process/procfs.js'
import { linesAtEnd } from '../recording/tail.js'
import {
  argumentsOf,
  decodeIovecs,
  decodeMessageHeader,
  type Memory,
  type MemoryRange,
  messageHeaderBytes,
} from './memory.js'
import { type Machine, POINTER_BYTES, type SystemCall } from './syscalls.js'

export interface StuckBytes {
  /** The first of them, at most `MOST_STUCK`. */
  bytes: Buffer
  /**
   * How many the call was given. Up to 4096 of them (PIPE_BUF) wait together; of more, a pipe has taken the first ones already, and
   * nothing tells how many.
   */
  total: number
}

export const MOST_STUCK = 4096

/** Iovecs of one call (IOV_MAX). */
const MOST_PARTS = 1024

/** What a blocked write or send wants to get rid of; null if the call is no such one, or its memory may not be read. */
export function stuckBytes(memory: Memory, call: SystemCall, machine: Machine): StuckBytes | null {
  const args = argumentsOf(call, memory.read, machine)
  if (args === null) return null
  const ranges = rangesOf(call.name, args, memory, machine)
  if (ranges === null) return null
  const parts: Buffer[] = []
  let room = MOST_STUCK
  for (const { address, length } of ranges) {
    const part = memory.readSome(address, Math.min(length, room))
    parts.push(part)
    room -= part.length
    if (room === 0 || part.length < length) break
  }
  const bytes = Buffer.concat(parts)
  if (bytes.length === 0) return null
  return { bytes, total: ranges.reduce((sum, { length }) => sum + length, 0) }
}

function rangesOf(name: string, args: bigint[], memory: Memory, machine: Machine): MemoryRange[] | null {
  const [, second = 0n, third = 0n] = args
  switch (name) {
    case 'write':
    case 'pwrite':
    case 'sendto':
      return [{ address: second, length: Number(third) }]
    case 'writev':
    case 'pwritev':
      return vector(second, Number(third), memory, machine)
    case 'sendmsg':
    case 'sendmmsg': {
      const header = memory.read(second, messageHeaderBytes(machine))
      const parts = header === null ? null : decodeMessageHeader(header, machine)
      return parts === null ? null : vector(parts.address, parts.count, memory, machine)
    }
    default:
      return null
  }
}

function vector(address: bigint, count: number, memory: Memory, machine: Machine): MemoryRange[] | null {
  const bytes = memory.read(address, Math.min(count, MOST_PARTS) * 2 * POINTER_BYTES[machine])
  return bytes === null ? null : decodeIovecs(bytes, machine)
}

export type Rescue =
  | {
      refused: null
      /** Bytes that were taken from the pipe; no file is made if there were none. */
      bytes: number
      /** The last lines of them, as plain text. */
      tail: string[]
      /** The limit was reached: there may be more. */
      more: boolean
      /** Why they are not in the file, as a sentence; null if they are. */
      unsaved: string | null
    }
  /** Why nothing could be rescued, as a sentence. */
  | { refused: string }

export interface RescueOptions {
  /** Processes to stop (SIGSTOP) before, so that none of them writes on as soon as there is room. The caller kills them afterwards. */
  stop?: readonly { pid: number; startTicks: number }[]
  /** Lines of the tail. */
  lines?: number
  /** What may be kept of the bytes. */
  clean?: (bytes: Buffer) => Buffer
}

/** An ordinary user's pipe holds at most a MiB (pipe-max-size). */
const MOST_RESCUED = 1024 * 1024
const MOST_READS = 64
const CHUNK = 64 * 1024

/** What the rescued bytes of a pipe are called in the folder of a run. */
export function rescueName(pid: number, fd: number): string {
  return `rescued-${pid}-${fd}.log`
}

/** Whether a file of a run's folder has such a name. */
export function isRescued(name: string): boolean {
  return /^rescued-\d+-\d+\.log$/.test(name)
}

/**
 * Moves what lies unread in the pipe that is `fd` of `pid`, at either end, to a new `file`. **It consumes the bytes**: only for a pipe
 * whose readers are about to be killed. Never waits: the pipe is opened anew, without blocking, which leaves the holders' own ends as
 * they are; nothing but a pipe is ever opened (a serial port would be reset by it).
 */
export function rescuePipe(pid: number, fd: number, file: string, options: RescueOptions = {}): Rescue {
  const link = `/proc/${pid}/fd/${fd}`
  const unfit = whyNoPipe(link)
  if (unfit !== null) return { refused: unfit }
  let pipe: number
  try {
    pipe = openSync(link, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY)
  } catch (error) {
    return { refused: whyNotOpened(error) }
  }
  try {
    for (const { pid: writer, startTicks } of options.stop ?? []) stop(writer, startTicks)
    return moveTo(file, pipe, options)
  } finally {
    closeSync(pipe)
  }
}

function whyNoPipe(link: string): string | null {
  try {
    const target = readlinkSync(link)
    if (target.startsWith('pipe:')) return null
    if (target.startsWith('socket:')) {
      return 'It is a socket: what lies unread in one can be reached by nobody but the processes that have it open.'
    }
    if (target.startsWith('/') && statSync(link).isFIFO()) return null
    return 'It is no pipe.'
  } catch (error) {
    return whyNotOpened(error)
  }
}

function whyNotOpened(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'It is closed, or the process has ended.'
  if (code === 'EACCES' || code === 'EPERM') {
    return 'It belongs to another user: only that user and root may open it.'
  }
  return `It could not be opened (${code}).`
}

/** A pid may have been given to somebody else meanwhile. */
function stop(pid: number, startTicks: number): void {
  if (readStat(pid)?.startTicks !== startTicks) return
  try {
    process.kill(pid, 'SIGSTOP')
  } catch {
    // It has ended, or is another user's: it may write on, and we read no more than the limit.
  }
}

/** What has been taken is gone from the pipe: its last lines are told even if no file can keep it. */
function moveTo(file: string, pipe: number, { lines = 20, clean = (all) => all }: RescueOptions): Rescue {
  const chunks: Buffer[] = []
  let bytes = 0
  let reads = 0
  for (; reads < MOST_READS && bytes < MOST_RESCUED; reads++) {
    const buffer = Buffer.allocUnsafe(CHUNK)
    const count = readWaiting(pipe, buffer)
    if (count === 0) break
    chunks.push(buffer.subarray(0, count))
    bytes += count
  }
  const more = reads >= MOST_READS || bytes >= MOST_RESCUED
  const all = clean(Buffer.concat(chunks))
  return { refused: null, bytes, tail: linesAtEnd(all, lines), more, unsaved: bytes === 0 ? null : save(file, all) }
}

/** Never through a link, and never over a file that is there. Why not, as a sentence. */
function save(file: string, bytes: Buffer): string | null {
  try {
    writeFileSync(file, bytes, { flag: 'wx' })
    return null
  } catch (error) {
    return `${file} could not be written (${(error as NodeJS.ErrnoException).code}).`
  }
}

/** What is there just now; 0 if there is nothing, whether or not anything may follow. */
function readWaiting(pipe: number, buffer: Buffer): number {
  try {
    return readSync(pipe, buffer, 0, buffer.length, null)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return 0
    throw error
  }
}
