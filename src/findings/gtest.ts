import { Assertions, noFailing } from './assertions.js'
import type { Follow, Format, Reader } from './format.js'
import { assertionIn, durationOf } from './gtest-lines.js'
import type { CaseEntry, Ledger, SuiteEntry } from './ledger.js'
import { anyPlaceOf, FileNames, leadingPlace } from './place.js'

/**
 * GoogleTest (googletest/src/gtest.cc: PrettyUnitTestResultPrinter, BriefUnitTestResultPrinter). A test's assertions come before
 * its verdict; with `--gtest_brief=1` nothing comes before them, and tests that pass are not printed.
 */
export const gtest: Format = {
  name: 'gtest',
  triggers: [
    'Running main() from ',
    '[==========] ',
    '[----------] ',
    '[ RUN      ] ',
    '[       OK ] ',
    '[  FAILED  ] ',
    '[  PASSED  ] ',
    '[  SKIPPED ] ',
    '[ DISABLED ] ',
    ': Failure\n',
    '): error: ',
    'unknown file: error: ',
    ': Skipped\n',
    ' FAILED TEST',
    ' DISABLED TEST',
  ],
  start: (ledger) => new GtestReader(ledger),
}

/** Parametrised: `Prefix/Suite.Test/0`; typed: `Suite/0.Test`. cmocka's names have no dot. */
const NAME = /^[A-Za-z_][\w/-]{0,600}\.[\w/-]{1,600}(?=$|[, ])/

class GtestReader implements Reader {
  private suite: SuiteEntry | null = null
  private open: CaseEntry | null = null
  /** Tests without a verdict though the next one ran: the summary will tell. */
  private readonly unsettled = new Set<CaseEntry>()
  private assertions = new Assertions(noFailing())
  private readonly files = new FileNames()
  /** What the lines that come belong to. */
  private gathering: 'nothing' | 'failure' | 'skip' = 'nothing'
  private skipReason = ''
  /** The suite that `[----------]` announced. */
  private group: string | null = null
  /** Only lists of what failed and was skipped come now. */
  private summed = false
  /** Failures outside of any test, which the framework does not count as tests. */
  private outside = 0

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return this.gathering === 'nothing' ? 'nothing' : 'tail'
  }

  line(text: string): boolean {
    return this.assertion(text) || this.marked(text) || this.closing(text) || this.begins(text)
  }

  more(text: string): boolean {
    if (this.gathering === 'skip') {
      this.skipReason = `${this.skipReason}\n${text}`.trim().slice(0, 1000)
      return true
    }
    this.assertions.add(text)
    // What a scope was about: `FILE:LINE: TEXT` below `Google Test trace:`.
    const scope = leadingPlace(text)
    if (scope !== null) this.assertions.elsewhere(scope, scope.rest.trim())
    return true
  }

  interrupted(): void {
    this.gathering = 'nothing'
  }

  end(): void {
    // Without a word of what failed, it is for the ledger to say how it ends.
    if (this.assertions.isEmpty) this.open = null
    this.endSuite()
  }

  private assertion(text: string): boolean {
    const word = assertionIn(text)
    if (word === null) return false
    const head = text.slice(0, word.at)
    const isUnknown = head.endsWith('unknown file')
    const place = isUnknown ? null : anyPlaceOf(head)
    if (place === null && !isUnknown) return false
    if (word.rest !== null && this.suite === null && !isUnknown) return false
    if (this.summed) this.endSuite()
    this.suiteNow()
    if (word.skipped) {
      this.gathering = 'skip'
      this.skipReason = ''
      return true
    }
    this.assertions.begin(this.files.at(place), ...(word.rest === null ? [] : [word.rest]))
    this.gathering = 'failure'
    return true
  }

  private marked(text: string): boolean {
    const found =
      /\[(==========|----------| RUN {6}| {7}OK | {2}FAILED {2}| {2}PASSED {2}| {2}SKIPPED | DISABLED )\] /.exec(text)
    if (found === null) return false
    const rest = text.slice(found.index + found[0].length)
    const name = NAME.exec(rest)?.[0] ?? null
    const word = found[1]?.trim() ?? ''
    if (word === 'PASSED') return this.passed(rest)
    if (word === 'FAILED' || word === 'SKIPPED') return this.verdict(word, rest, name)
    if (word === '==========' || word === '----------') return this.rule(rest)
    if (name === null) return false
    if (this.summed) this.endSuite()
    if (word === 'DISABLED') this.suiteNow().add(name).end('disabled')
    else if (word === 'RUN') this.run(name)
    else {
      this.entryOf(name).pass({ durationMs: durationOf(rest) })
      this.settled()
    }
    return true
  }

  /** With `--gtest_brief=1` nothing else tells that a program begins. */
  private begins(text: string): boolean {
    if (!/^Running main\(\) from \S/.test(text)) return false
    this.endSuite()
    this.ledger.newRun()
    return true
  }

  private run(name: string): void {
    this.leave()
    this.open = this.suiteNow().add(name).open()
  }

  private verdict(word: 'FAILED' | 'SKIPPED', rest: string, name: string | null): boolean {
    // Without a list, with `--gtest_brief=1`.
    const listed = /^(\d{1,9}) tests?(?:, listed below:|\.)$/.exec(rest)
    if (listed !== null) {
      if (this.suite === null) return false
      const count = Number(listed[1])
      this.suite.state(word === 'FAILED' ? { failed: count + this.outside } : { skipped: count })
      return true
    }
    // What happened there was told where it happened.
    if (name === null) return this.suite !== null && rest.endsWith(': SetUpTestSuite or TearDownTestSuite')
    const durationMs = durationOf(rest)
    if (this.summed && durationMs !== null) this.endSuite()
    if (this.summed) return this.listed(word, name)
    const entry = this.entryOf(name)
    if (word === 'SKIPPED') entry.skip(this.skipReason)
    else {
      const where = /, (where \S{1,40} = .{1,1000}?)(?: \(\d{1,9} ms\))?$/.exec(rest)?.[1]
      const { failing } = this.assertions
      entry.fail({ ...failing, message: [failing.message, where].filter(Boolean).join('\n') }, durationMs)
    }
    this.settled()
    return true
  }

  /** The lists at the end say again what is known, unless noise had torn a verdict apart. */
  private listed(word: 'FAILED' | 'SKIPPED', name: string): boolean {
    const known = this.suiteNow().find(name)
    if (known !== undefined) this.unsettled.delete(known)
    if (known === undefined || known.verdict === null) {
      const entry = known ?? this.suiteNow().add(name)
      if (word === 'SKIPPED') entry.skip()
      else entry.fail({})
    }
    return true
  }

  private passed(rest: string): boolean {
    const found = /^(\d{1,9}) tests?\.$/.exec(rest)
    if (found === null) return false
    this.leave()
    const suite = this.suiteNow()
    suite.planned = null
    suite.state({ passed: Number(found[1]) })
    this.summed = true
    return true
  }

  private rule(rest: string): boolean {
    const running = /^Running (\d{1,9}) tests? from \d{1,9} test (?:suite|case)s?\.$/.exec(rest)
    if (running !== null) {
      this.endSuite()
      this.ledger.newRun()
      this.suiteNow().planned = Number(running[1])
      return true
    }
    const group = /^\d{1,9} tests? from ([\w/]{1,600})(,| \(|$)/.exec(rest)
    const isOurs = group !== null || /^(?:Global test environment |\d{1,9} tests? from \d{1,9} test )/.test(rest)
    if (!isOurs) return false
    this.leave()
    this.group = group?.[2] === ' (' ? null : (group?.[1] ?? null)
    return true
  }

  private closing(text: string): boolean {
    if (this.suite === null || !/^ {0,4}(?:\d{1,9} FAILED TEST|YOU HAVE \d{1,9} DISABLED TEST)/.test(text)) return false
    const disabled = /HAVE (\d{1,9}) DISABLED/.exec(text)
    if (disabled !== null) this.suite.state({ disabled: Number(disabled[1]) })
    return true
  }

  private entryOf(name: string): CaseEntry {
    if (this.open?.name === name) return this.open
    const torn = this.suiteNow().find(name)
    if (torn !== undefined && this.unsettled.delete(torn)) return torn
    return this.suiteNow().add(name)
  }

  private settled(): void {
    this.open = null
    this.assertions = new Assertions(noFailing())
    this.gathering = 'nothing'
    this.skipReason = ''
  }

  /** A test has no verdict, but something after it begins. Or it was not in a test that an assertion failed. */
  private leave(): void {
    const { open, assertions } = this
    const failed = !assertions.isEmpty
    if (open !== null && failed) open.fail({ ...assertions.failing, kind: 'crash' })
    else if (open !== null) this.unsettled.add(open)
    else if (failed) {
      this.suiteNow()
        .add(this.group === null ? '' : `${this.group}: SetUpTestSuite or TearDownTestSuite`)
        .fail(assertions.failing)
      this.outside += 1
    }
    this.settled()
  }

  private suiteNow(): SuiteEntry {
    this.suite ??= this.ledger.suite('gtest', null)
    return this.suite
  }

  private endSuite(): void {
    this.leave()
    for (const entry of this.unsettled) {
      if (this.summed) entry.pass()
      else entry.abandon()
    }
    this.unsettled.clear()
    this.suite = null
    this.summed = false
    this.group = null
    this.outside = 0
  }
}
