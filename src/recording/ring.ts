import { closeSync, constants, lstatSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPlainFile, readPlainJson } from '../plain-file.js'
import { gapOf, layoutOf, NOTICE_BYTES, positionOf, SMALLEST_CAPACITY } from './layout.js'
import { rotateLeft, writeFully } from './rotate.js'
import type { RecorderStatus } from './status.js'

export const OUTPUT_FILE = 'output.log'

/** Lies beside a recording whose second half is still a ring, so that somebody else can put it in order. */
const RING_FILE = 'output.ring.json'

type Ring = Pick<RecorderStatus, 'capacity' | 'stored' | 'lost'>

export interface RecordingFigures {
  /** Bytes that the test printed. */
  bytes: number
  /** How many of them are not in `output.log`, because of its cap or a full disk. */
  dropped: number
}

export function figuresOf({ capacity, stored, lost }: Ring): RecordingFigures {
  const gap = gapOf(layoutOf(capacity), stored)
  return { bytes: stored + lost, dropped: gap.to - gap.from + lost }
}

/**
 * Makes an empty `output.log` in `folder`, in place of whatever an earlier run has left.
 * @throws what the disk refuses
 */
export function freshRecording(folder: string): void {
  for (const name of [OUTPUT_FILE, RING_FILE]) rmSync(join(folder, name), { force: true })
  writeFileSync(join(folder, OUTPUT_FILE), '', { flag: 'wx' })
}

/** Notes where the ring of the recording in `folder` begins. */
export function noteRing(folder: string, { capacity, stored, lost }: Ring): void {
  writeFileSync(join(folder, RING_FILE), JSON.stringify({ capacity, stored, lost }))
}

/** Puts head and tail of the recording in `folder` in order, with a line between them that says how much was dropped. */
export function orderRing(folder: string, fd: number, ring: Ring): void {
  // Gone before it is done: what is half in order must not be turned again.
  rmSync(join(folder, RING_FILE), { force: true })
  const layout = layoutOf(ring.capacity)
  const gap = gapOf(layout, ring.stored)
  const oldest = positionOf(layout, ring.stored)
  rotateLeft(fd, layout.ringStart, layout.capacity, oldest - layout.ringStart)
  writeFully(fd, droppedNotice(gap.to - gap.from), layout.headEnd)
}

/**
 * What a recorder has left in `folder` that could not finish: puts it in order if need be (of one that was killed, up to its last second),
 * and says how much it is.
 */
export function settleRecording(folder: string): RecordingFigures {
  const file = join(folder, OUTPUT_FILE)
  const size = lstatSync(file, { throwIfNoEntry: false })?.size ?? 0
  const ring = readRing(folder, size)
  if (ring === null) return { bytes: size, dropped: 0 }
  try {
    const fd = openPlainFile(file, constants.O_RDWR)
    try {
      orderRing(folder, fd, ring)
    } finally {
      closeSync(fd)
    }
  } catch {
    // A failing disk leaves the ring as it is: what is in it counts all the same.
  }
  return figuresOf(ring)
}

function readRing(folder: string, size: number): Ring | null {
  try {
    const ring = readPlainJson(join(folder, RING_FILE)) as Ring
    const whole = [ring.capacity, ring.stored, ring.lost].every((value) => Number.isSafeInteger(value) && value >= 0)
    const fits = ring.capacity >= SMALLEST_CAPACITY && ring.capacity <= size && ring.stored > ring.capacity
    return whole && fits ? ring : null
  } catch {
    return null
  }
}

function droppedNotice(bytes: number): Buffer {
  const text = `\n[hardware-test: ${bytes} bytes of output were dropped here; the head and the tail of the recording are kept]`
  return Buffer.from(`${text.padEnd(NOTICE_BYTES - 1)}\n`)
}
