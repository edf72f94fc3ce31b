import { lookUp } from './catalogue.js'
import type { Device, RawDevice } from './device.js'
import { serialForProbeRs, serialForTools } from './serial-number.js'

/** Says what a USB device is. */
export function identify(raw: RawDevice): Device {
  const row = lookUp(raw)
  const kind = row?.kind ?? null
  const vid = hex4(raw.vid)
  const pid = hex4(raw.pid)
  // A device without a serial is `VID:PID:` in probe-rs's grammar; of one that does not answer nobody knows.
  const selector = raw.silent ? `path:${raw.path}` : `${vid}:${pid}:${serialForProbeRs(kind, raw.serial) ?? ''}`
  const { release: _, ...known } = raw
  return {
    kind,
    name: row?.name ?? raw.product ?? raw.manufacturer ?? 'unnamed device',
    ...known,
    vid,
    pid,
    serial: serialForTools(kind, raw.serial),
    usbSerial: raw.serial,
    selector,
    caution: row?.caution?.(raw) ?? null,
  }
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, '0')
}

/** One device in one line: what it is, how to select it, where it is. */
export function describe(device: Device): string {
  const kind = device.kind === null || device.name.includes(device.kind) ? '' : ` (${device.kind})`
  const serial = device.serial === null ? 'no serial' : `serial ${device.serial}`
  const state = device.silent ? ', does not answer' : device.accessible === false ? ', not accessible' : ''
  return `${device.name}${kind} ${device.vid}:${device.pid}, ${serial}, at USB path ${device.path}${state}`
}
