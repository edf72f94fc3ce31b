import type { Result } from '../run/result.js'
import { isGreen, VERDICTS, type Verdict } from '../run/verdict.js'
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

/**
 * The job summary, as HTML for GitHub's Markdown. Everything stands in HTML blocks, where Markdown is not read, and text of the test is
 * escaped: it can neither end a block nor add a link.
 * @param command the script, which may hold secrets: the runner masks a summary, but no artifact
 * @param lines the last lines of the output, as plain text
 */
export function summaryOf(result: Result, command: string, lines: readonly string[], whereabouts: Whereabouts): string {
  for (let count = lines.length; ; count = Math.floor(count / 2)) {
    const text = render(result, command, count === 0 ? [] : lines.slice(-count), whereabouts)
    if (Buffer.byteLength(text) <= MOST_BYTES) return text
    if (count === 0) return `<h3>${MARKS[result.verdict]} ${VERDICTS[result.verdict].words}</h3>\n`
  }
}

/** The summary of a run that never began. */
export function refusalOf(title: string, message: string): string {
  return `<h3>${MARKS.infrastructure} ${html(title)}</h3>\n\n<p>${html(clip(message, 10_000))}</p>\n`
}

function render(result: Result, command: string, lines: readonly string[], whereabouts: Whereabouts): string {
  const rows: [string, string][] = [
    ['Verdict', `<b>${result.verdict}</b>`],
    ['Why', html(result.reason)],
    ['Probe', html(probeWords(result))],
    ['Duration', durationWords(result.durationMs)],
    ['Output', html(outputWords(result))],
    ['Recording', recordingCell(whereabouts)],
    ...result.notes.map((note): [string, string] => ['Note', html(note)]),
  ]
  const table = rows.map(([name, cell]) => `<tr><th align="left">${name}</th><td>${cell}</td></tr>`).join('\n')
  return [
    `<h3>${MARKS[result.verdict]} ${html(headline(result))}</h3>`,
    '',
    `<p>Ran <code>${html(clip(command, 2000))}</code></p>`,
    `<table>\n${table}\n</table>`,
    ...(result.hang === null ? [] : ['', hangSection(result.hang), '']),
    isGreen(result.verdict) ? '' : lastLinesBlock(result, lines),
    '',
  ].join('\n')
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

function clip(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`
}
