import { Automaton } from '../automaton.js'
import { type Form, formsOf } from './forms.js'

const MASK = Buffer.from('***')
const NOTHING: Buffer = Buffer.alloc(0)

/** A longer text is looked for by its beginning of so many bytes, and then followed byte by byte: it would fill the table. */
const ANCHOR = 32

/** So much of a secret at the end of a stream is no coincidence: its rest was not printed any more. */
const TELLING = 8

const LF = 10
const CR = 13

/** A text longer than `ANCHOR`, with the table of Knuth, Morris and Pratt: how much of it still matches where it goes on otherwise. */
interface LongText {
  bytes: Buffer
  shorter: Uint32Array
  wraps: boolean
}

/** What one list of the automaton stands for: the beginning of so many bytes, and the texts that may go on from there. */
interface Anchor {
  length: number
  wraps: boolean
  longTexts: LongText[]
}

/** What all streams of a redaction share. */
interface Search {
  /** By list of both automata. */
  anchors: readonly Anchor[]
  automaton: Automaton
  /** Of those texts only that may wrap: what a line begins with, after a beginning of such a text at the end of the line before. */
  wrapped: Automaton
  /** By rank of a state of `automaton`: the state of `wrapped` that the same bytes lead to. */
  wrappedStates: Int32Array
}

function searchOf(forms: readonly Form[]): Search {
  const anchors = new Map<string, Anchor>()
  for (const { text, wraps } of forms) {
    const bytes = Buffer.from(text)
    // As Latin-1: a character may lie across the end of the anchor.
    const key = bytes.subarray(0, ANCHOR).toString('latin1')
    const anchor = anchors.get(key) ?? { length: key.length, wraps: false, longTexts: [] }
    anchors.set(key, anchor)
    anchor.wraps ||= wraps
    if (bytes.length > ANCHOR && !anchor.longTexts.some((other) => other.bytes.equals(bytes))) {
      anchor.longTexts.push({ bytes, shorter: shorterOf(bytes), wraps })
    }
  }
  const beginnings = [...anchors].map(([key, { wraps }]) => ({ bytes: Buffer.from(key, 'latin1'), wraps }))
  const automaton = new Automaton(
    beginnings.map(({ bytes }) => [bytes]),
    [],
  )
  const wrapped = new Automaton(
    beginnings.map(({ bytes, wraps }) => (wraps ? [bytes] : [])),
    [],
  )
  const wrappedStates = new Int32Array(automaton.size)
  for (const { bytes } of beginnings) {
    let state = 0
    let other = 0
    for (const byte of bytes) {
      state = after(automaton, state, byte)
      other = after(wrapped, other, byte)
      wrappedStates[automaton.rank(state)] = other
    }
  }
  return { anchors: [...anchors.values()], automaton, wrapped, wrappedStates }
}

function after({ table, classes }: Automaton, state: number, byte: number): number {
  return table[state + (classes[byte] as number)] as number
}

/**
 * Replaces secrets by `***`: each value, and what it looks like in base64, URLs, JSON and XML (`formsOf`). Of a text of more than 32
 * bytes, its beginning of that length counts as well, and as much as follows. Neighbours and what overlaps become one `***`. The line
 * ends in wrapped base64 stay.
 */
export class Redaction {
  private readonly search: Search

  constructor(values: readonly string[]) {
    this.search = searchOf(values.flatMap(formsOf))
  }

  /** For one stream of bytes. */
  stream(): RedactingStream {
    return new RedactingStream(this.search)
  }

  /**
   * Of bytes that are there at once.
   * @param cut they may have broken off: as in `RedactingStream.end`
   */
  bytes(bytes: Buffer, cut = false): Buffer {
    const stream = this.stream()
    return Buffer.concat([...stream.push(bytes), ...stream.end(cut)])
  }

  text(text: string): string {
    return this.bytes(Buffer.from(text)).toString()
  }

  /** Every text within `value`, as it will be in JSON; keys stay. */
  json<T>(value: T): T {
    if (typeof value === 'string') return this.text(value) as T
    if (Array.isArray(value)) return value.map((item) => this.json(item)) as T
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.json(item)])) as T
  }
}

/** A long text that matches up to here. */
interface Followed {
  text: LongText
  matched: number
}

/**
 * Redacts a stream in one pass, whatever lies across its chunks. What may be the beginning of a secret is held back until the bytes that
 * follow decide: at most 31 bytes and a line end.
 */
export class RedactingStream {
  /** How often something was replaced. */
  count = 0
  private state = 0
  /** Bytes that were taken and not given back yet. Positions count from the first of them. */
  private held = NOTHING
  /** From where to where something is to be replaced, one pair after the other, in order, none touching another. */
  private stretches: number[] = []
  /** What was given last is a `***`: what matches next to it belongs to it. */
  private masked = false
  private followed: Followed[] = []
  /** Where the latest line end had no say: the state of `wrapped`, 0 if nothing goes on from the line before. */
  private across = 0
  /** Of that line end: its bytes, and how many came after it. */
  private breakLength = 0
  private sinceBreak = 0
  /** So far it is a carriage return only, which alone ends no line. */
  private returned = false

  constructor(private readonly search: Search) {}

  /** What of the stream is settled now. The buffers may be parts of `chunk`. */
  push(chunk: Buffer): Buffer[] {
    this.find(chunk, this.held.length)
    const bytes = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk])
    // Whatever is found later begins there, or behind.
    return this.give(bytes, bytes.length - Math.max(this.begun(), this.begunAcross()))
  }

  /**
   * The rest.
   * @param cut the stream may have broken off: if it ends with the first 8 bytes of a secret, or more, they are replaced too
   */
  end(cut = true): Buffer[] {
    const { length } = this.held
    const begun = this.begun()
    if (cut && begun >= TELLING) this.cover(length - begun, length)
    const across = this.begunAcross()
    if (cut && across - this.breakLength >= TELLING) this.coverAcross(across - this.breakLength, length)
    this.state = 0
    this.across = 0
    this.returned = false
    this.followed = []
    const given = this.give(this.held, length)
    this.masked = false
    return given
  }

  /** How many bytes may be the beginning of a secret. */
  private begun(): number {
    return this.search.automaton.depth(this.state)
  }

  /** As many with a line end among them, that included. */
  private begunAcross(): number {
    return this.across === 0 ? 0 : this.search.wrapped.depth(this.across) + this.breakLength
  }

  private find(chunk: Buffer, offset: number): void {
    const { table, classes, matching } = this.search.automaton
    const breaks = lineEnds(chunk)
    const { length } = chunk
    let i = 0
    while (i < length) {
      if (this.followed.length === 0 && this.across === 0) {
        const stop = breaks(i)
        let state = this.state
        while (i < stop) {
          state = table[state + (classes[chunk[i] as number] as number)] as number
          i += 1
          if (state >= matching) break
        }
        this.state = state
        if (state >= matching) this.match(state, offset + i)
        // Two matches may follow each other; and after one, the long texts are followed.
        if (i < stop || i === length || this.followed.length > 0) continue
      }
      this.step(chunk[i] as number, offset + i + 1)
      i += 1
    }
  }

  /** One byte, with all that may go on at it. `at` is the place behind it. */
  private step(byte: number, at: number): void {
    const before = this.state
    this.state = after(this.search.automaton, before, byte)
    if (this.followed.length > 0 && this.follow(byte)) this.cover(at - 1, at)
    if (byte === LF || byte === CR) this.breakLine(byte, before)
    else if (this.across !== 0) this.goOnAcross(byte, at)
    if (this.state >= this.search.automaton.matching) this.match(this.state, at)
  }

  private match(state: number, at: number): void {
    for (const list of this.search.automaton.matches(state)) {
      const { length, longTexts } = this.search.anchors[list] as Anchor
      this.cover(at - length, at)
      this.followAll(longTexts)
    }
  }

  private breakLine(byte: number, before: number): void {
    const second = byte === LF && this.returned
    if (!second) this.across = this.search.wrappedStates[this.search.automaton.rank(before)] as number
    this.breakLength = second ? 2 : 1
    this.sinceBreak = 0
    this.returned = byte === CR && this.across !== 0
  }

  private goOnAcross(byte: number, at: number): void {
    const { wrapped, anchors } = this.search
    const across = this.returned ? 0 : after(wrapped, this.across, byte)
    this.returned = false
    this.sinceBreak += 1
    for (const list of wrapped.matches(across)) {
      const { length, longTexts } = anchors[list] as Anchor
      // What lies behind the line end alone is found without it.
      if (length <= this.sinceBreak) continue
      this.coverAcross(length, at)
      this.followAll(longTexts.filter(({ wraps }) => wraps))
    }
    this.across = wrapped.depth(across) > this.sinceBreak ? across : 0
  }

  private followAll(texts: readonly LongText[]): void {
    for (const text of texts) {
      if (!this.followed.some((other) => other.text === text)) this.followed.push({ text, matched: ANCHOR })
    }
  }

  /** Whether `byte` goes on with one of those that are followed; the others are followed no more. */
  private follow(byte: number): boolean {
    const lineEnd = byte === LF || byte === CR
    let goesOn = false
    let lost = false
    for (const followed of this.followed) {
      const { bytes, shorter, wraps } = followed.text
      if (lineEnd && wraps) continue
      let count = followed.matched
      while (count >= ANCHOR && bytes[count] !== byte) count = shorter[count - 1] as number
      // With less than its anchor, the automaton sees to it.
      followed.matched = count < ANCHOR ? 0 : count + 1
      lost ||= count < ANCHOR
      goesOn ||= followed.matched > 0
    }
    if (lost) this.followed = this.followed.filter(({ matched }) => matched > 0)
    return goesOn
  }

  /** The `count` bytes before `at`, and not the line end among them. */
  private coverAcross(count: number, at: number): void {
    const { stretches } = this
    const lineBegin = at - this.sinceBreak
    const lineEnd = lineBegin - this.breakLength
    // They lie within what is covered now.
    while (stretches.length > 0 && (stretches.at(-2) as number) >= lineBegin) stretches.length -= 2
    this.cover(lineEnd - (count - this.sinceBreak), lineEnd)
    this.cover(lineBegin, at)
  }

  private cover(start: number, end: number): void {
    const { stretches } = this
    // What lies before the bytes that are held was replaced when it was given.
    let from = Math.max(0, start)
    let to = end
    if (from >= to) return
    while (stretches.length > 0 && (stretches.at(-1) as number) >= from) {
      to = Math.max(to, stretches.pop() as number)
      from = Math.min(from, stretches.pop() as number)
    }
    stretches.push(from, to)
  }

  private give(bytes: Buffer, settled: number): Buffer[] {
    const given: Buffer[] = []
    let at = 0
    const plain = (to: number) => {
      if (to <= at) return
      given.push(bytes.subarray(at, to))
      this.masked = false
      at = to
    }
    let next = 0
    for (; next < this.stretches.length && (this.stretches[next] as number) <= settled; next += 2) {
      plain(this.stretches[next] as number)
      if (!this.masked) {
        given.push(MASK)
        this.count += 1
      }
      this.masked = true
      at = this.stretches[next + 1] as number
    }
    plain(settled)
    this.stretches = this.stretches.slice(next).map((position) => position - at)
    // The chunk is its owner's again.
    this.held = at === bytes.length ? NOTHING : Buffer.from(bytes.subarray(at))
    return given
  }
}

/** For places in order: where the next line end is, or the end of `chunk`. */
function lineEnds(chunk: Buffer): (from: number) => number {
  const next = (byte: number, from: number) => {
    const at = chunk.indexOf(byte, from)
    return at === -1 ? chunk.length : at
  }
  let feed = next(LF, 0)
  let carriage = next(CR, 0)
  return (from) => {
    if (feed < from) feed = next(LF, from)
    if (carriage < from) carriage = next(CR, from)
    return Math.min(feed, carriage)
  }
}

function shorterOf(bytes: Buffer): Uint32Array {
  const shorter = new Uint32Array(bytes.length)
  for (let i = 1, count = 0; i < bytes.length; i++) {
    while (count > 0 && bytes[i] !== bytes[count]) count = shorter[count - 1] ?? 0
    if (bytes[i] === bytes[count]) count += 1
    shorter[i] = count
  }
  return shorter
}

/** `text` without `secrets`. */
export function redactedText(text: string, secrets: readonly string[]): string {
  return secrets.length === 0 ? text : new Redaction(secrets).text(text)
}
