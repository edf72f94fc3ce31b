import type { Follow, Format, Reader } from './format.js'
import type { Ledger, SuiteEntry } from './ledger.js'
import type { Failure } from './model.js'
import { leadingPlace } from './place.js'
import { MessageLines } from './text.js'

/** Lines of a message below its first. */
const MOST_LINES = 20

/**
 * Check (libcheck, src/check_print.c and check_str.c): first the totals, then a line for each test that did not pass, and with
 * `CK_VERBOSE` for all. `F`ailed, `E`rror (a signal, a timeout, an exit), `S`: an assertion in a set-up or tear-down.
 */
export const check: Format = {
  name: 'check',
  triggers: ['Running suite(s): ', '%: Checks: ', ':P:', ':F:', ':E:', ':S:'],
  start: (ledger) => new CheckReader(ledger),
}

class CheckReader implements Reader {
  private suite: SuiteEntry | null = null
  /** How many verdicts there were in the log when the run began. */
  private verdictsBefore: number | null = null
  /** The same tests are told in another format as well (TAP): theirs are the counts. */
  private isEcho = false
  private failure: Failure | null = null
  private message = new MessageLines()

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return this.failure === null ? 'nothing' : 'tail'
  }

  line(text: string): boolean {
    this.failure = null
    return this.begins(text) || this.totals(text) || this.result(text)
  }

  more(text: string): boolean {
    if (this.failure === null || text.trim() === '' || this.message.length > MOST_LINES) {
      this.failure = null
      return false
    }
    this.message.add(text)
    this.failure.message = this.message.toString()
    return true
  }

  interrupted(): void {
    this.failure = null
  }

  private begins(text: string): boolean {
    const found = /^Running suite\(s\): ?(.{0,500})$/.exec(text)
    if (found === null) return false
    this.ledger.newRun()
    this.suite = this.ledger.suite('check', found[1]?.trim() || null)
    this.verdictsBefore = this.ledger.verdicts
    this.isEcho = false
    return true
  }

  private totals(text: string): boolean {
    const found = /(?:^|\D)\d{1,3}%: Checks: (\d{1,9}), Failures: (\d{1,9}), Errors: (\d{1,9})$/.exec(text.slice(-120))
    if (found === null) return false
    const [checks = 0, failures = 0, errors = 0] = found.slice(1).map(Number)
    this.isEcho = this.verdictsBefore !== null && this.ledger.verdicts > this.verdictsBefore
    this.verdictsBefore = null
    if (!this.isEcho) {
      this.suiteNow().state({ passed: Math.max(0, checks - failures - errors), failed: failures + errors })
    }
    return true
  }

  private result(text: string): boolean {
    const place = leadingPlace(text)
    const verdict = /^[PFES](?=:)/.exec(place?.rest ?? '')?.[0]
    if (place === null || verdict === undefined) return false
    const rest = place.rest.slice('P:'.length)
    const test = /^(.{1,300}?):(\w{1,300}):(\d{1,9}):(?: |$)/.exec(rest)
    if (test === null) return false
    if (this.isEcho) return true
    const [whole = '', group = '', name = ''] = test
    const entry = this.suiteNow().add(`${group}:${name}`)
    if (verdict === 'P') {
      entry.pass()
      return true
    }
    const said = rest.slice(whole.length)
    this.message = new MessageLines(said)
    this.failure = entry.fail({
      kind: verdict === 'E' ? 'crash' : 'test',
      file: place.file,
      line: place.line,
      message: said,
    })
    return true
  }

  private suiteNow(): SuiteEntry {
    this.suite ??= this.ledger.suite('check', null)
    return this.suite
  }
}
