import type { Selector } from '../probes/selector.js'
import { serialForTools } from '../probes/serial-number.js'

/**
 * Whether two selectors can only mean the same device, however they spell it. Channels of one adapter (`0403:6010-0:X` and
 * `0403:6010-1:X`) are two probes to the tools, and so they are here.
 */
export function sameProbe(a: Selector, b: Selector): boolean {
  if (differentChannels(a, b)) return false
  if (a.by === 'path' && b.by === 'path') return a.path === b.path
  if (a.by === 'kind' && b.by === 'kind') return a.kind === b.kind
  if (a.by === 'id' && b.by === 'id' && (a.vid !== b.vid || a.pid !== b.pid)) return false
  const [serialA, serialB] = [serialOf(a), serialOf(b)]
  if (serialA !== null && serialB !== null) {
    const forms = formsOf(a, serialA)
    return formsOf(b, serialB).some((form) => forms.includes(form))
  }
  return a.by === 'id' && b.by === 'id' && a.serial === b.serial
}

/** Whether both name an interface of the same kind of device, and not the same one. */
export function differentChannels(a: Selector, b: Selector): boolean {
  return a.by === 'id' && b.by === 'id' && a.interface !== null && b.interface !== null && a.interface !== b.interface
}

/** Whether it means one device and no other, wherever it is plugged in or whatever is plugged in there. */
export function namesOne(selector: Selector): boolean {
  return selector.by === 'path' || serialOf(selector) !== null
}

function serialOf(selector: Selector): string | null {
  return selector.by === 'serial' || selector.by === 'id' ? selector.serial || null : null
}

/** Every way to write a serial number of whatever kind of probe this may be. */
function formsOf(selector: Selector, serial: string): string[] {
  const may = (vid: string) => selector.by !== 'id' || selector.vid === vid
  const kinds = [null, ...(may('0483') ? ['ST-LINK'] : []), ...(may('1366') ? ['J-Link'] : [])]
  return kinds.map((kind) => (serialForTools(kind, serial) ?? serial).toLowerCase())
}
