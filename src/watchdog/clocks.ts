/** When a test is ended although it goes on. Milliseconds; 0: never. */
export interface Clocks {
  /** The whole attempt. */
  timeoutMs: number
  /** Without a new byte. */
  idleTimeoutMs: number
  /** Until the first byte. */
  startupTimeoutMs: number
  /** Silent for so long: a warning. */
  warnAfterMs: number
}

/** A clock by the name of its input. */
export type ClockName = 'timeout' | 'startup-timeout' | 'idle-timeout'

/** What is known of a running test at one moment. Monotonic milliseconds, from whatever start. */
export interface Moment {
  now: number
  startedAt: number
  /**
   * Until when somebody is known to have listened: what a recorder that stands still does not hear is no silence of the
   * test.
   */
  heardUntil: number
  /** Printed so far. */
  bytes: number
  /** When the newest of them came; means nothing before the first. */
  lastByteAt: number
}

export interface DueClock {
  clock: ClockName
  /** What the clock is set to, in milliseconds. */
  limitMs: number
}

export interface Reading {
  due: DueClock | null
  /** Warnings that this silence should have had by now: if it had fewer, it is time for one. */
  warnings: number
  /** Until something else can be due, unless a byte comes; infinite if nothing can. */
  lookAgainMs: number
}

/**
 * Which clock is due.
 *
 * - Before the first byte, silence counts from the start. Where there is a `startup-timeout`, `idle-timeout` waits for the first byte.
 * - Of several that are due the one counts that was due first; of equal ones `timeout`, then `startup-timeout`.
 * - Warnings of one silence come with doubling gaps: after 1, 3, 7, 15, ... times `warnAfterMs`. A new byte begins a new silence.
 */
export function readClocks(clocks: Clocks, moment: Moment): Reading {
  const { now, startedAt, heardUntil, bytes } = moment
  const silentSince = bytes === 0 ? startedAt : moment.lastByteAt
  const starting = bytes === 0 && clocks.startupTimeoutMs > 0
  const timers: { clock: ClockName; limitMs: number; from: number; at: number }[] = [
    { clock: 'timeout', limitMs: clocks.timeoutMs, from: startedAt, at: now },
    { clock: 'startup-timeout', limitMs: bytes === 0 ? clocks.startupTimeoutMs : 0, from: startedAt, at: heardUntil },
    { clock: 'idle-timeout', limitMs: starting ? 0 : clocks.idleTimeoutMs, from: silentSince, at: heardUntil },
  ]
  let due: DueClock | null = null
  let dueAt = Number.POSITIVE_INFINITY
  let lookAgainMs = Number.POSITIVE_INFINITY
  for (const { clock, limitMs, from, at } of timers) {
    if (limitMs === 0) continue
    const left = from + limitMs - at
    if (left > 0) lookAgainMs = Math.min(lookAgainMs, left)
    else if (from + limitMs < dueAt) {
      due = { clock, limitMs }
      dueAt = from + limitMs
    }
  }
  const silentMs = now - silentSince
  const warnings = warningsDue(clocks.warnAfterMs, silentMs)
  if (clocks.warnAfterMs > 0)
    lookAgainMs = Math.min(lookAgainMs, warningAt(clocks.warnAfterMs, warnings + 1) - silentMs)
  return { due, warnings, lookAgainMs }
}

function warningsDue(warnAfterMs: number, silentMs: number): number {
  if (warnAfterMs === 0) return 0
  let count = 0
  while (warningAt(warnAfterMs, count + 1) <= silentMs) count += 1
  return count
}

/** How much silence the warning number `count` needs. */
function warningAt(warnAfterMs: number, count: number): number {
  return warnAfterMs * (2 ** count - 1)
}

const UNITS: [string, number][] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
]

/** What a clock is set to, as an input is written: `1h30m`, `250ms`, `0`. */
export function clockText(ms: number): string {
  let rest = Math.round(ms)
  const parts = UNITS.map(([unit, size]) => {
    const count = Math.floor(rest / size)
    rest -= count * size
    return count === 0 ? '' : `${count}${unit}`
  })
  return parts.join('') || '0'
}

/** For the log, when a warning is due. */
export function silenceWords(silentMs: number): string {
  const rounded = silentMs < 1000 ? silentMs : Math.round(silentMs / 1000) * 1000
  return `The test has printed nothing for ${clockText(rounded)}.`
}
