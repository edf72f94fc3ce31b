import type { Ledger, SuiteEntry } from '../findings/ledger.js'
import { ResultError } from './result-error.js'
import { placesInText } from './text-places.js'

/**
 * Reads the Common Test Report Format (ctrf.io), of any version.
 * @throws ResultError if it is none
 */
export function readCtrf(text: string, ledger: Ledger): void {
  const tests = testsIn(text)
  const suites = new Map<string, SuiteEntry>()
  for (const test of tests) {
    const name = suiteName(test.suite)
    const suite = suites.get(name) ?? ledger.suite('ctrf', name === '' ? null : name)
    suites.set(name, suite)
    readTest(test, suite)
  }
}

type Json = Readonly<Record<string, unknown>>

function testsIn(text: string): Json[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new ResultError(
      `is no complete JSON (${(error as Error).message.slice(0, 200)}): was the test ended while it wrote it?`,
    )
  }
  const { results } = isObject(parsed) ? parsed : {}
  const { tests } = isObject(results) ? results : {}
  if (!Array.isArray(tests)) {
    throw new ResultError('is no CTRF: it has no list `results.tests`. Let the test write CTRF, or JUnit XML.')
  }
  return tests.filter(isObject)
}

function readTest(test: Json, suite: SuiteEntry): void {
  const entry = suite.add(text(test.name) || '(no name)')
  const { duration, line, flaky, status } = test
  entry.durationMs = typeof duration === 'number' && duration >= 0 ? Math.round(duration) : null
  const message = text(test.message)
  const raw = text(test.rawStatus)
  if (status === 'passed') entry.pass({ flaky: flaky === true })
  else if (status === 'skipped') entry.end(raw === 'disabled' ? 'disabled' : 'skipped', message)
  else if (status === 'pending') entry.end(raw === 'todo' ? 'todo' : 'not-run', message)
  else if (status === 'other') entry.end(raw === 'expected-failure' ? 'expected-failure' : 'skipped', message)
  else {
    const trace = text(test.trace)
    const found = placesInText(trace || message, entry.name)
    const file = text(test.filePath)
    // `line` is the test's own; a trace tells where it failed.
    const place = found.place ?? (file !== '' && typeof line === 'number' && line > 0 ? { file, line } : null)
    entry.fail({
      kind: raw === 'crash' ? 'crash' : 'test',
      file: place?.file ?? null,
      line: place?.line ?? null,
      message:
        message === '' || trace.startsWith(message)
          ? trace || message
          : [message, trace].filter((one) => one !== '').join('\n'),
      also: found.also,
      addresses: found.addresses,
    })
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
