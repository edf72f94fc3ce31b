import { describe, expect, it } from 'vitest'
import { changesOf } from '../../src/probes/changes.js'
import { noPermission, udevRule, usable } from '../../src/probes/permission.js'
import { parseSelectors } from '../../src/probes/selector.js'
import { probeVariables } from '../../src/probes/variables.js'
import { childEnvironment } from '../../src/process/environment.js'
import { adapter, dapWithoutSerial, dapWithSerial, device, jLink, stLink } from './devices.js'

const byId = '/dev/serial/by-id/usb-Espressif-if00'
const port = { device: '/dev/ttyACM0', byId, interface: 0, accessible: true }

describe('the test learns of its probe', () => {
  it('by our variables and by those of the tools', () => {
    expect(probeVariables([jLink], parseSelectors('kind:j-link'))).toEqual({
      HIL_PROBE: '1366:1015:000683456789',
      HIL_PROBE_VID: '1366',
      HIL_PROBE_PID: '1015',
      HIL_PROBE_SERIAL: '683456789',
      HIL_PROBE_PATH: '1-2',
      HIL_PROBE_KIND: 'J-Link',
      PROBE_RS_PROBE: '1366:1015:000683456789',
      PROBE_RUN_PROBE: '1366:1015:000683456789',
      PROBE_RS_NON_INTERACTIVE: 'true',
    })
  })

  it('without a serial, in the form that means so', () => {
    const variables = probeVariables([dapWithoutSerial], parseSelectors('path:1-4.2'))
    expect(variables.HIL_PROBE).toBe('2e8a:000c:')
    expect(variables).not.toHaveProperty('HIL_PROBE_SERIAL')
  })

  it('with the interface it asked for', () => {
    const ftdi = device({ vid: 0x0403, pid: 0x6010, serial: 'FT:1' })
    expect(probeVariables([ftdi], parseSelectors('0403:6010-1')).PROBE_RS_PROBE).toBe('0403:6010-1:FT:1')
  })

  it("with the serial port's stable name, and Espressif's own variables for their chips", () => {
    const esp = device({ vid: 0x303a, pid: 0x1001, serialPorts: [port] })
    expect(probeVariables([esp], parseSelectors('any'))).toMatchObject({
      HIL_SERIAL_PORT: byId,
      ESPTOOL_PORT: byId,
      ESPPORT: byId,
    })
    const other = probeVariables([device({ serialPorts: [{ ...port, byId: null }] })], parseSelectors('any'))
    expect(other.HIL_SERIAL_PORT).toBe('/dev/ttyACM0')
    expect(other).not.toHaveProperty('ESPPORT')
  })

  it('of the second one by number', () => {
    const variables = probeVariables([stLink, dapWithSerial], parseSelectors('0483:374b\nkind:cmsis-dap'))
    expect(variables).toMatchObject({
      HIL_PROBE_SERIAL: '066AFF303430484257142430',
      HIL_PROBE_2: '2e8a:000c:E6614C311B7F6B2A',
      HIL_PROBE_2_PATH: '1-3',
      PROBE_RS_PROBE: stLink.selector,
    })
  })

  it('but what the user has set stays, even empty', () => {
    const added = probeVariables([jLink], parseSelectors('any'))
    const env = childEnvironment({ PROBE_RS_PROBE: 'mine', HIL_PROBE: '', PATH: '/bin' }, added)
    expect(env).toMatchObject({ PROBE_RS_PROBE: 'mine', HIL_PROBE: '', PROBE_RUN_PROBE: jLink.selector, PATH: '/bin' })
  })
})

describe('a device that this user may not open', () => {
  it('gets the udev rule that mends it', () => {
    const closed = device({ accessible: false })
    expect(usable(closed)).toBe(false)
    expect(udevRule(closed)).toBe(
      'SUBSYSTEM=="usb", ATTR{idVendor}=="0483", ATTR{idProduct}=="374b", MODE="0660", GROUP="plugdev", TAG+="uaccess"',
    )
    expect(noPermission(closed).message).toContain(udevRule(closed))
  })

  it('is judged by its serial port if it is no probe', () => {
    expect(usable(adapter)).toBe(true)
    const closed = device({ vid: 0x10c4, pid: 0xea60, accessible: true, serialPorts: [{ ...port, accessible: false }] })
    expect(usable(closed)).toBe(false)
    expect(noPermission(closed).message).toContain('dialout')
  })
})

describe('after the run', () => {
  it('nothing is said of a probe that is still there', () => {
    expect(changesOf([stLink, jLink], [jLink, stLink])).toEqual([])
  })

  it('one has vanished', () => {
    expect(changesOf([stLink], [jLink])).toMatchObject([{ change: 'vanished', path: '1-1' }])
  })

  it('one has a new address', () => {
    const again = { ...stLink, address: 9 }
    expect(changesOf([stLink], [again])).toMatchObject([
      { change: 're-enumerated', message: expect.stringContaining('4 is now 9') },
    ])
  })

  it('one has moved, known by its serial; without a serial it has vanished', () => {
    expect(changesOf([stLink], [{ ...stLink, path: '1-7', address: 9 }])[0]?.message).toContain('now at USB path 1-7')
    expect(changesOf([dapWithoutSerial], [{ ...dapWithoutSerial, path: '1-7' }])[0]?.change).toBe('vanished')
  })

  it('twins with one serial are told apart by their place', () => {
    const twin = { ...stLink, path: '1-8', address: 12 }
    expect(changesOf([twin], [stLink, twin])).toEqual([])
  })

  it('one that does not answer has not vanished', () => {
    expect(changesOf([stLink], [{ ...stLink, usbSerial: null, serial: null, silent: true }])).toEqual([])
  })
})
