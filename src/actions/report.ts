import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Upload, uploadRun } from '../github/artifact.js'
import * as platform from '../github/platform.js'
import { isRescued } from '../hang/rescue.js'
import type { ArtifactSettings } from '../inputs/run-inputs.js'
import { INDEX_FILE } from '../recording/recorder.js'
import { OUTPUT_FILE } from '../recording/ring.js'
import { lastLines } from '../recording/tail.js'
import { annotationOf } from '../report/annotation.js'
import { summaryOf, type Whereabouts } from '../report/summary.js'
import { AFTER_FILE, BEFORE_FILE, HANG_FILE, HANG_TEXT_FILE, RESULT_FILE, type Result } from '../run/result.js'
import { isGreen } from '../run/verdict.js'

const FILES = [OUTPUT_FILE, INDEX_FILE, RESULT_FILE, BEFORE_FILE, AFTER_FILE, HANG_FILE, HANG_TEXT_FILE]

/** More files of that name are not ours. */
const MOST_RESCUED = 50

/** Lines from which the annotation chooses, and lines that the summary shows. */
const READ_LINES = 400
const SHOWN_LINES = 50

/** Says in one annotation why a run is red. */
export function annotate(folder: string, result: Result): void {
  if (!isGreen(result.verdict)) platform.annotateError(annotationOf(result, linesOf(folder)))
}

/** Adds the run to the job summary. */
export async function summarise(folder: string, command: string, result: Result, where: Whereabouts): Promise<void> {
  await platform.addSummary(summaryOf(result, command, linesOf(folder).slice(-SHOWN_LINES), where))
}

/** Uploads what `settings` ask for, until `cancel`; null if they ask for nothing. What goes wrong is a warning, and no more. */
export async function upload(
  folder: string,
  result: Result,
  settings: ArtifactSettings,
  cancel: AbortSignal,
): Promise<Upload | null> {
  const due = settings.when === 'always' || (settings.when === 'on-failure' && result.verdict !== 'passed')
  if (!due) return null
  const upload = await uploadRun(folder, [...FILES, ...rescuedIn(folder)], settings, cancel)
  if ('problem' in upload) {
    const { words } = whereaboutsOf(folder, upload, settings)
    platform.annotateWarning({ title: 'The recording was not uploaded', message: `${words} The verdict stands.` })
  }
  return upload
}

/** Where a reader finds the files of this run. */
export function whereaboutsOf(folder: string, upload: Upload | null, settings: ArtifactSettings): Whereabouts {
  if (upload === null) {
    return {
      url: null,
      name: null,
      words: `Not uploaded (\`artifact: ${settings.when}\`); on the runner in ${folder}.`,
    }
  }
  if ('problem' in upload) {
    return {
      url: null,
      name: null,
      words: `Upload failed: ${upload.problem}. The files are on the runner in ${folder}.`,
    }
  }
  return { url: upload.url, name: upload.name, words: `Artifact ${upload.name}: ${upload.url}` }
}

function rescuedIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter(isRescued).slice(0, MOST_RESCUED)
  } catch {
    return []
  }
}

function linesOf(folder: string): string[] {
  try {
    return lastLines(join(folder, OUTPUT_FILE), READ_LINES)
  } catch {
    return []
  }
}
