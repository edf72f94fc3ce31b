import type { Device } from '../probes/device.js'

/**
 * The names that `device` is held under: its USB port, and its serial number if no other of `all` has the same one. Who asks for it by
 * either meets who holds it by the other, also when it moved to another port in between. Two requests conflict if they share a key.
 */
export function leaseKeys(device: Device, all: readonly Device[]): string[] {
  const port = `path:${device.path}`
  const serial = serialKey(device)
  if (serial === null) return [port]
  const twin = all.some((other) => other.path !== device.path && serialKey(other) === serial)
  return twin ? [port] : [port, serial]
}

function serialKey({ vid, pid, usbSerial }: Device): string | null {
  return usbSerial === null || usbSerial.trim() === '' ? null : `serial:${vid}:${pid}:${usbSerial}`
}
