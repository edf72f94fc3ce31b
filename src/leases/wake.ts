import { closeSync } from 'node:fs'
import { Socket } from 'node:net'
import { openForWriting } from './alive.js'

/** More than a pipe takes. */
const TOO_MUCH = Buffer.alloc(2 * 64 * 1024)

/**
 * Calls `wake` when nobody reads `pipe` any more: a write that waits for room in it fails at that moment (EPIPE), so the kernel tells, and nobody
 * looks again and again. Where that does not work, nothing happens: whoever waits looks from time to time all the same.
 * @returns ends the watching
 */
export function whenDead(pipe: string, wake: () => void): () => void {
  let fd: number | null = null
  let line: Socket | undefined
  try {
    fd = openForWriting(pipe)
    if (fd === null) return () => {}
    line = new Socket({ fd, readable: false, writable: true })
  } catch {
    if (fd !== null) closeSync(fd)
    // Already dead, or it cannot be told: a look will say.
    wake()
    return () => {}
  }
  line.once('error', wake)
  line.on('error', () => {})
  line.write(TOO_MUCH)
  return () => void line.destroy()
}
