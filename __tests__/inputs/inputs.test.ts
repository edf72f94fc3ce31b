import { describe, expect, it } from 'vitest'
import { parseDuration } from '../../src/inputs/duration.js'
import { INPUT_NAMES, type InputName, readRunInputs } from '../../src/inputs/run-inputs.js'
import { parseSize } from '../../src/inputs/size.js'

const DEFAULTS: Record<InputName, string> = {
  run: 'cargo test',
  shell: '',
  'working-directory': '',
  probe: 'any',
  'wait-for-probe': '10s',
  artifact: 'on-failure',
  'artifact-name': '',
  'retention-days': '0',
  'compression-level': '6',
  console: 'full',
  'max-recording': '1GiB',
  matrix: 'null',
  'job-index': '0',
}

const read = (overrides: Partial<Record<InputName, string>> = {}) =>
  readRunInputs((name) => ({ ...DEFAULTS, ...overrides })[name])

describe('durations', () => {
  it.each([
    ['0', 0],
    ['250ms', 250],
    ['90s', 90_000],
    ['1.5m', 90_000],
    ['1h30m', 5_400_000],
    ['1h2m3s4ms', 3_723_004],
  ])('%s', (text, ms) => expect(parseDuration(text)).toBe(ms))

  it.each(['', '-5s', '5', '5 s', '5d', 's', '1h30', 'ten seconds', '1m 30s', '700h', 'NaN', '1e3s'])(
    'not %j',
    (text) => {
      expect(() => parseDuration(text)).toThrow(text === '700h' ? /at most/ : /is not a duration/)
    },
  )

  it('suggests the unit', () => expect(() => parseDuration('90')).toThrow('Did you mean `90s`?'))
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
  it('are read and typed', () => {
    expect(read({ probe: 'none', 'wait-for-probe': '1m', console: 'tail', 'artifact-name': 'log' })).toMatchObject({
      run: 'cargo test',
      probe: [],
      waitForProbeMs: 60_000,
      console: 'tail',
      maxRecording: 2 ** 30,
      artifact: { when: 'on-failure', name: 'log', retentionDays: 0, compressionLevel: 6 },
    })
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
  ])('%s: %j is an error', (name, text, message) => {
    expect(() => read({ [name]: text })).toThrow(message)
  })

  it('all mistakes are told at once', () => {
    expect(() => read({ run: '', console: 'loud', 'wait-for-probe': '10' })).toThrow(
      /`run`[\s\S]*`wait-for-probe`[\s\S]*`console`/,
    )
  })
})
