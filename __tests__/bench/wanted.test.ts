import { describe, expect, it } from 'vitest'
import { BenchError } from '../../src/bench/bench-error.js'
import { boardsWanted } from '../../src/bench/wanted.js'
import { benchOf } from './boards.js'

const bench = benchOf(
  'name: nrf52840-dk, probe: path:1-1, labels: [ble, usb, Nordic]',
  'name: nrf52833-dk, probe: path:1-2, labels: [BLE, nordic]',
  'name: nucleo-f401, probe: path:1-3, labels: [usb, can]',
  'name: qemu, emulated: true',
)

const names = (wanted: string) => boardsWanted(bench, wanted).map(({ name }) => name)

describe('a board that is asked for', () => {
  it.each([
    ['nrf52840-dk', ['nrf52840-dk']],
    [' NRF52840-DK \n', ['nrf52840-dk']],
    ['qemu', ['qemu']],
    ['ble', ['nrf52840-dk', 'nrf52833-dk']],
    ['usb', ['nrf52840-dk', 'nucleo-f401']],
    ['ble+usb', ['nrf52840-dk']],
    ['usb + BLE + ble', ['nrf52840-dk']],
    ['nordic+ble', ['nrf52840-dk', 'nrf52833-dk']],
  ])('%j', (wanted, expected) => {
    expect(names(wanted)).toEqual(expected)
  })
})

describe('a board that is not there', () => {
  const ALL =
    'The boards are `nrf52840-dk`, `nrf52833-dk`, `nucleo-f401`, `qemu`; the labels are `BLE`, `usb`, `nordic`, `can`.'

  it.each([
    ['nrf52840dk', 'No board and no label is called `nrf52840dk`. Did you mean `nrf52840-dk` or `nrf52833-dk`?'],
    ['bel', 'No board and no label is called `bel`. Did you mean `BLE`?'],
    ['toaster-oven', `No board and no label is called \`toaster-oven\`. ${ALL}`],
    ['ble+usc', 'No label is called `usc`. Did you mean `usb`?'],
    ['ble+can', 'No board has all of the labels `ble`, `can`. The nearest is `nrf52840-dk`, which lacks `can`.'],
    [
      'usb+nucleo-f401',
      '`nucleo-f401` in `usb+nucleo-f401` is the name of a board, and names stand alone. Ask for `nucleo-f401`.',
    ],
    ['ble, usb', 'No board and no label is called `ble, usb`. Labels are joined by `+`: `ble+usb`.'],
    ['ble\nusb', 'Labels are joined by `+`: `ble+usb`.'],
    ['', 'No board is asked for. Write a name, or labels such as `ble+usb`.'],
    ['ble+', '`ble+` asks for no board: nothing stands beside a `+`. Write a name'],
  ])('%j', (wanted, words) => {
    expect(() => names(wanted)).toThrow(BenchError)
    expect(() => names(wanted)).toThrow(`bench.yml: ${words.startsWith('Labels') ? '' : words}`)
    expect(() => names(wanted)).toThrow(words)
    expect(() => names(wanted)).toThrow(ALL)
  })

  it('of a bench without labels, or with hundreds of boards', () => {
    const many = benchOf(...Array.from({ length: 100 }, (_, index) => `name: b${index}, emulated: true`))
    expect(() => boardsWanted(many, 'toaster')).toThrow('`b29` and 70 more; none has a label.')
  })
})
