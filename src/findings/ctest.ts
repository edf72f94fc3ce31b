import type { Follow, Format, NestedReader, Reader } from './format.js'
import type { CaseEntry, Ledger, SuiteEntry } from './ledger.js'
import { NestedOutput } from './nested-output.js'

/**
 * CTest (CMake, Source/CTest/cmCTestRunTest.cxx, cmCTestTestHandler.cxx). A test is what CTest runs: what other frameworks print
 * within it (below its verdict with `--output-on-failure`, before it and numbered with `-V`) gives its failure place and words, and
 * is not counted.
 */
export const ctest: Format = {
  name: 'ctest',
  triggers: ['Test project ', ' Test ', ' tests passed, ', ' tests failed out of '],
  start: (ledger, _again, nested) => new CtestReader(ledger, nested),
}

interface Verdict {
  number: number
  name: string
  isBad: boolean
  status: string
}

class CtestReader implements Reader {
  private suite: SuiteEntry | null = null
  private readonly tests = new Map<number, { entry: CaseEntry; output: NestedOutput }>()
  /** The failed test whose output may come. */
  private failed: { entry: CaseEntry; output: NestedOutput; status: string } | null = null
  /** A verdict that goes on in the next line. */
  private torn: Verdict | null = null
  /** Why the next test cannot run. */
  private reason = ''
  private summed = false

  constructor(
    private readonly ledger: Ledger,
    private readonly nested: () => NestedReader,
  ) {}

  /** For the whole run, however long the output of a test is: the next verdict ends it. */
  get follow(): Follow {
    return this.suite === null ? 'nothing' : 'block'
  }

  /** Where a run begins; the rest comes to `more`. */
  line(text: string): boolean {
    if (this.suite !== null) return false
    const isStart = /^Test project (?:[A-Za-z]:)?[\\/]/.test(text)
    if (!isStart && verdictOf(text) === null && totalsOf(text) === null) return false
    this.begin()
    return isStart || this.more(text)
  }

  more(text: string): boolean {
    if (/^Test project (?:[A-Za-z]:)?[\\/]/.test(text)) {
      this.endRun()
      this.begin()
      return true
    }
    return this.numbered(text) || this.verdictLine(text) || this.started(text) || this.totals(text) || this.inner(text)
  }

  end(): void {
    this.endRun()
  }

  /** `N: OUTPUT`, with `-V`. */
  private numbered(text: string): boolean {
    const found = /^(\d{1,6}): ?/.exec(text)
    const test = found === null ? undefined : this.tests.get(Number(found[1]))
    if (found === null || test === undefined) return false
    const output = text.slice(found[0].length)
    if (!/^(?:Test command: |Working Directory: |Test timeout computed to be: |Environment variables: )/.test(output)) {
      test.output.line(output)
    }
    return true
  }

  private started(text: string): boolean {
    const found = /^ {4,12}Start {1,8}(\d{1,6}): (.{1,1000})$/.exec(text)
    if (found === null) return /^test \d{1,6}$/.test(text)
    this.finishFailed()
    const entry = this.suiteNow().case(found[2] ?? '')
    if (entry.verdict === null) entry.open()
    this.tests.set(Number(found[1]), { entry, output: new NestedOutput(this.nested) })
    this.reason = ''
    return true
  }

  private verdictLine(text: string): boolean {
    const { torn } = this
    if (torn !== null) {
      const end = timeAt(text)
      torn.status = `${torn.status}\n${end?.before ?? text}`
      if (end !== null || torn.status.length > 4000) {
        this.torn = null
        this.settle(torn, end?.durationMs ?? null)
      }
      return true
    }
    const verdict = verdictOf(text)
    if (verdict === null) return false
    this.finishFailed()
    const end = timeAt(verdict.status)
    if (end === null) this.torn = verdict
    else this.settle({ ...verdict, status: end.before }, end.durationMs)
    return true
  }

  private settle({ number, name, isBad, status: words }: Verdict, durationMs: number | null): void {
    const { entry, output } = this.tests.get(number) ?? {
      entry: this.suiteNow().case(name),
      output: new NestedOutput(this.nested),
    }
    this.tests.delete(number)
    const status = words.trim()
    if (!isBad) entry.pass({ durationMs, flaky: entry.verdict === 'failed' })
    else if (status.startsWith('Skipped')) entry.skip(this.reason)
    else if (status === 'Not Run (Disabled)') entry.end('disabled')
    else {
      const said = [status, this.reason].filter(Boolean).join('\n')
      entry.fail(
        { kind: /Exception|^(?:Timeout|Exit code)/.test(status) ? 'crash' : 'test', message: said },
        durationMs,
      )
      this.failed = { entry, output, status: said }
    }
    this.reason = ''
  }

  private totals(text: string): boolean {
    const totals = totalsOf(text)
    if (totals !== null) {
      this.finishFailed()
      const suite = this.suiteNow()
      const { skipped } = suite.counts
      suite.state({ passed: Math.max(0, totals.all - totals.failed - skipped), failed: totals.failed })
      this.summed = true
      return true
    }
    if (!this.summed) return false
    // The list at the end names what only it tells, with `--quiet`.
    const listed = /^\t {0,8}\d{1,6} - (.{1,1000}) \(([\w ]{1,60})\)(?: {2,}.{0,500})?$/.exec(text)
    if (listed !== null) {
      const [, name = '', why = ''] = listed
      if (this.suite?.find(name) === undefined && why !== 'Disabled' && why !== 'Skipped') {
        this.suiteNow().add(name).fail({ message: why })
      }
      return true
    }
    if (/^(?:Errors while running CTest|Output from these tests are in: |Use "--rerun-failed)/.test(text)) return true
    if (
      /^(?:The following tests |Total Test time |Label Time Summary|$)| = {1,12}\d{1,9}\.\d{1,6} sec\*proc \(/.test(
        text,
      )
    )
      return true
    // What comes now is somebody else's.
    this.endRun()
    return false
  }

  /** A line of a failed test's output, or what CTest says before it cannot run one. */
  private inner(text: string): boolean {
    const why = /^(?:Unable to find executable: |Failed test dependencies: )/.test(text)
    if (why) this.reason = text.slice(0, 1000)
    if (this.failed === null) return why
    this.failed.output.line(text)
    return true
  }

  /** Its output is complete. */
  private finishFailed(): void {
    const { failed } = this
    this.failed = null
    if (failed === null || failed.entry.failure === null) return
    const { failure } = failed.entry
    const part = failed.output.part(failed.status)
    Object.assign(failure, { file: part.file ?? null, line: part.line ?? null, message: part.message ?? '' })
    failure.also.push(...(part.also ?? []))
  }

  private begin(): void {
    this.ledger.newRun()
    this.suite = this.ledger.suite('ctest', null)
    this.summed = false
  }

  private suiteNow(): SuiteEntry {
    if (this.suite === null) this.begin()
    return this.suite as SuiteEntry
  }

  private endRun(): void {
    if (this.torn !== null) this.settle(this.torn, null)
    this.torn = null
    this.finishFailed()
    for (const { entry, output } of this.tests.values()) {
      const part = output.part('The log ends while this test runs.')
      if (entry.isOpen && part.file != null) entry.fail({ ...part, kind: 'crash' })
      else if (this.summed) entry.abandon()
    }
    this.tests.clear()
    this.suite = null
    this.summed = false
    this.reason = ''
  }
}

/** ` 1/17 Test  #1: NAME .....***Failed    0.01 sec`; without the count where a test is tried again. */
function verdictOf(text: string): Verdict | null {
  const head = /^ {0,8}(?:\d{1,6}\/\d{1,6})? {0,12}Test {1,8}#(\d{1,6}): /.exec(text)
  if (head === null) return null
  const rest = text.slice(head[0].length)
  // `Subprocess aborted***Exception: `, and on Windows `Exit code 0xc0000005`, with the rest in the next line.
  const dots = /\.{2,}((?:[A-Z][\w ]{1,60})?\*\*\*| {3}(?=Passed)|(?=Exit code 0x[0-9a-fA-F]{1,16}$))/.exec(rest)
  if (dots === null) return null
  const name = rest.slice(0, dots.index).trimEnd()
  const isBad = dots[1] !== '   '
  const how = dots[1] === '***' ? '' : (dots[1]?.trim() ?? '')
  const status = how + rest.slice(dots.index + dots[0].length)
  if (name === '') return null
  return { number: Number(head[1]), name, isBad, status }
}

/** `STATUS    0.01 sec` at the end of a verdict. */
function timeAt(text: string): { before: string; durationMs: number } | null {
  const found = / {1,12}(\d{1,9}\.\d{1,6}) sec(?: {1,4}[\w.+-]{1,100}){0,20} {0,4}$/.exec(text.slice(-400))
  if (found === null) return null
  const before = text.slice(0, text.length - found[0].length)
  return { before, durationMs: Math.round(Number(found[1]) * 1000) }
}

function totalsOf(text: string): { failed: number; all: number } | null {
  const found = /^\d{1,3}% tests passed, (\d{1,9}) tests? failed out of (\d{1,9})$/.exec(text)
  return found === null ? null : { failed: Number(found[1]), all: Number(found[2]) }
}
