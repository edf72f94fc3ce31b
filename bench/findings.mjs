/**
 * Reads plain logs for findings, and says how fast: with all formats on, and with each alone. After a build: `node bench/findings.mjs [FORMAT...]`,
 * and as a part of `npm run bench`.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const LIBRARY = new URL('../lib/findings/', import.meta.url)
const CHUNK = 64 * 1024

/** Logs that hold no test: what a board prints for hours. */
const LOGS = {
  telemetry: (i) => `I (${312 + i}) sensor: t=${20 + (i % 17)}.${i % 10} C rh=${i % 100} % seq=${i}\n`,
  'host log': (i) =>
    `[2026-11-23 09:10:${String(i % 60).padStart(2, '0')}.123] rx ${i} bytes from /dev/ttyACM0, queue ${i % 7}\n`,
  colours: (i) => `\x1b[0;32mI (${312 + i}) wifi: beacon ${i} rssi -${40 + (i % 50)}\x1b[0m\r\n`,
  'hex dump': (i) =>
    `0000${(i % 4096).toString(16)}: de ad be ef 00 11 22 33 44 55 66 77 88 99 aa bb |................|\n`,
  'scary words': (i) => `<err> os: error ${i}: assertion of nothing failed, test went on ... not ok, but running\n`,
}

/**
 * MB/s on each log: a row with all formats on, then one for each. Null if nothing is built.
 * @param megabytes of each log
 */
export async function measureFindings(megabytes, names = []) {
  if (!existsSync(new URL('findings-reader.js', LIBRARY))) return null
  const { FindingsReader } = await import(new URL('findings-reader.js', LIBRARY))
  const { FORMATS } = await import(new URL('formats.js', LIBRARY))
  const chosen = names.length === 0 ? FORMATS : FORMATS.filter(({ name }) => names.includes(name))
  const logs = Object.entries(LOGS).map(([name, line]) => [name, logOf(line, megabytes)])
  const sets = [['all formats', chosen], ...chosen.map((format) => [format.name, [format]])]
  return sets.map(([name, formats]) => ({
    name,
    speeds: Object.fromEntries(
      logs.map(([log, bytes]) => [log, Math.max(...[1, 2, 3].map(() => measure(FindingsReader, bytes, formats)))]),
    ),
  }))
}

function logOf(line, megabytes) {
  const lines = []
  for (let size = 0, i = 0; size < megabytes * 1e6; i++) {
    const text = line(i)
    size += text.length
    lines.push(text)
  }
  return Buffer.from(lines.join(''))
}

function measure(FindingsReader, bytes, formats) {
  const reader = new FindingsReader(formats)
  const begun = performance.now()
  for (let at = 0; at < bytes.length; at += CHUNK) reader.push(bytes.subarray(at, at + CHUNK))
  const { findings } = reader.end()
  if (findings.length > 0) throw new Error(`A finding where there is none: ${JSON.stringify(findings[0])}`)
  return bytes.length / 1e6 / ((performance.now() - begun) / 1000)
}

/** As Markdown: MB/s, the best of three. */
export function findingsTable(rows) {
  const logs = Object.keys(LOGS)
  return [
    `| MB/s of plain log | ${logs.join(' | ')} |`,
    `| --- | ${logs.map(() => '---').join(' | ')} |`,
    ...rows.map(({ name, speeds }) => `| ${name} | ${logs.map((log) => speeds[log].toFixed(0)).join(' | ')} |`),
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = await measureFindings(16, process.argv.slice(2))
  console.log(rows === null ? 'Nothing is built: `npm run build` first.' : findingsTable(rows))
}
