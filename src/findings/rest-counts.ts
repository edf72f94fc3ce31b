import type { SuiteEntry } from './ledger.js'
import type { Counts } from './model.js'

/**
 * What is left of a run's own totals after the tests that were seen in `suites`: for a suite that stands for those that the log does
 * not name.
 */
export function restOf(suites: readonly SuiteEntry[], totals: Partial<Counts>): Partial<Counts> {
  const seen = suites.map(({ counts }) => counts)
  const rest: Partial<Counts> = {}
  for (const [name, total] of Object.entries(totals) as [keyof Counts, number | null][]) {
    const known = seen.reduce((sum, one) => sum + (one[name] ?? 0), 0)
    rest[name] = Math.max(0, (total ?? 0) - known)
  }
  return rest
}
