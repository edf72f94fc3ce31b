/** The tests of a run, as report files show them: one entry for each, whatever the attempts made of it. */
import type { CaseVerdict, Counts, Failure, Finding, Findings, Suite, TestCase } from '../findings/model.js'
import { isGreen, type Verdict } from '../run/verdict.js'
import { clip, firstLine } from './clean.js'
import { placeWords } from './failures.js'

export interface ReportedAttempt {
  verdict: Verdict
  /** Why, in a sentence or two. */
  reason: string
  /** ISO 8601. */
  startedAt: string
  durationMs: number
  findings: Findings
}

export interface ReportedRun {
  verdict: Verdict
  reason: string
  /** ISO 8601. */
  startedAt: string
  durationMs: number
  /** The device it ran on, in words. */
  probe: string | null
  /** In order; none if the test was never started. */
  attempts: readonly ReportedAttempt[]
  /** The end of what the last attempt printed. */
  output: string
}

export interface ReportedTest {
  name: string
  verdict: CaseVerdict
  durationMs: number | null
  /** Why it was skipped. */
  reason: string
  /** Of every attempt in which it failed, in order: all of them, or all but the last, which it passed. */
  failures: ReportedFailure[]
  /** Passed after it had failed. Without failures: within one attempt, by its framework's own retries. */
  flaky: boolean
}

export interface ReportedFailure {
  /** Not what the test found: a crash, the bench, a run that never ended. */
  isError: boolean
  /** A word: `test`, `crash`, `infrastructure`, ... or the verdict of a run. */
  type: string
  /** The first line. */
  message: string
  /** All that is known, for a person. */
  text: string
  file: string | null
  line: number | null
}

export interface ReportedSuite {
  /** What printed it. */
  format: string
  name: string
  tests: ReportedTest[]
  /** Tests that its framework has counted, but not named. */
  unnamed: { passed: number; failed: number; skipped: number }
  /** Of the attempt that it is from. */
  startedAt: string
}

/** What we call ourselves where a name of a suite is wanted. */
export const OWN_NAME = 'hardware-test'

/** Longer, they break what shows them; libxml2 refuses a file with a text of 10 MB. */
const LONGEST_NAME = 1000
const LONGEST_TEXT = 64 * 1024

/**
 * Every suite, with its tests; what belongs to no test (a crash outside of one, the bench, a build), and the run itself where it says more
 * than its tests do, are tests of the last one.
 */
export function reportedSuites(run: ReportedRun): ReportedSuite[] {
  const suites = mergedSuites(run.attempts)
  const strays = (run.attempts.at(-1)?.findings.findings ?? []).filter(({ name }) => name === null).map(strayTest)
  const tests = [...suites.flatMap((suite) => suite.tests), ...strays]
  const own = [...strays, ...runTest(run, tests)]
  if (own.length === 0) return suites
  const unnamed = { passed: 0, failed: 0, skipped: 0 }
  return [...suites, { format: OWN_NAME, name: OWN_NAME, tests: own, unnamed, startedAt: run.startedAt }]
}

function mergedSuites(attempts: readonly ReportedAttempt[]): ReportedSuite[] {
  const merged = new Map<string, { suite: ReportedSuite; tests: Map<string, ReportedTest> }>()
  for (const attempt of attempts) {
    const count = counter()
    for (const suite of attempt.findings.suites) {
      const name = clip(suite.name || suite.format, LONGEST_NAME)
      const key = count(`${suite.format}\0${suite.name}`)
      const tests = merged.get(key)?.tests ?? new Map<string, ReportedTest>()
      addCases(tests, suite.cases)
      const { format } = suite
      const { startedAt } = attempt
      merged.set(key, { suite: { format, name, tests: [], unnamed: unnamedOf(suite), startedAt }, tests })
    }
  }
  return [...merged.values()].map(({ suite, tests }) => ({ ...suite, tests: [...tests.values()] }))
}

function addCases(tests: Map<string, ReportedTest>, cases: readonly TestCase[]): void {
  const count = counter()
  for (const test of cases) {
    const key = count(test.name)
    const before = tests.get(key)
    const own = test.verdict === 'failed' ? [reportedFailure(test.failure)] : []
    const failures = [...(before?.failures ?? []), ...own]
    // An attempt that did not get so far says nothing about it.
    if (before !== undefined && test.verdict === 'not-run') continue
    const { name, verdict, durationMs, reason } = test
    const flaky = test.flaky || (verdict === 'passed' && failures.length > 0)
    tests.set(key, { name: clip(name, LONGEST_NAME) || '(no name)', verdict, durationMs, reason, failures, flaky })
  }
}

/** Tells things of the same name apart by their number. */
function counter(): (name: string) => string {
  const seen = new Map<string, number>()
  return (name) => {
    const number = (seen.get(name) ?? 0) + 1
    seen.set(name, number)
    return `${name}\0${number}`
  }
}

const SKIPPED: readonly CaseVerdict[] = ['skipped', 'not-run', 'expected-failure', 'todo', 'disabled']

function unnamedOf({ counts, cases }: Suite): ReportedSuite['unnamed'] {
  const named = (...verdicts: CaseVerdict[]) => cases.filter(({ verdict }) => verdicts.includes(verdict)).length
  return {
    passed: Math.max(0, (counts.passed ?? 0) - named('passed')),
    failed: Math.max(0, counts.failed - named('failed')),
    skipped: Math.max(0, skippedIn(counts) - named(...SKIPPED)),
  }
}

function skippedIn({ skipped, notRun, expectedFailures, todo, disabled }: Counts): number {
  return skipped + notRun + expectedFailures + todo + disabled
}

function reportedFailure(failure: Failure | null): ReportedFailure {
  if (failure === null) {
    const message = 'It failed. Of so many failures, only the first are kept with what they say.'
    return { isError: false, type: 'test', message, text: message, file: null, line: null }
  }
  const { kind, infrastructure, message, file, line } = failure
  const type = infrastructure ? 'infrastructure' : kind
  return {
    isError: type !== 'test',
    type,
    message: firstLineOf(message) || 'It failed.',
    text: textOf(failure),
    file,
    line,
  }
}

function textOf({ message, file, line, also, suspected, cure }: Failure): string {
  const parts = [
    message,
    ...(file === null ? [] : [`at ${placeWords({ file, line })}`]),
    ...also.map((place) => `also ${place.file}:${place.line} ${firstLineOf(place.message)}`.trim()),
    ...(suspected ? ['Perhaps the bench is to blame, not the test.'] : []),
    ...(cure === null ? [] : [`What to do: ${cure}`]),
  ]
  return clip(parts.filter((part) => part !== '').join('\n'), LONGEST_TEXT)
}

const STRAYS: Record<Finding['kind'], string> = {
  test: 'failure',
  crash: 'crash',
  build: 'build error',
  infrastructure: 'bench',
  configuration: 'configuration',
}

function strayTest(finding: Finding): ReportedTest {
  const { kind, infrastructure, file, line, message } = finding
  const what = STRAYS[infrastructure ? 'infrastructure' : kind]
  const where = file === null ? `: ${clip(firstLine(message), 120)}` : ` at ${placeWords({ file, line })}`
  return {
    name: clip(`${what}${where}`, LONGEST_NAME),
    verdict: 'failed',
    durationMs: null,
    reason: '',
    failures: [reportedFailure(finding)],
    flaky: false,
  }
}

/** The run as a test: where there were several attempts, or where its tests do not show that, and why, it is red. */
function runTest(run: ReportedRun, tests: readonly ReportedTest[]): ReportedTest[] {
  const { attempts, verdict, durationMs } = run
  const red = !isGreen(verdict)
  const failed = tests.filter((test) => test.verdict === 'failed')
  const told =
    verdict === 'failed'
      ? failed.length > 0
      : verdict === 'infrastructure' && failed.some(({ failures }) => failures.some(({ type }) => type === verdict))
  if (attempts.length < 2 && (!red || told)) return []
  const failures = attempts.filter((attempt) => !isGreen(attempt.verdict)).map(runFailure)
  if (red && (attempts.length === 0 || isGreen(attempts.at(-1)?.verdict ?? verdict))) failures.push(runFailure(run))
  const outcome = red ? ('failed' as const) : ('passed' as const)
  return [
    {
      name: 'run',
      verdict: outcome,
      durationMs,
      reason: '',
      failures,
      flaky: outcome === 'passed' && failures.length > 0,
    },
  ]
}

function runFailure({ verdict, reason }: { verdict: string; reason: string }): ReportedFailure {
  const isError = verdict !== 'failed'
  return {
    isError,
    type: verdict,
    message: firstLineOf(reason),
    text: clip(reason, LONGEST_TEXT),
    file: null,
    line: null,
  }
}

function firstLineOf(text: string): string {
  return clip(firstLine(text), LONGEST_NAME)
}
