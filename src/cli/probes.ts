import { columns } from '../columns.js'
import type { Device } from '../probes/device.js'
import { enumerate } from '../probes/enumerate.js'
import { plain } from '../recording/tail.js'
import { VERDICTS } from '../run/verdict.js'

/** `hardware-test probes`: returns the exit status. */
export async function probes({ json }: { json?: boolean }): Promise<number> {
  const { devices, problem } = await enumerate()
  if (problem !== null) process.stderr.write(`hardware-test: ${problem.message}\n`)
  // A device that does not answer is shown with the others: the list is still of use.
  const useless = problem !== null && devices.length === 0
  if (json) process.stdout.write(`${JSON.stringify(devices, null, 2)}\n`)
  else if (!useless) process.stdout.write(table(devices))
  return useless ? VERDICTS.infrastructure.exitStatus : 0
}

function table(devices: readonly Device[]): string {
  const found = devices.filter((device) => device.kind !== null)
  const others = devices.filter((device) => device.kind === null)
  const probeRows = found.length === 0 ? 'No probe is plugged in.\n' : rows(found)
  return `${probeRows}${others.length === 0 ? '' : `\nOther USB devices:\n${rows(others)}`}`
}

function rows(devices: readonly Device[]): string {
  const cells = devices.map((device) => [
    device.kind ?? '-',
    plain(device.name),
    plain(device.selector),
    `path:${device.path}`,
    device.serialPorts.map((port) => port.device).join(' ') || '-',
    remarks(device),
  ])
  return columns([['KIND', 'NAME', 'SELECTOR', 'USB PATH', 'SERIAL PORT', ''], ...cells])
}

function remarks(device: Device): string {
  if (device.silent) return 'does not answer'
  return device.accessible === false ? 'not accessible to this user' : (device.caution ?? '')
}
