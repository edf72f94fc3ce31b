/**
 * Serial numbers as the tools print them. Sources: probe-rs `stlink/tools.rs` (a serial of fewer than 24 characters is raw bytes, shown
 * as upper-case hexadecimal of its UTF-8), TinyUSB `hil_pool_check.py` (J-Link pads to 12 digits, SEGGER's tools do not).
 */
interface Forms {
  /** As the vendor's tools print it. */
  tools: string
  /** As probe-rs takes it in a selector. */
  probeRs: string
}

function formsOf(kind: string | null, serial: string): Forms {
  if (kind === 'ST-LINK' && serial.length < 24) {
    const hex = Buffer.from(serial, 'utf8').toString('hex').toUpperCase()
    return { tools: hex, probeRs: hex }
  }
  if (kind === 'J-Link' && /^\d+$/.test(serial)) return { tools: serial.replace(/^0+(?=\d)/, ''), probeRs: serial }
  return { tools: serial, probeRs: serial }
}

export function serialForTools(kind: string | null, usbSerial: string | null): string | null {
  return usbSerial === null ? null : formsOf(kind, usbSerial).tools
}

export function serialForProbeRs(kind: string | null, usbSerial: string | null): string | null {
  return usbSerial === null ? null : formsOf(kind, usbSerial).probeRs
}

/** Whether `wanted` is any form of this serial. Case does not count: some probes change theirs between firmware releases. */
export function sameSerial(wanted: string, kind: string | null, usbSerial: string | null): boolean {
  if (usbSerial === null) return false
  const { tools, probeRs } = formsOf(kind, usbSerial)
  return [usbSerial, tools, probeRs].some((form) => form.toLowerCase() === wanted.toLowerCase())
}
