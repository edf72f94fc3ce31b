/** What ps(1) tells of processes, for systems without /proc. */
import { basename } from 'node:path'
import { runTool } from './tool.js'

/** A process, as one look at the system shows it. */
export interface Sighting {
  pid: number
  ppid: number
  pgrp: number
  /** 0 where it cannot be told. */
  session: number
  /** One letter, as in `/proc/PID/stat`. */
  state: string
  /** The kernel's short name. */
  command: string
  /** Names a process for ever, together with the pid. In 1/100 s: after boot on Linux, after 1970 elsewhere. */
  startTicks: number
  threads: number
}

/** A sighting with what only ps gives in the same breath. */
export interface PsSighting extends Sighting {
  uid: number
  commandLine: string[]
}

const COLUMNS = 'pid=,ppid=,pgid=,uid=,stat=,lstart=,args='
const LINE = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.*?\d\d:\d\d:\d\d(?:\s+\d{4})?)\s(.*)$/

/** Everything that is there just now; null if ps does not answer: then nobody can be said to be gone. */
export async function listWithPs(): Promise<PsSighting[] | null> {
  const { status, stdout } = await runTool('ps', ['-axww', '-o', COLUMNS], 2000)
  return status === 0 ? parsePs(stdout) : null
}

/** The lines of `ps -axww -o pid=,ppid=,pgid=,uid=,stat=,lstart=,args=`, as Linux and macOS print them. */
export function parsePs(text: string): PsSighting[] {
  return text.split('\n').flatMap((line) => {
    const [, pid, ppid, pgrp, uid, state = '', start = '', args = ''] = LINE.exec(line) ?? []
    if (pid === undefined) return []
    const words = args.trim().split(/\s+/)
    return [
      {
        pid: Number(pid),
        ppid: Number(ppid),
        pgrp: Number(pgrp),
        uid: Number(uid),
        session: 0,
        // macOS has `U` for what waits in the kernel (ps(1)).
        state: state[0] === 'U' ? 'D' : (state[0] ?? '?'),
        command: basename(words[0] ?? '').replace(/^[[(](.*)[\])]$/, '$1'),
        commandLine: words,
        startTicks: (Date.parse(start) || 0) / 10,
        threads: 1,
      },
    ]
  })
}
