import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/inputs/input-error.js'
import { parseResults } from '../../src/inputs/results.js'

describe('`results`', () => {
  it('is a pattern a line', () => {
    expect(parseResults(' build/**/*.xml \r\n\n!build/old/**\n')).toEqual(['build/**/*.xml', '!build/old/**'])
    expect(parseResults('')).toEqual([])
    expect(parseResults('a..b/c.xml')).toEqual(['a..b/c.xml'])
  })

  it.each([
    ['../out.xml', /`\.\.\/out\.xml` leads out of the workspace\. Let the test write its results there/],
    ['a/../../x.xml', /leads out of the workspace/],
    ['a\\..\\x.xml', /leads out of the workspace/],
    ['!a.xml', /it only takes files out \(`!a\.xml`\)\. Say first which there are/],
  ])('refuses %s', (text, words) => {
    expect(() => parseResults(text)).toThrow(InputError)
    expect(() => parseResults(text)).toThrow(words)
  })
})
