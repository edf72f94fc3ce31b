import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { tempFolder } from '../helpers/temp.js'
import { MUST_RUN, missing, titleOf } from './programs.js'

const EXAMPLE = fileURLToPath(new URL('../../examples/deadlock/', import.meta.url))
const needs = ['make', 'rustc', 'cc', 'python3']

it.skipIf(missing(needs).length > 0 && !MUST_RUN)(
  titleOf('the example is built by make, and goes well as long as the test prints little', needs),
  () => {
    expect(missing(needs)).toEqual([])
    const folder = join(tempFolder(), 'deadlock')
    cpSync(EXAMPLE, folder, { recursive: true, filter: (file) => !file.endsWith('/build') })
    const run = (command: string, ...args: string[]) =>
      execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 50_000 })
    run('make', '-s')
    const end = /500 written and verified\ntest passed\n/
    expect(run('build/runner', '500')).toMatch(end)
    expect(run('build/monitor-c', 'build/runner', '500')).toMatch(end)
    for (const monitor of [['build/monitor'], ['python3', 'monitor.py']]) {
      const said = run(...(monitor as [string]), 'build/runner', '500')
      expect(said).toMatch(end)
      expect(said).toContain('exit status: 0, 501 lines\n')
    }
  },
)
