import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  decodeFdSet,
  decodeFlock,
  decodeMilliseconds,
  decodePollFds,
  FLOCK_BYTES,
  futexOwner,
  type Memory,
  openMemory,
} from '../../src/hang/memory.js'
import { MOST_STUCK, stuckBytes } from '../../src/hang/rescue.js'
import { intOf, type SystemCall, timeBytes } from '../../src/hang/syscalls.js'
import { tempFolder } from '../helpers/temp.js'
import { type Blocked, blockers, KINDS } from './blockers.js'

/** Younger machines have no calls of these names: glibc makes both of `ppoll`. */
const OLD = process.arch === 'x64'
const POLL = OLD ? 'poll' : 'ppoll'
const PAUSE = OLD ? 'pause' : 'ppoll'

const LINE = 'E (4711) wifi: the line that nobody reads\n'

/** Looks into the memory of a blocked program. */
function within<T>({ pid }: Blocked, look: (memory: Memory) => T): T {
  const memory = openMemory(pid)
  try {
    expect(memory.refused).toBeNull()
    return look(memory)
  } finally {
    memory.close()
  }
}

function bytesAt(blocked: Blocked, address: bigint | undefined, length: number): Buffer {
  const bytes = within(blocked, ({ read }) => read(address ?? 0n, length))
  if (bytes === null) throw new Error(`nothing at ${address}`)
  return bytes
}

function first({ calls: [call] }: Blocked): SystemCall {
  if (call === undefined) throw new Error('no call')
  return call
}

for (const { flags, run, title } of KINDS) describe.runIf(run)(title, () => waysToBlock(flags))

function waysToBlock(flags: readonly string[]): void {
  const { block } = blockers(flags)

  it.each([
    ['write', 'write'],
    ['writev', 'writev'],
    ['large-write', 'write'],
    ['send', 'sendto'],
    ['sendmsg', 'sendmsg'],
    ['recv', 'recvfrom'],
    ['read', 'read'],
    ['waitpid', 'wait4'],
    ['wait', 'wait4'],
    ['waitid', 'waitid'],
    ['poll', POLL],
    ['ppoll', 'ppoll'],
    ['epoll', 'epoll_wait'],
    ['epoll_pwait', 'epoll_wait'],
    ['nanosleep', 'nanosleep'],
    ['clock_nanosleep', 'clock_nanosleep'],
    ['pause', PAUSE],
    ['sigwait', 'rt_sigtimedwait'],
    ['condition', 'futex'],
    ['msgrcv', 'msgrcv'],
  ])('%s sleeps in %s', async (way, name) => {
    const { calls } = await block(way, [name])
    expect(calls.map((call) => call.name)).toEqual([name])
  })

  it('a file lock, and a FIFO that nobody opens', async () => {
    const folder = tempFolder()
    const flock = first(await block('flock', ['flock'], join(folder, 'lock')))
    expect(flock.args.slice(0, 2).map(intOf)).toEqual([4, 2])
    execFileSync('mkfifo', [join(folder, 'fifo')])
    expect(first(await block('open-fifo', ['openat'], join(folder, 'fifo'))).name).toBe('openat')
  })

  describe('the bytes that a thread is stuck with', () => {
    it.each([
      ['write', 'write'],
      ['writev', 'writev'],
      ['send', 'sendto'],
      ['sendmsg', 'sendmsg'],
    ])('%s', async (way, name) => {
      const blocked = await block(way, [name])
      const stuck = within(blocked, (memory) => stuckBytes(memory, first(blocked), blocked.machine))
      expect(stuck?.bytes.toString()).toBe(LINE)
      expect(stuck?.total).toBe(LINE.length)
    })

    it('the first 4 KiB of a large write', async () => {
      const blocked = await block('large-write', ['write'])
      const stuck = within(blocked, (memory) => stuckBytes(memory, first(blocked), blocked.machine))
      expect(stuck?.bytes.toString()).toBe(LINE.padEnd(MOST_STUCK, 'x'))
      expect(stuck?.total).toBe(100_000)
    })

    it('none in a read', async () => {
      const blocked = await block('read', ['read'])
      expect(within(blocked, (memory) => stuckBytes(memory, first(blocked), blocked.machine))).toBeNull()
    })
  })

  it('what poll watches, and how long', async () => {
    const blocked = await block('poll', [POLL])
    const { args } = first(blocked)
    expect(decodePollFds(bytesAt(blocked, args[0], Number(args[1]) * 8))).toEqual([
      { fd: 3, read: true, write: false },
      { fd: 6, read: false, write: true },
    ])
    if (POLL === 'poll') expect(intOf(args[2])).toBe(54321)
    else expect(decodeMilliseconds(bytesAt(blocked, args[2], 16), 8)).toBe(54321)
  })

  it('what select watches', async () => {
    // glibc makes this of it.
    const blocked = await block('select', ['pselect6'])
    const call = first(blocked)
    expect(decodeFdSet(bytesAt(blocked, call.args[1], 8), intOf(call.args[0]))).toEqual([3, 37])
    const size = timeBytes(blocked.machine, call.kernelName)
    expect(decodeMilliseconds(bytesAt(blocked, call.args[4], 2 * size), size)).toBe(1_800_500)
  })

  it.each([
    ['ppoll', 'ppoll', 2],
    ['nanosleep', 'nanosleep', 0],
    ['clock_nanosleep', 'clock_nanosleep', 2],
    ['sigwait', 'rt_sigtimedwait', 2],
  ])('how long %s waits', async (way, name, argument) => {
    const blocked = await block(way, [name])
    const { args, kernelName } = first(blocked)
    const size = timeBytes(blocked.machine, kernelName)
    expect(decodeMilliseconds(bytesAt(blocked, args[argument], 2 * size), size)).toBe(3_600_250)
  })

  it('which part of a file fcntl wants to lock', async () => {
    const blocked = await block('fcntl', ['fcntl'], join(tempFolder(), 'lock'))
    const { args } = first(blocked)
    const bytes = bytesAt(blocked, args[2], FLOCK_BYTES)
    const lock = decodeFlock(bytes, blocked.machine, intOf(args[1]))
    expect(lock).toEqual({ type: 'write', from: 0, start: 4096, length: 17 })
  })

  describe('whom a futex waits for', () => {
    const owners = (blocked: Blocked) =>
      blocked.calls.map((call) =>
        within(blocked, ({ read }) => futexOwner(call, read, blocked.machine, new Set(blocked.tids))),
      )

    it('two threads that each hold what the other wants', async () => {
      const blocked = await block('two-locks', ['futex', 'futex'])
      const [one = 0, two = 0] = blocked.tids
      expect(owners(blocked)).toEqual([
        { tid: two, by: 'lock' },
        { tid: one, by: 'lock' },
      ])
    })

    it.each(['self-lock', 'robust-lock'])('%s: itself', async (way) => {
      const blocked = await block(way, ['futex'])
      expect(owners(blocked)).toEqual([{ tid: blocked.pid, by: 'lock' }])
    })

    it('a lock with priority inheritance, and the thread that is joined', async () => {
      const blocked = await block('pi-lock', ['futex', 'futex'])
      const [one = 0, two = 0] = blocked.tids
      expect(owners(blocked)).toEqual([
        { tid: two, by: 'join' },
        { tid: one, by: 'lock' },
      ])
    })

    it('the thread that is joined while it sleeps', async () => {
      const blocked = await block('join', ['futex', 'clock_nanosleep'])
      expect(owners(blocked)[0]).toEqual({ tid: blocked.tids[1], by: 'join' })
    })

    it('nobody: a condition', async () => {
      expect(owners(await block('condition', ['futex']))).toEqual([null])
    })

    it('nobody, if the owner is no thread of the process', async () => {
      const blocked = await block('self-lock', ['futex'])
      const owner = within(blocked, ({ read }) => futexOwner(first(blocked), read, blocked.machine, new Set([1])))
      expect(owner).toBeNull()
    })
  })

  it('addresses where nothing is', async () => {
    const blocked = await block('pause', [PAUSE])
    within(blocked, ({ read, readSome }) => {
      expect(read(0n, 8)).toBeNull()
      expect(read(0xfffffffffffffff0n, 8)).toBeNull()
      expect(read(first(blocked).sp, -1)).toBeNull()
      expect(read(first(blocked).sp, 1e9)).toBeNull()
      expect(readSome(8n, 8).length).toBe(0)
      expect(readSome(first(blocked).sp, 16).length).toBe(16)
    })
  })
}
