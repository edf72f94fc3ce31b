import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { until } from '../helpers/processes.js'
import { runMain, startMain } from '../helpers/runner.js'
import { effects, obeyedCommands } from '../helpers/runner-commands.js'
import { node, record, resultIn, startRecording } from '../helpers/tool.js'

/** A script that prints `text`, however odd it is. */
function printing(text: string | Buffer): string {
  return `base64 -d <<'END'\n${Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\n')}\nEND\n`
}

const NAMES = [
  'set-env name=PATH',
  'set-output name=verdict',
  'save-state name=folder',
  'add-mask',
  'add-path',
  'add-matcher',
  'remove-matcher owner=x',
  'debug',
  'warning file=a,line=1',
  'error title=boo',
  'notice',
  'group',
  'endgroup',
  'echo',
  'stop-commands',
  'ERROR',
]

/** What .NET takes for white space, and what somebody might. */
const SPACES = [
  ' ',
  '\t',
  '   \t ',
  '\v',
  '\f',
  '\x85',
  '\xa0',
  '\u1680',
  '\u2000',
  '\u2003',
  '\u200a',
  '\u2028',
  '\u2029',
  '\u202f',
  '\u205f',
  '\u3000',
  '\ufeff',
  '\u200b',
  '\0',
  '\x1b',
  '\x1b[31m',
]

const HOSTILE = [
  ...NAMES.flatMap((name) => [`::${name}::pwned`, `##[${name.replaceAll(',', ';')}]pwned`, `text ##[${name}]pwned`]),
  ...SPACES.flatMap((space) => [
    `${space}::error::pwned`,
    `${space}${space}::set-output name=verdict::pwned`,
    `${space}##[error]pwned`,
  ]),
  '::::error::pwned',
  ':::error::pwned',
  '::error::pwned::error::pwned',
  '::unknown::##[error]pwned',
  '##[##[error]pwned',
  '###[error]pwned',
  '##[unknown]##[error]pwned',
  '##[error]##[warning]pwned',
  '\\::error::pwned',
  '::stop-commands::pwned-token',
  '::pwned-token::',
  'progress 1%\r::error::pwned',
  'progress 2%\r\r::error::pwned\r##[error]pwned\r\n::error::pwned',
  '\r::error::pwned',
  `${'x'.repeat(4096)}::error::pwned`,
  ...[4085, 4090, 4092, 4093, 4094, 4095, 4096, 4097].map((length) => `${'x'.repeat(length)}##[error]pwned`),
  ...[4090, 4094, 4095, 4096].map((length) => `${' '.repeat(length)}::error::pwned`),
]

const REST = Buffer.concat([
  Buffer.from([0xff]),
  Buffer.from('::error::pwned\n'),
  Buffer.from([0xc2]),
  Buffer.from('::error::pwned\n'),
  Buffer.from([0xe2, 0x80]),
  Buffer.from('::error::pwned\n'),
  Buffer.from('::error::pwned, and no line end'),
])

/** Without the lock around the test's output: what the neutralised lines are worth by themselves. */
function unlocked(log: Buffer): string {
  return log
    .toString()
    .split('\n')
    .filter((line) => !line.startsWith('::stop-commands::'))
    .join('\n')
}

describe('nothing that a test prints is obeyed', () => {
  const script = printing(Buffer.concat([Buffer.from(`${HOSTILE.join('\n')}\n`), REST]))

  it.each(['full', 'tail'])('console: %s', async (console) => {
    const step = await runMain({ inputs: { run: script, artifact: 'never', console } })
    expect(step.status).toBe(0)
    expect(step.stderr.toString()).toBe('')
    const [lock, unlock, ...others] = obeyedCommands(step.stdout)
    expect(lock?.name).toBe('stop-commands')
    expect(lock?.data).toMatch(/^[0-9a-f]{32}$/)
    expect(unlock?.name).toBe(lock?.data)
    expect(others).toEqual([])
    // Either lock alone would do.
    const token = `::${lock?.data}::`
    expect(effects(unlocked(step.stdout)).filter(({ line }) => line !== token)).toEqual([])
    expect(step.outputs.verdict).toBe('passed')
    expect(Object.keys(step.state).sort()).toEqual(['annotated', 'finished', 'folder', 'marker'])
    // It can be read all the same.
    expect(step.log.split('pwned').length).toBeGreaterThan(120)
    expect(step.log).toContain('and no line end\n')
    expect(
      readFileSync(join(step.outputs.recording ?? '', 'output.log')).equals(
        Buffer.concat([Buffer.from(`${HOSTILE.join('\n')}\n`), REST]),
      ),
    ).toBe(true)
  })

  it('nor when it comes in small pieces', async () => {
    const pieces = [
      'a\r',
      '\n',
      ':',
      ':error',
      '::pwned\n#',
      '#',
      '[',
      'error]pwned\n',
      '\xc2',
      '::error::pwned\n',
      '\r',
      ':',
      ':error::pwned',
    ]
    const script = node(
      `(async () => { for (const piece of ${JSON.stringify(pieces)}) { writeSync(1, Buffer.from(piece, 'latin1')); await new Promise((next) => setTimeout(next, 60)) } })()`,
    )
    const step = await runMain({
      inputs: { run: script[2] ?? '', shell: `${process.execPath} {0}`, artifact: 'never' },
    })
    expect(step.outputs.verdict).toBe('passed')
    expect(step.log.split('pwned')).toHaveLength(5)
    expect(effects(step.log)).toEqual([])
    const token = obeyedCommands(step.log)[1]?.line
    expect(effects(unlocked(step.stdout)).filter(({ line }) => line !== token)).toEqual([])
  })

  it('nor in what we say of it: annotation, reason, outputs', async () => {
    const hostile = printing('::error::pwned\n##[error]pwned\nerror: %0A::warning::pwned\n')
    const step = await runMain({ inputs: { run: `${hostile}\nexit 3`, artifact: 'never' } })
    expect(step.status).toBe(1)
    const obeyed = effects(step.log)
    expect(obeyed.map(({ name }) => name)).toEqual(['error'])
    expect(obeyed[0]?.properties.title).toMatch(/^Failed: exit code 3/)
    expect(obeyed[0]?.data).toContain('error: %0A::warning::pwned')
    expect(step.outputs).toMatchObject({ verdict: 'failed', 'exit-code': '3', signal: '' })
  })

  it('nor in what cannot be run', async () => {
    const step = await runMain({
      inputs: { run: 'x', shell: '::error::pwned', console: '##[error]pwned', probe: 'x\r::error::pwned' },
    })
    expect(step.status).toBe(1)
    expect(effects(step.log).map(({ name }) => name)).toEqual(['error'])
    expect(effects(step.log)[0]?.properties.title).toMatch(/^The test was not run/)
  })
})

describe('how much the job log shows', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, i) => `line ${String(i).padStart(26, '0')}\n`).join('')
  const COUNT = (30 * 2 ** 20) / 32
  const printLines = (count: number) => `seq -f 'line %026.0f' 0 ${count - 1}`

  it('30 MB at once: some of it, and honest numbers', async () => {
    const step = await runMain({ inputs: { run: printLines(COUNT), artifact: 'never' } })
    expect(step.outputs.verdict).toBe('passed')
    const total = COUNT * 32
    expect(readFileSync(join(step.outputs.recording ?? '', 'output.log')).length).toBe(total)
    expect(step.stdout.length).toBeLessThan(12 * 2 ** 20)
    const log = step.log.split('\n')
    const from = log.findIndex((line) => line.startsWith('::stop-commands::'))
    const to = log.findIndex((line, i) => i > from && /^::[0-9a-f]{32}::$/.test(line))
    const shown = log.slice(from + 1, to)
    const notices = shown.filter((line) => line.startsWith('[hardware-test: '))
    const said = notices.map((line) => Number(/(\d+) bytes skipped here/.exec(line)?.[1]))
    const inAll = Number(/(\d+) bytes skipped in all/.exec(step.log)?.[1])
    expect(notices.length).toBeGreaterThan(0)
    expect(said.reduce((sum, bytes) => sum + bytes, 0)).toBe(inAll)
    const bytes = shown.filter((line) => !notices.includes(line)).reduce((sum, line) => sum + line.length + 1, 0)
    // Where a line is cut by a skip, a line end comes in that the test did not print.
    expect(bytes + inAll - total).toBeGreaterThanOrEqual(0)
    expect(bytes + inAll - total).toBeLessThanOrEqual(notices.length)
    expect(shown[0]).toBe(`line ${'0'.repeat(26)}`)
    expect(shown.at(-1)).toBe(`line ${String(COUNT - 1).padStart(26, '0')}`)
  })

  it('no more for a test that prints slowly enough to be shown', async () => {
    const script = `
      const { writeSync } = require('node:fs')
      const piece = ('x'.repeat(31) + '\\n').repeat(6400)
      let left = 60
      const timer = setInterval(() => { writeSync(1, piece); if (--left === 0) clearInterval(timer) }, 30)`
    const step = await runMain({ inputs: { run: script, shell: `${process.execPath} {0}`, artifact: 'never' } })
    expect(readFileSync(join(step.outputs.recording ?? '', 'output.log')).length).toBe(60 * 6400 * 32)
    expect(step.stdout.length).toBeLessThan(8 * 2 ** 20)
    expect(step.log).toMatch(/\d+ bytes skipped in all/)
  })

  it('one line of 30 MB: its beginning, and how long it was', async () => {
    const step = await runMain({
      inputs: { run: `head -c 30000000 /dev/zero | tr '\\0' x; echo; echo the end`, artifact: 'never' },
    })
    expect(step.stdout.length).toBeLessThan(2 ** 20)
    expect(step.log).toContain('x'.repeat(1000))
    expect(step.log).toMatch(/\d+ bytes skipped/)
    expect(step.log).toContain('\nthe end\n')
  })

  it('all of what is not too much', async () => {
    const text = lines(20_000)
    const step = await runMain({ inputs: { run: printLines(20_000), artifact: 'never' } })
    expect(step.log).toContain(text)
    expect(step.log).not.toContain('skipped')
  })

  it('console: off shows nothing', async () => {
    const step = await runMain({ inputs: { run: 'echo secret words', artifact: 'never', console: 'off' } })
    expect(step.outputs.verdict).toBe('passed')
    expect(step.log).not.toContain('secret words')
    expect(readFileSync(join(step.outputs.recording ?? '', 'output.log'), 'utf8')).toBe('secret words\n')
  })

  it('console: tail shows the last lines, and says what it does not show', async () => {
    const text = lines(20_000)
    const step = await runMain({ inputs: { run: printLines(20_000), artifact: 'never', console: 'tail' } })
    expect(step.log).toContain(text.slice(-32 * 1000))
    expect(step.log).not.toContain(text.slice(0, 320))
    expect(step.log).toMatch(/\d+ bytes skipped/)
    const short = await runMain({ inputs: { run: 'echo one; echo two', artifact: 'never', console: 'tail' } })
    expect(short.log).toContain('one\ntwo\n')
    expect(short.log).not.toContain('skipped')
  })

  it('a prompt without a line end comes at the end at the latest', async () => {
    const step = await runMain({ inputs: { run: 'printf "password: "', artifact: 'never' } })
    expect(step.log).toContain('password: \n::')
  })
})

describe('the console of the command line tool', () => {
  it('off', async () => {
    const run = await record('echo hidden', { flags: ['--console', 'off'] })
    expect(run.stdout.toString()).toBe('')
    expect(run.log.toString()).toBe('hidden\n')
  })

  it('tail', async () => {
    const run = await record('seq 100000', { flags: ['--console', 'tail'] })
    expect(run.stdout.length).toBeGreaterThan(10_000)
    expect(run.stdout.length).toBeLessThan(run.log.length / 2)
    expect(run.log.subarray(-run.stdout.length).equals(run.stdout)).toBe(true)
    expect(run.stderr.toString()).toContain(`${run.log.length - run.stdout.length} bytes are not shown`)
  })

  it('gets the output alone; what we say goes elsewhere', async () => {
    const run = await record('printf "no line end"; exit 1')
    expect(run.stdout.toString()).toBe('no line end')
    expect(run.stderr.toString()).toMatch(/^hardware-test: Failed: exit code 1 after .*\n/)
  })
})

describe('a console that is gone', () => {
  const CHATTY = 'for i in $(seq 2000); do echo "line $i $(printf %0200d 0)"; done; sleep 0.3; echo end'

  it.each(['stdout', 'stderr', 'both'])('%s: the verdict and the recording stand', async (which) => {
    const running = startRecording(CHATTY, { stdout: 'mine', stderr: 'mine' })
    running.child.stdout?.once('data', () => {
      if (which !== 'stderr') running.child.stdout?.destroy()
    })
    if (which === 'stdout') running.child.stderr?.resume()
    else running.child.stderr?.destroy()
    const run = await running.recorded
    expect(run.status).toBe(0)
    expect(run.result).toMatchObject({ verdict: 'passed', exitCode: 0, signal: null })
    expect(run.log.toString()).toMatch(/line 2000 0+\nend\n$/)
    expect(run.result.recording).toEqual({ bytes: run.log.length, dropped: 0 })
  })

  it('of the action: the verdict and the outputs stand', async () => {
    const running = startMain({
      inputs: { run: `${CHATTY}; exit 5`, artifact: 'never', shell: 'bash' },
      stdout: 'mine',
    })
    running.child.stdout?.once('data', () => running.child.stdout?.destroy())
    const step = await running.step
    expect(step.status).toBe(1)
    expect(step.outputs).toMatchObject({ verdict: 'failed', 'exit-code': '5' })
    expect(resultIn(step.outputs.recording ?? '')).toMatchObject({ verdict: 'failed', exitCode: 5 })
    expect(step.summary).toContain('exit code 5')
  })
})

describe('a console that takes nothing', () => {
  // More than any buffer between us holds, and not so much that it would only be skipped.
  const FLOOD = `seq -w 100000; echo end > ended`

  it('of the action: the test is not held up, and the step ends', async () => {
    const running = startMain({ inputs: { run: FLOOD, artifact: 'never' }, stdout: 'mine' })
    await until('the test has ended', () => {
      try {
        return readFileSync(join(running.job.workspace, 'ended'), 'utf8') === 'end\n'
      } catch {
        return false
      }
    })
    const step = await running.step
    expect(step.status).toBe(0)
    expect(step.outputs.verdict).toBe('passed')
    const folder = step.outputs.recording ?? ''
    expect(readFileSync(join(folder, 'output.log')).length).toBe(700_000)
    expect(resultIn(folder).recording).toEqual({ bytes: 700_000, dropped: 0 })
    expect(step.summary).toContain('Passed')
    expect(step.ms).toBeLessThan(40_000)
  })

  it('of the tool: the result is written, and a person can end it', async () => {
    const running = startRecording('seq 1000000', { stdout: 'mine' })
    await until('the result is written', () => {
      try {
        return resultIn(running.folder).verdict === 'passed'
      } catch {
        return false
      }
    })
    running.signal('SIGINT')
    const run = await running.recorded
    expect(run.log.length).toBe(6_888_896)
    expect(run.result).toMatchObject({ verdict: 'passed', recording: { bytes: 6_888_896, dropped: 0 } })
    expect(run.ms).toBeLessThan(30_000)
  })
})
