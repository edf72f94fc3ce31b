import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { libtestLog, NO_PROBE } from '../helpers/logs.js'
import { until } from '../helpers/processes.js'
import { tempFolder } from '../helpers/temp.js'
import { type Recorded, type RunOptions, record, runTool, startRecording } from '../helpers/tool.js'

const GREEN = libtestLog(['a', 'b'])
const RED = libtestLog(['a'], { b: 'src/lib.rs:12' })

/** A test whose n-th attempt prints the n-th log and exits with the n-th code; the last of them again and again. */
async function attempts(logs: [string, number][], options: RunOptions = {}): Promise<Recorded> {
  const folder = tempFolder()
  logs.forEach(([log, code], index) => {
    writeFileSync(join(folder, `log-${index + 1}`), log)
    writeFileSync(join(folder, `code-${index + 1}`), String(code))
  })
  const script = `n=$(($(cat n 2>/dev/null || echo 0) + 1)); echo $n > n; [ $n -le ${logs.length} ] || n=${logs.length}; cat log-$n; exit $(cat code-$n)`
  return record(script, { cwd: folder, ...options, flags: ['--retry-delay', '0', ...(options.flags ?? [])] })
}

describe('what the output tells', () => {
  it('is in the result: the tests, and where the one that failed is', async () => {
    const run = await attempts([[RED, 101]])
    expect(run.status).toBe(1)
    expect(run.result).toMatchObject({
      verdict: 'failed',
      exitCode: 101,
      tests: { passed: 1, failed: 1, skipped: 0 },
      suites: [{ format: 'libtest', counts: { passed: 1, failed: 1 } }],
      findings: [{ kind: 'test', format: 'libtest', name: 'b', file: 'src/lib.rs', line: 12, message: 'b is broken' }],
      moreFindings: 0,
      attempts: [{ verdict: 'failed', tests: { failed: 1 }, folder: '.' }],
    })
    expect(run.stderr.toString()).toContain('Failed: 1 of 2 tests failed (exit code 101)')
  })

  it('makes a run red whose exit code is 0', async () => {
    const run = await attempts([[RED, 0]])
    expect(run.status).toBe(1)
    expect(run.result).toMatchObject({ verdict: 'failed', exitCode: 0, decidedBy: null })
    expect(run.stderr.toString()).toContain('A test failed, although the test ended with exit code 0.')
  })

  it.each([0, 1])('blames the bench, exit code %d', async (code) => {
    const run = await attempts([[NO_PROBE, code]])
    expect(run.status).toBe(3)
    expect(run.result).toMatchObject({ verdict: 'infrastructure', exitCode: code })
    expect(run.result.reason).toMatch(/unable to find a matching CMSIS-DAP device\nWhat to do: /)
  })

  it('is nothing with `--formats none`, and only what is asked for with names', async () => {
    const none = await attempts([[RED, 0]], { flags: ['--formats', 'none'] })
    expect(none.result).toMatchObject({ verdict: 'passed', tests: { failed: 0 }, suites: [] })
    const other = await attempts([[RED, 0]], { flags: ['--formats', 'nextest,rustc'] })
    expect(other.result).toMatchObject({ verdict: 'passed', suites: [] })
    const one = await attempts([[RED, 0]], { flags: ['--formats', 'libtest'] })
    expect(one.result).toMatchObject({ verdict: 'failed', tests: { failed: 1 } })
  })

  it('a format that there is not: the nearest', async () => {
    const { status, stderr } = await runTool(['run', '--probe', 'none', '--formats', 'libtset', '--', 'true'])
    expect(status).toBe(2)
    expect(stderr.toString()).toMatch(/--formats: `libtset` is none of .*Did you mean `libtest`\?/)
  })

  it('was dropped from a small recording in part: said, and the rest is read', async () => {
    const noise = 'seq -w 3000000'
    const folder = tempFolder()
    writeFileSync(join(folder, 'red'), RED)
    const run = await record(`${noise}; cat red; exit 1`, {
      cwd: folder,
      flags: ['--max-recording', '64KiB', '--console', 'off'],
    })
    expect(run.result.tests).toMatchObject({ passed: 1, failed: 1 })
    expect(run.result.notes.join('\n')).toMatch(/^\d+ of \d+ bytes of output were dropped from the recording/m)
  })

  it('is not waited for when the run is cancelled', async () => {
    const running = startRecording(`cat log; echo 'test c ... ' | tr -d '\\n'; sleep 60`, {
      cwd: (() => {
        const folder = tempFolder()
        writeFileSync(join(folder, 'log'), 'running 3 tests\ntest a ... ok\n')
        return folder
      })(),
    })
    await until('the test has printed', () => running.shown().includes('test c'))
    running.signal('SIGINT')
    const run = await running.recorded
    expect(run.status).toBe(130)
    expect(run.result).toMatchObject({ verdict: 'cancelled', tests: { passed: 1 } })
  })
})

describe('expect-tests', () => {
  it.each([
    ['true', 'echo hello', 1],
    ['auto', 'echo hello', 1],
    ['false', 'echo hello', 0],
    [
      'auto',
      'printf "running 0 tests\\n\\ntest result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\\n"',
      1,
    ],
    [
      'false',
      'printf "running 0 tests\\n\\ntest result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\\n"',
      0,
    ],
  ])('%s: %s', async (expected, script, status) => {
    const run = await record(script, { flags: ['--expect-tests', expected] })
    expect(run.status).toBe(status)
    expect(run.result.decidedBy).toBe(status === 0 ? null : 'expect-tests')
  })

  it('true with `--formats none` makes no sense', async () => {
    const { status, stderr } = await runTool([
      'run',
      '--probe',
      'none',
      '--formats',
      'none',
      '--expect-tests',
      'true',
      '--',
      'true',
    ])
    expect(status).toBe(2)
    expect(stderr.toString()).toContain('Leave one of the two out')
  })

  it('without a probe and with `--formats none`, nothing at all would be seen', async () => {
    const unseen = ['run', '--probe', 'none', '--formats', 'none']
    const { status, stderr } = await runTool([...unseen, '--', 'true'])
    expect(status).toBe(2)
    expect(stderr.toString()).toContain('or say `expect-tests: false`')
    for (const said of [
      ['--expect-tests', 'false'],
      ['--until', 'done'],
    ]) {
      expect((await runTool([...unseen, ...said, '--', 'echo', 'done'])).status).toBe(0)
    }
  })
})

describe('retries', () => {
  it('keep the files of each attempt, and the last where they always are', async () => {
    const run = await attempts(
      [
        [NO_PROBE, 1],
        [NO_PROBE.repeat(2), 1],
        [GREEN, 0],
      ],
      { flags: ['--retries', '3'] },
    )
    expect(run.status).toBe(0)
    expect(run.log.toString()).toBe(GREEN)
    expect(readFileSync(join(run.folder, 'attempt-1', 'output.log'), 'utf8')).toBe(NO_PROBE)
    expect(readFileSync(join(run.folder, 'attempt-2', 'output.log'), 'utf8')).toBe(NO_PROBE.repeat(2))
    expect(existsSync(join(run.folder, 'attempt-1', 'output.index.tsv'))).toBe(true)
    expect(existsSync(join(run.folder, 'attempt-3'))).toBe(false)
    expect(run.result).toMatchObject({
      verdict: 'flaky',
      exitCode: 0,
      attempts: [
        { verdict: 'infrastructure', folder: 'attempt-1', findings: [{ kind: 'infrastructure' }] },
        { verdict: 'infrastructure', folder: 'attempt-2' },
        { verdict: 'passed', folder: '.' },
      ],
    })
    expect(run.stdout.toString()).toBe(NO_PROBE.repeat(3) + GREEN)
    expect(run.stderr.toString()).toMatch(
      /Attempt 1 of 4 begins[\s\S]*Attempt 1 of 4 has ended: Not tested[\s\S]*Attempt 2 of 4 begins[\s\S]*Attempt 3 of 4 has ended: Passed/,
    )
  })

  it('count the tests that passed at last', async () => {
    const run = await attempts(
      [
        [RED, 101],
        [GREEN, 0],
      ],
      { flags: ['--retries', '1', '--retry-on', 'failure'] },
    )
    expect(run.result).toMatchObject({ verdict: 'flaky', tests: { passed: 2, failed: 0, flaky: 1 } })
  })

  it('`flaky: fail` makes it red', async () => {
    const run = await attempts(
      [
        [RED, 101],
        [GREEN, 0],
      ],
      { flags: ['--retries', '1', '--retry-on', 'any', '--flaky', 'fail'] },
    )
    expect(run.status).toBe(1)
    expect(run.result).toMatchObject({ verdict: 'failed', decidedBy: 'flaky' })
    expect(run.result.reason).toMatch(/passed on attempt 2 only/)
  })

  it.each([
    ['infrastructure', RED, 1],
    ['infrastructure', NO_PROBE, 3],
    ['failure', RED, 3],
    ['failure', NO_PROBE, 1],
    ['any', RED, 3],
    ['any', NO_PROBE, 3],
  ])('on %s, after %j: %d attempts', async (on, log, count) => {
    const run = await attempts([[log, 1]], { flags: ['--retries', '2', '--retry-on', on] })
    expect(run.result.attempts).toHaveLength(count)
  })

  it('none after a pass, and none unless they are asked for', async () => {
    expect(
      (await attempts([[GREEN, 0]], { flags: ['--retries', '2', '--retry-on', 'any'] })).result.attempts,
    ).toHaveLength(1)
    const once = await attempts([[NO_PROBE, 1]])
    expect(once.result.attempts).toHaveLength(1)
    expect(once.stderr.toString()).not.toContain('Attempt')
  })

  it('none of a cancelled run, nor while it waits for the next attempt', async () => {
    const running = startRecording('exit 3', { flags: ['--retries', '2', '--retry-on', 'any', '--retry-delay', '1h'] })
    await until('it waits', () => running.said().includes('next attempt begins in 1h.'))
    running.signal('SIGINT')
    const run = await running.recorded
    expect(run.status).toBe(130)
    expect(run.result).toMatchObject({ verdict: 'cancelled', attempts: [{ verdict: 'failed', exitCode: 3 }] })
  })

  it('clear what an earlier run left in the folder, and nothing else', async () => {
    const folder = join(tempFolder(), 'out')
    await attempts([[RED, 1]], { folder, flags: ['--retries', '2', '--retry-on', 'any'] })
    writeFileSync(join(folder, 'attempt-1', 'mine.txt'), 'mine')
    await attempts([[GREEN, 0]], { folder })
    expect(existsSync(join(folder, 'attempt-2'))).toBe(false)
    expect(existsSync(join(folder, 'attempt-1', 'output.log'))).toBe(false)
    expect(readFileSync(join(folder, 'attempt-1', 'mine.txt'), 'utf8')).toBe('mine')
  })

  it('do not take what an earlier run found for their own', async () => {
    const folder = join(tempFolder(), 'out')
    await attempts([[RED, 1]], { folder })
    const mine = ['rescued.log', 'hang.md']
    for (const name of ['hang.json', 'hang.txt', 'rescued-71-3.log', ...mine]) writeFileSync(join(folder, name), 'old')
    await attempts([[RED, 1]], { folder, flags: ['--retries', '1', '--retry-on', 'any'] })
    expect(readdirSync(join(folder, 'attempt-1')).sort()).toEqual(['output.index.tsv', 'output.log'])
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(mine))
    expect(
      readdirSync(folder)
        .filter((name) => /^(hang|rescued)/.test(name))
        .sort(),
    ).toEqual(mine.sort())
  })

  it('begin in a folder without the reports of an earlier run', async () => {
    const folder = join(tempFolder(), 'out')
    await attempts([[RED, 1]], { folder })
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['ctrf.json', 'junit.xml', 'result.json']))
    const run = await record(`ls '${folder}'`, { folder })
    expect(run.log.toString()).toContain('output.log\n')
    expect(run.log.toString()).not.toMatch(/ctrf|junit|result/)
  })
})

describe('results', () => {
  const XML =
    '<testsuite name="board" tests="2" failures="1"><testcase name="a" time="0.5"/>' +
    '<testcase name="b" file="src/main.c" line="7"><failure message="1 is not 2"/></testcase></testsuite>'

  it('that the test wrote count instead of its output', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'given.xml'), XML)
    writeFileSync(join(folder, 'log'), GREEN)
    const run = await record('cat log; mkdir -p out; cat given.xml > out/r.xml', {
      cwd: folder,
      flags: ['--results', 'out/*.xml'],
    })
    expect(run.result).toMatchObject({
      verdict: 'failed',
      exitCode: 0,
      tests: { passed: 1, failed: 1 },
      suites: [{ name: 'board' }],
      findings: [{ name: 'b', file: 'src/main.c', line: 7 }],
    })
  })

  it('that are missing are said, and the output tells', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'log'), GREEN)
    const run = await record('cat log', { cwd: folder, flags: ['--results', 'out/*.xml'] })
    expect(run.result).toMatchObject({ verdict: 'passed', tests: { passed: 2 } })
    expect(run.result.notes.join()).toContain('No file matches `results` (`out/*.xml`)')
  })
})
