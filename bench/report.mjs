/** The page: what was measured on which machine, as Markdown. */
import { readFileSync, writeFileSync } from 'node:fs'
import { endingTable, overviewTable } from './ending-table.mjs'
import { findingsTable } from './findings.mjs'
import { hangTable, inspectorTable } from './hang-table.mjs'
import { leasesTable } from './leases.mjs'
import { judgementTable, resultTable, startTable } from './table.mjs'

const FROM = '<!-- Figures: npm run bench -- --write -->'
const TO = '<!-- End of the figures -->'

export function reportText(measured) {
  const { machine, load, medium, bytes, results, starts, endings, hang, findings, leases, judgement } = measured
  return [
    `Measured ${new Date().toISOString().slice(0, 10)} on ${machine}.`,
    `${(bytes / 1e9).toLocaleString('en')} GB from ${load}, recorded in ${medium.words}. Medians ` +
      '(least..most) of the rounds; ratios are of the same round, and of the best ones.',
    ...results.flatMap((result) => [`### ${result.scenario.title} (${result.rounds} rounds)`, resultTable(result)]),
    '### Start-up',
    startTable(starts),
    ...endingsText(endings),
    ...hangText(hang),
    ...findingsText(findings),
    ...(leases === null ? [] : ['### Leases', leasesTable(leases)]),
    '### Wanted',
    judgementTable(judgement),
  ].join('\n\n')
}

function endingsText(results) {
  if (results === null) return []
  return [
    '### How tests are ended',
    overviewTable(results),
    ...results.flatMap((result) => [`#### ${result.ending.title}`, endingTable(result)]),
  ]
}

function hangText(hang) {
  if (hang === null) return []
  const { rows, inspectors } = hang
  return ['### The hang report', hangTable(rows), ...(inspectors === null ? [] : [inspectorTable(inspectors)])]
}

function findingsText(rows) {
  if (rows === null) return []
  const words = 'One core, 64 KiB at a time: all formats on, then each alone. Wanted: at least 100 MB/s.'
  return ['### Findings', words, findingsTable(rows)]
}

/** Puts `text` in the place of the figures in `file`; what a person wrote around them stays. */
export function writeFigures(file, text) {
  const page = readFileSync(file, 'utf8')
  const from = page.indexOf(FROM)
  const to = page.indexOf(TO)
  if (from === -1 || to < from) throw new Error(`${file} has no place for the figures: ${FROM} … ${TO}`)
  writeFileSync(file, `${page.slice(0, from + FROM.length)}\n\n${text}\n\n${page.slice(to)}`)
}
