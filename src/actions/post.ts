import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { JobLog } from '../github/job-log.js'
import * as platform from '../github/platform.js'
import { inputText, runFolderFrom } from '../github/step.js'
import { readRunInputs } from '../inputs/run-inputs.js'
import { type Leftovers, sweep } from '../process/leaks.js'
import { leave } from '../process/leave.js'
import { isMarker } from '../process/marker.js'
import { ProcessTree } from '../process/tree.js'
import { OUTPUT_FILE, settleRecording } from '../recording/ring.js'
import { Redaction, redactedText } from '../redact/redaction.js'
import type { Secrets } from '../redact/secrets.js'
import { abandonedResult, RESULT_FILE, type Result, readResult, redactedResult, writeJson } from '../run/result.js'
import { annotate, summarise, upload, whereaboutsOf } from './report.js'

/** The post step: reports and uploads what a cancelled or killed main step could not. */
export async function post(): Promise<void> {
  try {
    await finish(new JobLog(process.stdout))
  } catch (error) {
    const message = `${(error as Error).message}. What there is lies on the runner in ${process.env.STATE_folder}.`
    platform.annotateWarning({ title: 'The recording of a cancelled run was not uploaded', message })
  }
  await leave(0)
}

async function finish(log: JobLog): Promise<void> {
  const folder = runFolderFrom(process.env.STATE_folder)
  if (folder === null || process.env.STATE_finished === 'true') return
  const { run, artifact, secrets } = await readRunInputs(inputText)
  const told = readResult(folder)
  const swept = await sweepAfter(told)
  // The main step has said itself what is wrong: where nothing was recorded, that is all there is.
  const refused = process.env.STATE_refused === 'true'
  if (refused && !existsSync(join(folder, OUTPUT_FILE))) return
  const result = redacted(added(told ?? abandonedResult(folder, refused ? 'failed' : 'killed'), swept), secrets)
  // A cancelled main step may have had no time for it.
  if (told !== null) settleRecording(folder)
  if (told === null || swept.notes.length > 0) note(folder, result)
  if (!refused && process.env.STATE_annotated !== 'true') annotate(folder, result)
  const uploaded = await upload(folder, result, artifact, NEVER)
  const where = whereaboutsOf(folder, uploaded, artifact)
  log.say(`Recording: ${where.words}`)
  await summarise(folder, redactedText(run, secrets.values), result, where)
}

/**
 * Ends what still runs of the test, where the main step was killed before it could or had to leave soon: a run that came to its end has
 * dealt with it, and may have left something on purpose.
 */
async function sweepAfter(told: Result | null): Promise<Leftovers> {
  const marker = process.env.STATE_marker
  if (!isMarker(marker) || (told !== null && told.verdict !== 'cancelled')) return { leaks: [], notes: [] }
  return sweep(new ProcessTree({ rootPid: null, marker, output: null }))
}

function redacted(result: Result, { values }: Secrets): Result {
  return values.length === 0 ? result : redactedResult(result, new Redaction(values))
}

function added(result: Result, { leaks, notes }: Leftovers): Result {
  return { ...result, leaks: [...result.leaks, ...leaks], notes: [...result.notes, ...notes] }
}

/** For the artifact; a disk that takes no more costs only this. */
function note(folder: string, result: Result): void {
  try {
    writeJson(folder, RESULT_FILE, result)
  } catch (error) {
    result.notes.push(
      `${RESULT_FILE} could not be written into ${folder}: ${(error as Error).message}. Make room there.`,
    )
  }
}

/** The runner signals a post step only to end it. */
const NEVER = new AbortController().signal
