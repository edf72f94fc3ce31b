import { closeSync, openSync, readSync } from 'node:fs'
import { gapOf, layoutOf, placeOf } from './layout.js'
import type { Recording } from './recording.js'
import { Phase } from './status.js'

/** A piece of the output, at `offset` of the stream. `skipped` bytes before it were gone before we read them. */
export interface Piece {
  bytes: Buffer
  offset: number
  skipped: number
}

/**
 * Reads a recording from the start at its own pace while it grows. The bytes of a piece stay valid until the next read.
 * What the recorder's cap has dropped meanwhile is passed over and counted.
 */
export class Follower {
  position = 0
  private fd: number | undefined
  private skipped = 0
  private readonly buffer: Buffer

  constructor(
    private readonly recording: Pick<Recording, 'file' | 'status'>,
    size = 64 * 1024,
  ) {
    this.buffer = Buffer.allocUnsafe(size)
  }

  /** Bytes that are recorded and not yet read. */
  get behind(): number {
    return this.recording.status.stored - this.position
  }

  /** Passes over everything before stream position `offset`. */
  skipTo(offset: number): void {
    if (offset <= this.position) return
    this.skipped += offset - this.position
    this.position = offset
  }

  /** What is there, or null if there is nothing new just now. */
  read(): Piece | null {
    const { status } = this.recording
    for (;;) {
      const { phase } = status
      if (phase === Phase.ordering) return null
      const layout = layoutOf(status.capacity)
      this.passGap(gapOf(layout, status.reserved))
      if (this.behind <= 0) return null
      const place = placeOf(layout, status.reserved, phase === Phase.ordered, this.position)
      const wanted = Math.min(this.behind, this.buffer.length, place.length)
      const count = readSync(this.file(), this.buffer, 0, wanted, place.position)
      // What the recorder moved or overwrote while we were reading is worth nothing.
      const gap = gapOf(layout, status.reserved)
      const overwritten = this.position < gap.to && this.position + count > gap.from
      if (overwritten || status.phase !== phase || status.capacity !== layout.capacity) continue
      if (count === 0) return null
      const piece = { bytes: this.buffer.subarray(0, count), offset: this.position, skipped: this.skipped }
      this.skipped = 0
      this.position += count
      return piece
    }
  }

  close(): void {
    if (this.fd !== undefined) closeSync(this.fd)
    this.fd = undefined
  }

  private file(): number {
    this.fd ??= openSync(this.recording.file, 'r')
    return this.fd
  }

  private passGap(gap: { from: number; to: number }): void {
    if (this.position >= gap.from && this.position < gap.to) this.skipTo(gap.to)
  }
}
