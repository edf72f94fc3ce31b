import { withoutEscapes } from '../escapes.js'

/** Text of a test as a person reads it: no escape sequences, and no control characters but line ends and tabs. */
export function clean(text: string): string {
  return withoutEscapes(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[\x00-\x08\x0b-\x1f\x7f]/g, '')
}

/** At most `most` UTF-16 units, never half a character. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** The first line that is not blank. */
export function firstLine(text: string): string {
  return text.split('\n').find((line) => line.trim() !== '') ?? ''
}
