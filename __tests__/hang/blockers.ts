import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'
import { type Machine, machineOf, parseSyscall, type SystemCall } from '../../src/hang/syscalls.js'
import { listThreads, readStat, readText } from '../../src/process/procfs.js'
import { canCompile, compile } from '../helpers/compile.js'
import { endAfterTest, until } from '../helpers/processes.js'

const SOURCE = fileURLToPath(new URL('blockers.c', import.meta.url))

export const mustRun = process.env.HARDWARE_TEST_NO_SKIP === '1'

const BUILDS =
  process.arch === 'x64'
    ? [
        { bits: '64-bit', flags: [] as string[], needs: 'cc' },
        { bits: '32-bit', flags: ['-m32'], needs: 'cc -m32 (gcc-multilib)' },
      ]
    : [{ bits: '64-bit', flags: [] as string[], needs: 'cc' }]

/** Kinds of programs that can be made here; the title says what is missing where one cannot. */
export const KINDS = BUILDS.map(({ bits, flags, needs }) => {
  const possible = canCompile(...flags)
  return { bits, flags, run: possible || mustRun, title: `${bits} programs${possible ? '' : `: needs ${needs}`}` }
})

export interface Blocked {
  pid: number
  machine: Machine
  /** What its threads are in, the first thread first. */
  calls: SystemCall[]
  tids: number[]
}

/**
 * For a `describe`: compiles `blockers.c` before its tests. `start` starts one, with `way` as first argument; `block` waits besides until
 * its threads sleep in calls of these names.
 */
export function blockers(flags: readonly string[]) {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hardware-test-blockers-'))
    compile(SOURCE, join(folder, 'blockers'), '-w', ...flags)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  function start(way: string, ...args: string[]): number {
    const { pid } = spawn(join(folder, 'blockers'), [way, ...args], { stdio: 'ignore' })
    if (pid === undefined) throw new Error(`${way} could not be started`)
    endAfterTest(pid)
    return pid
  }

  async function block(way: string, names: readonly string[], ...args: string[]): Promise<Blocked> {
    const pid = start(way, ...args)
    let before = ''
    let blocked: Blocked | null = null
    await until(`${way} sleeps in ${names.join(' and ')}`, () => {
      const look = lookAt(pid)
      const now = look?.calls.map(({ name }) => name).join() ?? ''
      blocked = now === names.join() && now === before ? look : null
      before = now
      return blocked !== null
    })
    if (blocked === null) throw new Error(`${way} is gone`)
    return blocked
  }

  return { start, block }
}

function lookAt(pid: number): Blocked | null {
  const machine = machineOf(pid)
  if (machine === null) return null
  const tids = listThreads(pid)
  const calls = tids.flatMap((tid) => {
    if (readStat(pid, tid)?.state !== 'S') return []
    const call = parseSyscall(readText(`/proc/${pid}/task/${tid}/syscall`), machine)
    return call?.kind === 'call' ? [call] : []
  })
  return { pid, machine, calls, tids }
}
