import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Findings } from '../findings/model.js'
import { runTool } from '../process/tool.js'
import { type Frames, lookupsOf, parseFrames, placesIn, withFrames } from './addresses.js'

/** Seconds of one processor, and KiB, that a tool may use for a file that may be hostile. */
const CPU_SECONDS = 20
const MEMORY_KIB = 4 * 1024 * 1024
const WAIT_MS = 30_000

/** `e_machine` of an ELF file, and who knows its programs. LLVM's tool knows all of them; the host's own often only its own. */
const MACHINES: Record<number, { name: string; tools: string[]; install: string }> = {
  3: { name: 'x86', tools: [], install: 'binutils' },
  62: { name: 'x86-64', tools: [], install: 'binutils' },
  40: {
    name: 'ARM',
    tools: ['arm-none-eabi-addr2line', 'arm-zephyr-eabi-addr2line', 'arm-linux-gnueabihf-addr2line'],
    install: 'binutils-arm-none-eabi',
  },
  183: {
    name: 'AArch64',
    tools: ['aarch64-none-elf-addr2line', 'aarch64-zephyr-elf-addr2line', 'aarch64-linux-gnu-addr2line'],
    install: 'binutils-aarch64-linux-gnu',
  },
  243: {
    name: 'RISC-V',
    tools: ['riscv32-esp-elf-addr2line', 'riscv64-zephyr-elf-addr2line', 'riscv64-unknown-elf-addr2line'],
    install: 'binutils-riscv64-unknown-elf',
  },
  94: {
    name: 'Xtensa',
    tools: [
      'xtensa-esp-elf-addr2line',
      'xtensa-esp32-elf-addr2line',
      'xtensa-esp32s3-elf-addr2line',
      'xtensa-esp32s2-elf-addr2line',
    ],
    install: "ESP-IDF's tools (`. export.sh`)",
  },
  83: { name: 'AVR', tools: ['avr-addr2line'], install: 'binutils-avr' },
}

const EVERYWHERE = ['llvm-addr2line', 'addr2line']

/**
 * Turns the program counters in `findings` into places, by the debug information of `elf`. Without any, nothing is run.
 * @param elf the file that runs on the board, relative to `cwd`
 * @returns the findings, and why not all was resolved, in sentences
 */
export async function resolveAddresses(
  findings: Findings,
  elf: string,
  cwd: string,
): Promise<{ findings: Findings; notes: string[] }> {
  if (findings.findings.every(({ addresses }) => addresses.length === 0)) return { findings, notes: [] }
  const file = resolve(cwd, elf)
  const machine = machineOf(file)
  if (typeof machine === 'string')
    return { findings, notes: [`\`elf\`: ${machine} Program counters stay as they are.`] }
  const lookups = lookupsOf(findings, machine)
  const { name, tools, install } = MACHINES[machine] ?? { name: `machine ${machine}`, tools: [], install: 'llvm' }
  let best: Frames = new Map()
  let missing = 0
  const candidates = [...tools, ...EVERYWHERE]
  for (const tool of candidates) {
    const answer = await ask(
      tool,
      file,
      lookups.map(({ at }) => at),
    )
    if (answer === null) missing += 1
    else {
      const frames = parseFrames(answer, lookups)
      if (placesIn(frames) > placesIn(best)) best = frames
      if (placesIn(best) > 0) break
    }
  }
  if (placesIn(best) > 0) return { findings: withFrames(findings, best), notes: [] }
  const why =
    missing === candidates.length
      ? `There is no addr2line for ${name} on this machine: install ${install} or llvm.`
      : `${file} has no debug information for the program counters in the log: is it the file that runs on the board, built with \`-g\`?`
  return { findings, notes: [`\`elf\`: ${why} Program counters stay as they are.`] }
}

/** What `tool` prints; null if it is not there. An ELF file may be made to exhaust it, so the system holds it within limits. */
async function ask(tool: string, file: string, addresses: readonly string[]): Promise<string | null> {
  const args = ['-a', '-f', '-i', '-C', '-e', file, ...addresses]
  const limits = `ulimit -t ${CPU_SECONDS} 2>/dev/null; ulimit -v ${MEMORY_KIB} 2>/dev/null; exec "$@"`
  const { status, stdout } =
    process.platform === 'win32'
      ? await runTool(tool, args, WAIT_MS)
      : await runTool('sh', ['-c', limits, 'sh', tool, ...args], WAIT_MS)
  const notFound = process.platform === 'win32' ? status === null && stdout === '' : status === 127
  return notFound ? null : stdout
}

/** `e_machine` of an ELF file; a sentence if it is none (ELF specification, figure 1-3). */
function machineOf(file: string): number | string {
  let fd: number | undefined
  try {
    // A pipe is not waited for.
    fd = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const head = Buffer.alloc(20)
    if (!fstatSync(fd).isFile()) return `${file} is no plain file.`
    if (readSync(fd, head, 0, 20, 0) < 20 || head.toString('latin1', 0, 4) !== '\x7fELF') {
      return `${file} is no ELF file: give the one that the linker wrote, not what is flashed from it (.bin, .hex, .uf2).`
    }
    return head[5] === 2 ? head.readUInt16BE(18) : head.readUInt16LE(18)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return code === 'ENOENT'
      ? `${file} is not there. It is looked for from where the test runs.`
      : `${file}: ${message}.`
  } finally {
    if (fd !== undefined) closeSync(fd)
  }
}
