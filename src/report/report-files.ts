import type { Findings } from '../findings/model.js'
import type { Result } from '../run/result.js'
import { ctrfJson } from './ctrf.js'
import { junitXml } from './junit.js'
import type { ReportedRun } from './reported-tests.js'
import { headline } from './words.js'

export const JUNIT_FILE = 'junit.xml'
export const CTRF_FILE = 'ctrf.json'
export const REPORT_FILES = [JUNIT_FILE, CTRF_FILE]

/** An attempt, with all that its output tells. */
export interface ToldAttempt {
  /** ISO 8601. */
  startedAt: string
  findings: Findings
}

/**
 * The run as files that other tools read: their names, and their texts.
 * @param attempts those that ran, in order
 * @param output the end of what the last one printed
 */
export function reportFiles(result: Result, attempts: readonly ToldAttempt[], output: string): [string, string][] {
  const { verdict, reason, startedAt, durationMs, probe } = result
  const run: ReportedRun = {
    verdict,
    reason: reason === '' ? headline(result) : reason,
    startedAt,
    durationMs,
    probe: probe === null ? null : `${probe.name} ${probe.vid}:${probe.pid}`,
    attempts: result.attempts.flatMap((attempt, index) => {
      const told = attempts[index]
      return told === undefined
        ? []
        : [{ ...told, verdict: attempt.verdict, reason: attempt.reason, durationMs: attempt.durationMs }]
    }),
    output,
  }
  return [
    [JUNIT_FILE, junitXml(run)],
    [CTRF_FILE, ctrfJson(run)],
  ]
}
