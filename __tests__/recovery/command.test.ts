import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../../src/recovery/command.js'
import { type RecoveryOptions, recoverProbe } from '../../src/recovery/recover.js'
import { tempFolder } from '../helpers/temp.js'
import { stLink } from '../probes/devices.js'

const never = new AbortController().signal

function recover(command: string, given: Partial<RecoveryOptions> = {}) {
  const said: string[] = []
  const options = {
    device: stLink,
    power: null,
    env: process.env,
    signal: never,
    say: (words: string) => said.push(words),
  }
  return recoverProbe({ how: 'command', command }, { ...options, ...given }).then((recovery) => ({ ...recovery, said }))
}

describe.skipIf(process.platform === 'win32')('recovery by a command', () => {
  it('is told which probe it is for, whatever the step has in its environment, and nothing of the runner', async () => {
    const env = { ...process.env, HIL_PROBE_PATH: '9-9', ACTIONS_RUNTIME_TOKEN: 'secret' }
    const { done, words, said } = await recover('echo "$HIL_PROBE_PATH $HIL_PROBE $ACTIONS_RUNTIME_TOKEN."', { env })
    expect({ done, words }).toEqual({
      done: true,
      words: `The command \`echo "$HIL_PROBE_PATH $HIL_PROBE $ACTIONS_RUNTIME_TOKEN."\` ended with exit status 0. It printed:\n1-1 ${stLink.selector} .`,
    })
    expect(said).toEqual([expect.stringMatching(/^Recovery of .* at USB path 1-1 by command: echo /)])
  })

  it('fails with its exit status', async () => {
    expect(await recover('exit 3')).toMatchObject({
      done: false,
      words: 'The command `exit 3` ended with exit status 3. It printed nothing.',
    })
  })

  it('keeps the end of an endless output, and is ended with all that it has started', async () => {
    const end = await runCommand('echo first; yes & yes', process.env, {}, never, 500)
    expect(end.ok).toBe(false)
    expect(end.words).toBe('was ended after 0.5 s')
    expect(end.output.length).toBeLessThanOrEqual(64 * 1024)
    expect(end.output).not.toContain('first')
    expect(end.output.endsWith('y\ny')).toBe(true)
  })

  it('does not wait for what it leaves in the background', async () => {
    const file = join(tempFolder(), 'pid')
    const end = await runCommand('sleep 45 & echo $! > "$PID_FILE"', process.env, { PID_FILE: file }, never)
    process.kill(Number(readFileSync(file, 'utf8')))
    expect(end).toMatchObject({ ok: true, words: 'ended with exit status 0' })
  })

  it('is ended when the run is cancelled', async () => {
    const cancellation = new AbortController()
    const recovery = recover('sleep 45', { signal: cancellation.signal })
    cancellation.abort()
    expect((await recovery).words).toContain('was ended, since the run is cancelled')
  })
})

it('nothing is done when the run is cancelled already', async () => {
  expect(await recover('echo no', { signal: AbortSignal.abort() })).toEqual({
    done: false,
    words: 'Nothing was done to the probe: the run is cancelled.',
    said: [],
  })
})
