import type { Device, RawDevice } from '../../src/probes/device.js'
import { identify } from '../../src/probes/identify.js'

/** A device as enumeration finds it, with whatever a test cares about. */
export function rawDevice(overrides: Partial<RawDevice> = {}): RawDevice {
  return {
    vid: 0x0483,
    pid: 0x374b,
    release: 0x0100,
    serial: '066AFF303430484257142430',
    manufacturer: 'STMicroelectronics',
    product: 'STM32 STLink',
    path: '1-1',
    bus: 1,
    address: 4,
    speed: 'full',
    node: '/dev/bus/usb/001/004',
    accessible: true,
    interfaces: [],
    serialPorts: [],
    silent: false,
    ...overrides,
  }
}

export function device(overrides: Partial<RawDevice> = {}): Device {
  return identify(rawDevice(overrides))
}

export const stLink = device()
export const jLink = device({
  vid: 0x1366,
  pid: 0x1015,
  serial: '000683456789',
  manufacturer: 'SEGGER',
  product: 'J-Link',
  path: '1-2',
  address: 5,
})
const debugProbe = {
  vid: 0x2e8a,
  pid: 0x000c,
  release: 0x0221,
  manufacturer: 'Raspberry Pi',
  product: 'Debug Probe (CMSIS-DAP)',
}
export const dapWithSerial = device({ ...debugProbe, serial: 'E6614C311B7F6B2A', path: '1-3', address: 6 })
export const dapWithoutSerial = device({ ...debugProbe, serial: null, path: '1-4.2', address: 7 })
export const adapter = device({
  vid: 0x10c4,
  pid: 0xea60,
  serial: '0001',
  manufacturer: 'Silicon Labs',
  product: 'CP2102 USB to UART Bridge Controller',
  path: '2-1',
  bus: 2,
  serialPorts: [{ device: '/dev/ttyUSB0', byId: null, interface: 0, accessible: true }],
})
export const rack = [stLink, jLink, dapWithSerial, dapWithoutSerial, adapter]
