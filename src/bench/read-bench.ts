import { closeSync, fstatSync, lstatSync, readFileSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { openPlainFile } from '../plain-file.js'
import { BenchError } from './bench-error.js'
import type { Bench } from './board.js'

/** Where a repository keeps its bench file. */
export const IN_REPOSITORY = '.github/bench.yml'

/**
 * Which bench file counts: the one that the input names (relative to the workspace), or else the host's (`$HIL_BENCH`), or else the
 * repository's own. null: there is none.
 * @throws BenchError for a file of the host with a relative path, or one of the repository that is nearly called right
 */
export function findBench(where: { input: string; hostFile: string | undefined; workspace: string }): string | null {
  const input = where.input.trim()
  const hostFile = where.hostFile?.trim() ?? ''
  if (input !== '') return resolve(where.workspace, input)
  if (hostFile !== '') {
    if (isAbsolute(hostFile)) return hostFile
    const message =
      '$HIL_BENCH names this file, and every job has another folder. Set it to a whole path, such as `/etc/bench.yml`.'
    throw new BenchError(hostFile, [{ line: null, message }])
  }
  const own = join(where.workspace, IN_REPOSITORY)
  if (isThere(own)) return own
  const near = own.replace(/yml$/, 'yaml')
  if (!isThere(near)) return null
  throw new BenchError(near, [{ line: null, message: `Only \`${IN_REPOSITORY}\` is looked for. Call it so.` }])
}

/** Also a link that leads nowhere: whoever reads it can say so. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined
}

/**
 * Reads a bench file. What checks it is loaded only now: most runs have none.
 * @param shown how messages call it
 * @throws BenchError with everything that is wrong
 */
export async function readBench(file: string, shown: string = file): Promise<Bench> {
  const { MOST_BYTES, parseBench, tooLarge } = await import('./bench-file.js')
  const read = (): Buffer => {
    const fd = openPlainFile(file)
    try {
      const { size } = fstatSync(fd)
      if (size > MOST_BYTES) throw tooLarge(shown, size)
      return readFileSync(fd)
    } finally {
      closeSync(fd)
    }
  }
  let bytes: Buffer
  try {
    bytes = read()
  } catch (error) {
    if (error instanceof BenchError) throw error
    throw new BenchError(shown, [{ line: null, message: unreadable(error as NodeJS.ErrnoException) }])
  }
  return parseBench(decoded(bytes, shown), shown)
}

function unreadable(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'There is no such file. Check the input `bench` and $HIL_BENCH, and that the repository is checked out.'
    case 'EACCES':
    case 'EPERM':
      return 'The user that this runs as may not read it. Change its permissions.'
    case 'ELOOP':
    case 'EMLINK':
      return 'It is a symbolic link, which is not followed. Name the file itself.'
    case undefined:
    case 'ENXIO':
      return 'It is no plain file. Name the bench file itself.'
    default:
      return `It cannot be read (${error.message}). Check the input \`bench\` and $HIL_BENCH.`
  }
}

function decoded(bytes: Buffer, shown: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const before = bytes.toString('utf8').split('\ufffd')[0] ?? ''
    const message = 'There is something here that is no UTF-8. Save the file as UTF-8.'
    throw new BenchError(shown, [{ line: before.split('\n').length, message }])
  }
}
