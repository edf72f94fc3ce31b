import type { Follow, Format, Reader } from './format.js'
import type { CaseEntry, FailurePart, Ledger, SuiteEntry } from './ledger.js'
import type { Also } from './model.js'
import { isOwnSource } from './place.js'
import { ZtestAssertion } from './ztest-assertion.js'

/** Assertions that wait for the verdict of their test. */
const MOST_ASSERTIONS = 50

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

type Word = 'PASS' | 'FAIL' | 'SKIP' | 'FLAKY'

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
      this.error(text) ||
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
    const found = /(PASS|FAIL|SKIP|FLAKY) - (\S[^\n]{0,300}?) in (\d{1,9})\.(\d{1,9}) seconds\s{0,4}$/.exec(
      text.slice(-400),
    )
    if (found === null) return false
    const [, word = '', name = '', seconds = '', fraction = ''] = found
    this.assertion = null
    const entry = this.entryOf(name)
    // Until 3.1 the fraction was milliseconds without leading zeros.
    this.settle(entry, word as Word, Number(seconds) * 1000 + Number(fraction))
    this.open = null
    this.assertions = []
    return true
  }

  private asserts(text: string): boolean {
    const assertion = ZtestAssertion.begin(text)
    if (assertion === null) return false
    this.assertion = assertion
    if (this.assertions.length < MOST_ASSERTIONS) this.assertions.push(assertion)
    return true
  }

  private suiteLine(text: string): boolean {
    const begins = /(?:^|[^\w])Running (?:TESTSUITE|test suite) (\S.{0,200}?)\s{0,4}$/.exec(text.slice(0, 300))
    if (begins !== null) {
      this.endSuite()
      this.suite = this.suiteOf(begins[1] ?? '')
      return true
    }
    if (/^(?:TESTSUITE|Test suite) \S.{0,200} (?:succeeded|failed)\.?\s{0,4}$/.test(text)) {
      this.endSuite()
      return true
    }
    if (text.trim() !== 'TESTSUITE crashed.') return text.startsWith('------ TESTSUITE SUMMARY ')
    this.errors.push(text.trim())
    return true
  }

  private summary(text: string): boolean {
    const total =
      /^SUITE (?:PASS|FAIL|SKIP) - {1,4}\d{1,3}\.\d{1,3}% \[([^\]\n]{1,200})\]: pass = (\d{1,7}), fail = (\d{1,7}), skip = (\d{1,7}), total = \d{1,7}/.exec(
        text,
      )
    if (total !== null) {
      const [passed = 0, failed = 0, skipped = 0] = total.slice(2).map(Number)
      const suite = this.suiteOf(total[1] ?? '')
      // The framework counts a test with parameters once.
      if (!suite.cases.some(({ name }) => name.endsWith(']'))) suite.state({ passed, failed, skipped })
      return true
    }
    const one =
      /^ - (PASS|FAIL|SKIP|FLAKY) - \[([^\]\n]{1,300})\](?:.{0,80} duration = (\d{1,9})\.(\d{3}) seconds)?/.exec(text)
    if (one === null) return false
    const [, word = '', path = '', seconds, fraction] = one
    this.summarised(word as Word, path, seconds === undefined ? null : Number(seconds) * 1000 + Number(fraction))
    return true
  }

  /** Says again what is known; tells it where verdicts are not printed, or one was torn apart. */
  private summarised(word: Word, path: string, durationMs: number | null): void {
    const name =
      [...this.suites.keys()].find((suite) => path.startsWith(`${suite}.`)) ?? path.slice(0, path.indexOf('.'))
    const suite = this.suiteOf(name)
    const test = path.slice(name.length + 1)
    if (suite.cases.some((known) => known.name.startsWith(`${test}[`))) return
    const entry = suite.case(test)
    const known = entry.verdict
    const now = word === 'PASS' ? 'passed' : word === 'SKIP' ? 'skipped' : 'failed'
    if (known === now || known === 'failed') return
    if (now === 'failed') {
      const own = this.unclaimed.findIndex((one) => one.toString().includes(test))
      this.assertions = this.unclaimed.splice(Math.max(own, 0), 1)
    }
    this.settle(entry, word, durationMs)
    this.assertions = []
  }

  private error(text: string): boolean {
    const found =
      /ERROR: (?:cannot (?:fail|pass|skip) in test phase '.{1,20}', bailing|Test (?:suite )?'.{1,200})$/.exec(text)
    const mock = /^Test (\S{1,200}) failed: Unused mock (?:parameter|return) values\s{0,4}$/.exec(text)
    if (found === null && mock === null) return false
    if (found !== null && this.errors.length < 20) this.errors.push(found[0].slice('ERROR: '.length))
    if (found?.[0].startsWith('ERROR: cannot fail')) this.stray.push(...this.assertions.splice(-1))
    if (mock !== null) this.assertions.push(ZtestAssertion.of(text.trim()))
    return true
  }

  private conclusion(text: string): boolean {
    const found = /PROJECT EXECUTION (SUCCESSFUL|FAILED)/.exec(text)
    if (found === null) return false
    const well = found[1] === 'SUCCESSFUL'
    if (well) this.open?.pass()
    else this.open?.abandon('The run ended without a verdict of this test.')
    this.open = null
    if (well) this.ledger.allWell(this.since)
    else if (!this.failed || this.stray.length > 0) {
      const said = [...this.stray, ...this.unclaimed, ...this.assertions]
      this.ledger.crash('ztest', {
        ...placeOf(said),
        message: [...said.map(String), ...this.errors, found[0]].join('\n'),
      })
    }
    this.startAnew()
    return true
  }

  private boot(text: string): boolean {
    if (!/\*\*\* Booting (?:Zephyr|nRF Connect SDK|.{0,60} build )/.test(text)) return false
    this.ledger.restarted()
    this.open?.abandon('The board restarted while this test ran.')
    this.startAnew()
    return true
  }

  private settle(entry: CaseEntry, word: Word, durationMs: number | null): void {
    const before = entry.failure
    if (word === 'PASS' || word === 'SKIP') {
      // Repeated with CONFIG_ZTEST_REPEAT: one failure is enough.
      if (before !== null) entry.fail(before, durationMs)
      else if (word === 'PASS') entry.pass({ durationMs })
      else entry.skip(this.assertions.map(String).join('\n'))
      return
    }
    this.failed = true
    const said = this.assertions.length > 0 ? this.assertions : this.setUp
    const [first, ...rest] = said
    const also: Also[] = rest.flatMap((one) => (one.place === null ? [] : [{ ...one.place, message: one.toString() }]))
    const part: FailurePart = { ...placeOf(said), message: first?.toString() ?? '', also }
    if (before === null) entry.fail(part, durationMs)
    else {
      if (before.file !== null && before.line !== null)
        also.push({ file: before.file, line: before.line, message: before.message })
      entry.fail({ ...before, also: [...before.also, ...also] }, durationMs)
    }
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

  private endSuite(): void {
    this.assertion = null
    if (this.open === null) this.unclaimed.push(...this.assertions)
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

function placeOf(assertions: readonly ZtestAssertion[]): FailurePart {
  const own = assertions.find(({ place }) => place !== null && isOwnSource(place.file))
  return own?.place ?? {}
}
