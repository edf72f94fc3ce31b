import { readdirSync, readFileSync } from 'node:fs'

export interface ProcessInfo {
  pid: number
  ppid: number
  commandLine: string
}

/** Whether `pid` runs. A zombie does not: where nobody reaps orphans, they stay for ever. */
export function isRunning(pid: number): boolean {
  return stat(pid) !== undefined
}

/** Everything that runs with the variable `name=value` in the environment it was started with, wherever it has been reparented to. */
export function processesWith(name: string, value: string): ProcessInfo[] {
  const entry = `${name}=${value}`
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && proc(pid, 'environ').split('\0').includes(entry))
    .flatMap((pid) => {
      const ppid = stat(Number(pid))
      if (ppid === undefined) return []
      return [{ pid: Number(pid), ppid, commandLine: proc(pid, 'cmdline').replaceAll('\0', ' ').trim() }]
    })
}

/** The parent's id; undefined if `pid` does not run. */
function stat(pid: number): number | undefined {
  const text = proc(pid, 'stat')
  const [state, ppid] = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return text === '' || state === 'Z' || state === 'X' ? undefined : Number(ppid)
}

function proc(pid: number | string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
