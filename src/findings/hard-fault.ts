import { addAddresses, addRegisters, registersOf } from './crash-addresses.js'
import { addLine } from './failure-parts.js'
import { faultWordsIn } from './fault-words.js'
import type { Follow, Format, Reader } from './format.js'
import type { Ledger } from './ledger.js'
import type { Failure } from './model.js'
import { isOwnSource } from './place.js'
import { withoutLogPrefix } from './text.js'

/** Lines of a dump, and lines in which a mere mention must prove to be one. */
const LONGEST_DUMP = 80
const PROOF_WITHIN = 30
const MOST_LINES = 12

const NAMES = ['Hard', 'HARD', 'hard', 'Bus', 'BUS', 'bus', 'Usage', 'USAGE', 'usage', 'Secure', 'SECURE', 'MPU']
const SPELLINGS = NAMES.flatMap((name) =>
  ['Fault', 'FAULT', 'fault', ' Fault', ' FAULT', ' fault', '_FAULT', '_fault', '-fault'].map((word) => name + word),
)

/**
 * Fault handlers of Cortex-M, which are all home-made but for a few: Mbed OS (platform/source/TARGET_CORTEX_M/mbed_fault_handler.c,
 * mbed_error.c), CmBacktrace, the nRF SDK, RIOT, MicroPython, copies of ARM's and Segger's examples. A mention of a fault alone is
 * none: it must stand alone in its line, or registers must follow. And QEMU, where the firmware has no handler.
 */
export const hardFault: Format = {
  name: 'hard-fault',
  triggers: [
    ...SPELLINGS,
    'MemManage',
    'MemoryManagement',
    'emory management fault',
    '++ MbedOS ',
    'mbed assertation failed: ',
    '-- MbedOS ',
    'Firmware name: ',
    'qemu: fatal: ',
    'qemu: uncaught target signal ',
  ],
  start: (ledger) => new HardFaultReader(ledger),
}

/** Lines of a dump that explain the fault: they go into the message. */
const EXPLAINS =
  /^\s{0,8}(?:FaultType: |Error Message: |Error Status: |Assertion failed: |(?:The )?.{0,40} fault (?:is caused by|occurred address is) |Fault on |Assert on |Error: (?:Thread|Main) stack|Cause: |Reason: |Fault (?:status|address|type|reason))/

class HardFaultReader implements Reader {
  private failure: Failure | null = null
  /** A mention, until registers prove it. */
  private mention: { lines: string[]; registers: string[]; logLine: number } | null = null
  /** The latest crash of this reader: what comes after its dump is another one. */
  private latest: Failure | null = null
  private since = 0

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return this.failure === null && this.mention === null ? 'nothing' : 'tail'
  }

  line(text: string): boolean {
    return this.emulator(text) || this.framed(text) || this.fault(text)
  }

  more(text: string): boolean {
    this.since += 1
    if (this.since > (this.failure === null ? PROOF_WITHIN : LONGEST_DUMP)) {
      this.stop()
      return false
    }
    const bare = withoutLogPrefix(text)
    const called = callStack(bare)
    if (this.mention !== null && (called.length > 0 || registersOf(bare)?.counter !== undefined)) {
      const { lines, registers, logLine } = this.mention
      const begun = this.begin(lines.join('\n'))
      begun.logLine = logLine
      for (const register of registers) addRegisters(begun, register)
    }
    const { failure } = this
    if (failure === null) {
      if (registersOf(bare) !== null) this.mention?.registers.push(bare)
      if (EXPLAINS.test(bare) && (this.mention?.lines.length ?? MOST_LINES) < MOST_LINES)
        this.mention?.lines.push(bare.trim())
      return false
    }
    addAddresses(failure, ...called)
    if (called.length > 0) return true
    if (EXPLAINS.test(bare)) addLine(failure, bare.trim())
    const place = /^File: (.{1,500})\+(\d{1,7})$/.exec(bare)
    if (place?.[1] !== undefined && isOwnSource(place[1]) && failure.file === null) {
      Object.assign(failure, { file: place[1], line: Number(place[2]) })
    }
    return addRegisters(failure, bare) || place !== null || EXPLAINS.test(bare) || isRegister(bare)
  }

  interrupted(): void {
    this.stop()
  }

  private emulator(text: string): boolean {
    const at = text.indexOf('qemu: ')
    const found =
      at === -1 ? null : /^qemu: (?:fatal: .{1,500}|uncaught target signal \d{1,2} .{1,200})/.exec(text.slice(at))
    if (found === null) return false
    this.begin(found[0])
    return true
  }

  /** Mbed OS and CmBacktrace frame what they say. */
  private framed(text: string): boolean {
    if (/^-- MbedOS .{1,40} --$/.test(text)) return this.failure !== null
    const assertion = /^mbed assertation failed: (.{1,500}), file: (.{1,500}), line (\d{1,7})\s{0,4}$/.exec(text)
    if (assertion !== null) {
      const [message, , file, line] = assertion
      Object.assign(this.begin(message), { file, line: Number(line) })
      return true
    }
    if (!/^\+\+ MbedOS (?:Fault Handler|Error Info) \+\+$|^Firmware name: .{1,200}, hardware version: /.test(text))
      return false
    if (text.startsWith('++')) this.begin(text)
    else this.remember(text)
    return true
  }

  private fault(text: string): boolean {
    const words = faultWordsIn(text)
    if (words === null) return false
    if (words.as === 'mention' && registersOf(text)?.counter === undefined) {
      this.remember(text)
      return false
    }
    const address = words.as === 'mention' ? registersOf(text)?.counter : words.address
    // A register's line may name its handler before it.
    const goesOn = this.failure !== null && this.failure.addresses.length > 0 && address !== undefined
    const failure = goesOn ? this.failure : this.begin(withoutLogPrefix(text).trim())
    if (failure === null) return false
    addAddresses(failure, address)
    addRegisters(failure, text)
    return true
  }

  /** A fault that follows another crash without a test in between is more of the same. */
  private begin(message: string): Failure {
    const { lastCrash } = this.ledger
    this.mention = null
    this.since = 0
    const same = lastCrash !== null && (lastCrash === this.failure || lastCrash !== this.latest)
    if (same) addLine(lastCrash, message)
    this.failure = same ? lastCrash : this.ledger.crash('hard-fault', { message })
    this.latest = this.failure
    return this.failure
  }

  private remember(text: string): void {
    if (this.failure !== null || this.mention !== null) return
    this.mention = { lines: [withoutLogPrefix(text).trim()], registers: [], logLine: this.ledger.logLine }
    this.since = 0
  }

  private stop(): void {
    this.failure = null
    this.mention = null
  }
}

/** CmBacktrace: `Show more call stack info by run: addr2line -e NAME.elf -a -f 08009f36 08000c55`. Mbed OS: `Location: 0x80043AF`. */
function callStack(text: string): string[] {
  const found = / addr2line .{1,200} -f ((?:[0-9a-f]{6,16} ?){1,64})\s{0,4}$|^Location: (0x[0-9a-f]{4,16})$/i.exec(
    text.slice(0, 2000),
  )
  return (found?.[1] ?? found?.[2] ?? '').split(' ').filter((address) => address !== '')
}

/** A register or a status register of a dump. */
function isRegister(text: string): boolean {
  return /^[\s*\-|]{0,8}(?:r\d{1,2}|sp|psp|msp|lr|pc|x?psr|[cmubhda]f(?:sr|ar)|mmf?[as]r|cpuid|hfsr|control|exc_return)\b[^\w]{1,12}(?:0x)?[0-9a-f]{2,16}\b/i.test(
    text,
  )
}
