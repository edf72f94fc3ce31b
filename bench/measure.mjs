/** One measurement: one subject, one load, one console. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { openConsole } from './console.mjs'
import { readReport } from './generator.mjs'
import { checkOutput } from './output.mjs'
import { end, runProcess } from './process.mjs'
import { busyPreload } from './subjects.mjs'

const DIST = new URL('../dist', import.meta.url)

/**
 * @param setting `{ load, bytes, kind, console, busy, limits, medium }`
 * @returns `own`: seconds the test itself took (null if it did not come to its end), `whole`: seconds of the subject, `peak`: bytes of memory,
 *   `recorded`: bytes kept, `problem`: what is wrong, if anything is
 */
export async function measure(subject, setting) {
  for (let left = 3; ; left--) {
    const before = buildOf()
    const figures = await once(subject, setting)
    // `dist/` may be swapped by a build meanwhile.
    if (figures.problem === null || left === 0 || !subject.ours || (before !== null && before === buildOf()))
      return figures
    await delay(3000)
  }
}

async function once(subject, setting) {
  const folder = mkdtempSync(join(setting.medium.path, 'run-'))
  const report = join(folder, 'report')
  const test = setting.load.argv(report, setting.bytes, setting.kind)
  const isOver = () => readReport(report).seconds !== null
  const console = openConsole(setting.console, folder, isOver)
  try {
    const run = prepare(subject, folder, test, setting.busy ? busyPreload() : [])
    const env = { ...(run.env ?? process.env), BENCH_BUSY_AFTER: report }
    const process_ = await runProcess({ ...run, env, cwd: folder, stdout: console.fd }, setting.limits)
    const told = readReport(report)
    if (process_.stopped !== null) await makeSureItEnded(told.pid, report)
    return figuresOf(process_, told, folder, setting)
  } finally {
    console.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Makes the folder ready in which `subject` runs. */
export function prepare(subject, folder, test, preload) {
  mkdirSync(folder, { recursive: true })
  const run = subject.start(folder, test, preload)
  for (const name of run.files ?? []) writeFileSync(join(folder, name), '')
  return run
}

function figuresOf({ seconds, peak, stopped, status, stderr }, told, folder, { kind, bytes }) {
  const file = recordingBelow(folder)
  const { size, right } = file === null ? { size: 0, right: 0 } : checkOutput(file, kind)
  const figures = { own: told.seconds, whole: seconds, peak, recorded: size, stopped, problem: null }
  if (stopped !== null) return figures
  if (status !== 0) figures.problem = `ended with ${status}: ${stderr.trim().slice(-300)}`
  else if (told.bytes === null) figures.problem = 'the test did not come to its end'
  else if (size !== told.bytes) figures.problem = `${size} bytes recorded of ${told.bytes}`
  else if (right !== size) figures.problem = `the recording differs from what was printed at byte ${right} of ${bytes}`
  return figures
}

/** The one `output.log`, wherever the subject keeps it. */
function recordingBelow(folder) {
  const found = readdirSync(folder, { recursive: true }).find((name) => /(^|\/)output\.log$/.test(name))
  return found === undefined ? null : join(folder, found)
}

/** The test of a stopped subject may run in a group of its own. */
async function makeSureItEnded(pid, report) {
  await delay(200)
  try {
    if (readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes(report)) end(pid)
  } catch {
    // It is gone.
  }
}

function buildOf() {
  try {
    return statSync(DIST).ino
  } catch {
    return null
  }
}
