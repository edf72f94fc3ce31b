// A serial wire debug port with one memory access port behind it. Source: Arm Debug Interface Architecture
// Specification ADIv5.2 (IHI 0031), chapters B2 (DP registers), B4 (SWD), B5 (SWJ-DP) and C2 (MEM-AP).
import { createTarget, readWord, reset, writeWord } from './cortex-m3.mjs'

export const ACK_OK = 1
export const ACK_FAULT = 4
/** Nobody drives the line, so that the pull-up is read. */
export const NO_ACK = 7

const DPIDR_VALUE = 0x2ba01477
const AHB_AP_IDR = 0x14770011
const ROM_TABLE_PRESENT = 0xe00ff003

const REQUEST_AP = 1 << 0
const REQUEST_READ = 1 << 1
const REQUEST_ADDRESS = 0x0c

const DP_IDR_ABORT = 0x0
const DP_CTRL_STAT = 0x4
const DP_SELECT_RESEND = 0x8
const DP_RDBUFF = 0xc
const ABORT_STKERRCLR = 1 << 2
const CTRL_REQUESTS = (1 << 28) | (1 << 30)
const CTRL_WRITABLE = CTRL_REQUESTS | 0x0f00
const CTRL_STICKYERR = 1 << 5

const AP_CSW = 0x00
const AP_TAR = 0x04
const AP_DRW = 0x0c
const AP_BD0 = 0x10
const AP_BD3 = 0x1c
const AP_CFG = 0xf4
const AP_BASE = 0xf8
const AP_IDR = 0xfc
const CSW_SIZE = 0x7
const CSW_INCREMENT = 1 << 4
const CSW_DEVICE_ENABLED = 1 << 6
const CSW_PROTECTION = 0x7f000000
const WORD_SIZE = 2
/** The AHB-AP of a Cortex-M3 counts within 4 KiB; others within 1 KiB, the least that is allowed. */
const INCREMENT_BITS = 0xfff

/** At least fifty ones, the code 0xE79E from its lowest bit on, and fifty ones again. */
const JTAG_TO_SWD = /1{50,}0111100111100111(?=1{50,}0*$)/
const LINE_RESET = /1{50,}0*$/
const LINE_MEMORY = 256

/** A port that was just switched on: it speaks JTAG until it is told otherwise. Without power it never answers. */
export function createPort({ powered }) {
  return {
    powered,
    link: 'jtag',
    line: '',
    select: 0,
    control: 0,
    stickyError: false,
    lastRead: 0,
    csw: CSW_DEVICE_ENABLED | WORD_SIZE,
    tar: 0,
    inReset: false,
    target: createTarget(),
  }
}

/** Bits on the data line with a clock, as a string of ones and zeroes in their order. */
export function sequence(port, bits) {
  port.line = (port.line + bits).slice(-LINE_MEMORY)
  if (JTAG_TO_SWD.test(port.line) || (port.link !== 'jtag' && LINE_RESET.test(port.line))) {
    port.link = 'reset'
  }
}

/** The reset pin of the chip: high is true. */
export function resetPin(port, level) {
  if (port.inReset && level && port.powered) {
    reset(port.target)
  }
  port.inReset = !level
}

/** One transfer: the request's bits (APnDP, RnW, A2, A3) and the value to write. Gives the acknowledge and what was read. */
export function transfer(port, request, value) {
  port.line = ''
  const address = request & REQUEST_ADDRESS
  const isRead = (request & REQUEST_READ) !== 0
  const isAp = (request & REQUEST_AP) !== 0
  const isIdentification = !isAp && isRead && address === DP_IDR_ABORT
  if (!port.powered || port.link === 'jtag' || (port.link === 'reset' && !isIdentification)) {
    return { ack: NO_ACK, value: 0 }
  }
  port.link = 'ready'
  if (isAp) {
    return accessPort(port, address, isRead, value)
  }
  return isRead ? readDebugPort(port, address) : writeDebugPort(port, address, value)
}

/** Writes ABORT, whatever the state of the errors. */
export function abort(port, value) {
  return transfer(port, DP_IDR_ABORT, value)
}

function readDebugPort(port, address) {
  // These two are refused while an error is pending.
  if (port.stickyError && (address === DP_SELECT_RESEND || address === DP_RDBUFF)) {
    return { ack: ACK_FAULT, value: 0 }
  }
  switch (address) {
    case DP_IDR_ABORT:
      return { ack: ACK_OK, value: DPIDR_VALUE }
    case DP_CTRL_STAT:
      return { ack: ACK_OK, value: (port.select & 0xf) === 0 ? status(port) : 0 }
    default:
      return { ack: ACK_OK, value: port.lastRead }
  }
}

function writeDebugPort(port, address, value) {
  if (address === DP_IDR_ABORT) {
    port.stickyError &&= (value & ABORT_STKERRCLR) === 0
    return { ack: ACK_OK, value: 0 }
  }
  if (port.stickyError) {
    return { ack: ACK_FAULT, value: 0 }
  }
  if (address === DP_CTRL_STAT && (port.select & 0xf) === 0) {
    port.control = value & CTRL_WRITABLE
  } else if (address === DP_SELECT_RESEND) {
    port.select = value >>> 0
  }
  return { ack: ACK_OK, value: 0 }
}

/** What was asked to have power has it: each acknowledge stands one bit above its request. */
function status({ control, stickyError }) {
  return (control | ((control & CTRL_REQUESTS) << 1) | (stickyError ? CTRL_STICKYERR : 0)) >>> 0
}

function accessPort(port, address, isRead, value) {
  if (port.stickyError) {
    return { ack: ACK_FAULT, value: 0 }
  }
  const hasPower = (port.control & CTRL_REQUESTS) === CTRL_REQUESTS
  const result = hasPower ? register(port, (port.select & 0xf0) | address, isRead, value) : null
  if (result === null) {
    port.stickyError = true
    return { ack: ACK_FAULT, value: 0 }
  }
  if (isRead) {
    port.lastRead = result
  }
  return { ack: ACK_OK, value: isRead ? result : 0 }
}

/** What a register of the access port reads (anything for a write), or null where the memory behind it refuses. */
function register(port, address, isRead, value) {
  const isTheOne = port.select >>> 24 === 0
  if (!isTheOne) {
    return 0
  }
  if (address === AP_DRW) {
    return data(port, isRead, value)
  }
  if (address >= AP_BD0 && address <= AP_BD3) {
    return memory(port, ((port.tar & ~0xf) | (address & 0xc)) >>> 0, 4, isRead, value)
  }
  if (!isRead && address === AP_CSW) {
    const size = Math.min(value & CSW_SIZE, WORD_SIZE)
    port.csw = (value & (CSW_PROTECTION | CSW_INCREMENT)) | CSW_DEVICE_ENABLED | size
  }
  if (!isRead && address === AP_TAR) {
    port.tar = value >>> 0
  }
  const readable = new Map([
    [AP_CSW, port.csw],
    [AP_TAR, port.tar],
    [AP_CFG, 0],
    [AP_BASE, ROM_TABLE_PRESENT],
    [AP_IDR, AHB_AP_IDR],
  ])
  return (readable.get(address) ?? 0) >>> 0
}

function data(port, isRead, value) {
  const bytes = 1 << (port.csw & CSW_SIZE)
  const result = memory(port, port.tar, bytes, isRead, value)
  if (result !== null && (port.csw & CSW_INCREMENT) !== 0) {
    port.tar = ((port.tar & ~INCREMENT_BITS) | ((port.tar + bytes) & INCREMENT_BITS)) >>> 0
  }
  return result
}

/** Bytes and half words travel in the lanes of their address, so that a word read is right for all of them. */
function memory({ target }, address, bytes, isRead, value) {
  if (address % bytes !== 0) {
    return null
  }
  const aligned = (address & ~3) >>> 0
  const lanes = bytes === 4 ? 0xffffffff : ((1 << (8 * bytes)) - 1) << (8 * (address & 3))
  if (isRead) {
    return readWord(target, aligned)
  }
  const before = bytes === 4 ? 0 : readWord(target, aligned)
  const merged = ((before & ~lanes) | (value & lanes)) >>> 0
  return before !== null && writeWord(target, aligned, merged) ? 0 : null
}
