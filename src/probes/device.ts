/** A USB device as enumeration finds it: nothing judged yet. */
export interface RawDevice {
  vid: number
  pid: number
  /** `bcdDevice`: 0x0220 is release 2.20. */
  release: number | null
  /** String descriptors; null where there is none or it could not be read. */
  serial: string | null
  manufacturer: string | null
  product: string | null
  /** USB port path as the kernel names it: bus, then the ports on the way, such as `1-2.3`. */
  path: string
  bus: number
  address: number
  speed: string | null
  /** The device node, such as `/dev/bus/usb/001/004`; null where there is none. */
  node: string | null
  /** Whether this user may open the node for reading and writing; null where that cannot be told. */
  accessible: boolean | null
  interfaces: UsbInterface[]
  serialPorts: SerialPort[]
  /** It did not answer in time: only what the kernel knew already is here. */
  silent: boolean
}

export interface UsbInterface {
  number: number
  class: number
  subclass: number
  name: string | null
}

export interface SerialPort {
  /** Such as `/dev/ttyACM0`: changes with every replug. */
  device: string
  /** The stable name, such as `/dev/serial/by-id/usb-STMicroelectronics_STM32_STLink_066A-if02`; null without udev. */
  byId: string | null
  /** The USB interface it belongs to. */
  interface: number | null
  /** Whether this user may read and write it. */
  accessible: boolean
}

/** A USB device with what the catalogue knows about it. */
export interface Device extends Omit<RawDevice, 'vid' | 'pid' | 'release' | 'serial'> {
  /** Kind of probe, as `probe-rs list` prints it; null for anything that is no probe. */
  kind: string | null
  /** What a person would call it. */
  name: string
  /** Four hexadecimal digits. */
  vid: string
  pid: string
  /** As the vendor's tools print it: a short ST-Link serial in hexadecimal, a J-Link's without leading zeros. */
  serial: string | null
  /** The string descriptor itself. */
  usbSerial: string | null
  /** A selector for this very device, in probe-rs's grammar. */
  selector: string
  /** Why it may not work although it is there. */
  caution: string | null
}
