/**
 * A mistake that the engine would not see: a pattern that is valid and can never match a line. Null if there is none.
 */
export function mistakeIn(source: string): string | null {
  const [, inner, flags] = /^\/(.+)\/([dgimsuvy]*)$/.exec(source) ?? []
  if (inner !== undefined && flags !== undefined) {
    // `m` and `s` are about line ends, of which a line has none.
    const meant = `${flags.includes('i') ? '(?i)' : ''}${inner}`
    return `\`${source}\` is written as in JavaScript, and its slashes would be looked for. Write \`${meant}\`, or \`\\${source}\` if they are meant.`
  }
  for (const { at, text } of tokens(source)) {
    if (text !== '\\n' && text !== '\\r') continue
    const optional = /^(?:[?*|]|\{0)/.test(source.slice(at + text.length)) || source[at - 1] === '|'
    if (!optional) {
      return `\`${source}\` asks for a line break at character ${at + 1}, but lines are looked at one by one, without their ends. Write \`$\` for the end of a line.`
    }
  }
  return null
}

/**
 * Why the engine refuses a pattern, and the nearest thing that it takes.
 * @param description what the engine says
 * @param fragment the part of the pattern that it says it of; may be empty
 */
export function refusalWords(source: string, description: string, fragment: string): string {
  const at = positionOf(source, description, fragment)
  const where = at === null ? '' : ` at character ${at + 1}`
  const rest = at === null ? fragment : source.slice(at)
  const refusal = REFUSALS.find(({ fits }) => fits.test(`${description}: ${rest}`))
  const words = refusal?.words(source, rest) ?? `${description} (\`${fragment}\`). Write it without`
  return `\`${source}\` cannot be used${where}: ${words}.`
}

interface Refusal {
  /** On the engine's description, a colon and the pattern from the fault on. */
  fits: RegExp
  /** Without the full stop. */
  words: (source: string, rest: string) => string
}

const REFUSALS: Refusal[] = [
  {
    fits: /: \(\?<?=/,
    words: (source) =>
      `looking ahead or behind is not supported. Only whether a line matches counts, so that a group does as well: \`${source.replace(/\(\?<?=/g, '(?:')}\``,
  },
  {
    fits: /: \(\?<?!/,
    words: () =>
      'looking ahead or behind is not supported. Say what may stand there instead: `error([^s]|$)` for `error(?!s)`',
  },
  {
    fits: /: (?:\\[1-9]|\\k|\\g|\(\?P=)/,
    words: () => 'going back to what a group has matched is not supported. Write its pattern a second time',
  },
  {
    fits: /: \(\?>/,
    words: (source) =>
      `atomic groups are not supported, and not needed, since no pattern is slow here: \`${source.replaceAll('(?>', '(?:')}\``,
  },
  {
    fits: /repetition operator: [*+?]\+/,
    words: (source) =>
      `possessive repetition is not supported, and not needed, since no pattern is slow here: \`${source.replace(/([*+?])\+/g, '$1')}\``,
  },
  {
    fits: /nested repetition/,
    words: () => 'two repetitions follow each other. Leave one out, or put the first in a group: `(?:a+){2}`',
  },
  {
    fits: /argument to repetition/,
    words: (_, rest) => `\`${rest[0]}\` has nothing to repeat. Write \`\\${rest[0]}\` for the character itself`,
  },
  {
    fits: /repeat count/,
    words: () => 'a repetition may count to 1000, with the smaller number first. Use `+` or `*` for more',
  },
  { fits: /missing closing \]/, words: () => 'a `[` has no `]`. Write `\\[` for the character itself' },
  { fits: /missing closing \)/, words: () => 'a `(` has no `)`. Write `\\(` for the character itself' },
  { fits: /unexpected \)/, words: () => 'a `)` has no `(`. Write `\\)` for the character itself' },
  { fits: /trailing backslash/, words: () => 'it ends in a backslash. Write `\\\\` for the character itself' },
  {
    fits: /: \\u/,
    words: (_, rest) =>
      `a character is written by its number as \`\\x{${/^\\u\{?([0-9a-f]{1,6})/i.exec(rest)?.[1] ?? '20AC'}}\``,
  },
  { fits: /: \\Z/, words: () => 'the end of a line is `$`' },
  { fits: /: \\[hH]/, words: () => 'blanks are `[ \\t]`' },
  { fits: /: \\[eEc]/, words: () => 'control characters are written by their number, as `\\x07`' },
  {
    fits: /escape/,
    words: (_, rest) =>
      `\`${rest.slice(0, 2)}\` is not known. Write \`${rest[1] ?? ''}\` without the backslash for the character itself`,
  },
  {
    fits: /character class range: \\p/i,
    words: () => 'there is no such class of characters. `\\p{L}` are letters, `\\p{N}` digits, `\\p{Greek}` a script',
  },
  {
    fits: /character class range: \[:/,
    words: () => 'there is no such class of characters. Known are `[:alpha:]`, `[:digit:]`, `[:space:]` and their kin',
  },
  {
    fits: /character class range/,
    words: (_, rest) =>
      `the range \`${rest.slice(0, 3)}\` runs backwards or has no end. Write \`\\-\` for a hyphen itself`,
  },
  { fits: /duplicate/, words: () => 'two groups have the same name. No group needs one here' },
  { fits: /named capture/, words: () => 'the name of a group is none. No group needs one here: `(...)`' },
  {
    fits: /: \(\?/,
    words: () => 'there is no such group. Known are `(...)`, `(?:...)`, and `(?i)` for upper and lower case alike',
  },
  { fits: /too large|too deeply/, words: () => 'it is too large. Use smaller counts and fewer groups' },
]

function positionOf(source: string, description: string, fragment: string): number | null {
  if (description.startsWith('trailing')) return source.length - 1
  if (description.endsWith(')')) return unmatchedBracket(source)
  if (fragment === '') return null
  // A named group, which is right, begins in the same way.
  if (fragment === '(?P') return source.search(/\(\?P(?!<)/)
  const at = source.indexOf(fragment)
  return at !== -1 && source.indexOf(fragment, at + 1) === -1 ? at : null
}

function unmatchedBracket(source: string): number | null {
  const open: number[] = []
  for (const { at, text } of tokens(source)) {
    if (text === '(') open.push(at)
    if (text === ')' && open.pop() === undefined) return at
  }
  return open.pop() ?? null
}

/** The characters and escapes of a pattern, without what stands in a class or between `\Q` and `\E`. */
function* tokens(source: string): Generator<{ at: number; text: string }> {
  const piece = /\\Q.*?(?:\\E|$)|\[\^?\]?(?:\[:\w+:\]|\\.|[^\]\\])*\]?|\\.|./gsy
  for (const { index, 0: text } of source.matchAll(piece)) {
    if (text[0] !== '[' && !text.startsWith('\\Q')) yield { at: index, text }
  }
}
