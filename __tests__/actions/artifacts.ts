import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import {
  type ArtifactServer,
  type ArtifactServerOptions,
  type StoredArtifact,
  startArtifactServer,
} from '../helpers/artifact-server.js'
import { unzip } from '../helpers/unzip.js'

/** What an artifact holds after a run: all that is in the folder, but for the script. */
export const FILES = [
  'ctrf.json',
  'junit.xml',
  'output.index.tsv',
  'output.log',
  'probes-after.json',
  'probes-before.json',
  'result.json',
]

/** An artifact service for the running test. */
export async function artifactServer(options: ArtifactServerOptions = {}): Promise<ArtifactServer> {
  const server = await startArtifactServer(options)
  onTestFinished(() => server.close())
  return server
}

export interface Uploaded extends StoredArtifact {
  name: string
  files: Map<string, Buffer>
}

/** The artifacts that are complete. */
export function uploaded(server: ArtifactServer): Promise<Uploaded[]> {
  const complete = [...server.artifacts].filter(([, { finalized }]) => finalized)
  return Promise.all(
    complete.map(async ([name, artifact]) => ({ ...artifact, name, files: await unzip(artifact.zip) })),
  )
}

/** The only complete artifact. */
export async function onlyUpload(server: ArtifactServer): Promise<Uploaded> {
  const [artifact, ...others] = await uploaded(server)
  if (artifact === undefined || others.length > 0) {
    throw new Error(`one artifact expected, not ${artifact ? others.length + 1 : 0}:\n${server.requests.join('\n')}`)
  }
  return artifact
}

/** The files of `folder` that an artifact holds. */
export function filesIn(folder: string): Map<string, Buffer> {
  return new Map(FILES.map((name) => [name, readFileSync(join(folder, name))]))
}

export function verdictIn({ files }: Uploaded): unknown {
  return (JSON.parse(String(files.get('result.json'))) as { verdict: unknown }).verdict
}
