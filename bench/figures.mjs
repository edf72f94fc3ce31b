/** The figures of a row's runs, and how rows compare. */
import { paired, spread } from './statistics.mjs'

/** Figure `name` of every run, by round; null where there is none. */
function byRound({ runs }, name) {
  return Array.from(runs, (run) => run?.[name] ?? null)
}

export function figuresOf(row, name) {
  return byRound(row, name).filter((figure) => figure !== null)
}

export function spreadOf(row, name) {
  return spread(figuresOf(row, name))
}

/** Figure `name` (the test's own time) in `row` against that in `other`, round by round; null if there is nothing to compare. */
export function ratioOf(row, other, name = 'own') {
  return paired(byRound(row, name), byRound(other, name))
}

/** Best against best: what is left when the machine's other work is not in the way. */
export function ratioOfBest(row, other) {
  const [best, reference] = [spreadOf(row, 'own'), spreadOf(other, 'own')]
  return best === null || reference === null ? null : best.min / reference.min
}

/** The most memory of all runs, in bytes. */
export function peakOf(row) {
  return Math.max(...figuresOf(row, 'peak'))
}

/** The first run that was not as it should be. */
export function oddRun({ runs }) {
  return runs.find((run) => run !== undefined && (run.problem !== null || run.stopped !== null))
}

export function range({ median, min, max }, digits) {
  if (min === max) return median.toFixed(digits)
  return `${median.toFixed(digits)} (${min.toFixed(digits)}..${max.toFixed(digits)})`
}
