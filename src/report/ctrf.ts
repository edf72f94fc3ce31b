import type { CaseVerdict } from '../findings/model.js'
import { OWN_NAME, type ReportedRun, type ReportedSuite, type ReportedTest, reportedSuites } from './reported-tests.js'

/** Of the schema that CTRF publishes (ctrf.io; in the npm package `ctrf`). */
const SPEC_VERSION = '0.0.0'

type Status = 'passed' | 'failed' | 'skipped' | 'pending' | 'other'

const STATUS: Record<CaseVerdict, Status> = {
  passed: 'passed',
  failed: 'failed',
  skipped: 'skipped',
  disabled: 'skipped',
  'not-run': 'pending',
  todo: 'pending',
  'expected-failure': 'other',
}

/** A run in the Common Test Report Format, as JSON. The summary counts all tests, also those without a name. */
export function ctrfJson(run: ReportedRun): string {
  const suites = reportedSuites(run)
  const tests = suites.flatMap((suite) => suite.tests.map((test) => ctrfTest(test, suite, run.probe)))
  const count = (status: Status) => tests.filter((test) => test.status === status).length
  const unnamed = (which: keyof ReportedSuite['unnamed']) =>
    suites.reduce((sum, suite) => sum + suite.unnamed[which], 0)
  const counts = {
    passed: count('passed') + unnamed('passed'),
    failed: count('failed') + unnamed('failed'),
    skipped: count('skipped') + unnamed('skipped'),
    pending: count('pending'),
    other: count('other'),
  }
  const start = Date.parse(run.startedAt) || 0
  const duration = Math.round(run.durationMs)
  const report = {
    reportFormat: 'CTRF',
    specVersion: SPEC_VERSION,
    timestamp: new Date(start + duration).toISOString(),
    generatedBy: OWN_NAME,
    results: {
      tool: { name: OWN_NAME, extra: { formats: [...new Set(suites.map(({ format }) => format))] } },
      summary: {
        tests: Object.values(counts).reduce((sum, one) => sum + one, 0),
        ...counts,
        flaky: tests.filter(({ flaky }) => flaky).length,
        suites: suites.length,
        start,
        stop: start + duration,
        duration,
      },
      tests,
      environment: {
        extra: { verdict: run.verdict, reason: run.reason, probe: run.probe, attempts: run.attempts.length },
      },
    },
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

function ctrfTest(test: ReportedTest, suite: ReportedSuite, probe: string | null) {
  const { name, verdict, durationMs, reason, failures, flaky } = test
  const failed = verdict === 'failed' ? failures.at(-1) : undefined
  const earlier = verdict === 'failed' ? failures.slice(0, -1) : failures
  return {
    name,
    status: STATUS[verdict],
    duration: Math.round(durationMs ?? 0),
    suite: [suite.name],
    rawStatus: failed?.isError ? failed.type : verdict,
    flaky,
    ...(failed === undefined ? {} : { message: failed.message, trace: failed.text }),
    ...(failed === undefined && reason !== '' ? { message: reason } : {}),
    ...(failed?.file ? { filePath: failed.file } : {}),
    ...(failed?.file && failed.line !== null ? { line: failed.line } : {}),
    ...(probe === null ? {} : { device: probe }),
    ...(earlier.length === 0 ? {} : { retries: earlier.length, retryAttempts: earlier.map(retryAttempt) }),
  }
}

function retryAttempt({ message, text, line }: ReportedTest['failures'][number], index: number) {
  return { attempt: index + 1, status: 'failed', message, trace: text, ...(line === null ? {} : { line }) }
}
