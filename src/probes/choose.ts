import type { Device } from './device.js'
import { listing, nearestTo, type Selector, selects } from './selector.js'

/** Why there is no probe to run on. */
export interface ProbeProblem {
  code:
    | 'no-usb'
    | 'enumeration'
    | 'nothing-plugged-in'
    | 'not-found'
    | 'ambiguous'
    | 'same-probe'
    | 'no-permission'
    | 'silent'
  /** What is wrong and what to do, for a person. */
  message: string
  /** Whether it may go away by itself: a probe that is about to appear. */
  passing: boolean
}

export type Choice = { chosen: Device[] } | { problem: ProbeProblem }

/**
 * Gives each selector its own device. A device that only one selector can have goes to it first, so that
 * `kind:st-link` beside `serial:X` means the other one.
 */
export function choose(selectors: readonly Selector[], devices: readonly Device[]): Choice {
  const taken = new Map<Selector, Device>()
  for (let found = true; found; ) {
    found = false
    for (const selector of selectors) {
      if (taken.has(selector)) continue
      const fitting = candidates(selector, devices, taken)
      if (fitting.length === 1 && fitting[0] !== undefined) {
        taken.set(selector, fitting[0])
        found = true
      }
    }
  }
  for (const selector of selectors) {
    if (!taken.has(selector)) return { problem: explain(selector, devices, taken) }
  }
  return { chosen: selectors.map((selector) => taken.get(selector)).filter((device) => device !== undefined) }
}

function candidates(selector: Selector, devices: readonly Device[], taken: ReadonlyMap<Selector, Device>): Device[] {
  const gone = new Set(taken.values())
  return devices.filter((device) => !gone.has(device) && selects(selector, device))
}

function explain(selector: Selector, devices: readonly Device[], taken: ReadonlyMap<Selector, Device>): ProbeProblem {
  const fitting = candidates(selector, devices, taken)
  if (fitting.length > 1) {
    return {
      code: 'ambiguous',
      passing: false,
      message: `\`${selector.text}\` fits ${fitting.length} probes. Say which one, for example by its serial number or USB path:\n${listing(fitting)}`,
    }
  }
  for (const [other, device] of taken) {
    if (!selects(selector, device)) continue
    return {
      code: 'same-probe',
      passing: true,
      message: `\`${selector.text}\` and \`${other.text}\` both fit only ${device.name} at USB path ${device.path}, and two selectors never take the same probe. Plug in the second one, or remove a line.`,
    }
  }
  if (devices.length === 0) {
    return {
      code: 'nothing-plugged-in',
      passing: true,
      message: `No USB device is plugged in, and the test needs \`${selector.text}\`. Check the cable, the hub's power, and (in a container or virtual machine) that USB is passed through.`,
    }
  }
  return { code: 'not-found', passing: true, message: notFound(selector, devices) }
}

function notFound(selector: Selector, devices: readonly Device[]): string {
  const probes = devices.filter((device) => device.kind !== null)
  const near = nearestTo(selector, devices)
  const what = selector.by === 'any' ? 'No debug probe is plugged in' : `No probe fits \`${selector.text}\``
  if (near.length > 0) {
    const [best] = near
    const nearest =
      selector.by === 'id' || selector.by === 'serial'
        ? `The nearest is:\n${listing(best ? [best] : [])}`
        : `Plugged in are:\n${listing(near)}`
    return `${what}. ${nearest}`
  }
  const shown = probes.length > 0 ? probes : devices
  const label = probes.length > 0 ? 'Plugged in are' : 'The USB devices that are plugged in are no probes known to us'
  return `${what}. ${label}:\n${listing(shown)}`
}

/** What to say of devices that do not answer. */
export function silence(devices: readonly Device[]): ProbeProblem {
  const names = devices.map((device) => `${device.vid}:${device.pid} at USB path ${device.path}`).join(', ')
  const message = `A USB device does not answer: ${names}. Whoever asks it waits. Replug it, or cut the power of its port; the kernel's log (\`dmesg\`) may say more.`
  return { code: 'silent', passing: true, message }
}
