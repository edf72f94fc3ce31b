import { RE2JS, RE2JSSyntaxException } from 're2js'
import type { Stretch } from '../recording/plain-lines.js'
import { plain } from '../recording/tail.js'
import { PatternError } from './pattern-error.js'
import { mistakeIn, refusalWords } from './pattern-words.js'

/**
 * A regular expression that is looked for in the lines of a recording, in time that grows with their length and no
 * faster.
 */
export interface Pattern {
  /** As it was written. */
  readonly source: string
  /** Whether the line matches. Where its beginning or its end is not known yet: whether it does whatever they are. */
  matches(line: Pick<Stretch, 'text' | 'begins' | 'ends'>): boolean
  /**
   * What of a matching text to show a person, without control characters: all of it, or the surroundings of the match.
   */
  quote(text: string): string
}

/**
 * Instructions of a compiled pattern. Where the engine finds no better way it takes some 13 ns for each of them and
 * every character (measured): a stretch of 32 KiB then holds up our other work for half a second.
 */
const LARGEST = 1000

/** Longest quotation, in UTF-16 units, and how much of it stands before the match. */
const LONGEST_QUOTE = 240
const BEFORE_MATCH = 40

/**
 * The patterns of an input, one a line; none if it is empty. The syntax is RE2's
 * (https://github.com/google/re2/wiki/Syntax).
 * @throws PatternError
 */
export function parsePatterns(text: string): Pattern[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(parsePattern)
}

function parsePattern(source: string): Pattern {
  const mistake = mistakeIn(source)
  if (mistake !== null) throw new PatternError(mistake)
  const whole = compile(source)
  // U+F8FF is in private use: nobody asks for it.
  if (whole.test('') && whole.test('\u{f8ff}')) {
    throw new PatternError(
      `\`${source}\` matches every line, so that the first one would decide. Write what must be there.`,
    )
  }
  const size = whole.programSize()
  if (size > LARGEST) {
    throw new PatternError(
      `\`${source}\` is too large: ${size} steps, at most ${LARGEST}. Use smaller counts, or \`.*\` instead of \`.{0,500}\`.`,
    )
  }
  return new Re2Pattern(source, whole)
}

function compile(source: string): RE2JS {
  try {
    return RE2JS.compile(source)
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error
    throw new PatternError(refusalWords(source, error.getDescription(), error.getPattern() ?? ''))
  }
}

/** Any character. */
const ONE = '(?s:.)'

/**
 * An edge that is only as far as we have read must not count as one: `$` is not where more may come, nor `^` where a
 * stretch begins. So one more character is asked for there. What a pattern can ask of the next character is whether it
 * is there, and whether it belongs to a word: what matches before a letter and before a space matches before anything,
 * and at the end.
 */
class Re2Pattern implements Pattern {
  private readonly inner = new Map<string, RE2JS>()

  constructor(
    readonly source: string,
    private readonly whole: RE2JS,
  ) {}

  matches({ text, begins, ends }: Pick<Stretch, 'text' | 'begins' | 'ends'>): boolean {
    if (!this.whole.test(text)) return false
    if (begins && ends) return true
    const within = this.within(begins ? '' : ONE, ends ? '' : ONE)
    return ends ? within.test(text) : within.test(`${text}a`) && within.test(`${text} `)
  }

  quote(text: string): string {
    const matcher = this.whole.matcher(text)
    const at = text.length > LONGEST_QUOTE && matcher.find() ? matcher.start() : 0
    const start = Math.max(0, Math.min(at - BEFORE_MATCH, text.length - LONGEST_QUOTE))
    const end = Math.min(text.length, start + LONGEST_QUOTE)
    // Never half a character.
    const piece = text.slice(start, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
    return `${start > 0 ? '…' : ''}${plain(piece)}${end < text.length ? '…' : ''}`
  }

  private within(before: string, after: string): RE2JS {
    const key = `${before} ${after}`
    let made = this.inner.get(key)
    if (made === undefined) {
      // An open `\Q` would swallow what we add.
      const closed = isValid(`(?:${this.source})`) ? this.source : `${this.source}\\E`
      made = RE2JS.compile(`${before}(?:${closed})${after}`)
      this.inner.set(key, made)
    }
    return made
  }
}

function isValid(pattern: string): boolean {
  try {
    RE2JS.compile(pattern)
    return true
  } catch {
    return false
  }
}
