import { Automaton } from '../automaton.js'
import { formsOf } from './forms.js'

const MASK = Buffer.from('***')
const NOTHING: Buffer = Buffer.alloc(0)

/** A longer text is looked for by its beginning of so many bytes, and then followed byte by byte: it would fill the table. */
const ANCHOR = 32

/** So much of a secret at the end of a stream is no coincidence: its rest was not printed any more. */
const TELLING = 8

/** A text longer than `ANCHOR`, with the table of Knuth, Morris and Pratt: how much of it still matches where it goes on otherwise. */
interface LongText {
  bytes: Buffer
  shorter: Uint32Array
}

/** What one list of the automaton stands for: the beginning of so many bytes, and the texts that may go on from there. */
interface Anchor {
  length: number
  longTexts: readonly LongText[]
}

/**
 * Replaces secrets by `***`: each value, and what it looks like in base64, URLs, JSON and XML (`formsOf`). Of a text of more than 32
 * bytes, its beginning of that length counts as well, and as much as follows. Neighbours and what overlaps become one `***`.
 */
export class Redaction {
  private readonly automaton: Automaton
  private readonly anchors: readonly Anchor[]

  constructor(values: readonly string[]) {
    const anchors = new Map<string, LongText[]>()
    for (const form of new Set(values.flatMap(formsOf))) {
      const bytes = Buffer.from(form)
      // As Latin-1: a character may lie across the end of the anchor.
      const anchor = bytes.subarray(0, ANCHOR).toString('latin1')
      const texts = anchors.get(anchor) ?? []
      anchors.set(anchor, texts)
      if (bytes.length > ANCHOR) texts.push({ bytes, shorter: shorterOf(bytes) })
    }
    this.anchors = [...anchors].map(([text, longTexts]) => ({ length: text.length, longTexts }))
    this.automaton = new Automaton(
      [...anchors.keys()].map((anchor) => [Buffer.from(anchor, 'latin1')]),
      [],
    )
  }

  /** For one stream of bytes. */
  stream(): RedactingStream {
    return new RedactingStream(this.automaton, this.anchors)
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
 * follow decide: at most 31 bytes.
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

  constructor(
    private readonly automaton: Automaton,
    private readonly anchors: readonly Anchor[],
  ) {}

  /** What of the stream is settled now. The buffers may be parts of `chunk`. */
  push(chunk: Buffer): Buffer[] {
    this.find(chunk, this.held.length)
    const bytes = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk])
    // Whatever is found later begins there, or behind.
    return this.give(bytes, bytes.length - this.automaton.depth(this.state))
  }

  /**
   * The rest.
   * @param cut the stream may have broken off: if it ends with the first 8 bytes of a secret, or more, they are replaced too
   */
  end(cut = true): Buffer[] {
    const { length } = this.held
    const begun = this.automaton.depth(this.state)
    if (cut && begun >= TELLING) this.cover(length - begun, length)
    this.state = 0
    this.followed = []
    const given = this.give(this.held, length)
    this.masked = false
    return given
  }

  private find(chunk: Buffer, offset: number): void {
    const { table, classes, matching } = this.automaton
    const { length } = chunk
    let state = this.state
    let i = 0
    while (i < length) {
      if (this.followed.length > 0) {
        const longest = this.follow(chunk[i] as number)
        if (longest > 0) this.cover(offset + i + 1 - longest, offset + i + 1)
        state = table[state + (classes[chunk[i] as number] as number)] as number
      } else {
        do {
          state = table[state + (classes[chunk[i] as number] as number)] as number
          if (state >= matching) break
          i += 1
        } while (i < length)
        if (i >= length) break
      }
      i += 1
      if (state >= matching) this.match(state, offset + i)
    }
    this.state = state
  }

  private match(state: number, at: number): void {
    for (const list of this.automaton.matches(state)) {
      const { length, longTexts } = this.anchors[list] as Anchor
      this.cover(at - length, at)
      for (const text of longTexts) {
        if (!this.followed.some((other) => other.text === text)) this.followed.push({ text, matched: ANCHOR })
      }
    }
  }

  /** How much of a long text ends with `byte`; 0 if it ends all of those that were followed. */
  private follow(byte: number): number {
    let longest = 0
    let lost = false
    for (const followed of this.followed) {
      const { bytes, shorter } = followed.text
      let count = followed.matched
      while (count >= ANCHOR && bytes[count] !== byte) count = shorter[count - 1] as number
      // With less than its anchor, the automaton sees to it.
      followed.matched = count < ANCHOR ? 0 : count + 1
      lost ||= count < ANCHOR
      if (followed.matched > longest) longest = followed.matched
    }
    if (lost) this.followed = this.followed.filter(({ matched }) => matched > 0)
    return longest
  }

  private cover(start: number, to: number): void {
    const { stretches } = this
    // What lies before the bytes that are held was replaced when it was given.
    let from = start < 0 ? 0 : start
    while (stretches.length > 0 && (stretches.at(-1) as number) >= from) {
      stretches.pop()
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
