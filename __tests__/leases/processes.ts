import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
// @ts-expect-error: it brings no types
import ncc from '@vercel/ncc'
import { onTestFinished } from 'vitest'
import type { Owner, Request } from '../../src/leases/lease.js'
import { endAfterTest, until } from '../helpers/processes.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What other users, and other versions of Node, can start: the room as one file. Remove the folder afterwards. */
export async function buildLeases(): Promise<string> {
  const build = join(root, '.cache', `leases-${process.pid}`)
  const folder = mkdtempSync(join(tmpdir(), 'hardware-test-spec-'))
  mkdirSync(build, { recursive: true })
  try {
    const config = { extends: '../../tsconfig.build.json', include: ['../../src/leases'] }
    const compilerOptions = { rootDir: '../../src', outDir: '.' }
    writeFileSync(join(build, 'tsconfig.json'), JSON.stringify({ ...config, compilerOptions }))
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', build], { stdio: 'pipe' })
    writeFileSync(join(build, 'index.js'), "export * from './leases/lease.js'\n")
    const { code } = await ncc(join(build, 'index.js'), { cache: false, quiet: true })
    writeFileSync(join(folder, 'leases.mjs'), code)
    copyFileSync(join(root, '__tests__/leases/process.mjs'), join(folder, 'process.mjs'))
    execFileSync('chmod', ['-R', 'a+rX', folder])
  } finally {
    rmSync(build, { recursive: true, force: true })
  }
  return folder
}

export interface Options {
  folder: string
  requests: Request[]
  name: string
  log?: string
  owner?: Owner
  timeoutMs?: number
  remindMs?: number
  rounds?: number
  holdMs?: number
  ends?: 'release' | 'kill' | 'exit'
  heir?: string[]
  umask?: number
}

export interface Taker {
  pid: number
  child: ChildProcess
  /** What it has said so far. */
  events: { event: string; words?: string; index?: number; heir?: number }[]
  /** Waits until it has said so. */
  says(event: string): Promise<void>
  /** Ends its hold. */
  go(): void
  ended: Promise<unknown>
}

/** Starts a process that takes leases; `before`: what it is started by, such as another user. */
export function startTaker(built: string, options: Options, before: string[] = [], node = process.execPath): Taker {
  const argv = [...before, node, join(built, 'process.mjs'), join(built, 'leases.mjs'), JSON.stringify(options)]
  const child = spawn(argv[0] ?? '', argv.slice(1), { stdio: ['pipe', 'pipe', 'inherit'], cwd: '/' })
  const pid = child.pid ?? 0
  endAfterTest(pid)
  child.stdin?.on('error', () => {})
  const events: Taker['events'] = []
  let rest = ''
  child.stdout?.on('data', (chunk) => {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    events.push(...lines.map((line) => JSON.parse(line)))
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  return {
    pid,
    child,
    events,
    says: (event) =>
      until(
        `${options.name} says ${event}; it said ${JSON.stringify(events)}`,
        () => events.some((one) => one.event === event),
        50_000,
      ),
    go: () => void child.stdin?.write('\n'),
    ended,
  }
}

export interface Hold {
  name: string
  key: string
  start: bigint
  end: bigint
}

/** What the takers have logged, in the order of their starts. Each start has its end: who kills itself says so before. */
export function holdsIn(log: string): Hold[] {
  const holds: Hold[] = []
  const open = new Map<string, Hold>()
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n')
  for (const line of lines) {
    const [time = '', what, name = '', key = ''] = line.split(' ')
    if (what === 'start') open.set(name, { name, key, start: BigInt(time), end: 0n })
    const hold = open.get(name)
    if (what !== 'end' || hold === undefined) continue
    holds.push({ ...hold, end: BigInt(time) })
    open.delete(name)
  }
  if (open.size > 0) throw new Error(`never ended: ${[...open.keys()].join(', ')}`)
  return holds.sort((a, b) => (a.start < b.start ? -1 : 1))
}

/** Pairs that held one key at the same time. */
export function overlaps(holds: readonly Hold[]): [Hold, Hold][] {
  return holds.flatMap((first, at) =>
    holds.slice(at + 1).flatMap((second): [Hold, Hold][] => {
      return second.key === first.key && second.start < first.end ? [[first, second]] : []
    }),
  )
}

/** A folder that all users may write to. */
export function sharedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hardware-test-spec-'))
  execFileSync('chmod', ['777', folder])
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function canRun(argv: string[]): boolean {
  return spawnSync(argv[0] ?? '', argv.slice(1), { stdio: 'ignore', timeout: 20_000 }).status === 0
}
