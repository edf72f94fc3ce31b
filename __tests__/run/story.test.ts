/** The founding story: a monitor that waits for its runner before it reads, and so waits for ever. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { annotations } from '../actions/annotations.js'
import { artifactServer, onlyUpload } from '../actions/artifacts.js'
import { MUST_RUN, missing, titleOf } from '../hang/programs.js'
import { pidsWith } from '../helpers/processes.js'
import { newJob, runMain } from '../helpers/runner.js'
import { record } from '../helpers/tool.js'

const NEEDS = ['make', 'rustc', 'cc', 'python3']
const able = MUST_RUN || missing(NEEDS).length === 0
const folder = mkdtempSync(join(tmpdir(), 'hardware-test-story-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const MARK = 'HARDWARE_TEST_STORY'
let marks = 0

beforeAll(() => {
  if (!able) return
  const example = fileURLToPath(new URL('../../examples/deadlock/', import.meta.url))
  cpSync(example, folder, { recursive: true, filter: (file) => !file.endsWith('/build') })
  execFileSync('make', ['-s'], { cwd: folder, stdio: 'ignore', timeout: 100_000 })
}, 120_000)

const STORIES: [string, string[], string, string[]][] = [
  ['Rust', ['build/monitor'], 'monitor', ['runner']],
  ['C', ['build/monitor-c', 'build/runner'], 'monitor-c', ['runner']],
  ['Python', ['python3', 'monitor.py', 'build/runner'], 'python3 monitor.py', ['runner']],
  ['Rust, through a shell', ['build/monitor', 'sh', '-c', 'build/runner; echo done'], 'monitor', ['sh', 'runner']],
]

const story = it.skipIf(!able)

describe('the founding story', () => {
  story.each(STORIES)(
    titleOf('in %s: ends by itself, and says who waits for whom', NEEDS),
    async (_, command, monitor, others) => {
      marks += 1
      const mark = `${process.pid}-${marks}`
      const run = await record(command, { cwd: folder, env: { ...process.env, [MARK]: mark } })
      expect(run.status).toBe(4)
      const { result } = run
      expect(result).toMatchObject({ verdict: 'deadlocked', decidedBy: 'on-deadlock' })
      expect(result.hang).toMatchObject({ endless: true, verdict: { id: 'parent-waits-pipe-full', deadlock: true } })
      expect(result.reason).toMatch(new RegExp(`^- ${monitor} \\(pid \\d+\\) waits for its child`, 'm'))
      for (const name of others) expect(result.reason).toMatch(new RegExp(`^- ${name} \\(pid \\d+\\) `, 'm'))
      expect(result.reason).toMatch(new RegExp(`^Only ${monitor} \\(pid \\d+\\) could read it`, 'm'))
      expect(result.reason).toMatch(/Read stdout and stderr before or while waiting/)

      const evidence = result.hang?.evidence
      const stuck = evidence?.stuck[0]?.lines[0] ?? ''
      expect(stuck).toMatch(/^\[ +\d+\.\d+\] INFO/)
      const [rescued] = evidence?.rescued ?? []
      const bytes = readFileSync(join(run.folder, rescued?.file ?? 'none'), 'utf8')
      expect(bytes.length).toBe(rescued?.bytes)
      expect(bytes.length).toBeGreaterThan(60_000)
      // What was rescued is all that was printed before the line that is stuck: nothing is missing between them.
      const numbers = [...bytes.matchAll(/page (\d+)/g)].map(([, number]) => Number(number))
      const next = Number(/page (\d+)/.exec(stuck)?.[1])
      expect(numbers).toEqual(Array.from({ length: next - 1 }, (_, index) => index + 1).slice(-numbers.length))
      expect(numbers.at(-1)).toBe(next - 1)

      const said = run.stderr.toString()
      expect(said).toContain('Deadlock, proven.')
      expect(said).toContain(`    | ${stuck}`)
      expect(JSON.parse(readFileSync(join(run.folder, 'hang.json'), 'utf8'))).toMatchObject({ endless: true })
      expect(readFileSync(join(run.folder, 'hang.txt'), 'utf8')).toContain(stuck)
      expect(pidsWith(MARK, mark)).toEqual([])
    },
  )

  it(
    titleOf('in a workflow: one annotation, a chart in the summary, and everything in the artifact', NEEDS),
    async () => {
      const server = await artifactServer()
      const job = newJob()
      cpSync(folder, job.workspace, { recursive: true })
      const step = await runMain({ job, inputs: { run: 'build/monitor' }, env: server.environment })
      expect(step.status).toBe(1)
      expect(step.outputs.verdict).toBe('deadlocked')
      const found = annotations(step)
      expect(found).toHaveLength(1)
      expect(found[0]?.title).toMatch(/^Deadlocked: the parent waits while its child's pipe is full, after /)
      expect(found[0]?.message).toMatch(/^- monitor \(pid \d+\) waits for its child runner/m)
      expect(found[0]?.message).toMatch(/INFO/)
      const [, chart = ''] = /\n\n```mermaid\n(.*?)\n```\n/s.exec(step.summary) ?? []
      expect(chart).toMatch(/==>\|"pipe is full"\|/)
      expect(chart.split('\n').every((line) => /^(flowchart TD$| {2})/.test(line))).toBe(true)
      const { files } = await onlyUpload(server)
      expect([...files.keys()].sort()).toEqual([
        'ctrf.json',
        'hang.json',
        'hang.txt',
        'junit.xml',
        'output.index.tsv',
        'output.log',
        'probes-after.json',
        'probes-before.json',
        expect.stringMatching(/^rescued-\d+-\d+\.log$/),
        'result.json',
      ])
    },
  )

  story(titleOf('is left to its clocks where that is wanted, and the report says the same', NEEDS), async () => {
    const flags = ['--on-deadlock', 'wait', '--timeout', '4s', '--grace-period', '1s']
    const run = await record(['build/monitor'], { cwd: folder, flags })
    expect(run.result).toMatchObject({ verdict: 'timed-out', decidedBy: 'timeout', hang: { endless: true } })
    expect(run.result.reason).toMatch(/still running after 4s[\s\S]*It is deadlocked \(proven\)/)
  })

  story(titleOf('that prints little enough passes', NEEDS), async () => {
    const run = await record(['build/monitor', 'build/runner', '500'], { cwd: folder })
    expect(run.result).toMatchObject({ verdict: 'passed', hang: null })
  })
})
