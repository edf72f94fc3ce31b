import { describe, expect, it } from 'vitest'
import { type Pattern, parsePatterns } from '../../src/watchdog/pattern.js'

const WHOLE = { begins: true, ends: true }

function pattern(source: string): Pattern {
  const [one, ...more] = parsePatterns(source)
  expect(more).toEqual([])
  return one as Pattern
}

describe('patterns', () => {
  it('come one a line, and blank lines are none', () => {
    expect(parsePatterns('').length).toBe(0)
    expect(parsePatterns(' \n\t\n').length).toBe(0)
    expect(parsePatterns('PASS\r\n\n  two words\n').map(({ source }) => source)).toEqual(['PASS', '  two words'])
  })

  it.each([
    ['panicked at', "thread 'main' panicked at src/main.rs:3", true],
    ['^ok$', 'ok', true],
    ['^ok$', 'not ok', false],
    ['(?i)hard ?fault', 'HARDFAULT', true],
    ['\\d+ passed; 0 failed', '12 passed; 0 failed', true],
    ['\\bFAIL\\b', 'FAILED', false],
    ['grüße ✓', 'viele grüße ✓!', true],
    ['^$', '', true],
    ['\\Q[PASS]', '[PASS] all', true],
    ['[[:upper:]]{4}', 'it is DONE', true],
  ])('%s in %j: %s', (source, text, expected) => {
    expect(pattern(source).matches({ text, ...WHOLE })).toBe(expected)
  })

  it.each([
    // text, begins, ends
    ['^foo', 'xfoo', false, true, false],
    ['^foo', 'foo', false, true, false],
    ['foo', 'xfoo', false, true, true],
    ['\\bfoo', 'xfoo', false, true, false],
    ['\\bfoo', ' foo', false, true, true],
    ['\\bfoo', 'foo', true, false, true],
    ['foo$', 'foo', true, false, false],
    ['foo\\z', 'foo', true, false, false],
    ['foo', 'foo', true, false, true],
    ['foo\\b', 'foo', true, false, false],
    ['foo\\B', 'foo', true, false, false],
    ['foo\\b', 'foo!', true, false, true],
    ['foo(\\b|\\B)', 'foo', true, false, true],
    ['foo(bar)?$', 'foobar', true, false, false],
    ['error.*', 'error: at the edge', true, false, true],
    ['^a.*b$', 'a b', false, false, false],
    ['[^a]$', 'b', true, false, false],
    ['\\Qa.c', 'xa.c', false, false, true],
    ['\\Qa.c', 'xabc', false, false, false],
    ['a|b$', 'b', true, false, false],
    ['a|b$', 'ca', false, false, true],
    ['(?i)A', 'xa', false, false, true],
  ])('%s in a piece %j of a line (begins: %s, ends: %s): %s', (source, text, begins, ends, expected) => {
    expect(pattern(source).matches({ text, begins, ends })).toBe(expected)
  })

  it('what matches a piece of a line matches the line, whatever it is', () => {
    const sources = ['ab', 'a$', '^b', '\\ba', 'a\\b', 'b\\B', '(a|b)+c', 'a[^b]', '\\Bb', 'c?a\\b.?$', '(?i)A\\z|^c']
    const letters = ['a', 'b', 'c', ' ', '1']
    const words = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}${b}${c}`)))
    let found = 0
    for (const source of sources) {
      const one = pattern(source)
      for (const text of words) {
        for (const [begins, ends] of [
          [true, false],
          [false, true],
          [false, false],
        ] as const) {
          if (!one.matches({ text, begins, ends })) continue
          found += 1
          for (const before of begins ? [''] : ['', ...letters]) {
            for (const after of ends ? [''] : ['', ...letters]) {
              const line = `${before}${text}${after}`
              expect(one.matches({ text: line, ...WHOLE }), `${source} in ${JSON.stringify(line)}`).toBe(true)
            }
          }
        }
      }
    }
    expect(found).toBeGreaterThan(500)
  })

  it('agree with the regular expressions of JavaScript on what both have', () => {
    const sources = [
      '(a|ab)(c|bcd)',
      '[ab]+?c',
      'a{2,3}b?',
      '^(?:a|b)*c$',
      '\\b\\w+\\b \\d',
      '[^ab]b',
      'a.c|.b.',
      '(a*)*b',
      '\\s\\S$',
    ]
    const both = sources.map((source) => ({ source, ours: pattern(source), theirs: new RegExp(source, 'u') }))
    let state = 7
    const random = (below: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((state / 2 ** 32) * below)
    }
    const letters = [...'abcd 1é🦀']
    for (let round = 0; round < 2000; round++) {
      const text = Array.from({ length: random(12) }, () => letters[random(letters.length)]).join('')
      for (const { source, ours, theirs } of both) {
        expect(ours.matches({ text, ...WHOLE }), `${source} in ${JSON.stringify(text)}`).toBe(theirs.test(text))
      }
    }
  })

  it('are quick on the worst line there is', () => {
    // Backtracking would need longer than the test's own limit, by far.
    const text = `${'a'.repeat(30_000)}!`
    for (const source of ['(a+)+$', '([a-z]+)+$', '(a|aa)+$', '^(a?){100}a{100}$', '(.*)*x']) {
      expect(pattern(source).matches({ text, ...WHOLE })).toBe(false)
      expect(pattern(source).matches({ text, begins: false, ends: false })).toBe(false)
    }
  })
})

describe('the quotation of a line', () => {
  it('is the whole line, with what cannot be seen made visible', () => {
    expect(pattern('x').quote('a\tx\0y')).toBe('a\tx␀y')
  })

  it('of a long one is what surrounds the match', () => {
    const quote = pattern('panic.*').quote(`${'-'.repeat(5000)}panic: here${'+'.repeat(5000)}`)
    expect(quote).toContain('--panic: here++')
    expect(quote.length).toBeLessThan(260)
    expect(quote).toMatch(/^….*…$/)
  })

  it('never holds half a character', () => {
    for (let i = 0; i < 3; i++) {
      const quote = pattern('x').quote(`${'.'.repeat(i)}${'🦀'.repeat(300)}x${'🦀'.repeat(300)}`)
      expect(quote).toContain('x')
      expect(() => encodeURIComponent(quote)).not.toThrow()
    }
  })
})

describe('a pattern that cannot be used', () => {
  it.each([
    ['foo(?=bar)', /at character 4: looking ahead.*`foo\(\?:bar\)`\.$/],
    ['(?<=foo)bar', /at character 1: looking ahead or behind.*`\(\?:foo\)bar`/],
    ['error(?!s)', /at character 6: .*`error\(\[\^s\]\|\$\)`/],
    ['(?<!no )error', /at character 1: looking ahead or behind is not supported/],
    ['(a)\\1', /at character 4: going back .* second time/],
    ['(?P<n>a)(?P=n)', /going back .* second time/],
    ['\\k<n>', /going back/],
    ['(?>a+)b', /atomic groups.*`\(\?:a\+\)b`/],
    ['a++b', /at character 2: possessive.*`a\+b`/],
    ['a{2}{3}', /two repetitions/],
    ['*** PASS', /`\*` has nothing to repeat\. Write `\\\*`/],
    ['a{1,2000}', /at character 2: a repetition may count to 1000/],
    ['a{3,2}', /smaller number first/],
    ['[PASS', /at character 1: a `\[` has no `\]`/],
    ['a (b', /at character 3: a `\(` has no `\)`\. Write `\\\(`/],
    ['[(] a) b', /at character 6: a `\)` has no `\(`\. Write `\\\)`/],
    ['PASS\\', /at character 5: it ends in a backslash/],
    ['\\u00e9', /`\\x\{00e9\}`/],
    ['end\\Z', /the end of a line is `\$`/],
    ['a\\hb', /blanks are `\[ \\t\]`/],
    ['\\e[31m', /written by their number/],
    ['a\\y', /`\\y` is not known\. Write `y`/],
    ['[z-a]', /the range `z-a` runs backwards/],
    ['[[:foo:]]', /\[:alpha:\]/],
    ['\\p{Foo}', /no such class of characters/],
    ['(?x)a b', /there is no such group/],
    ['(?<n>a)(?<n>b)', /same name/],
    ['(?i', /`\(\?i` cannot be used/],
    ['/panic/i', /written as in JavaScript.*`\(\?i\)panic`.*`\\\/panic\/i`/],
    ['/panic/', /Write `panic`/],
    ['PASS\\n', /a line break at character 5.*`\$`/],
    ['PASS\\r', /a line break at character 5/],
    ['.*', /matches every line/],
    ['PASS|', /matches every line/],
    ['(x?[ab]){900}', /too large: \d+ steps, at most 1000/],
  ])('%s', (source, message) => {
    expect(() => parsePatterns(source)).toThrow(message)
    expect(() => parsePatterns(source)).toThrow(`\`${source}\``)
  })

  it.each(['PASS\\r?$', '[^\\n]+x', 'a(\\n|$)', '\\Q\\n', '/dev/ttyACM0', '\\/dev/', 'a{,3}', '[]]x', '(?is-m:x)'])(
    '%s can be',
    (source) => {
      expect(pattern(source).source).toBe(source)
    },
  )
})
