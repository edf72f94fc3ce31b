import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import {
  intOf,
  kernelNameOf,
  type Machine,
  machineOf,
  machineOfElf,
  parseSyscall,
  timeBytes,
} from '../../src/hang/syscalls.js'
import { mustRun } from './blockers.js'

const X32_BIT = 0x4000_0000

const PREPARED = fileURLToPath(new URL('../../.cache/arm64/tools', import.meta.url))

const ARM = '/usr/arm-linux-gnueabihf/include/asm/unistd-eabi.h'

/** Where each table comes from: Debian's linux-libc-dev and linux-libc-dev-armhf-cross (which hang-arm64/prepare.sh fetches). */
const HEADERS: { machines: Machine[]; files: string[] }[] = [
  { machines: ['x64'], files: ['/usr/include/x86_64-linux-gnu/asm/unistd_64.h'] },
  { machines: ['x32'], files: ['/usr/include/x86_64-linux-gnu/asm/unistd_x32.h'] },
  { machines: ['i386'], files: ['/usr/include/x86_64-linux-gnu/asm/unistd_32.h'] },
  { machines: ['arm64', 'riscv64'], files: ['/usr/include/asm-generic/unistd.h'] },
  { machines: ['arm'], files: [ARM, join(PREPARED, ARM)] },
]

/** Not calls: how many there are, and where an architecture's own begin. */
const NOT_CALLS = new Set(['syscalls', 'arch_specific_syscall'])

/** `__NR_read 63`, `__NR3264_fcntl 25`, `(__NR_SYSCALL_BASE + 3)`, `(__X32_SYSCALL_BIT + 0)`; some have two names. */
function namesByNumber(header: string): Map<number, string[]> {
  const pattern = /^#define __NR(?:3264)?_(\w+)\s+(?:\((\w+)\s*\+\s*)?(\d+)\)?\s*$/gm
  const found = new Map<number, string[]>()
  for (const [, name = '', base, digits] of header.matchAll(pattern)) {
    if (NOT_CALLS.has(name)) continue
    const number = Number(digits) + (base === '__X32_SYSCALL_BIT' ? X32_BIT : 0)
    found.set(number, [...(found.get(number) ?? []), name])
  }
  return found
}

/** The generic header has the calls with 64-bit times for machines whose others have 32-bit times. */
function onlyFor32Bit(machine: Machine, number: number): boolean {
  return (machine === 'arm64' || machine === 'riscv64') && number >= 403 && number < 424
}

describe('the numbers are those of the kernel headers', () => {
  for (const { machines, files } of HEADERS) {
    const file = files.find(existsSync)
    const title = `${machines.join(', ')}${file === undefined ? `: needs ${files[0]}` : ''}`
    it.runIf(file !== undefined || mustRun)(title, () => {
      const numbers = namesByNumber(readFileSync(file ?? files[0] ?? '', 'utf8'))
      expect(numbers.size).toBeGreaterThan(250)
      const first = Math.min(...numbers.keys())
      const last = Math.max(...numbers.keys())
      for (const machine of machines) {
        for (let number = first; number <= last; number++) {
          const name = kernelNameOf(number, machine)
          const names = numbers.get(number)
          if (names !== undefined && !onlyFor32Bit(machine, number)) {
            expect(names, `${machine} ${number}`).toContain(name)
          } else if (machine !== 'x32' && number < 424) {
            // Of x64's calls, x32 lacks those that it has twice; of the common ones, some machines lack some.
            expect([machine, number, name]).toEqual([machine, number, undefined])
          }
        }
      }
    })
  }

  it('a number that no kernel has', () => {
    expect(kernelNameOf(9999, 'x64')).toBeUndefined()
    expect(kernelNameOf(400, 'x64')).toBeUndefined()
    expect(kernelNameOf(223, 'i386')).toBeUndefined()
    expect(kernelNameOf(250, 'arm64')).toBeUndefined()
    expect(kernelNameOf(-2, 'x64')).toBeUndefined()
  })
})

describe('a line of /proc/PID/syscall', () => {
  const nameOf = (line: string, machine: Machine) => {
    const call = parseSyscall(line, machine)
    return call?.kind === 'call' ? call.name : call?.kind
  }
  const rest = '0x3 0x4 0x5 0x6 0x7 0x8 0x7ffe7f27de98 0x7f51f6298350'

  it('a call, with its registers', () => {
    const line = '1 0x1 0x55927b495500 0x3d 0x21 0x21 0xffffffffffffffeb 0x7ffe7f27de98 0x7f51f6298350\n'
    expect(parseSyscall(line, 'x64')).toEqual({
      kind: 'call',
      name: 'write',
      kernelName: 'write',
      number: 1,
      args: [1n, 0x55927b495500n, 0x3dn, 0x21n, 0x21n, 0xffffffffffffffebn],
      argsAt: null,
      sp: 0x7ffe7f27de98n,
      pc: 0x7f51f6298350n,
    })
  })

  it('no call', () => {
    expect(parseSyscall('running\n', 'x64')).toEqual({ kind: 'running' })
    expect(parseSyscall('-1 0x7ffc 0x55d0\n', 'arm64')).toEqual({ kind: 'none', sp: 0x7ffcn, pc: 0x55d0n })
    expect(parseSyscall('-1 0x0 0x0\n', 'x64')).toEqual({ kind: 'none', sp: 0n, pc: 0n })
  })

  it.each(['', 'gone', 'denied', 'x', '1', '1 0x1', '1 2 3', `1 ${rest} 0x9`, '-1 0x1', '0x1 0x2 0x3'])(
    'nothing: %j',
    (line) => {
      expect(parseSyscall(line, 'x64')).toBeNull()
    },
  )

  it.each<[number, Machine, string]>([
    [0, 'x64', 'read'],
    [17, 'x64', 'pread'],
    [61, 'x64', 'wait4'],
    [232, 'x64', 'epoll_wait'],
    [281, 'x64', 'epoll_wait'],
    [441, 'x64', 'epoll_wait'],
    [288, 'x64', 'accept'],
    [219, 'x64', 'restart_syscall'],
    [455, 'x64', 'futex_wait'],
    [X32_BIT + 0, 'x32', 'read'],
    [X32_BIT + 516, 'x32', 'writev'],
    [X32_BIT + 449, 'x32', 'futex_waitv'],
    [3, 'i386', 'read'],
    [7, 'i386', 'wait4'],
    [142, 'i386', 'select'],
    [221, 'i386', 'fcntl'],
    [422, 'i386', 'futex'],
    [63, 'arm64', 'read'],
    [22, 'arm64', 'epoll_wait'],
    [73, 'arm64', 'ppoll'],
    [260, 'arm64', 'wait4'],
    [98, 'riscv64', 'futex'],
    [3, 'arm', 'read'],
    [289, 'arm', 'sendto'],
    [414, 'arm', 'ppoll'],
    [0, 'arm', 'restart_syscall'],
    [9999, 'x64', '#9999'],
    [223, 'i386', '#223'],
  ])('%i on %s is %s', (number, machine, name) => {
    expect(nameOf(`${number} ${rest}`, machine)).toBe(name)
  })

  it('socketcall of i386: the name is that of the call within, and the arguments lie in memory', () => {
    const call = parseSyscall('102 0xa 0xffecc0ac 0x0 0xf7edbff4 0xf7f2fb80 0xffecc278 0xffecc090 0xf7efa5e9', 'i386')
    expect(call).toMatchObject({ name: 'recvfrom', kernelName: 'recv', argsAt: 0xffecc0acn })
    expect(nameOf('102 0x63 0x1 0x0 0x0 0x0 0x0 0x1 0x1', 'i386')).toBe('socketcall')
  })

  it('the old select of i386 has its arguments in memory', () => {
    expect(parseSyscall(`82 ${rest}`, 'i386')).toMatchObject({ name: 'select', argsAt: 3n })
  })

  it('ipc of i386: the arguments in the order of the call that is meant', () => {
    const line = (call: string) => `117 ${call} 0x11 0x22 0x33 0x44 0x55 0xffff 0xf7f9`
    expect(parseSyscall(line('0xc'), 'i386')).toMatchObject({ name: 'msgrcv', args: [17n, 68n, 34n, 85n, 51n] })
    expect(parseSyscall(line('0x1000c'), 'i386')).toMatchObject({ name: 'msgrcv' })
    expect(parseSyscall(line('0xb'), 'i386')).toMatchObject({ name: 'msgsnd', args: [17n, 68n, 34n, 51n] })
    expect(parseSyscall(line('0x1'), 'i386')).toMatchObject({ name: 'semop', args: [17n, 68n, 34n] })
    expect(parseSyscall(line('0x4'), 'i386')).toMatchObject({ name: 'semtimedop', args: [17n, 68n, 34n, 85n] })
    expect(parseSyscall(line('0x2'), 'i386')).toMatchObject({ name: 'ipc' })
  })
})

it('an int: the upper half of a register is not looked at', () => {
  expect(intOf(0xffffffffn)).toBe(-1)
  expect(intOf(0xffffffffffffffffn)).toBe(-1)
  expect(intOf(0xdeadbeef00000007n)).toBe(7)
  expect(intOf(undefined)).toBe(0)
})

it.each<[Machine, string, number]>([
  ['x64', 'nanosleep', 8],
  ['x32', 'nanosleep', 8],
  ['i386', 'nanosleep', 4],
  ['i386', 'clock_nanosleep_time64', 8],
  ['arm', 'ppoll', 4],
  ['arm', 'epoll_pwait2', 8],
])('seconds on %s in %s have %i bytes', (machine, name, bytes) => {
  expect(timeBytes(machine, name)).toBe(bytes)
})

describe('the machine', () => {
  const elf = (bits: 1 | 2, machine: number, order = 1, magic = '\x7fELF') => {
    const header = Buffer.alloc(20)
    header.write(magic, 'latin1')
    header[4] = bits
    header[5] = order
    header.writeUInt16LE(machine, 18)
    return machineOfElf(header)
  }

  it('by the ELF header', () => {
    expect(elf(2, 62)).toBe('x64')
    expect(elf(1, 62)).toBe('x32')
    expect(elf(1, 3)).toBe('i386')
    expect(elf(2, 183)).toBe('arm64')
    expect(elf(1, 40)).toBe('arm')
    expect(elf(2, 243)).toBe('riscv64')
  })

  it('is not guessed', () => {
    expect(elf(1, 243)).toBeNull()
    expect(elf(2, 21, 2)).toBeNull()
    expect(elf(2, 62, 1, '#!/b')).toBeNull()
  })

  it.runIf(process.platform === 'linux')('of a process', () => {
    expect(machineOf(process.pid)).toBe({ x64: 'x64', arm64: 'arm64', riscv64: 'riscv64' }[process.arch as string])
  })

  it('of none', () => {
    expect(machineOf(2 ** 22 + 1)).toBeNull()
  })
})
