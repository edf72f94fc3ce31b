import { type ChildProcess, spawn } from 'node:child_process'
import { childEnvironment, type Environment } from '../process/environment.js'
import { aborted, within } from '../within.js'

export interface CommandEnd {
  /** What became of it, for a person, behind the command's name: `ended with exit status 3`. */
  words: string
  ok: boolean
  /** The end of what it printed on both streams, in the order in which it came. */
  output: string
}

const LIMIT_MS = 60_000
const MOST_OUTPUT = 64 * 1024
/** Between SIGTERM and SIGKILL. */
const GRACE_MS = 2000
/** How long the rest of the output is waited for when the command has ended: somebody in the background may hold its pipe. */
const REST_MS = 250

/**
 * Runs the user's own way to bring a probe back: by `sh -c`, on Windows by `cmd`. Bounded in time and output, and its output is always drained.
 * @param added variables that say which probe it is for
 */
export async function runCommand(
  command: string,
  env: Environment,
  added: Readonly<Record<string, string>>,
  signal: AbortSignal,
  limitMs = LIMIT_MS,
): Promise<CommandEnd> {
  if (signal.aborted) return { ok: false, words: 'was not started, since the run is cancelled', output: '' }
  const child = spawn(command, {
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...childEnvironment(env, {}), ...added },
    detached: process.platform !== 'win32',
  })
  const output = new Tail()
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => output.take(data))
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const ended = new Promise<Omit<CommandEnd, 'output'>>((resolve) => {
    child.once('error', (error) => resolve({ ok: false, words: `could not be started: ${error.message}` }))
    child.once('exit', (status, name) => {
      const words = status === null ? `was ended by ${name}` : `ended with exit status ${status}`
      resolve({ ok: status === 0, words })
    })
  })
  const inTime = await Promise.race([within(limitMs, ended), aborted(signal).then(() => null)])
  if (inTime !== true) {
    await end(child, ended)
    child.stdout.destroy()
    child.stderr.destroy()
    const words = inTime === null ? 'was ended, since the run is cancelled' : `was ended after ${limitMs / 1000} s`
    return { ok: false, words, output: output.text() }
  }
  await within(REST_MS, closed)
  child.stdout.destroy()
  child.stderr.destroy()
  return { ...(await ended), output: output.text() }
}

async function end(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  signalGroup(child, 'SIGTERM')
  await within(GRACE_MS, ended)
  // Also when the shell has gone: what it started may be there still.
  signalGroup(child, 'SIGKILL')
  child.unref()
}

function signalGroup({ pid }: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(process.platform === 'win32' ? pid : -pid, name)
  } catch {
    // They have all gone.
  }
}

/** The last bytes of a stream that may be endless. */
class Tail {
  private chunks: Buffer[] = []
  private size = 0

  take(data: Buffer): void {
    this.chunks.push(data)
    this.size += data.length
    if (this.size > 2 * MOST_OUTPUT) this.shorten()
  }

  text(): string {
    this.shorten()
    return Buffer.concat(this.chunks).toString().trimEnd()
  }

  private shorten(): void {
    this.chunks = [Buffer.concat(this.chunks).subarray(-MOST_OUTPUT)]
    this.size = this.chunks[0]?.length ?? 0
  }
}
