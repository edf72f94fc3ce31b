import type { Format, Reader } from './format.js'
import type { Ledger } from './ledger.js'

/**
 * `probe-rs run`'s verdict on the firmware (probe-rs-tools/src/bin/probe-rs/cmd/run), and what embedded-test's host says when the
 * core dies under a test. What the firmware printed before says more, if it printed anything.
 */
export const probeRs: Format = {
  name: 'probe-rs',
  paths: 'three-parts',
  triggers: [
    'Firmware exited ',
    'Exited by user request',
    'CPU halted unexpectedly',
    'The target locked up while running the test',
    'Error: ',
    'Running `',
  ],
  start: (ledger) => new ProbeRsReader(ledger),
}

class ProbeRsReader implements Reader {
  /** Why it exited: said again as `Error: REASON`. */
  private reason: string | null = null

  constructor(private readonly ledger: Ledger) {}

  line(text: string): boolean {
    return this.start(text) || this.verdict(text) || this.halted(text) || this.repeated(text)
  }

  /** Cargo starts the runner. */
  private start(text: string): boolean {
    if (!/^ {1,6}Running `/.test(text)) return false
    this.ledger.newRun()
    this.reason = null
    return true
  }

  private verdict(text: string): boolean {
    const found = /Firmware exited (successfully|unexpectedly|with)(?:: (.{1,500}))?$/.exec(text)
    if (found === null && text.includes('Exited by user request')) {
      this.ledger.newRun()
      return true
    }
    if (found === null) return false
    this.reason = found[2] ?? null
    if (found[1] !== 'successfully') this.ledger.aftermath('probe-rs', { message: found[0] })
    return true
  }

  /** It ends all tests: those after this one never run. */
  private halted(text: string): boolean {
    const found =
      /(?:Error: |^)((?:The )?CPU halted unexpectedly.{0,500}|The target locked up while running the test.{0,200})$/.exec(
        text,
      )
    if (found === null) return false
    const { current } = this.ledger
    this.ledger.aftermath('probe-rs', { message: found[1] ?? '' })
    if (current?.isOpen) current.fail({ kind: 'crash', message: found[1] ?? '' })
    return true
  }

  private repeated(text: string): boolean {
    return this.reason !== null && text === `Error: ${this.reason}`
  }
}
