import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hasMockUsb, plugIn, stLink, withMockUsb } from '../helpers/mock-usb.js'
import { isRunning } from '../helpers/processes.js'
import {
  ACT_MODULE,
  type DownloadedArtifact,
  findAct,
  runWorkflow,
  type WorkflowOptions,
  type WorkflowRun,
} from './act.js'
import { commandsObeyed, printedBy } from './act-log.js'
import { HOSTILE_LINES, hostileOutput } from './hostile-output.js'

interface Step {
  outcome: string
  outputs: Record<string, string>
}

const OUTPUTS = new Set(
  'verdict exit-code signal duration-ms passed failed skipped flaky attempts junit board probe probes recording artifact-id artifact-url'.split(
    ' ',
  ),
)
const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url))
const missing = whatIsMissing()
const required = process.env.HARDWARE_TEST_NO_SKIP === '1'
const title = missing === '' ? 'the action under act' : `the action under act (not run: ${missing})`

describe.runIf(missing === '' || required)(title, { timeout: 60_000 }, () => {
  let folder: string

  beforeEach(async () => {
    if (missing !== '') throw new Error(missing)
    folder = mkdtempSync(join(tmpdir(), 'hardware-test-act-'))
    await mkdir(join(folder, 'scratch'))
  })

  afterEach(() => {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  })

  const scratch = (name: string) => join(folder, 'scratch', name)
  const step = async (name: string) => JSON.parse(await readFile(scratch(`${name}.json`), 'utf8')) as Step
  const run = (workflow: string, more: Partial<WorkflowOptions> = {}): Promise<WorkflowRun> =>
    runWorkflow({
      workflow: fileURLToPath(new URL(`workflows/${workflow}.yml`, import.meta.url)),
      folder,
      env: { SCRATCH: join(folder, 'scratch') },
      timeoutMs: 50_000,
      ...more,
    })

  it('passes, and uploads what it is asked to', async () => {
    const { status, log, entries, artifacts, refusals, survivors } = await run('pass')
    expect(status, log).toBe(0)
    expect(refusals).toEqual([])
    expect(survivors).toEqual([])
    expect(printedBy(entries, 'quiet')).toContain('board says hello')

    const { outcome, outputs } = await step('quiet')
    expect(outcome).toBe('success')
    expect(outputs).toMatchObject({ verdict: 'passed', 'exit-code': '0', probe: 'null' })
    expect(Number(outputs['duration-ms'])).toBeGreaterThanOrEqual(0)
    expect(JSON.parse(outputs.probes ?? '')).toBeInstanceOf(Array)
    for (const name of ['signal', 'artifact-id', 'artifact-url']) expect(outputs[name] ?? '').toBe('')

    expect(new Set(artifacts.map(({ name }) => name)).size).toBe(2)
    const [text, noise] = (await Promise.all(artifacts.map(output))).sort((a, b) => a.length - b.length)
    expect(text?.toString()).toBe('one of two\n')
    expect(noise?.equals(await readFile(scratch('noise')))).toBe(true)
  })

  it('fails, with every byte in the artifact and none of them obeyed', async () => {
    const parts = hostileOutput()
    for (const [name, bytes] of Object.entries(parts)) await writeFile(scratch(name), bytes)
    const { status, log, entries, artifacts, refusals, survivors } = await run('fail')
    expect(status, log).toBe(1)
    expect(refusals).toEqual([])
    expect(survivors).toEqual([])

    const printed = await readFile(scratch('printed'))
    expect(printed).toEqual(Buffer.concat(Object.values(parts)))
    const [artifact, ...others] = artifacts
    if (artifact === undefined) expect.fail(`no artifact:\n${log}`)
    expect(others).toEqual([])
    expect((await output(artifact)).equals(printed)).toBe(true)
    expect((await readdir(artifact.folder)).sort()).toEqual([
      'ctrf.json',
      'junit.xml',
      'output.index.tsv',
      'output.log',
      'probes-after.json',
      'probes-before.json',
      'result.json',
    ])
    expect(await result(artifact)).toMatchObject({
      verdict: 'failed',
      exitCode: 3,
      signal: null,
      recording: { bytes: printed.length, dropped: 0 },
    })

    const { outcome, outputs } = await step('hardware')
    expect(outcome).toBe('failure')
    expect(outputs).toMatchObject({ verdict: 'failed', 'exit-code': '3', 'artifact-id': String(artifact.id) })
    expect(outputs['artifact-url']).toMatch(new RegExp(`^https://github\\.com/.*/artifacts/${artifact.id}$`))
    expect(Object.keys(outputs).filter((name) => !OUTPUTS.has(name))).toEqual([])
    expect(printedBy(entries, 'after')).toContain(`verdict=failed exit-code=3 artifact-id=${artifact.id}\n`)
    expect(printedBy(entries, 'after')).toContain('stolen=[] path=[] masked=[plainword]\n')

    const ours = entries.filter((entry) => entry.stepID?.[0] === 'hardware')
    const obeyedByAct = ours.filter((entry) => entry.command !== 'ignored').map((entry) => entry.raw?.trim() ?? '')
    expect(obeyedByAct.filter((line) => HOSTILE_LINES.has(line))).toEqual([])
    const obeyedByRunner = commandsObeyed(printedBy(entries, 'hardware'))
    expect(obeyedByRunner.filter(({ line }) => HOSTILE_LINES.has(line.trim()))).toEqual([])
    expect(obeyedByRunner.map(({ name }) => name)).toContain('error')
    expect(ours.some((entry) => entry.command === 'summary' && entry.content?.includes('failed'))).toBe(true)
  })

  it('keeps three jobs of a matrix apart', async () => {
    const { status, log, artifacts, refusals, survivors } = await run('matrix')
    expect(status, log).toBe(1)
    expect(refusals).toEqual([])
    expect(survivors).toEqual([])
    expect(new Set(artifacts.map(({ name }) => name)).size).toBe(3)
    expect((await Promise.all(artifacts.map(output))).map(String).sort()).toEqual([
      'I am esp32 c3, one of 3\n',
      'I am nrf52/dk, one of 3\n',
      'I am nucleo-f4, one of 3\n',
    ])
    for (const { id } of artifacts) {
      expect((await step(String(id))).outputs).toMatchObject({ verdict: 'failed', 'exit-code': '1' })
    }
  })

  it('gives the artifact another name when its name is taken', async () => {
    const { status, log, artifacts, refusals } = await run('name-taken')
    expect(status, log).toBe(0)
    expect(refusals).toEqual([expect.stringMatching(/^409 /)])
    expect(artifacts.map(({ name }) => name)).toEqual(['taken', expect.stringMatching(/^taken-\w+$/)])
    expect((await Promise.all(artifacts.map(output))).map(String)).toEqual(['first\n', 'second\n'])
    expect((await step('second')).outputs).toMatchObject({
      verdict: 'passed',
      'artifact-id': String(artifacts[1]?.id),
    })
  })

  it('stands by the verdict where nothing takes the artifact', async () => {
    const env = { SCRATCH: join(folder, 'scratch'), ACTIONS_RUNTIME_TOKEN: '' }
    const { status, log, artifacts } = await run('name-taken', { env })
    expect(status, log).toBe(0)
    expect(artifacts).toEqual([])
    const { outcome, outputs } = await step('second')
    expect(outcome).toBe('success')
    expect(outputs).toMatchObject({ verdict: 'passed', 'exit-code': '0' })
    expect(outputs['artifact-id'] ?? '').toBe('')
    expect(await readFile(scratch('second.log'), 'utf8')).toBe('second\n')
  })

  it('ends the test and keeps its recording when the runner cancels the job', async () => {
    const { log, artifacts, refusals, survivors, goneAfterMs } = await run('cancel', {
      cancel: { when: 'READY 42', by: 'runner' },
    })
    expect(refusals).toEqual([])
    expect(survivors).toEqual([])
    expect(goneAfterMs).toBeLessThan(10_000)
    expect(await runningPids()).toEqual([])
    const [artifact] = artifacts
    if (artifact === undefined) expect.fail(`no artifact:\n${log}`)
    expect(String(await output(artifact))).toBe('READY 42\n')
    expect(await result(artifact)).toMatchObject({ verdict: 'cancelled' })
    expect((await step('hardware')).outputs).toMatchObject({ verdict: 'cancelled' })
  })

  it('ends the test and keeps its recording when it is killed itself', async () => {
    const { log, entries, artifacts, refusals, survivors, goneAfterMs } = await run('cancel', {
      cancel: { when: 'READY 42', by: 'kill' },
    })
    expect(refusals).toEqual([])
    expect(survivors).toEqual([])
    expect(goneAfterMs).toBeLessThan(10_000)
    expect(await runningPids()).toEqual([])
    const [artifact] = artifacts
    if (artifact === undefined) expect.fail(`no artifact:\n${log}`)
    expect(String(await output(artifact))).toBe('READY 42\n')
    expect(await result(artifact)).toMatchObject({ verdict: 'infrastructure' })
    expect(entries.some((entry) => entry.stage === 'Post' && entry.command === 'error')).toBe(true)
  })

  it.runIf(hasMockUsb)(withMockUsb('runs two jobs that want one board one after the other'), async () => {
    const devices = await plugIn([stLink(1, '066DFF303451433043234523'), stLink(2, '066DFF303451433043234524')])
    const { status, log, entries, survivors } = await run('boards', {
      rack: fileURLToPath(new URL('boards', import.meta.url)),
      env: { ...devices, SCRATCH: join(folder, 'scratch'), HIL_LEASES: join(folder, 'leases') },
    })
    expect(status, log).toBe(0)
    expect(survivors).toEqual([])

    const [first, second] = (await Promise.all(['ada', 'bob'].map(span))).sort((a, b) => Number(a.start - b.start))
    const beside = await span('beside')
    if (first === undefined || second === undefined) expect.fail(log)
    expect(second.start).toBeGreaterThan(first.end)
    expect(beside.start).toBeLessThan(first.end)
    expect(beside.end).toBeGreaterThan(second.start)

    expect(printedBy(entries, second.job)).toMatch(
      new RegExp(
        `^Waiting for nucleo: held by \\S+/\\S+, job ${first.job}, https://github\\.com/\\S+/actions/runs/\\d+ since .* UTC .*, pid \\d+\\. `,
      ),
    )
    for (const { job } of [first, beside]) expect(printedBy(entries, job)).not.toContain('Waiting for')
    for (const { job } of [first, second]) {
      expect(printedBy(entries, job)).toContain(
        `I am ${job} on nucleo, chip STM32F401RE, probe 066DFF303451433043234523\n`,
      )
      expect((await step(job)).outputs).toMatchObject({ verdict: 'passed', board: 'nucleo' })
    }
    expect(printedBy(entries, 'beside')).toContain('I am beside on disco, revision 3, probe 066DFF303451433043234524\n')
    const { outputs } = await step('beside')
    expect(outputs).toMatchObject({ verdict: 'passed', board: 'disco' })
    expect(JSON.parse(outputs.probe ?? '')).toMatchObject({ path: '1-2' })
    expect(Object.keys(outputs).filter((name) => !OUTPUTS.has(name))).toEqual([])
  })

  async function span(job: string): Promise<{ job: string; start: bigint; end: bigint }> {
    const [start, end] = await Promise.all(['start', 'end'].map((part) => readFile(scratch(`${job}.${part}`), 'utf8')))
    return { job, start: BigInt(start ?? ''), end: BigInt(end ?? '') }
  }

  async function runningPids(): Promise<number[]> {
    const pids = (await readFile(scratch('pids'), 'utf8')).trim().split(' ').map(Number)
    expect(pids).toHaveLength(4)
    return pids.filter(isRunning)
  }
})

function whatIsMissing(): string {
  if (process.platform !== 'linux') return 'needs /proc'
  if (findAct() === undefined) return `act was not found; go install ${ACT_MODULE}`
  return existsSync(MAIN) ? '' : 'dist/ is not built; npm run build'
}

const output = ({ folder }: DownloadedArtifact) => readFile(join(folder, 'output.log'))

const result = async ({ folder }: DownloadedArtifact) =>
  JSON.parse(await readFile(join(folder, 'result.json'), 'utf8')) as Record<string, unknown>
