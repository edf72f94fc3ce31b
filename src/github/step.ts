/** What the runner tells a step through its environment. */
import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync, mkdtempSync, realpathSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import type { JobLimit } from '../inputs/clocks.js'
import { LaunchError } from '../process/launch-error.js'

const FOLDER = 'hardware-test'
const PREFIX = 'run-'

/** The text of an input, as `@actions/core` reads it (`INPUT_` and the name in capitals), without loading it. */
export function inputText(name: string): string {
  return (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim()
}

const HOUR = 3_600_000

/**
 * How long GitHub lets a job of this runner last (docs.github.com, "Actions limits"). A job's own `timeout-minutes`, 6 hours unless it is set, is
 * not told to its steps. Where the runner does not say what it is, the longer limit counts.
 */
export function jobLimit(): JobLimit {
  return process.env.RUNNER_ENVIRONMENT === 'github-hosted'
    ? { ms: 6 * HOUR, words: 'GitHub ends a job on a hosted runner' }
    : { ms: 5 * 24 * HOUR, words: 'GitHub ends any job' }
}

/** Where GitHub shows `file`, a path in the repository, at the commit of this run; null where that is not known. */
export function sourceLink({ file, line }: { file: string; line: number | null }): string | null {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA } = process.env
  if (!GITHUB_REPOSITORY || !/^[0-9a-f]{40,64}$/.test(GITHUB_SHA ?? '')) return null
  const path = file.split('/').map(encodeURIComponent).join('/')
  const anchor = line === null ? '' : `#L${line}`
  return `${GITHUB_SERVER_URL || 'https://github.com'}/${GITHUB_REPOSITORY}/blob/${GITHUB_SHA}/${path}${anchor}`
}

/** Who holds a lease that this step takes: as it is told to whoever waits for it. */
export function leaseOwner(): { repository: string | null; runUrl: string | null; job: string | null } {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID, GITHUB_JOB } = process.env
  const repository = GITHUB_REPOSITORY || null
  const server = GITHUB_SERVER_URL || 'https://github.com'
  const runUrl = repository && GITHUB_RUN_ID ? `${server}/${repository}/actions/runs/${GITHUB_RUN_ID}` : null
  return { repository, runUrl, job: GITHUB_JOB || null }
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
