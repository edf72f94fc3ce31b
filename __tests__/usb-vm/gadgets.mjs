// Probes made of nothing: configfs gadgets on the controllers of dummy_hcd, so that the guest's kernel sees real devices.
import {
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { helper, until } from './steps.mjs'

const GADGETS = '/sys/kernel/config/usb_gadget'
const DEVICES = '/sys/bus/usb/devices'
const SPEEDS = { 1.5: 'low', 12: 'full', 480: 'high', 5000: 'super' }

export const PROBES = {
  stLink: {
    name: 'st-link',
    controller: 0,
    vid: '0483',
    pid: '374b',
    serial: '066DFF303451433043234523',
    manufacturer: 'STMicroelectronics',
    product: 'STM32 STLink',
    functions: ['ffs', 'acm'],
    // Interface 0 is the debug interface, as in the real one: bulk in, bulk out, bulk trace; nobody answers there.
    interfaces: [
      [9, 4, 0, 0, 3, 0xff, 0xff, 0xff, 1],
      [7, 5, 0x81, 2, 0, 2, 0],
      [7, 5, 0x01, 2, 0, 2, 0],
      [7, 5, 0x82, 2, 0, 2, 0],
    ],
    interfaceName: 'ST-Link Debug',
  },
  jLink: {
    name: 'j-link',
    controller: 1,
    vid: '1366',
    pid: '0105',
    serial: '000683456789',
    manufacturer: 'SEGGER',
    product: 'J-Link',
    functions: ['acm'],
    maxSpeed: 'full-speed',
  },
  dap: {
    name: 'dap',
    controller: 2,
    vid: '2e8a',
    pid: '000c',
    serial: 'E6614C311B7F6B2A',
    manufacturer: 'Raspberry Pi',
    product: 'Debug Probe (CMSIS-DAP)',
    functions: ['hid', 'acm'],
  },
  dapWithoutSerial: {
    name: 'dap-without-serial',
    controller: 3,
    vid: '2e8a',
    pid: '000c',
    serial: null,
    manufacturer: 'Raspberry Pi',
    product: 'Debug Probe (CMSIS-DAP)',
    functions: ['hid', 'acm'],
  },
  adapter: {
    name: 'adapter',
    controller: 4,
    vid: '1a86',
    pid: '7523',
    serial: '5A5B042411',
    manufacturer: 'QinHeng Electronics',
    product: 'USB Serial',
    functions: ['acm'],
  },
  // Its serial number is full of what separates the parts of a selector.
  esp: {
    name: 'esp',
    controller: 5,
    vid: '303a',
    pid: '1001',
    serial: '7C:DF:A1:00:11:22',
    manufacturer: 'Espressif',
    product: 'USB JTAG/serial debug unit',
    functions: ['acm'],
    maxSpeed: 'full-speed',
  },
  twin: {
    name: 'twin',
    controller: 6,
    vid: '2e8a',
    pid: '000c',
    serial: null,
    manufacturer: 'Raspberry Pi',
    product: 'Debug Probe (CMSIS-DAP)',
    functions: ['hid', 'acm'],
  },
  wedged: {
    name: 'wedged',
    controller: 7,
    vid: '0d28',
    pid: '0204',
    serial: '0240000034544e45001700009e3c0000000000000000',
    manufacturer: 'Arm',
    product: 'DAPLink CMSIS-DAP',
    functions: ['ffs'],
    // HID interfaces whose requests nobody answers: usbhid waits 5 s for each of them, 25 s in all per interface, and
    // the kernel holds the locks of the device and of its hub meanwhile. Three of them outlast the whole scenario.
    interfaces: [0, 1, 2].flatMap((number) => [
      [9, 4, number, 0, 1, 3, 0, 0, 1],
      [9, 0x21, 0x11, 0x01, 0, 1, 0x22, 33, 0],
      [7, 5, 0x81 + number, 3, 64, 0, 10],
    ]),
    interfaceName: 'CMSIS-DAP v1',
  },
}

/** Controllers 0..N-1 become the buses 1..N, each with one port. */
export async function loadUsb(controllers = 8) {
  await helper('modprobe', ['dummy_hcd', `num=${controllers}`])
  await helper('modprobe', ['libcomposite'])
  await helper('modprobe', ['-a', 'usb_f_acm', 'usb_f_hid', 'usb_f_fs', 'cdc_acm', 'usbhid', 'hid_generic'])
  await helper('mount', ['-t', 'configfs', 'none', '/sys/kernel/config'])
  await helper('/lib/systemd/systemd-udevd', ['--daemon'])
  await helper('udevadm', ['trigger', '--subsystem-match=usb', '--subsystem-match=tty', '--action=add'])
  await settle()
}

/** Plugs in and waits until the kernel and udev are done with the device. */
export async function plug(probe) {
  await connect(probe)
  const device = join(DEVICES, portOf(probe))
  await until(() => existsSync(join(device, `${portOf(probe)}:1.0`)), `${probe.name} to appear`)
  await until(() => ttysBelow(device).length >= probe.functions.filter((kind) => kind === 'acm').length, 'its ports')
  await settle()
}

export async function unplug(probe) {
  writeFileSync(join(GADGETS, probe.name, 'UDC'), '\n')
  await until(() => !existsSync(join(DEVICES, portOf(probe))), `${probe.name} to vanish`)
  await settle()
}

/** Makes the pull-up and returns at once, whatever becomes of the device. */
export async function connect(probe) {
  const gadget = join(GADGETS, probe.name)
  if (!existsSync(gadget)) {
    create(gadget, probe)
    if (probe.functions.includes('ffs')) {
      await describeFunction(probe)
    }
  }
  writeFileSync(join(gadget, 'UDC'), probe.udc ?? `dummy_udc.${probe.controller}`)
}

/** The other end of a probe's HID function, where a program can answer for it. */
export function hidNode(probe) {
  const [, minor] = readFileSync(join(GADGETS, probe.name, 'functions', `hid.${probe.name}`, 'dev'), 'utf8').split(':')
  return `/dev/hidg${Number(minor)}`
}

export function portOf(probe) {
  return `${probe.controller + 1}-1`
}

/** What the kernel and udev themselves say of every device: the truth that the tool is compared with. */
export function facts() {
  const byId = serialLinks()
  return readdirSync(DEVICES)
    .filter((name) => /^\d+-[\d.]+$/.test(name))
    .sort()
    .map((path) => {
      const device = join(DEVICES, path)
      const read = (attribute) => readAttribute(join(device, attribute))
      const bus = Number(read('busnum'))
      const address = Number(read('devnum'))
      const node = `/dev/bus/usb/${String(bus).padStart(3, '0')}/${String(address).padStart(3, '0')}`
      const { mode, uid, gid } = statSync(node)
      return {
        path,
        vid: read('idVendor'),
        pid: read('idProduct'),
        manufacturer: read('manufacturer'),
        product: read('product'),
        serial: read('serial'),
        bus,
        address,
        speed: SPEEDS[read('speed')],
        node,
        owner: `${(mode & 0o777).toString(8)} ${uid}:${gid}`,
        interfaces: interfacesBelow(device),
        ports: ttysBelow(device).map(({ tty, number }) => ({
          device: `/dev/${tty}`,
          byId: byId.get(`/dev/${tty}`) ?? null,
          interface: number,
        })),
      }
    })
}

function create(gadget, probe) {
  mkdirSync(gadget)
  const write = (name, value) => writeFileSync(join(gadget, name), value)
  write('idVendor', `0x${probe.vid}`)
  write('idProduct', `0x${probe.pid}`)
  write('bcdDevice', '0x0100')
  if (probe.maxSpeed !== undefined) {
    write('max_speed', probe.maxSpeed)
  }
  mkdirSync(join(gadget, 'strings/0x409'))
  write('strings/0x409/manufacturer', probe.manufacturer)
  write('strings/0x409/product', probe.product)
  if (probe.serial !== null) {
    write('strings/0x409/serialnumber', probe.serial)
  }
  mkdirSync(join(gadget, 'configs/c.1'))
  for (const kind of probe.functions) {
    const name = `${kind}.${probe.name}`
    mkdirSync(join(gadget, 'functions', name))
    if (kind === 'hid') {
      write(`functions/${name}/report_length`, '64')
      // One vendor-defined collection of 64 bytes in and 64 bytes out, as every CMSIS-DAP v1 probe has.
      const descriptor = '0600ff0901a101150026ff00750895400901810295400901910295010901b102c0'
      write(`functions/${name}/report_desc`, Buffer.from(descriptor, 'hex'))
    }
    symlinkSync(join(gadget, 'functions', name), join(gadget, 'configs/c.1', name))
  }
}

/**
 * Describes a function to FunctionFS and then never answers. The control endpoint stays open for good: closing it would
 * take the function away.
 */
async function describeFunction(probe) {
  const mountPoint = `/dev/ffs-${probe.name}`
  mkdirSync(mountPoint)
  await helper('mount', ['-t', 'functionfs', probe.name, mountPoint])
  const control = openSync(join(mountPoint, 'ep0'), 'r+')
  const count = probe.interfaces.length
  const [full, high] = [64, 512].map((packet) => Buffer.from(probe.interfaces.flatMap((entry) => sized(entry, packet))))
  const atFullAndHighSpeed = 3
  writeSync(
    control,
    Buffer.concat([words(3, 20 + full.length + high.length, atFullAndHighSpeed, count, count), full, high]),
  )
  const name = Buffer.from(`\x09\x04${probe.interfaceName}\0`, 'latin1')
  writeSync(control, Buffer.concat([words(2, 16 + name.length, 1, 1), name]))
}

/** Bulk endpoints carry 512 bytes at high speed and 64 at full speed. */
function sized(entry, packet) {
  const isBulk = entry[1] === 5 && entry[3] === 2
  return isBulk ? [...entry.slice(0, 4), packet & 0xff, packet >> 8, entry[6]] : entry
}

function words(...values) {
  const buffer = Buffer.alloc(4 * values.length)
  for (const [index, value] of values.entries()) {
    buffer.writeUInt32LE(value, 4 * index)
  }
  return buffer
}

async function settle() {
  await helper('udevadm', ['settle', '--timeout=15'])
}

function interfacesBelow(device) {
  return readdirSync(device)
    .filter((name) => name.includes(':'))
    .sort()
    .map((name) => {
      const read = (attribute) => readAttribute(join(device, name, attribute))
      return {
        number: Number.parseInt(read('bInterfaceNumber'), 16),
        class: Number.parseInt(read('bInterfaceClass'), 16),
        subclass: Number.parseInt(read('bInterfaceSubClass'), 16),
        name: read('interface'),
      }
    })
}

function ttysBelow(device) {
  return readdirSync(device)
    .filter((name) => name.includes(':') && existsSync(join(device, name, 'tty')))
    .flatMap((name) =>
      readdirSync(join(device, name, 'tty')).map((tty) => ({ tty, number: Number(name.replace(/.*\./, '')) })),
    )
}

function serialLinks() {
  const folder = '/dev/serial/by-id'
  const names = existsSync(folder) ? readdirSync(folder) : []
  return new Map(names.map((name) => [`/dev/${basename(readlinkSync(join(folder, name)))}`, join(folder, name)]))
}

function readAttribute(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/\n$/, '') : null
}
