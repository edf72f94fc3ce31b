import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Job, newJob, runMain, runPost } from '../helpers/runner.js'
import { effects } from '../helpers/runner-commands.js'

const inputs = { run: 'true', artifact: 'never' }

/** The post step had nothing to do, and did nothing. */
async function expectIdle(state: Record<string, string>, job: Job): Promise<void> {
  const post = await runPost(state, { job, inputs })
  expect(post.status).toBe(0)
  expect(post.log).toBe('')
  expect(post.summary).toBe('')
  expect(post.outputs).toEqual({})
  expect(post.state).toEqual({})
}

describe('the post step has nothing to do', () => {
  it('without a state', async () => {
    await expectIdle({}, newJob())
    await expectIdle({ folder: '' }, newJob())
  })

  it('after a run that was reported', async () => {
    const main = await runMain({ inputs: { ...inputs, run: 'echo hi; exit 3' } })
    expect(main.outputs.verdict).toBe('failed')
    await expectIdle(main.state, main.job)
  })

  it.each([
    ['a shell that is unknown', { run: 'true', shell: 'bsah' }],
    ['an input that makes no sense', { run: 'true', 'wait-for-probe': 'soon' }],
    ['a script that is empty', { run: '  ' }],
  ])('after a step that could not begin: %s', async (_, wrong) => {
    const main = await runMain({ inputs: { ...wrong, artifact: 'never' } })
    expect(main.status).toBe(1)
    expect(main.outputs.verdict).toBe('infrastructure')
    expect(effects(main.log).map(({ name }) => name)).toEqual(['error'])
    expect(main.state.refused).toBe('true')
    // Nobody killed the action: the main step has said all there is to say.
    const post = await runPost(main.state, { job: main.job, inputs: { ...wrong, artifact: 'never' } })
    expect(post.status).toBe(0)
    expect(post.log).not.toContain('killed')
    expect(post.summary).not.toContain('killed')
    expect(effects(post.log)).toEqual([])
  })

  it('after a test that could not be started', async () => {
    const main = await runMain({ inputs: { ...inputs, shell: 'nosuchshell {0}' } })
    expect(main.status).toBe(1)
    expect(main.outputs).toMatchObject({ verdict: 'infrastructure', 'exit-code': '' })
    await expectIdle(main.state, main.job)
  })
})

describe('after a main step that failed by itself', () => {
  const failed = () => {
    const job = newJob()
    const folder = join(job.temp, 'hardware-test', 'run-abc')
    mkdirSync(folder, { recursive: true })
    return { job, folder }
  }

  it('before the test began: nothing is left to say', async () => {
    const { job, folder } = failed()
    await expectIdle({ folder, refused: 'true' }, job)
    expect(readdirSync(folder)).toEqual([])
  })

  it('while the test ran: the recording is told of, and nobody is said to have killed it', async () => {
    const { job, folder } = failed()
    writeFileSync(join(folder, 'output.log'), 'last words\n')
    const post = await runPost({ folder, refused: 'true' }, { job, inputs })
    expect(effects(post.log)).toEqual([])
    expect(post.log).toContain(`on the runner in ${folder}`)
    expect(post.summary).toMatch(/The action itself failed before the test ended[\s\S]*last words/)
    expect(post.summary).not.toContain('killed')
  })
})

describe('a state that somebody else has written', () => {
  /** A folder outside, and everything in it before the post step. */
  function victim(job: Job): string {
    const folder = join(job.folder, 'victim')
    mkdirSync(folder)
    writeFileSync(join(folder, 'output.log'), 'private words\n')
    return folder
  }

  it.each<[string, (job: Job, victim: string) => string]>([
    ['the folder of the system', () => '/etc'],
    ['the root', () => '/'],
    ['a way up', () => '../..'],
    ['the folder of all runs', ({ temp }) => join(temp, 'hardware-test')],
    ['a way out of it', ({ temp }) => join(temp, 'hardware-test', 'run-abc', '..', '..', '..', 'victim')],
    ['a folder elsewhere with the right name', (_, folder) => folder],
    ['nothing that is there', ({ temp }) => join(temp, 'hardware-test', 'run-none')],
    [
      'a folder with another name',
      ({ temp }) => {
        mkdirSync(join(temp, 'hardware-test', 'other'))
        return join(temp, 'hardware-test', 'other')
      },
    ],
    [
      'a file',
      ({ temp }) => {
        writeFileSync(join(temp, 'hardware-test', 'run-file'), '')
        return join(temp, 'hardware-test', 'run-file')
      },
    ],
    [
      'a symbolic link',
      ({ temp }, folder) => {
        symlinkSync(folder, join(temp, 'hardware-test', 'run-link'))
        return join(temp, 'hardware-test', 'run-link')
      },
    ],
    [
      'a folder in a folder of a run',
      ({ temp }) => {
        mkdirSync(join(temp, 'hardware-test', 'run-abc', 'run-def'), { recursive: true })
        return join(temp, 'hardware-test', 'run-abc', 'run-def')
      },
    ],
    ['several lines', ({ temp }) => `${join(temp, 'hardware-test', 'run-abc')}\n/etc`],
  ])('%s: nothing is written, read or said', async (_, stateOf) => {
    const job = newJob()
    mkdirSync(join(job.temp, 'hardware-test'))
    const folder = victim(job)
    const state = stateOf(job, folder)
    const before = readdirSync(job.temp, { recursive: true }).sort()
    await expectIdle({ folder: state }, job)
    expect(readdirSync(job.temp, { recursive: true }).sort()).toEqual(before)
    expect(readdirSync(folder)).toEqual(['output.log'])
    expect(readFileSync(join(folder, 'output.log'), 'utf8')).toBe('private words\n')
  })

  it('a folder of ours, with a result that cannot be read: it counts as none', async () => {
    const job = newJob()
    const folder = join(job.temp, 'hardware-test', 'run-abc')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'output.log'), '::error::pwned\nlast words\n')
    for (const broken of [
      '',
      '{',
      '[]',
      'null',
      '{"schema":1}',
      '{"schema":1,"verdict":"toString"}',
      '{"schema":2,"verdict":"passed"}',
    ]) {
      writeFileSync(join(folder, 'result.json'), broken)
      const post = await runPost({ folder }, { job, inputs })
      expect(post.status).toBe(0)
      expect(
        effects(post.log).map(({ name }) => name),
        broken,
      ).toEqual(['error'])
      expect(effects(post.log)[0]?.data).toMatch(/was killed before the test ended[\s\S]*last words/)
      expect(JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'))).toMatchObject({
        schema: 1,
        verdict: 'infrastructure',
      })
    }
  })

  it('a folder of ours, without a recording', async () => {
    const job = newJob()
    const folder = join(job.temp, 'hardware-test', 'run-abc')
    mkdirSync(folder, { recursive: true })
    const post = await runPost({ folder }, { job, inputs })
    expect(post.status).toBe(0)
    expect(effects(post.log).map(({ name }) => name)).toEqual(['error'])
    expect(post.summary).toContain('killed before the test ended')
  })
})
