import { Assertions, noFailing } from './assertions.js'
import type { Follow, Format, Reader } from './format.js'
import type { CaseEntry, Ledger, SuiteEntry } from './ledger.js'
import { leadingPlace, type Place, placeOf } from './place.js'

/**
 * cmocka's standard output (src/cmocka.c: cmprintf_group_start_standard and so on). It looks like GoogleTest's, but names have no dot
 * and no time, and every test has its reason before the verdict. A failing set-up or tear-down is an `ERROR`, which only the total
 * counts. What an assertion says may be in compilers' form.
 */
export const cmocka: Format = {
  name: 'cmocka',
  triggers: [
    '[==========] ',
    ' test(s)',
    '[ RUN      ] ',
    '[       OK ] ',
    '[  FAILED  ] ',
    '[  PASSED  ] ',
    '[  SKIPPED ] ',
    '[  ERROR   ] ',
    '[   LINE   ] ',
    ' TEST(S)\n',
    ': error: ',
    ': note: ',
    'ERROR: ',
    'Could not run test: ',
  ],
  start: (ledger) => new CmockaReader(ledger),
}

class CmockaReader implements Reader {
  private suite: SuiteEntry | null = null
  private open: CaseEntry | null = null
  private assertions = new Assertions(noFailing())
  /** Where a message points to, for a failure without a line of its own. */
  private hint: Place | null = null
  private gathering = false
  /** Only lists of what failed and was skipped come now. */
  private summed = false
  /** Set-ups and tear-downs of the group that failed: no tests. */
  private outside = 0

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return this.gathering ? 'tail' : 'nothing'
  }

  line(text: string): boolean {
    return this.group(text) || (this.suite !== null && (this.marked(text) || this.said(text)))
  }

  more(text: string): boolean {
    this.assertions.add(text)
    return true
  }

  interrupted(): void {
    this.gathering = false
  }

  end(): void {
    if (this.assertions.isEmpty) this.open = null
    this.endSuite()
  }

  private group(text: string): boolean {
    const running = /\[={10}\] (?:(.{1,500}): )?Running (\d{1,9}) test\(s\)\.$/.exec(text)
    if (running !== null) {
      this.endSuite()
      this.ledger.newRun()
      this.suite = this.ledger.suite('cmocka', running[1] ?? null)
      this.suite.planned = Number(running[2])
      return true
    }
    if (this.suite === null) return false
    if (/\[={10}\] Running \d{1,9} tests? from /.test(text)) {
      // GoogleTest's.
      this.endSuite()
      return false
    }
    if (/\[={10}\] (?:.{1,500}: )?\d{1,9} test\(s\) run\.$/.test(text)) {
      this.leave()
      this.summed = true
      return true
    }
    const count = /^ {0,2}(\d{1,9}) (FAILED|SKIPPED) TEST\(S\)$/.exec(text)
    if (count?.[2] === 'FAILED') this.suite.state({ failed: Number(count[1]) + this.outside })
    return count !== null
  }

  private marked(text: string): boolean {
    const found = /\[( RUN {6}| {7}OK | {2}FAILED {2}| {2}PASSED {2}| {2}SKIPPED | {2}ERROR {3}| {3}LINE {3})\] /.exec(
      text,
    )
    const { suite } = this
    if (found === null || suite === null) return false
    const rest = text.slice(found.index + found[0].length)
    const word = found[1]?.trim()
    if (word === 'LINE' || (word === 'ERROR' && rest.startsWith('--- '))) return this.reason(word, rest)
    if (word === 'PASSED') return this.passed(suite, rest)
    if (/(?:^|: )\d{1,9} test\(s\), listed below:$/.test(rest)) {
      this.leave()
      this.summed = true
    } else if (this.summed) return suite.find(rest) !== undefined
    else if (word === 'RUN') {
      this.leave()
      this.open = suite.add(rest).open()
    } else if (word === 'OK') this.settle(rest, (entry) => entry.pass())
    else if (word === 'SKIPPED') this.settle(rest, (entry) => entry.skip())
    else if (rest === 'GROUP SETUP' || rest === 'GROUP TEARDOWN') {
      this.outside += 1
      this.assertions.add(`${rest} failed`)
      this.settle(rest, (entry) => entry.fail(this.failing()))
    } else if (suite.find('GROUP SETUP') === undefined && suite.find('GROUP TEARDOWN') === undefined) {
      this.settle(rest, (entry) => entry.fail(this.failing()))
    }
    return true
  }

  /** `[  ERROR   ] --- WHY` and `[   LINE   ] --- FILE:LINE: error: Failure!`, also both in one line. */
  private reason(word: string, rest: string): boolean {
    const message = rest.slice(rest.startsWith('--- ') ? 4 : 0)
    const inner = message.startsWith('[   LINE   ] --- ') ? message.slice(17) : null
    if (word === 'ERROR' && inner === null) {
      this.begin(message)
      return true
    }
    const line = inner ?? message
    const at = line.indexOf(': error: Failure!')
    if (this.assertions.isEmpty) this.assertions.begin(null)
    if (at !== -1) {
      this.assertions.at(placeOf(line.slice(0, at)))
      const more = line.slice(at + 17).trim()
      if (more !== '') this.assertions.add(more)
    }
    this.gathering = false
    return true
  }

  /** Other lines that belong to a test. */
  private said(text: string): boolean {
    if (this.summed) return false
    const could = text.indexOf('Could not run test: ')
    if (could !== -1) {
      this.begin(text.slice(could))
      return true
    }
    if (text.startsWith('ERROR: ') && (this.open !== null || this.gathering)) {
      if (this.assertions.isEmpty) this.begin(text.slice(7))
      else this.assertions.add(text.slice(7))
      return true
    }
    if (!this.gathering) return false
    const place = leadingPlace(text)
    if (place === null) return false
    this.hint ??= place
    this.assertions.add(text)
    return true
  }

  private begin(message: string): void {
    const place = leadingPlace(message)
    if (this.assertions.isEmpty) this.assertions.begin(null, message)
    else this.assertions.add(message)
    this.hint ??= place
    this.gathering = true
  }

  private passed(suite: SuiteEntry, rest: string): boolean {
    const found = /^(\d{1,9}) test\(s\)\.$/.exec(rest)
    if (found !== null) suite.state({ passed: Number(found[1]) })
    return found !== null
  }

  private failing() {
    const { failing } = this.assertions
    const message = failing.message === '' && !this.assertions.isEmpty ? 'Failure!' : failing.message
    const { file, line } = failing.file === null && this.hint !== null ? this.hint : failing
    return { ...failing, file, line, message }
  }

  private settle(name: string, how: (entry: CaseEntry) => void): void {
    const { open, suite } = this
    if (suite === null) return
    const isOpen = open !== null && open.name === name
    if (open !== null && !isOpen) open.abandon()
    how(isOpen ? open : suite.add(name))
    this.forgetCase()
  }

  /** A test has no verdict, but something after it begins. */
  private leave(): void {
    const { open, assertions } = this
    if (open !== null && !assertions.isEmpty) open.fail({ ...this.failing(), kind: 'crash' })
    else open?.abandon()
    this.forgetCase()
  }

  private forgetCase(): void {
    this.open = null
    this.assertions = new Assertions(noFailing())
    this.hint = null
    this.gathering = false
  }

  private endSuite(): void {
    this.leave()
    this.suite = null
    this.summed = false
    this.outside = 0
  }
}
