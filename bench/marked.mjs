/** The processes of a measurement, wherever they went: by a word in the environment that they were started with (proc_pid_environ(5)). */
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { end } from './process.mjs'

const POLL_MS = 50

/** How long the end of this many processes can take, at most. */
const END_MS = 20_000

const OWNER = `${process.pid}.${Date.now().toString(36)}`

let count = 0

process.on('exit', () => {
  if (count > 0) for (const pid of marked(`BENCH_RUN=${OWNER}`)) end(pid)
})

/** What no other measurement has: `mark` (`NAME=VALUE`), and the same as a part of an environment. */
export function newMark(name = 'BENCH_RUN') {
  count += 1
  const value = `${OWNER}.${count}.`
  return { mark: `${name}=${value}`, variable: { [name]: value } }
}

/** Pids of what runs with `mark` (`NAME=VALUE`, or the beginning of it) in its environment. Zombies have none. */
export function marked(mark) {
  // A variable of its own, not a part of another one.
  return pids().filter((pid) => `\0${environmentOf(pid)}`.includes(`\0${mark}`))
}

/** How many processes there are, zombies included. */
export function processCount() {
  return pids().length
}

/** What still runs with `mark` after `patienceMs`: nothing, as soon as that is so. */
export async function remaining(mark, patienceMs) {
  const until = performance.now() + patienceMs
  for (;;) {
    const found = marked(mark)
    if (found.length === 0 || performance.now() > until) return found
    await delay(POLL_MS)
  }
}

/** Ends whatever runs with `mark`, one pid after the other, until nothing does. */
export async function endMarked(mark) {
  const until = performance.now() + END_MS
  for (;;) {
    const found = marked(mark)
    if (found.length === 0) return
    if (performance.now() > until) throw new Error(`These processes could not be ended: ${found.join(', ')}.`)
    for (const pid of found) end(pid)
    await delay(POLL_MS)
  }
}

function pids() {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid)
}

function environmentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1')
  } catch {
    // It has ended, or is somebody else's.
    return ''
  }
}
