import type { Counts, Failure, Finding, Findings, Suite, TestCase } from '../../src/findings/model.js'
import type { ReportedAttempt, ReportedRun } from '../../src/report/reported-tests.js'

export const NO_COUNTS: Counts = {
  passed: 0,
  failed: 0,
  skipped: 0,
  notRun: 0,
  expectedFailures: 0,
  todo: 0,
  disabled: 0,
  flaky: 0,
}

export function failureOf(over: Partial<Failure> = {}): Failure {
  return {
    kind: 'test',
    file: 'test/test_adc.c',
    line: 42,
    message: 'Expected 3 Was 4',
    also: [],
    addresses: [],
    infrastructure: false,
    suspected: false,
    cure: null,
    logLine: 7,
    ...over,
  }
}

export function caseOf(name: string, verdict: TestCase['verdict'] = 'passed', over: Partial<TestCase> = {}): TestCase {
  const failure = verdict === 'failed' ? failureOf() : null
  return { name, verdict, durationMs: null, flaky: false, reason: '', failure, ...over }
}

export function suiteOf(name: string | null, cases: TestCase[], counts: Partial<Counts> = {}): Suite {
  const number = (verdict: TestCase['verdict']) => cases.filter((test) => test.verdict === verdict).length
  const counted = {
    ...NO_COUNTS,
    passed: number('passed'),
    failed: number('failed'),
    skipped: number('skipped'),
    notRun: number('not-run'),
    expectedFailures: number('expected-failure'),
    todo: number('todo'),
    disabled: number('disabled'),
  }
  return { format: 'unity', name, counts: { ...counted, ...counts }, cases }
}

/** Findings as the engine gives them: those of the tests, and `strays`, which belong to none. */
export function findingsOf(suites: Suite[], strays: Partial<Finding>[] = []): Findings {
  const ofTests = suites.flatMap(({ format, name: suite, cases }) =>
    cases.flatMap(({ name, failure }): Finding[] => (failure === null ? [] : [{ ...failure, format, suite, name }])),
  )
  const others = strays.map((stray) => ({ ...failureOf(stray), format: 'esp-idf', suite: null, name: null, ...stray }))
  return {
    tests: NO_COUNTS,
    frameworks: [],
    infrastructure: false,
    suites,
    findings: [...ofTests, ...others],
    more: 0,
    notes: [],
  }
}

export function attemptOf(findings: Findings, over: Partial<ReportedAttempt> = {}): ReportedAttempt {
  return {
    verdict: 'failed',
    reason: 'The test ended with exit code 1.',
    startedAt: '2026-11-24T10:00:00.000Z',
    durationMs: 1500,
    findings,
    ...over,
  }
}

export function runOf(attempts: ReportedAttempt[], over: Partial<ReportedRun> = {}): ReportedRun {
  const { verdict = 'failed', reason = '' } = attempts.at(-1) ?? {}
  return {
    verdict,
    reason,
    startedAt: '2026-11-24T10:00:00.000Z',
    durationMs: 3456,
    probe: 'ST-Link V2 0483:3748',
    attempts,
    output: 'the last line\n',
    ...over,
  }
}
