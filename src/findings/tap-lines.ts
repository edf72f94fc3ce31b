/** A test point: `not ok 2 - chip id # TODO errata`. */
export interface PointLine {
  indent: number
  ok: boolean
  number: number | null
  /** A number, a dash or a directive: more than words that happen to begin with `ok`. */
  marked: boolean
  description: string
  directive: 'skip' | 'todo' | 'xfail' | null
  reason: string
  /** Its subtests follow in braces (node-tap). */
  opens: boolean
}

export function pointLine(text: string): PointLine | null {
  const found = /^( {0,200})(not ok|ok)(?: {1,9}(\d{1,9}))?(?=$|\s)( {1,9}-(?=$|\s))? {0,9}(.*)$/.exec(
    text.slice(0, 8000),
  )
  if (found === null) return null
  const [, indent = '', word = '', number, dash, rest = ''] = found
  const opens = /(?:^|\s)\{$/.test(rest)
  const directed = /(?:^|\s)#\s{0,9}(skip|todo|xfail)\w{0,10}(?=$|\W)[:\s]{0,9}(.*)$/i.exec(rest)
  const before = rest.slice(0, directed?.index ?? rest.length)
  const kind = directed?.[1]?.toLowerCase() as PointLine['directive'] | undefined
  return {
    indent: indent.length,
    ok: word === 'ok',
    number: number === undefined ? null : Number(number),
    marked: number !== undefined || dash !== undefined || kind !== undefined,
    description: unescaped(opens ? before.replace(/\s?\{$/, '') : before).trim(),
    directive: kind ?? null,
    reason: unescaped(directed?.[2] ?? '').trim(),
    opens,
  }
}

export interface PlanLine {
  indent: number
  count: number
  /** There is nothing to run here: no range that others print looks like that. */
  skips: boolean
}

/** `1..8`, `1..0 # SKIP no board`. */
export function planLine(text: string): PlanLine | null {
  const found = /^( {0,200})1\.\.(\d{1,9})\s{0,9}(?:#\s{0,9}(skip)?.*)?$/i.exec(text.slice(0, 2000))
  if (found === null) return null
  const [, indent = '', count = '', skip] = found
  return { indent: indent.length, count: Number(count), skips: Number(count) === 0 && skip !== undefined }
}

/** `TAP version 13`, `KTAP version 1`. */
export function versionLine(text: string): { indent: number } | null {
  const found = /^( {0,200})K?TAP version \d{1,3}$/.exec(text)
  return found === null ? null : { indent: (found[1] ?? '').length }
}

function unescaped(text: string): string {
  return text.replace(/\\([#\\])/g, '$1')
}
