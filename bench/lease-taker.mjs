/** A process that takes a lease: `node lease-taker.mjs WAY FOLDER [heir]`. Says on stdout when it waits and holds, and gives it back after a line on stdin. */
import { spawn } from 'node:child_process'
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { WAYS } from './lease-ways.mjs'

const [way, folder, heir] = process.argv.slice(2)
const say = (event, more = '') => writeSync(1, `${event} ${process.hrtime.bigint()} ${more}\n`)
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
let waits = false
const lease = await WAYS[way].take(folder, () => {
  if (!waits) say('waits')
  waits = true
})
// Some ways have no descriptor to inherit.
const heirs = heir !== undefined && lease.fd !== null
const child = heirs && spawn('sleep', ['60'], { stdio: ['ignore', 'ignore', 'ignore', lease.fd], detached: true })
if (child) child.unref()
say('holds', child ? child.pid : '')
await lines.next()
say('ends')
lease.release()
process.exit()
