import type { Follow, Format, NestedReader, Reader } from './format.js'
import type { Ledger, SuiteEntry } from './ledger.js'
import { NestedOutput } from './nested-output.js'
import { FileNames, leadingPlace } from './place.js'

/**
 * PlatformIO's `pio test` (platformio/test/result.py, runners/base.py, reports/stdout.py): a line for each test, which its own
 * readers made of what Unity, GoogleTest or doctest printed. With `-v` it prints their lines instead, for their own formats to
 * read. At its end it repeats what failed, in the framework's words.
 */
export const platformio: Format = {
  name: 'platformio',
  triggers: [
    'Processing ',
    '\t[',
    '] Took ',
    '= SUMMARY =',
    ' test cases: ',
    'Program received signal ',
    'Program errored with ',
    ' stage has failed, ',
  ],
  start: (ledger, _again, nested) => new PlatformioReader(ledger, nested),
}

/** doctest's names may hold colons, but its messages begin so. */
const DOCTEST = /: (?=(?:CHECK|REQUIRE)[A-Z_]{0,40}\( |test case (?:THREW|CRASHED))/

/** Linux's numbers: PlatformIO takes an exit status of 1 to 31 for a signal, and Unity's is the number of failures. */
const SIGNALS =
  'HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS'.split(
    ' ',
  )

const STATUS = /\t\[(PASSED|FAILED|SKIPPED|WARNED|ERRORED)\]$/

class PlatformioReader implements Reader {
  /** `ENVIRONMENT:TEST`. */
  private name: string | null = null
  private suite: SuiteEntry | null = null
  private readonly suites = new Map<string, SuiteEntry>()
  private isActive = false
  private readonly files = new FileNames()
  /** `summary`: the table. `repeats`: what failed, once more. */
  private part: 'tests' | 'summary' | 'repeats' = 'tests'
  private repeated: { suite: SuiteEntry | null; output: NestedOutput } | null = null
  /** It was said why this program errored. */
  private isTold = false

  constructor(
    private readonly ledger: Ledger,
    private readonly nested: () => NestedReader,
  ) {}

  get follow(): Follow {
    return this.part === 'tests' ? 'nothing' : 'block'
  }

  line(text: string): boolean {
    return this.begins(text) || this.test(text) || this.wentWrong(text) || this.suiteEnd(text) || this.summary(text)
  }

  more(text: string): boolean {
    if (/^=+ \d{1,9} test cases: .{1,200} succeeded in [\d:.]{1,20} =*$/.test(text)) {
      this.endRepeat()
      this.finish()
      return true
    }
    if (/^Processing \S.{0,500} in \S{1,300} environment$/.test(text)) {
      this.endRepeat()
      this.finish()
      return false
    }
    const bar = /^_+ (\S.{0,500}:.{1,500}) _*$/.exec(text)
    if (bar !== null) {
      this.endRepeat()
      this.part = 'repeats'
      this.repeated = { suite: this.suites.get(bar[1] ?? '') ?? null, output: new NestedOutput(this.nested) }
      return true
    }
    this.repeated?.output.line(text)
    return true
  }

  endless(): void {
    this.endRepeat()
    this.finish()
  }

  end(): void {
    this.endRepeat()
  }

  private begins(text: string): boolean {
    const found = /^Processing (\S.{0,500}) in (\S{1,300}) environment$/.exec(text)
    if (found === null) return false
    this.ledger.newRun()
    this.isActive = true
    this.name = `${found[2]}:${found[1]}`
    this.suite = null
    this.isTold = false
    return true
  }

  /** `[FILE:LINE: ]NAME[: MESSAGE]\t[STATUS]`. */
  private test(text: string): boolean {
    const status = STATUS.exec(text)
    if (status === null) return false
    const body = text.slice(0, status.index)
    const leading = leadingPlace(body.trimStart())
    const place = leading?.rest.startsWith(' ') ? leading : null
    const rest = place?.rest.slice(1) ?? body
    const colon = DOCTEST.exec(rest)?.index ?? rest.indexOf(': ')
    const name = colon === -1 ? rest : rest.slice(0, colon)
    const message = colon === -1 ? '' : rest.slice(colon + 2)
    const entry = this.suiteNow().add(name)
    if (status[1] === 'PASSED' || status[1] === 'WARNED') entry.pass()
    else if (status[1] === 'SKIPPED') entry.skip(message)
    else {
      entry.fail({
        kind: status[1] === 'ERRORED' ? 'crash' : 'test',
        file: place === null ? null : this.files.of(place.file.trim()),
        line: place?.line ?? null,
        message,
      })
    }
    return true
  }

  /** What its own errors say; they end the run of this test program. */
  private wentWrong(text: string): boolean {
    if (!this.isActive) return false
    const signal = /^Program received signal SIG(\w{1,12}) .{0,200}$/.exec(text)?.[1]
    const other = /^(?:Program errored with -?\d{1,12} code$|(?:Building|Uploading) stage has failed, )/.test(text)
    if (signal === undefined && !other) return false
    const isStatus = this.suite === null || this.suite.counts.failed === SIGNALS.indexOf(signal ?? '') + 1
    if (signal !== undefined && !isStatus && this.ledger.lastCrash === null) {
      this.ledger.crash('platformio', { message: `${this.name}: ${text}` })
    } else this.ledger.aftermath('platformio', { message: `${this.name}: ${text}` })
    this.isTold = true
    return true
  }

  /** `---- ENVIRONMENT:TEST [ERRORED] Took 0.68 seconds ----`. */
  private suiteEnd(text: string): boolean {
    const found = /^-+ \S.{0,600} \[(PASSED|FAILED|SKIPPED|ERRORED)\] Took \d{1,9}\.\d{1,6} seconds -*$/.exec(text)
    if (found === null) return false
    if (found[1] === 'ERRORED' && !this.isTold) this.ledger.aftermath('platformio', { message: `${this.name} errored` })
    this.isTold = false
    return true
  }

  private summary(text: string): boolean {
    if (!this.isActive || !/^=+ SUMMARY =*$/.test(text)) return false
    this.part = 'summary'
    return true
  }

  /** The framework's own words say more than PlatformIO's line, which for GoogleTest is `Failure`. */
  private endRepeat(): void {
    const { repeated } = this
    this.repeated = null
    if (repeated?.suite == null) return
    for (const { name, message, also } of repeated.output.findings()) {
      const failure = name === null ? null : (repeated.suite.find(name)?.failure ?? null)
      if (failure === null || message === '') continue
      if (!message.includes(failure.message) && failure.message !== 'Failure') continue
      failure.message = message
      failure.also.push(...also)
    }
  }

  private suiteNow(): SuiteEntry {
    if (this.suite !== null) return this.suite
    this.suite = this.ledger.suite('platformio', this.name)
    if (this.name !== null) this.suites.set(this.name, this.suite)
    return this.suite
  }

  private finish(): void {
    this.part = 'tests'
    this.isActive = false
    this.suite = null
    this.name = null
    this.suites.clear()
  }
}
