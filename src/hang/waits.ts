/** From a system call and its arguments to what the thread waits for. */
import { rangeOf } from './file-locks.js'
import {
  argumentsOf,
  decodeFdSet,
  decodeFlock,
  decodeIovecs,
  decodeMilliseconds,
  decodePollFds,
  F_OFD_SETLKW,
  FLOCK_BYTES,
  futexOwner,
  type ReadMemory,
  WAITING_LOCKS,
} from './memory.js'
import type { Wait, Watched } from './snapshot.js'
import { intOf as int, type Machine, POINTER_BYTES, type Syscall, type SystemCall, timeBytes } from './syscalls.js'

export interface CallContext {
  machine: Machine
  /** The memory of the process; null where it may not be read. */
  memory: ReadMemory
  /** All of its threads. */
  threads: ReadonlySet<number>
  /** Whether an address lies in memory that other processes may share. */
  isShared: (address: bigint) => boolean
  /** What an epoll set watches; null if it cannot be told. */
  epoll: (fd: number) => Watched[] | null
}

type Reader = (call: SystemCall, context: CallContext, wchan: string) => Wait

/** More is a mistake of ours: nobody watches so many. */
const MOST_WATCHED = 4096

/** IOV_MAX (readv(2)). */
const MOST_VECTORS = 1024

/** sys/file.h. */
const LOCK_EX = 2

const FUTEX_COMMAND = 127n
const FUTEX_PRIVATE = 128n
/** Operations that sleep: WAIT, LOCK_PI, WAIT_BITSET, WAIT_REQUEUE_PI, LOCK_PI2 (linux/futex.h). */
const FUTEX_SLEEPS = new Set([0n, 6n, 9n, 11n, 13n])

const reading: Reader = ({ args }) => ({ on: 'read', fd: int(args[0]), object: null })
const writing: Reader = ({ args }) => {
  return { on: 'write', fd: int(args[0]), object: null, address: args[1] ?? 0n, bytes: Number(args[2] ?? 0n) }
}
const writingVector: Reader = ({ args }, { memory, machine }) => {
  const size = 2 * POINTER_BYTES[machine] * Math.min(int(args[2]), MOST_VECTORS)
  const parts = decodeIovecs(memory(args[1] ?? 0n, size) ?? Buffer.alloc(0), machine)
  const bytes = parts.reduce((sum, { length }) => sum + length, 0)
  return { on: 'write', fd: int(args[0]), object: null, address: parts[0]?.address ?? 0n, bytes }
}
const network =
  (doing: 'connect' | 'accept' | 'receive' | 'send'): Reader =>
  ({ args }) => ({ on: 'network', doing, fd: int(args[0]), object: null })
const device: Reader = ({ args }) => ({ on: 'device', fd: int(args[0]), object: null })

/** By the call's canonical name. Whatever is not here is told by its name, and never taken for anything else. */
const READERS: Record<string, Reader> = {
  read: reading,
  readv: reading,
  pread: reading,
  preadv: reading,
  write: writing,
  pwrite: writing,
  pwritev: writingVector,
  writev: writingVector,
  recvfrom: network('receive'),
  recvmsg: network('receive'),
  recvmmsg: network('receive'),
  sendto: network('send'),
  sendmsg: network('send'),
  sendmmsg: network('send'),
  connect: network('connect'),
  accept: network('accept'),
  ioctl: device,
  // It moves bytes between two files: the kernel function tells for which of them it waits.
  splice: ({ args }, _context, wchan) => {
    if (!/^pipe_wait_/.test(wchan)) return { on: 'call', name: 'splice' }
    if (wchan === 'pipe_wait_readable') return { on: 'read', fd: int(args[0]), object: null }
    return { on: 'write', fd: int(args[2]), object: null, address: 0n, bytes: 0 }
  },
  wait4: ({ args }) => ({ on: 'child', which: childChoice(int(args[0])) }),
  waitid: ({ args }) => ({ on: 'child', which: idChoice(int(args[0]), int(args[1])) }),
  nanosleep: (call, context) => ({ on: 'sleep', ms: duration(call, context, call.args[0]), left: false }),
  clock_nanosleep: (call, context) => {
    const [clock, flags = 0n, pointer] = call.args
    const ms = duration(call, context, pointer)
    // With TIMER_ABSTIME it is a point in time, not a length.
    if ((flags & 1n) === 0n || ms === null) return { on: 'sleep', ms, left: false }
    return { on: 'sleep', ms: Math.max(0, ms - nowOn(int(clock))), left: true }
  },
  pause: () => ({ on: 'signal', timeoutMs: null }),
  rt_sigsuspend: () => ({ on: 'signal', timeoutMs: null }),
  rt_sigtimedwait: (call, context) => ({ on: 'signal', timeoutMs: limit(call, context, call.args[2]) }),
  poll: ({ args }, context) => pollSet(args[0], args[1], signedLimit(args[2]), context),
  ppoll: (call, context) => pollSet(call.args[0], call.args[1], limit(call, context, call.args[2]), context),
  select: (call, context) => selectSet(call, context),
  pselect6: (call, context) => selectSet(call, context),
  epoll_wait: (call, context) => {
    const { args, kernelName } = call
    const timeoutMs = kernelName === 'epoll_pwait2' ? limit(call, context, args[3]) : signedLimit(args[3])
    return epollSet(int(args[0]), timeoutMs, context)
  },
  futex: (call, context) => futex(call, context),
  flock: ({ args }) => {
    const what = { from: 0, to: Number.POSITIVE_INFINITY, exclusive: (int(args[1]) & LOCK_EX) !== 0 }
    return { on: 'lock', fd: int(args[0]), object: null, wants: { way: 'flock', what } }
  },
  fcntl: ({ args }, { memory, machine }) => {
    const command = int(args[1])
    if (!WAITING_LOCKS.has(command)) return { on: 'call', name: 'fcntl' }
    const bytes = memory(args[2] ?? 0n, FLOCK_BYTES)
    const lock = bytes === null ? null : decodeFlock(bytes, machine, command)
    const range = lock === null ? null : rangeOf(lock)
    const what = range === null ? null : { ...range, exclusive: lock?.type !== 'read' }
    const way = command === F_OFD_SETLKW ? 'ofd' : 'posix'
    return { on: 'lock', fd: int(args[0]), object: null, wants: { way, what } }
  },
  open: ({ args }, { memory }) => ({ on: 'open', path: text(memory, args[0]) }),
  openat: ({ args }, { memory }) => ({ on: 'open', path: text(memory, args[1]) }),
  openat2: ({ args }, { memory }) => ({ on: 'open', path: text(memory, args[1]) }),
}

/** Where the kernel keeps the threads of a frozen cgroup (kernel/cgroup/freezer.c, and kernel/freezer.c of the first version). */
const FROZEN = /^(get_signal|do_freezer_trap|__refrigerator)/

/** What a thread waits for, by its state and its system call; `object` is still to be filled in. */
export function waitOf(state: string, call: Syscall, wchan: string, context: CallContext): Wait {
  if (state === 'T' || state === 't') return { on: 'stopped' }
  if (state === 'R' || call.kind === 'running') return { on: 'processor' }
  // Of a wait inside the kernel, a request to a device tells more than that it is one.
  if (state === 'D') {
    return call.kind === 'call' && call.name === 'ioctl'
      ? { on: 'device', fd: int(call.args[0]), object: null }
      : { on: 'kernel' }
  }
  // A frozen group and a supervisor hold a thread in whatever call it was: what that call waits for is not why it stands still.
  if (FROZEN.test(wchan)) return { on: 'stopped' }
  if (wchan.startsWith('seccomp')) return { on: 'unknown', why: 'waits for its supervisor (seccomp)' }
  if (call.kind === 'none') return { on: 'unknown', why: 'it is not in a system call' }
  const reader = READERS[call.name]
  if (reader === undefined) return { on: 'call', name: call.name }
  const whole = withArguments(call, context)
  return whole === null
    ? { on: 'unknown', why: `the arguments of its ${call.name} may not be read` }
    : reader(whole, context, wchan)
}

/** Some old calls of i386 leave their arguments in memory. */
function withArguments(call: SystemCall, { machine, memory }: CallContext): SystemCall | null {
  const args = argumentsOf(call, memory, machine)
  return args === null ? null : { ...call, args }
}

/** Milliseconds on CLOCK_REALTIME (0) or CLOCK_MONOTONIC (clock_gettime(2)), which Node shows as well. */
function nowOn(clock: number): number {
  return clock === 0 ? Date.now() : Number(process.hrtime.bigint() / 1_000_000n)
}

/** A path at `pointer`, which may end where the next page is not there. */
function text(memory: ReadMemory, pointer = 0n): string | null {
  for (const length of [256, 64, 16]) {
    const bytes = memory(pointer, length)
    const end = bytes?.indexOf(0) ?? -1
    if (bytes !== null && end > 0) return bytes.toString('utf8', 0, end)
  }
  return null
}

function childChoice(pid: number): Extract<Wait, { on: 'child' }>['which'] {
  if (pid === -1) return { any: true }
  // 0 is the caller's own group; whoever asks for that seldom has children in others.
  if (pid === 0) return { any: true }
  return pid > 0 ? { any: false, pid } : { any: false, group: -pid }
}

/** `idtype_t` of waitid(2): P_ALL, P_PID, P_PGID, P_PIDFD. */
function idChoice(type: number, id: number): Extract<Wait, { on: 'child' }>['which'] {
  if (type === 0) return { any: true }
  if (type === 1) return { any: false, pid: id }
  if (type === 2) return id === 0 ? { any: true } : { any: false, group: id }
  return { any: false, unknown: true }
}

/** A time-out in milliseconds; below zero: none. */
function signedLimit(value?: bigint): number | null {
  const ms = int(value)
  return ms < 0 ? null : ms
}

/** A time-out behind a pointer; without one there is none. What cannot be read counts as one: nothing is proven by it. */
function limit(call: SystemCall, context: CallContext, pointer = 0n): number | null {
  return pointer === 0n ? null : (duration(call, context, pointer) ?? 0)
}

function duration({ kernelName }: SystemCall, { memory, machine }: CallContext, pointer = 0n): number | null {
  const size = timeBytes(machine, kernelName)
  const bytes = memory(pointer, size * 2)
  return bytes === null ? null : decodeMilliseconds(bytes, size)
}

function pollSet(pointer = 0n, count: bigint | undefined, timeoutMs: number | null, context: CallContext): Wait {
  const size = Number(count ?? 0n)
  if (size > MOST_WATCHED) return { on: 'unknown', why: 'it watches more files than can be told' }
  const bytes = context.memory(pointer, size * 8)
  if (bytes === null) return { on: 'unknown', why: 'what it watches may not be read' }
  const watched = decodePollFds(bytes).map((one) => ({ ...one, object: null, newsOnly: false, moved: false }))
  return { on: 'events', watched, timeoutMs, epoll: null }
}

function selectSet({ args }: SystemCall, context: CallContext): Wait {
  const size = POINTER_BYTES[context.machine]
  const count = int(args[0])
  if (count < 0 || count > MOST_WATCHED) return { on: 'unknown', why: 'it watches more files than can be told' }
  const set = (pointer = 0n): Set<number> | null => {
    if (pointer === 0n) return new Set()
    const bytes = context.memory(pointer, Math.ceil(count / (size * 8)) * size)
    return bytes === null ? null : new Set(decodeFdSet(bytes, count))
  }
  const [reads, writes, others] = [set(args[1]), set(args[2]), set(args[3])]
  if (reads === null || writes === null || others === null) {
    return { on: 'unknown', why: 'what it watches may not be read' }
  }
  const watched = [...new Set([...reads, ...writes, ...others])].map((fd) => {
    return { fd, object: null, read: reads.has(fd), write: writes.has(fd), newsOnly: false, moved: false }
  })
  // What is left of it stands nowhere: all that matters is that there is one.
  const timeoutMs = (args[4] ?? 0n) === 0n ? null : 0
  return { on: 'events', watched, timeoutMs, epoll: null }
}

function epollSet(fd: number, timeoutMs: number | null, context: CallContext): Wait {
  const watched = context.epoll(fd)
  if (watched === null) return { on: 'unknown', why: 'what it watches may not be read' }
  return { on: 'events', watched, timeoutMs, epoll: fd }
}

function futex(call: SystemCall, { memory, machine, threads, isShared }: CallContext): Wait {
  const [address = 0n, operation = 0n, , pointer = 0n] = call.args
  if (!FUTEX_SLEEPS.has(operation & FUTEX_COMMAND)) return { on: 'call', name: 'futex' }
  const owner = futexOwner(call, memory, machine, threads)
  // The time-out may be a point in time: all that matters is that there is one.
  const timeoutMs = pointer === 0n ? null : 0
  const shared = owner === null && (operation & FUTEX_PRIVATE) === 0n && isShared(address)
  return { on: 'futex', address, shared, timeoutMs, owner }
}
