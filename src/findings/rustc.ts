import type { Follow, Format, Reader } from './format.js'
import type { Ledger } from './ledger.js'
import type { Failure } from './model.js'
import { leadingPlace, placeOf } from './place.js'

/** Lines between an error and its place, and between its place and its label. */
const PATIENCE = 12

/** The place and the label below are its own. */
const WARNING = /^warning(?:\[[\w:]{1,100}\])?: /

/**
 * rustc's errors (compiler/rustc_errors/src/emitter.rs): `error[E0308]: MESSAGE` and ` --> FILE:LINE:COLUMN` below, or in short form
 * `FILE:LINE:COLUMN: error[E0308]: MESSAGE`. And cargo's, where the build failed for another reason.
 */
export const rustc: Format = {
  name: 'rustc',
  triggers: ['error[E', 'error: ', ' --> '],
  start: (ledger) => new RustcReader(ledger),
}

class RustcReader implements Reader {
  private message: string | null = null
  /** The line of the log that the error began at. */
  private begun = 0
  private failure: Failure | null = null
  /** A linker's failure, of which the reason follows in a note. */
  private linking: Failure | null = null
  private waited = 0
  /** Whether anything explains why the crate could not be compiled. */
  private explained = false

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return this.message === null && this.failure === null && this.linking === null ? 'nothing' : 'tail'
  }

  line(text: string): boolean {
    return this.place(text) || this.short(text) || this.headline(text)
  }

  more(text: string): boolean {
    if (WARNING.test(text)) {
      this.stop()
      return false
    }
    const mine = this.label(text) || this.linker(text) || /^\s{0,8}(?:\d{1,7} {1,8})?\|/.test(text)
    if (!mine) this.waited += 1
    if (this.waited > PATIENCE || text === '') this.stop()
    return mine
  }

  interrupted(): void {
    // A place that interrupts is our own.
    this.stop()
  }

  private headline(text: string): boolean {
    const found = /^error(?:\[E\d{1,5}\])?: (.{1,1000})/.exec(text)
    if (found === null) return false
    this.stop()
    const message = found[1] ?? ''
    if (/^could not compile `/.test(message) || /^linking with `/.test(message)) {
      const linking = message.startsWith('linking')
      const failure = linking || !this.explained ? this.ledger.build('rustc', { message }) : null
      this.explained = true
      this.linking = linking ? failure : null
      this.waited = 0
      return true
    }
    if (/^aborting due to /.test(message)) return true
    this.message = message
    this.begun = this.ledger.logLine
    this.waited = 0
    // Not before its place is known: others begin a line with `error: ` as well.
    return false
  }

  private place(text: string): boolean {
    const found = /^ {0,12}--> (.{1,1000})$/.exec(text)
    const at = placeOf(found?.[1] ?? '')
    if (at === null || this.message === null) return false
    this.failure = this.ledger.build('rustc', { ...at, message: this.message })
    this.failure.logLine = this.begun
    this.explained = true
    this.message = null
    this.waited = 0
    return true
  }

  private short(text: string): boolean {
    const at = leadingPlace(text)
    const found = /^ error(?:\[E\d{1,5}\])?: (.{1,1000})$/.exec(at?.rest ?? '')
    if (at === null || found === null || !(at.file.endsWith('.rs') || at.rest.startsWith(' error[E'))) return false
    this.stop()
    this.ledger.build('rustc', { file: at.file, line: at.line, message: found[1] ?? '' })
    this.explained = true
    return true
  }

  /** What rustc writes at the carets. */
  private label(text: string): boolean {
    const found = this.failure === null ? null : /^[ |\d]{1,200}[\s_|/\\-]{0,200}\^{1,200} (\S.{0,500})$/.exec(text)
    if (found === null || this.failure === null) return false
    this.failure.message += `\n${found[1]}`
    this.failure = null
    return true
  }

  /** `rust-lld: error: undefined symbol: NAME` and `>>> referenced by NAME (FILE:LINE)`. */
  private linker(text: string): boolean {
    const { linking } = this
    if (linking === null) return false
    const said = /\b(?:rust-lld|ld\.lld|ld): (?:error: )?(\S.{0,500})$/.exec(text.slice(0, 700))
    const place = placeOf(/^\s{0,20}>>> referenced by \S{1,300} \((.{1,1000})\)$/.exec(text)?.[1] ?? '')
    if (said !== null && linking.message.length < 1000) linking.message += `\n${said[1]}`
    else if (place !== null && linking.file === null) Object.assign(linking, place)
    return said !== null || place !== null
  }

  private stop(): void {
    this.message = null
    this.linking = null
    this.failure = null
  }
}
