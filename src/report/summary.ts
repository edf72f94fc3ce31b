import type { Finding } from '../findings/model.js'
import type { Result } from '../run/result.js'
import { isGreen, VERDICTS, type Verdict } from '../run/verdict.js'
import { clean, clip } from './clean.js'
import { countWords, NO_TESTS } from './explanation.js'
import { distinctFailures, failureText, failureTitle, placeWords } from './failures.js'
import { hangSection } from './hang.js'
import { escaped, html } from './html.js'
import { durationWords, headline, probeWords, sizeWords } from './words.js'

/** Where the recording went, in words. */
export interface Whereabouts {
  /** Link to the artifact, if there is one. */
  url: string | null
  name: string | null
  /** Where the files are, or why they were not uploaded. */
  words: string
}

/** The runner drops the whole summary of a step that is one byte over 1 MiB; the rest is for what other tools add. */
const MOST_BYTES = 256 * 1024

/** Failures whose text is shown without a click. */
const OPEN_FAILURES = 5

const MARKS: Record<Verdict, string> = {
  passed: '✅',
  flaky: '🎲',
  failed: '❌',
  crashed: '💥',
  'timed-out': '⏰',
  stalled: '💤',
  deadlocked: '🔒',
  infrastructure: '🔌',
  cancelled: '🚫',
}

/** Where a file of the repository is shown; null where it is nowhere. */
export type Link = (place: { file: string; line: number | null }) => string | null

/** How much of each part is shown. */
interface Measure {
  lines: number
  failures: number
  /** Of a failure's text, UTF-16 units. */
  text: number
  suites: number
  slowest: number
  notes: number
}

/** From all to least: the first that fits is taken. */
const MEASURES: readonly Measure[] = [
  { lines: 50, failures: 50, text: 4000, suites: 50, slowest: 10, notes: 50 },
  { lines: 50, failures: 50, text: 1000, suites: 30, slowest: 10, notes: 50 },
  { lines: 25, failures: 30, text: 500, suites: 10, slowest: 0, notes: 20 },
  { lines: 10, failures: 10, text: 300, suites: 0, slowest: 0, notes: 10 },
  { lines: 3, failures: 5, text: 200, suites: 0, slowest: 0, notes: 3 },
  { lines: 0, failures: 0, text: 0, suites: 0, slowest: 0, notes: 0 },
]

/**
 * The job summary, as HTML for GitHub's Markdown. Everything stands in HTML blocks, where Markdown is not read, and text of the test is
 * escaped: it can neither end a block nor add a link.
 * @param command the script, which may hold secrets: the runner masks a summary, but no artifact
 * @param lines the last lines of the output, as plain text
 */
export function summaryOf(
  result: Result,
  command: string,
  lines: readonly string[],
  whereabouts: Whereabouts,
  link: Link = () => null,
): string {
  for (const measure of MEASURES) {
    const text = render(result, command, lines, whereabouts, link, measure)
    if (Buffer.byteLength(text) <= MOST_BYTES) return text
  }
  return `<h3>${MARKS[result.verdict]} ${VERDICTS[result.verdict].words}</h3>\n`
}

/** The summary of a run that never began. */
export function refusalOf(title: string, message: string): string {
  return `<h3>${MARKS.infrastructure} ${html(title)}</h3>\n\n<p>${html(clip(message, 10_000))}</p>\n`
}

function render(
  result: Result,
  command: string,
  lines: readonly string[],
  whereabouts: Whereabouts,
  link: Link,
  measure: Measure,
): string {
  const rows: [string, string][] = [
    ['Verdict', `<b>${result.verdict}</b>`],
    ['Why', html(clip(clean(result.reason), 10_000))],
    ['Tests', html(testWords(result))],
    ...(result.board === null ? [] : [['Board', html(clean(result.board))] as [string, string]]),
    ['Probe', html(probeWords(result))],
    ['Duration', durationWords(result.durationMs)],
    ['Output', html(outputWords(result))],
    ['Recording', recordingCell(whereabouts)],
    ...result.notes.slice(0, measure.notes).map((note): [string, string] => ['Note', html(note)]),
  ]
  const table = rows.map(([name, cell]) => `<tr><th align="left">${name}</th><td>${cell}</td></tr>`).join('\n')
  return [
    `<h3>${MARKS[result.verdict]} ${html(headline(result))}</h3>`,
    '',
    `<p>Ran <code>${html(clip(command, 2000))}</code></p>`,
    `<table>\n${table}\n</table>`,
    ...attemptsBlock(result),
    ...failuresBlock(result, link, measure),
    ...(result.hang === null ? [] : ['', hangSection(result.hang), '']),
    ...suitesBlock(result, measure),
    ...slowestBlock(result, measure),
    isGreen(result.verdict) ? '' : lastLinesBlock(result, measure.lines === 0 ? [] : lines.slice(-measure.lines)),
    '',
  ].join('\n')
}

function testWords(result: Result): string {
  const { tests, suites, attempts, verdict, decidedBy } = result
  const words = countWords(tests)
  if (words !== NO_TESTS) return words
  if (suites.length > 0 || attempts.length === 0) return 'none'
  const alone = verdict === 'passed' && decidedBy === null
  return alone ? 'none recognised: the exit code alone says that it passed' : 'none recognised'
}

/** One table, with a line of headings. Cells are HTML. */
function tableOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = `<tr>${headings.map((heading) => `<th align="left">${heading}</th>`).join('')}</tr>`
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  return `<table>\n${[head, ...body].join('\n')}\n</table>`
}

function attemptsBlock({ attempts }: Result): string[] {
  if (attempts.length < 2) return []
  const rows = attempts.map((attempt, index) => [
    String(index + 1),
    `${MARKS[attempt.verdict]} ${attempt.verdict}`,
    html(clip(clean(attempt.reason), 500)),
    html(countWords(attempt.tests)),
    durationWords(attempt.durationMs),
  ])
  return ['', '<h4>Attempts</h4>', '', tableOf(['Attempt', 'Verdict', 'Why', 'Tests', 'Duration'], rows), '']
}

function failuresBlock(result: Result, link: Link, { failures: most, text }: Measure): string[] {
  const failures = distinctFailures(result)
  if (failures.length === 0) return []
  const beyond = failures.length - Math.min(most, failures.length) + result.moreFindings
  const blocks = failures.slice(0, most).map((failure, index) => {
    const { finding } = failure
    const where = placeCell(finding, link)
    const title = `<b>${html(clip(failureTitle(finding), 300))}</b>${where === '' ? '' : ` ${where}`}`
    const pre = `<pre>${escaped(clip(failureText(failure), text))}</pre>`
    return `<details${index < OPEN_FAILURES ? ' open' : ''}><summary>${title}</summary>\n\n${pre}\n\n</details>`
  })
  const rest = beyond === 0 ? [] : [`<p>... and ${beyond} more, in result.json or output.log.</p>`, '']
  return ['', '<h4>Failures</h4>', '', ...blocks.flatMap((block) => [block, '']), ...rest]
}

function placeCell({ file, line }: Finding, link: Link): string {
  if (file === null) return ''
  const words = `<code>${html(clip(clean(placeWords({ file, line })), 300))}</code>`
  const url = link({ file, line })
  return url === null ? words : `<a href="${html(url)}">${words}</a>`
}

function suitesBlock({ suites }: Result, { suites: most }: Measure): string[] {
  const shown = suites.slice(0, most)
  if (shown.length === 0) return []
  const rows = shown.map(({ format, name, counts }) => [
    html(clip(clean(name ?? format), 200)),
    html(format),
    counts.passed === null ? '?' : String(counts.passed),
    String(counts.failed),
    String(counts.skipped + counts.disabled),
    String(counts.notRun),
  ])
  const beyond = suites.length - shown.length
  const rest = beyond === 0 ? [] : [`<p>... and ${beyond} more suites.</p>`]
  const table = tableOf(['Suite', 'Format', 'Passed', 'Failed', 'Skipped', 'Not run'], rows)
  return ['', '<h4>Suites</h4>', '', table, ...rest, '']
}

function slowestBlock({ slowest }: Result, { slowest: most }: Measure): string[] {
  if (slowest.length < 2 || most === 0) return []
  const rows = slowest
    .slice(0, most)
    .map(({ suite, name, durationMs }) => [
      html(clip(clean(suite === null ? name : `${suite}: ${name}`), 300)),
      durationWords(Math.round(durationMs)),
    ])
  return [`<details><summary>Slowest tests</summary>\n\n${tableOf(['Test', 'Duration'], rows)}\n\n</details>`, '']
}

function lastLinesBlock({ recording }: Result, lines: readonly string[]): string {
  if (recording.bytes === 0) return '<p>The test printed nothing.</p>'
  if (lines.length === 0) return '<p>The output has no line to show.</p>'
  const text = lines.map((line) => escaped(clip(line, 1000))).join('\n')
  return `<details open><summary>${lines.length === 1 ? 'Last line' : `Last ${lines.length} lines`} of the output</summary>\n\n<pre>${text}</pre>\n\n</details>`
}

function outputWords({ recording }: Result): string {
  const dropped = recording.dropped === 0 ? '' : `, ${sizeWords(recording.dropped)} of it dropped from the recording`
  return `${sizeWords(recording.bytes)}${dropped}`
}

function recordingCell({ url, name, words }: Whereabouts): string {
  return url === null ? html(words) : `<a href="${html(url)}">${html(name ?? 'artifact')}</a>`
}
