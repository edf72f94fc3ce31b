import { describe, expect, it } from 'vitest'
import type { Device, RawDevice } from '../../src/probes/device.js'
import { lacks, namesMissing } from '../../src/recovery/wait-back.js'
import { device } from '../probes/devices.js'

const interfaces = [0, 1].map((number) => ({ number, class: 255, subclass: 0, name: null }))
const port = { device: '/dev/ttyACM0', byId: '/dev/serial/by-id/usb-X-if01', interface: 1, accessible: true }
const whole = { interfaces, serialPorts: [port] }
const before = device(whole)
const now = (overrides: Partial<RawDevice>) => device({ ...whole, ...overrides })

describe('whether a device is back', () => {
  it('with another address and another name of its port, it is', () => {
    expect(lacks(before, now({ address: 99, serialPorts: [{ ...port, device: '/dev/ttyACM3' }] }))).toBeNull()
  })

  it.each<[Device | undefined, string]>([
    [undefined, 'nothing is plugged in at USB path 1-1'],
    [now({ pid: 0x3748 }), 'at USB path 1-1 there is 0483:3748 now, and not 0483:374b'],
    [now({ silent: true }), 'does not answer'],
    [now({ serial: 'OTHER' }), 'has the serial number OTHER now, and not 066AFF303430484257142430'],
    [now({ serial: null }), 'has the serial number none now'],
    [now({ interfaces: [] }), 'it has 0 of 2 interfaces'],
    [now({ serialPorts: [] }), 'has 0 of 1 serial ports'],
    [now({ accessible: false }), 'this user may not open /dev/bus/usb/001/004 yet'],
  ])('%#: what is missing', (found, words) => {
    expect(lacks(before, found)).toContain(words)
  })

  it('a serial number that nobody knew is not compared, and what was closed before may be closed', () => {
    expect(lacks(device({ ...whole, silent: true, serial: null }), before)).toBeNull()
    expect(lacks(now({ accessible: false }), now({ accessible: false }))).toBeNull()
  })

  it('stable names are missing only where there were some', () => {
    const unnamed = now({ serialPorts: [{ ...port, byId: null }] })
    expect(namesMissing(before, unnamed)).toBe(true)
    expect(namesMissing(unnamed, unnamed)).toBe(false)
    expect(namesMissing(before, before)).toBe(false)
  })
})
