/**
 * ECMA-48's escape sequences, by disjoint classes, so that no input makes the pattern slow (`util.stripVTControlCharacters` is quadratic
 * on `ESC #;#;#;...`).
 */
const ESCAPES =
  /\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\x07\x1b\n]*(?:\x07|\x1b\\)|[ -/]*[0-~])|\x9b[0-?]*[ -/]*[@-~]|\x1b/g

/** Text without escape sequences. */
export function withoutEscapes(text: string): string {
  return text.includes('\x1b') || text.includes('\x9b') ? text.replace(ESCAPES, '') : text
}
