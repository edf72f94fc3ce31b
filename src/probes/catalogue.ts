/**
 * Every kind of probe, as data: a new kind is one row. The first row that fits wins, so rows that look at strings (a CMSIS-DAP
 * interface on any vendor's device) stand before lists of ids that would claim the same device.
 *
 * Sources: probe-rs 0.32 (`probe-rs/src/probe/`: the kind's name is what `probe-rs list` prints), pyOCD
 * (`pyocd/probe/pydapaccess/interface/common.py`, `stlink/usb.py`, `picoprobe.py`), labgrid (`labgrid/resource/udev.py`).
 */
import type { RawDevice } from './device.js'

export interface Row {
  kind: string
  vid?: number
  /** Product ids; without any, every product of `vid` fits. */
  pid?: readonly number[] | ((pid: number) => boolean)
  product?: RegExp
  /** An interface that has all of these. */
  interface?: { name: RegExp; classes: readonly { class: number; subclass?: number }[] }
  /** What to call it; without one, its product string. */
  name?: string

  caution?: (device: RawDevice) => string | null
}

const DAP = /CMSIS[-_]DAP/

const oldDebugprobe = (device: RawDevice) =>
  device.vid === 0x2e8a && device.pid === 0x000c && device.release !== null && device.release < 0x0220
    ? 'Its firmware is older than 2.2.0, which probe-rs refuses: update debugprobe.'
    : null

const CATALOGUE: readonly Row[] = [
  { kind: 'Black Magic Probe', vid: 0x1d50, pid: [0x6018] },
  {
    kind: 'CMSIS-DAP',
    interface: { name: DAP, classes: [{ class: 0x03 }, { class: 0xff, subclass: 0x00 }] },
    caution: oldDebugprobe,
  },
  { kind: 'CMSIS-DAP', product: DAP, caution: oldDebugprobe },
  { kind: 'FTDI', vid: 0x0403, pid: [0x6010, 0x6011, 0x6014] },
  { kind: 'FTDI', vid: 0x15ba, pid: [0x0003, 0x0004, 0x002a, 0x002b] },
  { kind: 'ST-LINK', vid: 0x0483, pid: [0x3748], name: 'STLink V2' },
  { kind: 'ST-LINK', vid: 0x0483, pid: [0x374b, 0x374a, 0x3742, 0x3752], name: 'STLink V2-1' },
  { kind: 'ST-LINK', vid: 0x0483, pid: [0x374e, 0x374f, 0x3753, 0x3754, 0x3755], name: 'STLink V3' },
  { kind: 'ST-LINK', vid: 0x0483, pid: [0x3757], name: 'STLink V3PWR' },
  {
    kind: 'ST-LINK',
    vid: 0x0483,
    pid: [0x3744],
    name: 'STLink V1',
    caution: () => 'ST-LINK/V1 is not supported by probe-rs, pyOCD or newer OpenOCD.',
  },
  {
    kind: 'ST-LINK',
    vid: 0x0483,
    pid: [0x374d],
    name: 'STLink V3 in DFU mode',
    caution: () => 'It is in its firmware loader: finish or repeat the ST-LINK firmware update.',
  },
  { kind: 'J-Link', vid: 0x1366, pid: [0x0101, 0x0102, 0x0103, 0x0104, 0x0105, 0x0107, 0x0108] },
  // Bit 12: the new numbering; bit 4: SEGGER's driver, bit 5: WinUSB (probe-rs, `jlink/mod.rs`).
  { kind: 'J-Link', vid: 0x1366, pid: (pid) => (pid & 0x1000) !== 0 && (pid & 0x30) !== 0 },
  { kind: 'EspJtag', vid: 0x303a, pid: [0x1001], name: 'ESP JTAG' },
  { kind: 'EspJtag', vid: 0x303a, pid: [0x1002], name: 'ESP JTAG bridge' },
  { kind: 'WchLink', vid: 0x1a86, pid: [0x8010], product: /^WCH[-_]Link$/ },
  { kind: 'Ch347UsbJtag', vid: 0x1a86, pid: [0x55de, 0x55dd, 0x55e8] },
  { kind: 'Glasgow', vid: 0x20b7, pid: [0x9db1] },
  { kind: 'SifliUart', product: /sifli/i },
  // The second opinion: adapters that pyOCD and labgrid know although they do not say so in a string.
  { kind: 'CMSIS-DAP', vid: 0x0d28, pid: [0x0204], name: 'DAPLink' },
  {
    kind: 'CMSIS-DAP',
    vid: 0x03eb,
    pid: [0x2111, 0x2140, 0x2141, 0x2144, 0x2145, 0x216c, 0x2175],
  },
  { kind: 'CMSIS-DAP', vid: 0x04b4, pid: [0xf138, 0xf148, 0xf151, 0xf152, 0xf154, 0xf155, 0xf166] },
  { kind: 'CMSIS-DAP', vid: 0xc251, pid: [0x2750], name: 'ULINKplus' },
  { kind: 'CMSIS-DAP', vid: 0x30cc, pid: [0x9527], name: 'VT-LinkII' },
  { kind: 'CMSIS-DAP', vid: 0x1fc9, pid: [0x0090], name: 'LPC-Link2' },
  { kind: 'CMSIS-DAP', vid: 0x1fc9, pid: [0x0143], name: 'MCU-Link' },
  { kind: 'CMSIS-DAP', vid: 0x1a86, pid: [0x8011, 0x8012] },
  { kind: 'CMSIS-DAP', vid: 0x2a86, pid: [0x8011] },
  { kind: 'CMSIS-DAP', product: /WCH-Link/ },
  { kind: 'Picoprobe', vid: 0x2e8a, pid: [0x0004], name: 'Picoprobe' },
  {
    kind: 'Analog Devices ICE',
    vid: 0x064b,
    pid: [0x0617, 0x2500, 0x0283, 0x2503, 0x2504, 0x2507, 0x2508, 0x250a],
  },
]

/** Every kind the catalogue has, once. */
export const KINDS: readonly string[] = [...new Set(CATALOGUE.map((row) => row.kind))]

/** The row that says what `device` is; null if it is no probe. */
export function lookUp(device: RawDevice): Row | null {
  return CATALOGUE.find((row) => fits(row, device)) ?? null
}

function fits(row: Row, device: RawDevice): boolean {
  const { vid, pid, product } = row
  if (vid !== undefined && vid !== device.vid) return false
  if (pid !== undefined && !(typeof pid === 'function' ? pid(device.pid) : pid.includes(device.pid))) return false
  if (product !== undefined && !product.test(device.product ?? '')) return false
  if (row.interface === undefined) return true
  const { name, classes } = row.interface
  return device.interfaces.some(
    (one) =>
      name.test(one.name ?? '') &&
      classes.some(
        (wanted) => wanted.class === one.class && (wanted.subclass === undefined || wanted.subclass === one.subclass),
      ),
  )
}
