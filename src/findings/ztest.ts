import { addPlace } from './failure-parts.js'
import type { Follow, Format, Reader } from './format.js'
import type { CaseEntry, Ledger, SuiteEntry } from './ledger.js'
import { failureOf, ZtestAssertion } from './ztest-assertion.js'
import {
  beginningSuite,
  complaintIn,
  endsSuite,
  isBanner,
  isMockComplaint,
  summarisedIn,
  totalsIn,
  type Verdict,
  verdictIn,
} from './ztest-lines.js'

/** Assertions that wait for the verdict of their test, and those of tests whose verdicts only the summary tells. */
const MOST_ASSERTIONS = 50
const MOST_UNCLAIMED = 2000

/**
 * Zephyr's test framework, old and new: subsys/testsuite (include/zephyr/tc_util.h, ztest/src/ztest.c, ztest_assert.h). A suite's
 * verdicts come one by one, and once more in a summary at the end; without verbose output only there.
 */
export const ztest: Format = {
  name: 'ztest',
  triggers: [
    'START - ',
    'PASS - ',
    'FAIL - ',
    'SKIP - ',
    'FLAKY - ',
    'Running TESTSUITE ',
    'Running test suite ',
    'TESTSUITE ',
    'Test suite ',
    'Assertion failed at ',
    'Assumption failed at ',
    'Expectation failed at ',
    'ERROR: cannot ',
    'ERROR: Test ',
    ' failed: Unused mock ',
    'PROJECT EXECUTION ',
    '*** Booting ',
    '============================================================',
  ],
  start: (ledger) => new ZtestReader(ledger),
}

class ZtestReader implements Reader {
  private suite: SuiteEntry | null = null
  /** Suites since the last boot, for the summary. */
  private suites = new Map<string, SuiteEntry>()
  private open: CaseEntry | null = null
  private assertions: ZtestAssertion[] = []
  /** An assertion in a suite's set-up: all its tests fail for it. */
  private setUp: ZtestAssertion[] = []
  private assertion: ZtestAssertion | null = null
  /** Assertions of tests whose verdicts only the summary tells. */
  private unclaimed: ZtestAssertion[] = []
  /** Assertions that fail no test, only the run: in a tear-down; and what else the framework complains of. */
  private stray: ZtestAssertion[] = []
  private errors: string[] = []
  /** Log line at which the run began. */
  private since = 0
  private failed = false
  private afterRule = false

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return this.assertion === null ? 'nothing' : 'tail'
  }

  line(text: string): boolean {
    const { afterRule } = this
    this.afterRule = false
    return (
      this.rule(text) ||
      this.starts(text, afterRule) ||
      this.verdict(text) ||
      this.asserts(text) ||
      this.suiteLine(text) ||
      this.summary(text) ||
      this.complaint(text) ||
      this.conclusion(text) ||
      this.boot(text)
    )
  }

  more(text: string): boolean {
    if (this.assertion?.add(text)) return true
    this.assertion = null
    return false
  }

  interrupted(): void {
    this.assertion = null
  }

  private rule(text: string): boolean {
    if (!/^={60,80}$/.test(text)) return false
    this.assertion = null
    this.afterRule = true
    return this.suite !== null
  }

  private starts(text: string, afterRule: boolean): boolean {
    const at = text.indexOf('START - ')
    const name = text.slice(at + 'START - '.length).trim()
    if (at === -1 || name === '' || name.length > 300 || (this.suite === null && !afterRule)) return false
    this.assertion = null
    // Before the first test only a suite's set-up has run.
    if (this.open === null && this.assertions.length > 0 && this.setUp.length === 0) this.setUp = this.assertions
    this.assertions = []
    this.open = this.entryOf(name).open()
    return true
  }

  private verdict(text: string): boolean {
    const verdict = verdictIn(text)
    if (verdict === null) return false
    this.assertion = null
    this.settle(this.entryOf(verdict.name), verdict)
    this.open = null
    this.assertions = []
    return true
  }

  private asserts(text: string): boolean {
    const assertion = ZtestAssertion.begin(text)
    if (assertion === null) return false
    this.assertion = assertion
    this.remember(assertion)
    return true
  }

  private suiteLine(text: string): boolean {
    const name = beginningSuite(text)
    if (name === null && !endsSuite(text)) return text.startsWith('------ TESTSUITE SUMMARY ')
    this.endSuite()
    if (name !== null) this.suite = this.suiteOf(name)
    return true
  }

  private summary(text: string): boolean {
    const totals = totalsIn(text)
    if (totals !== null) {
      const { suite: name, ...counts } = totals
      const suite = this.suiteOf(name)
      // The framework counts a test with parameters once.
      if (!suite.cases.some((entry) => entry.name.endsWith(']'))) suite.state(counts)
      return true
    }
    const verdict = summarisedIn(text)
    if (verdict !== null) this.summarised(verdict)
    return verdict !== null
  }

  /** Says again what is known; tells it where verdicts are not printed, or one was torn apart. */
  private summarised(verdict: Verdict): void {
    const { word, name: path } = verdict
    const name =
      [...this.suites.keys()].find((suite) => path.startsWith(`${suite}.`)) ?? path.slice(0, path.indexOf('.'))
    const suite = this.suiteOf(name)
    const test = path.slice(name.length + 1)
    if (suite.cases.some((known) => known.name.startsWith(`${test}[`))) return
    const entry = suite.case(test)
    const now = word === 'PASS' ? 'passed' : word === 'SKIP' ? 'skipped' : 'failed'
    if (entry.verdict === now || entry.verdict === 'failed') return
    if (now === 'failed') {
      const own = this.unclaimed.findIndex((one) => one.toString().includes(test))
      this.assertions = this.unclaimed.splice(Math.max(own, 0), 1)
    }
    this.settle(entry, verdict)
    this.assertions = []
  }

  private complaint(text: string): boolean {
    if (isMockComplaint(text)) {
      this.remember(ZtestAssertion.of(text.trim()))
      return true
    }
    const words = complaintIn(text)
    if (words === null) return false
    if (this.errors.length < 20) this.errors.push(words)
    const latest = words.startsWith('cannot fail') ? this.assertions.pop() : undefined
    if (latest !== undefined && this.stray.length < MOST_ASSERTIONS) this.stray.push(latest)
    return true
  }

  private conclusion(text: string): boolean {
    const found = /PROJECT EXECUTION (SUCCESSFUL|FAILED)/.exec(text)
    if (found === null) return false
    const [message, word] = found
    const well = word === 'SUCCESSFUL'
    for (const entry of this.openCases()) {
      if (well) entry.pass()
      else entry.abandon('The run ended without a verdict of this test.')
    }
    if (well) this.ledger.allWell(this.since)
    else if (!this.failed || this.stray.length > 0) this.failRun(message)
    this.startAnew()
    return true
  }

  /** The run failed, though no test did. */
  private failRun(message: string): void {
    const said = [...this.stray, ...this.unclaimed, ...this.assertions]
    const words = [...said.map(String), ...this.errors, message].join('\n')
    if (said.length + this.errors.length > 0) this.ledger.crash('ztest', { ...failureOf(said), message: words })
    else this.ledger.aftermath('ztest', { message: words })
  }

  private boot(text: string): boolean {
    if (!isBanner(text)) return false
    this.ledger.restarted()
    for (const entry of this.openCases()) entry.abandon('The board restarted while this test ran.')
    this.startAnew()
    return true
  }

  private settle(entry: CaseEntry, { word, durationMs }: Verdict): void {
    const before = entry.failure
    if (word === 'PASS' || word === 'SKIP') {
      // Repeated with CONFIG_ZTEST_REPEAT: one failure is enough.
      if (before !== null) entry.fail(before, durationMs)
      else if (word === 'PASS') entry.pass({ durationMs })
      else entry.skip(this.assertions.map(String).join('\n'))
      return
    }
    this.failed = true
    const part = failureOf(this.assertions.length > 0 ? this.assertions : this.setUp)
    if (before === null) {
      entry.fail(part, durationMs)
      return
    }
    const { file, line, message } = part
    const failure = entry.fail(before, durationMs)
    if (file != null && line != null) addPlace(failure, { file, line, message: message ?? '' })
    for (const place of part.also ?? []) addPlace(failure, place)
  }

  private remember(assertion: ZtestAssertion): void {
    if (this.assertions.length < MOST_ASSERTIONS) this.assertions.push(assertion)
  }

  private entryOf(name: string): CaseEntry {
    this.suite ??= this.suiteOf('')
    return this.suite.case(name)
  }

  private suiteOf(name: string): SuiteEntry {
    const known = this.suites.get(name)
    if (known !== undefined) return known
    const suite = this.ledger.suite('ztest', name === '' ? null : name)
    if (this.suites.size === 0) this.since = this.ledger.logLine
    this.suites.set(name, suite)
    return suite
  }

  /** Tests of this run without a verdict: of several only if lines were lost. */
  private openCases(): CaseEntry[] {
    return [...this.suites.values()].flatMap(({ cases }) => cases.filter(({ isOpen }) => isOpen))
  }

  private endSuite(): void {
    this.assertion = null
    if (this.open === null) this.unclaimed.push(...this.assertions.slice(0, MOST_UNCLAIMED - this.unclaimed.length))
    this.open = null
    this.setUp = []
    this.assertions = []
  }

  private startAnew(): void {
    this.endSuite()
    this.suite = null
    this.suites = new Map()
    this.unclaimed = []
    this.stray = []
    this.errors = []
    this.failed = false
    this.since = this.ledger.logLine
  }
}
