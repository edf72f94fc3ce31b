import { closest, distance } from 'fastest-levenshtein'
import { KINDS } from './catalogue.js'
import type { Device } from './device.js'
import { describe } from './identify.js'
import { sameSerial } from './serial-number.js'

/** Text that picks a probe, understood. `text` is what the user wrote. */
export type Selector = { text: string } & (
  | { by: 'id'; vid: string; pid: string; interface: number | null; serial: string | null }
  | { by: 'serial'; serial: string }
  | { by: 'kind'; kind: string }
  | { by: 'path'; path: string }
  | { by: 'any' }
)

/** A selector that cannot be understood; the message says where and what is nearest. */
export class SelectorError extends Error {
  override name = 'SelectorError'
}

const GRAMMAR =
  'Write `VID:PID[-INTERFACE][:SERIAL]` (hexadecimal, as `probe-rs list` prints it), `serial:S`, `kind:K`, `path:P`, `any` or `none`.'

/**
 * Understands selectors, one a line; `none` alone is an empty list.
 * @throws SelectorError
 */
export function parseSelectors(text: string): Selector[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length === 0) throw new SelectorError(`No probe is selected. ${GRAMMAR}`)
  if (lines.some((line) => line.toLowerCase() === 'none')) {
    if (lines.length > 1) throw new SelectorError('`none` stands alone: with another selector it makes no sense.')
    return []
  }
  return lines.map(parseSelector)
}

const PREFIXES: Record<string, (value: string, text: string) => Selector> = {
  serial: (serial, text) => ({ by: 'serial', serial, text }),
  kind: (kind, text) => ({ by: 'kind', kind: knownKind(kind, text), text }),
  path: (path, text) => {
    if (!/^\d+-\d+(\.\d+)*$/.test(path)) {
      throw new SelectorError(
        `\`${text}\`: \`${path}\` is no USB port path. It is the bus, a minus, and the ports on the way, such as \`path:1-2.3\`; \`hardware-test probes\` shows them.`,
      )
    }
    return { by: 'path', path, text }
  },
}

function parseSelector(text: string): Selector {
  if (text.toLowerCase() === 'any') return { by: 'any', text }
  const colon = text.indexOf(':')
  const prefix = text.slice(0, Math.max(colon, 0)).toLowerCase()
  const rest = text.slice(colon + 1)
  const id = parseId(text)
  if (id !== null) return id
  const known = PREFIXES[prefix]
  if (known !== undefined) {
    if (rest.trim() === '') throw new SelectorError(`\`${text}\` has nothing after the colon. ${GRAMMAR}`)
    return known(rest.trim(), text)
  }
  throw new SelectorError(`\`${text}\` is no selector.${suggestion(text, prefix, rest)} ${GRAMMAR}`)
}

/** probe-rs's grammar (`probe-rs/src/probe/selector.rs`): split at the first two colons only, so that a serial may hold more. */
function parseId(text: string): Selector | null {
  const match = /^([0-9a-f]{1,4}):([0-9a-f]{1,4})(?:-(\d{0,3}))?(?::(.*))?$/i.exec(text)
  if (match === null) return null
  const [, vid = '', pid = '', face, serial] = match
  const number = face === undefined || face === '' ? null : Number(face)
  if (number !== null && number > 255) throw new SelectorError(`\`${text}\`: an interface is a number from 0 to 255.`)
  return {
    by: 'id',
    vid: vid.toLowerCase().padStart(4, '0'),
    pid: pid.toLowerCase().padStart(4, '0'),
    interface: number,
    serial: serial ?? null,
    text,
  }
}

function suggestion(text: string, prefix: string, rest: string): string {
  if (/^0x/i.test(text) || /:0x/i.test(text)) return ' The ids are written without `0x`.'
  const names = [...Object.keys(PREFIXES), 'any', 'none']
  const nearest = closest(prefix === '' ? text.toLowerCase() : prefix, names)
  if (distance(prefix === '' ? text.toLowerCase() : prefix, nearest) > 2) {
    const kind = KINDS.find((kind) => plainKind(kind) === plainKind(text))
    return kind === undefined ? '' : ` Did you mean \`kind:${kind}\`?`
  }
  return ` Did you mean \`${prefix === '' ? nearest : `${nearest}:${rest}`}\`?`
}

function knownKind(kind: string, text: string): string {
  const wanted = plainKind(kind)
  const found = KINDS.find((known) => plainKind(known) === wanted)
  if (found !== undefined) return found
  const nearest = closest(wanted, KINDS.map(plainKind))
  const hint = KINDS.find((known) => plainKind(known) === nearest)
  const maybe = distance(wanted, nearest) <= 3 ? ` Did you mean \`kind:${hint}\`?` : ''
  throw new SelectorError(
    `\`${text}\`: there is no kind of probe called \`${kind}\`.${maybe} The kinds are ${KINDS.join(', ')}.`,
  )
}

function plainKind(kind: string): string {
  return kind.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** Whether `device` is one that `selector` means. Anything but `any` and `kind:` may also mean a device that is no probe. */
export function selects(selector: Selector, device: Device): boolean {
  switch (selector.by) {
    case 'any':
      return device.kind !== null
    case 'kind':
      return device.kind === selector.kind
    case 'path':
      return device.path === selector.path
    case 'serial':
      return sameSerial(selector.serial, device.kind, device.usbSerial)
    case 'id':
      return (
        device.vid === selector.vid &&
        device.pid === selector.pid &&
        (selector.interface === null || hasInterface(device, selector.interface)) &&
        serialFits(selector.serial, device)
      )
  }
}

function serialFits(wanted: string | null, device: Device): boolean {
  if (wanted === null) return true
  if (wanted === '') return device.usbSerial === null || device.usbSerial === ''
  return sameSerial(wanted, device.kind, device.usbSerial)
}

function hasInterface(device: Device, number: number): boolean {
  return device.interfaces.length === 0 || device.interfaces.some((one) => one.number === number)
}

/** The serial that a selector asks for; null if it asks for none. */
function wantedSerial(selector: Selector): string | null {
  return selector.by === 'serial' || selector.by === 'id' ? selector.serial || null : null
}

/** The plugged-in devices that come nearest to what `selector` asks for, best first. */
export function nearestTo(selector: Selector, devices: readonly Device[]): Device[] {
  const serial = wantedSerial(selector)
  const score = (device: Device): number => {
    if (selector.by === 'id' && device.vid === selector.vid) return device.pid === selector.pid ? 0 : 2
    if (serial !== null)
      return [device.serial, device.usbSerial].some((own) => own !== null && alike(own, serial)) ? 1 : 9
    return device.kind === null ? 9 : 3
  }
  return devices
    .map((device) => ({
      device,
      score: score(device),
      far: serial === null ? 0 : distance(serial, device.serial ?? ''),
    }))
    .filter(({ score }) => score < 9)
    .sort((a, b) => a.score - b.score || a.far - b.far)
    .map(({ device }) => device)
}

function alike(a: string, b: string): boolean {
  const short = a.length < b.length ? a : b
  const long = short === a ? b : a
  return (
    long.toLowerCase().includes(short.toLowerCase()) ||
    distance(a.toLowerCase(), b.toLowerCase()) <= Math.max(2, long.length / 4)
  )
}

/** `devices` as a list for a message: each with the selector that picks it alone. */
export function listing(devices: readonly Device[]): string {
  return devices.map((device) => `  - ${describe(device)} (\`path:${device.path}\`, \`${device.selector}\`)`).join('\n')
}
