// The commands of a CMSIS-DAP v1 probe, as a pure function of the command and of what the probe and its target were before.
// Source: CMSIS-DAP Version 2.1, "CMSIS-DAP Commands" (Arm); what this probe does not have is answered with DAP_Invalid.
import { ACK_OK, abort, createPort, resetPin, sequence, transfer } from './debug-port.mjs'

export const PACKET_SIZE = 64
const PACKET_COUNT = 1

const INVALID = 0xff
const OK = 0x00
const ERROR = 0xff
const PORT_DEFAULT = 0
const PORT_SWD = 1
const CAPABILITY_SWD = 1 << 0

const INFO_VENDOR = 0x01
const INFO_PRODUCT = 0x02
const INFO_SERIAL = 0x03
const INFO_PROTOCOL_VERSION = 0x04
const INFO_CAPABILITIES = 0xf0
const INFO_PACKET_COUNT = 0xfe
const INFO_PACKET_SIZE = 0xff

const PIN_SWCLK = 1 << 0
const PIN_SWDIO = 1 << 1
const PIN_NRESET = 1 << 7

const REQUEST_READ = 1 << 1
const REQUEST_VALUE_MATCH = 1 << 4
const REQUEST_MATCH_MASK = 1 << 5
const REQUEST_BITS = 0x0f
const VALUE_MISMATCH = 1 << 4

const COMMANDS = new Map([
  [0x00, info],
  [0x01, () => [OK]], // DAP_HostStatus: it has no lights
  [0x02, connect],
  [0x03, () => [OK]], // DAP_Disconnect
  [0x04, configureTransfers],
  [0x05, transfers],
  [0x06, transferBlock],
  [0x08, writeAbort],
  [0x09, () => [OK]], // DAP_Delay: nobody would notice it
  [0x0a, () => [OK, 0]], // DAP_ResetTarget: there is no sequence of this device's own
  [0x10, pins],
  [0x11, (_, packet) => [packet.word(1) === 0 ? ERROR : OK]], // DAP_SWJ_Clock
  [0x12, swjSequence],
  [0x13, () => [OK]], // DAP_SWD_Configure: the defaults are what everybody uses
])

/** A probe just plugged in. `powered` is whether its target has power. */
export function createProbe({ vendor, product, serial, powered }) {
  return { identity: { vendor, product, serial }, retries: 0, mask: 0, pins: PIN_NRESET, port: createPort({ powered }) }
}

/** The answer to one command of at most 64 bytes, and the probe after it. Never throws, whatever the bytes. */
export function answer(probe, command) {
  const next = structuredClone(probe)
  const id = command[0] ?? INVALID
  const bytes = COMMANDS.get(id)?.(next, reader(command))
  const response = Buffer.alloc(PACKET_SIZE)
  response.set(bytes === undefined ? [INVALID] : [id, ...bytes])
  return { probe: next, response }
}

function info({ identity }, packet) {
  switch (packet.byte(1)) {
    case INFO_VENDOR:
      return text(identity.vendor)
    case INFO_PRODUCT:
      return text(identity.product)
    case INFO_SERIAL:
      return text(identity.serial)
    case INFO_PROTOCOL_VERSION:
      return text('1.10')
    case INFO_CAPABILITIES:
      return [1, CAPABILITY_SWD]
    case INFO_PACKET_COUNT:
      return [1, PACKET_COUNT]
    case INFO_PACKET_SIZE:
      return [2, PACKET_SIZE & 0xff, PACKET_SIZE >> 8]
    default:
      return [0]
  }
}

function text(words) {
  const bytes = Buffer.from(`${words}\0`).subarray(0, PACKET_SIZE - 2)
  return [bytes.length, ...bytes]
}

function connect(_, packet) {
  const isPossible = [PORT_DEFAULT, PORT_SWD].includes(packet.byte(1))
  return [isPossible ? PORT_SWD : 0]
}

function configureTransfers(probe, packet) {
  probe.retries = packet.halfWord(4)
  return [OK]
}

function writeAbort(probe, packet) {
  const { ack } = abort(probe.port, packet.word(2))
  return [ack === ACK_OK ? OK : ERROR]
}

function pins(probe, packet) {
  const [output, selected] = [packet.byte(1), packet.byte(2)]
  probe.pins = (probe.pins & ~selected) | (output & selected)
  const isHigh = (probe.pins & PIN_NRESET) !== 0
  resetPin(probe.port, isHigh)
  return [probe.pins & (PIN_SWCLK | PIN_SWDIO | (probe.port.powered ? PIN_NRESET : 0))]
}

function swjSequence(probe, packet) {
  const count = packet.byte(1) || 256
  const bits = Array.from({ length: count }, (_, index) => (packet.byte(2 + (index >> 3)) >> (index & 7)) & 1)
  sequence(probe.port, bits.join(''))
  return [OK]
}

/** DAP_Transfer: several requests, the first that is not acknowledged ends them. */
function transfers(probe, packet) {
  const data = []
  const wanted = packet.byte(2)
  let [at, done, ack] = [3, 0, 0]
  // A count that does not fit into the packet is the host's mistake; what is there is done.
  while (done < wanted && at < PACKET_SIZE && 3 + data.length + 4 <= PACKET_SIZE) {
    const request = packet.byte(at)
    const isRead = (request & REQUEST_READ) !== 0
    const hasOperand = !isRead || (request & REQUEST_VALUE_MATCH) !== 0
    const operand = hasOperand ? packet.word(at + 1) : 0
    at += hasOperand ? 5 : 1
    const result = one(probe, request, operand)
    ack = result.ack
    if (ack !== ACK_OK) {
      break
    }
    done += 1
    if (isRead && !hasOperand) {
      data.push(...word(result.value))
    }
  }
  return [done, ack, ...data]
}

function one(probe, request, operand) {
  if ((request & REQUEST_READ) === 0 && (request & REQUEST_MATCH_MASK) !== 0) {
    probe.mask = operand
    return { ack: ACK_OK, value: 0 }
  }
  if ((request & REQUEST_READ) !== 0 && (request & REQUEST_VALUE_MATCH) !== 0) {
    return readUntilMatch(probe, request, operand)
  }
  return transfer(probe.port, request & REQUEST_BITS, operand)
}

function readUntilMatch(probe, request, wanted) {
  for (let left = probe.retries; ; left -= 1) {
    const { ack, value } = transfer(probe.port, request & REQUEST_BITS, 0)
    if (ack !== ACK_OK || ((value ^ wanted) & probe.mask) === 0) {
      return { ack, value }
    }
    if (left === 0) {
      return { ack: ack | VALUE_MISMATCH, value }
    }
  }
}

/** DAP_TransferBlock: the same request, again and again. */
function transferBlock(probe, packet) {
  const data = []
  const wanted = packet.halfWord(2)
  const request = packet.byte(4) & REQUEST_BITS
  const isRead = (request & REQUEST_READ) !== 0
  const fits = Math.floor((PACKET_SIZE - (isRead ? 4 : 5)) / 4)
  let [done, ack] = [0, 0]
  while (done < Math.min(wanted, fits)) {
    const result = transfer(probe.port, request, packet.word(5 + 4 * done))
    ack = result.ack
    if (ack !== ACK_OK) {
      break
    }
    done += 1
    if (isRead) {
      data.push(...word(result.value))
    }
  }
  return [done & 0xff, done >> 8, ack, ...data]
}

/** Little-endian numbers of a packet that reads as zeroes behind its end. */
function reader(command) {
  const bytes = Buffer.alloc(PACKET_SIZE + 4)
  bytes.set(command.subarray(0, PACKET_SIZE))
  const within = (at) => Math.min(at, PACKET_SIZE)
  return {
    byte: (at) => bytes[within(at)],
    halfWord: (at) => bytes.readUInt16LE(within(at)),
    word: (at) => bytes.readUInt32LE(within(at)),
  }
}

function word(value) {
  return [value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24]
}
