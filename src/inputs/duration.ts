import { InputError } from './input-error.js'

const UNITS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** setTimeout's own limit, 2^31-1 ms: nearly 25 days. */
const LONGEST_MS = 2 ** 31 - 1

/**
 * Milliseconds of a duration such as `90s`, `5m`, `1h30m`, `2d`, `250ms` or `0`.
 * @throws InputError
 */
export function parseDuration(text: string): number {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/gy)]
  const whole = parts.map(([part]) => part).join('') === text && parts.length > 0
  if (!whole && text !== '0') {
    throw new InputError(
      `\`${text}\` is not a duration${hintFor(text)} Write a number with ms, s, m, h or d, such as \`90s\`, \`5m\` or \`1h30m\`.`,
    )
  }
  const ms = parts.reduce((sum, [, number = '0', unit = 's']) => sum + Number(number) * (UNITS[unit] ?? 1), 0)
  if (ms > LONGEST_MS) throw new InputError(`\`${text}\` is too long: at most 24 days (\`24d\`).`)
  return Math.round(ms)
}

function hintFor(text: string): string {
  if (/^-\s*\d/.test(text)) return ': a clock cannot be below zero.'
  const seconds = /^(\d+(?:\.\d+)?)(\s*)$/.exec(text)
  if (seconds !== null) return `. Did you mean \`${seconds[1]}s\`?`
  const minutes = /^(\d+(?:\.\d+)?)\s*(sec|min|hour|day)/i.exec(text)
  return minutes === null ? '.' : `. Did you mean \`${minutes[1]}${minutes[2]?.[0]?.toLowerCase()}\`?`
}
