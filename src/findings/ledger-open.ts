import type { CaseEntry } from './ledger-entries.js'

/** A program has no more tests open at once; what begins beyond is not waited for. */
const MOST_OPEN = 100_000

/** Stale entries in the order of tests that are not worth clearing up. */
const SLACK = 1000

/** The tests that have begun and not ended. */
export class OpenTests {
  private readonly open = new Set<CaseEntry>()
  /** As they began; some have ended meanwhile, and some began anew. */
  private order: CaseEntry[] = []

  /** Of several, the one that began last. */
  get current(): CaseEntry | null {
    while (this.order.length > 0 && !this.open.has(this.order.at(-1) as CaseEntry)) this.order.pop()
    return this.order.at(-1) ?? null
  }

  has(entry: CaseEntry): boolean {
    return this.open.has(entry)
  }

  add(entry: CaseEntry): void {
    this.open.delete(entry)
    if (this.open.size >= MOST_OPEN) return
    this.open.add(entry)
    if (this.order.length > 2 * this.open.size + SLACK) this.order = [...this.open]
    else this.order.push(entry)
  }

  delete(entry: CaseEntry): void {
    this.open.delete(entry)
  }

  [Symbol.iterator](): Iterator<CaseEntry> {
    return this.open[Symbol.iterator]()
  }
}
