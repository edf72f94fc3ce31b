/** The files of a run beside its recording. */
import { lstatSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HangReport } from '../hang/explain.js'
import { reportText } from '../hang/text.js'
import type { Inventory } from '../probes/enumerate.js'
import { AFTER_FILE, BEFORE_FILE, HANG_FILE, HANG_TEXT_FILE, RESULT_FILE, type Result, writeJson } from './result.js'
import { attemptFiles, clearShelves } from './retries.js'

interface Papers {
  before: Inventory | null
  after: Inventory | null
  hang: HangReport | null
}

/** Clears what a run that used this folder before has left, and nothing else: none of it is true of this one. */
export function clearFolder(folder: string): void {
  for (const name of [...attemptFiles(folder), BEFORE_FILE, AFTER_FILE, RESULT_FILE]) {
    // What is no file is nothing of ours.
    if (lstatSync(join(folder, name), { throwIfNoEntry: false })?.isFile()) rmSync(join(folder, name))
  }
  clearShelves(folder)
}

/**
 * For an attempt that is not the last: its files are put aside next.
 * @throws what the disk refuses
 */
export function keepHang(folder: string, hang: HangReport | null): void {
  if (hang === null) return
  writeJson(folder, HANG_FILE, hang)
  writeFileSync(join(folder, HANG_TEXT_FILE), `${reportText(hang)}\n`)
}

/** Puts the result and what belongs to it beside the recording. A full disk is said in the result, which costs no verdict. */
export function record(directory: string, result: Result, { before, after, hang }: Papers): void {
  const files: [string, unknown][] = [
    [BEFORE_FILE, before],
    [AFTER_FILE, after],
    [HANG_FILE, hang],
    [HANG_TEXT_FILE, hang === null ? null : reportText(hang)],
    [RESULT_FILE, result],
  ]
  for (const [name, value] of files) {
    if (value === null) continue
    try {
      if (typeof value === 'string') writeFileSync(join(directory, name), `${value}\n`)
      else writeJson(directory, name, value)
    } catch (error) {
      result.notes.push(`${name} could not be written into ${directory}: ${(error as Error).message}. Make room there.`)
    }
  }
}
