import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { runTool } from './tool.js'

export interface Member {
  pid: number
  /** The kernel's short name of the program (`comm`, 15 characters). */
  command: string
}

/** A signal, and how long to wait for its effect before the next one. */
export interface Rung {
  signal: NodeJS.Signals
  waitMs: number
}

/** The runner leaves us 7.5 s before SIGTERM and 10 s before SIGKILL (actions/runner, `ProcessInvoker.cs`). */
export const ON_CANCEL: readonly Rung[] = [
  { signal: 'SIGINT', waitMs: 1500 },
  { signal: 'SIGTERM', waitMs: 1500 },
  { signal: 'SIGKILL', waitMs: 1000 },
]

/** For what a finished test has left running. */
export const ON_LEFTOVERS: readonly Rung[] = [
  { signal: 'SIGTERM', waitMs: 1000 },
  { signal: 'SIGKILL', waitMs: 1000 },
]

/**
 * Ends the process group `pgid`, one rung after the other, until nothing of it runs. `hurry` goes to the last rung at once.
 * Returns what even that did not end (a process in the kernel's hands).
 */
export async function endGroup(pgid: number, ladder: readonly Rung[], hurry?: AbortSignal): Promise<Member[]> {
  if (process.platform === 'win32') {
    await runTool('taskkill', ['/PID', String(pgid), '/T', '/F'])
    return []
  }
  for (const [index, rung] of ladder.entries()) {
    const last = index === ladder.length - 1
    if (hurry?.aborted && !last) continue
    signalGroup(pgid, rung.signal)
    // A stopped process takes no signal but SIGKILL until it goes on.
    signalGroup(pgid, 'SIGCONT')
    const until = performance.now() + rung.waitMs
    while (performance.now() < until && !(hurry?.aborted && !last)) {
      if (groupMembers(pgid).length === 0) return []
      await delay(20)
    }
  }
  return groupMembers(pgid)
}

function signalGroup(pgid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pgid, signal)
    return true
  } catch (error) {
    // EPERM: somebody is there, under another user (kill(2)).
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** What runs in the process group `pgid`; zombies do not count. Without /proc, one entry stands for all. */
export function groupMembers(pgid: number): Member[] {
  if (process.platform === 'win32' || !signalGroup(pgid, 0)) return []
  if (process.platform !== 'linux') return [{ pid: pgid, command: '?' }]
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => parseStat(name))
    .filter((process) => process?.pgrp === pgid && process.state !== 'Z' && process.state !== 'X')
    .map((process) => ({ pid: process?.pid ?? 0, command: process?.command ?? '?' }))
}

/** The fields of `/proc/PID/stat` up to the process group (proc(5)); a name may hold spaces and brackets. */
function parseStat(pid: string): { pid: number; command: string; state: string; pgrp: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const open = text.indexOf('(')
    const close = text.lastIndexOf(')')
    const [state = '', , pgrp = ''] = text.slice(close + 2).split(' ')
    return { pid: Number(pid), command: text.slice(open + 1, close), state, pgrp: Number(pgrp) }
  } catch {
    return null
  }
}
