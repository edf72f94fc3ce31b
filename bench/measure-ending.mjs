/** One measurement: one subject, one way for a test to end. */
import { closeSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keepConsole } from './console.mjs'
import { endMarked, marked, newMark, remaining } from './marked.mjs'
import { prepare } from './measure.mjs'
import { checkOutput } from './output.mjs'
import { runProcess } from './process.mjs'

/** What still runs so long after control has returned is left behind. */
const SETTLE_MS = 500

/** Before somebody is stopped: what was printed by then had the time to be kept. */
const GLIMPSE_MS = 300

/**
 * @param setting `{ program, medium, patience: { ours, rivals } }`
 * @returns `whole`: seconds until control returned; `left`: processes that still run then; `printed`: bytes that the test had printed by
 *   then; `lost`: how many of them are not kept; `status` and `words`: what the subject says; `stopped`, `problem`: why there is no figure
 */
export async function measureEnding(subject, ending, { program, medium, patience }) {
  const folder = mkdtempSync(join(medium.path, 'ending-'))
  const { mark, variable } = newMark()
  const { mark: testMark } = newMark('BENCH_TEST')
  const report = join(folder, 'report')
  const limits = subject.ours ? patience.ours : patience.rivals
  try {
    writeFileSync(report, Buffer.alloc(8))
    const run = prepare(subject, folder, ['env', testMark, program, ending.mode, report], [])
    const console = keepConsole(ending.console ?? 'open', join(folder, 'console.log'), folder)
    const look = () => ({ printed: printedOf(report), left: marked(testMark).length })
    const glimpse = lookIn(limits.seconds * 1000 - GLIMPSE_MS, look)
    const env = { ...(run.env ?? process.env), ...variable }
    const running = runProcess({ ...run, env, cwd: folder, stdout: console.fd }, limits)
    closeSync(console.fd)
    const { seconds, stopped, status, stderr } = await running
    const { printed, left } = glimpse.dismiss() ?? look()
    await console.drained(SETTLE_MS)
    const figures = { whole: seconds, printed, stopped, left, lost: null, words: null, problem: null }
    if (printed === 0) {
      figures.problem = `the test did not begin, status ${status}: ${stderr.trim().slice(-300)}`
      return figures
    }
    figures.lost = Math.max(0, printed - keptBytes(subject, ending, folder))
    if (stopped !== null) return figures
    const words = subject.words({ status, stderr, folder })
    return { ...figures, status, words, left: (await remaining(mark, SETTLE_MS)).length }
  } finally {
    await endMarked(mark)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Calls `look` once, in `ms`, unless it is dismissed before; `dismiss` gives what was seen. */
function lookIn(ms, look) {
  let seen = null
  const timer = setTimeout(() => {
    seen = look()
  }, ms)
  return {
    dismiss: () => {
      clearTimeout(timer)
      return seen
    },
  }
}

function printedOf(report) {
  return Number(readFileSync(report).readBigInt64LE())
}

function keptBytes({ kept }, { mode }, folder) {
  const name = readdirSync(folder, { recursive: true }).find((path) => path === kept || path.endsWith(`/${kept}`))
  if (name === undefined) return 0
  const file = join(folder, name)
  return mode === 'flood' ? checkOutput(file, 'lines').right : statSync(file).size
}
