import {
  OWN_NAME,
  type ReportedFailure,
  type ReportedRun,
  type ReportedSuite,
  type ReportedTest,
  reportedSuites,
} from './reported-tests.js'
import { element } from './xml.js'

/** More of the output is in the recording. */
const MOST_OUTPUT = 256 * 1024

/**
 * A run as JUnit XML, in the dialect that most readers take: Jenkins's schema (`junit-10.xsd` of its xunit plugin), with `file` and `line`
 * on test cases, by which mikepenz/action-junit-report and others find the source. `failure` is what a test found; `error` a crash, the
 * bench, a run without an end. Of several attempts: `flakyFailure` (passed in the end) and `rerunFailure`, as Maven Surefire and nextest
 * write them. The attributes of a suite count all tests, also those that its framework has counted without naming them.
 */
export function junitXml(run: ReportedRun): string {
  const suites = reportedSuites(run)
  // What is about the run, its output too, stands once: with its only suite, or with our own.
  const own = suites.find(({ format }) => format === OWN_NAME) ?? emptySuite(run)
  const home = suites.length === 1 ? suites[0] : own
  const all = home === own && !suites.includes(own) ? [...suites, own] : suites
  const written = all.map((suite) => suiteElement(suite, suite === home ? run : null))
  const counts = all.map(totals)
  const sum = (what: keyof Totals) => counts.reduce((total, one) => total + one[what], 0)
  const attributes = {
    name: OWN_NAME,
    tests: sum('tests'),
    failures: sum('failures'),
    errors: sum('errors'),
    time: seconds(run.durationMs),
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', attributes, written)}\n`
}

function emptySuite({ startedAt }: ReportedRun): ReportedSuite {
  return { format: OWN_NAME, name: OWN_NAME, tests: [], unnamed: { passed: 0, failed: 0, skipped: 0 }, startedAt }
}

interface Totals {
  tests: number
  failures: number
  errors: number
  skipped: number
}

function totals({ tests, unnamed }: ReportedSuite): Totals {
  const failed = tests.filter(({ verdict }) => verdict === 'failed')
  const errors = failed.filter(({ failures }) => failures[0]?.isError).length
  const skipped = tests.filter(({ verdict }) => verdict !== 'failed' && verdict !== 'passed').length
  return {
    tests: tests.length + unnamed.passed + unnamed.failed + unnamed.skipped,
    failures: failed.length - errors + unnamed.failed,
    errors,
    skipped: skipped + unnamed.skipped,
  }
}

/** @param run what is told of it here; null if nothing is */
function suiteElement(suite: ReportedSuite, run: ReportedRun | null): string {
  const { name, format, tests, unnamed, startedAt } = suite
  const { tests: count, failures, errors, skipped } = totals(suite)
  const time = seconds(tests.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0))
  const facts = {
    format: format === OWN_NAME ? null : format,
    ...Object.fromEntries(Object.entries(unnamed).map(([what, number]) => [`${what}-without-names`, number || null])),
    ...(run === null
      ? {}
      : { verdict: run.verdict, reason: run.reason, probe: run.probe, attempts: run.attempts.length }),
  }
  const properties = Object.entries(facts).flatMap(([key, value]) =>
    value === null ? [] : [element('property', { name: key, value })],
  )
  return element('testsuite', { name, tests: count, failures, errors, skipped, time, timestamp: startedAt }, [
    ...(properties.length === 0 ? [] : [element('properties', {}, properties)]),
    ...tests.map((test) => caseElement(test, name)),
    ...(run === null || run.output === '' ? [] : [element('system-out', {}, run.output.slice(-MOST_OUTPUT))]),
  ])
}

function caseElement(test: ReportedTest, suite: string): string {
  const { name, verdict, durationMs, failures } = test
  const { file = null, line = null } = (verdict === 'failed' ? failures[0] : undefined) ?? {}
  // A reader takes a missing time for no number.
  return element('testcase', { name, classname: suite, time: seconds(durationMs ?? 0), file, line }, outcome(test))
}

function outcome({ verdict, failures, flaky, reason }: ReportedTest): string[] {
  if (verdict === 'failed') {
    // The first is the failure; what came after it, when the test was tried again, is told beside it.
    const [first, ...again] = failures
    return [...(first === undefined ? [] : [failureElement(first)]), ...again.map((one) => againElement('rerun', one))]
  }
  if (verdict !== 'passed') return [element('skipped', { type: verdict, message: reason || SKIPPED[verdict] })]
  if (!flaky) return []
  if (failures.length > 0) return failures.map((one) => againElement('flaky', one))
  return [element('flakyFailure', { message: 'It passed on a later try of its framework.', type: 'test' })]
}

const SKIPPED = {
  skipped: 'It was skipped.',
  'not-run': 'It did not run.',
  'expected-failure': 'It failed, as expected.',
  todo: 'It is yet to be done.',
  disabled: 'It is disabled.',
}

function failureElement({ isError, type, message, text }: ReportedFailure): string {
  return element(isError ? 'error' : 'failure', { message, type }, text)
}

function againElement(how: 'rerun' | 'flaky', { isError, type, message, text }: ReportedFailure): string {
  return element(`${how}${isError ? 'Error' : 'Failure'}`, { message, type }, [element('stackTrace', {}, text)])
}

/** With three digits, as the schema wants it. */
function seconds(ms: number): string {
  return (ms / 1000).toFixed(3)
}
