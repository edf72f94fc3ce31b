import { type Assertions, FailedCases } from './assertions.js'
import type { Follow, Format, Reader } from './format.js'
import type { CaseEntry, Ledger, SuiteEntry } from './ledger.js'
import { anyPlaceOf, FileNames, type Place } from './place.js'

/**
 * doctest (doctest/parts/doctest.cpp: ConsoleReporter). A test case prints a block for each of its subcases; what it makes of
 * decorators such as `may_fail` comes behind the block.
 */
export const doctest: Format = {
  name: 'doctest',
  triggers: [
    '[doctest] ',
    '='.repeat(60),
    'TEST CASE:  ',
    '  Scenario: ',
    'ERROR: ',
    ': SUCCESS: ',
    ': MESSAGE: ',
    ': WARNING: ',
    'marking it as not failed',
    'arking it as failed!',
    'Test case exceeded time limit of ',
  ],
  start: (ledger) => new DoctestReader(ledger),
}

/** Test cases that another block may tell of again. */
const MOST_KNOWN = 10_000

class DoctestReader implements Reader {
  private suite: SuiteEntry | null = null
  private readonly known = new Map<string, CaseEntry>()
  private readonly failed = new FailedCases()
  private current: CaseEntry | null = null
  private place: Place | null = null
  /** `begin`: a rule was seen; the place of the next test case comes. `message`: of the latest assertion. */
  private gathering: 'nothing' | 'begin' | 'message' = 'nothing'
  private target: Assertions | null = null
  private readonly files = new FileNames()

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return this.gathering === 'nothing' ? 'nothing' : 'tail'
  }

  line(text: string): boolean {
    return (
      this.named(text) || this.assertion(text) || this.decorated(text) || this.totals(text) || this.rule(text) || false
    )
  }

  more(text: string): boolean {
    if (this.gathering === 'begin') {
      const place = text.endsWith(':') ? anyPlaceOf(text.slice(0, -1)) : null
      if (place === null) return false
      this.place = place
      this.gathering = 'nothing'
      return true
    }
    if (text.trim() === '') this.gathering = 'nothing'
    else this.target?.add(text.replace(/^ {2}/, ''))
    return true
  }

  interrupted(): void {
    if (this.gathering === 'message') this.gathering = 'nothing'
  }

  private rule(text: string): boolean {
    if (!/={60}$/.test(text.slice(-60))) return false
    this.gathering = 'begin'
    this.place = null
    // Others draw such rules too.
    return this.suite !== null
  }

  private named(text: string): boolean {
    const isScenario = text.startsWith('  Scenario: ') && this.gathering !== 'message' && this.place !== null
    if (!isScenario && !text.startsWith('TEST CASE:  ')) return false
    const name = (isScenario ? text : text.slice(12)).trim()
    const { place } = this
    const key = `${place?.file}:${place?.line}:${name}`
    this.gathering = 'nothing'
    this.current = this.known.get(key) ?? this.suiteNow().add(name)
    if (this.known.size < MOST_KNOWN) this.known.set(key, this.current)
    return true
  }

  private assertion(text: string): boolean {
    const found = /: ((?:FATAL )?ERROR|WARNING|MESSAGE|SUCCESS): /.exec(text.slice(0, 2500))
    if (found === null || this.current === null) return false
    const place = this.files.at(anyPlaceOf(text.slice(0, found.index)))
    if (place === null) return false
    this.gathering = 'nothing'
    const rest = text.slice(found.index + found[0].length)
    if (found[1]?.endsWith('ERROR')) {
      this.fail(this.current, place, rest)
      this.gathering = 'message'
    }
    return true
  }

  private decorated(text: string): boolean {
    const { current } = this
    if (current === null) return false
    if (
      /^(?:Allowed to fail|Failed as expected|Failed exactly \d{1,9} times as expected) so marking it as not failed!?$/.test(
        text,
      )
    ) {
      current.pass()
      this.failed.delete(current)
    } else if (
      /^(?:Should have failed but didn't!|Didn't fail exactly \d{1,9} times)(?: so)? [Mm]arking it as failed!$/.test(
        text,
      )
    ) {
      this.fail(current, this.place, text)
    } else if (/^Test case exceeded time limit of \S{1,40}!$/.test(text)) {
      this.fail(current, this.place, text)
    } else return false
    this.gathering = 'nothing'
    return true
  }

  private totals(text: string): boolean {
    if (!text.startsWith('[doctest] ')) return false
    const found =
      /^\[doctest\] test cases: {1,12}\d{1,9} \| {1,12}(\d{1,9}) passed \| {1,12}(\d{1,9}) failed \|(?: {1,12}(\d{1,9}) skipped)?/.exec(
        text,
      )
    if (found !== null) {
      this.suiteNow().state({ passed: Number(found[1]), failed: Number(found[2]), skipped: Number(found[3] ?? 0) })
      this.forget()
    } else if (/^\[doctest\] (?:doctest version is|run with)/.test(text)) {
      this.forget()
      this.ledger.newRun()
    }
    return true
  }

  private fail(entry: CaseEntry, place: Place | null, message: string): void {
    this.target = this.failed.begin(entry, place, message)
    if (message.startsWith('test case CRASHED: ') && entry.failure !== null) entry.failure.kind = 'crash'
  }

  private suiteNow(): SuiteEntry {
    this.suite ??= this.ledger.suite('doctest', null)
    return this.suite
  }

  private forget(): void {
    this.suite = null
    this.current = null
    this.target = null
    this.place = null
    this.gathering = 'nothing'
    this.known.clear()
    this.failed.clear()
  }
}
