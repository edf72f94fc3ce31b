import type { Ledger, SuiteEntry } from './ledger.js'

/** The points of one indent in a stream of TAP. */
export class TapLevel {
  planned: number | null = null
  seen = 0
  /** Points below, since the latest point here. */
  children = 0
  failedChildren = 0
  /** What the next point here will be called, and what its subtests are grouped by. */
  announced: string | null = null
  private made: SuiteEntry | null = null

  constructor(
    private readonly ledger: Ledger,
    readonly indent: number,
    private readonly parent: TapLevel | null,
    /** What the parent's point will be called; null where nothing announced it. */
    private called: string | null,
  ) {}

  get name(): string | null {
    return this.called
  }

  set name(name: string | null) {
    this.called = name
    if (this.made !== null) this.made.name = this.path
  }

  get suite(): SuiteEntry {
    return this.begin()
  }

  /** Its suite takes its place among the others. Not earlier than now, so that what is no TAP leaves none behind. */
  begin(): SuiteEntry {
    this.made ??= this.ledger.suite('tap', this.path)
    return this.made
  }

  private get path(): string | null {
    const names: string[] = []
    for (let level: TapLevel | null = this; level !== null; level = level.parent) {
      if (level.called !== null) names.unshift(level.called)
    }
    return names.length === 0 ? null : names.join(' > ')
  }
}
