import type { Follow, Format, Reader } from './format.js'
import type { Ledger } from './ledger.js'
import type { Failure } from './model.js'
import { placeOf } from './place.js'

/** Lines of a message. */
const LONGEST = 60

/**
 * CMake (Source/cmMessenger.cxx): `CMake Error at FILE:LINE (COMMAND):`, the message indented below, `Call Stack (most recent call
 * first):`; `CMake Error: MESSAGE` without a place. And what Zephyr's devicetree scripts say when CMake calls them.
 */
export const cmake: Format = {
  name: 'cmake',
  triggers: [
    'CMake Error',
    'devicetree error: ',
    'Call Stack (most recent call first):',
    'Configuring incomplete, errors occurred!',
  ],
  start: (ledger) => new CmakeReader(ledger),
}

class CmakeReader implements Reader {
  private failure: Failure | null = null
  private lines = 0
  private inStack = false
  /** A blank line may be a part of the message. */
  private blanks = 0

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return this.failure === null ? 'nothing' : 'tail'
  }

  line(text: string): boolean {
    if (text === 'Call Stack (most recent call first):') {
      this.inStack = this.failure !== null
      return this.inStack
    }
    const tree = /^devicetree error: (?:(\S.{0,500}?:\d{1,7}) \(column \d{1,5}\): )?(.{1,1000})$/.exec(text)
    if (tree !== null) {
      this.ledger.build('cmake', { ...(placeOf(tree[1] ?? '') ?? {}), message: `devicetree error: ${tree[2]}` })
      return true
    }
    if (/^-- Configuring incomplete, errors occurred!/.test(text)) {
      this.failure = null
      this.ledger.buildAftermath('cmake', { message: text.slice(3) })
      return true
    }
    const found =
      /^CMake Error(?: \(dev\))?(?: at (.{1,1000}?:\d{1,7}) \(.{1,200}\):| in (.{1,1000}):|: (.{1,2000})|:)$/.exec(
        text.slice(0, 4000),
      )
    if (found === null) return false
    const [, at = '', file, message = ''] = found
    const place = placeOf(at)
    this.failure = this.ledger.build('cmake', {
      ...(place ?? { file: file ?? null }),
      message: message === '' ? text : message,
    })
    this.lines = 0
    this.blanks = 0
    this.inStack = false
    return true
  }

  more(text: string): boolean {
    const { failure } = this
    if (failure === null) return false
    const blank = text.trim() === ''
    this.lines += 1
    this.blanks = blank ? this.blanks + 1 : 0
    if (this.lines > LONGEST || this.blanks > 1) {
      this.failure = null
      return blank
    }
    if (blank) return true
    if (!text.startsWith('  ')) return false
    const frame = this.inStack ? placeOf(/^ {2}(\S.{0,1000}?:\d{1,7}) \(.{1,200}\)$/.exec(text)?.[1] ?? '') : null
    if (frame !== null) failure.also.push({ ...frame, message: '' })
    else if (failure.message.length < 3000) failure.message += `\n${text.trim()}`
    return true
  }

  interrupted(): void {
    this.failure = null
  }
}
