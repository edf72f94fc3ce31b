import { addAddresses, addRegisters } from './crash-addresses.js'
import { addLine } from './failure-parts.js'
import type { Follow, Format, Reader } from './format.js'
import type { Ledger } from './ledger.js'
import type { Failure } from './model.js'
import { type Place, placeOf } from './place.js'
import { withoutLogPrefix } from './text.js'

/** Lines of a dump. */
const LONGEST_DUMP = 120

/**
 * Zephyr's own fatal errors and assertions: include/zephyr/sys/__assert.h, lib/os/assert.c, kernel/fatal.c, arch/<arch>/core (fault.c and
 * fatal.c). They belong to the open test, which may have asked for them: then it passes.
 */
export const zephyr: Format = {
  name: 'zephyr',
  triggers: [
    'ASSERTION FAIL',
    '>>> ZEPHYR FATAL ERROR ',
    ' FAULT *****',
    'Kernel Panic! *****',
    'Kernel OOPS! *****',
    'Stack Check Fail! *****',
    'Hardware exception *****',
    'Faulting instruction address',
    'Halting system',
    'Fault! EXC #',
    ' mcause: ',
    '** FATAL EXCEPTION',
  ],
  start: (ledger) => new ZephyrReader(ledger),
}

const HEADLINES: readonly RegExp[] = [
  /\*{5} (?:MPU|BUS|USAGE|HARD|SECURE|MEMORY MANAGEMENT|DEBUG|Reserved Exception).{0,40} \*{5}/,
  /\*{5} (?:Hardware exception|Stack Check Fail!|Kernel OOPS!|Kernel Panic!) \*{5}/,
  /Fault! EXC #\d{1,3}/,
  /\*\* FATAL EXCEPTION/,
  / ?mcause: \d{1,20}, .{1,60}$/,
]

/** Sentences of the fault dumps; they say what happened. */
const EXPLAINS =
  /^\s{0,6}(?:(?:Data Access|Instruction Access) Violation|(?:Unstacking|Stacking) error|(?:Precise|Imprecise) data bus error|Instruction bus error|(?:MMFAR|BFAR|SFAR) Address: |Address: 0x|Illegal (?:use|load)|Attempt to|Division by zero|Unaligned memory access|Stack overflow|No coprocessor|Bus fault on vector table read|Fault escalation|Floating-point lazy|Unhandled|Reason: |Current thread: |Current thread ID = |mtval: |EXCCAUSE \d|\*\* CPU \d EXCCAUSE|Unexpected|Page fault|Access|Linear address|.{0,40} exception \(|Thread stack overflow|Exception cause)/

class ZephyrReader implements Reader {
  private failure: Failure | null = null
  private since = 0
  /** The next line is an assertion's message. */
  private asserted = false

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return this.failure === null ? 'nothing' : 'tail'
  }

  line(text: string): boolean {
    return (
      this.assertion(text) || this.fatal(text) || this.headline(text) || this.instruction(text) || this.halting(text)
    )
  }

  more(text: string): boolean {
    const { failure } = this
    this.since += 1
    if (failure === null || this.since > LONGEST_DUMP || this.ledger.lastCrash !== failure) {
      this.failure = null
      return false
    }
    const message = this.asserted && /^\t\S/.test(text)
    const bare = withoutLogPrefix(text)
    if (message || EXPLAINS.test(bare)) {
      addLine(failure, bare.trim())
      return true
    }
    if (text.trim() !== '') this.asserted = false
    return addRegisters(failure, bare) || addReturnAddress(failure, bare)
  }

  interrupted(): void {
    this.failure = null
  }

  private assertion(text: string): boolean {
    const at = text.indexOf('ASSERTION FAIL')
    if (at === -1) return false
    const words = text.slice(at).trim()
    const place = placeInAssertion(words)
    if (place === null && !/^ASSERTION FAIL(?: \[.{1,2000}\])?$/.test(words)) return false
    this.begin(words, place)
    this.asserted = true
    return true
  }

  private fatal(text: string): boolean {
    const found = />>> ZEPHYR FATAL ERROR \d{1,10}: .{1,200}$/.exec(text)
    if (found === null) return false
    this.begin(found[0])
    return true
  }

  private headline(text: string): boolean {
    for (const pattern of HEADLINES) {
      const found = pattern.exec(text.slice(0, 300))
      if (found === null) continue
      this.begin(found[0].trim())
      return true
    }
    return false
  }

  private instruction(text: string): boolean {
    const found = /Faulting instruction address ?(?:\(r15\/pc\): ?|= ?|: ?)(0x[0-9a-f]{1,16})/i.exec(text)
    const failure = this.failure ?? this.ledger.lastCrash
    if (found === null || failure === null) return false
    addRegisters(failure, `pc: ${found[1]}`)
    return true
  }

  private halting(text: string): boolean {
    return this.failure !== null && /Halting system$/.test(text)
  }

  /** An assertion, its fault and the kernel's word on it are one crash. */
  private begin(message: string, place: Place | null = null): void {
    const { lastCrash } = this.ledger
    this.since = 0
    this.asserted = false
    if (lastCrash === null || (place !== null && lastCrash.file !== null)) {
      this.failure = this.ledger.crash('zephyr', { message, ...(place ?? {}) })
      return
    }
    this.failure = lastCrash
    addLine(lastCrash, message)
    if (place !== null) Object.assign(lastCrash, place)
  }
}

/** `ASSERTION FAIL [CONDITION] @ FILE:LINE`; without the condition, without the place, as configured. */
function placeInAssertion(words: string): Place | null {
  const at = words.lastIndexOf(' @ ')
  return at === -1 ? null : placeOf(words.slice(at + 3))
}

/** A call trace: `     0: sp: 20012350 ra: 80004e1c [main+0x10]`, ` 1: ra: 0x80001234`, `E:      2: 0x0000000000103a4c`. */
function addReturnAddress(failure: Failure, text: string): boolean {
  const found =
    /^\s{0,12}\d{1,3}: (?:(?:fp|sp): (?:0x)?[0-9a-f]{6,16}\s{1,4})?(?:ra: |lr: )?((?:0x)?[0-9a-f]{8,16})\b/.exec(text)
  if (found === null) return false
  addAddresses(failure, found[1])
  return true
}
