/** What the runs of one subject, by round, say of it as an ender of tests. */
import { figuresOf } from './figures.mjs'
import { spread } from './statistics.mjs'

/** Of all rounds: whoever leaves something behind once is not relied upon. */
export function worstOf(row, name) {
  const figures = figuresOf(row, name)
  return figures.length === 0 ? null : Math.max(...figures)
}

/** Why there is no figure: it had to be stopped, or did not run. */
export function failureOf({ runs }, name) {
  return runs.find((run) => run !== undefined && run[name] !== null)?.[name] ?? null
}

/** Control came back by itself, every time. */
export function cameBack(row) {
  return failureOf(row, 'stopped') === null && failureOf(row, 'problem') === null
}

/** Its exit status says whether the test passed. */
export function toldRight(row, { passes }) {
  return cameBack(row) && row.runs.every(({ status }) => (status === 0) === passes)
}

/** Seconds until control returned, of the runs in which it did. */
export function returnTimeOf(row) {
  return cameBack(row) ? spread(figuresOf(row, 'whole')) : null
}
