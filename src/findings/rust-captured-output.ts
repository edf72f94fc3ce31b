import type { FailurePart } from './ledger.js'
import type { Also } from './model.js'
import { isOwnSource, type Place, placeOf } from './place.js'
import { RustPanic } from './rust-panic-text.js'
import { MessageLines } from './text.js'

/** A test may panic in many threads. */
const MOST_PANICS = 20

/** What a failing test of Rust's harness printed, as far as the harness captured it; read line by line. */
export class CapturedOutput {
  saysOutcome = false
  private readonly panics: RustPanic[] = []
  private readonly said = new MessageLines()
  private readonly notes = new MessageLines()
  private returned = ''
  private place: Place | null = null
  private noting = false

  constructor(readonly name: string) {}

  add(text: string): void {
    const latest = this.panics.at(-1)
    if (latest?.add(text)) return
    const panic = RustPanic.begin(text, true)
    if (panic !== null) {
      if (this.panics.length >= MOST_PANICS) this.panics.splice(1, 1)
      this.panics.push(panic)
    } else if (text.startsWith('note: test did not panic') || text.startsWith('note: panic did not contain')) {
      this.notes.add(text.slice('note: '.length))
      const at = text.lastIndexOf(' at ')
      this.place ??= at === -1 ? null : placeOf(text.slice(at + 4))
      this.noting = true
    } else if (this.noting && /^ {1,8}(?:panic message|expected substring): /.test(text)) {
      this.notes.add(text)
    } else if (text.startsWith('Error: ')) {
      this.returned = text
    } else if (text.trim() !== '' && !text.startsWith('note: ')) {
      this.saysOutcome ||= /^Test (?:should \w+ but it did|timed out after)/.test(text)
      if (this.panics.length === 0) this.said.add(text)
    }
  }

  /** `known` is the message that the test has already. */
  part(known: string): FailurePart {
    // The last one: earlier ones were caught, or were tries of a property test.
    const own = this.panics.findLast(({ thread }) => thread === this.name) ?? this.panics[0]
    const doctest = placeOfDoctest(this.name)
    const place = doctest.file == null ? (this.place ?? own?.place ?? null) : null
    const panicked = own === undefined || RETURNED.test(own.text) ? '' : own.text
    const parts = [this.notes.toString(), panicked, this.returned]
    const message = parts.filter((text) => text !== '').join('\n')
    const others = new Map<string, Also>()
    for (const panic of this.panics) {
      const key = `${panic.place?.file}:${panic.place?.line}:${panic.text}`
      if (panic === own || panic.place === null || key === `${own?.place?.file}:${own?.place?.line}:${own?.text}`)
        continue
      others.set(key, { ...panic.place, message: panic.text })
    }
    return {
      ...(place === null ? doctest : place),
      message: message || known || own?.text || this.said.toString(),
      also: [...others.values()],
    }
  }
}

/** What a test that returned an error panicked with until 1.63 or so, in the test crate itself. */
export const RETURNED = /the test returned a termination value with a non-zero status code/

/** A doctest's own panic names a line of a generated file; its name has the right one. */
export function placeOfDoctest(name: string): FailurePart {
  const found = /^(.{1,1000}?) - .{0,500}\(line (\d{1,7})\)$/.exec(name)
  const [, file = '', line = ''] = found ?? []
  return found === null || !isOwnSource(file) ? {} : { file, line: Number(line) }
}
