import { execFile, execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { accessSync, constants, existsSync } from 'node:fs'
import { copyFile, cp, mkdir, symlink } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type ArtifactServer, startArtifactServer } from '../helpers/artifact-server.js'
import { type LogEntry, parseLog } from './act-log.js'
import { type ProcessInfo, processesWith } from './processes.js'

/** What these tests have been written against: `go install` takes it. */
export const ACT_MODULE = 'github.com/nektos/act@v0.2.89'

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url))
const DOWNLOAD = fileURLToPath(new URL('download.ts', import.meta.url))

/** In the environment of act and of all that descends from it, so that nothing gets away. */
const TAG = 'HARDWARE_TEST_ACT_RUN'

export interface Cancel {
  /** Text that the log must hold first. */
  when: string
  /**
   * `runner`: as actions/runner does it, by SIGINT, SIGTERM and SIGKILL to the step's node alone (`ProcessInvoker.cs`).
   * `kill`: as act does it, by SIGKILL at once: what a step may live through when the machine runs out of memory.
   */
  by: 'runner' | 'kill'
}

export interface WorkflowOptions {
  workflow: string
  /** An empty folder for everything that the run writes. The caller removes it. */
  folder: string
  job?: string
  env?: Record<string, string>
  /** A folder whose content the repository has as `rack/`. */
  rack?: string
  timeoutMs: number
  cancel?: Cancel
}

export interface DownloadedArtifact {
  id: number
  name: string
  /** Holds the files, as `downloadArtifact` of `@actions/artifact` has unpacked them. */
  folder: string
}

export interface WorkflowRun {
  /** Of act: 0 if every job succeeded. */
  status: number | null
  log: string
  entries: LogEntry[]
  artifacts: DownloadedArtifact[]
  /** What the artifact service refused. */
  refusals: readonly string[]
  /** Time from the cancellation until nothing of the run was left, in milliseconds. */
  goneAfterMs: number | undefined
  /** What had to be killed since it did not end by itself. */
  survivors: ProcessInfo[]
}

export function findAct(): string | undefined {
  const named = process.env.HARDWARE_TEST_ACT
  if (named) return isExecutable(named) ? named : undefined
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...goFolders()]
  return folders.map((folder) => join(folder, 'act')).find(isExecutable)
}

function goFolders(): string[] {
  try {
    const [bin = '', path = ''] = execFileSync('go', ['env', 'GOBIN', 'GOPATH'], { encoding: 'utf8' }).split('\n')
    return [bin, ...path.split(delimiter).map((folder) => join(folder, 'bin'))].filter((folder) => folder !== '')
  } catch {
    return []
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Runs a workflow of this action under act, on this machine. */
export async function runWorkflow(options: WorkflowOptions): Promise<WorkflowRun> {
  const act = findAct()
  if (act === undefined) throw new Error(`act was not found: go install ${ACT_MODULE}`)
  const service = await startArtifactServer()
  const tag = randomUUID()
  try {
    const env = { ...(await prepare(options.folder)), ...service.environment, [TAG]: tag, ...options.env }
    await makeRepository(options, env)
    const { status, stdout, stderr, cancelledAt } = await runAct(act, options, env, tag)
    const survivors = await endAll(tag)
    const goneAfterMs = cancelledAt === undefined ? undefined : performance.now() - cancelledAt
    const entries = parseLog(stdout)
    const log = `${entries.map((entry) => entry.msg.replace(/\n$/, '')).join('\n')}\n${stderr}`
    const artifacts = await download(service, options.folder)
    return { status, log, entries, artifacts, refusals: service.refusals, goneAfterMs, survivors }
  } finally {
    for (const { pid } of processesWith(TAG, tag)) kill(pid, 'SIGKILL')
    await service.close()
  }
}

/** Node for act to find, and an environment in which no setting of the user's reaches it. */
async function prepare(folder: string): Promise<Record<string, string>> {
  const inside = (name: string) => join(folder, name)
  await Promise.all(['bin', 'home', 'tmp'].map((name) => mkdir(inside(name), { recursive: true })))
  await symlink(node(), inside('bin/node'))
  return {
    PATH: [inside('bin'), process.env.PATH].join(delimiter),
    HOME: inside('home'),
    XDG_CACHE_HOME: inside('home/cache'),
    XDG_CONFIG_HOME: inside('home/config'),
    TMPDIR: inside('tmp'),
    LANG: 'C.UTF-8',
    GIT_CONFIG_NOSYSTEM: '1',
    ACT_DISABLE_VERSION_CHECK: '1',
  }
}

/** act takes any `node` for `using: node24`. */
function node(): string {
  const own = join(REPOSITORY, 'node_modules/.bin/node')
  return existsSync(own) ? own : process.execPath
}

/** Only what a user gets. A copy, since from a link Node would find the modules of the work tree that `dist/` must do without. */
async function makeRepository(options: WorkflowOptions, env: Record<string, string>): Promise<void> {
  const repository = join(options.folder, 'repository')
  await cp(join(REPOSITORY, 'dist'), join(repository, 'dist'), { recursive: true })
  await copyFile(join(REPOSITORY, 'action.yml'), join(repository, 'action.yml'))
  await copyFile(options.workflow, join(repository, 'workflow.yml'))
  if (options.rack !== undefined) await cp(options.rack, join(repository, 'rack'), { recursive: true })
  const git = (...args: string[]) => promisify(execFile)('git', args, { cwd: repository, env })
  await git('init', '--quiet', '--initial-branch=main')
  const identity = ['-c', 'user.name=act', '-c', 'user.email=act@localhost']
  await git(...identity, 'commit', '--quiet', '--allow-empty', '--message=for act')
}

interface ActEnd {
  status: number | null
  stdout: string
  stderr: string
  cancelledAt: number | undefined
}

async function runAct(
  act: string,
  options: WorkflowOptions,
  env: Record<string, string>,
  tag: string,
): Promise<ActEnd> {
  const args = ['push', '--json', '--no-cache-server', '-P', 'self-hosted=-self-hosted', '-W', 'workflow.yml']
  // Left to itself, act runs as many jobs at a time as there are processors.
  args.push('--concurrent-jobs', '3')
  if (options.job !== undefined) args.push('-j', options.job)
  const child = spawn(act, args, { cwd: join(options.folder, 'repository'), env, stdio: ['ignore', 'pipe', 'pipe'] })
  const closed = once(child, 'close')
  let stdout = ''
  let stderr = ''
  let cancelled: Promise<number> | undefined
  let fail = (_error: unknown) => {}
  const failed = new Promise<never>((_, reject) => {
    fail = reject
  })
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    if (options.cancel && !cancelled && stdout.includes(options.cancel.when)) {
      cancelled = cancel(options.cancel.by, child.pid ?? 0, tag)
      cancelled.catch(fail)
    }
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const timer = new AbortController()
  const late = delay(options.timeoutMs, 'late' as const, { signal: timer.signal })
  late.catch(() => {})
  const end = await Promise.race([closed, late, failed]).finally(() => timer.abort())
  if (end === 'late') {
    throw new Error(`act has not ended within ${options.timeoutMs} ms:\n${stdout.slice(-20_000)}\n${stderr}`)
  }
  return { status: child.exitCode, stdout, stderr, cancelledAt: await cancelled }
}

/** Returns the time at which it began. */
async function cancel(by: Cancel['by'], actPid: number, tag: string): Promise<number> {
  const begun = performance.now()
  if (by === 'kill') {
    kill(actPid, 'SIGINT')
    return begun
  }
  const step = await stepOf(actPid, tag)
  const runs = () => processesWith(TAG, tag).some(({ pid }) => pid === step.pid)
  for (const [signal, waitMs] of [
    ['SIGINT', 7500],
    ['SIGTERM', 2500],
    ['SIGKILL', 0],
  ] as const) {
    if (!runs()) break
    kill(step.pid, signal)
    for (const until = performance.now() + waitMs; performance.now() < until && runs(); ) await delay(50)
  }
  return begun
}

async function stepOf(actPid: number, tag: string): Promise<ProcessInfo> {
  for (const until = performance.now() + 5000; performance.now() < until; await delay(20)) {
    const step = processesWith(TAG, tag).find(
      ({ ppid, commandLine }) => ppid === actPid && commandLine.endsWith('main.js'),
    )
    if (step !== undefined) return step
  }
  throw new Error('no step of the action runs that could be cancelled')
}

/** Waits until nothing of the run is left, at most 10 s, and kills the rest, which it returns. */
async function endAll(tag: string): Promise<ProcessInfo[]> {
  for (const until = performance.now() + 10_000; performance.now() < until; await delay(50)) {
    if (processesWith(TAG, tag).length === 0) return []
  }
  const survivors = processesWith(TAG, tag)
  for (const { pid } of survivors) kill(pid, 'SIGKILL')
  return survivors
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended in the meantime.
  }
}

async function download(service: ArtifactServer, folder: string): Promise<DownloadedArtifact[]> {
  const complete = [...service.artifacts].filter(([, { finalized }]) => finalized)
  if (complete.length === 0) return []
  const target = join(folder, 'artifacts')
  const ids = complete.map(([, { id }]) => String(id))
  const env = { PATH: process.env.PATH, GITHUB_WORKSPACE: folder, ...service.environment }
  await promisify(execFile)(node(), [DOWNLOAD, target, ...ids], { env, timeout: 30_000 })
  return complete.map(([name, { id }]) => ({ id, name, folder: join(target, String(id)) }))
}
