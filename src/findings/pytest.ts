import type { Follow, Format, Reader } from './format.js'
import type { Ledger } from './ledger.js'
import type { Failure } from './model.js'
import { leadingPlace } from './place.js'
import { nodeLine, type VerdictLine, verdictLine } from './pytest-node.js'
import { PytestSection } from './pytest-section.js'
import { type Phase, PytestSession, type Totals } from './pytest-session.js'
import { PythonTraceback } from './python-traceback.js'

/** Lines of a summary's message that go on below its first. */
const MOST_BRIEF_LINES = 40

/** Lines of others in a row of lines that have no end of their own. */
const MOST_STRANGERS = 100

const KINDS = [
  'passed',
  'failed',
  'skipped',
  'deselected',
  'xfailed',
  'xpassed',
  'error',
  'errors',
  'warning',
  'warnings',
  'rerun',
]

/** pytest from 3 to 9, with xdist, subtests and rerunfailures (src/_pytest/terminal.py). labgrid and pytest-embedded run in it. */
export const pytest: Format = {
  name: 'pytest',
  triggers: [
    ' test session starts ',
    '= ERRORS =',
    '= FAILURES =',
    '= short test summary info =',
    '= PASSES =',
    '= warnings summary =',
    ...KINDS.map((kind) => ` ${kind} in `),
    'no tests ran in ',
    '%]\n',
    '.py::',
    'PASSED\n',
    'FAILED\n',
    'ERROR\n',
    'collected ',
    'INTERNALERROR> ',
    'ImportError while loading conftest ',
    'ERROR: file or directory not found: ',
    'ERROR: not found: ',
    ': error: unrecognized arguments: ',
    '!!! ',
    'Fatal Python error: ',
    '+++ Timeout +++',
    'node down: ',
    'crashed worker',
    'created: ',
  ],
  start: (ledger, again) => new PytestReader(ledger, again),
}

type Part = 'live' | 'errors' | 'failures' | 'summary' | 'other'

class PytestReader implements Reader {
  private session: PytestSession | null = null
  private part: Part = 'live'
  private section: PytestSection | null = null
  private phase: Phase = 'call'
  private name: string | null = null
  /** With `--tb=line` no failure has a title. */
  private untitled = false
  /** What the summary's latest failure says in full, and how many lines of it may still come. */
  private brief = ''
  private briefLines = 0
  /** The verdict that stood last in a line behind what the open test printed. */
  private glued = ''
  /** xdist runs the tests. */
  private workers = false
  /** The latest such word as `[XPASS(strict)] `; the newer versions say it twice. */
  private latestWord = ''
  /** `conftest.py` that cannot be imported: there is no session then. */
  private conftest: PytestSection | null = null
  private strangers = 0
  private internalError: { failure: Failure; traceback: PythonTraceback } | null = null

  constructor(
    private readonly ledger: Ledger,
    private readonly again: (text: string) => void,
  ) {}

  get follow(): Follow {
    if (this.session !== null && this.part !== 'live') return 'block'
    return this.conftest === null ? 'nothing' : 'tail'
  }

  line(text: string): boolean {
    if (this.last(text) || this.header(text)) return true
    if (this.session === null) return this.withoutSession(text)
    // With xdist the death of a worker is told again, with the name of the test.
    if (this.workers && text.startsWith('Fatal Python error: ')) return true
    return this.interruption(text) || this.verdict(text) || this.start(text) || this.collection(text)
  }

  more(text: string): boolean {
    if (this.conftest !== null) {
      const mine = text.trim() === '' || /^(?:E? {3}|E$|\S.{0,1000}:\d{1,7}: in )/.test(text)
      if (mine) this.conftest.add(text)
      else if (++this.strangers > MOST_STRANGERS) this.finishConftest()
      return mine
    }
    if (this.last(text) || this.header(text) || this.interruption(text)) return true
    switch (this.part) {
      case 'errors':
        return this.inErrors(text)
      case 'failures':
        return this.inFailures(text)
      case 'summary':
        return this.inSummary(text)
      default:
        return true
    }
  }

  interrupted(): void {
    this.finishConftest()
  }

  end(): void {
    this.finishConftest()
    this.finish(null)
  }

  /** `====== TITLE ======`. One of another width is what a test printed. */
  private header(text: string): boolean {
    const found = /^={1,400} ([^=\n]{1,100}) ={1,400}$/.exec(text)
    if (found === null) return false
    const title = found[1] ?? ''
    if (title === 'test session starts') {
      this.finish(null)
      this.ledger.newRun()
      this.open().width = text.length
      return true
    }
    const part = PARTS[title]
    if (this.session === null && part === undefined) return false
    const session = this.open()
    if (session.width === 0) session.width = text.length
    if (!this.fits(text)) return false
    if (part === undefined && this.part === 'live') return false
    this.closeSection()
    this.settleGlued()
    this.part = part ?? 'other'
    this.untitled = false
    return true
  }

  /** `=== 1 failed, 2 passed in 0.12s ===`, without rules if quiet. */
  private last(text: string): boolean {
    const totals = totalsOf(text)
    if (totals === null) return false
    this.closeSection()
    this.settleGlued()
    this.open()
    this.finish(totals)
    return true
  }

  private inErrors(text: string): boolean {
    const title = this.titleIn(text)
    if (title !== null) {
      const found = /^ERROR (?:at )?(setup of|teardown of|collecting) (.{1,2000})$/.exec(title)
      const phase = (found?.[1] ?? 'setup').replace(' of', '') as Phase
      this.begin(new PytestSection(this.ledger.logLine), phase, found?.[2] ?? title)
    } else this.section?.add(text)
    return true
  }

  private inFailures(text: string): boolean {
    const title = this.titleIn(text)
    if (title !== null) {
      if (this.untitled) this.section = null
      this.untitled = false
      this.begin(new PytestSection(this.ledger.logLine), 'call', title.replace(/^\[doctest\] /, ''))
      return true
    }
    if (this.section !== null && !this.untitled) {
      this.section.add(text)
      return true
    }
    this.untitled = true
    this.inOneLineStyle(text)
    return true
  }

  /** `--tb=line`: `/F:LINE: WHAT` ends each; pytest 7.4 and newer print the error itself before it. */
  private inOneLineStyle(text: string): void {
    const place = leadingPlace(text)
    const isWord = /^(?:\[XPASS\(strict\)\]|Unexpected success$|None$)/.test(text)
    const isEnd = place !== null && /^ \S/.test(place.rest) && /^(?:\/|[A-Za-z]:[\\/])/.test(text)
    this.section ??= new PytestSection(this.ledger.logLine, true)
    if (!isEnd && !isWord) {
      this.section.add(text)
      return
    }
    if (this.latestWord !== '' && (text === this.latestWord || place?.rest.endsWith(`: ${this.latestWord}`))) {
      this.latestWord = ''
      this.section = null
      return
    }
    this.latestWord = isWord ? text : ''
    this.section.conclude(place, isWord ? text : (place?.rest.trim() ?? ''))
    this.session?.describe(this.section, 'call', null)
    this.section = null
  }

  private inSummary(text: string): boolean {
    const session = this.open()
    const found =
      /^(FAILED|ERROR|SUBFAILED((?:\[.{0,500}\])? ?(?:\(.{0,500}\))?)|((?:\[.{1,500}\] ?)?(?:\(.{1,500}\) )?)SUBFAIL) (\S.{0,4000})$/.exec(
        text,
      )
    if (found === null) {
      if (/^(?:PASSED|XFAIL|XPASS|SKIPPED|RERUN|SUBPASSED|SUBSKIPPED)\b/.test(text)) {
        this.briefLines = 0
        return true
      }
      if (this.briefLines <= 0 || text.trim() === '') return text.trim() === ''
      this.briefLines -= 1
      return this.brief === '' || this.brief.includes(text.trim())
    }
    const [, word = '', newer = '', older = '', rest = ''] = found
    const { nodeId, reason } = splitBrief(rest)
    const subtest = (newer || older).trim().replace(/\]\(/, '] (')
    const known = session.summarise(word === 'ERROR' ? 'error' : 'call', nodeId, reason, subtest)
    this.brief = known?.message ?? ''
    this.briefLines = MOST_BRIEF_LINES
    return true
  }

  /** Verdicts with `-v`, with `-v -s` in a line of their own, of xdist; letters without `-v`. */
  private verdict(text: string): boolean {
    const { session } = this
    if (session === null) return false
    this.workers ||= text.startsWith('[gw')
    const found = verdictLine(text)
    if (found !== null) {
      if (found.nodeId === null) return this.aloneVerdict(found)
      this.settleGlued()
      if (!found.isSubtest) session.verdict(session.entry(found.nodeId), found.word, found.reason)
      return true
    }
    const letters = /^(?:\S{1,1000} )?([.FEsxXRuU,-]{1,1000}) {1,400}\[ {0,2}\d{1,3}%\]$/.exec(text)
    if (letters !== null) {
      session.progress(letters[1] ?? '')
      return true
    }
    const torn = /^\S{1,1000} ([.FEsxXRuU,-]{1,1000}?)((?:Fatal Python error: |\+{3}).*)$/.exec(text)
    if (torn === null) return false
    session.progress(torn[1] ?? '')
    this.again(torn[2] ?? '')
    return true
  }

  private aloneVerdict({ word, before, reason, hasProgress }: VerdictLine): boolean {
    const isStart = this.start(before)
    const running = this.session?.running ?? null
    if (running === null) return isStart
    if (before !== '' && !hasProgress) {
      this.glued = word
      return isStart
    }
    this.glued = ''
    this.session?.verdict(running, word, reason)
    return true
  }

  private start(text: string): boolean {
    const { session } = this
    const found = nodeLine(text)
    if (session === null || found === null) return false
    this.settleGlued()
    const wrapped = /^(SKIPPED|XFAIL|XPASS) \((.*)$/.exec(found.rest)
    if (wrapped !== null) {
      session.verdict(session.entry(found.nodeId), wrapped[1] ?? '', wrapped[2] ?? '')
      return true
    }
    session.begin(found.nodeId)
    if (found.rest !== '') this.again(found.rest)
    return true
  }

  /** The open test printed something and its verdict behind it, and now there is another test. */
  private settleGlued(): void {
    const running = this.session?.running ?? null
    if (running !== null && this.glued !== '') this.session?.verdict(running, this.glued, '')
    this.glued = ''
  }

  private collection(text: string): boolean {
    const found = /^(?:collecting \.\.\. {0,3})?collected (\d{1,7}) items?(?: \/|$)/.exec(text)
    if (found === null && /^created: \d{1,5}\/\d{1,5} workers?$/.test(text)) this.workers = true
    if (found === null) return /^replacing crashed worker gw\d+$|^\[gw\d{1,4}\] node down: /.test(text)
    const selected = / \/ (\d{1,7}) selected$/.exec(text.slice(0, 1000))
    if (this.session !== null) this.session.collected = Number((selected ?? found)[1])
    return true
  }

  /** `!!!!! KeyboardInterrupt !!!!!`, `!!!!! _pytest.outcomes.Exit: no board !!!!!`, and pytest's own crash. */
  private interruption(text: string): boolean {
    if (text.startsWith('INTERNALERROR> ')) {
      this.internalError ??= { failure: this.ledger.crash('pytest', {}), traceback: new PythonTraceback() }
      this.internalError.traceback.add(text.slice('INTERNALERROR> '.length))
      Object.assign(this.internalError.failure, this.internalError.traceback.part())
      return true
    }
    const found = /^!{1,400} ([^!\n]{1,500}|[^\n]{1,300}) !{1,400}$/.exec(text)
    if (found === null || !this.fits(text)) return false
    const why = found[1] ?? ''
    this.closeSection()
    if (!/^Interrupted: \d+ errors? during collection|^stopping after |Interrupted: stopping/.test(why)) {
      this.ledger.aftermath('pytest', { message: why.replace(/^_pytest\.outcomes\./, '') })
    }
    return true
  }

  /** What pytest says when it does not come to a session. */
  private withoutSession(text: string): boolean {
    if (text.startsWith('ImportError while loading conftest ')) {
      this.conftest = new PytestSection(this.ledger.logLine)
      this.strangers = 0
      return true
    }
    if (!/^ERROR: (?:file or directory )?not found: |: error: unrecognized arguments: /.test(text)) return false
    const cure = 'Check what is given to pytest, and the directory that it runs in.'
    this.ledger.benchMessage('pytest', { class: 'configuration', survivable: false, warning: false, text, cure })
    return true
  }

  private finishConftest(): void {
    if (this.conftest !== null) this.ledger.build('pytest', this.conftest.part())
    this.conftest = null
  }

  private titleIn(text: string): string | null {
    if (!text.startsWith('_') || !text.endsWith('_') || text.startsWith('_ _')) return null
    const found = /^_{1,400} (\S.{0,4000}) _{1,400}$/.exec(text)
    return found !== null && this.fits(text) ? (found[1] ?? null) : null
  }

  /** A rule is as wide as the first one, or, around a long title, as short as can be. */
  private fits(text: string): boolean {
    const width = this.session?.width ?? 0
    if (width === 0 || Math.abs(text.length - width) <= 1) return true
    const fill = text.charAt(0)
    return text.length > width && text.startsWith(`${fill} `)
  }

  private begin(section: PytestSection, phase: Phase, name: string): void {
    this.closeSection()
    this.section = section
    this.phase = phase
    this.name = name
  }

  private closeSection(): void {
    if (this.section !== null && !this.untitled) this.session?.describe(this.section, this.phase, this.name)
    this.section = null
  }

  private open(): PytestSession {
    if (this.session === null) {
      this.session = new PytestSession(this.ledger)
      this.part = 'live'
    }
    return this.session
  }

  private finish(totals: Totals | null): void {
    this.closeSection()
    this.session?.settle(totals)
    this.session = null
    this.part = 'live'
    this.untitled = false
    this.workers = false
    this.internalError = null
    this.glued = ''
    this.briefLines = 0
  }
}

const PARTS: Record<string, Part> = {
  ERRORS: 'errors',
  FAILURES: 'failures',
  'short test summary info': 'summary',
  PASSES: 'other',
  'warnings summary': 'other',
}

/** null if `text` is not the last line of a session. */
function totalsOf(text: string): Totals | null {
  const found =
    /^(?:={1,400} )?((?:\d{1,7} [a-z]{4,10}(?: [a-z]{4,10})?(?:, )?){1,20}|no tests ran) in \d{1,9}(?:\.\d{1,9})? ?s(?:econds?)?(?: \(.{1,40}\))?(?: ={1,400})?$/.exec(
      text.length > 1000 ? '' : text,
    )
  if (found === null) return null
  const totals = new Map<string, number>()
  if (found[1] === 'no tests ran') return totals
  for (const one of (found[1] ?? '').split(', ')) {
    const space = one.indexOf(' ')
    totals.set(one.slice(space + 1), Number(one.slice(0, space)))
  }
  return [...totals.keys()].some((kind) => KINDS.includes(kind)) ? totals : null
}

/** `NODEID - WHY`; what stands in the brackets of a parametrised test may hold ` - ` too. */
function splitBrief(text: string): { nodeId: string; reason: string } {
  const { nodeId, rest } = nodeLine(text) ?? { nodeId: text, rest: '' }
  if (rest.startsWith('- ')) return { nodeId, reason: rest.slice(2) }
  if (rest === '') {
    const dash = text.includes('::') ? -1 : text.indexOf(' - ')
    return dash === -1 ? { nodeId, reason: '' } : { nodeId: text.slice(0, dash), reason: text.slice(dash + 3) }
  }
  const dash = text.indexOf(' - ')
  return dash === -1 ? { nodeId: text, reason: '' } : { nodeId: text.slice(0, dash), reason: text.slice(dash + 3) }
}
