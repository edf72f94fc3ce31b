/** A line of output as plain text, or a stretch of one. */
export interface Stretch {
  text: string
  /** Position in the stream of the line's first byte. */
  offset: number
  /** Whether the line begins where the text does. If not, the text begins with some of what came before it. */
  begins: boolean
  /** Whether the line ends where the text does. */
  ends: boolean
}

const LF = 10
const CR = 13
const ESC = 27
const BEL = 7

/** Where in an escape sequence we are (ECMA-48, 5.3 to 5.6; strings also end with BEL, as xterm has it). */
const Escape = { none: 0, begun: 1, intermediate: 2, control: 3, string: 4 } as const

/** A sequence that is longer is none: a program has printed half of one, or mocks us. */
const LONGEST_ESCAPE = 4096

/**
 * Splits bytes into lines of plain text: without escape sequences, ended by `\n`, `\r\n` or a lone `\r`, as
 * `LineSplitter` has it. It does not matter in which pieces the bytes come.
 *
 * Memory is flat: a line of more than `longest` bytes comes in stretches that overlap by `overlap` bytes (less up to
 * three, where a character would be cut).
 */
export class PlainLines {
  private input: Buffer = Buffer.alloc(0)
  private at = 0
  /** Position in the stream of the first byte of `input`. */
  private base = 0
  private next = { lf: -2, cr: -2, esc: -2 }
  private readonly kept: Buffer
  private length = 0
  private lineOffset = 0
  private begins = true
  private afterCr = false
  private escape: number = Escape.none
  private escapeLength = 0

  constructor(
    private readonly longest: number,
    private readonly overlap: number,
  ) {
    this.kept = Buffer.allocUnsafe(longest)
  }

  /**
   * Takes the bytes that follow, which start at `offset` of the stream. They must stay as they are until `take` has
   * returned null.
   */
  push(bytes: Buffer, offset: number): void {
    if (offset !== this.base + this.input.length) this.startAnew(offset)
    this.input = bytes
    this.base = offset
    this.at = 0
    this.next = { lf: -2, cr: -2, esc: -2 }
  }

  /** The next line or stretch; null when the bytes are used up. */
  take(): Stretch | null {
    const { input } = this
    while (this.at < input.length) {
      if (this.afterCr) this.passLineFeed()
      else if (this.escape !== Escape.none) this.passEscape()
      else {
        const stretch = this.takeText()
        if (stretch !== null) return stretch
      }
    }
    return null
  }

  /** The line that has no end yet, as far as it has come; it stays where it is. Null if there is nothing of it. */
  rest(): Stretch | null {
    if (this.length === 0) return null
    return this.stretch(this.kept, 0, wholeCharacters(this.kept, this.length), false)
  }

  /** What came before is not where it was expected: some of the stream is missing. */
  private startAnew(offset: number): void {
    this.length = 0
    // At the very start nothing is missing.
    this.begins = offset === 0
    this.lineOffset = offset
    this.afterCr = false
    this.escape = Escape.none
  }

  private passLineFeed(): void {
    this.afterCr = false
    if (this.input[this.at] !== LF) return
    this.at += 1
    this.lineOffset = this.base + this.at
  }

  private takeText(): Stretch | null {
    const { input, at } = this
    const end = Math.min(this.find('lf', LF), this.find('cr', CR), this.find('esc', ESC))
    const byte = input[end]
    if (this.length === 0 && end - at <= this.longest && (byte === LF || byte === CR)) {
      this.at = end + 1
      return this.ended(this.stretch(input, at, end, true), byte)
    }
    const count = Math.min(end - at, this.longest - this.length)
    input.copy(this.kept, this.length, at, at + count)
    this.length += count
    this.at = at + count
    if (this.at < end) return this.overflow()
    if (byte === undefined) return null
    this.at += 1
    if (byte !== ESC) return this.ended(this.stretch(this.kept, 0, this.length, true), byte)
    this.escape = Escape.begun
    this.escapeLength = 1
    return null
  }

  /** Position of the next `byte`, or the end of the input. Searched anew only when it is behind us. */
  private find(name: 'lf' | 'cr' | 'esc', byte: number): number {
    const known = this.next[name]
    if (known >= this.at) return known
    const found = this.input.indexOf(byte, this.at)
    this.next[name] = found === -1 ? this.input.length : found
    return this.next[name]
  }

  private ended(stretch: Stretch, by: number): Stretch {
    this.length = 0
    this.begins = true
    this.lineOffset = this.base + this.at
    this.afterCr = by === CR
    return stretch
  }

  private overflow(): Stretch {
    const end = wholeCharacters(this.kept, this.length)
    const stretch = this.stretch(this.kept, 0, end, false)
    let start = Math.max(1, end - this.overlap)
    while (start < end && isContinuation(this.kept[start])) start += 1
    this.kept.copy(this.kept, 0, start, this.length)
    this.length -= start
    this.begins = false
    return stretch
  }

  private stretch(from: Buffer, start: number, end: number, ends: boolean): Stretch {
    return { text: from.toString('utf8', start, end), offset: this.lineOffset, begins: this.begins, ends }
  }

  private passEscape(): void {
    const { input } = this
    while (this.at < input.length && this.escape !== Escape.none) {
      const byte = input[this.at] ?? 0
      const after = this.escapeLength >= LONGEST_ESCAPE ? null : escapeAfter(this.escape, byte)
      // What cannot belong to a sequence is text again.
      if (after === null) {
        this.escape = Escape.none
        return
      }
      this.escape = after
      this.escapeLength += 1
      this.at += 1
    }
  }
}

/** The state after `byte`; null if it does not belong to the sequence. */
function escapeAfter(state: number, byte: number): number | null {
  switch (state) {
    case Escape.begun:
      if (byte === 0x5b) return Escape.control
      // DCS, SOS, OSC, PM, APC.
      if (byte === 0x50 || byte === 0x58 || (byte >= 0x5d && byte <= 0x5f)) return Escape.string
      if (byte >= 0x20 && byte <= 0x2f) return Escape.intermediate
      return byte >= 0x30 && byte <= 0x7e ? Escape.none : null
    case Escape.intermediate:
      if (byte >= 0x20 && byte <= 0x2f) return Escape.intermediate
      return byte >= 0x30 && byte <= 0x7e ? Escape.none : null
    case Escape.control:
      if (byte >= 0x20 && byte <= 0x3f) return Escape.control
      return byte >= 0x40 && byte <= 0x7e ? Escape.none : null
    default:
      if (byte === BEL) return Escape.none
      // The `\` of its end follows.
      if (byte === ESC) return Escape.begun
      return byte === LF || byte === CR ? null : Escape.string
  }
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80
}

/** How many of the first `length` bytes make whole characters of UTF-8. */
function wholeCharacters(bytes: Buffer, length: number): number {
  let start = length - 1
  while (start > length - 4 && start > 0 && isContinuation(bytes[start])) start -= 1
  const first = bytes[start] ?? 0
  const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1
  return start + size > length ? start : length
}
