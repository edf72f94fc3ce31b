/** Starts one subject, watches it, and stops it if it takes too much. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

const POLL_MS = 25

/** For its last words, once it has exited; whoever still holds its stderr is not waited for. */
const LAST_WORDS_MS = 200

const running = new Set()

process.on('exit', () => {
  for (const pid of running) end(-pid)
})

/** @param limits `{ seconds, bytes }`: of time and of memory */
export async function runProcess({ argv, env, cwd, stdout }, limits) {
  const [program, ...args] = argv
  const startedAt = performance.now()
  const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', stdout, 'pipe'] })
  running.add(child.pid)
  let stderr = ''
  child.stderr.on('data', (data) => {
    stderr = (stderr + data).slice(-2000)
  })
  let peak = 0
  let stopped = null
  const stop = (why) => {
    stopped ??= why
    end(-child.pid)
  }
  const poll = setInterval(() => {
    const memory = memoryOf(child.pid)
    peak = Math.max(peak, memory)
    if (memory > limits.bytes) stop(`stopped at ${(limits.bytes / 1e9).toFixed(0)} GB of memory`)
    if (performance.now() - startedAt > limits.seconds * 1000) stop(`stopped after ${limits.seconds} s`)
  }, POLL_MS)
  const { status, seconds } = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      resolve({ status: code ?? signal, seconds: (performance.now() - startedAt) / 1000 })
    })
  })
  clearInterval(poll)
  running.delete(child.pid)
  if (!child.stderr.readableEnded) await Promise.race([once(child.stderr, 'end'), delay(LAST_WORDS_MS)])
  child.stderr.destroy()
  return { startedAt: performance.timeOrigin + startedAt, seconds, peak, stopped, status, stderr }
}

/** Ends a process (or, negative, a group) that we started, if it is still there. */
export function end(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** The most memory that the process has held so far (proc_pid_status(5), `VmHWM`), in bytes. */
function memoryOf(pid) {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}
