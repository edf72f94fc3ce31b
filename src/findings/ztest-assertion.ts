import type { FailurePart } from './ledger.js'
import { isOwnSource, type Place, placeOf } from './place.js'
import { MessageLines } from './text.js'

/** A message is one line; the author's own format may have a few. */
const LONGEST = 6

/**
 * `    Assertion failed at FILE:LINE: FUNCTION: (CONDITION)` and the author's message below (ztest_assert.h); not verbose
 * `    Assertion failed at FILE:LINE`. An assumption skips the test, an expectation lets it go on.
 */
export class ZtestAssertion {
  private readonly lines: MessageLines
  private open = true

  /** An assertion that begins in `text`; null if none does. */
  static begin(text: string): ZtestAssertion | null {
    const found = /(?:Assertion|Assumption|Expectation) failed at (\S.{0,1000})$/.exec(text.slice(0, 4000))
    if (found === null) return null
    const [words, rest = ''] = found
    // The file may have a colon (`C:\`), the condition anything.
    const place = /^(.{1,500}?:\d{1,7})(?:: |\s{0,4}$)/.exec(rest)
    const at = place === null ? null : placeOf(place[1] ?? '')
    return at === null ? null : new ZtestAssertion(words, at)
  }

  /** Words of the framework that stand for an assertion. */
  static of(words: string): ZtestAssertion {
    return new ZtestAssertion(words, null)
  }

  private constructor(
    words: string,
    readonly place: Place | null,
  ) {
    this.lines = new MessageLines(words.trimEnd())
  }

  /** A line after it. False: it is no part of it any more. */
  add(text: string): boolean {
    if (!this.open || text.trim() === '' || this.lines.length > LONGEST || text.startsWith(' ERROR: ')) {
      this.open = false
      return false
    }
    this.lines.add(text.trim())
    if (/^at \w{4,10} function$/.test(text.trim())) this.open = false
    return true
  }

  toString(): string {
    return this.lines.toString()
  }
}

/** What assertions make of their test: the first says why, the others are further places. */
export function failureOf(assertions: readonly ZtestAssertion[]): FailurePart {
  const [first, ...rest] = assertions
  const own = assertions.find(({ place }) => place !== null && isOwnSource(place.file))
  const also = rest.flatMap((one) => (one.place === null ? [] : [{ ...one.place, message: one.toString() }]))
  return { ...(own?.place ?? {}), message: first?.toString() ?? '', also }
}
