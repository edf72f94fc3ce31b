import { setTimeout as delay } from 'node:timers/promises'
import { type EvidenceOptions, gatherEvidence } from './evidence.js'
import { explain, type HangReport } from './explain.js'
import { type Subject, takeSnapshot } from './read.js'
import type { Snapshot } from './snapshot.js'

/** Between two looks: long enough for whoever is only slow to have moved. */
const BETWEEN_MS = 500

/**
 * Looks twice at a process tree and explains it.
 * @param evidence what to take from it besides, which disturbs it; without, nothing of the tree notices anything
 * @returns null if the root is gone
 */
export async function inspect(
  subject: Subject,
  evidence?: EvidenceOptions,
  betweenMs = BETWEEN_MS,
): Promise<HangReport | null> {
  const first = await takeSnapshot(subject)
  if (first === null) return null
  await delay(betweenMs)
  const second = await takeSnapshot(subject)
  if (second === null) return null
  const report = explain(first, second)
  return evidence === undefined ? report : { ...report, evidence: await gatherEvidence(second, report, evidence) }
}

/** Looks a deadlock proves itself by must lie so far apart, and no further: else too much may have happened between. */
const LEAST_APART_MS = 400
const MOST_APART_MS = 30_000

/** Watches a tree for a deadlock that nothing can end, without touching it. */
export class Lookout {
  private previous: Snapshot | null = null

  /** @param subject asked at every look, since a tree changes */
  constructor(private readonly subject: () => Subject) {}

  /** One look; a report only if together with the last one it proves that the root can never go on. */
  async look(): Promise<HangReport | null> {
    const now = await takeSnapshot(this.subject())
    if (now === null) return null
    const before = this.previous
    const apart = before === null ? 0 : now.at - before.at
    if (before !== null && apart < LEAST_APART_MS) return null
    this.previous = now
    if (before === null || apart > MOST_APART_MS || before.root !== now.root) return null
    const report = explain(before, now)
    return report.endless ? report : null
  }
}
