import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { explain, type HangReport, type HangVerdict } from '../../src/hang/explain.js'
import { takeSnapshot } from '../../src/hang/read.js'
import type { Snapshot } from '../../src/hang/snapshot.js'
import { HEALTHY, type Healthy } from './healthy.js'
import { MUST_RUN, missing, type Need, needsOf, type Started, titleOf, Workshop } from './programs.js'

const SAMPLES = 1000
const FEWEST_TREES = 12
/** Between two looks at a tree: what the hang report takes, and often longer. */
const BETWEEN_MS = 500
/** Looking at all trees in turns takes longer than that: so many run at a time. */
const AT_ONCE = 20

/** A busy machine may leave any of them without a processor for so long, or with nothing but that. */
const ALWAYS_HONEST = ['waiting', 'sleeping', 'spinning']

interface Watched {
  tree: Started
  /** Samples. */
  most: number
  /** The last two looks, the newest first. */
  looks: Snapshot[]
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

beforeAll(async () => {
  const fewer = possible.flatMap(({ samples }) => samples ?? [])
  const samples = Math.ceil((SAMPLES - fewer.reduce((a, b) => a + b, 0)) / (possible.length - fewer.length))
  for (let first = 0; first < possible.length; first += AT_ONCE) {
    await watch(possible.slice(first, first + AT_ONCE), samples)
  }
}, 600_000)

/** Runs these trees together, and explains each of them so many times: by two looks one after the other, and by every other two. */
async function watch(trees: readonly Healthy[], samples: number): Promise<void> {
  const group: Watched[] = []
  for (const one of trees) {
    const place = workshop.place()
    const run = one.run.map((word) => word.replaceAll('{place}', place))
    const tree = await workshop.start(run, one.start)
    const each: Watched = {
      tree,
      most: one.samples ?? samples,
      looks: [],
      reports: [],
      switches: { before: 0, after: 0 },
    }
    watched.set(one, each)
    group.push(each)
  }
  // So that each is in the middle of its work, and none is still being started.
  await delay(1500)
  for (const each of group) each.switches.before = each.tree.switches()
  // The second look gives one sample, each further one two.
  for (let round = 0; round < 2 + Math.ceil((samples - 1) / 2); round += 1) {
    const began = performance.now()
    for (const each of group) {
      if (each.reports.length >= each.most) continue
      const now = await takeSnapshot({ root: each.tree.pid })
      if (now !== null) each.reports.push(...each.looks.map((before) => explain(before, now)))
      each.looks = now === null ? [] : [now, ...each.looks].slice(0, 2)
    }
    await delay(Math.max(0, BETWEEN_MS - (performance.now() - began)))
  }
  for (const each of group) {
    each.switches.after = each.tree.switches()
    await each.tree.end()
  }
}

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
      const { reports, tree, looks, switches } = watched.get(one) as Watched
      expect(looks, `it has ended, and said ${tree.said}`).not.toEqual([])
      expect(reports.length).toBeGreaterThan(1)
      if (one.idle !== true) expect(switches.after, 'it has got nowhere').not.toBe(switches.before)
      expect(reports.flatMap(deadlocksOf)).toEqual([])
      expect(reports.filter(({ activity, endless }) => activity === 'deadlocked' || endless)).toEqual([])
      expect(reports.flatMap(({ edges }) => edges.filter(({ inCycle }) => inCycle))).toEqual([])
      const honest = [...ALWAYS_HONEST, ...(one.honest ?? [])]
      const wrong = reports.filter(({ verdict }) => verdict !== null && !honest.includes(verdict.id))
      expect(wrong.map(({ verdict, doing }) => ({ verdict, doing }))).toEqual([])
    })
  }
})

function deadlocksOf({ verdict, also }: HangReport): HangVerdict[] {
  return [verdict, ...also].filter((one) => one !== null).filter(({ deadlock }) => deadlock)
}
