import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'

/** Windows has neither; a pipe or a link of that kind cannot lie there either. */
const { O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants

/**
 * Opens a file that a test could have replaced: a link is not followed, and a pipe neither waited for nor read.
 * @throws if it is not there, or no plain file
 */
export function openPlainFile(file: string, access: number = constants.O_RDONLY): number {
  const fd = openSync(file, access | O_NOFOLLOW | O_NONBLOCK)
  if (fstatSync(fd).isFile()) return fd
  closeSync(fd)
  throw new Error(`${file} is no plain file`)
}

/**
 * A file that a test could have replaced.
 * @throws as `openPlainFile`, or if it has more than `most` bytes
 */
export function readPlainBytes(file: string, most: number): Buffer {
  const fd = openPlainFile(file)
  try {
    if (fstatSync(fd).size > most) throw new Error(`${file} is too large`)
    return readFileSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** Of a file of ours that is larger, nothing is believed. */
const MOST_JSON = 1024 * 1024

/**
 * Reads JSON from a file that a test could have replaced.
 * @throws as `openPlainFile`, or if it is too large or no JSON
 */
export function readPlainJson(file: string): unknown {
  return JSON.parse(readPlainBytes(file, MOST_JSON).toString())
}
