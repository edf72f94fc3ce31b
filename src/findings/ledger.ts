import { type BenchMessage, BenchMessages } from './ledger-bench.js'
import { hasCounts, plus } from './ledger-counts.js'
import { type CaseEntry, type CrashEntry, type FailurePart, SuiteEntry } from './ledger-entries.js'
import { adopt, judged, takeCrash } from './ledger-failures.js'
import { Latecomers } from './ledger-latecomers.js'
import { OpenTests } from './ledger-open.js'
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
const MOST_SUITES = 10_000
const MOST_FINDINGS = 1000

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
  private readonly open = new OpenTests()
  private readonly late = new Latecomers()
  /** By format: what is counted in the suites beyond those that are kept. */
  private readonly sums = new Map<string, Counts>()
  private readonly buildKeys = new Set<string>()
  private latestCrash: CrashEntry | null = null
  private latestTrace: { file: string; line: number } | null = null
  private caseCount = 0
  /** Tests that have failed now and are kept with what they say. */
  private failures = 0
  /** How often a test began or ended: whether tests ran before or after something. */
  private stirs = 0
  /** Something has already said why the program of now ends badly. */
  private explained = false
  private gaveUp: Stray | null = null
  private more = 0

  constructor(private readonly blamesBench: (message: string) => BenchMessage | null) {}

  suite(format: string, name: string | null): SuiteEntry {
    const listed = this.suites.length < MOST_SUITES
    const entry = new SuiteEntry(this, format, name, listed)
    if (listed) this.suites.push(entry)
    else this.addToSum(format, noTests())
    return entry
  }

  /** The test that runs now: of several, the one that began last. */
  get current(): CaseEntry | null {
    return this.open.current
  }

  /** Whether what a test that fails next says is kept. */
  get hasRoomForFailure(): boolean {
    return this.failures < MOST_FINDINGS
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
    for (const entry of [...this.suites.flatMap(({ cases }) => cases), ...this.late.failures]) {
      if (entry.verdict !== 'failed' || entry.failure === null) continue
      takeCrash(entry, entry.failure)
      adopt(entry.failure, entry.crashes)
      findings.push({
        format: entry.suite.format,
        suite: entry.suite.name,
        name: entry.name === '' ? null : entry.name,
        ...judged(entry.failure, this.blamesBench),
      })
    }
    const crashes = this.crashes.filter((crash) => !crash.cleared)
    for (const { format, failure } of crashes) {
      findings.push({ format, suite: null, name: null, ...judged(failure, this.blamesBench) })
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
    const suites = this.allSuites()
    const tests = suites.map(({ counts }) => counts).reduce(plus, { ...noTests(), failed: crashes.length })
    const toBlame = findings.filter(({ kind }) => kind !== 'configuration')
    return {
      tests,
      frameworks: [...new Set(suites.map(({ format }) => format))],
      infrastructure: toBlame.length > 0 && toBlame.every(({ infrastructure }) => infrastructure),
      suites: suites.filter((suite) => suite.cases.length > 0 || hasCounts(suite.counts)),
      findings: findings.slice(0, MOST_FINDINGS),
      more: this.more + Math.max(0, findings.length - MOST_FINDINGS),
      notes: this.notes,
    }
  }

  /** With the late failures, and what is beyond the limit as one suite of each format. */
  private allSuites(): Suite[] {
    const late = new Map<SuiteEntry | string, CaseEntry[]>()
    for (const entry of this.late.failures) {
      const home = entry.suite.listed ? entry.suite : entry.suite.format
      late.set(home, [...(late.get(home) ?? []), entry])
    }
    return [
      ...this.suites.map((suite) => ({
        format: suite.format,
        name: suite.name,
        counts: suite.counts,
        cases: casesOf([...suite.cases, ...(late.get(suite) ?? [])]),
      })),
      ...[...this.sums].map(([format, counts]) => ({
        format,
        name: null,
        counts,
        cases: casesOf(late.get(format) ?? []),
      })),
    ]
  }

  // What follows is called by the entries.

  addToSum(format: string, counts: Counts): void {
    this.sums.set(format, plus(this.sums.get(format) ?? noTests(), counts))
  }

  keepForAWhile(entry: CaseEntry): void {
    this.late.add(entry)
  }

  isOpen(entry: CaseEntry): boolean {
    return this.open.has(entry)
  }

  opened(entry: CaseEntry): void {
    this.open.add(entry)
    this.stirred()
  }

  forget(entry: CaseEntry): void {
    this.open.delete(entry)
    if (!entry.listed) this.late.add(entry)
    this.stirred()
  }

  settled(entry: CaseEntry): void {
    this.open.delete(entry)
    this.verdicts += 1
    entry.precededBy = this.latestCrash === this.crashes.at(-1) ? this.latestCrash : null
    this.stirred()
    if (entry.verdict === 'failed') {
      this.explained = true
      this.findRoom(entry)
    } else {
      for (const crash of entry.crashes) if (crash.stands) this.addStrayCrash(crash)
      this.more += entry.moreCrashes
      entry.forgetCrashes()
      this.giveRoom(entry)
    }
    if (!entry.listed) this.late.add(entry)
  }

  /** For a failure. One that is told anew keeps what it had. */
  private findRoom(entry: CaseEntry): void {
    if (entry.hasRoom === null) {
      entry.hasRoom = this.hasRoomForFailure
      if (entry.hasRoom) this.failures += 1
      else this.more += 1
    }
    if (entry.hasRoom) return
    entry.failure = null
    entry.forgetCrashes()
  }

  /** It is no failure any more, if it was one. */
  private giveRoom(entry: CaseEntry): void {
    if (entry.hasRoom === true) this.failures -= 1
    if (entry.hasRoom === false) this.more -= 1
    entry.hasRoom = null
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

  private addCrash(entry: CrashEntry): Failure {
    const { current } = this
    if (current === null) this.addStrayCrash(entry)
    else {
      current.crashed(entry)
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

function casesOf(entries: readonly CaseEntry[]): TestCase[] {
  return entries.filter(({ verdict }) => verdict !== null).map(caseOf)
}

function caseOf({ name, verdict, durationMs, flaky, reason, failure }: CaseEntry): TestCase {
  return { name, verdict: verdict ?? 'not-run', durationMs, flaky, reason, failure }
}
