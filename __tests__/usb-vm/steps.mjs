// Commands with a limit, and what they did.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export const steps = []

/**
 * Runs a command and notes how it went. `status` is null where a signal or our limit ended it; `files` are the texts
 * found below `output` afterwards.
 */
export async function step(name, argv, { timeoutMs = 30_000, env = {}, output } = {}) {
  const record = { name, argv, ...(await run(argv, { timeoutMs, env })) }
  if (output !== undefined) {
    record.files = textsBelow(output)
  }
  console.log(`${name}: ${record.status ?? record.signal ?? 'stuck'} ${record.ms} ms`)
  steps.push(record)
  return record
}

/** A command that must work, or the scenario makes no sense. */
export async function helper(command, argv) {
  const { status, signal, stderr } = await run([command, ...argv], { timeoutMs: 30_000, env: {} })
  if (status !== 0) {
    throw new Error(`${command} ${argv.join(' ')}: ${status ?? signal ?? 'stuck'} ${stderr}`)
  }
}

export async function until(condition, what, seconds = 20) {
  const limit = Date.now() + seconds * 1000
  while (!condition()) {
    if (Date.now() > limit) {
      throw new Error(`Waited ${seconds} s in vain for ${what}`)
    }
    await sleep(50)
  }
}

function run(argv, { timeoutMs, env }) {
  return new Promise((resolve) => {
    const started = performance.now()
    const [command, ...rest] = argv
    const child = spawn(command, rest, {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      env: { ...process.env, ...env },
    })
    const text = { stdout: '', stderr: '' }
    for (const stream of ['stdout', 'stderr']) {
      child[stream].setEncoding('utf8').on('data', (chunk) => {
        text[stream] += chunk
      })
    }
    const finish = (status, signal) => {
      clearTimeout(timer)
      resolve({ status, signal, ...text, ms: Math.round(performance.now() - started) })
    }
    // A process in an uninterruptible wait outlives its SIGKILL; then we go on without it.
    const timer = setTimeout(() => {
      process.kill(-child.pid, 'SIGKILL')
      setTimeout(() => finish(null, 'SIGKILL, but it still lives'), 2000).unref()
    }, timeoutMs)
    child.once('error', (error) => {
      text.stderr += String(error)
      finish(127, null)
    })
    child.once('close', finish)
  })
}

function textsBelow(folder) {
  if (!existsSync(folder)) {
    return {}
  }
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const small = names.filter((name) => {
    const stat = statSync(join(folder, name))
    return stat.isFile() && stat.size < 256 * 1024
  })
  return Object.fromEntries(small.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}
