/**
 * A process of its own that asks for USB devices: whatever a wedged device makes it wait for, whoever started it can go on without it.
 * Prints one JSON value a line: a device, or how it ended. `kernel` as argument asks the kernel's /sys alone, device by device.
 */
import type { usb } from 'usb'
import type { RawDevice, UsbInterface } from './device.js'
import { portPaths, sight, strings, surroundings } from './sysfs.js'

type UsbDevice = Awaited<ReturnType<typeof usb.getDevices>>[number]

/** What one line says. */
export type UsbMessage = { device: RawDevice } | { failed: string } | { done: true }

const linux = process.platform === 'linux'

function say(message: UsbMessage): void {
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
  const path = `${bus}-${device.ports.join('.')}`
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

try {
  await (process.argv[2] === 'kernel' ? askKernel() : askLibrary())
  say({ done: true })
} catch (error) {
  say({ failed: (error as Error).message })
}
