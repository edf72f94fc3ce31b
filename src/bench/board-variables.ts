import type { Device } from '../probes/device.js'
import { ESPRESSIF, stablePort } from '../probes/variables.js'
import type { Board } from './board.js'
import { consolePort } from './console-port.js'

/** Chips of Espressif, whose tools want their own name for them and the port they hang on. */
const ESPRESSIF_CHIP = /^esp(8266|32[a-z0-9]*)$/i

/**
 * The variables by which the test and its tools learn of their board; they go before those of its probe (`probeVariables`), and the
 * board's own `env` before all of them. Sources: probe-rs `common_options.rs` (`PROBE_RS_CHIP`), esptool (`ESPTOOL_CHIP`,
 * `ESPTOOL_PORT`), ESP-IDF and pytest-embedded (`ESPPORT`).
 * @param device null if the board is emulated
 */
export function boardVariables(board: Board, device: Device | null): Record<string, string> {
  const { chip } = board
  const esp = chip !== null && ESPRESSIF_CHIP.test(chip)
  const port = board.serial === null || device === null ? null : consolePort(board.serial, device)
  const name = port === null ? null : stablePort(port)
  const espName = esp || device?.vid === ESPRESSIF ? name : null
  const variables: Record<string, string | null> = {
    HIL_BOARD: board.name,
    HIL_CHIP: chip,
    PROBE_RS_CHIP: chip,
    ESPTOOL_CHIP: esp ? chip.toLowerCase() : null,
    HIL_SERIAL_PORT: name,
    ESPTOOL_PORT: espName,
    ESPPORT: espName,
  }
  const given = Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== null)
  return { ...Object.fromEntries(given), ...board.env }
}
