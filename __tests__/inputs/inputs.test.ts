import { describe, expect, it } from 'vitest'
import type { JobLimit } from '../../src/inputs/clocks.js'
import { parseDuration } from '../../src/inputs/duration.js'
import { INPUT_NAMES, type InputName, readRunInputs } from '../../src/inputs/run-inputs.js'
import { parseSize } from '../../src/inputs/size.js'

const DEFAULTS: Record<InputName, string> = {
  run: 'cargo test',
  shell: '',
  'working-directory': '',
  probe: 'any',
  board: '',
  bench: '',
  'wait-for-probe': '10s',
  'lease-timeout': '30m',
  timeout: '30m',
  'idle-timeout': '0',
  'startup-timeout': '0',
  'warn-after': '60s',
  until: '',
  'fail-on': '',
  'on-deadlock': 'fail',
  'grace-period': '5s',
  leaks: 'kill',
  formats: 'auto',
  'expect-tests': 'auto',
  results: '',
  'path-map': '',
  elf: '',
  retries: '0',
  'retry-on': 'infrastructure',
  'retry-delay': '5s',
  recover: '',
  flaky: 'warn',
  redact: '',
  artifact: 'on-failure',
  'artifact-name': '',
  'retention-days': '0',
  'compression-level': '6',
  console: 'full',
  'max-recording': '1GiB',
  matrix: 'null',
  'job-index': '0',
}

const read = (overrides: Partial<Record<InputName, string>> = {}, job: JobLimit | null = null) =>
  readRunInputs((name) => ({ ...DEFAULTS, ...overrides })[name], job)

const HOUR = 3_600_000
const HOSTED = { ms: 6 * HOUR, words: 'GitHub ends a job on a hosted runner' }

describe('durations', () => {
  it.each([
    ['0', 0],
    ['250ms', 250],
    ['90s', 90_000],
    ['1.5m', 90_000],
    ['1h30m', 5_400_000],
    ['1h2m3s4ms', 3_723_004],
    ['2d', 172_800_000],
    ['0s', 0],
  ])('%s', (text, ms) => expect(parseDuration(text)).toBe(ms))

  it.each(['', '-5s', '5', '5 s', '5w', 's', '1h30', 'ten seconds', '1m 30s', '700h', '25d', 'NaN', '1e3s'])(
    'not %j',
    (text) => {
      expect(() => parseDuration(text)).toThrow(
        ['700h', '25d'].includes(text) ? /at most 24 days/ : /is not a duration/,
      )
    },
  )

  it.each([
    ['90', 'Did you mean `90s`?'],
    ['5 ', 'Did you mean `5s`?'],
    ['5min', 'Did you mean `5m`?'],
    ['1.5 Hours', 'Did you mean `1.5h`?'],
    ['-5s', 'a clock cannot be below zero.'],
  ])('%j: %s', (text, hint) => expect(() => parseDuration(text)).toThrow(hint))
})

describe('sizes', () => {
  it.each([
    ['1GiB', 2 ** 30],
    ['64MiB', 64 * 2 ** 20],
    ['1.5 KiB', 1536],
    ['2gb', 2e9],
    ['100000', 100_000],
  ])('%s', (text, bytes) => expect(parseSize(text)).toBe(bytes))

  it.each(['', '-1GiB', 'GiB', '1 gigabyte', '1,5GiB', '0x10'])('not %j', (text) => {
    expect(() => parseSize(text)).toThrow(/is not a size/)
  })

  it('suggests the unit', () => expect(() => parseSize('64M')).toThrow('Did you mean `64MiB`?'))
})

describe('the inputs of the run action', () => {
  it('are read and typed', async () => {
    expect(
      await read({ probe: 'none', 'wait-for-probe': '1m', console: 'tail', 'artifact-name': 'log' }),
    ).toMatchObject({
      run: 'cargo test',
      probe: [],
      waitForProbeMs: 60_000,
      console: 'tail',
      maxRecording: 2 ** 30,
      artifact: { when: 'on-failure', name: 'log', retentionDays: 0, compressionLevel: 6 },
    })
  })

  it('clocks, patterns, and what is done with a test that does not end', async () => {
    const inputs = await read({
      timeout: '2h',
      'idle-timeout': '5m',
      'startup-timeout': '30s',
      'warn-after': '0',
      until: 'PASS\n^OK$',
      'fail-on': 'panic',
      'on-deadlock': 'wait',
      'grace-period': '0',
      leaks: 'ignore',
    })
    expect(inputs).toMatchObject({
      clocks: { timeoutMs: 2 * HOUR, idleTimeoutMs: 300_000, startupTimeoutMs: 30_000, warnAfterMs: 0 },
      onDeadlock: 'wait',
      gracePeriodMs: 0,
      leaks: 'ignore',
    })
    expect(inputs.until.map(({ source }) => source)).toEqual(['PASS', '^OK$'])
    expect(inputs.failOn.map(({ source }) => source)).toEqual(['panic'])
    expect(await read()).toMatchObject({
      clocks: { timeoutMs: 1_800_000, idleTimeoutMs: 0, startupTimeoutMs: 0, warnAfterMs: 60_000 },
      until: [],
      failOn: [],
      onDeadlock: 'fail',
      gracePeriodMs: 5000,
      leaks: 'kill',
    })
  })

  it.each<[string, Partial<Record<InputName, string>>]>([
    ['no timeout, so that nothing comes first', { timeout: '0', 'idle-timeout': '45m' }],
    ['a warning that comes too late', { timeout: '30s' }],
    ['a timeout just shorter than the job', { timeout: '5h59m' }],
    ['one without end', { timeout: '0' }],
  ])('%s is no mistake', async (_, overrides) => {
    await expect(read(overrides, HOSTED)).resolves.toBeDefined()
  })

  it('each has a reader', () => {
    expect([...INPUT_NAMES].sort()).toEqual(Object.keys(DEFAULTS).sort())
  })

  it.each<[InputName, string, RegExp]>([
    ['run', '  ', /Input `run`: it is empty/],
    ['probe', 'knd:x', /Input `probe`: `knd:x` is no selector/],
    ['wait-for-probe', 'soon', /Input `wait-for-probe`: `soon` is not a duration/],
    ['artifact', 'On-Failure', /Input `artifact`: .*Did you mean `on-failure`/],
    ['artifact-name', 'a/b:c', /Did you mean `a-b-c`/i],
    ['retention-days', '-1', /whole number from 0 to 400/],
    ['compression-level', '10', /whole number from 0 to 9/],
    ['console', 'ful', /Did you mean `full`/],
    ['max-recording', '1KiB', /at least `64KiB`/],
    ['max-recording', 'big', /is not a size/],
    ['timeout', '-1m', /Input `timeout`: `-1m` is not a duration: a clock cannot be below zero/],
    ['timeout', '6h', /`6h` would never be over: GitHub ends a job on a hosted runner after 6h.*`3h`/],
    ['timeout', '2d', /a job on a hosted runner after 6h/],
    ['idle-timeout', '30m', /Input `idle-timeout`: `30m` would never be over: `timeout` \(30m\) ends the test first/],
    ['startup-timeout', '1h', /Input `startup-timeout`: `1h` would never be over/],
    ['warn-after', 'soon', /Input `warn-after`: `soon` is not a duration/],
    ['grace-period', '6m', /Input `grace-period`: `6m` is too long .* at most `5m`; `0` ends it at once/],
    ['on-deadlock', 'Fail', /Input `on-deadlock`: .*Did you mean `fail`/],
    ['leaks', 'kil', /Input `leaks`: .*Did you mean `kill`/],
    ['until', 'a(?=b)', /Input `until`: `a\(\?=b\)` cannot be used at character 2/],
    ['fail-on', 'ok\n(', /Input `fail-on`: `\(` cannot be used at character 1/],
  ])('%s: %j is an error', async (name, text, message) => {
    await expect(read({ [name]: text }, HOSTED)).rejects.toThrow(message)
  })

  it('all mistakes are told at once', async () => {
    await expect(
      read({ run: '', console: 'loud', 'wait-for-probe': '10', timeout: '5m', 'idle-timeout': '6m', until: '[' }),
    ).rejects.toThrow(/`run`[\s\S]*`wait-for-probe`[\s\S]*`until`[\s\S]*`console`[\s\S]*`idle-timeout`/)
  })
})
