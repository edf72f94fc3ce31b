import { heardUntil } from '../recording/health.js'
import type { Recording } from '../recording/recording.js'
import { type ClockName, type Clocks, clockText, readClocks } from './clocks.js'
import { type Match, PatternSearch, type Patterns } from './pattern-search.js'
import { Standstills } from './standstills.js'

/** Why a running test is to be ended. `Report` is what `look` finds. */
export type Alarm<Report = unknown> =
  | { kind: ClockName; limitMs: number }
  | { kind: 'until' | 'fail-on'; match: Match }
  | { kind: 'deadlock'; report: Report }

/** What the search of a whole recording has found. */
export interface Sought {
  /** The patterns of `until`: what the test was expected to print. */
  until: readonly string[]
  match: Match | null
  /** Bytes that could not be searched: dropped from the recording, or too many for the time. */
  unseen: number
}

export interface WatchOptions<Report> {
  recording: Recording
  /** Monotonic time in nanoseconds. */
  launchedAt: bigint
  clocks: Clocks
  patterns?: Patterns
  /** The test has been silent for so many milliseconds: tell somebody. Must return at once. */
  warn?: (silentMs: number) => void
  /**
   * Looks for a deadlock; null if there is none. Called while nothing is printed, one at a time, and so seldom that it
   * takes at most 2 % of the time: whoever needs two samples keeps the first for the next call.
   */
  look?: () => Promise<Report | null>
}

export interface Watch<Report> {
  /** The first thing that ends the test. Never rejects; never settles if `stop` or `finish` comes first. */
  readonly alarm: Promise<Alarm<Report>>
  /** What a reader of the report should know, a sentence each; final once the watch is over. */
  readonly notes: readonly string[]
  /** Ends the watch. No timer and no open file is left. */
  stop(): void
  /**
   * Ends the watch of a test that has ended by itself, and searches what is left of its recording, which should have
   * ended or be about to. At most for `limitMs`, and until `cancel`.
   */
  finish(limitMs: number, cancel?: AbortSignal): Promise<Sought>
}

/** How often to look at the clocks and for new output. */
const LOOK_MS = 100

/** How long a search may hold up everything else. */
const SLICE_MS = 10

/** A line without an end that has been there for so long is a prompt: it counts as a line. */
const QUIET_MS = 1000

/** What is printed before an alarm counts before it, but an alarm does not wait longer for the search than this. */
const CATCH_UP_MS = 10_000

/** Whoever did not run for so long was not just busy. */
const STANDSTILL_MS = 10_000

const LOOK_GAP_MS = 500
/** A look of 1 s, then 49 s without: 2 % of the time. */
const LOOK_GAP_FACTOR = 49

/**
 * Watches a running test: its clocks, its output, and, by `look`, whether it is deadlocked.
 *
 * Time in which this process did not run for more than 10 s is not counted. Its timers keep no process alive.
 */
export function watch<Report = never>(options: WatchOptions<Report>): Watch<Report> {
  return new Watcher(options)
}

function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6
}

class Watcher<Report> implements Watch<Report> {
  readonly alarm: Promise<Alarm<Report>>
  readonly notes: string[] = []
  private settle: (alarm: Alarm<Report>) => void = () => {}
  private over = false
  private timer: NodeJS.Timeout | undefined
  private expectedAt: number
  private readonly startedAt: number
  private readonly standstills = new Standstills()
  private search: PatternSearch | null = null
  private searchFailed = false
  private found: Match | null = null
  /** An alarm that waits for the search of what was printed before it. */
  private pending: { alarm: Alarm<Report>; searchTo: number; giveUpAt: number } | null = null
  private silence = { since: -1, warnings: 0, lineClosed: false }
  private peekAt: number
  private look: { call: () => Promise<Report | null>; running: boolean; notBefore: number } | null = null

  constructor(private readonly options: WatchOptions<Report>) {
    const { patterns, look, recording, launchedAt } = options
    this.alarm = new Promise((resolve) => {
      this.settle = resolve
    })
    this.startedAt = Number(launchedAt) / 1e6
    if (patterns !== undefined && patterns.until.length + patterns.failOn.length > 0) {
      this.search = new PatternSearch(recording, patterns)
    }
    if (look !== undefined) this.look = { call: look, running: false, notBefore: 0 }
    this.expectedAt = monotonicMs()
    this.peekAt = this.expectedAt + QUIET_MS
    this.schedule(0)
  }

  stop(): void {
    this.halt()
    this.search?.close()
  }

  async finish(limitMs: number, cancel?: AbortSignal): Promise<Sought> {
    const raised = this.over
    this.halt()
    const giveUpAt = performance.now() + limitMs
    while (this.found === null) {
      const { hasEnded } = this.options.recording
      const state = this.searchOn()
      if (state === 'level' && hasEnded) {
        this.found = this.search?.closeLine() ?? null
        break
      }
      if (state === null || cancel?.aborted || performance.now() > giveUpAt) break
      await new Promise((resolve) => setTimeout(resolve, state === 'behind' ? 0 : 20))
    }
    this.search?.close()
    if (!raised) this.noteSkipped()
    const { status } = this.options.recording
    const unseen = this.search === null ? 0 : this.search.skipped + this.search.behind + status.lost
    const until = this.options.patterns?.until.map(({ source }) => source) ?? []
    return { until, match: this.found, unseen }
  }

  private halt(): void {
    this.over = true
    clearTimeout(this.timer)
  }

  private schedule(ms: number): void {
    clearTimeout(this.timer)
    if (this.over) return
    this.expectedAt = monotonicMs() + ms
    this.timer = setTimeout(this.tick, ms).unref()
  }

  private readonly tick = (): void => {
    const now = monotonicMs()
    if (now - this.expectedAt > STANDSTILL_MS) {
      this.standstills.note(this.expectedAt, now)
      this.notes.push(
        `This machine or our own process stood still for ${clockText(Math.round((now - this.expectedAt) / 1000) * 1000)}; no clock counts it.`,
      )
      // The recorder needs a moment to show that it is there again.
      this.schedule(LOOK_MS)
      return
    }
    const state = this.searchOn()
    if (this.found !== null) this.raise({ kind: this.found.input, match: this.found })
    else if (this.pending !== null) this.resolvePending(state, now)
    else this.readOn(state, now)
  }

  /** Searches for a slice; null if there is nothing to search with, or a match was found. */
  private searchOn(): 'behind' | 'level' | null {
    if (this.search === null || this.searchFailed) return null
    try {
      const state = this.search.search(SLICE_MS)
      if (typeof state === 'string') return state
      this.found = state
    } catch (error) {
      this.notes.push(`\`until\` and \`fail-on\` could not be looked for any more: ${(error as Error).message}.`)
      this.searchFailed = true
    }
    return null
  }

  private readOn(state: 'behind' | 'level' | null, now: number): void {
    const { recording, clocks } = this.options
    const { status } = recording
    const lastByteAt = status.lastByteAt / 1e6
    if (lastByteAt !== this.silence.since) this.silence = { since: lastByteAt, warnings: 0, lineClosed: false }
    const running = (at: number) => this.standstills.running(at)
    const bytes = status.stored + status.lost
    const reading = readClocks(clocks, {
      now: running(now),
      startedAt: running(this.startedAt),
      heardUntil: running(recording.hasEnded ? now : heardUntil(status, now)),
      bytes,
      lastByteAt: running(lastByteAt),
    })
    if (reading.due !== null) {
      this.prepare({ kind: reading.due.clock, limitMs: reading.due.limitMs }, now)
      return
    }
    const silentMs = running(now) - running(bytes === 0 ? this.startedAt : lastByteAt)
    if (reading.warnings > this.silence.warnings) {
      this.silence.warnings = reading.warnings
      this.warn(silentMs)
    }
    if (state === 'level') this.found = this.matchInLine(now, silentMs >= QUIET_MS || recording.hasEnded)
    if (this.found !== null) {
      this.raise({ kind: this.found.input, match: this.found })
      return
    }
    if (silentMs >= QUIET_MS) this.lookForDeadlock(now)
    this.schedule(state === 'behind' ? 0 : Math.min(LOOK_MS, Math.ceil(reading.lookAgainMs)))
  }

  /** Looks at the line that has no end yet: as a whole once nothing more comes, else now and then. */
  private matchInLine(now: number, quiet: boolean): Match | null {
    if (quiet && !this.silence.lineClosed) {
      this.silence.lineClosed = true
      return this.search?.closeLine() ?? null
    }
    if (now < this.peekAt) return null
    this.peekAt = now + QUIET_MS
    return this.search?.peekLine() ?? null
  }

  /** What was printed before an alarm is searched first: a match in it has come before. */
  private prepare(alarm: Alarm<Report>, now: number): void {
    this.pending = { alarm, searchTo: this.options.recording.status.stored, giveUpAt: now + CATCH_UP_MS }
    this.schedule(0)
  }

  private resolvePending(state: 'behind' | 'level' | null, now: number): void {
    const { pending, search } = this
    if (pending === null) return
    const searched = search === null || state !== 'behind' || search.searchedTo >= pending.searchTo
    if (!searched && now < pending.giveUpAt) {
      this.schedule(0)
      return
    }
    if (!searched) {
      this.notes.push(
        `${pending.searchTo - search.searchedTo} bytes of output came too fast to be searched for \`until\` and \`fail-on\` before the test was ended.`,
      )
    }
    this.found = state === 'level' ? (search?.closeLine() ?? null) : null
    this.raise(this.found === null ? pending.alarm : { kind: this.found.input, match: this.found })
  }

  private raise(alarm: Alarm<Report>): void {
    this.stop()
    this.noteSkipped()
    this.settle(alarm)
  }

  private noteSkipped(): void {
    const skipped = this.search?.skipped ?? 0
    if (skipped === 0) return
    this.notes.push(
      `${skipped} bytes of output were dropped from the recording before they could be searched for \`until\` and \`fail-on\`; a line of them may have matched.`,
    )
  }

  private warn(silentMs: number): void {
    try {
      this.options.warn?.(silentMs)
    } catch (error) {
      this.notes.push(`A warning could not be given: ${(error as Error).message}.`)
    }
  }

  private async lookForDeadlock(now: number): Promise<void> {
    const { look } = this
    if (look === null || look.running || now < look.notBefore) return
    look.running = true
    try {
      const report = await look.call()
      if (report !== null && !this.over && this.pending === null) {
        this.prepare({ kind: 'deadlock', report }, monotonicMs())
      }
    } catch (error) {
      this.look = null
      this.notes.push(`The search for deadlocks was given up: ${(error as Error).message}.`)
    }
    const ended = monotonicMs()
    look.notBefore = ended + Math.max(LOOK_GAP_MS, LOOK_GAP_FACTOR * (ended - now))
    look.running = false
  }
}
