// Answers for a probe in the virtual machine: `node probe.mjs /dev/hidgN VENDOR PRODUCT SERIAL powered|unpowered`.
// It says "ready" once it listens, and is ended by a signal: before its gadget is taken away, which it would not notice.
import { openSync, readSync, writeSync } from 'node:fs'
import { answer, createProbe, PACKET_SIZE } from './commands.mjs'

const [device, vendor, product, serial, supply] = process.argv.slice(2)
const file = openSync(device, 'r+')
const packet = Buffer.alloc(PACKET_SIZE)
let probe = createProbe({ vendor, product, serial, powered: supply === 'powered' })
console.log('ready')
for (;;) {
  const length = readSync(file, packet)
  const after = answer(probe, packet.subarray(0, length))
  probe = after.probe
  send(after.response)
}

function send(response) {
  try {
    writeSync(file, response)
  } catch (error) {
    // The host has reset or left the device: nobody waits for this answer any more.
    if (error.code !== 'ESHUTDOWN') throw error
  }
}
