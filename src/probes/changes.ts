import type { Device } from './device.js'

/** What became of a chosen device while the test ran. */
export interface ProbeChange {
  change: 'vanished' | 're-enumerated'
  path: string
  selector: string
  /** For a person. */
  message: string
}

/**
 * Compares a chosen device with what is plugged in afterwards. A new address at the same place means that it has been reset or replugged
 * (the kernel counts addresses up); the same serial elsewhere, that it has been moved.
 */
export function changesOf(chosen: readonly Device[], after: readonly Device[]): ProbeChange[] {
  return chosen.flatMap((device) => {
    const now = findAgain(device, after)
    if (now === undefined)
      return [change('vanished', device, 'vanished while the test ran: it is no longer plugged in.')]
    if (now.address === device.address && now.path === device.path) return []
    const where = now.path === device.path ? '' : `, now at USB path ${now.path}`
    return [
      change(
        're-enumerated',
        device,
        `was re-enumerated while the test ran: address ${device.address} is now ${now.address}${where}.`,
      ),
    ]
  })
}

/** Where it was, or else, by its serial, somewhere else. */
function findAgain(device: Device, after: readonly Device[]): Device | undefined {
  const alike = after.filter((other) => other.vid === device.vid && other.pid === device.pid)
  const inPlace = alike.find(
    (other) => other.path === device.path && (other.silent || other.usbSerial === device.usbSerial),
  )
  return inPlace ?? alike.find((other) => other.usbSerial !== null && other.usbSerial === device.usbSerial)
}

function change(kind: ProbeChange['change'], device: Device, what: string): ProbeChange {
  const message = `${device.name} at USB path ${device.path} ${what}`
  return { change: kind, path: device.path, selector: device.selector, message }
}
