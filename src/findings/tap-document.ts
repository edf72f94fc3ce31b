import type { Ledger, SuiteEntry } from './ledger.js'
import type { Counts } from './model.js'
import type { Place } from './place.js'
import { restOf } from './rest-counts.js'
import type { PointLine } from './tap-lines.js'
import { TapPoint } from './tap-point.js'

/** Points of a document that is not sure yet; after as many it would be. */
const MOST_WAITING = 10

interface Level {
  indent: number
  /** What the parent's point will be called; null where nothing announced it. */
  name: string | null
  suite: SuiteEntry
  planned: number | null
  seen: number
  /** Points below, since the latest point here. */
  children: number
  failedChildren: number
  /** What the next point here will be called, and what its subtests are grouped by. */
  announced: string | null
}

/** One stream of TAP, with its subtests as levels of indent. Only leaves are tests. */
export class TapDocument {
  /** A version, a plan or a second point in order was seen. */
  sure = false
  latest: TapPoint | null = null
  bailedOut = false
  /** The program's own word on why there is no more: `Looks like you planned 5 tests but ran 2.` */
  complaint = ''
  /** What a Perl program died of. */
  death: { text: string; place: Place } | null = null
  private readonly suites: SuiteEntry[] = []
  private readonly levels: Level[]
  private readonly waiting: TapPoint[] = []
  private readonly byName = new Map<string, TapPoint>()
  private numbered: boolean | null = null
  private readonly totals = new Map<string, number>()
  private said: { text: string; place: Place | null }[] = []
  private failures = 0

  constructor(
    private readonly ledger: Ledger,
    indent: number,
  ) {
    this.levels = [this.level(indent, null)]
  }

  get indent(): number {
    return this.root.indent
  }

  /** All points that were planned at the outermost level are there. */
  get isComplete(): boolean {
    return this.root.planned !== null && this.root.seen >= this.root.planned
  }

  get hasPlan(): boolean {
    return this.root.planned !== null
  }

  get isEmpty(): boolean {
    return this.root.seen === 0 && this.root.planned === null
  }

  plan(indent: number, count: number): void {
    const level = this.at(indent)
    if (level === null) return
    level.planned = count
    this.confirm()
  }

  /** `# Subtest: NAME`, at the indent of its parent (node, perl) or of its own points (TAP 14). */
  announce(indent: number, name: string): void {
    const level = this.at(indent)
    if (level === null) return
    if (level.seen === 0 && level !== this.root && level.name === null) {
      level.name = name
      level.suite.name = this.path(level)
      return
    }
    level.announced = name
    this.confirm()
  }

  /** False: the line is not a point of this document. */
  point(line: PointLine): boolean {
    if (!this.fits(line)) return false
    const level = this.at(line.indent)
    if (level === null) return false
    level.seen += 1
    this.numbered ??= line.number !== null
    const isParent = level.children > 0
    const echoes = isParent && line.directive === null && !line.ok && level.failedChildren > 0
    const point = new TapPoint(line, this.ledger.logLine, level.suite, echoes)
    for (const { text, place } of this.said) if (point.fails) point.before(text, place)
    this.said = []
    this.latest = point
    if (point.fails && !echoes) this.failures += 1
    for (const one of this.levels) {
      if (one === level) continue
      one.children += 1
      if (point.fails) one.failedChildren += 1
    }
    Object.assign(level, { children: 0, failedChildren: 0, announced: null })
    // In braces the subtests come after their parent.
    if (line.opens) level.announced = line.description
    if (line.opens || (isParent && !point.fails)) {
      this.latest = null
      return true
    }
    this.byName.set(point.name, point)
    if (this.sure) point.settle()
    else this.wait(point)
    return true
  }

  /** Something about the point that comes next. */
  beforePoint(text: string, place: Place | null): void {
    if (this.said.length < 20) this.said.push({ text, place })
  }

  find(name: string): TapPoint | undefined {
    return this.byName.get(name)
  }

  /** `# pass 3`: the program's own count. */
  total(key: string, count: number): void {
    this.totals.set(key, count)
  }

  confirm(): void {
    if (this.sure) return
    this.sure = true
    for (const point of this.waiting) point.settle()
    this.waiting.length = 0
  }

  end(): void {
    if (!this.sure) return
    const { planned, seen, suite } = this.root
    if (planned !== null && planned > seen) suite.state({ notRun: planned - seen })
    const isShort = planned !== null && planned > seen
    const complaint = this.complaint || (isShort ? `${planned} tests were planned, ${seen} ran.` : '')
    if (complaint !== '' && !this.bailedOut && this.failures === 0) {
      const words = this.death === null ? complaint : `${this.death.text}\n${complaint}`
      this.ledger.crash('tap', { ...(this.death?.place ?? {}), message: words })
    }
    this.stateTotals()
    this.ledger.newRun()
  }

  /** Node's and tape's last comments. */
  private stateTotals(): void {
    const of = (key: string) => this.totals.get(key) ?? 0
    if (!this.totals.has('tests') || !this.totals.has('pass')) return
    const counts: Partial<Counts> = { passed: of('pass'), failed: of('fail') + of('cancelled') }
    if (this.totals.has('skipped')) Object.assign(counts, { skipped: of('skipped'), todo: of('todo') })
    const others = this.suites.filter((suite) => suite !== this.root.suite)
    this.root.suite.state(restOf(others, counts))
  }

  private get root(): Level {
    return this.levels[0] as Level
  }

  private fits({ number, indent, description }: PointLine): boolean {
    if (number === null)
      return (this.sure && this.numbered !== true) || (this.sure && description !== '' && indent > this.indent)
    const level = this.levels.find((one) => one.indent === indent)
    // Node numbers the points of several files anew, but announces each.
    if (level?.announced === description && description !== '') return true
    const next = (level?.seen ?? 0) + 1
    if (number === next) return true
    // Points may come out of order or be lost; but not beyond the plan.
    return this.sure && number > next && number <= (level?.planned ?? next + 1000)
  }

  private wait(point: TapPoint): void {
    this.waiting.push(point)
    if (this.waiting.length >= 2 || this.waiting.length >= MOST_WAITING) this.confirm()
  }

  /** The level of `indent`: a new one if it is deeper than all; deeper ones are over. */
  private at(indent: number): Level | null {
    if (indent < this.indent) return null
    while (this.levels.length > 1 && (this.levels.at(-1)?.indent ?? 0) > indent) this.levels.pop()
    const top = this.levels.at(-1) as Level
    if (top.indent === indent) return top
    if (indent < top.indent + 2) return null
    const level = this.level(indent, top.announced)
    this.levels.push(level)
    level.suite.name = this.path(level)
    return level
  }

  private level(indent: number, name: string | null): Level {
    const suite = this.ledger.suite('tap', null)
    this.suites.push(suite)
    return { indent, name, suite, planned: null, seen: 0, children: 0, failedChildren: 0, announced: null }
  }

  private path(level: Level): string | null {
    const names = this.levels.slice(0, this.levels.indexOf(level) + 1).map(({ name }) => name)
    const known = names.filter((name) => name !== null)
    return known.length === 0 ? null : known.join(' > ')
  }
}
