import { describe, expect, it } from 'vitest'
import type { Phase } from '../helpers/artifact-server.js'
import { pidsWith, until } from '../helpers/processes.js'
import { newJob, runPost, startMain } from '../helpers/runner.js'
import { annotations, errors } from './annotations.js'
import { artifactServer, onlyUpload, verdictIn } from './artifacts.js'

/** The runner's patience after SIGINT, before it sends SIGTERM (`ProcessInvoker.cs`). */
const PATIENCE_MS = 7500

describe('cancelled during a slow upload', () => {
  it.each<[Phase, NodeJS.Signals]>([
    ['create', 'SIGINT'],
    ['block', 'SIGINT'],
    ['block', 'SIGKILL'],
    ['finalize', 'SIGTERM'],
  ])('that hangs at %s, by %s: post does it again', async (phase, signal) => {
    const server = await artifactServer({ stall: phase })
    const job = newJob()
    const options = { job, inputs: { run: 'echo the board says no; exit 3' }, env: server.environment }
    const main = startMain(options)
    const request = { create: 'CreateArtifact', block: 'PutBlock', finalize: 'FinalizeArtifact' }[phase]
    await until(`a ${request} request`, () => server.requests.some((each) => each.startsWith(request)))
    // Everything that matters is out, should the runner not even be patient.
    expect(errors({ log: main.shown() })).toHaveLength(1)
    expect(main.state()).toMatchObject({ annotated: 'true' })

    const cancelled = performance.now()
    main.signal(signal)
    const step = await main.step
    expect(performance.now() - cancelled).toBeLessThan(PATIENCE_MS)
    expect(step.status).toBe(signal === 'SIGKILL' ? null : 1)
    expect(step.outputs).toMatchObject({ verdict: 'failed', 'exit-code': '3' })
    expect(errors(step)).toEqual([expect.objectContaining({ title: expect.stringContaining('exit code 3') })])
    expect(step.state).toEqual({ folder: step.outputs.recording, marker: expect.any(String), annotated: 'true' })
    expect(step.summary).toBe('')

    const healthy = await artifactServer()
    const post = await runPost(step.state, { ...options, env: healthy.environment })
    expect(post.status).toBe(0)
    expect(annotations(post)).toEqual([])
    const artifact = await onlyUpload(healthy)
    expect(String(artifact.files.get('output.log'))).toBe('the board says no\n')
    expect(verdictIn(artifact)).toBe('failed')
    expect(post.summary).toContain('Failed: exit code 3')
    expect(post.summary).toContain('the board says no')
    expect(post.summary).toContain(`${artifact.id}">${artifact.name}</a>`)
  })

  it('post gives the artifact another name where the cut-off upload holds the first', async () => {
    const stalled = { stall: 'block' as Phase | undefined }
    const server = await artifactServer(stalled)
    const options = { job: newJob(), inputs: { run: 'exit 3' }, env: server.environment }
    const main = startMain(options)
    await until('the upload', () => server.requests.some((request) => request.startsWith('PutBlock')))
    main.signal('SIGINT')
    const { state } = await main.step
    stalled.stall = undefined
    await runPost(state, options)
    expect((await onlyUpload(server)).name).toMatch(/^hardware-test\.bench-[0-9a-f]{6}$/)
  })
})

describe('cancelled while the test runs', () => {
  const inputs = { run: 'echo READY; sleep 100; echo never' }

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s: the verdict is `cancelled`, and post uploads',
    async (signal) => {
      const server = await artifactServer()
      const options = { job: newJob(), inputs, env: { ...server.environment, HARDWARE_TEST_TAG: server.url } }
      const main = startMain(options)
      await until('READY', () => main.shown().includes('READY'))
      const cancelled = performance.now()
      main.signal(signal)
      const step = await main.step
      expect(performance.now() - cancelled).toBeLessThan(PATIENCE_MS)
      expect(pidsWith('HARDWARE_TEST_TAG', server.url)).toEqual([])
      expect(step.status).toBe(1)
      expect(step.outputs).toMatchObject({ verdict: 'cancelled' })
      expect(errors(step)).toEqual([expect.objectContaining({ title: expect.stringMatching(/^Cancelled/) })])
      expect(errors(step)[0]?.message).toContain(signal)
      expect(step.state).not.toHaveProperty('finished')
      expect(server.requests).toEqual([])

      const post = await runPost(step.state, options)
      expect(post.status).toBe(0)
      expect(annotations(post)).toEqual([])
      const artifact = await onlyUpload(server)
      expect(String(artifact.files.get('output.log'))).toBe('READY\n')
      expect(verdictIn(artifact)).toBe('cancelled')
      expect(post.summary).toContain('<b>cancelled</b>')
      expect(post.summary).toContain('READY')
    },
  )

  it('by SIGKILL: post says that nobody knows the verdict, and uploads', async () => {
    const server = await artifactServer()
    const options = { job: newJob(), inputs, env: server.environment }
    const main = startMain(options)
    await until('READY', () => main.shown().includes('READY'))
    main.signal('SIGKILL')
    const step = await main.step
    expect(step.outputs).toEqual({})
    expect(step.state).toEqual({ folder: expect.stringContaining(options.job.temp), marker: expect.any(String) })

    const post = await runPost(step.state, options)
    expect(post.status).toBe(0)
    expect(errors(post)).toEqual([expect.objectContaining({ message: expect.stringContaining('was killed before') })])
    const artifact = await onlyUpload(server)
    expect(String(artifact.files.get('output.log'))).toBe('READY\n')
    expect(verdictIn(artifact)).toBe('infrastructure')
    expect(post.summary).toContain('READY')
  })

  it('with `artifact: never`: post still summarises, and uploads nothing', async () => {
    const server = await artifactServer()
    const options = { job: newJob(), inputs: { ...inputs, artifact: 'never' }, env: server.environment }
    const main = startMain(options)
    await until('READY', () => main.shown().includes('READY'))
    main.signal('SIGINT')
    const step = await main.step
    const post = await runPost(step.state, options)
    expect(post.status).toBe(0)
    expect(server.requests).toEqual([])
    expect(post.summary).toContain('<b>cancelled</b>')
    expect(post.summary).toContain(step.outputs.recording)
  })
})
