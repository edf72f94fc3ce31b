import type { ProbeProblem } from '../probes/choose.js'
import type { Device, SerialPort } from '../probes/device.js'

/** The port of the USB interface that a bench file calls the console; null if there is none, or none can be seen. */
export function consolePort(serial: number, device: Device): SerialPort | null {
  return device.serialPorts.find((port) => port.interface === serial) ?? null
}

/** What to say of a device without its console; null where serial ports cannot be seen at all. */
export function lacksConsole(serial: number, device: Device): ProbeProblem | null {
  // Only Linux tells whether a device may be opened, and only there its ports are known.
  if (device.accessible === null) return null
  const ports = device.serialPorts.map(
    (port) =>
      `${port.interface === null ? 'a port of no interface' : `\`${interfaceName(port.interface)}\``} (${port.device})`,
  )
  const what = `${device.name} at USB path ${device.path} has no serial port at its interface \`${interfaceName(serial)}\``
  const message =
    ports.length === 0
      ? `${what}, nor any other. Check that the driver of its port is loaded, or remove \`serial\` from the bench file.`
      : `${what}; it has ${ports.join(', ')}. Mend \`serial\` in the bench file.`
  return { code: 'not-found', passing: true, message }
}

/** As the names below /dev/serial/by-id end. */
function interfaceName(number: number): string {
  return `if${number.toString(16).padStart(2, '0')}`
}
