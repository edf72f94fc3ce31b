import { randomBytes } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { ArtifactSettings } from '../inputs/run-inputs.js'
import { anotherName, artifactNameFor } from './artifact-name.js'

export type Upload = { id: number; name: string; url: string } | { problem: string }

/** The library's own retries take half a minute, a GiB on a slow line minutes; a service that is silent would take it a quarter of an hour. */
const LIMIT_MS = 10 * 60_000

/** Pauses before the next try after a network error, which the library does not retry. */
const PAUSES_MS = [1000, 4000]

/** Most of the library's errors are plain ones: their text is all there is to tell them apart (measured on 6.2.1). */
const NAME_TAKEN = /\(409\)|already exists/i
const NETWORK = /Unable to make request|ECONN|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|EPIPE/

/**
 * Uploads the files of `folder` that are called one of `names`. Never throws, whatever the service, the network or the library does:
 * an upload has no say in a verdict.
 */
export async function uploadRun(
  folder: string,
  names: readonly string[],
  settings: ArtifactSettings,
  cancel: AbortSignal,
): Promise<Upload> {
  const missing = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'].filter((name) => !process.env[name])
  if (missing.length > 0) {
    return { problem: `this runner gives no access to artifacts (${missing.join(' and ')} missing)` }
  }
  if (!hasArtifacts()) return { problem: 'GitHub Enterprise Server (GHES) has no such artifacts' }
  const files = names.map((name) => join(folder, name)).filter(isPlainFile)
  if (files.length === 0) return { problem: 'there is nothing to upload' }
  // The library throws inside an event handler when its zip stream fails: that must not end us.
  let fall = (_error: Error) => {}
  const fallen = new Promise<never>((_, reject) => {
    fall = reject
  })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it took longer than ${LIMIT_MS / 60_000} minutes`)), LIMIT_MS)
  })
  const cancelled = new Promise<never>((_, reject) => {
    const stop = () => reject(new Error('the step was cancelled meanwhile'))
    if (cancel.aborted) stop()
    else cancel.addEventListener('abort', stop, { once: true })
  })
  process.on('uncaughtException', fall)
  try {
    const upload = await Promise.race([uploadWithRetries(folder, files, settings), fallen, late, cancelled])
    process.off('uncaughtException', fall)
    return upload
  } catch (error) {
    // The listener stays: what the library has left behind may still fail.
    return { problem: problemWords(error as Error) }
  } finally {
    clearTimeout(timer)
  }
}

async function uploadWithRetries(folder: string, files: string[], settings: ArtifactSettings): Promise<Upload> {
  const { DefaultArtifactClient } = await import('@actions/artifact')
  const client = new DefaultArtifactClient()
  const { GITHUB_JOB: job = '', GITHUB_ACTION: action = '' } = process.env
  let name = settings.name || artifactNameFor({ job, action, matrix: settings.matrix, jobIndex: settings.jobIndex })
  const options = {
    compressionLevel: settings.compressionLevel,
    ...(settings.retentionDays > 0 ? { retentionDays: settings.retentionDays } : {}),
  }
  let renamed = false
  for (let failures = 0; ; ) {
    try {
      const { id } = await client.uploadArtifact(name, files, folder, options)
      if (id === undefined) throw new Error('the service gave the artifact no id')
      return { id, name, url: artifactUrl(id) }
    } catch (error) {
      const { message } = error as Error
      // Also after a network error: a half-made artifact of ours may hold the name.
      if (NAME_TAKEN.test(message) && !renamed) {
        renamed = true
        name = anotherName(name, randomBytes(3).toString('hex'))
        continue
      }
      const pause = PAUSES_MS[failures]
      if (!NETWORK.test(message) || pause === undefined) throw error
      failures += 1
      // Whatever has arrived of ours may hold this name, too.
      renamed = false
      await delay(pause)
    }
  }
}

function artifactUrl(id: number): string {
  const { GITHUB_SERVER_URL = 'https://github.com', GITHUB_REPOSITORY = '', GITHUB_RUN_ID = '' } = process.env
  return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}/artifacts/${id}`
}

/** The first line of an error, without its full stop; the blob store's own errors are single words. */
function problemWords({ name, message }: Error): string {
  const line = (message.split('\n')[0] ?? '').replace(/\.$/, '')
  return name === 'RestError' ? `the artifact store answered ${line}` : line
}

/** Hosts that have the artifact service (`@actions/artifact`, `shared/config.ts`); others are GitHub Enterprise Server. */
function hasArtifacts(): boolean {
  const { hostname } = new URL(process.env.GITHUB_SERVER_URL || 'https://github.com')
  return hostname === 'github.com' || hostname.endsWith('.ghe.com') || hostname.endsWith('.localhost')
}

/** No link: the test could have put one in our folder, and what it points at is nobody's business. */
function isPlainFile(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? false
}
