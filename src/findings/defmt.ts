import type { Follow, Format, Reader } from './format.js'
import type { Ledger } from './ledger.js'
import type { Failure } from './model.js'
import { isOwnSource, type Place, placeOf } from './place.js'
import { RustPanic } from './rust-panic-text.js'

/** Lines without any that is a part of the message, after which it has ended. */
const PATIENCE = 4

/**
 * Panics in defmt's log, as its decoder prints them (decoder/src/log/format.rs): `LEVEL MESSAGE` with `└─ MODULE @ FILE:LINE` below,
 * or `[LEVEL] MESSAGE (CRATE FILE:LINE)`. A message may have several lines; its place follows the last one. Other errors in the log
 * are no failures.
 */
export const defmt: Format = {
  name: 'defmt',
  // `{fff}`, the default of probe-rs since 0.28.
  paths: 'three-parts',
  triggers: ['panicked at '],
  start: (ledger) => new DefmtReader(ledger),
}

class DefmtReader implements Reader {
  private panic: RustPanic | null = null
  private failure: Failure | null = null
  private readonly values: string[] = []
  private missed = 0

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return this.panic === null ? 'nothing' : 'tail'
  }

  line(text: string): boolean {
    const { body, place } = suffixOf(text)
    const panic = RustPanic.begin(body)
    if (panic === null || panic.thread !== null || !/(?:^|[\s\]>])\[?ERROR ?\]? {1,3}$/.test(panic.before.slice(-40)))
      return false
    this.failure = this.ledger.crash('defmt', {})
    this.panic = panic
    this.missed = 0
    this.values.length = 0
    this.write()
    if (place !== null) this.finish(place)
    return true
  }

  more(text: string): boolean {
    const { panic } = this
    if (panic === null) return false
    const location = /^\s{0,8}└─ (.{1,500}?) @ (.{1,1000})$/.exec(text)
    if (location !== null) {
      this.finish({ crate: location[1] ?? '', at: placeOf(location[2] ?? '') })
      return true
    }
    if (
      /^(?:\S{1,40} )?\[?(?:TRACE|DEBUG|INFO|WARN|ERROR) ?\]? /.test(text) ||
      /^(?:─{4}|\(HOST\)|stack backtrace:)/.test(text)
    ) {
      this.panic = null
      return false
    }
    const { body, place } = suffixOf(text)
    // defmt's own panics close their quote before the values that they compare.
    const isPart = panic.add(body) || (panic.isQuoted && !panic.hasPlace && text.trim() !== '')
    if (isPart) {
      if (!panic.isOpen && body !== '') this.addValue(body)
      this.write()
    } else this.missed += 1
    if (place !== null) this.finish(place)
    else if (this.missed > PATIENCE) this.panic = null
    return isPart
  }

  interrupted(): void {
    this.panic = null
  }

  private addValue(line: string): void {
    if (this.values.length < 20) this.values.push(line)
  }

  private write(): void {
    const { panic, failure } = this
    if (panic === null || failure === null) return
    failure.message = [panic.text, ...this.values].join('\n')
    if (panic.place !== null) Object.assign(failure, panic.place)
  }

  /** The place at the end is the panic handler's, if the panic says itself where it was. */
  private finish({ crate, at }: { crate: string; at: Place | null }): void {
    const { panic, failure } = this
    this.panic = null
    this.values.length = 0
    if (panic === null || failure === null || panic.hasPlace || at === null) return
    if (!/^(?:panic_probe|panic_rtt|defmt_?test|defmt)\b/.test(crate) && isOwnSource(at.file))
      Object.assign(failure, at)
  }
}

/** ` (CRATE FILE:LINE)` at the end of a line. */
function suffixOf(text: string): { body: string; place: { crate: string; at: Place } | null } {
  const open = text.endsWith(')') ? text.lastIndexOf(' (') : -1
  if (open === -1) return { body: text, place: null }
  const inside = text.slice(open + 2, -1)
  const space = inside.indexOf(' ')
  const at = placeOf(inside.slice(space + 1))
  if (space < 1 || at === null || /\s/.test(at.file)) return { body: text, place: null }
  return { body: text.slice(0, open), place: { crate: inside.slice(0, space), at } }
}
