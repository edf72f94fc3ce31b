import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runMain } from '../helpers/runner.js'
import { effects } from '../helpers/runner-commands.js'
import { tempFolder } from '../helpers/temp.js'
import { record, resultIn, runTool } from '../helpers/tool.js'

/** A command line that makes no sense: status 2, one or two lines that say why, nothing run and nothing left behind. */
async function refused(args: readonly string[], options: Parameters<typeof runTool>[1] = {}): Promise<string> {
  const temp = tempFolder()
  const run = await runTool(args, { ...options, env: { ...process.env, TMPDIR: temp } })
  expect(run.status, run.stderr.toString()).toBe(2)
  expect(run.stdout.toString()).toBe('')
  expect(run.stderr.toString()).not.toMatch(/^\s+at |fault of hardware-test/m)
  expect(readdirSync(temp), 'folders left behind').toEqual([])
  return run.stderr.toString()
}

const run = (...args: string[]): string[] => ['run', '--probe', 'none', '--expect-tests', 'false', ...args]

describe('a command line that makes no sense', () => {
  it('a command and a script', async () => {
    expect(await refused(run('--run', 'echo hi', '--', 'true'))).toMatch(/either a command .* or a script .* not both/)
  })

  it('neither', async () => {
    expect(await refused(run())).toMatch(/no test to run.*hardware-test run -- cargo test/)
    expect(await refused(['run', '--'])).toMatch(/no test to run/)
  })

  it.each([
    ['10', '`10s`'],
    ['5min', '`5m`'],
    ['-5s', 'below zero'],
    ['', '90s'],
    ['1h 30m', '1h30m'],
    ['forever', '90s'],
    ['9999h', '24d'],
    ['1e3s', '90s'],
  ])('--wait-for-probe %j: %s is right', async (wrong, right) => {
    const said = await refused(run(`--wait-for-probe=${wrong}`, '--', 'true'))
    expect(said).toContain(`\`${wrong}\``)
    expect(said).toContain(right)
  })

  it.each([
    [['--timeout', '90'], '--timeout: ', '`90s`'],
    [['--timeout=-5s'], '--timeout: ', 'below zero'],
    [['--idle-timeout', 'never'], '--idle-timeout: ', '90s'],
    [['--timeout', '10s', '--idle-timeout', '10s'], '--idle-timeout: ', '`timeout` (10s) ends the test first'],
    [['--timeout', '10s', '--startup-timeout', '1m'], '--startup-timeout: ', '`timeout` (10s) ends the test first'],
    [['--warn-after', '1'], '--warn-after: ', '`1s`'],
    [['--grace-period', '10m'], '--grace-period: ', 'at most `5m`'],
    [['--on-deadlock', 'wai'], '--on-deadlock: ', '`wait`'],
    [['--leaks', 'kil'], '--leaks: ', '`kill`'],
    [['--until', 'ok', '--until', 'PASS ('], '--until: ', '`PASS (` cannot be used at character 6'],
    [['--fail-on', 'panic(?!ked)'], '--fail-on: ', 'looking ahead or behind is not supported'],
    [['--fail-on', '.*'], '--fail-on: ', 'matches every line'],
  ])('%j', async (flags, option, right) => {
    const said = await refused(run(...flags, '--', 'true'))
    expect(said).toContain(option)
    expect(said).toContain(right)
  })

  it('a timeout of days is nothing that a desk minds', async () => {
    const ended = await record('true', { flags: ['--timeout', '20d'] })
    expect(ended.result.verdict).toBe('passed')
  })

  it.each([
    ['64M', '`64MiB`'],
    ['1.5g', '`1.5GiB`'],
    ['lots', 'MiB'],
    ['-1', 'MiB'],
    ['', 'MiB'],
    ['10 parsecs', 'MiB'],
  ])('--max-recording %j: %s is right', async (wrong, right) => {
    const said = await refused(run(`--max-recording=${wrong}`, '--', 'true'))
    expect(said).toContain(`\`${wrong}\``)
    expect(said).toContain(right)
  })

  it('--max-recording that is too small for a head and a tail', async () => {
    for (const size of ['0', '10', '1KiB']) {
      expect(await refused(run('--max-recording', size, '--', 'true'))).toContain('64KiB')
    }
  })

  it('--max-recording that no disk has is as good as none', async () => {
    const ended = await record('seq 20000', { flags: ['--max-recording', '99999999TiB'] })
    expect(ended.result.recording).toEqual({ bytes: 108_894, dropped: 0 })
    expect(ended.log.length).toBe(108_894)
  })

  it.each([
    ['kind:st-lnk', '`kind:ST-LINK`'],
    ['stlink', '`kind:ST-LINK`'],
    ['serail:0123', '`serial:0123`'],
    ['0x0483:0x374b', 'without `0x`'],
    ['path:3', '`path:1-2.3`'],
    ['nome', '`none`'],
    ['', 'none'],
    ['serial:', 'nothing after the colon'],
  ])('--probe %j: %s is right', async (wrong, right) => {
    expect(await refused(['run', '--probe', wrong, '--', 'true'])).toContain(right)
  })

  it('--probe none beside another', async () => {
    expect(await refused(['run', '--probe', 'none', '--probe', 'any', '--', 'true'])).toMatch(/`none` stands alone/)
  })

  it.each([
    ['ful', '`full`'],
    ['Tail', '`tail`'],
    ['of', '`off`'],
  ])('--console %s: %s is right', async (wrong, right) => {
    expect(await refused(run('--console', wrong, '--', 'true'))).toContain(`Did you mean ${right}?`)
  })

  it('--shell with a name that is none', async () => {
    expect(await refused(run('--shell', 'bsah', '--run', 'echo hi'))).toMatch(
      /Unknown shell `bsah`.*Did you mean `bash`\?/,
    )
    expect(await refused(run('--shell', 'fortran', '--run', 'echo hi'))).toMatch(/Unknown shell `fortran`.*\{0\}/)
  })

  it('options and commands that there are not', async () => {
    expect(await refused(['run', '--prob', 'none', '--', 'true'])).toContain('--probe')
    expect(await refused(['rum'])).toContain('run')
  })
})

describe('--output', () => {
  it('a folder that is there: what else is in it stays', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'mine.txt'), 'mine')
    writeFileSync(join(folder, 'output.log'), 'of an earlier run, which was longer\n')
    const ended = await record('echo new', { folder })
    expect(ended.log.toString()).toBe('new\n')
    expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('mine')
    expect(readdirSync(folder).sort()).toEqual([
      'ctrf.json',
      'junit.xml',
      'mine.txt',
      'output.index.tsv',
      'output.log',
      'probes-after.json',
      'probes-before.json',
      'result.json',
      'script.sh',
    ])
  })

  it('a folder that is not there yet, deep down', async () => {
    const folder = join(tempFolder(), 'a', 'b', 'c')
    expect((await record(['echo', 'hi'], { folder })).log.toString()).toBe('hi\n')
  })

  it('below a file', async () => {
    const file = join(tempFolder(), 'file')
    writeFileSync(file, '')
    expect(await refused(run('--output', join(file, 'out'), '--', 'true'))).toMatch(/--output: .* cannot be made/)
  })

  it.runIf(process.getuid?.() === 0)('that this user may not write to (needs root, to be somebody else)', async () => {
    const folder = join(tempFolder(), 'closed')
    mkdirSync(folder, { mode: 0o755 })
    const ended = await runTool(run('--output', folder, '--', 'true'), {
      uid: 65_534,
      gid: 65_534,
      cwd: '/',
      env: { PATH: process.env.PATH },
    })
    expect(ended.status).toBe(2)
    expect(ended.stderr.toString()).toMatch(/--output: .*(may not be written to|cannot be made)/)
    expect(readdirSync(folder)).toEqual([])
  })

  it('none: what a failed test printed is kept and named, what a passed one printed is not', async () => {
    const temp = tempFolder()
    const env = { ...process.env, TMPDIR: temp }
    const passed = await runTool(run('--run', 'echo fine'), { env })
    expect(passed.status).toBe(0)
    expect(readdirSync(temp)).toEqual([])
    const failed = await runTool(run('--run', 'echo broken; exit 2'), { env })
    const folder = /Recording: (.*)\n/.exec(failed.stderr.toString())?.[1] ?? ''
    expect(readFileSync(join(folder, 'output.log'), 'utf8')).toBe('broken\n')
    expect(resultIn(folder).exitCode).toBe(2)
    expect(readdirSync(temp)).toHaveLength(1)
  })
})

describe('--json', () => {
  it.each([
    ['a test that passes', ['true']],
    ['a test that fails', ['false']],
    ['a test that cannot be started', ['no-such-program']],
  ])('of %s is the result', async (_, command) => {
    const folder = tempFolder()
    const json = join(folder, 'copy.json')
    await runTool(run('--output', join(folder, 'out'), '--json', json, '--', ...command))
    expect(readFileSync(json, 'utf8')).toBe(readFileSync(join(folder, 'out', 'result.json'), 'utf8'))
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ schema: 1 })
  })

  it('into a folder that is not there: before the test runs', async () => {
    const folder = tempFolder()
    const said = await refused(run('--json', join(folder, 'none', 'copy.json'), '--', 'touch', join(folder, 'ran')))
    expect(said).toMatch(/--json: .*none does not exist/)
    expect(existsSync(join(folder, 'ran'))).toBe(false)
  })

  it('that is a folder: before the test runs', async () => {
    const folder = tempFolder()
    expect(await refused(run('--json', folder, '--', 'touch', join(folder, 'ran')))).toContain('--json')
    expect(existsSync(join(folder, 'ran'))).toBe(false)
  })
})

describe('inputs of the action that make no sense', () => {
  it('all of them are named at once, and nothing is run', async () => {
    const step = await runMain({
      inputs: {
        run: 'touch ran',
        'wait-for-probe': '10',
        console: 'ful',
        'max-recording': '1KiB',
        probe: 'kind:st-lnk',
      },
    })
    expect(step.status).toBe(1)
    expect(existsSync(join(step.job.workspace, 'ran'))).toBe(false)
    const [error, ...more] = effects(step.log)
    expect(more).toEqual([])
    for (const part of [
      '`10s`',
      '`full`',
      '`64KiB`',
      '`kind:ST-LINK`',
      'wait-for-probe',
      'console',
      'max-recording',
      'probe',
    ]) {
      expect(error?.data).toContain(part)
    }
    expect(step.outputs.verdict).toBe('infrastructure')
    expect(step.summary).toContain('not run')
  })
})
