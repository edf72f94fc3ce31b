import { createHash } from 'node:crypto'
import type { Ledger } from './ledger.js'
import { hasCounts, minus } from './ledger-counts.js'
import { type Also, type CaseVerdict, type Counts, type Failure, type FailureKind, noTests } from './model.js'

/** What a format knows of a failure when it sees it; more may be written into the failure until the end. */
export interface FailurePart {
  kind?: FailureKind
  file?: string | null
  line?: number | null
  message?: string
  also?: readonly Also[]
  addresses?: readonly string[]
}

export interface CrashEntry {
  format: string
  failure: Failure
  /** A report of its own framework (a sanitizer): it stands though the test it happened in passes. */
  stands: boolean
  /** Only that something went wrong, not what. */
  vague: boolean
  /** The framework said at the end that all is well. */
  cleared: boolean
}

/** Of one open test. */
const MOST_CRASHES = 50

/** Longer, a name or a reason is a log. */
const LONGEST = 1000

/** As much of `text` as is kept. Copied, for otherwise the whole line that it is a part of would stay in memory. */
function clipped(text: string): string {
  const cut = text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`
  return Buffer.from(cut).toString()
}

/** By which a test is found again: names may differ only where they are too long to be kept. */
function keyOf(name: string): string {
  return name.length <= LONGEST ? name : createHash('sha256').update(name).digest('base64')
}

const COUNTED_AS: Record<CaseVerdict, keyof Counts> = {
  passed: 'passed',
  failed: 'failed',
  skipped: 'skipped',
  'not-run': 'notRun',
  'expected-failure': 'expectedFailures',
  todo: 'todo',
  disabled: 'disabled',
}

/** A test as a format sees it go by. Its verdict may change until the end: a retry, an error at teardown. */
export class CaseEntry {
  verdict: CaseVerdict | null = null
  durationMs: number | null = null
  reason = ''
  failure: Failure | null = null
  /** What happened while it was open; believed only if it does not pass. */
  readonly crashes: CrashEntry[] = []
  /** Crashes that would stand though it passes, beyond those that are kept. */
  moreCrashes = 0
  /** Whether there was room for its failure; null while it has none. */
  hasRoom: boolean | null = null
  /** What crashed just before its verdict, in no test that was open: the framework may say that it was this one. */
  precededBy: CrashEntry | null = null

  /** @param listed it is one of the cases of its suite; of others only failures are kept */
  constructor(
    readonly suite: SuiteEntry,
    readonly name: string,
    readonly key: string,
    readonly logLine: number,
    readonly listed: boolean,
  ) {}

  private isFlaky = false

  get isOpen(): boolean {
    return this.suite.ledger.isOpen(this)
  }

  get flaky(): boolean {
    return this.isFlaky
  }

  set flaky(flaky: boolean) {
    if (flaky === this.isFlaky) return
    this.suite.countFlaky(flaky ? 1 : -1)
    this.isFlaky = flaky
  }

  /** It runs now: what crashes until its verdict belongs to it. */
  open(): this {
    this.suite.ledger.opened(this)
    return this
  }

  pass(more: { durationMs?: number | null; flaky?: boolean } = {}): this {
    this.flaky = more.flaky ?? false
    if (more.durationMs !== undefined) this.durationMs = more.durationMs
    this.failure = null
    return this.settle('passed')
  }

  /** Returns the failure, for what comes later. What crashed meanwhile gives its place, and its message, if this has none. */
  fail(part: FailurePart, durationMs?: number | null): Failure {
    if (durationMs !== undefined) this.durationMs = durationMs
    const failure = this.suite.ledger.failure('test', part)
    this.failure = failure
    this.settle('failed')
    return failure
  }

  /** Any other end than a pass or a failure. */
  end(verdict: Exclude<CaseVerdict, 'passed' | 'failed'>, reason = ''): this {
    this.reason = clipped(reason)
    this.failure = null
    return this.settle(verdict)
  }

  skip(reason = ''): this {
    return this.end('skipped', reason)
  }

  /** It will get no verdict any more: what crashed meanwhile, or `message`, is its failure. */
  abandon(message = 'The log goes on without a verdict of this test.'): void {
    if (this.isOpen) this.suite.ledger.abandon(this, message)
  }

  /** What crashes while it is open. Of very many, only the first are kept, and what is vague gives way. */
  crashed(crash: CrashEntry): void {
    const vague = crash.vague ? -1 : this.crashes.findIndex((other) => other.vague)
    if (this.crashes.length < MOST_CRASHES) this.crashes.push(crash)
    else if (vague !== -1) this.crashes[vague] = crash
    else if (crash.stands) this.moreCrashes += 1
  }

  forgetCrashes(): void {
    this.crashes.length = 0
    this.moreCrashes = 0
  }

  /** It is over, and its verdict stands elsewhere: in those of its parts. */
  forget(): void {
    this.forgetCrashes()
    this.suite.ledger.forget(this)
  }

  private settle(verdict: CaseVerdict): this {
    const before = this.verdict
    this.verdict = verdict
    this.suite.count(before, verdict)
    this.suite.ledger.settled(this)
    return this
  }
}

/** The tests of one program, file or group. */
export class SuiteEntry {
  readonly cases: CaseEntry[] = []
  /** What crashes ends the program: the open test has failed at once, and what comes later is not its. */
  crashEnds = false
  private flaky = 0
  private plannedTests: number | null = null
  private clippedName: string | null
  private readonly counted = { ...noTests(), passed: 0 }
  private readonly stated: Partial<Counts> = {}
  private readonly byKey = new Map<string, CaseEntry>()
  /** Of what it counts: so much is in the ledger's sum. */
  private summed: Counts = noTests()

  /** @param listed it is one of the ledger's suites; of others only what they count is kept, in a sum, and their failures */
  constructor(
    readonly ledger: Ledger,
    public format: string,
    name: string | null,
    readonly listed: boolean,
  ) {
    this.clippedName = name === null ? null : clipped(name)
  }

  get name(): string | null {
    return this.clippedName
  }

  set name(name: string | null) {
    this.clippedName = name === null ? null : clipped(name)
  }

  /** How many tests there should be; null if the log does not tell. */
  get planned(): number | null {
    return this.plannedTests
  }

  set planned(planned: number | null) {
    this.plannedTests = planned
    this.sumUp()
  }

  /** The latest test of that name, or a new one. */
  case(name: string): CaseEntry {
    return this.find(name) ?? this.add(name)
  }

  /** A test of that name, if there was one. */
  find(name: string): CaseEntry | undefined {
    return this.byKey.get(keyOf(name))
  }

  /** A new test, though there may be one of that name already. Its name is empty if the log does not tell it. */
  add(name: string): CaseEntry {
    const kept = clipped(name)
    const key = name.length <= LONGEST ? kept : keyOf(name)
    const listed = this.listed && this.ledger.hasRoomForCase()
    const entry = new CaseEntry(this, kept, key, this.ledger.logLine, listed)
    this.byKey.set(key, entry)
    if (listed) this.cases.push(entry)
    else this.ledger.keepForAWhile(entry)
    return entry
  }

  /** `entry` is not to be found by its name any more. */
  drop(entry: CaseEntry): void {
    if (this.byKey.get(entry.key) === entry) this.byKey.delete(entry.key)
  }

  /** What the framework counted itself. It is believed over what we counted; a field that is not given stays counted. */
  state(counts: Partial<Counts>): void {
    // Totals come from a line that may be garbled: one below zero says nothing, and what was counted stands.
    const sound = Object.entries(counts).filter(([, count]) => count === null || count === undefined || count >= 0)
    Object.assign(this.stated, Object.fromEntries(sound))
    this.sumUp()
    if (hasCounts(this.counts)) this.ledger.stirred()
  }

  count(before: CaseVerdict | null, verdict: CaseVerdict): void {
    if (before !== null) this.counted[COUNTED_AS[before]] -= 1
    this.counted[COUNTED_AS[verdict]] += 1
    this.sumUp()
  }

  countFlaky(difference: number): void {
    this.flaky += difference
    this.sumUp()
  }

  private sumUp(): void {
    if (this.listed) return
    const { counts } = this
    this.ledger.addToSum(this.format, minus(counts, this.summed))
    this.summed = counts
  }

  get counts(): Counts {
    const counts: Counts = { ...this.counted, flaky: this.flaky, ...this.stated }
    if (this.planned === null || this.stated.notRun !== undefined) return counts
    const seen =
      (counts.passed ?? 0) + counts.failed + counts.skipped + counts.expectedFailures + counts.todo + counts.disabled
    return { ...counts, notRun: Math.max(counts.notRun, this.planned - seen) }
  }
}
