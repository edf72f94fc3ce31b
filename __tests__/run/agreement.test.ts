import { describe, expect, it } from 'vitest'
import { FindingsReader } from '../../src/findings/findings-reader.js'
import type { Findings } from '../../src/findings/model.js'
import { agree, blamesBench, type ExpectTests } from '../../src/run/agreement.js'
import { isWorthRetrying } from '../../src/run/retries.js'
import { type AttemptEnd, judge } from '../../src/run/verdict.js'

const exited = (code: number): AttemptEnd => ({ how: 'exited', exit: { code, signal: null, at: 0n } })

function readFrom(log: string, exitCode: number | null): Findings {
  const reader = new FindingsReader()
  reader.push(Buffer.from(log))
  return reader.end({ exitCode })
}

const libtest = (passed: number, failed: number, ignored = 0) =>
  [
    `running ${passed + failed + ignored} tests`,
    ...Array.from({ length: passed }, (_, i) => `test good_${i} ... ok`),
    ...Array.from({ length: ignored }, (_, i) => `test left_${i} ... ignored`),
    ...Array.from({ length: failed }, (_, i) => `test bad_${i} ... FAILED`),
    ...(failed > 0 ? ['', 'failures:', ...Array.from({ length: failed }, (_, i) => `    bad_${i}`)] : []),
    '',
    `test result: ${failed > 0 ? 'FAILED' : 'ok'}. ${passed} passed; ${failed} failed; ${ignored} ignored; 0 measured; 0 filtered out; finished in 0.01s`,
    '',
  ].join('\n')

const NO_PROBE = 'Error: unable to find a matching CMSIS-DAP device\n'
const PANIC = "thread 'main' panicked at src/main.rs:7:3:\nboom\nnote: run with `RUST_BACKTRACE=1`\n"

type Row = [string, string, number, ExpectTests, string, RegExp]

/** On a probe. */
const TABLE: Row[] = [
  ['all passed, exit code 0', libtest(3, 0), 0, 'auto', 'passed', /^The test ended with exit code 0\.$/],
  ['all passed, and expected', libtest(3, 0), 0, 'true', 'passed', /exit code 0/],
  ['one failed, exit code 101', libtest(2, 1), 101, 'auto', 'failed', /^The test ended with exit code 101\.$/],
  [
    'one failed, exit code 0',
    libtest(2, 1),
    0,
    'auto',
    'failed',
    /^A test failed, although the test ended .*code 0\.$/,
  ],
  ['two failed, exit code 0', libtest(2, 2), 0, 'false', 'failed', /^2 tests failed, although/],
  [
    'none failed, exit code 1',
    libtest(2, 0),
    1,
    'auto',
    'failed',
    /code 1\. No test tells why: none of the 2 that ran/,
  ],
  ['a panic, exit code 0', PANIC, 0, 'auto', 'failed', /tells of a crash \(rust-panic: boom\), although/],
  ['a panic, exit code 101', PANIC, 101, 'auto', 'failed', /code 101\.$/],
  ['killed by a signal', libtest(2, 0), 139, 'auto', 'crashed', /SIGSEGV\. No test tells why/],
  ['nothing printed, exit code 0', '', 0, 'auto', 'passed', /^The test ended with exit code 0\.$/],
  ['nothing printed, exit code 1', '', 1, 'auto', 'failed', /No line of a test tells why\.$/],
  ['nothing printed, tests expected', '', 0, 'true', 'failed', /^No line of the output is of a test, but tests/],
  ['a framework without a test', libtest(0, 0), 0, 'auto', 'failed', /^libtest has run no test at all/],
  ['a framework without a test, which is right', libtest(0, 0), 0, 'false', 'passed', /exit code 0/],
  ['all skipped', libtest(0, 0, 2), 0, 'auto', 'passed', /exit code 0/],
  ['all skipped, tests expected', libtest(0, 0, 2), 0, 'true', 'failed', /^Every test was skipped \(2\)/],
  ['no probe, exit code 1', NO_PROBE, 1, 'auto', 'infrastructure', /^The bench failed, not the test: Error: unable/],
  ['no probe, exit code 0', NO_PROBE, 0, 'auto', 'infrastructure', /^The bench failed/],
  ['no probe, exit code 0, no tests expected', NO_PROBE, 0, 'false', 'infrastructure', /^The bench failed/],
  ['the probe vanished after a test', libtest(1, 0) + NO_PROBE, 1, 'auto', 'infrastructure', /What to do: /],
  ['a test failed, and then the probe vanished', libtest(1, 1) + NO_PROBE, 1, 'auto', 'failed', /exit code 1/],
]

/** Without a probe. */
const NO_BOARD: Row[] = [
  [
    'nothing printed',
    '',
    0,
    'auto',
    'failed',
    /^No probe was used, and no line .* nothing was tested\. .*`expect-tests: false`/,
  ],
  ['nothing printed, which is right', '', 0, 'false', 'passed', /^The test ended with exit code 0\.$/],
  ['all skipped', libtest(0, 0, 2), 0, 'auto', 'failed', /^No probe was used, and every test was skipped \(2\)/],
  ['a framework without a test', libtest(0, 0), 0, 'auto', 'failed', /^No probe was used, and no line/],
  ['all passed', libtest(3, 0), 0, 'auto', 'passed', /^The test ended with exit code 0\.$/],
  [
    'nothing printed, exit code 1',
    '',
    1,
    'auto',
    'failed',
    /^The test ended with exit code 1\. No line of a test tells why\.$/,
  ],
]

describe('exit code and output', () => {
  it.each([
    ...TABLE.map((row) => [...row, true] as const),
    ...NO_BOARD.map(([name, ...row]) => [`${name}, no probe`, ...row, false] as const),
  ])('%s', (_, log, code, expected, verdict, reason, onProbe) => {
    const judgement = agree(judge(exited(code)), readFrom(log, code), expected, onProbe)
    expect({ verdict: judgement.verdict, reason: judgement.reason }).toEqual({
      verdict,
      reason: expect.stringMatching(reason),
    })
    const byExpectation = judgement.reason.includes('expect-tests')
    expect(judgement.decidedBy).toBe(byExpectation ? 'expect-tests' : null)
  })

  it.each<[string, AttemptEnd]>([
    ['a clock', { how: 'ended-by-us', alarm: { kind: 'timeout', limitMs: 1000 }, exit: null, hang: null }],
    ['a cancellation', { how: 'cancelled', by: 'SIGINT', exit: null, hang: null }],
    ['a refusal', { how: 'not-started', reason: 'No probe.' }],
    ['leaks', { ...(exited(0) as Extract<AttemptEnd, { how: 'exited' }>), leak: 'openocd was left running.' }],
  ])('%s is not judged anew', (_, end) => {
    const before = judge(end)
    for (const log of [libtest(1, 1), NO_PROBE, libtest(0, 0)]) {
      expect(agree(before, readFrom(log, null), 'true', false)).toEqual(before)
    }
  })

  it('`until` has the word on whether tests were expected, but not on one that failed', () => {
    const match = { input: 'until', pattern: 'done', line: 'done', offset: 0 } as const
    const before = judge({ how: 'ended-by-us', alarm: { kind: 'until', match }, exit: null, hang: null })
    expect(agree(before, readFrom('done\n', null), 'auto', false)).toEqual(before)
    expect(agree(before, readFrom(libtest(1, 0), null), 'true', false)).toEqual(before)
    expect(agree(before, readFrom(libtest(1, 1), null), 'auto', false)).toMatchObject({
      verdict: 'failed',
      decidedBy: null,
    })
    expect(agree(before, readFrom('done\n', null), 'true', true)).toMatchObject({ verdict: 'failed' })
  })
})

describe('trying again', () => {
  it.each([
    ['no probe', NO_PROBE, 1, ['infrastructure', 'any']],
    ['a failed test', libtest(1, 1), 101, ['failure', 'any']],
    [
      'the target perhaps',
      `${libtest(1, 0)}Error: Target device did not respond to request.\n`,
      1,
      ['infrastructure', 'any'],
    ],
    ['an exit code alone', '', 1, ['failure', 'any']],
    ['a pass', libtest(1, 0), 0, []],
  ])('%s', (_, log, code, worth) => {
    const findings = readFrom(log, code)
    const judgement = agree(judge(exited(code)), findings, 'auto', true)
    const on = (['infrastructure', 'failure', 'any'] as const).filter((one) =>
      isWorthRetrying(judgement, findings, one, false),
    )
    expect(on).toEqual(worth)
  })

  it('a probe that was gone at the end is perhaps why, whatever the output says', () => {
    const findings = readFrom(libtest(1, 1), 101)
    const judgement = agree(judge(exited(101)), findings, 'auto', true)
    const on = (['infrastructure', 'failure', 'any'] as const).filter((one) =>
      isWorthRetrying(judgement, findings, one, true),
    )
    expect(on).toEqual(['infrastructure', 'any'])
  })

  it('never after a cancellation', () => {
    const cancelled = judge({ how: 'cancelled', by: 'SIGINT', exit: null, hang: null })
    for (const on of ['infrastructure', 'failure', 'any'] as const) {
      expect(isWorthRetrying(cancelled, null, on, true)).toBe(false)
    }
  })

  it('a clock is no fault of the bench', () => {
    const late = judge({ how: 'ended-by-us', alarm: { kind: 'timeout', limitMs: 1 }, exit: null, hang: null })
    expect(blamesBench(late, readFrom(NO_PROBE, null))).toBe(false)
  })
})
