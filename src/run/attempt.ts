import { closeSync } from 'node:fs'
import type { Cancellation } from '../process/cancellation.js'
import { endGroup, groupMembers, type Member, ON_CANCEL, ON_LEFTOVERS } from '../process/group.js'
import { callGuardian, type Guardian } from '../process/guardian.js'
import { type Launched, launch } from '../process/launch.js'
import { LaunchError } from '../process/launch-error.js'
import { openPipe } from '../process/pipe.js'
import type { Command } from '../process/shell.js'
import { type Recording, recorderThread, recordPipe, recordStreams } from '../recording/recording.js'
import { freshRecording } from '../recording/ring.js'
import { Phase } from '../recording/status.js'
import { aborted, within } from '../within.js'
import type { AttemptEnd } from './verdict.js'

export interface AttemptSpec {
  command: Command
  cwd: string
  env: Record<string, string>
  /** Receives the recording. */
  directory: string
  /** Bytes. */
  maxRecording: number
}

export interface AttemptOutcome {
  end: AttemptEnd
  durationMs: number
  recording: Recording | null
  leaks: Member[]
  notes: string[]
}

/** From the test's exit to the end of its output: a process that keeps the pipe longer is not waited for. */
const DRAIN_MS = 2000
const DRAIN_CANCELLED_MS = 300

/** Putting a capped recording in order takes a moment per GiB. */
const ORDER_MS = 60_000

/**
 * Runs the test once and records what it prints.
 * @param onStart called when the test runs, with the recording to follow
 */
export async function runAttempt(
  spec: AttemptSpec,
  cancellation: Cancellation,
  onStart: (recording: Recording, launched: Launched) => void,
): Promise<AttemptOutcome> {
  const begun = await begin(spec)
  if ('refused' in begun) {
    return { end: { how: 'not-started', reason: begun.refused }, durationMs: 0, recording: null, leaks: [], notes: [] }
  }
  const { launched, recording, guardian } = begun
  onStart(recording, launched)
  const end = await endOf(launched, recording, cancellation)
  const ended = end.exit?.at ?? process.hrtime.bigint()
  const leaks = await drain(launched, recording, end.how === 'cancelled')
  guardian.dismiss()
  return {
    end,
    durationMs: Math.round(Number(ended - launched.startedAt) / 1e6),
    recording,
    leaks: leaks.ended,
    notes: leaks.notes,
  }
}

interface Begun {
  launched: Launched
  recording: Recording
  guardian: Guardian
}

async function begin(spec: AttemptSpec): Promise<Begun | { refused: string }> {
  const options = { directory: spec.directory, capacity: spec.maxRecording, startedAt: process.hrtime.bigint() }
  const unwritable = refusalOf(spec.directory)
  if (unwritable !== null) return { refused: unwritable }
  const thread = recorderThread()
  // All three take their time to come up: they do it side by side.
  const opening = openPipe()
  const guardian = callGuardian()
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
    return { launched, recording: recording ?? recordStreams(launched.streams, options), guardian }
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

async function endOf(
  launched: Launched,
  recording: Recording,
  { signal, hurry }: Cancellation,
): Promise<Extract<AttemptEnd, { how: 'exited' | 'cancelled' }>> {
  const cancelled = aborted(signal).then(() => null)
  const exit = await Promise.race([launched.exit, cancelled])
  if (exit !== null) return { how: 'exited', exit }
  recording.hurry()
  await endGroup(launched.pid, ON_CANCEL, hurry)
  const ended = await within(300, launched.exit)
  return { how: 'cancelled', by: String(signal.reason), exit: ended ? await launched.exit : null }
}

async function drain(
  launched: Launched,
  recording: Recording,
  cancelled: boolean,
): Promise<{ ended: Member[]; notes: string[] }> {
  const notes: string[] = []
  await within(cancelled ? DRAIN_CANCELLED_MS : DRAIN_MS, recording.ended)
  const leftovers = groupMembers(launched.pid)
  if (leftovers.length > 0) {
    const survivors = await endGroup(launched.pid, ON_LEFTOVERS)
    notes.push(`The test left processes running, which were ended: ${names(leftovers)}.`)
    if (survivors.length > 0) notes.push(`These could not be ended: ${names(survivors)}.`)
    await within(500, recording.ended)
  }
  if (recording.status.phase === Phase.recording && !recording.hasEnded) {
    notes.push('A process outside the test still holds its output open; what it prints from now on is not recorded.')
    recording.stop()
  }
  await within(ORDER_MS, recording.ended)
  if (recording.fault !== null) {
    notes.push(`Our own recorder is at fault, not the test: ${recording.fault}. Please report it with this run's log.`)
  }
  return { ended: leftovers, notes }
}

function names(members: readonly Member[]): string {
  return members.map((member) => `${member.command} (pid ${member.pid})`).join(', ')
}
