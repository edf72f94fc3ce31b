import { addLine, placeOrAlso } from './failure-parts.js'
import type { Follow, Format, Reader } from './format.js'
import type { Ledger } from './ledger.js'
import type { Failure } from './model.js'
import { isOwnSource, type Place, placeOf } from './place.js'

/** Lines of one report; a leak report may have many stacks. */
const LONGEST_REPORT = 4000

/**
 * The sanitizers of gcc and clang (compiler-rt/lib/{asan,lsan,tsan,msan,hwasan}): `==PID==ERROR: AddressSanitizer: KIND ...`,
 * `WARNING: ThreadSanitizer: KIND (pid=PID)`, stacks, `SUMMARY: `. The place is the first frame of the user's own in the first stack;
 * the summary often names the runtime's. Several reports of one process are one failure.
 */
export const sanitizer: Format = {
  name: 'sanitizer',
  triggers: [
    'Sanitizer: ',
    'Sanitizer:DEADLYSIGNAL',
    'Sanitizer can not ',
    'ThreadSanitizer: reported ',
    '==ABORTING',
    '==HINT: ',
    '    #0 0x',
  ],
  start: (ledger) => new SanitizerReader(ledger),
}

class SanitizerReader implements Reader {
  private failure: Failure | null = null
  private process = ''
  private reading = false
  private lines = 0
  /** The place of the present stack is not known yet. */
  private wanted = false
  private heading = ''

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return this.reading ? 'tail' : 'nothing'
  }

  line(text: string): boolean {
    if (this.frame(text)) return true
    const found = /(?:==(\d{1,10})==\s?|^)(ERROR|WARNING|FATAL): (\w{2,20}Sanitizer): (.{1,1000})$/.exec(
      text.slice(0, 2000),
    )
    if (found === null) return this.over(text)
    const [message, pid = '', , tool = '', words = ''] = found
    const process = `${tool} ${pid || (/\(pid=(\d{1,10})\)/.exec(words)?.[1] ?? '')}`
    const again = this.failure !== null && this.process === process && this.ledger.lastCrash === this.failure
    this.process = process
    this.reading = true
    this.lines = 0
    this.wanted = true
    this.heading = message.replace(/^==\d{1,10}==\s?/, '')
    if (!again || this.failure === null) this.failure = this.ledger.crash('sanitizer', { message: this.heading }, true)
    else if (!this.failure.message.includes(words)) addLine(this.failure, this.heading)
    return true
  }

  more(text: string): boolean {
    this.lines += 1
    if (this.lines > LONGEST_REPORT || this.failure === null) {
      this.reading = false
      return false
    }
    if (this.frame(text)) return true
    if (/^\s{0,2}#\d/.test(text)) return true
    if (text.trim() === '') return true
    if (/^={18}/.test(text)) return true
    const said =
      /^(?:(?:READ|WRITE) of size \d|Address 0x|0x[0-9a-f]{4,16} is located |(?:Direct|Indirect) leak of |.{0,40}(?:allocated|freed|created) by |\s{1,4}(?:Previous |Read |Write |Atomic |Location is |Mutex |Thread T|Hint)|==\d{1,10}==(?:The signal is|Hint)|.{0,80}allocated from:|\s{2}Uninitialized value was)/.test(
        text,
      )
    if (!said) return /^\s{2,}|^[\w ]{1,60}:\s{1,20}[0-9a-f]{2}$|^Shadow |^=>0x|^HINT: /.test(text)
    this.wanted = !/^Address 0x.{0,200} in frame|^==/.test(text)
    this.heading = text.trim()
    // What was accessed explains the report; where it came from are places of their own.
    if (/^(?:READ|WRITE|0x|Address|==|(?:Direct|Indirect) leak)/.test(text)) addLine(this.failure, this.heading)
    return true
  }

  interrupted(): void {
    this.reading = false
  }

  private over(text: string): boolean {
    if (
      /^SUMMARY: \w{2,20}Sanitizer: |Sanitizer:DEADLYSIGNAL$|^\w{2,20}Sanitizer can not |^ThreadSanitizer: reported \d|^==\d{1,10}==(?:ABORTING|HINT: )/.test(
        text,
      )
    ) {
      const { failure } = this
      // Without symbols the stacks tell no place; the summary may.
      const place = summaryPlace(text)
      if (failure !== null && failure.file === null && place !== null) Object.assign(failure, place)
      if (text.startsWith('SUMMARY: ') || text.endsWith('==ABORTING')) this.reading = text.startsWith('SUMMARY: ')
      return true
    }
    return false
  }

  /** `    #1 0x55a3c495d2ed in main src/asan.c:8`; ThreadSanitizer's have no address, and the module behind. */
  private frame(text: string): boolean {
    const { failure } = this
    if (!this.reading || failure === null || !/^\s{2,8}#\d{1,4} /.test(text)) return false
    if (!this.wanted) return true
    const place = framePlace(text)
    if (place === null) return true
    this.wanted = false
    placeOrAlso(failure, place, this.heading)
    return true
  }
}

/** The place in a frame, if it is in the user's own sources: what stands after the function, before the module. */
export function framePlace(text: string): Place | null {
  let words = text.slice(0, 4000).trimEnd()
  for (let i = 0; i < 3; i++) words = words.replace(/ \([^()]{0,1000}\)$/, '')
  const space = words.lastIndexOf(' ')
  const place = placeOf(words.slice(space + 1))
  return place !== null && isOwnSource(place.file) ? place : null
}

function summaryPlace(text: string): Place | null {
  const found = /^SUMMARY: \w{2,20}Sanitizer: [\w -]{1,60} (\S{1,1000}:\d{1,7}(?::\d{1,7})?)(?: in .{0,1000})?$/.exec(
    text.slice(0, 4000),
  )
  const place = found === null ? null : placeOf(found[1] ?? '')
  return place !== null && isOwnSource(place.file) ? place : null
}
