// A Cortex-M3 microcontroller as a debugger sees it through its memory: an STM32F103 that runs an endless loop.
// Sources: Armv7-M Architecture Reference Manual (DDI 0403E), part C; Cortex-M3 Technical Reference Manual (DDI 0337);
// RM0008 and PM0056 of STMicroelectronics.

const RAM_START = 0x20000000
const RAM_BYTES = 20 * 1024
const FLASH_START = 0x08000000
const FLASH_BYTES = 128 * 1024
const ERASED = 0xffffffff
/** The vector table and the one instruction behind it: `b .`, twice. */
const INITIAL_SP = RAM_START + RAM_BYTES
const RESET_HANDLER = 0x08000100
const FIRMWARE = { 0: INITIAL_SP, 4: RESET_HANDLER | 1, 256: 0xe7fee7fe }
/** Where the boot pins show the flash a second time. */
const BOOT_ALIAS = 0

const PRIVATE_START = 0xe0000000
const PRIVATE_END = 0xe0100000
const DWT_CTRL = 0xe0001000
const DWT_COMPARATORS = 4 << 28
const FP_CTRL = 0xe0002000
const FP_CTRL_KEY = 1 << 1
const FP_CTRL_ENABLE = 1 << 0
/** Six comparators for instructions, two for literals. */
const FP_COMPARATORS = (6 << 4) | (2 << 8)
const FP_INSTRUCTION_COMPARATORS = [0, 1, 2, 3, 4, 5].map((index) => 0xe0002008 + 4 * index)
const FP_COMP_ENABLE = 1 << 0
const FP_COMP_ADDRESS = 0x1ffffffc
const CPUID = 0xe000ed00
const CORTEX_M3_R1P1 = 0x411fc231
const AIRCR = 0xe000ed0c
const AIRCR_WRITE_KEY = 0x05fa
const AIRCR_READ_KEY = 0xfa05
const AIRCR_RESETS = (1 << 2) | (1 << 0)
const DFSR = 0xe000ed30
const DFSR_HALTED = 1 << 0
const DFSR_BKPT = 1 << 1
const DFSR_VCATCH = 1 << 3
const DHCSR = 0xe000edf0
const DHCSR_KEY = 0xa05f
const C_DEBUGEN = 1 << 0
const C_HALT = 1 << 1
const C_STEP = 1 << 2
const C_CONTROLS = 0x2f
const S_REGRDY = 1 << 16
const S_HALT = 1 << 17
const S_RETIRE_ST = 1 << 24
const S_RESET_ST = 1 << 25
const DCRSR = 0xe000edf4
const DCRSR_WRITE = 1 << 16
const DCRDR = 0xe000edf8
const DEMCR = 0xe000edfc
const VC_CORERESET = 1 << 0

const SP = 13
const PC = 15
const XPSR = 16
const MSP = 17
const REGISTERS = 21
const XPSR_THUMB = 1 << 24

const DBGMCU_IDCODE = 0xe0042000
const MEDIUM_DENSITY_REVISION_Y = 0x20036410
const FLASH_SIZE_REGISTER = 0x1ffff7e0

/** What can only be read: identification, the ROM table, and the component identification of what it names. */
const FIXED = new Map([
  [CPUID, CORTEX_M3_R1P1],
  [DBGMCU_IDCODE, MEDIUM_DENSITY_REVISION_Y],
  [FLASH_SIZE_REGISTER, 0xffff0000 + FLASH_BYTES / 1024],
  // The entries of the table: SCS, DWT, FPB and ITM are there, TPIU and ETM are not.
  ...[0xfff0f003, 0xfff02003, 0xfff03003, 0xfff01003, 0xfff41002, 0xfff42002, 0].map((entry, index) => [
    0xe00ff000 + 4 * index,
    entry,
  ]),
  ...identification(0xe00ff000, 0x10, 0x000a0410, 0x00),
  ...identification(0xe000e000, 0xe0, 0x000bb000, 0x04),
  ...identification(0xe0001000, 0xe0, 0x003bb002, 0x04),
  ...identification(0xe0002000, 0xe0, 0x002bb003, 0x04),
  ...identification(0xe0000000, 0xe0, 0x003bb001, 0x04),
])

/** A chip just switched on, its loop running. */
export function createTarget() {
  const target = {
    halted: false,
    control: 0,
    wasReset: true,
    registers: new Uint32Array(REGISTERS),
    ram: new Uint32Array(RAM_BYTES / 4),
    /** What was written to registers that only keep it. */
    kept: {},
  }
  reset(target)
  return target
}

/** The local reset: the pin, or AIRCR. Memory and the debug registers live on. */
export function reset(target) {
  target.registers.fill(0)
  target.registers[SP] = INITIAL_SP
  target.registers[PC] = RESET_HANDLER
  target.registers[XPSR] = XPSR_THUMB
  target.wasReset = true
  const caught = (target.control & C_DEBUGEN) !== 0 && (keptWord(target, DEMCR) & VC_CORERESET) !== 0
  target.control &= ~C_HALT
  target.halted = false
  if (caught) {
    halt(target, DFSR_VCATCH)
  }
}

/** The word at an aligned address, or null for a bus error. Reading DHCSR clears its sticky bits, hence the target changes. */
export function readWord(target, address) {
  const fixed = FIXED.get(address)
  if (fixed !== undefined) {
    return fixed >>> 0
  }
  const flash = offsetIn(address, FLASH_START, FLASH_BYTES) ?? offsetIn(address, BOOT_ALIAS, FLASH_BYTES)
  if (flash !== null) {
    return FIRMWARE[flash] ?? ERASED
  }
  const ram = offsetIn(address, RAM_START, RAM_BYTES)
  if (ram !== null) {
    return target.ram[ram / 4]
  }
  switch (address) {
    case DHCSR:
      return status(target)
    case AIRCR:
      return AIRCR_READ_KEY * 0x10000
    case FP_CTRL:
      return FP_COMPARATORS | keptWord(target, FP_CTRL)
    case DWT_CTRL:
      return (DWT_COMPARATORS | keptWord(target, DWT_CTRL)) >>> 0
  }
  return isPrivate(address) ? keptWord(target, address) : null
}

/** Writes a word to an aligned address; false for a bus error. */
export function writeWord(target, address, value) {
  if (FIXED.has(address)) {
    return true
  }
  const ram = offsetIn(address, RAM_START, RAM_BYTES)
  if (ram !== null) {
    target.ram[ram / 4] = value
    return true
  }
  if (!isPrivate(address)) {
    return false
  }
  switch (address) {
    case DHCSR:
      control(target, value)
      break
    case DCRSR:
      transferRegister(target, value)
      break
    case AIRCR:
      if (value >>> 16 === AIRCR_WRITE_KEY && (value & AIRCR_RESETS) !== 0) {
        reset(target)
      }
      break
    case DFSR:
      target.kept[DFSR] = keptWord(target, DFSR) & ~value
      break
    case FP_CTRL:
      if ((value & FP_CTRL_KEY) !== 0) {
        target.kept[FP_CTRL] = value & FP_CTRL_ENABLE
      }
      break
    case DWT_CTRL:
      target.kept[DWT_CTRL] = value & 0x0fffffff
      break
    default:
      target.kept[address] = value >>> 0
      stopAtBreakpoint(target)
  }
  return true
}

function status(target) {
  const word = target.control | S_REGRDY | (target.halted ? S_HALT : S_RETIRE_ST) | (target.wasReset ? S_RESET_ST : 0)
  target.wasReset = false
  return word >>> 0
}

/** A single step ends where it began, as everything does in this program: it is an endless loop of one instruction. */
function control(target, value) {
  if (value >>> 16 !== DHCSR_KEY) {
    return
  }
  const wasHalted = target.halted
  target.control = (value & C_DEBUGEN) === 0 ? 0 : value & C_CONTROLS
  const wantsHalt = (target.control & C_HALT) !== 0
  const isStep = wasHalted && !wantsHalt && (target.control & C_STEP) !== 0
  target.halted = wasHalted && wantsHalt
  if (isStep || (wantsHalt && !wasHalted)) {
    halt(target, DFSR_HALTED)
  }
  stopAtBreakpoint(target)
}

/** The loop comes back to its one instruction at once, so that a breakpoint there needs no time to be hit. */
function stopAtBreakpoint(target) {
  const isOn = !target.halted && (target.control & C_DEBUGEN) !== 0 && keptWord(target, FP_CTRL) === FP_CTRL_ENABLE
  if (
    isOn &&
    FP_INSTRUCTION_COMPARATORS.some((comparator) => matches(keptWord(target, comparator), target.registers[PC]))
  ) {
    halt(target, DFSR_BKPT)
  }
}

/** The two highest bits say which half words of the address are meant: 1 the lower, 2 the upper, 3 both. */
function matches(comparator, address) {
  const half = (address & 2) === 0 ? 1 : 2
  const isThere = (comparator & FP_COMP_ADDRESS) === (address & FP_COMP_ADDRESS)
  return (comparator & FP_COMP_ENABLE) !== 0 && isThere && ((comparator >>> 30) & half) !== 0
}

function halt(target, reason) {
  target.halted = true
  target.control |= C_HALT
  target.kept[DFSR] = keptWord(target, DFSR) | reason
}

function transferRegister(target, selection) {
  const number = selection & 0x7f
  // The loop runs on the main stack.
  const index = number === MSP ? SP : number
  if (!target.halted || index >= REGISTERS) {
    return
  }
  if ((selection & DCRSR_WRITE) !== 0) {
    target.registers[index] = keptWord(target, DCRDR)
  } else {
    target.kept[DCRDR] = target.registers[index]
  }
}

function keptWord(target, address) {
  return target.kept[address] ?? 0
}

function isPrivate(address) {
  return address >= PRIVATE_START && address < PRIVATE_END
}

function offsetIn(address, start, bytes) {
  return address >= start && address < start + bytes ? address - start : null
}

/** PIDR0..3, PIDR4 and CIDR0..3 of a CoreSight component: bytes in words, at the end of its 4 KiB. */
function identification(base, componentClass, part, designer) {
  const bytes = [0, 8, 16, 24].map((shift) => (part >>> shift) & 0xff)
  return [
    [base + 0xfd0, designer],
    ...bytes.map((byte, index) => [base + 0xfe0 + 4 * index, byte]),
    ...[0x0d, componentClass, 0x05, 0xb1].map((byte, index) => [base + 0xff0 + 4 * index, byte]),
  ]
}
