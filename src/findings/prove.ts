import type { Ledger, SuiteEntry } from './ledger.js'
import type { Place } from './place.js'
import { commentPlace } from './tap-point.js'
import { MessageLines } from './text.js'

const MOST_RECORDS = 1000

/** Failures of a log that are told one by one, and numbers that are read for it. What is beyond is counted. */
const MOST_NAMED = 300
const MOST_NUMBERS = 1000

/** What Test::More says of a failure on its standard error, away from the point itself. */
export class FailedTest {
  place: Place | null = null
  readonly words = new MessageLines()

  constructor(
    readonly name: string,
    readonly indent: number,
    readonly logLine: number,
  ) {}

  /** `  Failed test 'NAME'`, `  Failed test at F line N.`; null if the comment says something else. */
  static begins(comment: string, indent: number, logLine: number): FailedTest | null {
    const named = /^ {1,3}Failed test '(.*)'$/.exec(comment)
    const bare = /^ {1,3}Failed test at /.test(comment)
    if (named === null && !bare) return null
    const record = new FailedTest(named?.[1] ?? '', indent, logLine)
    if (bare) record.add(comment)
    return record
  }

  add(comment: string): void {
    const found = commentPlace(comment)
    if (found !== null && this.place === null) this.place = found.place
    if (found === null || found.says) this.words.add(comment)
  }
}

interface ProvedFile {
  name: string
  failed: number
  /** By their numbers; null if they are not listed. */
  listed: FailedTest[] | null
  errors: MessageLines
}

/** `prove` (Test::Harness): what it says in the end, which without `-v` is all there is besides what tests say of their failures. */
export class ProveRun {
  private readonly records: FailedTest[] = []
  private readonly files: ProvedFile[] = []
  private skipped = 0
  private named = 0
  private numbered = 0
  private bailed = false
  /** What a test program died of. */
  death: { text: string; place: Place } | null = null

  constructor(private readonly ledger: Ledger) {}

  record(record: FailedTest): void {
    if (this.records.length < MOST_RECORDS) this.records.push(record)
  }

  /** The record of the point `name`, which is then told. */
  take(name: string): FailedTest | null {
    const at = this.records.findIndex((record) => record.name === name)
    return at === -1 ? null : (this.records.splice(at, 1)[0] ?? null)
  }

  /** `told`: the points themselves were in the log. */
  line(text: string, told: boolean): boolean {
    const file = /^(\S.{0,1000}?) {1,200}\(Wstat: \d{1,6}(?: \(.{1,60}\))? Tests: \d{1,9} Failed: (\d{1,9})\)$/.exec(
      text,
    )
    if (file !== null) {
      this.files.push({ name: file[1] ?? '', failed: Number(file[2]), listed: null, errors: new MessageLines() })
      return true
    }
    const latest = this.files.at(-1)
    const numbers = /^ {2}Failed tests?: {1,4}([\d, -]{1,2000})$/.exec(text)
    if (numbers !== null && latest !== undefined) {
      const listed = numbersOf(numbers[1] ?? '', MOST_NUMBERS - this.numbered)
      this.numbered += listed.length
      latest.listed = listed.map((number) => numberedTest(number, this.ledger.logLine))
      return true
    }
    if (/^ {2}(?:Parse errors: |Non-zero (?:exit|wait) status: |TODO passed: )/.test(text) && latest !== undefined) {
      latest.errors.add(text.trim())
      return true
    }
    const less = /^\t\(less (\d{1,9}) skipped subtests?: /.exec(text)
    if (less !== null) this.skipped += Number(less[1])
    const bail = /^(?:Bailout called\. {1,2}|FAILED--)Further testing stopped: {0,4}(.*)$/.exec(text)
    if (bail !== null) {
      if (!this.bailed && !told) this.ledger.crash('tap', { message: `Bail out! ${bail[1] ?? ''}` })
      this.bailed = true
      return true
    }
    const total = /^Files=\d{1,9}, Tests=(\d{1,9}), /.exec(text)
    if (total !== null) this.end(Number(total[1]), told)
    return less !== null || total !== null
  }

  private end(tests: number, told: boolean): void {
    const before = this.files.reduce((sum, { failed }) => sum + failed, 0)
    if (!told) {
      for (const file of this.files) this.settle(file)
      const counts = { passed: Math.max(0, tests - before - this.skipped), skipped: this.skipped }
      if (tests > 0) this.ledger.suite('tap', null).state(counts)
    }
    this.records.length = 0
    this.files.length = 0
    this.skipped = 0
    this.death = null
  }

  private settle(file: ProvedFile): void {
    const { death } = this
    const own = this.records.filter(({ place, indent }) => indent === 0 && place?.file === file.name)
    const suite = this.ledger.suite('tap', file.name)
    const known = [...own, ...(file.listed ?? []).slice(own.length)].slice(0, MOST_NAMED - this.named)
    for (const record of known) fail(suite, record)
    this.named += known.length
    if (file.failed > 0 && (own.length > 0 || file.listed !== null)) {
      if (file.failed > known.length) suite.state({ failed: file.failed })
      return
    }
    const place = death !== null && death.place.file === file.name ? death.place : null
    const message = `${place === null ? '' : `${death?.text}\n`}${file.name}: ${file.errors.toString()}`
    if (file.errors.length > 0 && !/^TODO passed[^\n]*$/.test(file.errors.toString())) {
      this.ledger.crash('tap', { ...(place ?? {}), message })
    }
  }
}

function fail(suite: SuiteEntry, { name, place, words, logLine }: FailedTest): void {
  const part = { file: place?.file ?? null, line: place?.line ?? null, message: words.toString() }
  suite.add(name === '' ? 'a test without a name' : name).fail(part).logLine = logLine
}

function numberedTest(number: number, logLine: number): FailedTest {
  const test = new FailedTest(`test ${number}`, 0, logLine)
  test.words.add('Failed test')
  return test
}

/** `2-4, 9-10`: the first `most` of them. */
function numbersOf(text: string, most: number): number[] {
  const numbers: number[] = []
  for (const part of text.split(',')) {
    const [from = 0, to = from] = part.split('-').map(Number)
    for (let number = Math.max(1, from); number <= to && numbers.length < most; number++) numbers.push(number)
  }
  return numbers
}
