import type { Format, Reader } from './format.js'
import { GoCrash, GoRace } from './go-crash.js'
import { buildLine, courseLine, logLine, packageLine, verdictLine } from './go-lines.js'
import { GoPackage, type GoVerdict } from './go-package.js'
import type { Ledger } from './ledger.js'
import type { Failure } from './model.js'

const RULE = '='.repeat(18)
const LONGEST_LINE = 64 * 1024
const MOST_PACKAGES = 10_000

/** `go test -json` (cmd/test2json): what the text says, with the test it belongs to. */
export const goJson: Format = {
  name: 'go-json',
  paths: 'name-in-package',
  triggers: ['"Action":"'],
  start: (ledger, again) => new GoJsonReader(ledger, again),
}

interface Event {
  Action: string
  Package?: string
  Test?: string
  Output?: string
  Elapsed?: number
}

/** One test's output, which may come in pieces of lines. */
interface Output {
  rest: string
  indent: number
  crash: GoCrash | null
  race: GoRace | null
  isExample: boolean
}

class GoJsonReader implements Reader {
  private readonly packages = new Map<string, GoPackage>()
  private readonly outputs = new Map<string, Output>()
  private build = ''
  private buildError: Failure | null = null

  constructor(
    private readonly ledger: Ledger,
    private readonly again: (text: string) => void,
  ) {}

  line(text: string): boolean {
    const event = eventOf(text)
    if (event === null) return false
    if (event.Action === 'build-output') this.buildOutput(event.Output ?? '')
    if (event.Package === undefined) return true
    this.take(event.Package, event)
    return true
  }

  end(): void {
    for (const one of this.packages.values()) one.end(null, null)
    this.packages.clear()
  }

  private take(name: string, { Action, Test, Output, Elapsed }: Event): void {
    if (Action === 'output') {
      this.output(name, Test ?? null, Output ?? '')
      return
    }
    const isVerdict = Action === 'pass' || Action === 'fail' || Action === 'skip'
    if (Test === undefined) {
      if (isVerdict) this.finish(name, Action)
      return
    }
    if (Action === 'run') this.package(name).begin(Test)
    else if (isVerdict) {
      this.package(name).verdict(Test, Action, Elapsed === undefined ? null : Elapsed * 1000)
    }
  }

  private finish(name: string, status: GoVerdict): void {
    const one = this.packages.get(name)
    this.packages.delete(name)
    for (const [key, output] of this.outputs) {
      if (!key.startsWith(`${name}\t`)) continue
      this.outputs.delete(key)
      if (output.crash?.confirmed) one?.crashed(output.crash)
    }
    one?.end(name, status)
  }

  private output(name: string, test: string | null, text: string): void {
    const key = `${name}\t${test ?? ''}`
    const output = this.outputs.get(key) ?? { rest: '', indent: -1, crash: null, race: null, isExample: false }
    this.outputs.set(key, output)
    const lines = (output.rest + text).split('\n')
    output.rest = (lines.pop() ?? '').slice(-LONGEST_LINE)
    for (const line of lines) this.outputLine(name, test, output, line.replace(/\r$/, ''))
  }

  private outputLine(name: string, test: string | null, output: Output, text: string): void {
    if (this.inRace(name, output, text) || this.inCrash(name, test, output, text)) return
    const verdict = verdictLine(text)
    if (verdict !== null) {
      output.isExample = verdict.name.startsWith('Example') && verdict.verdict === 'fail'
      // Until 1.19 a verdict behind what the test printed is no event of its own.
      if (!text.trimStart().startsWith('--- ')) {
        this.package(name).verdict(verdict.name, verdict.verdict, verdict.durationMs)
      }
    }
    if (verdict !== null || courseLine(text) !== null || packageLine(text) !== null || /^(?:PASS|FAIL)$/.test(text))
      return
    const log = test === null ? null : logLine(text)
    if (log !== null) {
      output.indent = log.indent
      this.package(name).log(test, log.file, log.line, log.words)
    } else if (output.isExample) this.package(name).more(text)
    else if (output.indent !== -1 && text.startsWith(' '.repeat(output.indent + 4))) {
      this.package(name).more(text.slice(output.indent + 4))
    } else this.again(text)
  }

  private inRace(name: string, output: Output, text: string): boolean {
    if (text === 'WARNING: DATA RACE') {
      output.race = new GoRace(this.ledger.logLine)
      this.package(name).race = output.race
      return true
    }
    if (output.race === null) return text === RULE
    if (text === RULE) {
      this.package(name).endRace()
      output.race = null
    } else output.race.add(text)
    return true
  }

  private inCrash(name: string, test: string | null, output: Output, text: string): boolean {
    if (output.crash !== null) return output.crash.add(text)
    if (!GoCrash.begins(text)) return false
    output.crash = new GoCrash(text, this.ledger.logLine)
    this.package(name).panics(test, output.crash)
    return true
  }

  private buildOutput(text: string): void {
    const lines = (this.build + text).split('\n')
    this.build = (lines.pop() ?? '').slice(-LONGEST_LINE)
    for (const line of lines) {
      const found = buildLine(line)
      if (found !== null) {
        this.buildError = this.ledger.build('go-json', { file: found.file, line: found.line, message: found.words })
      } else if (line.startsWith('\t') && this.buildError !== null) {
        this.buildError.message = `${this.buildError.message}\n${line.trim()}`.slice(0, 4000)
      }
    }
  }

  private package(name: string): GoPackage {
    const known = this.packages.get(name)
    if (known !== undefined) return known
    const one = new GoPackage(this.ledger, 'go-json', name)
    one.verbose = true
    if (this.packages.size < MOST_PACKAGES) this.packages.set(name, one)
    return one
  }
}

function eventOf(text: string): Event | null {
  const from = text.indexOf('{"')
  if (from === -1 || !text.endsWith('}')) return null
  try {
    const event = JSON.parse(text.slice(from)) as Partial<Record<keyof Event | 'ImportPath', unknown>>
    const { Action, Package, Test, Output, Elapsed, ImportPath } = event
    if (typeof Action !== 'string' || (typeof Package !== 'string' && typeof ImportPath !== 'string')) return null
    return {
      Action,
      ...(typeof Package === 'string' ? { Package } : {}),
      ...(typeof Test === 'string' ? { Test } : {}),
      ...(typeof Output === 'string' ? { Output } : {}),
      ...(typeof Elapsed === 'number' ? { Elapsed } : {}),
    }
  } catch {
    return null
  }
}
