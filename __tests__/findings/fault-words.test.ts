import { describe, expect, it } from 'vitest'
import { registersOf } from '../../src/findings/crash-addresses.js'
import { faultWordsIn } from '../../src/findings/fault-words.js'

describe('what a line says of a fault', () => {
  it.each([
    'HardFault',
    '*** HARD FAULT ***',
    '[HardFault]',
    '!!! Hard Fault Exception !!!',
    'In Hard Fault Handler',
    'HardFault_Handler()',
    'HardFault_Handler entered',
    'FaultType: BusFault',
    'MemManage',
    'Memory Management Fault',
    'Fatal: usage fault',
    'CPU hard fault, halting',
  ])('%s is a headline', (text) => {
    expect(faultWordsIn(text)).toEqual({ as: 'headline', address: undefined })
  })

  it.each([
    ['HARD FAULT at 0x00026FB6', '0x00026fb6'],
    ['HardFault: PC=0x08001234 LR=0x08000abc', '0x08001234'],
    ['<error> hardfault: HARD FAULT at 0x00026FB6', '0x00026fb6'],
    ['bus fault at 20004000', '20004000'],
    ['Entered HardFault_Handler at 0x08001234', '0x08001234'],
    ['Hard fault handler: PC=0x08001234', '0x08001234'],
    ['HARD FAULT at 0x08001234, FPU enabled', '0x08001234'],
  ])('%s is one with an address', (text, address) => {
    expect(faultWordsIn(text)).toEqual({ as: 'headline', address })
  })

  it.each([
    '[Hard fault handler - all numbers in hex]',
    'the hard fault that we saw',
    'HardFault? perhaps: see R0 below',
    'Hard fault handler at 0x08001234',
    'HardFault_Handler is at 0x08001234',
    'hard fault handler at 0x08001234 installed',
    'the hard fault vector at 0x0800000c',
    'bus fault address register at 0xE000ED38',
  ])('%s is a mention', (text) => expect(faultWordsIn(text)).toEqual({ as: 'mention' }))

  it.each([
    'no fault',
    'test_hardfault_recovery',
    'HardFault test at 12:30',
    'bus fault counter: 0',
    'Registered hard fault handler at 0x08001234',
    'hard fault handler installed',
    'HardFault exception is enabled',
    'Hard fault handler is now active',
    'no hardfault so far',
    'ran without a hard fault',
    'hard fault did not occur',
    'hard fault: none',
    'default exception',
    'hardware fault',
    'faulty hard disk',
  ])('%s is nothing', (text) => expect(faultWordsIn(text)).toBeNull())
})

describe('the registers that a line names', () => {
  it.each([
    ['PC  = 000000d4', '000000d4', undefined],
    ['LR  : 0000009b  PC  : 00000100', '00000100', '0000009b'],
    ['R12=00000011 R13=2000ffd0 R14=08000123 R15=4b0cb508', '4b0cb508', '08000123'],
    ['r3/a4:  0x20000a20 r12/ip:  0x00000000 r14/lr:  0x08001f43', undefined, '0x08001f43'],
    ['Faulting instruction address (r15/pc): 0x08004e1a', '0x08004e1a', undefined],
    ['PC [R15] = 8000402  program counter', '8000402', undefined],
    ['MEPC    : 0x403825fa  RA      : 0x40382a3e', '0x403825fa', '0x40382a3e'],
    ['stacked_pc = 0x0800', '0x0800', undefined],
    ['   mepc: 80000a3e', '80000a3e', undefined],
  ])('%s', (text, counter, link) => expect(registersOf(text)).toEqual({ counter, link }))

  it.each(['spc: 080012', 'pcb: 0x1234', 'the pc is on', 'RAM: 0x20000000', 'a pc 12'])('%s: none', (text) =>
    expect(registersOf(text)).toBeNull(),
  )
})
