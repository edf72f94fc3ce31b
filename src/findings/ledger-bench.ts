import type { CaseEntry } from './ledger-entries.js'
import type { Failure } from './model.js'

/** Most of them, and of messages in one. */
const MOST_ENTRIES = 1000
const MOST_MESSAGES = 50

/** How sure it is that a message is about the bench; see `infrastructure-catalogue.ts`. */
export type BenchClass = 'probe' | 'target' | 'either' | 'configuration'

export interface BenchMessage {
  class: BenchClass
  /** Tools print it and go on: nothing, if tests ran afterwards. */
  survivable: boolean
  /** The tool calls it a warning: nothing, if tests ran at all. */
  warning: boolean
  text: string
  cure: string
}

interface BenchEntry {
  messages: BenchMessage[]
  class: BenchClass
  failure: Failure
  /** How often a test had begun or ended. */
  stirsBefore: number
  /** The test that was open when it was said. */
  during: CaseEntry | null
}

/** What was said about the bench. Messages that follow each other are one failure. */
export class BenchMessages {
  private readonly entries: BenchEntry[] = []

  /**
   * @param moment how often a test began or ended before it
   * @param during the test that is open
   * @param begin a failure, here in the log
   * @returns the failure, if it is a new one
   */
  add(message: BenchMessage, moment: number, during: CaseEntry | null, begin: () => Failure): Failure | null {
    const latest = this.entries.at(-1)
    if (latest !== undefined && latest.stirsBefore === moment) {
      if (latest.messages.length >= MOST_MESSAGES || latest.messages.some(({ text }) => text === message.text))
        return null
      latest.messages.push(message)
      latest.class = stronger(latest.class, message.class)
      return null
    }
    if (this.entries.length >= MOST_ENTRIES) return null
    const failure = begin()
    this.entries.push({ messages: [message], class: message.class, failure, stirsBefore: moment, during })
    return failure
  }

  /** Whether somebody said during `test` that the probe is gone. */
  blamesProbe(test: CaseEntry): boolean {
    return this.saidOfProbe(test) !== undefined
  }

  /** What was said of the probe during `test` is why that failed, and no failure of its own any more. */
  takeOver(test: CaseEntry): Failure | null {
    const said = this.saidOfProbe(test)
    if (said === undefined) return null
    const failure = benchFailure(said)
    said.messages.length = 0
    return failure
  }

  /**
   * By the failure that each began: what it is in the end; null if it was nothing after all.
   * @param moments how often a test began or ended
   * @param wentWell the test passed, and nothing failed
   */
  conclude(moments: number, wentWell: boolean): Map<Failure, Failure | null> {
    return new Map(
      this.entries.map((said) => [said.failure, stands(said, moments, wentWell) ? benchFailure(said) : null]),
    )
  }

  private saidOfProbe(test: CaseEntry): BenchEntry | undefined {
    return this.entries.find(({ during, class: about }) => during === test && about === 'probe')
  }
}

function stands(said: BenchEntry, moments: number, wentWell: boolean): boolean {
  const survived = moments > said.stirsBefore
  const isNothing = (message: BenchMessage) =>
    (message.survivable && survived) || ((message.warning || wentWell) && moments > 0)
  return !said.messages.every(isNothing)
}

const STRENGTH: readonly BenchClass[] = ['configuration', 'either', 'target', 'probe']

function stronger(a: BenchClass, b: BenchClass): BenchClass {
  return STRENGTH.indexOf(a) > STRENGTH.indexOf(b) ? a : b
}

/** Rule: what is about the probe is the bench's at any time; the rest only if no test has begun yet, for firmware can cause it. */
function benchFailure(said: BenchEntry): Failure {
  const configuration = said.class === 'configuration'
  const certain = said.class === 'probe' || said.stirsBefore === 0
  return {
    ...said.failure,
    kind: configuration ? 'configuration' : 'infrastructure',
    message: said.messages.map(({ text }) => text).join('\n'),
    infrastructure: !configuration && certain,
    suspected: !configuration && !certain,
    cure: (said.messages.find((message) => message.class === said.class) ?? said.messages[0])?.cure ?? null,
  }
}
