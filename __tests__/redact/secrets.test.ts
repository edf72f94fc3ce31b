import { describe, expect, it } from 'vitest'
import { parseSecrets } from '../../src/redact/secrets.js'

describe('the values of `redact`', () => {
  it('one a line, without blank ones and blanks around them', () => {
    expect(parseSecrets('  s3cret-1 \r\n\n\ts3cret-2\n')).toEqual({ values: ['s3cret-1', 's3cret-2'], warnings: [] })
  })

  it('those of `toJSON(secrets)`, without the switches that the runner does not mask either', () => {
    const text = JSON.stringify({
      github_token: 'ghs_0123456789',
      ACTIONS_STEP_DEBUG: 'true',
      actions_runner_debug: 'true',
      EMPTY: '',
    })
    expect(parseSecrets(text)).toEqual({ values: ['ghs_0123456789'], warnings: [] })
  })

  it('those of a JSON list', () => {
    expect(parseSecrets('["first-one", "second-one"]').values).toEqual(['first-one', 'second-one'])
  })

  it('lines of what looks like JSON and is none', () => {
    expect(parseSecrets('{not json}\nsecond').values).toEqual(['{not json}', 'second'])
  })

  it.each([
    ['{"A":"abc"}', '`redact`: the value of A is shorter than 4 characters, so it is not redacted.'],
    ['fine-value\n1\n', '`redact`: the value in line 2 is shorter than 4 characters, so it is not redacted.'],
    ['True', '`redact`: the value in line 1 is a word that every log is full of, so it is not redacted.'],
    [
      JSON.stringify({ B: 'x'.repeat(300_000) }),
      '`redact`: the value of B is longer than 262144 characters, so it is not redacted.',
    ],
  ])('leaves out what would make a log unreadable, and says so without the value: %.20s', (text, warning) => {
    expect(parseSecrets(text).warnings).toEqual([warning])
  })

  it('has a limit', () => {
    const { values, warnings } = parseSecrets(Array.from({ length: 1001 }, (_, i) => `value-${i}`).join('\n'))
    expect(values).toHaveLength(1000)
    expect(warnings).toEqual([expect.stringMatching(/1001 values; only the first 1000/)])
  })

  it('has a limit for all of them together, and one value twice is one', () => {
    const large = (name: string) => name.repeat(200_000)
    const text = JSON.stringify({
      A: large('a'),
      B: large('b'),
      C: large('a'),
      D: large('d'),
      E: large('e'),
      F: large('f'),
      G: large('g'),
    })
    const { values, warnings } = parseSecrets(text)
    expect(values.map(([first]) => first)).toEqual(['a', 'b', 'd', 'e', 'f'])
    expect(warnings).toEqual([
      '`redact`: the value of G is beyond 1048576 characters of all values, so it is not redacted.',
    ])
  })

  it('nothing of nothing', () => {
    expect(parseSecrets('  \n')).toEqual({ values: [], warnings: [] })
  })
})
