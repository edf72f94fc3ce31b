import type { Format, Reader } from './format.js'
import type { Ledger } from './ledger.js'

/** probe-run, the runner before `probe-rs run`: `(HOST) LEVEL MESSAGE` between the target's own lines. */
export const probeRun: Format = {
  name: 'probe-run',
  triggers: ['(HOST) '],
  start: (ledger: Ledger): Reader => ({
    line(text) {
      const found = /\(HOST\) ([A-Z]{4,5}) {1,4}(.{1,500})/.exec(text)
      const [, level = '', message = ''] = found ?? []
      if (found === null) return false
      if (message.startsWith('flashing program')) ledger.newRun()
      else if (level === 'ERROR' && /^the program (?:panicked|has overflowed its stack)/.test(message)) {
        ledger.aftermath('probe-run', { message })
      } else if (message === 'device halted without error') ledger.newRun()
      else return false
      return true
    },
  }),
}
