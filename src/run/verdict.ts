import type { Exit } from '../process/launch.js'
import { signalOfStatus } from '../process/signal-names.js'
import { type ClockName, clockText } from '../watchdog/clocks.js'
import type { Match } from '../watchdog/pattern-search.js'
import type { Alarm, Sought } from '../watchdog/watch.js'

/** How a run can end: a new verdict is one row. `exitStatus` is the command line tool's. */
export const VERDICTS = {
  passed: { exitStatus: 0, words: 'Passed' },
  flaky: { exitStatus: 0, words: 'Flaky' },
  failed: { exitStatus: 1, words: 'Failed' },
  crashed: { exitStatus: 1, words: 'Crashed' },
  'timed-out': { exitStatus: 4, words: 'Timed out' },
  stalled: { exitStatus: 4, words: 'Stalled' },
  deadlocked: { exitStatus: 4, words: 'Deadlocked' },
  infrastructure: { exitStatus: 3, words: 'Not tested (infrastructure)' },
  cancelled: { exitStatus: 130, words: 'Cancelled' },
} as const

export type Verdict = keyof typeof VERDICTS

/** Whether a step with this verdict succeeds. */
export function isGreen(verdict: Verdict): boolean {
  return VERDICTS[verdict].exitStatus === 0
}

/** What is known when an attempt is over. */
export type AttemptEnd =
  | { how: 'not-started'; reason: string }
  | { how: 'cancelled'; by: string; exit: Exit | null; hang: string | null }
  /**
   * By itself. `sought`: what was found in its output, where something was looked for. `leak`: what it has left running, in a sentence, where
   * that makes it fail.
   */
  | { how: 'exited'; exit: Exit; sought?: Sought; leak?: string }
  /** By us. `exit` is null if that did not help. */
  | { how: 'ended-by-us'; alarm: Alarm; exit: Exit | null; hang: string | null }

/** The input that decided a verdict. */
export type Decider = ClockName | 'until' | 'fail-on' | 'on-deadlock' | 'leaks' | 'expect-tests' | 'flaky'

export interface Judgement {
  verdict: Verdict
  /** 128+n for signal n; null if the test never ran, or never ended. Whatever ended it. */
  exitCode: number | null
  signal: string | null
  /** Why, in a sentence or two. */
  reason: string
  /** Null where the test's own end decided, or nothing could. */
  decidedBy: Decider | null
  /** The line that decided, with `until` and `fail-on`. */
  match: Match | null
}

/** The verdict: from how the test itself ended, or from the one thing for which it was ended; never from how that went. */
export function judge(end: AttemptEnd): Judgement {
  if (end.how === 'not-started') {
    return { verdict: 'infrastructure', exitCode: null, signal: null, reason: end.reason, decidedBy: null, match: null }
  }
  const own = { exitCode: end.exit?.code ?? null, signal: end.exit?.signal ?? null }
  if (end.how === 'cancelled') {
    const doing = end.hang === null ? '' : `\nWhat the test was doing: ${end.hang}`
    const reason = `The run was cancelled (${end.by}) before the test ended.${doing}`
    return { verdict: 'cancelled', ...own, reason, decidedBy: null, match: null }
  }
  if (end.how === 'ended-by-us') return { ...own, ...judgeAlarm(end.alarm, end.hang) }
  const judgement = { ...own, ...judgeEnd(end.exit, end.sought) }
  if (judgement.verdict !== 'passed' || end.leak === undefined) return judgement
  return { ...judgement, verdict: 'failed', reason: `${end.leak} ${judgement.reason}`, decidedBy: 'leaks' }
}

/** Of a test that ended by itself. Its output decides before its exit code: had we been faster, that line would have ended it. */
function judgeEnd(
  exit: Exit,
  sought: Sought | undefined,
): Omit<Judgement, 'exitCode' | 'signal'> & { signal?: string } {
  if (sought !== undefined && sought.match !== null) {
    return judgeMatch(sought.match, `The test then ended by itself, ${exitWords(exit)}.`)
  }
  const judgement = { ...judgeExit(exit), decidedBy: null, match: null }
  if (sought === undefined || sought.until.length === 0) return judgement
  const missed = `no line of its output matched \`until\` (${patternWords(sought.until)})`
  const reason = `${judgement.reason.slice(0, -1)}, and ${missed}.${unseenWords(sought.unseen)}`
  if (judgement.verdict !== 'passed') return { ...judgement, reason }
  return { ...judgement, verdict: 'failed', reason, decidedBy: 'until' }
}

type AlarmJudgement = Pick<Judgement, 'verdict' | 'reason' | 'decidedBy' | 'match'>

function judgeAlarm(alarm: Alarm, hang: string | null): AlarmJudgement {
  if ('match' in alarm) return judgeMatch(alarm.match)
  if (alarm.kind === 'deadlock') {
    const reason = `The test can never go on, and was ended.${hang === null ? '' : `\n${hang}`}`
    return { verdict: 'deadlocked', reason, decidedBy: 'on-deadlock', match: null }
  }
  const { verdict, words } = CLOCKS[alarm.kind]
  const said = hang === null ? '' : `\n${hang}`
  return { verdict, reason: `${words(clockText(alarm.limitMs))}${said}`, decidedBy: alarm.kind, match: null }
}

const CLOCKS: Record<ClockName, { verdict: Verdict; words: (limit: string) => string }> = {
  timeout: {
    verdict: 'timed-out',
    words: (limit) => `The test was still running after ${limit} (\`timeout\`), and was ended.`,
  },
  'startup-timeout': {
    verdict: 'stalled',
    words: (limit) => `The test printed nothing within ${limit} of its start (\`startup-timeout\`), and was ended.`,
  },
  'idle-timeout': {
    verdict: 'stalled',
    words: (limit) => `The test printed nothing for ${limit} (\`idle-timeout\`), and was ended.`,
  },
}

function judgeMatch(match: Match, after?: string): AlarmJudgement {
  const verdict = match.input === 'until' ? 'passed' : 'failed'
  const said = `A line of the output matched \`${match.input}\` (${patternWords([match.pattern])}): ${match.line}`
  const reason = after === undefined ? said : `${said}\n${after}`
  return { verdict, reason, decidedBy: match.input, match }
}

function judgeExit(exit: Exit): Pick<Judgement, 'verdict' | 'reason'> & { signal?: string } {
  const { code, signal } = exit
  if (signal !== null) return { verdict: 'crashed', reason: `The test was killed by ${signal}.` }
  if (code === 0) return { verdict: 'passed', reason: 'The test ended with exit code 0.' }
  const shellsWord = signalOfStatus(code)
  if (shellsWord !== null) {
    const reason = `Exit code ${code}: a program of the test was killed by ${shellsWord}.`
    return { verdict: 'crashed', signal: shellsWord, reason }
  }
  return { verdict: 'failed', reason: `The test ended with exit code ${code}.` }
}

function exitWords({ code, signal }: Exit): string {
  return signal === null ? `with exit code ${code}` : `killed by ${signal}`
}

function patternWords(patterns: readonly string[]): string {
  return patterns.map((pattern) => `\`${pattern}\``).join(', ')
}

function unseenWords(bytes: number): string {
  return bytes === 0 ? '' : ` ${bytes} bytes of it could not be searched.`
}
