/** The console of a subject: a pipe, as a runner has it, and a reader with a pace of its own. */
import { execFileSync } from 'node:child_process'
import { closeSync, constants, openSync, readSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const TICK_MS = 20
const buffer = Buffer.alloc(64 * 1024)

/**
 * @param pace `open` (takes everything at once, costs nothing: the null device), `stalled` (takes nothing until `testIsOver`), or
 *   bytes per second
 */
export function openConsole(pace, folder, testIsOver) {
  if (pace === 'open') {
    const fd = openSync('/dev/null', 'w')
    return { fd, close: () => closeSync(fd) }
  }
  const path = join(folder, 'console')
  execFileSync('mkfifo', [path])
  const from = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  const fd = openSync(path, 'w')
  rmSync(path)
  let owed = 0
  const timer = setInterval(() => {
    if (pace === 'stalled') owed = testIsOver() ? Number.POSITIVE_INFINITY : 0
    else owed = Math.min(pace / 10, owed + (pace * TICK_MS) / 1000)
    while (owed > 0) {
      const count = take(from, Math.min(owed, buffer.length))
      if (count === 0) break
      owed -= count
    }
  }, TICK_MS)
  return {
    fd,
    close: () => {
      clearInterval(timer)
      closeSync(from)
      closeSync(fd)
    },
  }
}

function take(fd, most) {
  try {
    return readSync(fd, buffer, 0, Math.max(1, Math.floor(most)), null)
  } catch (error) {
    if (error.code === 'EAGAIN') return 0
    throw error
  }
}
