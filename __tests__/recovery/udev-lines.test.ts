import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { udevRule } from '../../src/probes/permission.js'
import { powerRule, putThere, replugRule } from '../../src/recovery/udev-lines.js'
import { stLink } from '../probes/devices.js'

it('docs/recovery.md has the lines that are printed', () => {
  const docs = readFileSync(new URL('../../docs/recovery.md', import.meta.url), 'utf8').split('\n')
  for (const line of [udevRule(stLink), replugRule(stLink), powerRule({ vid: '1d6b', pid: '0002' }, 3)])
    expect(docs).toContain(line)
})

it('says where the lines go, and for whom', () => {
  expect(putThere(['A', 'B'], 'runner')).toBe(
    [
      'Once, as root: put these lines into /etc/udev/rules.d/70-hardware-test.rules',
      '  A',
      '  B',
      "then: udevadm control --reload && udevadm trigger; usermod -aG plugdev runner; and restart the runner's service.",
    ].join('\n'),
  )
})
