import { expect, it } from 'vitest'
import type { ArtifactServerOptions, Fault, Phase } from '../helpers/artifact-server.js'
import { runMain, type Step } from '../helpers/runner.js'
import { annotations, errors, warnings } from './annotations.js'
import { artifactServer, uploaded } from './artifacts.js'

interface Case {
  options?: ArtifactServerOptions
  env?: NodeJS.ProcessEnv
  /** What the warning must say of the cause; none where the upload comes through in the end. */
  cause?: RegExp
}

/** The client waits long between its tries: all at once. */
const PATIENT: Record<string, Case> = {
  'create always answers 500': { options: { createStatus: () => 500 }, cause: /500/ },
  'finalize always answers 500': { options: { finalizeStatus: () => 500 }, cause: /500/ },
  'every block fails': { options: { blockStatus: () => 500 }, cause: /InternalError/ },
  'the first blocks are all dropped': { options: { dropConnection: first('block', 4) } },
  'every connection dies at create': { options: { dropConnection: 'create' }, cause: /ECONNRESET/ },
  'nobody listens': { env: { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' }, cause: /ECONNREFUSED/ },
  'nobody knows the host': { env: { ACTIONS_RESULTS_URL: 'http://results.invalid/' }, cause: /ENOTFOUND|EAI_AGAIN/ },
  'create answers 500 once': { options: { createStatus: once(500) } },
  'finalize answers 503 once': { options: { finalizeStatus: once(503) } },
  'a block is answered with 500 once': { options: { blockStatus: once(500) } },
  'the first connection dies at create': { options: { dropConnection: first('create') } },
  'the first connection dies at a block': { options: { dropConnection: first('block') } },
  'the first connection dies at finalize': { options: { dropConnection: first('finalize') } },
  'the first answer to create is lost': { options: { loseAnswer: first('create') } },
  'create is never answered': { options: { stall: 'create' }, cause: /longer than 10 minutes/ },
  'a block is never answered': { options: { stall: 'block' }, cause: /longer than 10 minutes/ },
}

const PROMPT: Record<string, Case> = {
  'the quota is used up': { options: { createStatus: () => 403 }, cause: /quota/i },
  'the token is refused': { options: { createStatus: () => 401 }, cause: /401/ },
  'no block is taken': { options: { blockStatus: () => 403 }, cause: /AuthenticationFailed/ },
  'the blob store loses what it takes': { options: { blockStatus: () => 201 }, cause: /412/ },
  'create says that it failed': { options: { createStatus: () => 200 }, cause: /not ok/ },
  'the token is missing': { env: { ACTIONS_RUNTIME_TOKEN: '' }, cause: /ACTIONS_RUNTIME_TOKEN missing/ },
  'the address is missing': { env: { ACTIONS_RESULTS_URL: '' }, cause: /ACTIONS_RESULTS_URL missing/ },
  'the token is none': { env: { ACTIONS_RUNTIME_TOKEN: 'nonsense' }, cause: /token/i },
  'the address is none': { env: { ACTIONS_RESULTS_URL: 'nonsense' }, cause: /URL/ },
  'the host is GitHub Enterprise Server': { env: { GITHUB_SERVER_URL: 'https://ghe.example.test' }, cause: /GHES/ },
}

/** Loaded before the action: where the client waits long, a minute takes a second; our own limit of ten minutes takes 25. */
const HURRY = `
import timers from 'node:timers/promises'
import { syncBuiltinESMExports } from 'node:module'
const soon = (real) => (call, ms, ...rest) => real(call, ms > 2500 ? ms / (ms > 300000 ? 24 : 60) : ms, ...rest)
globalThis.setTimeout = soon(setTimeout)
const pause = timers.setTimeout
timers.setTimeout = (ms, ...rest) => pause(ms / 60, ...rest)
syncBuiltinESMExports()`
const HURRIED = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(HURRY)}` }

/** A green run, since it shows whatever an upload adds to the status. */
async function check([name, { options, env, cause }]: [string, Case]): Promise<void> {
  const server = await artifactServer(options)
  const inputs = { run: 'echo done', artifact: 'always' }
  const step = await runMain({ inputs, env: { ...server.environment, ...HURRIED, ...env } })
  expect.soft(step.status, name).toBe(0)
  expect.soft(step.outputs.verdict, name).toBe('passed')
  expect.soft(errors(step), name).toEqual([])
  expect.soft(step.state.finished, name).toBe('true')
  expect.soft(step.summary, name).toContain('Passed')
  const artifacts = await uploaded(server)
  if (cause === undefined) {
    expect.soft(annotations(step), name).toEqual([])
    expect.soft(artifacts.length, name).toBe(1)
    expect.soft(step.outputs['artifact-id'], name).toBe(String(artifacts[0]?.id))
  } else {
    expect.soft(artifacts, name).toEqual([])
    expectWarning(step, name, cause)
  }
}

it('stands by the verdict, whatever becomes of the upload', async () => {
  // A few at a time: many processes at once on two cores would need longer than the shortened limit of an upload.
  const patient = Object.entries(PATIENT)
  while (patient.length > 0) await Promise.all(patient.splice(0, 5).map(check))
  for (const each of Object.entries(PROMPT)) await check(each)
}, 180_000)

it('says what went wrong first, not what came of trying again', async () => {
  await check(['every block is dropped', { options: { dropConnection: 'block' }, cause: /^(?!.*409)/ }])
})

it('stands by the verdict of a red run, too', async () => {
  const server = await artifactServer({ createStatus: () => 403 })
  const step = await runMain({ inputs: { run: 'kill -SEGV $$' }, env: server.environment })
  expect(step.status).toBe(1)
  expect(step.outputs).toMatchObject({ verdict: 'crashed', signal: 'SIGSEGV' })
  expect(errors(step)).toEqual([expect.objectContaining({ title: expect.stringContaining('SIGSEGV') })])
  expectWarning(step, 'quota', /quota/i)
})

function expectWarning(step: Step, name: string, cause: RegExp): void {
  const { recording = '' } = step.outputs
  const ours = warnings(step).filter(({ title }) => title === 'The recording was not uploaded')
  expect.soft(ours.length, name).toBe(1)
  expect.soft(ours[0]?.message, name).toMatch(cause)
  expect.soft(ours[0]?.message, name).toContain(recording)
  expect.soft(step.summary, name).toContain(recording)
  expect.soft(step.outputs, name).toMatchObject({ 'artifact-id': '', 'artifact-url': '' })
}

function once(status: number): () => number | undefined {
  let calls = 0
  return () => (++calls === 1 ? status : undefined)
}

/** Hits the first requests of a phase, whatever the artifact's name. */
function first(phase: Phase, count = 1): Fault {
  let calls = 0
  return (at) => at === phase && ++calls <= count
}
