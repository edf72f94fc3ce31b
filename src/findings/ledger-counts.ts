import { type Counts, noTests } from './model.js'

const NAMES = Object.keys(noTests()) as (keyof Counts)[]

export function hasCounts(counts: Counts): boolean {
  return NAMES.some((name) => counts[name] !== 0)
}

/** What is known of both; how many have passed may be unknown. */
export function plus(a: Counts, b: Counts): Counts {
  return combined(a, b, 1)
}

export function minus(a: Counts, b: Counts): Counts {
  return combined(a, b, -1)
}

function combined(a: Counts, b: Counts, sign: number): Counts {
  const counts = noTests()
  for (const name of NAMES) counts[name] = (a[name] ?? 0) + sign * (b[name] ?? 0)
  return { ...counts, passed: a.passed === null || (sign > 0 && b.passed === null) ? null : counts.passed }
}
