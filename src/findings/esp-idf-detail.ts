import { addAddresses, registersOf } from './crash-addresses.js'
import { addLine, addPlace } from './failure-parts.js'
import type { Failure } from './model.js'
import { isOwnSource, type Place, placeOf } from './place.js'

/** Adds what a line of a panic's dump says of it: a reason, registers, a backtrace, places. False: nothing. */
export function addDetail(crash: Failure, text: string): boolean {
  return addTrace(crash, text) || addReason(crash, text) || addRegisterDump(crash, text)
}

function addReason(crash: Failure, text: string): boolean {
  const more =
    /^ - .{1,100}|^(?:Tasks currently running:|CPU \d: .{1,60}|Aborting\.|Debug exception reason: .{1,300}|.{1,60} operation at address 0x[0-9a-f]{8} not permitted .{1,60}|(?:ibus|dbus|access to cache) .{1,80}|Detected in task ".{1,40}" at 0x[0-9a-f]{8})$/.exec(
      text.trimEnd(),
    )
  if (more !== null) addLine(crash, text.trim())
  return more !== null
}

/** `Backtrace: PC:SP PC:SP`, with the places on the same line or on lines of their own. */
function addTrace(crash: Failure, text: string): boolean {
  const at = text.indexOf('Backtrace:')
  if (at !== -1) {
    const [pairs = '', ...decoded] = text.slice(at).split('--- ')
    const counters = [...pairs.slice(0, 4000).matchAll(/(0x[0-9a-f]{8}):0x[0-9a-f]{8}/gi)].map(([, counter]) => counter)
    addAddresses(crash, ...counters)
    for (const part of decoded) addFrame(crash, part)
    return true
  }
  return addFrame(crash, text)
}

function addRegisterDump(crash: Failure, text: string): boolean {
  if (/^Core {1,2}\d{1,2} register dump:|^Register dump:/.test(text)) return true
  if (!/^(?:PC {6}|MEPC {4}): 0x/.test(text)) return false
  const registers = registersOf(text)
  addAddresses(crash, registers?.counter, registers?.link)
  return true
}

/** `assert failed: FUNCTION FILE:LINE (EXPRESSION)`; cut off after 200 characters. The function may be a C++ signature. */
export function placeInAssertion(message: string): Place | null {
  const found = /^assert failed: .{0,1000}?[ \b](\S{1,500}:\d{1,7}) \(/.exec(message)
  return found === null ? null : placeOf(found[1] ?? '')
}

/** `assert failed: 0x400d7a3b`, where the program holds no texts. */
export function addressInAssertion(message: string): string | undefined {
  return /^assert failed: (0x[0-9a-f]{6,8})\s{0,4}$/.exec(message)?.[1]
}

/** Whether the place of an assertion may have been cut off: the whole has 200 characters at most. */
export function isCutOff(message: string): boolean {
  return message.length >= 190
}

/**
 * `--- 0x400d7a3b: FUNCTION at FILE:LINE`, `(inlined by) FUNCTION at FILE:LINE`, and gdb's `#1  0x42003a18 in FUNCTION (...) at FILE:LINE`.
 */
function addFrame(crash: Failure, text: string): boolean {
  const found =
    /^\s{0,8}(?:--- )?\s{0,4}(?:0x[0-9a-f]{8}: |\(inlined by\) |#\d{1,3} {1,4}|0x[0-9a-f]{8} in )(\S.{0,1000})$/i.exec(
      text,
    )
  if (found === null) return false
  const words = found[1] ?? ''
  const at = words.lastIndexOf(' at ')
  const place = at === -1 ? null : placeOf(words.slice(at + 4).replace(/ \(discriminator \d{1,5}\)$/, ''))
  if (place !== null && isOwnSource(place.file)) addPlace(crash, { ...place, message: '' })
  return at !== -1 || words.startsWith('(unknown)') || words.endsWith(' in ROM') || words.startsWith('in ?? ()')
}
