/** Longer lines are no verdicts. */
const LONGEST = 4000

export interface VerdictLine {
  /** null where the verdict stands behind what a test printed, or alone. */
  nodeId: string | null
  word: string
  reason: string
  before: string
  /** It ends with `[ 12%]` or `[1/8]`. */
  hasProgress: boolean
  isSubtest: boolean
}

const WORDS =
  'PASSED|FAILED|ERROR|SKIPPED|XFAIL|xfail|XPASS|xpass|RERUN|SUBPASSED|SUBFAILED|SUBSKIPPED|SUBPASS|SUBFAIL|SUBSKIP'
/** What a subtest is told by stands right behind the word, a reason behind a space. */
const AT_END = new RegExp(`^(.*?)(${WORDS})(| \\(.*\\)|[[(].*[\\])])$`)
const XDIST = new RegExp(`^\\[gw\\d{1,4}\\] (?:\\[ {0,2}\\d{1,3}%\\] )?(?:[[(].{0,500}[\\])] )?(${WORDS})\\b`)

/** `NODEID PASSED [ 12%]`, `[gw0] [ 12%] PASSED NODEID`, or a verdict behind other text. */
export function verdictLine(text: string): VerdictLine | null {
  if (text.length > LONGEST) return null
  if (text.startsWith('[gw')) return xdistLine(text)
  const progress = /\s{1,400}\[ {0,6}\d{1,7}(?:%|\/\d{1,7})\]$/.exec(text.slice(-440))
  const words = progress === null ? text : text.slice(0, text.length - progress[0].length)
  const found = lastWord(words)
  if (found === null) return null
  const { before, word, reason } = found
  const node = before === '' ? null : nodeLine(before)
  return {
    nodeId: node !== null && node.rest === '' ? node.nodeId : null,
    word,
    reason,
    before: before.trim(),
    hasProgress: progress !== null,
    isSubtest: word.startsWith('SUB'),
  }
}

function xdistLine(text: string): VerdictLine | null {
  const found = XDIST.exec(text)
  if (found === null) return null
  const [whole, word = ''] = found
  const node = /(?:^|\s)([^\s:[\]]{1,1000}\.\w{1,12}::.*)$/.exec(text.slice(whole.length))
  if (node === null) return null
  const printed = (node[1] ?? '').trimEnd()
  // A worker that dies may print into the line.
  const nodeId = nodeLine(printed)?.nodeId ?? printed
  return { nodeId, word, reason: '', before: '', hasProgress: true, isSubtest: word.startsWith('SUB') }
}

/** The first verdict that can end the line; a skip's reason may hold such a word as well. */
function lastWord(text: string): { before: string; word: string; reason: string } | null {
  const found = AT_END.exec(text)
  if (found === null) return null
  const [, before = '', word = '', tail = ''] = found
  return { before: before.trimEnd(), word, reason: tail.startsWith(' (') ? tail.slice(2, -1) : '' }
}

/** A node id at the start of `text`, and what follows it; null if there is none. */
export function nodeLine(text: string): { nodeId: string; rest: string } | null {
  const start = /^[^\s:[\]]{1,1000}\.\w{1,12}::[^\s[\]]{1,1000}/.exec(text)
  if (start === null) return null
  let end = start[0].length
  if (text.charAt(end) === '[') {
    const close = closingBracket(text, end)
    if (close === -1) return null
    end = close + 1
  }
  const rest = text.slice(end)
  if (rest !== '' && !rest.startsWith(' ')) return null
  return { nodeId: text.slice(0, end), rest: rest.trim() }
}

/** Where the brackets that open at `from` close; a name may hold brackets, also lone ones. */
function closingBracket(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length && at < LONGEST; at++) {
    const character = text.charAt(at)
    if (character === '[') depth += 1
    else if (character === ']') {
      depth -= 1
      if (depth === 0) return at
    }
  }
  return text.endsWith(']') ? text.length - 1 : text.indexOf('] ', from)
}
