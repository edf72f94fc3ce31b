import type { CaseEntry, FailurePart, Ledger, SuiteEntry } from '../findings/ledger.js'
import type { Also, FailureKind } from '../findings/model.js'
import { type Place, placeOf } from '../findings/place.js'
import { ResultError } from './result-error.js'
import { placesInLog, placesInText } from './text-places.js'
import type { XmlElement } from './xml-tree.js'

/**
 * Reads JUnit XML in the dialects of pytest, GoogleTest, Catch2, nextest, Maven Surefire, CTest, twister, PlatformIO, CppUTest and Node.
 * @throws ResultError if the root is another one
 */
export function readJunit(root: XmlElement, ledger: Ledger): void {
  if (root.name !== 'testsuites' && root.name !== 'testsuite') {
    throw new ResultError(
      `is no JUnit XML: its root is \`<${root.name.slice(0, 100)}>\`, and not \`<testsuites>\` or \`<testsuite>\`. Let the test write JUnit XML, or CTRF.`,
    )
  }
  readSuite(root, ledger)
}

/** Returns how many failures it tells of, in whatever way. */
function readSuite(element: XmlElement, ledger: Ledger): number {
  const cases = element.children.filter(({ name }) => name === 'testcase')
  const inner = element.children.filter(({ name }) => name === 'testsuite')
  const counted = countedIn(element)
  const before = cases.filter((test) => failuresIn(test).length > 0).length
  const alone = cases.length > 0 || (inner.length === 0 && counted.tests > 0)
  const suite = alone ? suiteOf(element, ledger) : null
  for (const test of cases) readCase(test, suite as SuiteEntry, element)
  // Some name only what failed.
  if (suite !== null && inner.length === 0 && counted.tests > cases.length) {
    const { tests, failed, skipped } = counted
    suite.state({ failed, skipped, passed: Math.max(0, tests - failed - skipped) })
  }
  const found = inner.reduce((sum, one) => sum + readSuite(one, ledger), before)
  // What went wrong outside of any test (a fixture, a file that could not be loaded) is only counted. Catch2 counts assertions so,
  // and many the failures of inner suites: those are known.
  if (found > 0 || counted.failed === 0) return found
  const home = suite ?? suiteOf(element, ledger)
  home.state({ failed: counted.failed })
  return counted.failed
}

function suiteOf({ attributes }: XmlElement, ledger: Ledger): SuiteEntry {
  return ledger.suite('junit', attributes.name?.trim() || null)
}

/** More is no count. */
const MOST_COUNTED = 1_000_000_000

function countedIn({ attributes }: XmlElement): { tests: number; failed: number; skipped: number } {
  const count = (name: string) => {
    const number = Math.floor(Number((attributes[name] ?? '').replaceAll(',', '')) || 0)
    return Math.min(MOST_COUNTED, Math.max(0, number))
  }
  return {
    tests: count('tests'),
    failed: count('failures') + count('errors'),
    skipped: count('skipped') + count('disabled'),
  }
}

function failuresIn({ children }: XmlElement): XmlElement[] {
  return children.filter(({ name }) => name === 'failure' || name === 'error')
}

function readCase(element: XmlElement, suite: SuiteEntry, within: XmlElement): void {
  const test = suite.add(nameOf(element, suite.name))
  const seconds = Number((element.attributes.time ?? '').replaceAll(',', ''))
  test.durationMs =
    element.attributes.time && Number.isFinite(seconds) && seconds >= 0 ? Math.round(seconds * 1000) : null
  const failures = failuresIn(element)
  if (endOtherwise(element, test, failures.length > 0)) return
  if (failures.length > 0) {
    // To find its place costs much more than to read it.
    const part = suite.ledger.hasRoomForFailure ? failureOf(test.name, element, failures, within) : {}
    test.fail(part)
    return
  }
  test.pass({ flaky: element.children.some(({ name }) => name === 'flakyFailure' || name === 'flakyError') })
}

/** Of PyTest, Catch2 and others the class is what the suite does not tell. */
function nameOf({ attributes }: XmlElement, suite: string | null): string {
  const name = attributes.name?.trim() ?? ''
  const group = attributes.classname?.trim() ?? ''
  const told =
    group === '' ||
    (suite === null && group === 'test') ||
    group === suite ||
    group === name ||
    group === `${suite}.global` ||
    name.startsWith(`${group}.`)
  return told ? name || '(no name)' : `${group}.${name}`
}

/** Attributes by which a test that did not run says so (GoogleTest, CTest, PlatformIO). */
const NOT_RUN: Record<string, 'disabled' | 'skipped'> = {
  notrun: 'disabled',
  disabled: 'disabled',
  suppressed: 'disabled',
  ignored: 'skipped',
  skipped: 'skipped',
}

/** Whether it ended in a way that is neither passed nor failed; that beats its failures (`[!mayfail]` has both). */
function endOtherwise({ attributes, children }: XmlElement, test: CaseEntry, failed: boolean): boolean {
  const skipped = children.find(({ name }) => name === 'skipped' || name === 'disabled')
  if (skipped !== undefined) {
    const { type = '', message = '' } = skipped.attributes
    // Node writes `true` where nobody gave a reason.
    const told = (message.trim() || skipped.text.trim()).replace(/^true$/, '').slice(0, 1000)
    const reason = withoutPlace(told, placeOf(told.split('\n', 1)[0] ?? ''))
    const known = ENDS.find((end) => end === type)
    if (known !== undefined) test.end(known, reason)
    else if (/xfail/i.test(type) || /!mayfail|!shouldfail/.test(message)) test.end('expected-failure', reason)
    else if (skipped.name === 'disabled' || attributes.status === 'disabled') test.end('disabled', reason)
    else if (type === 'untested' || (attributes.status === 'notrun' && !/^SKIP_/.test(message)))
      test.end('not-run', reason)
    else test.skip(reason)
    return true
  }
  const end = NOT_RUN[(attributes.status ?? '').toLowerCase()] ?? NOT_RUN[(attributes.result ?? '').toLowerCase()]
  if (end === undefined || failed) return false
  test.end(end)
  return true
}

/** What we write ourselves. */
const ENDS = ['not-run', 'expected-failure', 'todo', 'disabled'] as const

const KINDS: readonly FailureKind[] = ['test', 'crash', 'build', 'infrastructure', 'configuration']

/** Of one test: Catch2 has one for each assertion. */
const MOST_FAILURES = 50

/** How frameworks call a program that took its end: nextest, twister, CTest. */
const CRASHED = /\b(?:crash\w*|abort\w*|timed? ?out|SIG[A-Z]{3,6}|segfault|segmentation fault)\b/i

interface Part extends FailurePart {
  kind: FailureKind
  place: Place | null
  message: string
  also: Also[]
  addresses: string[]
}

function failureOf(
  test: string,
  element: XmlElement,
  failures: readonly XmlElement[],
  within: XmlElement,
): FailurePart {
  const [first, ...others] = failures.slice(0, MOST_FAILURES).map((failure) => partOf(failure, test))
  if (first === undefined) return {}
  const further = others.flatMap(({ place, message }): Also[] => (place === null ? [] : [{ ...place, message }]))
  const { kind, message, addresses } = first
  if (first.place !== null) {
    return {
      kind,
      ...first.place,
      message,
      addresses,
      also: withoutRepeats([{ ...first.place, message }, ...first.also, ...further]),
    }
  }
  // CTest keeps what the test printed beside the failure.
  const output = element.children.filter(({ name }) => name === 'system-out' || name === 'system-err')
  const log = placesInLog(output.map(({ text }) => text).join('\n'), test)
  const place = log.place ?? casePlace(element, within)
  return {
    kind,
    file: place?.file ?? null,
    line: place?.line ?? null,
    message: joined(message, log.message) || 'Its results do not say why it failed.',
    also: withoutRepeats([{ file: '', line: 0, message: '' }, ...first.also, ...log.also, ...further]),
    addresses: [...addresses, ...log.addresses],
  }
}

/** Without the first, and what says the same as one before. Catch2 repeats an assertion for every section below it. */
function withoutRepeats(places: readonly Also[]): Also[] {
  const known = new Set<string>()
  return places.filter(({ file, line, message }, at) => {
    const key = `${file}:${line}:${message}`
    const repeated = known.has(key)
    known.add(key)
    return at > 0 && !repeated
  })
}

function partOf(failure: XmlElement, test: string): Part {
  const { type = '', message = '', file = '', line = '' } = failure.attributes
  // Catch2 begins with `FAILED:`; CppUTest has no other way to end a line.
  const text = failure.text.trim().replace(/^FAILED:\s*\n/, '')
  const head = message.trim().replaceAll('{newline}', '\n')
  const given = Number(line) > 0 && file !== '' ? { file, line: Number(line) } : null
  const found = placesInText(text === '' ? head : text, test)
  const fromHead = found.place === null && text !== '' ? placesInText(head, test).place : null
  const place = given ?? found.place ?? fromHead
  const crashed = CRASHED.test(failure.name === 'error' ? `${type} ${head.split('\n', 1)[0]}` : type)
  const kind = KINDS.find((one) => one === type) ?? (crashed ? 'crash' : 'test')
  // Of a log within the results, only what it tells of the failure.
  const told = joined(withoutPlace(head, place), withoutPlace(found.message || text, place))
  const { also, addresses } = found
  return { kind, place, message: told || type.trim(), also, addresses }
}

/** Words that say nothing beside others: twister, CTest. */
const HOLLOW = /^(?:failed|failure)?$/i

/** The short text and the long one, unless one says it all. */
function joined(head: string, text: string): string {
  if (text === '') return head
  return HOLLOW.test(head) || text.startsWith(head) ? text : `${head}\n${text}`
}

/** GoogleTest and CppUTest begin a message with its place. */
function withoutPlace(message: string, place: Place | null): string {
  const prefix = place === null ? '' : `${place.file}:${place.line}`
  return prefix !== '' && message.startsWith(prefix) ? message.slice(prefix.length).replace(/^:?\s+/, '') : message
}

/** Where the test stands, not where it failed: better than nothing. pytest counts these lines from 0. */
function casePlace({ attributes }: XmlElement, within: XmlElement): Place | null {
  const { file = '', line = '' } = attributes
  const number = Number(line) + (within.attributes.name === 'pytest' ? 1 : 0)
  return file !== '' && line !== '' && Number.isSafeInteger(number) && number > 0 ? { file, line: number } : null
}
