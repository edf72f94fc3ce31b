/**
 * Where a byte of the output stream lies in `output.log`.
 *
 * The file is written straight on until it holds `capacity` bytes. From then on its second half is a ring: the head stays,
 * the tail is always the newest output, and the file never grows. A stretch between the two is kept free for the line that
 * says how much was dropped.
 */

/** Bytes between head and ring, for the line that says what was dropped. */
export const NOTICE_BYTES = 160

/** Below this a head and a ring make no sense: nothing is kept. */
export const SMALLEST_CAPACITY = 16 * 1024

export interface Layout {
  /** Most bytes the file may hold. */
  capacity: number
  /** End of the head, in bytes. */
  headEnd: number
  ringStart: number
  ringSize: number
}

export function layoutOf(capacity: number): Layout {
  const headEnd = Math.floor(capacity / 2)
  const ringStart = headEnd + NOTICE_BYTES
  return { capacity, headEnd, ringStart, ringSize: capacity - ringStart }
}

/** Position in the file of the stream's byte `offset`. */
export function positionOf(layout: Layout, offset: number): number {
  if (offset < layout.capacity) return offset
  return layout.ringStart + ((offset - layout.ringStart) % layout.ringSize)
}

/** Bytes from `offset` on that lie next to each other in the file. */
export function contiguousFrom(layout: Layout, offset: number): number {
  return layout.capacity - positionOf(layout, offset)
}

/** The stretch of the stream that is gone once `stored` bytes have been written: `[from, to)`; empty if nothing is. */
export function gapOf(layout: Layout, stored: number): { from: number; to: number } {
  if (stored <= layout.capacity) return { from: stored, to: stored }
  return { from: layout.headEnd, to: stored - layout.ringSize }
}

/** Where to read the stream's byte `offset`, and how many bytes that follow it lie next to it. `offset` is not in the gap. */
export function placeOf(
  layout: Layout,
  written: number,
  ordered: boolean,
  offset: number,
): { position: number; length: number } {
  const gap = gapOf(layout, written)
  if (gap.to === gap.from) return { position: offset, length: layout.capacity - offset }
  if (offset < gap.from) return { position: offset, length: gap.from - offset }
  const position = ordered ? layout.ringStart + offset - gap.to : positionOf(layout, offset)
  return { position, length: layout.capacity - position }
}
