/** When a run is tried again, and what becomes of the files of the attempt before. */
import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Findings } from '../findings/model.js'
import { isRescued } from '../hang/rescue.js'
import { INDEX_FILE } from '../recording/recorder.js'
import { OUTPUT_FILE, settleRecording } from '../recording/ring.js'
import { blamesBench } from './agreement.js'
import { HANG_FILE, HANG_TEXT_FILE } from './result.js'
import { isGreen, type Judgement } from './verdict.js'

/** After which attempts another one is worth it. */
export type RetryOn = 'infrastructure' | 'failure' | 'any'

export interface Retries {
  /** Attempts after the first. */
  most: number
  on: RetryOn
  delayMs: number
}

/**
 * Whether an attempt that ended so is followed by another one. `infrastructure`: the bench is to blame, or perhaps is. `failure`: the
 * test is. `any`: whatever is red. Never after a cancellation.
 * @param vanished whether the probe was gone at its end: then the bench perhaps is to blame, whatever the output says
 */
export function isWorthRetrying(
  judgement: Judgement,
  findings: Findings | null,
  on: RetryOn,
  vanished: boolean,
): boolean {
  if (judgement.verdict === 'cancelled' || isGreen(judgement.verdict)) return false
  if (on === 'any') return true
  return (on === 'infrastructure') === (vanished || blamesBench(judgement, findings))
}

/** `attempt-1`: where the files of an attempt go that was not the last. */
export function attemptFolder(number: number): string {
  return `attempt-${number}`
}

export const ATTEMPT_FOLDER = /^attempt-\d{1,3}$/

/** Names of files in `folder` that an attempt has left there. */
export function attemptFiles(folder: string): string[] {
  const names = [OUTPUT_FILE, INDEX_FILE, HANG_FILE, HANG_TEXT_FILE]
  try {
    return readdirSync(folder).filter((name) => names.includes(name) || isRescued(name))
  } catch {
    return []
  }
}

/**
 * Puts the files of attempt `number` aside, so that those of the last one are where they are looked for. The recording must have ended.
 * @throws what the disk refuses
 */
export function shelve(folder: string, number: number): void {
  settleRecording(folder)
  const shelf = join(folder, attemptFolder(number))
  mkdirSync(shelf, { recursive: true })
  for (const name of attemptFiles(folder)) renameSync(join(folder, name), join(shelf, name))
}

/** Clears what a run that used this folder before has left of its attempts, and nothing else. */
export function clearShelves(folder: string): void {
  for (const name of readdirSync(folder)) {
    const shelf = join(folder, name)
    if (!ATTEMPT_FOLDER.test(name) || !lstatSync(shelf).isDirectory()) continue
    for (const file of attemptFiles(shelf)) rmSync(join(shelf, file), { force: true })
    if (readdirSync(shelf).length === 0) rmdirSync(shelf)
  }
}
