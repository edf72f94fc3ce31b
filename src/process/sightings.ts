/** What is to be seen of the machine's processes just now, and what of it is certain. */
import { statSync } from 'node:fs'
import { type Identity, isAlive } from './members.js'
import type { PipeIdentity } from './pipe.js'
import { commandLineText, programName } from './process-names.js'
import { accessOf, listPids, newestPid, readCommandLine, readStat } from './procfs.js'
import type { PsSighting, Sighting } from './ps.js'

/** Whether the pid still means the same process. Ask just before a signal. */
export function isSame({ pid, startTicks }: Identity): boolean {
  return process.platform !== 'linux' || readStat(pid)?.startTicks === startTicks
}

/** Pids below the newest one that are looked at before the long list: it would be old by the time its end is read. */
const YOUNGEST = 12

/** What is there just now, the youngest first: as a rule it has the highest number. */
export function* linuxSightings(): Generator<Sighting> {
  const newest = newestPid()
  const seen = new Set<number>()
  for (let pid = newest; pid > Math.max(1, newest - YOUNGEST); pid--) {
    const stat = readStat(pid)
    if (stat === null) continue
    seen.add(pid)
    yield stat
  }
  for (const pid of listPids().reverse()) {
    const stat = seen.has(pid) ? null : readStat(pid)
    if (stat !== null) yield stat
  }
}

/** This process, and whoever it descends from. */
export function ourselves(): Set<number> {
  const pids = new Set<number>()
  for (let pid = process.pid; pid > 1 && !pids.has(pid); pid = readStat(pid)?.ppid ?? 0) pids.add(pid)
  return pids
}

export function ancestorsOf(pid: number, sightings: readonly Sighting[]): Set<number> {
  const parents = new Map(sightings.map((sighting) => [sighting.pid, sighting.ppid]))
  const pids = new Set<number>()
  for (let one = pid; one > 1 && !pids.has(one); one = parents.get(one) ?? 0) pids.add(one)
  return pids
}

/** The guardian, the process that asks for USB devices, a short command: a child of ours that is not the test. */
export function isOurHelper({ pid, ppid }: Sighting, root: Identity | null): boolean {
  return ppid === process.pid && pid !== root?.pid
}

/** The kernel may make a reader wait with a process in state `D`. */
export function mayReadMemory(sighting: Pick<Sighting, 'state' | 'threads'>): boolean {
  return sighting.state !== 'D' && isAlive(sighting)
}

function commandLineOf(sighting: Sighting | PsSighting): string[] {
  if ('commandLine' in sighting) return sighting.commandLine
  return mayReadMemory(sighting) ? readCommandLine(sighting.pid) : []
}

export function namesOf(sighting: Sighting | PsSighting): { command: string; commandLine: string } {
  const commandLine = commandLineOf(sighting)
  return { command: programName(sighting.command, commandLine), commandLine: commandLineText(commandLine) }
}

/** Whether `fd` of `pid` writes into that very pipe: its name alone proves nothing. */
export function isPipe(pid: number, fd: number, pipe: PipeIdentity): boolean {
  if (accessOf(pid, fd) === 'read') return false
  try {
    const { dev, ino } = statSync(`/proc/${pid}/fd/${fd}`, { bigint: true })
    return dev === pipe.dev && ino === pipe.ino
  } catch {
    return false
  }
}
