import type { Ledger } from './ledger.js'
import type { Counts } from './model.js'
import type { Place } from './place.js'
import { restOf } from './rest-counts.js'
import { TapLevel } from './tap-level.js'
import type { PlanLine, PointLine } from './tap-lines.js'
import { TapPoint } from './tap-point.js'

/** Points of a document that is not sure yet: so many, and no plan, are a device's chatter. */
const MOST_WAITING = 10_000

/** One stream of TAP, with its subtests as levels of indent. Only leaves are tests. */
export class TapDocument {
  /** A version, a plan with points, a plan that skips all or a second point in order was seen. */
  sure = false
  latest: TapPoint | null = null
  bailedOut = false
  /** The program's own word on why there is no more: `Looks like you planned 5 tests but ran 2.` */
  complaint = ''
  /** What a Perl program died of. */
  death: { text: string; place: Place } | null = null
  /** All levels there were. */
  private readonly known: TapLevel[] = []
  /** Those that are not over. */
  private readonly levels: TapLevel[]
  private readonly waiting: TapPoint[] = []
  private readonly byName = new Map<string, TapPoint>()
  private numbered: boolean | null = null
  /** The plan came last, as it may: what follows is not of this document. */
  private closed = false
  private readonly totals = new Map<string, number>()
  private said: { text: string; place: Place | null }[] = []
  private failures = 0

  constructor(
    private readonly ledger: Ledger,
    indent: number,
  ) {
    this.levels = [this.level(indent, null, null)]
  }

  get indent(): number {
    return this.root.indent
  }

  /** All points that were planned at the outermost level are there. */
  get isComplete(): boolean {
    return this.root.planned !== null && this.root.seen >= this.root.planned
  }

  /** No point was seen. */
  get isEmpty(): boolean {
    return this.numbered === null
  }

  get isNumbered(): boolean {
    return this.numbered === true
  }

  /** It lacks points or a plan, so that a plan that does not fit it may be its own nevertheless. */
  get isWanting(): boolean {
    return this.sure ? !this.isComplete : !this.isEmpty && this.root.planned === null
  }

  /** False: it is not the plan of this document. A plan alone is no TAP yet: others print ranges as well. */
  plan({ indent, count, skips }: PlanLine): boolean {
    const level = this.at(indent)
    if (level === null) return false
    const agrees = this.numbered === true || level.seen === count
    // Of points without numbers, another count may be that of the next document.
    const isStrange = level.planned !== null || (!this.sure && level.seen > 0 && !agrees)
    if (level === this.root && isStrange) return false
    level.planned = count
    if ((level.seen > 0 && agrees) || skips) this.confirm()
    if (level === this.root) this.closed = level.seen > 0 && level.seen === count
    return true
  }

  /** A plan that did not fit, after which no point came: it is the true one if it counts what there was, or if no other does. */
  replan(count: number): void {
    if (this.root.planned !== null && count !== this.root.seen) return
    this.root.planned = count
    this.confirm()
  }

  /** `# Subtest: NAME`, at the indent of its parent (node, perl) or of its own points (TAP 14). */
  announce(indent: number, name: string): void {
    const level = this.at(indent)
    if (level === null) return
    if (level.seen === 0 && level !== this.root && level.name === null) level.name = name
    else level.announced = name
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
    const point = new TapPoint(line, this.ledger.logLine, level, echoes)
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
    else this.wait(point, line)
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
    for (const level of this.known) level.begin()
    for (const point of this.waiting) point.settle()
    this.waiting.length = 0
  }

  end(): void {
    if (!this.sure) return
    const { planned, seen, suite } = this.root
    const isShort = planned !== null && planned > seen
    if (isShort) suite.state({ notRun: planned - seen })
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
    const others = this.known.slice(1).map(({ suite }) => suite)
    this.root.suite.state(restOf(others, counts))
  }

  private get root(): TapLevel {
    return this.levels[0] as TapLevel
  }

  private fits(line: PointLine): boolean {
    const { number, indent, description } = line
    if (number === null) return this.fitsUnnumbered(line)
    if (!this.sure && this.numbered === false) return false
    const level = this.levels.find((one) => one.indent === indent)
    // Node numbers the points of several files anew, but announces each.
    if (level?.announced === description && description !== '') return true
    const next = (level?.seen ?? 0) + 1
    if (number === next) return true
    // Points may come out of order or be lost; but not beyond the plan.
    return this.sure && number > next && number <= (level?.planned ?? next + 1000)
  }

  private fitsUnnumbered({ marked, indent, description }: PointLine): boolean {
    if (this.numbered === true) return this.sure && description !== '' && indent > this.indent
    if (!this.sure && this.waiting.length >= MOST_WAITING) return false
    if (indent === this.indent && this.isComplete) return marked && !this.closed
    return marked || this.sure || this.root.planned !== null
  }

  private wait(point: TapPoint, { marked }: PointLine): void {
    this.waiting.push(point)
    const inOrder = this.numbered === true && this.waiting.length >= 2
    const isPlanned = this.levels.some(({ planned }) => planned !== null)
    if (inOrder || (isPlanned && marked) || this.isComplete) this.confirm()
  }

  /** The level of `indent`: a new one if it is deeper than all; deeper ones are over. */
  private at(indent: number): TapLevel | null {
    if (indent < this.indent) return null
    while (this.levels.length > 1 && (this.levels.at(-1)?.indent ?? 0) > indent) this.levels.pop()
    const top = this.levels.at(-1) as TapLevel
    if (top.indent === indent) return top
    if (indent < top.indent + 2) return null
    const level = this.level(indent, top, top.announced)
    this.levels.push(level)
    return level
  }

  private level(indent: number, parent: TapLevel | null, name: string | null): TapLevel {
    const level = new TapLevel(this.ledger, indent, parent, name)
    this.known.push(level)
    if (this.sure) level.begin()
    return level
  }
}
