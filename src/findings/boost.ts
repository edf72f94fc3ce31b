import { type Assertions, FailedCases } from './assertions.js'
import type { Follow, Format, Reader } from './format.js'
import type { CaseEntry, Ledger, SuiteEntry } from './ledger.js'
import { anyPlaceOf, FileNames, type Place } from './place.js'

/** Lines of a message below its first. */
const MOST_LINES = 30

/**
 * Boost.Test (boost/test/impl/compiler_log_formatter.ipp, plain_report_formatter.ipp). `FILE(LINE): ` before each entry, on macOS
 * `FILE:LINE: `. Tests that pass are only printed with `--log_level=test_suite` and below, or by `--report_level=detailed`.
 */
export const boost: Format = {
  name: 'boost',
  triggers: [
    'error: in "',
    'error in "',
    'last checkpoint',
    ' test case',
    'Test case "',
    'ntering test ',
    'eaving test ',
    '*** ',
    'Test module "',
    'Test suite "',
    ' out of ',
    ': warning: in "',
    ': info: ',
  ],
  start: (ledger) => new BoostReader(ledger),
}

class BoostReader implements Reader {
  private suite: SuiteEntry | null = null
  private readonly failed = new FailedCases()
  /** The suites that are open, outermost first. */
  private readonly path: string[] = []
  private open: CaseEntry | null = null
  private gathering = 0
  private target: Assertions | null = null
  /** The latest failure has no place of its own: the last checkpoint tells it. */
  private wantsCheckpoint = false
  /** Tests are logged as they begin and end. */
  private tellsAll = false
  private announced: number | null = null
  private inReport = false
  /** The result was told. */
  private isConcluded = false
  private report: Map<string, number> | null = null
  private readonly files = new FileNames()

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return this.gathering > 0 ? 'tail' : 'nothing'
  }

  line(text: string): boolean {
    return (
      this.failure(text) ||
      this.checkpoint(text) ||
      this.progress(text) ||
      this.begins(text) ||
      this.result(text) ||
      this.reportLine(text) ||
      this.harmless(text)
    )
  }

  more(text: string): boolean {
    this.gathering = text.trim() === '' ? 0 : this.gathering - 1
    // Nor is its progress bar a part of the message.
    if (!/^[*\s]{0,60}$/.test(text)) this.target?.add(text)
    return true
  }

  interrupted(): void {
    this.gathering = 0
  }

  end(): void {
    this.endSuite()
  }

  private failure(text: string): boolean {
    const found = /(?:fatal )?error:? in "/.exec(text.slice(0, 2500))
    if (found === null) return false
    const from = found.index + found[0].length
    const to = text.indexOf('": ', from)
    if (to === -1 || to - from > 1000) return false
    const head = text.slice(0, found.index).replace(/^\*{1,60}(?=[^*])/, '')
    if (!head.endsWith(': ')) return false
    const isUnknown = head.endsWith('unknown location(0): ')
    const place = isUnknown ? null : this.files.at(anyPlaceOf(head.slice(0, -2)))
    if (place === null && !isUnknown) return false
    const entry = this.entryOf(text.slice(from, to))
    const message = text.slice(to + 3)
    this.fail(entry, place, message)
    this.wantsCheckpoint = isUnknown
    const isCrash = /^(?:signal: |memory access violation|.{0,40}fatal error condition)/.test(message)
    if (isUnknown && isCrash && entry.failure !== null) entry.failure.kind = 'crash'
    return true
  }

  private checkpoint(text: string): boolean {
    const at = text.indexOf(': last checkpoint')
    if (at === -1 || this.suite === null) return false
    const place = anyPlaceOf(text.slice(0, at))
    if (this.wantsCheckpoint && place !== null) this.target?.at(this.files.at(place))
    this.wantsCheckpoint = false
    return true
  }

  private progress(text: string): boolean {
    const found =
      /(Entering|Leaving) test (module|suite|case) "(.{1,1000}?)"(?:; testing time: (\d{1,15})(us|mks|ms|ns)?)?$/.exec(
        text,
      )
    if (found === null) return false
    const [, way, unit, name = '', time, scale] = found
    this.gathering = 0
    const suite = this.suiteNow()
    if (unit === 'module') {
      suite.name ??= name
      if (way === 'Leaving') this.countPassed()
    } else if (unit === 'suite') {
      if (way === 'Entering') this.path.push(name)
      else this.path.pop()
    } else if (way === 'Entering') {
      this.tellsAll = true
      this.open = this.entryOf([...this.path, name].join('/')).open()
    } else {
      const entry = this.open ?? this.entryOf([...this.path, name].join('/'))
      const durationMs = time === undefined ? null : Number(time) / (scale === 'ms' ? 1 : 1000)
      if (entry.verdict === null) entry.pass({ durationMs })
      this.open = null
    }
    return true
  }

  private begins(text: string): boolean {
    const running = /^Running (\d{1,9}) test cases?\.\.\.$/.exec(text)
    const skipped = /Test case "(.{1,1000}?)" is skipped because (.{1,500})$/.exec(text)
    if (running !== null) {
      this.endSuite()
      this.ledger.newRun()
      this.announced = Number(running[1])
      this.suiteNow().state({ passed: null })
      return true
    }
    if (skipped !== null) {
      this.entryOf(skipped[1] ?? '').skip(skipped[2])
      return true
    }
    return this.suite !== null && /^Test case .{1,1000} did not check any assertions$/.test(text)
  }

  private result(text: string): boolean {
    if (this.suite === null) return false
    const found =
      /\*\*\* (?:(No errors detected)|\d{1,9} failures? (?:is |are )?detected.{0,80}|Errors were detected.{0,20}|(?:The )?[Tt]est (?:module|suite|case).{0,1100}(?:was|has been) (?:aborted|skipped)(?:; see standard output for details)?)(?: in (?:the )?test (?:module|suite|case) "(.{1,1000})"|$)/.exec(
        text,
      )
    if (found === null) return false
    this.gathering = 0
    if (found[2] !== undefined) this.suite.name ??= found[2]
    // Failures it expects are told like others.
    if (found[1] !== undefined) for (const [entry] of this.failed.entries) entry.pass()
    this.countPassed()
    this.announced = null
    this.isConcluded = true
    return true
  }

  /** Where tests that pass are not printed, they are what was announced less what was told. */
  private countPassed(): void {
    const { suite, announced } = this
    if (suite === null || announced === null) return
    if (this.tellsAll) suite.state({ passed: suite.cases.filter(({ verdict }) => verdict === 'passed').length })
    else {
      const { failed, skipped } = suite.counts
      suite.state({ passed: Math.max(0, announced - failed - skipped) })
    }
  }

  private reportLine(text: string): boolean {
    const head =
      /^ {0,200}Test (module|suite|case) "(.{1,1000})" (has passed|has failed|was aborted|has timed out|was skipped)(?: with:)?$/.exec(
        text,
      )
    if (head !== null) {
      // Without a log, the report is all there is of a run.
      if (head[1] === 'module' && (this.inReport || this.isConcluded)) this.endSuite()
      this.inReport = true
      this.gathering = 0
      this.report = head[1] === 'module' ? new Map() : null
      if (head[1] === 'case') this.reported(head[2] ?? '', head[3] ?? '')
      else if (head[1] === 'module') this.suiteNow().name ??= head[2] ?? null
      return true
    }
    const count =
      /^ {2,200}(\d{1,9}) (test cases?|assertions?) out of \d{1,9} (passed|failed|skipped|aborted|timed-out)$/.exec(
        text,
      )
    if (count === null || !this.inReport) return false
    if (this.report !== null && count[2]?.startsWith('test')) {
      this.report.set(count[3] ?? '', Number(count[1]))
      const of = (word: string) => this.report?.get(word) ?? 0
      this.suiteNow().state({ passed: of('passed'), failed: of('failed') + of('timed-out'), skipped: of('skipped') })
    }
    return true
  }

  private reported(name: string, how: string): void {
    const entry = this.entryOf(name)
    if (how === 'has passed') entry.pass()
    else if (how === 'was skipped') {
      if (entry.verdict !== 'skipped') entry.skip()
    } else if (entry.verdict !== 'failed') entry.fail({ message: how })
  }

  private harmless(text: string): boolean {
    if (this.suite === null || !/: (?:info: |warning: in ")/.test(text.slice(0, 2500))) return false
    this.gathering = 0
    return true
  }

  private entryOf(name: string): CaseEntry {
    return this.open?.name === name ? this.open : this.suiteNow().case(name)
  }

  private fail(entry: CaseEntry, place: Place | null, message: string): void {
    this.target = this.failed.begin(entry, place, message)
    this.gathering = MOST_LINES
  }

  private suiteNow(): SuiteEntry {
    this.suite ??= this.ledger.suite('boost', null)
    return this.suite
  }

  private endSuite(): void {
    this.failed.clear()
    this.suite = null
    this.open = null
    this.target = null
    this.path.length = 0
    this.gathering = 0
    this.tellsAll = false
    this.announced = null
    this.inReport = false
    this.isConcluded = false
    this.report = null
  }
}
