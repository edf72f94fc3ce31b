/** Where it runs, and where it writes. */
import { existsSync, statfsSync } from 'node:fs'
import { availableParallelism, cpus, freemem, loadavg, release, tmpdir, totalmem } from 'node:os'

/** Of the recording, twice over. */
const ROOM = 3e9

/** Memory if there is room, since a disk's own pace would hide what is compared. */
export function memoryOrDisk() {
  const memory = '/dev/shm'
  if (existsSync(memory) && roomIn(memory) > ROOM && freemem() > 2 * ROOM) {
    return { path: memory, words: `\`${memory}\` (tmpfs)`, isDisk: false }
  }
  return disk()
}

/** On what a recording is usually written to: mostly its page cache. */
export function disk() {
  return { path: tmpdir(), words: `\`${tmpdir()}\` (on disk)`, isDisk: true }
}

function roomIn(path) {
  const { bavail, bsize } = statfsSync(path)
  return bavail * bsize
}

export function describeMachine() {
  return [
    `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`,
    `${(totalmem() / 2 ** 30).toFixed(0)} GiB of memory`,
    `Linux ${release()}`,
    `Node ${process.version}`,
    `load average ${loadavg()[0].toFixed(1)} before`,
  ].join(', ')
}

export function isLinux() {
  return process.platform === 'linux'
}
