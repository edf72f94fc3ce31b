import type { Follow, Format, Reader } from './format.js'
import type { Ledger } from './ledger.js'
import type { Failure } from './model.js'
import { isOwnSource, type Place, placeOf } from './place.js'

/** Lines that are no frames, after which a trace has ended. */
const PATIENCE = 4

/**
 * Stack traces of Rust programs. probe-rs: `Frame N: FUNCTION @ 0xPC[ inline]` with `FILE:LINE:COLUMN` below, all indented since
 * 0.25, under `Core N`. std and probe-run: `stack backtrace:`, `N: FUNCTION`, `at FILE:LINE:COLUMN`. They give a place to a crash
 * that has none; alone they are no failure.
 */
export const rustBacktrace: Format = {
  name: 'rust-backtrace',
  triggers: ['Frame 0: ', 'stack backtrace:'],
  start: (ledger) => new BacktraceReader(ledger),
}

/** What a panic calls before it stops: the place is what called it. */
const MACHINERY =
  /^(?:rust_begin_unwind|__rustc::rust_begin_unwind|_?_?rust_(?:panic|start_panic)\b|_defmt_panic|defmt::export::panic|panic(?:_fmt|_display|_bounds_check|_nounwind)?$|(?:core|std)::(?:panicking|option|result|panic)::|unwrap_failed|expect_failed|assert_failed)/

class BacktraceReader implements Reader {
  private reading = false
  /** The probe stopped the core; the program itself may print a trace whenever it likes. */
  private fromProbe = false
  private failure: Failure | null = null
  private function = ''
  private place: Place | null = null
  private fallback: Place | null = null
  private missed = 0

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return this.reading ? 'tail' : 'nothing'
  }

  line(text: string): boolean {
    const fromProbe = /^\s{0,8}Frame 0: /.test(text)
    if (!fromProbe && text !== 'stack backtrace:') return false
    this.stop()
    this.reading = true
    this.fromProbe = fromProbe
    this.failure = this.ledger.lastCrash
    this.place = null
    this.fallback = null
    this.missed = 0
    this.frame(text)
    return true
  }

  more(text: string): boolean {
    if (this.frame(text) || this.at(text)) {
      this.missed = 0
      return true
    }
    this.missed += 1
    if (this.missed > PATIENCE) this.stop()
    return false
  }

  interrupted(): void {
    this.stop()
  }

  end(): void {
    this.stop()
  }

  private frame(text: string): boolean {
    const found = /^\s{0,8}(?:Frame )?\d{1,4}: {1,4}(\S.{0,2000})$/.exec(text)
    if (found === null) return /^\s{0,8}(?:<exception entry>|Core \d{1,3})$/.test(text)
    this.function = (found[1] ?? '').replace(/ @ 0x[0-9a-fA-F]{1,16}(?: inline)?$/, '')
    // Whatever was taken for the place has only called the panic on its behalf.
    if (MACHINERY.test(this.function)) this.place = null
    return true
  }

  private at(text: string): boolean {
    const found = /^\s{3,20}(?:at )?(\S.{0,1000})$/.exec(text)
    const at = placeOf(found?.[1] ?? '')
    if (at === null) return false
    if (isOwnSource(at.file)) {
      this.fallback ??= at
      if (!MACHINERY.test(this.function)) this.place ??= at
    }
    this.settle()
    return true
  }

  /** As soon as it is known: the test's verdict may be the next line. */
  private settle(): void {
    const place = this.place ?? this.fallback
    if (place === null) return
    // Where a test stood when it was stopped, for a test that does not pass.
    if (this.failure === null && this.fromProbe) {
      if (this.ledger.current === null) this.ledger.traced(place)
      else this.failure = this.ledger.crash('rust-backtrace', {})
    }
    if (this.failure === null) return
    if (this.failure.file === null || this.given === this.failure) {
      Object.assign(this.failure, place)
      this.given = this.failure
    }
  }

  /** The failure whose place is from this trace, and may still become better. */
  private given: Failure | null = null

  private stop(): void {
    this.reading = false
    this.failure = null
    this.given = null
  }
}
