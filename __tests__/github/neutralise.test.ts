import { describe, expect, it } from 'vitest'
import { anotherName, artifactNameFor } from '../../src/github/artifact-name.js'
import { neutralise } from '../../src/github/neutralise.js'
import { obeyedCommands } from '../helpers/runner-commands.js'

const names = (line: string) => obeyedCommands(line).map(({ name }) => name)

const COMMANDS = [
  'set-env name=A',
  'set-output name=a',
  'add-mask',
  'add-path',
  'add-matcher',
  'error',
  'warning',
  'notice',
  'debug',
  'group',
  'endgroup',
  'echo',
  'stop-commands',
  'save-state name=x',
]

describe('a neutralised line', () => {
  it.each(COMMANDS)('does not start ::%s::', (command) => {
    for (const space of ['', ' ', '\t', '\u00a0', '\u2003', '\u3000', '\u0085', '\u2028', '\ufeff', '\0']) {
      expect(names(neutralise(`${space}::${command}::x`))).toEqual([])
    }
  })

  it.each(COMMANDS)('does not hold ##[%s]', (command) => {
    for (const before of ['', 'text ', '####', '::x ', '##\\']) {
      expect(names(neutralise(`${before}##[${command}]x`))).toEqual([])
    }
  })

  it('is otherwise as it was', () => {
    for (const line of [
      '',
      'plain',
      'std::vector<int>',
      'a ::error:: in the middle',
      '## [x]',
      ': :',
      '\u001b[31mred\u001b[0m',
    ]) {
      expect(neutralise(line)).toBe(line)
    }
  })

  it('the parser of these tests does obey what is not neutralised', () => {
    expect(names('  ::error file=a::x')).toEqual(['error'])
    expect(names('text ##[warning]x')).toEqual(['warning'])
  })
})

describe('the name of an artifact', () => {
  const step = { job: 'hil', action: '__self', matrix: 'null', jobIndex: '0' }

  it('is the job', () => expect(artifactNameFor(step)).toBe('hardware-test.hil'))

  it('is another one for each leg of a matrix, even if the values look alike', () => {
    const legs = ['{"board":"nrf/52"}', '{"board":"nrf 52"}'].map((matrix, index) =>
      artifactNameFor({ ...step, matrix, jobIndex: String(index) }),
    )
    expect(legs).toEqual(['hardware-test.hil.nrf-52.0', 'hardware-test.hil.nrf-52.1'])
  })

  it('is another one for each step', () => {
    const names = ['__self', '__self_2', '__OWNER_hardware-test-action', '__OWNER_hardware-test-action_3', 'smoke'].map(
      (action) => artifactNameFor({ ...step, action }),
    )
    expect(names).toEqual([
      'hardware-test.hil',
      'hardware-test.hil.2',
      'hardware-test.hil',
      'hardware-test.hil.3',
      'hardware-test.hil.smoke',
    ])
  })

  it('holds nothing that the service refuses, and has an end', () => {
    const name = artifactNameFor({
      ...step,
      job: 'a:b/c',
      matrix: JSON.stringify({ a: { b: ['x\r\n"<>|*?\\', true, 1.5, null] }, long: 'y'.repeat(500) }),
    })
    expect(name).not.toMatch(/[":<>|*?\r\n\\/]/)
    expect(name.length).toBeLessThan(150)
  })

  it('can be told from itself', () => expect(anotherName('a', 'f00')).toBe('a-f00'))
})
