import { describe, expect, it } from 'vitest'
import { parseRecovery, RecoveryError } from '../../src/recovery/recovery-step.js'

const programs = ['usbfix', 'rest', 'true']
const parse = (text: string) => parseRecovery(text, (word) => programs.includes(word))
const command = (text: string) => [{ how: 'command', command: text }]

describe('steps of recovery', () => {
  it.each(['', ' \n\n '])('nothing at all is no step: %j', (text) => {
    expect(parse(text)).toEqual([])
  })

  it('a list is in the order in which it is tried, by line and by comma', () => {
    expect(parse('reset\n  Replug \r\n./cycle.sh 3\npower-cycle')).toEqual([
      { how: 'reset' },
      { how: 'replug' },
      { how: 'command', command: './cycle.sh 3' },
      { how: 'power-cycle' },
    ])
    expect(parse('reset, POWER-CYCLE')).toEqual([{ how: 'reset' }, { how: 'power-cycle' }])
    expect(parse('reset, usbfix')).toEqual([{ how: 'reset' }, { how: 'command', command: 'usbfix' }])
  })

  it.each([
    'uhubctl -l 1-2 -p 1,3 -a cycle',
    '/usr/local/bin/powercycle',
    './reset',
    'usbfix',
    'sudo usbreset "$HIL_PROBE_VID:$HIL_PROBE_PID"',
    '$CYCLE',
  ])('a command stays as it is written: %s', (text) => {
    expect(parse(text)).toEqual(command(text))
  })

  it('anything is a command behind `command:`', () => {
    expect(parse('command: reset\ncommand:rest\ncommand: a, reset')).toEqual([
      ...command('reset'),
      ...command('rest'),
      ...command('a, reset'),
    ])
  })

  it.each([
    ['rest', 'reset'],
    ['Resett', 'reset'],
    ['re-set', 'reset'],
    ['re-plug', 'replug'],
    ['replugg', 'replug'],
    ['powercycle', 'power-cycle'],
    ['power_cycle', 'power-cycle'],
    ['power cycle', 'power-cycle'],
    ['power-cylce', 'power-cycle'],
    ['reset, powercycle', 'power-cycle'],
  ])('a near miss is refused, also where a program of that name exists: %s', (text, meant) => {
    expect(() => parse(text)).toThrow(RecoveryError)
    expect(() => parse(text)).toThrow(`Did you mean \`${meant}\`?`)
  })

  it('a word that is nothing is refused, and says how to write a command', () => {
    expect(() => parse('frobnicate')).toThrow(
      /^`frobnicate` is no step of recovery, and no program on this machine's PATH\. .*`command: WORD`\.$/,
    )
  })

  it.each([
    ['reset 1-2', 'nothing stands behind `reset`'],
    ['command:', 'has nothing after the colon'],
    ['reset, ./cycle.sh 3', 'a command stands in a line of its own, `reset` in another one'],
  ])('%s is refused', (text, why) => {
    expect(() => parse(text)).toThrow(why)
  })

  it.skipIf(process.platform === 'win32')('programs are looked for on the PATH', () => {
    expect(parseRecovery('true')).toEqual(command('true'))
    expect(() => parseRecovery('no-such-program-here')).toThrow('no program on this machine')
  })
})
