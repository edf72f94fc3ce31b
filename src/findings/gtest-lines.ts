/** `FILE:LINE: Failure`, `FILE:LINE: Skipped`, and as Visual Studio wants it `FILE(LINE): error: TEXT`. */
export function assertionIn(text: string): { at: number; skipped: boolean; rest: string | null } | null {
  if (text.endsWith(': Failure')) return { at: text.length - 9, skipped: false, rest: null }
  if (text.endsWith(': Skipped')) return { at: text.length - 9, skipped: true, rest: null }
  const bracket = text.indexOf('): error: ')
  const at = bracket === -1 ? text.indexOf(': error: ') : bracket + 1
  const isKnown = bracket !== -1 || text.startsWith('unknown file')
  return at === -1 || !isKnown ? null : { at, skipped: false, rest: text.slice(at + 9) }
}

/** Milliseconds of `NAME (12 ms)`; null with `--gtest_print_time=0`, and in the lists at the end. */
export function durationOf(text: string): number | null {
  const found = / \((\d{1,9}) ms\)$/.exec(text.slice(-20))
  return found === null ? null : Number(found[1])
}
