import type { Follow, Format, Reader } from './format.js'
import type { CaseEntry, FailurePart, Ledger, SuiteEntry } from './ledger.js'
import { leadingPlace, type Place } from './place.js'
import { PythonTraceback } from './python-traceback.js'
import { MessageLines } from './text.js'

const WORDS = ['success', 'successful', 'failure', 'error', 'skip', 'xfail', 'uxsuccess'] as const

/** subunit's first protocol, which is text (python-subunit, README: "Format"): cmocka, Check and Python print it. */
export const subunit: Format = {
  name: 'subunit',
  triggers: ['test: ', 'testing: ', 'ERROR: ', ...WORDS.map((word) => `${word}: `)],
  start: (ledger) => new SubunitReader(ledger),
}

interface Verdict {
  word: string
  name: string
  logLine: number
}

class SubunitReader implements Reader {
  private suite: SuiteEntry | null = null
  /** A test that began; alone it proves nothing, anybody may print `test: x`. */
  private begun: string | null = null
  private open: CaseEntry | null = null
  /** What the open test said of its failure before it failed. */
  private said = new MessageLines()
  private verdict: Verdict | null = null
  private details = new Details()

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return this.verdict === null ? 'nothing' : 'block'
  }

  line(text: string): boolean {
    const start = /^test(?:ing)?:? (\S.{0,2000})$/.exec(text)
    if (start !== null) return this.start(start[1] ?? '')
    if (text.startsWith('ERROR: ')) {
      if (this.open !== null || this.begun !== null) this.said.add(text.slice('ERROR: '.length))
      return this.open !== null
    }
    const found = /^(success|successful|failure|error|skip|xfail|uxsuccess): (\S.{0,4000})$/.exec(text)
    if (found === null) return false
    const [, word = '', rest = ''] = found
    const opens = /^(.{1,2000}?) \[(?: multipart)?$/.exec(rest)
    const inline = /^(.{1,2000}?) \[ (.*) \]$/.exec(rest)
    const name = (opens ?? inline)?.[1] ?? rest
    // `error: x` and `success: x` are everybody's words; a test of that name, or details, make them subunit's.
    if (
      name !== this.begun &&
      name !== this.open?.name &&
      (opens === null || this.suite === null) &&
      !isLoneError(word, opens)
    ) {
      return false
    }
    const verdict = { word, name, logLine: this.ledger.logLine }
    if (opens !== null) {
      this.verdict = verdict
      this.details = new Details()
    } else this.settle(verdict, { message: inline?.[2] ?? '' })
    return true
  }

  more(text: string): boolean {
    if (this.verdict === null) return false
    if (text === ']') {
      const { verdict } = this
      this.verdict = null
      this.settle(verdict, this.details.part())
    } else this.details.add(text)
    return true
  }

  endless(): void {
    this.end()
    this.verdict = null
  }

  end(): void {
    if (this.verdict !== null) this.settle(this.verdict, this.details.part())
  }

  private start(name: string): boolean {
    this.said = new MessageLines()
    if (this.suite === null) {
      this.begun = name
      return false
    }
    // A test that has only subtests gets no verdict.
    if (this.open?.isOpen) this.open.forget()
    this.open = this.suite.add(name).open()
    return true
  }

  private settle({ word, name, logLine }: Verdict, part: FailurePart): void {
    if (this.suite === null) {
      this.ledger.newRun()
      this.suite = this.ledger.suite('subunit', null)
    }
    const entry = this.open?.name === name ? this.open : this.suite.add(name)
    if (this.open === entry) this.open = null
    this.begun = null
    const said = this.said.toString()
    this.said = new MessageLines()
    const message = part.message ?? ''
    if (word === 'success' || word === 'successful') entry.pass()
    else if (word === 'skip') entry.skip(message)
    else if (word === 'xfail') entry.end('expected-failure', message)
    else {
      const text = [said, message].filter((one) => one !== '').join('\n')
      const words = word === 'uxsuccess' && text === '' ? 'Unexpected success' : text
      entry.fail({ ...part, message: words }).logLine = logLine
    }
  }
}

/** Python's set-up of a class fails without a test that began. */
function isLoneError(word: string, opens: RegExpExecArray | null): boolean {
  return (
    opens !== null &&
    (word === 'error' || word === 'failure') &&
    /^(?:setUp|tearDown)(?:Class|Module) \(/.test(opens[1] ?? '')
  )
}

/** What stands between the brackets: text, a traceback, or parts of MIME types in chunks. */
class Details {
  private readonly words = new MessageLines()
  private traceback: PythonTraceback | null = null
  private place: Place | null = null
  private inParts = false

  add(text: string): void {
    if (text.startsWith('Content-Type: ')) {
      this.inParts = true
      return
    }
    if (this.inParts && /^(?:[0-9A-F]{1,8}|[a-z][\w-]{0,40})$/.test(text)) return
    if (this.traceback === null && PythonTraceback.begins(text)) this.traceback = new PythonTraceback()
    if (this.traceback !== null) {
      this.traceback.add(text)
      return
    }
    const place = leadingPlace(text)
    this.place ??= place
    this.words.add(text)
  }

  part(): FailurePart {
    if (this.traceback !== null) return this.traceback.part()
    return { file: this.place?.file ?? null, line: this.place?.line ?? null, message: this.words.toString() }
  }
}
