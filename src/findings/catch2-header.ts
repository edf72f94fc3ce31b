import { anyPlaceOf, type Place } from './place.js'

/** Columns that Catch2 writes. */
const WIDTH = 79

const MOST_LINES = 40

/** What stands in no header: a verdict on an assertion, the totals and the rule above them. */
const AFTER =
  /: (?:FAILED|PASSED|SKIPPED|FAILED - but was ok):$|^={60}|^(?:test cases|assertions): |^All tests passed \(/

/**
 * What Catch2's console reporter prints before the first assertion of a section: dashes, the test case's name and the sections
 * below it, dashes, its place, dots. It begins behind the first dashes. A device prints dashes too: a name is what stands between
 * the last two rules before the dots.
 */
export class Catch2Header {
  private names: string[] = []
  /** Since the latest rule. */
  private since: string[] = []
  private part: 'names' | 'place' | 'done' | 'lost' = 'names'
  private lines = 0
  /** Whether the latest rule is as long as Catch2's; another one may be a device's, and what follows it for others to read. */
  private isSure: boolean
  /** Lines that were claimed between the latest two rules, and behind the latest. */
  private claimed: string[][] = [[], []]
  /** Lines that turned out to be no part of this. */
  private readonly returned: string[] = []
  place: Place | null = null

  constructor(rule: string) {
    this.isSure = isSure(rule)
  }

  /** A line; false if it is not a part of this. */
  add(text: string): boolean {
    const isMine = this.take(text)
    if (isMine && !this.isDone && !isRule(text)) this.claimed.at(-1)?.push(text)
    if (this.isLost) this.giveUp()
    return isMine
  }

  /** No dots will come: all that was claimed is for others to read. */
  giveUp(): void {
    this.returned.push(...this.claimed.splice(0).flat())
  }

  /** What was claimed and is for others to read, each line once. */
  unclaimed(): string[] {
    return this.returned.splice(0)
  }

  private take(text: string): boolean {
    this.lines += 1
    if (this.lines > MOST_LINES || AFTER.test(text)) {
      this.part = 'lost'
      return false
    }
    if (isRule(text)) {
      this.rule(text)
      return true
    }
    if (this.part === 'place' && /^\.{60}/.test(text)) {
      this.part = 'done'
      return true
    }
    this.since.push(text)
    if (this.part === 'names') return this.isSure
    if (this.place !== null) return false
    this.place = anyPlaceOf(text)
    return this.place !== null
  }

  private rule(text: string): void {
    this.lines = 0
    this.returned.push(...(this.claimed.shift() ?? []))
    this.claimed.push([])
    this.isSure = isSure(text)
    this.names = this.since
    this.since = []
    this.place = null
    // Without a name it begins here.
    this.part = this.names.some((line) => line.trim() !== '') ? 'place' : 'names'
  }

  get isDone(): boolean {
    return this.part === 'done'
  }

  get isLost(): boolean {
    return this.part === 'lost'
  }

  /** The test case's name, without its sections. */
  get name(): string {
    // A device that prints the same again and again must not become a name: nothing stands twice in a header.
    const lines = this.names.filter(
      (line) => line.trim() !== '' && this.names.indexOf(line) === this.names.lastIndexOf(line),
    )
    const [first = ''] = lines
    const colon = first.indexOf(': ')
    const indent = colon === -1 ? 0 : colon + 2
    let name = first
    let before = first
    for (const line of lines.slice(1)) {
      const text = line.trimStart()
      const isWrapped = line.length - text.length === indent && before.length + 1 + firstWord(text) > WIDTH - 1
      if (!isWrapped) break
      name = before.endsWith('-') && before.length >= WIDTH - 1 ? name.slice(0, -1) + text : `${name} ${text}`
      before = line
    }
    return name.trim()
  }
}

/** A device's output may stand before it in the line. */
export function isRule(text: string): boolean {
  return /-{60}$/.test(text.slice(-60))
}

function isSure(rule: string): boolean {
  return new RegExp(`(?:^|[^-])-{${WIDTH}}$`).test(rule)
}

function firstWord(text: string): number {
  const end = text.indexOf(' ')
  return end === -1 ? text.length : end
}
