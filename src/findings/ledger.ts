import { type BenchMessage, BenchMessages } from './ledger-bench.js'
import { type CaseEntry, type CrashEntry, type FailurePart, hasCounts, SuiteEntry } from './ledger-entries.js'
import {
  type Counts,
  type Failure,
  type FailureKind,
  type Finding,
  type Findings,
  noTests,
  type Suite,
  type TestCase,
} from './model.js'

export type { BenchClass, BenchMessage } from './ledger-bench.js'
export type { CaseEntry, FailurePart, SuiteEntry } from './ledger-entries.js'

/** Most that is kept of each: a log may have millions. What is beyond is counted. */
const MOST_CASES = 100_000
const MOST_FINDINGS = 1000
const MOST_ALSO = 50
const MOST_ADDRESSES = 50
const MOST_MESSAGE = 4000

interface Stray {
  format: string
  suite: string | null
  failure: Failure
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
  private readonly bench = new BenchMessages()
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
    const failure = this.bench.add(message, this.stirs, this.current, () => this.failure('infrastructure', {}))
    if (failure !== null) this.addStray({ format, suite: null, failure })
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
    const bench = this.bench.conclude(this.stirs, exitCode === 0 && findings.length === 0)
    for (const { format, suite, failure } of this.strays) {
      const concluded = bench.get(failure)
      if (concluded !== null) findings.push({ format, suite, name: null, ...(concluded ?? failure) })
    }
    const { gaveUp } = this
    if (gaveUp !== null && findings.length === 0 && exitCode !== 0) {
      findings.push({ format: gaveUp.format, suite: null, name: null, ...gaveUp.failure })
    }
    findings.sort((a, b) => a.logLine - b.logLine)
    const tests = this.suites.map((suite) => suite.counts).reduce(sum, { ...noTests(), failed: crashes.length })
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
    const blamesProbe = this.bench.blamesProbe(entry)
    const first = entry.crashes.find((crash) => !blamesProbe || !crash.vague)
    if (first !== undefined) {
      entry.fail({ kind: 'crash' }).logLine = first.failure.logLine
      return
    }
    const said = this.bench.takeOver(entry)
    if (said === null) {
      entry.fail({ kind: 'crash', message }).logLine = entry.logLine
      return
    }
    const { cure, message: words, logLine } = said
    Object.assign(entry.fail({ kind: 'infrastructure', message: words }), { infrastructure: true, cure, logLine })
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

function suiteOf({ format, name, counts, cases }: SuiteEntry): Suite {
  return { format, name, counts, cases: cases.filter(({ verdict }) => verdict !== null).map(caseOf) }
}

function caseOf({ name, verdict, durationMs, flaky, reason, failure }: CaseEntry): TestCase {
  return { name, verdict: verdict ?? 'not-run', durationMs, flaky, reason, failure }
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
