import type { Also, CaseVerdict, Counts, Failure, FailureKind, Finding, Findings, Suite, TestCase } from './model.js'

/** Most that is kept of each: a log may have millions. What is beyond is counted. */
const MOST_CASES = 100_000
const MOST_FINDINGS = 1000
const MOST_ALSO = 50
const MOST_ADDRESSES = 50
const MOST_MESSAGE = 4000

/** What a format knows of a failure when it sees it; more may be written into the failure until the end. */
export interface FailurePart {
  kind?: FailureKind
  file?: string | null
  line?: number | null
  message?: string
  also?: readonly Also[]
  addresses?: readonly string[]
}

/** How sure it is that a message is about the bench; see `infrastructure-catalogue.ts`. */
export type BenchClass = 'probe' | 'target' | 'either' | 'configuration'

export interface BenchMessage {
  class: BenchClass
  /** Tools print it and go on: nothing, if tests ran afterwards. */
  survivable: boolean
  /** The tool calls it a warning: nothing, if tests ran at all. */
  warning: boolean
  text: string
  cure: string
}

const NOTHING: Counts = {
  passed: 0,
  failed: 0,
  skipped: 0,
  notRun: 0,
  expectedFailures: 0,
  todo: 0,
  disabled: 0,
  flaky: 0,
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
  private readonly counted = { ...NOTHING, passed: 0 }
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

interface CrashEntry {
  format: string
  failure: Failure
  /** A report of its own framework (a sanitizer): it stands though the test it happened in passes. */
  stands: boolean
  /** Only that something went wrong, not what. */
  vague: boolean
  /** The framework said at the end that all is well. */
  cleared: boolean
}

interface Stray {
  format: string
  suite: string | null
  failure: Failure
}

interface BenchEntry {
  messages: BenchMessage[]
  class: BenchClass
  failure: Failure
  afterTests: boolean
  stirsBefore: number
  /** The test that was open when it was said. */
  during: CaseEntry | null
}

/**
 * Gathers what the formats find, and decides what no format can decide alone: to which test a crash belongs, what a verdict makes
 * of it, and whether the bench is to blame.
 */
export class Ledger {
  /** Number of the line that is being read. */
  logLine = 0
  /** How many verdicts there were so far, of all formats. */
  verdicts = 0
  readonly notes: string[] = []

  private readonly suites: SuiteEntry[] = []
  private readonly crashes: CrashEntry[] = []
  private readonly strays: Stray[] = []
  private readonly bench: BenchEntry[] = []
  private readonly open = new Set<CaseEntry>()
  private readonly buildKeys = new Set<string>()
  private latestCrash: CrashEntry | null = null
  private latestTrace: { file: string; line: number } | null = null
  private caseCount = 0
  private failureCount = 0
  /** How often a test began or ended: whether tests ran before or after something. */
  private stirs = 0
  /** Something has already said why the program of now ends badly. */
  private explained = false
  private gaveUp: Stray | null = null
  private more = 0

  constructor(private readonly blamesBench: (message: string) => BenchMessage | null) {}

  suite(format: string, name: string | null): SuiteEntry {
    const entry = new SuiteEntry(this, format, name)
    this.suites.push(entry)
    return entry
  }

  /** The test that runs now: of several, the one that began last. */
  get current(): CaseEntry | null {
    return [...this.open].at(-1) ?? null
  }

  /** How often a test began or ended so far. */
  get moments(): number {
    return this.stirs
  }

  /** The latest crash, if nothing has begun or ended since: what describes it further may still be written into it. */
  get lastCrash(): Failure | null {
    return this.latestCrash?.failure ?? null
  }

  /**
   * A panic, a fault, an assertion outside of any framework's verdict. It belongs to the open test, if there is one, and counts
   * only if that test does not pass. Returns the failure, for what comes later.
   */
  crash(format: string, part: FailurePart, stands = false): Failure {
    return this.addCrash({ format, failure: this.failure('crash', part), stands, vague: false, cleared: false })
  }

  /**
   * What a tool says once something has gone wrong (`Firmware exited unexpectedly`, an exit status). Tells nothing new after a
   * crash, a failed test or trouble with the bench; only if nothing else explains it, it is a crash of its own.
   */
  aftermath(format: string, part: FailurePart): Failure | null {
    const crash = this.lastCrash
    if (crash !== null) {
      if (crash.file === null) Object.assign(crash, { file: part.file ?? null, line: part.line ?? null })
      if (crash.message === '') crash.message = part.message ?? ''
      return crash
    }
    if (this.explained && this.current === null) return null
    const failure = this.failure('crash', part)
    if (failure.file === null && this.latestTrace !== null) Object.assign(failure, this.latestTrace)
    return this.addCrash({ format, failure, stands: false, vague: true, cleared: false })
  }

  /** Where a core stood when it was stopped. No failure by itself; the place of what `aftermath` tells next. */
  traced(place: { file: string; line: number }): void {
    this.latestTrace = place
  }

  /** A compiler's or linker's error. The same error twice (a library built for itself and for its tests) is one. */
  build(format: string, part: FailurePart): Failure {
    const failure = this.failure('build', part)
    const key = `${part.file}:${part.line}:${part.message}`
    if (this.buildKeys.has(key)) return failure
    if (this.buildKeys.size < MOST_FINDINGS) this.buildKeys.add(key)
    this.addStray({ format, suite: null, failure })
    this.explained = true
    return failure
  }

  /**
   * What a build tool says when it gives up (`make: *** [all] Error 1`, `collect2: error: ld returned 1 exit status`): a finding
   * only if nothing else in the whole log explains it, before or after.
   */
  buildAftermath(format: string, part: FailurePart): void {
    this.gaveUp ??= { format, suite: null, failure: this.failure('build', part) }
  }

  /** A message about the bench. Those that follow each other are one finding. */
  benchMessage(format: string, message: BenchMessage): void {
    this.explained = true
    const latest = this.bench.at(-1)
    if (latest !== undefined && latest.stirsBefore === this.stirs) {
      if (latest.messages.length >= MOST_ALSO || latest.messages.some(({ text }) => text === message.text)) return
      latest.messages.push(message)
      latest.class = stronger(latest.class, message.class)
      return
    }
    if (this.bench.length >= MOST_FINDINGS) return
    const failure = this.failure('infrastructure', {})
    this.bench.push({
      messages: [message],
      class: message.class,
      failure,
      afterTests: this.stirs > 0,
      stirsBefore: this.stirs,
      during: this.current,
    })
    this.addStray({ format, suite: null, failure })
  }

  /** A program begins anew: what was printed before explains nothing that comes now. */
  newRun(): void {
    this.latestCrash = null
    this.latestTrace = null
    this.explained = false
  }

  /** The board starts anew: a test that crashed has ended with that. One that did not may have restarted it on purpose. */
  restarted(): void {
    for (const entry of this.open) if (entry.crashes.some(({ vague }) => !vague)) this.abandon(entry, '')
    this.latestCrash = null
    this.latestTrace = null
  }

  /**
   * The framework says that its run, which began at line `since` of the log, went well: what looked like a crash outside of a test
   * was none. Sanitizers' reports stand.
   */
  allWell(since: number): void {
    for (const crash of this.crashes) crash.cleared ||= !crash.stands && crash.failure.logLine >= since
    this.latestCrash = null
  }

  /** For formats: a failure of `kind`, here in the log. */
  failure(kind: FailureKind, part: FailurePart): Failure {
    return {
      kind: part.kind ?? kind,
      file: part.file ?? null,
      line: part.line ?? null,
      message: part.message ?? '',
      also: [...(part.also ?? [])],
      addresses: [...(part.addresses ?? [])],
      infrastructure: false,
      suspected: false,
      cure: null,
      logLine: this.logLine,
    }
  }

  /** Everything. `exitCode` of the test, null if it is not known. */
  conclude(exitCode: number | null): Findings {
    for (const entry of this.open) this.abandon(entry, 'The log ends while this test runs.')
    const bench = new Map(this.bench.map((entry) => [entry.failure, entry]))
    const findings: Finding[] = []
    for (const suite of this.suites) {
      for (const entry of suite.cases) {
        if (entry.verdict !== 'failed' || entry.failure === null) continue
        takeCrash(entry, entry.failure)
        adopt(entry.failure, entry.crashes)
        findings.push({
          format: suite.format,
          suite: suite.name,
          name: entry.name === '' ? null : entry.name,
          ...this.judged(entry.failure),
        })
      }
    }
    const crashes = this.crashes.filter((crash) => !crash.cleared)
    for (const { format, failure } of crashes) {
      findings.push({ format, suite: null, name: null, ...this.judged(failure) })
    }
    const wentWell = exitCode === 0 && findings.length === 0
    for (const { format, suite, failure } of this.strays) {
      const said = bench.get(failure)
      if (said === undefined) findings.push({ format, suite, name: null, ...failure })
      else if (this.stands(said, wentWell)) findings.push({ format, suite, name: null, ...benchFailure(said) })
    }
    const { gaveUp } = this
    if (gaveUp !== null && findings.length === 0 && exitCode !== 0) {
      findings.push({ format: gaveUp.format, suite: null, name: null, ...gaveUp.failure })
    }
    findings.sort((a, b) => a.logLine - b.logLine)
    const tests = this.suites.map((suite) => suite.counts).reduce(sum, { ...NOTHING, failed: crashes.length })
    const toBlame = findings.filter(({ kind }) => kind !== 'configuration')
    return {
      tests,
      frameworks: [...new Set(this.suites.map(({ format }) => format))],
      infrastructure: toBlame.length > 0 && toBlame.every(({ infrastructure }) => infrastructure),
      suites: this.suites.map(suiteOf).filter((suite) => suite.cases.length > 0 || hasCounts(suite.counts)),
      findings: findings.slice(0, MOST_FINDINGS),
      more: this.more + Math.max(0, findings.length - MOST_FINDINGS),
      notes: this.notes,
    }
  }

  // What follows is called by the entries.

  isOpen(entry: CaseEntry): boolean {
    return this.open.has(entry)
  }

  opened(entry: CaseEntry): void {
    this.open.delete(entry)
    this.open.add(entry)
    this.stirred()
  }

  forget(entry: CaseEntry): void {
    this.open.delete(entry)
    this.stirred()
  }

  settled(entry: CaseEntry): void {
    this.open.delete(entry)
    this.verdicts += 1
    entry.precededBy = this.latestCrash === this.crashes.at(-1) ? this.latestCrash : null
    this.stirred()
    if (entry.verdict === 'failed') {
      this.explained = true
      this.failureCount += 1
      if (this.failureCount > MOST_FINDINGS) {
        entry.failure = null
        entry.crashes.length = 0
        this.more += 1
      }
    } else {
      for (const crash of entry.crashes) if (crash.stands) this.addStrayCrash(crash)
      entry.crashes.length = 0
    }
  }

  stirred(): void {
    this.stirs += 1
    this.latestCrash = null
    this.latestTrace = null
  }

  /** A crash explains a test without an end; otherwise it hung, or took the program with it. */
  abandon(entry: CaseEntry, message: string): void {
    const said = this.bench.find((candidate) => candidate.during === entry && candidate.class === 'probe')
    const first = entry.crashes.find((crash) => said === undefined || !crash.vague)
    if (first !== undefined) {
      entry.fail({ kind: 'crash' }).logLine = first.failure.logLine
    } else if (said !== undefined) {
      const { cure, message: words } = benchFailure(said)
      Object.assign(entry.fail({ kind: 'infrastructure', message: words }), {
        infrastructure: true,
        cure,
        logLine: said.failure.logLine,
      })
      said.messages.length = 0
    } else {
      entry.fail({ kind: 'crash', message }).logLine = entry.logLine
    }
  }

  hasRoomForCase(): boolean {
    this.caseCount += 1
    return this.caseCount <= MOST_CASES
  }

  /** A framework's failure may still be the bench's fault, by what it says. */
  private judged(failure: Failure): Failure {
    const message =
      failure.message.length > MOST_MESSAGE ? `${failure.message.slice(0, MOST_MESSAGE)}…` : failure.message
    const blamed = failure.infrastructure ? null : this.blamesBench(message)
    const infrastructure = failure.infrastructure || blamed?.class === 'probe'
    const suspected = !infrastructure && (blamed?.class === 'target' || blamed?.class === 'either')
    return {
      ...failure,
      message,
      also: failure.also.slice(0, MOST_ALSO),
      addresses: failure.addresses.slice(0, MOST_ADDRESSES),
      infrastructure,
      suspected,
      cure: failure.cure ?? blamed?.cure ?? null,
    }
  }

  private stands(said: BenchEntry, wentWell: boolean): boolean {
    const survived = this.stirs > said.stirsBefore
    const isNothing = (message: BenchMessage) =>
      (message.survivable && survived) || ((message.warning || wentWell) && this.stirs > 0)
    return !said.messages.every(isNothing)
  }

  private addCrash(entry: CrashEntry): Failure {
    const { current } = this
    if (current === null) this.addStrayCrash(entry)
    else {
      current.crashes.push(entry)
      if (current.suite.crashEnds) current.fail({ kind: 'crash' })
    }
    this.latestCrash = entry
    return entry.failure
  }

  private addStrayCrash(entry: CrashEntry): void {
    this.explained = true
    if (this.crashes.length < MOST_FINDINGS) this.crashes.push(entry)
    else this.more += 1
  }

  private addStray(stray: Stray): void {
    if (this.strays.length < MOST_FINDINGS) this.strays.push(stray)
    else this.more += 1
  }
}

/** What the framework says of a failure comes first; a crash in the same test adds what it leaves open. */
function adopt(failure: Failure, crashes: readonly CrashEntry[]): void {
  for (const { failure: crash } of crashes) {
    if (failure.file === null && crash.file !== null) {
      failure.file = crash.file
      failure.line = crash.line
    } else if (
      crash.file !== null &&
      crash.line !== null &&
      (crash.file !== failure.file || crash.line !== failure.line)
    ) {
      failure.also.push({ file: crash.file, line: crash.line, message: crash.message })
    }
    if (!failure.message.includes(crash.message)) {
      failure.message = failure.message === '' ? crash.message : `${failure.message}\n${crash.message}`
    }
    failure.also.push(...crash.also)
    failure.addresses.push(...crash.addresses.filter((address) => !failure.addresses.includes(address)))
  }
}

/** What frameworks that run each test in a process of its own say of one that did not come back. */
const DIED = /signal \d|killed by signal|\bSIG[A-Z]{3,5}\b|crash|terminated abnormally/i

/** A process of a test's own may crash before its framework says whose it was. */
function takeCrash(entry: CaseEntry, failure: Failure): void {
  const { precededBy } = entry
  if (precededBy === null || precededBy.cleared || entry.crashes.length > 0 || !DIED.test(failure.message)) return
  precededBy.cleared = true
  entry.crashes.push(precededBy)
}

const STRENGTH: readonly BenchClass[] = ['configuration', 'either', 'target', 'probe']

function stronger(a: BenchClass, b: BenchClass): BenchClass {
  return STRENGTH.indexOf(a) > STRENGTH.indexOf(b) ? a : b
}

/** Rule: what is about the probe is the bench's at any time; the rest only if no test has begun yet, for firmware can cause it. */
function benchFailure(said: BenchEntry): Failure {
  const configuration = said.class === 'configuration'
  const certain = said.class === 'probe' || !said.afterTests
  return {
    ...said.failure,
    kind: configuration ? 'configuration' : 'infrastructure',
    message: said.messages.map(({ text }) => text).join('\n'),
    infrastructure: !configuration && certain,
    suspected: !configuration && !certain,
    cure: (said.messages.find((message) => message.class === said.class) ?? said.messages[0])?.cure ?? null,
  }
}

function suiteOf({ format, name, counts, cases }: SuiteEntry): Suite {
  return { format, name, counts, cases: cases.filter(({ verdict }) => verdict !== null).map(caseOf) }
}

function caseOf({ name, verdict, durationMs, flaky, reason, failure }: CaseEntry): TestCase {
  return { name, verdict: verdict ?? 'not-run', durationMs, flaky, reason, failure }
}

function hasCounts(counts: Counts): boolean {
  return Object.values(counts).some((count) => count !== 0)
}

function sum(a: Counts, b: Counts): Counts {
  const passed = a.passed === null || b.passed === null ? null : a.passed + b.passed
  return {
    passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    notRun: a.notRun + b.notRun,
    expectedFailures: a.expectedFailures + b.expectedFailures,
    todo: a.todo + b.todo,
    disabled: a.disabled + b.disabled,
    flaky: a.flaky + b.flaky,
  }
}
