import type { Follow, Format, Reader } from './format.js'
import type { Ledger, SuiteEntry } from './ledger.js'
import { stackPlace } from './node-stack.js'
import { type Place, placeOf } from './place.js'
import { restOf } from './rest-counts.js'
import { MessageLines } from './text.js'

const LONGEST_ERROR = 300

/** What `node --test` prints for people (lib/internal/test_runner/reporter/spec.js), Node 18 to 24. */
export const nodeSpec: Format = {
  name: 'node-spec',
  triggers: ['✔ ', '✖ ', '﹣ ', '⚠ ', '▶ ', 'ℹ ', 'test at '],
  start: (ledger) => new NodeSpecReader(ledger),
}

interface SpecLine {
  indent: number
  sign: string
  name: string
  durationMs: number | null
  note: string
}

class NodeSpecReader implements Reader {
  private readonly suites = new Map<string, SuiteEntry>()
  private root: SuiteEntry | null = null
  /** Open groups, outermost first. */
  private readonly groups: { indent: number; name: string }[] = []
  private readonly failures: Failing[] = []
  /** As listed at the end. */
  private readonly told: Failing[] = []
  private failing: Failing | null = null
  private lines = 0
  private listing = false
  private location: Place | null = null
  private readonly totals = new Map<string, number>()

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return this.failing === null ? 'nothing' : 'block'
  }

  line(text: string): boolean {
    const located = /^test at (.{1,1000}:\d{1,7}:\d{1,7})$/.exec(text)
    if (located !== null && this.listing) {
      this.location = placeOf(located[1] ?? '')
      return true
    }
    if (text === '✖ failing tests:') {
      this.listing = this.root !== null
      return this.listing
    }
    const total = /^ℹ (tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) {1,4}([\d.]{1,20})$/.exec(text)
    if (total !== null) return this.total(total[1] ?? '', Number(total[2]))
    const found = specLine(text)
    return found !== null && this.take(found)
  }

  more(text: string): boolean {
    const { failing } = this
    if (failing === null || specLine(text) !== null || this.lines > LONGEST_ERROR) {
      this.failing = null
      return false
    }
    if (text === '') {
      // What a group says of its hook stands below a blank line.
      if (this.lines > 0) this.failing = null
      this.lines += 1
      return true
    }
    const indent = text.length - text.trimStart().length
    if (indent <= failing.indent) return false
    this.lines += 1
    failing.add(text)
    return true
  }

  end(): void {
    this.finish()
  }

  private take(line: SpecLine): boolean {
    const { sign, name, indent, durationMs, note } = line
    if (sign === '▶') return this.group(indent, name, durationMs)
    const isGroup = this.groups.findLastIndex((group) => group.indent === indent && group.name === name)
    if (durationMs === null && !this.listing && this.groups.length === 0 && this.root === null) return false
    if (this.listing && sign !== '✖' && sign !== '⚠') this.finish()
    if (this.listing) return this.listed(line)
    if (isGroup !== -1) {
      const failing = sign === '✖' ? new Failing(name, indent, this.ledger.logLine, null) : null
      this.groups.splice(isGroup)
      this.lines = 0
      // Only a group whose hook failed says anything below.
      this.failing = failing
      return true
    }
    this.groups.splice(this.groups.findIndex((group) => group.indent >= indent) >>> 0)
    const suite = this.suite()
    this.failing = null
    if (sign === '✔') suite.add(name).pass({ durationMs })
    else if (sign === '﹣') suite.add(name).skip(note)
    else if (sign === '⚠' || /^TODO\b/.test(note)) suite.add(name).end('todo', note)
    else this.begin(new Failing(name, indent, this.ledger.logLine, suite))
    return true
  }

  private begin(failing: Failing): void {
    this.lines = 0
    this.failing = failing
    this.failures.push(failing)
  }

  /** At the end all failures come again, each with its place. */
  private listed({ sign, name, note, indent }: SpecLine): boolean {
    const failing = new Failing(name, indent, this.ledger.logLine, null)
    failing.place = this.location
    this.location = null
    this.lines = 0
    this.failing = failing
    failing.isTodo = sign === '⚠' || /^TODO\b/.test(note)
    this.told.push(failing)
    return true
  }

  private group(indent: number, name: string, durationMs: number | null): boolean {
    if (this.listing) this.finish()
    this.groups.splice(this.groups.findIndex((group) => group.indent >= indent) >>> 0)
    // In some versions a group ends with the sign it began with.
    if (durationMs === null) this.groups.push({ indent, name })
    this.failing = null
    if (this.root === null) this.open()
    return true
  }

  private total(key: string, count: number): boolean {
    if (this.root === null && key !== 'tests') return false
    this.open()
    this.failing = null
    this.totals.set(key, count)
    return true
  }

  private suite(): SuiteEntry {
    const root = this.open()
    if (this.groups.length === 0) return root
    const name = this.groups.map((group) => group.name).join(' > ')
    const known = this.suites.get(name) ?? this.ledger.suite('node-spec', name)
    this.suites.set(name, known)
    return known
  }

  private open(): SuiteEntry {
    if (this.root === null) {
      this.ledger.newRun()
      this.root = this.ledger.suite('node-spec', null)
    }
    return this.root
  }

  private finish(): void {
    const { root } = this
    if (root === null) return
    // What is not told again was printed by a test.
    if (this.told.length === 0) for (const failing of this.failures) failing.settle(failing.suite ?? root)
    for (const told of this.told) this.settleTold(told, root)
    const of = (key: string) => this.totals.get(key) ?? 0
    if (this.totals.has('pass')) {
      const failed = of('fail') + of('cancelled')
      const totals = { passed: of('pass'), failed, skipped: of('skipped'), todo: of('todo') }
      root.state(restOf([...this.suites.values()], totals))
    }
    this.root = null
    this.failing = null
    this.listing = false
    this.suites.clear()
    this.totals.clear()
    for (const list of [this.groups, this.failures, this.told]) list.length = 0
  }

  private settleTold(told: Failing, root: SuiteEntry): void {
    if (told.isTodo) return
    const at = this.failures.findIndex(({ name }) => name === told.name)
    const known = at === -1 ? undefined : this.failures.splice(at, 1)[0]
    told.settle(known?.suite ?? root, known?.logLine)
  }
}

/** A test that failed, and the error that is printed below it. */
class Failing {
  place: Place | null = null
  isTodo = false
  private readonly words = new MessageLines()
  private readonly frames: Place[] = []
  private inStack = false

  constructor(
    readonly name: string,
    readonly indent: number,
    readonly logLine: number,
    readonly suite: SuiteEntry | null,
  ) {}

  add(line: string): void {
    if (/^\s{1,200}at \S/.test(line)) {
      this.inStack = true
      const place = stackPlace(line)
      if (place !== null && this.frames.length < 20) this.frames.push(place)
      return
    }
    const cause = /^\s{1,200}\[cause\]: (.*)$/.exec(line)
    if (cause !== null) this.words.add(`  cause: ${cause[1]}`)
    else if (!this.inStack) this.words.add(line)
  }

  settle(suite: SuiteEntry, logLine = this.logLine): void {
    const places = [this.place, ...this.frames].filter((place) => place !== null)
    const [place, ...others] = places.filter(
      (one, index) => places.findIndex(({ file, line }) => file === one.file && line === one.line) === index,
    )
    const also = others.map((one) => ({ ...one, message: '' }))
    const message = this.words.toString().replace(/^'(.*)'$/s, '$1')
    const part = { file: place?.file ?? null, line: place?.line ?? null, message, also }
    suite.add(this.name).fail(part).logLine = logLine
  }
}

/** `  ✖ reads the banner (1.53ms) # TODO`; a group has no time when it begins. */
function specLine(text: string): SpecLine | null {
  const found = /^( {0,200})([✔✖﹣⚠▶]) (\S.{0,4000})$/u.exec(text)
  if (found === null) return null
  const [, indent = '', sign = '', rest = ''] = found
  const timed = /^(.{1,3000}) \((\d{1,12}(?:\.\d{1,9})?)ms\)(?: # (.*))?$/.exec(rest)
  if (timed !== null) {
    const [, name = '', time = '', note = ''] = timed
    return { indent: indent.length, sign, name, durationMs: Number(time), note }
  }
  const isCancelled = sign === '✖' && !/[(:]$/.test(rest)
  return sign === '▶' || isCancelled ? { indent: indent.length, sign, name: rest, durationMs: null, note: '' } : null
}
