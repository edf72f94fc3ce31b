import type { Counts } from './model.js'

/** What Catch2 counts at its end: test cases, and how many of them failed as they should (`[!mayfail]`, `[!shouldfail]`). */
export interface Catch2Totals {
  counts: Partial<Counts>
  expected: number
}

/** `test cases: 5 | 1 passed | 3 failed | 1 failed as expected`, or `All tests passed (6 assertions in 3 test cases)`. */
export function consoleTotals(text: string): Catch2Totals | null {
  const all = /^All tests passed \((?:\d{1,9} assertions?|no assertions) in (\d{1,9}) test cases?\)$/.exec(text)
  if (all !== null) return { counts: { passed: Number(all[1]), failed: 0 }, expected: 0 }
  if (!/^test cases: {1,12}\d{1,9} \| /.test(text)) return null
  const count = (word: string) => numberBefore(text, word)
  const expected = count('failed as expected')
  return {
    counts: { passed: count('passed'), failed: count('failed'), skipped: count('skipped'), expectedFailures: expected },
    expected,
  }
}

/** `assertions: 7 | 1 passed | 5 failed | 1 failed as expected`, below it. */
export function assertionTotals(text: string): { failed: number; expected: number } | null {
  if (!/^assertions: {1,12}(?:\d{1,9} \| |- none -)/.test(text)) return null
  return { failed: numberBefore(text, 'failed'), expected: numberBefore(text, 'failed as expected') }
}

/** The compact reporter's: `Failed 3 test cases, failed 5 assertions.`, `Passed both 2 test cases with 4 assertions.` */
export function compactTotals(text: string): (Catch2Totals & { failedAssertions: number }) | null {
  const failed = /^Failed (both |all )?(\d{1,9}) test cases?, failed (both |all )?(\d{1,9}) assertions?\.$/.exec(text)
  if (failed !== null) {
    const isAll = failed[1] !== undefined
    return {
      counts: { passed: isAll ? 0 : null, failed: Number(failed[2]) },
      expected: 0,
      failedAssertions: Number(failed[4]),
    }
  }
  const passed = /^Passed (?:both |all )?(\d{1,9}) test cases?(?: with \d{1,9} assertions?| \(no assertions\))\.$/.exec(
    text,
  )
  return passed === null ? null : { counts: { passed: Number(passed[1]), failed: 0 }, expected: 0, failedAssertions: 0 }
}

/** `| 3 failed` followed by the next column or the end. */
function numberBefore(text: string, word: string): number {
  for (const column of text.split('|').slice(1, 8)) {
    const found = /^ {0,12}(\d{1,9}) (.{1,40}?) {0,12}$/.exec(column)
    if (found?.[2] === word) return Number(found[1])
  }
  return 0
}

interface FailedCase {
  name: string
  /** How many of its assertions failed. */
  assertions: number
}

/** How many combinations are tried. */
const MOST_TRIES = 5000

const HINT = /known|broken|may.?fail|should.?fail|expected|x-?fail|todo|wip|unstable|flaky/i

/**
 * Which of the failed cases are the `count` expected ones, which Catch2 counts but does not name: their assertions must add up, a
 * name may say so, and of equals the later ones. Indices into `cases`.
 */
export function chooseExpected(cases: readonly FailedCase[], count: number, assertions: number): number[] {
  if (count === 0) return []
  const order = cases
    .map((_, index) => index)
    .sort((a, b) => Number(hints(cases[b])) - Number(hints(cases[a])) || b - a)
  if (count >= cases.length) return order
  let tries = 0
  const find = (from: number, wanted: number, left: number): number[] | null => {
    if (wanted === 0) return left === 0 ? [] : null
    for (let at = from; at < order.length && tries < MOST_TRIES; at++) {
      tries += 1
      const index = order[at] as number
      const rest = find(at + 1, wanted - 1, left - (cases[index]?.assertions ?? 0))
      if (rest !== null) return [index, ...rest]
    }
    return null
  }
  return find(0, count, assertions) ?? order.slice(0, count)
}

function hints(one: FailedCase | undefined): boolean {
  return HINT.test(one?.name ?? '')
}

/** What the other failures of the run should say, as nobody can be sure. */
export function uncertainty(names: readonly string[]): string {
  if (names.length === 0) return ''
  const taken = names.map((name) => `"${name}"`).join(', ')
  return `(Catch2 expected ${names.length} of the failures of this run, without saying which. Taken for expected: ${taken}.)`
}
