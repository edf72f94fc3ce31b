import type { Format, Reader } from './format.js'
import type { CaseEntry, Ledger, SuiteEntry } from './ledger.js'
import { FileNames, type Place } from './place.js'

/**
 * Unity (ThrowTheSwitch, src/unity.c: UnityTestResultsBegin, UnityConcludeTest, UnityEnd), its fixture
 * (extras/fixture/src/unity_fixture.c), and ESP-IDF's runner (components/unity/unity_runner.c), which announces each test and
 * whose names are sentences.
 */
export const unity: Format = {
  name: 'unity',
  triggers: [
    ':PASS',
    ':FAIL',
    ':IGNORE',
    ':INFO',
    ' Failures ',
    'Running ',
    'TEST(',
    ' PASS',
    'Unity test run ',
    'Press ENTER to see the list of tests',
    "Here's the test menu",
    'Calling app_main',
  ],
  start: (ledger, again) => new UnityReader(ledger, again),
}

/** Most places and verdicts that are tried in one line, and the most that may stand before a verdict. */
const MOST_TRIES = 20
const LONGEST_HEAD = 3000

type Word = 'PASS' | 'FAIL' | 'IGNORE' | 'INFO'

interface Verdict extends Place {
  name: string
  word: Word
  message: string
  durationMs: number | null
}

const NONE = { passed: 0, failed: 0, skipped: 0 }

class UnityReader implements Reader {
  private suite: SuiteEntry | null = null
  /** Where all of its tests so far stand; empty: in several files. */
  private suiteFile: string | null = null
  private readonly files = new FileNames()
  /** `Running NAME...`: not opened yet, for others write such lines too. */
  private announced: string | null = null
  /** Something said that ESP-IDF's runner is at work: what it announces is a test. */
  private isEspIdf = false
  private isFixture = false
  private open: CaseEntry | null = null
  /** The open test, whose device printed what may be its verdict, or the device's own word, in one line with it. */
  private passing: { entry: CaseEntry; durationMs: number | null } | null = null
  /** What there was before the latest reboot. */
  private before = NONE
  /** Tests that a crash took, which the framework's own count does not have. */
  private lost = 0

  constructor(
    private readonly ledger: Ledger,
    private readonly again: (text: string) => void,
  ) {}

  line(text: string): boolean {
    return (
      this.verdictLine(text) || this.fixtureLine(text) || this.totals(text) || this.runLine(text) || this.starts(text)
    )
  }

  end(): void {
    this.passes()
  }

  private verdictLine(text: string): boolean {
    const verdict = verdictOf(text, this.announced)
    if (verdict === null) return false
    if (verdict.word === 'INFO') return true
    const fixture = fixtureName(verdict.file) ?? fixtureName(verdict.name)
    if (fixture === null && verdict.name === '' && this.open === null) return false
    const name = fixture?.name ?? (verdict.name === '' ? (this.open?.name ?? '') : verdict.name)
    const printed = fixtureName(verdict.file)?.after ?? verdict.file
    const file = this.files.of(fixtureName(verdict.name) === null ? printed : withoutDots(printed))
    if (this.announced === name) this.isEspIdf = true
    this.announced = null
    const entry = this.entryOf(name)
    this.nameAfter(file)
    this.settle(entry, verdict, file)
    return true
  }

  /** Fixture with `-v`: `TEST(G, N)` and later ` PASS`, with a device's output between. */
  private fixtureLine(text: string): boolean {
    const test = fixtureName(text)
    const said = test?.after ?? text
    const passed = / PASS(?: \((\d{1,9}) ms\))?$/.exec(said)
    const durationMs = passed?.[1] === undefined ? null : Number(passed[1])
    if (passed?.index === 0 && (test !== null || (this.isFixture && this.open !== null))) {
      this.isFixture = true
      const entry = test === null ? this.open : this.entryOf(test.name)
      entry?.pass({ durationMs })
      this.open = null
      return true
    }
    if (!this.isFixture) return false
    if (test !== null) this.beginFixture(test)
    if (passed !== null && this.open !== null) this.passing = { entry: this.open, durationMs }
    else if (test !== null && !test.ignored && said.trim() !== '') this.again(said)
    return test !== null || (passed !== null && this.open !== null)
  }

  private beginFixture({ name, ignored }: { name: string; ignored: boolean }): void {
    if (!this.passes()) this.open?.pass()
    this.open = null
    if (ignored) this.suiteNow().add(name).skip()
    else this.open = this.suiteNow().add(name).open()
  }

  /** Nothing contradicted that it passed. */
  private passes(): boolean {
    const { open, passing } = this
    this.passing = null
    if (open === null || passing?.entry !== open || open.crashes.length > 0) return false
    open.pass({ durationMs: passing.durationMs })
    this.open = null
    return true
  }

  private totals(text: string): boolean {
    const end = /(\d{1,9}) Tests (\d{1,9}) Failures (\d{1,9}) Ignored ?$/.exec(text.slice(-80))
    if (end === null) return false
    this.passes()
    const [tests = 0, failed = 0, skipped = 0] = end.slice(1).map(Number)
    // A verdict that noise has torn apart is missing; the framework's own count is not.
    if (this.open !== null) {
      if (failed === 0) this.open.pass()
      else this.open.abandon('The totals came without a verdict of this test.')
    }
    if (this.suite !== null || tests > 0) {
      const { passed, failed: failedBefore, skipped: skippedBefore } = this.before
      this.suiteNow().state({
        passed: passed + Math.max(0, tests - failed - skipped),
        failed: failedBefore + failed + this.lost,
        skipped: skippedBefore + skipped,
      })
    }
    this.endSuite()
    return true
  }

  private runLine(text: string): boolean {
    if (!text.startsWith('Running ') || !text.endsWith('...') || text.length < 12) return false
    const name = text.slice(8, -3)
    // Boost.Test, and CMake's `make test`.
    if (/^\d{1,9} test cases?$/.test(name) || name === 'tests') return false
    this.announced = name
    if (!this.isEspIdf) return false
    // A test in several stages is announced before each, with a reboot between.
    if (this.open !== null && this.open.name !== name) {
      this.open.abandon()
      this.lost += 1
    }
    this.open = this.suiteNow().case(name).open()
    return true
  }

  private starts(text: string): boolean {
    if (/Unity test run \d{1,9} of \d{1,9}$/.test(text)) {
      this.endSuite()
      this.isFixture = true
      return true
    }
    const menu = text.includes('Press ENTER to see the list of tests') || text.includes("Here's the test menu")
    if (!menu && !text.includes('Calling app_main')) return false
    this.isEspIdf ||= menu
    // After a reboot the framework counts from nothing.
    const { suite } = this
    if (suite !== null) this.before = { ...suite.counts, passed: suite.counts.passed ?? 0 }
    this.lost = 0
    return menu
  }

  private entryOf(name: string): CaseEntry {
    const { open } = this
    if (open?.name === name) {
      this.open = null
      return open
    }
    if (!this.passes()) open?.abandon()
    this.open = null
    return this.suiteNow().add(name)
  }

  /** A program whose tests stand in several files has the name of none of them. */
  private nameAfter(file: string): void {
    if (this.suite === null || this.isEspIdf) return
    this.suiteFile ??= file
    this.suite.name = this.suiteFile === file ? file : null
    if (this.suite.name === null) this.suiteFile = ''
  }

  private settle(entry: CaseEntry, { word, line, message, durationMs }: Verdict, file: string): void {
    if (word === 'PASS') entry.pass({ durationMs })
    else if (word === 'FAIL') entry.fail({ file, line, message: message || 'FAIL' }, durationMs)
    else entry.skip(message)
  }

  private suiteNow(): SuiteEntry {
    this.suite ??= this.ledger.suite('unity', null)
    return this.suite
  }

  private endSuite(): void {
    this.passes()
    this.suite = null
    this.suiteFile = null
    this.open = null
    this.announced = null
    this.isFixture = false
    this.lost = 0
    this.before = NONE
  }
}

/** `FILE:LINE:NAME:VERDICT[:MESSAGE][ (N ms)]`. The name may hold spaces and colons: the first verdict behind a place counts. */
function verdictOf(text: string, announced: string | null): Verdict | null {
  let tried = 0
  for (const found of text.matchAll(/:(PASS|FAIL|IGNORE|INFO)(?=$|:| \(\d{1,9} ms\)$)/g)) {
    tried += 1
    if (tried > MOST_TRIES || found.index > LONGEST_HEAD) return null
    const before = text.slice(0, found.index)
    const place = placeAndName(before, announced)
    if (place === null) continue
    const word = found[1] as Word
    const rest = text.slice(found.index + 1 + word.length)
    const time = / \((\d{1,9}) ms\)$/.exec(rest.slice(-20))
    const message = rest.slice(0, rest.length - (time?.[0].length ?? 0))
    if (word === 'PASS' && message !== '') return null
    return { ...place, word, message: message.slice(1).trim(), durationMs: time === null ? null : Number(time[1]) }
  }
  return null
}

function placeAndName(text: string, announced: string | null): (Place & { name: string }) | null {
  let tried = 0
  for (const found of text.matchAll(/:(\d{1,7}):/g)) {
    tried += 1
    if (tried > MOST_TRIES) return null
    const file = text.slice(0, found.index)
    const name = text.slice(found.index + found[0].length)
    if (announced !== null && name !== announced && text.endsWith(`:${announced}`)) continue
    if (isSource(file)) return { file, line: Number(found[1]), name }
  }
  return null
}

/** Unity prints `__FILE__`: it ends as a source's name does. */
function isSource(file: string): boolean {
  return file.length < 2000 && /\.[A-Za-z][\w+]{0,4}$/.test(file)
}

/** `TEST(GROUP, NAME)`, the device's text before it, and what comes after it. */
function fixtureName(text: string): { name: string; ignored: boolean; after: string } | null {
  const at = text.indexOf('TEST(')
  const end = at === -1 ? -1 : text.indexOf(')', at)
  if (end === -1 || end - at > 400) return null
  const name = text.slice(at, end + 1)
  if (!/^TEST\([^(),]{1,200}, [^(),]{1,200}\)$/.test(name)) return null
  return { name, ignored: text.slice(0, at).endsWith('IGNORE_'), after: text.slice(end + 1) }
}

/** The quiet fixture prints a dot for each test, and `!` for an ignored one, before the path of the one that fails. */
function withoutDots(file: string): string {
  const path = file.replace(/^[.!]{1,1000}(?=[^.!\\/])/, '')
  if (path !== file) return path
  const dots = /^[.!]{1,1000}(?=[\\/])/.exec(file)?.[0].length ?? 0
  // One dot at least is the test's own.
  return dots < 2 ? file : file.slice(dots > 2 ? dots - 2 : dots - 1)
}
