import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** The three kinds of request of an upload; `block` is everything sent to the signed URL (blocks and their list). */
export type Phase = 'create' | 'block' | 'finalize'

/** Which requests a fault hits: every one of a phase, or those a function picks (attempts count from 1). */
export type Fault = Phase | ((phase: Phase, attempt: number, name: string) => boolean) | undefined

/** Decides the status of one request (attempts count from 1, per artifact name); `undefined` serves it normally. */
export type StatusRule = (attempt: number, name: string) => number | undefined

/** What {@link startArtifactServer} shall do wrong. The object is consulted at every request, so it may be changed. */
export interface ArtifactServerOptions {
  /** 403 is answered as GitHub answers an exhausted quota, 409 as a name that exists, 2xx as `ok: false`. */
  createStatus?: StatusRule | undefined
  /** As `createStatus`. */
  finalizeStatus?: StatusRule | undefined
  /** A 2xx claims success and stores nothing. */
  blockStatus?: StatusRule | undefined
  /** Read the request, do nothing with it, destroy the connection. */
  dropConnection?: Fault
  /** Do what the request asks for, then destroy the connection instead of answering. */
  loseAnswer?: Fault
  /** Read the request, never answer; the connection lives until `close()`. */
  stall?: Fault
}

/** An artifact as the service knows it. */
export interface StoredArtifact {
  id: number
  /** What was committed: a zip, or the bare file when it was uploaded with `skipArchive`. Empty until then. */
  zip: Buffer
  mimeType: string
  /** `sha256:<hex>` as finalized, checked against `zip`. */
  hash?: string
  /** ISO 8601, if the client asked for a retention. */
  expiresAt?: string
  finalized: boolean
}

/** A running server; see {@link startArtifactServer}. */
export interface ArtifactServer {
  url: string
  /** What the client reads from its environment. */
  environment: Record<string, string>
  /** By name, in order of creation. */
  artifacts: Map<string, StoredArtifact>
  /** `<operation> <artifact name>` in order of arrival, e.g. `CreateArtifact log` or `PutBlock log`. */
  requests: string[]
  /** `<status> <why>` of every request that the real service would not have taken either; asked-for faults are not among them. */
  refusals: string[]
  /** Stops listening and destroys every connection, answered or not. */
  close(): Promise<void>
}

interface Upload {
  name: string
  signature: string
  artifact: StoredArtifact
  blocks: Map<string, Buffer>
  committed: boolean
}

interface Answer {
  status: number
  type: string
  body: string | Buffer
  headers?: Record<string, string>
}

const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService/'
const MAX_CALL = 64 * 1024
const MAX_BLOCK = 32 * 1024 * 1024
const MAX_STORED = 256 * 1024 * 1024
const MAX_REQUESTS = 10_000
const ALREADY_EXISTS = 'an artifact with this name already exists on the workflow run'
const NO_QUOTA = 'insufficient usage to create artifact'
const TWIRP_CODES: Record<number, string> = {
  400: 'invalid_argument',
  401: 'unauthenticated',
  403: 'permission_denied',
  404: 'not_found',
  409: 'already_exists',
  412: 'failed_precondition',
  429: 'resource_exhausted',
  500: 'internal',
  503: 'unavailable',
}
const BLOB_CODES: Record<number, string> = {
  400: 'InvalidInput',
  403: 'AuthenticationFailed',
  404: 'ResourceNotFound',
  405: 'UnsupportedHttpVerb',
  413: 'RequestBodyTooLarge',
  500: 'InternalError',
  503: 'ServerBusy',
}

/**
 * Starts GitHub's artifact service and its blob store on 127.0.0.1 and a free port, speaking what `@actions/artifact`
 * speaks: Twirp JSON to create, finalize, list and fetch artifacts; Put Block, Put Block List, Put Blob and Get Blob for the content.
 * Requests are checked as the real service would; size and digest must match what was uploaded.
 *
 * Not act's own server: 0.2.89 refuses the client's `mime_type` field, hands out a signature whose `=` the Azure client strips,
 * serves zips without their content type, joins blocks as they arrive, and overwrites a name that is taken, where GitHub says 409.
 */
export async function startArtifactServer(options: ArtifactServerOptions = {}): Promise<ArtifactServer> {
  const runId = randomUUID()
  const jobId = randomUUID()
  const token = unsignedToken({ scp: `Actions.ExampleScope Actions.Results:${runId}:${jobId}` })
  const artifacts = new Map<string, StoredArtifact>()
  const uploads = new Map<string, Upload>()
  const requests: string[] = []
  const refusals: string[] = []
  const attempts = new Map<string, number>()
  const sockets = new Set<Socket>()
  let stored = 0
  let url = ''

  async function perform(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = new URL(request.url ?? '/', url)
    const isCall = target.pathname.startsWith(SERVICE)
    const body = await readBody(request, isCall ? MAX_CALL : MAX_BLOCK)
    const upload = uploads.get(target.pathname)
    const fields = isCall ? parseObject(body) : undefined
    const operation = isCall ? target.pathname.slice(SERVICE.length) : blobOperation(request, target)
    const name = isCall ? String(fields?.name) : (upload?.name ?? target.pathname)
    const phase = phaseOf(operation)
    if (requests.length < MAX_REQUESTS) requests.push(`${operation} ${name}`)

    const key = `${phase} ${name}`
    const attempt = (attempts.get(key) ?? 0) + 1
    if (attempts.size < MAX_REQUESTS) attempts.set(key, attempt)
    const hits = (fault: Fault): boolean =>
      phase !== undefined && (typeof fault === 'function' ? fault(phase, attempt, name) : fault === phase)

    if (hits(options.stall)) return
    if (hits(options.dropConnection)) return void request.socket.destroy()
    const status = phase && options[`${phase}Status` as const]?.(attempt, name)
    const answer =
      status !== undefined
        ? wish(status, phase)
        : isCall
          ? call(request, operation, fields)
          : transfer(operation, request, target, upload, body)
    if (status === undefined && answer.status >= 400)
      refusals.push(`${answer.status} ${operation} ${name}: ${answer.body}`)
    if (hits(options.loseAnswer)) return void request.socket.destroy()
    send(response, answer)
  }

  function call(request: IncomingMessage, operation: string, fields: Record<string, unknown> | undefined): Answer {
    if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json') {
      return twirpError(404, 'not a Twirp JSON call')
    }
    if (request.headers.authorization !== `Bearer ${token}`) return twirpError(401, 'bad or missing token')
    if (!fields) return twirpError(400, 'the body is not a JSON object')
    if (fields.workflow_run_backend_id !== runId) return twirpError(400, 'workflow_run_backend_id is not the token’s')
    if (fields.workflow_job_run_backend_id !== jobId) {
      return twirpError(400, 'workflow_job_run_backend_id is not the token’s')
    }
    if (operation === 'ListArtifacts') return list(fields)
    const { name } = fields
    if (typeof name !== 'string' || !/^[^":<>|*?\r\n\\/]+$/.test(name)) return twirpError(400, 'bad artifact name')
    if (operation === 'CreateArtifact') return create(name, fields)
    if (operation === 'FinalizeArtifact') return finalize(name, fields)
    if (operation === 'GetSignedArtifactURL') return fetchUrl(name)
    return twirpError(404, `no such method: ${operation}`)
  }

  function create(name: string, fields: Record<string, unknown>): Answer {
    if (fields.version !== 7) return twirpError(400, `version must be 7, not ${fields.version}`)
    const mimeType = fields.mime_type
    if (typeof mimeType !== 'string' || !/^[\w.+-]+\/[\w.+-]+$/.test(mimeType)) return twirpError(400, 'bad mime_type')
    const expires = fields.expires_at
    if (expires !== undefined && !(typeof expires === 'string' && Date.parse(expires) > Date.now())) {
      return twirpError(400, 'expires_at is not in the future')
    }
    if (artifacts.has(name)) return twirpError(409, ALREADY_EXISTS)
    if (artifacts.size === 500) return twirpError(429, 'too many artifacts')
    const artifact: StoredArtifact = { id: 1000 + artifacts.size, zip: Buffer.alloc(0), mimeType, finalized: false }
    if (typeof expires === 'string') artifact.expiresAt = expires
    artifacts.set(name, artifact)
    const path = `/account/${runId}/${artifact.id}.blob`
    const signature = randomBytes(32).toString('base64')
    uploads.set(path, { name, signature, artifact, blocks: new Map(), committed: false })
    return json(200, { ok: true, signed_upload_url: signedUrl(path, signature) })
  }

  function finalize(name: string, fields: Record<string, unknown>): Answer {
    const upload = [...uploads.values()].find((one) => one.name === name)
    if (!upload) return twirpError(404, 'no such artifact')
    const { artifact, committed } = upload
    if (!committed) return twirpError(412, 'nothing was committed to the signed URL')
    const size = fields.size ?? '0'
    if (size !== String(artifact.zip.length)) {
      return twirpError(400, `size ${size} is claimed, ${artifact.zip.length} bytes were uploaded`)
    }
    const hash = `sha256:${createHash('sha256').update(artifact.zip).digest('hex')}`
    if (fields.hash !== undefined && fields.hash !== hash) {
      return twirpError(400, `hash ${fields.hash} is claimed, ${hash} was uploaded`)
    }
    if (fields.hash !== undefined) artifact.hash = hash
    artifact.finalized = true
    return json(200, { ok: true, artifact_id: String(artifact.id) })
  }

  function list(fields: Record<string, unknown>): Answer {
    const found = [...artifacts]
      .filter(([, { finalized }]) => finalized)
      .filter(([name]) => (fields.name_filter ?? name) === name)
      .filter(([, { id }]) => String(fields.id_filter ?? id) === String(id))
    const ids = { workflow_run_backend_id: runId, workflow_job_run_backend_id: jobId }
    return json(200, {
      artifacts: found.map(([name, { id, zip }]) => ({ ...ids, database_id: `${id}`, name, size: `${zip.length}` })),
    })
  }

  function fetchUrl(name: string): Answer {
    const found = [...uploads].find(([, upload]) => upload.name === name)
    if (!found?.[1].artifact.finalized) return twirpError(404, 'no such artifact')
    return json(200, { signed_url: signedUrl(found[0], found[1].signature) })
  }

  function signedUrl(path: string, signature: string): string {
    return `${url}${path}?${new URLSearchParams({ sv: '2025-11-05', sr: 'b', sig: signature })}`
  }

  function transfer(
    operation: string,
    request: IncomingMessage,
    target: URL,
    upload: Upload | undefined,
    body: Buffer | undefined,
  ): Answer {
    if (!upload) return blobError(404)
    if (target.searchParams.get('sig') !== upload.signature) return blobError(403)
    if (operation === 'GetBlob') return { status: 200, type: upload.artifact.mimeType, body: upload.artifact.zip }
    if (request.method !== 'PUT') return blobError(405)
    if (upload.artifact.finalized) return blobError(403)
    if (!body || stored + body.length > MAX_STORED) return blobError(413)
    const { artifact, blocks } = upload
    if (operation === 'PutBlock') {
      const id = target.searchParams.get('blockid') ?? ''
      const { length } = Buffer.from(id, 'base64')
      if (length === 0 || length > 64 || body.length === 0) return blobError(400, 'InvalidQueryParameterValue')
      stored += body.length - (blocks.get(id)?.length ?? 0)
      blocks.set(id, body)
      return created()
    }
    let content = body
    if (operation === 'PutBlockList') {
      const ids = [...body.toString().matchAll(/<(?:Latest|Uncommitted)>([^<]*)</g)].map(([, id]) => id ?? '')
      const parts = ids.map((id) => blocks.get(id))
      if (parts.some((part) => !part)) return blobError(400, 'InvalidBlockList')
      content = Buffer.concat(parts.filter((part) => part !== undefined))
    } else if (request.headers['x-ms-blob-type'] !== 'BlockBlob') {
      return blobError(400, 'InvalidHeaderValue')
    }
    const type = request.headers['x-ms-blob-content-type']
    if (type !== artifact.mimeType) return blobError(400, 'InvalidHeaderValue')
    for (const block of blocks.values()) stored -= block.length
    stored += content.length - artifact.zip.length
    blocks.clear()
    artifact.zip = content
    upload.committed = true
    return created()
  }

  const server = createServer((request, response) => {
    perform(request, response).catch((error: unknown) => {
      // 400 is not retried by either client, so a fault of this server is seen at once and with its text.
      if (!response.destroyed) send(response, twirpError(400, `artifact-server: ${error}`))
    })
  })
  // A retry waits up to 12 s; an idle connection that dies just then would be a fault nobody asked for.
  server.keepAliveTimeout = 60_000
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    url,
    environment: {
      ACTIONS_RUNTIME_TOKEN: token,
      ACTIONS_RESULTS_URL: `${url}/`,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'octo/board',
      GITHUB_RUN_ID: '4242',
      // The Azure SDK, unlike the Twirp client, sends even loopback traffic to a proxy.
      NO_PROXY: '127.0.0.1',
      no_proxy: '127.0.0.1',
    },
    artifacts,
    requests,
    refusals,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function unsignedToken(claims: Record<string, unknown>): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const now = Math.floor(Date.now() / 1000)
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ ...claims, iat: now, exp: now + 21_600 })}.`
}

/** The whole body, or `undefined` when it is over the limit; it is read to its end so that the answer gets through. */
async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size <= limit) parts.push(part)
    else parts.length = 0
  }
  return size <= limit ? Buffer.concat(parts) : undefined
}

function parseObject(body: Buffer | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body?.toString() ?? '')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function blobOperation(request: IncomingMessage, target: URL): string {
  if (request.method === 'GET') return 'GetBlob'
  const what = target.searchParams.get('comp')
  return what === 'block' ? 'PutBlock' : what === 'blocklist' ? 'PutBlockList' : 'PutBlob'
}

function phaseOf(operation: string): Phase | undefined {
  if (operation === 'CreateArtifact') return 'create'
  if (operation === 'FinalizeArtifact') return 'finalize'
  return operation.startsWith('Put') ? 'block' : undefined
}

function wish(status: number, phase: Phase | undefined): Answer {
  const good = status >= 200 && status < 300
  if (phase === 'block') return good ? { ...created(), status } : blobError(status)
  if (good) return json(status, { ok: false })
  if (status === 409) return twirpError(status, ALREADY_EXISTS)
  return twirpError(status, status === 403 && phase === 'create' ? NO_QUOTA : `a test asked for ${status}`)
}

function json(status: number, value: unknown): Answer {
  return { status, type: 'application/json', body: JSON.stringify(value) }
}

function twirpError(status: number, msg: string): Answer {
  return json(status, { code: TWIRP_CODES[status] ?? 'unknown', msg })
}

function blobError(status: number, code = BLOB_CODES[status] ?? 'UnknownError'): Answer {
  const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`
  return { status, type: 'application/xml', body, headers: { 'x-ms-error-code': code } }
}

function created(): Answer {
  const headers = { ETag: `"${randomUUID()}"`, 'Last-Modified': new Date().toUTCString() }
  return { status: 201, type: 'application/xml', body: '', headers }
}

function send(response: ServerResponse, { status, type, body, headers }: Answer): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'x-ms-request-id': randomUUID(),
    'x-ms-version': '2025-11-05',
    ...headers,
  })
  response.end(body)
}
