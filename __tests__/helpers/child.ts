import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { kill, memoryOf } from './processes.js'

/** What was built: the tests use the public face. */
export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url))

export interface Ended {
  status: number | null
  signal: NodeJS.Signals | null
  stdout: Buffer
  stderr: Buffer
  /** From start to end. */
  ms: number
  /** The most memory it had, in bytes, as seen every few milliseconds. */
  peakMemory: number
}

export interface ChildOptions {
  /** What it is started by, such as `unshare`; its pid counts then. */
  before?: readonly string[]
  cwd?: string
  env?: NodeJS.ProcessEnv
  uid?: number
  gid?: number
  /** Where stdout goes: collected, or a stream that the test reads itself (or never). */
  stdout?: 'collect' | 'mine'
  stderr?: 'collect' | 'mine'
  /** Ended by SIGKILL, and a failure, after this. */
  timeoutMs?: number
  watchMemory?: boolean
}

export interface Running {
  pid: number
  child: ChildProcess
  ended: Promise<Ended>
  /** What stderr has said so far. */
  said(): string
  /** What stdout has shown so far. */
  shown(): string
  signal(name: NodeJS.Signals): void
}

/** Starts `node script args`; ends it with the test at the latest. */
export function startNode(script: string, args: readonly string[], options: ChildOptions): Running {
  const { timeoutMs = 50_000 } = options
  const begun = performance.now()
  const spawned: SpawnOptions = { stdio: ['ignore', 'pipe', 'pipe'], env: options.env ?? process.env }
  if (options.cwd !== undefined) spawned.cwd = options.cwd
  if (options.uid !== undefined) spawned.uid = options.uid
  if (options.gid !== undefined) spawned.gid = options.gid
  const [program = '', ...rest] = [...(options.before ?? []), process.execPath, script, ...args]
  const child = spawn(program, rest, spawned)
  const pid = child.pid
  if (pid === undefined) throw new Error(`${script} could not be started`)
  const kept = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
  for (const name of ['stdout', 'stderr'] as const) {
    if (options[name] === 'mine') continue
    child[name]?.on('data', (chunk: Buffer) => kept[name].push(chunk))
  }
  let over = false
  let peakMemory = 0
  const watch = options.watchMemory
    ? setInterval(() => {
        peakMemory = Math.max(peakMemory, memoryOf(pid, 'VmHWM'))
      }, 5)
    : undefined
  const ended = new Promise<Ended>((resolve, reject) => {
    const timer = setTimeout(() => {
      kill(pid, 'SIGKILL')
      reject(new Error(`not over within ${timeoutMs} ms; it said:\n${Buffer.concat(kept.stderr)}`))
    }, timeoutMs)
    // `close` waits for the streams, which a leaked process may keep: `exit` and a moment for what is on its way.
    child.once('exit', (status, signal) => {
      over = true
      clearTimeout(timer)
      clearInterval(watch)
      const done = () => {
        resolve({
          status,
          signal,
          stdout: Buffer.concat(kept.stdout),
          stderr: Buffer.concat(kept.stderr),
          ms: performance.now() - begun,
          peakMemory,
        })
      }
      const patience = setTimeout(done, 2000)
      const open = (['stdout', 'stderr'] as const).filter((name) => options[name] !== 'mine' && !child[name]?.closed)
      let left = open.length
      const closed = () => {
        left -= 1
        if (left > 0) return
        clearTimeout(patience)
        done()
      }
      if (left === 0) closed()
      else for (const name of open) child[name]?.once('close', closed)
    })
  })
  // Who waits sees the failure; who does not wait has another one already.
  ended.catch(() => {})
  onTestFinished(() => {
    if (!over) kill(pid, 'SIGKILL')
    child.stdout?.destroy()
    child.stderr?.destroy()
  })
  return {
    pid,
    child,
    ended,
    said: () => Buffer.concat(kept.stderr).toString(),
    shown: () => Buffer.concat(kept.stdout).toString(),
    signal: (name) => kill(pid, name),
  }
}
