/** Which failures of a run are worth telling, and in what words. */
import type { Finding } from '../findings/model.js'
import type { Result } from '../run/result.js'
import { isGreen } from '../run/verdict.js'
import { clean, firstLine } from './clean.js'

/** Failures that are the same for a reader: at one place, for one reason. */
export interface Failure {
  finding: Finding
  /** Names of further tests that failed so. */
  others: string[]
}

/** Those of a run that is not green, each once, in the order of the output; what a compiler says comes last. */
export function distinctFailures({ findings, verdict }: Result): Failure[] {
  if (isGreen(verdict)) return []
  const failures = new Map<string, Failure>()
  const ordered = [
    ...findings.filter(({ kind }) => kind !== 'build'),
    ...findings.filter(({ kind }) => kind === 'build'),
  ]
  for (const finding of ordered) {
    const { file, line, message, name, kind } = finding
    // Without a place, two tests that say the same have still failed each.
    const key = JSON.stringify(file === null ? [kind, name, message] : [kind, file, line, firstLine(message)])
    const known = failures.get(key)
    if (known === undefined) failures.set(key, { finding, others: [] })
    else if (name !== null && name !== known.finding.name && !known.others.includes(name)) known.others.push(name)
  }
  return [...failures.values()]
}

/** `core::add failed`, `Crash in core::add`, `Compile error`. */
export function failureTitle({ kind, name, suite, format, infrastructure, suspected }: Finding): string {
  const who = clean(name ?? suite ?? '').replaceAll('\n', ' ')
  const perhaps = suspected ? ' (perhaps the bench)' : ''
  if (infrastructure) return who === '' ? 'The bench failed' : `${who}: the bench failed`
  if (kind === 'test') return `${who === '' ? `A test of ${format}` : who} failed${perhaps}`
  if (kind === 'crash') return `${who === '' ? `Crash (${format})` : `${who} crashed`}${perhaps}`
  if (kind === 'build') return `Build error (${format})`
  if (kind === 'configuration') return 'The configuration is wrong'
  return `Perhaps the bench failed`
}

/** What went wrong, and what to do. */
export function failureText({ finding, others }: Failure): string {
  const { message, also, cure, logLine } = finding
  const said = clean(message).trimEnd()
  const parts = [said === '' ? `It gives no reason; see line ${logLine} of output.log.` : said]
  for (const place of also.slice(0, MOST_ALSO)) {
    const why = firstLine(clean(place.message))
    parts.push(`also ${clean(place.file)}:${place.line}${why === '' ? '' : ` ${why}`}`)
  }
  if (others.length > 0) parts.push(`The same in ${nameList(others)}.`)
  if (cure !== null) parts.push(`What to do: ${cure}`)
  return parts.join('\n')
}

const MOST_ALSO = 8
const MOST_NAMES = 8

function nameList(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => clean(name).replaceAll('\n', ' '))
  return names.length > MOST_NAMES ? `${shown.join(', ')} and ${names.length - MOST_NAMES} more` : shown.join(', ')
}

/** `src/lib.rs:12` */
export function placeWords({ file, line }: { file: string; line: number | null }): string {
  return line === null ? file : `${file}:${line}`
}
