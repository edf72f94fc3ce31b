/** Many small processes that wait for each other (bench/idle.c), and their end. */
import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { endMarked, marked, newMark } from './marked.mjs'

const POLL_MS = 20
const READY_MS = 30_000
const END_MS = 10_000

/** From "about to block" to blocked. */
const SETTLE_MS = 300

/**
 * Starts `count` of them (a multiple of ten) as one tree, of this shape (idle.c). `end` returns when none is left, not even as a zombie.
 * @param program idle.c built
 * @returns `{ pids, end }`, the root's pid first; or `{ problem }`, where the machine does not allow so many
 */
export async function startCrowd(program, { count, shape }, folder) {
  const { mark, variable } = newMark()
  const file = join(folder, `crowd-${count}`)
  const fd = openSync(file, 'w')
  const env = { ...process.env, ...variable }
  const child = spawn(program, [String(count), ...(shape === undefined ? [] : [shape])], {
    detached: true,
    env,
    stdio: ['ignore', fd, fd],
  })
  closeSync(fd)
  const hasExited = () => child.exitCode !== null || child.signalCode !== null
  const end = async () => {
    // All but the leaders die of it; those reap their children, and exit.
    signalGroup(child.pid, 'SIGTERM')
    if (!(await comesTrue(hasExited, END_MS))) signalGroup(child.pid, 'SIGKILL')
    await endMarked(mark)
  }
  const told = () => readFileSync(file, 'utf8')
  await comesTrue(() => told() !== '' || hasExited(), READY_MS)
  await delay(SETTLE_MS)
  const found = marked(mark)
  if (found.length === count) return { pids: [child.pid, ...found.filter((pid) => pid !== child.pid)], end }
  await end()
  const [why = ''] = told().split('\n')
  return { problem: `only ${found.length} of ${count} processes could be started${why === 'ready' ? '' : `: ${why}`}` }
}

async function comesTrue(condition, patienceMs) {
  const until = performance.now() + patienceMs
  while (!condition()) {
    if (performance.now() > until) return false
    await delay(POLL_MS)
  }
  return true
}

function signalGroup(pgid, signal) {
  try {
    process.kill(-pgid, signal)
  } catch {
    // Nobody is left in it.
  }
}
