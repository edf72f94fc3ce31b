import { JobLog } from '../github/job-log.js'
import * as platform from '../github/platform.js'
import { inputText, runFolderFrom } from '../github/step.js'
import { readRunInputs } from '../inputs/run-inputs.js'
import { leave } from '../process/leave.js'
import { settleRecording } from '../recording/ring.js'
import { abandonedResult, RESULT_FILE, type Result, readResult, writeJson } from '../run/result.js'
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
  const { run, artifact } = await readRunInputs(inputText)
  const told = readResult(folder)
  const result = told ?? abandonedResult(folder)
  // A cancelled main step may have had no time for it.
  if (told !== null) settleRecording(folder)
  if (told === null) note(folder, result)
  if (process.env.STATE_annotated !== 'true') annotate(folder, result)
  const uploaded = await upload(folder, result, artifact, NEVER)
  const where = whereaboutsOf(folder, uploaded, artifact)
  log.say(`Recording: ${where.words}`)
  await summarise(folder, run, result, where)
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
