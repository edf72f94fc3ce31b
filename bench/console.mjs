/** The console of a subject: a pipe, as a runner has it, and a reader with a pace of its own. */
import { execFileSync } from 'node:child_process'
import { closeSync, constants, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

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
  const { from, fd } = openPipe(folder)
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

/**
 * Keeps in `file` what it takes.
 * @param pace `open` (takes everything at once), or bytes per second
 * @returns `fd` for the subject, to be closed by the caller as soon as that has it
 */
export function keepConsole(pace, file, folder) {
  const { from, fd } = openPipe(folder)
  const to = openSync(file, 'w')
  const socket = new Socket({ fd: from })
  const ended = new Promise((resolve) => socket.once('end', resolve))
  const timer = pace === 'open' ? null : setInterval(takeSome, TICK_MS)
  if (pace === 'open') socket.on('data', (data) => writeSync(to, data))
  else socket.on('readable', () => {})
  let owed = 0
  return {
    fd,
    /** All that was printed is in the file; but whoever still holds the console is not waited for longer than `patienceMs`. */
    drained: async (patienceMs) => {
      await Promise.race([ended, delay(patienceMs, undefined, { ref: false })])
      clearInterval(timer)
      socket.destroy()
      closeSync(to)
    },
  }

  function takeSome() {
    owed = Math.min(pace / 10, owed + (pace * TICK_MS) / 1000)
    const data = socket.read(Math.min(Math.floor(owed), socket.readableLength) || undefined)
    if (data === null) return
    writeSync(to, data)
    owed -= data.length
  }
}

/** A pipe without a name. */
function openPipe(folder) {
  const path = join(folder, 'console')
  execFileSync('mkfifo', [path])
  const from = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  const fd = openSync(path, 'w')
  rmSync(path)
  return { from, fd }
}

function take(fd, most) {
  try {
    return readSync(fd, buffer, 0, Math.max(1, Math.floor(most)), null)
  } catch (error) {
    if (error.code === 'EAGAIN') return 0
    throw error
  }
}
