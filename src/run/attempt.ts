import { closeSync } from 'node:fs'
import type { Findings } from '../findings/model.js'
import type { HangReport } from '../hang/explain.js'
import type { Cancellation } from '../process/cancellation.js'
import { callGuardian, type Guardian } from '../process/guardian.js'
import { launch } from '../process/launch.js'
import { LaunchError } from '../process/launch-error.js'
import { afterTermination, endLeftovers, type Leak, type LeakPolicy, leakNames } from '../process/leaks.js'
import { isAlive } from '../process/members.js'
import type { Output } from '../process/output-end.js'
import { openPipe } from '../process/pipe.js'
import type { Command } from '../process/shell.js'
import { ProcessTree } from '../process/tree.js'
import { type Recording, recorderThread, recordPipe, recordStreams } from '../recording/recording.js'
import { freshRecording } from '../recording/ring.js'
import { Phase } from '../recording/status.js'
import type { Redaction } from '../redact/redaction.js'
import { within } from '../within.js'
import { type FormatChoice, followFindings } from './follow-findings.js'
import { type Keep, type Limits, type RunningTest, supervise } from './supervise.js'
import type { AttemptEnd } from './verdict.js'

export interface AttemptSpec {
  command: Command
  cwd: string
  /** Carries the marker. */
  env: Record<string, string>
  /** What `HARDWARE_TEST_RUN` in `env` says of this run. */
  marker: string
  limits: Limits
  /** What becomes of processes that the test leaves running. */
  leaks: LeakPolicy
  /** What to look for in the output. */
  formats: FormatChoice
  /** Receives the recording. */
  directory: string
  /** Bytes. */
  maxRecording: number
  /** What must not get onto the disk, and what keeps it from there; null where there is none. */
  secrets: readonly string[]
  redaction: Redaction | null
  /** What holds the probe; null where nothing does. */
  leaseFd: number | null
}

export interface AttemptOutcome {
  end: AttemptEnd
  durationMs: number
  recording: Recording | null
  /** What its output tells; null if there is none. */
  findings: Findings | null
  /** Bytes of it that were dropped before anybody looked for tests in them. */
  missed: number
  leaks: Leak[]
  /** Why the test did not go on, if it had to be ended. */
  hang: HangReport | null
  notes: string[]
}

export interface AttemptObserver {
  /** The test runs, and this is what it prints. */
  started(recording: Recording): void
  /** Something to tell a person while it runs. */
  say(message: string): void
}

/** From the test's exit to the end of its output, whoever goes on printing. */
const DRAIN_MS = 5000
const DRAIN_CANCELLED_MS = 300

/** For what is left of the output to be read, when the recording is in order. */
const READ_MS = 60_000
const READ_CANCELLED_MS = 250

/** Putting a capped recording in order takes a moment per GiB. */
const ORDER_MS = 60_000

/**
 * Runs the test once, records what it prints, and ends it if need be.
 */
export async function runAttempt(
  spec: AttemptSpec,
  cancellation: Cancellation,
  observer: AttemptObserver,
): Promise<AttemptOutcome> {
  const begun = await begin(spec)
  if ('refused' in begun) {
    return notRun({ how: 'not-started', reason: begun.refused })
  }
  const { launched, recording, tree, guardian } = begun
  observer.started(recording)
  const reading = followFindings(recording, spec.formats)
  const stopFollowing = tree.follow()
  const { end, hang, ending, seeking, watchNotes } = await supervise(
    begun,
    spec.limits,
    kept(spec),
    cancellation,
    observer.say,
  )
  stopFollowing()
  const endedAt = end.exit?.at ?? process.hrtime.bigint()
  const output = outputOf(recording)
  const { leaks, notes } =
    ending === null
      ? await endLeftovers(tree, output, { policy: spec.leaks, limitMs: DRAIN_MS, hurry: cancellation.signal })
      : await afterTermination(tree, ending, output, end.how === 'cancelled' ? DRAIN_CANCELLED_MS : DRAIN_MS)
  guardian.dismiss(leaks.every(({ ended }) => ended) ? [] : (await tree.scan(false)).filter(isAlive))
  const faults = await closed(recording)
  const ownExit = end.how === 'exited' ? end.exit.code : null
  const limitMs = cancellation.signal.aborted ? READ_CANCELLED_MS : READ_MS
  const { findings, missed, notes: readingNotes } = await reading.finish({ exitCode: ownExit, limitMs })
  const sought = seeking === null ? {} : { sought: await seeking }
  return {
    end: end.how === 'exited' ? { ...end, ...sought, ...blame(spec, leaks) } : end,
    durationMs: Math.round(Number(endedAt - launched.startedAt) / 1e6),
    recording,
    findings,
    missed,
    leaks,
    hang,
    notes: [...watchNotes, ...notes, ...faults, ...readingNotes],
  }
}

/** Of an attempt that came to nothing. */
export function notRun(end: AttemptEnd): AttemptOutcome {
  return { end, durationMs: 0, recording: null, findings: null, missed: 0, leaks: [], hang: null, notes: [] }
}

function kept({ directory, redaction }: AttemptSpec): Keep {
  return { folder: directory, ...(redaction === null ? {} : { clean: (bytes) => redaction.bytes(bytes, true) }) }
}

interface Begun extends RunningTest {
  guardian: Guardian
}

async function begin(spec: AttemptSpec): Promise<Begun | { refused: string }> {
  const options = {
    directory: spec.directory,
    capacity: spec.maxRecording,
    startedAt: process.hrtime.bigint(),
    secrets: spec.secrets,
  }
  const unwritable = refusalOf(spec.directory)
  if (unwritable !== null) return { refused: unwritable }
  const thread = recorderThread()
  // All three take their time to come up: they do it side by side.
  const opening = openPipe()
  const guardian = callGuardian(spec.marker, spec.leaseFd)
  const pipe = await opening
  const recording = pipe === null ? null : recordPipe(thread, pipe, options)
  if (pipe === null) await thread.terminate()
  try {
    const launched = await launch(spec.command, {
      cwd: spec.cwd,
      env: spec.env,
      outputFd: pipe?.writeFd ?? null,
      onSpawn: guardian.watch,
    })
    // Before the event loop goes on, which could collect a test that has ended: until then its pid is its own.
    const tree = new ProcessTree({ rootPid: launched.pid, marker: spec.marker, output: pipe?.identity ?? null })
    const ourPipe = pipe === null ? null : `fifo:${pipe.identity.dev}:${pipe.identity.ino}`
    return { launched, tree, recording: recording ?? recordStreams(launched.streams, options), guardian, ourPipe }
  } catch (error) {
    guardian.dismiss()
    if (!(error instanceof LaunchError)) throw error
    return { refused: error.message }
  } finally {
    // From here on only the test writes: when it is done, the pipe ends.
    if (pipe !== null) closeSync(pipe.writeFd)
  }
}

/** The recorder opens its file in its own thread, when the test may run already: what can be known before is asked before. */
function refusalOf(directory: string): string | null {
  try {
    freshRecording(directory)
    return null
  } catch (error) {
    return `The recording cannot be written into ${directory}: ${(error as Error).message}. Make room there, or make it writable.`
  }
}

function outputOf(recording: Recording): Output {
  const { ended, status } = recording
  return {
    ended,
    hasEnded: () => recording.hasEnded || status.phase !== Phase.recording,
    quietMs: () => Number(process.hrtime.bigint()) / 1e6 - status.lastByteAt / 1e6,
  }
}

/** With `leaks: fail`, what was left behind decides about a test that would have passed. */
function blame({ leaks: policy }: AttemptSpec, leaks: readonly Leak[]): { leak?: string } {
  if (policy !== 'fail' || leaks.length === 0) return {}
  return { leak: `The test left processes running (\`leaks: fail\`): ${leakNames(leaks)}.` }
}

/** Ends the recording, whoever still holds the pipe, and waits until it is in order. */
async function closed(recording: Recording): Promise<string[]> {
  if (recording.status.phase === Phase.recording && !recording.hasEnded) recording.stop()
  await within(ORDER_MS, recording.ended)
  if (recording.fault === null) return []
  return [`Our own recorder is at fault, not the test: ${recording.fault}. Please report it with this run's log.`]
}
