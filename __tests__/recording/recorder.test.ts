import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Follower } from '../../src/recording/follower.js'
import { gapOf, layoutOf, NOTICE_BYTES } from '../../src/recording/layout.js'
import { INDEX_FILE, Recorder } from '../../src/recording/recorder.js'
import type { Recording } from '../../src/recording/recording.js'
import { OUTPUT_FILE } from '../../src/recording/ring.js'
import { type RecorderStatus, recorderStatus } from '../../src/recording/status.js'
import { expectGrowing, indexIn } from '../helpers/index-file.js'
import { tempFolder } from '../helpers/temp.js'

/** Bytes that tell their own offset: no two stretches of 8 are the same. */
function stream(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  for (let i = 0; i < length; i++) bytes[i] = (Math.imul(i >>> 2, 2_654_435_761) >>> (8 * (i & 3))) & 0xff
  return bytes
}

/** Numbers that are the same in every run of the tests. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function chunksOf(bytes: Buffer, size: () => number): Buffer[] {
  const chunks: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const next = Math.min(bytes.length, at + size())
    chunks.push(bytes.subarray(at, next))
    at = next
  }
  return chunks
}

interface Written {
  file: Buffer
  status: RecorderStatus
  folder: string
}

function write(chunks: Buffer[], capacity: number, meanwhile: (recording: Recording) => void = () => {}): Written {
  const folder = tempFolder()
  const status = recorderStatus()
  status.capacity = capacity
  const recorder = new Recorder(folder, status, process.hrtime.bigint())
  const recording = { file: join(folder, OUTPUT_FILE), status } as Recording
  for (const chunk of chunks) {
    recorder.append(chunk)
    meanwhile(recording)
  }
  recorder.finish()
  meanwhile(recording)
  return { file: readFileSync(recording.file), status, folder }
}

/** What `output.log` must be: everything, or the first bytes, a line that says how many are gone, and the last bytes. */
function check(file: Buffer, bytes: Buffer, capacity: number): void {
  expect(file.length).toBe(Math.min(bytes.length, capacity))
  if (bytes.length <= capacity) {
    expect(file.equals(bytes)).toBe(true)
    return
  }
  const notice = file.indexOf('\n[hardware-test: ')
  const head = file.subarray(0, notice)
  const tail = file.subarray(notice + NOTICE_BYTES)
  expect(head.equals(bytes.subarray(0, head.length)), 'the first bytes').toBe(true)
  expect(tail.equals(bytes.subarray(bytes.length - tail.length)), 'the last bytes').toBe(true)
  const line = file.subarray(notice, notice + NOTICE_BYTES).toString()
  expect(line).toMatch(/^\n\[hardware-test: .*\] *\n$/)
  expect(Number(/(\d+) bytes of output were dropped here/.exec(line)?.[1])).toBe(
    bytes.length - head.length - tail.length,
  )
  expect(head.length).toBeGreaterThan(capacity / 2 - NOTICE_BYTES)
  expect(tail.length).toBeGreaterThan(capacity / 2 - 2 * NOTICE_BYTES)
}

const CAPACITY = 2000

describe('a recording with a cap', () => {
  it.each([0, 1, CAPACITY - 1, CAPACITY, CAPACITY + 1, CAPACITY + 159, CAPACITY + 160, CAPACITY + 161, CAPACITY + 162])(
    'of 2,000 bytes, of %i bytes of output',
    (length) => {
      const bytes = stream(length)
      for (const size of [1, 7, 160, 1000, 5000])
        check(
          write(
            chunksOf(bytes, () => size),
            CAPACITY,
          ).file,
          bytes,
          CAPACITY,
        )
    },
  )

  it('keeps the first and the last bytes, however often its ring comes round', () => {
    const random = randomNumbers(1)
    for (let round = 0; round < 150; round++) {
      const capacity = 1000 + random(3000)
      const ring = layoutOf(capacity).ringSize
      // Also the very ends of the ring, where an error of one shows.
      const length = [random(capacity * 9), capacity + ring * random(5) + random(3) - 1][round % 2] ?? 0
      const most = 1 + random(round % 3 === 0 ? 20 : 2 * capacity)
      const bytes = stream(length)
      const { file, status } = write(
        chunksOf(bytes, () => 1 + random(most)),
        capacity,
      )
      check(file, bytes, capacity)
      const gap = gapOf(layoutOf(capacity), status.stored)
      const kept = length > capacity ? file.length - NOTICE_BYTES : file.length
      expect(status.stored).toBe(length)
      expect(gap.to - gap.from).toBe(length - kept)
    }
  })

  it('is in order also where the ring is larger than the pieces it is turned by', () => {
    const capacity = 5 * 1024 * 1024 + 3
    const bytes = stream(2 * capacity + 12_345)
    check(
      write(
        chunksOf(bytes, () => 65_536),
        capacity,
      ).file,
      bytes,
      capacity,
    )
  })
})

/** Reads all there is, and checks every piece against what was printed. */
function take(follower: Follower, bytes: Buffer, seen: { to: number; skipped: number }): void {
  for (let piece = follower.read(); piece !== null; piece = follower.read()) {
    expect(piece.offset).toBe(seen.to + piece.skipped)
    expect(piece.bytes.equals(bytes.subarray(piece.offset, piece.offset + piece.bytes.length))).toBe(true)
    seen.skipped += piece.skipped
    seen.to = piece.offset + piece.bytes.length
  }
}

describe('a follower', () => {
  it('sees what was printed and counts what it was too late for, at whatever pace it reads', () => {
    const random = randomNumbers(2)
    for (let round = 0; round < 100; round++) {
      const capacity = 1000 + random(3000)
      const bytes = stream(random(capacity * 6))
      const most = 1 + random(capacity)
      const lazy = 1 + random(round % 2 === 0 ? 2 : 12)
      const seen = { to: 0, skipped: 0 }
      let follower: Follower | undefined
      write(
        chunksOf(bytes, () => 1 + random(most)),
        capacity,
        (recording) => {
          follower ??= new Follower(recording, 1 + random(700))
          if (recording.status.phase !== 2 && random(lazy) > 0) return
          take(follower, bytes, seen)
        },
      )
      if (follower !== undefined) take(follower, bytes, seen)
      expect(seen.to).toBe(bytes.length)
      if (lazy === 1 && most < capacity / 4) expect(seen.skipped).toBe(0)
      follower?.close()
    }
  })

  it('trusts nothing that is overwritten or put in order while it reads', () => {
    const random = randomNumbers(3)
    for (let round = 0; round < 200; round++) {
      const capacity = 1000 + random(1000)
      const folder = tempFolder()
      const status = recorderStatus()
      status.capacity = capacity
      const bytes = stream(capacity + random(capacity * 4))
      const recorder = new Recorder(folder, status, process.hrtime.bigint())
      const chunks = chunksOf(bytes, () => 1 + random(capacity / 2))
      // The recorder's thread goes on between any two looks that the follower takes at what it says.
      let countdown = 1 + random(8)
      const goOn = () => {
        countdown -= 1
        if (countdown > 0) return
        countdown = 1 + random(8)
        const chunk = chunks.shift()
        if (chunk !== undefined) recorder.append(chunk)
        else if (status.phase === 0) recorder.finish()
      }
      const watched = new Proxy(status, {
        get: (target, field: keyof RecorderStatus) => {
          goOn()
          return target[field]
        },
      })
      const follower = new Follower({ file: join(folder, OUTPUT_FILE), status: watched } as Recording)
      const seen = { to: 0, skipped: 0 }
      while (status.phase === 0) take(follower, bytes, seen)
      take(follower, bytes, seen)
      expect(seen.to).toBe(bytes.length)
      follower.close()
    }
  })

  it('that comes when all is over reads the head and the tail', () => {
    const capacity = 3000
    const bytes = stream(10_000)
    let recording: Recording | undefined
    write(
      chunksOf(bytes, () => 333),
      capacity,
      (one) => {
        recording = one
      },
    )
    const follower = new Follower(recording as Recording)
    const seen = { to: 0, skipped: 0 }
    take(follower, bytes, seen)
    expect(seen).toEqual({ to: 10_000, skipped: 10_000 - (capacity - NOTICE_BYTES) })
    follower.close()
  })

  it('passes over what it is told to, and counts it', () => {
    const bytes = stream(5000)
    const folder = tempFolder()
    const status = recorderStatus()
    status.capacity = 100_000
    const recorder = new Recorder(folder, status, process.hrtime.bigint())
    const follower = new Follower({ file: join(folder, OUTPUT_FILE), status } as Recording)
    recorder.append(bytes)
    follower.skipTo(4000)
    follower.skipTo(10)
    expect(follower.behind).toBe(1000)
    expect(follower.read()).toMatchObject({ offset: 4000, skipped: 4000 })
    expect(follower.read()).toBeNull()
    recorder.finish()
    follower.close()
  })
})

describe('the index', () => {
  it('has offsets and times that only grow, and never more than 262,144 of them', () => {
    // The clock is set, since a quarter of a million milliseconds is long to wait.
    const clock = process.hrtime.bigint
    let now = 5_000_000_000n
    process.hrtime.bigint = () => now
    try {
      const chunk = Buffer.from('x')
      const folder = tempFolder()
      const status = recorderStatus()
      status.capacity = 64 * 1024
      const recorder = new Recorder(folder, status, 4_000_000_000n)
      for (let i = 0; i < 300_000; i++) {
        now += 1_100_000n
        recorder.append(chunk)
      }
      recorder.finish()
      const entries = indexIn(folder)
      expect(entries.length).toBeGreaterThan(100_000)
      expect(entries.length).toBeLessThanOrEqual(262_144)
      expectGrowing(entries)
      // Each line is true: the byte at that offset came at that moment.
      for (const [offset, us] of entries) expect(us).toBe(1_000_000 + 1100 * (offset + 1))
      expect(statSync(join(folder, INDEX_FILE)).size).toBeLessThan(16 * 1024 * 1024)
    } finally {
      process.hrtime.bigint = clock
    }
  })
})
