import { setTimeout as delay } from 'node:timers/promises'
import { explain, type HangReport } from './explain.js'
import { type Subject, takeSnapshot } from './read.js'

/** Between two looks: long enough for whoever is only slow to have moved. */
export const BETWEEN_MS = 500

/** Looks twice at a process tree and explains it, without touching it. Null if its root is gone. */
export async function inspect(subject: Subject, betweenMs = BETWEEN_MS): Promise<HangReport | null> {
  const first = await takeSnapshot(subject)
  if (first === null) return null
  await delay(betweenMs)
  const second = await takeSnapshot(subject)
  return second === null ? null : explain(first, second)
}
