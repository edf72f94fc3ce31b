import { describe, expect, it } from 'vitest'
import { leaseKeys } from '../../src/leases/lease-keys.js'
import { dapWithoutSerial, device, jLink, rack, stLink } from '../probes/devices.js'

describe('keys of a lease', () => {
  it('are the port, and the serial number as the device itself tells it', () => {
    expect(leaseKeys(stLink, rack)).toEqual(['path:1-1', 'serial:0483:374b:066AFF303430484257142430'])
    expect(leaseKeys(jLink, rack)).toEqual(['path:1-2', 'serial:1366:1015:000683456789'])
  })

  it('meet again when the device has moved to another port, or another one has its port', () => {
    const [, serial] = leaseKeys(device({ path: '1-7' }), rack.slice(1))
    expect(leaseKeys(stLink, rack)).toContain(serial)
    const [port] = leaseKeys(device({ path: '1-1', serial: 'OTHER' }), rack.slice(1))
    expect(leaseKeys(stLink, rack)).toContain(port)
  })

  it('are the port alone where the serial number tells nobody apart', () => {
    const twins = [device({ path: '1-1' }), device({ path: '1-5' })]
    expect(twins.map((twin) => leaseKeys(twin, twins))).toEqual([['path:1-1'], ['path:1-5']])
    expect(leaseKeys(dapWithoutSerial, rack)).toEqual(['path:1-4.2'])
    expect(leaseKeys(device({ serial: ' ' }), rack)).toEqual(['path:1-1'])
  })

  it('are not the same for two kinds of probe with one serial number', () => {
    const [, first] = leaseKeys(device({ serial: '1' }), [])
    const [, second] = leaseKeys(device({ serial: '1', pid: 0x374e }), [])
    expect(first).not.toBe(second)
  })
})
