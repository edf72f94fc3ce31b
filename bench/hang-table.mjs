/** The hang report's milliseconds, as Markdown tables. */
import { range } from './figures.mjs'
import { SHOWN_TO_INSPECTORS } from './hang.mjs'
import { paired, spread } from './statistics.mjs'
import { cellOf, ratio, table } from './table.mjs'

export function hangTable(rows) {
  return table(
    [
      'processes of the tree',
      'others beside it',
      'on the machine',
      'one look',
      'the explanation',
      'the whole command',
      'finds',
    ],
    rows.map((row) => {
      const sizes = [
        `${row.tree}${row.shape === undefined ? '' : `, ${row.shape}`}`,
        String(row.others),
        row.machine === undefined ? '' : String(row.machine),
      ]
      const figures = [row.snapshot, row.explain, row.whole]
      if (row.problem !== null) return [...sizes, cellOf(row.problem), '', '', '']
      return [...sizes, ...figures.map(ms), [...new Set(row.verdicts)].join(' or ')]
    }),
  )
}

/** What each takes for one process and for the whole tree; the first one is ours. */
export function inspectorTable(inspectors) {
  const [ours] = inspectors
  return table(
    ['', 'one process', `all ${SHOWN_TO_INSPECTORS}`, `x ${ours.name}`, 'tells'],
    inspectors.map(({ name, one, all, tells, problem }) => [
      name,
      problem === null ? ms(one) : cellOf(problem),
      problem === null ? ms(all) : '',
      problem === null ? ratio(paired(all, ours.all)) : '',
      tells,
    ]),
  )
}

function ms(figures) {
  return `${range(spread(figures), 1)} ms`
}
