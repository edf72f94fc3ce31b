// A rack of many emulated probes. dummy_hcd has a maximum of its own; more go over USB/IP within the guest: gadgets on the
// controllers of usbip-vudc, each joined by a socket to a port of vhci-hcd. No server is needed, the kernel is both ends.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, Socket } from 'node:net'
import { connect } from './gadgets.mjs'
import { helper, until } from './steps.mjs'

const DEVICES = '/sys/bus/usb/devices'
const VHCI = '/sys/devices/platform/vhci_hcd.0'
const MEETING_POINT = '/run/rack.sock'
const USB_SPEED_HIGH = 3
/** A controller of vhci-hcd counts its ports for SuperSpeed after those for high speed, as many of each. */
const SPEEDS_OF_A_CONTROLLER = 2
/** What usbip_status of a controller says while its device is connected. */
const SDEV_ST_USED = '2'
const sockets = []
const attached = []

/** Makes as many sockets for probes over USB/IP as vhci-hcd has ports for high speed, and says how many. */
export async function loadUsbIp() {
  await helper('modprobe', ['vhci_hcd'])
  const ports = Number(readFileSync(`${VHCI}/nports`, 'utf8')) / SPEEDS_OF_A_CONTROLLER
  await helper('modprobe', ['usbip_vudc', `num=${ports}`])
  return ports
}

/** How many controllers the driver lets one ask for, in its own words. */
export async function dummyLimit() {
  await helper('sh', ['-c', '! modprobe dummy_hcd num=1000; dmesg --notime | tail -n 1 > /tmp/dummy-limit'])
  return readFileSync('/tmp/dummy-limit', 'utf8').trim()
}

/** A probe of the rack: it is listed, and nobody answers for it. */
export function rackProbe(number, place) {
  return {
    name: `rack-${number}`,
    vid: '2e8a',
    pid: '000c',
    serial: `RACK${String(number).padStart(4, '0')}`,
    manufacturer: 'Raspberry Pi',
    product: 'Debug Probe (CMSIS-DAP)',
    functions: ['ffs'],
    interfaces: [
      [9, 4, 0, 0, 2, 0xff, 0, 0, 1],
      [7, 5, 0x81, 2, 0, 2, 0],
      [7, 5, 0x01, 2, 0, 2, 0],
    ],
    interfaceName: 'CMSIS-DAP v2',
    ...place,
  }
}

/** Plugs them all in and waits until kernel and udev are done with all of them. */
export async function plugRack(probes) {
  const wanted = devices().length + probes.length
  for (const probe of probes) {
    await connect(probe)
    if (probe.port !== undefined) {
      await joinByUsbIp(probe.port)
    }
  }
  await until(() => devices().length >= wanted, `${wanted} devices`, 120)
  await helper('udevadm', ['settle', '--timeout=25'])
}

function devices() {
  return readdirSync(DEVICES).filter(
    (name) => /^\d+-[\d.]+$/.test(name) && existsSync(`${DEVICES}/${name}/${name}:1.0`),
  )
}

/**
 * Takes the probes over USB/IP away again. Without it the kernel stumbles (usbip-vudc, Linux 6.1) when the guest's end closes
 * gadget and socket at once.
 */
export async function unplugUsbIp() {
  for (const { number } of attached) writeFileSync(`${VHCI}/detach`, String(number))
  const isUsed = ({ udc }) => readFileSync(`${udc}/usbip_status`, 'utf8').trim() === SDEV_ST_USED
  await until(() => !attached.some(isUsed), 'the rack to vanish', 60)
}

async function joinByUsbIp(port) {
  const [one, other] = await socketPair()
  writeFileSync(`/sys/devices/platform/usbip-vudc.${port}/usbip_sockfd`, String(descriptor(one)))
  const perController = portsPerController()
  const controller = Math.floor(port / perController)
  const number = controller * perController * SPEEDS_OF_A_CONTROLLER + (port % perController)
  const deviceId = 0x10000 + port
  writeFileSync(`${VHCI}/attach`, `${number} ${descriptor(other)} ${deviceId} ${USB_SPEED_HIGH}`)
  attached.push({ number, udc: `/sys/devices/platform/usbip-vudc.${port}` })
}

function portsPerController() {
  const controllers = readdirSync('/sys/devices/platform').filter((name) => name.startsWith('vhci_hcd.')).length
  return Number(readFileSync(`${VHCI}/nports`, 'utf8')) / SPEEDS_OF_A_CONTROLLER / controllers
}

/** Two ends of a stream that we never read: the kernel does. They stay open as long as the guest lives. */
function socketPair() {
  return new Promise((resolve, reject) => {
    const client = new Socket().pause()
    const server = createServer({ pauseOnConnect: true }, (accepted) => {
      server.close()
      sockets.push(client, accepted)
      resolve([client, accepted])
    })
    server.once('error', reject)
    server.listen(MEETING_POINT, () => client.connect(MEETING_POINT))
  })
}

/** Node has no public name for it. */
function descriptor(socket) {
  return socket._handle.fd
}
