/** Figures as Markdown tables, which a terminal shows as well. */
import { oddRun, peakOf, range, ratioOf, ratioOfBest, spreadOf } from './figures.mjs'
import { paired, spread } from './statistics.mjs'

export function resultTable({ scenario, rows }) {
  const [limit] = rows
  const reference = rows.find(({ entrant }) => entrant.name === scenario.reference)
  const columns = [
    ['', ({ entrant }) => entrant.name],
    ["the test's own time", (row) => seconds(spreadOf(row, 'own'))],
    [`x ${limit.entrant.name}`, (row) => ratio(ratioOf(row, limit))],
    ['best x best', (row) => ratioOfBest(row, limit)?.toFixed(2) ?? ''],
    ['x unstalled', (row) => (row.entrant.subject.ours ? ratio(ratioOf(row, reference)) : '')],
    ['whole', (row) => oddRun(row)?.stopped ?? seconds(spreadOf(row, 'whole'))],
    ['peak memory', (row) => (row.entrant.subject.shell ? '' : `${(peakOf(row) / 1e6).toFixed(0)} MB`)],
    ['kept', kept],
  ].filter(([title]) => title !== 'x unstalled' || reference !== undefined)
  return table(
    columns.map(([title]) => title),
    rows.map((row) => columns.map(([, cell]) => cell(row))),
  )
}

export function startTable(rows) {
  const [{ subject: empty, times: partners }] = rows
  const cells = ({ subject, times, problem }) => {
    const found = spread(times.filter((ms) => ms !== null))
    return [subject.name, found === null ? problem : `${range(found, 0)} ms`, ratio(paired(times, partners))]
  }
  return table(['', "to the test's first instruction", `x ${empty.name}`], rows.map(cells))
}

export function judgementTable(lines) {
  const words = (met) => (met === null ? 'no figure' : met ? 'met' : 'missed')
  return table(
    ['wanted', 'found', ''],
    lines.map(({ wanted, found, met }) => [wanted, found, words(met)]),
  )
}

/** What a program said, on one line and within one cell. */
export function cellOf(words) {
  return words.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/(?<!\\)\|/g, '\\|')
}

export function table(head, rows) {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(3, ...all.map((row) => row[column].length)))
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

export function ratio(found) {
  return found === null ? '' : range(found, 2)
}

export function seconds(found) {
  return found === null ? 'not done' : `${range(found, 2)} s`
}

function kept(row) {
  const odd = oddRun(row)
  if (odd === undefined) return 'every byte'
  if (odd.problem !== null) return odd.problem
  return odd.own === null ? `${(odd.recorded / 1e6).toFixed(0)} MB by then` : 'every byte by then'
}
