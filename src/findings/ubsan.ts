import { addPlace, placeOrAlso } from './failure-parts.js'
import type { Follow, Format, Reader } from './format.js'
import type { Ledger } from './ledger.js'
import type { Failure } from './model.js'
import { isOwnSource, leadingPlace } from './place.js'
import { framePlace } from './sanitizer.js'

/** Lines that are no part of a report, after which it is over. */
const PATIENCE = 8

/**
 * UndefinedBehaviorSanitizer (compiler-rt/lib/ubsan): `FILE:LINE:COLUMN: runtime error: MESSAGE`, a stack if asked for. The program
 * goes on and may exit with 0. What one program, or one test, reports is one failure with several places.
 */
export const ubsan: Format = {
  name: 'ubsan',
  triggers: [': runtime error: ', 'SUMMARY: UndefinedBehaviorSanitizer: '],
  start: (ledger) => new UbsanReader(ledger),
}

class UbsanReader implements Reader {
  private failure: Failure | null = null
  private placeless = false
  private reading = false
  private missed = 0

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return this.reading ? 'tail' : 'nothing'
  }

  line(text: string): boolean {
    if (text.startsWith('SUMMARY: UndefinedBehaviorSanitizer: ')) return true
    const at = leadingPlace(text)
    if (at === null || !at.rest.startsWith(' runtime error: ')) return false
    const message = at.rest.trim()
    const place = { file: at.file, line: at.line }
    const own = isOwnSource(at.file)
    const { failure } = this
    this.reading = true
    this.missed = 0
    if (failure === null || failure !== this.ledger.lastCrash) {
      this.failure = this.ledger.crash('ubsan', { message, ...(own ? place : {}) }, true)
      if (!own) this.failure.also.push({ ...place, message })
    } else if (failure.file === null && own) {
      Object.assign(failure, place)
      failure.message += `\n${message}`
    } else addPlace(failure, { ...place, message })
    this.placeless = !own
    return true
  }

  more(text: string): boolean {
    if (!/^\s{0,8}#\d{1,4} /.test(text)) {
      // The value's bytes and a caret may stand between.
      const mine = /^\s.{0,300}[\^~]|^ [0-9a-f ]{8,200}$|^0x[0-9a-f]{4,16}: note: |^[\w<].{0,500}: note: /.test(text)
      this.missed += Number(!mine)
      this.reading = this.missed < PATIENCE
      return mine
    }
    const place = this.placeless ? framePlace(text) : null
    const { failure } = this
    if (place !== null && failure !== null) {
      this.placeless = false
      placeOrAlso(failure, place)
    }
    return true
  }

  interrupted(): void {
    this.reading = false
  }
}
