import { InputError } from './input-error.js'

const UNITS: Record<string, number> = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
}

/**
 * Bytes of a size such as `64MiB`, `1.5GB` or `100000`.
 * @throws InputError
 */
export function parseSize(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text)
  const [, number = '', unit = ''] = match ?? []
  const factor = UNITS[unit === '' ? 'b' : unit.toLowerCase()]
  if (match === null || factor === undefined) {
    const short = /^[kmgt]$/i.test(unit) ? ` Did you mean \`${number}${unit.toUpperCase()}iB\`?` : ''
    throw new InputError(
      `\`${text}\` is not a size.${short} Write a number with KiB, MiB or GiB (or KB, MB, GB), such as \`64MiB\`.`,
    )
  }
  return Math.min(Math.floor(Number(number) * factor), Number.MAX_SAFE_INTEGER)
}

/** Smallest cap of a recording, in bytes: a head and a tail must be worth keeping. */
const SMALLEST_CAP = 64 * 1024

/**
 * The cap of a recording, in bytes.
 * @throws InputError
 */
export function parseCap(text: string): number {
  const bytes = parseSize(text)
  if (bytes < SMALLEST_CAP) throw new InputError(`\`${text}\` is too small for a head and a tail: at least \`64KiB\`.`)
  return bytes
}
