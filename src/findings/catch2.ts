import { type Assertions, FailedCases } from './assertions.js'
import { Catch2Header, isRule } from './catch2-header.js'
import { assertionTotals, type Catch2Totals, chooseExpected, consoleTotals, uncertainty } from './catch2-totals.js'
import type { Follow, Format, Reader } from './format.js'
import type { CaseEntry, Ledger, SuiteEntry } from './ledger.js'
import { anyPlaceOf, FileNames, type Place } from './place.js'

/** Catch2, versions 2 and 3, the console reporter (reporters/catch_reporter_console.cpp). */
export const catch2: Format = {
  name: 'catch2',
  triggers: [
    ' host application.\n',
    '-'.repeat(60),
    ': FAILED:\n',
    ': PASSED:\n',
    ': SKIPPED:\n',
    ' - but was ok:\n',
    'No assertions in ',
    'test cases: ',
    'assertions: ',
    'All tests passed (',
  ],
  start: (ledger, again) => new Catch2Reader(ledger, again),
}

class Catch2Reader implements Reader {
  private suite: SuiteEntry | null = null
  private header: Catch2Header | null = null
  /** What comes now was here before. */
  private isGivingBack = false
  /** Its banner was seen, its totals were not. */
  private runs = false
  private current: { entry: CaseEntry; place: Place | null } | null = null
  private readonly failed = new FailedCases()
  private gathering: 'nothing' | 'failure' | 'skip' = 'nothing'
  private target: Assertions | null = null
  private skipReason = ''
  private totals: Catch2Totals | null = null
  private readonly files = new FileNames()

  constructor(
    private readonly ledger: Ledger,
    private readonly again: (text: string) => void,
  ) {}

  get follow(): Follow {
    if (this.header !== null) return 'block'
    return this.gathering === 'nothing' ? 'nothing' : 'tail'
  }

  line(text: string): boolean {
    return this.banner(text) || this.rule(text) || this.assertion(text) || this.totalsLine(text)
  }

  more(text: string): boolean {
    if (this.isGivingBack) return false
    if (this.header !== null) return this.headerLine(text)
    if (text.trim() === '') {
      this.gathering = 'nothing'
      return true
    }
    if (this.gathering === 'failure') {
      this.target?.add(text.replace(/^ {2}/, ''))
      const { failure } = this.current?.entry ?? {}
      if (text.startsWith('due to a fatal error') && failure != null) failure.kind = 'crash'
    } else if (!text.startsWith('explicitly')) {
      this.skipReason = `${this.skipReason}\n${text.trim()}`.trim().slice(0, 1000)
      if (this.current?.entry.verdict === 'skipped') this.current.entry.skip(this.skipReason)
    }
    return true
  }

  interrupted(): void {
    this.gathering = 'nothing'
  }

  end(): void {
    const { header } = this
    this.header = null
    header?.giveUp()
    if (header !== null) this.giveBack(header)
    this.endRun()
  }

  private banner(text: string): boolean {
    if (!/ is a Catch2? v\S{1,40} host application\.$/.test(text.slice(-120))) return false
    this.endRun()
    this.ledger.newRun()
    this.runs = true
    return true
  }

  private rule(text: string): boolean {
    if (!this.runs || !isRule(text)) return false
    this.gathering = 'nothing'
    this.header = new Catch2Header(text)
    return true
  }

  private headerLine(text: string): boolean {
    const { header } = this
    if (header === null) return false
    const isMine = header.add(text)
    if (header.isLost) this.header = null
    this.giveBack(header)
    if (header.isDone) {
      this.header = null
      this.current = { entry: this.suiteNow().case(header.name), place: header.place }
    }
    return isMine
  }

  private giveBack(header: Catch2Header): void {
    this.isGivingBack = true
    for (const line of header.unclaimed()) this.again(line)
    this.isGivingBack = false
  }

  private assertion(text: string): boolean {
    const found = /: (FAILED|PASSED|SKIPPED|FAILED - but was ok):$/.exec(text.slice(-40))
    if (found === null) return this.noAssertions(text)
    const place = this.files.at(anyPlaceOf(text.slice(0, -found[0].length)))
    if (place === null) return false
    const entry = this.current?.entry ?? this.suiteNow().add('')
    const [, word] = found
    this.gathering = 'nothing'
    if (word === 'FAILED') this.fail(entry, place)
    else if (word === 'SKIPPED' && entry.verdict !== 'failed') {
      this.skipReason = ''
      entry.skip()
      this.gathering = 'skip'
    } else if (entry.verdict === null) entry.pass()
    return true
  }

  /** With `-w NoAssertions`. */
  private noAssertions(text: string): boolean {
    if (!/^No assertions in (?:test case|section) '/.test(text) || this.current === null) return false
    this.fail(this.current.entry, this.current.place)
    this.target?.add(text)
    this.gathering = 'nothing'
    return true
  }

  private fail(entry: CaseEntry, place: Place | null): void {
    this.target = this.failed.begin(entry, place)
    this.gathering = 'failure'
  }

  private totalsLine(text: string): boolean {
    const totals = consoleTotals(text)
    if (totals !== null) {
      this.gathering = 'nothing'
      this.settle(0)
      this.totals = totals
      this.runs = false
      this.suiteNow()
      if (totals.counts.failed === 0) this.settle(0)
      return true
    }
    const assertions = this.totals === null ? null : assertionTotals(text)
    if (assertions === null) return false
    this.settle(assertions.expected)
    return true
  }

  /** The totals are complete: `expected` assertions failed as they should. */
  private settle(expected: number): void {
    const { totals, suite } = this
    if (totals === null || suite === null) return
    this.totals = null
    suite.state(totals.counts)
    const seen = this.failed.entries
    const cases = seen.map(([{ name }, count]) => ({ name, assertions: count }))
    this.target?.finish()
    const chosen = new Set(chooseExpected(cases, totals.expected, expected))
    const note = uncertainty(cases.filter((_, index) => chosen.has(index)).map(({ name }) => name))
    for (const [index, [entry]] of seen.entries()) {
      if (chosen.has(index)) entry.end('expected-failure', entry.failure?.message ?? '')
      else if (note !== '' && entry.failure !== null) entry.failure.message += `\n${note}`
    }
    if (chosen.size === seen.length && (totals.counts.failed ?? 0) > 0) {
      suite.add('').fail({
        message: `Catch2 counts a failed test case, but prints none: one marked [!shouldfail] that passed, or a failure outside of its reporter.`,
      })
    }
    this.forget()
  }

  private endRun(): void {
    this.settle(0)
    this.forget()
  }

  private forget(): void {
    this.suite = null
    this.current = null
    this.target = null
    this.gathering = 'nothing'
    this.failed.clear()
    this.runs = false
    this.header = null
  }

  private suiteNow(): SuiteEntry {
    this.suite ??= this.ledger.suite('catch2', null)
    return this.suite
  }
}
