import { Automaton } from '../automaton.js'
import type { Follow, Format, NestedReader, Reader } from './format.js'
import { FORMATS } from './formats.js'
import { blamesBench } from './infrastructure.js'
import { Ledger } from './ledger.js'
import type { Findings } from './model.js'
import { visible, withoutLogPrefix, withoutTimestamp } from './text.js'
import { TriggerScanner } from './trigger-scanner.js'

/** A block that goes on for so many lines is none, if its reader can lose its end. */
const LONGEST_BLOCK = 20_000

/** How often a part of a part of a line is looked at again. */
const DEEPEST = 3

/** How deep logs within logs are read. */
const DEEPEST_NESTING = 2

/** Formats that are on have their automaton once, however many readers there are. */
const AUTOMATA = new WeakMap<readonly Format[], Automaton>()

function automatonOf(formats: readonly Format[]): Automaton {
  const known = AUTOMATA.get(formats) ?? new Automaton(formats.map(({ triggers }) => triggers))
  AUTOMATA.set(formats, known)
  return known
}

interface Seat {
  format: Format
  reader: Reader
  /** `reader.follow`, as it was when it was last asked. */
  follow: Follow
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
  /** How many readers follow something. */
  private followers = 0
  /** Who claimed a part of this line. */
  private readonly heirs = new Set<Seat>()

  constructor(formats: readonly Format[] = FORMATS, nesting = 0) {
    const nested = () => nestedIn(nesting >= DEEPEST_NESTING ? [] : formats, nesting + 1)
    this.seats = formats.map((format) => ({
      format,
      reader: format.start(this.ledger, this.again, nested),
      follow: 'nothing',
      claimed: 0,
      off: false,
    }))
    this.scanner = new TriggerScanner(automatonOf(formats), (bytes, start, end, lists) =>
      this.line(bytes, start, end, lists),
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
    for (const seat of this.seats) this.ask(seat, 'end', '')
    return this.ledger.conclude(exitCode)
  }

  private line(bytes: Buffer, start: number, end: number, lists: number[]): void {
    this.ledger.logLine = this.scanner.lines
    if (this.heirs.size > 0) this.heirs.clear()
    this.dispatch(withoutTimestamp(visible(bytes.toString('utf8', start, end))), lists)
    this.scanner.all = this.followers > 0
  }

  private readonly again = (text: string): void => {
    if (this.depth >= DEEPEST) return
    this.depth += 1
    const owner = this.dispatch(text, this.scanner.find(text))
    if (owner !== null) this.heirs.add(owner)
    this.depth -= 1
  }

  private dispatch(text: string, lists: number[]): Seat | null {
    const owner = this.offerBlocks(text) ?? this.offerTriggered(text, lists)
    return this.followers === 0 ? owner : this.offerTails(text, owner)
  }

  private offerBlocks(text: string): Seat | null {
    if (this.followers === 0) return null
    let owner: Seat | null = null
    for (const seat of this.seats) {
      if (seat.follow !== 'block' || owner !== null) seat.claimed = 0
      else {
        if (seat.claimed >= LONGEST_BLOCK) this.tellEndless(seat)
        if (seat.follow === 'block' && this.ask(seat, 'more', text)) {
          seat.claimed += 1
          owner = seat
        }
      }
    }
    return owner
  }

  private tellEndless(seat: Seat): void {
    seat.claimed = 0
    this.ask(seat, 'endless', '')
  }

  private offerTriggered(text: string, lists: number[]): Seat | null {
    if (lists.length > 1) lists.sort((a, b) => a - b)
    let bare: string | null = null
    for (const list of lists) {
      const seat = this.seats[list]
      if (seat === undefined) continue
      if (this.ask(seat, 'line', text)) return seat
      if (seat.reader.wholeLines) continue
      bare ??= withoutLogPrefix(text)
      if (bare !== text && this.ask(seat, 'line', bare)) return seat
    }
    return null
  }

  private offerTails(text: string, claimedBy: Seat | null): Seat | null {
    let owner = claimedBy
    for (const seat of this.seats) {
      if (seat.follow !== 'tail' || seat === owner || this.heirs.has(seat)) continue
      if (owner !== null) this.ask(seat, 'interrupted', text)
      else if (this.ask(seat, 'more', text)) owner = seat
    }
    return owner
  }

  private ask(seat: Seat, how: 'line' | 'more' | 'interrupted' | 'endless' | 'end', text: string): boolean {
    const { reader } = seat
    if (seat.off) return false
    let mine = false
    let follow: Follow = 'nothing'
    try {
      if (how === 'line') mine = reader.line(text)
      else if (how === 'more') mine = reader.more?.(text) ?? false
      else reader[how]?.()
      follow = reader.follow ?? 'nothing'
    } catch (error) {
      seat.off = true
      this.ledger.notes.push(
        `The reader of ${seat.format.name} failed at line ${this.ledger.logLine} of the log and was switched off: ${(error as Error).message}. This is a fault of hardware-test. Please report it.`,
      )
    }
    if (follow !== seat.follow) {
      this.followers += Number(follow !== 'nothing') - Number(seat.follow !== 'nothing')
      seat.follow = follow
    }
    return mine
  }
}

function nestedIn(formats: readonly Format[], nesting: number): NestedReader {
  const reader = new FindingsReader(formats, nesting)
  return { line: (text) => reader.push(Buffer.from(`${text}\n`)), end: () => reader.end() }
}
