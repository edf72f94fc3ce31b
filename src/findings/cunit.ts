import { Assertions, type Failing, noFailing } from './assertions.js'
import type { Follow, Format, Reader } from './format.js'
import type { CaseEntry, Ledger, SuiteEntry } from './ledger.js'
import { type Place, placeOf } from './place.js'

/**
 * CUnit's basic interface (CUnit/Sources/Basic/Basic.c). Verbose: a line for each test, which a device's output may tear apart, and
 * the numbered assertions below it. Normal: only what failed. Silent: the table, and what `CU_basic_show_failures` adds, which has
 * no names.
 */
export const cunit: Format = {
  name: 'cunit',
  triggers: [
    'CUnit - A ',
    'Suite: ',
    '  Test: ',
    ' had failures:',
    '  - ',
    'passed\n',
    'FAILED\n',
    'WARNING - Suite ',
    'Run Summary:',
    '  suites  ',
    '  tests  ',
    '  asserts  ',
  ],
  start: (ledger, again) => new CunitReader(ledger, again),
}

/** Verdicts that wait for the proof that they are CUnit's. */
const MOST_WAITING = 1000

/** A test whose verdict was not on its own line: the latest that looks like one counts, for a device may print the same words. */
interface OpenTest {
  entry: CaseEntry
  said: { word: string; logLine: number; failing: Failing; assertions: Assertions } | null
}

class CunitReader implements Reader {
  /** All tests of the run. */
  private suite: SuiteEntry | null = null
  /** Its banner or its table was seen. */
  private isCertain = false
  private open: OpenTest | null = null
  private waiting: OpenTest[] = []
  private failed: Assertions | null = null
  /** Set-ups and tear-downs of suites that failed: the table counts them as suites. */
  private outside = 0
  private summed = false
  /** A failed test was named. */
  private isNamed = false
  readonly follow: Follow = 'nothing'

  constructor(
    private readonly ledger: Ledger,
    private readonly again: (text: string) => void,
  ) {}

  line(text: string): boolean {
    return (
      this.test(text) ||
      this.assertion(text) ||
      this.aloneVerdict(text) ||
      this.header(text) ||
      this.warning(text) ||
      this.table(text)
    )
  }

  private header(text: string): boolean {
    if (/^ {0,9}CUnit - A unit testing framework for C - Version /i.test(text)) {
      this.newRun()
      this.isCertain = true
      return true
    }
    const failure = /^Suite (.{1,500}), Test (.{1,500}) had failures:$/.exec(text)
    if (this.suite === null || (failure === null && !text.startsWith('Suite: '))) return false
    this.close()
    this.failed = failure === null ? null : this.fail(this.suite.add(failure[2] ?? ''))
    return true
  }

  private test(text: string): boolean {
    if (!text.startsWith('  Test: ')) return false
    const found =
      /^(.{1,500}) \.\.\. ?(passed|FAILED)?$/.exec(text.slice(8)) ?? /^(.{1,500}?) \.\.\. ?()(.*)$/.exec(text.slice(8))
    if (found === null) return false
    const [, name = '', verdict, output = ''] = found
    // Without a banner before, a line that tells no verdict may be anybody's.
    if (!verdict && this.suite === null) return false
    this.close()
    this.failed = null
    const entry = this.suiteNow().add(name)
    if (verdict === 'passed') entry.pass()
    else if (verdict) this.failed = this.fail(entry)
    else {
      this.open = { entry: this.isCertain ? entry.open() : entry, said: null }
      if (output.trim() !== '' && !this.aloneVerdict(output)) this.again(output)
    }
    return true
  }

  /** Behind what a device printed. */
  private aloneVerdict(text: string): boolean {
    const word = this.open === null ? undefined : /(passed|FAILED)$/.exec(text)?.[1]
    if (this.open === null || word === undefined) return false
    const failing = noFailing()
    this.open.said = { word, logLine: this.ledger.logLine, failing, assertions: new Assertions(failing) }
    return true
  }

  /** Nothing more is said of the open test. */
  private close(): void {
    const { open } = this
    this.open = null
    if (open === null) return
    if (this.isCertain) this.settle(open)
    else if (this.waiting.length < MOST_WAITING) this.waiting.push(open)
  }

  private settle({ entry, said }: OpenTest): void {
    if (said === null) entry.abandon()
    else if (said.word === 'passed') entry.pass()
    else {
      said.assertions.finish()
      this.isNamed = true
      entry.fail(said.failing).logLine = said.logLine
    }
  }

  private fail(entry: CaseEntry): Assertions {
    this.isNamed = true
    return new Assertions(entry.fail({}))
  }

  private assertion(text: string): boolean {
    const found = /^ {2,6}\d{1,9}\. (.{1,1000}?) {2}- (.{0,3000})$/.exec(text)
    const place = found === null ? null : placeOf(found[1] ?? '')
    const said = found?.[2] ?? ''
    if (place === null || this.suite === null) return false
    if (this.summed) this.listed(place, said)
    else (this.open?.said?.assertions ?? this.failed)?.begin(place, said)
    return true
  }

  /** The list at the end says again what is known, but in silent mode nothing was. */
  private listed(place: Place, said: string): void {
    const { suite } = this
    if (suite === null || place.line === 0 || place.file === 'CUnit System') return
    if (!this.isNamed) suite.add('').fail({ ...place, message: said })
  }

  private warning(text: string): boolean {
    const found = /^WARNING - (Suite (initialization|cleanup) failed for '(.{1,500})'\.)/.exec(text)
    if (found === null || this.suite === null) return false
    this.close()
    this.outside += 1
    this.suite.add(`${found[3]}: ${found[2]}`).fail({ message: found[1] ?? '' })
    this.failed = null
    return true
  }

  private table(text: string): boolean {
    if (/^(?:--)?Run Summary: {1,9}Type {1,9}Total {1,9}Ran/.test(text)) {
      if (this.suite === null || this.summed) this.newRun()
      this.isCertain = true
      this.close()
      for (const test of this.waiting.splice(0)) this.settle(test)
      this.summed = true
      return true
    }
    const row =
      /^ {2,40}(suites|tests|asserts) {1,20}(\d{1,9}) {1,20}(\d{1,9}) {1,20}(\d{1,9}|n\/a) {1,20}(\d{1,9})(?: {1,20}(\d{1,9}|n\/a))?$/.exec(
        text,
      )
    if (row === null || this.suite === null || !this.summed) return false
    if (row[1] === 'tests') {
      const [total = 0, ran = 0, passed = 0, failed = 0] = row.slice(2, 6).map(Number)
      const inactive = Number(row[6] ?? 0)
      this.suite.state({
        passed,
        failed: failed + this.outside,
        disabled: inactive,
        notRun: Math.max(0, total - ran - inactive),
      })
    }
    return true
  }

  private suiteNow(): SuiteEntry {
    if (this.suite === null || this.summed) this.newRun()
    return this.suite as SuiteEntry
  }

  private newRun(): void {
    this.close()
    this.ledger.newRun()
    this.suite = this.ledger.suite('cunit', null)
    this.isCertain = false
    this.waiting = []
    this.failed = null
    this.outside = 0
    this.summed = false
    this.isNamed = false
  }
}
