import { describe, expect, it } from 'vitest'
import { type FileLock, type LockWay, locksIn, locksInTheWay, rangeOf } from '../../src/hang/file-locks.js'

const END = Number.POSITIVE_INFINITY

const held = (way: LockWay, from: number, to: number, exclusive = true, taker = 7): FileLock => ({
  way,
  from,
  to,
  exclusive,
  taker,
})

const wanted = (way: LockWay, from: number, to: number, exclusive = true) => ({ way, what: { from, to, exclusive } })

it('reads the locks of an open file, and no leases', () => {
  const text = [
    'pos:\t0',
    'flags:\t02100002',
    'lock:\t1: FLOCK  ADVISORY  WRITE 359 00:13:11691 0 EOF',
    'lock:\t2: POSIX  ADVISORY  READ 360 fd:01:11691 10 19',
    'lock:\t3: OFDLCK ADVISORY  WRITE -1 00:13:11691 5 EOF',
    'lock:\t4: LEASE  ACTIVE    READ 361 00:13:11691 0 EOF',
    '',
  ].join('\n')
  expect(locksIn(text)).toEqual([
    held('flock', 0, END, true, 359),
    held('posix', 10, 19, false, 360),
    held('ofd', 5, END, true, -1),
  ])
})

it.each([
  [
    { from: 0, start: 4, length: 2 },
    { from: 4, to: 5 },
  ],
  [
    { from: 0, start: 4, length: 0 },
    { from: 4, to: END },
  ],
  [
    { from: 0, start: 4, length: -2 },
    { from: 2, to: 3 },
  ],
  [{ from: 1, start: 4, length: 2 }, null],
  [{ from: 2, start: 4, length: 2 }, null],
])('%j asks for the bytes %j', (lock, range) => {
  expect(rangeOf({ type: 'write', ...lock })).toEqual(range)
})

describe('in the way of a lock', () => {
  it.each<[string, FileLock, ReturnType<typeof wanted>, boolean]>([
    ['is one on the same bytes', held('posix', 0, 9), wanted('posix', 9, 9), true],
    ['is one that goes on to the end', held('posix', 0, END), wanted('ofd', 9, 9), true],
    ['is none on other bytes', held('posix', 0, 8), wanted('posix', 9, END), false],
    ['is a shared one for an exclusive one', held('posix', 0, 9, false), wanted('ofd', 0, 9), true],
    ['is none where both are shared', held('posix', 0, 9, false), wanted('posix', 0, 9, false), false],
    ['is flock for flock', held('flock', 0, END), wanted('flock', 0, END, false), true],
    ['is no flock for fcntl', held('flock', 0, END), wanted('posix', 0, END), false],
    ['is no fcntl for flock', held('ofd', 0, END), wanted('flock', 0, END), false],
  ])('%s', (_, lock, want, isThere) => {
    expect(locksInTheWay([lock], [], want)).toEqual(isThere ? [lock] : [])
  })

  it('is none of its own, or one that looks the same', () => {
    const lock = held('ofd', 0, 9, true, -1)
    expect(locksInTheWay([lock], [{ ...lock }], wanted('ofd', 0, 20))).toEqual([])
    expect(locksInTheWay([lock], [{ ...lock }], wanted('posix', 0, 20))).toEqual([lock])
  })

  it('may be any of its kind if nobody knows what is wanted', () => {
    const lock = held('ofd', 0, 9)
    expect(locksInTheWay([lock], [], { way: 'posix', what: null })).toEqual([lock])
    expect(locksInTheWay([lock], [], { way: 'flock', what: null })).toEqual([])
  })
})
