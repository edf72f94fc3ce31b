import { describe, expect, it } from 'vitest'
import { blamesBench } from '../../src/findings/infrastructure.js'
import { BENCH_MESSAGES } from '../../src/findings/infrastructure-catalogue.js'
import { findingsOf } from './samples.js'

const simple = BENCH_MESSAGES.filter(({ pattern }) => pattern === undefined)
const patterned = BENCH_MESSAGES.filter(({ pattern }) => pattern !== undefined)

/** A line as the tool prints it, for each row whose words alone are not enough. */
const LINES: Record<string, string[]> = {
  'probe-rs': [
    'Error: 2 probes were found:',
    'A protocol error occurred in the SWD communication between probe and device.',
    "The chip 'nrf5284' was not found in the database.",
    'Error: The following devices were found:',
    '    1: A USB error occurred.',
    'USB Communication Error',
    ' WARN probe_rs::probe: Timeout in USB communication.',
  ],
  openocd: [
    'Error: open failed',
    'Error: CMSIS-DAP command CMD_INFO failed.',
    'Error: Invalid ACK (7) in DAP response',
    "Error: Can't find target/nosuch.cfg",
  ],
  esptool: ["A fatal error occurred: Could not open /dev/ttyUSB0, the port is busy or doesn't exist."],
  espflash: ["Error: The serial port '/dev/ttyUSB0' could not be found"],
  pyocd: [
    '0000123 C No connected debug probe matches unique ID 1234 [board]',
    'Waiting for a debug probe to be connected...',
  ],
  avrdude: [
    'avrdude: cannot open port /dev/ttyACM0: No such file or directory',
    'error: cannot find USBtiny device (0x1781/0xc9f)',
    'avrdude error: unable to open programmer arduino on port /dev/ttyACM0',
    'avrdude: stk500_recv(): programmer is not responding',
    'avrdude: initialization failed, rc=-1',
    "avrdude: stk500_cmd(): target doesn't answer. 1",
    'avrdude: Yikes!  Invalid device signature.',
  ],
  'st-flash': ['ERROR usb.c: Could not open USB device'],
  picotool: ['No accessible RP-series devices in BOOTSEL mode were found.'],
  stm32flash: ['Failed to init device, timeout.', 'Failed to open port: /dev/ttyUSB0'],
  bossac: ['No device found on ttyACM0'],
  serial: [
    'serial.serialutil.SerialException: read failed: device disconnected',
    "could not open port 'COM3': PermissionError(13, 'Access is denied.', None, 5)",
    'Could not open serial port 7',
  ],
  usb: [
    'libusb: error -4 LIBUSB_ERROR_NO_DEVICE',
    'usb.core.USBError: [Errno 16] Resource busy',
    'openocd: unable to claim the interface: Resource busy',
    '/dev/cu.usbmodem14201: Resource busy',
    'libusb: claim failed: Resource busy',
  ],
  os: [
    "PermissionError: [Errno 13] Permission denied: '/dev/ttyUSB0'",
    'cat: /dev/ttyACM0: Device or resource busy',
    'RuntimeError: could not claim board on /dev/ttyACM0',
    'Os { code: 16 } Device or resource busy (os error 16): /dev/ttyACM0',
  ],
}

describe('messages about the bench', () => {
  it.each(simple.flatMap((row) => row.says.map((words) => [words, row.class] as const)))('%s', (words, kind) => {
    expect(blamesBench(`x ${words} y`)?.class).toBe(kind)
  })

  it.each(Object.entries(LINES).flatMap(([tool, lines]) => lines.map((line) => [tool, line] as const)))(
    '%s: %s',
    (tool, line) => {
      const { findings } = findingsOf(Buffer.from(`${line}\n`))
      expect(findings).toEqual([expect.objectContaining({ format: tool, message: line.trim() })])
    },
  )

  it('has a line here for every row that is more than words', () => {
    expect([...new Set(patterned.map(({ tool }) => tool))].filter((tool) => LINES[tool] === undefined)).toEqual([])
    const said = Object.values(LINES).flat()
    for (const { tool, says, pattern } of patterned)
      expect(
        said.some((line) => pattern?.test(line)),
        `${tool}: ${says}`,
      ).toBe(true)
  })

  it('every row says what to do, in whole sentences', () => {
    for (const { cure } of BENCH_MESSAGES) expect(cure).toMatch(/^[A-Z].*\.$/)
  })

  it.each([
    'I (312) app: opening /dev/ttyACM0 at 115200 baud',
    'sensor: could not find calibration, using defaults',
    'test: file not found: No such file or directory: config.json',
    'E (90) wifi: Failed to init device driver table',
    'cannot open settings page in menu',
    'no device found on bus 2, as expected',
    'Error: open failed for log file',
    'dma: Resource busy',
    'No device found on I2C1',
    'could not open port 8080: in use',
    'Failed to open port: 4',
    'unable to open port 80',
    'The following devices were found:',
    'ble: initialization failed, rc=-5',
    'the USB host: A USB error occurred, as it should',
    'usbh: Could not open USB device 3',
  ])('ordinary words are none: %s', (line) => {
    expect(findingsOf(Buffer.from(`${line}\n`)).findings).toEqual([])
  })
  it.each([
    "Expected 'OK' Was 'Resource busy'",
    "Expected 'OK' Was 'USB Communication Error'",
    "Expected 'I2C1' Was 'No device found on I2C1'",
    'could not open port 8080',
    'Failed to open port: 4',
    'unable to open port 80',
    'initialization failed, rc=-5',
    "the target doesn't answer",
    'Could not open USB device',
    'The following devices were found:',
  ])("a test's own words are none: %s", (message) => {
    const log = `test/test_usb.c:12:test_claim:FAIL: ${message}\n-----\n1 Tests 1 Failures 0 Ignored\nFAIL\n`
    const { findings, infrastructure } = findingsOf(Buffer.from(log))
    expect(findings).toMatchObject([{ kind: 'test', name: 'test_claim', infrastructure: false, suspected: false }])
    expect(infrastructure).toBe(false)
  })
})
