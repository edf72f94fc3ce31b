import { readSync, writeSync } from 'node:fs'

const STEP = 1024 * 1024

/**
 * Rotates the bytes `[from, to)` of a file left by `by`, in place and in flat memory: three reversals.
 * A full disk cannot stop it, since it only writes where bytes already are.
 */
export function rotateLeft(fd: number, from: number, to: number, by: number): void {
  reverse(fd, from, from + by)
  reverse(fd, from + by, to)
  reverse(fd, from, to)
}

function reverse(fd: number, from: number, to: number): void {
  const front = Buffer.allocUnsafe(STEP)
  const back = Buffer.allocUnsafe(STEP)
  let low = from
  let high = to
  while (high - low > 1) {
    const size = Math.min(STEP, Math.floor((high - low) / 2))
    const a = front.subarray(0, size)
    const b = back.subarray(0, size)
    readFully(fd, a, low)
    readFully(fd, b, high - size)
    writeFully(fd, a.reverse(), high - size)
    writeFully(fd, b.reverse(), low)
    low += size
    high -= size
  }
}

/** Reads until `into` is full. Throws if the file ends before. */
export function readFully(fd: number, into: Buffer, position: number): void {
  for (let done = 0; done < into.length; ) {
    const count = readSync(fd, into, done, into.length - done, position + done)
    if (count === 0)
      throw new Error(`the recording ended at byte ${position + done}, ${into.length - done} bytes early`)
    done += count
  }
}

/** Writes all of `bytes`, however often the system takes only a part. */
export function writeFully(fd: number, bytes: Buffer, position: number): void {
  for (let done = 0; done < bytes.length; ) {
    done += writeSync(fd, bytes, done, bytes.length - done, position + done)
  }
}
