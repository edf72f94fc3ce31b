import { isOwnSource, type Place, placeOf } from './place.js'
import { MessageLines } from './text.js'

const PANICKED = 'panicked at '

/** A message that goes on for longer than this has lost its end. */
const LONGEST_MESSAGE = 80

/**
 * A panic as Rust prints it, read line by line. Since 1.73 `thread 'NAME' (TID) panicked at FILE:LINE:COL:` and the message below,
 * before that `thread 'NAME' panicked at 'MESSAGE', FILE:LINE:COL` (library/std/src/panicking.rs); without std the same without a
 * thread. defmt's macros print `panicked at 'MESSAGE'` alone.
 */
export class RustPanic {
  /** null without std. */
  readonly thread: string | null
  /** Whether its message stands in quotes, as until 1.72 and with defmt. */
  readonly isQuoted: boolean
  /** What comes before it in its line: a level, a timestamp, text of a device. */
  readonly before: string
  private readonly message = new MessageLines()
  private at: Place | null = null
  private open: boolean

  /**
   * A panic that begins in `text`; null if none does. `alone`: what is read holds nothing but the output of one test, so that a
   * blank line does not end the message.
   */
  static begin(text: string, alone = false): RustPanic | null {
    const at = text.indexOf(PANICKED)
    if (at === -1) return null
    const rest = text.slice(at + PANICKED.length)
    if (rest.startsWith("'")) return new RustPanic(text.slice(0, at), rest.slice(1), true, alone)
    if (rest.endsWith(':') && placeOf(rest.slice(0, -1)) !== null)
      return new RustPanic(text.slice(0, at), rest, false, alone)
    return null
  }

  private constructor(
    before: string,
    rest: string,
    quoted: boolean,
    private readonly alone: boolean,
  ) {
    const thread = /(?:^|[^\w])thread '([^\n]{0,1000})' (?:\(\d{1,10}\) )?$/.exec(before.slice(-1100))
    this.thread = thread?.[1] ?? null
    this.before = before.slice(0, before.length - (thread?.[0].length ?? 0))
    this.isQuoted = quoted
    this.open = true
    if (quoted) this.addQuoted(rest)
    else this.at = placeOf(rest.slice(0, -1))
  }

  /** Whether more lines may belong to it. */
  get isOpen(): boolean {
    return this.open
  }

  /** Where it panicked; null if that is not in the user's own sources. */
  get place(): Place | null {
    return this.at !== null && isOwnSource(this.at.file) ? this.at : null
  }

  /** Whether it says where, be it in foreign sources. */
  get hasPlace(): boolean {
    return this.at !== null
  }

  get text(): string {
    return this.message.toString()
  }

  /** A line after it. False: it is not a part of the panic any more. */
  add(line: string): boolean {
    if (!this.open) return false
    if (this.isQuoted) {
      this.addQuoted(line)
      return true
    }
    const over =
      (line.trim() === '' && !this.alone) ||
      line.startsWith('note: ') ||
      line.startsWith('stack backtrace:') ||
      line.includes(PANICKED)
    if (over || this.message.length >= LONGEST_MESSAGE) {
      this.open = false
      return false
    }
    this.message.add(line)
    return true
  }

  private addQuoted(line: string): void {
    // `', FILE:LINE:COL` ends it; a quote at the very end does so where no place follows.
    const quote = line.lastIndexOf("', ")
    const place = quote === -1 ? null : placeOf(line.slice(quote + 3))
    if (place !== null) {
      this.message.add(line.slice(0, quote))
      this.at = place
      this.open = false
      return
    }
    // std always says where; only without it a quote can be the end.
    const ends = line.endsWith("'") && this.thread === null
    this.message.add(ends ? line.slice(0, -1) : line)
    this.open = !ends && this.message.length < LONGEST_MESSAGE
  }
}
