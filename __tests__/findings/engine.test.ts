import { describe, expect, it } from 'vitest'
import { FindingsReader } from '../../src/findings/findings-reader.js'
import type { Follow, Format, Reader } from '../../src/findings/format.js'
import type { Ledger } from '../../src/findings/ledger.js'
import { TriggerScanner } from '../../src/findings/trigger-scanner.js'

/** The lines that hold a trigger, as they come out of pieces of `size` bytes. */
function candidates(log: string, triggers: string[][], size = 1 << 20): [string, number[]][] {
  const found: [string, number[]][] = []
  const scanner = new TriggerScanner(triggers, (bytes, start, end, lists) =>
    found.push([bytes.toString('utf8', start, end), [...lists].sort()]),
  )
  const bytes = Buffer.from(log)
  for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.subarray(at, at + size))
  scanner.flush()
  return found
}

describe('the search for lines', () => {
  const triggers = [['ok', 'not ok'], ['panicked at '], ['done\n'], ['µs']]

  it.each([
    ['a trigger anywhere in a line', 'x not ok y\nplain\n', [['x not ok y', [0]]]],
    ['several lists in one line', 'ok, then panicked at x\n', [['ok, then panicked at x', [0, 1]]]],
    [
      'an end of line',
      'done.\ndone\ndone\r\n',
      [
        ['done', [2]],
        ['done\r', [2]],
      ],
    ],
    ['an end of line without a line end', 'x done', [['x done', [2]]]],
    ['letters that are no ASCII', 'in 3 µs\n', [['in 3 µs', [3]]]],
    ['a colour within a word', 'pan\x1b[1;31micked\x1b[0m at x\n', [['pan\x1b[1;31micked\x1b[0m at x', [1]]]],
    ['a link within a word', 'pan\x1b]8;;http://o\x1b\\icked at x\n', [['pan\x1b]8;;http://o\x1b\\icked at x', [1]]]],
    ['no trigger across a line end', 'panicked \nat x\n', []],
    ['an escape sequence that never ends', '\x1b]0;title\nok\n', [['ok', [0]]]],
    ['a trigger that begins as another one', 'nonot ok\n', [['nonot ok', [0]]]],
  ])('finds %s', (_, log, expected) => {
    for (const size of [1, 2, 3, 4096]) expect(candidates(log, triggers, size)).toEqual(expected)
  })

  it('counts every line, and keeps of a long one what fits', () => {
    const long = `ok ${'x'.repeat(100_000)}`
    const [[text = '', lists = []] = []] = candidates(`a\nb\n${long}\n`, triggers, 1000)
    expect(text).toBe(long.slice(0, 64 * 1024))
    expect(lists).toEqual([0])
  })

  it('keeps the last part of a progress bar, however long it goes on', () => {
    const bar = `${'12 % [####      ]\r'.repeat(10_000)}ok`
    for (const size of [1000, 1 << 20]) {
      const [[text = ''] = []] = candidates(`${bar}\n`, triggers, size)
      expect(text.slice(text.lastIndexOf('\r') + 1)).toBe('ok')
    }
  })
})

/** A format for one test: what it does with a line that holds its trigger. */
function format(
  name: string,
  triggers: string[],
  start: (ledger: Ledger, again: (text: string) => void) => Reader,
): Format {
  return { name, triggers, start }
}

function read(log: string, ...formats: Format[]) {
  const reader = new FindingsReader(formats)
  reader.push(Buffer.from(log))
  return reader.end()
}

describe('whose line it is', () => {
  const claims = (name: string, trigger: string, seen: string[], mine = true) =>
    format(name, [trigger], () => ({
      line: (text) => {
        seen.push(`${name}: ${text}`)
        return mine
      },
    }))

  it('is the first one in the list that claims it', () => {
    const seen: string[] = []
    read('a b\nb a\n', claims('one', 'a', seen, false), claims('two', 'b', seen), claims('three', 'a', seen))
    expect(seen).toEqual(['one: a b', 'two: a b', 'one: b a', 'two: b a'])
  })

  it('comes without timestamp, colours and what a carriage return has overwritten', () => {
    const seen: string[] = []
    read('[12:34:56.789] \x1b[31ma\x1b[0m 1\r\n50 %\ra 2\n2026-11-23T09:10:53.3Z a 3\n', claims('one', 'a', seen))
    expect(seen).toEqual(['one: a 1', 'one: a 2', 'one: a 3'])
  })

  it('comes again without its log prefix if nobody claims it', () => {
    const seen: string[] = []
    read('[00:00:00.214,000] <err> os: a\nE (10326) wdt: a\n', claims('one', 'a', seen, false))
    expect(seen).toEqual(['one: <err> os: a', 'one: a', 'one: E (10326) wdt: a', 'one: a'])
  })

  it('in a block is the block owner’s, and a tail gets what nobody claims', () => {
    const seen: string[] = []
    const follower = (name: string, kind: Follow, last: string) =>
      format(name, [`${name} begins`], () => {
        let follow: Follow = 'nothing'
        return {
          get follow() {
            return follow
          },
          line: () => {
            follow = kind
            return true
          },
          more: (text) => {
            seen.push(`${name}: ${text}`)
            if (text === last) follow = 'nothing'
            return true
          },
          interrupted: () => {
            seen.push(`${name} interrupted`)
            follow = 'nothing'
          },
        }
      })
    const log = 'block begins\na 1\nend\ntail begins\nfree\na 2\nfree too\n'
    read(log, claims('a', 'a ', seen), follower('block', 'block', 'end'), follower('tail', 'tail', ''))
    expect(seen).toEqual(['block: a 1', 'block: end', 'tail: free', 'a: a 2', 'tail interrupted'])
  })

  it('may be handed on in part', () => {
    const seen: string[] = []
    const host = format('host', ['host '], (_, again) => ({
      line: (text) => {
        again(text.slice(5))
        return true
      },
    }))
    read('host a 1\n', host, claims('a', 'a ', seen))
    expect(seen).toEqual(['a: a 1'])
  })

  it('costs only the format that fails at it, and that is said', () => {
    const seen: string[] = []
    const faulty = format('faulty', ['a'], () => ({
      line: () => {
        throw new Error('oh')
      },
    }))
    const { notes } = read('a 1\na 2\n', faulty, claims('one', 'a', seen))
    expect(seen).toEqual(['one: a 1', 'one: a 2'])
    expect(notes).toEqual([expect.stringContaining('faulty failed at line 1 of the log and was switched off: oh.')])
  })
})

describe('what a verdict makes of a crash', () => {
  /** `begin NAME`, `pass NAME`, `fail NAME`, `crash TEXT`, `report TEXT` (a sanitizer), `after TEXT`, `well`. */
  const script = format('script', ['>'], (ledger) => {
    const suite = ledger.suite('script', null)
    return {
      line: (text) => {
        const [, verb = '', rest = ''] = /^> (\w+) ?(.*)$/.exec(text) ?? []
        if (verb === 'begin') suite.add(rest).open()
        if (verb === 'pass') suite.case(rest).pass()
        if (verb === 'fail') suite.case(rest).fail({ message: 'failed' })
        if (verb === 'crash') ledger.crash('script', { message: rest, file: 'a.c', line: 7 })
        if (verb === 'report') ledger.crash('script', { message: rest }, true)
        if (verb === 'after') ledger.aftermath('script', { message: rest })
        if (verb === 'well') ledger.allWell(0)
        if (verb === 'bench') {
          ledger.benchMessage('script', {
            class: 'probe',
            survivable: rest === 'survivable',
            warning: rest === 'warning',
            text: rest,
            cure: 'plug',
          })
        }
        if (verb === 'target')
          ledger.benchMessage('script', { class: 'target', survivable: false, warning: false, text: rest, cure: '' })
        return true
      },
    }
  })
  const outcome = (...lines: string[]) => {
    const found = read(lines.map((line) => `> ${line}\n`).join(''), script)
    return {
      passed: found.tests.passed,
      failed: found.tests.failed,
      bench: found.infrastructure,
      found: found.findings.map(({ name, message, line }) => [name, message, line]),
    }
  }

  it.each([
    ['a test that passes had expected it', ['begin t', 'crash c', 'pass t'], 1, 0, []],
    ['a test that fails takes its place', ['begin t', 'crash c', 'fail t'], 0, 1, [['t', 'failed\nc', 7]]],
    ['a test without an end has crashed', ['begin t', 'crash c'], 0, 1, [['t', 'c', 7]]],
    [
      'a test without an end and without a crash',
      ['begin t'],
      0,
      1,
      [['t', 'The log ends while this test runs.', null]],
    ],
    ['outside of a test it stands for itself', ['crash c'], 0, 1, [[null, 'c', 7]]],
    ['unless all is said to be well', ['crash c', 'well'], 0, 0, []],
    [
      'a sanitizer’s report stands though the test passes',
      ['begin t', 'report r', 'pass t'],
      1,
      1,
      [[null, 'r', null]],
    ],
    ['and belongs to the test that has no end', ['begin t', 'report r'], 0, 1, [['t', 'r', null]]],
    ['what comes after a crash tells nothing new', ['crash c', 'after exit 1'], 0, 1, [[null, 'c', 7]]],
    ['nor after a failed test', ['begin t', 'fail t', 'after exit 1'], 0, 1, [['t', 'failed', null]]],
    ['alone it is all there is', ['begin t', 'pass t', 'after exit 1'], 1, 1, [[null, 'exit 1', null]]],
  ] as const)('%s', (_, lines, passed, failed, found) => {
    expect(outcome(...lines)).toEqual({ passed, failed, bench: false, found })
  })

  it.each([
    ['a message about the probe, at any time', ['begin t', 'pass t', 'bench gone'], true, [[null, 'gone']]],
    ['messages that follow each other are one', ['bench one', 'bench two', 'bench one'], true, [[null, 'one\ntwo']]],
    ['a test that was open when the probe went', ['begin t', 'bench gone'], true, [['t', 'gone']]],
    [
      'not after a test that failed by itself',
      ['begin t', 'fail t', 'bench gone'],
      false,
      [
        ['t', 'failed'],
        [null, 'gone'],
      ],
    ],
    ['about the target, before any test', ['target silent'], true, [[null, 'silent']]],
    [
      'about the target, after a test: only suspected',
      ['begin t', 'pass t', 'target silent'],
      false,
      [[null, 'silent']],
    ],
    ['a message that tests have survived', ['bench survivable', 'begin t', 'pass t'], false, []],
    ['a warning beside tests', ['begin t', 'pass t', 'bench warning'], false, []],
    ['the same, without any test after it', ['bench survivable'], true, [[null, 'survivable']]],
    ['an exit status after it tells nothing new', ['bench gone', 'after exit 1'], true, [[null, 'gone']]],
  ] as const)('the bench is to blame: %s', (_, lines, bench, found) => {
    const { found: all, ...rest } = outcome(...lines)
    expect(rest.bench).toBe(bench)
    expect(all.map(([name, message]) => [name, message])).toEqual(found)
  })
})

describe('limits', () => {
  const numbered = (indent: string) => Array.from({ length: 25_000 }, (_, i) => `${indent}${i + 1}`)

  it.each([
    [
      'CTest',
      [
        'Test project /w/build',
        '    Start 1: a',
        '1/3 Test #1: a ................................***Failed    0.01 sec',
        ...numbered(''),
        'src/a.c:7:test_a:FAIL:Expected 1 Was 2',
        '    Start 2: b',
        '2/3 Test #2: b ................................***Failed    0.01 sec',
        'src/b.c:9:test_b:FAIL:Expected 3 Was 4',
        '    Start 3: c',
        '3/3 Test #3: c ................................   Passed    0.01 sec',
        '',
        '33% tests passed, 2 tests failed out of 3',
      ],
      ['src/a.c', 'src/b.c'],
    ],
    [
      'nextest',
      [
        '    Starting 3 tests across 1 binary',
        '        FAIL [   0.003s] (1/3) fw a',
        '  stdout ---',
        ...numbered('    '),
        "    thread 'a' (7) panicked at src/a.rs:7:5:",
        '    no',
        '',
        '        FAIL [   0.003s] (2/3) fw b',
        '  stdout ---',
        "    thread 'b' (8) panicked at src/b.rs:9:5:",
        '    no',
        '',
        '        PASS [   0.003s] (3/3) fw c',
        '     Summary [   0.004s] 3 tests run: 1 passed, 2 failed, 0 skipped',
      ],
      ['src/a.rs', 'src/b.rs'],
    ],
    [
      'nextest as it was',
      [
        '    Starting 3 tests across 1 binary',
        '        FAIL [   0.003s] fw a',
        '--- STDOUT:              fw a ---',
        ...numbered(''),
        'test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured; 2 filtered out; finished in 0.00s',
        '        FAIL [   0.003s] fw b',
        '--- STDERR:              fw b ---',
        "thread 'b' panicked at src/b.rs:9:5:",
        'no',
        '        PASS [   0.003s] fw c',
        '     Summary [   0.004s] 3 tests run: 1 passed, 2 failed, 0 skipped',
      ],
      [null, 'src/b.rs'],
    ],
  ])('%s hears of the tests that follow one with very much output', (_, log, files) => {
    const reader = new FindingsReader()
    reader.push(Buffer.from(`${log.join('\n')}\n`))
    const { tests, findings } = reader.end()
    expect(tests).toMatchObject({ passed: 1, failed: 2 })
    expect(findings.map(({ file }) => file)).toEqual(files)
  })

  it('what a tool repeats without an end hides no later run', () => {
    const reader = new FindingsReader()
    const log = [
      'Processing test_a in native environment',
      'test/test_a.c:7: test_a: Expected 1 Was 2\t[FAILED]',
      '================= SUMMARY =================',
      '_________ native:test_a _________',
      ...numbered(''),
      'src/b.c:9:test_b:FAIL:Expected 3 Was 4',
    ]
    reader.push(Buffer.from(`${log.join('\n')}\n`))
    expect(reader.end().findings.map(({ file }) => file)).toEqual(['test/test_a.c', 'src/b.c'])
  })

  it('memory does not grow with tests beyond what is kept, and all are counted', () => {
    const log = Buffer.from(
      `running 150000 tests\n${Array.from({ length: 150_000 }, (_, i) => `test t${i} ... ${i % 2 === 0 ? 'ok' : 'FAILED'}\n`).join('')}`,
    )
    const reader = new FindingsReader()
    reader.push(log)
    const { tests, suites, findings, more } = reader.end()
    expect(tests).toMatchObject({ passed: 75_000, failed: 75_000 })
    expect(suites[0]?.cases.length).toBe(100_000)
    expect(findings.length).toBe(1000)
    expect(more).toBe(74_000)
  })

  /** A framework for the tests of a suite: `> SUITE` begins one, then `begin`, `pass`, `fail` with a name, `crash` and `report`. */
  const framework = format('t', ['> ', 'begin ', 'pass ', 'fail ', 'crash ', 'report ', 'skip ', 'plan '], (ledger) => {
    let suite = ledger.suite('t', null)
    return {
      line: (text) => {
        const [verb = '', rest = ''] = text.split(/ (.*)/)
        if (verb === '>') suite = ledger.suite('t', rest)
        if (verb === 'begin') suite.case(rest).open()
        if (verb === 'pass') suite.case(rest).pass()
        if (verb === 'fail') suite.case(rest).fail({ message: rest })
        if (verb === 'skip') suite.case('skipped').skip(rest)
        if (verb === 'plan') suite.planned = Number(rest)
        if (verb === 'crash' || verb === 'report') {
          ledger.crash('t', { message: rest, addresses: [rest] }, verb === 'report')
        }
        return true
      },
    }
  })
  const readTests = (lines: readonly string[]) => read(`${lines.join('\n')}\n`, framework)
  const numbers = (count: number) => Array.from({ length: count }, (_, i) => i)

  it('a failure that is told of twice is one, and a test that passes in the end leaves its room to another', () => {
    const twice = readTests(numbers(1000).flatMap((i) => [`fail t${i}`, `fail t${i}`]))
    expect(twice.findings.map(({ message }) => message)).toEqual(numbers(1000).map((i) => `t${i}`))
    expect(twice.more).toBe(0)
    const retried = readTests([...numbers(2000).flatMap((i) => [`fail t${i}`, `pass t${i}`]), 'fail last'])
    expect(retried.findings.map(({ name }) => name)).toEqual(['last'])
    expect(retried.more).toBe(0)
  })

  it('a failure beyond those that are kept counts once, and not at all if its test passes in the end', () => {
    const beyond = [...numbers(1000).map((i) => `fail t${i}`), 'fail beyond', 'fail beyond', 'fail other', 'pass other']
    const { more, tests, findings } = readTests(beyond)
    expect([more, tests.failed, findings.length]).toEqual([1, 1001, 1000])
  })

  it('a failure after all tests that are kept is still found, and a test that runs then is not taken for one', () => {
    const later = ['begin a', 'pass a', 'begin b', 'fail b', 'begin c', 'fail c', 'pass c', 'begin d']
    const { tests, findings, suites, more } = readTests([...numbers(100_000).map((i) => `pass t${i}`), ...later])
    expect(tests).toMatchObject({ passed: 100_002, failed: 2 })
    expect(findings.map(({ name, message }) => [name, message])).toEqual([
      ['b', 'b'],
      ['d', 'The log ends while this test runs.'],
    ])
    expect(suites[0]?.cases.slice(100_000).map(({ name }) => name)).toEqual(['b', 'd'])
    expect(more).toBe(0)
  })

  it('of the crashes in one test the first are kept, and what they say; a sanitizer’s reports are counted', () => {
    const crashes = numbers(20_000).map((i) => `crash in line ${i}`)
    const { findings, more } = readTests(['begin t', ...crashes])
    expect(findings.map(({ message }) => message.split('\n'))).toEqual([numbers(50).map((i) => `in line ${i}`)])
    expect(more).toBe(0)
    const reports = readTests(['begin t', ...numbers(60).map((i) => `report ${i}`), 'pass t'])
    expect([reports.findings.length, reports.more]).toEqual([50, 10])
  })

  it('suites beyond those that are kept are one, which has all their tests and failures', () => {
    const lines = numbers(10_003).flatMap((i) => [
      `> s${i}`,
      'plan 3',
      'begin a',
      'pass a',
      'begin b',
      'fail b',
      'pass b',
    ])
    const { suites, tests, findings } = readTests([...lines, '> last', 'fail c'])
    expect(suites).toHaveLength(10_000)
    expect(tests).toMatchObject({ passed: 20_006, failed: 1, notRun: 10_003 })
    expect(findings.map(({ suite, name }) => [suite, name])).toEqual([['last', 'c']])
    expect(suites.at(-1)).toMatchObject({ format: 't', name: null, cases: [{ name: 'c', verdict: 'failed' }] })
  })

  it('names and reasons are cut, and tests whose names differ behind that are two', () => {
    const long = 'x'.repeat(50_000)
    const { suites, tests } = readTests([
      `> ${long}`,
      `pass ${long}1`,
      `fail ${long}2`,
      `pass ${long}1`,
      `skip ${long}`,
    ])
    const cut = `${'x'.repeat(999)}…`
    expect(tests).toMatchObject({ passed: 1, failed: 1 })
    expect(suites.map(({ name }) => name)).toEqual([cut])
    expect(suites[0]?.cases.map(({ name, reason }) => [name, reason])).toEqual([
      [cut, ''],
      [cut, ''],
      ['skipped', cut],
    ])
  })
})
