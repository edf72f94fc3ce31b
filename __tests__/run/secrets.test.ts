import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { endAfterTest, until } from '../helpers/processes.js'
import { tempFolder } from '../helpers/temp.js'
import { startRecording } from '../helpers/tool.js'

const SECRET = 'hunter2-of-the-bench'

/** A shell that waits while its child's pipe is full, and that no polite signal ends. */
const DEADLOCK = `trap '' INT TERM; echo $$ > pid; coproc yes ${SECRET}; wait`

const isLinux = process.platform === 'linux'

it.skipIf(!isLinux)('what a hung test is stuck with, and what is rescued of it, is told without secrets', async () => {
  const folder = tempFolder()
  const file = join(folder, 'secrets')
  writeFileSync(file, SECRET)
  const {
    recorded,
    said,
    folder: output,
  } = startRecording(DEADLOCK, {
    cwd: folder,
    flags: ['--redact', file, '--grace-period', '500ms'],
  })
  const rescued = () => readdirSync(output).filter((name) => name.startsWith('rescued-'))
  await until('it ends', () => said().includes('is ended. Deadlock, proven.'))
  endAfterTest(Number(readFileSync(join(folder, 'pid'), 'utf8')))
  // Whoever kills us now finds nothing to upload that tells them.
  expect(rescued().length).toBeGreaterThan(0)
  for (const name of rescued()) {
    const text = readFileSync(join(output, name), 'utf8')
    expect(text).toMatch(/^(\*\*\*\n)+/)
    expect(text).not.toContain(SECRET)
  }
  const run = await recorded
  expect(run.result).toMatchObject({ verdict: 'deadlocked' })
  expect(run.result.hang?.evidence?.stuck[0]?.lines[0]).toBe('***')
  expect(run.stderr.toString()).toContain('    | ***')
  expect(run.stderr.toString()).not.toContain(SECRET)
})
