import type { Follow, Format, Reader } from './format.js'
import type { Ledger } from './ledger.js'
import { PythonTraceback } from './python-traceback.js'
import { MessageLines } from './text.js'
import { type Totals, UNEXPECTED, UnittestRun } from './unittest-run.js'

const RULE = '='.repeat(70)
const LINE = '-'.repeat(70)
/** How far below a rule the title of a failure may stand, if others print in between. */
const FAR = 5

/** Python's unittest (Lib/unittest/runner.py), 3.6 to 3.14, and what runs in it (Django). */
export const unittest: Format = {
  name: 'unittest',
  triggers: [
    RULE,
    ') ... ',
    ' ... ok\n',
    ' ... FAIL\n',
    ' ... ERROR\n',
    ' ... skipped ',
    ' ... expected failure\n',
    ' ... unexpected success\n',
    'ok\n',
    'FAIL\n',
    'ERROR\n',
    ' tests in ',
    ' test in ',
    'OK\n',
    'OK (',
    'FAILED (',
    'NO TESTS RAN',
    LINE,
  ],
  start: (ledger, again) => new UnittestReader(ledger, again),
}

interface Failing {
  name: string
  doc: string
  logLine: number
  inBody: boolean
  traceback: PythonTraceback | null
  words: MessageLines
  /** What the test printed, with `-b`. */
  captured: boolean
}

class UnittestReader implements Reader {
  private run: UnittestRun | null = null
  private failing: Failing | null = null
  /** Lines until it is clear that the rule was somebody else's; 0 if there was none. */
  private armed = 0

  constructor(
    private readonly ledger: Ledger,
    private readonly again: (text: string) => void,
  ) {}

  get follow(): Follow {
    return this.failing !== null || this.armed > 0 ? 'block' : 'nothing'
  }

  line(text: string): boolean {
    if (text === RULE) {
      this.armed = FAR
      return this.run !== null
    }
    return this.ran(text) || this.result(text) || this.verdict(text)
  }

  more(text: string): boolean {
    if (this.armed > 0) return this.title(text)
    const { failing } = this
    if (failing === null) return false
    if (text === RULE) {
      this.close()
      this.armed = FAR
      return true
    }
    if (text === LINE && !failing.inBody) {
      failing.inBody = true
      return true
    }
    if (text === LINE || /^Ran \d{1,9} tests? in /.test(text)) {
      this.close()
      return text === LINE || this.ran(text)
    }
    this.add(failing, text)
    return true
  }

  endless(): void {
    this.close()
  }

  end(): void {
    this.close()
    this.run?.settle(null)
    this.run = null
  }

  private title(text: string): boolean {
    const found = /^(?:(?:ERROR|FAIL)|(UNEXPECTED SUCCESS)): (\S.{0,1000} \([\w.<>-]{1,1000}\).{0,1000})$/.exec(text)
    if (found === null) {
      this.armed = text === LINE ? 0 : this.armed - 1
      return false
    }
    this.armed = 0
    const name = found[2] ?? ''
    const { logLine } = this.ledger
    if (found[1] === undefined) {
      const words = new MessageLines()
      this.failing = { name, doc: '', logLine, inBody: false, traceback: null, words, captured: false }
    } else this.runNow().describe(name, '', { message: UNEXPECTED }, logLine)
    return true
  }

  private add(failing: Failing, text: string): void {
    if (!failing.inBody) {
      if (text.trim() !== '') failing.doc = text
      return
    }
    if (failing.captured) return
    failing.captured = text === 'Stdout:' || text === 'Stderr:'
    if (failing.captured) return
    if (failing.traceback === null && PythonTraceback.begins(text)) failing.traceback = new PythonTraceback()
    if (failing.traceback !== null) failing.traceback.add(text)
    else failing.words.add(text)
  }

  private close(): void {
    const { failing } = this
    this.failing = null
    if (failing === null) return
    const part = failing.traceback?.part() ?? {}
    const message = part.message || failing.words.toString()
    this.runNow().describe(failing.name, failing.doc, { ...part, message }, failing.logLine)
  }

  private ran(text: string): boolean {
    const found = /^Ran (\d{1,9}) tests? in \d{1,9}(?:\.\d{1,9})?s$/.exec(text)
    if (found === null) return text === LINE && this.run !== null
    this.armed = 0
    this.runNow().ran = Number(found[1])
    return true
  }

  /** `OK`, `OK (skipped=1)`, `FAILED (failures=2, errors=1)`, `NO TESTS RAN (skipped=1)`. */
  private result(text: string): boolean {
    if (this.run === null || this.run.ran === null) return false
    const found = /^(?:OK|FAILED|NO TESTS RAN)(?: \(([a-z ]{1,40}=\d{1,9}(?:, [a-z ]{1,40}=\d{1,9}){0,9})\))?$/.exec(
      text,
    )
    if (found === null) return false
    this.run.settle(totalsOf(found[1] ?? ''))
    this.run = null
    return true
  }

  /** `NAME ... VERDICT`; `NAME ... ` and what a test prints; a verdict alone. */
  private verdict(text: string): boolean {
    const { run } = this
    if (run?.isRunning) {
      const alone = verdictOf(text)
      if (alone !== null) {
        run.verdict(null, alone.word, alone.reason)
        return true
      }
    }
    const named = /^ {0,2}(\w{1,500} \([\w.<>]{1,1000}\)(?: [[(][^\n]{1,1000}[\])])?) \.\.\. ?(.*)$/.exec(
      text.slice(0, 5000),
    )
    if (named !== null) {
      const [, name = '', rest = ''] = named
      const verdict = verdictOf(rest)
      if (verdict !== null) this.runNow().verdict(name, verdict.word, verdict.reason)
      else {
        this.runNow().begin(name)
        if (rest !== '') this.again(rest)
      }
      return true
    }
    const dots = text.lastIndexOf(' ... ')
    const verdict = dots <= 0 || run === null ? null : verdictOf(text.slice(dots + 5))
    if (verdict === null || text.startsWith('test ')) return false
    run?.documented(text.slice(0, dots), verdict.word, verdict.reason)
    return true
  }

  private runNow(): UnittestRun {
    if (this.run === null) {
      this.ledger.newRun()
      this.run = new UnittestRun(this.ledger)
    }
    return this.run
  }
}

function verdictOf(text: string): { word: string; reason: string } | null {
  if (/^(?:ok|FAIL|ERROR|expected failure|unexpected success)$/.test(text)) return { word: text, reason: '' }
  const skipped = /^skipped (['"])([^\n]{0,2000})\1$/.exec(text)
  return skipped === null ? null : { word: 'skipped', reason: skipped[2] ?? '' }
}

function totalsOf(text: string): Totals {
  const pairs = text === '' ? [] : text.split(', ').map((pair) => pair.split('='))
  return new Map(pairs.map(([key = '', count = '']) => [key, Number(count)]))
}
