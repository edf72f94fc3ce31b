import { InputError } from './input-error.js'

const UNITS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

/** setTimeout's own limit, 2^31-1 ms: nearly 25 days. */
const LONGEST_MS = 2 ** 31 - 1

/**
 * Milliseconds of a duration such as `90s`, `5m`, `1h30m`, `250ms` or `0`.
 * @throws InputError
 */
export function parseDuration(text: string): number {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/gy)]
  const whole = parts.map(([part]) => part).join('') === text && parts.length > 0
  if (!whole && text !== '0') {
    const hint = /^\d+(\.\d+)?$/.test(text) ? ` Did you mean \`${text}s\`?` : ''
    throw new InputError(
      `\`${text}\` is not a duration.${hint} Write a number with ms, s, m or h, such as \`90s\`, \`5m\` or \`1h30m\`.`,
    )
  }
  const ms = parts.reduce((sum, [, number = '0', unit = 's']) => sum + Number(number) * (UNITS[unit] ?? 1), 0)
  if (ms > LONGEST_MS) throw new InputError(`\`${text}\` is too long: at most 24 days (\`576h\`).`)
  return Math.round(ms)
}
