/**
 * `node scripts/formats.mjs [--write]`: how much of what the samples hold is found, and how much is found that is not there, by framework.
 * Reads the samples of the tests and, if HARDWARE_TEST_SAMPLES names a folder, those in it. Needs a build (`lib/`). `--write` puts the
 * table into docs/formats.md. Fails if anything differs from what a sample expects.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FindingsReader } from '../lib/findings/findings-reader.js'

const ROOT = new URL('..', import.meta.url).pathname
const PAGE = join(ROOT, 'docs', 'formats.md')
const FROM = '<!-- Table: node scripts/formats.mjs --write -->'
const TO = '<!-- End of the table -->'
const COUNTS = ['passed', 'failed', 'skipped', 'expectedFailures', 'todo', 'disabled', 'notRun']

const folders = ['samples', 'written'].map((name) => join(ROOT, '__tests__', 'findings', name))
if (process.env.HARDWARE_TEST_SAMPLES) folders.push(process.env.HARDWARE_TEST_SAMPLES)

const rows = new Map()
const seen = new Set()
for (const folder of folders.filter((one) => existsSync(one))) {
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.expect.json'))
    .sort()) {
    if (seen.has(file)) continue
    seen.add(file)
    const expected = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    const log = readFileSync(join(folder, file.replace('.expect.json', '.log')))
    count(expected, found(log))
  }
}
const text = table()
console.log(text)
if (process.argv.includes('--write')) write(text)
process.exitCode = [...rows.values()].every((row) => row.hits === row.wanted && row.extra === 0 && row.off === 0)
  ? 0
  : 1

function found(log) {
  const reader = new FindingsReader()
  reader.push(log)
  return reader.end()
}

function count(expected, findings) {
  const row = rows.get(expected.framework) ?? { samples: 0, wanted: 0, hits: 0, extra: 0, off: 0 }
  rows.set(expected.framework, row)
  row.samples += 1
  row.wanted += expected.failures.length
  const left = [...findings.findings]
  for (const failure of expected.failures) {
    const index = left.findIndex((finding) => fits(finding, failure))
    if (index === -1) continue
    left.splice(index, 1)
    row.hits += 1
  }
  row.extra += left.length
  const differs = COUNTS.some((name) => typeof expected[name] === 'number' && expected[name] !== findings.tests[name])
  if (differs || expected.infrastructure !== findings.infrastructure) row.off += 1
}

/** File, line, name and message: all of them, or it is not found. */
function fits(finding, { name, file, line, message }) {
  const lines = (words) =>
    words
      .split('\n')
      .map((one) => one.trim())
      .join('\n')
  return (
    finding.name === name &&
    finding.file === file &&
    finding.line === line &&
    lines(finding.message).includes(lines(message))
  )
}

function table() {
  const all = [...rows].sort(([a], [b]) => a.localeCompare(b))
  const sum = all.reduce(
    (total, [, row]) => Object.fromEntries(Object.entries(total).map(([key, value]) => [key, value + row[key]])),
    { samples: 0, wanted: 0, hits: 0, extra: 0, off: 0 },
  )
  return [
    '| framework | samples | failures in them | found | recall | found though not there | precision | counts or blame wrong |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...[...all, ['all', sum]].map(([name, { samples, wanted, hits, extra, off }]) =>
      ['', name, samples, wanted, hits, share(hits, wanted), extra, share(hits, hits + extra), off, '']
        .join(' | ')
        .trim(),
    ),
  ].join('\n')
}

function share(part, whole) {
  return whole === 0 ? '' : `${((100 * part) / whole).toFixed(part === whole ? 0 : 1)} %`
}

function write(markdown) {
  const page = readFileSync(PAGE, 'utf8')
  const from = page.indexOf(FROM)
  const to = page.indexOf(TO)
  if (from === -1 || to < from) throw new Error(`${PAGE} has no place for the table: ${FROM} ... ${TO}`)
  writeFileSync(PAGE, `${page.slice(0, from + FROM.length)}\n\n${markdown}\n\n${page.slice(to)}`)
}
