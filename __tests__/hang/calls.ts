import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

/**
 * Names of the system calls that the programs here wait in, by the ABI of the process (asm/unistd_64.h, asm/unistd_32.h,
 * asm-generic/unistd.h). Calls that differ only in how they take their limit have one name.
 */
const NUMBERS = {
  x64: {
    read: [0],
    write: [1],
    poll: [7, 271],
    select: [23, 270],
    sleep: [35, 230],
    pause: [34],
    connect: [42],
    accept: [43, 288],
    receive: [45, 47],
    vfork: [58],
    wait: [61, 247],
    fcntl: [72],
    flock: [73],
    futex: [202],
    epoll: [232, 281, 441],
    open: [2, 257],
    splice: [275],
    signal: [128, 130],
  },
  i386: { read: [3], write: [4], wait: [7, 114, 284] },
  arm64: {
    read: [63],
    write: [64],
    poll: [73],
    select: [72],
    sleep: [101, 115],
    // glibc's pause() is a ppoll there, and its vfork() a clone.
    pause: [73],
    connect: [203],
    accept: [202, 242],
    receive: [207, 212],
    vfork: [220],
    wait: [260, 95],
    fcntl: [25],
    flock: [32],
    futex: [98],
    epoll: [22, 441],
    open: [56],
    splice: [76],
    signal: [137, 133],
  },
} as const satisfies Record<string, Record<string, readonly number[]>>

/** A system call, or `running`, `stopped`, `ended` (a zombie), `uninterruptible`; `unknown` where this user may not look. */
export type Doing = keyof typeof NUMBERS.x64 | 'running' | 'stopped' | 'ended' | 'uninterruptible' | 'unknown'

const STATES: Partial<Record<string, Doing>> = {
  R: 'running',
  T: 'stopped',
  t: 'stopped',
  Z: 'ended',
  D: 'uninterruptible',
}

/** What a thread in this state, with this line in `/proc/PID/task/TID/syscall`, is doing. */
export function doingOf(pid: number, state: string, line: string): readonly Doing[] {
  const known = STATES[state]
  if (known !== undefined) return [known]
  const number = Number(line.split(' ')[0] || Number.NaN)
  if (Number.isNaN(number)) return ['unknown']
  const table: Record<string, readonly number[]> = NUMBERS[abiOf(pid)]
  return Object.keys(table).filter((name) => table[name]?.includes(number)) as Doing[]
}

/** By the header of the program (elf(5)): `e_ident[EI_CLASS]` and `e_machine`. */
function abiOf(pid: number): keyof typeof NUMBERS {
  const header = Buffer.alloc(20)
  const fd = openSync(`/proc/${pid}/exe`, 'r')
  try {
    readSync(fd, header)
  } finally {
    closeSync(fd)
  }
  return header.readUInt16LE(18) === 183 ? 'arm64' : header[4] === 1 ? 'i386' : 'x64'
}

/** Empty where this user may not look, or there is nothing any more. */
export function textOf(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return ''
  }
}
