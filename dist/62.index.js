export const id = 62;
export const ids = [62];
export const modules = {

/***/ 13062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parsePatterns: () => (/* binding */ parsePatterns)
});

// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
// EXTERNAL MODULE: ./lib/recording/tail.js
var tail = __webpack_require__(87569);
;// CONCATENATED MODULE: ./lib/watchdog/pattern-error.js
/** A pattern cannot be used; the message says why, where, and what can. */
class PatternError extends Error {
    name = 'PatternError';
}

;// CONCATENATED MODULE: ./lib/watchdog/pattern-words.js
/**
 * A mistake that the engine would not see: a pattern that is valid and can never match a line. Null if there is none.
 */
function mistakeIn(source) {
    const [, inner, flags] = /^\/(.+)\/([dgimsuvy]*)$/.exec(source) ?? [];
    if (inner !== undefined && flags !== undefined) {
        // `m` and `s` are about line ends, of which a line has none.
        const meant = `${flags.includes('i') ? '(?i)' : ''}${inner}`;
        return `\`${source}\` is written as in JavaScript, and its slashes would be looked for. Write \`${meant}\`, or \`\\${source}\` if they are meant.`;
    }
    for (const { at, text } of tokens(source)) {
        if (text !== '\\n' && text !== '\\r')
            continue;
        const optional = /^(?:[?*|]|\{0)/.test(source.slice(at + text.length)) || source[at - 1] === '|';
        if (!optional) {
            return `\`${source}\` asks for a line break at character ${at + 1}, but lines are looked at one by one, without their ends. Write \`$\` for the end of a line.`;
        }
    }
    return null;
}
/**
 * Why the engine refuses a pattern, and the nearest thing that it takes.
 * @param description what the engine says
 * @param fragment the part of the pattern that it says it of; may be empty
 */
function refusalWords(source, description, fragment) {
    const at = positionOf(source, description, fragment);
    const where = at === null ? '' : ` at character ${at + 1}`;
    const rest = at === null ? fragment : source.slice(at);
    const refusal = REFUSALS.find(({ fits }) => fits.test(`${description}: ${rest}`));
    const words = refusal?.words(source, rest) ?? `${description} (\`${fragment}\`). Write it without`;
    return `\`${source}\` cannot be used${where}: ${words}.`;
}
const REFUSALS = [
    {
        fits: /: \(\?<?=/,
        words: (source) => `looking ahead or behind is not supported. Only whether a line matches counts, so that a group does as well: \`${source.replace(/\(\?<?=/g, '(?:')}\``,
    },
    {
        fits: /: \(\?<?!/,
        words: () => 'looking ahead or behind is not supported. Say what may stand there instead: `error([^s]|$)` for `error(?!s)`',
    },
    {
        fits: /: (?:\\[1-9]|\\k|\\g|\(\?P=)/,
        words: () => 'going back to what a group has matched is not supported. Write its pattern a second time',
    },
    {
        fits: /: \(\?>/,
        words: (source) => `atomic groups are not supported, and not needed, since no pattern is slow here: \`${source.replaceAll('(?>', '(?:')}\``,
    },
    {
        fits: /repetition operator: [*+?]\+/,
        words: (source) => `possessive repetition is not supported, and not needed, since no pattern is slow here: \`${source.replace(/([*+?])\+/g, '$1')}\``,
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
        words: (_, rest) => `a character is written by its number as \`\\x{${/^\\u\{?([0-9a-f]{1,6})/i.exec(rest)?.[1] ?? '20AC'}}\``,
    },
    { fits: /: \\Z/, words: () => 'the end of a line is `$`' },
    { fits: /: \\[hH]/, words: () => 'blanks are `[ \\t]`' },
    { fits: /: \\[eEc]/, words: () => 'control characters are written by their number, as `\\x07`' },
    {
        fits: /escape/,
        words: (_, rest) => `\`${rest.slice(0, 2)}\` is not known. Write \`${rest[1] ?? ''}\` without the backslash for the character itself`,
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
        words: (_, rest) => `the range \`${rest.slice(0, 3)}\` runs backwards or has no end. Write \`\\-\` for a hyphen itself`,
    },
    { fits: /duplicate/, words: () => 'two groups have the same name. No group needs one here' },
    { fits: /named capture/, words: () => 'the name of a group is none. No group needs one here: `(...)`' },
    {
        fits: /: \(\?/,
        words: () => 'there is no such group. Known are `(...)`, `(?:...)`, and `(?i)` for upper and lower case alike',
    },
    { fits: /too large|too deeply/, words: () => 'it is too large. Use smaller counts and fewer groups' },
];
function positionOf(source, description, fragment) {
    if (description.startsWith('trailing'))
        return source.length - 1;
    if (description.endsWith(')'))
        return unmatchedBracket(source);
    if (fragment === '')
        return null;
    // A named group, which is right, begins in the same way.
    if (fragment === '(?P')
        return source.search(/\(\?P(?!<)/);
    const at = source.indexOf(fragment);
    return at !== -1 && source.indexOf(fragment, at + 1) === -1 ? at : null;
}
function unmatchedBracket(source) {
    const open = [];
    for (const { at, text } of tokens(source)) {
        if (text === '(')
            open.push(at);
        if (text === ')' && open.pop() === undefined)
            return at;
    }
    return open.pop() ?? null;
}
/** The characters and escapes of a pattern, without what stands in a class or between `\Q` and `\E`. */
function* tokens(source) {
    const piece = /\\Q.*?(?:\\E|$)|\[\^?\]?(?:\[:\w+:\]|\\.|[^\]\\])*\]?|\\.|./gsy;
    for (const { index, 0: text } of source.matchAll(piece)) {
        if (text[0] !== '[' && !text.startsWith('\\Q'))
            yield { at: index, text };
    }
}

;// CONCATENATED MODULE: ./lib/watchdog/pattern.js




/**
 * Instructions of a compiled pattern. Where the engine finds no better way it takes some 13 ns for each of them and
 * every character (measured): a stretch of 32 KiB then holds up our other work for half a second.
 */
const LARGEST = 1000;
/** Longest quotation, in UTF-16 units, and how much of it stands before the match. */
const LONGEST_QUOTE = 240;
const BEFORE_MATCH = 40;
/**
 * The patterns of an input, one a line; none if it is empty. The syntax is RE2's
 * (https://github.com/google/re2/wiki/Syntax).
 * @throws PatternError
 */
function parsePatterns(text) {
    return text
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
        .map(parsePattern);
}
function parsePattern(source) {
    const mistake = mistakeIn(source);
    if (mistake !== null)
        throw new PatternError(mistake);
    const whole = compile(source);
    // U+F8FF is in private use: nobody asks for it.
    if (whole.test('') && whole.test('\u{f8ff}')) {
        throw new PatternError(`\`${source}\` matches every line, so that the first one would decide. Write what must be there.`);
    }
    const size = whole.programSize();
    if (size > LARGEST) {
        throw new PatternError(`\`${source}\` is too large: ${size} steps, at most ${LARGEST}. Use smaller counts, or \`.*\` instead of \`.{0,500}\`.`);
    }
    return new Re2Pattern(source, whole);
}
function compile(source) {
    try {
        return build/* RE2JS */.L3.compile(source);
    }
    catch (error) {
        if (!(error instanceof build/* RE2JSSyntaxException */.pB))
            throw error;
        throw new PatternError(refusalWords(source, error.getDescription(), error.getPattern() ?? ''));
    }
}
/** Any character. */
const ONE = '(?s:.)';
/**
 * An edge that is only as far as we have read must not count as one: `$` is not where more may come, nor `^` where a
 * stretch begins. So one more character is asked for there. What a pattern can ask of the next character is whether it
 * is there, and whether it belongs to a word: what matches before a letter and before a space matches before anything,
 * and at the end.
 */
class Re2Pattern {
    source;
    whole;
    inner = new Map();
    constructor(source, whole) {
        this.source = source;
        this.whole = whole;
    }
    matches({ text, begins, ends }) {
        if (!this.whole.test(text))
            return false;
        if (begins && ends)
            return true;
        const within = this.within(begins ? '' : ONE, ends ? '' : ONE);
        return ends ? within.test(text) : within.test(`${text}a`) && within.test(`${text} `);
    }
    quote(text) {
        const matcher = this.whole.matcher(text);
        const at = text.length > LONGEST_QUOTE && matcher.find() ? matcher.start() : 0;
        const start = Math.max(0, Math.min(at - BEFORE_MATCH, text.length - LONGEST_QUOTE));
        const end = Math.min(text.length, start + LONGEST_QUOTE);
        // Never half a character.
        const piece = text.slice(start, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
        return `${start > 0 ? '…' : ''}${(0,tail/* plain */.pj)(piece)}${end < text.length ? '…' : ''}`;
    }
    within(before, after) {
        const key = `${before} ${after}`;
        let made = this.inner.get(key);
        if (made === undefined) {
            // An open `\Q` would swallow what we add.
            const closed = isValid(`(?:${this.source})`) ? this.source : `${this.source}\\E`;
            made = build/* RE2JS */.L3.compile(`${before}(?:${closed})${after}`);
            this.inner.set(key, made);
        }
        return made;
    }
}
function isValid(pattern) {
    try {
        build/* RE2JS */.L3.compile(pattern);
        return true;
    }
    catch {
        return false;
    }
}


/***/ })

};
