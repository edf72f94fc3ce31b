import { Phase, type RecorderStatus } from './status.js'

/**
 * The recorder gives a sign of life four times a second; after this it is not the machine's usual slowness any more.
 */
const LATE_MS = 2000

type SignsOfLife = Pick<RecorderStatus, 'phase' | 'heartbeatAt' | 'lastByteAt'>

/**
 * Until when the recorder is known to have listened to the test, in milliseconds of monotonic time. What it does not
 * hear is no silence.
 * @param now in milliseconds
 */
export function heardUntil(status: SignsOfLife, now: number): number {
  const heard = Math.max(status.heartbeatAt, status.lastByteAt) / 1e6
  // Once the output has ended there is nothing left to hear.
  return status.phase === Phase.recording && now - heard > LATE_MS ? heard : now
}

/**
 * What is wrong with our own recorder, in a sentence; null if nothing is. To be said before anybody accuses a test that
 * does not go on: it may be waiting for us.
 * @param fault of the recording
 * @param now monotonic time in nanoseconds
 */
export function recorderHealth(status: SignsOfLife, fault: string | null, now: number): string | null {
  if (fault !== null) return `Our own recorder is at fault, not the test: ${fault}.`
  const silentMs = now / 1e6 - heardUntil(status, now / 1e6)
  if (silentMs === 0) return null
  return (
    `Our own recorder has not moved for ${Math.round(silentMs / 1000)} s, and the test may be waiting for it: ` +
    'the disk does not answer, or the machine has no time for us. Look there before you look at the test.'
  )
}
