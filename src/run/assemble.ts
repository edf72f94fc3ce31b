/** What a run is, by its attempts: its verdict, and its result. */

import type { Board } from '../bench/board.js'
import type { Findings } from '../findings/model.js'
import { briefly } from '../hang/brief.js'
import type { ProbeChange } from '../probes/changes.js'
import type { Device } from '../probes/device.js'
import type { RecordingFigures } from '../recording/ring.js'
import type { AttemptOutcome } from './attempt.js'
import type { Recovery } from './bring-back.js'
import type { AttemptResult, Result } from './result.js'
import { attemptFolder } from './retries.js'
import { told } from './told.js'
import { isGreen, type Judgement, VERDICTS } from './verdict.js'

/** An attempt that ran, and how it is judged. */
export interface Tried {
  judgement: Judgement
  outcome: AttemptOutcome
  findings: Findings
  startedAt: Date
  /** Whether a probe of it was gone when it had ended. */
  vanished: boolean
}

/** What a run is that has passed on a later attempt only: green with a warning, or red. */
export type FlakyPolicy = 'warn' | 'fail'

/** Of findings of an attempt that was not the last, in UTF-16 units. */
const EARLIER_ROOM = 30_000

/** A run is what its last attempt is; it is flaky if that alone has passed. */
export function overall(
  judgement: Judgement,
  earlier: readonly Tried[],
  policy: FlakyPolicy,
  recoveries: readonly Recovery[],
): Judgement {
  const first = earlier[0]
  if (first === undefined || !isGreen(judgement.verdict)) return judgement
  const which = `attempt ${earlier.length + 1}`
  const revived = recoveries.filter(({ done, beforeAttempt }) => done && beforeAttempt === earlier.length + 1)
  const how =
    revived.length === 0 ? '' : `, after ${revived.map(({ step }) => `\`${step}\``).join(' and ')} of the probe`
  const reason = `It passed on ${which} only${how}. Attempt 1: ${attemptWords(first)}${first.vanished ? ' The probe had vanished.' : ''}`
  if (policy === 'warn') return { ...judgement, verdict: 'flaky', reason }
  return {
    ...judgement,
    verdict: 'failed',
    reason: `${reason}\nThat is not enough (\`flaky: fail\`).`,
    decidedBy: 'flaky',
  }
}

/** How an attempt has ended, in a sentence or two. */
export function attemptWords({ judgement }: Tried): string {
  return `${VERDICTS[judgement.verdict].words}. ${judgement.reason}`
}

interface Parts {
  startedAt: Date
  chosen: Device[]
  board: Board | null
  judgement: Judgement
  last: Tried
  earlier: Tried[]
  probeChanges: ProbeChange[]
  recoveries: Recovery[]
  notes: string[]
}

/** `result.json`, with whatever secrets are in it. */
export function assemble(parts: Parts): Result {
  const { startedAt, chosen, board, judgement, last, earlier, probeChanges, recoveries, notes } = parts
  const { durationMs, leaks, hang } = last.outcome
  const recording = last.outcome.recording?.figures() ?? { bytes: 0, dropped: 0 }
  const cautions = chosen.flatMap(({ name, caution }) => (caution === null ? [] : [`${name}: ${caution}`]))
  const ran = last.outcome.recording === null ? earlier : [...earlier, last]
  const earlierNotes = earlier.flatMap(({ outcome }, index) =>
    outcome.notes.map((note) => `Attempt ${index + 1}: ${note}`),
  )
  const tells = told(last.findings)
  return {
    schema: 1,
    ...judgement,
    durationMs,
    startedAt: startedAt.toISOString(),
    board: board?.name ?? null,
    probe: chosen[0] ?? null,
    probes: chosen,
    probeChanges,
    recoveries,
    attempts: ran.map((tried, index) => attemptResult(tried, index < earlier.length ? attemptFolder(index + 1) : '.')),
    ...tells,
    tests: { ...tells.tests, flaky: tells.tests.flaky + passedLater(last, earlier) },
    leaks,
    hang: hang === null ? null : briefly(hang),
    recording,
    notes: [
      ...cautions,
      ...earlierNotes,
      ...last.outcome.notes,
      ...probeChanges.map(({ message }) => message),
      ...recoveries.map(({ beforeAttempt, words }) => `Before attempt ${beforeAttempt}: ${words}`),
      ...droppedNote(recording, last.outcome.missed),
      ...notes,
    ],
  }
}

function attemptResult({ judgement, outcome, findings }: Tried, folder: string): AttemptResult {
  const { durationMs, leaks, recording } = outcome
  const { tests, findings: kept } = told(findings, folder === '.' ? 0 : EARLIER_ROOM)
  return {
    ...judgement,
    durationMs,
    recording: recording?.figures() ?? { bytes: 0, dropped: 0 },
    leaks,
    tests,
    findings: kept,
    folder,
  }
}

/** How many tests failed in an attempt and passed in the last one. */
function passedLater(last: Tried, earlier: readonly Tried[]): number {
  const failed = new Set(earlier.flatMap(({ findings }) => namesOf(findings, 'failed')))
  return namesOf(last.findings, 'passed').filter((name) => failed.has(name)).length
}

function namesOf({ suites }: Findings, verdict: 'passed' | 'failed'): string[] {
  return suites.flatMap(({ format, name, cases }) =>
    cases.filter((one) => one.verdict === verdict).map((one) => JSON.stringify([format, name, one.name])),
  )
}

function droppedNote({ bytes, dropped }: RecordingFigures, missed: number): string[] {
  if (dropped === 0) return []
  return [
    `${dropped} of ${bytes} bytes of output were dropped from the recording: its cap (\`max-recording\`) was reached, or the disk was full. The test was not held up.${missed === 0 ? '' : ` ${missed} bytes were dropped before tests were looked for in them.`}`,
  ]
}
