import type { Result } from '../run/result.js'
import { tellingLines } from './telling-lines.js'
import { beyondHeadline, headline } from './words.js'

export interface Annotation {
  title: string
  message: string
}

/** What the runner keeps of an annotation (actions/runner, `ExecutionContext.cs`; the checks API for the title). */
const LONGEST_TITLE = 255
const LONGEST_MESSAGE = 4096

const LINES = 12
const LONGEST_LINE = 240

/**
 * The annotation of a red run: the verdict in words, the reason, and the lines of the output that tell most.
 * @param lines the end of the output, as plain text
 */
export function annotationOf(result: Result, lines: readonly string[]): Annotation {
  const telling = tellingLines(lines, LINES).map((line) => clip(line, LONGEST_LINE))
  const said = beyondHeadline(result)
  const parts = said.length > 0 && telling.length > 0 ? [...said, '', ...telling] : [...said, ...telling]
  // The runner drops an annotation without a message.
  if (parts.length === 0) parts.push(result.recording.bytes === 0 ? 'The test printed nothing.' : 'See the recording.')
  return { title: clip(headline(result), LONGEST_TITLE), message: clip(parts.join('\n'), LONGEST_MESSAGE) }
}

/** At most `most` UTF-16 units, never half a character. */
function clip(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
