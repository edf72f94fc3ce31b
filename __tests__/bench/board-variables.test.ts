import { describe, expect, it } from 'vitest'
import { boardVariables } from '../../src/bench/board-variables.js'
import { device, stLink } from '../probes/devices.js'
import { boardOf } from './boards.js'

const two = [
  { device: '/dev/ttyACM0', byId: '/dev/serial/by-id/usb-x-if00', interface: 0, accessible: true },
  { device: '/dev/ttyACM1', byId: null, interface: 2, accessible: true },
]

describe('what a test is told of its board', () => {
  it('is its name, and its chip for the tools', () => {
    expect(boardVariables(boardOf('name: dk, probe: path:1-1, chip: nRF52840_xxAA'), stLink)).toEqual({
      HIL_BOARD: 'dk',
      HIL_CHIP: 'nRF52840_xxAA',
      PROBE_RS_CHIP: 'nRF52840_xxAA',
    })
    expect(boardVariables(boardOf('name: q, emulated: true'), null)).toEqual({ HIL_BOARD: 'q' })
  })

  it('is the port of its console, not the first one', () => {
    const withPorts = device({ serialPorts: two })
    const told = (serial: string) => boardVariables(boardOf(`name: dk, probe: path:1-1${serial}`), withPorts)
    expect(told(', serial: if02')).toEqual({ HIL_BOARD: 'dk', HIL_SERIAL_PORT: '/dev/ttyACM1' })
    expect(told(', serial: if00')).toEqual({ HIL_BOARD: 'dk', HIL_SERIAL_PORT: '/dev/serial/by-id/usb-x-if00' })
    expect(told(', serial: if01')).toEqual({ HIL_BOARD: 'dk' })
    expect(told('')).toEqual({ HIL_BOARD: 'dk' })
  })

  it.each([
    ['by its chip', device({ serialPorts: two }), 'ESP32-S3'.replace('-', '')],
    ['by its vendor', device({ vid: 0x303a, pid: 0x1001, serialPorts: two }), null],
  ])('goes to the tools of Espressif, too, %s', (_, esp, chip) => {
    const told = boardVariables(boardOf(`name: e, probe: path:1-1, serial: if02${chip ? `, chip: ${chip}` : ''}`), esp)
    expect(told).toMatchObject({ ESPTOOL_PORT: '/dev/ttyACM1', ESPPORT: '/dev/ttyACM1' })
    expect(told.ESPTOOL_CHIP).toBe(chip === null ? undefined : 'esp32s3')
  })

  it('is its own `env`, which goes before ours', () => {
    const board = boardOf('name: dk, probe: path:1-1, chip: x, env: {BOARD_REV: 3, PROBE_RS_CHIP: y}')
    expect(boardVariables(board, stLink)).toEqual({
      HIL_BOARD: 'dk',
      HIL_CHIP: 'x',
      PROBE_RS_CHIP: 'y',
      BOARD_REV: '3',
    })
  })
})
