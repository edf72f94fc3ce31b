/** How long it takes to say who waits for whom, against the number of processes: `hardware-test hang`, and the tools that one has. */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startCrowd } from './crowd.mjs'
import { measureInspectors } from './inspectors.mjs'
import { processCount } from './marked.mjs'
import { runProcess } from './process.mjs'
import { median } from './statistics.mjs'
import { HARDWARE_TEST } from './subjects.mjs'

/** Processes of the tree that is asked about, the shape of it where it is another one (idle.c), and processes of a tree beside it. */
const SIZES = [
  { tree: 10, others: 0 },
  { tree: 100, others: 0 },
  { tree: 1000, others: 0 },
  { tree: 110, shape: 'one-pipe', others: 0 },
  { tree: 10, others: 100 },
  { tree: 10, others: 1000 },
]

const LIMITS = { seconds: 30, bytes: 2e9 }

/** Processes of the tree that the other tools get: no more than a person would still look through. */
export const SHOWN_TO_INSPECTORS = 10

/**
 * @param setting `{ program, medium }`: idle.c built
 * @param plan `{ times, inspections }`: so many reports of each size, and so many looks with the other tools
 * @returns `{ rows, inspectors }`; `inspectors` as inspectors.mjs gives them, null if their tree could not be started. A row: `tree`,
 *   `shape`, `others`, `machine` (all processes there were), and in ms of each report `snapshot` (one look), `explain`, `whole` (the command);
 *   `verdicts`: what each report says; `problem`, if there is one; `ours`, if it is our fault
 */
export async function measureHang(setting, plan, say) {
  const rows = []
  let inspectors = null
  for (const size of SIZES) {
    say(
      `hang report: a tree of ${size.tree}${size.shape === undefined ? '' : ` (${size.shape})`}, ${size.others} others`,
    )
    const folder = mkdtempSync(join(setting.medium.path, 'hang-'))
    try {
      const sizes = [{ count: size.tree, shape: size.shape }, { count: size.others }]
      await withCrowds(sizes, setting.program, folder, async (problem, tree) => {
        if (problem !== null) return rows.push({ ...size, problem, ours: false })
        rows.push(await reports(tree.pids[0], size, plan.times, folder))
        if (size.tree !== SHOWN_TO_INSPECTORS || size.others > 0) return
        say('hang report: beside other tools')
        inspectors = await measureInspectors(tree.pids, plan.inspections)
      })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return { rows, inspectors }
}

/** Calls `use` with trees of these sizes, or with what stands in the way of them; ends all of them afterwards. */
async function withCrowds(sizes, program, folder, use) {
  const crowds = []
  try {
    for (const size of sizes.filter(({ count }) => count > 0)) crowds.push(await startCrowd(program, size, folder))
    const problem = crowds.find((crowd) => 'problem' in crowd)?.problem ?? null
    await use(problem, ...crowds)
  } finally {
    for (const crowd of crowds) await crowd.end?.()
  }
}

async function reports(pid, size, times, folder) {
  const figures = { snapshot: [], explain: [], whole: [], verdicts: [] }
  const row = { ...size, machine: processCount(), ...figures, problem: null, ours: true }
  for (let number = 0; number < times; number++) {
    const { problem, whole, tookMs, verdict } = await report(pid, join(folder, 'hang.json'))
    if (problem !== null) return { ...row, problem }
    row.whole.push(whole)
    row.snapshot.push(median(tookMs.snapshot))
    row.explain.push(tookMs.explain)
    row.verdicts.push(verdict)
  }
  return row
}

async function report(pid, file) {
  const fd = openSync(file, 'w')
  const argv = [...HARDWARE_TEST, 'hang', String(pid), '--json']
  const { seconds, status, stderr, stopped } = await runProcess({ argv, stdout: fd }, LIMITS)
  closeSync(fd)
  if (stopped !== null) return { problem: stopped }
  try {
    const { tookMs, verdict } = JSON.parse(readFileSync(file, 'utf8'))
    return { problem: null, whole: seconds * 1000, tookMs, verdict: verdict.deadlock ? 'deadlock' : verdict.id }
  } catch {
    return { problem: `ended with ${status}, and no report: ${stderr.trim().slice(-300)}` }
  }
}
