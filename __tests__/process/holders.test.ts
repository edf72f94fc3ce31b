import { spawn } from 'node:child_process'
import { openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { holdersOf } from '../../src/process/devices.js'
import { kill } from '../helpers/processes.js'
import { tempFolder } from '../helpers/temp.js'

describe.runIf(process.platform === 'linux')('who holds a device', () => {
  it('is every other process that has its node open', () => {
    const node = join(tempFolder(), 'node')
    writeFileSync(node, '')
    const fd = openSync(node, 'r')
    const { pid = 0 } = spawn('sleep', ['60'], { stdio: [fd, 'ignore', 'ignore'] })
    onTestFinished(() => kill(pid, 'SIGKILL'))
    expect(holdersOf([node])).toEqual([{ pid, command: 'sleep' }])
    expect(holdersOf([`${node}-2`])).toEqual([])
    expect(holdersOf([])).toEqual([])
  })
})
