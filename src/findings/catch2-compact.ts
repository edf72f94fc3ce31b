import { assertionTotals, type Catch2Totals, compactTotals, consoleTotals, uncertainty } from './catch2-totals.js'
import type { Follow, Format, Reader } from './format.js'
import type { Ledger } from './ledger.js'
import { anyPlaceOf, FileNames, type Place } from './place.js'
import { MessageLines } from './text.js'

/** Most failed assertions that wait for the totals. */
const MOST_WAITING = 1000

/** Lines of one value. */
const MOST_LINES = 20

/**
 * Catch2's compact reporter (reporters/catch_reporter_compact.cpp): a line for each failed assertion, without the test's name. Other
 * tools write `FILE:LINE: failed: ...` too, so it takes the totals, or Catch2's own words, to believe it.
 */
export const catch2Compact: Format = {
  name: 'catch2-compact',
  triggers: [
    ': failed: ',
    ': FAILED: ',
    ': passed: ',
    ': PASSED: ',
    'Failed ',
    'Passed ',
    'test cases: ',
    'assertions: ',
  ],
  start: (ledger) => new CompactReader(ledger),
}

interface Waiting extends Place {
  message: MessageLines
  logLine: number
}

const OWN_WORDS =
  / for: |^(?:unexpected exception with message|fatal error condition with|expected exception, got none|explicitly with \d)/

const OPERATOR = /^(?:[=!<>]=?|\|\||&&|equals:|contains:)$/

class CompactReader implements Reader {
  private waiting: Waiting[] = []
  private readonly files = new FileNames()
  /** A value goes on in the next line. */
  private isOpen = false
  /** Lines in which an operator may stand alone, as Catch2 writes it between two long values. */
  private awaits = 0
  private isSure = false
  private totals: Catch2Totals | null = null

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return this.isOpen || this.awaits > 0 ? 'tail' : 'nothing'
  }

  line(text: string): boolean {
    return this.assertion(text) || this.totalsLine(text)
  }

  /** The rest of a value with line breaks. */
  more(text: string): boolean {
    const message = this.waiting.at(-1)?.message
    const isOperator = OPERATOR.test(text)
    if (!this.isOpen && !isOperator) {
      this.awaits -= 1
      return false
    }
    message?.add(text)
    // A device may print between the operator and the value below it.
    this.awaits = isOperator ? 2 : Math.max(0, this.awaits - 1)
    this.isOpen =
      message !== undefined &&
      message.length < MOST_LINES &&
      (isOperator || (this.isOpen && this.awaits > 0) || isUnfinished(message.toString()))
    return true
  }

  interrupted(): void {
    this.isOpen = false
    this.awaits = 0
  }

  end(): void {
    if (this.isSure && this.waiting.length > 0)
      this.commit({ counts: { passed: null }, expected: 0 }, this.waiting.length)
  }

  private assertion(text: string): boolean {
    const found = /: (failed|FAILED|passed|PASSED): /.exec(text.slice(0, 2000))
    if (found === null) return false
    const place = this.files.at(anyPlaceOf(text.slice(0, found.index)))
    if (place === null) return false
    this.interrupted()
    const rest = text.slice(found.index + found[0].length)
    this.isSure ||= OWN_WORDS.test(rest)
    if (found[1]?.toLowerCase() === 'passed') return true
    if (this.waiting.length < MOST_WAITING) {
      this.waiting.push({ ...place, message: new MessageLines(rest), logLine: this.ledger.logLine })
      this.isOpen = isUnfinished(rest)
      this.awaits = rest.includes(' for: ') ? 2 : 0
    }
    return true
  }

  private totalsLine(text: string): boolean {
    const compact = compactTotals(text)
    if (compact !== null) {
      if (this.waiting.length === 0 && compact.counts.failed !== 0) return false
      this.commit(compact, compact.failedAssertions)
      return true
    }
    // The console reporter's, which has a banner and names: without failures of ours they are its own.
    if (this.waiting.length === 0) return false
    const totals = consoleTotals(text)
    if (totals !== null) {
      this.totals = totals
      return true
    }
    const assertions = this.totals === null ? null : assertionTotals(text)
    if (assertions === null || this.totals === null) return false
    this.commit(this.totals, assertions.failed)
    return true
  }

  /** `failed` assertions count; those beyond were expected to fail, and nothing tells which: the last, as good as any. */
  private commit({ counts }: Catch2Totals, failed: number): void {
    const suite = this.ledger.suite('catch2', null)
    const expected = this.waiting.splice(failed)
    const note = uncertainty(expected.map(({ file, line }) => `${file}:${line}`))
    for (const { file, line, message, logLine } of this.waiting) {
      if (note !== '') message.add(note)
      suite.add('').fail({ file, line, message: message.toString() }).logLine = logLine
    }
    suite.state(counts)
    this.waiting = []
    this.totals = null
    this.interrupted()
    this.isSure = false
  }
}

/** A quote is open at its end. */
function isUnfinished(text: string): boolean {
  const quotes = text.length > 4000 ? 0 : (text.match(/(?<!\\)"/g) ?? []).length
  const singles = / with (?:\d{1,4} messages?|message): ?'[^']*$| and '[^']*$/.test(text.slice(-4000))
  return quotes % 2 === 1 || singles
}
