import type { Follow, Format, Reader } from './format.js'
import type { Ledger } from './ledger.js'
import type { Failure } from './model.js'
import { RustPanic } from './rust-panic-text.js'

/**
 * Panics outside of Rust's harness: a program on the host, firmware that prints them as text (rtt-target, panic-semihosting,
 * esp-backtrace). Stands after the harnesses, which know whose panic it is, and after defmt.
 */
export const rustPanic: Format = {
  name: 'rust-panic',
  triggers: ['panicked at ', "A panic occured in '"],
  start: (ledger) => new RustPanicReader(ledger),
}

class RustPanicReader implements Reader {
  private panic: RustPanic | null = null
  private failure: Failure | null = null
  private missed = 0

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return this.panic === null ? 'nothing' : 'tail'
  }

  line(text: string): boolean {
    // esp-backtrace until 0.11.
    const old = /A panic occured in '([^']{1,1000})', at line (\d{1,7})/.exec(text)
    if (old !== null) {
      this.ledger.crash('rust-panic', { file: old[1] ?? '', line: Number(old[2]), message: text.trim() })
      return true
    }
    const panic = RustPanic.begin(text)
    if (panic === null) return false
    // A quote may be words in a sentence: without a thread it must begin the line, or follow a level or a banner.
    if (panic.thread === null && panic.isQuoted && !/^(?:[^\w]|[A-Z]|\d)*$/.test(panic.before.slice(0, 41)))
      return false
    this.panic = panic
    this.missed = 0
    this.failure = this.ledger.crash('rust-panic', {})
    this.write()
    return true
  }

  more(text: string): boolean {
    const { panic } = this
    if (panic === null) return false
    // The message may begin after a blank line.
    if (panic.text === '' && text.trim() === '' && this.missed === 0) {
      this.missed = 1
      return true
    }
    if (panic.add(text)) {
      this.write()
      if (!panic.isOpen) this.panic = null
      return true
    }
    this.panic = null
    return false
  }

  interrupted(): void {
    this.panic = null
  }

  private write(): void {
    const { panic, failure } = this
    if (panic === null || failure === null) return
    failure.message = panic.text
    if (panic.place !== null) Object.assign(failure, panic.place)
    if (!panic.isOpen) this.panic = null
  }
}
