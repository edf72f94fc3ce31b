import { closest, distance } from 'fastest-levenshtein'
import { InputError } from './input-error.js'

/**
 * One of `options`.
 * @throws InputError that names the nearest
 */
export function parseChoice<T extends string>(text: string, options: readonly T[]): T {
  const found = options.find((option) => option === text)
  if (found !== undefined) return found
  const nearest = closest(text.toLowerCase(), [...options])
  const hint = distance(text.toLowerCase(), nearest) <= 2 ? ` Did you mean \`${nearest}\`?` : ''
  throw new InputError(`\`${text}\` is none of ${options.map((option) => `\`${option}\``).join(', ')}.${hint}`)
}

/**
 * A whole number from `least` to `most`.
 * @throws InputError
 */
export function parseWhole(text: string, least: number, most: number): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new InputError(`\`${text}\` is not a whole number from ${least} to ${most}.`)
  }
  return value
}
