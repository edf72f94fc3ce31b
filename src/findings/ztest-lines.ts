/** The lines of ztest, as subsys/testsuite/include/zephyr/tc_util.h and ztest/src/ztest.c print them. */

export type Word = 'PASS' | 'FAIL' | 'SKIP' | 'FLAKY'

export interface Verdict {
  word: Word
  /** A test's name; with its suite's before it in a summary. */
  name: string
  durationMs: number | null
}

/** ` PASS - NAME in 0.012 seconds`, behind whatever a device printed in its line. */
export function verdictIn(text: string): Verdict | null {
  const found = /(PASS|FAIL|SKIP|FLAKY) - (\S[^\n]{0,300}?) in (\d{1,9})\.(\d{1,9}) seconds\s{0,4}$/.exec(
    text.slice(-400),
  )
  if (found === null) return null
  const [, word = '', name = '', seconds = '', fraction = ''] = found
  // Until 3.1 the fraction was milliseconds without leading zeros.
  return { word: word as Word, name, durationMs: Number(seconds) * 1000 + Number(fraction) }
}

/** ` - FAIL - [SUITE.TEST] duration = 0.004 seconds` in a summary. */
export function summarisedIn(text: string): Verdict | null {
  const found =
    /^ - (PASS|FAIL|SKIP|FLAKY) - \[([^\]\n]{1,300})\](?:.{0,80} duration = (\d{1,9})\.(\d{3}) seconds)?/.exec(text)
  if (found === null) return null
  const [, word = '', name = '', seconds, fraction] = found
  return {
    word: word as Word,
    name,
    durationMs: seconds === undefined ? null : Number(seconds) * 1000 + Number(fraction),
  }
}

/** `SUITE FAIL -  50.00% [SUITE]: pass = 1, fail = 1, skip = 0, total = 2 duration = 0.005 seconds`. */
export function totalsIn(text: string): { suite: string; passed: number; failed: number; skipped: number } | null {
  const found =
    /^SUITE (?:PASS|FAIL|SKIP) - {1,4}\d{1,3}\.\d{1,3}% \[([^\]\n]{1,200})\]: pass = (\d{1,7}), fail = (\d{1,7}), skip = (\d{1,7}), total = \d{1,7}/.exec(
      text,
    )
  if (found === null) return null
  const [passed = 0, failed = 0, skipped = 0] = found.slice(2).map(Number)
  return { suite: found[1] ?? '', passed, failed, skipped }
}

/** The name of the suite that begins; the old framework's word is `test suite`. */
export function beginningSuite(text: string): string | null {
  return /(?:^|[^\w])Running (?:TESTSUITE|test suite) (\S.{0,200}?)\s{0,4}$/.exec(text.slice(0, 300))?.[1] ?? null
}

export function endsSuite(text: string): boolean {
  return /^(?:TESTSUITE|Test suite) \S.{0,200} (?:succeeded|failed)\.?\s{0,4}$/.test(text)
}

/** What the framework complains of besides verdicts: a phase in which nothing may fail, a suite that did not run. */
export function complaintIn(text: string): string | null {
  if (text.trim() === 'TESTSUITE crashed.') return text.trim()
  return (
    /ERROR: (cannot (?:fail|pass|skip) in test phase '.{1,20}', bailing|Test (?:suite )?'.{1,200})$/.exec(text)?.[1] ??
    null
  )
}

/** `Test NAME failed: Unused mock parameter values`. */
export function isMockComplaint(text: string): boolean {
  return /^Test \S{1,200} failed: Unused mock (?:parameter|return) values\s{0,4}$/.test(text)
}

/** A boot banner, Zephyr's own or of a kit built upon it. */
export function isBanner(text: string): boolean {
  return /\*\*\* Booting (?:Zephyr|nRF Connect SDK|.{0,60} build )/.test(text)
}
