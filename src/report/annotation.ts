import type { Result } from '../run/result.js'
import { isGreen } from '../run/verdict.js'
import { clean, clip, firstLine } from './clean.js'
import { distinctFailures, type Failure, failureText, failureTitle, placeWords } from './failures.js'
import { tellingLines } from './telling-lines.js'
import { beyondHeadline, headline } from './words.js'

export interface Annotation {
  title: string
  message: string
  /** A file that git tracks, relative to the root of the repository; null for none. */
  file: string | null
  line: number | null
}

/** What the runner keeps of an annotation (actions/runner, `ExecutionContext.cs`; the checks API for the title). */
const LONGEST_TITLE = 255
const LONGEST_MESSAGE = 4095

/** GitHub keeps ten errors of a step: the verdict, and so many failures. */
const MOST_FAILURES = 9

const MOST_PLACE = 120

const LINES = 12
const LONGEST_LINE = 240

/**
 * The annotations of a red run, at most ten: its verdict, then its failures, each place once.
 * @param lines the end of the output, as plain text
 */
export function annotationsOf(result: Result, lines: readonly string[]): Annotation[] {
  if (isGreen(result.verdict)) return []
  const failures = distinctFailures(result).filter(({ finding }) => !isTheReason(result, finding.infrastructure))
  const shown = failures.slice(0, MOST_FAILURES)
  return [verdictAnnotation(result, lines, shown, failures.length - shown.length), ...shown.map(failureAnnotation)]
}

/** What a green run shall be warned of; null for nothing. */
export function warningOf(result: Result): Annotation | null {
  if (result.verdict !== 'flaky') return null
  return annotation(headline(result), beyondHeadline(result).join('\n'))
}

/** The message about the bench is in the verdict's own annotation. */
function isTheReason({ verdict }: Result, infrastructure: boolean): boolean {
  return verdict === 'infrastructure' && infrastructure
}

function verdictAnnotation(
  result: Result,
  lines: readonly string[],
  shown: readonly Failure[],
  beyond: number,
): Annotation {
  const said = beyondHeadline(result)
  const more = beyond + result.moreFindings
  const names = shown.map(({ finding }) => `- ${failureLine(finding)}`)
  if (more > 0) names.push(`and ${more} more in the summary`)
  const telling = shown.length > 0 ? names : tellingLines(lines, LINES).map((line) => clip(line, LONGEST_LINE))
  const parts = said.length > 0 && telling.length > 0 ? [...said, '', ...telling] : [...said, ...telling]
  // The runner drops an annotation without a message.
  if (parts.length === 0) parts.push(result.recording.bytes === 0 ? 'The test printed nothing.' : 'See the recording.')
  return annotation(headline(result), parts.join('\n'))
}

function failureLine(finding: Failure['finding']): string {
  const why = firstLine(clean(finding.message).trim())
  return clip(`${failureTitle(finding)}${why === '' ? '' : `: ${why}`}`, LONGEST_LINE)
}

function failureAnnotation(failure: Failure): Annotation {
  const { file, line } = failure.finding
  const where = file === null ? '' : ` at ${clip(placeWords({ file, line }), MOST_PLACE)}`
  const title = `${clip(failureTitle(failure.finding), LONGEST_TITLE - where.length)}${where}`
  return { ...annotation(title, failureText(failure)), file, line }
}

function annotation(title: string, message: string): Annotation {
  return { title: clip(title, LONGEST_TITLE), message: clip(message, LONGEST_MESSAGE), file: null, line: null }
}
