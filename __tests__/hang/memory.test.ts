import { describe, expect, it } from 'vitest'
import {
  argumentsOf,
  decodeFdSet,
  decodeFlock,
  decodeIovecs,
  decodeMessageHeader,
  decodeMilliseconds,
  decodePollFds,
  futexOwner,
  glibcMutexOwner,
  openMemory,
  type ReadMemory,
} from '../../src/hang/memory.js'
import { type Machine, parseSyscall, type SystemCall } from '../../src/hang/syscalls.js'

const int32 = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) bytes.writeInt32LE(value | 0, index * 4)
  return bytes
}

const int64 = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 8)
  for (const [index, value] of values.entries()) bytes.writeBigInt64LE(BigInt(value), index * 8)
  return bytes
}

/** Memory that holds `bytes` at `start`, and nothing else. */
const holding =
  (start: bigint, bytes: Buffer): ReadMemory =>
  (address, length) => {
    const at = Number(address - start)
    return at >= 0 && at + length <= bytes.length ? bytes.subarray(at, at + length) : null
  }

describe('decoders', () => {
  it('pollfd: what it waits for, without the entries that are switched off', () => {
    const bytes = Buffer.concat([
      int32(7, 0x0001),
      int32(8, 0x0004),
      int32(-1, 0x0005),
      int32(9, 0x2001 | 0x0104),
      int32(10, 0x0000),
      // What poll has answered before stands in the upper half.
      int32(11, 0x00010000),
      int32(12, 0x0002),
    ])
    expect(decodePollFds(bytes)).toEqual([
      { fd: 7, read: true, write: false },
      { fd: 8, read: false, write: true },
      { fd: 9, read: true, write: true },
      { fd: 10, read: false, write: false },
      { fd: 11, read: false, write: false },
      { fd: 12, read: true, write: false },
    ])
    expect(decodePollFds(bytes.subarray(0, 15))).toHaveLength(1)
    expect(decodePollFds(Buffer.alloc(0))).toEqual([])
  })

  it('fd_set: the bits below the count', () => {
    const bytes = Buffer.from([0b00001001, 0, 0, 0, 0b10000000, 0, 0, 0])
    expect(decodeFdSet(bytes, 64)).toEqual([0, 3, 39])
    expect(decodeFdSet(bytes, 39)).toEqual([0, 3])
    expect(decodeFdSet(bytes, 1e9)).toEqual([0, 3, 39])
    expect(decodeFdSet(bytes, -1)).toEqual([])
  })

  it('timespec, in milliseconds', () => {
    expect(decodeMilliseconds(int64(2, 500_000_000), 8)).toBe(2500)
    expect(decodeMilliseconds(int32(2, 500_000_000), 4)).toBe(2500)
    expect(decodeMilliseconds(int64(0, 0), 8)).toBe(0)
    expect(decodeMilliseconds(Buffer.concat([int64(1), int32(5_000_000, -1)]), 8)).toBe(1005)
  })

  it('no time', () => {
    expect(decodeMilliseconds(int64(-1, 0), 8)).toBeNull()
    expect(decodeMilliseconds(int64(1, 1_000_000_000), 8)).toBeNull()
    expect(decodeMilliseconds(int64(1), 8)).toBeNull()
  })

  it('iovec and msghdr, by word size', () => {
    expect(decodeIovecs(int64(0x1000, 5, 0x2000, 6), 'arm64')).toEqual([
      { address: 0x1000n, length: 5 },
      { address: 0x2000n, length: 6 },
    ])
    expect(decodeIovecs(int32(0xf7000000, 5, 0x2000, 6), 'arm')).toEqual([
      { address: 0xf7000000n, length: 5 },
      { address: 0x2000n, length: 6 },
    ])
    expect(decodeMessageHeader(int64(0, 0, 0x3000, 2), 'x64')).toEqual({ address: 0x3000n, count: 2 })
    expect(decodeMessageHeader(int32(0, 0, 0x3000, 2), 'i386')).toEqual({ address: 0x3000n, count: 2 })
    expect(decodeMessageHeader(int32(0, 0, 0x3000, 2), 'x64')).toBeNull()
  })

  it.each<[string, Machine, number, Buffer]>([
    ['64 bits', 'x64', 7, Buffer.concat([int32(0x0000_0001, 0), int64(4096, 17, 0)])],
    ['arm, wide', 'arm', 14, Buffer.concat([int32(0x0000_0001, 0), int64(4096, 17, 0)])],
    ['i386, narrow', 'i386', 7, Buffer.concat([int32(0x0000_0001, 4096, 17, 0), Buffer.alloc(16)])],
    ['arm, narrow', 'arm', 7, Buffer.concat([int32(0x0000_0001, 4096, 17, 0), Buffer.alloc(16)])],
    ['i386, wide', 'i386', 14, Buffer.concat([int32(0x0000_0001), int64(4096, 17), int32(0), Buffer.alloc(8)])],
    ['i386, open file description', 'i386', 38, Buffer.concat([int32(1), int64(4096, 17), int32(0), Buffer.alloc(8)])],
  ])('struct flock: %s', (_, machine, command, bytes) => {
    expect(decodeFlock(bytes, machine, command)).toEqual({ type: 'write', from: 0, start: 4096, length: 17 })
  })

  it('struct flock: nonsense', () => {
    expect(decodeFlock(Buffer.alloc(32, 0xff), 'x64', 7)).toBeNull()
    expect(decodeFlock(Buffer.alloc(8), 'x64', 7)).toBeNull()
  })

  it('arguments that an old call has left in memory', () => {
    const call = parseSyscall('102 0xa 0x8000 0x0 0x0 0x0 0x0 0x1 0x1', 'i386') as SystemCall
    expect(argumentsOf(call, holding(0x8000n, int32(3, 0x9000, 1, 0, 0, 0)), 'i386')).toEqual([
      3n,
      0x9000n,
      1n,
      0n,
      0n,
      0n,
    ])
    expect(argumentsOf(call, () => null, 'i386')).toBeNull()
  })
})

describe('the owner of a glibc mutex', () => {
  const at = 0x5000n
  /** lock, count, owner, users, kind, spins, list */
  const wide = (...words: number[]) => glibcMutexOwner(holding(at, int32(...words, 0, 0, 0, 0, 0)), at, 8)
  const narrow = (...words: number[]) => glibcMutexOwner(holding(at, int32(...words)), at, 4)

  it('by word size', () => {
    expect(wide(2, 0, 4711, 1, 0)).toBe(4711)
    expect(narrow(2, 0, 4711, 0, 1, 0)).toBe(4711)
  })

  it('recursive, error-checking, adaptive, shared, and with somebody at a condition', () => {
    expect(wide(2, 3, 4711, 1, 1)).toBe(4711)
    expect(wide(2, 0, 4711, 1, 2)).toBe(4711)
    expect(wide(2, 0, 4711, 1, 3)).toBe(4711)
    expect(wide(2, 0, 4711, 1, 128)).toBe(4711)
    expect(wide(2, 0, 4711, 2, 0)).toBe(4711)
  })

  it.each([
    ['free', [0, 0, 0, 0, 0]],
    ['nobody waits', [1, 0, 4711, 1, 0]],
    ['no owner', [2, 0, 0, 1, 0]],
    ['no user', [2, 0, 4711, 0, 0]],
    ['no such kind', [2, 0, 4711, 1, 77]],
    ["a count that an ordinary one does not have: Rust's mutex, poisoned", [2, 1, 4711, 1, 0]],
    ['in a list', [2, 0, 4711, 1, 0, 0, 9]],
  ])('not one: %s', (_, words) => {
    expect(wide(...words)).toBeNull()
  })

  it('not readable', () => {
    expect(glibcMutexOwner(() => null, at, 8)).toBeNull()
    expect(glibcMutexOwner(holding(at, int32(2, 0, 4711)), at, 8)).toBeNull()
  })
})

describe('whom a futex waits for', () => {
  const at = 0x5000n
  const threads = new Set([16, 100, 101])
  const owner = (operation: number, value: number, word: number) => {
    const args = [at, BigInt(operation), BigInt(value >>> 0), 0n, 0n, 0n]
    return futexOwner({ args }, holding(at, int32(word, 0, 0, 0, 0, 0, 0, 0, 0, 0)), 'x64', threads)
  }

  it('the thread in the word: priority inheritance', () => {
    expect(owner(0x86, 0, 0x80000000 | 101)).toEqual({ tid: 101, by: 'lock' })
    expect(owner(13, 0, 0xc0000000 | 101)).toEqual({ tid: 101, by: 'lock' })
  })

  it('the thread in the word: robust, and of musl', () => {
    expect(owner(0, 0x80000000 | 101, 0x80000000 | 101)).toEqual({ tid: 101, by: 'lock' })
    expect(owner(0, 0x80000000 | 16, 0x80000000 | 16)).toBeNull()
  })

  it('the thread that is joined', () => {
    expect(owner(0x109, 101, 101)).toEqual({ tid: 101, by: 'join' })
    // A private one is a counter or a state that happens to look like a thread.
    expect(owner(0x189, 101, 101)).toBeNull()
  })

  it('nobody: the word has changed, or it is no thread of the process', () => {
    expect(owner(0x109, 101, 100)).toBeNull()
    expect(owner(0x109, 102, 102)).toBeNull()
    expect(owner(0x80, 2, 2)).toBeNull()
    expect(owner(1, 2, 2)).toBeNull()
    expect(futexOwner({ args: [] }, () => null, 'x64', threads)).toBeNull()
  })
})

describe('memory that may not be read', () => {
  it('of a process that is gone', () => {
    const memory = openMemory(2 ** 22 + 1)
    expect(memory).toMatchObject({ refused: 'It has ended meanwhile.' })
    expect(memory.read(1n, 1)).toBeNull()
    expect(memory.readSome(1n, 1)).toHaveLength(0)
    memory.close()
  })
})
