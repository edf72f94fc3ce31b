import { readFileSync } from 'node:fs'
import { pidsWith, statOf } from '../helpers/processes.js'

export interface ProcessInfo {
  pid: number
  ppid: number
  commandLine: string
}

/** Everything that runs with the variable `name=value` in the environment it was started with, wherever it has been reparented to. */
export function processesWith(name: string, value: string): ProcessInfo[] {
  return pidsWith(name, value).map((pid) => ({ pid, ppid: statOf(pid)?.ppid ?? 0, commandLine: commandLineOf(pid) }))
}

function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return ''
  }
}
