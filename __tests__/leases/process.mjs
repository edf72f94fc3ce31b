/**
 * A process that takes leases, for the tests: `node process.mjs LEASES.js OPTIONS`. Options, as JSON: those of `takeLease`, and `name`; `log` (gets a
 * line with a stamp when a lease begins and when it ends); `rounds`; `holdMs`, or until a line comes on stdin; `ends`: `release`, `kill` (itself, while
 * it holds) or `exit`; `heir`: a command that inherits the lease. Says what happens on stdout, a line of JSON each.
 */
import { spawn } from 'node:child_process'
import { appendFileSync, writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'

const [library, json] = process.argv.slice(2)
const { takeLease } = await import(library)
const { folder, requests, owner, timeoutMs, name, log, rounds, holdMs, ends, heir, umask, remindMs } = {
  timeoutMs: 120_000,
  rounds: 1,
  ends: 'release',
  owner: { repository: null, runUrl: null, job: null, what: 'a board' },
  ...JSON.parse(json),
}
if (umask !== undefined) process.umask(umask)
const stop = new AbortController()
process.on('SIGTERM', () => stop.abort())
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const say = (event) => writeSync(1, `${JSON.stringify(event)}\n`)
// One line, one write, behind what others have written.
const stamp = (what, key) => log && appendFileSync(log, `${process.hrtime.bigint()} ${what} ${name} ${key}\n`)

for (let round = 0; round < rounds; round++) {
  const onWait = (words) => say({ event: 'waits', words })
  const options = { timeoutMs, signal: stop.signal, onWait, ...(remindMs === undefined ? {} : { remindMs }) }
  const lease = await takeLease(folder, requests, owner, options)
  if ('refused' in lease) {
    say({ event: 'refused', words: lease.refused })
    break
  }
  const [key] = requests[lease.index].keys
  stamp('start', key)
  const child =
    heir && spawn(heir[0], heir.slice(1), { stdio: ['ignore', 'ignore', 'ignore', lease.fd], detached: true })
  child?.unref()
  say({ event: 'holds', index: lease.index, heir: child?.pid })
  if (holdMs === undefined) await lines.next()
  else if (holdMs > 0) await delay(holdMs)
  stamp('end', key)
  if (ends === 'kill') process.kill(process.pid, 'SIGKILL')
  if (ends === 'exit') process.exit()
  lease.release()
}
say({ event: 'done' })
process.exit()
