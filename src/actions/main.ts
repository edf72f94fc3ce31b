import { resolve } from 'node:path'
import { BenchError } from '../bench/bench-error.js'
import { JobLog } from '../github/job-log.js'
import { inputText, jobLimit, leaseOwner, makeRunFolder, noteState, workspace } from '../github/step.js'
import { InputError } from '../inputs/input-error.js'
import { type RunInputs, readRunInputs } from '../inputs/run-inputs.js'
import { LeaseError, leaseFolder } from '../leases/lease-folder.js'
import { describe } from '../probes/identify.js'
import { type Cancellation, listenForCancellation } from '../process/cancellation.js'
import { LaunchError } from '../process/launch-error.js'
import { leave } from '../process/leave.js'
import { newMarker } from '../process/marker.js'
import { scriptCommand } from '../process/shell.js'
import { redactedText } from '../redact/redaction.js'
import { refusalOf } from '../report/summary.js'
import { closingWords } from '../report/words.js'
import { type Observer, type RunOutcome, runTest } from '../run/run.js'
import { isGreen } from '../run/verdict.js'
import { wantedBy } from '../run/wanted.js'
import { placeFindings } from '../sources/place-findings.js'

/** Loaded when the test is over: `@actions/core` takes longer to load than all the rest of a start-up. */
const github = () => Promise.all([import('../github/platform.js'), import('./report.js')])

/** Loaded only where a test writes results. */
const results = () => import('../results/read-results.js')

/** The run action's main step. */
export async function main(): Promise<void> {
  const log = new JobLog(process.stdout)
  const cancellation = listenForCancellation()
  try {
    await leave(await run(log, cancellation))
  } catch (error) {
    await refuse(error as Error)
    await leave(1)
  }
}

async function run(log: JobLog, cancellation: Cancellation): Promise<number> {
  const inputs = await readRunInputs(inputText, jobLimit())
  const wanted = await wantedBy({ ...inputs, workspace: workspace(), hostFile: process.env.HIL_BENCH })
  const cwd = resolve(workspace(), inputs.workingDirectory)
  const folder = makeRunFolder()
  const command = scriptCommand(inputs.run, inputs.shell, folder)
  const marker = newMarker()
  noteState({ folder, marker })
  const outcome = await runTest(
    {
      command,
      cwd,
      environment: process.env,
      wanted,
      waitForProbeMs: inputs.waitForProbeMs,
      leases: { folder: leaseFolder(process.env), owner: leaseOwner(), timeoutMs: inputs.leaseTimeoutMs },
      recovery: inputs.recovery,
      marker,
      limits: {
        clocks: inputs.clocks,
        until: inputs.until,
        failOn: inputs.failOn,
        onDeadlock: inputs.onDeadlock,
        gracePeriodMs: inputs.gracePeriodMs,
      },
      leaks: inputs.leaks,
      formats: inputs.formats,
      expectTests: inputs.expectTests,
      retries: inputs.retries,
      flaky: inputs.flaky,
      secrets: inputs.secrets,
      results:
        inputs.results.length === 0
          ? null
          : async (since) => (await results()).readResults({ patterns: inputs.results, workspace: workspace(), since }),
      place: (findings) =>
        placeFindings(findings, {
          workspace: workspace(),
          cwd,
          repository: process.env.GITHUB_REPOSITORY || null,
          rules: inputs.pathMap,
          elf: inputs.elf || null,
        }),
      maxRecording: inputs.maxRecording,
      directory: folder,
    },
    observer(log, inputs),
    cancellation,
  )
  log.say(closingWords(outcome.result))
  await publish(log, inputs, folder, outcome, cancellation.signal)
  return isGreen(outcome.result.verdict) ? 0 : 1
}

function observer(log: JobLog, inputs: RunInputs): Observer {
  return {
    say: (message) => log.say(message),
    chosen: (probes, board) => {
      if (board !== null) log.say(`Board: ${board}`)
      log.say(`Probe: ${probes.length === 0 ? 'none' : probes.map(describe).join('\n       ')}`)
    },
    show: (recording, stop) => log.show(recording, inputs.console, stop),
  }
}

/** The order is that of importance: whatever a cancellation cuts off, the post step makes up for. */
async function publish(
  log: JobLog,
  inputs: RunInputs,
  folder: string,
  { result, inventory, attempts }: RunOutcome,
  cancel: AbortSignal,
): Promise<void> {
  const [platform, reporting] = await github()
  platform.setOutputs({
    verdict: result.verdict,
    'exit-code': result.exitCode,
    signal: result.signal,
    'duration-ms': result.durationMs,
    passed: result.tests.passed,
    failed: result.tests.failed,
    skipped: result.tests.skipped,
    flaky: result.tests.flaky,
    attempts: result.attempts.length,
    board: result.board,
    probe: JSON.stringify(result.probe),
    probes: JSON.stringify(inventory?.devices ?? []),
    recording: folder,
  })
  reporting.annotate(folder, result)
  platform.saveState('annotated', 'true')
  platform.setOutputs({ junit: reporting.writeReports(folder, result, attempts) })
  // A cancelled step is killed within seconds: the post step has the time that an upload takes.
  if (cancel.aborted) return
  const uploaded = await reporting.upload(folder, result, inputs.artifact, cancel)
  if (cancel.aborted) return
  const where = reporting.whereaboutsOf(folder, uploaded, inputs.artifact)
  log.say(`Recording: ${where.words}`)
  const known = uploaded !== null && 'id' in uploaded ? uploaded : null
  platform.setOutputs({ 'artifact-id': known?.id ?? null, 'artifact-url': known?.url ?? null })
  await reporting.summarise(folder, redactedText(inputs.run, inputs.secrets.values), result, where)
  platform.saveState('finished', 'true')
}

/** A run that could not begin: what the user wrote is wrong, or we are. */
async function refuse(error: Error): Promise<void> {
  const [platform] = await github()
  const known =
    error instanceof InputError ||
    error instanceof BenchError ||
    error instanceof LeaseError ||
    error instanceof LaunchError
  const title = known
    ? 'The test was not run: check the inputs of this step'
    : 'The test was not run: hardware-test failed'
  const message = known
    ? error.message
    : `${error.stack ?? error.message}\nThis is a fault of hardware-test. Please report it with this text.`
  platform.annotateError({ title, message })
  platform.setOutputs({ verdict: 'infrastructure' })
  // The post step has nothing to explain, only to clear up.
  platform.saveState('refused', 'true')
  await platform.addSummary(refusalOf(title, message))
}
