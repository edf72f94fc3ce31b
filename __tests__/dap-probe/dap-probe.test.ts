import { describe, expect, it } from 'vitest'
import { answer, createProbe, PACKET_SIZE, type Probe } from './commands.mjs'

const IDENTITY = { vendor: 'Raspberry Pi', product: 'Debug Probe (CMSIS-DAP)', serial: 'E6614C311B7F6B2A' }
const ONES = Array(7).fill(0xff)
const [INFO, CONNECT, CONFIGURE, TRANSFER, BLOCK, ABORT, PINS, SEQUENCE] = [0, 2, 4, 5, 6, 8, 0x10, 0x12]
/** Requests: the register's address, with APnDP (1) and RnW (2). */
const [READ_IDR, READ_STATUS, WRITE_STATUS, WRITE_SELECT] = [0x02, 0x06, 0x04, 0x08]
const [WRITE_CSW, WRITE_TAR, WRITE_DATA, READ_DATA, READ_TAR] = [0x01, 0x05, 0x0d, 0x0f, 0x07]
const [OK, FAULT, NO_ACK] = [1, 4, 7]
const WORDS_IN_SEQUENCE = 0x23000052
const [CPUID, DHCSR, DCRSR, DCRDR, DEMCR, AIRCR] = [0xed00, 0xedf0, 0xedf4, 0xedf8, 0xedfc, 0xed0c].map(
  (offset) => 0xe0000000 + offset,
) as [number, number, number, number, number, number]
const [FP_CTRL, FP_COMP0, DFSR] = [0xe0002000, 0xe0002008, 0xe000ed30]
const RAM = 0x20000000

/** Sends one command after the other to a probe and remembers it. */
function session(powered = true) {
  let probe: Probe = createProbe({ ...IDENTITY, powered })
  const send = (...bytes: number[]): number[] => {
    const { probe: after, response } = answer(probe, Uint8Array.from(bytes))
    probe = after
    expect(response).toHaveLength(PACKET_SIZE)
    return [...response]
  }
  /** Transfers one by one: a request, or a request with a value. */
  const transfer = (...requests: (number | [number, number])[]) => {
    const bytes = requests.flatMap((one) => (typeof one === 'number' ? [one] : [one[0], ...word(one[1])]))
    const [, done, ack, ...data] = send(TRANSFER, 0, requests.length, ...bytes)
    const values = Buffer.from(data)
    return { done, ack, value: values.readUInt32LE(0), values }
  }
  const startUp = () => {
    send(CONNECT, 1)
    send(SEQUENCE, 136, ...ONES, 0x9e, 0xe7, ...ONES, 0)
    transfer(READ_IDR, [WRITE_STATUS, 0x50000000], [WRITE_SELECT, 0], [WRITE_CSW, WORDS_IN_SEQUENCE])
  }
  const write = (address: number, value: number) => transfer([WRITE_TAR, address], [WRITE_DATA, value])
  const read = (address: number) => transfer([WRITE_TAR, address], READ_DATA)
  return { send, transfer, startUp, write, read, current: () => probe }
}

function connected() {
  const all = session()
  all.startUp()
  return all
}

describe('the commands of an emulated probe', () => {
  it.each([
    ['vendor', 1, IDENTITY.vendor],
    ['product', 2, IDENTITY.product],
    ['serial number', 3, IDENTITY.serial],
    ['version of the protocol', 4, '1.10'],
  ])('tell its %s', (_, id, text) => {
    const [command, length = 0, ...bytes] = session().send(INFO, id)
    expect([command, Buffer.from(bytes.slice(0, length)).toString()]).toEqual([INFO, `${text}\0`])
  })

  it('tell what it can do', () => {
    const { send } = session()
    expect(send(INFO, 0xf0).slice(0, 3)).toEqual([INFO, 1, 1])
    expect(send(INFO, 0xfe).slice(0, 3)).toEqual([INFO, 1, 1])
    expect(send(INFO, 0xff).slice(0, 4)).toEqual([INFO, 2, 64, 0])
    expect(send(INFO, 0x77).slice(0, 2)).toEqual([INFO, 0])
  })

  it('have no JTAG, and say so', () => {
    const { send } = session()
    expect(send(CONNECT, 2)).toEqual([CONNECT, ...Array(63).fill(0)])
    expect(send(CONNECT, 0).slice(0, 2)).toEqual([CONNECT, 1])
    expect(send(0x14)[0]).toBe(0xff)
  })

  it('change nothing of the probe they are given', () => {
    const { current, send, startUp, write } = session()
    startUp()
    const before = current()
    const copy = structuredClone(before)
    write(RAM, 1)
    send(PINS, 0, 0x80)
    expect(before).toEqual(copy)
    expect(current()).not.toEqual(copy)
  })

  it('never throw and always answer with a packet, whatever comes', () => {
    const all = connected()
    let seed = 1
    const next = () => {
      seed = (seed * 48271) % 0x7fffffff
      return seed
    }
    for (let round = 0; round < 2000; round += 1) {
      const id = next() % 0x16
      const response = all.send(id, ...Array.from({ length: next() % 80 }, () => next() % 256))
      expect([id, 0xff]).toContain(response[0])
    }
  })
})

describe('the simulated debug port', () => {
  it('speaks only after the switch to SWD, and its identification is to be read first', () => {
    const { send, transfer } = session()
    expect(transfer(READ_IDR)).toMatchObject({ done: 0, ack: NO_ACK })
    send(SEQUENCE, 136, ...ONES, 0x9e, 0xe7, ...ONES, 0)
    expect(transfer(READ_STATUS)).toMatchObject({ done: 0, ack: NO_ACK })
    expect(transfer(READ_IDR)).toMatchObject({ done: 1, ack: OK, value: 0x2ba01477 })
    expect(transfer(READ_STATUS)).toMatchObject({ done: 1, ack: OK })
  })

  it('takes the switch in pieces', () => {
    const { send, transfer } = session()
    for (const [count, ...bytes] of [
      [51, ...ONES],
      [16, 0x9e, 0xe7],
      [51, ...ONES],
      [8, 0],
    ])
      send(SEQUENCE, count ?? 0, ...bytes)
    expect(transfer(READ_IDR).value).toBe(0x2ba01477)
  })

  it('never answers without power', () => {
    const { startUp, transfer } = session(false)
    startUp()
    expect(transfer(READ_IDR)).toMatchObject({ done: 0, ack: NO_ACK })
  })

  it('acknowledges the power that it was asked for', () => {
    expect(connected().transfer(READ_STATUS).value).toBe(0xf0000000)
  })

  it('keeps an error until it is cleared', () => {
    const { read, send, transfer } = connected()
    expect(read(0x60000000)).toMatchObject({ done: 1, ack: FAULT })
    expect(read(RAM).ack).toBe(FAULT)
    expect(transfer(READ_STATUS).value).toBe(0xf0000020)
    expect(send(ABORT, 0, ...word(0x1e)).slice(0, 2)).toEqual([ABORT, 0])
    expect(read(RAM).ack).toBe(OK)
  })

  it('counts addresses up, within 4 KiB', () => {
    const { transfer } = connected()
    transfer([WRITE_TAR, RAM + 0xffc], [WRITE_DATA, 7])
    expect(transfer(READ_TAR).value).toBe(RAM)
  })

  it('writes bytes in the lanes of their address', () => {
    const { read, transfer, write } = connected()
    write(RAM, 0x11223344)
    transfer([WRITE_CSW, 0x23000050], [WRITE_TAR, RAM + 2], [WRITE_DATA, 0xaa0000])
    transfer([WRITE_CSW, WORDS_IN_SEQUENCE])
    expect(read(RAM).value).toBe(0x11aa3344)
  })

  it('moves blocks', () => {
    const { send, transfer } = connected()
    const values = Array.from({ length: 12 }, (_, index) => 0x01010101 * index)
    transfer([WRITE_TAR, RAM + 16])
    expect(send(BLOCK, 0, 12, 0, WRITE_DATA, ...values.flatMap(word)).slice(0, 4)).toEqual([BLOCK, 12, 0, OK])
    transfer([WRITE_TAR, RAM + 16])
    const response = send(BLOCK, 0, 12, 0, READ_DATA)
    expect(response.slice(0, 4 + 48)).toEqual([BLOCK, 12, 0, OK, ...values.flatMap(word)])
  })

  it('waits for a value, and says when it did not come', () => {
    const { read, send, write } = connected()
    write(RAM, 0x1234)
    send(CONFIGURE, 0, 3, 0, 3, 0)
    const awaiting = (value: number) =>
      send(TRANSFER, 0, 3, 0x20, ...word(0xff00), WRITE_TAR, ...word(RAM), READ_DATA | 0x10, ...word(value))
    expect(awaiting(0x1200).slice(0, 3)).toEqual([TRANSFER, 3, OK])
    expect(awaiting(0x1300).slice(0, 3)).toEqual([TRANSFER, 2, OK | 0x10])
    expect(read(RAM).value).toBe(0x1234)
  })
})

describe('the simulated chip', () => {
  const halted = () => {
    const all = connected()
    all.write(DHCSR, 0xa05f0003)
    return all
  }
  const register = ({ read, write }: ReturnType<typeof session>, number: number) => {
    write(DCRSR, number)
    return read(DCRDR).value
  }

  it('is an STM32F103 with a Cortex-M3', () => {
    const { read } = connected()
    expect(read(CPUID).value).toBe(0x411fc231)
    expect(read(0xe0042000).value).toBe(0x20036410)
    expect(read(0x08000000).value).toBe(read(0).value)
  })

  it('halts, shows its registers, and takes new ones', () => {
    const all = halted()
    expect(all.read(DHCSR).value).toBe(0x02030003)
    expect(all.read(DHCSR).value).toBe(0x00030003)
    expect(register(all, 15)).toBe(0x08000100)
    all.write(DCRDR, 0xcafe)
    all.write(DCRSR, 0x10000 | 3)
    all.write(DCRDR, 0)
    expect(register(all, 3)).toBe(0xcafe)
  })

  it('steps and runs on', () => {
    const all = halted()
    all.write(DHCSR, 0xa05f0005)
    expect(all.read(DHCSR).value & 0x20000).toBe(0x20000)
    all.write(DHCSR, 0xa05f0001)
    expect(all.read(DHCSR).value & 0x20000).toBe(0)
  })

  it('stops at a breakpoint on its way, and only there', () => {
    const all = halted()
    all.write(FP_CTRL, 3)
    all.write(FP_COMP0, 0x08000101 | (2 << 30))
    all.write(DHCSR, 0xa05f0001)
    expect(all.read(DHCSR).value & 0x20000).toBe(0)
    all.write(FP_COMP0, 0x08000101 | (1 << 30))
    expect(all.read(DHCSR).value & 0x20000).toBe(0x20000)
    expect(all.read(DFSR).value).toBe(3)
    all.write(DFSR, 3)
    expect(all.read(DFSR).value).toBe(0)
  })

  it('ignores what comes without the key', () => {
    const all = halted()
    all.write(DHCSR, 1)
    all.write(AIRCR, 4)
    expect(all.read(DHCSR).value).toBe(0x02030003)
    expect(all.read(DHCSR).value).toBe(0x00030003)
  })

  it('is caught at its first instruction after a reset by request, and keeps its memory', () => {
    const all = halted()
    all.write(RAM, 42)
    all.write(DCRDR, RAM)
    all.write(DCRSR, 0x10000 | 15)
    all.write(DEMCR, 0x01000001)
    all.write(AIRCR, 0x05fa0004)
    expect(all.read(DHCSR).value).toBe(0x02030003)
    expect(register(all, 15)).toBe(0x08000100)
    expect(all.read(RAM).value).toBe(42)
  })

  it('runs after a reset by the pin when nobody catches it', () => {
    const all = halted()
    expect(all.send(PINS, 0, 0x80).slice(0, 2)).toEqual([PINS, 0])
    expect(all.send(PINS, 0x80, 0x80).slice(0, 2)).toEqual([PINS, 0x80])
    expect(all.read(DHCSR).value).toBe(0x03010001)
  })
})

function word(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24]
}
