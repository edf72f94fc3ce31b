import type { Follow, Format, Reader } from './format.js'
import type { CaseEntry, Ledger, SuiteEntry } from './ledger.js'
import {
  capturedHeader,
  isProcessEnd,
  isTargetFailed,
  quietFailure,
  resultLine,
  runningLine,
  targetOf,
  testLine,
  type Verdict,
  verdictOf,
} from './libtest-lines.js'
import { CapturedOutput, placeOfDoctest, RETURNED } from './rust-captured-output.js'
import type { RustPanic } from './rust-panic-text.js'
import { panicPart, RustPanics } from './rust-panics.js'

const EMBEDDED_TEST = 'embedded-test'

/**
 * Rust's own harness (library/test/src/formatters/pretty.rs, terse.rs), and embedded-test, whose host part prints the same through
 * libtest-mimic: padded names, headers without ` stdout`, and a device's output between a name and its verdict.
 */
export const libtest: Format = {
  name: 'libtest',
  dialects: { [EMBEDDED_TEST]: { paths: 'three-parts' } },
  triggers: [
    'running ',
    'Running ',
    'Doc-tests ',
    ' ... ',
    ' ...\n',
    ' --- FAILED',
    'ok\n',
    'FAILED\n',
    'ignored\n',
    's>\n',
    'failures:\n',
    'test result: ',
    "thread '",
    'Error: ',
    "process didn't exit successfully: ",
    'error: test failed',
    'error: doctest failed',
  ],
  start: (ledger, again) => new LibtestReader(ledger, again),
}

class LibtestReader implements Reader {
  private target: string | null = null
  private suite: SuiteEntry | null = null
  private open: CaseEntry | null = null
  /** What the open test printed behind its name, and whether its latest words were the verdict of a failure. */
  private said = ''
  private saidFailed = false
  /** Tests whose verdict nobody saw, though others ran after them. */
  private readonly torn: { entry: CaseEntry; said: string; failed: boolean }[] = []
  /** The names of what failed, as listed at the end. */
  private readonly listed = new Set<string>()
  private readonly panics = new RustPanics()
  /** `Error: ...`, which a test that returns one prints; its verdict follows. */
  private returned: string | null = null
  /** `texts`: what failing tests printed. `names`: the list of them. */
  private block: 'none' | 'texts' | 'names' = 'none'
  private captured: CapturedOutput | null = null

  constructor(
    private readonly ledger: Ledger,
    private readonly again: (text: string) => void,
  ) {}

  get follow(): Follow {
    if (this.block !== 'none') return 'block'
    return this.panics.isOpen ? 'tail' : 'nothing'
  }

  line(text: string): boolean {
    return (
      this.header(text) ||
      this.result(text) ||
      this.testLine(text) ||
      (this.suite !== null && this.panics.begin(text)) ||
      this.aloneVerdict(text) ||
      this.quietLine(text) ||
      this.failuresLine(text) ||
      this.processEnd(text) ||
      this.returnedError(text)
    )
  }

  more(text: string): boolean {
    if (this.panics.isOpen) return this.panics.add(text)
    if (runningLine(text) !== null || targetOf(text) !== null || text.startsWith('test result: ')) {
      this.endBlock()
      return false
    }
    if (isTargetFailed(text) || /^error: \d+ targets? failed/.test(text)) {
      this.endSuite()
      return false
    }
    if (text === 'failures:') {
      this.finishCaptured()
      this.block = 'names'
      return true
    }
    if (this.block === 'names') {
      if (text.startsWith('    ')) this.listed.add(text.trim())
      return text.trim() === '' || text.startsWith('    ')
    }
    const captured = capturedHeader(text)
    if (captured === null || (captured.bare && !this.mayHaveFailed(captured.name))) {
      this.captured?.add(text)
      return true
    }
    this.finishCaptured()
    if (captured.bare) this.isEmbedded()
    this.captured = new CapturedOutput(captured.name)
    return true
  }

  /** Of a test whose verdict was torn off, this may be the first word. */
  private mayHaveFailed(name: string): boolean {
    const entry = this.suite?.find(name)
    return entry !== undefined && (entry.verdict === null || entry.verdict === 'failed')
  }

  interrupted(): void {
    this.panics.close()
  }

  endless(): void {
    this.endBlock()
  }

  end(): void {
    this.open = null
    this.endSuite()
  }

  private header(text: string): boolean {
    const target = targetOf(text)
    if (target !== null) {
      this.endSuite()
      this.ledger.newRun()
      this.target = target
      return true
    }
    const planned = runningLine(text)
    if (planned === null) return false
    const { target: announced } = this
    this.endSuite()
    // Quiet cargo announces no targets.
    if (announced === null) this.ledger.newRun()
    this.suite = this.ledger.suite('libtest', announced)
    this.suite.planned = planned
    return true
  }

  private result(text: string): boolean {
    const counts = resultLine(text)
    if (counts === null) return false
    this.endBlock()
    const suite = this.suite ?? this.ledger.suite('libtest', this.target)
    this.settleTorn()
    this.settleReturned()
    suite.state(counts)
    suite.planned = null
    this.endSuite()
    return true
  }

  /** `test NAME ... VERDICT`, or `test NAME ... ` and whatever a device prints before the verdict. */
  private testLine(text: string): boolean {
    const found = testLine(text)
    if (found === null) return false
    const { name, padded, glued, rest } = found
    const verdict = verdictOf(rest)
    if (this.suite === null && (glued || verdict === null)) return false
    if (padded) this.isEmbedded()
    const entry = this.suiteNow().case(name)
    if (verdict !== null) this.settle(entry, verdict)
    else {
      if (this.open !== null) this.torn.push({ entry: this.open, said: this.said, failed: this.saidFailed })
      this.open = entry.open()
      this.said = rest.trim()
      this.saidFailed = this.said.endsWith('FAILED')
      if (this.said !== '') this.again(rest)
    }
    return true
  }

  /** A verdict alone in its line, after a device's output. */
  private aloneVerdict(text: string): boolean {
    if (this.open === null) return false
    const verdict = verdictOf(text)
    if (verdict === null) {
      this.saidFailed = text.endsWith('FAILED')
      return false
    }
    this.settle(this.open, verdict)
    return true
  }

  /** The verdict stands glued to the output of the test. What failed is listed at the end; without a list its last words must do. */
  private settleTorn(): void {
    if (this.open !== null) this.torn.push({ entry: this.open, said: this.said, failed: this.saidFailed })
    this.open = null
    for (const { entry, said, failed } of this.torn) {
      if (!entry.isOpen) continue
      if (this.listed.size > 0 ? !this.listed.has(entry.name) : !failed) entry.pass()
      else {
        const panic = this.panicOf(entry.name)
        const message = panic?.text ?? said.replace(/FAILED$/, '')
        entry.fail(
          panic === undefined ? { ...placeOfDoctest(entry.name), message } : panicPart(panic, message, entry.name),
        )
      }
    }
    this.torn.length = 0
  }

  /** `-q`: dots, and `NAME --- FAILED` for each failure. */
  private quietLine(text: string): boolean {
    const name = this.suite === null ? null : quietFailure(text)
    if (this.suite === null || name === null) return false
    this.settle(this.suite.case(name), { word: 'FAILED', reason: '', durationMs: null })
    return true
  }

  private failuresLine(text: string): boolean {
    if (this.suite === null || text !== 'failures:') return false
    this.block = 'texts'
    return true
  }

  /** Cargo says how the target's process ended. Without a result line, that ended the test that was open, or that panicked last. */
  private processEnd(text: string): boolean {
    if (isTargetFailed(text)) return this.target !== null || this.suite !== null
    if (!isProcessEnd(text)) return false
    const message = text.trim()
    const panic = this.unsettledPanic()
    const entry = this.open ?? (panic?.thread == null ? undefined : this.suite?.case(panic.thread))
    if (entry === undefined) this.ledger.aftermath('libtest', { message })
    else {
      const part = panic === undefined ? { message } : panicPart(panic, `${panic.text}\n${message}`)
      entry.fail({ ...part, kind: 'crash' })
    }
    this.endSuite()
    return true
  }

  private returnedError(text: string): boolean {
    if (this.suite === null || !text.startsWith('Error: ')) return false
    this.returned = text
    // Nobody's own line: a tool may say the same of the bench.
    return false
  }

  private settle(entry: CaseEntry, { word, reason, durationMs }: Verdict): void {
    if (this.open === entry) this.open = null
    this.panics.close()
    if (word === 'ok') entry.pass({ durationMs })
    else if (word === 'ignored') entry.skip(reason)
    else {
      const panic = this.panicOf(entry.name)
      const part = panic === undefined ? placeOfDoctest(entry.name) : panicPart(panic, panic.text, entry.name)
      entry.fail(part, durationMs)
      if (this.returned !== null && panic === undefined) this.waiting.set(entry, this.returned)
      if (panic === undefined && reason !== '') (entry.failure ?? part).message = reason
    }
    if (word !== 'ignored') this.returned = null
  }

  /** Tests that failed just after somebody printed `Error: ...`, which is their message if they have no other. */
  private readonly waiting = new Map<CaseEntry, string>()

  private settleReturned(): void {
    for (const [{ failure }, text] of this.waiting) {
      if (failure !== null && (failure.message === '' || RETURNED.test(failure.message))) failure.message = text
    }
    this.waiting.clear()
  }

  /** With one thread tests run in the main one. */
  private panicOf(name: string): RustPanic | undefined {
    return this.panics.last(name) ?? (this.open?.name === name ? this.panics.last('main') : undefined)
  }

  /** The first panic of a test that has no verdict: what follows it is the abort. */
  private unsettledPanic(): RustPanic | undefined {
    const { suite, open, panics } = this
    if (suite === null) return undefined
    if (open !== null) return panics.first((thread) => thread === open.name || thread === 'main')
    return panics.first((thread) => thread !== 'main' && thread !== '<unnamed>' && suite.find(thread)?.verdict == null)
  }

  private finishCaptured(): void {
    const { captured, suite } = this
    this.captured = null
    if (captured === null || suite === null) return
    const entry = suite.case(captured.name)
    const before = entry.failure
    if (entry.verdict !== 'failed') entry.fail({})
    const { failure } = entry
    if (failure === null) return
    const part = captured.part(before?.message ?? '')
    failure.message = part.message ?? failure.message
    if (part.file != null) Object.assign(failure, { file: part.file, line: part.line })
    failure.also.push(...(part.also ?? []))
    if (captured.saysOutcome) this.isEmbedded()
  }

  private isEmbedded(): void {
    if (this.suite !== null) this.suite.format = EMBEDDED_TEST
  }

  private suiteNow(): SuiteEntry {
    this.suite ??= this.ledger.suite('libtest', this.target)
    return this.suite
  }

  private endBlock(): void {
    this.finishCaptured()
    this.block = 'none'
  }

  private endSuite(): void {
    this.endBlock()
    this.settleReturned()
    const { open } = this
    this.open = null
    this.settleTorn()
    open?.abandon()
    this.suite = null
    this.target = null
    this.returned = null
    this.listed.clear()
    this.panics.clear()
  }
}
