import { type Assertions, FailedCases } from './assertions.js'
import type { Follow, Format, Reader } from './format.js'
import type { CaseEntry, Ledger, SuiteEntry } from './ledger.js'
import { anyPlaceOf, FileNames, leadingMsvcPlace, leadingPlace } from './place.js'

/**
 * CppUTest (src/CppUTest/TestOutput.cpp: ConsoleTestOutput). Tests that pass are dots; with `-v` a line `TEST(G, N) - 0 ms`, in
 * which a device's output may stand, as it may in Unity's fixture: what comes below tells whose line it was. An assertion in a helper has two places: the test's and, below it, its own.
 */
export const cpputest: Format = {
  name: 'cpputest',
  triggers: ['TEST(', ': error:\n', 'Errors (', 'OK (', ' PASS', '::FAIL', '::IGNORE'],
  start: (ledger, again) => new CpputestReader(ledger, again),
}

class CpputestReader implements Reader {
  private suite: SuiteEntry | null = null
  private open: CaseEntry | null = null
  /** It said what only CppUTest says. */
  private isSure = false
  private readonly failed = new FailedCases()
  private gathering = false
  private target: Assertions | null = null
  /** The place of the test, until it is known whether a helper failed. */
  private header: { file: string; line: number } | null = null
  private readonly files = new FileNames()

  constructor(
    private readonly ledger: Ledger,
    private readonly again: (text: string) => void,
  ) {}

  get follow(): Follow {
    return this.gathering ? 'tail' : 'nothing'
  }

  line(text: string): boolean {
    return this.failure(text) || this.helper(text) || this.testLine(text) || this.totals(text) || this.unitys(text)
  }

  more(text: string): boolean {
    if (text.trim() === '') this.gathering = false
    else this.target?.add(text.replace(/^\t/, ''))
    return true
  }

  interrupted(): void {
    this.gathering = false
  }

  end(): void {
    this.endSuite()
  }

  private failure(text: string): boolean {
    const found = /: error: Failure in ((?:IGNORE_)?TEST\(.{1,600}\))$/.exec(text.slice(-2000))
    if (found === null) return false
    const [whole, printed = ''] = found
    const place = this.files.at(anyPlaceOf(text.slice(0, text.length - whole.length)))
    if (place === null) return false
    this.isSure = true
    const name = printed.replace(/^IGNORE_/, '')
    const entry = this.open?.name === name ? this.open : this.suiteNow().case(name)
    this.header = place
    this.target = this.failed.begin(entry, place)
    this.gathering = true
    return true
  }

  private helper(text: string): boolean {
    const { header, target } = this
    if (header === null || target === null || !this.gathering) return false
    const place = leadingPlace(text) ?? leadingMsvcPlace(text)
    if (place === null || place.rest.trim() !== 'error:') return false
    target.move(place)
    target.elsewhere(header, '')
    this.header = null
    return true
  }

  /** Only with `-v`. */
  private testLine(text: string): boolean {
    const found = /(IGNORE_)?(TEST\([^(),]{1,300}, [^(),]{1,300}\))/.exec(text.slice(0, 2000))
    if (found === null) return false
    const [whole, ignored, name = ''] = found
    const rest = text.slice(found.index + whole.length)
    const time = / - (\d{1,9}) ms$/.exec(rest.slice(-20))
    // C code looks like it: `TEST(G, N) {`, or `12 | TEST(G, N)` in a compiler's words.
    if (
      /^\s{0,9}[{;,)]/.test(rest) ||
      (this.suite === null && (!text.startsWith(whole) || /^[\s|]/.test(rest)) && time === null)
    ) {
      return false
    }
    this.isSure ||= time !== null
    this.passOpen()
    if (ignored !== undefined) {
      this.suiteNow().add(name).skip()
      return true
    }
    const entry = this.suiteNow().add(name)
    if (time !== null) {
      entry.pass({ durationMs: Number(time[1]) })
      return true
    }
    this.open = entry.open()
    if (rest !== '') this.again(rest)
    return true
  }

  private totals(text: string): boolean {
    const counts =
      /(?:OK|Errors) \((?:(\d{1,9}) failures, |ran nothing, )?(\d{1,9}) tests, (\d{1,9}) ran, \d{1,9} checks, (\d{1,9}) ignored, \d{1,9} filtered out, \d{1,9} ms\)$/.exec(
        text.slice(-300),
      )
    if (counts === null) return false
    const [ran = 0, skipped = 0] = [Number(counts[3]), Number(counts[4])]
    this.passOpen()
    const suite = this.suiteNow()
    // It counts assertions, not tests, as failures.
    const { failed } = suite.counts
    const isUnseen = failed === 0 && Number(counts[1] ?? 0) > 0
    // Another output (`-oteamcity`) told of it, if any did.
    if (isUnseen) suite.add('').fail({ message: counts[0] })
    suite.state({ passed: Math.max(0, ran - failed - Number(isUnseen)), skipped })
    this.open = null
    this.endSuite()
    return true
  }

  /** A verdict as Unity's fixture prints it, on the test that is open here: it was Unity's. */
  private unitys(text: string): boolean {
    const { open, suite } = this
    if (this.isSure || open === null || suite === null) return false
    if (!/^ PASS(?: \(\d{1,9} ms\))?$|^[^:\s].{0,1000}:\d{1,7}::(?:FAIL|IGNORE)(?::|$)/.test(text)) return false
    open.forget()
    suite.format = 'unity'
    this.endSuite()
    this.again(open.name + text)
    return true
  }

  /** The next test begins: the one before has passed, if it has not failed. */
  private passOpen(): void {
    if (this.open !== null && this.open.verdict === null) this.open.pass()
    this.open = null
  }

  private suiteNow(): SuiteEntry {
    this.suite ??= this.ledger.suite('cpputest', null)
    return this.suite
  }

  private endSuite(): void {
    this.failed.clear()
    this.isSure = false
    this.suite = null
    this.open = null
    this.target = null
    this.header = null
    this.gathering = false
  }
}
