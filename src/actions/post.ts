import { JobLog } from '../github/job-log.js'
import * as platform from '../github/platform.js'
import { inputText, runFolderFrom } from '../github/step.js'
import { readRunInputs } from '../inputs/run-inputs.js'
import { leave } from '../process/leave.js'
import { abandonedResult, RESULT_FILE, readResult, writeJson } from '../run/result.js'
import { annotate, summarise, upload, whereaboutsOf } from './report.js'

/** The post step: reports and uploads what a cancelled or killed main step could not. */
export async function post(): Promise<void> {
  try {
    await finish(new JobLog(process.stdout))
  } catch (error) {
    platform.annotateWarning({
      title: 'The recording of a cancelled run was not uploaded',
      message: (error as Error).message,
    })
  }
  await leave(0)
}

async function finish(log: JobLog): Promise<void> {
  const folder = runFolderFrom(process.env.STATE_folder)
  if (folder === null || process.env.STATE_finished === 'true') return
  const { run, artifact } = readRunInputs(inputText)
  const told = readResult(folder)
  const result = told ?? abandonedResult(folder)
  if (told === null) writeJson(folder, RESULT_FILE, result)
  if (process.env.STATE_annotated !== 'true') annotate(folder, result)
  const uploaded = await upload(folder, result, artifact, NEVER)
  const where = whereaboutsOf(folder, uploaded, artifact)
  log.say(`Recording: ${where.words}`)
  await summarise(folder, run, result, where)
}

/** The runner signals a post step only to end it. */
const NEVER = new AbortController().signal
