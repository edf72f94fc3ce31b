import type { CaseEntry, FailurePart, Ledger, SuiteEntry } from './ledger.js'
import type { Counts } from './model.js'
import type { PytestSection } from './pytest-section.js'

/** Failures of one session of which the details are kept. */
const MOST_REPORTS = 2000

export type Phase = 'call' | 'setup' | 'teardown' | 'collecting'

/** A failure as the session describes it at its end; found under its title, in the short summary, or in both. */
interface Report {
  phase: Phase
  /** The name without the file, as titles have it: `TestGroup.test_multi[a]`; null in the style without titles. */
  name: string | null
  nodeId: string | null
  logLine: number
  section: PytestSection | null
  /** What the short summary says, cut to the width of a terminal. */
  brief: string
}

/** What the session counted itself, by its own words: `failed`, `xpassed`, `errors`. */
export type Totals = ReadonlyMap<string, number>

/**
 * One session of pytest. Verdicts come as they fall with `-v`; what went wrong comes at the end, under titles that lack the file,
 * and in a summary that lacks the text. Here they are put together, and settled when the session is over.
 */
export class PytestSession {
  /** The width of its rules, as its first one has it; 0 while unknown. */
  width = 0
  /** How many tests it collected, without those it deselected. */
  collected: number | null = null
  readonly logLine: number
  private readonly suites = new Map<string | null, SuiteEntry>()
  private readonly open = new Set<CaseEntry>()
  private readonly reruns = new Set<CaseEntry>()
  private readonly reports: Report[] = []
  /** Letters of the short progress line. */
  private readonly letters = new Map<string, number>()
  /** Tests whose failure has been described already, and how many failures were of such. */
  private readonly described = new Set<CaseEntry>()
  private again = 0
  /** Tests that passed before their teardown failed, by their verdicts and by their descriptions. */
  private spoiled = 0
  private tornDown = 0
  /** Tests that are counted and not named. */
  private unnamedCount = 0

  constructor(private readonly ledger: Ledger) {
    this.logLine = ledger.logLine
  }

  begin(nodeId: string): void {
    this.open.add(this.entry(nodeId).open())
  }

  /** The test that runs, if it is only one. */
  get running(): CaseEntry | null {
    const [first, second] = this.open
    return second === undefined ? (first ?? null) : null
  }

  verdict(entry: CaseEntry, word: string, reason: string): void {
    this.open.delete(entry)
    switch (word.toLowerCase()) {
      case 'passed':
      case 'xpass':
        entry.pass({ flaky: this.reruns.has(entry) })
        break
      case 'failed':
        if (entry.verdict !== 'failed') entry.fail({})
        break
      case 'error':
        if (entry.verdict === 'passed') this.spoiled += 1
        if (entry.verdict !== 'failed') entry.fail({})
        break
      case 'skipped':
        entry.skip(reason)
        break
      case 'xfail':
        entry.end('expected-failure', reason)
        break
      case 'rerun':
        this.reruns.add(entry)
        break
    }
  }

  entry(nodeId: string): CaseEntry {
    return this.suite(fileOf(nodeId)).case(nameOf(nodeId))
  }

  progress(letters: string): void {
    for (const letter of letters) this.letters.set(letter, (this.letters.get(letter) ?? 0) + 1)
  }

  describe(section: PytestSection, phase: Phase, name: string | null): void {
    if (this.reports.length >= MOST_REPORTS) return
    const crashedIn = section.crashedIn
    const known = crashedIn === null ? name : nameOf(crashedIn)
    this.reports.push({ phase, name: known, nodeId: crashedIn, logLine: section.logLine, section, brief: '' })
  }

  /** A line of the short summary: `FAILED NODEID - WHY`. Returns what is known of that failure. */
  summarise(phase: 'call' | 'error', nodeId: string, brief: string, subtest: string): FailurePart | null {
    const known = this.unnamed(phase, nodeId, brief, subtest)
    if (known !== undefined) {
      known.nodeId = nodeId
      if (known.name === null) known.name = titleOf(nodeId, subtest)
      known.brief = brief
      return known.section?.part() ?? null
    }
    if (this.reports.length < MOST_REPORTS) {
      const name = titleOf(nodeId, subtest)
      const collecting = phase === 'error' && !nodeId.includes('::')
      this.reports.push({
        phase: phase === 'call' ? 'call' : collecting ? 'collecting' : 'setup',
        name,
        nodeId,
        logLine: this.ledger.logLine,
        section: null,
        brief,
      })
    }
    return null
  }

  /** `totals` is null if the session ended without a last line: killed, or told to be very quiet. */
  settle(totals: Totals | null): void {
    // Errors come first in the log, but what failed before its teardown failed is the cause.
    const late = (report: Report) => Number(report.phase === 'teardown')
    for (const report of this.reports.toSorted((a, b) => late(a) - late(b))) this.record(report)
    if (totals !== null) {
      for (const entry of this.open) {
        if (entry.crashes.length > 0) entry.abandon()
        else entry.end('not-run')
      }
      this.state(totals)
    } else if (this.letters.size > 0) this.stateLetters()
    this.stateNotRun()
    this.open.clear()
  }

  private record(report: Report): void {
    const part = report.section?.part() ?? {}
    const message = part.message === undefined || part.message === '' ? report.brief : part.message
    const entry = this.entryOf(report)
    const before = this.described.has(entry) ? entry.failure : null
    this.described.add(entry)
    if (before !== null) {
      this.again += 1
      before.message = `${before.message}\nAt ${report.phase}: ${message}`
      if (part.file != null && part.line != null) before.also.push({ file: part.file, line: part.line, message: '' })
      return
    }
    const failure = entry.failure ?? entry.fail({})
    Object.assign(failure, { file: part.file ?? null, line: part.line ?? null, message, logLine: report.logLine })
    failure.also.push(...(part.also ?? []))
    if (report.phase === 'teardown') this.tornDown += 1
  }

  private entryOf({ nodeId, name, phase }: Report): CaseEntry {
    if (nodeId !== null && (name === null || name === nameOf(nodeId))) return this.entry(nodeId)
    if (nodeId !== null) return this.suite(fileOf(nodeId)).case(name ?? nameOf(nodeId))
    if (phase === 'collecting') return this.suite(name).case(name ?? '')
    const plain = name ?? 'a test without a name'
    const failed = [...this.suites.values()].map((suite) => suite.find(plain)).find((one) => one?.verdict === 'failed')
    return failed ?? this.suite(null).case(plain)
  }

  private unnamed(phase: 'call' | 'error', nodeId: string, brief: string, subtest: string): Report | undefined {
    const name = nameOf(nodeId)
    const wanted = this.reports.filter(
      (report) =>
        (report.nodeId === null || report.nodeId === nodeId) && (report.phase === 'call') === (phase === 'call'),
    )
    const fits = (report: Report) =>
      subtest === '' ? report.name === name : report.name?.startsWith(`${name} `) && report.name.endsWith(subtest)
    return wanted.find(fits) ?? wanted.find((report) => report.name === null && sameWords(report, brief))
  }

  private suite(name: string | null): SuiteEntry {
    const known = this.suites.get(name)
    if (known !== undefined) return known
    const suite = this.ledger.suite('pytest', name)
    this.suites.set(name, suite)
    return suite
  }

  /** What the totals have beyond the tests that were named goes into a suite without a name. */
  private state(totals: Totals): void {
    const of = (...words: string[]) => words.reduce((sum, word) => sum + (totals.get(word) ?? 0), 0)
    this.rest({
      passed: of('passed', 'xpassed') - this.spoiledTests,
      failed: of('failed', 'error', 'errors') - this.again,
      skipped: of('skipped'),
      expectedFailures: of('xfailed'),
    })
  }

  /** An error at teardown comes after a pass that pytest counts; one after a failure was counted as told again. */
  private get spoiledTests(): number {
    return Math.max(this.spoiled, this.tornDown)
  }

  private stateLetters(): void {
    const of = (letter: string) => this.letters.get(letter) ?? 0
    this.rest({
      passed: of('.') + of('X') - this.tornDown,
      failed: of('F') + of('E'),
      skipped: of('s'),
      expectedFailures: of('x'),
    })
  }

  private stateNotRun(): void {
    const { suites, collected } = this
    if (collected === null) return
    const seen = [...suites.values()].reduce(
      (sum, { counts: { passed, failed, skipped, expectedFailures, notRun } }) =>
        sum + (passed ?? 0) + failed + skipped + expectedFailures + notRun,
      0,
    )
    const open = [...this.open].filter(({ isOpen }) => isOpen).length
    // What could not be collected is no test of those that were.
    const uncollected = this.reports.filter(({ phase }) => phase === 'collecting').length
    const left = collected + uncollected - seen - this.unnamedCount - open
    if (left > 0) this.ledger.suite('pytest', null).state({ notRun: left })
  }

  private rest(counts: Record<'passed' | 'failed' | 'skipped' | 'expectedFailures', number>): void {
    const named = [...this.suites.values()].map((suite) => suite.counts)
    const left: Partial<Counts> = {}
    for (const [name, count] of Object.entries(counts) as [keyof typeof counts, number][]) {
      const seen = named.reduce((sum, one) => sum + (one[name] ?? 0), 0)
      if (count <= seen) continue
      left[name] = count - seen
      this.unnamedCount += count - seen
    }
    if (Object.keys(left).length > 0) this.ledger.suite('pytest', null).state(left)
  }
}

function fileOf(nodeId: string): string {
  const end = nodeId.indexOf('::')
  return end === -1 ? nodeId : nodeId.slice(0, end)
}

/** `tests/test_a.py::TestGroup::test_b[x::y]` is titled `TestGroup.test_b[x::y]`. */
export function nameOf(nodeId: string): string {
  const start = nodeId.indexOf('::')
  if (start === -1) return nodeId
  const name = nodeId.slice(start + 2)
  const bracket = name.indexOf('[')
  const end = bracket === -1 ? name.length : bracket
  return name.slice(0, end).replaceAll('::', '.') + name.slice(end)
}

function titleOf(nodeId: string, subtest: string): string {
  return subtest === '' ? nameOf(nodeId) : `${nameOf(nodeId)} ${subtest}`
}

function sameWords({ section }: Report, brief: string): boolean {
  const message = section?.part().message ?? ''
  const start = brief.replace(/\.{3}$/, '')
  return start === '' ? section?.part().file == null : message.startsWith(start) || start.endsWith(`: ${message}`)
}
