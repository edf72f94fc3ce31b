/** The part of what an output tells that fits into a result. The whole is in memory only, and in the reports made of it. */
import { type Counts, type Finding, type Findings, noTests, type Suite } from '../findings/model.js'

export interface SuiteFigures {
  format: string
  name: string | null
  counts: Counts
}

/** A file that git tracks in the checkout, relative to its root. */
export interface Source {
  file: string
  line: number | null
}

export interface ToldFinding extends Finding {
  /** Where it is in this checkout; null where that is not known for certain. */
  source: Source | null
}

/** Finds the files of findings in the checkout: one answer for each, in order. */
export type Locate = (findings: readonly Finding[]) => Promise<(Source | null)[]>

export interface SlowTest {
  suite: string | null
  name: string
  durationMs: number
}

export interface Told {
  tests: Counts
  suites: SuiteFigures[]
  /** The slowest tests, the slowest first. */
  slowest: SlowTest[]
  /** In the order of the output. */
  findings: ToldFinding[]
  /** How many findings there are besides. */
  moreFindings: number
}

/** A result that is larger than 1 MiB is not read back (`plain-file.ts`): so much of it may be findings, in UTF-16 units. */
const ROOM = 300_000

const MOST_SUITES = 300
const MOST_SLOW = 10
const MOST_ALSO = 10
const LONGEST_TEXT = 500

/**
 * @param locate null: nothing is located
 * @param room for the findings; 0 for none
 */
export async function told(findings: Findings | null, locate: Locate | null = null, room = ROOM): Promise<Told> {
  if (findings === null) return nothingTold()
  const kept = fitting(findings.findings, room)
  return {
    tests: findings.tests,
    suites: findings.suites.slice(0, MOST_SUITES).map(figures),
    slowest: slowest(findings.suites),
    findings: await located(kept, locate),
    moreFindings: findings.more + findings.findings.length - kept.length,
  }
}

/** What cannot be located is told all the same. */
async function located(findings: readonly Finding[], locate: Locate | null): Promise<ToldFinding[]> {
  const sources = locate === null || findings.length === 0 ? [] : await locate(findings)
  return findings.map((finding, index) => ({ ...finding, source: sources[index] ?? null }))
}

function figures({ format, name, counts }: Suite): SuiteFigures {
  return { format, name: name?.slice(0, LONGEST_TEXT) ?? null, counts }
}

function slowest(suites: readonly Suite[]): SlowTest[] {
  const timed = suites.flatMap(({ name: suite, cases }) =>
    cases.flatMap(({ name, durationMs }) =>
      durationMs === null || durationMs <= 0
        ? []
        : [{ suite: suite?.slice(0, LONGEST_TEXT) ?? null, name: name.slice(0, LONGEST_TEXT), durationMs }],
    ),
  )
  return timed.sort((a, b) => b.durationMs - a.durationMs).slice(0, MOST_SLOW)
}

/** Those that matter most first, while there is room: what failed, before what a compiler says. */
function fitting(findings: readonly Finding[], room: number): Finding[] {
  const kept = new Set<Finding>()
  let left = room
  for (const wanted of [(one: Finding) => one.kind !== 'build', (one: Finding) => one.kind === 'build']) {
    for (const finding of findings.filter(wanted)) {
      left -= JSON.stringify(shortened(finding)).length
      if (left < 0) break
      kept.add(finding)
    }
  }
  return findings.filter((finding) => kept.has(finding)).map(shortened)
}

function shortened(finding: Finding): Finding {
  return { ...finding, also: finding.also.slice(0, MOST_ALSO) }
}

export function nothingTold(): Told {
  return { tests: noTests(), suites: [], slowest: [], findings: [], moreFindings: 0 }
}
