import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

/** `/proc/PID/stat` after the name: state, parent, process group, session. */
interface Stat {
  state: string
  ppid: number
  pgrp: number
  session: number
}

export function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const [state = '', ppid, pgrp, session] = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { state, ppid: Number(ppid), pgrp: Number(pgrp), session: Number(session) }
  } catch {
    return null
  }
}

/** Whether `pid` runs. A zombie does not: where nobody reaps orphans, they stay for ever. */
export function isRunning(pid: number): boolean {
  const stat = statOf(pid)
  return stat !== null && stat.state !== 'Z' && stat.state !== 'X'
}

/** Pids of everything that runs with the variable `name=value` in the environment it was started with, wherever it has gone. */
export function pidsWith(name: string, value: string): number[] {
  const entry = `${name}=${value}`
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && isRunning(Number(pid)))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(entry)
      } catch {
        return false
      }
    })
    .map(Number)
}

/** A number of `/proc/PID/status` that is given in kB, in bytes: `VmHWM` is the most memory the process ever had. */
export function memoryOf(pid: number, field: 'VmHWM' | 'VmRSS'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1')
    return Number(new RegExp(`^${field}:\\s*(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

/** Waits until `condition` holds; fails after `ms`. */
export async function until(what: string, condition: () => boolean, ms = 20_000): Promise<void> {
  const end = performance.now() + ms
  while (!condition()) {
    if (performance.now() > end) throw new Error(`not within ${ms} ms: ${what}`)
    await delay(20)
  }
}

/** Ends `pid` when the test is over, whatever has happened; one that is gone already does no harm. */
export function endAfterTest(pid: number): void {
  onTestFinished(() => kill(pid, 'SIGKILL'))
}

export function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It is gone.
  }
}

/** Pids of everything that runs as part of the run `marker`, or of one inside of it. */
export function pidsOfRun(marker: string): number[] {
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && isRunning(Number(pid)))
    .filter((pid) => {
      try {
        const environment = readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0')
        return environment.some((entry) => entry.startsWith('HARDWARE_TEST_RUN=') && entry.includes(marker))
      } catch {
        return false
      }
    })
    .map(Number)
}
