import { mkdirSync } from 'node:fs'
import { type Acquired, acquire } from '../probes/acquire.js'
import { changesOf } from '../probes/changes.js'
import type { Device } from '../probes/device.js'
import { enumerate, type Inventory } from '../probes/enumerate.js'
import type { Selector } from '../probes/selector.js'
import { probeVariables } from '../probes/variables.js'
import type { Cancellation } from '../process/cancellation.js'
import { childEnvironment, type Environment } from '../process/environment.js'
import type { Command } from '../process/shell.js'
import type { Recording } from '../recording/recording.js'
import type { RecordingFigures } from '../recording/ring.js'
import type { Clocks } from '../watchdog/clocks.js'
import type { Pattern } from '../watchdog/pattern.js'
import { aborted, within } from '../within.js'
import { type AttemptOutcome, runAttempt } from './attempt.js'
import { AFTER_FILE, type AttemptResult, BEFORE_FILE, RESULT_FILE, type Result, writeJson } from './result.js'
import { type AttemptEnd, judge } from './verdict.js'

export interface RunSpec {
  command: Command
  cwd: string
  /** The environment of the step. */
  environment: Environment
  selectors: Selector[]
  waitForProbeMs: number
  clocks: Clocks
  /** What a line must match to end the test as passed, or as failed. */
  until: readonly Pattern[]
  failOn: readonly Pattern[]
  /** `wait`: leave a deadlocked test to the clocks. */
  onDeadlock: 'fail' | 'wait'
  /** Between the polite signal and the last one. */
  gracePeriodMs: number
  /** What happens to processes that the test leaves running; `fail` ends them too. */
  leaks: 'kill' | 'fail' | 'ignore'
  /** Bytes. */
  maxRecording: number
  /** Receives the recording, the result and the inventories; made if it is missing. */
  directory: string
}

/** Who watches a run. */
export interface Observer {
  /** Something to tell a person while it goes on. */
  say(message: string): void
  /** The probes are chosen and the test is about to start. */
  chosen(probes: readonly Device[]): void
  /** The test runs; the promise settles when its output has been shown, or soon after `stop`. */
  show(recording: Recording, stop: AbortSignal): Promise<void>
}

export interface RunOutcome {
  result: Result
  /** What was plugged in before the run; null if the run was cancelled before anybody looked. */
  inventory: Inventory | null
}

/** For a second look at a bus on which a device is known not to answer. */
const SHORT_LOOK_MS = 2500

/** A cancelled run has no time to wait for a slow console: the runner kills us. */
const SHOW_CANCELLED_MS = 500

/** One use of the action: finds the probe, runs the test on it, writes everything down, and says how it ended. */
export async function runTest(spec: RunSpec, observer: Observer, cancellation: Cancellation): Promise<RunOutcome> {
  const startedAt = new Date()
  mkdirSync(spec.directory, { recursive: true })
  const found =
    spec.selectors.length === 0
      ? null
      : await acquire(spec.selectors, spec.waitForProbeMs, cancellation.signal, (missing) =>
          observer.say(`${missing}\nWaiting for it, up to ${seconds(spec.waitForProbeMs)}.`),
        )
  const chosen = found !== null && 'chosen' in found.choice ? found.choice.chosen : []
  // Where no probe is needed, nothing waits for the list of what is plugged in: it is made while the test starts.
  let before = found === null ? null : Promise.resolve(found.inventory)
  let shown: Promise<void> = Promise.resolve()
  const stopShowing = new AbortController()
  const refusal = refusalOf(found, cancellation.signal)
  const outcome = refusal ?? (await attempt())
  const cancelled = cancellation.signal.aborted
  const inventory = await (before ?? (cancelled ? null : enumerate()))
  const after = refusal !== null || cancelled ? null : await enumerate(inventory?.problem ? SHORT_LOOK_MS : undefined)
  const result = assemble(startedAt, chosen, outcome, after)
  record(spec.directory, result, inventory, after)
  await shownOrCancelled(shown, cancellation.signal)
  // Nothing of the test is printed from here on: what we say next must stand alone.
  stopShowing.abort()
  await shown
  return { result, inventory }

  function attempt(): Promise<AttemptOutcome> {
    observer.chosen(chosen)
    const env = childEnvironment(spec.environment, probeVariables(chosen, spec.selectors))
    return runAttempt({ ...spec, env }, cancellation, (recording) => {
      shown = observer
        .show(recording, stopShowing.signal)
        .catch((error: Error) => observer.say(`The output could not be shown: ${error.message}.`))
      before ??= enumerate(undefined, true)
    })
  }
}

/** The echo itself gives up on a console that takes nothing; a cancellation does not even wait for a slow one. */
async function shownOrCancelled(shown: Promise<void>, cancel: AbortSignal): Promise<void> {
  await Promise.race([shown, aborted(cancel)])
  await within(SHOW_CANCELLED_MS, shown)
}

function refusalOf(found: Acquired | null, cancel: AbortSignal): AttemptOutcome | null {
  if (cancel.aborted) return notRun({ how: 'cancelled', by: String(cancel.reason), exit: null })
  if (found === null || 'chosen' in found.choice) return null
  return notRun({ how: 'not-started', reason: found.choice.problem.message })
}

function notRun(end: AttemptEnd): AttemptOutcome {
  return { end, durationMs: 0, recording: null, leaks: [], notes: [] }
}

function assemble(startedAt: Date, chosen: Device[], outcome: AttemptOutcome, after: Inventory | null): Result {
  const judgement = judge(outcome.end)
  const recording = outcome.recording?.figures() ?? { bytes: 0, dropped: 0 }
  const { durationMs, leaks } = outcome
  const probeChanges =
    after === null || (after.devices.length === 0 && after.problem !== null) ? [] : changesOf(chosen, after.devices)
  const cautions = chosen.flatMap(({ name, caution }) => (caution === null ? [] : [`${name}: ${caution}`]))
  const attempts: AttemptResult[] = outcome.recording === null ? [] : [{ ...judgement, durationMs, recording, leaks }]
  return {
    schema: 1,
    ...judgement,
    durationMs,
    startedAt: startedAt.toISOString(),
    probe: chosen[0] ?? null,
    probes: chosen,
    probeChanges,
    attempts,
    tests: { passed: 0, failed: 0, skipped: 0 },
    findings: [],
    leaks,
    hang: null,
    recording,
    notes: [...cautions, ...outcome.notes, ...probeChanges.map(({ message }) => message), ...droppedNote(recording)],
  }
}

function droppedNote({ bytes, dropped }: RecordingFigures): string[] {
  if (dropped === 0) return []
  return [
    `${dropped} of ${bytes} bytes of output were dropped from the recording: its cap (\`max-recording\`) was reached, or the disk was full. The test was not held up.`,
  ]
}

/** Puts the result and the inventories beside the recording. A full disk is said in the result, which costs no verdict. */
function record(directory: string, result: Result, before: Inventory | null, after: Inventory | null): void {
  const files: [string, unknown][] = [
    [BEFORE_FILE, before],
    [AFTER_FILE, after],
    [RESULT_FILE, result],
  ]
  for (const [name, value] of files) {
    if (value === null) continue
    try {
      writeJson(directory, name, value)
    } catch (error) {
      result.notes.push(`${name} could not be written into ${directory}: ${(error as Error).message}. Make room there.`)
    }
  }
}

function seconds(ms: number): string {
  return `${ms / 1000} s`
}
