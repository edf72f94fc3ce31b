/** What is wanted of endings and of the hang report, and whether it was found. */

import { GRACE_S, TIMED_ACTION, TIMEOUT_S } from './enders.mjs'
import { cameBack, failureOf, returnTimeOf, worstOf } from './ending-figures.mjs'
import { median } from './statistics.mjs'

const AFTER_EXIT_S = 2
const AFTER_HANG_S = TIMEOUT_S + 2 * GRACE_S + 2
const HANG_TREE = 100
const HANG_MS = 50

/** @returns lines as judge.mjs has them */
export function judgeEndings(results) {
  const action = rowsOf(results, (subject) => subject === TIMED_ACTION)
  const ours = rowsOf(results, (subject) => subject.ours)
  return [
    {
      wanted: 'endings, both of ours: control returns, nothing is left behind, no byte is lost',
      found: `${ours.filter(isClean).length} of ${ours.length}`,
      met: ours.every(isClean),
    },
    {
      wanted: 'endings, both of ours: the verdict is right',
      found: `${ours.filter(isRight).length} of ${ours.length}`,
      met: ours.every(isRight),
    },
    returnsWithin(AFTER_EXIT_S, 'a test that exits', (ending) => ending.passes),
    returnsWithin(AFTER_HANG_S, `a test that hangs, with a limit of ${TIMEOUT_S} s`, (ending) => !ending.passes),
  ]

  function returnsWithin(limit, words, concerns) {
    const wanted = `this action, ${words}: control returns within ${limit} s`
    const times = action.filter(({ ending }) => concerns(ending)).map(({ row }) => returnTimeOf(row))
    if (times.includes(null)) return { wanted, found: '', met: null }
    const longest = Math.max(...times.map((time) => time.median))
    return { wanted, found: `${longest.toFixed(2)} s at most`, met: longest <= limit }
  }
}

export function judgeHang({ rows }) {
  return [inTime(rows), findsTheDeadlock(rows)]
}

/** All of idle.c's trees are deadlocked. */
function findsTheDeadlock(rows) {
  const verdicts = rows.flatMap((row) => row.verdicts ?? [])
  const right = verdicts.filter((verdict) => verdict === 'deadlock').length
  return {
    wanted: 'hang reports: the deadlock is found every time',
    found: `${right} of ${verdicts.length}`,
    met: verdicts.length === 0 ? null : right === verdicts.length,
  }
}

function inTime(rows) {
  const wanted = `hang report of ${HANG_TREE} processes: one look and the explanation in at most ${HANG_MS} ms`
  const row = rows.find(({ tree, others }) => tree === HANG_TREE && others === 0)
  if (row.problem !== null) return { wanted, found: '', met: null }
  const took = median(row.snapshot) + median(row.explain)
  return { wanted, found: `${took.toFixed(0)} ms`, met: took <= HANG_MS }
}

/** What is wrong with ours, as sentences. */
export function faultsOf(results) {
  return rowsOf(results, (subject) => subject.ours).flatMap(({ ending, row }) => {
    const failure = failureOf(row, 'problem') ?? failureOf(row, 'stopped')
    const name = `${row.entrant.name}, "${ending.title}"`
    if (failure !== null) return [`${name}: ${failure}`]
    const [left, lost] = [worstOf(row, 'left'), worstOf(row, 'lost')]
    return [...(left > 0 ? [`${name}: ${left} left behind`] : []), ...(lost > 0 ? [`${name}: ${lost} bytes lost`] : [])]
  })
}

function rowsOf(results, isWanted) {
  return results.flatMap(({ ending, rows }) =>
    rows.filter(({ entrant }) => isWanted(entrant.subject)).map((row) => ({ ending, row })),
  )
}

function isClean({ row }) {
  return cameBack(row) && worstOf(row, 'left') === 0 && worstOf(row, 'lost') === 0
}

function isRight({ ending, row }) {
  return cameBack(row) && row.runs.every(({ words }) => words.includes(ending.passes ? ': passed' : ': timed-out'))
}
