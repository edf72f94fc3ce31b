import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { annotations } from '../actions/annotations.js'
import { newJob, runMain } from '../helpers/runner.js'
import { tempFolder } from '../helpers/temp.js'
import { record, runTool } from '../helpers/tool.js'

const EXAMPLE = new URL('../../examples/firmware', import.meta.url).pathname
const TOOLS = ['make', 'arm-none-eabi-gcc', 'qemu-system-arm']
const missing = TOOLS.filter((tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).status !== 0)
const mustRun = process.env.HARDWARE_TEST_NO_SKIP === '1'
const title = missing.length === 0 ? 'examples/firmware' : `examples/firmware: needs ${missing.join(', ')}`

describe.runIf(missing.length === 0 || mustRun)(title, { timeout: 60_000 }, () => {
  it('is built, run by an emulated Cortex-M3, and read to the line of its mistake', async () => {
    const folder = tempFolder()
    cpSync(EXAMPLE, folder, { recursive: true })
    const { result, log } = await record(['make', '-C', folder, 'test'])
    expect(result.verdict).toBe('failed')
    const recording = join(folder, 'recording.log')
    writeFileSync(recording, log)
    const { stdout } = await runTool(['explain', '--json', recording])
    const { tests, findings } = JSON.parse(stdout.toString())
    expect(tests).toMatchObject({ passed: 2, failed: 1, skipped: 1 })
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      format: 'unity',
      name: 'test_refuses_a_byte_when_full',
      file: 'test/test_ring_buffer.c',
      line: 31,
      message: 'a full buffer took one byte more',
    })
  })
  it('in a workflow, gets its annotation at that line of the checkout', async () => {
    const job = newJob()
    cpSync(EXAMPLE, join(job.workspace, 'firmware'), { recursive: true, filter: (file) => !file.endsWith('/build') })
    for (const args of [
      ['init', '-q'],
      ['add', '.'],
    ])
      execFileSync('git', ['-C', job.workspace, ...args])
    const inputs = { run: 'make test', 'working-directory': 'firmware', artifact: 'never' }
    const step = await runMain({ job, inputs, timeoutMs: 50_000 })
    expect(step.outputs).toMatchObject({ verdict: 'failed', passed: '2', failed: '1', skipped: '1' })
    expect(annotations(step)).toContainEqual({
      level: 'error',
      title: expect.stringContaining('test_refuses_a_byte_when_full'),
      message: expect.stringContaining('a full buffer took one byte more'),
    })
    expect(step.log).toMatch(/^::error .*file=firmware\/test\/test_ring_buffer\.c,line=31/m)
  })
})
