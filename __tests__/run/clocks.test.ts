import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { endAfterTest, isRunning } from '../helpers/processes.js'
import { runMain } from '../helpers/runner.js'
import { effects } from '../helpers/runner-commands.js'
import { tempFolder } from '../helpers/temp.js'
import { node, record } from '../helpers/tool.js'

/** Longer than any clock of these tests: only a clock ends such a test in time. */
const FOREVER = 300

/** A script that prints `text` every 50 ms, until it is ended. */
const chatter = (text: string) => `while :; do echo ${text}; sleep 0.05; done`

const short = ['--grace-period', '2s']

describe('timeout', () => {
  it('ends a test that goes on, with all that it has started', async () => {
    const folder = tempFolder()
    const run = await record(`echo begun; sleep ${FOREVER} & echo $! > ${join(folder, 'pid')}; wait`, {
      flags: ['--timeout', '2s', ...short],
    })
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'))
    endAfterTest(pid)
    expect(run.status).toBe(4)
    expect(run.result).toMatchObject({ verdict: 'timed-out', decidedBy: 'timeout', match: null })
    expect(run.result.reason).toMatch(/still running after 2s \(`timeout`\)/)
    expect(run.result.durationMs).toBeGreaterThanOrEqual(2000)
    expect(run.result.attempts).toEqual([expect.objectContaining({ verdict: 'timed-out', decidedBy: 'timeout' })])
    expect(run.stderr.toString()).toMatch(/Timed out \(`timeout`\): it sleeps, after/)
    expect(run.log.toString()).toBe('begun\n')
    expect(isRunning(pid)).toBe(false)
  })

  it('whatever the test prints, and says its exit code', async () => {
    const run = await record(`trap 'exit 0' INT TERM; ${chatter('tick')}`, { flags: ['--timeout', '1500ms', ...short] })
    expect(run.status).toBe(4)
    expect(run.result).toMatchObject({ verdict: 'timed-out', exitCode: 0, signal: null })
    expect(run.log.toString()).toMatch(/^(tick\n)+$/)
  })

  it('ends a test that ignores what can be ignored', async () => {
    const run = await record(`trap '' INT TERM HUP; echo stubborn; ${chatter('on')}`, {
      flags: ['--timeout', '1500ms', '--grace-period', '300ms', '--console', 'off'],
    })
    expect(run.result).toMatchObject({ verdict: 'timed-out', exitCode: 137, signal: 'SIGKILL' })
    expect(run.log.toString()).toContain('stubborn\n')
  })

  it('does not touch a test that is done before', async () => {
    const run = await record('echo quick; exit 3', { flags: ['--timeout', '30s'] })
    expect(run.status).toBe(1)
    expect(run.result).toMatchObject({ verdict: 'failed', exitCode: 3, decidedBy: null })
  })

  it.each([124, 125, 128])('is not confused with a test that exits with %i', async (code) => {
    const run = await record(`exit ${code}`, { flags: ['--timeout', '30s'] })
    expect(run.status).toBe(1)
    expect(run.result).toMatchObject({ verdict: 'failed', exitCode: code, decidedBy: null })
  })

  it('is off at 0', async () => {
    const run = await record('sleep 1; echo slow', { flags: ['--timeout', '0', '--warn-after', '0'] })
    expect(run.result).toMatchObject({ verdict: 'passed', decidedBy: null })
  })
})

describe('idle-timeout', () => {
  it('ends a test that falls silent', async () => {
    const run = await record(`echo one; echo -n two; sleep ${FOREVER}`, {
      flags: ['--idle-timeout', '600ms', ...short],
    })
    expect(run.status).toBe(4)
    expect(run.result).toMatchObject({ verdict: 'stalled', decidedBy: 'idle-timeout' })
    expect(run.result.reason).toMatch(/printed nothing for 600ms \(`idle-timeout`\)/)
    expect(run.log.toString()).toBe('one\ntwo')
  })

  it('is set back by every byte', async () => {
    const run = await record('for i in 1 2 3 4 5 6 7 8; do echo -n .; sleep 0.25; done; echo done', {
      flags: ['--idle-timeout', '1500ms'],
    })
    expect(run.result).toMatchObject({ verdict: 'passed', decidedBy: null })
    expect(run.result.durationMs).toBeGreaterThan(1500)
  })

  it('counts from the start where nothing is printed at all', async () => {
    const run = await record(`sleep ${FOREVER}`, { flags: ['--idle-timeout', '500ms', ...short] })
    expect(run.result).toMatchObject({ verdict: 'stalled', decidedBy: 'idle-timeout' })
  })
})

describe('startup-timeout', () => {
  it('ends a test that has nothing to say', async () => {
    const run = await record(`sleep ${FOREVER}`, { flags: ['--startup-timeout', '500ms', ...short] })
    expect(run.status).toBe(4)
    expect(run.result).toMatchObject({ verdict: 'stalled', decidedBy: 'startup-timeout' })
    expect(run.result.reason).toMatch(/nothing within 500ms of its start \(`startup-timeout`\)/)
    expect(run.log.length).toBe(0)
  })

  it('ends none that has begun, and gives `idle-timeout` its time', async () => {
    const run = await record(`sleep 1.2; echo -n here; sleep ${FOREVER}`, {
      flags: ['--startup-timeout', '20s', '--idle-timeout', '600ms', ...short],
    })
    expect(run.result).toMatchObject({ verdict: 'stalled', decidedBy: 'idle-timeout' })
    expect(run.log.toString()).toBe('here')
  })
})

describe('warn-after', () => {
  it('says in the log that the test is silent, and ends nothing', async () => {
    const run = await record('echo one; sleep 1.5; echo two', { flags: ['--warn-after', '400ms'] })
    expect(run.result).toMatchObject({ verdict: 'passed', decidedBy: null })
    expect(run.stderr.toString()).toMatch(/printed nothing for /)
    expect(run.log.toString()).toBe('one\ntwo\n')
    const told = run.stderr.toString().match(/printed nothing for /g) ?? []
    // After 0.4, 1.2, 2.8 and 6 s: the gaps double.
    expect(told.length).toBeLessThanOrEqual(4)
  })

  it('says nothing of a test that prints, or at 0', async () => {
    for (const flags of [
      ['--warn-after', '30s'],
      ['--warn-after', '0'],
    ]) {
      const run = await record('sleep 0.6; echo one', { flags })
      expect(run.stderr.toString()).not.toMatch(/printed nothing/)
    }
  })
})

describe('until', () => {
  it('ends a test that would go on, as passed', async () => {
    const run = await record(`echo booting; echo ALL TESTS PASSED; ${chatter('tick')}`, {
      flags: ['--until', 'no such line', '--until', '^ALL TESTS', ...short],
    })
    expect(run.status).toBe(0)
    expect(run.result).toMatchObject({
      verdict: 'passed',
      decidedBy: 'until',
      match: { input: 'until', pattern: '^ALL TESTS', line: 'ALL TESTS PASSED', offset: 8 },
    })
    expect(run.result.exitCode).not.toBe(0)
    expect(run.stderr.toString()).toMatch(/Passed \(`until`\) after/)
    expect(run.stderr.toString()).toContain('ALL TESTS PASSED')
  })

  it('a prompt, which has no line end', async () => {
    const run = await record(`printf 'Linux 6.1\\n\\033[32mboard login: \\033[0m'; sleep ${FOREVER}`, {
      flags: ['--until', 'login: $', ...short],
    })
    expect(run.result).toMatchObject({ verdict: 'passed', match: { line: 'board login: ', offset: 10 } })
  })

  it('a line that comes in pieces, in the middle of characters and colours', async () => {
    const bytes = Buffer.from('\x1b[1;32mgrüße ✓\x1b[0m fertig\r\n')
    const run = await record(
      node(`
        const bytes = Buffer.from('${bytes.toString('base64')}', 'base64')
        for (const byte of bytes) { writeSync(1, Buffer.of(byte)); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2) }
        setTimeout(() => {}, ${FOREVER}e3)`),
      { flags: ['--until', '^grüße ✓ fertig$', ...short] },
    )
    expect(run.result).toMatchObject({ verdict: 'passed', decidedBy: 'until', match: { line: 'grüße ✓ fertig' } })
    expect(run.log.equals(bytes)).toBe(true)
  })

  it.each([0, 3])('that was printed before the test exits with %i by itself', async (code) => {
    const run = await record(`seq 50000; echo PASS; seq 50000; exit ${code}`, {
      flags: ['--until', '^PASS$', '--console', 'off'],
    })
    expect(run.status).toBe(0)
    expect(run.result).toMatchObject({ verdict: 'passed', decidedBy: 'until', match: { line: 'PASS' } })
  })

  it('in the very last line, without an end', async () => {
    const run = await record('printf "one\\ntwo PASS"', { flags: ['--until', 'PASS$'] })
    expect(run.result).toMatchObject({ verdict: 'passed', match: { line: 'two PASS', offset: 4 } })
  })

  it('that never comes: not passed, even with exit code 0', async () => {
    const run = await record('echo almost', { flags: ['--until', 'PASS'] })
    expect(run.status).toBe(1)
    expect(run.result).toMatchObject({ verdict: 'failed', exitCode: 0, decidedBy: 'until', match: null })
    expect(run.result.reason).toMatch(/exit code 0, and no line of its output matched `until` \(`PASS`\)/)
    expect(run.stderr.toString()).toMatch(/Failed \(`until`\)/)
  })

  it('that comes before a clock is over, in output that nobody could read so fast', async () => {
    const run = await record(`seq 3000000 > numbers; cat numbers; echo PASS; sleep ${FOREVER}`, {
      cwd: tempFolder(),
      flags: ['--until', '(a+)+$|^PASS$', '--timeout', '20s', '--console', 'off', ...short],
    })
    expect(run.result).toMatchObject({ verdict: 'passed', match: { line: 'PASS', offset: 22_888_896 } })
  })
})

describe('fail-on', () => {
  it('ends a test as failed, whatever its exit code is then', async () => {
    const run = await record(
      `trap 'exit 0' INT TERM; echo ok; echo "thread 'main' panicked at x.rs:3"; ${chatter('tick')}`,
      {
        flags: ['--fail-on', 'panicked at', ...short],
      },
    )
    expect(run.status).toBe(1)
    expect(run.result).toMatchObject({
      verdict: 'failed',
      exitCode: 0,
      decidedBy: 'fail-on',
      match: { pattern: 'panicked at', line: "thread 'main' panicked at x.rs:3", offset: 3 },
    })
    expect(run.stderr.toString()).toMatch(/Failed \(`fail-on`\)/)
    expect(run.stderr.toString()).toContain('panicked at x.rs:3')
  })

  it('in a test that has ended by itself with exit code 0', async () => {
    const run = await record('echo FAIL; exit 0', { flags: ['--fail-on', 'FAIL'] })
    expect(run.status).toBe(1)
    expect(run.result).toMatchObject({ verdict: 'failed', exitCode: 0, decidedBy: 'fail-on' })
  })

  it('that never comes leaves the exit code its say', async () => {
    expect((await record('echo fine', { flags: ['--fail-on', 'FAIL'] })).result).toMatchObject({
      verdict: 'passed',
      decidedBy: null,
    })
    expect((await record('exit 5', { flags: ['--fail-on', 'FAIL'] })).result).toMatchObject({
      verdict: 'failed',
      exitCode: 5,
      decidedBy: null,
    })
  })

  it.each([
    ['echo FAIL; echo PASS', 'failed'],
    ['echo PASS; echo FAIL', 'passed'],
    ['echo 3 PASS, 1 FAIL', 'failed'],
  ])('and until: the first line decides, and in one line `fail-on`: %s', async (script, verdict) => {
    for (const then of ['', `; sleep ${FOREVER}`]) {
      const run = await record(script + then, { flags: ['--until', 'PASS', '--fail-on', 'FAIL', ...short] })
      expect(run.result.verdict).toBe(verdict)
    }
  })

  it('is not slow on the worst line for a pattern, of 50 MB', async () => {
    const run = await record(
      node(`const a = Buffer.alloc(1 << 16, 'a'); for (let i = 0; i < 763; i++) writeSync(1, a)`),
      {
        flags: ['--fail-on', '(a+)+b', '--until', 'a$', '--console', 'off'],
        watchMemory: true,
      },
    )
    expect(run.result).toMatchObject({ verdict: 'passed', decidedBy: 'until' })
    expect(run.result.recording).toEqual({ bytes: 763 * 65_536, dropped: 0 })
    expect(run.peakMemory).toBeLessThan(300 * 2 ** 20)
  })

  it('says where a part of the output could not be searched', async () => {
    const run = await record(
      node(`const a = Buffer.alloc(1 << 16, 'a line\\n'); for (let i = 0; i < 3000; i++) writeSync(1, a)`),
      {
        flags: ['--fail-on', 'x', '--max-recording', '64KiB', '--console', 'off'],
      },
    )
    expect(run.result.verdict).toBe('passed')
    expect(run.result.notes.join('\n')).toMatch(
      /\d+ bytes of output were dropped from the recording before they could be searched/,
    )
  })
})

describe('in a workflow', () => {
  it('a clock that is over is one annotation, and the outputs say which verdict', async () => {
    const step = await runMain({
      inputs: { run: `echo begun; sleep ${FOREVER}`, 'idle-timeout': '500ms', 'grace-period': '2s', artifact: 'never' },
    })
    expect(step.status).toBe(1)
    expect(step.outputs.verdict).toBe('stalled')
    const errors = effects(step.log).filter(({ name }) => name === 'error')
    expect(errors).toHaveLength(1)
    expect(errors[0]?.properties.title).toMatch(/^Stalled \(`idle-timeout`\): it sleeps, after/)
    expect(errors[0]?.data).toContain('printed nothing for 500ms (`idle-timeout`)')
    expect(step.summary).toContain('💤')
  })

  it('a line that ends the test as passed makes the step green', async () => {
    const step = await runMain({
      inputs: {
        run: `echo '<b>PASS</b>'; sleep ${FOREVER}`,
        until: 'PASS\nOK',
        'grace-period': '2s',
        artifact: 'never',
      },
    })
    expect(step.status).toBe(0)
    expect(step.outputs.verdict).toBe('passed')
    expect(effects(step.log).filter(({ name }) => name === 'error')).toEqual([])
    expect(step.summary).toContain('Passed (`until`)')
    expect(step.summary).not.toContain('<b>PASS')
  })

  it('a line that would be a command is none when it is quoted', async () => {
    const step = await runMain({
      inputs: { run: 'echo "x ::error::PANIC ##[error]y"', 'fail-on': 'PANIC', artifact: 'never' },
    })
    expect(step.outputs.verdict).toBe('failed')
    const [error, ...more] = effects(step.log).filter(({ name }) => name === 'error')
    expect(more).toEqual([])
    expect(error?.properties.title).toMatch(/^Failed \(`fail-on`\)/)
    expect(error?.data).toContain('PANIC')
  })

  it('a silent test is spoken of in the job log', async () => {
    const step = await runMain({ inputs: { run: 'sleep 1; echo done', 'warn-after': '300ms', artifact: 'never' } })
    expect(step.status).toBe(0)
    expect(step.log).toMatch(/printed nothing for /)
  })
})
