import type { CaseEntry } from './ledger-entries.js'

/** So many can be found again by their name. */
const MOST_RECENT = 1000

/** The tests beyond those that are kept. Their verdict may still change for a while, and who failed stays. */
export class Latecomers {
  /** Those that failed, where there was room for the failure. */
  readonly failures = new Set<CaseEntry>()
  private readonly recent = new Set<CaseEntry>()

  /** Also again, when its verdict has changed. */
  add(entry: CaseEntry): void {
    this.recent.delete(entry)
    this.failures.delete(entry)
    if (entry.hasRoom) {
      this.failures.add(entry)
      return
    }
    this.recent.add(entry)
    if (this.recent.size <= MOST_RECENT) return
    const [oldest] = this.recent
    if (oldest === undefined) return
    this.recent.delete(oldest)
    // An open one comes again.
    if (!oldest.isOpen) oldest.suite.drop(oldest)
  }
}
