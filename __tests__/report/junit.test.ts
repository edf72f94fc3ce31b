import { parse } from 'junit2json'
import { describe, expect, it } from 'vitest'
import { xml2json } from 'xml-js'
import { parseStringPromise } from 'xml2js'
import { junitXml } from '../../src/report/junit.js'
import type { ReportedRun } from '../../src/report/reported-tests.js'
import { schemaErrors } from './junit-schema.js'
import { attemptOf, caseOf, failureOf, findingsOf, runOf, suiteOf } from './reported-runs.js'

async function written(run: ReportedRun): Promise<string> {
  const xml = junitXml(run)
  expect(await schemaErrors(xml)).toEqual([])
  return xml
}

const ONE_OF_EACH = findingsOf([
  suiteOf('test/test_adc.c', [
    caseOf('test_reads', 'passed', { durationMs: 12 }),
    caseOf('test_scales', 'failed', {
      failure: failureOf({ also: [{ file: 'src/adc.c', line: 9, message: 'called by' }], suspected: true }),
    }),
    caseOf('test_crashes', 'failed', {
      failure: failureOf({ kind: 'crash', file: null, line: null, message: 'HardFault\nPC: 0x1' }),
    }),
    caseOf('test_probe', 'failed', {
      failure: failureOf({
        kind: 'infrastructure',
        infrastructure: true,
        message: 'The probe is gone.',
        cure: 'Plug it in.',
      }),
    }),
    caseOf('test_skipped', 'skipped', { reason: 'no sensor' }),
    caseOf('test_later', 'not-run'),
    caseOf('test_known', 'expected-failure'),
    caseOf('test_todo', 'todo', { reason: 'soon' }),
    caseOf('test_off', 'disabled'),
    caseOf('test_shaky', 'passed', { flaky: true }),
  ]),
])

describe('JUnit XML', () => {
  it('has an element for each way that a test can end', async () => {
    expect(await written(runOf([attemptOf(ONE_OF_EACH)]))).toMatchSnapshot()
  })

  it('breaks the published schema in nothing but the places of test cases, which readers want', async () => {
    const errors = await schemaErrors(junitXml(runOf([attemptOf(ONE_OF_EACH)])), true)
    expect(errors.length).toBeGreaterThan(0)
    for (const error of errors) expect(error).toMatch(/attribute '(file|line)': The attribute '\1' is not allowed/)
    const green = findingsOf([suiteOf('a', [caseOf('x'), caseOf('y', 'skipped')])])
    expect(await schemaErrors(junitXml(runOf([attemptOf(green, { verdict: 'passed' })])), true)).toEqual([])
  })

  it('counts all tests, also those that have no name', async () => {
    const suites = [suiteOf(null, [caseOf('bad', 'failed')], { passed: 18, failed: 2, skipped: 1, notRun: 3 })]
    const xml = await written(runOf([attemptOf(findingsOf(suites))]))
    expect(xml).toContain('<testsuites name="hardware-test" tests="24" failures="2" errors="0" time="3.456">')
    expect(xml).toContain('<testsuite name="unity" tests="24" failures="2" errors="0" skipped="4" ')
    expect(xml).toContain('<property name="passed-without-names" value="18"/>')
  })

  it('tells what belongs to no test, in a suite of our own', async () => {
    const findings = findingsOf(
      [suiteOf('a', [caseOf('x')])],
      [
        { kind: 'crash', file: 'main/app.c', line: 3, message: 'abort() was called' },
        { kind: 'build', file: null, line: null, message: 'undefined reference to `x`' },
      ],
    )
    const xml = await written(runOf([attemptOf(findings)]))
    expect(xml).toContain('<testsuite name="hardware-test" tests="2" failures="0" errors="2" skipped="0" ')
    expect(xml).toContain(
      '<testcase name="crash at main/app.c:3" classname="hardware-test" time="0.000" file="main/app.c" line="3">',
    )
    expect(xml).toContain(
      '<testcase name="build error: undefined reference to `x`" classname="hardware-test" time="0.000">',
    )
  })

  it('holds the output once, cleaned', async () => {
    const output = '\x1b[31mred\x1b[0m <b>&amp;\r\nbell\x07 \ud800 ]]>\n'
    for (const suites of [
      [],
      [suiteOf('a', [caseOf('x')])],
      [suiteOf('a', [caseOf('x')]), suiteOf('b', [caseOf('y')])],
    ]) {
      const xml = await written(runOf([attemptOf(findingsOf(suites), { verdict: 'passed' })], { output }))
      expect(xml.match(/<system-out>/g)).toHaveLength(1)
      expect(xml).toContain('<system-out>red &lt;b&gt;&amp;amp;\nbell  ]]&gt;\n</system-out>')
    }
  })

  it('is red whenever the run is, and says why', async () => {
    const green = findingsOf([suiteOf('a', [caseOf('x')])])
    const red = ['timed-out', 'stalled', 'deadlocked', 'crashed', 'infrastructure', 'cancelled', 'failed'] as const
    for (const verdict of red) {
      const xml = await written(runOf([attemptOf(green, { verdict, reason: `why it ${verdict}` })]))
      expect(xml).toMatch(verdict === 'failed' ? / failures="1" errors="0" time/ : / failures="0" errors="1" time/)
      expect(xml).toContain(`message="why it ${verdict}" type="${verdict}"`)
    }
    const never = await written(runOf([], { verdict: 'infrastructure', reason: 'No probe.' }))
    expect(never).toContain('<error message="No probe." type="infrastructure">No probe.</error>')
  })

  it('does not repeat what its tests tell', async () => {
    const failed = findingsOf([suiteOf('a', [caseOf('x', 'failed')])])
    expect(await written(runOf([attemptOf(failed)]))).toContain(
      '<testsuites name="hardware-test" tests="1" failures="1" ',
    )
    const bench = findingsOf([], [{ kind: 'infrastructure', infrastructure: true, message: 'No probe' }])
    const xml = await written(runOf([attemptOf(bench, { verdict: 'infrastructure' })]))
    expect(xml).toContain('tests="1" failures="0" errors="1"')
    expect(xml).toContain('name="bench at test/test_adc.c:42"')
  })

  it('without tests is valid too', async () => {
    expect(await written(runOf([attemptOf(findingsOf([]), { verdict: 'passed' })], { output: '' }))).toContain(
      'tests="0"',
    )
  })
})

describe('several attempts', () => {
  const suite = (...cases: ReturnType<typeof caseOf>[]) => findingsOf([suiteOf('a', cases)])
  const named = (message: string) => ({ failure: failureOf({ message }) })

  it('passed in the end: flaky', async () => {
    const first = attemptOf(suite(caseOf('x', 'failed', named('once')), caseOf('y')))
    const second = attemptOf(suite(caseOf('x'), caseOf('y')), { verdict: 'passed', reason: 'exit 0' })
    const xml = await written(runOf([first, second], { verdict: 'flaky' }))
    expect(xml).toContain('tests="3" failures="0" errors="0"')
    expect(xml.match(/<flakyFailure/g)).toHaveLength(2)
    expect(xml).toMatch(
      /<testcase name="x" classname="a" time="0.000">\n<flakyFailure message="once" type="test">\n<stackTrace>once\n/,
    )
    expect(xml).toMatch(
      /<testcase name="run"[^>]*>\n<flakyFailure message="The test ended with exit code 1." type="failed">/,
    )
  })

  it('never passed: the first is the failure, then the others', async () => {
    const attempts = ['one', 'two', 'three'].map((message) => attemptOf(suite(caseOf('x', 'failed', named(message)))))
    const xml = await written(runOf(attempts))
    expect(xml).toMatch(
      /<failure message="one".*[\s\S]*<rerunFailure message="two"[\s\S]*<rerunFailure message="three"/,
    )
    expect(xml.match(/<failure /g)).toHaveLength(2)
  })

  it('a first one without a probe is told with the run', async () => {
    const bench = findingsOf([], [{ kind: 'infrastructure', infrastructure: true, message: 'No probe' }])
    const first = attemptOf(bench, { verdict: 'infrastructure', reason: 'No probe' })
    const xml = await written(
      runOf([first, attemptOf(suite(caseOf('x')), { verdict: 'passed' })], { verdict: 'flaky' }),
    )
    expect(xml).toMatch(/<testcase name="run"[^>]*>\n<flakyError message="No probe" type="infrastructure">/)
    expect(xml).not.toContain('name="bench')
  })

  it('what a crash kept from running again keeps its verdict', async () => {
    const first = attemptOf(suite(caseOf('x', 'failed', named('it')), caseOf('y')))
    const second = attemptOf(suite(caseOf('x', 'not-run')), { verdict: 'crashed', reason: 'SIGSEGV' })
    const xml = await written(runOf([first, second]))
    expect(xml).toContain('<failure message="it" type="test">')
    expect(xml).toContain('<rerunError message="SIGSEGV" type="crashed">')
  })

  it('tests of the same name are told apart by their order', async () => {
    const twice = (a: 'passed' | 'failed', b: 'passed' | 'failed') => suite(caseOf('x', a), caseOf('x', b))
    const xml = await written(
      runOf([attemptOf(twice('passed', 'failed')), attemptOf(twice('passed', 'passed'), { verdict: 'passed' })]),
    )
    expect(xml.match(/<testcase name="x"/g)).toHaveLength(2)
    expect(xml).toMatch(
      /<testcase name="x" classname="a" time="0.000"\/>\n<testcase name="x" classname="a" time="0.000">\n<flakyFailure/,
    )
  })
})

/** Names and messages as a hostile board could print them. */
const HOSTILE = [
  ']]>',
  '<![CDATA[x]]>',
  '<!-- -- -->',
  '"><script>alert(1)</script>',
  "a='b' & &amp; &#0; &#x1b; &unknown;",
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>&b;',
  Array.from({ length: 0x120 }, (_, code) => String.fromCharCode(code)).join(''),
  '\ud800 \udc00 \udc00\ud800 \ud83d\ude00 \ufffe\uffff \ufdd0',
  '\x1b[31mred\x1b]0;title\x07\x1b(B\x1b[m \x9b1m',
  ' leading and trailing \n\n\t\r\n',
  '',
  'x'.repeat(1_000_000),
  '\x1b['.repeat(300_000),
  '&'.repeat(1_000_000),
]

describe('hostile names and messages', () => {
  const hostileRun = (text: string) => {
    const failure = failureOf({ message: text, file: text, cure: text, also: [{ file: text, line: 1, message: text }] })
    const cases = [caseOf(text, 'failed', { failure }), caseOf(text, 'skipped', { reason: text }), caseOf(text)]
    const findings = findingsOf(
      [suiteOf(text, cases)],
      [{ kind: 'crash', message: text, file: null, line: null, format: text }],
    )
    return runOf([attemptOf(findings, { reason: text }), attemptOf(findings, { reason: text })], {
      output: text,
      probe: text,
      reason: text,
    })
  }

  it.each(HOSTILE.map((text) => [text.slice(0, 30), text]))('%j', async (_, text) => {
    const xml = await written(hostileRun(text))
    expect(xml).not.toMatch(/[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
    const report = (await parseStringPromise(xml)) as { testsuites: { testsuite: { testcase: unknown[] }[] } }
    expect(report.testsuites.testsuite.map(({ testcase }) => testcase.length)).toEqual([3, 2])
  })

  it('of random pieces', async () => {
    let seed = 11
    const below = (most: number) => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((seed / 2 ** 32) * most)
    }
    const short = HOSTILE.filter((text) => text.length < 1000)
    for (let round = 0; round < 30; round++) {
      const text = Array.from({ length: below(12) }, () => {
        const piece = short[below(short.length)] ?? ''
        return piece.slice(below(piece.length), below(piece.length) + 3)
      }).join('')
      const xml = await written(hostileRun(text))
      await expect(parseStringPromise(xml)).resolves.toBeTruthy()
    }
  })
})

describe('what others read from it', () => {
  const run = runOf([
    attemptOf(findingsOf([suiteOf('test/test_adc.c', ONE_OF_EACH.suites[0]?.cases ?? [])], [{ kind: 'crash' }])),
  ])

  it('junit2json reads it back', async () => {
    const report = await parse(junitXml(run))
    const suites = report !== null && report !== undefined && 'testsuite' in report ? (report.testsuite ?? []) : []
    expect(
      suites.map(({ name, tests, failures, errors, skipped }) => [name, tests, failures, errors, skipped]),
    ).toEqual([
      ['test/test_adc.c', 10, 1, 2, 5],
      ['hardware-test', 1, 0, 1, 0],
    ])
    expect(suites[0]?.testcase?.[1]).toMatchObject({
      name: 'test_scales',
      file: 'test/test_adc.c',
      failure: [{ message: 'Expected 3 Was 4', type: 'test' }],
    })
  })

  it('dorny/test-reporter, `java-junit`: by xml2js, as it does; names, classes, numbers and text are where it looks', async () => {
    type Element = { $: Record<string, string>; _?: string }
    type Test = Element & { failure?: Element[]; error?: Element[]; skipped?: unknown[] }
    const report = (await parseStringPromise(junitXml(run))) as {
      testsuites: { $: Record<string, string>; testsuite: (Element & { testcase: Test[] })[] }
    }
    expect(Number.parseFloat(report.testsuites.$.time ?? '')).toBe(3.456)
    const results: string[] = []
    for (const suite of report.testsuites.testsuite) {
      expect(suite.$.name?.trim()).not.toBe('')
      expect(Number.parseFloat(suite.$.time ?? '')).not.toBeNaN()
      for (const test of suite.testcase) {
        // A class of the suite's own name makes no group of its own in its report.
        expect(test.$.classname).toBe(suite.$.name)
        expect(test.$.name?.trim()).not.toBe('')
        expect(Number.parseFloat(test.$.time ?? '')).not.toBeNaN()
        const [failure] = test.failure ?? test.error ?? []
        if (failure !== undefined) expect(failure._).toMatch(/\S/)
        results.push(failure !== undefined ? 'failed' : test.skipped ? 'skipped' : 'success')
      }
    }
    expect(results).toEqual(['success', 'failed', 'failed', 'failed', ...Array(5).fill('skipped'), 'success', 'failed'])
  })

  it('mikepenz/action-junit-report: by xml-js, as it does; places from the attributes of the test case', () => {
    type Node = { _attributes?: Record<string, string>; _text?: string }
    type Test = Node & { failure?: Node; error?: Node; skipped?: Node }
    const { testsuites } = JSON.parse(xml2json(junitXml(run), { compact: true })) as {
      testsuites: { testsuite: (Node & { testcase: Test[] })[] }
    }
    const [first] = testsuites.testsuite
    const places = first?.testcase.map(({ _attributes, failure, error }) => [
      _attributes?.name,
      _attributes?.file ?? null,
      _attributes?.line ?? null,
      (failure ?? error)?._attributes?.message ?? null,
    ])
    expect(places?.slice(0, 5)).toEqual([
      ['test_reads', null, null, null],
      ['test_scales', 'test/test_adc.c', '42', 'Expected 3 Was 4'],
      ['test_crashes', null, null, 'HardFault'],
      ['test_probe', 'test/test_adc.c', '42', 'The probe is gone.'],
      ['test_skipped', null, null, null],
    ])
    expect(first?.testcase[1]?.failure?._text).toContain(
      'Expected 3 Was 4\nat test/test_adc.c:42\nalso src/adc.c:9 called by',
    )
  })
})
