import type { Exit } from '../process/launch.js'
import { signalOfStatus } from '../process/signal-names.js'

/** How a run can end: a new verdict is one row. `exitStatus` is the command line tool's. */
export const VERDICTS = {
  passed: { exitStatus: 0, words: 'Passed' },
  failed: { exitStatus: 1, words: 'Failed' },
  crashed: { exitStatus: 1, words: 'Crashed' },
  infrastructure: { exitStatus: 3, words: 'Not tested (infrastructure)' },
  cancelled: { exitStatus: 130, words: 'Cancelled' },
} as const

export type Verdict = keyof typeof VERDICTS

/** What is known when an attempt is over. */
export type AttemptEnd =
  | { how: 'not-started'; reason: string }
  | { how: 'cancelled'; by: string; exit: Exit | null }
  /** `leaked`: what it left running, in words, where that decides (`leaks: fail`). */
  | { how: 'exited'; exit: Exit; leaked?: string }

export interface Judgement {
  verdict: Verdict
  /** 128+n for signal n; null if the test never ran, or never ended. */
  exitCode: number | null
  signal: string | null
  /** Why, in a sentence. */
  reason: string
}

/** The verdict: from how the test itself ended, never from what we did around it. */
export function judge(end: AttemptEnd): Judgement {
  if (end.how === 'not-started') {
    return { verdict: 'infrastructure', exitCode: null, signal: null, reason: end.reason }
  }
  const exitCode = end.exit?.code ?? null
  const signal = end.exit?.signal ?? null
  if (end.how === 'cancelled') {
    const reason = `The run was cancelled (${end.by}) before the test ended.`
    return { verdict: 'cancelled', exitCode, signal, reason }
  }
  if (signal !== null) {
    return { verdict: 'crashed', exitCode, signal, reason: `The test was killed by ${signal}.` }
  }
  if (exitCode === 0 && end.leaked !== undefined) {
    const reason = `The test left processes running (\`leaks: fail\`). It ended with exit code 0, but these were still there: ${end.leaked}.`
    return { verdict: 'failed', exitCode, signal, reason }
  }
  if (exitCode === 0) return { verdict: 'passed', exitCode, signal, reason: 'The test ended with exit code 0.' }
  const shellsWord = signalOfStatus(end.exit.code)
  if (shellsWord !== null) {
    const reason = `Exit code ${exitCode}: a program of the test was killed by ${shellsWord}.`
    return { verdict: 'crashed', exitCode, signal: shellsWord, reason }
  }
  return { verdict: 'failed', exitCode, signal, reason: `The test ended with exit code ${exitCode}.` }
}
