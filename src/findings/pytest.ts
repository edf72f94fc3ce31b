import type { Follow, Format, Reader } from './format.js'
import type { Ledger } from './ledger.js'
import type { Failure } from './model.js'
import { KINDS, type Part, partOf, summaryLine, totalsOf } from './pytest-lines.js'
import { PytestLive } from './pytest-live.js'
import { OneLineFailures } from './pytest-one-line.js'
import { PytestSection } from './pytest-section.js'
import { type Phase, PytestSession, type Totals } from './pytest-session.js'
import { PythonTraceback } from './python-traceback.js'

/** Lines of a summary's message that go on below its first. */
const MOST_BRIEF_LINES = 40

/** Lines of others in a row of lines that have no end of their own. */
const MOST_STRANGERS = 100

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
  private readonly live: PytestLive
  private readonly oneLine: OneLineFailures
  /** `conftest.py` that cannot be imported: there is no session then. */
  private conftest: PytestSection | null = null
  private strangers = 0
  private internalError: { failure: Failure; traceback: PythonTraceback } | null = null

  constructor(
    private readonly ledger: Ledger,
    again: (text: string) => void,
  ) {
    this.oneLine = new OneLineFailures(ledger, (section) => this.session?.describe(section, 'call', null))
    this.live = new PytestLive(again)
  }

  get follow(): Follow {
    if (this.session !== null && this.part !== 'live') return 'block'
    return this.conftest === null ? 'nothing' : 'tail'
  }

  line(text: string): boolean {
    if (this.last(text) || this.header(text)) return true
    if (this.session === null) return this.withoutSession(text)
    return this.interruption(text) || this.live.line(this.session, text)
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

  endless(): void {
    this.closeSection()
    this.part = 'live'
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
    const part = partOf(title)
    if (this.session === null && part === undefined) return false
    const session = this.open()
    if (session.width === 0) session.width = text.length
    if (!this.fits(text)) return false
    if (part === undefined && this.part === 'live') return false
    this.closeSection()
    this.live.settle(this.session)
    this.part = part ?? 'other'
    this.untitled = false
    return true
  }

  /** `=== 1 failed, 2 passed in 0.12s ===`, without rules if quiet. */
  private last(text: string): boolean {
    const totals = totalsOf(text)
    if (totals === null) return false
    this.closeSection()
    this.live.settle(this.session)
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
    this.oneLine.add(text)
    return true
  }

  private inSummary(text: string): boolean {
    const session = this.open()
    const found = summaryLine(text)
    if (found === null) {
      if (/^(?:PASSED|XFAIL|XPASS|SKIPPED|RERUN|SUBPASSED|SUBSKIPPED)\b/.test(text)) {
        this.briefLines = 0
        return true
      }
      if (this.briefLines <= 0 || text.trim() === '') return text.trim() === ''
      this.briefLines -= 1
      return this.brief === '' || this.brief.includes(text.trim())
    }
    const { word, nodeId, reason, subtest } = found
    const known = session.summarise(word === 'ERROR' ? 'error' : 'call', nodeId, reason, subtest)
    this.brief = known?.message ?? ''
    this.briefLines = MOST_BRIEF_LINES
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
    this.internalError = null
    this.live.forget()
    this.briefLines = 0
  }
}
