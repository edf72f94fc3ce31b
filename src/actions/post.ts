import { JobLog } from '../github/job-log.js'
import * as platform from '../github/platform.js'
import { inputText, runFolderFrom } from '../github/step.js'
import { readRunInputs } from '../inputs/run-inputs.js'
import { leave } from '../process/leave.js'
import { abandonedResult, RESULT_FILE, readResult, writeJson } from '../run/result.js'
import { report, uploadIfDue, whereaboutsOf } from './report.js'

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
  const { artifact } = readRunInputs(inputText)
  const told = readResult(folder)
  const result = told ?? abandonedResult(folder)
  if (told === null) writeJson(folder, RESULT_FILE, result)
  const upload = await uploadIfDue(folder, result, artifact)
  const where = whereaboutsOf(folder, upload, artifact)
  log.say(`Recording: ${where.words}`)
  // The main step has reported a cancelled run itself: only the place of the artifact is news.
  if (told === null) await report(folder, result, where, upload)
  else if (where.url !== null)
    await platform.addSummary(`Recording of the cancelled run: [${where.name}](${where.url})\n`)
  else if (upload !== null) platform.annotateWarning({ title: 'The recording was not uploaded', message: where.words })
}
