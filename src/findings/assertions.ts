import type { CaseEntry } from './ledger.js'
import type { Failure } from './model.js'
import type { Place } from './place.js'
import { MessageLines } from './text.js'

/** Further assertions of one test; what is beyond says nothing new. */
const MOST_FURTHER = 50

/** Where the assertions are written to: a failure, or what becomes one with the verdict. */
export type Failing = Pick<Failure, 'file' | 'line' | 'message' | 'also'>

export function noFailing(): Failing {
  return { file: null, line: null, message: '', also: [] }
}

/**
 * The assertions that failed in one test, in their order: the first is its failure, those after it are further places of it. One
 * that has no place itself is told in the first one's message. The same assertion at the same place (a test that is run once per
 * section) is told once.
 */
export class Assertions {
  private count = 0
  private readonly first = new MessageLines()
  private lines = this.first
  private further: { file: string; line: number; message: string } | null = null
  private dropped = false

  constructor(readonly failing: Failing) {}

  get isEmpty(): boolean {
    return this.count === 0
  }

  /** Another assertion failed. */
  begin(place: Place | null, ...lines: string[]): void {
    this.finish()
    this.count += 1
    this.further = null
    this.lines = this.first
    this.dropped = false
    if (this.count === 1) this.at(place)
    else if (place !== null) {
      this.dropped = this.failing.also.length >= MOST_FURTHER
      this.further = { file: place.file, line: place.line, message: '' }
      this.lines = new MessageLines()
      if (!this.dropped) this.failing.also.push(this.further)
    }
    for (const line of lines) this.add(line)
  }

  /** A line of the message of the latest. */
  add(line: string): void {
    if (this.dropped) return
    this.lines.add(line)
    const target = this.further ?? this.failing
    target.message = this.lines.toString()
  }

  /** Where the latest failed, if that is known only now. */
  at(place: Place | null): void {
    if (place === null) return
    if (this.further !== null) Object.assign(this.further, { file: place.file, line: place.line })
    else if (this.failing.file === null) Object.assign(this.failing, { file: place.file, line: place.line })
  }

  /** The latest failed somewhere else than was said at first. */
  move({ file, line }: Place): void {
    Object.assign(this.further ?? (this.count === 1 ? this.failing : {}), { file, line })
  }

  /** Another place of the latest, which its message tells of already. */
  elsewhere({ file, line }: Place, message: string): void {
    if (this.dropped || this.failing.also.length >= MOST_FURTHER) return
    const at = this.further === null ? this.failing.also.length : this.failing.also.indexOf(this.further) + 1
    this.failing.also.splice(at, 0, { file, line, message })
  }

  /** No more is said of the latest. */
  finish(): void {
    const { further, failing } = this
    if (further === null || this.dropped) return
    const same = (one: Place & { message: string }) =>
      one.file === further.file && one.line === further.line && one.message === further.message
    const at = failing.also.indexOf(further)
    const isFirst =
      failing.file === further.file && failing.line === further.line && failing.message === further.message
    if (isFirst || failing.also.slice(0, at).some(same)) failing.also.splice(at)
    this.further = null
    this.dropped = true
  }
}

/** Failed tests whose assertions may still come; with very many, the first are kept. */
const MOST_FAILED = 2000

/** The tests of a run in which assertions failed, for frameworks that print no other verdict. */
export class FailedCases {
  private readonly known = new Map<CaseEntry, { assertions: Assertions; count: number }>()

  /** An assertion failed in `entry`, so it has failed. */
  begin(entry: CaseEntry, place: Place | null, ...lines: string[]): Assertions {
    const known = this.known.get(entry) ?? { assertions: new Assertions(entry.fail({})), count: 0 }
    if (this.known.size < MOST_FAILED) this.known.set(entry, known)
    known.count += 1
    known.assertions.begin(place, ...lines)
    return known.assertions
  }

  /** It has not failed after all. */
  delete(entry: CaseEntry): void {
    this.known.delete(entry)
  }

  /** Those that have still failed, and how many assertions in each. */
  get entries(): [CaseEntry, number][] {
    return [...this.known].filter(([{ verdict }]) => verdict === 'failed').map(([entry, { count }]) => [entry, count])
  }

  /** No more is said of any. */
  clear(): void {
    for (const { assertions } of this.known.values()) assertions.finish()
    this.known.clear()
  }
}
