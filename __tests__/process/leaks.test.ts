import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { endAfterTest, isRunning, pidsOfRun, statOf, until } from '../helpers/processes.js'
import { tempFolder } from '../helpers/temp.js'
import { type Recorded, type RunOptions, record, startRecording } from '../helpers/tool.js'
import {
  ANONYMOUS,
  ESCAPES,
  escapedIn,
  expectNothingLeft,
  markerIn,
  NOTE_MARKER,
  WAIT_FOR_PID,
  writeChain,
} from './escapes.js'

const root = process.getuid?.() === 0

interface Left extends Recorded {
  cwd: string
  marker: string
}

/** Runs `script` to its end in a folder of its own. */
async function leave(script: string, options: RunOptions = {}): Promise<Left> {
  const cwd = options.cwd ?? tempFolder()
  const flags = ['--shell', 'sh {0}', '--console', 'off', ...(options.flags ?? [])]
  const run = await record(`${NOTE_MARKER}\n${script}`, { ...options, cwd, flags })
  return { ...run, cwd, marker: markerIn(cwd) }
}

const notesOf = ({ result }: Recorded) => result.notes.join('\n')

/** By what it is known: also by its first group, if it was seen before it had left that. */
const SEEN = /^(?:group|marker|descendant)$/

describe('what a test leaves running is ended and named', () => {
  it.each(ESCAPES)('$name', async ({ script, command }) => {
    const run = await leave(`${script}\n${WAIT_FOR_PID}\necho the test is done\nexit 3`)
    const pid = escapedIn(run.cwd)
    await expectNothingLeft(run.marker, [pid], 0)
    expect(run.result).toMatchObject({ verdict: 'failed', exitCode: 3 })
    expect(run.result.leaks).toContainEqual(expect.objectContaining({ pid, command, ended: true }))
    expect(run.result.attempts[0]?.leaks).toEqual(run.result.leaks)
    expect(notesOf(run)).toMatch(
      /^The test left (a process running, which was|\d+ processes running, which were) ended: /,
    )
    expect(notesOf(run)).toContain(`${command} (pid ${pid})`)
    expect(run.stderr.toString()).toContain(`${command} (pid ${pid})`)
    expect(run.log.toString()).toContain('the test is done\n')
  })

  it('and of a child that its parent never waited for it is said', async () => {
    const run = await leave(
      `setsid sh -c 'sleep 0.1 & echo $$ > pid; exec sleep 300' > /dev/null 2>&1 &\n${WAIT_FOR_PID}\nsleep 2`,
    )
    const pid = escapedIn(run.cwd)
    expect(notesOf(run)).toMatch(
      new RegExp(`had ended, but sleep \\(pid ${pid}\\), .*did not collect it \\(a zombie\\)`),
    )
  })

  it('also who has shed every mark, if the test lives long enough for us to see it', async () => {
    const run = await leave(`${ANONYMOUS.script}\n${WAIT_FOR_PID}\nsleep 2`)
    const pid = escapedIn(run.cwd)
    expect(isRunning(pid)).toBe(false)
    expect(run.result.leaks).toMatchObject([{ pid, why: expect.stringMatching(SEEN), parent: { command: 'sh' } }])
    expect(notesOf(run)).toMatch(/started by sh \(pid \d+\)/)
  })

  it('also a chain of processes that start each other while they are ended', async () => {
    const cwd = tempFolder()
    const run = await leave(`${writeChain(cwd)}\nsleep 0.2`, { cwd })
    expect(run.result.verdict).toBe('passed')
    expect(run.result.leaks.length).toBeGreaterThan(0)
    await expectNothingLeft(run.marker, [], 0)
  })

  it('with its arguments, its age and who started it', async () => {
    const run = await leave(`sh -c 'setsid sleep 300 & echo $! > pid; exec sleep 301' &\n${WAIT_FOR_PID}\nsleep 2`)
    const pid = escapedIn(run.cwd)
    const leak = run.result.leaks.find((one) => one.pid === pid)
    expect(leak).toMatchObject({
      command: 'sleep',
      commandLine: 'sleep 300',
      state: 'S',
      why: expect.stringMatching(SEEN),
      parent: { command: 'sleep' },
      uid: process.getuid?.(),
      holdsOutput: true,
      devices: [],
      ended: true,
    })
    expect(leak?.ageMs).toBeGreaterThanOrEqual(1900)
    expect(leak?.parent?.pid).toBe(run.result.leaks.find((one) => one.commandLine === 'sleep 301')?.pid)
  })

  it('by what it is now, not by what it was started as', async () => {
    const run = await leave(
      `sh -c 'sleep 1; echo $$ > pid; exec sh -c "while :; do sleep 0.1; done"' > /dev/null 2>&1 &\n${WAIT_FOR_PID}\nsleep 0.3`,
    )
    const pid = escapedIn(run.cwd)
    const leak = run.result.leaks.find((one) => one.pid === pid)
    expect(leak).toMatchObject({ command: 'sh', commandLine: "sh -c 'while :; do sleep 0.1; done'" })
  })

  it('however it calls itself', async () => {
    const evil = '::error::pwned\n##[group]x \x1b[31m'
    const cwd = tempFolder()
    writeFileSync(join(cwd, 'name'), evil)
    const run = await leave(
      `bash -c 'exec -a "$(cat name)" sleep 300' & echo $! > pid; while [ "$(cat /proc/$!/comm)" != sleep ]; do sleep 0.02; done`,
      { cwd },
    )
    const pid = escapedIn(cwd)
    expect(run.result.leaks).toMatchObject([{ pid }])
    const said = JSON.stringify([run.result.leaks, run.result.notes])
    expect(said).not.toMatch(/\\u00[01]|\\n/)
    expect(run.stderr.toString()).not.toMatch(/^::|\x1b/m)
  })

  it('a hundred of them, by name only the first', async () => {
    const run = await leave('for i in $(seq 120); do setsid sleep 300 > /dev/null 2>&1 & done; sleep 0.5')
    expect(run.result.leaks).toHaveLength(100)
    expect(notesOf(run)).toMatch(/^The test left 120 processes running, which were ended: .*; and 115 more\.$/)
    await expectNothingLeft(run.marker, [], 0)
  })
})

describe('what is none of the test', () => {
  it('who was there before and holds its output is named, and let be', async () => {
    const cwd = tempFolder()
    const wait = 'while [ ! -s go ]; do sleep 0.02; done; exec 3> "/proc/$(cat go)/fd/1"; touch held; exec sleep 300'
    const before = startRecording(['sh', '-c', `echo $$ > before; ${wait}`], { cwd })
    await until('it is there', () => existsSync(join(cwd, 'before')))
    const pid = Number(readFileSync(join(cwd, 'before'), 'utf8'))
    endAfterTest(pid)
    const run = await leave('echo words; echo $$ > go; while [ ! -e held ]; do sleep 0.02; done; exit 5', { cwd })
    expect(run.result).toMatchObject({ verdict: 'failed', exitCode: 5, leaks: [] })
    expect(notesOf(run)).toMatch(new RegExp(`^sleep \\(pid ${pid}\\), there before the test .* holds its output open`))
    expect(run.log.toString()).toBe('words\n')
    expect(isRunning(pid)).toBe(true)
    before.signal('SIGINT')
    await before.recorded
  })

  it('another run, and what that leaves', async () => {
    const [mine, other] = [tempFolder(), tempFolder()]
    const script = `${NOTE_MARKER}; setsid sh -c 'echo $$ > pid; exec sleep 300' & ${WAIT_FOR_PID}; touch ready; while [ ! -e go ]; do sleep 0.02; done`
    const options = { cwd: other, flags: ['--shell', 'sh {0}'] }
    const beside = startRecording(script, options)
    await until('the other run is ready', () => existsSync(join(other, 'ready')))
    const run = await leave(`setsid sleep 300 & echo $! > pid`, { cwd: mine })
    expect(run.result.leaks).toMatchObject([{ pid: escapedIn(mine) }])
    const pid = escapedIn(other)
    expect(isRunning(pid)).toBe(true)
    writeFileSync(join(other, 'go'), '')
    expect((await beside.recorded).result).toMatchObject({ verdict: 'passed', leaks: [{ pid }] })
    await expectNothingLeft(markerIn(other), [pid], 0)
  })
})

describe('runs inside of runs', () => {
  const tool = `"${process.execPath}" "${new URL('../../dist/hardware-test.js', import.meta.url).pathname}" run --probe none --expect-tests false --output inner --shell 'sh {0}' --run`

  it('each ends its own, and carries the markers of those around it', async () => {
    const inner = `${NOTE_MARKER}; setsid sh -c "echo \\$\\$ > pid; exec sleep 300" & ${WAIT_FOR_PID}`
    const run = await leave(`cp marker outer; ${tool} '${inner}'; echo "inner: $?"`)
    const pid = escapedIn(run.cwd)
    const outer = readFileSync(join(run.cwd, 'outer'), 'utf8').trim()
    expect(readFileSync(join(run.cwd, 'marker'), 'utf8')).toBe(`${outer} ${run.marker}\n`)
    expect(JSON.parse(readFileSync(join(run.cwd, 'inner', 'result.json'), 'utf8'))).toMatchObject({ leaks: [{ pid }] })
    expect(run.log.toString()).toContain('inner: 0\n')
    expect(run.result).toMatchObject({ verdict: 'passed', leaks: [], notes: [] })
    await expectNothingLeft(outer, [pid], 0)
  })

  it('the outer one ends all of it when it is cancelled', async () => {
    const cwd = tempFolder()
    const inner = `${NOTE_MARKER}; setsid sh -c "echo \\$\\$ > pid; exec sleep 300" & ${WAIT_FOR_PID}; touch ready; sleep 300`
    const script = `${NOTE_MARKER}; cp marker outer; ${tool} '${inner}'`
    const run = startRecording(script, { cwd, flags: ['--shell', 'sh {0}'] })
    await until('the inner test is ready', () => existsSync(join(cwd, 'ready')))
    const pid = escapedIn(cwd)
    run.signal('SIGINT')
    expect((await run.recorded).result).toMatchObject({ verdict: 'cancelled', leaks: [], notes: [] })
    await expectNothingLeft(readFileSync(join(cwd, 'outer'), 'utf8').trim(), [pid], 0)
  })
})

describe.runIf(root)('hardware that a leftover holds (needs root, to make a device node)', () => {
  it.each(['ttyACM', 'ttyUSB', 'hidraw'])('%s', async (kind) => {
    const node = `/dev/${kind}${10_000 + (process.pid % 10_000)}`
    execFileSync('mknod', [node, 'c', '1', '3'])
    onTestFinished(() => rmSync(node, { force: true }))
    const run = await leave(`setsid sleep 300 3< ${node} & echo $! > pid; sleep 0.1; exit 0`)
    const pid = escapedIn(run.cwd)
    expect(run.result).toMatchObject({ verdict: 'passed', leaks: [{ pid, devices: [node], ended: true }] })
    expect(run.result.notes).toContain(`sleep (pid ${pid}) held ${node}, which the next job needs.`)
  })
})

const FREEZER = '/sys/fs/cgroup/freezer'

describe.runIf(root && existsSync(FREEZER))('what nothing can end (needs root and the freezer of cgroups 1)', () => {
  it('is named, with what it waits for', async () => {
    const cgroup = join(FREEZER, `hardware-test-${process.pid}`)
    mkdirSync(cgroup)
    let pid = 0
    const thaw = async () => {
      writeFileSync(join(cgroup, 'freezer.state'), 'THAWED')
      await until('the process is gone', () => !isRunning(pid))
      rmdirSync(cgroup)
    }
    onTestFinished(thaw)
    const run = await leave(
      `sleep 300 > /dev/null 2>&1 & echo $! > pid; echo $! > ${cgroup}/cgroup.procs; echo FROZEN > ${cgroup}/freezer.state`,
    )
    pid = escapedIn(run.cwd)
    expect(statOf(pid)?.state).toBe('D')
    expect(run.result).toMatchObject({ verdict: 'passed', leaks: [{ pid, state: 'D', ended: false }] })
    expect(run.result.notes).toEqual([
      expect.stringMatching(/^The test left a process running: sleep /),
      expect.stringMatching(
        new RegExp(
          `^sleep \\(pid ${pid}\\) cannot be ended: it waits in the kernel \\(D in \\w+\\): a driver or the device, not the test\\.`,
        ),
      ),
    ])
  })
})

describe('a child of another user', () => {
  const sudo = sudoers()

  it.runIf(sudo !== null)('sudo: what this user may end through `sudo -n` is ended (needs sudo)', async () => {
    const run = await asUser('ALL', (stubborn) => `sudo -n ${stubborn} > /dev/null 2>&1 &\n${WAIT_FOR_PID}`)
    const pid = escapedIn(run.cwd)
    expect(run.result.leaks).toContainEqual(expect.objectContaining({ pid, uid: 0, ended: true }))
    expect(isRunning(pid)).toBe(false)
  })

  it.runIf(sudo !== null)('sudo: what this user may not end is named (needs sudo)', async () => {
    const run = await asUser('program', (stubborn) => `sudo -n ${stubborn} > /dev/null 2>&1 &\n${WAIT_FOR_PID}`)
    const pid = escapedIn(run.cwd)
    expect(isRunning(pid)).toBe(true)
    expect(run.result.verdict).toBe('passed')
    expect(run.result.leaks).toContainEqual(expect.objectContaining({ pid, uid: 0, ended: false }))
    expect(notesOf(run)).toMatch(
      new RegExp(
        `stubborn \\(pid ${pid}\\) cannot be ended: it runs as root; this user may not end it, nor did .sudo -n kill. \\(.+\\)\\. End it .*sudo kill -9 ${pid}`,
      ),
    )
    await until('its helper is gone', () => pidsOfRun(run.marker).length === 0)
  })

  /** Runs a test as a user who may run, as root, anything or one program only: one that ignores what can be ignored. */
  async function asUser(may: 'ALL' | 'program', script: (stubborn: string) => string): Promise<Left> {
    const { name, uid, gid } = sudo ?? { name: '', uid: 0, gid: 0 }
    const cwd = tempFolder()
    const bin = tempFolder()
    for (const folder of [cwd, bin]) chownSync(folder, uid, gid)
    const stubborn = join(bin, 'stubborn')
    writeFileSync(
      stubborn,
      `#!/bin/sh\ntrap '' INT TERM HUP\necho $$ > ${cwd}/pid\nwhile [ -d ${cwd} ]; do sleep 0.2; done\n`,
      {
        mode: 0o755,
      },
    )
    const rule = `/etc/sudoers.d/hardware-test-${process.pid}-${may}`
    writeFileSync(rule, `${name} ALL=(root) NOPASSWD: ${may === 'ALL' ? 'ALL' : stubborn}\n`, { mode: 0o440 })
    onTestFinished(() => rmSync(rule, { force: true }))
    const env = { PATH: process.env.PATH, HOME: cwd }
    return leave(script(stubborn), { cwd, folder: join(cwd, 'out'), uid, gid, env })
  }
})

/** A user of this machine who is nobody special, for whom rules can be made; null without root or sudo. */
function sudoers(): { name: string; uid: number; gid: number } | null {
  if (!root || !existsSync('/etc/sudoers.d')) return null
  const [name = '', , uid, gid] =
    /^(games|news|nobody):.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0].split(':') ?? []
  return name === '' ? null : { name, uid: Number(uid), gid: Number(gid) }
}
