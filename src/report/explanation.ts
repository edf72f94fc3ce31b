import type { Counts, Finding, Findings } from '../findings/model.js'
import { firstLine } from './clean.js'
import { placeWords } from './failures.js'

/** Most lines of a message in the text; `--json` has all that is kept. */
const MOST_LINES = 12

/** What was found, for a person at a terminal. */
export function explanation(findings: Findings): string {
  const blocks = [headline(findings), ...findings.findings.map(block)]
  if (findings.more > 0) blocks.push(`... and ${findings.more} more.`)
  blocks.push(...findings.notes.map((note) => `Note: ${note}`))
  return `${blocks.join('\n\n')}\n`
}

export const NO_TESTS = 'no tests'

/** `7 passed, 2 failed, 1 skipped`; `no tests`. */
export function countWords(tests: Counts): string {
  const parts = [
    [tests.passed ?? 0, 'passed'],
    [tests.failed, 'failed'],
    [tests.skipped, 'skipped'],
    [tests.notRun, 'not run'],
    [tests.expectedFailures, 'failed as expected'],
    [tests.todo, 'to do'],
    [tests.disabled, 'disabled'],
    [tests.flaky, 'flaky'],
  ] as const
  const words = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`)
  if (tests.passed === null && words.length > 0) words.unshift('an unknown number passed')
  return words.length === 0 ? NO_TESTS : words.join(', ')
}

function headline({ tests, infrastructure, findings, suites }: Findings): string {
  const formats = [...new Set(suites.map(({ format }) => format))]
  const tested = `${capital(countWords(tests))}${formats.length === 0 ? '' : ` (${formats.join(', ')})`}.`
  if (infrastructure) return `${tested} The bench failed, not the test.`
  return findings.length === 0 && tests.failed === 0 ? `${tested} Nothing that failed was found.` : tested
}

const MARKS: Record<Finding['kind'], string> = {
  test: 'FAILED',
  crash: 'CRASHED',
  build: 'BUILD',
  infrastructure: 'BENCH',
  configuration: 'CONFIG',
}

function block(finding: Finding): string {
  const { kind, format, suite, name, file, line, message, also, cure } = finding
  const mark = finding.infrastructure ? MARKS.infrastructure : MARKS[kind]
  const title = [name ?? suite ?? format, finding.suspected ? '(perhaps the bench)' : '', `[${where(finding)}]`]
  const lines = message === '' ? [] : message.split('\n')
  const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), `... (${lines.length} lines)`] : lines
  return [
    `${mark.padEnd(8)}${title.filter((part) => part !== '').join(' ')}`,
    ...(file === null ? [] : [placeWords({ file, line })]),
    ...shown,
    ...also.map(
      (place) => `also ${place.file}:${place.line}${place.message === '' ? '' : ` ${firstLine(place.message)}`}`,
    ),
    ...(cure === null ? [] : [`What to do: ${cure}`]),
  ].join('\n        ')
}

function where({ format, suite, name, logLine }: Finding): string {
  const line = logLine === 0 ? null : `line ${logLine} of the log`
  return [format, name === null ? null : suite, line].filter((part) => part !== null).join(', ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
