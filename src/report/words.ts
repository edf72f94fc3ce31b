import { describe } from '../probes/identify.js'
import type { Result } from '../run/result.js'
import { VERDICTS } from '../run/verdict.js'
import { evidenceWords } from './hang.js'

/** `12 ms`, `3.4 s`, `2 min 5 s`. */
export function durationWords(ms: number): string {
  if (ms < 1000) return `${ms} ms`
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  return hours > 0 ? `${hours} h ${minutes} min` : `${minutes} min ${seconds % 60} s`
}

/** `980 bytes`, `1.5 MiB`. */
export function sizeWords(bytes: number): string {
  const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB']
  let value = bytes
  let unit = 0
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024
    unit += 1
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`
}

/** The verdict in a line: what, why, after how long, on which probe. */
export function headline(result: Result): string {
  const { words } = VERDICTS[result.verdict]
  const { board, probe } = result
  const place = probe === null ? '' : `${probe.name} ${probe.vid}:${probe.pid} at USB path ${probe.path}`
  const where = [board, place].filter((name) => name !== null && name !== '').join(', ')
  return `${words}${detail(result)}${result.attempts.length === 0 ? '' : ` after ${durationWords(result.durationMs)}`}${where === '' ? '' : ` on ${where}`}`
}

function detail(result: Result): string {
  const { verdict, signal, reason, decidedBy, hang, attempts } = result
  const why = hang?.verdict ? `: ${hang.verdict.title},` : ''
  // However a test has ended that we ended, or that its output decided: it is no news.
  if (decidedBy !== null) return verdict === 'deadlocked' ? why : ` (\`${decidedBy}\`)${why}`
  if (verdict === 'flaky') return `: passed on attempt ${attempts.length} only,`
  if (signal !== null && verdict !== 'failed') return `: ${signal}`
  if (verdict === 'failed') return `: ${failedWords(result)}`
  if (verdict === 'infrastructure') return `: ${firstSentence(reason)}`
  return ''
}

/** `2 of 7 tests failed (exit code 101)`, `exit code 3` where no test says so. */
function failedWords({ tests, exitCode }: Result): string {
  const { passed, failed } = tests
  const code = `exit code ${exitCode}`
  if (failed === 0) return code
  const ran = (passed ?? 0) + failed
  const of = passed === null || ran === 1 ? '' : ` of ${ran}`
  return `${failed}${of} ${failed === 1 && of === '' ? 'test' : 'tests'} failed (${code})`
}

/** What a reader of the headline does not know yet: the reason where it says more, and the notes. */
export function beyondHeadline(result: Result): string[] {
  const { verdict, reason, notes, decidedBy, hang } = result
  const told = decidedBy === null && (verdict === 'passed' || (verdict === 'failed' && !saysMore(result)))
  const evidence = hang === null ? [] : evidenceWords(hang)
  return told ? notes : [reason, ...evidence, ...notes]
}

/** Whether the reason of a failure is more than its exit code. */
function saysMore({ exitCode, tests, findings, suites }: Result): boolean {
  const unexplained = tests.failed === 0 && (suites.length > 0 || findings.length > 0)
  return exitCode === 0 || unexplained || findings.some(({ suspected }) => suspected)
}

/** How a run ended, for a log. */
export function closingWords(result: Result): string {
  // The headline of an infrastructure problem is the beginning of its reason.
  const { verdict, reason, notes } = result
  if (verdict === 'infrastructure') return [`${VERDICTS[verdict].words}: ${reason}`, ...notes].join('\n')
  return [headline(result), ...beyondHeadline(result)].join('\n')
}

/** Up to its full stop, or the list that follows. */
function firstSentence(text: string): string {
  return text.split(/[.:]?\n|\. /)[0] ?? text
}

/** The chosen probes, a line each. */
export function probeWords(result: Result): string {
  return result.probes.length === 0 ? 'none' : result.probes.map(describe).join('\n')
}
