import type { FailurePart, Ledger, SuiteEntry } from '../findings/ledger.js'
import { ResultError } from './result-error.js'
import { placesInText } from './text-places.js'

/**
 * Reads the Common Test Report Format (ctrf.io), of any version.
 * @throws ResultError if it is none
 */
export function readCtrf(text: string, ledger: Ledger): void {
  const { tests, failed } = testsIn(text)
  const suites = new Map<string, SuiteEntry>()
  for (const test of tests) {
    const name = suiteName(test.suite)
    const suite = suites.get(name) ?? ledger.suite('ctrf', name === '' ? null : name)
    suites.set(name, suite)
    readTest(test, suite)
  }
  // Of tests that are only counted, no failure must go unseen.
  if (failed > 0 && !tests.some(isFailed)) ledger.suite('ctrf', null).state({ failed })
}

type Json = Readonly<Record<string, unknown>>

function testsIn(text: string): { tests: Json[]; failed: number } {
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new ResultError(
      `is no complete JSON (${(error as Error).message.slice(0, 200)}): was the test ended while it wrote it?`,
    )
  }
  const { results } = isObject(parsed) ? parsed : {}
  const { tests, summary } = isObject(results) ? results : {}
  if (!Array.isArray(tests)) {
    throw new ResultError('is no CTRF: it has no list `results.tests`. Let the test write CTRF, or JUnit XML.')
  }
  const { failed } = isObject(summary) ? summary : {}
  return { tests: tests.filter(isObject), failed: Number.isSafeInteger(failed) ? Number(failed) : 0 }
}

/** What is none of these words is a failure. */
function isFailed({ status }: Json): boolean {
  return !['passed', 'skipped', 'pending', 'other'].includes(text(status))
}

function readTest(test: Json, suite: SuiteEntry): void {
  const entry = suite.add(text(test.name) || '(no name)')
  const { duration, flaky, status } = test
  entry.durationMs = typeof duration === 'number' && duration >= 0 ? Math.round(duration) : null
  const message = text(test.message)
  const raw = text(test.rawStatus)
  if (status === 'passed') entry.pass({ flaky: flaky === true })
  else if (status === 'skipped') entry.end(raw === 'disabled' ? 'disabled' : 'skipped', message)
  else if (status === 'pending') entry.end(raw === 'todo' ? 'todo' : 'not-run', message)
  else if (status === 'other') entry.end(raw === 'expected-failure' ? 'expected-failure' : 'skipped', message)
  // To find its place costs much more than to read it.
  else entry.fail(suite.ledger.hasRoomForFailure ? failureOf(test, message) : {})
}

function failureOf(test: Json, message: string): FailurePart {
  const trace = text(test.trace)
  const found = placesInText(trace || message, text(test.name))
  const file = text(test.filePath)
  const { line } = test
  // `line` is the test's own; a trace tells where it failed.
  const place = found.place ?? (file !== '' && typeof line === 'number' && line > 0 ? { file, line } : null)
  return {
    kind: text(test.rawStatus) === 'crash' ? 'crash' : 'test',
    file: place?.file ?? null,
    line: place?.line ?? null,
    message:
      message === '' || trace.startsWith(message)
        ? trace || message
        : [message, trace].filter((one) => one !== '').join('\n'),
    also: found.also,
    addresses: found.addresses,
  }
}

/** A list, from the outermost to the innermost; older versions have text. */
function suiteName(suite: unknown): string {
  return Array.isArray(suite) ? suite.map(text).join(' > ') : text(suite)
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
