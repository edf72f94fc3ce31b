import type { BenchClass } from './ledger.js'

/** One thing that a tool says when the bench is not as it should be. */
export interface BenchRow {
  tool: string
  /**
   * `probe`: the probe, its port or the rights to it; the bench's fault whenever it is said. `target`: the chip does not answer;
   * firmware can cause it, so it is certain only before any test. `either`: as `target`. `configuration`: the workflow's mistake.
   */
  class: BenchClass
  /** Literal text. One of them in a line is enough, unless `pattern` says more. */
  says: readonly string[]
  /** What the line must match as well. */
  pattern?: RegExp
  /** The tool prints it and may go on: nothing, if tests ran afterwards. */
  survivable?: true
  cure: string
  /** Where the wording is from: a file of the tool's sources. */
  source: string
}

const PLUG = 'Check that the probe is plugged in and powered: `hardware-test probes` lists what is there.'
const RIGHTS = 'Give the runner the right to open it: a udev rule for the probe, the group of the serial port.'
const HELD = 'End the other process that holds the probe or the port.'
const PORT = 'Check that the port is there, that nothing else holds it, and that the runner may open it.'
const WIRING = 'Check the wiring between probe and board, and the power of the board.'
const REPLUG = 'Plug the probe in anew, or switch its port off and on; a bad cable or hub does this as well.'
const POWER = 'Check the supply of the board: its voltage is missing or too low.'
const LOCKED = 'Check that the chip is not locked and is the one that was meant; a worn flash does this as well.'

/** strerror(3). */
const SYSTEM_ERRORS = [
  'ermission denied',
  'evice or resource busy',
  'o such file or directory',
  'nput/output error',
  'o such device',
]
const FAILED_ATTEMPTS = ['ould not ', 'annot ', "an't ", 'ailed to ', 'nable to '].flatMap((start) =>
  ['open', 'claim', 'access', 'find', 'lock', 'acquire'].map((verb) => `${start}${verb} `),
)

/** The beginning of a port's name: `/dev/ttyUSB0`, `'COM3'`, `ttyACM0`. A TCP port is a number. */
const PORT_NAME = `['"]?(?:/dev/|tty\\w|cu\\.|COM\\d|\\\\|rfc2217:|socket:)`

const TOOLS =
  '^\\s{0,8}(?:openocd|dfu-util|avrdude|st-(?:flash|info|util)|pyocd|esptool(?:\\.py)?|espflash|probe-rs|probe-run|picotool|bossac|stm32flash)\\b'

/** The wording is the tools' own, read in their sources or seen in their output. A new message is one row. */
export const BENCH_MESSAGES: readonly BenchRow[] = [
  // probe-rs
  {
    tool: 'probe-rs',
    class: 'probe',
    says: ['No connected probes were found.'],
    cure: PLUG,
    source: 'util/common_options.rs',
  },
  { tool: 'probe-rs', class: 'probe', says: ['No debug probes were found.'], cure: PLUG, source: 'cmd/list.rs' },
  { tool: 'probe-rs', class: 'probe', says: ['Error: Probe not found'], cure: PLUG, source: 'util/cli.rs' },
  {
    tool: 'probe-rs',
    class: 'probe',
    says: ['Failed to open the debug probe', 'Failed to open probe'],
    cure: HELD,
    source: 'util/common_options.rs, util/cli.rs',
  },
  { tool: 'probe-rs', class: 'probe', says: ['Probe is already in use'], cure: HELD, source: 'util/cli.rs' },
  {
    tool: 'probe-rs',
    class: 'probe',
    says: ['The debug probe could not be created.'],
    cure: RIGHTS,
    source: 'probe.rs',
  },
  {
    tool: 'probe-rs',
    class: 'probe',
    says: ['The selected debug probe was not found', 'The selected USB device could not be opened'],
    cure: PLUG,
    source: 'probe.rs',
  },
  { tool: 'probe-rs', class: 'probe', says: ['Could not be opened for exclusive access'], cure: HELD, source: 'nusb' },
  {
    tool: 'probe-rs',
    class: 'probe',
    says: [' probes were found:', 'The following devices were found:'],
    // A Bluetooth test lists its devices in the same words.
    pattern: /\d probes were found:|^Error: The following devices were found:$/m,
    cure: 'Say which probe is meant: the bench has several.',
    source: 'util/common_options.rs, util/cli.rs',
  },
  {
    tool: 'probe-rs',
    class: 'probe',
    says: [
      'USB Communication Error',
      'A USB error occurred',
      'A USB transport error occurred',
      'Timeout in USB communication',
    ],
    pattern:
      /(?:^\s{0,8}(?:\d{1,2}: |Error: |Caused by: )?|\bprobe.{0,200})(?:USB Communication Error|A USB (?:transport )?error occurred|Timeout in USB communication)/m,
    cure: REPLUG,
    source: 'probe.rs, jlink/error.rs, cmsisdap/commands',
  },
  {
    tool: 'probe-rs',
    class: 'target',
    says: ['Connecting to the chip was unsuccessful'],
    cure: WIRING,
    source: 'util/common_options.rs, util/cli.rs',
  },
  {
    tool: 'probe-rs',
    class: 'target',
    says: ['Failed to find or attach to the target. Please check the wiring'],
    cure: WIRING,
    source: 'probe.rs',
  },
  {
    tool: 'probe-rs',
    class: 'target',
    says: [
      'Target device did not respond to request.',
      'Target device responded with a FAULT response',
      'Target device responded with a WAIT response',
    ],
    cure: WIRING,
    source: 'architecture/arm/communication_interface.rs',
  },
  {
    tool: 'probe-rs',
    class: 'target',
    says: ['A protocol error occurred in the ', 'Incorrect parity on READ request'],
    pattern:
      /A protocol error occurred in the \S{1,20} communication between probe and device|Incorrect parity on READ/,
    cure: WIRING,
    source: 'architecture/arm/communication_interface.rs',
  },
  {
    tool: 'probe-rs',
    class: 'target',
    says: ['Target power-up failed.', 'Timeout while attaching to target under reset'],
    cure: WIRING,
    source: 'architecture/arm/dp/mod.rs',
  },
  {
    tool: 'probe-rs',
    class: 'target',
    says: ['Invalid IR scan chain', 'Fewer IRs detected than TAPs', 'Invalid IDCODE'],
    cure: WIRING,
    source: 'probe/common.rs',
  },
  {
    tool: 'probe-rs',
    class: 'target',
    says: ['Is target device powered?'],
    survivable: true,
    cure: POWER,
    source: 'probe/stlink, probe/jlink',
  },
  {
    tool: 'probe-rs',
    class: 'either',
    says: ['lacked the permission to do so: erase_all', 'required permissions were not given'],
    cure: LOCKED,
    source: 'session.rs',
  },
  {
    tool: 'probe-rs',
    class: 'either',
    says: [
      'The flashing procedure failed for',
      'Failed to erase flash sector',
      'The page write of the page at',
      'Flash content verification failed',
      'RAM contents did not match the expected contents',
    ],
    cure: LOCKED,
    source: 'flashing/error.rs',
  },
  {
    tool: 'probe-rs',
    class: 'either',
    says: ['Failed to attach to RTT', 'Error communicating with probe'],
    cure: 'The firmware has no RTT block, or the probe was lost.',
    source: 'rtt, cargo_embed/mod.rs',
  },
  {
    tool: 'probe-rs',
    class: 'configuration',
    says: ["The chip '"],
    pattern: /The chip '[^']{0,80}' was not found in the database\./,
    cure: 'Write the chip as `probe-rs chip list` does.',
    source: 'util/common_options.rs',
  },
  // OpenOCD
  {
    tool: 'openocd',
    class: 'probe',
    says: ['Error: open failed\n'],
    pattern: /^Error: open failed$/m,
    cure: PLUG,
    source: 'jtag/drivers/stlink_usb.c, ti_icdi_usb.c',
  },
  {
    tool: 'openocd',
    class: 'probe',
    says: ['unable to find a matching CMSIS-DAP device', 'unable to open CMSIS-DAP device'],
    cure: PLUG,
    source: 'cmsis_dap.c, cmsis_dap_usb_hid.c',
  },
  { tool: 'openocd', class: 'probe', says: ['No J-Link device found'], cure: PLUG, source: 'jlink.c' },
  { tool: 'openocd', class: 'probe', says: ['unable to open ftdi device'], cure: PLUG, source: 'mpsse.c, openjtag.c' },
  {
    tool: 'openocd',
    class: 'probe',
    says: ['libusb_open() failed with LIBUSB_ERROR_', 'libusb_claim_interface() failed'],
    survivable: true,
    cure: RIGHTS,
    source: 'libusb_helper.c, mpsse.c',
  },
  {
    tool: 'openocd',
    class: 'probe',
    says: [
      'esp_usb_jtag: could not find or open device!',
      'CK-Link probe not found',
      "Can't find a KitProg device",
      'XDS110: failed to connect',
      'ft232r not found',
      "Can't find USB JTAG Interface",
      'Interface! Please check connection and permissions',
    ],
    cure: PLUG,
    source: 'jtag/drivers',
  },
  {
    tool: 'openocd',
    class: 'probe',
    says: ['CMSIS-DAP command ', 'CMSIS-DAP: TCP read timed out', 'CMSIS-DAP: connection closed by peer'],
    pattern: /CMSIS-DAP command \S{1,40} failed\.|CMSIS-DAP: (?:TCP read timed out|connection closed by peer)/,
    cure: REPLUG,
    source: 'cmsis_dap.c, cmsis_dap_tcp.c',
  },
  {
    tool: 'openocd',
    class: 'probe',
    says: ["Error on socket 'Failed to connect'"],
    cure: 'Start what listens at the other end of the remote adapter.',
    source: 'remote_bitbang.c',
  },
  {
    tool: 'openocd',
    class: 'target',
    says: ['init mode failed (unable to connect to the target)'],
    cure: WIRING,
    source: 'stlink_usb.c',
  },
  {
    tool: 'openocd',
    class: 'target',
    says: ['target voltage may be too low for reliable debugging', 'Target voltage too low'],
    survivable: true,
    cure: POWER,
    source: 'stlink_usb.c, jlink.c',
  },
  {
    tool: 'openocd',
    class: 'target',
    says: [
      'JTAG scan chain interrogation failed: all ones',
      'JTAG scan chain interrogation failed: all zeroes',
      'Check JTAG interface, timings, target power',
    ],
    cure: WIRING,
    source: 'jtag/core.c',
  },
  {
    tool: 'openocd',
    class: 'target',
    says: ['double-check your JTAG setup', 'IR capture error'],
    cure: WIRING,
    source: 'jtag/core.c',
  },
  {
    tool: 'openocd',
    class: 'target',
    says: ['Error connecting DP: cannot read IDR', 'DP initialisation failed', 'Invalid ACK (', 'JTAG-DP STICKY ERROR'],
    pattern: /connecting DP: cannot|DP initialisation|Invalid ACK \([0-9a-f]{1,8}\) in DAP response|JTAG-DP STICKY/,
    cure: WIRING,
    source: 'adi_v5_swd.c, adi_v5_jtag.c, cortex_m.c',
  },
  {
    tool: 'openocd',
    class: 'target',
    says: ['Examination failed', 'Target not examined yet'],
    survivable: true,
    cure: WIRING,
    source: 'target.c, cortex_m.c',
  },
  {
    tool: 'openocd',
    class: 'target',
    says: ['** OpenOCD init failed **', '** Unable to reset target **'],
    cure: WIRING,
    source: 'flash/startup.tcl',
  },
  {
    tool: 'openocd',
    class: 'either',
    says: ['** Programming Failed **', '** Verify Failed **'],
    cure: LOCKED,
    source: 'flash/startup.tcl',
  },
  {
    tool: 'openocd',
    class: 'either',
    says: ['clearing lockup after double fault'],
    survivable: true,
    cure: 'The firmware crashed hard: look for what it printed before.',
    source: 'cortex_m.c',
  },
  {
    tool: 'openocd',
    class: 'configuration',
    says: ["Error: Can't find "],
    pattern: /Error: Can't find \S{1,300}\.cfg/,
    cure: 'Name a configuration file that OpenOCD has, or give its folder with `-s`.',
    source: 'script() of jtag/startup.tcl',
  },
  // stlink
  {
    tool: 'st-flash',
    class: 'probe',
    says: ["Couldn't find any ST-Link devices", 'Found 0 stlink programmers'],
    cure: PLUG,
    source: 'stlink-lib/usb.c',
  },
  {
    tool: 'st-flash',
    class: 'probe',
    says: ['Stlink usb device found, but unable to claim', 'Could not open stlink device'],
    cure: HELD,
    source: 'stlink-lib/usb.c',
  },
  {
    tool: 'st-flash',
    class: 'probe',
    says: ['Could not open USB device'],
    pattern: /\busb\.c: Could not open USB device/,
    cure: HELD,
    source: 'stlink-lib/usb.c',
  },
  {
    tool: 'st-flash',
    class: 'target',
    says: [
      'Failed to connect to target',
      'Failed to enter SWD mode',
      "Can not connect to target. Please use 'connect under reset'",
      'Could not find chip id!',
      'NRST is not connected',
    ],
    cure: WIRING,
    source: 'stlink-lib/common.c',
  },
  // STM32CubeProgrammer
  {
    tool: 'stm32cubeprog',
    class: 'probe',
    says: [
      'Error: No debug probe detected',
      'Error: No STLink detected',
      'Error: No STLINK detected',
      'ST-LINK error (DEV_',
    ],
    cure: PLUG,
    source: 'STM32_Programmer_CLI (closed)',
  },
  {
    tool: 'stm32cubeprog',
    class: 'target',
    says: ['Error: No STM32 target found!', 'Error: Unable to get core ID'],
    cure: WIRING,
    source: 'STM32_Programmer_CLI (closed)',
  },
  // J-Link
  {
    tool: 'jlink',
    class: 'probe',
    says: ['Cannot connect to J-Link', 'Could not open J-Link connection', 'Connecting to J-Link via USB...FAILED'],
    cure: PLUG,
    source: 'J-Link Commander (closed)',
  },
  {
    tool: 'jlink',
    class: 'target',
    says: ['Failed to attach to CPU', 'Can not attach to CPU'],
    survivable: true,
    cure: WIRING,
    source: 'J-Link Commander (closed)',
  },
  {
    tool: 'jlink',
    class: 'target',
    says: [
      'Cannot connect to target.',
      'Could not connect to target',
      'Could not connect to the target',
      'Failed to initialize DAP',
      'Failed to power up DAP',
    ],
    cure: WIRING,
    source: 'J-Link Commander, J-Link GDB Server (closed)',
  },
  {
    tool: 'jlink',
    class: 'target',
    says: ['****** Error: Failed to halt CPU', 'VTarget too low'],
    cure: POWER,
    source: 'J-Link DLL (closed)',
  },
  // nrfjprog
  {
    tool: 'nrfjprog',
    class: 'probe',
    says: ['There is no debugger connected to the PC'],
    cure: PLUG,
    source: 'nrfjprog (closed)',
  },
  // esptool and espflash
  {
    tool: 'esptool',
    class: 'probe',
    says: ["the port is busy or doesn't exist", 'the port is not responding'],
    pattern: /Could not open \S{1,200}, the port is/,
    cure: PORT,
    source: 'esptool/loader.py',
  },
  {
    tool: 'esptool',
    class: 'target',
    says: ['Failed to connect to ESP'],
    cure: 'Check that the board is powered and in download mode: EN and IO0, the cable, the baud rate.',
    source: 'esptool/loader.py',
  },
  {
    tool: 'esptool',
    class: 'target',
    says: ['No serial data received.', 'Possible serial noise or corruption', 'Wrong boot mode detected'],
    cure: 'Check that the board is powered and in download mode: EN and IO0, the cable, the baud rate.',
    source: 'esptool/loader.py',
  },
  {
    tool: 'esptool',
    class: 'probe',
    says: ['Could not connect to an Espressif device on any of the '],
    cure: PORT,
    source: 'esptool/cmds.py',
  },
  {
    tool: 'espflash',
    class: 'probe',
    says: ['No serial ports could be detected', "The serial port '", 'Serial port not found'],
    pattern: /No serial ports could|The serial port '[^']{0,200}' could not be found|Serial port not found/,
    cure: PORT,
    source: 'espflash/src/error.rs',
  },
  {
    tool: 'espflash',
    class: 'target',
    says: [
      'Error while connecting to device',
      'Failed to connect to the device',
      'Communication error while flashing device',
      'Download mode successfully detected, but getting no sync reply',
    ],
    cure: 'Check that the board is powered and in download mode: EN and IO0, the cable, the baud rate.',
    source: 'espflash/src/error.rs',
  },
  // pyOCD
  {
    tool: 'pyocd',
    class: 'probe',
    says: ['No available debug probes are connected', 'No connected debug probe'],
    pattern: /No available debug probes are connected|No connected debug probes?(?:$| matches unique ID| \[)/m,
    cure: PLUG,
    source: 'pyocd/core/helpers.py',
  },
  {
    tool: 'pyocd',
    class: 'probe',
    says: ['Waiting for a debug probe '],
    pattern: /Waiting for a debug probe .{0,200}to be connected/,
    survivable: true,
    cure: 'Plug the probe in: pyOCD waits for it for ever. Give the step a time limit.',
    source: 'pyocd/core/helpers.py',
  },
  // USB and serial boot loaders
  {
    tool: 'dfu-util',
    class: 'probe',
    says: ['No DFU capable USB device available', 'Cannot open DFU device', 'Lost device after RESET'],
    cure: 'Check that the board is plugged in and in its boot loader, and that the runner may open it.',
    source: 'dfu-util main.c',
  },
  {
    tool: 'avrdude',
    class: 'probe',
    says: ['cannot open port ', 'unable to open port', 'unable to open programmer ', 'no device found matching VID'],
    pattern: new RegExp(
      `cannot open port ${PORT_NAME}.{0,200}: |unable to open (?:programmer .{1,40} on )?port ${PORT_NAME}|no device found matching VID`,
    ),
    cure: PORT,
    source: 'avrdude main.c, ser_posix.c',
  },
  {
    tool: 'avrdude',
    class: 'probe',
    says: [' device (0x'],
    pattern: /cannot find \S{1,40} device \(0x/,
    cure: PLUG,
    source: 'avrdude usbtiny.c',
  },
  {
    tool: 'avrdude',
    class: 'target',
    says: [
      'programmer is not responding',
      'not in sync: resp=',
      'initialization failed, rc=',
      'Invalid device signature',
      "target doesn't answer",
    ],
    pattern:
      /programmer is not responding|not in sync: resp=|Yikes! {1,4}Invalid device signature|avrdude\b.{0,200}(?:initialization failed, rc=|target doesn't answer)/,
    cure: WIRING,
    source: 'avrdude stk500.c, main.c',
  },
  {
    tool: 'picotool',
    class: 'probe',
    says: ['devices in BOOTSEL mode were found'],
    pattern: /No accessible RP[\w-]{0,40} devices in BOOTSEL mode were found/,
    cure: 'Check that the board is plugged in and in BOOTSEL mode, and that the runner may open it.',
    source: 'picotool main.cpp',
  },
  {
    tool: 'stm32flash',
    class: 'probe',
    says: ['Failed to open port: ', 'Error probing interface "'],
    pattern: new RegExp(`Failed to open port: ${PORT_NAME}|Error probing interface "`),
    cure: PORT,
    source: 'stm32flash main.c',
  },
  {
    tool: 'stm32flash',
    class: 'target',
    says: ['Failed to init device'],
    pattern: /^Failed to init device/m,
    cure: WIRING,
    source: 'stm32flash stm32.c',
  },
  {
    tool: 'bossac',
    class: 'probe',
    says: ['No device found on '],
    pattern: new RegExp(`^No device found on ${PORT_NAME}`, 'm'),
    cure: PORT,
    source: 'bossac.cpp',
  },
  // twister
  {
    tool: 'twister',
    class: 'probe',
    says: ['Device issue (Flash error?)'],
    cure: 'See the `device.log` and `handler.log` of this test: the board could not be flashed.',
    source: 'scripts/pylib/twister/twisterlib/handlers.py',
  },
  // boards
  {
    tool: 'esp-idf',
    class: 'target',
    says: ['Brownout detector was triggered', '(RTCWDT_BROWN_OUT_RESET)', '(BROWN_OUT_RST)'],
    cure: POWER,
    source: 'components/esp_system/port/brownout.c, soc/reset_reasons.h',
  },
  // ports, rights, USB
  {
    tool: 'serial',
    class: 'probe',
    says: ['ould not open port', 'ould not open serial port'],
    pattern: new RegExp(`ould not open serial port|ould not open port:? (?:open )?${PORT_NAME}`),
    cure: PORT,
    source: 'pyserial serialposix.py, serialwin32.py',
  },
  {
    tool: 'serial',
    class: 'probe',
    says: ['device reports readiness to read but returned no data', 'SerialException: '],
    pattern: /readiness to read but returned no data|SerialException: .{0,200}(?:Input\/output error|disconnected)/,
    cure: REPLUG,
    source: 'pyserial serialposix.py',
  },
  {
    tool: 'usb',
    class: 'probe',
    says: ['LIBUSB_ERROR_'],
    pattern: /LIBUSB_ERROR_(?:BUSY|ACCESS|NO_DEVICE|NOT_FOUND|IO|PIPE|TIMEOUT|NOT_SUPPORTED)/,
    survivable: true,
    cure: RIGHTS,
    source: 'libusb core.c',
  },
  {
    tool: 'usb',
    class: 'probe',
    says: ['Access denied (insufficient permissions)', 'No such device (it may have been disconnected)'],
    survivable: true,
    cure: RIGHTS,
    source: 'libusb strerror.c',
  },
  {
    tool: 'usb',
    class: 'probe',
    says: ['Resource busy'],
    pattern: new RegExp(
      `(?:${TOOLS}|USBError|libusb|\\[Errno 16\\]|/dev/(?:tty|cu\\.|serial|bus/usb|hidraw)).{0,200}Resource busy|Resource busy.{0,20}/dev/`,
    ),
    survivable: true,
    cure: HELD,
    source: 'libusb strerror.c; strerror(3) of macOS',
  },
  {
    tool: 'os',
    class: 'probe',
    says: [...SYSTEM_ERRORS, ...FAILED_ATTEMPTS],
    pattern:
      /(?:Permission denied|Device or resource busy|No such file or directory|Input\/output error|No such device)(?:\S{0,20} ?(?:\(os error \d{1,4}\))?)?:? ?['"]?\/dev\/(?:tty|serial|bus\/usb|hidraw)|\/dev\/(?:tty|serial|bus\/usb|hidraw)[^\s:'"]{0,100}['"]?: (?:Permission denied|Device or resource busy|No such file or directory|Input\/output error|No such device)|(?:could not|cannot|can't|failed to|unable to) (?:open|claim|access|find|lock|acquire) .{0,100}\/dev\/(?:tty|serial|bus\/usb|hidraw)/i,
    cure: PORT,
    source: 'strerror(3) with the name of a device',
  },
]
