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

describe('defmt', () => {
  it.each([
    [
      'a panic with the place that panic-probe tells',
      [
        '1.5 ERROR panicked at src/a.rs:3:5:',
        'no answer',
        '└─ panic_probe::print_defmt::print @ panic-probe-1.0.0/src/lib.rs:104',
      ],
      '- src/a.rs:3 no answer',
    ],
    [
      'its own macros, whose place stands below',
      ["ERROR panicked at 'unwrap failed: x'", 'error: `Bar`', '└─ app::read @ src/bus.rs:42'],
      '- src/bus.rs:42 unwrap failed: x / error: `Bar`',
    ],
    [
      'its own macros on one line',
      ["0.01 [ERROR] panicked at 'assertion failed: n < 3' (app src/bus.rs:42)", '0.02 [INFO ] on (app src/main.rs:1)'],
      '- src/bus.rs:42 assertion failed: n < 3',
    ],
    [
      'one line, with a message of several',
      [
        '10:20:30 [ERROR] panicked at src/a.rs:3:5:',
        'left',
        '',
        'right (panic_probe panic-probe-1.0.0/src/lib.rs:104)',
      ],
      '- src/a.rs:3 left',
    ],
    [
      'the channel of the probe before it',
      ['[defmt   ] ERROR panicked at src/a.rs:3:5:', 'no answer'],
      '- src/a.rs:3 no answer',
    ],
  ])('%s', (_, lines, expected) => {
    expect(told(...lines)).toEqual({ found: [expected], tests: { failed: 1 }, infrastructure: false })
  })

  it('an error in the log is no failure', () => {
    expect(
      told('0.1 ERROR sensor: no answer', '└─ app @ src/a.rs:1', '0.2 [ERROR] panic button (app src/a.rs:2)').found,
    ).toEqual([])
  })
})

describe('panics without std', () => {
  it.each([
    [
      'with a banner',
      [
        '====================== PANIC ======================',
        'panicked at src/bin/main.rs:32:5:',
        'oops',
        '',
        'Backtrace:',
      ],
      'oops',
    ],
    ['after a blank line', ['panicked at src/bin/main.rs:32:5:', '', 'oops', ''], 'oops'],
    ['before 1.73', ["panicked at 'oops', src/bin/main.rs:32:5"], 'oops'],
    ['behind a log’s own prefix', ['[   2.113] E app: panicked at src/bin/main.rs:32:5:', 'oops'], 'oops'],
  ])('%s', (_, lines, message) => {
    expect(told(...lines).found).toEqual([`- src/bin/main.rs:32 ${message}`])
  })

  it('words about a panic are none', () => {
    expect(told("the child said it panicked at 'oops', we go on", 'last time it panicked at noon').found).toEqual([])
  })
})

describe('defmt-test', () => {
  it('a test that panics fails, and the rest never runs; what comes later is not its', () => {
    const lines = ['(1/3) running `a`...', '(2/3) running `b`...', 'ERROR panicked at src/t.rs:9:1:', 'boom', '']
    const later = ['INFO  rebooting', "thread 'main' panicked at src/host.rs:1:1:", 'host too']
    expect(told(...lines, ...later)).toEqual({
      found: ['b src/t.rs:9 boom', '- src/host.rs:1 host too'],
      tests: { passed: 1, failed: 2, notRun: 1 },
      infrastructure: false,
    })
  })

  it('a run that hangs has failed in its last test', () => {
    expect(told('0.1 INFO  (1/2) running `a`...', '0.2 INFO  (2/2) running `b`...', '0.3 INFO  waiting').found).toEqual(
      ['b -:- The log ends while this test runs.'],
    )
  })
})

describe('probe-rs run', () => {
  const trace = (indent: string, below: string) => [
    `${indent}Frame 0: HardFault_ @ 0x08005dba`,
    `${below}/home/ci/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f/cortex-m-rt-0.7.5/src/lib.rs:1103:1`,
    `${indent}Frame 1: read_id @ 0x08000a94 inline`,
    `${below}/src/fw/src/bme280.rs:58:13`,
    `${indent}Frame 2: main @ 0x08000532`,
    `${below}/src/fw/src/main.rs:24:1`,
  ]

  it.each([
    ['until 0.24', [...trace('', '       '), 'Error: CPU halted unexpectedly.'], 'CPU halted unexpectedly.'],
    [
      '0.25 to 0.31',
      ['Firmware exited unexpectedly: Exception', 'Core 0', ...trace('    ', '       '), 'Error: Exception'],
      'Firmware exited unexpectedly: Exception',
    ],
    [
      'since 0.32, in colour',
      [
        'Firmware exited with: Unknown runtime error',
        '\x1b[1mCore 0\x1b[0m',
        ...trace('    ', '        ').map((line) => `\x1b[36m${line}\x1b[0m`),
      ],
      'Firmware exited with: Unknown runtime error',
    ],
  ])('%s: the first frame in the user’s sources is the place', (_, lines, message) => {
    expect(told('     Running `probe-rs run --chip X fw`', ...lines)).toEqual({
      found: [`- /src/fw/src/bme280.rs:58 ${message}`],
      tests: { failed: 1 },
      infrastructure: false,
    })
  })

  it('a trace that was asked for, or an end that went well, is no failure', () => {
    expect(told(...trace('    ', '       '), 'Exited by user request').found).toEqual([])
    expect(told('Firmware exited successfully').found).toEqual([])
  })

  it('an exit of a firmware whose tests have failed tells nothing new', () => {
    const lines = [
      '(1/2) running `a`...',
      "ERROR panicked at 'boom'",
      'Firmware exited unexpectedly: Exception',
      'Error: Exception',
    ]
    expect(told(...lines).found).toEqual(['a -:- boom'])
  })
})

describe('embedded-test', () => {
  it('a core that dies under a test ends all of them', () => {
    const lines = [
      'running 3 tests',
      'test t::a ... ok',
      'test t::b ... INFO  on',
      'Error: The target locked up while running the test.',
    ]
    expect(told(...lines)).toEqual({
      found: ['t::b -:- The target locked up while running the test.'],
      tests: { passed: 1, failed: 1, notRun: 1 },
      infrastructure: false,
    })
  })

  it('a panic belongs to the open test, and the host’s words come first', () => {
    const lines = [
      'running 2 tests',
      'test t::a ... 0.1 [ERROR] panicked at tests/a.rs:7:9:',
      'no answer (panic_probe panic-probe-1.0.0/src/lib.rs:104)',
      'FAILED',
      'test t::b ... 0.2 [ERROR] panicked at tests/a.rs:9:9:',
      'wanted (panic_probe panic-probe-1.0.0/src/lib.rs:104)',
      'ok',
      '',
      'failures:',
      '',
      '---- t::a ----',
      'Test should Pass but it did Panic',
      '',
      'failures:',
      '    t::a',
      '',
      'test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s',
    ]
    expect(told(...lines)).toEqual({
      found: ['t::a tests/a.rs:7 Test should Pass but it did Panic / no answer'],
      tests: { passed: 1, failed: 1 },
      infrastructure: false,
    })
  })
})

describe('nextest', () => {
  const run = [
    ' Nextest run ID 1-2 with nextest profile: ci',
    '    Starting 4 tests across 2 binaries (3 tests skipped)',
  ]

  it('a retry that passes is flaky, and the last try counts', () => {
    const lines = [
      '  TRY 1 FAIL [   0.003s] (1/4) fw::bus a',
      '  TRY 2 PASS [   0.003s] (1/4) fw::bus a',
      '  TRY 1 FAIL [   0.003s] (2/4) fw::bus b',
      '  TRY 2 SIGABRT [   0.003s] (2/4) fw::bus b',
      '       XFAIL [   0.000s] (3/4) fw::bus c',
      '     FLKY-FL 2/3 [   0.003s] fw::bus d',
      '     Summary [   0.021s] 4 tests run: 1 passed (1 flaky), 3 failed, 3 skipped',
    ]
    const { found, tests } = told(...run, ...lines)
    expect(tests).toEqual({ passed: 1, failed: 3, skipped: 3, flaky: 1 })
    expect(found.map((text) => text.split(' ').slice(0, 2).join(' '))).toEqual(['fw::bus b', 'fw::bus c', 'fw::bus d'])
  })

  it.each([
    [
      'indented, as now',
      ['  stderr ───', "    thread 'a' (7) panicked at tests/bus.rs:4:5:", '    no ack', '    from 0x48'],
    ],
    [
      'in the first column, as before',
      ['--- STDERR:              fw::bus a ---', "thread 'a' panicked at tests/bus.rs:4:5:", 'no ack', 'from 0x48'],
    ],
  ])('the output of a failure %s', (_, output) => {
    const lines = [
      '        FAIL [   0.003s] fw::bus a',
      ...output,
      '',
      '  Cancelling due to test failure',
      '     Summary [   0.021s] 1/4 tests run: 0 passed, 1 failed, 3 skipped',
    ]
    expect(told(...run, ...lines)).toEqual({
      found: ['fw::bus a tests/bus.rs:4 no ack / from 0x48'],
      tests: { failed: 1, skipped: 3, notRun: 3 },
      infrastructure: false,
    })
  })

  it('without capture the harness within is not counted', () => {
    const lines = [
      '             START             fw::bus a',
      '',
      'running 1 test',
      'test a ... FAILED',
      "thread 'a' (7) panicked at tests/bus.rs:4:5:",
      'no ack',
      'test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured; 17 filtered out; finished in 0.00s',
      '        FAIL [   0.003s] fw::bus a',
      '     Summary [   0.021s] 1 test run: 0 passed, 1 failed, 3 skipped',
    ]
    expect(told(...run, ...lines)).toEqual({
      found: ['fw::bus a tests/bus.rs:4 no ack'],
      tests: { failed: 1, skipped: 3 },
      infrastructure: false,
    })
  })
})

describe('libtest', () => {
  it('noise may tear a verdict off its test: the harness’s own count is believed', () => {
    const lines = ['running 2 tests', 'test a ... [I] dma: 3', 'okay then', 'test b ... ok']
    const result = 'test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s'
    expect(told(...lines, result)).toEqual({ found: [], tests: { passed: 2 }, infrastructure: false })
  })

  const result = 'test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s'

  it.each([
    ['words', '---- register dump ----'],
    ['the name of a test that passed', '---- b ----'],
  ])('a rule around %s within the output of a failed test is a part of that output', (_, rule) => {
    const verdicts = ['running 2 tests', 'test a ... FAILED', 'test b ... ok']
    const output = ['---- a stdout ----', 'before', rule, 'after']
    expect(told(...verdicts, '', 'failures:', '', ...output, '', 'failures:', '    a', '', result)).toEqual({
      found: [`a -:- before / ${rule} / after`],
      tests: { passed: 1, failed: 1 },
      infrastructure: false,
    })
  })

  it('what embedded-test says of a test whose verdict the log has lost is told', () => {
    const verdicts = ['running 2 tests', 'test a ... [I] dma: 3FAILED', 'test b ... ok']
    const output = ['---- a ----', 'Test should Pass but it did Panic']
    expect(told(...verdicts, '', 'failures:', '', ...output, '', 'failures:', '    a', '', result)).toEqual({
      found: ['a -:- Test should Pass but it did Panic'],
      tests: { passed: 1, failed: 1 },
      infrastructure: false,
    })
  })

  it('text before a test’s line does not hide it', () => {
    expect(told('running 1 test', '[dev] boot v1.2test t::a ... FAILED').tests).toEqual({ failed: 1 })
  })

  it('prose that looks like a verdict is none', () => {
    expect(told('this test of mine ... ok', 'All tests are running 3 tests', 'test result: great').tests).toEqual({})
  })
})

describe('rustc', () => {
  it('an error without a place is one only if nothing else explains the failed build', () => {
    expect(told('error: unexpected argument found', 'error: test run failed').found).toEqual([])
    expect(told('error: could not compile `fw` (bin "fw")').found).toEqual(['- -:- could not compile `fw` (bin "fw")'])
  })

  it.each([
    ['a warning', 'warning: unused variable: `y`', []],
    ['a warning in short form', 'src/b.rs:9:9: warning: unused variable: `y`', []],
    ['another error', 'error[E0433]: unresolved', ['- src/b.rs:9 unresolved / of the other']],
    ['another error in short form', 'src/b.rs:9:9: error[E0433]: unresolved', ['- src/b.rs:9 unresolved']],
  ])('an error ends at %s', (_, header, others) => {
    const below = [' --> src/b.rs:9:9', '  |', '9 |     y', '  |     ^ of the other', '']
    expect(told('error[E0425]: no such value', ' --> src/a.rs:2:5', header, ...below).found).toEqual([
      '- src/a.rs:2 no such value',
      ...others,
    ])
    expect(told('error: no such value', header, ...below).found).toEqual(others)
    const linking = 'error: linking with `cc` failed: exit status: 1'
    const note = '  = note: /usr/bin/ld: cannot find -lx'
    expect(told(linking, header, ...below.slice(0, 4), note).found).toEqual([
      '- -:- linking with `cc` failed: exit status: 1',
      ...others,
    ])
  })

  it('the same error of a library and of its tests is one', () => {
    const error = [
      'error[E0425]: cannot find value `x` in this scope',
      '  --> src/lib.rs:2:5',
      '   |',
      '2 |     x',
      '   |     ^ not found in this scope',
      '',
    ]
    expect(told(...error, ...error, 'error: could not compile `fw` (lib) due to 1 previous error').found).toEqual([
      '- src/lib.rs:2 cannot find value `x` in this scope / not found in this scope',
    ])
  })
})
