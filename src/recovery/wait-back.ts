import { setTimeout as delay } from 'node:timers/promises'
import type { Device } from '../probes/device.js'
import { enumerate } from '../probes/enumerate.js'
import { usable } from '../probes/permission.js'
import { sight } from '../probes/sysfs.js'
import { aborted } from '../within.js'

export interface Back {
  /** The device as it is now; null if it did not come back in time. */
  device: Device | null
  /** For a person: that it is back, or what is missing. */
  words: string
}

export interface WaitOptions {
  signal: AbortSignal
  limitMs?: number
}

/** J-Links have been seen to stay away for more than 8 s. */
const LIMIT_MS = 15_000
const AGAIN_MS = 250
/** Firmware that restarts is often still there for a moment: only what stays is back. */
const STEADY_MS = 500
/** What udev gives late or never (the second of two alike gets no stable name) is not waited for longer. */
const NAMES_MS = 3000

/**
 * Waits until `device` is back at its place: the same ids and serial number, all of its interfaces and ports, and as accessible as before.
 * Whether it has been away does not matter, since a reset keeps its address. After `limitMs` (15 s) the last look, 5 s at most, is the last.
 */
export async function waitBack(device: Device, { signal, limitMs = LIMIT_MS }: WaitOptions): Promise<Back> {
  const started = performance.now()
  const left = () => started + limitMs - performance.now()
  const watch = new Watch(device, Math.min(NAMES_MS, limitMs / 2))
  for (;;) {
    const found = await Promise.race([watch.look(), aborted(signal).then(() => null)])
    if (found !== null) return { device: found, words: backWords(device, found, performance.now() - started) }
    if (signal.aborted)
      return { device: null, words: `Cancelled while ${device.name} was waited for: ${watch.missing}.` }
    if (left() <= 0) {
      return {
        device: null,
        words: `${device.name} did not come back within ${Math.round(limitMs / 1000)} s: ${watch.missing}. Look at its cable, its hub and the kernel's log (\`dmesg\`).`,
      }
    }
    await delay(AGAIN_MS, undefined, { signal }).catch(() => {})
  }
}

class Watch {
  missing: string
  private readonly before: Device
  private readonly namesMs: number
  private address: number | null = null
  private thereSince = 0
  private wholeSince: number | null = null

  constructor(before: Device, namesMs: number) {
    this.before = before
    this.missing = `nothing is known yet of USB path ${before.path}`
    this.namesMs = namesMs
  }

  /** The device, if it is back for good. The kernel tells that it is there without asking it; only then it is asked. */
  async look(): Promise<Device | null> {
    const place = await placeOf(this.before)
    const address = 'address' in place ? place.address : null
    if ('missing' in place) this.missing = place.missing
    if (address !== this.address) this.thereSince = performance.now()
    this.address = address
    if (address === null) return null
    if (performance.now() - this.thereSince < STEADY_MS) {
      this.missing = `the device at USB path ${this.before.path} has just appeared`
      return null
    }
    const { devices, problem } = await enumerate()
    const now = devices.find(({ path }) => path === this.before.path)
    const lack = lacks(this.before, now)
    if (now === undefined || lack !== null) {
      this.missing = now === undefined && problem !== null ? problem.message.replace(/\.$/, '') : (lack ?? this.missing)
      this.wholeSince = null
      return null
    }
    this.wholeSince ??= performance.now()
    this.missing = `udev has given ${unnamedPorts(now)} no stable name yet`
    return namesMissing(this.before, now) && performance.now() - this.wholeSince < this.namesMs ? null : now
  }
}

/** The address of what may be the device. Elsewhere than on Linux it costs a list of all devices to know it: 0, and the list decides. */
async function placeOf({ path, vid, pid }: Device): Promise<{ address: number } | { missing: string }> {
  if (process.platform !== 'linux') return { address: 0 }
  const there = await sight(path)
  if (there === null) return { missing: `nothing is plugged in at USB path ${path}` }
  const ids = [there.vid, there.pid].map((id) => id.toString(16).padStart(4, '0')).join(':')
  if (ids === `${vid}:${pid}`) return { address: there.address }
  return { missing: `at USB path ${path} there is ${ids} now, and not ${vid}:${pid}` }
}

/** What `now` lacks to be `before` again; null if nothing. */
export function lacks(before: Device, now: Device | undefined): string | null {
  const place = `at USB path ${before.path}`
  if (now === undefined) return `nothing is plugged in ${place}`
  if (now.vid !== before.vid || now.pid !== before.pid)
    return `${place} there is ${now.vid}:${now.pid} now, and not ${before.vid}:${before.pid}`
  if (now.silent) return `the device ${place} does not answer`
  if (!before.silent && now.usbSerial !== before.usbSerial)
    return `the device ${place} has the serial number ${now.usbSerial ?? 'none'} now, and not ${before.usbSerial ?? 'none'}`
  if (now.interfaces.length < Math.max(1, before.interfaces.length))
    return `the device ${place} is not configured: it has ${now.interfaces.length} of ${before.interfaces.length} interfaces`
  if (now.serialPorts.length < before.serialPorts.length)
    return `the device ${place} has ${now.serialPorts.length} of ${before.serialPorts.length} serial ports`
  if (usable(before) && !usable(now)) return `this user may not open ${now.node ?? 'its node'} yet`
  return null
}

/** Whether fewer of its ports have a stable name than before. */
export function namesMissing(before: Device, now: Device): boolean {
  const named = (device: Device) => device.serialPorts.filter(({ byId }) => byId !== null).length
  return named(now) < named(before)
}

function unnamedPorts(device: Device): string {
  return device.serialPorts.flatMap((port) => (port.byId === null ? [port.device] : [])).join(', ')
}

function backWords(before: Device, now: Device, ms: number): string {
  const anew = now.address === before.address ? '' : `, with address ${now.address} instead of ${before.address}`
  const names = namesMissing(before, now) ? ` udev has given ${unnamedPorts(now)} no stable name.` : ''
  return `${now.name} at USB path ${now.path} is back after ${(ms / 1000).toFixed(1)} s${anew}.${names}`
}
