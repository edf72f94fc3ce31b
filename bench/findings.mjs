/** Reads plain logs with all formats on, and prints how fast. Run after a build: `node bench/findings.mjs [FORMAT...]`. */
import { FindingsReader } from '../lib/findings/findings-reader.js'
import { FORMATS } from '../lib/findings/formats.js'

const MEGABYTES = 64
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

function logOf(line) {
  const lines = []
  for (let size = 0, i = 0; size < MEGABYTES * 1e6; i++) {
    const text = line(i)
    size += text.length
    lines.push(text)
  }
  return Buffer.from(lines.join(''))
}

function measure(bytes, formats) {
  const reader = new FindingsReader(formats)
  const begun = performance.now()
  for (let at = 0; at < bytes.length; at += CHUNK) reader.push(bytes.subarray(at, at + CHUNK))
  const { findings } = reader.end()
  if (findings.length > 0) throw new Error(`A finding where there is none: ${JSON.stringify(findings[0])}`)
  return bytes.length / 1e6 / ((performance.now() - begun) / 1000)
}

const names = process.argv.slice(2)
const chosen = names.length === 0 ? FORMATS : FORMATS.filter(({ name }) => names.includes(name))
console.log(`${chosen.length} formats, ${chosen.flatMap(({ triggers }) => triggers).length} triggers`)
for (const [name, line] of Object.entries(LOGS)) {
  const bytes = logOf(line)
  const speeds = [measure(bytes, chosen), measure(bytes, chosen), measure(bytes, chosen)]
  console.log(
    `${name.padEnd(12)} ${Math.max(...speeds)
      .toFixed(0)
      .padStart(5)} MB/s`,
  )
}
