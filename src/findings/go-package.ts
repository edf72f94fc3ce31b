import { type GoCrash, type GoRace, partOf } from './go-crash.js'
import type { CaseEntry, FailurePart, Ledger, SuiteEntry } from './ledger.js'
import type { Also } from './model.js'
import { MessageLines } from './text.js'

const MOST_LOGS = 30

/** `t.Log` and `t.Error` print alike; what reads like a complaint is taken for the error. */
const COMPLAINT =
  /\bwant|\bgot\b|expect|error|fail|mismatch|invalid|time[d ]*out|cannot|can't|could not|unable|!=|≠|panic|wrong|\bbad\b|broke|missing|not (?:equal|found)|\bno such|\bnil\b/i

export type GoVerdict = 'pass' | 'fail' | 'skip'

interface Log {
  file: string
  line: number
  words: MessageLines
}

interface Test {
  entry: CaseEntry
  logs: Log[]
  /** What an example printed and should have. */
  words: MessageLines
  verdict: GoVerdict | null
  /** What was printed in it, whether or not a stack has followed. */
  panic: GoCrash | null
  durationMs: number | null
  logLine: number
  hasChildren: boolean
  failedChild: boolean
}

/**
 * The tests of one package. Only leaves count: a test with subtests fails with them, unless none of them did. The package's name
 * comes last.
 */
export class GoPackage {
  race: GoRace | null = null
  /** Whether the log shows when tests begin (`-v`, `-json`); if not, it does not tell what passed. */
  verbose = false
  private readonly suite: SuiteEntry
  private readonly tests = new Map<string, Test>()
  private latest: Test | null = null
  private readonly races: GoRace[] = []
  private readonly crashes: GoCrash[] = []

  constructor(
    private readonly ledger: Ledger,
    format: string,
    name: string | null,
  ) {
    this.suite = ledger.suite(format, name)
  }

  begin(name: string): void {
    this.verbose = true
    for (let slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
      const parent = this.tests.get(name.slice(0, slash))
      if (parent === undefined) continue
      parent.hasChildren = true
      if (parent.entry.isOpen) parent.entry.forget()
    }
    // With `-count` the same test begins again.
    if (this.tests.get(name)?.verdict != null) this.settleTest(name)
    this.latest = this.test(name)
    this.latest.entry.open()
  }

  verdict(name: string, verdict: GoVerdict, durationMs: number | null): void {
    const test = this.test(name)
    this.latest = test
    test.verdict = verdict
    test.durationMs = durationMs
    if (!this.verbose || verdict !== 'fail') test.logLine = this.ledger.logLine
    if (verdict === 'fail') this.tellParents(name)
    if (test.hasChildren) return
    if (verdict === 'pass') test.entry.pass({ durationMs })
    else if (verdict === 'skip') test.entry.skip(test.logs.at(-1)?.words.toString() ?? '')
    // Which of its lines is the error is clear only later; but it is over now.
    else if (test.entry.isOpen) test.entry.forget()
  }

  /** A line of the test's log, `FILE:LINE: TEXT`. */
  log(name: string | null, file: string, line: number, text: string): void {
    const test = name === null ? this.latest : this.test(name)
    if (test === null) return
    this.latest = test
    if (test.logs.length >= MOST_LOGS) test.logs.splice(1, 1)
    test.logs.push({ file, line, words: new MessageLines(text) })
  }

  /** A further line of the latest log line, or of an example's output. */
  more(text: string): void {
    const words = this.latest?.logs.at(-1)?.words ?? this.latest?.words
    words?.add(text)
  }

  /** A panic begins, in the test `name` or in the latest. */
  panics(name: string | null, crash: GoCrash): void {
    const test = name === null ? this.latest : this.test(name)
    if (test?.entry.isOpen) test.panic = crash
  }

  /** Confirmed: of the test program, or of one that a test has run. */
  crashed(crash: GoCrash): void {
    if (this.crashes.length < MOST_LOGS) this.crashes.push(crash)
  }

  endRace(): void {
    if (this.race !== null && this.races.length < MOST_LOGS) this.races.push(this.race)
    this.race = null
  }

  /** The package is done, or the log is. `status` is null then. */
  end(name: string | null, status: GoVerdict | null): void {
    if (name !== null) this.suite.name = name
    this.endRace()
    for (const crash of this.crashes) this.settleCrash(crash)
    let failures = 0
    for (const [test, { verdict }] of this.tests) {
      if (verdict === 'fail') failures += 1
      this.settleTest(test)
    }
    this.abandonOpen(status)
    for (const race of this.races) this.ledger.crash(this.suite.format, partOf(race)).logLine = race.logLine
    if (status === 'fail' && failures === 0 && this.crashes.length === 0 && this.races.length === 0) {
      this.ledger.aftermath(this.suite.format, { message: `FAIL ${name ?? ''}: it ended without a failed test.` })
    }
    if (!this.verbose) this.suite.state({ passed: null })
    this.ledger.newRun()
  }

  /** A test that has no verdict when its package has one took the program with it. A panic without a stack may tell why. */
  private abandonOpen(status: GoVerdict | null): void {
    const end = status === null ? 'The log ends while this test runs.' : 'The test program ended while this test ran.'
    for (const { entry, panic } of this.tests.values()) {
      if (!entry.isOpen) continue
      if (panic !== null && !panic.confirmed) entry.abandon(`${panic.headline}\n${end}`)
      else if (status !== null) entry.abandon(end)
    }
  }

  private settleTest(name: string): void {
    const test = this.tests.get(name)
    if (test === undefined || test.verdict === null) return
    this.tests.delete(name)
    if (test.verdict === 'fail' && !test.failedChild) this.fail(test)
  }

  private fail({ entry, logs, words, logLine, durationMs }: Test): void {
    const own = logs.filter(({ file }) => file !== 'testing.go')
    const chosen = own.find(({ words: text }) => COMPLAINT.test(text.toString())) ?? own[0]
    const raced = logs.some(({ words: text }) => text.toString().startsWith('race detected'))
      ? this.races.shift()
      : null
    const also: Also[] = own
      .filter((log) => log !== chosen)
      .map(({ file, line, words: text }) => ({ file, line, message: text.toString() }))
    const part: FailurePart =
      chosen === undefined ? {} : { file: chosen.file, line: chosen.line, message: chosen.words.toString(), also }
    const foreign = logs.map(({ words: text }) => text.toString()).join('\n')
    const race = raced == null ? {} : partOf(raced)
    const message = [part.message ?? words.toString(), race.message ?? ''].filter((text) => text !== '').join('\n')
    entry.fail({ ...race, ...part, message: message || foreign }, durationMs).logLine = logLine
  }

  /** To the test that has just failed of it, to the one that it names, to the open one, or to nobody. */
  private settleCrash(crash: GoCrash): void {
    const named = crash.test
    const failing = [...this.tests].filter(([, test]) => test.verdict === 'fail' && !test.failedChild)
    const isNamed = ([name]: [string, Test]) => named !== null && rootOf(name) === rootOf(named)
    const [, known] = failing.findLast(isNamed) ?? []
    const running = [...this.tests].filter(([, { entry }]) => entry.isOpen)
    const [, open] = running.findLast(isNamed) ?? running.at(-1) ?? []
    const part = { ...partOf(crash), kind: 'crash' as const }
    const failed = known ?? (this.latest?.verdict === 'fail' && this.latest.logs.length === 0 ? this.latest : undefined)
    if (failed !== undefined) {
      failed.verdict = null
      const failure = failed.entry.fail(part, failed.durationMs)
      failure.logLine = crash.logLine
      for (const { file, line, words } of failed.logs) failure.also.push({ file, line, message: words.toString() })
    } else if (open !== undefined) open.entry.fail(part).logLine = crash.logLine
    else if (named !== null && this.test(named).entry.failure === null) {
      this.test(named).entry.fail(part).logLine = crash.logLine
    } else this.ledger.crash(this.suite.format, part).logLine = crash.logLine
  }

  private tellParents(name: string): void {
    for (let slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
      const parent = this.tests.get(name.slice(0, slash))
      if (parent !== undefined) Object.assign(parent, { hasChildren: true, failedChild: true })
    }
  }

  private test(name: string): Test {
    const known = this.tests.get(name)
    if (known !== undefined) return known
    const test: Test = {
      entry: this.suite.add(name),
      logs: [],
      words: new MessageLines(),
      verdict: null,
      panic: null,
      durationMs: null,
      logLine: this.ledger.logLine,
      hasChildren: false,
      failedChild: false,
    }
    this.tests.set(name, test)
    return test
  }
}

function rootOf(name: string): string {
  return name.split('/', 1)[0] ?? name
}
