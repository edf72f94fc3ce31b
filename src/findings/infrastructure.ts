import { Automaton } from './automaton.js'
import type { Format, Reader } from './format.js'
import { BENCH_MESSAGES, type BenchRow } from './infrastructure-catalogue.js'
import type { BenchMessage, Ledger } from './ledger.js'
import { isDeviceLog } from './text.js'

const WORDS = new Automaton(BENCH_MESSAGES.map(({ says }) => says))

function rowOf(text: string): BenchRow | undefined {
  for (const index of [...WORDS.find(text)].sort((a, b) => a - b)) {
    const row = BENCH_MESSAGES[index]
    if (row !== undefined && (row.pattern?.test(text) ?? true)) return row
  }
  return undefined
}

/** ` WARN probe_rs::session: `, `Warn : `, `avrdude warning: `. */
const WARNING = /^\s{0,8}(?:WARN\b|Warn :|warning: |\w{1,20} warning: )/

function messageOf(row: BenchRow, text: string): BenchMessage {
  const warning = WARNING.test(text)
  return { class: row.class, survivable: row.survivable ?? false, warning, text: text.trim(), cure: row.cure }
}

/** What `text`, a test's own message, says about the bench; null if nothing. */
export function blamesBench(text: string): BenchMessage | null {
  const row = rowOf(text)
  return row === undefined ? null : messageOf(row, text)
}

/** Messages about the bench that no test framework has claimed as a test's. Stands last in the list. */
export const infrastructure: Format = {
  name: 'infrastructure',
  triggers: BENCH_MESSAGES.flatMap(({ says }) => says),
  start: (ledger: Ledger): Reader => ({
    wholeLines: true,
    line(text) {
      if (isDeviceLog(text)) return false
      const row = rowOf(text)
      if (row === undefined) return false
      ledger.benchMessage(row.tool, messageOf(row, text))
      return true
    },
  }),
}
