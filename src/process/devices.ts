/** Which hardware a process has open: what a leftover keeps from the next job. */
import type { Named } from './process-names.js'
import { listPids, readOpenFiles, readStat } from './procfs.js'
import { runTool } from './tool.js'

/** Nodes of USB devices (usbfs), HID devices, and serial ports; not terminals and consoles (Linux, `devices.txt`). */
const HARDWARE = /^\/dev\/(bus\/usb\/\d+\/\d+|hidraw\d+|tty([A-Z]+[a-z]*|mxc)\d+)(?= \(deleted\)$|$)/

/** What sudo may take: a leftover is looked at before it is ended, and must not hold that up. */
const SUDO_MS = 1000

/**
 * The USB devices, HID devices and serial ports that each of `pids` has open, by pid, each once and in order. A process of root is
 * asked about through `sudo -n` where this user may do that. Linux only; elsewhere nothing is found.
 */
export async function devicesOf(pids: readonly number[]): Promise<Map<number, string[]>> {
  const found = new Map<number, string[]>()
  if (process.platform !== 'linux') return found
  const denied: number[] = []
  for (const pid of pids) {
    const files = readOpenFiles(pid)
    if (files === 'denied') denied.push(pid)
    else if (files !== 'gone') note(found, pid, hardwareAmong(files.map(({ target }) => target)))
  }
  if (denied.length === 0) return found
  const { stdout } = await runTool('sudo', ['-n', 'ls', '-l', ...denied.map((pid) => `/proc/${pid}/fd/`)], SUDO_MS)
  for (const [pid, targets] of parseListing(stdout, denied)) note(found, pid, hardwareAmong(targets))
  return found
}

/**
 * Who has one of `files` open, this process aside: of other users' processes only where this user may look. Linux only; elsewhere nobody is
 * found.
 */
export function holdersOf(files: readonly string[]): Named[] {
  if (process.platform !== 'linux' || files.length === 0) return []
  const wanted = new Set(files)
  return listPids().flatMap((pid) => {
    if (pid === process.pid) return []
    const open = readOpenFiles(pid)
    if (!Array.isArray(open) || !open.some(({ target }) => wanted.has(target))) return []
    return [{ pid, command: readStat(pid)?.command ?? '?' }]
  })
}

/** The targets of the links in what `ls -l /proc/PID/fd/ ...` prints; without headings it is of the only pid of `pids`. */
export function parseListing(text: string, pids: readonly number[]): Map<number, string[]> {
  const found = new Map<number, string[]>()
  let pid = pids[0] ?? 0
  for (const line of text.split('\n')) {
    const heading = /^\/proc\/(\d+)\/fd\/:$/.exec(line)?.[1]
    if (heading !== undefined) pid = Number(heading)
    const target = / -> (.*)$/.exec(line)?.[1]
    if (target !== undefined) found.set(pid, [...(found.get(pid) ?? []), target])
  }
  return found
}

/** Those of `targets`, links of `/proc/PID/fd`, that are hardware. A device that was unplugged meanwhile keeps its name. */
export function hardwareAmong(targets: readonly string[]): string[] {
  const nodes = targets.flatMap((target) => HARDWARE.exec(target)?.[0] ?? [])
  return [...new Set(nodes)].sort()
}

function note(found: Map<number, string[]>, pid: number, devices: string[]): void {
  if (devices.length > 0) found.set(pid, devices)
}
