import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { Recorder } from '../../src/recording/recorder.js'
import type { Recording } from '../../src/recording/recording.js'
import { OUTPUT_FILE } from '../../src/recording/ring.js'
import { beat, type RecorderStatus, recorderStatus } from '../../src/recording/status.js'
import type { Clocks } from '../../src/watchdog/clocks.js'
import { parsePatterns } from '../../src/watchdog/pattern.js'
import { type Alarm, type Watch, type WatchOptions, watch } from '../../src/watchdog/watch.js'
import { tempFolder } from '../helpers/temp.js'

const OFF: Clocks = { timeoutMs: 0, idleTimeoutMs: 0, startupTimeoutMs: 0, warnAfterMs: 0 }

// Time passes only when a test says so: for the timers, and for whoever asks what time it is.
beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'hrtime', 'performance'],
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** A test that has just begun. */
interface Stage {
  status: RecorderStatus
  recording: Recording
  print(text: string | Buffer): void
  /** Nothing more is printed. */
  end(): void
  /** The recorder's thread hangs. */
  hang(): void
}

function stage(capacity = 2 ** 30): Stage {
  const folder = tempFolder()
  const status = recorderStatus()
  status.capacity = capacity
  const recorder = new Recorder(folder, status, process.hrtime.bigint())
  const heart = beat(status)
  let hasEnded = false
  const recording = {
    file: join(folder, OUTPUT_FILE),
    status,
    get hasEnded() {
      return hasEnded
    },
  } as Recording
  const hang = () => clearInterval(heart)
  const end = () => {
    if (hasEnded) return
    hang()
    hasEnded = true
    recorder.finish()
  }
  onTestFinished(end)
  return { status, recording, print: (text) => recorder.append(Buffer.from(text)), end, hang }
}

function watching<Report = never>(
  { recording }: Stage,
  options: Partial<Omit<WatchOptions<Report>, 'clocks'>> & { clocks?: Partial<Clocks> } = {},
): Watch<Report> {
  const { clocks, ...rest } = options
  const launchedAt = process.hrtime.bigint()
  const one = watch<Report>({ recording, launchedAt, ...rest, clocks: { ...OFF, ...clocks } })
  onTestFinished(() => one.stop())
  return one
}

const patterns = (until: string, failOn = '') => ({ until: parsePatterns(until), failOn: parsePatterns(failOn) })

/** What has been raised by now. */
function raised<Report>(one: Watch<Report>): Promise<Alarm<Report> | null> {
  // A settled alarm has had its turn before.
  return Promise.race([one.alarm, Promise.resolve().then(() => null)])
}

/** What is raised within the moment that a look takes. */
async function soon<Report>(one: Watch<Report>): Promise<Alarm<Report> | null> {
  await pass(10)
  return raised(one)
}

describe('the clocks of a watch', () => {
  it('timeout, however much is printed', async () => {
    const test = stage()
    const one = watching(test, { clocks: { timeoutMs: 1000, idleTimeoutMs: 500 } })
    for (let i = 0; i < 9; i++) {
      await pass(100)
      test.print('x')
    }
    await pass(99)
    expect(await raised(one)).toBeNull()
    await pass(1)
    expect(await soon(one)).toEqual({ kind: 'timeout', limitMs: 1000 })
  })

  it('startup-timeout, and not once something was printed', async () => {
    const silent = stage()
    const one = watching(silent, { clocks: { startupTimeoutMs: 150 } })
    await pass(150)
    expect(await soon(one)).toEqual({ kind: 'startup-timeout', limitMs: 150 })
    const test = stage()
    const other = watching(test, { clocks: { startupTimeoutMs: 150 } })
    await pass(149)
    test.print('x')
    await pass(1000)
    expect(await raised(other)).toBeNull()
  })

  it('idle-timeout, which every byte sets back', async () => {
    const test = stage()
    const one = watching(test, { clocks: { idleTimeoutMs: 400 } })
    for (let i = 0; i < 5; i++) {
      await pass(399)
      expect(await raised(one)).toBeNull()
      test.print('.')
    }
    await pass(400)
    expect(await soon(one)).toEqual({ kind: 'idle-timeout', limitMs: 400 })
  })

  it('none, when none is set, and none after `stop`', async () => {
    const test = stage()
    const one = watching(test)
    await pass(9000)
    expect(await raised(one)).toBeNull()
    const stopped = watching(test, { clocks: { timeoutMs: 100 } })
    stopped.stop()
    await pass(5000)
    expect(await raised(stopped)).toBeNull()
  })

  it('what a recorder that stands still does not hear is no silence', async () => {
    const test = stage()
    const one = watching(test, { clocks: { idleTimeoutMs: 4000 } })
    await pass(1000)
    test.hang()
    await pass(9000)
    expect(await raised(one)).toBeNull()
    expect(vi.getTimerCount()).toBe(1)
    test.status.heartbeatAt = Number(process.hrtime.bigint())
    await pass(100)
    expect(await soon(one)).toMatchObject({ kind: 'idle-timeout' })
  })

  it('nor is what is not heard once the output has ended', async () => {
    const test = stage()
    const one = watching(test, { clocks: { idleTimeoutMs: 4000 } })
    test.end()
    await pass(4000)
    expect(await soon(one)).toMatchObject({ kind: 'idle-timeout' })
  })

  it('time in which we stood still is not counted, and said', async () => {
    const test = stage()
    const one = watching(test, { clocks: { timeoutMs: 20_000, idleTimeoutMs: 3000 } })
    test.print('x')
    await pass(1000)
    const running = process.hrtime.bigint
    vi.spyOn(process.hrtime, 'bigint').mockImplementation(() => running() + 60_000_000_000n)
    await pass(1999)
    expect(await raised(one)).toBeNull()
    expect(one.notes).toEqual([expect.stringMatching(/stood still for 1m; no clock counts it/)])
    await pass(100)
    expect(await soon(one)).toMatchObject({ kind: 'idle-timeout' })
  })
})

describe('warnings of a watch', () => {
  it('come with doubling gaps, and anew after every byte', async () => {
    const test = stage()
    const warnings: number[] = []
    watching(test, { clocks: { warnAfterMs: 100 }, warn: (ms) => warnings.push(ms) })
    await pass(690)
    expect(warnings).toEqual([100, 300])
    test.print('x')
    await pass(700)
    expect(warnings).toEqual([100, 300, 100, 300, 700])
  })

  it('that cannot be given do not stop the clocks', async () => {
    const test = stage()
    const one = watching(test, {
      clocks: { warnAfterMs: 50, timeoutMs: 300 },
      warn: () => {
        throw new Error('no')
      },
    })
    await pass(300)
    expect(await soon(one)).toMatchObject({ kind: 'timeout' })
    expect(one.notes).toEqual(['A warning could not be given: no.', 'A warning could not be given: no.'])
  })
})

describe('what a watch finds in the output', () => {
  it('until', async () => {
    const test = stage()
    const one = watching(test, { patterns: patterns('^DONE') })
    test.print('not DONE\n')
    await pass(5000)
    expect(await raised(one)).toBeNull()
    test.print('DONE after all\n')
    await pass(100)
    expect(await soon(one)).toEqual({
      kind: 'until',
      match: { input: 'until', pattern: '^DONE', line: 'DONE after all', offset: 9 },
    })
  })

  it('a prompt, once nothing comes after it for a second', async () => {
    const test = stage()
    const one = watching(test, { patterns: patterns('login: $') })
    test.print('board login: ')
    await pass(999)
    expect(await raised(one)).toBeNull()
    await pass(100)
    expect(await soon(one)).toMatchObject({ kind: 'until', match: { line: 'board login: ' } })
  })

  it('fail-on in a line that never ends and never rests', async () => {
    const test = stage()
    const one = watching(test, { patterns: patterns('F', 'F') })
    test.print('..F')
    for (let i = 0; i < 4; i++) {
      await pass(600)
      test.print('.')
    }
    expect(await soon(one)).toMatchObject({ kind: 'fail-on' })
  })

  it('what was printed before a clock was over comes before it', async () => {
    const test = stage()
    for (let i = 0; i < 300; i++) test.print(Buffer.alloc(65_536, 'a line of the log\n'))
    test.print('DONE')
    test.print(Buffer.alloc(65_536, '\na line of the log'))
    const one = watching(test, { clocks: { timeoutMs: 1 }, patterns: patterns('DONE', 'x{300}y') })
    await pass(100)
    expect(await soon(one)).toMatchObject({ kind: 'until', match: { line: 'a line of the loDONE' } })
  })

  it('also in the line that has no end when a clock is over', async () => {
    const test = stage()
    test.print('DONE')
    const one = watching(test, { clocks: { timeoutMs: 1 }, patterns: patterns('DONE$') })
    await pass(100)
    expect(await soon(one)).toMatchObject({ kind: 'until' })
  })

  it('or, after a test has ended by itself, in the rest of its output', async () => {
    const test = stage()
    const one = watching(test, { patterns: patterns('not there\nthe last', 'nor there') })
    test.print('one\nthis is the last')
    test.end()
    expect(await one.finish(20_000)).toMatchObject({
      until: ['not there', 'the last'],
      match: { input: 'until', pattern: 'the last', line: 'this is the last', offset: 4 },
      unseen: 0,
    })
  })

  it('at the end of the recording, for which it waits no longer than it may', async () => {
    const test = stage()
    const finished = watching(test, { patterns: patterns('late') }).finish(20_000)
    await pass(19_000)
    test.print('too late')
    test.end()
    await pass(100)
    expect(await finished).toMatchObject({ match: { line: 'too late' } })
    const other = watching(stage(), { patterns: patterns('late') }).finish(20_000)
    await pass(20_100)
    expect(await other).toMatchObject({ match: null, unseen: 0 })
    const cancel = new AbortController()
    const cancelled = watching(stage(), { patterns: patterns('late') }).finish(20_000, cancel.signal)
    cancel.abort()
    await pass(100)
    expect(await cancelled).toMatchObject({ match: null })
  })

  it('nothing, where nothing is looked for', async () => {
    const test = stage()
    const one = watching(test)
    test.print('x')
    test.end()
    expect(await one.finish(20_000)).toEqual({ until: [], match: null, unseen: 0 })
  })

  it('says what was dropped before it could be searched', async () => {
    const test = stage(64 * 1024)
    const one = watching(test, { patterns: patterns('never') })
    for (let i = 0; i < 20_000; i++) test.print(`line ${i}\n`)
    test.end()
    const { match, unseen } = await one.finish(20_000)
    expect(match).toBeNull()
    expect(unseen).toBeGreaterThan(100_000)
    expect(one.notes).toEqual([
      expect.stringMatching(new RegExp(`^${unseen} bytes of output were dropped .*may have matched`)),
    ])
  })

  it('a recording that cannot be read stops no clock', async () => {
    const test = stage()
    Object.defineProperty(test.recording, 'file', { value: '/no/such/file' })
    test.print('x')
    const one = watching(test, { clocks: { timeoutMs: 200 }, patterns: patterns('x') })
    await pass(200)
    expect(await soon(one)).toMatchObject({ kind: 'timeout' })
    expect(one.notes).toEqual([expect.stringMatching(/could not be looked for any more: .*ENOENT/)])
    expect(await one.finish(1000)).toMatchObject({ match: null, unseen: 1 })
  })

  it('in slices, that leave the event loop its turns', async () => {
    vi.useRealTimers()
    const test = stage()
    for (let i = 0; i < 150; i++) test.print(Buffer.alloc(65_536, 'a line of the log that is not long\n'))
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 1)
    const one = watching(test, { patterns: patterns('(a+)+Z$\n[0-9a-f]{9}') })
    test.end()
    await one.finish(50_000)
    clearInterval(timer)
    expect(turns).toBeGreaterThan(3)
  })
})

describe('looks for a deadlock', () => {
  it('only in silence, one at a time, and what is found is the alarm', async () => {
    const test = stage()
    let running = 0
    let looks = 0
    const one = watching<string>(test, {
      look: async () => {
        running += 1
        looks += 1
        expect(running).toBe(1)
        await new Promise((resolve) => setTimeout(resolve, 10))
        running -= 1
        return looks === 3 ? 'A waits for B' : null
      },
    })
    for (let i = 0; i < 5; i++) {
      await pass(990)
      test.print('.')
    }
    expect(looks).toBe(0)
    await pass(1100)
    expect(looks).toBe(1)
    await pass(350)
    expect(looks).toBe(1)
    test.print('.')
    await pass(990)
    expect(looks).toBe(1)
    await pass(110)
    expect(looks).toBe(2)
    await pass(700)
    expect(await soon(one)).toEqual({ kind: 'deadlock', report: 'A waits for B' })
    expect(looks).toBe(3)
  })

  it('are the rarer the longer they take', async () => {
    let looks = 0
    watching<string>(stage(), {
      look: async () => {
        looks += 1
        await new Promise((resolve) => setTimeout(resolve, 100))
        return null
      },
    })
    await pass(1200)
    expect(looks).toBe(1)
    // 100 ms are 2 % of 5 s.
    await pass(4700)
    expect(looks).toBe(1)
    await pass(300)
    expect(looks).toBe(2)
  })

  it('that fail are given up, and no clock with them', async () => {
    const test = stage()
    let looks = 0
    const one = watching<string>(test, {
      clocks: { timeoutMs: 9000 },
      look: () => {
        looks += 1
        throw new Error('no /proc')
      },
    })
    await pass(9000)
    expect(await soon(one)).toMatchObject({ kind: 'timeout' })
    expect(looks).toBe(1)
    expect(one.notes).toEqual(['The search for deadlocks was given up: no /proc.'])
  })

  it('that never end hold up no clock', async () => {
    const test = stage()
    const one = watching<string>(test, { clocks: { timeoutMs: 3000 }, look: () => new Promise(() => {}) })
    await pass(3000)
    expect(await soon(one)).toMatchObject({ kind: 'timeout' })
  })
})
