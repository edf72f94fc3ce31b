/**
 * What lies in another process's memory, at addresses that a system call names. All of it is of one moment and of a process that may
 * have filled it with anything: lengths are checked, and what makes no sense is null.
 */
import { closeSync, openSync, readSync } from 'node:fs'
import { isUninterruptible } from '../process/procfs.js'
import { whyNotTraced } from './permission.js'
import { intOf, type Machine, POINTER_BYTES, type SystemCall } from './syscalls.js'

/** All of `length` bytes at `address`, or null. */
export type ReadMemory = (address: bigint, length: number) => Buffer | null

export interface Memory {
  read: ReadMemory
  /** As many of `length` bytes at `address` as can be read: it ends where the next page is not there. */
  readSome(address: bigint, length: number): Buffer
  /** Why nothing can be read, as a sentence; null if it can. */
  refused: string | null
  close(): void
}

/** No structure that we look at is larger. */
const MOST_BYTES = 64 * 1024

/**
 * Opens the memory of `pid` for reading (`/proc/PID/mem`, proc(5)). Never of a process that has a thread in state `D`: a fault that
 * never ends would hold the reader too. Close it after use.
 */
export function openMemory(pid: number): Memory {
  if (isUninterruptible(pid))
    return closedMemory('A thread of it waits inside the kernel (state D): reading its memory could hang too.')
  let fd: number
  try {
    fd = openSync(`/proc/${pid}/mem`, 'r')
  } catch {
    return closedMemory(whyNotTraced(pid, 'ourselves'))
  }
  const readSome = (address: bigint, length: number): Buffer => {
    if (!(length > 0 && length <= MOST_BYTES) || address <= 0n || address >= TOP) return EMPTY
    const buffer = Buffer.alloc(length)
    try {
      return buffer.subarray(0, readSync(fd, buffer, 0, length, address))
    } catch {
      return EMPTY
    }
  }
  const read: ReadMemory = (address, length) => {
    const bytes = readSome(address, length)
    return bytes.length === length ? bytes : null
  }
  return { read, readSome, refused: null, close: () => closeSync(fd) }
}

const EMPTY = Buffer.alloc(0)

/** Half of the address space is the kernel's, on every machine. */
const TOP = 1n << 63n

function closedMemory(refused: string): Memory {
  return { read: () => null, readSome: () => EMPTY, refused, close: () => {} }
}

export interface PolledFile {
  fd: number
  /** It waits for something to read (or urgent data, or the other end's leaving). */
  read: boolean
  /** It waits for room to write. */
  write: boolean
}

/** poll.h: POLLIN 1, POLLPRI 2, POLLRDNORM 0x40, POLLRDBAND 0x80, POLLRDHUP 0x2000. */
const POLL_READ = 0x20c3
/** POLLOUT 4, POLLWRNORM 0x100, POLLWRBAND 0x200. */
const POLL_WRITE = 0x304

/** An array of `struct pollfd` (poll(2)), 8 bytes each on every machine. Entries below zero are switched off, and left out. */
export function decodePollFds(bytes: Buffer): PolledFile[] {
  const found: PolledFile[] = []
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    const fd = bytes.readInt32LE(at)
    const events = bytes.readUInt16LE(at + 4)
    if (fd >= 0) found.push({ fd, read: (events & POLL_READ) !== 0, write: (events & POLL_WRITE) !== 0 })
  }
  return found
}

/** The descriptors below `count` that are in an `fd_set` (select(2)): a bit each; of `long`s, which little-endian bytes need not know. */
export function decodeFdSet(bytes: Buffer, count: number): number[] {
  const found: number[] = []
  const bits = Math.min(count, bytes.length * 8)
  for (let fd = 0; fd < bits; fd++) if (((bytes[fd >> 3] ?? 0) >> (fd & 7)) & 1) found.push(fd)
  return found
}

/**
 * A `timespec` in milliseconds; `size` is that of its seconds (`timeBytes`). Null if it is none: negative, or more than a second's worth
 * of nanoseconds.
 */
export function decodeMilliseconds(bytes: Buffer, size: 4 | 8): number | null {
  if (bytes.length < 2 * size) return null
  const seconds = size === 4 ? bytes.readInt32LE(0) : Number(bytes.readBigInt64LE(0))
  // Of the eight bytes after 64-bit seconds a 32-bit program may fill only four (time64 calls ignore the rest).
  const rest = bytes.readInt32LE(size)
  if (seconds < 0 || rest < 0 || rest >= NS_PER_MS * 1000) return null
  return seconds * 1000 + rest / NS_PER_MS
}

const NS_PER_MS = 1_000_000

export interface MemoryRange {
  address: bigint
  length: number
}

/** An array of `struct iovec` (readv(2)): where, and how many bytes. */
export function decodeIovecs(bytes: Buffer, machine: Machine): MemoryRange[] {
  const size = POINTER_BYTES[machine]
  const found: MemoryRange[] = []
  for (let at = 0; at + 2 * size <= bytes.length; at += 2 * size) {
    found.push({ address: pointerAt(bytes, at, size), length: Number(pointerAt(bytes, at + size, size)) })
  }
  return found
}

/** Bytes of a `struct msghdr` up to the number of its iovecs. */
export const messageHeaderBytes = (machine: Machine): number => 4 * POINTER_BYTES[machine]

/** Where the iovecs of a `struct msghdr` (sendmsg(2)) are, and how many: the third and the fourth word. */
export function decodeMessageHeader(bytes: Buffer, machine: Machine): { address: bigint; count: number } | null {
  const size = POINTER_BYTES[machine]
  if (bytes.length < 4 * size) return null
  return { address: pointerAt(bytes, 2 * size, size), count: Number(pointerAt(bytes, 3 * size, size)) }
}

/** The six arguments of a call, from memory where an old call of i386 has left them; null if they cannot be read. */
export function argumentsOf(call: SystemCall, read: ReadMemory, machine: Machine): bigint[] | null {
  if (call.argsAt === null) return call.args
  const size = POINTER_BYTES[machine]
  const bytes = read(call.argsAt, 6 * size)
  return bytes === null ? null : Array.from({ length: 6 }, (_, index) => pointerAt(bytes, index * size, size))
}

function pointerAt(bytes: Buffer, at: number, size: 4 | 8): bigint {
  return size === 4 ? BigInt(bytes.readUInt32LE(at)) : bytes.readBigUInt64LE(at)
}

export interface WantedLock {
  type: 'read' | 'write' | 'unlock'
  /** `from` 0: the beginning of the file, 1: where it is read, 2: its end (`l_whence`). */
  from: number
  start: number
  /** 0: to the end of the file, however far it grows. */
  length: number
}

/** Bytes of the largest `struct flock`. */
export const FLOCK_BYTES = 32

/** fcntl.h on i386 and arm: F_GETLK64, F_SETLK64, F_SETLKW64; F_OFD_* take the wide one as well. */
const WIDE_COMMANDS = new Set([12, 13, 14, 36, 37, 38])

export const F_OFD_SETLKW = 38

/** Commands of fcntl(2) that wait for a lock: F_SETLKW, F_SETLKW64 (32-bit machines), F_OFD_SETLKW. */
export const WAITING_LOCKS: ReadonlySet<number> = new Set([7, 14, F_OFD_SETLKW])

/** The `struct flock` that fcntl's third argument points at; `command` is the second. Null if it is none. */
export function decodeFlock(bytes: Buffer, machine: Machine, command: number): WantedLock | null {
  if (bytes.length < FLOCK_BYTES) return null
  const type = (['read', 'write', 'unlock'] as const)[bytes.readUInt16LE(0)]
  const from = bytes.readUInt16LE(2)
  if (type === undefined || from > 2) return null
  const narrow = (machine === 'i386' || machine === 'arm') && !WIDE_COMMANDS.has(command)
  // i386 aligns 64-bit numbers to four bytes, everybody else to eight.
  const at = narrow || machine === 'i386' ? 4 : 8
  const number = (offset: number) => (narrow ? bytes.readInt32LE(offset) : Number(bytes.readBigInt64LE(offset)))
  return { type, from, start: number(at), length: number(at + (narrow ? 4 : 8)) }
}

/** Whom a thread that sleeps in `futex` waits for: the thread that holds the lock, or the one that it joins. */
export interface FutexOwner {
  tid: number
  by: 'lock' | 'join'
}

/** linux/futex.h. */
const FUTEX_WAIT = 0
const FUTEX_LOCK_PI = 6
const FUTEX_WAIT_BITSET = 9
const FUTEX_LOCK_PI2 = 13
const FUTEX_COMMAND = 127
const FUTEX_PRIVATE = 128
const FUTEX_TID_MASK = 0x3fff_ffff
const FUTEX_WAITERS = 0x8000_0000

/** musl's ordinary mutex has EBUSY where others have the owner's thread (pthread_mutex_lock.c): it says nothing of anybody. */
const MUSL_BUSY = 16

/**
 * Whom the futex call of a thread of a process with `threads` waits for, as far as its memory says so. Known are locks whose word is
 * the owner's thread (priority inheritance, robust, musl's recursive ones), glibc's mutexes (`glibcMutexOwner`), and `pthread_join`
 * (the kernel clears the thread's word at its end). Null for all else: condition variables, semaphores, Rust's and Go's own locks.
 */
export function futexOwner(
  { args }: Pick<SystemCall, 'args'>,
  read: ReadMemory,
  machine: Machine,
  threads: ReadonlySet<number>,
): FutexOwner | null {
  const address = args[0] ?? 0n
  const operation = intOf(args[1])
  const command = operation & FUTEX_COMMAND
  const value = Number(BigInt.asUintN(32, args[2] ?? 0n))
  const word = read(address, 4)?.readUInt32LE(0)
  if (word === undefined) return null
  const named = (by: FutexOwner['by'], tid: number): FutexOwner | null => (threads.has(tid) ? { tid, by } : null)
  if (command === FUTEX_LOCK_PI || command === FUTEX_LOCK_PI2) return named('lock', word & FUTEX_TID_MASK)
  if ((command !== FUTEX_WAIT && command !== FUTEX_WAIT_BITSET) || word !== value) return null
  // Rust's mutex has the same values, but waits by WAIT_BITSET, and says nothing of its owner.
  if (value === GLIBC_CONTENDED && command !== FUTEX_WAIT) return null
  if (value === GLIBC_CONTENDED) return named('lock', glibcMutexOwner(read, address, POINTER_BYTES[machine]) ?? 0)
  const tid = value & FUTEX_TID_MASK
  if (value >= FUTEX_WAITERS) return tid === MUSL_BUSY ? null : named('lock', tid)
  return (operation & FUTEX_PRIVATE) === 0 ? named('join', tid) : null
}

/** glibc's low-level lock: 0 free, 1 taken, 2 taken and waited for. */
const GLIBC_CONTENDED = 2

/**
 * The owner's thread of a glibc mutex (`struct __pthread_mutex_s`, sysdeps/nptl/bits/struct_mutex.h: lock, count, owner, and in an
 * order that depends on the word size, number of users and kind) whose lock word is at `address`. Null if it looks like something
 * else: any lock may use a 2 for "waited for".
 */
export function glibcMutexOwner(read: ReadMemory, address: bigint, pointerBytes: 4 | 8): number | null {
  const bytes = read(address, pointerBytes === 8 ? 40 : 24)
  if (bytes === null) return null
  const [lock, count, owner, fourth, fifth] = [0, 4, 8, 12, 16].map((at) => bytes.readUInt32LE(at))
  const [kind = 0, users = 0] = pointerBytes === 8 ? [fifth, fourth] : [fourth, fifth]
  // Kinds 0 to 3 (normal, recursive, error-checking, adaptive), shared between processes, and whether elision was decided on.
  // Users are the owner and those who wait for a condition with this mutex.
  const plausible = (kind & ~(3 | KIND_SHARED | KIND_ELISION)) === 0 && users >= 1 && users <= MOST_THREADS
  if (lock !== GLIBC_CONTENDED || !plausible || (count !== 0 && (kind & 3) !== 1)) return null
  // Only robust mutexes are in a list, and they have another word.
  if (pointerBytes === 8 && bytes.subarray(24, 40).some((byte) => byte !== 0)) return null
  return owner === undefined || owner === 0 ? null : owner
}

const KIND_SHARED = 128
const KIND_ELISION = 0x300
/** Linux has no more (PID_MAX_LIMIT). */
const MOST_THREADS = 4_194_304
