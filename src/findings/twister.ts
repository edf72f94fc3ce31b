import { placeOrAlso } from './failure-parts.js'
import type { Follow, Format, Reader } from './format.js'
import type { CaseEntry, Ledger, SuiteEntry } from './ledger.js'
import { type Place, placeOf } from './place.js'

/**
 * Zephyr's twister (scripts/pylib/twister/twisterlib, runner.py, reports.py, over the years). Its rows are configurations, its last
 * lines count test cases too: those are the tests. With --inline-logs or -vv it shows what a board printed; from that only the places
 * are taken, for the row says what counts.
 */
export const twister: Format = {
  name: 'twister',
  triggers: ['INFO    - ', 'ERROR   - ', 'DEBUG   - '],
  start: (ledger) => new TwisterReader(ledger),
}

const STATUS = '(PASSED|FAILED|ERROR|SKIPPED|FILTERED|NOT RUN|UNKNOWN|BLOCKED|TIMEOUT|FLASH ERROR)'
const ROW = new RegExp(
  String.raw`^INFO {4}- {1,8}\d{1,7}/\d{1,7} (\S{1,200}) {1,100}(\S{1,500}) {1,100}${STATUS} ?(.{0,1000})$`,
)
const ERROR_LINE = /^ERROR {3}- (\S{1,200}) {1,100}(\S{1,500}) {1,100}(FAILED|ERROR) ?: (.{0,1000})$/

class TwisterReader implements Reader {
  private suite: SuiteEntry | null = null
  private readonly cases = new Map<string, CaseEntry>()
  /** What failed last: an inline log is its. */
  private failed: CaseEntry | null = null
  /** The header of an inline log, which ends with the same line. */
  private inline: string | null = null
  /** Where a board's own output says that something failed, since the last row. */
  private places: (Place & { message: string })[] = []
  private skipped = 0

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return this.inline === null ? 'nothing' : 'block'
  }

  line(text: string): boolean {
    return (
      this.device(text) ||
      this.row(text) ||
      this.errorLine(text) ||
      this.totals(text) ||
      this.header(text) ||
      this.plain(text)
    )
  }

  more(text: string): boolean {
    if (text === this.inline) {
      this.inline = null
      this.give(this.failed)
      return true
    }
    if (ROW.test(text) || ERROR_LINE.test(text) || / test configurations passed/.test(text)) {
      // Its end was lost.
      this.inline = null
      return false
    }
    this.gather(text.replace(/^ERROR {3}- /, ''))
    return true
  }

  endless(): void {
    this.inline = null
  }

  private device(text: string): boolean {
    const found = /^(?:DEBUG|INFO) {1,4}- DEVICE: (.{0,2000})$/.exec(text)
    if (found === null) return false
    this.gather(found[1] ?? '')
    return true
  }

  private row(text: string): boolean {
    const found = ROW.exec(text)
    if (found === null) return false
    const [, platform = '', path = '', status = '', rest = ''] = found
    const entry = this.entryOf(platform, path)
    const seconds = /(?:^|[ ,(])(\d{1,9}\.\d{1,6})s\b/.exec(rest)?.[1]
    const durationMs = seconds === undefined ? null : Math.round(Number(seconds) * 1000)
    const reason = rest.replace(/ ?\((?:[^()]|\([^()]{0,100}\)){0,200}\)\s{0,4}$/, '').trim()
    if (status === 'PASSED') entry.pass({ durationMs })
    else if (status === 'SKIPPED' || status === 'FILTERED')
      entry.end(status === 'SKIPPED' ? 'skipped' : 'disabled', rest)
    else if (status === 'NOT RUN') entry.end('disabled', rest)
    else this.fail(entry, platform, reason === '' ? status : reason, durationMs)
    if (status === 'PASSED') this.places = []
    else this.give(entry)
    return true
  }

  private errorLine(text: string): boolean {
    const found = ERROR_LINE.exec(text)
    if (found === null) return false
    const [, platform = '', path = '', , reason = ''] = found
    const entry = this.entryOf(platform, path)
    this.fail(entry, platform, reason.trim(), null)
    this.give(entry)
    return true
  }

  private totals(text: string): boolean {
    if (!text.startsWith('INFO ')) return false
    const unexecuted = / selected test cases not executed: (?:(\d{1,7}) skipped)?/.exec(text)
    if (unexecuted !== null && this.suite !== null) {
      this.skipped = Number(unexecuted[1] ?? 0)
      this.suite.state({ skipped: this.skipped })
      return true
    }
    const cases = / (\d{1,7}) of (\d{1,7}) (?:executed )?test cases passed/.exec(text)
    if (cases !== null) {
      const [passed = 0, executed = 0] = cases.slice(1).map(Number)
      this.suiteNow().state({ passed, failed: executed - passed, skipped: this.skipped, disabled: 0, notRun: 0 })
      return true
    }
    const configurations =
      / (\d{1,7}) of \d{1,7} (?:executed )?test configurations passed \([\d.]{1,8}%\), (.{1,300})$/.exec(text)
    if (configurations === null) return false
    const number = (word: string) => Number(new RegExp(`(\\d{1,7}) ${word}`).exec(configurations[2] ?? '')?.[1] ?? 0)
    this.suiteNow().state({
      passed: Number(configurations[1]),
      failed: number('failed') + number('errored'),
      skipped: number('skipped'),
    })
    return true
  }

  private header(text: string): boolean {
    if (!/^INFO {4}- -{2,200}\S{1,500}\.log-{2,200}$/.test(text)) return false
    this.inline = text
    return true
  }

  /** Lines that say again what a row says, or only where to look. */
  private plain(text: string): boolean {
    return /^(?:INFO {4}|ERROR {3})- (?:\d{1,6}\) \S|see: |Total complete: )/.test(text)
  }

  private fail(entry: CaseEntry, platform: string, reason: string, durationMs: number | null): void {
    const message = `${reason}\n(on ${platform})`
    if (entry.verdict === 'failed' && entry.failure !== null) {
      if (entry.failure.message !== message && durationMs !== null) entry.durationMs = durationMs
    } else entry.fail({ message }, durationMs)
    this.failed = entry
  }

  private gather(text: string): void {
    if (this.places.length >= 20) return
    const asserted = /(?:Assertion|Expectation) failed at (\S.{0,500}?:\d{1,7})(?::|\s{0,4}$)/.exec(text.slice(0, 2000))
    const kernel = /ASSERTION FAIL .{0,1000} @ (\S{1,500}:\d{1,7})\s{0,4}$/.exec(text.slice(0, 2000))
    const compiler = /^(\S.{0,500}?:\d{1,7}:\d{1,7}): (?:fatal )?error: /.exec(text.slice(0, 2000))
    const place = placeOf(asserted?.[1] ?? kernel?.[1] ?? compiler?.[1] ?? '')
    if (place !== null) this.places.push({ ...place, message: text.trim() })
  }

  private give(entry: CaseEntry | null): void {
    const { places } = this
    this.places = []
    const failure = entry?.failure
    if (failure == null) return
    for (const { file, line, message } of places) {
      if (failure.file === null) failure.message += `\n${message}`
      placeOrAlso(failure, { file, line }, message)
    }
  }

  private entryOf(platform: string, path: string): CaseEntry {
    const key = `${platform} ${path}`
    const known = this.cases.get(key)
    if (known !== undefined) return known
    const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
    const entry = this.suiteNow().add(name)
    if (this.cases.size < 100_000) this.cases.set(key, entry)
    return entry
  }

  private suiteNow(): SuiteEntry {
    this.suite ??= this.ledger.suite('twister', null)
    return this.suite
  }
}
