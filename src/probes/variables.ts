import type { Device, SerialPort } from './device.js'
import type { Selector } from './selector.js'

/** The vendor whose tools are told the port of a device. */
export const ESPRESSIF = '303a'

/**
 * The variables by which the test and its tools learn of the chosen devices: our own for each (`HIL_PROBE_2...` for the second), and those
 * that the tools read for the first. Sources: probe-rs `common_options.rs`, probe-run and teleprobe (`PROBE_RUN_PROBE`), esptool
 * (`ESPTOOL_PORT`), ESP-IDF and pytest-embedded (`ESPPORT`).
 */
export function probeVariables(chosen: readonly Device[], selectors: readonly Selector[]): Record<string, string> {
  const variables: Record<string, string> = {}
  for (const [index, device] of chosen.entries()) {
    Object.assign(variables, own(device, index === 0 ? 'HIL_PROBE' : `HIL_PROBE_${index + 1}`, selectors[index]))
  }
  const [first] = chosen
  if (first === undefined) return variables
  const selector = toolSelector(first, selectors[0])
  Object.assign(variables, {
    PROBE_RS_PROBE: selector,
    PROBE_RUN_PROBE: selector,
    // Without it probe-rs asks which probe to take, and nobody answers.
    PROBE_RS_NON_INTERACTIVE: 'true',
  })
  const port = firstPort(first)
  if (first.vid === ESPRESSIF && port !== null) Object.assign(variables, { ESPTOOL_PORT: port, ESPPORT: port })
  return variables
}

function own(device: Device, name: string, selector: Selector | undefined): Record<string, string> {
  const port = firstPort(device)
  const portName = name.replace('PROBE', 'SERIAL_PORT')
  return {
    [name]: toolSelector(device, selector),
    [`${name}_VID`]: device.vid,
    [`${name}_PID`]: device.pid,
    [`${name}_PATH`]: device.path,
    [`${name}_KIND`]: device.kind ?? '',
    ...(device.serial === null ? {} : { [`${name}_SERIAL`]: device.serial }),
    ...(port === null ? {} : { [portName]: port }),
  }
}

/** As probe-rs reads it; with the interface that the user asked for (channel B of an FTDI chip). */
function toolSelector(device: Device, selector: Selector | undefined): string {
  if (selector?.by !== 'id' || selector.interface === null) return device.selector
  const [vid, pid, ...serial] = device.selector.split(':')
  return `${vid}:${pid}-${selector.interface}:${serial.join(':')}`
}

function firstPort(device: Device): string | null {
  const [port] = device.serialPorts
  return port === undefined ? null : stablePort(port)
}

/** The by-id name, which survives a replug; the kernel's where udev gives none. */
export function stablePort(port: SerialPort): string {
  return port.byId ?? port.device
}
