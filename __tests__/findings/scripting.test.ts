import { describe, expect, it } from 'vitest'
import { findingsOf } from './samples.js'

/** `NAME FILE:LINE MESSAGE` of each finding, and the counts that are not zero. */
function told(...lines: string[]) {
  const { findings, tests, infrastructure } = findingsOf(Buffer.from(`${lines.join('\n')}\n`))
  return {
    found: findings.map(
      ({ name, file, line, message }) =>
        `${name ?? '-'} ${file ?? '-'}:${line ?? '-'} ${message.replaceAll('\n', ' / ')}`,
    ),
    tests: Object.fromEntries(Object.entries(tests).filter(([, count]) => count !== 0)),
    infrastructure,
  }
}

const RULE = '='.repeat(70)
const LINE = '-'.repeat(70)
const START = '============================= test session starts =============================='
const FAILURES = '=================================== FAILURES ==================================='
const SUMMARY = '=========================== short test summary info ============================'

describe('pytest', () => {
  it('reads paths of Windows, and passes over its own sources there', () => {
    expect(
      told(
        START,
        'collected 1 item',
        FAILURES,
        '__________________________________ test_port ___________________________________',
        'tests\\test_port.py:7: in test_port',
        '    port.open()',
        'C:\\hostedtoolcache\\windows\\Python\\3.12.1\\x64\\Lib\\site-packages\\serial\\serialwin32.py:72: in open',
        '    raise SerialException("could not open port")',
        "E   serial.serialutil.SerialException: could not open port 'COM3': PermissionError(13, 'Access is denied.', None, 5)",
        SUMMARY,
        'FAILED tests/test_port.py::test_port - serial.serialutil.SerialException: co...',
        '============================== 1 failed in 0.12s ===============================',
      ),
    ).toEqual({
      found: [
        "test_port tests\\test_port.py:7 serial.serialutil.SerialException: could not open port 'COM3': PermissionError(13, 'Access is denied.', None, 5)",
      ],
      tests: { failed: 1 },
      infrastructure: true,
    })
  })

  it('tells a test from one of the same name in another file', () => {
    const title = '__________________________________ test_boot ___________________________________'
    expect(
      told(
        START,
        'collected 2 items',
        '',
        'a/test_x.py F                                                            [ 50%]',
        'b/test_x.py F                                                            [100%]',
        FAILURES,
        title,
        'a/test_x.py:2: in test_boot',
        'E   assert 1 == 2',
        title,
        'b/test_x.py:3: in test_boot',
        'E   assert 3 == 4',
        SUMMARY,
        'FAILED a/test_x.py::test_boot - assert 1 == 2',
        'FAILED b/test_x.py::test_boot - assert 3 == 4',
        '============================== 2 failed in 0.12s ===============================',
      ),
    ).toMatchObject({
      found: ['test_boot a/test_x.py:2 assert 1 == 2', 'test_boot b/test_x.py:3 assert 3 == 4'],
      tests: { failed: 2 },
    })
  })

  it('takes messages of several lines in the summary, as CI has them, for what they are', () => {
    expect(
      told(
        '=========================== short test summary info ============================',
        'FAILED tests/test_a.py::test_b - RuntimeError: no board',
        'Error: could not open port /dev/ttyACM0',
        '1 failed, 3 passed in 1.20s',
      ),
    ).toEqual({ found: ['test_b -:- RuntimeError: no board'], tests: { passed: 3, failed: 1 }, infrastructure: false })
  })

  it('leaves the verdicts to pytest, whatever a device prints in between', () => {
    expect(
      told(
        START,
        'collected 2 items',
        '',
        'test_dut.py::test_boot I (312) boot: FAILED once',
        'ready PASSED',
        'test_dut.py::test_wifi E (400) wifi: no answer',
        'PASSED',
        '============================== 2 passed in 3.40s ===============================',
      ),
    ).toMatchObject({ found: [], tests: { passed: 2 } })
  })

  it('counts what did not run when the log is cut off', () => {
    const { found, tests } = told(
      START,
      'collected 5 items',
      '',
      'test_dut.py::test_boot PASSED                                            [ 20%]',
      'test_dut.py::test_wifi ',
    )
    expect(found).toEqual(['test_wifi -:- The log ends while this test runs.'])
    expect(tests).toEqual({ passed: 1, failed: 1, notRun: 3 })
  })

  it.each(['test_a.py::test_b was seen', '3 passed, they said, in 2 days', '===== a title =====', 'E   not an error'])(
    'ordinary words are none: %s',
    (line) => {
      expect(told(line)).toEqual({ found: [], tests: {}, infrastructure: false })
    },
  )
})

describe('unittest', () => {
  it('reads a run that was cut off in the middle of a failure', () => {
    expect(
      told(
        'test_on (test_relay.RelayTest.test_on) ... ok',
        RULE,
        'FAIL: test_off (test_relay.RelayTest.test_off)',
        LINE,
        'Traceback (most recent call last):',
        '  File "C:\\bench\\test_relay.py", line 9, in test_off',
        '    self.assertEqual("ON", "OFF")',
        "AssertionError: 'ON' != 'OFF'",
      ),
    ).toMatchObject({
      found: ["test_off (test_relay.RelayTest.test_off) C:\\bench\\test_relay.py:9 AssertionError: 'ON' != 'OFF'"],
      tests: { passed: 1, failed: 1 },
    })
  })

  it('does not take rules of others for its own', () => {
    expect(told(RULE, 'a banner', RULE, LINE, 'ERROR: no such thing', LINE)).toMatchObject({ found: [], tests: {} })
  })
})

describe('go test', () => {
  it('finds the own frame of a panic on Windows and macOS', () => {
    const panic = (root: string, own: string) => [
      '--- FAIL: TestNil (0.00s)',
      'panic: runtime error: index out of range [3] with length 3',
      '',
      'goroutine 7 [running]:',
      'testing.tRunner.func1.2({0x1, 0x2})',
      `\t${root}/src/testing/testing.go:1632 +0x377`,
      'panic({0x1?, 0x2?})',
      `\t${root}/src/runtime/panic.go:785 +0x132`,
      'bench/hal.TestNil(0x3)',
      `\t${own}/hal/hal_test.go:12 +0x1d`,
      'FAIL\tbench/hal\t0.3s',
    ]
    for (const [root, own] of [
      ['C:/Program Files/Go', 'C:/bench'],
      ['/opt/homebrew/Cellar/go/1.23.4/libexec', '/Users/me/bench'],
    ] as const) {
      expect(told(...panic(root, own)).found).toEqual([
        `TestNil ${own}/hal/hal_test.go:12 panic: runtime error: index out of range [3] with length 3`,
      ])
    }
  })

  it('an ordinary panic of something else is none of its', () => {
    expect(told('panic: the fan is loud', 'it went on', 'hal_test.go:12: hm').found).toEqual([])
  })

  const stack = (test: string, line: number) => [
    '',
    'goroutine 7 [running]:',
    `bench/hal.${test}(0x3)`,
    `\t/bench/hal_test.go:${line} +0x1d`,
  ]

  it('a panic that no stack follows hides none that comes later', () => {
    const lines = ['=== RUN   TestA', 'panic: says the device', '--- PASS: TestA (0.00s)', '=== RUN   TestB']
    expect(told(...lines, 'panic: boom', ...stack('TestB', 12), 'FAIL\tbench/hal\t0.3s')).toMatchObject({
      found: ['TestB /bench/hal_test.go:12 panic: boom'],
      tests: { passed: 1, failed: 1 },
    })
  })

  it('a panic that no stack follows tells of a test without an end, and of no other', () => {
    const lines = ['=== RUN   TestA', 'panic: a', '=== RUN   TestB', 'panic: b', ...stack('TestB', 12)]
    const passed = ['=== RUN   TestC', 'panic: c', '--- PASS: TestC (0.00s)']
    const ended = { tests: { passed: 1, failed: 2 }, infrastructure: false }
    const other = 'TestB /bench/hal_test.go:12 panic: b'
    expect(told(...passed, ...lines, 'FAIL\tbench/hal\t0.3s')).toEqual({
      found: ['TestA -:- panic: a / The test program ended while this test ran.', other],
      ...ended,
    })
    expect(told(...passed, ...lines)).toEqual({
      found: ['TestA -:- panic: a / The log ends while this test runs.', other],
      ...ended,
    })
  })

  it('each of two panics belongs to its own test', () => {
    const lines = ['=== RUN   TestA', 'panic: a', ...stack('TestA', 12), '=== RUN   TestB']
    expect(told(...lines, 'panic: b', ...stack('TestB', 22))).toMatchObject({
      found: ['TestA /bench/hal_test.go:12 panic: a', 'TestB /bench/hal_test.go:22 panic: b'],
      tests: { failed: 2 },
    })
  })

  it('a program that panics after another is told as well', () => {
    expect(told('panic: a', ...stack('main', 3), 'exit status 2', 'panic: b', ...stack('main', 4)).found).toEqual([
      '- /bench/hal_test.go:3 panic: a',
      '- /bench/hal_test.go:4 panic: b',
    ])
  })

  it('a panic that ends in a fatal error is one', () => {
    const lines = ['=== RUN   TestA', 'panic: a', 'fatal error: b', ...stack('TestA', 12), 'FAIL\tbench/hal\t0.3s']
    expect(told(...lines)).toMatchObject({
      found: ['TestA /bench/hal_test.go:12 panic: a / fatal error: b'],
      tests: { failed: 1 },
    })
  })

  it.each([
    ['in a test that runs', ['=== RUN   TestA', 'words']],
    ['in a test that has failed with it', ['words', '--- FAIL: TestA (0.00s)']],
  ])('a panic is in the log where it begins: %s', (_, before) => {
    const log = [...before, 'panic: a', ...stack('TestA', 12), 'FAIL\tbench/hal\t0.3s']
    expect(findingsOf(Buffer.from(log.join('\n'))).findings).toMatchObject([{ name: 'TestA', logLine: 3 }])
  })

  it('a package that fails without a failed test is said', () => {
    expect(told('exit status 3', 'FAIL\tbench/hal\t0.3s').found).toEqual([
      '- -:- FAIL bench/hal: it ended without a failed test.',
    ])
  })
})

describe('TAP', () => {
  it("reads the kernel's, whose explanations come first", () => {
    expect(
      told(
        '[    1.234567] KTAP version 1',
        '[    1.234567] 1..1',
        '[    1.234567]     KTAP version 1',
        '[    1.234567]     # Subtest: bmp280',
        '[    1.234567]     1..3',
        '[    1.234567]     ok 1 bmp280_id_test',
        '[    1.234567]     # bmp280_comp_test: EXPECTATION FAILED at drivers/iio/bmp280_test.c:42',
        '[    1.234567]     Expected temp == 2508, but',
        '[    1.234567]         temp == 2507 (0x9cb)',
        '[    1.234567]     not ok 2 bmp280_comp_test',
        '[    1.234567]     ok 3 bmp280_irq_test # SKIP no interrupt line',
        '[    1.234567] # bmp280: pass:1 fail:1 skip:1 total:3',
        '[    1.234567] not ok 1 bmp280',
      ),
    ).toMatchObject({
      found: ['bmp280_comp_test drivers/iio/bmp280_test.c:42 Expected temp == 2508, but / temp == 2507 (0x9cb)'],
      tests: { passed: 1, failed: 1, skipped: 1 },
    })
  })

  it('reads subtests of TAP 14 and in braces', () => {
    expect(
      told(
        'TAP version 14',
        '    # Subtest: rails',
        '    1..2',
        '    ok 1 - 3v3',
        '    not ok 2 - 5v0',
        'not ok 1 - rails',
        'ok 2 - id # time=3ms {',
        '    ok 1 - revision',
        '    1..1',
        '}',
        '1..2',
      ),
    ).toMatchObject({ found: ['5v0 -:- '], tests: { passed: 2, failed: 1 } })
  })

  it('says that a stream ended before its plan did', () => {
    expect(told('1..4', 'ok 1 - a', 'ok 2 - b')).toEqual({
      found: ['- -:- 4 tests were planned, 2 ran.'],
      tests: { passed: 2, failed: 1, notRun: 2 },
      infrastructure: false,
    })
  })

  it('a bench that makes a stream bail out is to blame', () => {
    expect(
      told('1..4', 'ok 1 - a', 'Bail out!  could not open port /dev/ttyACM0: Device or resource busy'),
    ).toMatchObject({
      found: ['- -:- Bail out! could not open port /dev/ttyACM0: Device or resource busy'],
      infrastructure: true,
    })
  })

  it.each([
    'ok 200 bytes received',
    'not ok, but running',
    'ok',
    'ok 1',
    '# a comment',
    '1..2..3',
    'not ok',
    '1..5',
    'ok - all fine',
    'not ok - but it goes on',
  ])('ordinary words are none: %s', (line) => {
    expect(told(line, 'and on it goes')).toEqual({ found: [], tests: {}, infrastructure: false })
  })

  it('a range is no plan, though sentences that begin with ok come after it', () => {
    expect(told('1..5', 'ok then, next', 'ok', '1..9')).toEqual({ found: [], tests: {}, infrastructure: false })
  })

  it('a range before a stream is none of its plans', () => {
    const points = ['ok 1 - a', 'not ok 2 - b']
    const expected = { found: ['b -:- '], tests: { passed: 1, failed: 1 }, infrastructure: false }
    expect(told('1..10', 'TAP version 13', '1..2', ...points)).toEqual(expected)
    expect(told('1..10', '1..2', ...points)).toEqual(expected)
  })

  it('a range within a stream is not its plan', () => {
    expect(told('1..3', 'ok 1 - a', '1..5', 'ok 2 - b', 'ok 3 - c')).toEqual({
      found: [],
      tests: { passed: 3 },
      infrastructure: false,
    })
  })

  it.each([
    ['a version', ['TAP version 13', 'ok - a', 'not ok - b', 'ok - c']],
    ['a plan before them', ['1..3', 'ok - a', 'not ok - b', 'ok - c']],
    ['a plan after them', ['ok - a', 'not ok - b', 'ok - c', '1..3']],
  ])('points without numbers count with %s', (_, lines) => {
    expect(told(...lines)).toEqual({ found: ['b -:- '], tests: { passed: 2, failed: 1 }, infrastructure: false })
  })

  it('points without numbers are none without a plan', () => {
    expect(told('ok - a', 'not ok - b', 'ok - c')).toEqual({ found: [], tests: {}, infrastructure: false })
  })

  it('what is said of a failure before the plan is not lost', () => {
    expect(told('ok - a', 'not ok - b', '# at bench.sh line 3.', '# got 0xff', '1..2')).toMatchObject({
      found: ['b bench.sh:3 got 0xff'],
    })
  })

  it('a plan at the end counts what the log has lost', () => {
    expect(told('ok - a', 'not ok - b', '[dev] resetok - c', '1..3')).toMatchObject({
      found: ['b -:- '],
      tests: { passed: 1, failed: 1, notRun: 1 },
    })
  })

  it('a stray point is none of the stream that a plan begins', () => {
    expect(told('ok - all fine', '1..2', 'ok - a', 'not ok - b')).toMatchObject({
      found: ['b -:- '],
      tests: { passed: 1, failed: 1 },
    })
  })

  it('streams whose plan comes last follow each other', () => {
    expect(told('ok - a', 'not ok - b', '1..2', 'not ok - c', '1..1', 'ok - noise')).toMatchObject({
      found: ['b -:- ', 'c -:- '],
      tests: { passed: 1, failed: 2 },
    })
  })

  describe('of which prove tells the end alone', () => {
    const summary = (...files: (readonly [name: string, failed: number, numbers: string])[]) => [
      ...files.flatMap(([name, failed, numbers]) => [
        `${name} (Wstat: 256 (exited 1) Tests: ${failed} Failed: ${failed})`,
        `  Failed tests:  ${numbers}`,
        '  Non-zero exit status: 1',
      ]),
      `Files=${files.length}, Tests=${files.reduce((sum, [, failed]) => sum + failed, 0)},  0 wallclock secs`,
    ]

    it('counts many failures, and names the first', () => {
      const { found, tests } = told(...summary(['t/a.t', 999_999_999, '1-999999999']))
      expect(tests).toEqual({ failed: 999_999_999 })
      expect(found).toHaveLength(300)
      expect(found[0]).toBe('test 1 -:- Failed test')
    })

    it('names no more of many files than of one', () => {
      const files = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => [`t/${name}.t`, 200, '1-200'] as const)
      const { found, tests } = told(...summary(...files))
      expect(tests).toEqual({ failed: 1400 })
      expect(found).toHaveLength(300)
    })

    it('believes its count over a list that the log has lost in part', () => {
      expect(told(...summary(['t/a.t', 5, '2-3']))).toMatchObject({
        found: ['test 2 -:- Failed test', 'test 3 -:- Failed test'],
        tests: { failed: 5 },
      })
    })

    it('says where in the log a failure is listed', () => {
      expect(findingsOf(Buffer.from(summary(['t/a.t', 1, '7']).join('\n'))).findings).toMatchObject([
        { suite: 't/a.t', name: 'test 7', logLine: 2 },
      ])
    })
  })

  it('has spoken if it skips everything, though no test ran', () => {
    expect(findingsOf(Buffer.from('1..0 # SKIP no board\n'))).toMatchObject({ frameworks: ['tap'], findings: [] })
  })
})

describe('subunit', () => {
  it.each([['test: the relay'], ['error: no such relay'], ['success: relay 3 is on'], ['failure: it is off']])(
    'ordinary words are none: %s',
    (line) => {
      expect(told(line, 'and on it goes')).toEqual({ found: [], tests: {}, infrastructure: false })
    },
  )
})

describe('node --test', () => {
  it('believes what it saw go by if the log is cut off before the list', () => {
    expect(
      told(
        '▶ link',
        '  ✔ opens (0.80ms)',
        '  ✖ reads (1.53ms)',
        '    AssertionError [ERR_ASSERTION]: wrong banner',
        '        at TestContext.<anonymous> (file:///C:/bench/link.test.mjs:7:12)',
        '        at Test.run (node:internal/test_runner/test:796:25)',
      ),
    ).toMatchObject({
      found: ['reads file:///C:/bench/link.test.mjs:7 AssertionError [ERR_ASSERTION]: wrong banner'],
      tests: { passed: 1, failed: 1 },
    })
  })

  it('ticks of others are none of its', () => {
    expect(told('✔ built in 3s', '✖ 2 problems', '⚠ careful')).toEqual({ found: [], tests: {}, infrastructure: false })
  })
})

describe('Python', () => {
  it('says where the interpreter died', () => {
    expect(
      told(
        'Fatal Python error: Aborted',
        '',
        'Current thread 0x00007f0000000000 (most recent call first):',
        '  File "/usr/lib/python3.11/ctypes/__init__.py", line 519 in string_at',
        '  File "/bench/flash.py", line 31 in write',
        '  File "/bench/main.py", line 4 in <module>',
      ),
    ).toMatchObject({ found: ['- /bench/flash.py:31 Fatal Python error: Aborted'], tests: { failed: 1 } })
  })
})
