/** Brings a probe back to life before a retry, as far as the user wants that. */
import { recoverProbe } from '../recovery/recover.js'
import type { RecoveryStep } from '../recovery/recovery-step.js'
import { waitBack } from '../recovery/wait-back.js'
import type { Held } from './hold.js'

/** A step that was tried. */
export interface Recovery {
  /** The attempt that it was tried before, from 2. */
  beforeAttempt: number
  /** `reset`, `replug`, `power-cycle`, or the command. */
  step: string
  /** Whether it was done, and the probe came back. */
  done: boolean
  /** What was done, or why not and what to do. */
  words: string
}

interface Options {
  env: Record<string, string>
  signal: AbortSignal
  say(message: string): void
}

/**
 * Tries the steps, from number `from` on, until one is done and every device that is held is back. The last one is tried again if
 * there is none left.
 * @returns what was tried, and the number of the step that is next should that not have helped
 */
export async function bringBack(
  steps: readonly RecoveryStep[],
  from: number,
  { chosen, board }: Pick<Held, 'chosen' | 'board'>,
  { env, signal, say }: Options,
): Promise<{ tried: Omit<Recovery, 'beforeAttempt'>[]; next: number }> {
  const tried: Omit<Recovery, 'beforeAttempt'>[] = []
  const power = board?.power ?? null
  for (let index = Math.min(from, steps.length - 1); index < steps.length && !signal.aborted; index++) {
    const step = steps[index] as RecoveryStep
    let helped = true
    for (const device of chosen) {
      const { done, words } = await recoverProbe(step, { device, power, env, signal, say })
      const back = done ? await waitBack(device, { signal }) : null
      // What a command has printed stands for itself.
      const told = [words, ...(back === null ? [] : [back.words])].join(words.includes('\n') ? '\n' : ' ')
      say(told)
      const helps = back !== null && back.device !== null
      tried.push({ step: textOf(step), done: helps, words: told })
      helped &&= helps
    }
    if (helped) return { tried, next: index + 1 }
  }
  return { tried, next: steps.length }
}

function textOf(step: RecoveryStep): string {
  return step.how === 'command' ? step.command : step.how
}
