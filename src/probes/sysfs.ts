/** What Linux says about USB devices in /sys: no device is opened, and nothing here changes one. */
import { constants } from 'node:fs'
import { access, readdir, readFile, readlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { RawDevice, SerialPort, UsbInterface } from './device.js'

export const DEVICES = '/sys/bus/usb/devices'
const BY_ID = '/dev/serial/by-id'

/** `1-2.3`; interfaces have a colon and root hubs are called `usb1`. */
const PORT_PATH = /^\d+-\d+(\.\d+)*$/

export async function portPaths(): Promise<string[]> {
  return (await readdir(DEVICES)).filter((name) => PORT_PATH.test(name))
}

/** What the kernel tells without talking to the device or waiting for whoever does (its ids, its place), null if it has gone. */
export async function sight(path: string): Promise<RawDevice | null> {
  const read = (name: string) => attribute(join(DEVICES, path, name))
  const [vid, pid, release, bus, address, speed] = await Promise.all(
    ['idVendor', 'idProduct', 'bcdDevice', 'busnum', 'devnum', 'speed'].map(read),
  )
  if (!vid || !pid || !bus || !address) return null
  return {
    vid: Number.parseInt(vid, 16),
    pid: Number.parseInt(pid, 16),
    release: release ? Number.parseInt(release, 16) : null,
    serial: null,
    manufacturer: null,
    product: null,
    path,
    bus: Number(bus),
    address: Number(address),
    speed: SPEEDS[speed ?? ''] ?? null,
    ...(await surroundings(path, Number(bus), Number(address))),
    silent: true,
  }
}

/** The string descriptors. The kernel takes the device's lock for them: whoever holds it makes this wait. */
export async function strings(path: string): Promise<Pick<RawDevice, 'serial' | 'manufacturer' | 'product'>> {
  const read = (name: string) => attribute(join(DEVICES, path, name))
  const [serial = null, manufacturer = null, product = null] = await Promise.all(
    ['serial', 'manufacturer', 'product'].map(read),
  )
  return { serial, manufacturer, product }
}

/** What lies around a device: its node, its interfaces, its serial ports. */
export async function surroundings(
  path: string,
  bus: number,
  address: number,
): Promise<Pick<RawDevice, 'node' | 'accessible' | 'interfaces' | 'serialPorts'>> {
  const node = `/dev/bus/usb/${three(bus)}/${three(address)}`
  const names = await list(join(DEVICES, path))
  const faces = names.filter((name) => name.startsWith(`${path}:`))
  const byId = await stableNames()
  const interfaces = await Promise.all(faces.map((face) => readInterface(join(DEVICES, path, face))))
  const ports = await Promise.all(faces.map((face) => serialPortsOf(join(DEVICES, path, face), byId)))
  return {
    // A container may see the device in /sys and have no node for it.
    node: (await exists(node)) ? node : null,
    accessible: await may(node),
    interfaces: interfaces.filter((face) => face !== null).sort((a, b) => a.number - b.number),
    serialPorts: ports.flat().sort((a, b) => a.device.localeCompare(b.device)),
  }
}

/** In Mbit/s, as the kernel writes it. */
const SPEEDS: Record<string, string> = {
  '1.5': 'low',
  '12': 'full',
  '480': 'high',
  '5000': 'super',
  '10000': 'superPlus',
  '20000': 'superPlus',
}

async function readInterface(folder: string): Promise<UsbInterface | null> {
  const [number, type, subclass, name] = await Promise.all(
    ['bInterfaceNumber', 'bInterfaceClass', 'bInterfaceSubClass', 'interface'].map((file) =>
      attribute(join(folder, file)),
    ),
  )
  if (!number || !type || !subclass) return null
  return {
    number: Number.parseInt(number, 16),
    class: Number.parseInt(type, 16),
    subclass: Number.parseInt(subclass, 16),
    name: name ?? null,
  }
}

/** cdc-acm has `tty/ttyACM0` in the interface's folder, usb-serial has `ttyUSB0/tty/ttyUSB0`. */
async function serialPortsOf(folder: string, byId: ReadonlyMap<string, string>): Promise<SerialPort[]> {
  const below = (await list(folder)).filter((name) => /^tty(USB|ACM|AMA|S)\d+$/.test(name))
  const names = [...(await list(join(folder, 'tty'))), ...below]
  const number = await attribute(join(folder, 'bInterfaceNumber'))
  return await Promise.all(
    names.map(async (name) => {
      const device = `/dev/${name}`
      return {
        device,
        byId: byId.get(device) ?? null,
        interface: number === null ? null : Number.parseInt(number, 16),
        accessible: await may(device),
      }
    }),
  )
}

async function stableNames(): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const name of await list(BY_ID)) {
    const link = join(BY_ID, name)
    const target = await readlink(link).catch(() => null)
    if (target !== null) names.set(resolve(BY_ID, target), link)
  }
  return names
}

async function attribute(file: string): Promise<string | null> {
  try {
    return (await readFile(file, 'utf8')).replace(/\n$/, '')
  } catch {
    return null
  }
}

async function list(folder: string): Promise<string[]> {
  return await readdir(folder).catch(() => [])
}

async function may(file: string): Promise<boolean> {
  return await permits(file, constants.R_OK | constants.W_OK)
}

/** Whether `file` is there, asked without holding up this thread. */
export async function exists(file: string): Promise<boolean> {
  return await permits(file, constants.F_OK)
}

async function permits(file: string, mode: number): Promise<boolean> {
  return await access(file, mode).then(
    () => true,
    () => false,
  )
}

function three(value: number): string {
  return String(value).padStart(3, '0')
}
