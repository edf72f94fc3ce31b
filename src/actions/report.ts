import { join } from 'node:path'
import { type Upload, uploadRun } from '../github/artifact.js'
import * as platform from '../github/platform.js'
import type { ArtifactSettings } from '../inputs/run-inputs.js'
import { INDEX_FILE, OUTPUT_FILE } from '../recording/recorder.js'
import { lastLines } from '../recording/tail.js'
import { annotationOf } from '../report/annotation.js'
import { summaryOf, type Whereabouts } from '../report/summary.js'
import { AFTER_FILE, BEFORE_FILE, RESULT_FILE, type Result } from '../run/result.js'

const FILES = [OUTPUT_FILE, INDEX_FILE, RESULT_FILE, BEFORE_FILE, AFTER_FILE]

/** Lines from which the annotation chooses, and lines that the summary shows. */
const READ_LINES = 400
const SHOWN_LINES = 50

/** Uploads what `settings` ask for; null if they ask for nothing. */
export async function uploadIfDue(folder: string, result: Result, settings: ArtifactSettings): Promise<Upload | null> {
  const due = settings.when === 'always' || (settings.when === 'on-failure' && result.verdict !== 'passed')
  return due ? await uploadRun(folder, FILES, settings) : null
}

/** Annotation (of a red run), summary, and a warning if the upload went wrong. */
export async function report(folder: string, result: Result, where: Whereabouts, upload: Upload | null): Promise<void> {
  const lines = linesOf(folder)
  if (result.verdict !== 'passed') platform.annotateError(annotationOf(result, lines))
  if (upload !== null && 'problem' in upload) {
    platform.annotateWarning({ title: 'The recording was not uploaded', message: `${where.words} The verdict stands.` })
  }
  await platform.addSummary(summaryOf(result, lines.slice(-SHOWN_LINES), where))
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

function linesOf(folder: string): string[] {
  try {
    return lastLines(join(folder, OUTPUT_FILE), READ_LINES)
  } catch {
    return []
  }
}
