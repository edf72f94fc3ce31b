/** Redacts plain logs, and prints how fast and what the secrets cost to look for. Run after a build: `node bench/redact.mjs`. */
import { randomBytes } from 'node:crypto'
import { Redaction } from '../lib/redact/redaction.js'
import { parseSecrets } from '../lib/redact/secrets.js'

const MEGABYTES = 64
const CHUNK = 64 * 1024

const token = () => `ghp_${randomBytes(27).toString('base64url')}`
const key = () => {
  const body = randomBytes(1190).toString('base64')
  return `-----BEGIN PRIVATE KEY-----\n${body.match(/.{1,64}/g).join('\n')}\n-----END PRIVATE KEY-----`
}
const many = (count, make) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`SECRET_${i}`, make(i)]))

const SECRETS = {
  'one token': { TOKEN: token() },
  '10 tokens, a key': { ...many(10, token), KEY: key() },
  '200 tokens, 20 keys': { ...many(220, (i) => (i < 200 ? token() : key())) },
}

function logOf(line) {
  const lines = []
  for (let size = 0, i = 0; size < MEGABYTES * 1e6; i++) {
    const text = line(i)
    size += text.length
    lines.push(text)
  }
  return Buffer.from(lines.join(''))
}

const plain = logOf((i) => `I (${312 + i}) sensor: t=${20 + (i % 17)}.${i % 10} C rh=${i % 100} % seq=${i}\n`)
const dump = logOf((i) => `${(i * 7919).toString(36)}${'Zm9vYmFyYmF6cXV4ghp_MIIE'.repeat(3)}\n`)

function measure(redaction, bytes) {
  const stream = redaction.stream()
  const begun = performance.now()
  for (let at = 0; at < bytes.length; at += CHUNK) stream.push(bytes.subarray(at, at + CHUNK))
  stream.end()
  return bytes.length / 1e6 / ((performance.now() - begun) / 1000)
}

for (const [name, secrets] of Object.entries(SECRETS)) {
  const { values } = parseSecrets(JSON.stringify(secrets))
  const before = process.memoryUsage()
  const begun = performance.now()
  const redaction = new Redaction(values)
  const ms = performance.now() - begun
  const after = process.memoryUsage()
  const mib = (after.arrayBuffers + after.heapUsed - before.arrayBuffers - before.heapUsed) / 2 ** 20
  const all = Object.values(secrets)
  const full = logOf((i) => `password: ${all[i % all.length]}\n`)
  const speeds = [plain, dump, full].map((bytes) => Math.max(measure(redaction, bytes), measure(redaction, bytes)))
  console.log(
    `${name.padEnd(20)} ${values.length} values, ready after ${ms.toFixed(0)} ms, ${mib.toFixed(1)} MiB: ` +
      `plain log ${speeds[0].toFixed(0)} MB/s, base64-like ${speeds[1].toFixed(0)} MB/s, all secrets ${speeds[2].toFixed(0)} MB/s`,
  )
}
