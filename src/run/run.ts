import { mkdirSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { boardVariables } from '../bench/board-variables.js'
import { located } from '../findings/located.js'
import { type Findings, nothingFound } from '../findings/model.js'
import { noteOutcome } from '../leases/suspects.js'
import { changesOf, type ProbeChange } from '../probes/changes.js'
import type { Device } from '../probes/device.js'
import { enumerate, type Inventory } from '../probes/enumerate.js'
import { probeVariables } from '../probes/variables.js'
import type { Cancellation } from '../process/cancellation.js'
import { holdersOf } from '../process/devices.js'
import { childEnvironment, type Environment } from '../process/environment.js'
import type { LeakPolicy } from '../process/leaks.js'
import { withMarker } from '../process/marker.js'
import type { Command } from '../process/shell.js'
import type { Recording } from '../recording/recording.js'
import { plain } from '../recording/tail.js'
import type { RecoveryStep } from '../recovery/recovery-step.js'
import { Redaction } from '../redact/redaction.js'
import type { Secrets } from '../redact/secrets.js'
import { withBench } from '../results/with-bench.js'
import { clockText } from '../watchdog/clocks.js'
import { aborted, within } from '../within.js'
import { agree, type ExpectTests } from './agreement.js'
import { assemble, attemptWords, type FlakyPolicy, overall, type Tried } from './assemble.js'
import { type AttemptOutcome, notRun, runAttempt } from './attempt.js'
import { bringBack, type Recovery } from './bring-back.js'
import type { FormatChoice } from './follow-findings.js'
import {
  findAgain,
  type Held,
  hold,
  identities,
  type LeaseSpec,
  NOTHING_HELD,
  type Unheld,
  type Wanted,
} from './hold.js'
import { clearFolder, keepHang, record } from './papers.js'
import { type Result, redactedResult } from './result.js'
import { isWorthRetrying, type Retries, shelve } from './retries.js'
import type { Limits } from './supervise.js'
import { type AttemptEnd, judge } from './verdict.js'

export interface RunSpec {
  command: Command
  cwd: string
  /** The environment of the step. */
  environment: Environment
  wanted: Wanted
  waitForProbeMs: number
  leases: LeaseSpec
  /** What brings a probe back to life before a retry, in the order in which it is tried. */
  recovery: readonly RecoveryStep[]
  /** Tells the processes of this run from all others: a UUID. */
  marker: string
  limits: Limits
  /** What becomes of processes that the test leaves running. */
  leaks: LeakPolicy
  /** What to look for in the output. */
  formats: FormatChoice
  expectTests: ExpectTests
  retries: Retries
  /** Gives the places of findings as files of the checkout; null where there is none: they stay as they are printed. Never rejects. */
  place: ((findings: Findings) => Promise<{ findings: Findings; notes: string[] }>) | null
  /**
   * Reads the results that the test has written itself since the attempt began; null where it writes none. Its findings, if there are any,
   * count instead of those of the output, but for what that says of the bench. Never rejects.
   */
  results: ((since: number) => Promise<{ findings: Findings | null; problems: string[] }>) | null
  flaky: FlakyPolicy
  /** Bytes. */
  maxRecording: number
  /** What is replaced in everything that is written. */
  secrets: Secrets
  /** Receives the recording, the result and the inventories; made if it is missing. */
  directory: string
}

/** Who watches a run. */
export interface Observer {
  /** Something to tell a person while it goes on. */
  say(message: string): void
  /** The probes are chosen and the test is about to start; `board`: the name of the board they belong to, where one was asked for. */
  chosen(probes: readonly Device[], board: string | null): void
  /** The test runs; the promise settles when its output has been shown, or soon after `stop`. */
  show(recording: Recording, stop: AbortSignal): Promise<void>
}

export interface RunOutcome {
  result: Result
  /** What was plugged in before the run; null if the run was cancelled before anybody looked. */
  inventory: Inventory | null
  /** The attempts that ran, with all that their output tells. */
  attempts: { startedAt: string; findings: Findings }[]
}

/** For a second look at a bus on which a device is known not to answer. */
const SHORT_LOOK_MS = 2500

/** A cancelled run has no time to wait for a slow console: the runner kills us. */
const SHOW_CANCELLED_MS = 500

/** Nor for a device that does not answer, though a busy machine is given a moment. */
const LIST_CANCELLED_MS = 1000

/** One use of the action: finds the probe and holds it, runs the test on it, writes everything down, and says how it ended. */
export async function runTest(spec: RunSpec, observer: Observer, cancellation: Cancellation): Promise<RunOutcome> {
  const startedAt = new Date()
  mkdirSync(spec.directory, { recursive: true })
  clearFolder(spec.directory)
  const redaction = spec.secrets.values.length === 0 ? null : new Redaction(spec.secrets.values)
  const say = (message: string) => observer.say(redaction === null ? message : redaction.json(message))
  const found = await hold(spec.wanted, { ...spec, say, signal: cancellation.signal })
  try {
    return await runOn(found, { spec, observer, cancellation, redaction, say, startedAt })
  } finally {
    // What the test has left behind is gone by now, or the guardian stays with it and holds on.
    if ('lease' in found) found.lease?.release()
  }
}

interface Running {
  spec: RunSpec
  observer: Observer
  cancellation: Cancellation
  redaction: Redaction | null
  say(message: string): void
  startedAt: Date
}

async function runOn(found: Held | Unheld, running: Running): Promise<RunOutcome> {
  const { spec, observer, cancellation, redaction, say, startedAt } = running
  const { signal } = cancellation
  const refusal = refusalOf(found, signal)
  let held: Held = 'refused' in found ? { ...NOTHING_HELD, inventory: found.inventory } : found
  // Where no probe is needed, nothing waits for the list of what is plugged in: it is made while the test starts.
  let before = held.inventory === null ? null : Promise.resolve(held.inventory)
  let after: Inventory | null = null
  let shown: Promise<void> = Promise.resolve()
  let stopShowing = new AbortController()
  const notes: string[] = [...spec.secrets.warnings]
  let attemptStartedAt = startedAt
  const probeChanges: ProbeChange[] = []
  const recoveries: Recovery[] = []
  let nextStep = 0
  const earlier: Tried[] = []
  const sayAttempts = refusal === null && spec.retries.most > 0
  if (sayAttempts) say(`Attempt 1 of ${spec.retries.most + 1} begins.`)
  let last = await judged(refusal ?? (await attempt()))
  while (refusal === null && isDue(last)) {
    await endShow()
    sayEnd()
    if (spec.retries.delayMs > 0) say(`The next attempt begins in ${clockText(spec.retries.delayMs)}.`)
    await delay(spec.retries.delayMs, undefined, { signal }).catch(() => {})
    if (!signal.aborted) await recover()
    if (signal.aborted) break
    const again = await readyAgain()
    if (!again) break
    earlier.push(last)
    say(`Attempt ${earlier.length + 1} of ${spec.retries.most + 1} begins.`)
    last = await judged(await attempt())
  }
  const cancelledBetween = signal.aborted && last.judgement.verdict !== 'cancelled' && isDue(last)
  const cancelled = signal.aborted
  const listed = before ?? (cancelled ? Promise.resolve(null) : enumerate())
  const inventory = !cancelled || (await within(LIST_CANCELLED_MS, listed)) ? await listed : null
  const judgement = cancelledBetween
    ? judge(cancelledEnd(signal))
    : overall(last.judgement, earlier, spec.flaky, recoveries)
  const { chosen, board } = held
  const assembled = assemble({ startedAt, chosen, board, judgement, last, earlier, probeChanges, recoveries, notes })
  const result = redaction === null ? assembled : redactedResult(assembled, redaction)
  record(spec.directory, result, { before: inventory, after, hang: redacted(last.outcome.hang) })
  await shownOrCancelled(shown, signal)
  // Nothing of the test is printed from here on: what we say next must stand alone.
  await endShow()
  if (sayAttempts) sayEnd()
  const ran = [...earlier, last].filter(({ outcome }) => outcome.recording !== null)
  const attempts = ran.map(({ findings, startedAt: at }) => ({ startedAt: at.toISOString(), findings }))
  return { result, inventory, attempts }

  function redacted<T>(value: T): T {
    return redaction === null ? value : redaction.json(value)
  }

  /** What the test and its tools learn of what they run on. */
  function variables(): Record<string, string> {
    const selectors = 'selectors' in spec.wanted ? spec.wanted.selectors : []
    const ofProbe = probeVariables(held.chosen, selectors)
    return held.board === null ? ofProbe : { ...ofProbe, ...boardVariables(held.board, held.chosen[0] ?? null) }
  }

  function attempt(): Promise<AttemptOutcome> {
    observer.chosen(redacted(held.chosen), redacted(held.board?.name ?? null))
    const env = withMarker(childEnvironment(spec.environment, variables()), spec.marker)
    const started = (recording: Recording) => {
      shown = observer
        .show(recording, stopShowing.signal)
        .catch((error: Error) => say(`The output could not be shown: ${error.message}.`))
      before ??= enumerate(undefined, true)
    }
    attemptStartedAt = new Date()
    const leaseFd = held.lease?.fd ?? null
    const attemptSpec = { ...spec, secrets: spec.secrets.values, redaction, env, leaseFd }
    return runAttempt(attemptSpec, cancellation, { started, say })
  }

  async function judged(outcome: AttemptOutcome): Promise<Tried> {
    const { findings, notes: placeNotes } = await placed(await withResults(outcome))
    notes.push(...placeNotes.filter((note) => !notes.includes(note)))
    const asEnded = judge(outcome.end)
    // Whoever names files of results expects tests.
    const expected = spec.results !== null && spec.expectTests === 'auto' ? 'true' : spec.expectTests
    const blind = spec.formats === 'none' && spec.results === null
    const agreed = blind ? asEnded : agree(asEnded, findings, expected, held.chosen.length > 0)
    const blamed = agreed.verdict === 'infrastructure' && asEnded.verdict !== 'infrastructure'
    const judgement = blamed ? { ...agreed, reason: agreed.reason + (await holders()) } : agreed
    const vanished = refusal === null && !signal.aborted && (await lookAfter())
    const tried = { judgement, outcome, findings, startedAt: attemptStartedAt, vanished }
    if (refusal === null && !signal.aborted) noteBench(tried)
    return tried
  }

  /** What is plugged in when an attempt has ended; whether the probe has vanished meanwhile. */
  async function lookAfter(): Promise<boolean> {
    const problem = (await before)?.problem ?? null
    after = await enumerate(problem === null ? undefined : SHORT_LOOK_MS)
    const changed = changes(held.chosen, after)
    probeChanges.push(...changed)
    return changed.some(({ change }) => change === 'vanished')
  }

  /** A probe that fails by infrastructure again and again is suspect: it is counted on this host. */
  function noteBench({ judgement, outcome, vanished }: Tried): void {
    const { folder } = spec.leases
    if (folder === null || outcome.recording === null) return
    for (const key of identities(held)) noteOutcome(folder, key, judgement.verdict === 'infrastructure' || vanished)
  }

  async function withResults({ findings, recording }: AttemptOutcome): Promise<Findings> {
    const printed = findings ?? nothingFound()
    if (spec.results === null || recording === null || signal.aborted) return printed
    const { findings: written, problems } = await spec.results(attemptStartedAt.getTime())
    notes.push(...problems)
    return written === null ? printed : withBench(redacted(written), printed)
  }

  function sayEnd(): void {
    say(`Attempt ${earlier.length + 1} of ${spec.retries.most + 1} has ended: ${attemptWords(last)}`)
  }

  async function placed(findings: Findings): Promise<{ findings: Findings; notes: string[] }> {
    if (spec.place === null) return { findings, notes: [] }
    // No time to ask git: rather no place than one that may be wrong.
    if (signal.aborted) return { findings: located(findings, { locate: () => null }), notes: [] }
    return await spec.place(findings)
  }

  /** Who has the probe open, now that the test has ended. */
  async function holders(): Promise<string> {
    const { chosen } = held
    const suspects = chosen.length > 0 ? chosen : (await before)?.devices.filter(({ kind }) => kind !== null)
    return holderWords(suspects ?? [])
  }

  function isDue({ judgement, outcome, findings, vanished }: Tried): boolean {
    const { most, on } = spec.retries
    return outcome.recording !== null && earlier.length < most && isWorthRetrying(judgement, findings, on, vanished)
  }

  async function endShow(): Promise<void> {
    await shownOrCancelled(shown, signal)
    stopShowing.abort()
    await shown
    stopShowing = new AbortController()
  }

  /** Brings the probe back to life, as far as that is wanted. */
  async function recover(): Promise<void> {
    if (spec.recovery.length === 0 || held.chosen.length === 0) return
    const env = { ...childEnvironment(spec.environment, variables()) }
    const { tried, next } = await bringBack(spec.recovery, nextStep, held, { env, signal, say })
    nextStep = next
    recoveries.push(...tried.map((one) => ({ beforeAttempt: earlier.length + 2, ...one })))
  }

  /** Looks for the probes anew, since they may have been re-enumerated, and makes room for another recording. */
  async function readyAgain(): Promise<boolean> {
    const anew = await findAgain(spec.wanted, held, { ...spec, say, signal })
    const problem = refusalOf(anew, signal)
    if (problem !== null) {
      if (problem.end.how === 'not-started') notes.push(`It was not tried again: ${problem.end.reason}`)
      return false
    }
    try {
      keepHang(spec.directory, redacted(last.outcome.hang))
      shelve(spec.directory, earlier.length + 1)
    } catch (error) {
      notes.push(`It was not tried again, since ${spec.directory} takes no more files: ${(error as Error).message}.`)
      return false
    }
    if (!('refused' in anew)) held = anew
    return true
  }
}

function holderWords(devices: readonly Device[]): string {
  const files = devices.flatMap(({ node, serialPorts }) => [node, ...serialPorts.map(({ device }) => device)])
  const holders = holdersOf(files.filter((file) => file !== null))
  if (holders.length === 0) return ''
  const names = holders.slice(0, 3).map(({ command, pid }) => `${plain(command)}, pid ${pid}`)
  return `\n${holders.length === 1 ? 'Another process holds' : 'Other processes hold'} the probe: ${names.join('; ')}. End it, or let it use another probe.`
}

/** The echo itself gives up on a console that takes nothing; a cancellation does not even wait for a slow one. */
async function shownOrCancelled(shown: Promise<void>, cancel: AbortSignal): Promise<void> {
  await Promise.race([shown, aborted(cancel)])
  await within(SHOW_CANCELLED_MS, shown)
}

function refusalOf(found: Held | Unheld, cancel: AbortSignal): AttemptOutcome | null {
  if (cancel.aborted) return notRun(cancelledEnd(cancel))
  return 'refused' in found ? notRun({ how: 'not-started', reason: found.refused }) : null
}

function cancelledEnd(cancel: AbortSignal): AttemptEnd {
  return { how: 'cancelled', by: String(cancel.reason), exit: null, hang: null }
}

/** A list that is not whole shows who is there, but not who is gone. */
function changes(chosen: Device[], now: Inventory | null): ProbeChange[] {
  if (now === null) return []
  const isWhole = now.problem === null || now.problem.code === 'silent'
  return changesOf(chosen, now.devices).filter(({ change }) => change !== 'vanished' || isWhole)
}
