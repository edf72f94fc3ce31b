import type { Writable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { aborted } from '../within.js'
import { Follower } from './follower.js'
import type { Recording } from './recording.js'

/** Turns output into what a console shall show. */
export interface Presenter {
  /** Shows `bytes`. `skipped` bytes before them are not shown. */
  show(bytes: Buffer, skipped: number): string | Buffer
  /** Whatever has waited for the end of its line. */
  end(): string
}

export interface EchoLimits {
  /** What may be shown at once, and per second from then on. A line counts its bytes and `PER_LINE`. */
  burst: number
  perSecond: number
  /** Most bytes to lag behind before older output is skipped; more only as far as what may be shown at once allows. */
  mostBehind: number
  /** Most bytes to show after the end, with the same exception. */
  mostAfterEnd: number
  /** A console that takes nothing for so long, once the test has ended, is not waited for. */
  stalledAfterMs: number
}

/** How often to look for new output: a look costs next to nothing, and a message for every chunk would cost the recorder. */
const LOOK_AGAIN_MS = 20

/** What stays in sight after a skip, in bytes. */
const KEPT_IN_SIGHT = 64 * 1024

/** A line costs its reader more than its bytes. */
const PER_LINE = 64

/** Shows everything, at the reader's own pace: for a terminal or a pipe. */
export const UNLIMITED: EchoLimits = {
  burst: Number.POSITIVE_INFINITY,
  perSecond: Number.POSITIVE_INFINITY,
  mostBehind: Number.POSITIVE_INFINITY,
  mostAfterEnd: Number.POSITIVE_INFINITY,
  stalledAfterMs: 60_000,
}

/**
 * Shows a recording on `sink` while it grows, until its end. Never holds up the recording: a slow or stalled sink only means
 * that more is skipped. `stop` ends it at once. Returns the bytes that were not shown, `stalled` if the sink stopped taking anything.
 */
export async function echo(
  recording: Recording,
  sink: Writable,
  presenter: Presenter,
  limits: EchoLimits,
  stop: AbortSignal,
  tailOnly = false,
): Promise<{ skipped: number; stalled: boolean }> {
  const follower = new Follower(recording)
  let budget = limits.burst
  let refilled = performance.now()
  let skipped = 0
  let stalled = false
  let late = false
  try {
    if (tailOnly) await Promise.race([recording.ended, aborted(stop)])
    while (!stalled && !stop.aborted) {
      if (recording.hasEnded && !late) {
        late = true
        if (follower.behind > Math.max(limits.mostAfterEnd, budget) || tailOnly) keepInSight(follower, recording)
      }
      if (!late && follower.behind > Math.max(limits.mostBehind, budget)) keepInSight(follower, recording)
      const now = performance.now()
      budget = Math.min(limits.burst, budget + ((now - refilled) / 1000) * limits.perSecond)
      refilled = now
      if (budget <= 0 && !late) {
        await delay(LOOK_AGAIN_MS)
        continue
      }
      const piece = follower.read()
      if (piece === null) {
        if (recording.hasEnded) break
        await delay(LOOK_AGAIN_MS)
        continue
      }
      skipped += piece.skipped
      const shown = presenter.show(piece.bytes, piece.skipped)
      budget -= cost(piece.bytes, limits)
      stalled = !(await offer(sink, shown, recording, limits, stop))
    }
    if (!stalled) stalled = !(await offer(sink, presenter.end(), recording, limits, stop))
    return { skipped: skipped + follower.behind, stalled }
  } finally {
    follower.close()
  }
}

function keepInSight(follower: Follower, recording: Recording): void {
  follower.skipTo(recording.status.stored - KEPT_IN_SIGHT)
}

function cost(bytes: Buffer, limits: EchoLimits): number {
  if (limits.burst === Number.POSITIVE_INFINITY) return 0
  let lines = 0
  for (let i = bytes.indexOf(10); i !== -1; i = bytes.indexOf(10, i + 1)) lines += 1
  return bytes.length + lines * PER_LINE
}

/** Writes, and waits until it is out: without limit while the test runs, for `stalledAfterMs` once it has ended. */
async function offer(
  sink: Writable,
  shown: string | Buffer,
  recording: Recording,
  limits: EchoLimits,
  stop: AbortSignal,
): Promise<boolean> {
  if (shown.length === 0) return true
  if (sink.destroyed || sink.errored) return false
  let settle = (_out: boolean) => {}
  const out = new Promise<boolean>((resolve) => {
    settle = resolve
  })
  const giveUp = () => settle(false)
  let endedAt = Number.POSITIVE_INFINITY
  const patience = setInterval(() => {
    if (!recording.hasEnded) return
    endedAt = Math.min(endedAt, performance.now())
    if (performance.now() - endedAt > limits.stalledAfterMs) giveUp()
  }, 250)
  stop.addEventListener('abort', giveUp)
  // Not before it is out may the follower use its buffer again.
  sink.write(shown, (error) => settle(!error))
  try {
    return await out
  } finally {
    clearInterval(patience)
    stop.removeEventListener('abort', giveUp)
  }
}
