import { Assertions, noFailing } from './assertions.js'
import type { Format, Reader } from './format.js'
import type { Ledger, SuiteEntry } from './ledger.js'
import { leadingPlace, type Place } from './place.js'

/**
 * Criterion (src/log/normal.c). Assertions come before the verdict of their test and do not name it; tests that pass are only
 * printed with `--verbose`.
 */
export const criterion: Format = {
  name: 'criterion',
  triggers: ['[----] ', '[FAIL] ', '[PASS] ', '[SKIP] ', '[RUN ] ', '[====] '],
  start: (ledger) => new CriterionReader(ledger),
}

const NO_ASSERTION = 'Failed without an assertion: it did not end as it should have.'

class CriterionReader implements Reader {
  private suite: SuiteEntry | null = null
  private assertions = new Assertions(noFailing())
  /** Where a signal was caught: below this line. */
  private caught: Place | null = null
  private says = false

  constructor(private readonly ledger: Ledger) {}

  line(text: string): boolean {
    const found = /\[(----|FAIL|PASS|SKIP|RUN |====)\] /.exec(text)
    if (found === null) return false
    const rest = text.slice(found.index + found[0].length)
    if (found[1] === '----') return this.said(rest)
    if (found[1] === '====') return this.rule(rest)
    return this.verdict(found[1] ?? '', rest)
  }

  private said(rest: string): boolean {
    const place = leadingPlace(rest)
    const word = place?.rest.trim()
    if (place !== null && (word === 'Assertion Failed' || word === 'Assertion failed')) {
      this.suiteNow()
      this.assertions.begin(place)
      this.says = true
      return true
    }
    if (place !== null && /^ ?(?:Unexpected signal caught|Theory )/.test(place.rest)) {
      this.suiteNow()
      this.caught = place
      return true
    }
    const crashed = /^Warning! The test `(.{1,500})` crashed during its setup or teardown\.$/.exec(rest)
    if (crashed !== null) {
      this.fail(crashed[1] ?? '', 'crash', 'crashed during its setup or teardown')
      return true
    }
    if (/^Criterion v\d/.test(rest)) {
      this.newRun()
      return true
    }
    if (this.says && rest.trim() !== '') this.assertions.add(rest)
    return this.suite !== null
  }

  private verdict(word: string, rest: string): boolean {
    const found = /^([\w-]{1,300}::[\w-]{1,300})(?:$|: (.{0,2000})$)/.exec(rest)
    if (found === null) return false
    const [, name = '', how = ''] = found
    const time = /\((\d{1,9}\.\d{1,6})s\)$/.exec(how)
    const durationMs = time === null ? null : Number(time[1]) * 1000
    if (word === 'RUN ') {
      if (how !== '') return false
      this.suiteNow().add(name).open()
      return true
    }
    if (word === 'SKIP') this.entryOf(name).skip(how)
    else if (word === 'PASS') {
      if (time === null) return false
      this.entryOf(name).pass({ durationMs })
    } else
      this.fail(name, how.startsWith('(') ? 'test' : 'crash', how.replace(/ ?\(\d{1,9}\.\d{1,6}s\)$/, ''), durationMs)
    this.forgetCase()
    return true
  }

  private rule(rest: string): boolean {
    const synthesis =
      /^Synthesis: Tested: (\d{1,9}) \| Passing: (\d{1,9}) \| Failing: (\d{1,9}) \| Crashing: (\d{1,9}) {0,2}$/.exec(
        rest,
      )
    if (synthesis === null) {
      const running = /^Running (\d{1,9}) tests? from \S{1,300}:$/.test(rest)
      if (running) this.suiteNow()
      return running
    }
    const [, passed = 0, failed = 0] = synthesis.slice(1).map(Number)
    this.suiteNow().state({ passed, failed })
    this.suite = null
    this.forgetCase()
    return true
  }

  private fail(name: string, kind: 'test' | 'crash', how: string, durationMs: number | null = null): void {
    const { assertions, caught } = this
    const { failing } = assertions
    const message =
      kind === 'crash' ? [failing.message, how].filter(Boolean).join('\n') : failing.message || how || NO_ASSERTION
    if (caught !== null && failing.file !== null)
      assertions.elsewhere(caught, 'Unexpected signal caught below this line')
    const place = failing.file === null && caught !== null ? { file: caught.file, line: caught.line } : {}
    this.entryOf(name).fail({ ...failing, ...place, kind, message }, durationMs)
    this.forgetCase()
  }

  /** The one of that name that runs; of a parametrised test there are many. */
  private entryOf(name: string) {
    const running = this.suiteNow().find(name)
    return running?.isOpen ? running : this.suiteNow().add(name)
  }

  private forgetCase(): void {
    this.assertions = new Assertions(noFailing())
    this.caught = null
    this.says = false
  }

  private suiteNow(): SuiteEntry {
    if (this.suite === null) this.newRun()
    return this.suite as SuiteEntry
  }

  private newRun(): void {
    this.ledger.newRun()
    this.suite = this.ledger.suite('criterion', null)
    this.forgetCase()
  }
}
