import { describe, expect, it } from 'vitest'
import { type Choice, choose } from '../../src/probes/choose.js'
import type { Device } from '../../src/probes/device.js'
import { parseSelectors } from '../../src/probes/selector.js'
import { adapter, dapWithoutSerial, dapWithSerial, device, jLink, rack, stLink } from './devices.js'

const pick = (text: string, devices: readonly Device[] = rack): Choice => choose(parseSelectors(text), devices)

function chosen(text: string, devices: readonly Device[] = rack): Device[] {
  const choice = pick(text, devices)
  if ('problem' in choice) throw new Error(choice.problem.message)
  return choice.chosen
}

function problem(text: string, devices: readonly Device[] = rack) {
  const choice = pick(text, devices)
  if (!('problem' in choice)) throw new Error(`chose ${choice.chosen.map(({ path }) => path)}`)
  return choice.problem
}

describe('a selector picks', () => {
  it.each<[string, Device]>([
    ['0483:374b', stLink],
    ['483:374B', stLink],
    ['0483:374b:066AFF303430484257142430', stLink],
    ['0483:374b-:066aff303430484257142430', stLink],
    ['1366:1015:000683456789', jLink],
    ['1366:1015:683456789', jLink],
    ['2e8a:000c:E6614C311B7F6B2A', dapWithSerial],
    ['2e8a:000c:', dapWithoutSerial],
    ['serial:683456789', jLink],
    ['serial:000683456789', jLink],
    ['SERIAL:e6614c311b7f6b2a', dapWithSerial],
    ['kind:st-link', stLink],
    ['kind:STLINK', stLink],
    ['kind:jlink', jLink],
    ['path:1-4.2', dapWithoutSerial],
    ['path:2-1', adapter],
    ['10c4:ea60', adapter],
  ])('%s', (text, expected) => {
    expect(chosen(text)).toEqual([expected])
  })

  it('a serial that holds colons, as an ESP32 has', () => {
    const esp = device({ vid: 0x303a, pid: 0x1001, serial: '34:85:18:AB:CD:EF', path: '3-1' })
    expect(chosen('303a:1001:34:85:18:ab:cd:ef', [...rack, esp])).toEqual([esp])
    expect(chosen('serial:34:85:18:AB:CD:EF', [...rack, esp])).toEqual([esp])
  })

  it('a short ST-Link serial, raw and as the tools print it', () => {
    const old = device({ pid: 0x3748, serial: 'Kÿq\u0006rIP', path: '3-2' })
    expect(old.serial).toBe('4BC3BF71067249 50'.replace(' ', ''))
    expect(chosen(`serial:${old.serial}`, [old, jLink])).toEqual([old])
    expect(chosen('serial:Kÿq\u0006rIP', [old, jLink])).toEqual([old])
  })

  it('an interface, where the device has it', () => {
    const ftdi = device({
      vid: 0x0403,
      pid: 0x6010,
      interfaces: [0, 1].map((number) => ({ number, class: 255, subclass: 255, name: null })),
    })
    expect(chosen('0403:6010-1', [ftdi])).toEqual([ftdi])
    expect(problem('0403:6010-2', [ftdi]).code).toBe('not-found')
  })

  it('the only probe there is, with `any`; no adapter counts', () => {
    expect(chosen('any', [stLink, adapter])).toEqual([stLink])
    expect(problem('any', [adapter]).code).toBe('not-found')
  })

  it('nothing, with `none`', () => {
    expect(parseSelectors('none')).toEqual([])
  })
})

describe('two selectors', () => {
  it('take the probes in their own order', () => {
    expect(chosen('kind:j-link\n  0483:374b  \n\n')).toEqual([jLink, stLink])
  })

  it('leave the other of two alike to the one that says less', () => {
    expect(chosen('2e8a:000c\n2e8a:000c:E6614C311B7F6B2A')).toEqual([dapWithoutSerial, dapWithSerial])
  })

  it('never take the same probe', () => {
    const { code, message } = problem('0483:374b\nkind:st-link')
    expect(code).toBe('same-probe')
    expect(message).toContain('`kind:st-link` and `0483:374b`')
  })

  it('are ambiguous when nothing tells two probes apart', () => {
    expect(problem('2e8a:000c\n2e8a:000c').code).toBe('ambiguous')
  })
})

describe('no probe is chosen, and the message says why', () => {
  it('several fit: it lists them with what tells them apart', () => {
    const { code, message, passing } = problem('2e8a:000c')
    expect([code, passing]).toEqual(['ambiguous', false])
    expect(message).toContain('`2e8a:000c` fits 2 probes')
    expect(message).toContain('path:1-3')
    expect(message).toContain('path:1-4.2')
    expect(message).toContain('2e8a:000c:E6614C311B7F6B2A')
    expect(message).not.toContain('path:1-1')
    expect(problem('any').message).toContain('`any` fits 4 probes')
  })

  it('a wrong serial: it shows the nearest', () => {
    const { code, message, passing } = problem('serial:E6614C311B7F6B2B')
    expect([code, passing]).toEqual(['not-found', true])
    expect(message).toContain('E6614C311B7F6B2A')
    expect(message).not.toContain('J-Link')
    expect(problem('0483:374b:066AFF').message).toContain('066AFF303430484257142430')
  })

  it('another probe than the one asked for: it lists what is there', () => {
    expect(problem('kind:wchlink', [stLink, jLink]).message).toMatch(/STM32 STLink|STLink V2-1[\s\S]*J-Link/)
    expect(problem('kind:wchlink', [adapter]).message).toContain('CP2102')
  })

  it('nothing is plugged in', () => {
    expect(problem('any', [])).toMatchObject({ code: 'nothing-plugged-in', passing: true })
  })
})

describe('a selector that cannot be understood', () => {
  it.each([
    ['', /No probe is selected/],
    ['any\nnone', /stands alone/],
    ['srial:123', /Did you mean `serial:123`/],
    ['knd:j-link', /Did you mean `kind:j-link`/],
    ['ani', /Did you mean `any`/],
    ['st-link', /Did you mean `kind:ST-LINK`/],
    ['0x0483:0x374b', /without `0x`/],
    ['kind:stlnk', /Did you mean `kind:ST-LINK`/],
    ['kind:toaster', /The kinds are .*CMSIS-DAP/],
    ['path:usb1', /no USB port path/],
    ['serial:', /nothing after the colon/],
    ['0483:374b-300', /from 0 to 255/],
    ['04835:374b', /is no selector/],
  ])('%j', (text, message) => {
    expect(() => parseSelectors(text)).toThrow(message)
  })
})
