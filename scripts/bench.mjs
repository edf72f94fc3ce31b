/**
 * `npm run bench`: how fast, in how much memory and how undisturbed the built `dist/` records a test, beside `cat > file`,
 * `@actions/exec` and execa; how it ends tests that hang or leave something behind, beside those, `nick-fields/retry` and GNU `timeout`;
 * how long a hang report takes; and what it costs to wait for a probe. Options: `--quick` (100 MB, fewer rounds), `--write` (puts the
 * figures into docs/benchmarks.md). Fails only if something is wrong, never for being slow: machines are noisy.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '../bench/compile.mjs'
import { runEndings } from '../bench/endings.mjs'
import { oddRun } from '../bench/figures.mjs'
import { measureFindings } from '../bench/findings.mjs'
import { prepareLoad } from '../bench/generator.mjs'
import { measureHang } from '../bench/hang.mjs'
import { judge } from '../bench/judge.mjs'
import { faultsOf, judgeEndings, judgeHang } from '../bench/judge-endings.mjs'
import { judgeLeases, LEASE_PLANS, leaseFaults, measureLeases } from '../bench/leases.mjs'
import { describeMachine, disk, isLinux, memoryOrDisk } from '../bench/machine.mjs'
import { reportText, writeFigures } from '../bench/report.mjs'
import { runRounds } from '../bench/rounds.mjs'
import { lines, onDisk, STARTERS, slowConsole, solid } from '../bench/scenarios.mjs'
import { startUps } from '../bench/start-up.mjs'
import { isStale } from './stale.mjs'

const ROOT = new URL('..', import.meta.url).pathname
const PAGE = join(ROOT, 'docs', 'benchmarks.md')
const known = { '--quick': false, '--write': false }
for (const option of process.argv.slice(2)) {
  if (!(option in known)) throw new Error(`Unknown option ${option}. There are ${Object.keys(known).join(' and ')}.`)
  known[option] = true
}
const quick = known['--quick']
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))
if (!isLinux()) throw new Error('The benchmarks read peak memory from /proc: they run on Linux only.')

const machine = describeMachine()
const bytes = quick ? 1e8 : 1e9
const plan = quick ? { rounds: 3, seconds: 8 } : { rounds: 5, seconds: 75 }
/** Of time and memory. A rival that needs more is stopped: sooner where the console alone would take 1000 s. */
const limits = (seconds) => ({ seconds, bytes: 2e9 })
const patience = quick ? { plain: limits(3), slow: limits(2) } : { plain: limits(20), slow: limits(10) }
const endingPlan = quick ? { rounds: 1, atOnce: 12 } : { rounds: 3, atOnce: 6 }
const endingPatience = { ours: limits(quick ? 20 : 60), rivals: limits(quick ? 4 : 20) }
const hangPlan = quick ? { times: 3, inspections: 1 } : { times: 10, inspections: 3 }

const medium = workFolder(memoryOrDisk())
const slowMedium = workFolder(disk())
const say = (text) => console.error(`bench: ${text}`)
if (isStale(ROOT)) say('dist/ is not the one of these sources: `npm run build` first, if they are what you mean.')
const load = prepareLoad(slowMedium.path)
const setting = { load, bytes, limits: limits(60), medium }
const run = (scenario) => runRounds(scenario, setting, plan, say)

const withLines = await run(lines(patience.plain))
const withoutLines = await run(solid(patience.plain))
const slow = await run(slowConsole(patience.slow))
const starts = await startUps(STARTERS, setting, quick ? 5 : 20, say)
const results = [withLines, withoutLines, slow, ...(quick ? [] : [await run(onDisk(slowMedium))])]
const endings = await withProgram('ending', (program) =>
  runEndings({ program, medium, patience: endingPatience }, endingPlan, say),
)
const hang = await withProgram('idle', (program) => measureHang({ program, medium }, hangPlan, say))
const findings = await measureFindings(quick ? 4 : 32)
const leases = await measureLeases(quick ? LEASE_PLANS.quick : LEASE_PLANS.full, say)
if (findings === null) say('There is no lib/: `npm run build` first. Neither the findings nor the leases are measured.')
const judgement = [
  ...judge({ lines: withLines, solid: withoutLines, slow, starts }),
  ...(endings === null ? [] : judgeEndings(endings)),
  ...(hang === null ? [] : judgeHang(hang)),
  ...(leases === null ? [] : judgeLeases(leases)),
]
const text = reportText({
  machine,
  load: load.words,
  medium,
  bytes,
  results,
  starts,
  endings,
  hang,
  findings,
  leases,
  judgement,
})
console.log(text)
if (known['--write']) writeFigures(PAGE, text)
process.exitCode = somethingWrong()

/** A folder of our own, gone with us. */
function workFolder({ path, ...about }) {
  const folder = mkdtempSync(join(path, 'hardware-test-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return { ...about, path: folder }
}

/** What `measure` says of bench/NAME.c; null where it cannot be built. */
async function withProgram(name, measure) {
  const program = compile(name, slowMedium.path)
  if (program !== null) return await measure(program)
  say(`There is no C compiler (\`cc\`) here: what needs bench/${name}.c is not measured.`)
  return null
}

/**
 * 1 if we lost a byte, left a process behind, or did not run, or the limit itself could not be measured. What rivals do is in the tables.
 */
function somethingWrong() {
  const rows = results
    .flatMap((result) => result.rows)
    .filter(({ entrant }) => entrant.subject.ours || entrant.subject.shell)
  const odd = rows.flatMap((row) => (oddRun(row) === undefined ? [] : [[row.entrant.name, oddRun(row)]]))
  for (const [name, { problem, stopped }] of odd) say(`WRONG: ${name}: ${problem ?? stopped}`)
  const broken = starts.filter(({ problem }) => problem !== null)
  for (const { subject, problem } of broken) say(`WRONG: start-up of ${subject.name}: ${problem}`)
  const faults = endings === null ? [] : faultsOf(endings)
  for (const fault of faults) say(`WRONG: ${fault}`)
  const noReport = (hang?.rows ?? []).filter(({ problem, ours }) => problem !== null && ours)
  for (const { tree, others, problem } of noReport) say(`WRONG: hang report of ${tree} beside ${others}: ${problem}`)
  const unfair = leases === null ? [] : leaseFaults(leases)
  for (const fault of unfair) say(`WRONG: ${fault}`)
  return odd.length + broken.length + faults.length + noReport.length + unfair.length > 0 ? 1 : 0
}
