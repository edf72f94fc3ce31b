import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

export interface StoredArtifact {
  id: number
  name: string
  /** False while the client has not said that it is complete. */
  finalized: boolean
  blob: Buffer
}

export interface ArtifactService {
  /** What a step needs in its environment to find the service. */
  env: { ACTIONS_RESULTS_URL: string; ACTIONS_RUNTIME_TOKEN: string }
  artifacts: readonly StoredArtifact[]
  /** Calls that the real service would refuse, such as a name used twice. */
  refusals: readonly string[]
  close(): Promise<void>
}

interface Upload extends StoredArtifact {
  blocks: Map<string, Buffer>
}

type Fields = Record<string, unknown>

class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

/**
 * The artifact service of a workflow run, on loopback: the Twirp calls and the block blob that `@actions/artifact` speaks.
 *
 * Not act's own server: 0.2.89 refuses the client's `mime_type` field, hands out a signature whose `=` the Azure client strips,
 * serves zips without their content type, joins blocks as they arrive, and overwrites a name that is taken, where GitHub says 409.
 */
export async function startArtifactService(): Promise<ArtifactService> {
  const uploads: Upload[] = []
  const refusals: string[] = []
  const find = (id: unknown): Upload => {
    const upload = uploads.find((each) => each.id === Number(id))
    if (upload === undefined) throw new Refusal(404, `no artifact ${id}`)
    return upload
  }
  const named = (name: unknown): Upload => find(uploads.find((each) => each.name === name)?.id)
  const blobUrl = (upload: Upload): string => `${origin}/blob/${upload.id}?sig=${encodeURIComponent('c2ln=')}`

  const calls: Record<string, (request: Fields) => Fields> = {
    CreateArtifact: ({ name }) => {
      if (typeof name !== 'string' || name === '' || /[":<>|*?\r\n\\/]/.test(name)) {
        throw new Refusal(400, `the artifact name ${JSON.stringify(name)} is not valid`)
      }
      if (uploads.some((each) => each.name === name)) {
        throw new Refusal(409, `an artifact with this name already exists on the workflow run: ${name}`)
      }
      const upload = { id: 7001 + uploads.length, name, finalized: false, blob: Buffer.alloc(0), blocks: new Map() }
      uploads.push(upload)
      return { ok: true, signed_upload_url: blobUrl(upload) }
    },
    FinalizeArtifact: ({ name, size, hash }) => {
      const upload = named(name)
      const digest = `sha256:${createHash('sha256').update(upload.blob).digest('hex')}`
      if (Number(size) !== upload.blob.length || hash !== digest) {
        throw new Refusal(
          400,
          `${name}: ${size} bytes, ${hash} announced; ${upload.blob.length} bytes, ${digest} stored`,
        )
      }
      upload.finalized = true
      return { ok: true, artifact_id: String(upload.id) }
    },
    ListArtifacts: (request) => ({
      artifacts: uploads
        .filter((each) => each.finalized)
        .filter((each) => request.name_filter === undefined || request.name_filter === each.name)
        .filter((each) => request.id_filter === undefined || Number(request.id_filter) === each.id)
        .map((each) => ({
          workflow_run_backend_id: request.workflow_run_backend_id,
          workflow_job_run_backend_id: request.workflow_job_run_backend_id,
          database_id: String(each.id),
          name: each.name,
          size: String(each.blob.length),
        })),
    }),
    GetSignedArtifactURL: ({ name }) => ({ signed_url: blobUrl(named(name)) }),
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', origin)
    const body = await buffer(request)
    const [, room, name = '', call = ''] = url.pathname.split('/')
    if (room === 'twirp') {
      const handler = calls[call]
      if (handler === undefined) throw new Refusal(404, `no such call: ${url.pathname}`)
      const reply = JSON.stringify(handler(JSON.parse(body.toString()) as Fields))
      response.writeHead(200, { 'content-type': 'application/json' }).end(reply)
      return
    }
    const upload = find(name)
    if (request.method === 'GET') {
      response.writeHead(200, { 'content-type': 'application/zip' }).end(upload.blob)
      return
    }
    store(upload, url, body)
    response.writeHead(201).end()
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const status = error instanceof Refusal ? error.status : 500
      const msg = error instanceof Error ? error.message : String(error)
      refusals.push(`${status} ${msg}`)
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ code: status, msg }))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    env: { ACTIONS_RESULTS_URL: `${origin}/`, ACTIONS_RUNTIME_TOKEN: token() },
    artifacts: uploads,
    refusals,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Put Block, Put Block List and Put Blob of Azure's block blobs: only what the list names counts, in its order. */
function store(upload: Upload, url: URL, body: Buffer): void {
  const operation = url.searchParams.get('comp')
  if (operation === 'block') {
    upload.blocks.set(url.searchParams.get('blockid') ?? '', body)
    return
  }
  if (operation !== 'blocklist') {
    upload.blob = body
    return
  }
  const ids = [...body.toString().matchAll(/<Latest>([^<]*)<\/Latest>/g)].map((match) => match[1] ?? '')
  const blocks = ids.map((id) => upload.blocks.get(id))
  if (blocks.includes(undefined)) throw new Refusal(400, `${upload.name}: the block list names a block that never came`)
  upload.blob = Buffer.concat(blocks.filter((block) => block !== undefined))
}

/** The client reads the ids of run and job from it, and does not check the signature. */
function token(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none' })}.${part({ scp: 'Actions.Results:run:job' })}.`
}
