import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DefaultArtifactClient } from '@actions/artifact'

// A process of its own, since the client takes the service from the environment and prints to stdout.
const [folder = '', ...ids] = process.argv.slice(2)
const client = new DefaultArtifactClient()
await Promise.all(
  ids.map((id) => {
    const path = join(folder, id)
    mkdirSync(path, { recursive: true })
    return client.downloadArtifact(Number(id), { path })
  }),
)
