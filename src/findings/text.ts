import { withoutEscapes } from '../escapes.js'

/**
 * A line as a person sees it: without escape sequences, NUL and carriage returns. A carriage return inside a line is a progress bar: what follows the
 * last one stands.
 */
export function visible(text: string): string {
  let seen = withoutEscapes(text)
  if (seen.includes('\0')) seen = seen.replaceAll('\0', '')
  if (!seen.includes('\r')) return seen
  let end = seen.length
  while (end > 0 && seen.charCodeAt(end - 1) === 13) end -= 1
  seen = seen.slice(0, end)
  return seen.slice(seen.lastIndexOf('\r') + 1)
}

/**
 * A time that somebody put before the line: `[00:00:12.345] `, `[   1.234567] `, `[2026-11-23 09:10:53] `, and without brackets
 * `2026-11-23T09:10:53.359Z `, `12:34:56.789: ` (probe-rs puts the host's time so before RTT's lines).
 */
const TIMESTAMP =
  /^(?:\[ {0,12}(?:\d{4}[-/]\d\d[-/]\d\d[T ])?(?:\d{1,10}[.,]\d{1,9}|\d{1,3}(?::\d\d){1,3}(?:[.,]\d{1,9}){0,2})(?:Z|[+-]\d\d:?\d\d| ?s)?\](?: |$)|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?:? |\d\d:\d\d:\d\d\.\d{1,9}: )/

/** A line without a timestamp before it. Indentation stays. */
export function withoutTimestamp(text: string): string {
  const first = text.charCodeAt(0)
  // `[` or a digit: most lines need no more than this.
  if (first !== 0x5b && (first < 0x30 || first > 0x39)) return text
  const found = TIMESTAMP.exec(text)
  return found === null ? text : text.slice(found[0].length)
}

/**
 * What a logging library puts before a message: Zephyr `<err> os: ` (its time is gone by now), the nRF SDK
 * `<error> app: `, ESP-IDF `E (10326) task_wdt: ` or
 * `I (10:12:51.035) tag: `, probe-rs's channel `[Terminal] `, probe-run `(HOST) INFO  `, twister -vv `DEBUG   - DEVICE: `.
 */
const LOG_PREFIX =
  /^(?:<(?:err|wrn|inf|dbg|error|warning|info|debug)> [\w./-]{1,64}: |[EWIDV] \([\d:.]{1,16}\) [^:]{1,48}: |[EWID]: |\[(?:Terminal|defmt) {0,16}\] |\(HOST\) [A-Z]{4,5} {1,2}|(?:DEBUG|INFO) {1,5}- DEVICE: )/

/** A line without a log prefix; the line itself if it has none. */
export function withoutLogPrefix(text: string): string {
  const found = LOG_PREFIX.exec(text)
  return found === null ? text : text.slice(found[0].length)
}

/** Whether a device's own logging library printed the line: not what a tool on the host says. */
export function isDeviceLog(text: string): boolean {
  return !text.startsWith('(HOST)') && LOG_PREFIX.test(text)
}

/** Most characters and lines of a message. */
const MOST_CHARACTERS = 4000
const MOST_LINES = 80

/** Gathers the lines of a message, within limits, whatever a log puts into it. */
export class MessageLines {
  private readonly lines: string[] = []
  private room = MOST_CHARACTERS
  private full = false

  constructor(...lines: string[]) {
    for (const line of lines) this.add(line)
  }

  get length(): number {
    return this.lines.length
  }

  add(line: string): void {
    if (this.full) return
    this.full = this.room < line.length || this.lines.length >= MOST_LINES
    if (this.full) {
      this.lines.push(`${line.slice(0, this.room)}…`)
      return
    }
    this.lines.push(line)
    this.room -= line.length + 1
  }

  /** Without the indent that all lines share, and without blank lines at both ends. */
  toString(): string {
    return dedent(this.lines)
  }
}

/** `lines` as one text, without the indent that all share, and without blank lines at both ends. */
function dedent(lines: readonly string[]): string {
  const filled = lines.filter((line) => line.trim() !== '')
  const indent = filled.reduce((least, line) => Math.min(least, line.length - line.trimStart().length), Infinity)
  const first = lines.findIndex((line) => line.trim() !== '')
  const last = lines.findLastIndex((line) => line.trim() !== '')
  if (first === -1) return ''
  return lines
    .slice(first, last + 1)
    .map((line) => line.slice(indent).trimEnd())
    .join('\n')
}
