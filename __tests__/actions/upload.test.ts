import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newJob, runMain, runPost, type StepOptions } from '../helpers/runner.js'
import { annotations, warnings } from './annotations.js'
import { artifactServer, filesIn, onlyUpload, uploaded } from './artifacts.js'

describe('a red run', () => {
  it('is uploaded byte for byte, linked in the outputs and in the summary', async () => {
    const server = await artifactServer()
    const job = newJob()
    const printed = Buffer.concat([Buffer.from('\u001b[31m::error::stolen\r\n'), randomBytes(300_000)])
    writeFileSync(join(job.workspace, 'printed'), printed)
    const step = await runMain({ job, inputs: { run: 'cat printed; exit 3' }, env: server.environment })
    expect(step.status).toBe(1)
    expect(step.outputs).toMatchObject({ verdict: 'failed', 'exit-code': '3' })

    const artifact = await onlyUpload(server)
    expect(artifact.files).toEqual(filesIn(step.outputs.recording ?? ''))
    expect(artifact.files.get('output.log')?.equals(printed)).toBe(true)
    expect(artifact.expiresAt).toBeUndefined()
    expect(server.refusals).toEqual([])

    const url = `https://github.com/octo/board/actions/runs/4242/artifacts/${artifact.id}`
    expect(step.outputs).toMatchObject({ 'artifact-id': String(artifact.id), 'artifact-url': url })
    expect(step.summary).toContain(`<a href="${url}">${artifact.name}</a>`)
    expect(step.log).toContain(url)
    expect(annotations(step)).toEqual([
      { level: 'error', title: expect.stringContaining('Failed'), message: expect.any(String) },
    ])
    expect(step.state).toMatchObject({ finished: 'true' })
  })

  it('keeps the whole of a name that the user gives', async () => {
    const server = await artifactServer()
    await runMain({ inputs: { run: 'exit 1', 'artifact-name': 'My board (rev. 2)' }, env: server.environment })
    expect((await onlyUpload(server)).name).toBe('My board (rev. 2)')
  })
})

describe('when to upload', () => {
  it.each([
    { artifact: 'always', run: 'true', status: 0, uploads: 1 },
    { artifact: 'always', run: 'false', status: 1, uploads: 1 },
    { artifact: 'on-failure', run: 'true', status: 0, uploads: 0 },
    { artifact: 'on-failure', run: 'kill -SEGV $$', status: 1, uploads: 1 },
    { artifact: 'never', run: 'false', status: 1, uploads: 0 },
  ])('`$artifact`, `$run`: $uploads', async ({ artifact, run, status, uploads }) => {
    const server = await artifactServer()
    const step = await runMain({ inputs: { run, artifact }, env: server.environment })
    expect(step.status).toBe(status)
    expect(await uploaded(server)).toHaveLength(uploads)
    expect(warnings(step)).toEqual([])
    if (uploads > 0) return
    expect(server.requests).toEqual([])
    expect(step.outputs).toMatchObject({ 'artifact-id': '', 'artifact-url': '' })
    expect(step.summary).toContain(`Not uploaded (\`artifact: ${artifact}\`)`)
    expect(step.summary).toContain(step.outputs.recording)
  })

  it('needs no service when there is nothing to upload', async () => {
    const step = await runMain({ inputs: { run: 'true' } })
    expect(step.status).toBe(0)
    expect(annotations(step)).toEqual([])
  })
})

describe('how to upload', () => {
  it('`retention-days` reaches the service', async () => {
    const server = await artifactServer()
    await runMain({ inputs: { run: 'false', 'retention-days': '5' }, env: server.environment })
    const { expiresAt = '' } = await onlyUpload(server)
    expect((Date.parse(expiresAt) - Date.now()) / 86_400_000).toBeCloseTo(5, 1)
  })

  it('`compression-level` reaches the zip', async () => {
    const sizes = await Promise.all(
      ['0', '1', '9'].map(async (level) => {
        const server = await artifactServer()
        const run = 'seq 1 60000; exit 1'
        await runMain({ inputs: { run, 'compression-level': level }, env: server.environment })
        const { zip, files } = await onlyUpload(server)
        return zip.length / (files.get('output.log')?.length ?? 0)
      }),
    )
    const [none = 0, fast = 0, best = 0] = sizes
    expect(none).toBeGreaterThan(1)
    expect(fast).toBeLessThan(0.5)
    expect(best).toBeLessThan(fast)
  })
})

describe('the name', () => {
  const red = (env: NodeJS.ProcessEnv, inputs: Record<string, string>): StepOptions => ({
    env,
    inputs: { run: 'exit 1', ...inputs },
  })

  it('tells job, matrix values, place in the matrix and step', async () => {
    const server = await artifactServer()
    const matrix = JSON.stringify({ board: 'nucleo/f4', debug: { probe: 'st link', swd: true } })
    const env = { ...server.environment, GITHUB_JOB: 'hil', GITHUB_ACTION: '__octo_hardware-test-action_3' }
    await runMain(red(env, { matrix, 'job-index': '7' }))
    expect((await onlyUpload(server)).name).toBe('hardware-test.hil.nucleo-f4-st-link-true.7.3')
  })

  it('is another one for every step of every job, so that nothing has to be tried twice', async () => {
    const server = await artifactServer()
    const long = 'x'.repeat(200)
    const steps: [Record<string, string>, Record<string, string>][] = [
      [{}, {}],
      [{ GITHUB_ACTION: '__self_2' }, {}],
      [{ GITHUB_ACTION: 'flash' }, {}],
      [{ GITHUB_JOB: 'other' }, {}],
      // The same when they are made fit for a name.
      [{}, { matrix: '{"board":"a/b"}', 'job-index': '0' }],
      [{}, { matrix: '{"board":"a b"}', 'job-index': '1' }],
      // The same but for what does not fit in.
      [{}, { matrix: `{"board":"${long}1"}`, 'job-index': '2' }],
      [{}, { matrix: `{"board":"${long}2"}`, 'job-index': '3' }],
    ]
    const ends = await Promise.all(
      steps.map(([env, inputs]) => runMain(red({ ...server.environment, ...env }, inputs))),
    )
    expect(ends.map(({ status }) => status)).toEqual(steps.map(() => 1))
    expect(server.refusals).toEqual([])
    expect(server.requests.filter((request) => request.startsWith('CreateArtifact'))).toHaveLength(steps.length)
    const names = (await uploaded(server)).map(({ name }) => name)
    expect(new Set(names).size).toBe(steps.length)
    for (const name of names) expect(name.length).toBeLessThan(150)
  })

  it('gets an ending when it is taken', async () => {
    const server = await artifactServer()
    const options = red(server.environment, { 'artifact-name': 'taken' })
    await runMain(options)
    const step = await runMain(options)
    const names = (await uploaded(server)).map(({ name }) => name)
    expect(names).toEqual(['taken', expect.stringMatching(/^taken-[0-9a-f]{6}$/)])
    expect(created(server.requests)).toEqual(['taken', 'taken', names[1]])
    expect(warnings(step)).toEqual([])
    expect(step.summary).toContain(`>${names[1]}</a>`)
    expect(step.outputs['artifact-id']).toBe(String(server.artifacts.get(names[1] ?? '')?.id))
  })

  it('is tried with one ending, and no other', async () => {
    const server = await artifactServer({ createStatus: () => 409 })
    const step = await runMain({
      inputs: { run: 'true', artifact: 'always', 'artifact-name': 'taken' },
      env: server.environment,
    })
    expect(created(server.requests)).toEqual(['taken', expect.stringMatching(/^taken-\w+$/)])
    expect(step.status).toBe(0)
    expect(step.outputs).toMatchObject({ verdict: 'passed', 'artifact-id': '', 'artifact-url': '' })
    const [warning, ...others] = annotations(step)
    expect(others).toEqual([])
    expect(warning).toMatchObject({ level: 'warning', message: expect.stringContaining('already exists') })
    expect(warning?.message).toContain(step.outputs.recording)
    expect(step.summary).toContain(step.outputs.recording)

    const post = await runPost(step.state, { job: step.job, env: server.environment })
    expect(post.status).toBe(0)
    expect(server.requests).toHaveLength(2)
  })
})

function created(requests: readonly string[]): string[] {
  return requests.flatMap((request) => /^CreateArtifact (.*)/.exec(request)?.[1] ?? [])
}
