import { Automaton, SPECIAL } from '../automaton.js'

const LF = 10
const CR = 13
const ESC = 27
const BEL = 7

/** Of a longer line, only so much is kept. */
export const LONGEST_LINE = 64 * 1024

const EMPTY = Buffer.alloc(0)

/** `begun`: after ESC. `sequence`: until the final byte of a control sequence. `text`: until BEL or ESC (a title, a link). */
type Escape = 'none' | 'begun' | 'sequence' | 'text'

/** A wanted line, and the lists of which it holds a trigger, in no order. */
type OnLine = (bytes: Buffer, start: number, end: number, lists: number[]) => void

/**
 * Splits bytes into lines and finds those that hold literal text of one of many lists, all in one pass. Escape sequences are passed
 * over, so that a colour inside a word hides nothing. Memory is one line, of at most `LONGEST_LINE` bytes.
 */
export class TriggerScanner {
  /** Whether all lines are wanted, not only those with a trigger. Looked at after every line. */
  all = false
  /** Lines seen so far. */
  lines = 0

  private readonly automaton: Automaton
  private readonly found: number[] = []
  private state = 0
  private escape: Escape = 'none'
  private readonly kept = Buffer.alloc(LONGEST_LINE)
  private keptLength = 0

  constructor(
    wanted: readonly (readonly string[])[] | Automaton,
    private readonly onLine: OnLine,
  ) {
    this.automaton = wanted instanceof Automaton ? wanted : new Automaton(wanted)
  }

  /** Hands every line that `bytes` completes, and that is wanted, to `onLine`; bytes and lists are valid during the call. */
  push(bytes: Buffer): void {
    const { table, classes, matching } = this.automaton
    const { length } = bytes
    let state = this.state
    let start = 0
    let i = 0
    while (i < length) {
      if (this.escape !== 'none') {
        i = this.passEscape(bytes, i)
        continue
      }
      let next = 0
      do {
        next = table[state + (classes[bytes[i] as number] as number)] as number
        if (next >= matching) break
        state = next
        i += 1
      } while (i < length)
      if (i >= length) break
      const byte = bytes[i] as number
      i += 1
      if (next !== SPECIAL) {
        state = next
        this.note(this.automaton.matches(state))
      } else if (byte === LF) {
        this.finishLine(bytes, start, i - 1, state)
        state = 0
        start = i
      } else if (byte === ESC) {
        this.escape = 'begun'
      }
    }
    this.state = state
    this.keep(bytes, start, length)
  }

  /** Hands over what has no line end yet. */
  flush(): void {
    if (this.keptLength > 0) this.finishLine(EMPTY, 0, 0, this.state)
    this.state = 0
    this.escape = 'none'
  }

  /** The lists of which `text` holds a trigger. */
  find(text: string): number[] {
    return [...this.automaton.find(text)]
  }

  private note(lists: readonly number[]): void {
    for (const list of lists) if (!this.found.includes(list)) this.found.push(list)
  }

  private finishLine(bytes: Buffer, start: number, end: number, state: number): void {
    this.lines += 1
    this.note(this.automaton.matchesAtEnd(state))
    if (this.found.length > 0 || this.all) {
      if (this.keptLength === 0 && end - start <= LONGEST_LINE) this.onLine(bytes, start, end, this.found)
      else {
        this.keep(bytes, start, end)
        this.onLine(this.kept, 0, this.keptLength, this.found)
      }
      this.found.length = 0
    }
    this.keptLength = 0
  }

  private keep(bytes: Buffer, start: number, end: number): void {
    let from = start
    if (this.keptLength + end - start > LONGEST_LINE) {
      // What a carriage return has overwritten needs no room: a progress bar may go on for megabytes.
      const overwritten = bytes.lastIndexOf(CR, end - 2)
      if (overwritten >= start) {
        from = overwritten + 1
        this.keptLength = 0
      }
    }
    const fits = Math.min(end - from, LONGEST_LINE - this.keptLength)
    if (fits <= 0) return
    this.kept.set(bytes.subarray(from, from + fits), this.keptLength)
    this.keptLength += fits
  }

  /** Passes over an escape sequence; returns where it, or the chunk, ends. A line end ends any of them. */
  private passEscape(bytes: Buffer, from: number): number {
    let i = from
    for (; i < bytes.length && this.escape !== 'none'; i++) {
      const byte = bytes[i] as number
      if (byte === LF || byte === CR) {
        this.escape = 'none'
        return i
      }
      if (this.escape === 'begun') {
        if (byte === 0x5b) this.escape = 'sequence'
        else if (byte === 0x5d || byte === 0x50 || byte === 0x58 || byte === 0x5e || byte === 0x5f) this.escape = 'text'
        else if (byte < 0x20 || byte > 0x2f) this.escape = 'none'
      } else if (this.escape === 'sequence') {
        if (byte < 0x20 || byte > 0x3f) this.escape = 'none'
      } else if (byte === BEL) this.escape = 'none'
      else if (byte === ESC) this.escape = 'begun'
    }
    return i
  }
}
