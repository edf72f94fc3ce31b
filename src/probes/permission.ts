import type { ProbeProblem } from './choose.js'
import type { Device } from './device.js'

/** Whether this user may use `device`: a probe through its node, an adapter that is no probe through its serial port. */
export function usable(device: Device): boolean {
  if (device.kind === null && device.serialPorts.length > 0) return device.serialPorts.some((port) => port.accessible)
  return device.accessible !== false
}

/** The udev rule that gives the group `plugdev` this device (udev(7)). Before 73: `uaccess` is acted on there. */
export function udevRule(device: Pick<Device, 'vid' | 'pid'>): string {
  return `SUBSYSTEM=="usb", ATTR{idVendor}=="${device.vid}", ATTR{idProduct}=="${device.pid}", MODE="0660", GROUP="plugdev", TAG+="uaccess"`
}

export const RULES_FILE = '/etc/udev/rules.d/70-hardware-test.rules'

export function noPermission(device: Device): ProbeProblem {
  if (device.node === null) {
    const message = `${device.name} (${device.vid}:${device.pid}, USB path ${device.path}) is plugged in, but has no node below /dev/bus/usb here. In a container, pass the nodes in: \`-v /dev/bus/usb:/dev/bus/usb --privileged\`.`
    return { code: 'no-permission', passing: true, message }
  }
  const user = process.env.USER ?? process.env.LOGNAME ?? '$USER'
  const port = device.serialPorts[0]?.device
  const message =
    device.kind === null && port !== undefined
      ? `${device.name} is plugged in, but this user may not open its serial port ${port}. Once, as root: \`usermod -aG dialout ${user}\`, then restart the runner's service.`
      : [
          `${device.name} (${device.vid}:${device.pid}, USB path ${device.path}) is plugged in, but this user may not open ${device.node}.`,
          `Once, as root: put this line into ${RULES_FILE}`,
          `  ${udevRule(device)}`,
          `then: udevadm control --reload && udevadm trigger; usermod -aG plugdev ${user}; and restart the runner's service.`,
        ].join('\n')
  return { code: 'no-permission', passing: true, message }
}
