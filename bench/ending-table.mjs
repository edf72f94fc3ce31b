/** How tests were ended, as Markdown tables. */
import { cameBack, failureOf, returnTimeOf, toldRight, worstOf } from './ending-figures.mjs'
import { ratioOf } from './figures.mjs'
import { cellOf, ratio, seconds, table } from './table.mjs'

export function endingTable({ ending, rows }) {
  const [reference] = rows
  return table(
    ['', 'control returns after', `x ${reference.entrant.name}`, 'left behind', 'kept', 'says'],
    rows.map((row) => [
      row.entrant.name,
      failureOf(row, 'stopped') ?? seconds(returnTimeOf(row)),
      ratioCell(row, reference),
      left(row),
      kept(row, ending),
      cellOf(says(row)),
    ]),
  )
}

/** Everybody over all endings. */
export function overviewTable(results) {
  const [{ rows }] = results
  const of = (count) => `${count} of ${results.length}`
  return table(
    ['', 'control returns by itself', 'processes left behind', 'bytes lost', 'exit status is right'],
    rows.map(({ entrant }, index) => {
      const all = results.map((result) => ({ ending: result.ending, row: result.rows[index] }))
      const sum = (name) => all.reduce((total, { row }) => total + (cameBack(row) ? worstOf(row, name) : 0), 0)
      return [
        entrant.name,
        of(all.filter(({ row }) => cameBack(row)).length),
        String(sum('left')),
        bytes(sum('lost')),
        of(all.filter(({ row, ending }) => toldRight(row, ending)).length),
      ]
    }),
  )
}

/** Of somebody who was stopped, what it would at least have been. */
function ratioCell(row, reference) {
  const ours = returnTimeOf(reference)
  if (ours === null) return ''
  if (cameBack(row)) return ratio(ratioOf(row, reference, 'whole'))
  if (failureOf(row, 'stopped') === null) return ''
  return `> ${(worstOf(row, 'whole') / ours.median).toFixed(1)}`
}

function left(row) {
  if (failureOf(row, 'problem') !== null) return ''
  const count = worstOf(row, 'left')
  return cameBack(row) ? String(count) : `${count} still run`
}

function kept(row, ending) {
  if (failureOf(row, 'problem') !== null) return ''
  const lost = worstOf(row, 'lost')
  if (lost > 0) return `${bytes(lost)} lost`
  const printed = Math.min(...row.runs.map((run) => run.printed))
  // A test that is held up has less to lose.
  return ending.bytes > printed ? `every byte; held up at ${bytes(printed)}` : 'every byte'
}

function says(row) {
  const problem = failureOf(row, 'problem')
  if (problem !== null) return problem
  return [...new Set(row.runs.map(({ words }) => words ?? ''))].join(' or ')
}

function bytes(count) {
  return count < 1e5 ? `${count} B` : `${(count / 1e6).toFixed(1)} MB`
}
