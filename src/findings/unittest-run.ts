import type { CaseEntry, FailurePart, Ledger, SuiteEntry } from './ledger.js'

export const UNEXPECTED = 'Unexpected success'

/** What the last line counts: `FAILED (failures=2, errors=1, skipped=1)`. */
export type Totals = ReadonlyMap<string, number>

/** One run of Python's unittest: verdicts as they fall with `-v`, then what failed, then how many there were. */
export class UnittestRun {
  ran: number | null = null
  private readonly suite: SuiteEntry
  private open: CaseEntry | null = null
  /** Tests by verdicts that stand behind a docstring, for those lines do not name the test. */
  private readonly unnamed: string[] = []
  private readonly described = new Set<CaseEntry>()
  private again = 0

  constructor(ledger: Ledger) {
    this.suite = ledger.suite('unittest', null)
  }

  get isRunning(): boolean {
    return this.open !== null
  }

  begin(name: string): void {
    this.open = this.suite.case(name).open()
  }

  /** `name` null: the open test. */
  verdict(name: string | null, word: string, reason: string): void {
    const entry = name === null ? this.open : this.suite.case(name)
    if (entry === null) return
    if (this.open === entry || name?.startsWith(this.open?.name ?? ' ')) this.close(entry)
    if (word === 'ok') entry.pass()
    else if (word === 'FAIL' || word === 'ERROR') entry.fail({})
    else if (word === 'unexpected success') entry.fail({ message: UNEXPECTED })
    else if (word === 'expected failure') entry.end('expected-failure')
    else entry.skip(reason)
  }

  documented(text: string, word: string, reason: string): void {
    if (word === 'FAIL' || word === 'ERROR' || word === 'unexpected success') this.unnamed.push(text)
    else this.verdict(text, word, reason)
  }

  describe(name: string, doc: string, part: FailurePart, logLine: number): void {
    const at = this.unnamed.indexOf(doc)
    if (at !== -1) this.unnamed.splice(at, 1)
    const entry = this.suite.case(name)
    if (this.open === entry) this.open = null
    const { failure: before } = entry
    if (before !== null && this.described.has(entry)) {
      this.again += 1
      before.message = `${before.message}\n${part.message ?? ''}`
      if (part.file != null && part.line != null) before.also.push({ file: part.file, line: part.line, message: '' })
      before.also.push(...(part.also ?? []))
      return
    }
    this.described.add(entry)
    const failure = before ?? entry.fail({})
    Object.assign(failure, { file: part.file ?? null, line: part.line ?? null, message: part.message ?? '', logLine })
    failure.also.push(...(part.also ?? []))
  }

  /** null: the log ends before the run says how it went. */
  settle(totals: Totals | null): void {
    if (totals === null) {
      for (const text of this.unnamed) this.suite.case(text).fail({})
      return
    }
    const of = (key: string) => totals.get(key) ?? 0
    if (this.open !== null) this.close(null)
    const unexpected = of('unexpected successes')
    const failed = of('failures') + of('errors') + unexpected - this.again
    const skipped = of('skipped')
    const expectedFailures = of('expected failures')
    this.nameUnexpected(unexpected)
    const passed = this.passed(skipped, expectedFailures + unexpected)
    this.suite.state({ failed, skipped, expectedFailures, passed })
  }

  /** Until 3.10 only `-v` names a test that passes though it should not. */
  private nameUnexpected(count: number): void {
    const named = this.suite.cases.filter(({ failure }) => failure?.message === UNEXPECTED).length
    if (named < count) this.suite.case('unexpected success').fail({ message: UNEXPECTED })
  }

  /** It printed its verdict behind something else. What failed will be told; subtests tell theirs in lines of their own. */
  private close(next: CaseEntry | null): void {
    const { open } = this
    this.open = null
    if (open !== null && open !== next && open.isOpen) open.forget()
  }

  private passed(skipped: number, expected: number): number {
    const ok = this.suite.cases.filter(({ verdict }) => verdict === 'passed').length
    if (ok > 0) return ok
    const failed = [...this.described].filter(({ failure }) => failure?.message !== UNEXPECTED)
    const tests = new Set(failed.map(({ name }) => testOf(name)).filter((name) => name !== null))
    return Math.max(0, (this.ran ?? 0) - tests.size - skipped - expected)
  }
}

/** The test of a subtest; null for what belongs to a class or a module. */
function testOf(name: string): string | null {
  if (/^(?:setUp|tearDown)(?:Class|Module) \(/.test(name)) return null
  return /^\w{1,500} \([\w.<>]{1,1000}\)/.exec(name)?.[0] ?? name
}
