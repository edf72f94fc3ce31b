/** What can be known of a program file before it is started, where the system's own error says too little or nothing. */
import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { resolve } from 'node:path'

/** `e_machine` of programs that a Node of this architecture can start (elf(5), `elf.h`). */
const MACHINES: Partial<Record<NodeJS.Architecture, readonly number[]>> = {
  x64: [62, 3],
  ia32: [3],
  arm64: [183, 40],
  arm: [40],
  riscv64: [243],
  ppc64: [21],
  s390x: [22],
  loong64: [258],
}

/**
 * Why Linux would not run `program`, or null if it may. Asked beforehand, since the C library gives what the kernel refuses to
 * `sh` (execvp(3)), which takes firmware for a script. Where other formats are registered (qemu-user, wine), anything may run.
 */
export function notRunnable(program: string, cwd: string): string | null {
  if (process.platform !== 'linux' || !program.includes('/')) return null
  const head = headOf(resolve(cwd, program))
  if (head === null || head.length === 0 || head.subarray(0, 2).toString() === '#!' || runsOtherFormats()) return null
  if (head.subarray(0, 4).equals(ELF)) {
    const machine = head.length < 20 ? -1 : head[5] === 2 ? head.readUInt16BE(18) : head.readUInt16LE(18)
    const known = MACHINES[process.arch]
    return known === undefined || known.includes(machine) ? null : FOREIGN
  }
  return head.includes(0) ? NO_PROGRAM : null
}

/** The interpreter that a script names and this machine lacks; null if that is not what is wrong. */
export function missingInterpreter(program: string, cwd: string): string | null {
  if (!program.includes('/')) return null
  const line = headOf(resolve(cwd, program))?.toString('latin1').split('\n')[0] ?? ''
  const interpreter = /^#!\s*(\S+)/.exec(line)?.[1]
  return interpreter !== undefined && !existsSync(interpreter) ? interpreter : null
}

const ELF = Buffer.from('\x7fELF', 'latin1')
const FOREIGN = 'it is built for another processor: firmware is run by its tool, such as `probe-rs run FILE`'
const NO_PROGRAM = 'it is neither a program nor a script'

function runsOtherFormats(): boolean {
  try {
    return readdirSync('/proc/sys/fs/binfmt_misc').some((name) => name !== 'register' && name !== 'status')
  } catch {
    return false
  }
}

/** The first bytes of a plain file; null if it cannot be read. */
function headOf(file: string): Buffer | null {
  try {
    if (!statSync(file).isFile()) return null
    const fd = openSync(file, 'r')
    try {
      const head = Buffer.alloc(256)
      return head.subarray(0, readSync(fd, head, 0, head.length, 0))
    } finally {
      closeSync(fd)
    }
  } catch {
    return null
  }
}
