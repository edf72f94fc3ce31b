import { Follower } from '../recording/follower.js'
import { PlainLines, type Stretch } from '../recording/plain-lines.js'
import type { Recording } from '../recording/recording.js'
import { Phase } from '../recording/status.js'
import type { Pattern } from './pattern.js'

/** What to look for. */
export interface Patterns {
  until: readonly Pattern[]
  failOn: readonly Pattern[]
}

/** The line that decides how a test ends. */
export interface Match {
  /** Whose pattern it is. */
  input: 'until' | 'fail-on'
  pattern: string
  /** The line as plain text; of a long one, the surroundings of the match. */
  line: string
  /** Position in the output of the line's first byte. */
  offset: number
}

/**
 * A line of more bytes is looked at in stretches, each of which counts as a line. They overlap, so that a match is
 * found wherever it is as long as it has at most `LONGEST_MATCH` bytes.
 */
const LONGEST_LINE = 32 * 1024
const LONGEST_MATCH = 8 * 1024
/** A character before a match, and one that a border would cut. */
const EDGES = 8

/** UTF-16 units between two looks at the time, and how many a line counts besides its own. */
const BETWEEN_LOOKS = 4096
const PER_LINE = 32

/**
 * Looks for patterns in a recording while it grows. The first line that matches decides, in the order of the output,
 * and if both inputs match it, `fail-on` does: whoever reads late finds the same. So nothing is said of a line before
 * its end, unless `closeLine` says that this is it, or `peekLine` finds what no more of the line can change.
 */
export class PatternSearch {
  /** Bytes that were dropped from the recording before they could be searched. */
  skipped = 0
  private readonly follower: Follower
  private readonly lines = new PlainLines(LONGEST_LINE, LONGEST_MATCH + EDGES)
  /** Whether `lines` has still some of what the follower has read. */
  private taking = false
  private position = 0
  private peekedAt = -1

  constructor(
    private readonly recording: Recording,
    private readonly patterns: Patterns,
  ) {
    this.follower = new Follower(recording)
  }

  /** Position in the output up to which everything was searched. */
  get searchedTo(): number {
    return this.position
  }

  /** Bytes that are recorded and not searched yet. */
  get behind(): number {
    return this.recording.status.stored - this.position
  }

  /**
   * Searches for about `ms`, which is never exceeded by more than one line. Returns a match, `behind` if there is more
   * to search, `level` if not.
   * @throws what the disk refuses
   */
  search(ms: number): Match | 'behind' | 'level' {
    const until = performance.now() + ms
    let work = 0
    for (;;) {
      if (!this.taking) {
        const piece = this.follower.read()
        // What is being put in order cannot be read just now.
        if (piece === null) return this.recording.status.phase === Phase.ordering ? 'behind' : 'level'
        this.skipped += piece.skipped
        const broken = piece.skipped > 0 ? this.lines.rest() : null
        this.lines.push(piece.bytes, piece.offset)
        this.taking = true
        const match = broken === null ? null : this.matchOf(broken)
        if (match !== null) return match
      }
      for (let line = this.lines.take(); line !== null; line = this.lines.take()) {
        const match = this.matchOf(line)
        if (match !== null) return match
        work += line.text.length + PER_LINE
        if (work < BETWEEN_LOOKS) continue
        if (performance.now() > until) return 'behind'
        work = 0
      }
      this.taking = false
      this.position = this.follower.position
    }
  }

  /** A match of the line that has no end yet, as if it ended here. */
  closeLine(): Match | null {
    const rest = this.lines.rest()
    return rest === null ? null : this.matchOf({ ...rest, ends: true })
  }

  /**
   * A match of `fail-on` in the line that has no end yet, if it matches however it goes on. Only in a line that had no
   * end the last time either: to be quoted, a line shall be whole.
   */
  peekLine(): Match | null {
    const rest = this.lines.rest()
    const old = rest !== null && rest.offset === this.peekedAt
    this.peekedAt = rest?.offset ?? -1
    return old ? firstOf('fail-on', this.patterns.failOn, rest) : null
  }

  close(): void {
    this.follower.close()
  }

  private matchOf(line: Stretch): Match | null {
    return firstOf('fail-on', this.patterns.failOn, line) ?? firstOf('until', this.patterns.until, line)
  }
}

function firstOf(input: Match['input'], patterns: readonly Pattern[], line: Stretch): Match | null {
  for (const pattern of patterns) {
    if (!pattern.matches(line)) continue
    return { input, pattern: pattern.source, line: pattern.quote(line.text), offset: line.offset }
  }
  return null
}
