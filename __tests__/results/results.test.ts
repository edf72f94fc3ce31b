import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { FindingsReader } from '../../src/findings/findings-reader.js'
import type { Findings } from '../../src/findings/model.js'
import { ctrfJson } from '../../src/report/ctrf.js'
import { junitXml } from '../../src/report/junit.js'
import { type ResultsRead, readResults } from '../../src/results/read-results.js'
import { withBench } from '../../src/results/with-bench.js'
import { tempFolder } from '../helpers/temp.js'
import { attemptOf, runOf } from '../report/reported-runs.js'

const FILES = new URL('files', import.meta.url).pathname

const read = (patterns: string[], workspace = FILES, since = 0): Promise<ResultsRead> =>
  readResults({ patterns, workspace, since })

/** Reads `text` as the only file of results. */
async function readText(text: string | Buffer, name = 'results.xml'): Promise<ResultsRead> {
  const workspace = tempFolder()
  writeFileSync(join(workspace, name), text)
  return read([name], workspace)
}

const shortly = ({ findings }: Findings) =>
  findings.map(({ kind, suite, name, file, line, message }) => [
    kind,
    `${suite} / ${name}`,
    file === null ? null : `${file}:${line}`,
    message.split('\n')[0],
  ])

/** Recorded from the frameworks, but for nextest's and twister's, which are written after their sources. */
const DIALECTS: [string, Partial<Findings['tests']>, unknown[]][] = [
  [
    'gtest-1.12.xml',
    { passed: 2, failed: 3, skipped: 1, disabled: 1 },
    [
      ['test', 'Ring / Overflows', 'gt/ring_test.cpp:3', 'Expected equality of these values:'],
      ['test', 'Throws / Any', 'gt/ring_test.cpp:9', 'unknown file'],
      ['test', 'Nums/P / Even/1', 'gt/ring_test.cpp:7', 'Expected equality of these values:'],
    ],
  ],
  [
    'catch2-2.13.xml',
    { passed: 2, failed: 4, expectedFailures: 1 },
    [
      ['test', 't / pid overshoots', 'c2/pid_test.cpp:5', 'x == 4'],
      ['test', 't / pid overshoots/inner', 'c2/pid_test.cpp:5', 'x < 2'],
      ['test', 't / throws', 'c2/pid_test.cpp:7', 'bus stuck'],
    ],
  ],
  [
    'cpputest-4.0.xml',
    { passed: 1, failed: 1, skipped: 1 },
    [['test', 'Led / TurnsOff', 'cpp/led_test.cpp:5', 'LONGS_EQUAL(1, 2) failed']],
  ],
  ...['pytest-9.xml', 'pytest-9-xunit1.xml'].map((file): [string, Partial<Findings['tests']>, unknown[]] => [
    file,
    { passed: 2, failed: 4, skipped: 1, expectedFailures: 1 },
    [
      ['test', 'pytest / test_sensor.TestGroup.test_bad', 'test_sensor.py:3', 'AssertionError: helper says no'],
      ['test', 'pytest / test_sensor.TestGroup.test_param[2]', 'test_sensor.py:9', 'assert 2 == 1'],
      ['test', 'pytest / test_sensor.test_port', 'test_sensor.py:15', expect.stringMatching(/could not open port/)],
      [
        'test',
        'pytest / test_sensor.test_teardown',
        'test_sensor.py:20',
        'failed on teardown with "ValueError: teardown"',
      ],
    ],
  ]),
  [
    'ctest-3.25.xml',
    { passed: 1, failed: 4, skipped: 1, notRun: 1, disabled: 1 },
    [
      ['test', '(empty) / ring', 'gt/ring_test.cpp:3', 'Expected equality of these values:'],
      ['test', '(empty) / exit3', 'src/x.c:3', 'Expected 1 Was 2'],
      ['test', '(empty) / slow', null, 'Its results do not say why it failed.'],
      ['test', '(empty) / segv', null, 'Its results do not say why it failed.'],
    ],
  ],
  [
    'node-24.xml',
    { passed: 1, failed: 2, skipped: 1, todo: 1 },
    [
      ['test', 'null / top', 'file:///project/x.test.mjs:3', 'boom'],
      ['test', 'bus / fails', 'file:///project/x.test.mjs:2', '1 == 2'],
    ],
  ],
  [
    'nextest.xml',
    { passed: 2, failed: 2, flaky: 1 },
    [
      [
        'test',
        'driver / tests::decodes_negative',
        'crates/driver/src/lib.rs:34',
        "thread 'tests::decodes_negative' (4242) panicked at crates/driver/src/lib.rs:34:9:",
      ],
      ['crash', 'driver / tests::aborts', null, 'test abort with signal 6: SIGABRT'],
    ],
  ],
  [
    'platformio-6.2.xml',
    { passed: 1, failed: 2, skipped: 1 },
    [
      ['test', 'native:test_adc / test_scales', 'test/test_adc/test_adc.c:12', 'Expected 3 Was 4'],
      ['crash', 'native:test_adc / native:test_adc', null, 'Program received signal SIGSEGV (Segmentation fault)'],
    ],
  ],
  [
    'surefire-3.5.xml',
    { passed: 2, failed: 2, skipped: 1, flaky: 1 },
    [
      ['test', 'org.example.BusTest / breaks', 'org/example/BusTest.java:9', 'bus stuck low'],
      ['test', 'org.example.BusTest / fails', 'org/example/BusTest.java:8', 'register ==> expected: <4> but was: <3>'],
    ],
  ],
  [
    'twister.xml',
    { passed: 1, failed: 2, skipped: 1, notRun: 1 },
    [
      [
        'test',
        'nucleo_f429zi / drivers.can.loopback.send',
        'WEST_TOPDIR/app/drivers/can_queue.c:42',
        expect.stringMatching(/^Assertion failed at .*can_queue\.c:42/),
      ],
      ['test', 'nucleo_f429zi / drivers.can.loopback.hang', null, 'Timeout'],
    ],
  ],
]

describe('the dialects of JUnit XML', () => {
  it.each(DIALECTS)('%s', async (file, tests, expected) => {
    const { findings, files, problems } = await read([file])
    expect([files, problems]).toEqual([[file], []])
    const none = { passed: 0, failed: 0, skipped: 0, notRun: 0, expectedFailures: 0, todo: 0, disabled: 0, flaky: 0 }
    expect(findings?.tests).toEqual({ ...none, ...tests })
    expect(shortly(findings as Findings)).toEqual(expected)
    for (const { logLine } of findings?.findings ?? []) expect(logLine).toBe(0)
  })

  it('all recordings are in the table', () => {
    expect(DIALECTS.map(([file]) => file).sort()).toEqual(
      readdirSync(FILES)
        .filter((file) => file.endsWith('.xml'))
        .sort(),
    )
  })

  it('further failures of a test are further places, each once', async () => {
    const { findings } = await read(['gtest-1.12.xml', 'catch2-2.13.xml'])
    const also = (name: string) => findings?.findings.find((finding) => finding.name === name)?.also
    expect(also('Overflows')).toEqual([
      { file: 'gt/ring_test.cpp', line: 3, message: 'Value of: false\n  Actual: false\nExpected: true' },
    ])
    expect(also('pid overshoots')).toEqual([])
  })

  it('what a message says of the bench is the bench’s', async () => {
    const { findings } = await read(['pytest-9.xml'])
    expect(findings?.findings.map(({ infrastructure }) => infrastructure)).toEqual([false, false, true, false])
    expect(findings?.infrastructure).toBe(false)
  })

  it('tests that are only counted count', async () => {
    const { findings } = await readText(
      '<testsuite name="a" tests="9" failures="2" skipped="1"><testcase name="x"><failure message="no"/></testcase></testsuite>',
    )
    expect(findings?.tests).toMatchObject({ passed: 6, failed: 2, skipped: 1 })
  })

  it.each([
    ['no test at all', '<testsuite name="a" tests="0" errors="1"/>', { passed: 0, failed: 1 }],
    ['nothing but that', '<testsuites failures="1,002"/>', { passed: 0, failed: 1002 }],
    [
      'tests that all passed',
      '<testsuites><testsuite name="a" tests="1" errors="1"><testcase name="x"/></testsuite></testsuites>',
      { passed: 1, failed: 1 },
    ],
    [
      'more of them than it counts',
      '<testsuite tests="1" failures="1" errors="1"><testcase name="x"/><testcase name="y"/></testsuite>',
      { passed: 2, failed: 2 },
    ],
    [
      'inner suites that know nothing of it',
      '<testsuites failures="3"><testsuite name="a" tests="1"><testcase name="x"/></testsuite></testsuites>',
      { passed: 1, failed: 3 },
    ],
    ['more than there can be', '<testsuite tests="0" failures="Infinity"/>', { passed: 0, failed: 1_000_000_000 }],
  ])('failures that are only counted count: beside %s', async (_, text, tests) => {
    expect((await readText(text)).findings?.tests).toMatchObject(tests)
  })

  it('failures that have a test are not counted again', async () => {
    const suite = (cases: string) =>
      `<testsuites failures="2"><testsuite failures="2" tests="2">${cases}</testsuite></testsuites>`
    const failed = '<testcase name="x"><failure message="no"/><failure message="no"/></testcase><testcase name="y"/>'
    expect((await readText(suite(failed))).findings?.tests).toMatchObject({ passed: 1, failed: 1 })
    const expected =
      '<testcase name="x"><skipped type="pytest.xfail"/><failure message="no"/></testcase><testcase name="y"/>'
    expect((await readText(suite(expected))).findings?.tests).toMatchObject({ passed: 1, failed: 0 })
  })

  it('suites are read however deep they lie', async () => {
    const deep = `${'<testsuite>'.repeat(30)}<testcase name="x"><failure/></testcase>${'</testsuite>'.repeat(30)}`
    expect((await readText(deep)).findings?.tests.failed).toBe(1)
  })
})

describe('what we write ourselves', () => {
  const log = [
    'test/test_adc.c:20:test_reads:PASS',
    'test/test_adc.c:12:test_scales:FAIL: Expected 3 Was 4',
    'test/test_adc.c:16:test_sensor:IGNORE: no sensor',
    '-----------------------',
    '3 Tests 1 Failures 1 Ignored',
    'FAIL',
  ]
  const reader = new FindingsReader()
  reader.push(Buffer.from(`${log.join('\n')}\n`))
  const run = runOf([attemptOf(reader.end())])

  it.each([
    ['results.xml', junitXml(run), 'junit'],
    ['results.json', ctrfJson(run), 'ctrf'],
  ])('%s comes back', async (name, text, format) => {
    const { findings, problems } = await readText(text, name)
    expect(problems).toEqual([])
    expect(findings?.tests).toMatchObject({ passed: 1, failed: 1, skipped: 1 })
    expect(findings?.findings[0]).toMatchObject({ format, name: 'test_scales', file: 'test/test_adc.c', line: 12 })
    expect(findings?.findings[0]?.message).toContain('Expected 3 Was 4')
    expect(findings?.suites[0]?.cases.find((test) => test.name === 'test_sensor')?.reason).toBe('no sensor')
  })
})

describe('CTRF', () => {
  it('of others: suites as text or as a list, numbers, places from the trace', async () => {
    const tests = [
      { name: 'a', status: 'passed', duration: 12.4, suite: ['top', 'inner'] },
      {
        name: 'b',
        status: 'failed',
        duration: 1,
        suite: ['top', 'inner'],
        message: 'boom',
        trace: 'panicked at src/x.rs:3:5:\nboom',
        filePath: 'tests/b.rs',
        line: 1,
      },
      { name: 'c', status: 'failed', suite: 'old > style', message: 'bang', filePath: 'tests/c.rs', line: 9 },
      { name: 'd', status: 'pending' },
      { name: 'e', status: 'skipped', message: 'why' },
      { name: 'f', status: 'passed', flaky: true },
      'no test',
    ]
    const { findings } = await readText(JSON.stringify({ results: { tests } }), 'ctrf.json')
    expect(findings?.tests).toMatchObject({ passed: 2, failed: 2, skipped: 1, notRun: 1, flaky: 1 })
    expect(findings?.suites.map(({ name }) => name)).toEqual(['top > inner', 'old > style', null])
    expect(shortly(findings as Findings)).toEqual([
      ['test', 'top > inner / b', 'src/x.rs:3', 'boom'],
      ['test', 'old > style / c', 'tests/c.rs:9', 'bang'],
    ])
  })

  it('a failure that is only counted counts', async () => {
    const of = async (summary: unknown, ...tests: unknown[]) =>
      (await readText(JSON.stringify({ results: { summary, tests } }), 'ctrf.json')).findings?.tests.failed
    expect(await of({ failed: 2 }, { name: 'a', status: 'passed' })).toBe(2)
    expect(await of({ failed: 2 }, { name: 'a', status: 'failed' })).toBe(1)
    expect(await of({ failed: 'many' })).toBe(0)
  })
})

describe('very many failures', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, i) => i)

  it.each([
    [
      'JUnit',
      `<testsuite>${numbers(3000)
        .map((i) => `<testcase name="t${i}"><failure message="no">boom</failure></testcase>`)
        .join('')}</testsuite>`,
    ],
    [
      'CTRF',
      JSON.stringify({
        results: { tests: numbers(3000).map((i) => ({ name: `t${i}`, status: 'failed', trace: 'boom' })) },
      }),
    ],
    [
      'JUnit, of one test',
      `<testsuite><testcase name="x">${numbers(3000)
        .map((i) => `<failure>boom ${i}</failure>`)
        .join('')}</testcase></testsuite>`,
    ],
  ])('%s: no place is looked for where it is not kept', async (_, text) => {
    const readers = vi.spyOn(FindingsReader.prototype, 'end')
    const { findings } = await readText(text)
    const count = readers.mock.calls.length
    readers.mockRestore()
    expect((findings?.findings.length ?? 0) + (findings?.more ?? 0)).toBe(findings?.tests.failed)
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThanOrEqual(2000)
  })
})

describe('which files are read', () => {
  function workspaceWith(...names: string[]): string {
    const workspace = tempFolder()
    for (const name of names) {
      mkdirSync(dirname(join(workspace, name)), { recursive: true })
      copyFileSync(join(FILES, 'cpputest-4.0.xml'), join(workspace, name))
    }
    return workspace
  }

  it('those that the patterns match, each once, in order', async () => {
    const workspace = workspaceWith(
      'b/x.xml',
      'a/.hidden/y.xml',
      'a/z.txt',
      'node_modules/n.xml',
      'a[1]/r.xml',
      'skip/x.xml',
    )
    expect((await read(['**/*.xml', 'b/*.xml', '!skip/**'], workspace)).files).toEqual([
      'a/.hidden/y.xml',
      'a[1]/r.xml',
      'b/x.xml',
    ])
    expect((await read(['./a[1]/r.xml'], workspace)).files).toEqual(['a[1]/r.xml'])
    expect((await read([join(workspace, 'b/x.xml')], workspace)).files).toEqual(['b/x.xml'])
    expect((await read(['{a,b}/*.{xml,txt}'], workspace)).files).toEqual(['a/z.txt', 'b/x.xml'])
  })

  it('none that is older than the attempt: an earlier run has left it', async () => {
    const workspace = workspaceWith('old.xml', 'new.xml')
    const began = Date.now() + 60_000
    utimesSync(join(workspace, 'new.xml'), new Date(began + 5), new Date(began + 5))
    const { findings, files, problems } = await read(['*.xml'], workspace, began)
    expect([files, findings?.tests.failed]).toEqual([['new.xml'], 1])
    expect(problems).toEqual([
      '`results`: old.xml (60 seconds older) is from before this test began, left by an earlier run, and was not read. Let the test write it anew, or delete it before it starts.',
    ])
    utimesSync(join(workspace, 'new.xml'), new Date(0), new Date(0))
    const none = await read(['*.xml'], workspace, began)
    expect(none.findings).toBeNull()
    expect(none.problems[0]).toMatch(
      /^`results`: new\.xml \(\d+ days older\), old\.xml \(60 seconds older\) are from before/,
    )
  })

  it('one that was written at once, on a file system with coarse times', async () => {
    const workspace = workspaceWith('x.xml')
    const began = 1_700_000_001_900
    utimesSync(join(workspace, 'x.xml'), began / 1000 - 0.9, 1_700_000_001)
    expect((await read(['x.xml'], workspace, began)).files).toEqual(['x.xml'])
    utimesSync(join(workspace, 'x.xml'), 1_700_000_001, (began - 50) / 1000)
    expect((await read(['x.xml'], workspace, began)).files).toEqual([])
  })

  it('nothing outside of the workspace, and no link', async () => {
    const outside = workspaceWith('secret.xml')
    const workspace = workspaceWith('fine.xml')
    symlinkSync(join(outside, 'secret.xml'), join(workspace, 'link.xml'))
    symlinkSync(outside, join(workspace, 'folder'))
    expect((await read(['*.xml', '**/*.xml', 'link.xml'], workspace)).files).toEqual(['fine.xml'])
    const { findings, problems } = await read(['../x/*.xml', join(outside, '*.xml')], workspace)
    expect(findings).toBeNull()
    expect(problems).toHaveLength(2)
    for (const problem of problems)
      expect(problem).toMatch(/is outside of the workspace .* Let the test write its results there\.$/)
  })

  it('says so if there is none', async () => {
    const { findings, problems } = await read(['build/*.xml', 'x.xml'], tempFolder())
    expect(findings).toBeNull()
    expect(problems).toEqual([
      expect.stringMatching(
        /^No file matches `results` \(`build\/\*\.xml`, `x\.xml`\) in .*: the test did not write any\. Check the path/,
      ),
    ])
  })
})

describe('a file that cannot be taken', () => {
  const refusal = async (text: string | Buffer, name?: string) => {
    const { findings, problems } = await readText(text, name)
    expect(findings).toBeNull()
    return problems.join()
  }

  it.each([
    [
      'cut off',
      '<testsuites><testsuite name="a"><testcase name="b">',
      /results\.xml is no complete XML \(line 1: elements are not closed\): was the test ended while it wrote it\?$/,
    ],
    ['empty', '', /is empty: was the test ended before it wrote it\?$/],
    ['another root', '<assemblies><assembly/></assemblies>', /is no JUnit XML: its root is `<assemblies>`/],
    ['two roots', '<testsuite/><testsuite/>', /is no XML document|is no complete XML/],
    ['plain text', 'all tests passed', /is no complete XML/],
    [
      'a document type',
      '<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE a [<!ENTITY b "c">]>\n<testsuites>&b;</testsuites>',
      /has a document type/,
    ],
    ['nested too deeply', '<testsuite>'.repeat(5000) + '</testsuite>'.repeat(5000), /cannot be read as XML/],
    ['a name of JavaScript', '<testsuite><__proto__/></testsuite>', /cannot be read as XML/],
    ['JSON, cut off', '{"results": {"tests": [', /is no complete JSON/],
    ['other JSON', '[1, 2]', /is no CTRF: it has no list `results\.tests`/],
  ])('%s', async (_, text, words) => {
    expect(await refusal(text)).toMatch(words)
  })

  it('too large', async () => {
    expect(await refusal(Buffer.alloc(17 * 1024 * 1024, 0x20))).toMatch(/is larger than 16 MiB, and was not read\./)
  })

  it('does not keep others from being read', async () => {
    const workspace = tempFolder()
    copyFileSync(join(FILES, 'gtest-1.12.xml'), join(workspace, 'good.xml'))
    writeFileSync(join(workspace, 'bad.xml'), '<testsuites>')
    const { files, problems, findings } = await read(['*.xml'], workspace)
    expect([files, problems.length, findings?.tests.failed]).toEqual([['good.xml'], 1, 3])
  })

  it('all together too large, or too many', async () => {
    const workspace = tempFolder()
    const tests = [{ name: 'a', status: 'passed', stdout: ['x'.repeat(15 * 1024 * 1024)] }]
    writeFileSync(join(workspace, '0.json'), JSON.stringify({ results: { tests } }))
    for (let i = 1; i < 5; i++) linkSync(join(workspace, '0.json'), join(workspace, `${i}.json`))
    const { files, problems } = await read(['*.json'], workspace)
    expect(files).toHaveLength(4)
    expect(problems).toEqual([
      expect.stringMatching(/4\.json was not read: all results together are larger than 64 MiB/),
    ])
  })
})

describe('hostile files', () => {
  it('of every dialect, cut anywhere, throw nothing and take no time', async () => {
    for (const file of readdirSync(FILES)) {
      const bytes = readFileSync(join(FILES, file))
      for (let part = 1; part < 12; part++) {
        const { findings, problems } = await readText(bytes.subarray(0, Math.floor((bytes.length * part) / 12)))
        expect([findings, problems.length]).toEqual([null, 1])
      }
    }
  })

  it('entities are the five of XML, and characters', async () => {
    const { findings } = await readText(
      '<testsuite name="&lt;a&gt; &quot;&amp;&apos; &#65;&#x42;&#x1F600; &#0;&#99999999; &unknown; &constructor;"><testcase name="x"/></testsuite>',
    )
    expect(findings?.suites[0]?.name).toBe('<a> "&\' AB\u{1f600} &#99999999; &unknown; &constructor;')
  })

  it('in other encodings', async () => {
    const xml = (encoding: string) =>
      `<?xml version="1.0" encoding="${encoding}"?><testsuite name="größe"><testcase name="x"/></testsuite>`
    const nameIn = async (bytes: Buffer) => (await readText(bytes)).findings?.suites[0]?.name
    expect(await nameIn(Buffer.from(xml('ISO-8859-1'), 'latin1'))).toBe('größe')
    expect(await nameIn(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml('UTF-16'), 'utf16le')]))).toBe(
      'größe',
    )
    expect(await nameIn(Buffer.from(`\ufeff${xml('utf8')}`))).toBe('größe')
    expect(await nameIn(Buffer.from(xml('no-such')))).toBe('größe')
  })

  it.each([
    ['CDATA that never ends', '<![CDATA['.repeat(100_000)],
    ['attributes', `<testsuite ${Array.from({ length: 50_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`],
    ['references', `<testsuite name="${'&#10;'.repeat(500_000)}"><testcase name="x"/></testsuite>`],
    [
      'a text of frames',
      `<testsuite name="a"><testcase name="x"><failure>${'    at a (/x/y.js:1:1)\n'.repeat(50_000)}</failure></testcase></testsuite>`,
    ],
    [
      'a text of colons',
      `<testsuite name="a"><testcase name="x"><failure>${'a:1:'.repeat(300_000)}</failure></testcase></testsuite>`,
    ],
    [
      'a text of blanks',
      `<testsuite name="a"><testcase name="x"><failure>x${' '.repeat(1_000_000)}y</failure></testcase></testsuite>`,
    ],
  ])('%s', async (_, text) => {
    const { findings, problems } = await readText(text)
    expect(findings === null).toBe(problems.length > 0)
  })
})

describe('results and the output together', () => {
  it('tests are those of the results; the bench, a build and a configuration are from the output too', async () => {
    const { findings } = await read(['cpputest-4.0.xml'])
    const reader = new FindingsReader()
    reader.push(Buffer.from('test/test_pwm.c:15:test_b:FAIL: no\nError: No connected probes were found.\n'))
    const output = reader.end()
    expect(output.findings.length).toBeGreaterThan(1)
    const both = withBench(findings as Findings, output)
    expect(both.tests).toEqual(findings?.tests)
    expect(both.findings.map(({ kind, name }) => [kind, name])).toEqual([
      ['test', 'TurnsOff'],
      ['infrastructure', null],
    ])
    expect(both.infrastructure).toBe(false)
  })
})
