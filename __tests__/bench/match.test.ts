import { describe, expect, it } from 'vitest'
import { type BoardMatch, matchBoards } from '../../src/bench/match.js'
import type { Device } from '../../src/probes/device.js'
import { dapWithoutSerial, dapWithSerial, device, jLink, rack, stLink } from '../probes/devices.js'
import { boardsOf } from './boards.js'

/** Each board's device (null: emulated), or the code of what is wrong. */
function matched(items: string[], devices: readonly Device[] = rack) {
  return matchBoards(boardsOf(...items), devices).map((match) =>
    'problem' in match ? match.problem.code : match.device,
  )
}

function problem(items: string[], devices: readonly Device[] = rack, index = 0) {
  const match: BoardMatch | undefined = matchBoards(boardsOf(...items), devices)[index]
  if (match === undefined || !('problem' in match)) throw new Error('matches')
  return match.problem
}

const stLinkV3 = device({ pid: 0x374e, serial: '003400', path: '1-5', address: 9 })
const ports = [
  { device: '/dev/ttyACM0', byId: null, interface: 0, accessible: true },
  { device: '/dev/ttyACM1', byId: '/dev/serial/by-id/usb-x-if02', interface: 2, accessible: true },
]

describe('a board gets its device', () => {
  it('by whatever its selector says, in the order of the file', () => {
    expect(
      matched([
        'name: a, probe: path:1-3',
        'name: b, probe: serial:683456789',
        'name: q, emulated: true',
        'name: c, probe: kind:st-link',
        'name: d, probe: 10c4:ea60',
      ]),
    ).toEqual([dapWithSerial, jLink, null, stLink, rack[4]])
  })

  it('none if it is emulated, whatever is plugged in', () => {
    expect(matched(['name: q, emulated: true'], [])).toEqual([null])
  })

  it('and who says less gets what nobody else means, whoever stands first', () => {
    expect(matched(['name: a, probe: 2e8a:000c', 'name: b, probe: 2e8a:000c:E6614C311B7F6B2A'])).toEqual([
      dapWithoutSerial,
      dapWithSerial,
    ])
    expect(matched(['name: a, probe: kind:st-link', 'name: b, probe: 0483:374b'], [stLinkV3, stLink])).toEqual([
      stLinkV3,
      stLink,
    ])
  })

  it('that another board has, if they are its channels', () => {
    const ftdi = device({ vid: 0x0403, pid: 0x6010, serial: 'FT1' })
    expect(matched(['name: a, probe: 0403:6010-0:FT1', 'name: b, probe: 0403:6010-1:FT1'], [ftdi])).toEqual([
      ftdi,
      ftdi,
    ])
    expect(matched(['name: a, probe: 0403:6010-0:FT1', 'name: b, probe: 0403:6010-1'], [ftdi])).toEqual([ftdi, ftdi])
    expect(matched(['name: a, probe: 0403:6010-0', 'name: b, probe: 0403:6010-1'], [ftdi])).toEqual([ftdi, ftdi])
  })

  it('with the port that is its console', () => {
    const withPorts = device({ serialPorts: ports })
    expect(matched(['name: a, probe: path:1-1, serial: if02'], [withPorts])).toEqual([withPorts])
  })

  it('where ports cannot be seen at all, without it', () => {
    const elsewhere = device({ accessible: null, node: null })
    expect(matched(['name: a, probe: path:1-1, serial: if02'], [elsewhere])).toEqual([elsewhere])
  })
})

describe('a board gets no device', () => {
  it('if it is not plugged in: the nearest is named, and it may still come', () => {
    const { code, message, passing } = problem(['name: a, probe: serial:E6614C311B7F6B2B'])
    expect([code, passing]).toEqual(['not-found', true])
    expect(message).toContain('E6614C311B7F6B2A')
    expect(problem(['name: a, probe: path:1-1'], []).code).toBe('nothing-plugged-in')
    expect(problem(['name: a, probe: kind:wchlink', 'name: b, probe: path:1-1'], [stLink]).code).toBe('not-found')
  })

  it('if several fit', () => {
    const { code, message } = problem(['name: a, probe: 2e8a:000c'])
    expect(code).toBe('ambiguous')
    expect(message).toContain('path:1-3')
    expect(message).toContain('path:1-4.2')
    const twin = device({ path: '3-1' })
    expect(problem(['name: a, probe: serial:066AFF303430484257142430'], [stLink, twin]).code).toBe('ambiguous')
  })

  it('if what is left for it is that of another board: who says which one has it', () => {
    const items = ['name: a, probe: kind:st-link', 'name: b, probe: path:1-1']
    expect(matched(items)).toEqual(['not-found', stLink])
    const { message } = problem(items)
    expect(message).toContain('No probe fits `kind:st-link` but STLink V2-1 at USB path 1-1')
    expect(message).toContain('that of the board `b`. Plug in the one of `a`.')
  })

  it('if two boards mean one device: it goes to neither, and the others are not concerned', () => {
    const items = [
      'name: a, probe: serial:066AFF303430484257142430',
      'name: b, probe: path:1-1',
      'name: c, probe: path:1-2',
    ]
    expect(matched(items)).toEqual(['same-probe', 'same-probe', jLink])
    const { message } = problem(items, rack, 1)
    expect(message).toContain('The boards `b` (`path:1-1`) and `a` (`serial:066AFF303430484257142430`) mean one probe')
    expect(message).toContain('STLink V2-1 at USB path 1-1')
    // Who says less does not get it either.
    expect(matched([...items, 'name: d, probe: kind:st-link'])[3]).toBe('not-found')
  })

  it('if nothing tells which of two boards the only one left belongs to', () => {
    expect(matched(['name: a, probe: kind:st-link', 'name: b, probe: 0483:374b'], [stLink])).toEqual([
      'same-probe',
      'same-probe',
    ])
  })

  it('that does not answer, or that may be one that does not', () => {
    const silent = device({ serial: null, manufacturer: null, product: null, silent: true })
    expect(problem(['name: a, probe: path:1-1'], [silent]).code).toBe('silent')
    const { code, message } = problem(['name: a, probe: 0483:374b:066AFF'], [silent, jLink])
    expect(code).toBe('silent')
    expect(message).toContain('No probe fits `0483:374b:066AFF`')
    expect(message).toContain('A USB device does not answer: 0483:374b at USB path 1-1')
    expect(problem(['name: a, probe: 1366:1015:9'], [silent, jLink]).code).toBe('not-found')
  })

  it('that this user may not open: the udev line is there', () => {
    const closed = device({ accessible: false })
    const { code, message } = problem(['name: a, probe: path:1-1'], [closed])
    expect(code).toBe('no-permission')
    expect(message).toContain('ATTR{idVendor}=="0483"')
  })

  it('without the port that is its console', () => {
    const withPorts = device({ serialPorts: ports })
    const { code, message, passing } = problem(['name: a, probe: path:1-1, serial: if0a'], [withPorts])
    expect([code, passing]).toEqual(['not-found', true])
    expect(message).toContain(
      'no serial port at its interface `if0a`; it has `if00` (/dev/ttyACM0), `if02` (/dev/ttyACM1)',
    )
    expect(problem(['name: a, probe: path:1-1, serial: if00'], [stLink]).message).toContain(
      'nor any other. Check that the driver',
    )
  })
})
