import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Counts, type Finding, noTests } from '../findings/model.js'
import { isReport } from '../hang/brief.js'
import type { HangReport } from '../hang/explain.js'
import { readPlainJson } from '../plain-file.js'
import type { ProbeChange } from '../probes/changes.js'
import type { Device } from '../probes/device.js'
import type { Leak } from '../process/leaks.js'
import { type RecordingFigures, settleRecording } from '../recording/ring.js'
import type { Redaction } from '../redact/redaction.js'
import type { Recovery } from './bring-back.js'
import { nothingTold, type SlowTest, type SuiteFigures, type Told } from './told.js'
import { type Judgement, VERDICTS } from './verdict.js'

export const RESULT_FILE = 'result.json'
export const BEFORE_FILE = 'probes-before.json'
export const HANG_FILE = 'hang.json'
export const HANG_TEXT_FILE = 'hang.txt'
export const AFTER_FILE = 'probes-after.json'

export interface AttemptResult extends Judgement {
  durationMs: number
  recording: RecordingFigures
  /** Processes that the test left running. */
  leaks: Leak[]
  tests: Counts
  findings: Finding[]
  /** Where its files are, below the folder of the run: `.` for the last attempt, else `attempt-N`. */
  folder: string
}

/** `result.json`. New fields may come; those that are here keep their meaning as long as `schema` is the same. */
export interface Result extends Judgement, Told {
  schema: 1
  durationMs: number
  /** When the run began, as ISO 8601. */
  startedAt: string
  /** The board that was taken, by the name that the bench file gives it; null where none was asked for. */
  board: string | null
  /** The device that the first selector chose. */
  probe: Device | null
  /** All of them, in the order of the selectors. */
  probes: Device[]
  probeChanges: ProbeChange[]
  /** What was done to bring a probe back to life. */
  recoveries: Recovery[]
  attempts: AttemptResult[]
  /** Of the attempt that decided. */
  tests: Counts
  suites: SuiteFigures[]
  slowest: SlowTest[]
  findings: Finding[]
  moreFindings: number
  leaks: Leak[]
  /** Why it did not go on, where it had to be ended; the whole report is in `hang.json`. */
  hang: HangReport | null
  recording: RecordingFigures
  /** What else a reader should know: a disk that was full, a pipe that somebody kept. */
  notes: string[]
}

/** Writes `value` as `name` into `folder`. Throws what the disk refuses. */
export function writeJson(folder: string, name: string, value: unknown): void {
  writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`)
}

/** `result` without the secrets that `redaction` knows. Our own words in it stay, though one of them may be the value of a secret. */
export function redactedResult(result: Result, redaction: Pick<Redaction, 'json'>): Result {
  const own = <T extends { verdict: string; decidedBy: string | null }>(value: T) => {
    const { verdict, decidedBy } = value
    return { ...redaction.json(value), verdict, decidedBy }
  }
  const findings = (list: readonly Finding[]) =>
    list.map((finding) => ({ ...redaction.json(finding), kind: finding.kind, format: finding.format }))
  return {
    ...own(result),
    startedAt: result.startedAt,
    suites: result.suites.map((suite) => ({ ...redaction.json(suite), format: suite.format })),
    findings: findings(result.findings),
    attempts: result.attempts.map((attempt) => ({
      ...own(attempt),
      findings: findings(attempt.findings),
      folder: attempt.folder,
    })),
  }
}

/** The result in `folder`; null if there is none, or none that can be read. */
export function readResult(folder: string): Result | null {
  try {
    const result = readPlainJson(join(folder, RESULT_FILE)) as Result
    if (result.schema !== 1 || !Object.hasOwn(VERDICTS, result.verdict) || !isWhole(result)) return null
    const whole = tellsProperly(result) ? result : { ...result, ...nothingTold() }
    return isReport(whole.hang) ? whole : { ...whole, hang: null }
  } catch {
    return null
  }
}

/** Whether every field is there and of its kind: the file lies where a test could reach it. */
function isWhole(result: Result): boolean {
  const kind = (value: unknown) => (Array.isArray(value) ? 'list' : typeof value)
  return Object.entries(EMPTY).every(([name, value]) => {
    const found = (result as unknown as Record<string, unknown>)[name]
    return value === null ? found !== undefined : kind(found) === kind(value) && found !== null
  })
}

/** Whether what is told of tests is of the right kinds, down to the last field: it is shown. */
function tellsProperly({ tests, suites, slowest, findings, attempts }: Result): boolean {
  return (
    isCounts(tests) &&
    suites.every((suite) => isText(suite?.format) && isTextOrNull(suite.name) && isCounts(suite.counts)) &&
    slowest.every((test) => isText(test?.name) && isTextOrNull(test.suite) && typeof test.durationMs === 'number') &&
    findings.every(isFinding) &&
    attempts.every(
      (attempt) => isCounts(attempt?.tests) && attempt.findings?.every?.(isFinding) && isText(attempt.folder),
    )
  )
}

function isCounts(counts: Counts): boolean {
  return (
    typeof counts === 'object' &&
    counts !== null &&
    Object.keys(noTests()).every((name) => {
      const count: unknown = counts[name as keyof Counts]
      return Number.isSafeInteger(count) || (name === 'passed' && count === null)
    })
  )
}

function isFinding(finding: Finding): boolean {
  if (typeof finding !== 'object' || finding === null) return false
  const { kind, format, suite, name, file, line, message, also, infrastructure, suspected, cure, logLine, addresses } =
    finding
  return (
    [kind, format, message].every(isText) &&
    [suite, name, file, cure].every(isTextOrNull) &&
    (line === null || Number.isSafeInteger(line)) &&
    Number.isSafeInteger(logLine) &&
    typeof infrastructure === 'boolean' &&
    typeof suspected === 'boolean' &&
    Array.isArray(also) &&
    Array.isArray(addresses) &&
    addresses.every(isText) &&
    also.every((place) => isText(place?.file) && Number.isSafeInteger(place.line) && isText(place.message))
  )
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isTextOrNull(value: unknown): boolean {
  return value === null || isText(value)
}

const ABANDONED = {
  killed: 'The action itself was killed before the test ended (out of memory, SIGKILL, or a lost runner).',
  failed: 'The action itself failed before the test ended; the error of its step says why.',
}

/** The result of a run whose own process did not see its end: all that is left is its recording. */
export function abandonedResult(folder: string, how: keyof typeof ABANDONED): Result {
  return {
    ...EMPTY,
    reason: `${ABANDONED[how]} The recording holds what was printed until then.`,
    startedAt: statSync(folder).birthtime.toISOString(),
    recording: settleRecording(folder),
  }
}

const EMPTY: Result = {
  schema: 1,
  verdict: 'infrastructure',
  exitCode: null,
  signal: null,
  reason: '',
  decidedBy: null,
  match: null,
  durationMs: 0,
  startedAt: '',
  board: null,
  probe: null,
  probes: [],
  probeChanges: [],
  recoveries: [],
  attempts: [],
  tests: noTests(),
  suites: [],
  slowest: [],
  findings: [],
  moreFindings: 0,
  leaks: [],
  hang: null,
  recording: { bytes: 0, dropped: 0 },
  notes: [],
}
