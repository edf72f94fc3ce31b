import { LeaseError } from './lease-folder.js'

/** What kept us from a lease in `folder`, or from a look at those there, as a sentence with a cure. */
export function refusal(folder: string, error: NodeJS.ErrnoException, what = 'No lease can be taken'): string {
  if (error instanceof LeaseError) return error.message
  const cure = CURES[error.code ?? ''] ?? 'Set HIL_LEASES to another folder on this machine.'
  return `${what} in ${folder}: ${error.message}. ${cure.replace('FOLDER', folder)}`
}

const NOT_ALLOWED =
  'Every user that takes leases must be allowed to read and write there: `sudo chmod -R a+rwX FOLDER` gives it; or set HIL_LEASES to a folder that they share.'

const CURES: Record<string, string> = {
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EROFS: 'It cannot be written to: set HIL_LEASES to a folder that can.',
  ENOSPC: 'The disk is full: make room, or set HIL_LEASES to a folder on another one.',
  EDQUOT: 'The quota of this user is used up: make room, or set HIL_LEASES to a folder on another disk.',
  EMFILE: 'This process has too many files open: raise its limit (`ulimit -n`).',
  ENFILE: 'This machine has too many files open: end what has them open, or raise `fs.file-max`.',
}
