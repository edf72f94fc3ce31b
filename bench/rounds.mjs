/** Measures every entrant of a scenario once a round, so that a noisy minute falls on all of them. */
import { spawnSync } from 'node:child_process'
import { measure } from './measure.mjs'

const FEWEST = 3

/**
 * @param scenario one of scenarios.mjs
 * @param setting what all of its measurements share
 * @param plan `{ rounds, seconds }`: so many, but no further one once so much time has gone and three are done
 * @returns `{ scenario, rows, rounds }`, a row being `{ entrant, runs }` with the runs by round
 */
export async function runRounds(scenario, setting, plan, say) {
  const until = performance.now() + plan.seconds * 1000
  const rows = scenario.entrants.map((entrant) => ({ entrant, runs: [] }))
  let round = 0
  for (; round < plan.rounds && (round < FEWEST || performance.now() < until); round++) {
    say(`${scenario.title}: round ${round + 1} of ${plan.rounds}`)
    for (const { entrant, runs } of turned(rows, round)) {
      if (runs.some(hopeless)) continue
      const all = { ...setting, ...scenario.setting, ...entrant.setting }
      // What one subject left for the disk to do must not tax the next. (What is unlinked before it is written never is.)
      if (all.medium.isDisk) spawnSync('sync', ['-f', all.medium.path])
      runs[round] = await measure(entrant.subject, all)
    }
  }
  return { scenario, rows, rounds: round }
}

/** Who had to be stopped, or fails, does so again: the time is better spent on the others. */
function hopeless(run) {
  return run !== undefined && (run.stopped !== null || run.problem !== null)
}

/** Another order every round: whoever follows the same neighbour every time would pay for it every time. */
function turned(rows, round) {
  return [...rows.slice(round % rows.length), ...rows.slice(0, round % rows.length)]
}
