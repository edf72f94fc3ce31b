import type { Format, Reader } from './format.js'
import type { CaseEntry, Ledger, SuiteEntry } from './ledger.js'

/**
 * defmt-test (firmware/defmt-test/macros/src/lib.rs): a test has passed when the next one begins. The first that fails panics, and
 * that ends the program: the rest never runs. What panics is read by the format `defmt`.
 */
export const defmtTest: Format = {
  name: 'defmt-test',
  paths: 'three-parts',
  triggers: [') running `', ') ignoring `', 'all tests passed!'],
  start: (ledger) => new DefmtTestReader(ledger),
}

class DefmtTestReader implements Reader {
  private suite: SuiteEntry | null = null
  private running: CaseEntry | null = null

  constructor(private readonly ledger: Ledger) {}

  line(text: string): boolean {
    const found = /\((\d{1,6})\/(\d{1,6})\) (running|ignoring) `([^`]{1,300})`\.\.\./.exec(text)
    if (found === null) return this.passed(text)
    const [, number = '', total = '', what = '', name = ''] = found
    this.passRunning()
    if (Number(number) === 1 || this.suite === null) {
      this.ledger.newRun()
      this.suite = this.ledger.suite('defmt-test', null)
      this.suite.crashEnds = true
    }
    this.suite.planned = Number(total)
    const entry = this.suite.add(name)
    if (what === 'ignoring') entry.skip()
    else this.running = entry.open()
    return true
  }

  private passed(text: string): boolean {
    if (this.suite === null || !text.includes('all tests passed!')) return false
    this.passRunning()
    this.suite = null
    return true
  }

  private passRunning(): void {
    if (this.running?.isOpen) this.running.pass()
    this.running = null
  }
}
