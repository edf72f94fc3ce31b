import { describe, expect, it } from 'vitest'
import type { RawDevice } from '../../src/probes/device.js'
import { identify } from '../../src/probes/identify.js'
import { rawDevice } from './devices.js'

const dapInterface = { number: 0, class: 0xff, subclass: 0, name: 'CMSIS-DAP v2 Interface' }

/** What probe-rs, pyOCD and labgrid say of these devices (facts of their sources). */
const known: [what: string, device: Partial<RawDevice>, kind: string | null][] = [
  ['ST-LINK/V2', { vid: 0x0483, pid: 0x3748 }, 'ST-LINK'],
  ['ST-LINK/V2-1 with audio', { vid: 0x0483, pid: 0x374a }, 'ST-LINK'],
  ['ST-LINK/V2-1 without mass storage', { vid: 0x0483, pid: 0x3742 }, 'ST-LINK'],
  ['ST-LINK/V3 with two serial ports', { vid: 0x0483, pid: 0x3753 }, 'ST-LINK'],
  ['ST-LINK/V3PWR', { vid: 0x0483, pid: 0x3757 }, 'ST-LINK'],
  ['an STM32 virtual COM port', { vid: 0x0483, pid: 0x5740 }, null],
  ['an old J-Link', { vid: 0x1366, pid: 0x0101 }, 'J-Link'],
  ['a J-Link that is only a serial port', { vid: 0x1366, pid: 0x0106 }, null],
  ['a J-Link with SEGGER driver', { vid: 0x1366, pid: 0x1010 }, 'J-Link'],
  ['a J-Link with WinUSB', { vid: 0x1366, pid: 0x1055 }, 'J-Link'],
  ['a J-Link without a debug interface', { vid: 0x1366, pid: 0x1001 }, null],
  ['a J-Link set to CMSIS-DAP, by its ids', { vid: 0x1366, pid: 0x1008 }, null],
  [
    'a J-Link set to CMSIS-DAP, by its interface',
    { vid: 0x1366, pid: 0x1008, interfaces: [dapInterface] },
    'CMSIS-DAP',
  ],
  ['any vendor, bulk interface', { vid: 0x1209, pid: 0x4853, interfaces: [dapInterface] }, 'CMSIS-DAP'],
  ['any vendor, HID interface', { vid: 0x1209, pid: 0x1, interfaces: [{ ...dapInterface, class: 3 }] }, 'CMSIS-DAP'],
  [
    'the name on an interface of another class',
    { vid: 0x1209, pid: 0x1, interfaces: [{ ...dapInterface, class: 2 }] },
    null,
  ],
  ['the name with another subclass', { vid: 0x1209, pid: 0x1, interfaces: [{ ...dapInterface, subclass: 1 }] }, null],
  ['the name in small letters', { vid: 0x1209, pid: 0x1, product: 'cmsis-dap' }, null],
  ['the product string alone', { vid: 0x1209, pid: 0x1, product: 'My CMSIS_DAP' }, 'CMSIS-DAP'],
  ['FT2232H', { vid: 0x0403, pid: 0x6010 }, 'FTDI'],
  ['FT232R, which has no MPSSE', { vid: 0x0403, pid: 0x6001 }, null],
  ['FT2232H that says CMSIS-DAP', { vid: 0x0403, pid: 0x6010, interfaces: [dapInterface] }, 'CMSIS-DAP'],
  ['Olimex ARM-USB-TINY-H', { vid: 0x15ba, pid: 0x002a }, 'FTDI'],
  ['ESP32-C3 USB-Serial-JTAG', { vid: 0x303a, pid: 0x1001 }, 'EspJtag'],
  ['an ESP32 that runs a USB application', { vid: 0x303a, pid: 0x4001 }, null],
  ['WCH-Link in RISC-V mode', { vid: 0x1a86, pid: 0x8010, product: 'WCH-Link' }, 'WchLink'],
  ['WCH-Link in DAP mode', { vid: 0x1a86, pid: 0x8011, product: 'WCH-Link' }, 'CMSIS-DAP'],
  ['CH347', { vid: 0x1a86, pid: 0x55de }, 'Ch347UsbJtag'],
  ['Black Magic Probe', { vid: 0x1d50, pid: 0x6018 }, 'Black Magic Probe'],
  ['Glasgow', { vid: 0x20b7, pid: 0x9db1 }, 'Glasgow'],
  ['SiFli', { vid: 0x1a86, pid: 0x55d3, product: 'SiFli UART' }, 'SifliUart'],
  ['DAPLink of pyOCD', { vid: 0x0d28, pid: 0x0204 }, 'CMSIS-DAP'],
  ['Atmel-ICE', { vid: 0x03eb, pid: 0x2141 }, 'CMSIS-DAP'],
  ['KitProg3', { vid: 0x04b4, pid: 0xf155 }, 'CMSIS-DAP'],
  ['MCU-Link', { vid: 0x1fc9, pid: 0x0143 }, 'CMSIS-DAP'],
  ['the old picoprobe', { vid: 0x2e8a, pid: 0x0004 }, 'Picoprobe'],
  ['an ADI ICE-1000', { vid: 0x064b, pid: 0x2504 }, 'Analog Devices ICE'],
  ['a keyboard', { vid: 0x046d, pid: 0xc31c, product: 'USB Keyboard' }, null],
]

describe('the catalogue', () => {
  it.each(known)('%s', (_, overrides, kind) => {
    expect(identify(rawDevice({ product: 'thing', ...overrides })).kind).toBe(kind)
  })

  it('warns of a debugprobe that probe-rs refuses, and of an ST-LINK in its loader', () => {
    const debugprobe = { vid: 0x2e8a, pid: 0x000c, product: 'Debug Probe (CMSIS-DAP)' }
    expect(identify(rawDevice({ ...debugprobe, release: 0x0101 })).caution).toMatch(/older than 2\.2\.0/)
    expect(identify(rawDevice({ ...debugprobe, release: 0x0220 })).caution).toBeNull()
    expect(identify(rawDevice({ pid: 0x374d })).caution).toMatch(/firmware update/)
  })
})
