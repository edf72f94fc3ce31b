import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Upload, uploadRun } from '../github/artifact.js'
import * as platform from '../github/platform.js'
import { sourceLink } from '../github/step.js'
import { isRescued } from '../hang/rescue.js'
import type { ArtifactSettings } from '../inputs/run-inputs.js'
import { INDEX_FILE } from '../recording/recorder.js'
import { OUTPUT_FILE } from '../recording/ring.js'
import { lastLines } from '../recording/tail.js'
import { annotationsOf, warningOf } from '../report/annotation.js'
import { CTRF_FILE, JUNIT_FILE, reportFiles, type ToldAttempt } from '../report/report-files.js'
import { summaryOf, type Whereabouts } from '../report/summary.js'
import { AFTER_FILE, BEFORE_FILE, HANG_FILE, HANG_TEXT_FILE, RESULT_FILE, type Result } from '../run/result.js'
import { ATTEMPT_FOLDER, attemptFiles } from '../run/retries.js'

const FILES = [
  OUTPUT_FILE,
  INDEX_FILE,
  RESULT_FILE,
  BEFORE_FILE,
  AFTER_FILE,
  HANG_FILE,
  HANG_TEXT_FILE,
  JUNIT_FILE,
  CTRF_FILE,
]

/** More files than that are not ours. */
const MOST_OF_ATTEMPT = 50

/** Lines from which the annotation chooses, and lines that the summary shows. */
const READ_LINES = 400
const SHOWN_LINES = 50

/** Writes the files that other tools read; returns where the JUnit file is, null if the disk takes none. */
export function writeReports(folder: string, result: Result, attempts: readonly ToldAttempt[]): string | null {
  try {
    for (const [name, text] of reportFiles(result, attempts, linesOf(folder).join('\n'))) {
      writeFileSync(join(folder, name), text)
    }
    return join(folder, JUNIT_FILE)
  } catch (error) {
    const message = `${(error as Error).message}. Make room on the runner's disk. The verdict stands.`
    platform.annotateWarning({ title: 'The JUnit file could not be written', message })
    return null
  }
}

/** Says in annotations why a run is red, or what a green one has to be warned of. */
export function annotate(folder: string, result: Result): void {
  for (const error of annotationsOf(result, linesOf(folder))) platform.annotateError(error)
  const warning = warningOf(result)
  if (warning !== null) platform.annotateWarning(warning)
}

/** Adds the run to the job summary. */
export async function summarise(folder: string, command: string, result: Result, where: Whereabouts): Promise<void> {
  const lines = linesOf(folder).slice(-SHOWN_LINES)
  await platform.addSummary(summaryOf(result, command, lines, where, sourceLink))
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
  const upload = await uploadRun(folder, filesOf(folder), settings, cancel)
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

/** What of a run is uploaded: its own files, and those of its earlier attempts. */
function filesOf(folder: string): string[] {
  const earlier = shelvesIn(folder).flatMap((shelf) =>
    attemptFiles(join(folder, shelf))
      .slice(0, MOST_OF_ATTEMPT)
      .map((name) => join(shelf, name)),
  )
  const rescued = attemptFiles(folder).filter(isRescued).slice(0, MOST_OF_ATTEMPT)
  return [...FILES, ...rescued, ...earlier]
}

/** No link: what it points at is nobody's business. */
function shelvesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && ATTEMPT_FOLDER.test(entry.name))
      .map(({ name }) => name)
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
