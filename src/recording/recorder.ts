import { closeSync, constants, ftruncateSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type RedactingStream, Redaction } from '../redact/redaction.js'
import { Arrivals } from './arrivals.js'
import { contiguousFrom, gapOf, type Layout, layoutOf, positionOf, SMALLEST_CAPACITY } from './layout.js'
import { noteRing, OUTPUT_FILE, orderRing } from './ring.js'
import { readFully, writeFully } from './rotate.js'
import { Phase, type RecorderStatus } from './status.js'

export const INDEX_FILE = 'output.index.tsv'

/** A ring of so many bytes is put in order within a moment, also when there is no time. */
const QUICK_RING = 64 * 1024 * 1024

/** Given back on a full disk, so that the result, the index and the inventories still find room. */
const GIVEN_BACK = 256 * 1024

/** The disk has no more room for us: full, over quota, or a file size limit (write(2)). */
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/**
 * Writes a stream of chunks to `output.log` and its index. It throws nothing and waits for nobody: what the disk refuses is
 * counted in `status.lost`, and what no longer fits is dropped from the middle.
 */
export class Recorder {
  private readonly fd: number
  private readonly indexFd: number
  private readonly arrivals = new Arrivals()
  private indexEnd = 0
  private flushedAt = 0n
  private frozen = false
  private layout: Layout
  private readonly redacting: RedactingStream | null

  /**
   * Opens the files in `directory`, where there is no old recording.
   * @param startedAt monotonic time in nanoseconds that the index counts from
   * @param secrets what must not get onto the disk: positions and counts are those of the stream without them
   * @throws what open(2) refuses: only here. In its own thread the test may run by then, so `freshRecording` asks before.
   */
  constructor(
    private readonly directory: string,
    private readonly status: RecorderStatus,
    private readonly startedAt: bigint,
    secrets: readonly string[] = [],
  ) {
    this.redacting = secrets.length === 0 ? null : new Redaction(secrets).stream()
    this.layout = layoutOf(status.capacity)
    // Not emptied: ext4 writes an emptied file out when it is closed, which took half a second a GiB (measured).
    this.fd = openSync(join(directory, OUTPUT_FILE), constants.O_RDWR | constants.O_CREAT)
    this.indexFd = openSync(join(directory, INDEX_FILE), 'w')
  }

  append(chunk: Buffer): void {
    const now = process.hrtime.bigint()
    const { status } = this
    // Before the bytes are there: whoever sees them also sees that they are new.
    status.lastByteAt = Number(now)
    const parts = this.redacting?.push(chunk) ?? [chunk]
    // What is held back is indexed when it is written: nothing arrives twice.
    if (parts.length > 0) this.arrivals.note(status.stored, Number((now - this.startedAt) / 1000n))
    this.storeAll(parts)
    if (now - this.flushedAt > 1_000_000_000n) this.flushIndex(now)
  }

  /**
   * Puts head and tail in order, says between them what was dropped, and closes the files.
   * @param inHurry leave a large ring as it is, with a note by which `settleRecording` can do it later
   */
  finish(inHurry = false): void {
    const { status } = this
    if (this.redacting !== null) this.storeAll(this.redacting.end())
    const leave = inHurry && this.layout.ringSize > QUICK_RING && this.isRing()
    status.phase = Phase.ordering
    try {
      if (leave) noteRing(this.directory, status)
      else if (this.isRing()) orderRing(this.directory, this.fd, status)
    } catch {
      // The disk itself is failing: the bytes that are there stay as they are, and the result still says what was dropped.
    }
    status.phase = leave ? Phase.leftAsRing : Phase.ordered
    this.flushIndex(process.hrtime.bigint())
    closeSync(this.fd)
    closeSync(this.indexFd)
  }

  private isRing(): boolean {
    const gap = gapOf(this.layout, this.status.stored)
    return gap.to > gap.from
  }

  private storeAll(parts: readonly Buffer[]): void {
    for (const part of parts) this.store(part)
    if (this.redacting !== null) this.status.redacted = this.redacting.count
  }

  private store(chunk: Buffer): void {
    const { status } = this
    let rest = chunk
    while (rest.length > 0) {
      if (this.frozen) {
        status.lost += rest.length
        return
      }
      const { stored } = status
      const size = Math.min(rest.length, contiguousFrom(this.layout, stored))
      status.reserved = stored + size
      try {
        const count = writeSync(this.fd, rest, 0, size, positionOf(this.layout, stored))
        status.stored = stored + count
        rest = rest.subarray(count)
      } catch (error) {
        status.reserved = stored
        if (!this.makeDo(error)) {
          status.lost += rest.length
          return
        }
      }
    }
  }

  /** After a refused write: true if the recording can go on within the room it already has. */
  private makeDo(error: unknown): boolean {
    const { status } = this
    if (!NO_ROOM.has((error as NodeJS.ErrnoException).code ?? '')) return false
    if (status.stored > status.capacity) return false
    const room = status.stored - GIVEN_BACK
    if (room < SMALLEST_CAPACITY) {
      this.shrinkTo(status.stored)
      this.frozen = true
      return true
    }
    try {
      const newest = Buffer.allocUnsafe(status.stored - room)
      readFully(this.fd, newest, room)
      ftruncateSync(this.fd, room)
      this.shrinkTo(room)
      status.stored = room
      this.store(newest)
    } catch {
      this.frozen = true
    }
    return true
  }

  private shrinkTo(capacity: number): void {
    this.status.capacity = capacity
    this.layout = layoutOf(capacity)
  }

  private flushIndex(now: bigint): void {
    this.flushedAt = now
    const { text, all } = this.arrivals.take()
    try {
      if (this.isRing() && this.status.phase === Phase.recording) noteRing(this.directory, this.status)
      if (all) {
        ftruncateSync(this.indexFd, 0)
        this.indexEnd = 0
        this.writeIndex('# offset in the output (bytes)\tarrived (microseconds after the start)\n')
      }
      this.writeIndex(text)
    } catch {
      // A full disk costs the index some lines, never the recording.
    }
  }

  private writeIndex(text: string): void {
    const bytes = Buffer.from(text)
    writeFully(this.indexFd, bytes, this.indexEnd)
    this.indexEnd += bytes.length
  }
}
