import type { Format, Reader } from './format.js'
import { FORMATS } from './formats.js'
import { blamesBench } from './infrastructure.js'
import { Ledger } from './ledger.js'
import type { Findings } from './model.js'
import { visible, withoutLogPrefix, withoutTimestamp } from './text.js'
import { TriggerScanner } from './trigger-scanner.js'

/** A block that goes on for so many lines is none: its end was lost. */
const LONGEST_BLOCK = 20_000

/** How often a part of a part of a line is looked at again. */
const DEEPEST = 3

interface Seat {
  format: Format
  reader: Reader
  index: number
  /** Lines in a row that it has claimed as its block. */
  claimed: number
  /** A fault of ours in one format must not cost the others. */
  off: boolean
}

/**
 * Reads a recording once, from its first byte to its last, in chunks of any size, and keeps what the formats find. Memory does not
 * grow with the log, only with the tests in it (and that up to a limit).
 *
 * A line goes to: the readers in a block, those whose trigger it holds, both in the order of the list, and, if none of them claims
 * it, to those that follow a tail. Whoever claims it first has it. So the list of formats is the rule for what two could claim.
 */
export class FindingsReader {
  private readonly ledger = new Ledger(blamesBench)
  private readonly seats: Seat[]
  private readonly scanner: TriggerScanner
  private ended = false
  private depth = 0
  /** Who claimed a part of this line. */
  private readonly heirs = new Set<Seat>()

  constructor(formats: readonly Format[] = FORMATS) {
    this.seats = formats.map((format, index) => ({
      format,
      reader: format.start(this.ledger, this.again),
      index,
      claimed: 0,
      off: false,
    }))
    this.scanner = new TriggerScanner(
      formats.map(({ triggers }) => triggers),
      (bytes, start, end, lists) => this.line(bytes, start, end, lists),
    )
  }

  push(bytes: Buffer): void {
    this.scanner.push(bytes)
  }

  /** Reads the unfinished last line, if any, and concludes. `exitCode` of the test: null or nothing if it is not known. */
  end({ exitCode = null }: { exitCode?: number | null } = {}): Findings {
    if (this.ended) throw new Error('A FindingsReader ends once')
    this.ended = true
    this.scanner.flush()
    for (const seat of this.seats) this.guard(seat, () => seat.reader.end?.())
    return this.ledger.conclude(exitCode)
  }

  private line(bytes: Buffer, start: number, end: number, lists: Set<number>): void {
    this.ledger.logLine = this.scanner.lines
    this.heirs.clear()
    this.dispatch(withoutTimestamp(visible(bytes.toString('utf8', start, end))), lists)
    this.scanner.all = this.seats.some(({ reader, off }) => !off && (reader.follow ?? 'nothing') !== 'nothing')
  }

  private readonly again = (text: string): void => {
    if (this.depth >= DEEPEST) return
    this.depth += 1
    const owner = this.dispatch(text, this.scanner.find(text))
    if (owner !== null) this.heirs.add(owner)
    this.depth -= 1
  }

  private dispatch(text: string, lists: Set<number>): Seat | null {
    let owner: Seat | null = null
    for (const seat of this.seats) {
      if (seat.off || seat.reader.follow !== 'block') {
        seat.claimed = 0
        continue
      }
      if (owner === null && seat.claimed < LONGEST_BLOCK && this.guard(seat, () => seat.reader.more?.(text))) {
        seat.claimed += 1
        owner = seat
      }
    }
    const bare = owner === null ? withoutLogPrefix(text) : text
    for (const seat of this.seats) {
      if (owner !== null) break
      if (seat.off || !lists.has(seat.index)) continue
      const mine =
        this.guard(seat, () => seat.reader.line(text)) ||
        (bare !== text && this.guard(seat, () => seat.reader.line(bare)))
      if (mine) owner = seat
    }
    for (const seat of this.seats) {
      if (seat.off || seat === owner || this.heirs.has(seat) || seat.reader.follow !== 'tail') continue
      if (owner !== null) this.guard(seat, () => seat.reader.interrupted?.())
      else if (this.guard(seat, () => seat.reader.more?.(text))) owner = seat
    }
    return owner
  }

  private guard(seat: Seat, act: () => unknown): boolean {
    if (seat.off) return false
    try {
      return act() === true
    } catch (error) {
      seat.off = true
      this.ledger.notes.push(
        `The reader of ${seat.format.name} failed at line ${this.ledger.logLine} of the log and was switched off: ${(error as Error).message}. This is a fault of hardware-test. Please report it.`,
      )
      return false
    }
  }
}
