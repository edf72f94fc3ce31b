/** A test that runs: watched until it ends, by itself, by a clock, by what it prints, or because the run is cancelled. */
import type { EvidenceOptions } from '../hang/evidence.js'
import type { HangReport } from '../hang/explain.js'
import type { Lookout } from '../hang/inspect.js'
import type { Subject } from '../hang/read.js'
import { doingWords, hangWords, reportText } from '../hang/text.js'
import type { Cancellation } from '../process/cancellation.js'
import type { Exit, Launched } from '../process/launch.js'
import { type Ending, ON_CANCEL, politely, terminate } from '../process/terminate.js'
import type { ProcessTree } from '../process/tree.js'
import { recorderHealth } from '../recording/health.js'
import type { Recording } from '../recording/recording.js'
import { type Clocks, silenceWords } from '../watchdog/clocks.js'
import type { Pattern } from '../watchdog/pattern.js'
import { type Alarm, type Sought, type Watch, watch } from '../watchdog/watch.js'
import { aborted, within } from '../within.js'
import type { AttemptEnd } from './verdict.js'

/** What may end a test that does not end by itself. */
export interface Limits {
  clocks: Clocks
  /** What a line must match to end the test as passed, or as failed. */
  until: readonly Pattern[]
  failOn: readonly Pattern[]
  /** `wait`: leave a deadlocked test to the clocks. */
  onDeadlock: 'fail' | 'wait'
  /** Between the polite signal and the last one. */
  gracePeriodMs: number
}

export interface RunningTest {
  launched: Launched
  recording: Recording
  tree: ProcessTree
  /** The pipe that the test prints into, as the hang report names it; null where there is none. */
  ourPipe: string | null
}

/** What of a hung test's output is kept, and where: `folder` and `clean` of the evidence. */
export type Keep = Omit<EvidenceOptions, 'backtraceMs'>

interface Outcome {
  end: Exclude<AttemptEnd, { how: 'not-started' }>
  /** Why the test did not go on, if it had to be ended. */
  hang: HangReport | null
  /** How we have ended it, if we had to. */
  ending: Ending | null
}

export interface Supervision extends Outcome {
  /** What the output of a test that ended by itself was searched for: settles after the end of its recording. */
  seeking: Promise<Sought> | null
  /** Final only when `seeking` has settled. */
  watchNotes: readonly string[]
}

/** Of events that come together, Node may tell of an exit last. */
const HINDSIGHT_MS = 10

/** Node tells of an exit a moment after it. */
const EXIT_TOLD_MS = 300

/** For the search of what is left of the output when the test has ended, recording put in order included. */
const SEARCH_MS = 90_000

/** A report is worth some seconds, and no more; of a deadlock, backtraces say little that is new. */
const BACKTRACE_MS = 10_000
const BACKTRACE_OF_DEADLOCK_MS = 2000
const REPORT_MS = 30_000

/** Of a cancelled run: the runner kills us in ten seconds. */
const CANCELLED_REPORT_MS = 1000
const CANCELLED_APART_MS = 150

/** Loaded when a test is silent: a start has better things to do. */
const hangRoom = () => import('../hang/inspect.js')

/** A line about a silent test is wanted now. */
const WARNING_APART_MS = 200

/**
 * Waits for the end of the test, or ends it.
 * @param keep where what can be rescued of the output of a test that hangs goes
 * @param say tells a person something while the test runs
 */
export async function supervise(
  test: RunningTest,
  limits: Limits,
  keep: Keep,
  cancellation: Cancellation,
  say: (message: string) => void,
): Promise<Supervision> {
  const watching = watchTest(test, limits, say)
  const itself = test.launched.exit.then((exit) => ({ by: 'itself' as const, exit }))
  const first = await Promise.race([
    itself,
    watching.alarm.then((alarm) => ({ by: 'alarm' as const, alarm })),
    aborted(cancellation.signal).then(() => ({ by: 'cancellation' as const })),
  ])
  const happened = (await within(HINDSIGHT_MS, itself)) ? await itself : first
  const ended = { hang: null, ending: null, seeking: null, watchNotes: watching.notes }
  switch (happened.by) {
    case 'itself':
      // The search goes on while what is left of the output comes in.
      return {
        ...ended,
        end: { how: 'exited', exit: happened.exit },
        seeking: watching.finish(SEARCH_MS, cancellation.signal),
      }
    case 'alarm':
      return { ...ended, ...(await endFor(happened.alarm, test, limits, keep, cancellation, say)) }
    case 'cancellation':
      watching.stop()
      return { ...ended, ...(await cancel(test, cancellation)) }
  }
}

function watchTest(test: RunningTest, limits: Limits, say: (message: string) => void): Watch<HangReport> {
  const { recording, launched } = test
  let lookout: Lookout | undefined
  const look = async () => {
    const hang = await hangRoom()
    lookout ??= new hang.Lookout(() => subjectOf(test))
    return lookout.look()
  }
  const canLook = process.platform === 'linux' && limits.onDeadlock === 'fail'
  return watch<HangReport>({
    recording,
    launchedAt: launched.startedAt,
    clocks: limits.clocks,
    patterns: { until: limits.until, failOn: limits.failOn },
    warn: (silentMs) => void warn(test, silentMs, say),
    ...(canLook ? { look } : {}),
  })
}

/** One line that says what a silent test does just now. */
async function warn(test: RunningTest, silentMs: number, say: (message: string) => void): Promise<void> {
  const silence = silenceWords(silentMs)
  const bytes = test.recording.status.stored
  const report = await reportOn(test, undefined, WARNING_APART_MS, REPORT_MS)
  // By now it may have gone on.
  if (test.recording.status.stored !== bytes || test.recording.hasEnded) return
  say(report === null ? silence : `${silence} ${doingWords(report)}`)
}

async function endFor(
  alarm: Alarm<HangReport>,
  test: RunningTest,
  { gracePeriodMs }: Limits,
  keep: Keep,
  { hurry, signal }: Cancellation,
  say: (message: string) => void,
): Promise<Outcome> {
  const backtraceMs = alarm.kind === 'deadlock' ? BACKTRACE_OF_DEADLOCK_MS : BACKTRACE_MS
  const proven = alarm.kind === 'deadlock' ? alarm.report : null
  // A look that brings nothing, in time or at all, does not undo the one that has proven it.
  const hang = 'match' in alarm ? null : ((await explainHang(test, { ...keep, backtraceMs }, signal)) ?? proven)
  if (hang !== null) say(`The test does not go on, and is ended. ${reportText(hang)}`)
  const hurried = AbortSignal.any([hurry, signal])
  const ending = await terminate(test.tree, politely(gracePeriodMs), hurried)
  return {
    end: { how: 'ended-by-us', alarm, exit: await exitOf(test), hang: hang === null ? null : hangWords(hang) },
    hang,
    ending,
  }
}

/** Two looks, then what a tree that is about to be ended leaves behind. */
async function explainHang(
  test: RunningTest,
  evidence: EvidenceOptions,
  cancel: AbortSignal,
): Promise<HangReport | null> {
  // On a disk that does not answer, what is rescued would hold us up for ever.
  const folder = faultOf(test) === null ? evidence.folder : null
  const explaining = reportOn(test, { ...evidence, folder }, undefined, REPORT_MS)
  return await Promise.race([explaining, aborted(cancel).then(() => null)])
}

async function cancel(test: RunningTest, { signal, hurry }: Cancellation): Promise<Outcome> {
  test.recording.hurry()
  const hang = hurry.aborted ? null : await reportOn(test, undefined, CANCELLED_APART_MS, CANCELLED_REPORT_MS)
  const ending = await terminate(test.tree, ON_CANCEL, hurry)
  return {
    end: {
      how: 'cancelled',
      by: String(signal.reason),
      exit: await exitOf(test),
      hang: hang === null ? null : hangWords(hang),
    },
    hang,
    ending,
  }
}

/** What the test does; null where that cannot be told, or not in time. Never throws: a report is a help, and no more. */
async function reportOn(
  test: RunningTest,
  evidence: EvidenceOptions | undefined,
  apartMs: number | undefined,
  limitMs: number,
): Promise<HangReport | null> {
  if (process.platform !== 'linux') return null
  try {
    let report: HangReport | null = null
    const { inspect } = await hangRoom()
    const looking = inspect(subjectOf(test), evidence, apartMs).then((found) => {
      report = found
    })
    await within(limitMs, looking)
    return report === null ? null : { ...(report as HangReport), ourFault: faultOf(test) }
  } catch {
    return null
  }
}

/** What is wrong with our own recorder: it is said before anybody accuses the test. */
function faultOf({ recording: { status, fault } }: RunningTest): string | null {
  return recorderHealth(status, fault, Number(process.hrtime.bigint()))
}

function subjectOf({ launched, tree, ourPipe }: RunningTest): Subject {
  return { root: launched.pid, others: tree.members().map(({ pid }) => pid), ourPipe }
}

async function exitOf({ launched }: RunningTest): Promise<Exit | null> {
  return (await within(EXIT_TOLD_MS, launched.exit)) ? await launched.exit : null
}
