import { addAddresses } from './crash-addresses.js'
import { addDetail, addressInAssertion, isCutOff, placeInAssertion } from './esp-idf-detail.js'
import { addLine } from './failure-parts.js'
import type { Follow, Format, Reader } from './format.js'
import type { CaseEntry, Ledger, SuiteEntry } from './ledger.js'
import type { Failure } from './model.js'
import type { Place } from './place.js'
import { withoutLogPrefix } from './text.js'

/** Further lines that belong to a message, and lines of a dump that follow it. */
const PATIENCE = 120

/** What the ROM prints between a reset and another that it makes itself. */
const BOOT_LINES = 6

/**
 * What ESP-IDF prints when it dies: components/esp_system (panic.c, port/arch/{xtensa,riscv}/panic_arch.c, esp_err.c, ubsan.c,
 * task_wdt), newlib's assert.c, FreeRTOS's hook for stack overflows, the ROM's reset reasons; and the places into which
 * esp-idf-monitor turns addresses.
 */
export const espIdf: Format = {
  name: 'esp-idf',
  paths: 'name',
  triggers: [
    'Guru Meditation Error: ',
    'abort() was called at PC ',
    'assert failed: ',
    'ESP_ERROR_CHECK failed: ',
    'ESP_ERROR_CHECK_WITHOUT_ABORT failed: ',
    '***ERROR*** A stack overflow in task ',
    'Stack smashing protect failure!',
    'CORRUPT HEAP: ',
    'Undefined behavior of type ',
    'Task watchdog got triggered',
    'Brownout detector was triggered',
    'Got test name: ',
    '...\n',
    'Backtrace:',
    ' register dump:',
    'Rebooting...',
    'rst:0x',
    'entry 0x',
  ],
  start: (ledger) => new EspIdfReader(ledger),
}

/** Resets that nobody asks for (soc/reset_reasons.h, ROM's names): watchdogs, brown-outs, glitches, a locked-up core. */
const UNASKED_RESET = /WDT|BROWN_?OUT|GLITCH|LOCKUP|EFUSE_CRC/

/** What the panic handler prints before it stops on purpose: the panic that follows is the same event. */
const PRELUDES = ['Stack smashing protect failure!', 'CORRUPT HEAP: ']

class EspIdfReader implements Reader {
  /** What crashed since the last boot; more of it may come. */
  private crash: Failure | null = null
  /** What the lines that follow describe: a crash, or what the program survived. */
  private detail: 'crash' | 'no-crash' | 'none' = 'none'
  private since = 0
  private prelude: string[] = []
  /** Whether the program had started when it was reset: the ROM itself may reset the chip while it boots. */
  private started = false
  /** Line of the log with the latest reset. */
  private resetAt = 0
  /** A test application's own: it asks for a test's name and does not say how the test ends. */
  private announced: { name: string; moment: number } | null = null
  private suite: SuiteEntry | null = null
  private own: CaseEntry | null = null

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return this.detail === 'none' ? 'nothing' : 'tail'
  }

  line(text: string): boolean {
    return (
      this.reset(text) ||
      this.panic(text) ||
      this.abort(text) ||
      this.assertion(text) ||
      this.errorCheck(text) ||
      this.watchdog(text) ||
      this.brownOut(text) ||
      this.dump(text) ||
      this.spoken(text) ||
      this.announcement(text)
    )
  }

  more(text: string): boolean {
    this.since += 1
    if (this.since > PATIENCE) this.detail = 'none'
    const bare = withoutLogPrefix(text)
    const described = /^(?:file: "(.{1,1000})" line (\d{1,7})|func: .{1,500}|expression: .{1,1000})$/.exec(bare)
    if (described !== null) {
      this.describe(bare, described[1], described[2])
      return true
    }
    const { crash } = this
    if (crash === null || this.detail !== 'crash') return false
    return addDetail(crash, bare)
  }

  interrupted(): void {
    this.detail = 'none'
  }

  end(): void {
    this.endOwnTest()
  }

  private reset(text: string): boolean {
    if (/^entry 0x[0-9a-f]{8}$/.test(text)) {
      this.started = true
      return true
    }
    if (text.endsWith('Rebooting...') && this.crash !== null) {
      this.endOwnTest()
      return true
    }
    const found = /(rst:0x[0-9a-f]{1,2} \((\w{1,40})\)),boot:0x[0-9a-f]{1,2}/.exec(text)
    if (found === null) return false
    const [, message = '', reason = ''] = found
    const { logLine } = this.ledger
    const inTest = this.ledger.current !== null || this.isAnnounced
    const ran = this.started || inTest || (this.resetAt > 0 && logLine - this.resetAt > BOOT_LINES)
    const unexplained = ran && this.crash === null
    // Without a test, a brown-out is the bench's: the catalogue's, not ours.
    const benchs = unexplained && !inTest && /BROWN/.test(reason)
    if (unexplained && !benchs && UNASKED_RESET.test(reason)) this.crashed({ message })
    else if (unexplained && this.ledger.current !== null && /SW/.test(reason)) {
      this.ledger.aftermath('esp-idf', { message: `The board restarted while this test ran: ${message}` })
    }
    this.endOwnTest()
    this.crash = null
    this.detail = 'none'
    this.prelude = []
    this.started = false
    this.resetAt = logLine
    this.ledger.restarted()
    return !benchs
  }

  private dump(text: string): boolean {
    const { crash } = this
    if (crash === null) return false
    const mine = addDetail(crash, text)
    if (mine) this.detail = 'crash'
    return mine
  }

  private panic(text: string): boolean {
    const at = text.indexOf('Guru Meditation Error: ')
    if (at === -1) return false
    this.crashed({ message: text.slice(at).trim() })
    return true
  }

  private abort(text: string): boolean {
    const found = /abort\(\) was called at PC (0x[0-9a-f]{8}) on core \d{1,2}/.exec(text)
    if (found === null) return false
    addAddresses(this.crashed({ message: found[0] }), found[1])
    return true
  }

  private assertion(text: string): boolean {
    const at = text.indexOf('assert failed: ')
    if (at === -1) return false
    const message = text.slice(at).trim()
    const place = placeInAssertion(message)
    const address = addressInAssertion(message)
    // `assert failed: 0 times`, of a program's own.
    if (place === null && address === undefined && !isCutOff(message)) return false
    addAddresses(this.crashed({ message, ...(place ?? {}) }), address)
    return true
  }

  private errorCheck(text: string): boolean {
    const found = /ESP_ERROR_CHECK(_WITHOUT_ABORT)? failed: esp_err_t .{1,200}$/.exec(text)
    if (found === null) return false
    const [message, goesOn] = found
    if (goesOn === undefined) {
      addAddresses(this.crashed({ message }), / at (0x[0-9a-f]{8})$/.exec(message)?.[1])
      return true
    }
    this.detail = 'no-crash'
    this.since = PATIENCE - 4
    return true
  }

  /** Without a panic configured the program goes on; what its test makes of it counts. */
  private watchdog(text: string): boolean {
    const at = text.indexOf('Task watchdog got triggered')
    if (at === -1) return false
    this.crashed({ message: text.slice(at) })
    return true
  }

  /** In a test it is what the test failed with; else it is a message about the bench, and the catalogue's. */
  private brownOut(text: string): boolean {
    const at = text.indexOf('Brownout detector was triggered')
    if (at === -1 || (this.ledger.current === null && !this.isAnnounced)) return false
    this.crashed({ message: text.slice(at) })
    return true
  }

  private spoken(text: string): boolean {
    const overflow = text.indexOf('***ERROR*** A stack overflow in task ')
    const undefinedBehaviour = text.indexOf('Undefined behavior of type ')
    const at = Math.max(overflow, undefinedBehaviour)
    if (at !== -1) {
      this.crashed({ message: text.slice(at).trim() })
      return true
    }
    const prelude = PRELUDES.find((words) => text.includes(words))
    if (prelude === undefined) return false
    if (this.prelude.length < 4) this.prelude.push(text.slice(text.indexOf(prelude)).trim())
    return true
  }

  private announcement(text: string): boolean {
    const at = text.indexOf('Got test name: ')
    // Unity's runner, which tells the verdict itself, if there is one.
    const running = /^Running (\S.{0,300})\.\.\.$/.exec(text)
    if (at === -1 && running === null) return false
    this.endOwnTest()
    const name = running?.[1] ?? text.slice(at + 'Got test name: '.length).trim()
    this.announced = { name, moment: this.ledger.moments }
    return running === null
  }

  /** A crash begins, or says more: until the board restarts it is the same one. */
  private crashed(part: { message: string } & Partial<Place>): Failure {
    this.detail = 'crash'
    this.since = 0
    const message = [...this.prelude, part.message].join('\n')
    this.prelude = []
    if (this.crash !== null && this.ledger.lastCrash === this.crash) {
      addLine(this.crash, message)
      if (this.crash.file === null && part.file !== undefined)
        Object.assign(this.crash, part, { message: this.crash.message })
      return this.crash
    }
    if (this.ledger.current === null && this.announced !== null && this.isAnnounced) {
      this.suite ??= this.ledger.suite('esp-idf', null)
      this.own = this.suite.add(this.announced.name).open()
      this.announced = null
    }
    this.crash = this.ledger.crash('esp-idf', { ...part, message })
    return this.crash
  }

  /** A test was announced, and nothing has begun or ended since. */
  private get isAnnounced(): boolean {
    return this.announced?.moment === this.ledger.moments
  }

  private endOwnTest(): void {
    this.own?.abandon()
    this.own = null
    this.announced = null
  }

  private describe(text: string, file: string | undefined, line: string | undefined): void {
    const { crash } = this
    if (crash === null || this.detail !== 'crash') return
    addLine(crash, text)
    if (file !== undefined && crash.file === null) Object.assign(crash, { file, line: Number(line) })
  }
}
