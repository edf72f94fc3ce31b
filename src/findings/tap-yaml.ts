import type { FailurePart } from './ledger.js'
import type { Also } from './model.js'
import { stackPlace } from './node-stack.js'
import { type Place, placeOf } from './place.js'
import { MessageLines } from './text.js'

const MOST_PLACES = 20

/**
 * The block of YAML below a point: node's (`location`, `error`, `stack`), tape's and node-tap's (`at`, `stack`), Criterion's
 * (`- FILE:LINE: |+`), bats' and TAP::Formatter's `message`. It is written by programs, so indents and keys are enough to read it.
 */
export class TapYaml {
  private readonly words = new MessageLines()
  private readonly details = new MessageLines()
  private location: Place | null = null
  private readonly frames: Place[] = []
  private readonly parts: { place: Place; words: MessageLines }[] = []
  private file = ''
  private fileLine = 0
  private key = ''
  private keyIndent = -1
  type = ''
  failureType = ''

  add(line: string): void {
    const indent = line.length - line.trimStart().length
    if (this.keyIndent !== -1 && (line.trim() === '' || indent > this.keyIndent)) {
      this.content(line)
      return
    }
    const item = /^ {0,200}- (.{1,1000}):(\d{1,7}): ?[|>]?[+-]?$/.exec(line)
    if (item !== null && this.parts.length < MOST_PLACES) {
      this.parts.push({ place: { file: item[1] ?? '', line: Number(item[2]) }, words: new MessageLines() })
      this.keyIndent = indent
      this.key = '-'
      return
    }
    const found = /^ {0,200}([\w-]{1,100}): ?(.*)$/.exec(line)
    if (found === null) return
    this.key = found[1] ?? ''
    this.keyIndent = -1
    const value = (found[2] ?? '').trim()
    if (/^[|>][+-]?\d?$/.test(value) || value === '') this.keyIndent = indent
    else this.value(this.key, unquoted(value))
  }

  part(): FailurePart {
    const [first, ...others] = this.parts
    const also: Also[] = others.map(({ place, words }) => ({ ...place, message: words.toString() }))
    const nested = this.file === '' ? null : { file: this.file, line: this.fileLine }
    const places = [first?.place, this.location, nested, ...this.frames].filter((place) => place != null)
    const place = places[0]
    for (const one of places.slice(1)) {
      if (one.file !== place?.file || one.line !== place.line) also.push({ ...one, message: '' })
    }
    const said = [first?.words.toString() ?? '', this.words.toString()].filter((text) => text !== '').join('\n')
    const message = said === '' ? this.details.toString() : said
    return { ...(place ?? {}), message, also }
  }

  private content(line: string): void {
    if (this.key === '-') this.parts.at(-1)?.words.add(line)
    else if (isMessage(this.key)) this.words.add(line)
    else if (this.key === 'stack' || this.key === 'at') {
      const place = stackPlace(line)
      if (place !== null && this.frames.length < MOST_PLACES) this.frames.push(place)
      const nested = /^\s{1,200}(\w{1,40}): (.*)$/.exec(line)
      if (nested !== null) this.value(nested[1] ?? '', unquoted((nested[2] ?? '').trim()))
    } else if (/^(?:expected|actual|found|wanted|diff)$/.test(this.key)) this.details.add(`${this.key}: ${line.trim()}`)
  }

  private value(key: string, value: string): void {
    if (isMessage(key)) this.words.add(value)
    else if (key === 'location') this.location = placeOf(value)
    else if (key === 'at' || key === 'stack') {
      const place = stackPlace(value)
      if (place !== null) this.frames.push(place)
    } else if (key === 'file' || key === 'fileName') this.file = value
    else if (key === 'line' || key === 'lineNumber') this.fileLine = Number(value) || 0
    else if (key === 'type') this.type = value
    else if (key === 'failureType') this.failureType = value
    else if (key === 'exitCode' || (key === 'signal' && value !== '~')) this.words.add(`${key}: ${value}`)
    else if (/^(?:operator|expected|actual|found|wanted)$/.test(key)) this.details.add(`${key}: ${value}`)
  }
}

function isMessage(key: string): boolean {
  return key === 'error' || key === 'message' || key === 'reason'
}

function unquoted(text: string): string {
  const quote = text.charAt(0)
  if ((quote !== "'" && quote !== '"') || !text.endsWith(quote) || text.length < 2) return text
  return text.slice(1, -1).replaceAll("''", "'")
}
