/** What a line says of a processor's fault. */
export type FaultWords = { as: 'headline'; address: string | undefined } | { as: 'mention' }

/** Longer lines are no headlines. */
const LONGEST = 300

const FAULT = /^(?:hard|bus|usage|secure|mpu|mem(?:ory)?man(?:age(?:ment)?)?)(?:fault|exception)(handler)?$/
/** What may stand around the fault's name in a headline: `*** HARD FAULT ***`, `In Hard Fault Handler`, `FaultType: BusFault`. */
const BEFORE = new Set(
  (
    'in entered entering fatal error exception panic crash crashed fault faulttype type reason cause ' +
    'kernel system cpu core the a up arm unhandled caught occurred got 0 1 2 3'
  ).split(' '),
)
const AFTER = new Set(
  (
    'handler exception interrupt irq isr error occurred happened detected raised caught triggered entered ' +
    'called invoked hit taken escalation halting halted resetting rebooting stop system'
  ).split(' '),
)
/** What says that it is no fault. */
const HARMLESS = new Set('test tests ok enable enabled init initialised installed counter count'.split(' '))

/**
 * What `text` says of a fault; null if it names none. A headline has hardly another word, or an address: `HARD FAULT at 0x00026FB6`,
 * `HardFault: PC=0x08001234`. Anything else is a mention: only registers that follow can prove that something happened.
 */
export function faultWordsIn(text: string): FaultWords | null {
  if (text.length > LONGEST) return null
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
  const lower = words.map((word) => word.toLowerCase())
  for (let at = 0; at < lower.length; at++) {
    const length = nameLength(lower, at)
    if (length === 0) continue
    const before = lower.slice(0, at)
    const after = lower.slice(at + length)
    if (HARMLESS.has(after[0] ?? '') || before.some((word) => HARMLESS.has(word))) return null
    const address = before.length <= 4 ? addressIn(after.slice(0, 10)) : undefined
    const bare = before.length <= 4 && before.every((word) => BEFORE.has(word))
    const alone = bare && after.length <= 3 && after.every((word) => AFTER.has(word))
    return alone || address !== undefined ? { as: 'headline', address } : { as: 'mention' }
  }
  return null
}

/** How many words from `at` on name a fault: `HardFault`, `hard fault`, `memory management fault`. */
function nameLength(words: readonly string[], at: number): number {
  if (words[at] === 'memmanage' && !/^(?:fault|exception)/.test(words[at + 1] ?? '')) return 1
  for (const length of [1, 2, 3]) {
    if (at + length <= words.length && FAULT.test(words.slice(at, at + length).join(''))) return length
  }
  return 0
}

/** What follows `at`, `pc` or `lr`. */
function addressIn(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === 'at' || word === 'pc' || word === 'lr')
  if (at === -1) return undefined
  return words.slice(at + 1, at + 3).find((word) => /^(?:0x[0-9a-f]{4,16}|[0-9a-f]{6,16})$/.test(word))
}
