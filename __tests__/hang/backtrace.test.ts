import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { backtraces, moduleAt, moduleIn, programCounter } from '../../src/hang/backtrace.js'
import { readStat, readText } from '../../src/process/procfs.js'
import { endAfterTest, isRunning, kill, statOf, until } from '../helpers/processes.js'
import { tempFolder } from '../helpers/temp.js'
import { blockers, KINDS, mustRun } from './blockers.js'

const NOBODY = 65534
const FOLDERS = (process.env.PATH ?? '').split(delimiter)
const find = (name: string) => FOLDERS.map((folder) => join(folder, name)).find(existsSync)

/** Runs a test where it can be run; else its title says what is missing. */
const needing = (...names: string[]) => {
  const missing = names.filter((name) => find(name) === undefined)
  return { run: missing.length === 0 || mustRun, but: missing.length === 0 ? '' : `: needs ${missing.join(', ')}` }
}

/** A PATH for this test with these tools only, and those that are made of `scripts`. */
function onlyTools(names: readonly string[], scripts: Record<string, string> = {}): string {
  const folder = tempFolder()
  chmodSync(folder, 0o755)
  for (const name of ['env', 'timeout', 'sh', ...names])
    symlinkSync(find(name) ?? `/missing/${name}`, join(folder, name))
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  }
  const before = process.env.PATH
  onTestFinished(() => {
    process.env.PATH = before
  })
  process.env.PATH = folder
  return folder
}

async function sleeper(user?: number): Promise<number> {
  const ids = user === undefined ? {} : { uid: user, gid: user }
  const child = spawn(find('sleep') ?? 'sleep', ['60'], { ...ids, stdio: 'ignore' })
  const pid = child.pid ?? 0
  endAfterTest(pid)
  await until('it sleeps', () => readText(`/proc/${pid}/wchan`).includes('sleep'))
  return pid
}

const { run: compiled, title } = KINDS[0] ?? { run: false, title: '64-bit programs' }

describe.runIf(compiled)(title, () => {
  const { start, block } = blockers(['-g'])

  for (const tool of ['eu-stack', 'gdb']) {
    const { run, but } = needing(tool)
    it.runIf(run)(`every thread, by ${tool}${but}`, async () => {
      const { pid } = await block('two-locks', ['futex', 'futex'])
      onlyTools([tool])
      const [trace] = await backtraces([pid])
      expect(trace).toMatchObject({ pid, tool, refused: null })
      const text = trace?.lines.join('\n') ?? ''
      expect(text).toMatch(/^#\d+ .*\bmain\b/m)
      expect(text).toMatch(/^#\d+ .*\block_both\b/m)
      expect(text).toMatch(/blockers\.c:\d+/)
      expect(text).not.toMatch(/New LWP|libthread_db|warning/)
      await until('it is let go', () => statOf(pid)?.state === 'S')
    })
  }

  it('where a thread spins', async () => {
    const pid = start('spin')
    await until('it spins', () => statOf(pid)?.state === 'R' && (readStat(pid)?.cpuTicks ?? 0) > 1)
    const startTicks = readStat(pid)?.startTicks ?? 0
    const pc = (await programCounter({ pid, startTicks }, pid)) ?? 0n
    expect(moduleAt(pid, pc)).toMatchObject({ module: 'blockers' })
    await until('it spins on', () => statOf(pid)?.state === 'R')
    expect(await programCounter({ pid, startTicks: 1 }, pid)).toBeNull()
  })

  it('where it spins, if it is stopped already: it stays so', async () => {
    const pid = start('spin')
    await until('it spins', () => (readStat(pid)?.cpuTicks ?? 0) > 1)
    kill(pid, 'SIGSTOP')
    await until('it is stopped', () => statOf(pid)?.state === 'T')
    expect(await programCounter({ pid, startTicks: readStat(pid)?.startTicks ?? 0 }, pid)).not.toBeNull()
    expect(statOf(pid)?.state).toBe('T')
  })
})

describe.runIf(process.platform === 'linux')('backtraces', () => {
  const { run, but } = needing('python3', 'py-spy')
  it.runIf(run)(`of a Python program, by its own names${but}`, async () => {
    const script = 'import threading\ndef deep():\n  threading.Lock().__enter__(); threading.Event().wait()\ndeep()\n'
    const file = join(tempFolder(), 'hang.py')
    writeFileSync(file, script)
    const child = spawn('python3', [file], { stdio: 'ignore' })
    const pid = child.pid ?? 0
    endAfterTest(pid)
    await until('it waits', () => readText(`/proc/${pid}/wchan`).includes('futex'))
    onlyTools(['py-spy'])
    const [trace] = await backtraces([pid])
    expect(trace?.tool).toBe('py-spy')
    expect(trace?.lines.join('\n')).toMatch(/deep \(.*hang\.py:3\)/)
  })

  it('no tool at all', async () => {
    onlyTools([])
    const [trace] = await backtraces([await sleeper()])
    expect(trace).toMatchObject({ tool: null, lines: [] })
    expect(trace?.refused).toBe(
      'Neither eu-stack nor gdb is installed: `sudo apt-get install elfutils` makes backtraces possible.',
    )
  })

  it('what cannot have one', async () => {
    const child = spawn('sh', ['-c', 'true & exec sleep 60'], { stdio: 'ignore' })
    const parent = child.pid ?? 0
    endAfterTest(parent)
    const zombie = () => execFileSync('ps', ['--ppid', `${parent}`, '-o', 'pid=', '--no-headers'], { encoding: 'utf8' })
    await until('there is a zombie', () => statOf(Number(zombie()))?.state === 'Z')
    const refusals = (await backtraces([2 ** 22 + 1, process.pid, Number(zombie())])).map(({ refused }) => refused)
    expect(refusals).toEqual([
      'It has ended meanwhile.',
      expect.stringMatching(/^This is hardware-test itself/),
      expect.stringMatching(/^It has ended, and only waits to be reaped/),
    ])
  })

  it('a tool that never ends is ended, and the next one is asked', async () => {
    const pid = await sleeper()
    const folder = onlyTools(['sleep'], {
      'eu-stack': `echo $$ > "\${0%/*}/pid"; trap '' TERM; while :; do sleep 1; done`,
      gdb: 'echo "[New LWP 7]"; echo "Thread 1 (LWP 7):"; echo "#0  0x1 in hang () at hang.c:1"',
    })
    const [trace] = await backtraces([pid], { toolMs: 1000 })
    expect(trace).toEqual({
      pid,
      tool: 'gdb',
      lines: ['Thread 1 (LWP 7):', '#0  0x1 in hang () at hang.c:1'],
      refused: null,
    })
    const tool = Number(readFileSync(join(folder, 'pid'), 'utf8'))
    expect(tool).toBeGreaterThan(0)
    await until('it is gone', () => !isRunning(tool))
  })

  it('no time', async () => {
    const [pid, other] = [await sleeper(), await sleeper()]
    onlyTools([], { 'eu-stack': 'echo "#0  0x1 hang"' })
    const refusals = (await backtraces([pid, other], { totalMs: 100 })).map(({ refused }) => refused)
    expect(refusals).toEqual(Array(2).fill('There was no time left for a backtrace.'))
  })

  it('endless output is cut, and shown as plain text', async () => {
    const pid = await sleeper()
    onlyTools(['seq'], { gdb: `printf '#0  \\033[31mred\\033[0m\\001\\n'; seq -f '#%g  0x1 hang' 100000` })
    const [trace] = await backtraces([pid])
    expect(trace?.lines).toHaveLength(301)
    expect(trace?.lines[0]).toBe('#0  red\u2401')
    expect(trace?.lines[300]).toMatch(/^… \(\d+ lines more\)$/)
  })

  it('names that eu-stack cannot read are asked of gdb, where it is', async () => {
    const pid = await sleeper()
    const mangled = 'echo "#0  0x1 _RNvCs1_4deep4lock"'
    onlyTools([], { 'eu-stack': mangled, gdb: 'echo "#0  0x1 in deep::lock ()"' })
    expect(await backtraces([pid])).toMatchObject([{ tool: 'gdb', lines: ['#0  0x1 in deep::lock ()'] }])
    onlyTools([], { 'eu-stack': mangled, gdb: 'exit 1' })
    expect(await backtraces([pid])).toMatchObject([{ tool: 'eu-stack', lines: ['#0  0x1 _RNvCs1_4deep4lock'] }])
  })
})

const root = process.getuid?.() === 0

describe.runIf(root)(`another user's process${root ? '' : ': needs root, to become another user'}`, () => {
  const { run, but } = needing('eu-stack')
  const { run: runSudo, but: butSudo } = needing('eu-stack', 'sudo')

  async function asNobody<T>(act: () => Promise<T>): Promise<T> {
    process.setegid?.(NOBODY)
    process.seteuid?.(NOBODY)
    try {
      return await act()
    } finally {
      process.seteuid?.(0)
      process.setegid?.(0)
    }
  }

  it.runIf(run)(`is refused, and why${but}`, async () => {
    const pid = await sleeper()
    onlyTools(['eu-stack'])
    const [trace] = await asNobody(() => backtraces([pid]))
    expect(trace).toMatchObject({ tool: null, lines: [] })
    expect(trace?.refused).toMatch(/^It belongs to user 0, and this is user 65534: .*sudo without a password/)
  })

  it.runIf(runSudo)(`is shown through sudo where that asks for no password${butSudo}`, async () => {
    const pid = await sleeper()
    // sudo goes by the real user, who is root here.
    onlyTools(['eu-stack', 'sudo'])
    const [trace] = await asNobody(() => backtraces([pid]))
    expect(trace).toMatchObject({ tool: 'eu-stack', refused: null })
    expect(trace?.lines.some((line) => /nanosleep/.test(line))).toBe(true)
  })
})

describe('module and offset', () => {
  const MAPS = `55a000000000-55a000001000 r--p 00000000 fe:00 77                         /srv/my tests/deep run
55a000001000-55a000003000 r-xp 00001000 fe:00 77                         /srv/my tests/deep run
7f0000000000-7f0000028000 r--p 00000000 fe:00 99                         /usr/lib/libc.so.6
7f0000028000-7f00001bd000 r-xp 00028000 fe:00 99                         /usr/lib/libc.so.6
7f1000000000-7f1000001000 rwxp 00000000 00:00 0 
7ffe00000000-7ffe00002000 r-xp 00000000 00:00 0                          [vdso]
`
  it.each<[bigint, string, bigint]>([
    [0x55a000001234n, 'deep run', 0x1234n],
    [0x7f0000028010n, 'libc.so.6', 0x28010n],
    [0x7f1000000008n, 'code without a file', 8n],
    [0x7ffe00000c00n, '[vdso]', 0xc00n],
  ])('%x', (address, module, offset) => {
    expect(moduleIn(MAPS, address)).toEqual({ module, offset })
  })

  it('nowhere', () => {
    expect(moduleIn(MAPS, 0x1000n)).toBeNull()
    expect(moduleIn('denied', 0x1000n)).toBeNull()
    expect(moduleAt(2 ** 22 + 1, 0x1000n)).toBeNull()
  })
})
