/** How a test ends (bench/ending.c has the modes), and every way to run it, once a round. */
import { ENDERS } from './enders.mjs'
import { measureEnding } from './measure-ending.mjs'
import { inParallel } from './parallel.mjs'

const FLOOD = 8_386_560

/** `passes`: the test itself does; the others hang. `bytes`: what it prints if it is let; `console`: its pace, in bytes per second. */
export const ENDINGS = [
  { mode: 'silent', passes: true, title: 'Exits, and leaves a silent child with its output open' },
  { mode: 'chatty', passes: true, title: 'Exits, and leaves a child that prints every 50 ms' },
  { mode: 'session', passes: true, title: 'Exits, and leaves a child in another session (`setsid`), its output open' },
  { mode: 'daemon', passes: true, title: 'Exits, and leaves a daemon: forked twice, its output closed' },
  { mode: 'hang', passes: false, title: 'Hangs' },
  { mode: 'stubborn', passes: false, title: 'Hangs, ignores SIGINT and SIGTERM, has children in other sessions' },
  { mode: 'flood', passes: false, bytes: FLOOD, title: 'Prints 8 MB, then hangs' },
  { mode: 'flood', passes: false, bytes: FLOOD, console: 1e6, title: 'The same, with a console that reads 1 MB/s' },
]

/**
 * Most of it is waiting: `plan.atOnce` measurements go on side by side, in another order every round.
 * @param setting `{ program, medium, patience }`: ending.c built, and the limits of ours and of the rivals
 * @returns `{ ending, rows }` for each of them, a row being `{ entrant, runs }` with the runs by round
 */
export async function runEndings(setting, plan, say) {
  const results = ENDINGS.map((ending) => ({
    ending,
    rows: ENDERS.map((subject) => ({ entrant: { subject, name: subject.name }, runs: [] })),
  }))
  const pairs = results.flatMap(({ ending, rows }) => rows.map((row) => ({ ending, row })))
  for (let round = 0; round < plan.rounds; round++) {
    say(`endings: round ${round + 1} of ${plan.rounds}`)
    // Whoever had to be stopped does so again.
    const due = turned(pairs, round, plan.rounds).filter(({ row }) => !row.runs.some((run) => run.stopped !== null))
    await inParallel(plan.atOnce, due, async ({ ending, row }) => {
      row.runs[round] = await measureEnding(row.entrant.subject, ending, setting)
    })
  }
  return results
}

function turned(list, round, rounds) {
  const first = Math.floor((list.length * round) / rounds)
  return [...list.slice(first), ...list.slice(0, first)]
}
