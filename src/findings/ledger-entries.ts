import type { Ledger } from './ledger.js'
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
  /** What crashed just before its verdict, in no test that was open: the framework may say that it was this one. */
  precededBy: CrashEntry | null = null

  constructor(
    readonly suite: SuiteEntry,
    readonly name: string,
    readonly logLine: number,
  ) {}

  private isFlaky = false

  get isOpen(): boolean {
    return this.suite.ledger.isOpen(this)
  }

  get flaky(): boolean {
    return this.isFlaky
  }

  set flaky(flaky: boolean) {
    this.suite.flaky += Number(flaky) - Number(this.isFlaky)
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
    this.reason = reason
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

  /** It is over, and its verdict stands elsewhere: in those of its parts. */
  forget(): void {
    this.crashes.length = 0
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
  /** How many tests there should be; null if the log does not tell. */
  planned: number | null = null
  /** What crashes ends the program: the open test has failed at once, and what comes later is not its. */
  crashEnds = false
  /** How many of its tests are flaky. */
  flaky = 0
  private readonly counted = { ...noTests(), passed: 0 }
  private readonly stated: Partial<Counts> = {}
  private readonly byName = new Map<string, CaseEntry>()

  constructor(
    readonly ledger: Ledger,
    public format: string,
    public name: string | null,
  ) {}

  /** The latest test of that name, or a new one. */
  case(name: string): CaseEntry {
    return this.byName.get(name) ?? this.add(name)
  }

  /** A test of that name, if there was one. */
  find(name: string): CaseEntry | undefined {
    return this.byName.get(name)
  }

  /** A new test, though there may be one of that name already. Its name is empty if the log does not tell it. */
  add(name: string): CaseEntry {
    const entry = new CaseEntry(this, name, this.ledger.logLine)
    if (this.ledger.hasRoomForCase()) {
      this.cases.push(entry)
      this.byName.set(name, entry)
    }
    return entry
  }

  /** What the framework counted itself. It is believed over what we counted; a field that is not given stays counted. */
  state(counts: Partial<Counts>): void {
    // Totals come from a line that may be garbled: one below zero says nothing, and what was counted stands.
    const sound = Object.entries(counts).filter(([, count]) => count === null || count === undefined || count >= 0)
    Object.assign(this.stated, Object.fromEntries(sound))
    if (hasCounts(this.counts)) this.ledger.stirred()
  }

  count(before: CaseVerdict | null, verdict: CaseVerdict): void {
    if (before !== null) this.counted[COUNTED_AS[before]] -= 1
    this.counted[COUNTED_AS[verdict]] += 1
  }

  get counts(): Counts {
    const counts: Counts = { ...this.counted, flaky: this.flaky, ...this.stated }
    if (this.planned === null || this.stated.notRun !== undefined) return counts
    const seen =
      (counts.passed ?? 0) + counts.failed + counts.skipped + counts.expectedFailures + counts.todo + counts.disabled
    return { ...counts, notRun: Math.max(counts.notRun, this.planned - seen) }
  }
}

export function hasCounts(counts: Counts): boolean {
  return Object.values(counts).some((count) => count !== 0)
}
