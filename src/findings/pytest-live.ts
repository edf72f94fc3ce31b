import { nodeLine, type VerdictLine, verdictLine } from './pytest-node.js'
import type { PytestSession } from './pytest-session.js'

/** What pytest prints while tests run: verdicts with `-v`, letters without, and what xdist says of its workers. */
export class PytestLive {
  /** The verdict that stood last in a line behind what the open test printed. */
  private glued = ''
  /** xdist runs the tests. */
  private workers = false

  constructor(private readonly again: (text: string) => void) {}

  line(session: PytestSession, text: string): boolean {
    // With xdist the death of a worker is told again, with the name of the test.
    if (this.workers && text.startsWith('Fatal Python error: ')) return true
    return this.verdict(session, text) || this.start(session, text) || this.collection(session, text)
  }

  /** The session is over. */
  forget(): void {
    this.glued = ''
    this.workers = false
  }

  /** Verdicts with `-v`, with `-v -s` in a line of their own, of xdist; letters without `-v`. */
  private verdict(session: PytestSession, text: string): boolean {
    this.workers ||= text.startsWith('[gw')
    const found = verdictLine(text)
    if (found !== null) {
      if (found.nodeId === null) return this.aloneVerdict(session, found)
      this.settle(session)
      if (!found.isSubtest) session.verdict(session.entry(found.nodeId), found.word, found.reason)
      return true
    }
    const letters = /^(?:\S{1,1000} )?([.FEsxXRuU,-]{1,1000}) {1,400}\[ {0,2}\d{1,3}%\]$/.exec(text)
    if (letters !== null) {
      session.progress(letters[1] ?? '')
      return true
    }
    const torn = /^\S{1,1000} ([.FEsxXRuU,-]{1,1000}?)((?:Fatal Python error: |\+{3}).*)$/.exec(text)
    if (torn === null) return false
    session.progress(torn[1] ?? '')
    this.again(torn[2] ?? '')
    return true
  }

  private aloneVerdict(session: PytestSession, { word, before, reason, hasProgress }: VerdictLine): boolean {
    const isStart = this.start(session, before)
    const { running } = session
    if (running === null) return isStart
    if (before !== '' && !hasProgress) {
      this.glued = word
      return isStart
    }
    this.glued = ''
    session.verdict(running, word, reason)
    return true
  }

  private start(session: PytestSession, text: string): boolean {
    const found = nodeLine(text)
    if (found === null) return false
    this.settle(session)
    const wrapped = /^(SKIPPED|XFAIL|XPASS) \((.*)$/.exec(found.rest)
    if (wrapped !== null) {
      session.verdict(session.entry(found.nodeId), wrapped[1] ?? '', wrapped[2] ?? '')
      return true
    }
    session.begin(found.nodeId)
    if (found.rest !== '') this.again(found.rest)
    return true
  }

  /** The open test printed something and its verdict behind it, and now there is another test. */
  settle(session: PytestSession | null): void {
    const running = session?.running ?? null
    if (running !== null && this.glued !== '') session?.verdict(running, this.glued, '')
    this.glued = ''
  }

  private collection(session: PytestSession, text: string): boolean {
    const found = /^(?:collecting \.\.\. {0,3})?collected (\d{1,7}) items?(?: \/|$)/.exec(text)
    if (found === null && /^created: \d{1,5}\/\d{1,5} workers?$/.test(text)) this.workers = true
    if (found === null) return /^replacing crashed worker gw\d+$|^\[gw\d{1,4}\] node down: /.test(text)
    const selected = / \/ (\d{1,7}) selected$/.exec(text.slice(0, 1000))
    session.collected = Number((selected ?? found)[1])
    return true
  }
}
