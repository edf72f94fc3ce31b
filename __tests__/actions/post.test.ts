import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ArtifactServerOptions } from '../helpers/artifact-server.js'
import { type Job, newJob, runMain, runPost, type Step } from '../helpers/runner.js'
import { tempFolder } from '../helpers/temp.js'
import { annotations, errors, warnings } from './annotations.js'
import { artifactServer, onlyUpload, verdictIn } from './artifacts.js'

const SECRET = 'nobody else may read this'

/** A folder that looks like a run's, but holds a secret. */
function secretFolder(): string {
  const folder = tempFolder()
  mkdirSync(join(folder, 'run-abc'))
  for (const name of ['output.log', 'run-abc/output.log']) writeFileSync(join(folder, name), `${SECRET}\n`)
  return folder
}

/** A folder such as a killed main step leaves. */
function abandoned(job: Job): string {
  const runs = join(job.temp, 'hardware-test')
  mkdirSync(runs, { recursive: true })
  const folder = mkdtempSync(join(runs, 'run-'))
  writeFileSync(join(folder, 'output.log'), 'the last words\n')
  return folder
}

describe('after a run that went its way', () => {
  it.each(['true', 'exit 3'])('`%s`: does nothing', async (run) => {
    const server = await artifactServer()
    const options = { job: newJob(), inputs: { run, artifact: 'always' }, env: server.environment }
    const { state } = await runMain(options)
    const requests = [...server.requests]
    const post = await runPost(state, options)
    expect(post.status).toBe(0)
    expect(server.requests).toEqual(requests)
    expect(post.summary).toBe('')
    expect(post.log).toBe('')
  })

  it('a main step that never began: does nothing', async () => {
    const server = await artifactServer()
    const post = await runPost({}, { inputs: { run: 'true' }, env: server.environment })
    expect([post.status, post.summary, post.log, server.requests]).toEqual([0, '', '', []])
  })
})

describe('STATE_folder, which anybody may have set', () => {
  it('is taken from a main step that was killed', async () => {
    const server = await artifactServer()
    const job = newJob()
    const post = await runPost({ folder: abandoned(job) }, { job, inputs: { run: 'true' }, env: server.environment })
    expect(post.status).toBe(0)
    expect(String((await onlyUpload(server)).files.get('output.log'))).toBe('the last words\n')
    expect(errors(post)).toHaveLength(1)
  })

  it.each<[string, (job: Job) => string]>([
    ['a system folder', () => '/etc'],
    ['the root', () => '/'],
    ['a folder elsewhere', () => join(secretFolder(), 'run-abc')],
    ['the folder of all runs', ({ temp }) => join(temp, 'hardware-test')],
    ['a link to elsewhere', ({ temp }) => linked(temp, secretFolder())],
    ['a link to a folder of that name', ({ temp }) => linked(temp, join(secretFolder(), 'run-abc'))],
    ['`..` to elsewhere', ({ temp }) => `${temp}/hardware-test/run-x/../../../../../../../../../etc`],
    ['`..` through a link', ({ temp }) => `${linked(temp, secretFolder())}/../run-abc`],
    ['inside of a link', ({ temp }) => `${linked(temp, secretFolder())}/run-abc`],
    ['a file', ({ temp }) => filed(temp)],
    ['nothing', () => ''],
    ['a relative path', () => 'run-abc'],
    ['a folder that is gone', ({ temp }) => join(temp, 'hardware-test', 'run-gone')],
    ['another prefix', ({ temp }) => made(temp, 'walk-abc')],
    ['a hidden one', ({ temp }) => made(temp, '.run-abc')],
    ['two lines', ({ temp }) => `${made(temp, 'run-abc')}\n/etc`],
  ])('%s: uploads nothing', async (_, folder) => {
    const server = await artifactServer()
    const job = newJob()
    abandoned(job)
    const options = { job, inputs: { run: 'true', artifact: 'always' }, env: server.environment }
    const post = await runPost({ folder: folder(job) }, options)
    expect(post.status).toBe(0)
    expect(server.requests).toEqual([])
    expect(post.summary).toBe('')
    expect(annotations(post)).toEqual([])
  })

  it('a link named as a file of ours is not uploaded', async () => {
    const { post, files } = await withLinkedOutput()
    expect(post.status).toBe(0)
    expect(files).toEqual(['output.index.tsv', 'result.json'])
  })

  it('nor shown', async () => {
    const { post } = await withLinkedOutput()
    expect(`${post.log}${post.summary}`).not.toContain(SECRET)
  })
})

describe('a folder that a killed main step left', () => {
  const abandonedWith = async (result: string | null, options: ArtifactServerOptions = {}) => {
    const server = await artifactServer(options)
    const job = newJob()
    const folder = abandoned(job)
    if (result !== null) writeFileSync(join(folder, 'result.json'), result)
    const post = await runPost({ folder }, { job, inputs: { run: 'true' }, env: server.environment })
    expect(post.status).toBe(0)
    return { server, folder, post }
  }

  it.each([
    ['no', null],
    ['an empty', ''],
    ['half a', '{"schema":1,"verdict":"pas'],
    ['a newer', '{"schema":2,"verdict":"passed"}'],
  ])('with %s result.json is infrastructure', async (_, result) => {
    const { server, post } = await abandonedWith(result)
    const artifact = await onlyUpload(server)
    expect(String(artifact.files.get('output.log'))).toBe('the last words\n')
    expect(verdictIn(artifact)).toBe('infrastructure')
    expect(errors(post)).toEqual([expect.objectContaining({ message: expect.stringContaining('the last words') })])
    expect(post.summary).toContain('<b>infrastructure</b>')
  })

  it.each([
    ['nothing but the verdict', '{"schema":1,"verdict":"failed"}'],
    ['a verdict of JavaScript', '{"schema":1,"verdict":"toString"}'],
  ])('with a result.json that holds %s is uploaded', async (_, result) => {
    const { server } = await abandonedWith(result)
    expect(String((await onlyUpload(server)).files.get('output.log'))).toBe('the last words\n')
  })

  it('that takes no result.json is uploaded', async () => {
    const server = await artifactServer()
    const job = newJob()
    const folder = abandoned(job)
    mkdirSync(join(folder, 'result.json'))
    const post = await runPost({ folder }, { job, inputs: { run: 'true' }, env: server.environment })
    expect(post.status).toBe(0)
    expect(String((await onlyUpload(server)).files.get('output.log'))).toBe('the last words\n')
  })

  it('with a pipe named output.log is left', async () => {
    const job = newJob()
    const folder = abandoned(job)
    rmSync(join(folder, 'output.log'))
    execFileSync('mkfifo', [join(folder, 'output.log')])
    const inputs = { run: 'true', artifact: 'never' }
    expect((await runPost({ folder }, { job, inputs, timeoutMs: 5000 })).status).toBe(0)
  })

  it('is named in a warning when nothing takes the upload', async () => {
    const { folder, post } = await abandonedWith(null, { createStatus: () => 403 })
    expect(warnings(post)).toEqual([expect.objectContaining({ message: expect.stringContaining(folder) })])
    expect(post.summary).toContain(folder)
  })
})

/** Post after a main step in whose folder output.log is a link to a secret. */
async function withLinkedOutput(): Promise<{ post: Step; files: string[] }> {
  const server = await artifactServer()
  const job = newJob()
  const folder = join(job.temp, 'hardware-test', 'run-abc')
  mkdirSync(folder, { recursive: true })
  symlinkSync(join(secretFolder(), 'output.log'), join(folder, 'output.log'))
  writeFileSync(join(folder, 'output.index.tsv'), '')
  const post = await runPost({ folder }, { job, inputs: { run: 'true' }, env: server.environment })
  return { post, files: [...(await onlyUpload(server)).files.keys()].sort() }
}

function made(temp: string, name: string): string {
  const folder = join(temp, 'hardware-test', name)
  mkdirSync(folder)
  writeFileSync(join(folder, 'output.log'), `${SECRET}\n`)
  return folder
}

function linked(temp: string, target: string): string {
  const link = join(temp, 'hardware-test', 'run-link')
  symlinkSync(target, link)
  return link
}

function filed(temp: string): string {
  const file = join(temp, 'hardware-test', 'run-file')
  writeFileSync(file, `${SECRET}\n`)
  return file
}
