import type { CaseEntry, FailurePart, SuiteEntry } from './ledger.js'
import type { Also } from './model.js'
import { leadingPlace, type Place } from './place.js'
import { PytestSection } from './pytest-section.js'
import { PythonTraceback } from './python-traceback.js'
import type { PointLine } from './tap-lines.js'
import type { TapYaml } from './tap-yaml.js'
import { MessageLines } from './text.js'

const MOST_ALSO = 20

/** One point and what is said about it. It becomes a test when it is sure that this is TAP, and a leaf. */
export class TapPoint {
  yaml: TapYaml | null = null
  readonly name: string
  private entry: CaseEntry | null = null
  private readonly words = new MessageLines()
  private readonly places: Place[] = []
  /** pytest-tap and tap.py put Python's words into comments. */
  private python: PytestSection | null = null
  /** What its description says beyond its name. */
  private readonly extra: string

  constructor(
    readonly point: PointLine,
    readonly logLine: number,
    private readonly level: { readonly suite: SuiteEntry },
    /** A parent that fails with its subtests is no failure of its own, unless its block says so. */
    private readonly echoes = false,
  ) {
    const { name, extra, place } = described(point)
    this.name = name === '' ? `test ${point.number ?? '?'}` : name
    this.extra = extra
    if (place !== null) this.places.push(place)
  }

  get fails(): boolean {
    return !this.point.ok && this.point.directive === null
  }

  /** A line of comment, without its `#`. */
  comment(text: string): void {
    // Who writes a block says everything there; comments are then of what comes next.
    if (this.yaml !== null) return
    if (PythonTraceback.begins(text) || /\.py(?:::|$)/.test(this.name)) this.python ??= new PytestSection(this.logLine)
    if (this.python !== null) {
      this.python.add(text)
      return
    }
    const place = commentPlace(text)
    if (place !== null && this.places.length < MOST_ALSO) this.places.push(place.place)
    if (place === null || place.says) this.words.add(text)
  }

  /** Something about the failure that stood before the point. */
  before(text: string, place: Place | null): void {
    if (text !== '') this.words.add(text)
    if (place !== null) this.places.unshift(place)
  }

  at(place: Place): void {
    this.places.splice(0, this.places.length, place)
  }

  /** Writes down what is known by now; again, when more is. */
  settle(): void {
    const own = this.yaml?.failureType ?? ''
    if (this.echoes && (own === '' || own === 'subtestsFailed')) return
    this.entry ??= this.level.suite.add(this.name)
    const { entry, point } = this
    if (point.directive === 'skip') entry.skip(point.reason)
    else if (point.directive === 'todo') entry.end('todo', point.reason)
    else if (point.directive === 'xfail') entry.end('expected-failure', point.reason)
    else if (point.ok) entry.pass()
    else {
      const failure = entry.failure ?? entry.fail({})
      failure.logLine = this.logLine
      Object.assign(failure, this.part())
    }
  }

  private part(): Required<Pick<FailurePart, 'message' | 'also'>> & FailurePart {
    const yaml = this.yaml?.part() ?? this.python?.part() ?? {}
    const own = yaml.file == null ? this.places : [{ file: yaml.file, line: yaml.line ?? 0 }, ...this.places]
    // bats tells its place within the message.
    const said = (yaml.message ?? '').split('\n')
    const inYaml = said.map((line) => commentPlace(line)?.place).filter((place) => place != null)
    const [place, ...others] = [...own, ...inYaml]
    const also: Also[] = [...(yaml.also ?? []), ...others.map((one) => ({ ...one, message: '' }))]
    const message = [this.extra, yaml.message ?? '', this.words.toString()].filter((text) => text !== '').join('\n')
    return { file: place?.file ?? null, line: place?.line ?? null, message, also }
  }
}

/** Some programs put more than a name into the description. */
function described({ description, reason, directive }: PointLine): {
  name: string
  extra: string
  place: Place | null
} {
  const none = { extra: '', place: null }
  // Check: `FILE:TCASE:TEST: MESSAGE`.
  const check = /^(\S{1,500}\.\w{1,5}):([^\s:]{1,200}):([^\s:]{1,200}): (.*)$/.exec(description)
  if (check !== null) return { ...none, name: `${check[2]}:${check[3]}`, extra: check[4] ?? '' }
  // Criterion: `SUITE::TEST unexpected signal after FILE:LINE`, ` timed out (1.01s)`, `  (0.00s)`.
  const criterion = /^(\S{1,500}::\S{1,500})(?: (.*?))? ?(?:\(\d{1,9}\.\d\ds\))?$/.exec(description)
  if (criterion !== null) {
    const [, name = '', said = ''] = criterion
    const after = /^(.{0,200}) after (.{1,1000}):(\d{1,7})$/.exec(said)
    const place = after === null ? null : { file: after[2] ?? '', line: Number(after[3]) }
    return { name, extra: said.trim(), place }
  }
  // cmocka: `NAME Could not run test: WHY`.
  const cmocka = /^(\w{1,500}) (Could not run test: .*)$/.exec(description)
  if (cmocka !== null) return { ...none, name: cmocka[1] ?? '', extra: cmocka[2] ?? '' }
  // cmocka: `not ok 6 # SKIP NAME`.
  if (description === '' && directive === 'skip' && /^\w{1,500}$/.test(reason)) return { ...none, name: reason }
  // bats -T.
  return { ...none, name: description.replace(/ in \d{1,9}ms$/, '') }
}

/**
 * Where a comment says that the failure is. Test::More: `at t/x.t line 3.`; bats: `(in test file x.bats, line 7)`; cmocka:
 * `test/x.c:8: error: Failure!`; the kernel: `EXPECTATION FAILED at lib/x_test.c:12`. `says`: it says more than that.
 */
export function commentPlace(text: string): { place: Place; says: boolean } | null {
  const bats = /(?:^|[\s(])in (?:test )?file (.{1,1000}), line (\d{1,7})[,)]?$/.exec(text.slice(0, 2000))
  if (bats !== null) return { place: { file: bats[1] ?? '', line: Number(bats[2]) }, says: false }
  const perl = /(?:^|\s)at (\S.{0,1000}?) line (\d{1,7})\.?$/.exec(text.slice(0, 2000))
  if (perl !== null) {
    const [, file = '', line = ''] = perl
    if (file.startsWith('-') || file.startsWith('(')) return null
    return { place: { file, line: Number(line) }, says: !/^\s{0,20}(?:Failed (?:\(TODO\) )?test )?at /.test(text) }
  }
  const kernel = /(?:EXPECTATION|ASSERTION) FAILED at (\S{1,1000}):(\d{1,7})$/.exec(text.slice(0, 2000))
  if (kernel !== null) return { place: { file: kernel[1] ?? '', line: Number(kernel[2]) }, says: false }
  const place = leadingPlace(text.trim())
  if (place === null || !/^ (?:error|fatal|assert)/i.test(place.rest)) return null
  return { place: { file: place.file, line: place.line }, says: true }
}
