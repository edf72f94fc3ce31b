/** What is wanted, and whether it was found. */
import { peakOf, range, ratioOf, ratioOfBest } from './figures.mjs'
import { HELD_UP, UNSTALLED } from './scenarios.mjs'
import { paired } from './statistics.mjs'
import { ACTION, COMMAND_LINE } from './subjects.mjs'

const OF_CAT = 1.15
/** What still counts as unchanged on a machine that others use as well. */
const UNCHANGED = 1.1
const MEMORY_MB = 150
const OF_EMPTY_SCRIPT = 3

/** @returns lines `{ wanted, found, met }`; `met` is null where something went wrong and there is no figure */
export function judge({ lines, solid, slow, starts }) {
  const ours = [...lines.rows, ...solid.rows, ...slow.rows].filter(({ entrant }) => entrant.subject.ours)
  return [
    ...[lines, solid].map((result) =>
      ownTime(
        rowOf(result, ACTION.name),
        result.rows[0],
        OF_CAT,
        `${result.scenario.title}: at most ${OF_CAT}x \`cat\``,
      ),
    ),
    sameWithoutNewlines(lines, solid),
    ...HELD_UP.map((name) =>
      ownTime(rowOf(slow, name), rowOf(slow, UNSTALLED), UNCHANGED, `${name}: the test's time at most ${UNCHANGED}x`),
    ),
    memory(Math.max(...ours.map(peakOf)) / 1e6),
    ...[ACTION, COMMAND_LINE].map((subject) => startUp(starts, subject)),
  ]
}

function rowOf({ rows }, name) {
  return rows.find(({ entrant }) => entrant.name === name)
}

function ownTime(row, reference, limit, wanted) {
  const ratio = ratioOf(row, reference)
  if (ratio === null) return { wanted, found: '', met: null }
  const found = `${range(ratio, 2)}x, best against best ${ratioOfBest(row, reference).toFixed(2)}x`
  return { wanted, found, met: ratio.median <= limit }
}

/** Each against the limit of its own rounds, since they are not of the same minute. */
function sameWithoutNewlines(lines, solid) {
  const wanted = `the same with and without newlines, within ${OF_CAT}x`
  const [withThem, without] = [lines, solid].map((result) => ratioOf(rowOf(result, ACTION.name), result.rows[0]))
  if (withThem === null || without === null) return { wanted, found: '', met: null }
  const ratio = without.median / withThem.median
  return { wanted, found: `${ratio.toFixed(2)}x`, met: Math.max(ratio, 1 / ratio) <= OF_CAT }
}

function memory(most) {
  const wanted = `peak memory of ours under ${MEMORY_MB} MB`
  return { wanted, found: `${most.toFixed(0)} MB`, met: most < MEMORY_MB }
}

function startUp(starts, subject) {
  const wanted = `start-up of ${subject.name}: at most ${OF_EMPTY_SCRIPT}x an empty Node script`
  const ratio = paired(starts.find((row) => row.subject === subject).times, starts[0].times)
  return ratio === null
    ? { wanted, found: '', met: null }
    : { wanted, found: `${range(ratio, 2)}x`, met: ratio.median <= OF_EMPTY_SCRIPT }
}
