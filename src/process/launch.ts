import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'
import { LaunchError } from './launch-error.js'
import { missingInterpreter, notRunnable } from './program.js'
import type { Command } from './shell.js'
import { signalNumber } from './signal-names.js'

export interface Exit {
  /** As a shell would give it: the program's own, or 128+n if signal n killed it. */
  code: number
  /** Name of the signal that killed it, such as `SIGSEGV`. */
  signal: string | null
  /** Monotonic time in nanoseconds. */
  at: bigint
}

export interface Launched {
  pid: number
  startedAt: bigint
  exit: Promise<Exit>
  /** Only when no pipe was given: the child's own streams. */
  streams: Readable[]
}

export interface LaunchOptions {
  cwd: string
  env: Record<string, string>
  /** Write end for stdout and stderr together; null for a stream each. */
  outputFd: number | null
  /** Called as soon as the process is there, before anything else can happen to us. */
  onSpawn: (pid: number) => void
}

/**
 * Starts the test in a process group (and session) of its own, with the null device as stdin.
 * @throws LaunchError if it cannot be started
 */
export async function launch(command: Command, options: LaunchOptions): Promise<Launched> {
  checkFolder(options.cwd)
  let refused: LaunchError | undefined
  for (const way of command.ways) {
    const unfit = notRunnable(way[0], options.cwd)
    if (unfit !== null)
      throw new LaunchError(
        `The test could not be started. \`${way[0]}\` is not a program that this machine can run: ${unfit}.`,
      )
    try {
      return await start(way, command.verbatim ?? false, options)
    } catch (error) {
      refused ??= launchError(error as NodeJS.ErrnoException, way[0], options.cwd)
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') break
    }
  }
  throw refused
}

async function start(way: readonly string[], verbatim: boolean, options: LaunchOptions): Promise<Launched> {
  const [program = '', ...args] = way
  const { outputFd } = options
  const stdio: StdioOptions = outputFd === null ? ['ignore', 'pipe', 'pipe'] : ['ignore', outputFd, outputFd]
  const startedAt = process.hrtime.bigint()
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: options.env,
    stdio,
    detached: true,
    windowsHide: true,
    windowsVerbatimArguments: verbatim,
  })
  if (child.pid !== undefined) options.onSpawn(child.pid)
  const exit = exitOf(child)
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', reject)
  })
  const streams = [child.stdout, child.stderr].filter((stream): stream is Readable => stream !== null)
  return { pid: child.pid ?? 0, startedAt, exit, streams }
}

function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      resolve({ code: signal === null ? (code ?? 1) : 128 + signalNumber(signal), signal, at: process.hrtime.bigint() })
    })
  })
}

function checkFolder(folder: string): void {
  const problem = whyNoFolder(folder)
  if (problem === null) return
  let nearest = dirname(folder)
  while (whyNoFolder(nearest) !== null && nearest !== dirname(nearest)) nearest = dirname(nearest)
  throw new LaunchError(
    `The working directory ${folder} ${problem}; the nearest folder is ${nearest}. ` +
      'Check `working-directory`, and that the repository was checked out before this step.',
  )
}

/** What comes after its name in a sentence; null if it is one. */
function whyNoFolder(path: string): string | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found === undefined) return 'does not exist'
    return found.isDirectory() ? null : 'is not a folder'
  } catch (error) {
    return `cannot be looked at (${(error as NodeJS.ErrnoException).code})`
  }
}

/** What execve(2) refuses, in words. */
const REFUSALS: Record<string, (program: string) => string> = {
  ENOENT: (program) =>
    `\`${program}\` was not found on this machine. Install it, or correct its name or PATH (a file of the current folder needs \`./\`).`,
  EACCES: (program) => `\`${program}\` may not be executed. If it is the right file, \`chmod +x\` it.`,
  E2BIG: () => 'The arguments and the environment are too long for this system. Pass large data in a file.',
}

function launchError(error: NodeJS.ErrnoException, program: string, cwd: string): LaunchError {
  const interpreter = error.code === 'ENOENT' ? missingInterpreter(program, cwd) : null
  if (interpreter !== null) {
    return new LaunchError(
      `The test could not be started. \`${program}\` wants the interpreter \`${interpreter}\`, which is not on this machine. Install it, or correct the script's first line.`,
    )
  }
  const words = REFUSALS[error.code ?? '']?.(program)
  return new LaunchError(`The test could not be started. ${words ?? `\`${program}\`: ${error.message}`}`)
}
