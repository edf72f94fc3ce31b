/** The part of what an output tells that fits into a result. The whole is in memory only, and in the reports made of it. */
import { type Counts, type Finding, type Findings, noTests, type Suite } from '../findings/model.js'

export interface SuiteFigures {
  format: string
  name: string | null
  counts: Counts
}

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
  findings: Finding[]
  /** How many findings there are besides. */
  moreFindings: number
}

/** A result that is larger than 1 MiB is not read back (`plain-file.ts`): so much of it may be findings, in UTF-16 units. */
const ROOM = 300_000

const MOST_SUITES = 300
const MOST_SLOW = 10
const MOST_ALSO = 10
const MOST_ADDRESSES = 20
const LONGEST_TEXT = 500

/** @param room for the findings, in UTF-16 units; 0 for none */
export function told(findings: Findings | null, room = ROOM): Told {
  if (findings === null) return nothingTold()
  const kept = fitting(findings.findings, room)
  return {
    tests: findings.tests,
    suites: findings.suites.slice(0, MOST_SUITES).map(figures),
    slowest: slowest(findings.suites),
    findings: kept,
    moreFindings: findings.more + findings.findings.length - kept.length,
  }
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
  return { ...finding, also: finding.also.slice(0, MOST_ALSO), addresses: finding.addresses.slice(0, MOST_ADDRESSES) }
}

export function nothingTold(): Told {
  return { tests: noTests(), suites: [], slowest: [], findings: [], moreFindings: 0 }
}
