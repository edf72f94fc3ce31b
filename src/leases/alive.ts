import { closeSync, constants, fstatSync, openSync } from 'node:fs'

/** Windows has neither, and no leases. */
const { O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants

/** What open(2) says when there is no reader, or no pipe at all. Anything else (no permission, too many open files) says nothing about the owner. */
const DEAD = new Set(['ENXIO', 'ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP'])

/** Keeps the ticket of this pipe alive, as long as the descriptor is open anywhere. */
export function holdAlive(pipe: string): number {
  return openSync(pipe, constants.O_RDONLY | O_NONBLOCK)
}

/**
 * Whether anybody has `pipe` open for reading, by the kernel's own word: it refuses to open for writing what nobody reads. What cannot be told
 * counts as alive.
 */
export function isAlive(pipe: string): boolean {
  try {
    const fd = openForWriting(pipe)
    if (fd !== null) closeSync(fd)
    return fd !== null
  } catch (error) {
    return !DEAD.has((error as NodeJS.ErrnoException).code ?? '')
  }
}

/**
 * A writer's descriptor of `pipe`; null if it is something else.
 * @throws what open(2) refuses
 */
export function openForWriting(pipe: string): number | null {
  // Never with O_CREAT, which the kernel may refuse for other people's pipes (fs.protected_fifos).
  const fd = openSync(pipe, constants.O_WRONLY | O_NONBLOCK | O_NOFOLLOW)
  if (fstatSync(fd).isFIFO()) return fd
  closeSync(fd)
  return null
}
