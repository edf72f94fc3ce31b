import { createHash } from 'node:crypto'
import { closeSync, constants, fchmodSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { openPlainFile, readPlainBytes } from '../plain-file.js'
import { openLeaseFolder, SUSPECTS } from './lease-folder.js'

/** A probe is suspect after so many failures of the infrastructure in a row. */
export const SUSPECT_AFTER = 3

/** More are not counted. */
const MOST_FAILURES = 1000

const FAILURE = 'x'

/**
 * Notes how a run on the probe `key` ended. One byte a failure, appended: writers at the same time lose nothing, and a success removes all. Whatever
 * goes wrong (a full disk, no permission) does no harm: then the probe is no more suspect than before.
 */
export function noteOutcome(folder: string, key: string, failedByInfrastructure: boolean): void {
  const file = fileOf(folder, key)
  try {
    const found = read(file)
    // What is something else counts nothing, and must not stay in the way.
    if (!failedByInfrastructure || found === null) rmSync(file, { recursive: true, force: true })
    if (failedByInfrastructure && (found ?? 0) < MOST_FAILURES) append(folder, file)
  } catch {
    // As above.
  }
}

/** How many runs on the probe `key` the infrastructure failed since the last one that it did not; 0 if nobody can tell. */
export function failuresInARow(folder: string, key: string): number {
  return read(fileOf(folder, key)) ?? 0
}

/** A name that any file system takes, and a person recognises. */
function fileOf(folder: string, key: string): string {
  const words = key.replaceAll(/[^\w.-]+/g, '_').slice(0, 80)
  const print = createHash('sha256').update(key).digest('hex').slice(0, 16)
  return join(folder, SUSPECTS, `${words}-${print}`)
}

/** The failures in `file`; null if something else is there. */
function read(file: string): number | null {
  try {
    const text = readPlainBytes(file, MOST_FAILURES * 2).toString('latin1')
    return /^x*$/.test(text) ? text.length : null
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 0 : null
  }
}

function append(folder: string, file: string): void {
  const { O_WRONLY, O_APPEND, O_CREAT } = constants
  openLeaseFolder(folder)
  const fd = openPlainFile(file, O_WRONLY | O_APPEND | O_CREAT)
  try {
    writeSync(fd, FAILURE)
    // The next one may be another user; who has not made it cannot change it, and need not.
    fchmodSync(fd, 0o666)
  } finally {
    closeSync(fd)
  }
}
