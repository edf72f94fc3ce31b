import type { Follow, Format, Reader } from './format.js'
import { GoCrash, GoRace, partOf } from './go-crash.js'
import { buildLine, courseLine, logLine, packageLine, verdictLine } from './go-lines.js'
import { GoPackage } from './go-package.js'
import type { Ledger } from './ledger.js'
import type { Failure } from './model.js'

const RULE = '='.repeat(18)
/** Lines of others that may stand between a line and those that belong to it. */
const MOST_STRANGERS = 20
const MOST_EXAMPLE_LINES = 60

/** `go test`, with and without `-v` (Go's src/testing, cmd/go/internal/test), and what the compiler says before it. */
export const goTest: Format = {
  name: 'go',
  paths: 'name-in-package',
  triggers: [
    '=== RUN ',
    '=== CONT ',
    '=== NAME ',
    '=== PAUSE ',
    '--- FAIL: ',
    '--- PASS: ',
    '--- SKIP: ',
    '.go:',
    'panic: ',
    'fatal error: ',
    'WARNING: DATA RACE',
    'ok  \t',
    'FAIL\t',
    '?   \t',
  ],
  start: (ledger) => new GoTestReader(ledger),
}

class GoTestReader implements Reader {
  private current: GoPackage | null = null
  /** Whose log comes next. */
  private name: string | null = null
  /** `log`: lines indented deeper than `indent` belong to the latest log line. */
  private state: 'nothing' | 'log' | 'example' | 'build' | 'crash' | 'race' = 'nothing'
  private indent = 0
  private strangers = 0
  private buildError: Failure | null = null
  private crash: GoCrash | null = null

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    if (this.state === 'race') return 'block'
    return this.state === 'nothing' ? 'nothing' : 'tail'
  }

  line(text: string): boolean {
    return (
      this.course(text) ||
      this.verdict(text) ||
      this.log(text) ||
      this.build(text) ||
      this.packageEnd(text) ||
      this.trouble(text)
    )
  }

  more(text: string): boolean {
    switch (this.state) {
      case 'race':
        return this.inRace(text)
      case 'crash':
        return this.inCrash(text)
      case 'log':
        return this.continues(text.startsWith(' '.repeat(this.indent + 4)), text.slice(this.indent + 4))
      case 'example':
        return this.inExample(text)
      case 'build':
        return this.inBuild(text)
      default:
        return false
    }
  }

  interrupted(): void {
    if (this.state !== 'race') this.state = 'nothing'
  }

  endless(): void {
    this.current?.endRace()
    this.state = 'nothing'
  }

  end(): void {
    this.finishCrash()
    this.current?.end(null, null)
    this.current = null
  }

  private course(text: string): boolean {
    const found = courseLine(text)
    if (found === null) return false
    this.state = 'nothing'
    this.name = found.name === '' ? null : found.name
    if (found.word === 'RUN') this.open().begin(found.name)
    return true
  }

  private verdict(text: string): boolean {
    const found = verdictLine(text)
    if (found === null) return false
    this.name = found.name
    this.open().verdict(found.name, found.verdict, found.durationMs)
    const isExample = found.name.startsWith('Example') && found.verdict === 'fail'
    this.state = isExample ? 'example' : 'nothing'
    this.strangers = 0
    return true
  }

  private log(text: string): boolean {
    const found = this.current === null ? null : logLine(text)
    if (found === null) return false
    this.current?.log(this.name, found.file, found.line, found.words)
    this.state = 'log'
    this.indent = found.indent
    this.strangers = 0
    return true
  }

  private build(text: string): boolean {
    const found = buildLine(text)
    if (found === null) return false
    this.buildError = this.ledger.build('go', { file: found.file, line: found.line, message: found.words })
    this.state = 'build'
    this.strangers = 0
    return true
  }

  private packageEnd(text: string): boolean {
    const found = packageLine(text)
    if (found === null) return false
    this.finishCrash()
    const { name, status, rest } = found
    const ran = !/\[(?:build failed|setup failed|no test files|no tests to run)\]/.test(rest)
    if (this.current !== null || (ran && status !== 'skip')) this.open().end(name, status)
    this.current = null
    this.name = null
    this.state = 'nothing'
    return true
  }

  private trouble(text: string): boolean {
    if (text === 'WARNING: DATA RACE') {
      this.open().race = new GoRace(this.ledger.logLine)
      this.state = 'race'
      return true
    }
    if (!GoCrash.begins(text)) return false
    // Without a stack in between it goes on: a panic may end in a fatal error.
    if (this.state === 'crash' && this.crash?.confirmed === false) return this.crash.add(text)
    this.finishCrash()
    this.crash = new GoCrash(text, this.ledger.logLine)
    this.current?.panics(null, this.crash)
    this.state = 'crash'
    // Whether it is Go's is not known before a stack comes.
    return this.current !== null
  }

  private inRace(text: string): boolean {
    if (text === RULE) {
      this.current?.endRace()
      this.state = 'nothing'
      return true
    }
    this.current?.race?.add(text)
    return true
  }

  private inCrash(text: string): boolean {
    const { crash } = this
    // The line that began it comes here too, if it was not sure to be Go's.
    if (crash === null || crash.logLine === this.ledger.logLine) return false
    const mine = crash.add(text)
    if (crash.isOver) this.finishCrash()
    return mine
  }

  private inExample(text: string): boolean {
    if (/^(?:PASS|FAIL|coverage: .*)$/.test(text) || this.strangers >= MOST_EXAMPLE_LINES) {
      this.state = 'nothing'
      return false
    }
    this.strangers += 1
    this.current?.more(text)
    return true
  }

  private inBuild(text: string): boolean {
    if (text.startsWith('\t') && this.buildError !== null) {
      this.buildError.message = `${this.buildError.message}\n${text.trim()}`.slice(0, 4000)
      return true
    }
    this.strangers += 1
    if (this.strangers > MOST_STRANGERS) this.state = 'nothing'
    return false
  }

  private continues(mine: boolean, words: string): boolean {
    if (mine) this.current?.more(words)
    else if (++this.strangers > MOST_STRANGERS) this.state = 'nothing'
    return mine
  }

  private finishCrash(): void {
    const { crash } = this
    this.crash = null
    if (this.state === 'crash') this.state = 'nothing'
    if (crash === null || !crash.confirmed) return
    // No test has begun that the log shows; still the stack may name one.
    if (this.current === null && crash.test === null) this.ledger.crash('go', partOf(crash)).logLine = crash.logLine
    else this.open().crashed(crash)
  }

  private open(): GoPackage {
    this.current ??= new GoPackage(this.ledger, 'go', null)
    return this.current
  }
}
