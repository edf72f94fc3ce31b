import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPlainJson } from '../plain-file.js'
import type { ProbeChange } from '../probes/changes.js'
import type { Device } from '../probes/device.js'
import type { Member } from '../process/group.js'
import { type RecordingFigures, settleRecording } from '../recording/ring.js'
import { type Judgement, VERDICTS } from './verdict.js'

export const RESULT_FILE = 'result.json'
export const BEFORE_FILE = 'probes-before.json'
export const AFTER_FILE = 'probes-after.json'

export interface AttemptResult extends Judgement {
  durationMs: number
  recording: RecordingFigures
  /** Processes that the test left running, and that were ended. */
  leaks: Member[]
}

/** `result.json`. New fields may come; those that are here keep their meaning as long as `schema` is the same. */
export interface Result extends Judgement {
  schema: 1
  durationMs: number
  /** When the run began, as ISO 8601. */
  startedAt: string
  /** The device that the first selector chose. */
  probe: Device | null
  /** All of them, in the order of the selectors. */
  probes: Device[]
  probeChanges: ProbeChange[]
  attempts: AttemptResult[]
  tests: { passed: number; failed: number; skipped: number }
  findings: unknown[]
  leaks: Member[]
  hang: null
  recording: RecordingFigures
  /** What else a reader should know: a disk that was full, a pipe that somebody kept. */
  notes: string[]
}

/** Writes `value` as `name` into `folder`. Throws what the disk refuses. */
export function writeJson(folder: string, name: string, value: unknown): void {
  writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`)
}

/** The result in `folder`; null if there is none, or none that can be read. */
export function readResult(folder: string): Result | null {
  try {
    const result = readPlainJson(join(folder, RESULT_FILE)) as Result
    return result.schema === 1 && Object.hasOwn(VERDICTS, result.verdict) && isWhole(result) ? result : null
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

/** The result of a run whose own process was killed: all that is left is its recording. */
export function abandonedResult(folder: string): Result {
  return {
    ...EMPTY,
    reason:
      'The action itself was killed before the test ended (out of memory, SIGKILL, or a lost runner). The recording holds what was printed until then.',
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
  probe: null,
  probes: [],
  probeChanges: [],
  attempts: [],
  tests: { passed: 0, failed: 0, skipped: 0 },
  findings: [],
  leaks: [],
  hang: null,
  recording: { bytes: 0, dropped: 0 },
  notes: [],
}
