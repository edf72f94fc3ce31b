import type { Follow, Format, Reader } from './format.js'
import type { Ledger } from './ledger.js'
import { FailedTest, ProveRun } from './prove.js'
import { TapDocument } from './tap-document.js'
import { type PlanLine, type PointLine, planLine, pointLine, versionLine } from './tap-lines.js'
import { commentPlace } from './tap-point.js'
import { TapYaml } from './tap-yaml.js'

/** A block of YAML that is longer has lost its end. */
const LONGEST_YAML = 500

/**
 * TAP 12 to 14 and the kernel's KTAP: Test::More, bats, node --test, tape, pytest-tap, Check, cmocka, Criterion. Noise between its
 * lines is legal, and devices make it.
 */
export const tap: Format = {
  name: 'tap',
  triggers: [
    'TAP version ',
    'ok ',
    'ok\n',
    '1..',
    '# ',
    '---\n',
    'Bail out!',
    ':F:',
    ':E:',
    ':P:',
    '%: Checks: ',
    'ERROR: ',
    ' line ',
    '(Wstat: ',
    'Failed test',
    'Parse errors: ',
    'Non-zero ',
    'skipped subtest',
    'Further testing stopped: ',
    'Files=',
  ],
  start: (ledger) => new TapReader(ledger),
}

class TapReader implements Reader {
  private document: TapDocument | null = null
  /** A plan that does not fit: of the next document, if its first point follows; else of this one, or somebody else's words. */
  private next: PlanLine | null = null
  private yaml: { indent: number; block: TapYaml; lines: number } | null = null
  private readonly prove: ProveRun
  /** What is said of a failure whose point is elsewhere. */
  private failed: FailedTest | null = null
  /** A document was seen since prove's last summary. */
  private told = false
  /** The kernel explains a failure in lines without a mark. */
  private explaining = 0

  constructor(private readonly ledger: Ledger) {
    this.prove = new ProveRun(ledger)
  }

  get follow(): Follow {
    if (this.yaml !== null) return 'block'
    return this.explaining > 0 ? 'tail' : 'nothing'
  }

  line(text: string): boolean {
    return (
      this.version(text) ||
      this.plan(text) ||
      this.point(text) ||
      this.bail(text) ||
      this.comment(text) ||
      this.yamlStart(text) ||
      this.plain(text)
    )
  }

  more(text: string): boolean {
    const { yaml } = this
    if (yaml === null) return this.explanation(text)
    const indent = text.length - text.trimStart().length
    if (text.trim() === '...' && indent <= yaml.indent) {
      this.endYaml()
      return true
    }
    // Somebody else's line, unless it shows that the end of the block was lost.
    if (text.trim() !== '' && indent < yaml.indent) {
      if (pointLine(text) !== null || planLine(text) !== null || yaml.lines > LONGEST_YAML) this.endYaml()
      return false
    }
    yaml.lines += 1
    yaml.block.add(text)
    return true
  }

  interrupted(): void {
    this.explaining = 0
  }

  endless(): void {
    this.endYaml()
  }

  end(): void {
    this.finish()
  }

  private version(text: string): boolean {
    const found = versionLine(text)
    if (found === null) return false
    // A subtest of KTAP says it again.
    if (this.document === null || found.indent <= this.document.indent) {
      this.finish()
      this.document = new TapDocument(this.ledger, found.indent)
    }
    this.document.confirm()
    return true
  }

  private plan(text: string): boolean {
    const found = planLine(text)
    if (found === null) return false
    const { document } = this
    if (!document?.plan(found)) {
      if (document?.isWanting && found.indent === document.indent) this.next = found
      else this.begin(found)
    }
    return this.document?.sure ?? false
  }

  private begin(plan: PlanLine): void {
    this.next = null
    this.finish()
    this.document = new TapDocument(this.ledger, plan.indent)
    this.document.plan(plan)
  }

  private point(text: string): boolean {
    const found = pointLine(text)
    if (found === null) return false
    if (this.next !== null) {
      if (found.number !== null && found.number > 1 && found.indent === this.next.indent) this.next = null
      else if (found.marked || this.document?.sure) this.begin(this.next)
    }
    if (!this.document?.point(found)) {
      if (!this.opens(found)) return false
      this.finish()
      this.document = new TapDocument(this.ledger, found.indent)
      if (!this.document.point(found)) return false
    }
    this.claimRecord()
    return this.document.sure || found.marked
  }

  /** Whether a document may begin with this point. */
  private opens({ number, marked, description, directive }: PointLine): boolean {
    const { document } = this
    if (!marked || (number ?? 1) !== 1 || (description === '' && directive === null)) return false
    if (document === null || document.isComplete) return true
    // One that counts its points is more than one that does not.
    return !document.sure && (number !== null || !document.isNumbered)
  }

  /** Through two pipes, or because of a buffer, what is said of a failure may come before its point. */
  private claimRecord(): void {
    this.failed = null
    const point = this.document?.latest
    if (point == null || !point.fails) return
    const record = this.prove.take(point.point.description)
    if (record === null) return
    point.before(record.words.toString(), record.place)
    if (this.document?.sure) point.settle()
  }

  private bail(text: string): boolean {
    const found = /^ {0,200}Bail out! {0,9}(.*)$/.exec(text)
    if (found === null) return false
    const document = this.document ?? new TapDocument(this.ledger, 0)
    document.confirm()
    document.bailedOut = true
    const why = (found[1] ?? '').trim()
    const failure = this.ledger.crash('tap', { message: why === '' ? 'Bail out!' : `Bail out! ${why}` })
    const place = commentPlace(why)
    if (place !== null) Object.assign(failure, place.place)
    return true
  }

  private comment(text: string): boolean {
    const found = /^( {0,200})# ?(.*)$/.exec(text.slice(0, 8000))
    const { document } = this
    if (found === null) return false
    const [, indent = '', words = ''] = found
    if (this.record(words, indent.length)) return true
    if (document === null) return false
    const subtest = /^Subtest: (.*)$/.exec(words)
    if (subtest !== null) this.announce(indent.length, (subtest[1] ?? '').replace(/\\([#\\])/g, '$1'))
    else if (/^(?:Looks like (?:you planned|your test exited|your test died)|Tests were run but no plan)/.test(words)) {
      document.confirm()
      document.complaint ||= words
    } else if (/^Looks like you failed |(?:^|\s)pass:\d{1,9} fail:\d{1,9} skip:\d/.test(words)) document.confirm()
    else if (/(?:EXPECTATION|ASSERTION) FAILED at \S{1,1000}:\d{1,7}$/.test(words)) {
      document.beforePoint('', commentPlace(words)?.place ?? null)
      this.explaining = 12
    } else {
      const total = /^(tests|suites|pass|fail|cancelled|skipped|todo) {1,9}(\d{1,9})$/.exec(words)
      if (total !== null) document.total(total[1] ?? '', Number(total[2]))
      else document.latest?.comment(/^ {1,3}Failed (?:\(TODO\) )?test '/.test(words) ? '' : words)
    }
    if (document.sure) document.latest?.settle()
    return document.sure
  }

  private announce(indent: number, name: string): void {
    if (this.next !== null) this.begin(this.next)
    this.document?.announce(indent, name)
  }

  /** Test::More's word on a failure that is not the latest point. */
  private record(words: string, indent: number): boolean {
    const latest = this.document?.latest ?? null
    const begun = FailedTest.begins(words, indent, this.ledger.logLine)
    if (begun !== null) {
      const isLatest = latest?.fails && latest.point.description === begun.name
      this.failed = isLatest ? null : begun
      if (this.failed !== null) this.prove.record(this.failed)
      return this.failed !== null
    }
    const { failed } = this
    if (failed === null || indent !== failed.indent || /^(?:Looks like|Subtest: )/.test(words)) {
      this.failed = null
      return false
    }
    failed.add(words)
    return true
  }

  private yamlStart(text: string): boolean {
    const found = /^( {1,200})---$/.exec(text)
    const { document } = this
    if (found === null || document === null || document.isEmpty) return false
    const block = new TapYaml()
    if (document.latest !== null) document.latest.yaml = block
    document.confirm()
    this.yaml = { indent: (found[1] ?? '').length, block, lines: 0 }
    return true
  }

  private endYaml(): void {
    this.yaml = null
    this.document?.latest?.settle()
  }

  /** Lines without a mark: Check's summary with the places, cmocka's `ERROR: ` before the point it explains. */
  private plain(text: string): boolean {
    const { document } = this
    if (this.prove.line(text, this.told || isTold(document))) {
      if (text.startsWith('Files=')) {
        this.finish()
        this.told = false
      }
      return true
    }
    const death = document?.isComplete
      ? null
      : /^(\S.{0,2000}) at (\S{1,1000}) line (\d{1,7})\.$/.exec(text.slice(0, 4000))
    if (death !== null) {
      const told = { text: death[1] ?? '', place: { file: death[2] ?? '', line: Number(death[3]) } }
      this.prove.death = told
      if (document !== null) document.death = told
      return false
    }
    if (document === null) return false
    if (/^\d{1,3}%: Checks: \d/.test(text)) return document.sure
    const check = /^(.{1,1000}):(\d{1,7}):[PFE]:([^:]{0,200}):([^:]{1,200}):-?\d{1,9}: /.exec(text.slice(0, 3000))
    if (check !== null) {
      const [, file = '', line = '', group = '', test = ''] = check
      const point = document.find(`${group}:${test}`)
      point?.at({ file, line: Number(line) })
      if (document.sure) point?.settle()
      return point !== undefined
    }
    if (document.isComplete) return false
    if (!text.startsWith('ERROR: ')) return false
    document.beforePoint(text.slice('ERROR: '.length), null)
    return document.sure
  }

  private explanation(text: string): boolean {
    this.explaining -= 1
    if (!/^ {4}\s{0,20}\S/.test(text)) return false
    this.document?.beforePoint(text.trim(), null)
    return true
  }

  private finish(): void {
    this.yaml = null
    this.explaining = 0
    if (this.next !== null) this.document?.replan(this.next.count)
    this.next = null
    this.told ||= isTold(this.document)
    this.document?.end()
    this.document = null
  }
}

/** Whether the points themselves are in the log, so that what prove says of them is nothing new. */
function isTold(document: TapDocument | null): boolean {
  return document?.sure === true && !document.isEmpty
}
