import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { carriedBy, hubOf, lookAtPort, portOfPath } from '../../src/recovery/port.js'
import { tempFolder } from '../helpers/temp.js'

describe("a device's port", () => {
  it.each([
    ['1-2', '1', 2],
    ['1-2.3', '1-2', 3],
    ['12-1.4.11', '12-1.4', 11],
  ])('of %s', (path, hub, port) => {
    expect(portOfPath(path)).toEqual({ hub, port })
  })

  it('carries what is plugged into it, and what is beneath that', () => {
    const paths = ['1-1', '1-2', '1-2.3', '1-2.30', '1-2.3.1', '1-23', '2-2', '11-2.3']
    expect(carriedBy({ hub: '1', port: 2 }, paths)).toEqual(['1-2', '1-2.3', '1-2.30', '1-2.3.1'])
    expect(carriedBy({ hub: '1-2', port: 3 }, paths)).toEqual(['1-2.3', '1-2.3.1'])
    expect(carriedBy({ hub: '1-2', port: 4 }, paths)).toEqual([])
  })
})

describe.skipIf(process.platform === 'win32')('what /sys says of a port', () => {
  /** A root hub with a hub at its second port, whose third port is one with that of a hub for SuperSpeed. */
  function tree(): string {
    const root = tempFolder()
    const devices: Record<string, string> = {
      usb1: '1d6b:0002',
      usb2: '1d6b:0003',
      '1-2': '05e3:0610',
      '2-2': '05e3:0625',
      '1-2.3': '0483:374b',
      '2-2.3': '0781:5581',
    }
    for (const [name, ids] of Object.entries(devices)) {
      mkdirSync(join(root, name))
      const [vid = '', pid = ''] = ids.split(':')
      writeFileSync(join(root, name, 'idVendor'), `${vid}\n`)
      writeFileSync(join(root, name, 'idProduct'), `${pid}\n`)
    }
    for (const port of ['1-0:1.0/usb1-port2', '1-2:1.0/1-2-port3', '2-2:1.0/2-2-port3'])
      mkdirSync(join(root, port), { recursive: true })
    symlinkSync(join(root, '2-2:1.0/2-2-port3'), join(root, '1-2:1.0/1-2-port3/peer'))
    return root
  }

  it('its folder, its twin for SuperSpeed, and all that loses its power', async () => {
    const root = tree()
    expect(await lookAtPort({ hub: '1-2', port: 3 }, root)).toEqual({
      hub: '1-2',
      port: 3,
      folders: [join(root, '1-2:1.0/1-2-port3'), join(root, '2-2:1.0/2-2-port3')],
      carries: ['1-2.3', '2-2.3'],
    })
  })

  it.each(['1', 'usb1'])('of a root hub, by either name: %s', async (hub) => {
    const root = tree()
    const port = await lookAtPort({ hub, port: 2 }, root)
    expect(port).toMatchObject({ hub: '1', folders: [join(root, '1-0:1.0/usb1-port2')], carries: ['1-2', '1-2.3'] })
    expect(await hubOf(port?.folders[0] ?? '', root)).toEqual({ vid: '1d6b', pid: '0002' })
  })

  it('one that is not there', async () => {
    expect(await lookAtPort({ hub: '1-2', port: 9 }, tree())).toBeNull()
  })
})
