import type { Selector } from '../probes/selector.js'
import type { RecoveryStep } from '../recovery/recovery-step.js'

/** What of the inputs says what a test runs on, and what becomes of that. */
interface Asked {
  probe: readonly Selector[]
  board: string
  bench: string
  retries: number
  recovery: readonly RecoveryStep[]
}

/**
 * What does not go together.
 * @param inputs without those that are wrong by themselves
 */
export function boardConflicts({
  probe,
  board,
  bench,
  retries,
  recovery,
}: Partial<Asked>): { input: 'board' | 'bench' | 'recover'; message: string }[] {
  const onBoard = board !== undefined && board !== ''
  const anyProbe = probe?.length === 1 && probe[0]?.by === 'any'
  const recovers = recovery !== undefined && recovery.length > 0
  const conflicts: { input: 'board' | 'bench' | 'recover'; message: string }[] = []
  if (onBoard && probe !== undefined && !anyProbe) {
    conflicts.push({
      input: 'board',
      message: 'a board brings its own probe, so `probe` must not name one too. Leave one of the two out.',
    })
  }
  if (bench !== undefined && bench !== '' && board === '') {
    conflicts.push({
      input: 'bench',
      message: 'a bench file is read for a board, and no `board` is asked for. Name one, or leave the file out.',
    })
  }
  if (recovers && retries === 0) {
    conflicts.push({
      input: 'recover',
      message: 'a probe is recovered before a retry, and `retries` is 0. Allow one or more.',
    })
  }
  if (recovers && probe?.length === 0 && board === '') {
    conflicts.push({
      input: 'recover',
      message: 'with `probe: none` there is nothing to recover. Leave one of the two out.',
    })
  }
  return conflicts
}
