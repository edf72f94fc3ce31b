import { nodeLine } from './pytest-node.js'
import type { Totals } from './pytest-session.js'

/** What a session's last line counts. */
export const KINDS = [
  'passed',
  'failed',
  'skipped',
  'deselected',
  'xfailed',
  'xpassed',
  'error',
  'errors',
  'warning',
  'warnings',
  'rerun',
]

/** Parts of a session, by what its rules say. */
export type Part = 'live' | 'errors' | 'failures' | 'summary' | 'other'

const PARTS = new Map<string, Part>([
  ['ERRORS', 'errors'],
  ['FAILURES', 'failures'],
  ['short test summary info', 'summary'],
  ['PASSES', 'other'],
  ['warnings summary', 'other'],
])

/** The part that the rule `====== TITLE ======` begins; undefined for one that needs no reading. */
export function partOf(title: string): Part | undefined {
  return PARTS.get(title)
}

/** `FAILED NODEID - WHY`, `SUBFAILED[message] (i=1) NODEID - WHY`, `(i=1) SUBFAIL NODEID - WHY`. */
export function summaryLine(text: string): { word: string; nodeId: string; reason: string; subtest: string } | null {
  const found =
    /^(FAILED|ERROR|SUBFAILED((?:\[.{0,500}\])? ?(?:\(.{0,500}\))?)|((?:\[.{1,500}\] ?)?(?:\(.{1,500}\) )?)SUBFAIL) (\S.{0,4000})$/.exec(
      text,
    )
  if (found === null) return null
  const [, word = '', newer = '', older = '', rest = ''] = found
  return { word, ...splitBrief(rest), subtest: (newer || older).trim().replace(/\]\(/, '] (') }
}

/** null if `text` is not the last line of a session. */
export function totalsOf(text: string): Totals | null {
  const found =
    /^(?:={1,400} )?((?:\d{1,7} [a-z]{4,10}(?: [a-z]{4,10})?(?:, )?){1,20}|no tests ran) in \d{1,9}(?:\.\d{1,9})? ?s(?:econds?)?(?: \(.{1,40}\))?(?: ={1,400})?$/.exec(
      text.length > 1000 ? '' : text,
    )
  if (found === null) return null
  const totals = new Map<string, number>()
  if (found[1] === 'no tests ran') return totals
  for (const one of (found[1] ?? '').split(', ')) {
    const space = one.indexOf(' ')
    totals.set(one.slice(space + 1), Number(one.slice(0, space)))
  }
  return [...totals.keys()].some((kind) => KINDS.includes(kind)) ? totals : null
}

/** `NODEID - WHY`; what stands in the brackets of a parametrised test may hold ` - ` too. */
function splitBrief(text: string): { nodeId: string; reason: string } {
  const { nodeId, rest } = nodeLine(text) ?? { nodeId: text, rest: '' }
  if (rest.startsWith('- ')) return { nodeId, reason: rest.slice(2) }
  if (rest === '') {
    const dash = text.includes('::') ? -1 : text.indexOf(' - ')
    return dash === -1 ? { nodeId, reason: '' } : { nodeId: text.slice(0, dash), reason: text.slice(dash + 3) }
  }
  const dash = text.indexOf(' - ')
  return dash === -1 ? { nodeId: text, reason: '' } : { nodeId: text.slice(0, dash), reason: text.slice(dash + 3) }
}
