/** What the runner tells a step through its environment. */
import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync, mkdtempSync, realpathSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { LaunchError } from '../process/launch-error.js'

const FOLDER = 'hardware-test'
const PREFIX = 'run-'

/** The text of an input, as `@actions/core` reads it (`INPUT_` and the name in capitals), without loading it. */
export function inputText(name: string): string {
  return (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim()
}

/** The folder that relative paths of a workflow start from. */
export function workspace(): string {
  return process.env.GITHUB_WORKSPACE || process.cwd()
}

function runsFolder(): string {
  return join(process.env.RUNNER_TEMP || tmpdir(), FOLDER)
}

/**
 * A fresh folder for one run, under the runner's own temporary folder, which the runner empties itself.
 * @throws LaunchError
 */
export function makeRunFolder(): string {
  try {
    mkdirSync(runsFolder(), { recursive: true, mode: 0o700 })
    return mkdtempSync(join(runsFolder(), PREFIX))
  } catch (error) {
    throw new LaunchError(
      `The runner's temporary folder ${runsFolder()} cannot be used: ${(error as Error).message}. Make room there, or make it writable.`,
    )
  }
}

/**
 * Notes `values` for the post step, which finds each in `STATE_NAME` even if we are killed. Written without `@actions/core`, whose loading
 * would hold up everything else just while the test starts; the format is the runner's (`FileCommandManager.cs`).
 */
export function noteState(values: Readonly<Record<string, string>>): void {
  const file = process.env.GITHUB_STATE
  if (!file) return
  const delimiter = `state_${randomUUID()}`
  const entries = Object.entries(values).map(([name, value]) => `${name}<<${delimiter}\n${value}\n${delimiter}\n`)
  try {
    appendFileSync(file, entries.join(''))
  } catch {
    // Only the post step of a run that is killed would miss it.
  }
}

/**
 * The folder that the main step has noted, if it can only be one that `makeRunFolder` made: a `STATE_` value may be anybody's.
 */
export function runFolderFrom(state: string | undefined): string | null {
  if (state === undefined || state === '') return null
  const folder = resolve(state)
  try {
    const ours = dirname(folder) === resolve(runsFolder()) && new RegExp(`^${PREFIX}\\w+$`).test(basename(folder))
    const direct = realpathSync(folder) === join(realpathSync(runsFolder()), basename(folder))
    return ours && direct && statSync(folder).isDirectory() ? folder : null
  } catch {
    return null
  }
}
