/** From the start of a process to the first instruction of its test. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openConsole } from './console.mjs'
import { readReport } from './generator.mjs'
import { prepare } from './measure.mjs'
import { runProcess } from './process.mjs'

const LIMITS = { seconds: 30, bytes: 2e9 }

/** Milliseconds to the test's first instruction; of a subject without a test, to its end. */
export async function measureStart(subject, { load, medium }) {
  const folder = mkdtempSync(join(medium.path, 'start-'))
  const report = join(folder, 'report')
  const console = openConsole('open', folder)
  try {
    const run = prepare(subject, folder, load.stamp(report), [])
    const { startedAt, seconds, status, stderr } = await runProcess({ ...run, cwd: folder, stdout: console.fd }, LIMITS)
    if (status !== 0) return { ms: null, problem: `ended with ${status}: ${stderr.trim().slice(-300)}` }
    const first = readReport(report).startedAt
    return { ms: first === null ? seconds * 1000 : first - startedAt, problem: null }
  } finally {
    console.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function startUps(subjects, setting, rounds, say) {
  const rows = subjects.map((subject) => ({ subject, times: [], problem: null }))
  say(`start-up: ${rounds} rounds`)
  // The first time reads everything from the disk.
  for (const { subject } of rows) await measureStart(subject, setting)
  for (let round = 0; round < rounds; round++) {
    for (const row of rows) {
      const { ms, problem } = await measureStart(row.subject, setting)
      row.times.push(ms)
      row.problem ??= problem
    }
  }
  return rows
}
