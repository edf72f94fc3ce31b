import type { Failure } from './model.js'

/** More than this no trace needs. */
const MOST = 50

/** What ARM puts into the link register on an exception (EXC_RETURN): no code. Also what erased memory reads as. */
const NO_CODE = /^0x(?:f{6}[0-9a-f]{2}|f{14}[0-9a-f]{2}|0+)$/

/** Adds program counters to `failure`: hexadecimal, with or without `0x`. What is no code, or there already, is left out. */
export function addAddresses(failure: Failure, ...addresses: readonly (string | undefined)[]): void {
  for (const address of addresses) {
    if (address === undefined || failure.addresses.length >= MOST) continue
    const plain = `0x${address.toLowerCase().replace(/^0x/, '')}`
    const value = BigInt(plain)
    if (!NO_CODE.test(plain) && failure.addresses.every((known) => BigInt(known) !== value))
      failure.addresses.push(plain)
  }
}

/** `PC  : 0x400e14ed`, `pc = 08001234`, `PC [R15] = 8001234`, `Faulting instruction address (r15/pc): 0x08001234`, `mepc: 80000a2c`. */
const COUNTER =
  /(?:^|[^\w/])(?:r15\/pc\)|PC ?\[R15\]|R15 ?\[PC\]|PC ?\(R15\)|R15 ?\(PC\)|(?:stacked[_ ]?|fault(?:ed|ing)?[_ ]?|saved ?|exception ?|mem ?)?pc(?: (?:register|at|address|addr))?|r15|[msx]?epc1?|elr(?:_el\w{1,3})?|[er]ip|instruction address)\s{0,6}(?:[:=@]\s{0,6}|is |)(0x[0-9a-f]{2,16}|[0-9a-f]{6,16})(?![\w-])/i
const LINK =
  /(?:^|[^\w/])(?:r14\/lr|LR ?\[R14\]|R14 ?\[LR\]|LR ?\(R14\)|R14 ?\(LR\)|(?:stacked[_ ]?|saved ?)?lr(?: (?:register|address))?|r14|ra)\s{0,6}(?:[:=@]\s{0,6}|is |)(0x[0-9a-f]{2,16}|[0-9a-f]{6,16})(?![\w-])/i

/** The program counter and the link register that a line of a register dump names; null if it names neither. */
export function registersOf(text: string): { counter: string | undefined; link: string | undefined } | null {
  if (text.length > 500) return null
  const counter = COUNTER.exec(text)?.[1]
  const link = LINK.exec(text)?.[1]
  return counter === undefined && link === undefined ? null : { counter, link }
}

/** Adds what a line of a register dump names; the counter goes first, wherever it stands in the dump. */
export function addRegisters(failure: Failure, text: string): boolean {
  const registers = registersOf(text)
  if (registers === null) return false
  const { counter, link } = registers
  if (counter !== undefined) {
    const before = failure.addresses.splice(0)
    addAddresses(failure, counter, ...before)
  }
  addAddresses(failure, link)
  return true
}
