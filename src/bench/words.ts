import { distance } from 'fastest-levenshtein'

const MOST_CHARACTERS = 60

/** `text` on one line, without control characters, and not longer than a person wants to read. */
export function plain(text: string, most = MOST_CHARACTERS): string {
  // Cut before anything else is done: it may be a megabyte.
  const characters = [...text.slice(0, 4 * most).replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\u00b7')]
  return characters.length > most ? `${characters.slice(0, most - 3).join('')}...` : characters.join('')
}

/** `text` of the file as code in a sentence. */
export function quoted(text: string): string {
  return `\`${plain(text).replaceAll('`', '\u00b7')}\``
}

/** `names` as a list for a sentence. */
export function listed(names: readonly string[]): string {
  return names.map(quoted).join(', ')
}

/** Those of `names` that `text` may be a misspelling of, nearest first. Case does not count. */
export function nearest(text: string, names: readonly string[]): string[] {
  const plain = text.toLowerCase()
  // What is that long is no misspelling, and comparing takes the product of both lengths.
  if (plain.length > 200) return []
  const far = Math.max(2, Math.floor(plain.length / 3))
  return names
    .map((name) => ({ name, away: distance(plain, name.toLowerCase()) }))
    .filter(({ name, away }) => away <= far && away < Math.max(name.length, plain.length))
    .sort((a, b) => a.away - b.away)
    .map(({ name }) => name)
}

/** ` Did you mean ...?`, or nothing. */
export function didYouMean(text: string, names: readonly string[]): string {
  const [best] = nearest(text, names)
  return best === undefined ? '' : ` Did you mean ${quoted(best)}?`
}
