import { describe, expect, it } from 'vitest'
import { check } from '../../src/findings/check.js'
import { FindingsReader } from '../../src/findings/findings-reader.js'
import type { Format } from '../../src/findings/format.js'
import { findingsOf } from './samples.js'

/** What a log comes to: counts that are not zero, and a line for each finding. */
function read(...lines: string[]) {
  const { tests, findings, notes } = findingsOf(Buffer.from(`${lines.join('\n')}\n`))
  expect(notes).toEqual([])
  const counts = Object.fromEntries(Object.entries(tests).filter(([, count]) => count !== 0))
  return {
    counts,
    found: findings.map(({ name, file, line, message, also }) => ({
      name,
      place: file === null ? null : `${file}:${line}`,
      message,
      also: also.map((one) => `${one.file}:${one.line} ${one.message}`),
    })),
  }
}

const DASHES = '-'.repeat(79)
const DOTS = '.'.repeat(79)
const RULE = '='.repeat(79)

/** Forms of platforms and versions that cannot be run here, from the frameworks' own format strings. */
describe('forms of other platforms and versions', () => {
  it('GoogleTest as Visual Studio builds it', () => {
    expect(
      read(
        '[==========] Running 3 tests from 1 test suite.',
        '[----------] 3 tests from Adc',
        '[ RUN      ] Adc.Reads',
        '..\\..\\test\\adc test.cpp(12): error: Expected equality of these values:',
        '  1',
        '  2',
        'C:\\Program Files (x86)\\fw\\adc.h(7): error: Failed',
        'from a header',
        '[  FAILED  ] Adc.Reads (0 ms)',
        '[ RUN      ] Adc.Faults',
        'unknown file: error: SEH exception with code 0xc0000005 thrown in the test body.',
        '[  FAILED  ] Adc.Faults (1 ms)',
        '[ RUN      ] Adc.Skips',
        '..\\test.cpp(20): Skipped',
        'no board',
        '[  SKIPPED ] Adc.Skips (0 ms)',
        '[==========] 3 tests from 1 test suite ran. (2 ms total)',
        '[  PASSED  ] 0 tests.',
      ),
    ).toEqual({
      counts: { failed: 2, skipped: 1 },
      found: [
        {
          name: 'Adc.Reads',
          place: '..\\..\\test\\adc test.cpp:12',
          message: 'Expected equality of these values:\n  1\n  2',
          also: ['C:\\Program Files (x86)\\fw\\adc.h:7 Failed\nfrom a header'],
        },
        {
          name: 'Adc.Faults',
          place: null,
          message: 'SEH exception with code 0xc0000005 thrown in the test body.',
          also: [],
        },
      ],
    })
  })

  it('GoogleTest 1.8, which says test case; a verdict torn apart by a device', () => {
    const log = [
      '[==========] Running 3 tests from 1 test case.',
      '[----------] Global test environment set-up.',
      '[----------] 3 tests from Uart',
      '[ RUN      ] Uart.Sends',
      'rx[       boot: v1.2',
      'OK ] Uart.Sends (0 ms)',
      '[ RUN      ] Uart.Reads',
      'test/uart.cc:7: Failure',
      '      Expected: 1',
      'To be equal to: 2',
      '[  FAIL boot: v1.2',
      'ED  ] Uart.Reads (0 ms)',
      '[ RUN      ] Uart.Stops',
      '[       OK ] Uart.Stops (0 ms)',
      '[----------] 3 tests from Uart (0 ms total)',
      '[==========] 3 tests from 1 test case ran. (0 ms total)',
      '[  PASSED  ] 2 tests.',
      '[  FAILED  ] 1 test, listed below:',
      '[  FAILED  ] Uart.Reads',
      '',
      ' 1 FAILED TEST',
    ]
    const { counts, found } = read(...log)
    expect(counts).toEqual({ passed: 2, failed: 1 })
    expect(found.map(({ name, place }) => [name, place])).toEqual([['Uart.Reads', 'test/uart.cc:7']])
  })

  it('Catch2 3: a seed, a skipped test, on Windows', () => {
    expect(
      read(
        'Randomness seeded to: 3141592653',
        '',
        '~'.repeat(79),
        'tests.exe is a Catch2 v3.5.2 host application.',
        'Run with -? for options',
        '',
        DASHES,
        'pid: holds the setpoint when the load changes by more than the controller can',
        '     take at once',
        '  with load: 3',
        DASHES,
        'C:\\fw\\test\\pid.cpp(30)',
        DOTS,
        '',
        'C:\\fw\\test\\pid.cpp(31): FAILED:',
        '  CHECK( error < 3 )',
        'with expansion:',
        '  5 < 3',
        'with message:',
        '  gain := 4',
        '',
        DASHES,
        'needs a rig',
        DASHES,
        'C:\\fw\\test\\pid.cpp(40)',
        DOTS,
        '',
        'C:\\fw\\test\\pid.cpp(41): SKIPPED:',
        'explicitly with message:',
        '  no rig',
        '',
        RULE,
        'test cases:  4 | 2 passed | 1 failed | 1 skipped',
        'assertions: 10 | 9 passed | 1 failed',
      ),
    ).toEqual({
      counts: { passed: 2, failed: 1, skipped: 1 },
      found: [
        {
          name: 'pid: holds the setpoint when the load changes by more than the controller can take at once',
          place: 'C:\\fw\\test\\pid.cpp:31',
          message: 'CHECK( error < 3 )\nwith expansion:\n5 < 3\nwith message:\ngain := 4',
          also: [],
        },
      ],
    })
  })

  const FIXTURE = ['TEST(g, a)hello', 'world', ' PASS', 'TEST(g, b)', '', ' PASS (3 ms)', 'TEST(g, c) PASS']
  const FIXTURE_END = ['', '-----------------------', '3 Tests 0 Failures 0 Ignored ', 'OK']

  it.each([
    ['all', ['Unity test run 1 of 1', ...FIXTURE, ...FIXTURE_END]],
    ['no totals', ['Unity test run 1 of 1', ...FIXTURE]],
    ['no beginning', [...FIXTURE, ...FIXTURE_END]],
    ['neither', FIXTURE],
  ])("Unity's fixture counts a test once that prints before its verdict: %s of the log", (_, log) => {
    expect(read(...log)).toEqual({ counts: { passed: 3 }, found: [] })
    expect(findingsOf(Buffer.from(log.join('\n'))).frameworks).toEqual(['unity'])
  })

  it.each([[['Unity test run 1 of 1']], [[]]])(
    "Unity's fixture and a device that says PASS itself, behind %j",
    (begin) => {
      const log = [...begin, 'TEST(g, a)adc', 'self test PASS', 'test/a.c:6::FAIL: Expected 1 Was 2', 'TEST(g, b) PASS']
      const { counts, found } = read(...log)
      expect(counts).toEqual({ passed: 1, failed: 1 })
      expect(found).toMatchObject([{ name: 'TEST(g, a)', place: 'test/a.c:6', message: 'Expected 1 Was 2' }])
    },
  )

  it("Unity's fixture whose last verdict is glued to a device's words", () => {
    const log = ['Unity test run 1 of 1', 'TEST(g, a)adc check PASS', 'TEST(g, b)', 'adc PASS (2 ms)']
    expect(read(...log)).toEqual({ counts: { passed: 2 }, found: [] })
    expect(read(...log, 'Aborted (core dumped)')).toMatchObject({ counts: { passed: 1, failed: 1 } })
  })

  const CUNIT = ['', '     CUnit - A unit testing framework for C - Version 2.1-3', '', 'Suite: bus']
  const SUMMARY = [
    '',
    'Run Summary:    Type  Total    Ran Passed Failed Inactive',
    '              suites      1      1    n/a      0        0',
    '               tests      2      2      1      1        0',
    '             asserts      3      3      2      1      n/a',
  ]
  const TORN = [
    '  Test: a ...probing',
    'self test passed',
    'FAILED',
    '    1. test/a.c:9  - 1 == 2',
    '  Test: b ...probing',
    'self test FAILED',
    'passed',
  ]

  it("CUnit's verdict is the latest, whatever a device printed before it in the same words", () => {
    const { counts, found } = read(...CUNIT, ...TORN, ...SUMMARY)
    expect(counts).toEqual({ passed: 1, failed: 1 })
    expect(found).toMatchObject([{ name: 'a', place: 'test/a.c:9', message: '1 == 2' }])
  })

  it("CUnit's verdict is none before the program goes on", () => {
    const { counts, found } = read(...CUNIT, '  Test: a ...probing', 'self test passed', 'Aborted (core dumped)')
    expect(counts).toEqual({ failed: 1 })
    expect(found).toMatchObject([{ name: 'a', message: 'Aborted' }])
  })

  it("CUnit's verdicts without its banner wait for its table", () => {
    const { counts, found } = read('  Test: first ...passed', ...TORN, ...SUMMARY)
    expect(counts).toEqual({ passed: 1, failed: 1 })
    expect(found).toMatchObject([{ name: 'a', place: 'test/a.c:9' }])
    expect(read('  Test: first ...passed', ...TORN)).toMatchObject({ counts: { passed: 1 }, found: [] })
    expect(read(...TORN)).toMatchObject({ counts: {}, found: [] })
  })

  const header = (name: string, place: string) => [DASHES, name, DASHES, place, DOTS, '']
  const failedAt = (place: string) => [`${place}: FAILED:`, '  CHECK( x )', '']
  it.each([
    ['one rule', ['-'.repeat(70)]],
    ['a rule behind words', [`tick ${'-'.repeat(70)}`]],
    ['a rule as long as Catch2’s', [DASHES]],
    ['a title between rules', ['-'.repeat(70), 'self test', '-'.repeat(70)]],
    ['a title between rules, and a place', [DASHES, 'self test', DASHES, 'boot.c:12', 'ready']],
  ])('Catch2 with a device that prints %s between two tests', (_, lines) => {
    const { counts, found } = read(
      'tests is a Catch2 v3.5.2 host application.',
      ...header('A', 'a.cpp:4'),
      ...failedAt('a.cpp:5'),
      ...lines,
      ...header('B', 'b.cpp:7'),
      ...failedAt('b.cpp:8'),
      RULE,
      'test cases: 2 | 2 failed',
      'assertions: 2 | 2 failed',
    )
    expect(counts).toEqual({ failed: 2 })
    expect(found.map(({ name, place }) => [name, place])).toEqual([
      ['A', 'a.cpp:5'],
      ['B', 'b.cpp:8'],
    ])
  })

  it.each([['-'.repeat(70)], [DASHES]])('Catch2 with a device that prints %s within a test', (rule) => {
    const { counts, found } = read(
      'tests is a Catch2 v3.5.2 host application.',
      ...header('A', 'a.cpp:4'),
      ...failedAt('a.cpp:5'),
      rule,
      ...failedAt('a.cpp:6'),
      rule,
      RULE,
      'test cases: 1 | 1 failed',
      'assertions: 2 | 2 failed',
    )
    expect(counts).toEqual({ failed: 1 })
    expect(found).toMatchObject([{ name: 'A', place: 'a.cpp:5', also: [expect.stringMatching(/^a\.cpp:6 /)] }])
  })

  it.each([
    ['another rule', ['-'.repeat(70), '*** HARD FAULT ***']],
    ["Catch2's rule", [DASHES, '*** HARD FAULT ***']],
    ["two of Catch2's rules", [DASHES, '*** HARD FAULT ***', DASHES, 'bye']],
    ["three of Catch2's rules", [DASHES, '*** HARD FAULT ***', DASHES, 'bye', DASHES]],
    ["Catch2's rule, and much more", [DASHES, '*** HARD FAULT ***', ...Array<string>(50).fill('tick')]],
  ])('Catch2 with a device whose fault stands below %s', (_, lines) => {
    const { found } = read('tests is a Catch2 v3.5.2 host application.', ...header('A', 'a.cpp:4'), ...lines)
    expect(found).toMatchObject([{ message: expect.stringContaining('HARD FAULT') }])
  })

  it("Catch2 3's compact reporter: the console's totals, macOS's upper case", () => {
    expect(
      read(
        'RNG seed: 42',
        'test/a.cpp:3: FAILED: x == 1 for: 2 == 1',
        'test/a.cpp:9: FAILED: unexpected exception with message: \'bus "1"\'; expression was: f()',
        RULE,
        'test cases: 4 | 2 passed | 2 failed',
        'assertions: 8 | 6 passed | 2 failed',
      ),
    ).toEqual({
      counts: { passed: 2, failed: 2 },
      found: [
        { name: null, place: 'test/a.cpp:3', message: 'x == 1 for: 2 == 1', also: [] },
        {
          name: null,
          place: 'test/a.cpp:9',
          message: 'unexpected exception with message: \'bus "1"\'; expression was: f()',
          also: [],
        },
      ],
    })
  })

  it('Boost.Test on macOS, and of long ago', () => {
    const { counts, found } = read(
      'Running 2 test cases...',
      'test/flash.cpp:6: error: in "pages/blank": check 1 == 2 has failed',
      '',
      '*** 1 failure is detected in the test module "flash"',
      'Running 3 test cases...',
      'test.cpp(10): error in "erase": check a == b failed [1 != 2]',
      'unknown location(0): fatal error in "throws": std::runtime_error: no ack',
      'test.cpp(22): last checkpoint',
      '',
      '*** 2 failures detected in test suite "Master Test Suite"',
    )
    expect(counts).toEqual({ passed: 2, failed: 3 })
    expect(found.map(({ name, place, message }) => [name, place, message])).toEqual([
      ['pages/blank', 'test/flash.cpp:6', 'check 1 == 2 has failed'],
      ['erase', 'test.cpp:10', 'check a == b failed [1 != 2]'],
      ['throws', 'test.cpp:22', 'std::runtime_error: no ack'],
    ])
  })

  it('Boost.Test whose failures were all expected', () => {
    expect(
      read(
        'Running 2 test cases...',
        'test.cpp(10): error: in "known": check 1 == 2 has failed',
        '',
        '*** No errors detected',
      ),
    ).toEqual({ counts: { passed: 2 }, found: [] })
  })

  it('cmocka since 1.1.6, with the name of the group', () => {
    expect(
      read(
        '[==========] fifo: Running 3 test(s).',
        '[ RUN      ] fifo.put 1.5',
        '[  ERROR   ] --- bus 2 stuck low',
        '[   LINE   ] --- C:\\fw\\test_fifo.c:8: error: Failure!',
        '[  FAILED  ] fifo.put 1.5',
        '[ RUN      ] fifo_get',
        '[       OK ] fifo_get',
        '[ RUN      ] fifo_skip',
        '[  SKIPPED ] fifo_skip',
        '[==========] fifo: 3 test(s) run.',
        '[  PASSED  ] 1 test(s).',
        '[  SKIPPED ] fifo: 1 test(s), listed below:',
        '[  SKIPPED ] fifo_skip',
        '',
        ' 1 SKIPPED TEST(S)',
        '[  FAILED  ] fifo: 1 test(s), listed below:',
        '[  FAILED  ] fifo.put 1.5',
        '',
        ' 1 FAILED TEST(S)',
      ),
    ).toEqual({
      counts: { passed: 1, failed: 1, skipped: 1 },
      found: [{ name: 'fifo.put 1.5', place: 'C:\\fw\\test_fifo.c:8', message: 'bus 2 stuck low', also: [] }],
    })
  })

  it('doctest and CppUTest as Visual Studio wants places', () => {
    const { found } = read(
      '[doctest] doctest version is "2.4.11"',
      RULE,
      'C:\\fw\\t.cpp(5):',
      'TEST SUITE: adc',
      'TEST CASE:  clamps: high',
      '  above 4095',
      '',
      'C:\\fw\\t.cpp(7): ERROR: CHECK( 1 == 2 ) is NOT correct!',
      '  values: CHECK( 1 == 2 )',
      '',
      RULE,
      '[doctest] test cases:  2 |  1 passed | 1 failed | 0 skipped',
      '[doctest] assertions: 2 | 1 passed | 1 failed |',
      '[doctest] Status: FAILURE!',
      '',
      'test\\led.cpp(22): error: Failure in TEST(Led, On)',
      'test\\helper.cpp(2): error:',
      '\tLONGS_EQUAL(4, v) failed',
      '',
      '.',
      'Errors (1 failures, 1 tests, 1 ran, 1 checks, 0 ignored, 0 filtered out, 1 ms)',
    )
    expect(found.map(({ name, place, also }) => [name, place, also])).toEqual([
      ['clamps: high', 'C:\\fw\\t.cpp:7', []],
      ['TEST(Led, On)', 'test\\helper.cpp:2', ['test\\led.cpp:22 ']],
    ])
  })

  it('CTest on Windows, a verdict over two lines, an abort, and a log that ends within a test', () => {
    const { counts, found } = read(
      'Test project C:/fw/build',
      '    Start 1: dma',
      '1/4 Test #1: dma ..............................Exit code 0xc0000005',
      '***Exception:   0.30 sec',
      '    Start 2: spi',
      '2/4 Test #2: spi ..............................Child aborted***Exception:   0.15 sec',
      '    Start 3: i2c',
      '3/4 Test #3: i2c ..............................   Passed    0.01 sec',
      'test 4',
      '    Start 4: can',
      '',
      '4: Test command: C:\\fw\\build\\can.exe',
      '4: [==========] Running 1 test from 1 test suite.',
      '4: [ RUN      ] Can.Sends',
      '4: C:\\fw\\can.cpp:9: Failure',
      '4: no ack',
    )
    expect(counts).toEqual({ passed: 1, failed: 3 })
    expect(found.map(({ name, place, message }) => [name, place, message])).toEqual([
      ['dma', null, 'Exit code 0xc0000005\n***Exception:'],
      ['spi', null, 'Child aborted***Exception:'],
      ['can', 'C:\\fw\\can.cpp:9', 'The log ends while this test runs.\nCan.Sends: no ack'],
    ])
  })

  it('CTest whose list at the end is all that is told', () => {
    const { counts, found } = read(
      '50% tests passed, 1 tests failed out of 2',
      '',
      'The following tests FAILED:',
      '\t  2 - bus: fast mode (SEGFAULT)                         hw slow',
      'Errors while running CTest',
    )
    expect(counts).toEqual({ passed: 1, failed: 1 })
    expect(found.map(({ name, message }) => [name, message])).toEqual([['bus: fast mode', 'SEGFAULT']])
  })

  it('a CTest test that passes on a later try', () => {
    expect(
      read(
        'Test project /fw/build',
        '    Start 1: rig',
        '1/1 Test #1: rig ..............................***Failed    0.01 sec',
        '    Start 1: rig',
        '    Test #1: rig ..............................   Passed    0.01 sec',
        '',
        '100% tests passed, 0 tests failed out of 1',
      ),
    ).toEqual({ counts: { passed: 1, flaky: 1 }, found: [] })
  })
})

describe('who says what', () => {
  it('Check that tells its tests as TAP too is no second set of tests', () => {
    /** Just enough of TAP to have counted the tests before Check does. */
    const tap: Format = {
      name: 'tap',
      triggers: ['ok '],
      start: (ledger) => {
        const suite = ledger.suite('tap', null)
        return {
          line: (text) => {
            const entry = suite.add(text)
            if (text.startsWith('not ')) entry.fail({ message: text })
            else entry.pass()
            return true
          },
        }
      },
    }
    const totals = (...lines: string[]) => {
      const reader = new FindingsReader([check, tap])
      reader.push(Buffer.from(`${lines.join('\n')}\n`))
      const { tests, findings } = reader.end()
      return [tests.passed, tests.failed, findings.length]
    }
    const own = ['80%: Checks: 5, Failures: 1, Errors: 0', 'test/test_crc.c:6:F:core:test_known:0: got 1']
    const points = ['ok 1 - a', 'ok 2 - b', 'not ok 3 - c', 'ok 4 - d', 'ok 5 - e']
    expect(totals('Running suite(s): crc', ...own)).toEqual([4, 1, 1])
    expect(totals('Running suite(s): crc', ...points, ...own, '1..5')).toEqual([4, 1, 1])
  })

  it("a crash belongs to ESP-IDF's open test, and a reboot is no verdict", () => {
    const { counts, found } = read(
      'Press ENTER to see the list of tests.',
      'Running i2c: reads...',
      '/idf/test_i2c.c:7:i2c: reads:PASS',
      'Running deep sleep: wakes up...',
      'Press ENTER to see the list of tests.',
      'Running deep sleep: wakes up...',
      '/idf/test_sleep.c:9:deep sleep: wakes up:FAIL: Expected 1 Was 2',
      '-----------------------',
      '1 Tests 1 Failures 0 Ignored ',
      'FAIL',
    )
    expect(counts).toEqual({ passed: 1, failed: 1 })
    expect(found.map(({ name, place }) => [name, place])).toEqual([['deep sleep: wakes up', '/idf/test_sleep.c:9']])
  })

  it('a GoogleTest program that begins ends the one that crashed before it', () => {
    const { counts, found } = read(
      '[==========] Running 2 tests from 1 test suite.',
      '[ RUN      ] Dma.Starts',
      'Running main() from gtest_main.cc',
      'test/uart.cc:7: Failure',
      'no ack',
      '[  FAILED  ] Uart.Sends (0 ms)',
      '[==========] 3 tests from 1 test suite ran. (0 ms total)',
      '[  PASSED  ] 2 tests.',
    )
    expect(counts).toEqual({ passed: 2, failed: 2, notRun: 1 })
    expect(found.map(({ name, place }) => [name, place])).toEqual([
      ['Dma.Starts', null],
      ['Uart.Sends', 'test/uart.cc:7'],
    ])
  })

  it('cmocka leaves to GoogleTest what is its own', () => {
    const { counts, found } = read(
      '[==========] Running 1 test(s).',
      '[ RUN      ] put',
      '[       OK ] put',
      '[==========] 1 test(s) run.',
      '[  PASSED  ] 1 test(s).',
      'test/uart.cc:7: Failure',
      'no ack',
      '[  FAILED  ] Uart.Sends (0 ms)',
      '[==========] 3 tests from 1 test suite ran. (0 ms total)',
      '[  PASSED  ] 2 tests.',
    )
    expect(counts).toEqual({ passed: 3, failed: 1 })
    expect(found.map(({ name }) => name)).toEqual(['Uart.Sends'])
  })

  it('an error of the bench is PlatformIO’s own, once', () => {
    const { counts, found } = read(
      'Processing test_led in esp32 environment',
      DASHES,
      'Building & Uploading...',
      "could not open port '/dev/ttyUSB0': [Errno 2] No such file or directory: '/dev/ttyUSB0'",
      'Uploading stage has failed, see errors above. Use `pio test -vvv` option to enable verbose output.',
      '---------------- esp32:test_led [ERRORED] Took 3.00 seconds ----------------',
      '',
      '=================================== SUMMARY ===================================',
      'Environment    Test      Status    Duration',
      '-------------  --------  --------  ------------',
      'esp32          test_led  ERRORED   00:00:03.000',
      '================== 1 test cases: 0 succeeded in 00:00:03.000 ==================',
    )
    expect(counts).toEqual({})
    expect(found).toHaveLength(1)
    expect(found[0]?.message).toContain('could not open port')
  })

  it('takes nothing that others write', () => {
    expect(
      read(
        'Running tests...',
        'Running 12 benchmarks...',
        '/usr/bin/ctest --force-new-ctest-process ',
        'drv/spi.c:12: failed: timeout',
        'I (123) wifi: failed: 5 of 7 packets',
        '   41 | TEST(Led, On) { CHECK(true); }',
        'TEST(Led, Off) {',
        '[  OK  ] Started Network Manager.',
        '[FAILED] Failed to start Tests.',
        '[FAIL] adc::reads took long',
        '[PASS] all good',
        '[----] tick',
        'Passed 3 test cases in 2 s',
        'Failed all',
        'Suite: bus',
        '  Test: the relay by hand',
        'kernel 12:30:45 bus:7:state:PASSED on',
        '3 Tests 0 Failures',
        'Processing request 7 in 3 environment',
        'temperature\t[PASSED',
        DASHES,
        'a headline',
        DASHES,
        'main.cpp:12: Skipping',
        'src/a.c:3:P:none of Check’s',
        '*** Booting Zephyr OS build v3.7.0 ***',
        '12 assertions out of 14 passed',
      ),
    ).toEqual({ counts: {}, found: [] })
  })
})

describe('ztest that repeats a test', () => {
  const round = (line: number) => [
    'START - test_read',
    `    Assertion failed at tests/src/main.c:${line}: bus_test_read: (ok is false)`,
    '    no answer',
    ' FAIL - test_read in 0.004 seconds',
  ]
  const runs = (...lines: number[]) =>
    read('Running TESTSUITE bus', ...lines.flatMap(round), 'TESTSUITE bus failed.', 'PROJECT EXECUTION FAILED')

  it('tells each place of its failures once', () => {
    const { counts, found } = runs(...Array<number>(60).fill(12), 31)
    expect(counts).toEqual({ failed: 1 })
    expect(found).toMatchObject([
      { name: 'test_read', place: 'tests/src/main.c:12', also: [expect.stringMatching(/^tests\/src\/main\.c:31 /)] },
    ])
  })

  it('keeps no more than the first places', () => {
    const { found } = runs(...Array.from({ length: 200 }, (_, index) => index + 1))
    expect(found[0]?.also).toHaveLength(50)
    expect(found[0]?.also[0]).toMatch(/^tests\/src\/main\.c:2 /)
  })
})

describe("a linker's", () => {
  it.each([
    "warning: undefined reference to `led_on'",
    "src/main.c:7: warning: undefined reference to `led_on'",
    "main.c:(.text+0x5): warning: undefined reference to `led_on'",
    "/usr/bin/ld: main.o: in function `main': warning: undefined reference to `led_on'",
    "/usr/bin/ld: src/main.c:7: warning: undefined reference to `led_on'",
    "Warning: main.o: undefined reference to 'led_on'",
    "a.c:3: warning: multiple definition of `x'",
  ])('warning is no error: %s', (line) => expect(read(line).found).toEqual([]))

  it.each([
    "src/warning.c:7: undefined reference to `led_on'",
    "warning.c:(.text+0x5): undefined reference to `led_on'",
  ])('error is one, whatever its file is called: %s', (line) =>
    expect(read(line).found).toMatchObject([{ message: "undefined reference to `led_on'" }]),
  )
})
