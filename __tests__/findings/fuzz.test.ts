import { expect, it } from 'vitest'
import { FindingsReader } from '../../src/findings/findings-reader.js'
import { samplesIn } from './samples.js'

/** How long, and from which seed: `HARDWARE_TEST_FUZZ_MS=600000` for ten minutes. */
const ROUNDS_MS = Number(process.env.HARDWARE_TEST_FUZZ_MS ?? 2000)
const SEED = Number(process.env.HARDWARE_TEST_FUZZ_SEED ?? 1)

/** mulberry32: the same numbers everywhere for the same seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below)
  }
}

const BITS = [
  '\r',
  '\x1b[31m',
  '\x1b]0;',
  '\0',
  '\ufffd',
  ' ... ',
  "'",
  ': ',
  'ok',
  'FAILED',
  '{"',
  '99999999999',
  '\t',
  '::error::',
]

function mutated(logs: readonly string[], next: (below: number) => number): string {
  const pick = () => (logs[next(logs.length)] ?? '').split('\n')
  let lines = pick()
  for (let change = 1 + next(8); change > 0; change--) {
    const at = next(lines.length + 1)
    const line = lines[at] ?? ''
    const cut = next(line.length + 1)
    const how = next(7)
    if (how === 0) lines.splice(at, 1 + next(5))
    else if (how === 1) lines.splice(at, 0, ...pick().slice(next(20), 20 + next(20)))
    else if (how === 2) lines[at] = line.slice(0, cut) + (BITS[next(BITS.length)] ?? '') + line.slice(cut)
    else if (how === 3) lines[at] = line.slice(0, cut)
    else if (how === 4) lines.splice(at, 1, line + (lines[at + 1] ?? ''))
    else if (how === 5) lines.splice(next(lines.length + 1), 0, line)
    else lines = lines.slice(next(10), lines.length - next(10))
  }
  return lines.join('\n')
}

it('reads whatever becomes of a log: no fault of ours, sound counts, nothing without bound', () => {
  const logs = samplesIn(new URL('samples', import.meta.url).pathname).map(({ log }) => log.toString())
  const end = performance.now() + ROUNDS_MS
  for (let seed = SEED; seed === SEED || performance.now() < end; seed++) {
    const next = numbers(seed)
    const bytes = Buffer.from(mutated(logs, next))
    const reader = new FindingsReader()
    for (let at = 0; at < bytes.length; ) {
      const size = 1 + next(4000)
      reader.push(bytes.subarray(at, at + size))
      at += size
    }
    const { tests, findings, notes, suites } = reader.end()
    const context = `HARDWARE_TEST_FUZZ_SEED=${seed}`
    expect(notes, context).toEqual([])
    for (const count of Object.values(tests))
      expect(count === null || count >= 0, `${context}: ${JSON.stringify(tests)}`).toBe(true)
    for (const { file, line, message, logLine } of findings) {
      // A linker knows the file alone.
      expect(file === null ? line === null : file !== '' && (line === null || line >= 0), context).toBe(true)
      expect(message.length, context).toBeLessThan(5000)
      expect(message, context).not.toMatch(/\x1b\[/)
      expect(logLine, context).toBeGreaterThan(0)
    }
    for (const { cases } of suites)
      for (const { verdict, failure } of cases) expect(verdict === 'failed' || failure === null, context).toBe(true)
  }
})
