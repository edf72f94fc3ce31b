import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Findings } from '../../src/findings/model.js'
import { DIST } from '../helpers/child.js'
import { tempFolder } from '../helpers/temp.js'
import { runTool } from '../helpers/tool.js'

const sample = (name: string) => new URL(`samples/${name}.log`, import.meta.url).pathname

describe('hardware-test explain', () => {
  it('says in JSON which tests ran, which failed and where', async () => {
    const { status, stdout } = await runTool(['explain', '--json', sample('libtest-1')])
    const found = JSON.parse(stdout.toString()) as Findings
    expect(status).toBe(0)
    expect(found.tests).toMatchObject({ passed: 5, failed: 7, skipped: 1 })
    expect(found.infrastructure).toBe(false)
    expect(found.findings[0]).toMatchObject({
      format: 'libtest',
      suite: 'driver (unittests src/lib.rs)',
      name: 'tests::decodes_negative',
      file: 'crates/driver/src/lib.rs',
      line: 34,
      also: [],
      infrastructure: false,
    })
    expect(found.findings[0]?.message).toContain('register 0xe7')
  })

  it('says it to a person', async () => {
    const { stdout } = await runTool(['explain', sample('openocd-infra-7')])
    expect(stdout.toString()).toBe(`No tests. The bench failed, not the test.

BENCH   openocd [openocd, line 6 of the log]
        Error: unable to find a matching CMSIS-DAP device
        ** OpenOCD init failed **
        What to do: Check that the probe is plugged in and powered: \`hardware-test probes\` lists what is there.
`)
  })

  it('shows no control characters of the log', () => {
    const log =
      "running 1 test\ntest a ... FAILED\nfailures:\n---- a stdout ----\nthread 'a' panicked at a.rs:1:1:\n\x07\x1b[2Jbell\x9b1m\n"
    const { stdout } = spawnSync(process.execPath, [join(DIST, 'hardware-test.js'), 'explain', '-'], {
      input: log,
      timeout: 30_000,
    })
    expect(stdout.toString()).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/)
    expect(stdout.toString()).toContain('a.rs:1\n')
  })

  it('reads standard input', () => {
    const log =
      'running 1 test\ntest a ... ok\ntest result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n'
    const { stdout, status } = spawnSync(process.execPath, [join(DIST, 'hardware-test.js'), 'explain', '-'], {
      input: log,
      timeout: 30_000,
    })
    expect(stdout.toString()).toBe('1 passed (libtest). Nothing that failed was found.\n')
    expect(status).toBe(0)
  })

  it('says what to do about a log that is not there', async () => {
    const missing = join(tempFolder(), 'no.log')
    const { status, stderr } = await runTool(['explain', missing])
    expect(status).toBe(2)
    expect(stderr.toString()).toContain(`${missing} cannot be read: ENOENT`)
    expect(stderr.toString()).toContain('Name the file of a log')
  })
})
