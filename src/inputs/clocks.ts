import { type Clocks, clockText } from '../watchdog/clocks.js'
import { parseDuration } from './duration.js'
import { InputError } from './input-error.js'

/** How long a job may last: the longest that a clock can ever count. */
export interface JobLimit {
  ms: number
  /** Whose limit it is: `GitHub ends a job on a hosted runner`. */
  words: string
}

/** Longer than any probe tool needs to let go of a probe. */
const LONGEST_GRACE_MS = 5 * 60_000

/**
 * The whole attempt's clock.
 * @throws InputError
 */
export function parseTimeout(text: string, job: JobLimit | null): number {
  const ms = parseDuration(text)
  if (job !== null && ms >= job.ms) {
    throw new InputError(
      `\`${text}\` would never be over: ${job.words} after ${clockText(job.ms)}, and nobody would say why. Use a shorter one, such as \`${clockText(job.ms / 2)}\`.`,
    )
  }
  return ms
}

/** @throws InputError */
export function parseGracePeriod(text: string): number {
  const ms = parseDuration(text)
  if (ms > LONGEST_GRACE_MS) {
    throw new InputError(
      `\`${text}\` is too long for a test that is being ended: at most \`${clockText(LONGEST_GRACE_MS)}\`; \`0\` ends it at once.`,
    )
  }
  return ms
}

/** What is wrong with clocks that are right each for itself. */
export function clockConflicts(clocks: Clocks): { input: 'idle-timeout' | 'startup-timeout'; message: string }[] {
  const { timeoutMs, idleTimeoutMs, startupTimeoutMs } = clocks
  const silences = [
    { input: 'idle-timeout', ms: idleTimeoutMs },
    { input: 'startup-timeout', ms: startupTimeoutMs },
  ] as const
  return silences
    .filter(({ ms }) => ms > 0 && timeoutMs > 0 && ms >= timeoutMs)
    .map(({ input, ms }) => ({
      input,
      message: `\`${clockText(ms)}\` would never be over: \`timeout\` (${clockText(timeoutMs)}) ends the test first. Make this shorter or \`timeout\` longer; \`0\` switches either off.`,
    }))
}
