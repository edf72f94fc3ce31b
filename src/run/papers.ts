/** The files of a run beside its recording, and the secrets in them. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HangReport } from '../hang/explain.js'
import { isRescued } from '../hang/rescue.js'
import { reportText } from '../hang/text.js'
import { readPlainBytes } from '../plain-file.js'
import type { Inventory } from '../probes/enumerate.js'
import type { Redaction } from '../redact/redaction.js'
import { AFTER_FILE, BEFORE_FILE, HANG_FILE, HANG_TEXT_FILE, RESULT_FILE, type Result, writeJson } from './result.js'
import { attemptFiles } from './retries.js'

/** A pipe holds 1 MiB at most unless root has said otherwise. */
const MOST_RESCUED_BYTES = 4 * 1024 * 1024

interface Papers {
  before: Inventory | null
  after: Inventory | null
  hang: HangReport | null
}

/** What was rescued of an output was never in the recorder's hands. Pipes are small. */
export function redactRescued(folder: string, redaction: Redaction): void {
  for (const name of attemptFiles(folder).filter(isRescued)) {
    const file = join(folder, name)
    try {
      const text = readPlainBytes(file, MOST_RESCUED_BYTES)
      const stream = redaction.stream()
      rmSync(file)
      writeFileSync(file, Buffer.concat([...stream.push(text), ...stream.end()]), { flag: 'wx' })
    } catch {
      // Rather lost than told.
      rmSync(file, { recursive: true, force: true })
    }
  }
}

/** For an attempt that is not the last. */
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
