import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, readFileSync } from 'node:fs'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { endLeftovers, type LeakPolicy, type Leftovers } from '../../src/process/leaks.js'
import { newMarker, withMarker } from '../../src/process/marker.js'
import { isAlive } from '../../src/process/members.js'
import type { Output } from '../../src/process/output-end.js'
import { openPipe } from '../../src/process/pipe.js'
import { politely, terminate } from '../../src/process/terminate.js'
import { ProcessTree } from '../../src/process/tree.js'
import { judge } from '../../src/run/verdict.js'
import { endAfterTest, isRunning, kill, pidsOfRun, until } from '../helpers/processes.js'
import { tempFolder } from '../helpers/temp.js'
import { escapedIn, WAIT_FOR_PID } from './escapes.js'

/** The parts of an attempt, without the rest of it: policies and clocks are given to them by whoever has an input for it. */
interface Attempt {
  root: number
  tree: ProcessTree
  output: Output
  cwd: string
  marker: string
  exited: Promise<unknown>
}

async function start(script: string): Promise<Attempt> {
  const cwd = tempFolder()
  const marker = newMarker()
  const pipe = await openPipe()
  if (pipe === null) throw new Error('no pipe')
  const env = withMarker({ PATH: process.env.PATH ?? '' }, marker)
  const child = spawn('sh', ['-c', script], { cwd, env, stdio: ['ignore', pipe.writeFd, pipe.writeFd], detached: true })
  const root = child.pid ?? 0
  endAfterTest(-root)
  onTestFinished(() => {
    for (const pid of pidsOfRun(marker)) kill(pid, 'SIGKILL')
  })
  const tree = new ProcessTree({ rootPid: root, marker, output: pipe.identity })
  for (const fd of [pipe.writeFd, pipe.standbyFd]) closeSync(fd)
  return { root, tree, cwd, marker, exited: once(child, 'exit'), output: outputOf(pipe.readFd) }
}

function outputOf(fd: number): Output {
  const socket = new Socket({ fd, readable: true, writable: false })
  let [last, over] = [performance.now(), false]
  socket.on('data', () => {
    last = performance.now()
  })
  const ended = once(socket, 'end').then(() => {
    over = true
  })
  onTestFinished(() => void socket.destroy())
  return { hasEnded: () => over, ended, quietMs: () => performance.now() - last }
}

/** What becomes of what `script` leaves behind. */
async function leave(
  script: string,
  policy: LeakPolicy,
  limitMs = 5000,
): Promise<Attempt & Leftovers & { pid: number }> {
  const attempt = await start(`${script}\n${WAIT_FOR_PID}`)
  await attempt.exited
  const hurry = new AbortController().signal
  const left = await endLeftovers(attempt.tree, attempt.output, { policy, limitMs, hurry })
  return { ...attempt, ...left, pid: escapedIn(attempt.cwd) }
}

const escapeReady = (cwd: string, name = 'pid') =>
  existsSync(join(cwd, name)) && readFileSync(join(cwd, name), 'utf8') !== ''

const DAEMON = "setsid sh -c 'echo $$ > pid; exec sleep 300' &"
const SILENT_DAEMON = "setsid sh -c 'echo $$ > pid; exec sleep 300' > /dev/null 2>&1 &"
const TICKING_DAEMON = "setsid sh -c 'echo $$ > pid; while :; do echo tick; sleep 0.05; done' &"

describe('leaks: ignore', () => {
  it('leaves it running, and says what becomes of its output', async () => {
    const { leaks, notes, pid, output } = await leave(DAEMON, 'ignore')
    expect(isRunning(pid)).toBe(true)
    expect(leaks).toMatchObject([{ pid, command: 'sleep', holdsOutput: true, ended: false }])
    expect(notes).toHaveLength(2)
    expect(notes[0]).toMatch(
      new RegExp(`^The test left a process running \\(.leaks: ignore.\\): sleep \\(pid ${pid}\\)`),
    )
    expect(notes[1]).toMatch(new RegExp(`output is still open in sleep \\(pid ${pid}\\): .*SIGPIPE`))
    expect(output.hasEnded()).toBe(false)
  })

  it('has nothing to say of the output where that has ended', async () => {
    const { leaks, notes, pid, output } = await leave(SILENT_DAEMON, 'ignore')
    expect(isRunning(pid)).toBe(true)
    expect(leaks).toMatchObject([{ pid, holdsOutput: false, ended: false }])
    expect(notes).toHaveLength(1)
    expect(output.hasEnded()).toBe(true)
  })

  it('waits for no end of what is printed for ever', async () => {
    const { leaks, pid } = await leave(TICKING_DAEMON, 'ignore', 1500)
    expect(isRunning(pid)).toBe(true)
    expect(leaks).toContainEqual(expect.objectContaining({ pid, ended: false }))
  })
})

describe('leaks: fail', () => {
  it('ends it, and a run that would have passed has failed', async () => {
    const { leaks, notes, pid, output } = await leave(DAEMON, 'fail')
    expect(isRunning(pid)).toBe(false)
    expect(leaks).toMatchObject([{ pid, ended: true }])
    expect(notes[0]).toMatch(/which was ended: sleep/)
    expect(output.hasEnded()).toBe(true)
  })

  const exit = (code: number, signal: string | null = null) => ({ code, signal, at: 0n })
  const leaked = 'sleep (pid 7), 1 s old'

  it.each([
    ['passed', exit(0), { verdict: 'failed', exitCode: 0, reason: expect.stringContaining(leaked) }],
    ['failed', exit(3), { verdict: 'failed', exitCode: 3, reason: expect.not.stringContaining(leaked) }],
    ['crashed', exit(139, 'SIGSEGV'), { verdict: 'crashed', reason: expect.not.stringContaining(leaked) }],
  ])('the verdict of one that had %s', (_, ended, expected) => {
    expect(judge({ how: 'exited', exit: ended, leak: leaked })).toMatchObject(expected)
    expect(judge({ how: 'exited', exit: exit(0) }).verdict).toBe('passed')
  })
})

describe('termination for a clock', () => {
  const STUBBORN = "trap '' INT TERM; echo $$ > pid; while :; do sleep 0.1; done"

  it.each([
    ['SIGINT', "trap 'exit 0' INT; echo $$ > pid; while :; do sleep 0.05; done", 20_000],
    ['SIGTERM', "trap '' INT; echo $$ > pid; while :; do sleep 0.05; done", 500],
    ['SIGKILL', STUBBORN, 200],
    ['SIGKILL', STUBBORN, 0],
  ])('says that it took %s (%#)', async (by, script, grace) => {
    const { tree, cwd, marker } = await start(script)
    await until('it is there', () => pidsOfRun(marker).length > 0)
    await until('it is ready', () => escapeReady(cwd))
    expect(await terminate(tree, politely(grace))).toEqual({ by, survivors: [], notes: [] })
    expect(pidsOfRun(marker)).toEqual([])
  })

  it('of what has ended already does nothing', async () => {
    const { tree, exited } = await start('true')
    await exited
    expect(await terminate(tree, politely(1000))).toEqual({ by: null, survivors: [], notes: [] })
  })

  it('leaves its handlers the time to run programs of their own', async () => {
    const script = "trap 'sleep 0.5; echo released > released; exit 0' INT; echo $$ > pid; while :; do sleep 0.05; done"
    const { tree, cwd } = await start(script)
    await until('it is ready', () => escapeReady(cwd))
    expect((await terminate(tree, politely(20_000))).by).toBe('SIGINT')
    expect(escapeReady(cwd, 'released')).toBe(true)
  })
})

describe('where there is no /proc (as on macOS, with the ps of this machine)', () => {
  const { platform } = process
  afterEach(() => vi.restoreAllMocks())

  it('group and descendants are found and ended', async () => {
    const script = `sleep 300 & sh -c 'setsid sh -c "echo \\$\\$ > pid; exec sleep 300" & wait' & ${WAIT_FOR_PID}; echo > ready; wait`
    const { root, cwd, marker } = await start(script)
    await until('it is ready', () => escapeReady(cwd, 'ready'))
    const pid = escapedIn(cwd)
    vi.spyOn(process, 'platform', 'get').mockReturnValue('darwin')
    const tree = new ProcessTree({ rootPid: root, marker, output: null })
    const members = (await tree.scan()).filter(isAlive)
    expect(members.map(({ command }) => command).sort()).toEqual(['sh', 'sh', 'sleep', 'sleep'])
    expect(members.find((member) => member.pid === pid)).toMatchObject({ why: 'descendant', commandLine: 'sleep 300' })
    expect((await terminate(tree, politely(1000))).survivors).toEqual([])
    vi.restoreAllMocks()
    expect(process.platform).toBe(platform)
    expect(pidsOfRun(marker)).toEqual([])
  })
})
