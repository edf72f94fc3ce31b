import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { endAfterTest, isRunning, kill, pidsOfRun, pidsWith, until } from '../helpers/processes.js'
import { newJob, runPost, type StepOptions, startMain } from '../helpers/runner.js'
import { effects } from '../helpers/runner-commands.js'
import { tempFolder } from '../helpers/temp.js'
import { type RunOptions, resultIn, startRecording } from '../helpers/tool.js'
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

/** The runner waits 7.5 s and then 2.5 s. */
const RUNNERS_PATIENCE_MS = 9000

/** Unique in the environment of a test, so that whatever comes of it can be found. */
let marks = 0
function newMark(): string {
  marks += 1
  return `${process.pid}-${marks}-${Date.now()}`
}

const MARK = 'HARDWARE_TEST_SPEC'

/** Waits until the test has written `ready`. */
async function ready(folder: string): Promise<void> {
  await until('the test is ready', () => existsSync(join(folder, 'ready')))
}

/** Everything that was started with `mark` is a process of the test, but the programs that run it. */
function membersOf(mark: string, ours: number): number[] {
  const members = pidsWith(MARK, mark).filter((pid) => {
    const command = commandLineOf(pid)
    return pid !== ours && !/dist\/|read -r (marker|word)/.test(command)
  })
  for (const pid of members) endAfterTest(pid)
  return members
}

function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

interface Cancelled {
  ms: number
  members: number[]
  mark: string
}

const PATIENT = 'echo started; touch ready; sleep 300'
const STUBBORN = "trap '' INT TERM HUP; echo started; touch ready; while :; do sleep 1; done"
const FAMILY = `sh -c "sleep 300 & sleep 301 & wait" & ${PATIENT} & wait`
const DAEMON = `setsid sh -c 'echo $$ > pid; exec sleep 300' > /dev/null 2>&1 &`
const STOPPED = 'sleep 300 & kill -s STOP $!; echo started; touch ready; kill -s STOP $$; sleep 302'

function startTest(script: string, options: RunOptions = {}) {
  const folder = tempFolder()
  const mark = newMark()
  const running = startRecording(script, {
    ...options,
    cwd: folder,
    env: { ...process.env, [MARK]: mark },
    flags: ['--shell', 'sh {0}', ...(options.flags ?? [])],
  })
  return { running, folder, mark }
}

async function cancelTool(
  script: string,
  signals: NodeJS.Signals[],
  pauseMs = 0,
): Promise<Cancelled & { status: number | null; folder: string; said: string }> {
  const { running, folder, mark } = startTest(script)
  await ready(folder)
  const members = membersOf(mark, running.pid)
  expect(members.length).toBeGreaterThan(0)
  const begun = performance.now()
  for (const signal of signals) {
    running.signal(signal)
    await delay(pauseMs)
  }
  const run = await running.recorded
  const ms = performance.now() - begun
  await until('all of the test is gone', () => pidsWith(MARK, mark).length === 0, 5000)
  return { ms, members, mark, status: run.status, folder: run.folder, said: run.stderr.toString() }
}

describe('a cancelled run', () => {
  it.each<[string, string, NodeJS.Signals]>([
    ['a test that goes when it is asked', PATIENT, 'SIGINT'],
    ['a test that goes when it is asked', PATIENT, 'SIGTERM'],
    ['a test that goes when it is asked', PATIENT, 'SIGHUP'],
    ['a test that ignores SIGINT and SIGTERM', STUBBORN, 'SIGINT'],
    ['a test that ignores SIGINT and SIGTERM', STUBBORN, 'SIGTERM'],
    ['a test with children and their children', FAMILY, 'SIGINT'],
    ['a test that is stopped', STOPPED, 'SIGINT'],
  ])('%s (%#): is gone in time, and the result says so', async (_, script, signal) => {
    const { ms, status, folder, members, said } = await cancelTool(script, [signal])
    expect(ms).toBeLessThan(RUNNERS_PATIENCE_MS)
    expect(status).toBe(130)
    expect(members.filter(isRunning)).toEqual([])
    expect(resultIn(folder)).toMatchObject({ verdict: 'cancelled' })
    expect(resultIn(folder).reason).toContain(signal)
    expect(readFileSync(join(folder, 'output.log'), 'utf8')).toMatch(/^started\n/)
    expect(said).toContain(`Cancelled: `)
  })

  it('a test that ends well when it is asked is cancelled all the same', async () => {
    const { status, folder } = await cancelTool(
      "trap 'echo probe released; exit 0' INT; touch ready; while :; do sleep 0.1; done",
      ['SIGINT'],
    )
    expect(status).toBe(130)
    expect(resultIn(folder)).toMatchObject({ verdict: 'cancelled', exitCode: 0 })
    expect(readFileSync(join(folder, 'output.log'), 'utf8')).toBe('probe released\n')
  })

  it('a test that is stopped goes on, to let go of its probe', async () => {
    const { folder } = await cancelTool(
      "trap 'echo probe released; exit 0' INT; touch ready; kill -s STOP $$; while :; do sleep 0.1; done",
      ['SIGINT'],
    )
    expect(readFileSync(join(folder, 'output.log'), 'utf8')).toBe('probe released\n')
  })

  it('a second signal hurries', async () => {
    const patient = await cancelTool(STUBBORN, ['SIGINT'])
    const hurried = await cancelTool(STUBBORN, ['SIGINT', 'SIGTERM'], 100)
    expect(resultIn(hurried.folder).verdict).toBe('cancelled')
    // Without hurry the test has 3 s before it is killed.
    expect(patient.ms).toBeGreaterThan(2900)
    expect(patient.ms - hurried.ms).toBeGreaterThan(1000)
  })

  it('a process that has left the group and holds the output is ended too', async () => {
    const { running, folder } = startTest(`setsid sh -c 'echo $$ > daemon; exec sleep 300' & ${PATIENT}`)
    await ready(folder)
    await until(
      'the daemon is there',
      () => existsSync(join(folder, 'daemon')) && readFileSync(join(folder, 'daemon'), 'utf8') !== '',
    )
    const daemon = Number(readFileSync(join(folder, 'daemon'), 'utf8'))
    endAfterTest(daemon)
    const begun = performance.now()
    running.signal('SIGINT')
    const run = await running.recorded
    expect(performance.now() - begun).toBeLessThan(RUNNERS_PATIENCE_MS)
    expect(run.result).toMatchObject({ verdict: 'cancelled', leaks: [], notes: [] })
    expect(isRunning(daemon)).toBe(false)
  })

  it('of a large recording blames no process while it puts the recording in order', async () => {
    const { running, folder } = startTest(
      'yes 0123456789012345678901234567890123456789 | head -c 1200000000; touch ready; sleep 300',
      { flags: ['--console', 'off'] },
    )
    await ready(folder)
    await delay(300)
    running.signal('SIGINT')
    const run = await running.recorded
    expect(run.result).toMatchObject({ verdict: 'cancelled', recording: { bytes: 1_200_000_000 } })
    expect(run.log.length).toBe(2 ** 30)
    expect(run.result.notes.join('\n')).not.toMatch(/holds .*output open|end of the output/)
    // At a desk the tail is put in order all the same: the file ends with what was printed last.
    const line = `${'0123456789'.repeat(4)}\n`
    const last = Array.from({ length: 100 }, (_, i) => line[(1_200_000_000 - 100 + i) % line.length]).join('')
    expect(run.log.subarray(-100).toString()).toBe(last)
    expect(run.log.subarray(2 ** 29, 2 ** 29 + 40).toString()).toMatch(/^\n\[hardware-test: \d+ bytes/)
    expect(existsSync(join(run.folder, 'output.ring.json'))).toBe(false)
  })
})

/** A test that lets go of a process in every way there is, each in a folder of its own, and goes on. */
function everyEscape(folder: string): string {
  const escapes = [...ESCAPES, ANONYMOUS].map(({ script }, index) => {
    mkdirSync(join(folder, `escape-${index}`))
    // The last one is known only if it was seen while its parent lived, which is looked for every second at least.
    const parent = script === ANONYMOUS.script ? '\nsleep 2' : ''
    return `(cd escape-${index}\n${script}\n${WAIT_FOR_PID}${parent})`
  })
  return [NOTE_MARKER, ...escapes, 'echo started; touch ready; sleep 300'].join('\n')
}

function escapesIn(folder: string): number[] {
  return [...ESCAPES, ANONYMOUS].map((_, index) => escapedIn(join(folder, `escape-${index}`)))
}

describe('what a cancelled run has let go of', () => {
  it('is ended, however it got away', async () => {
    const folder = tempFolder()
    const run = startRecording(everyEscape(folder), { cwd: folder, flags: ['--shell', 'sh {0}'] })
    await ready(folder)
    const pids = escapesIn(folder)
    expect(pids.filter(isRunning)).toHaveLength(pids.length)
    const begun = performance.now()
    run.signal('SIGINT')
    const { result } = await run.recorded
    expect(performance.now() - begun).toBeLessThan(RUNNERS_PATIENCE_MS)
    expect(result).toMatchObject({ verdict: 'cancelled', leaks: [] })
    expect(result.notes).toEqual([expect.stringMatching(/sleep \(pid \d+\), .* did not collect it/)])
    await expectNothingLeft(markerIn(folder), pids, 0)
  })

  it('also a chain of processes that start each other', async () => {
    const folder = tempFolder()
    const script = `${NOTE_MARKER}; ${writeChain(folder)}; touch ready; sleep 300`
    const run = startRecording(script, { cwd: folder, flags: ['--shell', 'sh {0}'] })
    await ready(folder)
    run.signal('SIGINT')
    expect((await run.recorded).result.verdict).toBe('cancelled')
    await expectNothingLeft(markerIn(folder), [], 0)
  })

  it('after the test itself has ended: at once, and the verdict is its own', async () => {
    const folder = tempFolder()
    const stubborn = `trap "" INT TERM; echo $$ > pid; while :; do sleep 0.1; done`
    const script = `${NOTE_MARKER}; setsid sh -c '${stubborn}' & ${WAIT_FOR_PID}; echo $$ > root; exit 7`
    const run = startRecording(script, { cwd: folder, flags: ['--shell', 'sh {0}'] })
    await until('the test is over', () => existsSync(join(folder, 'root')) && !isRunning(rootIn(folder)))
    run.signal('SIGINT')
    const { result } = await run.recorded
    expect(result).toMatchObject({ verdict: 'failed', exitCode: 7 })
    await expectNothingLeft(markerIn(folder), [escapedIn(folder)], 0)
  })

  // The marker of a run around this one is known before anything of it is started.
  it.each([0, 60, 120, 180, 240, 400].flatMap((ms) => [[ms, 'SIGINT'] as const, [ms, 'SIGKILL'] as const]))(
    'nothing is left after %i ms and %s, wherever the run was just then',
    async (ms, signal) => {
      const folder = tempFolder()
      const marker = randomUUID()
      const script = `setsid sh -c 'sleep 300 & exec sleep 301' > /dev/null 2>&1 & sleep 302`
      const env = { ...process.env, HARDWARE_TEST_RUN: marker }
      const run = startRecording(script, { cwd: folder, env, flags: ['--shell', 'sh {0}'] })
      await delay(ms)
      run.signal(signal)
      await run.ended
      await expectNothingLeft(marker, [])
    },
  )
})

const rootIn = (folder: string) => Number(readFileSync(join(folder, 'root'), 'utf8'))

function startStep(script: string, options: StepOptions = {}) {
  const job = newJob()
  const mark = newMark()
  const step = startMain({
    ...options,
    job,
    inputs: { run: script, shell: 'sh {0}', ...options.inputs },
    env: { ...options.env, [MARK]: mark },
  })
  return { job, mark, step }
}

describe('a cancelled step', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('%s: says so, and leaves the rest to the post step', async (signal) => {
    const inputs = { artifact: 'never' }
    const { job, mark, step } = startStep(STUBBORN, { inputs })
    await ready(job.workspace)
    const members = membersOf(mark, step.pid)
    const begun = performance.now()
    step.signal(signal)
    const ended = await step.step
    expect(performance.now() - begun).toBeLessThan(RUNNERS_PATIENCE_MS)
    expect(members.filter(isRunning)).toEqual([])
    expect(ended.status).toBe(1)
    expect(ended.outputs).toMatchObject({ verdict: 'cancelled', recording: ended.state.folder })
    expect(ended.state.finished).toBeUndefined()
    const folder = ended.state.folder ?? ''
    expect(resultIn(folder).verdict).toBe('cancelled')
    const errors = effects(ended.log).filter(({ name }) => name === 'error')
    expect(errors).toHaveLength(1)
    expect(errors[0]?.properties.title).toMatch(/^Cancelled: /)
    expect(ended.log).toContain('started\n')

    const post = await runPost(ended.state, { job, inputs: { run: STUBBORN, ...inputs } })
    expect(post.status).toBe(0)
    expect(post.summary).toContain('Cancelled: ')
    expect(ended.summary + post.summary).toMatch(/started/)
    expect(effects(post.log).filter(({ name }) => name === 'error')).toEqual([])
    expect(resultIn(folder).verdict).toBe('cancelled')
  })

  it('the reason reaches the job also where the log is slow', async () => {
    const flood = 'yes "0123456789 0123456789 0123456789" | head -n 24000; touch ready; sleep 300'
    const { job, step } = startStep(flood, { inputs: { artifact: 'never' }, stdout: 'mine' })
    const pieces: Buffer[] = []
    // The runner is busy, and reads nothing until a while after the cancellation.
    step.child.stdout?.on('data', (chunk: Buffer) => pieces.push(chunk)).pause()
    await ready(job.workspace)
    await delay(500)
    const begun = performance.now()
    step.signal('SIGINT')
    await delay(1500)
    step.child.stdout?.resume()
    const ended = await step.step
    expect(performance.now() - begun).toBeLessThan(15_000)
    await until('the log is read', () => step.child.stdout?.readableEnded === true)
    const errors = effects(Buffer.concat(pieces)).filter(({ name }) => name === 'error')
    expect(ended.outputs.verdict).toBe('cancelled')
    expect(errors.map(({ properties }) => properties.title)).toEqual([expect.stringMatching(/^Cancelled/)])
  })
})

/** A PATH whose `sh` is `program`, with `tools` beside it and nothing else. */
function pathWith(program: string, tools: readonly string[]): string {
  const bin = tempFolder()
  symlinkSync(which(program), join(bin, 'sh'))
  for (const tool of tools) symlinkSync(which(tool), join(bin, tool))
  return bin
}

function which(program: string): string {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, program)).find((file) => existsSync(file)) ?? ''
}

const TOOLS = ['mkfifo', 'sleep', 'setsid', 'touch', 'env', 'cat', 'true']

describe('when the action itself is killed', () => {
  const shells = ['dash', 'bash', 'busybox'].flatMap((shell) => [[shell, 'grep'] as const, [shell, 'no grep'] as const])

  it.each(shells.filter(([shell]) => which(shell) !== '' || process.env.HARDWARE_TEST_NO_SKIP === '1'))(
    'what its test has let go of ends too (%s, %s; each shell if it is installed)',
    async (shell, grep) => {
      expect(which(shell), `${shell} is not installed`).not.toBe('')
      const job = newJob()
      const env = { PATH: pathWith(shell, grep === 'grep' ? [...TOOLS, 'grep'] : TOOLS) }
      const escapes = ESCAPES.map(({ script }, index) => {
        mkdirSync(join(job.workspace, `escape-${index}`))
        return `(cd escape-${index}\n${script}\n${WAIT_FOR_PID})`
      })
      const run = [NOTE_MARKER, ...escapes, 'touch ready; sleep 300'].join('\n')
      // The guardian takes the `sh` of the PATH; the test has one of its own.
      const step = startMain({ job, inputs: { run, shell: `${which('dash')} {0}`, artifact: 'never' }, env })
      await ready(job.workspace)
      const pids = ESCAPES.map((_, index) => escapedIn(join(job.workspace, `escape-${index}`)))
      step.signal('SIGKILL')
      await step.step
      await expectNothingLeft(markerIn(job.workspace), pids)
    },
  )

  it('and its guardian with it: the post step ends what is left, and names it', async () => {
    const { job, mark, step } = startStep(`${NOTE_MARKER}; ${DAEMON} ${WAIT_FOR_PID}; touch ready; sleep 300`)
    await ready(job.workspace)
    const marker = markerIn(job.workspace)
    const daemon = escapedIn(job.workspace)
    // The guardian has the mark of the step, but not of the run.
    const ours = pidsWith(MARK, mark).filter((pid) => !pidsOfRun(marker).includes(pid))
    expect(ours.length).toBeGreaterThan(1)
    for (const pid of ours) kill(pid, 'SIGKILL')
    const { state } = await step.step
    expect(state.marker).toBe(marker)
    expect(isRunning(daemon)).toBe(true)

    const post = await runPost(state, { job, inputs: { run: 'true', artifact: 'never' } })
    expect(post.status).toBe(0)
    await expectNothingLeft(marker, [daemon], 0)
    const result = resultIn(state.folder ?? '')
    expect(result.verdict).toBe('infrastructure')
    expect(result.leaks).toContainEqual(expect.objectContaining({ pid: daemon, command: 'sleep', ended: true }))
    const words = `sleep (pid ${daemon})`
    expect(result.notes.join('\n')).toMatch(
      /^\d+ processes of the test still ran when this step began, which were ended: /,
    )
    for (const text of [result.notes.join('\n'), effects(post.log)[0]?.data, post.summary])
      expect(text).toContain(words)
  })

  it.each([
    ['nothing', ''],
    ['a word', 'sleep'],
    ['a pattern', '.*'],
    ['a part of one', '01234567'],
    ['two of them', `${randomUUID()} ${randomUUID()}`],
  ])('a post step that is told %s instead of a marker ends nobody', async (_, marker) => {
    const job = newJob()
    const folder = join(job.temp, 'hardware-test', 'run-abc')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'output.log'), 'words\n')
    const env = { ...process.env, HARDWARE_TEST_RUN: marker || 'x' }
    const bystander = spawn('sleep', ['300'], { env, stdio: 'ignore' })
    endAfterTest(bystander.pid ?? 0)
    const post = await runPost({ folder, marker }, { job, inputs: { run: 'true', artifact: 'never' } })
    expect(post.status).toBe(0)
    expect(isRunning(bystander.pid ?? 0)).toBe(true)
    expect(resultIn(folder).leaks).toEqual([])
  })

  it.each([
    ['a test that goes when it is asked', PATIENT],
    ['a test that ignores SIGINT and SIGTERM', STUBBORN],
    ['a test that is stopped', STOPPED],
  ])('%s ends soon, and the post step tells of it', async (_, script) => {
    const inputs = { artifact: 'never' }
    const { job, mark, step } = startStep(script, { inputs })
    await ready(job.workspace)
    await until('the output is recorded', () => {
      const { folder } = step.state()
      const log = join(folder ?? '', 'output.log')
      return folder !== undefined && existsSync(log) && readFileSync(log, 'utf8') === 'started\n'
    })
    expect(membersOf(mark, step.pid).length).toBeGreaterThan(0)
    const begun = performance.now()
    step.signal('SIGKILL')
    const ended = await step.step
    expect(ended.signal).toBe('SIGKILL')
    await until('all of the test is gone', () => pidsWith(MARK, mark).length === 0, RUNNERS_PATIENCE_MS)
    expect(performance.now() - begun).toBeLessThan(RUNNERS_PATIENCE_MS)
    const folder = ended.state.folder ?? ''
    expect(readFileSync(join(folder, 'output.log'), 'utf8')).toBe('started\n')
    expect(existsSync(join(folder, 'result.json'))).toBe(false)

    const post = await runPost(ended.state, { job, inputs: { run: script, ...inputs } })
    expect(post.status).toBe(0)
    expect(resultIn(folder)).toMatchObject({
      schema: 1,
      verdict: 'infrastructure',
      exitCode: null,
      recording: { bytes: 8, dropped: 0 },
    })
    expect(resultIn(folder).reason).toMatch(/killed before the test ended/)
    const errors = effects(post.log)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatchObject({ name: 'error' })
    expect(errors[0]?.data).toMatch(/killed before the test ended/)
    expect(errors[0]?.data).toContain('started')
    expect(post.summary).toMatch(/killed before the test ended/)
    expect(post.summary).toContain('started')
  })

  it('the whole group of the action: the guardian is not in it', async () => {
    const { job, mark, step } = startStep(PATIENT)
    await ready(job.workspace)
    // Whoever means us ends what runs from our file: the action, and what it asks for USB devices.
    for (const pid of pidsWith(MARK, mark)) if (/dist\//.test(commandLineOf(pid))) kill(pid, 'SIGKILL')
    await step.step
    await until('all of the test is gone', () => pidsWith(MARK, mark).length === 0, RUNNERS_PATIENCE_MS)
  })

  it('nothing of ours is left after a run that went well', async () => {
    const { mark, step } = startStep('echo fine')
    const ended = await step.step
    expect(ended.outputs.verdict).toBe('passed')
    await until('the guardian is gone', () => pidsWith(MARK, mark).length === 0, 5000)
  })
})
