import { validate } from 'ctrf'
import { describe, expect, it } from 'vitest'
import { ctrfJson } from '../../src/report/ctrf.js'
import type { ReportedRun } from '../../src/report/reported-tests.js'
import { attemptOf, caseOf, failureOf, findingsOf, runOf, suiteOf } from './reported-runs.js'

function written(run: ReportedRun) {
  const report = JSON.parse(ctrfJson(run))
  expect(validate(report)).toMatchObject({ valid: true })
  return report
}

describe('CTRF', () => {
  it('has every test, with its place and what it says', () => {
    const suites = [
      suiteOf(
        'test/test_adc.c',
        [
          caseOf('passes', 'passed', { durationMs: 12.6 }),
          caseOf('fails', 'failed'),
          caseOf('crashes', 'failed', {
            failure: failureOf({ kind: 'crash', message: 'HardFault\nPC: 1', line: null }),
          }),
          caseOf('skips', 'skipped', { reason: 'no sensor' }),
          caseOf('later', 'not-run'),
          caseOf('known', 'expected-failure'),
          caseOf('shaky', 'passed', { flaky: true }),
        ],
        { passed: 10 },
      ),
    ]
    const report = written(runOf([attemptOf(findingsOf(suites))]))
    expect(report).toMatchSnapshot()
    expect(report.results.summary).toMatchObject({
      tests: 15,
      passed: 10,
      failed: 2,
      skipped: 1,
      pending: 1,
      other: 1,
      flaky: 1,
    })
  })

  it('tells the attempts before the last one', () => {
    const one = (verdict: 'passed' | 'failed', message = '') =>
      attemptOf(
        findingsOf([
          suiteOf('a', [caseOf('x', verdict, verdict === 'failed' ? { failure: failureOf({ message }) } : {})]),
        ]),
        { verdict },
      )
    const flaky = written(runOf([one('failed', 'once'), one('passed')], { verdict: 'flaky' }))
    expect(flaky.results.tests[0]).toMatchObject({
      status: 'passed',
      flaky: true,
      retries: 1,
      retryAttempts: [{ attempt: 1, message: 'once', line: 42 }],
    })
    const red = written(runOf([one('failed', 'once'), one('failed', 'twice')]))
    expect(red.results.tests[0]).toMatchObject({
      status: 'failed',
      message: 'twice',
      retryAttempts: [{ message: 'once' }],
    })
  })

  it('is red whenever the run is', () => {
    const report = written(runOf([], { verdict: 'infrastructure', reason: 'No probe.', probe: null }))
    expect(report.results.tests).toMatchObject([
      { name: 'run', status: 'failed', rawStatus: 'infrastructure', message: 'No probe.' },
    ])
  })

  it.each(['', '\ud800', '\x00\x1b[31m', '"\\', 'x'.repeat(1_000_000)])(
    'takes %.8j for a name, and as a message',
    (text) => {
      const failure = failureOf({ message: text, file: text })
      written(
        runOf([attemptOf(findingsOf([suiteOf(text, [caseOf(text, 'failed', { failure })])]))], {
          reason: text,
          output: text,
        }),
      )
    },
  )
})
