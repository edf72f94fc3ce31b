import type { Ledger } from './ledger.js'
import { leadingPlace } from './place.js'
import { PytestSection } from './pytest-section.js'

/** The failures of `--tb=line`: `/F:LINE: WHAT` ends each; pytest 7.4 and newer print the error itself before it. */
export class OneLineFailures {
  private section: PytestSection | null = null
  /** The latest such word as `[XPASS(strict)] `; the newer versions say it twice. */
  private latestWord = ''

  constructor(
    private readonly ledger: Ledger,
    private readonly found: (section: PytestSection) => void,
  ) {}

  add(text: string): void {
    const place = leadingPlace(text)
    const isWord = /^(?:\[XPASS\(strict\)\]|Unexpected success$|None$)/.test(text)
    const isEnd = place !== null && /^ \S/.test(place.rest) && /^(?:\/|[A-Za-z]:[\\/])/.test(text)
    this.section ??= new PytestSection(this.ledger.logLine, true)
    if (!isEnd && !isWord) {
      this.section.add(text)
      return
    }
    const { section, latestWord } = this
    this.section = null
    const repeats = latestWord !== '' && (text === latestWord || place?.rest.endsWith(`: ${latestWord}`))
    this.latestWord = isWord && !repeats ? text : ''
    if (repeats) return
    section.conclude(place, isWord ? text : (place?.rest.trim() ?? ''))
    this.found(section)
  }
}
