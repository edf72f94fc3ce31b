/**
 * A process of its own that asks for USB devices: whatever a wedged device makes it wait for, whoever started it can go on without it.
 * Prints one JSON value a line: a device, or how it ended. `kernel` as argument asks the kernel's /sys alone, device by device;
 * `change` and a request (JSON) does something to one device.
 */
import type { usb } from 'usb'
import type { RawDevice, UsbInterface } from './device.js'
import { portPaths, sight, strings, surroundings } from './sysfs.js'
import { type ChangeMessage, type ChangeRequest, change, pathOf } from './usb-change.js'

type UsbDevice = Awaited<ReturnType<typeof usb.getDevices>>[number]

/** What one line says. */
export type UsbMessage = { device: RawDevice } | { failed: string } | { done: true }

const linux = process.platform === 'linux'

function say(message: UsbMessage | ChangeMessage): void {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}

async function askLibrary(): Promise<void> {
  const { usb } = await import('usb')
  for (const device of await usb.getDevices()) say({ device: await fromLibrary(device) })
}

async function askKernel(): Promise<void> {
  await Promise.all(
    (await portPaths()).map(async (path) => {
      const device = await sight(path)
      if (device === null) return
      say({ device })
      say({ device: { ...device, ...(await strings(path)), silent: false } })
    }),
  )
}

async function fromLibrary(device: UsbDevice): Promise<RawDevice> {
  const bus = Number.parseInt(device.bus, 10) || 0
  const path = pathOf(device)
  const known = linux ? await surroundings(path, bus, device.address) : null
  return {
    vid: device.vendorId,
    pid: device.productId,
    release: (device.deviceVersionMajor << 8) | (device.deviceVersionMinor << 4) | device.deviceVersionSubminor,
    serial: text(device.serialNumber),
    manufacturer: text(device.manufacturerName),
    product: text(device.productName),
    path,
    bus,
    address: device.address,
    speed: device.speed ?? null,
    node: known?.node ?? null,
    accessible: known?.accessible ?? null,
    interfaces: known?.interfaces ?? interfacesOf(device),
    serialPorts: known?.serialPorts ?? [],
    silent: false,
  }
}

/** The library gives an empty string for a descriptor that is not there. */
function text(descriptor: string | null | undefined): string | null {
  return descriptor || null
}

/** Elsewhere than on Linux the library has to open the device for these, which may be refused. */
function interfacesOf(device: UsbDevice): UsbInterface[] {
  try {
    return (device.configuration?.interfaces ?? []).map(({ interfaceNumber, alternate }: USBInterface) => ({
      number: interfaceNumber,
      class: alternate.interfaceClass,
      subclass: alternate.interfaceSubclass,
      name: alternate.interfaceName ?? null,
    }))
  } catch {
    return []
  }
}

/** Whoever has no time to wait says SIGTERM; and whoever asked may be gone before the answer. */
async function changeDevice(): Promise<void> {
  const hurry = new AbortController()
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(name, () => hurry.abort())
  process.stdout.on('error', () => {})
  await change(JSON.parse(process.argv[3] ?? '') as ChangeRequest, hurry.signal, say)
}

async function list(ask: () => Promise<void>): Promise<void> {
  try {
    await ask()
    say({ done: true })
  } catch (error) {
    say({ failed: (error as Error).message })
  }
}

switch (process.argv[2]) {
  case 'change':
    await changeDevice()
    break
  case 'kernel':
    await list(askKernel)
    break
  default:
    await list(askLibrary)
}
