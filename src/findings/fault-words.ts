/** What a line says of a processor's fault. */
type FaultWords = { as: 'headline'; address: string | undefined } | { as: 'mention' }

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
/** What says that it is no fault: of what was prepared for one, of a test of it, of how often there was one. */
const HARMLESS = new Set(
  (
    'test tests ok count counter counters enable enabled enabling disable disabled init initialised initialized installing ' +
    'installed registering registered configured hooked attached'
  ).split(' '),
)
/** The same, but only behind its name: before it they may be of a dump (`Active exception: HardFault`). */
const HARMLESS_AFTER = new Set('ready active armed set loaded none'.split(' '))
/** What may stand between the name and what says that it is none. */
const FILLERS = new Set(
  'is are was were has have been did does now already successfully handler handlers exception exceptions interrupt irq isr vector hook'.split(
    ' ',
  ),
)
const NEGATIONS = new Set('no not without never zero'.split(' '))
/** What may stand between a negation and the name. */
const DETERMINERS = new Set('a an any the more further new other single unexpected'.split(' '))
/** What has an address of its own, which is none of a fault. */
const LOCATED = new Set('handler handlers vector vectors isr hook callback table register entry stack'.split(' '))
const VERBS = new Set('is are was lies stands now'.split(' '))
/** Who says so is in a handler. */
const INSIDE = new Set('in entered entering fatal panic crash crashed unhandled caught'.split(' '))

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
    if (isNone(before, after)) return null
    const address = before.length <= 4 ? addressIn(lower.slice(at, at + length + 10), before) : undefined
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

/** `no hard fault so far`, `Registered hard fault handler`, `hard fault exception is enabled`. */
function isNone(before: readonly string[], after: readonly string[]): boolean {
  const said = after.find((word) => !FILLERS.has(word)) ?? ''
  const denied = before.findLast((word) => !DETERMINERS.has(word)) ?? ''
  return (
    HARMLESS.has(said) ||
    HARMLESS_AFTER.has(said) ||
    NEGATIONS.has(said) ||
    NEGATIONS.has(denied) ||
    before.some((word) => HARMLESS.has(word))
  )
}

/** What follows `at`, `pc` or `lr`, unless it is where the handler itself lies: `Hard fault handler at 0x08001234`. */
function addressIn(words: readonly string[], before: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === 'at' || word === 'pc' || word === 'lr')
  if (at === -1) return undefined
  const isInside = before.some((word) => INSIDE.has(word))
  const what = words.slice(0, at).findLast((word) => !VERBS.has(word)) ?? ''
  if (words[at] === 'at' && !isInside && (LOCATED.has(what) || what.endsWith('handler'))) return undefined
  return words.slice(at + 1, at + 3).find((word) => /^(?:0x[0-9a-f]{4,16}|[0-9a-f]{6,16})$/.test(word))
}
