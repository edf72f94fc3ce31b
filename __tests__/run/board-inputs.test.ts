import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { annotations } from '../actions/annotations.js'
import { type Job, newJob, runMain } from '../helpers/runner.js'
import { tempFolder } from '../helpers/temp.js'
import { runTool } from '../helpers/tool.js'

const BENCH = `boards:
  - name: nrf52840-dk
    probe: 1366:1015:000683456789
    labels: [ble, usb]
  - name: qemu
    emulated: true
`

/** A mistake a line, and what each is told. */
const WRONG = `boards:
  - name: nrf
    prob: any
    serial: if0
  - name: nrf
    emulated: "yes"
`

interface Case {
  flags: string[]
  inputs: Record<string, string>
  env?: Record<string, string>
  files?: Record<string, string>
}

/** What both faces say of the same mistake: the tool with status 2, the action with one annotation. */
async function refusals({ flags, inputs, env = {}, files = {} }: Case): Promise<{ tool: string; action: string }> {
  const job = newJob()
  for (const [name, text] of Object.entries(files)) put(job, name, text)
  const leases = { HIL_LEASES: join(job.folder, 'leases') }
  const { HIL_BENCH: _, ...own } = process.env
  const args = ['run', '--expect-tests', 'false', ...flags, '--', 'touch', 'ran']
  const TMPDIR = tempFolder()
  const tool = await runTool(args, { cwd: job.workspace, env: { ...own, ...leases, ...env, TMPDIR } })
  expect(readdirSync(TMPDIR), 'folders left behind').toEqual([])
  expect(existsSync(leases.HIL_LEASES)).toBe(false)
  expect([tool.status, tool.stdout.toString()], tool.stderr.toString()).toEqual([2, ''])
  const step = await runMain({ job, inputs: { probe: 'any', run: 'touch ran', ...inputs }, env: { ...leases, ...env } })
  expect([step.status, step.outputs.verdict]).toEqual([1, 'infrastructure'])
  expect(existsSync(join(job.workspace, 'ran'))).toBe(false)
  const [annotation, ...others] = annotations(step)
  expect([annotation?.level, others]).toEqual(['error', []])
  expect(annotation?.title).toBe('The test was not run: check the inputs of this step')
  const said = tool.stderr.toString()
  for (const text of [said, step.log, step.summary]) expect(text).not.toMatch(/^\s+at .*:\d+|fault of hardware-test/m)
  return { tool: said, action: annotation?.message ?? '' }
}

function put(job: Job, name: string, text: string): void {
  mkdirSync(join(job.workspace, name, '..'), { recursive: true })
  writeFileSync(join(job.workspace, name), text)
}

const inRepository = { '.github/bench.yml': BENCH }

describe('inputs that do not go together', () => {
  it.each<[string, Case, string, string]>([
    [
      '`board` and `probe`',
      {
        flags: ['--board', 'qemu', '--probe', 'kind:st-link'],
        inputs: { board: 'qemu', probe: 'kind:st-link' },
        files: inRepository,
      },
      'board',
      'Leave one of the two out.',
    ],
    [
      '`bench` without `board`',
      { flags: ['--bench', 'bench.yml'], inputs: { bench: 'bench.yml' } },
      'bench',
      'Name one, or leave the file out.',
    ],
    [
      '`recover` without `retries`',
      { flags: ['--recover', 'reset'], inputs: { recover: 'reset' } },
      'recover',
      'Allow one or more.',
    ],
    [
      '`recover` with `probe: none`',
      {
        flags: ['--recover', 'reset', '--probe', 'none', '--retries', '1'],
        inputs: { recover: 'reset', probe: 'none', retries: '1' },
      },
      'recover',
      'there is nothing to recover. Leave one of the two out.',
    ],
    [
      'a way to recover that is nearly right',
      { flags: ['--recover', 'rest', '--retries', '1'], inputs: { recover: 'rest', retries: '1' } },
      'recover',
      '`reset`',
    ],
    [
      'a wait for a lease without a unit',
      { flags: ['--lease-timeout', '30'], inputs: { 'lease-timeout': '30' } },
      'lease-timeout',
      '`30s`',
    ],
  ])('%s', async (_, wrong, input, cure) => {
    const { tool, action } = await refusals(wrong)
    expect(tool).toMatch(new RegExp(`^hardware-test: --${input}: `))
    expect(action).toMatch(new RegExp(`^Input \`${input}\`: `))
    for (const said of [tool, action]) expect(said).toContain(cure)
  })
})

describe('a board that cannot be looked up', () => {
  it('is not in the file: the nearest one is named, and all that there are', async () => {
    const { tool, action } = await refusals({
      flags: ['--board', 'nrf52480-dk'],
      inputs: { board: 'nrf52480-dk' },
      files: inRepository,
    })
    for (const said of [tool, action]) {
      expect(said).toContain('.github/bench.yml: No board and no label is called `nrf52480-dk`.')
      expect(said).toContain('Did you mean `nrf52840-dk`?')
      expect(said).toMatch(/The boards are `nrf52840-dk`, `qemu`; the labels are `ble`, `usb`\./)
    }
  })

  it('has no bench file to be in', async () => {
    const { tool, action } = await refusals({ flags: ['--board', 'qemu'], inputs: { board: 'qemu' } })
    for (const said of [tool, action]) {
      expect(said).toContain('.github/bench.yml: There is no bench file, and `board: qemu` needs one')
      expect(said).toContain('Write it')
    }
  })

  it('is in a file that is not there', async () => {
    const { tool, action } = await refusals({
      flags: ['--board', 'qemu', '--bench', 'benches/a.yml'],
      inputs: { board: 'qemu', bench: 'benches/a.yml' },
    })
    for (const said of [tool, action]) expect(said).toContain('benches/a.yml: There is no such file.')
  })

  it('is in a file of the host, which is named as if every job had the same folder', async () => {
    const { tool, action } = await refusals({
      flags: ['--board', 'qemu'],
      inputs: { board: 'qemu' },
      env: { HIL_BENCH: 'bench.yml' },
      files: { 'bench.yml': BENCH },
    })
    for (const said of [tool, action]) expect(said).toMatch(/bench\.yml: \$HIL_BENCH .*such as `\/etc\/bench\.yml`/)
  })

  it('is in a file that is wrong: each mistake has its line', async () => {
    const { tool, action } = await refusals({
      flags: ['--board', 'nrf'],
      inputs: { board: 'nrf' },
      files: { '.github/bench.yml': WRONG },
    })
    const hints = [
      ['3', '`probe`'],
      ['4', '`serial: if00`'],
      ['5', 'line 2'],
      ['6', '`emulated: true`'],
    ]
    for (const said of [tool, action]) {
      for (const [line, hint = ''] of hints) {
        const mistake = said.split('\n').find((one) => one.includes(`.github/bench.yml:${line}: `))
        expect.soft(mistake, `line ${line} of\n${said}`).toContain(hint)
      }
    }
  })

  it('has leases in a folder that every job would have its own of', async () => {
    const { tool, action } = await refusals({
      flags: ['--board', 'nrf52840-dk'],
      inputs: { board: 'nrf52840-dk' },
      env: { HIL_LEASES: 'leases' },
      files: inRepository,
    })
    for (const said of [tool, action]) expect(said).toMatch(/HIL_LEASES is `leases`.*Write it from the root/)
  })
})

describe('the bench file that counts', () => {
  it('is that of the input, then that of the host, then that of the repository', async () => {
    const job = newJob()
    const boards = (name: string) => `boards:\n  - {name: ${name}, emulated: true, labels: [any-of-them]}\n`
    put(job, '.github/bench.yml', boards('of-repository'))
    put(job, 'mine.yml', boards('of-input'))
    put(job, 'host.yml', boards('of-host'))
    const { HIL_BENCH: _, ...own } = process.env
    const env = { ...own, HIL_LEASES: join(job.folder, 'leases') }
    const host = { ...env, HIL_BENCH: join(job.workspace, 'host.yml') }
    const board = async (flags: string[], given: NodeJS.ProcessEnv) => {
      const args = ['run', '--board', 'any-of-them', '--expect-tests', 'false', ...flags]
      const run = await runTool([...args, '--shell', 'sh', '--run', 'echo "$HIL_BOARD"'], {
        cwd: job.workspace,
        env: given,
      })
      return run.stdout.toString().trim()
    }
    expect(await board([], env)).toBe('of-repository')
    expect(await board([], host)).toBe('of-host')
    expect(await board(['--bench', 'mine.yml'], host)).toBe('of-input')
    const step = await runMain({
      job,
      inputs: { probe: 'any', board: 'any-of-them', run: 'true' },
      env: { HIL_LEASES: join(job.folder, 'leases') },
    })
    expect(step.outputs.board).toBe('of-repository')
  })
})

describe('hardware-test boards', () => {
  const tool = async (args: string[], job: Job, env: Record<string, string> = {}) => {
    const { HIL_BENCH: _, ...own } = process.env
    const given = { ...own, HIL_LEASES: join(job.folder, 'leases'), ...env }
    const { status, stdout, stderr } = await runTool(args, { cwd: job.workspace, env: given })
    return [status, stdout.toString(), stderr.toString()]
  }

  it('says what is wrong with the file', async () => {
    const job = newJob()
    expect(await tool(['boards'], job)).toEqual([2, '', expect.stringContaining('There is no bench file')])
    expect(await tool(['boards'], job, { HIL_BENCH: 'bench.yml' })).toEqual([
      2,
      '',
      expect.stringContaining('Set it to a whole path'),
    ])
    put(job, '.github/bench.yml', WRONG)
    const [status, , said] = await tool(['boards'], job)
    expect([status, said]).toEqual([2, expect.stringMatching(/bench\.yml:3: .*\n.*bench\.yml:4: /)])
  })

  it('needs no probe for boards without one', async () => {
    const job = newJob()
    put(job, '.github/bench.yml', 'boards:\n  - {name: qemu, emulated: true}\n')
    const [status, text, said] = await tool(['boards'], job)
    expect([status, said]).toEqual([0, ''])
    expect(text).toMatch(/^qemu +free +- +- +emulated$/m)
  })
})

describe('hardware-test leases', () => {
  it('where nobody has held anything yet', async () => {
    const job = newJob()
    const folder = join(job.folder, 'leases')
    const env = { ...process.env, HIL_LEASES: folder }
    const text = await runTool(['leases'], { env })
    expect([text.status, text.stdout.toString(), text.stderr.toString()]).toEqual([
      0,
      `No probe is held (${folder}).\n`,
      '',
    ])
    const json = await runTool(['leases', '--json'], { env })
    expect(JSON.parse(json.stdout.toString())).toEqual({ folder, held: [], waiting: [], problems: [] })
    const relative = await runTool(['leases'], { env: { ...env, HIL_LEASES: 'leases' } })
    expect([relative.status, relative.stderr.toString()]).toEqual([2, expect.stringContaining('from the root')])
  })

  it('where the folder is none', async () => {
    const job = newJob()
    put(job, 'leases', '')
    put(job, '.github/bench.yml', BENCH)
    const env = { ...process.env, HIL_LEASES: join(job.workspace, 'leases') }
    for (const args of [['leases'], ['leases', '--json'], ['boards']]) {
      const { status, stdout, stderr } = await runTool(args, { cwd: job.workspace, env })
      expect([status, stdout.toString()], stderr.toString()).toEqual([2, ''])
      expect(stderr.toString()).toMatch(/^hardware-test: No leases can be listed in .*ENOTDIR.* Set HIL_LEASES to /)
      expect(stderr.toString()).not.toMatch(/^\s+at /m)
    }
  })
})
