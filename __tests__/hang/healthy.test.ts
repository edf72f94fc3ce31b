import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { explain, type HangReport, type HangVerdict } from '../../src/hang/explain.js'
import { BETWEEN_MS } from '../../src/hang/inspect.js'
import { takeSnapshot } from '../../src/hang/read.js'
import type { Snapshot } from '../../src/hang/snapshot.js'
import { HEALTHY, type Healthy } from './healthy.js'
import { MUST_RUN, missing, type Need, needsOf, type Started, titleOf, Workshop } from './programs.js'

/** Trees times looks. The promise is that not one of them finds a deadlock. */
const SAMPLES = 1000
const FEWEST_TREES = 12

interface Watched {
  one: Healthy
  tree: Started
  last: Snapshot | null
  reports: HangReport[]
  /** Context switches of all its threads, before the first look and after the last. */
  switches: { before: number; after: number }
}

function needsOfTree({ run, needs = [] }: Healthy): Need[] {
  return [...new Set([...needsOf(run), ...needs])]
}

const workshop = new Workshop()
afterAll(() => workshop.close())

const possible = HEALTHY.filter((one) => missing(needsOfTree(one)).length === 0)
const watched = new Map<Healthy, Watched>()

/** All trees run at once, and are looked at in turns, until there are enough samples. */
beforeAll(async () => {
  for (const one of possible) {
    const place = workshop.place()
    const tree = await workshop.start(
      one.run.map((word) => word.replaceAll('{place}', place)),
      one.start,
    )
    watched.set(one, { one, tree, last: null, reports: [], switches: { before: 0, after: 0 } })
  }
  // Time to start for what starts slowly; from here on each is in the middle of its work.
  await delay(2000)
  const all = [...watched.values()]
  for (const each of all) each.switches.before = each.tree.switches()
  for (let samples = 0; samples < SAMPLES; ) {
    const began = performance.now()
    for (const each of all) {
      const snapshot = await takeSnapshot({ root: each.tree.pid })
      if (snapshot !== null && each.last !== null) {
        each.reports.push(explain(each.last, snapshot))
        samples += 1
      }
      each.last = snapshot
    }
    await delay(Math.max(0, BETWEEN_MS - (performance.now() - began)))
    if (all.every(({ last }) => last === null)) break
  }
  for (const each of all) each.switches.after = each.tree.switches()
}, 180_000)

describe('a healthy tree is never called a deadlock', () => {
  it(`in ${SAMPLES} samples of ${FEWEST_TREES} trees at least`, () => {
    const reports = [...watched.values()].map((each) => each.reports.length)
    expect(reports.length).toBeGreaterThanOrEqual(FEWEST_TREES)
    expect(reports.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(SAMPLES)
  })

  for (const one of HEALTHY) {
    const needs = needsOfTree(one)
    it.skipIf(missing(needs).length > 0 && !MUST_RUN)(titleOf(one.name, needs), () => {
      expect(missing(needs)).toEqual([])
      const { reports, tree, last, switches } = watched.get(one) as Watched
      expect(last, `it has ended, and said ${tree.said}`).not.toBeNull()
      expect(reports.length).toBeGreaterThan(1)
      if (one.idle !== true) expect(switches.after, 'it has got nowhere').toBeGreaterThan(switches.before)
      expect(reports.flatMap(deadlocksOf)).toEqual([])
      expect(reports.filter(({ activity }) => activity === 'deadlocked')).toEqual([])
      expect(reports.flatMap(({ edges }) => edges.filter(({ inCycle }) => inCycle))).toEqual([])
      const wrong = reports.filter(({ verdict }) => verdict !== null && one.honest?.includes(verdict.id) !== true)
      expect(wrong.map(({ verdict, doing }) => ({ verdict, doing }))).toEqual([])
    })
  }
})

function deadlocksOf({ verdict, also }: HangReport): HangVerdict[] {
  return [verdict, ...also].filter((one) => one !== null).filter(({ deadlock }) => deadlock)
}
