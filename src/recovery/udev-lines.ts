import type { Device } from '../probes/device.js'
import { RULES_FILE, udevRule } from '../probes/permission.js'

/** Gives the group `plugdev` the file below a device's folder by which it is replugged. */
export function replugRule({ vid, pid }: Pick<Device, 'vid' | 'pid'>): string {
  return `SUBSYSTEM=="usb", ENV{DEVTYPE}=="usb_device", ATTR{idVendor}=="${vid}", ATTR{idProduct}=="${pid}", ${opens('$sys$devpath/authorized')}`
}

/** Gives the group `plugdev` the power of one port of every hub of this kind: the kernel keeps it below the hub's interface. */
export function powerRule(hub: { vid: string; pid: string }, port: number): string {
  return `SUBSYSTEM=="usb", DRIVER=="hub", ATTRS{idVendor}=="${hub.vid}", ATTRS{idProduct}=="${hub.pid}", ${opens(`$sys$devpath/*-port${port}/disable`)}`
}

/** For `uhubctl`, which opens the hub itself. */
export function hubRule(hub: { vid: string; pid: string }): string {
  return udevRule(hub)
}

/** What to do with `lines`, for a person. */
export function putThere(lines: readonly string[], user: string): string {
  const what = lines.length === 1 ? 'this line' : 'these lines'
  return [
    `Once, as root: put ${what} into ${RULES_FILE}`,
    ...lines.map((line) => `  ${line}`),
    `then: udevadm control --reload && udevadm trigger; usermod -aG plugdev ${user}; and restart the runner's service.`,
  ].join('\n')
}

function opens(files: string): string {
  return `RUN+="/bin/sh -c 'chgrp plugdev ${files}; chmod g+w ${files}'"`
}
