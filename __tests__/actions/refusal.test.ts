import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runMain, runPost, type Step } from '../helpers/runner.js'
import { annotations } from './annotations.js'

/** The single annotation of a step that did not run its test. */
function refusal(step: Step): { title: string; message: string } {
  expect(step.status).toBe(1)
  expect(step.outputs.verdict).toBe('infrastructure')
  const [annotation, ...others] = annotations(step)
  expect(others).toEqual([])
  expect(annotation?.level).toBe('error')
  const { title = '', message = '' } = annotation ?? {}
  expect(`${step.log}${step.summary}`).not.toMatch(/^ +at .*:\d+/m)
  expect(step.summary).not.toBe('')
  return { title, message }
}

describe('inputs that cannot be used', () => {
  it('are named all at once, each with the nearest right thing', async () => {
    const mistakes: Record<string, [written: string, hint: string]> = {
      run: ['  ', 'cargo test'],
      probe: ['kind:stlnk', '`kind:ST-LINK`'],
      'wait-for-probe': ['10', '`10s`'],
      timeout: ['-5m', 'below zero'],
      'warn-after': ['1min', '`1m`'],
      until: ['PASS(?=ED)', '`PASS(?:ED)`'],
      'fail-on': ['(a+)+ (', 'at character 7'],
      'on-deadlock': ['wai', '`wait`'],
      'grace-period': ['1h', '`5m`'],
      leaks: ['kil', '`kill`'],
      artifact: ['allways', '`always`'],
      'artifact-name': ['nucleo/f4', '`nucleo-f4`'],
      'retention-days': ['1000', '0 to 400'],
      'compression-level': ['best', '0 to 9'],
      console: ['ful', '`full`'],
      'max-recording': ['1G', '`1GiB`'],
    }
    const inputs = Object.fromEntries(Object.entries(mistakes).map(([name, [written]]) => [name, written]))
    const step = await runMain({ inputs })
    const { title, message } = refusal(step)
    expect(title).toContain('check the inputs')
    const lines = message.split('\n')
    expect(lines).toHaveLength(Object.keys(mistakes).length)
    for (const [index, [name, [, hint]]] of Object.entries(mistakes).entries()) {
      expect.soft(lines[index]).toMatch(new RegExp(`^Input \`${name}\`: `))
      expect.soft(lines[index]).toContain(hint)
      expect.soft(step.summary).toContain(`Input \`${name}\``)
    }
    expect(step.state).toEqual({ refused: 'true' })

    const post = await runPost(step.state, { job: step.job, inputs })
    expect([post.status, post.log, post.summary]).toEqual([0, '', ''])
  })

  it.each([
    ['a hosted runner', 'github-hosted', '6h', /a job on a hosted runner after 6h/],
    ["one's own runner", 'self-hosted', '5d', /any job after 5d/],
    ['a runner that does not say what it is', undefined, '6d', /any job after 5d/],
  ])('a timeout that the job on %s cannot reach', async (_, environment, timeout, words) => {
    const inputs = { run: 'true', artifact: 'never', timeout, 'idle-timeout': '1h' }
    const env = environment === undefined ? {} : { RUNNER_ENVIRONMENT: environment }
    const { message } = refusal(await runMain({ inputs, env }))
    expect(message).toMatch(words)
    expect(message.split('\n')).toHaveLength(1)
  })

  it('clocks that can never be over, each by its name', async () => {
    const { message } = refusal(
      await runMain({ inputs: { run: 'true', timeout: '5m', 'idle-timeout': '5m', 'startup-timeout': '6m' } }),
    )
    expect(message.split('\n')).toEqual([
      expect.stringMatching(/^Input `idle-timeout`: `5m` would never be over: `timeout` \(5m\) ends the test first/),
      expect.stringMatching(/^Input `startup-timeout`: `6m` would never be over/),
    ])
  })

  it.each([
    ['a shell that is not there', { run: 'true', shell: 'fish-and-chips' }, /fish-and-chips/],
    ['a shell without a place for the script', { run: 'true', shell: 'bash -x' }, /\{0\}/],
    ['a folder that is not there', { run: 'true', 'working-directory': 'firmware' }, /firmware/],
    ['a probe that is not there', { run: 'true', probe: 'serial:NOSUCH', 'wait-for-probe': '0' }, /NOSUCH|USB/],
  ])('%s', async (_, inputs, word) => {
    const { title, message } = refusal(await runMain({ inputs: { artifact: 'never', ...inputs } }))
    expect(`${title}\n${message}`).toMatch(word)
    expect(message).toMatch(/[.?]$/m)
  })

  it.runIf(hasNoUsb())('`probe: any` on a machine without USB devices', async () => {
    const { title, message } = refusal(
      await runMain({ inputs: { run: 'true', probe: 'any', 'wait-for-probe': '0', artifact: 'never' } }),
    )
    expect(title).toMatch(/^Not tested \(infrastructure\)/)
    expect(message).toMatch(/\.$/m)
  })
})

function hasNoUsb(): boolean {
  const folder = '/sys/bus/usb/devices'
  return !existsSync(folder) || readdirSync(folder).length === 0
}
