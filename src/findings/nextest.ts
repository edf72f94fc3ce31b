import type { Follow, Format, Reader } from './format.js'
import type { CaseEntry, Ledger, SuiteEntry } from './ledger.js'
import { CapturedOutput } from './rust-captured-output.js'
import { RustPanics } from './rust-panics.js'

/**
 * cargo-nextest (nextest-runner/src/reporter/displayer): a status line for each try of each test, with the output of those that
 * failed below it. That output holds Rust's own harness, which must not be counted again.
 */
export const nextest: Format = {
  name: 'nextest',
  triggers: ['s] ', 'extest run', 'Starting ', '--- STDOUT: ', '--- STDERR: '],
  start: (ledger) => new NextestReader(ledger),
}

interface Status {
  word: string
  /** Number of the try; 0 where it does not say. */
  attempt: number
  durationMs: number
  test: string
}

const PASSED = new Set(['PASS', 'LEAK', 'TIMEOUT-PASS', 'TMPASS'])
const RUNNING = new Set(['SLOW', 'TERMINATING', 'START', 'TERM'])
/** `XFAIL` is "execution failed": no expected failure. */
const FAILED =
  /^(?:FAIL|FAIL \+ LEAK|FL\+LK|LEAK-FAIL|LKFAIL|TIMEOUT|TMT|XFAIL|ABORT|SIG[A-Z0-9]{1,12}|SIGNAL \d{1,3}|FLKY-FL|SETUP FAIL)$/

/** Lines of Rust's own harness, which runs each test by itself. */
const HARNESS =
  /^(?:running \d{1,9} tests?$|test result: |failures:$|test \S{1,500} \.\.\. |---- \S{1,500} (?:stdout )?----$)/

class NextestReader implements Reader {
  private suite: SuiteEntry | null = null
  private output: CapturedOutput | null = null
  private outputOf: CaseEntry | null = null
  /** Output is indented since 0.9.85 or so; before, it stood in the first column. */
  private indented = true
  /** Only the list of what failed comes now. */
  private summed = false
  private readonly panics = new RustPanics()

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return this.suite === null ? 'nothing' : 'block'
  }

  line(text: string): boolean {
    return this.begins(text) || this.statusLine(text) || this.summary(text) || this.outputHeader(text)
  }

  more(text: string): boolean {
    if (this.line(text)) return true
    if (this.output !== null && this.indented && (text.trim() === '' || text.startsWith('    '))) {
      if (!HARNESS.test(text.slice(4))) this.output.add(text.slice(4))
      return true
    }
    if (/^ {1,6}(?:Running \S|Doc-tests )/.test(text)) {
      this.finish()
      return false
    }
    if (/^ {0,12}Cancell?ing due to /.test(text)) {
      this.endOutput()
      return true
    }
    if (this.output !== null && !this.indented) {
      if (!HARNESS.test(text)) this.output.add(text)
      return true
    }
    if (this.summed) return false
    // A stray line does not end the output of a test; the next status does.
    return this.uncaptured(text)
  }

  endless(): void {
    // Indented, each line proves that the output goes on.
    if (!this.indented) this.endOutput()
  }

  end(): void {
    this.endOutput()
  }

  private begins(text: string): boolean {
    const starting = /^ {0,12}Starting (\d{1,9}) tests? across .{1,100}$/.exec(text)
    if (/^ {0,12}(?:Nextest run |nextest run)/.test(text)) {
      this.finish()
      this.ledger.newRun()
      this.suite = this.ledger.suite('nextest', null)
      return true
    }
    if (starting === null) return false
    this.suite ??= this.ledger.suite('nextest', null)
    const skipped = Number(/\((\d{1,9}) (?:tests? )?(?:skipped|filtered out)/.exec(text)?.[1] ?? 0)
    this.suite.planned = Number(starting[1]) + skipped
    this.suite.state({ skipped })
    return true
  }

  private statusLine(text: string): boolean {
    const status = statusOf(text)
    if (status === null) return false
    const { word, attempt, durationMs, test } = status
    const isFailure = FAILED.test(word)
    if (!isFailure && !PASSED.has(word) && !RUNNING.has(word) && word !== 'FLAKY') return false
    this.endOutput()
    this.suite ??= this.ledger.suite('nextest', null)
    const entry = this.suite.case(test)
    if (word === 'FLAKY') entry.pass({ flaky: true })
    else if (PASSED.has(word)) entry.pass({ durationMs, flaky: attempt > 1 || entry.flaky })
    else if (!isFailure) {
      // The list at the end repeats what ran long.
      if (entry.verdict === null) entry.open()
    } else {
      // It may be said again: for a later try, and in the list at the end.
      if (entry.verdict !== 'failed') this.fail(entry, word, durationMs)
      this.outputOf = entry
    }
    return true
  }

  private fail(entry: CaseEntry, word: string, durationMs: number): void {
    const name = entry.name.slice(entry.name.indexOf(' ') + 1)
    const panic = this.panics.last(name)
    const words = word === 'XFAIL' ? 'XFAIL: the test could not be executed' : word
    const message = panic === undefined ? words : word === 'FAIL' ? panic.text : `${words}\n${panic.text}`
    entry.fail({ ...(panic?.place ?? {}), message }, durationMs)
  }

  private summary(text: string): boolean {
    const found = /^ {0,12}Summary \[ {0,12}[\d.]{1,12}s\] (\d{1,9})(?:\/(\d{1,9}))? tests? run:/.exec(text)
    if (found === null) return false
    this.endOutput()
    this.suite ??= this.ledger.suite('nextest', null)
    const skipped = Number(/, (\d{1,9}) skipped/.exec(text)?.[1] ?? 0)
    this.suite.state({ skipped })
    this.summed = true
    this.suite.planned = found[2] === undefined ? null : Number(found[2]) + skipped
    return true
  }

  private outputHeader(text: string): boolean {
    const old = /^--- STD(?:OUT|ERR): {1,40}(\S{1,500}) {1,4}(\S.{0,500}?) ---$/.exec(text)
    if (this.suite === null || (old === null && !/^ {2}(?:stdout|stderr|output) (?:-{3}|─{3})/.test(text))) return false
    // Both streams of one test are one output.
    const entry = old === null ? this.outputOf : this.suite.case(`${old[1]} ${old[2]}`)
    if (entry !== this.outputOf) this.endOutput()
    this.outputOf = entry
    this.indented = old === null
    this.output ??= new CapturedOutput(entry === null ? '' : entry.name.slice(entry.name.indexOf(' ') + 1))
    return true
  }

  /** With `--no-capture` the harness prints between the status lines. */
  private uncaptured(text: string): boolean {
    if (HARNESS.test(text)) {
      this.panics.close()
      return true
    }
    return this.panics.add(text) || this.panics.begin(text)
  }

  private endOutput(): void {
    const { output, outputOf } = this
    this.output = null
    if (output === null || outputOf === null || outputOf.failure === null) return
    const { failure } = outputOf
    const part = output.part('')
    if (part.file != null && failure.file === null) Object.assign(failure, { file: part.file, line: part.line })
    const said = part.message ?? ''
    if (said !== '' && !failure.message.includes(said)) {
      failure.message = failure.message === 'FAIL' ? said : `${failure.message}\n${said}`
    }
    failure.also.push(...(part.also ?? []))
  }

  private finish(): void {
    this.endOutput()
    this.suite = null
    this.summed = false
    this.outputOf = null
    this.panics.clear()
  }
}

/** `      TRY 2 FAIL [   0.003s] (1/9) BINARY_ID TEST`. */
function statusOf(text: string): Status | null {
  const close = text.indexOf('s] ')
  const open = close === -1 ? -1 : text.lastIndexOf('[', close)
  if (open < 1 || open > 40) return null
  const time = /^ {0,12}>? {0,12}(\d{1,9}(?:\.\d{1,9})?)$/.exec(text.slice(open + 1, close))
  const head = /^(?:TRY (\d{1,4}) )?(.{1,20}?)(?: \d{1,4}\/\d{1,4})?$/.exec(text.slice(0, open).trim())
  const rest = text
    .slice(close + 3)
    .trimStart()
    .replace(/^\( {0,10}\d{1,9}\/\d{1,9}\) {1,4}/, '')
  const space = rest.indexOf(' ')
  if (time === null || head === null || space < 1) return null
  return {
    word: head[2] ?? '',
    attempt: Number(head[1] ?? 0),
    durationMs: Number(time[1]) * 1000,
    test: `${rest.slice(0, space)} ${rest.slice(space + 1).trim()}`,
  }
}
