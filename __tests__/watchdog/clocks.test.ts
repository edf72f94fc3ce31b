import { describe, expect, it } from 'vitest'
import { type Clocks, clockText, type DueClock, type Moment, readClocks } from '../../src/watchdog/clocks.js'
import { Standstills } from '../../src/watchdog/standstills.js'

const OFF: Clocks = { timeoutMs: 0, idleTimeoutMs: 0, startupTimeoutMs: 0, warnAfterMs: 0 }

/** A test that began at 1,000 and has printed nothing. */
const moment = (now: number, overrides: Partial<Moment> = {}): Moment => ({
  now,
  startedAt: 1000,
  heardUntil: now,
  bytes: 0,
  lastByteAt: 0,
  ...overrides,
})

const printed = (now: number, lastByteAt: number): Moment => moment(now, { bytes: 1, lastByteAt })

const due = (clock: DueClock['clock'], limitMs: number): DueClock => ({ clock, limitMs })

describe('which clock is due', () => {
  it.each<[string, Partial<Clocks>, Moment, DueClock | null, number]>([
    ['none is set', {}, moment(1e9), null, Infinity],
    ['timeout, not yet', { timeoutMs: 500 }, moment(1499), null, 1],
    ['timeout, now', { timeoutMs: 500 }, moment(1500), due('timeout', 500), Infinity],
    ['timeout, although it prints', { timeoutMs: 500 }, printed(1500, 1499), due('timeout', 500), Infinity],
    ['idle, counted from the start', { idleTimeoutMs: 500 }, moment(1500), due('idle-timeout', 500), Infinity],
    ['idle, counted from the last byte', { idleTimeoutMs: 500 }, printed(1600, 1200), null, 100],
    ['idle, now', { idleTimeoutMs: 500 }, printed(1700, 1200), due('idle-timeout', 500), Infinity],
    ['startup, now', { startupTimeoutMs: 500 }, moment(1500), due('startup-timeout', 500), Infinity],
    ['startup, after the first byte', { startupTimeoutMs: 500 }, printed(9000, 1499), null, Infinity],
    ['idle waits for the startup', { startupTimeoutMs: 5000, idleTimeoutMs: 500 }, moment(1900), null, 4100],
    [
      'idle after the startup',
      { startupTimeoutMs: 5000, idleTimeoutMs: 500 },
      printed(2500, 2000),
      due('idle-timeout', 500),
      Infinity,
    ],
    [
      'of two, the one that was due first',
      { timeoutMs: 900, idleTimeoutMs: 500 },
      moment(5000),
      due('idle-timeout', 500),
      Infinity,
    ],
    ['the other way round', { timeoutMs: 500, idleTimeoutMs: 900 }, moment(5000), due('timeout', 500), Infinity],
    ['of two equal ones, timeout', { timeoutMs: 500, idleTimeoutMs: 500 }, moment(1500), due('timeout', 500), Infinity],
    [
      'of two equal ones, timeout',
      { timeoutMs: 500, startupTimeoutMs: 500 },
      moment(1500),
      due('timeout', 500),
      Infinity,
    ],
    ['what is not due says when', { timeoutMs: 900, idleTimeoutMs: 300 }, printed(1250, 1200), null, 250],
    ['nobody listened', { idleTimeoutMs: 500 }, moment(9000, { heardUntil: 1400 }), null, 100],
    [
      'nobody listened, but time went on',
      { timeoutMs: 500 },
      moment(9000, { heardUntil: 1400 }),
      due('timeout', 500),
      Infinity,
    ],
  ])('%s', (_, clocks, at, expected, lookAgainMs) => {
    expect(readClocks({ ...OFF, ...clocks }, at)).toEqual({ due: expected, warnings: 0, lookAgainMs })
  })
})

describe('warnings', () => {
  it.each([
    [0, 0, 100],
    [99, 0, 1],
    [100, 1, 200],
    [299, 1, 1],
    [300, 2, 400],
    [699, 2, 1],
    [700, 3, 800],
    [1500, 4, 1600],
  ])('after %i ms of silence: %i, the next in %i ms', (silence, warnings, lookAgainMs) => {
    const clocks = { ...OFF, warnAfterMs: 100 }
    expect(readClocks(clocks, moment(1000 + silence))).toEqual({ due: null, warnings, lookAgainMs })
    expect(readClocks(clocks, printed(5000 + silence, 5000))).toEqual({ due: null, warnings, lookAgainMs })
  })

  it('come also while nobody listens: that is worth a warning too', () => {
    expect(readClocks({ ...OFF, warnAfterMs: 100 }, moment(1150, { heardUntil: 1000 })).warnings).toBe(1)
  })
})

describe('time in which we stood still', () => {
  it('does not count', () => {
    const standstills = new Standstills()
    standstills.note(1000, 61_000)
    standstills.note(100_000, 120_000)
    const between = (from: number, to: number) => standstills.running(to) - standstills.running(from)
    expect(between(0, 1000)).toBe(1000)
    expect(between(500, 61_500)).toBe(1000)
    expect(between(500, 30_000)).toBe(500)
    expect(between(30_000, 61_500)).toBe(500)
    expect(between(61_000, 100_000)).toBe(39_000)
    expect(between(0, 200_000)).toBe(120_000)
  })
})

it.each([
  [0, '0'],
  [250, '250ms'],
  [1500, '1s500ms'],
  [90_000, '1m30s'],
  [1_800_000, '30m'],
  [5_400_000, '1h30m'],
  [86_400_000, '1d'],
  [432_000_000, '5d'],
])('%i ms are written %s', (ms, text) => {
  expect(clockText(ms)).toBe(text)
})
