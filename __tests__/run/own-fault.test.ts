/** When it is not the test that hangs, but we: the disk of the recording does not answer. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { MUST_RUN, missing, titleOf } from '../hang/programs.js'
import { until } from '../helpers/processes.js'
import { tempFolder } from '../helpers/temp.js'
import { startRecording } from '../helpers/tool.js'

const NEEDS = ['root', 'mkfs.ext4', 'fsfreeze', '/dev/loop-control']
const able = MUST_RUN || missing(NEEDS).length === 0

/** A small file system of its own; `freeze` makes every write to it wait, until `thaw`. */
function disk(): { folder: string; freeze(): void; thaw(): void } {
  const place = tempFolder()
  const folder = join(place, 'disk')
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'ignore', timeout: 20_000 })
  mkdirSync(folder)
  run('truncate', '-s', '32M', join(place, 'image'))
  run('mkfs.ext4', '-q', '-F', join(place, 'image'))
  run('mount', '-o', 'loop', join(place, 'image'), folder)
  let frozen = false
  const thaw = () => {
    if (frozen) run('fsfreeze', '-u', folder)
    frozen = false
  }
  onTestFinished(() => {
    thaw()
    run('umount', '-l', folder)
  })
  return {
    folder,
    freeze: () => {
      run('fsfreeze', '-f', folder)
      frozen = true
    },
    thaw,
  }
}

it.skipIf(!able)(
  titleOf('a recorder that its disk holds up is accused before the test is', NEEDS),
  async () => {
    const { folder, freeze, thaw } = disk()
    const flags = ['--timeout', '6s', '--idle-timeout', '3s', '--grace-period', '0', '--console', 'off']
    const test = 'echo ready; while :; do echo 0123456789012345678901234567890123456789; done'
    const run = startRecording(['sh', '-c', test], { flags, folder: join(folder, 'out') })
    const log = join(folder, 'out', 'output.log')
    await until('something is recorded', () => (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 0)
    freeze()
    await until('the report is there', () => /and is ended/.test(run.said()), 30_000)
    const said = run.said()
    thaw()
    const { result } = await run.recorded
    // The silence is ours: `idle-timeout` does not count it.
    expect(result).toMatchObject({ verdict: 'timed-out', decidedBy: 'timeout' })
    expect(said).toMatch(/hardware-test itself may be at fault: Our own recorder has not moved for \d+ s/)
    expect(result.hang?.ourFault).toMatch(/the disk does not answer/)
    expect(result.hang?.verdict?.id).toBe('recorder')
    expect(result.reason).toMatch(/`timeout`\), and was ended\.\nOur own recorder has not moved/)
  },
  90_000,
)
