/**
 * What Linux tells of processes (proc(5)). Every answer is of one moment, and may be old by the next: whoever acts on a pid compares
 * its start time first.
 */
import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readlinkSync, readSync } from 'node:fs'

/** Fields of `/proc/PID/stat`, or of one thread's. Times are in clock ticks (1/100 s). */
export interface Stat {
  pid: number
  /** The kernel's short name (`comm`, at most 15 bytes): a program may have set it to anything. */
  command: string
  /** One letter: `R`unning, `S`leeping, `D` (in the kernel, unkillable), `T` stopped, `t` traced, `Z`ombie, `X` dead, `I`dle. */
  state: string
  ppid: number
  pgrp: number
  session: number
  /** Device number of the controlling terminal; 0: none. */
  tty: number
  /** The process group in that terminal's foreground (`tpgid`). */
  foreground: number
  cpuTicks: number
  /** Threads that are there. A first thread that has ended (`Z`) with others at work is a process that lives. */
  threads: number
  /** After boot. Together with the pid it names a process for ever. */
  startTicks: number
}

/** An open file of a process. */
export interface OpenFile {
  fd: number
  /** What the link says: a path, `pipe:[N]`, `socket:[N]`, `anon_inode:[eventpoll]`. */
  target: string
}

/** Why nothing can be said: the process has ended, or it belongs to somebody else. */
export type Refusal = 'gone' | 'denied'

/** `sysconf(_SC_CLK_TCK)`: 100 on every Linux that Node runs on (`USER_HZ`). */
export const TICKS_PER_SECOND = 100

/** Characters of a file of /proc that are read: what is as long as this may go on. */
export const MOST_TEXT = 256 * 1024

/** Pids of everything that is there just now, zombies included. */
export function listPids(): number[] {
  return numbersIn('/proc') ?? []
}

/** The pid that was given last; that process may be gone. 0 if it cannot be told. */
export function newestPid(): number {
  return Number(readText('/proc/loadavg').trim().split(' ')[4] ?? 0) || 0
}

/** Ids of the threads of `pid`; empty if it is gone. */
export function listThreads(pid: number): number[] {
  return numbersIn(`/proc/${pid}/task`) ?? []
}

/** Null if there is no such process. A name may hold spaces, brackets and line ends. */
export function readStat(pid: number, tid?: number): Stat | null {
  const text = readText(tid === undefined ? `/proc/${pid}/stat` : `/proc/${pid}/task/${tid}/stat`)
  if (text === 'gone' || text === 'denied') return null
  const close = text.lastIndexOf(')')
  const fields = text.slice(close + 2).split(' ')
  const number = (index: number) => Number(fields[index] ?? 0)
  return {
    pid: tid ?? pid,
    command: text.slice(text.indexOf('(') + 1, close),
    state: fields[0] ?? '?',
    ppid: number(1),
    pgrp: number(2),
    session: number(3),
    tty: number(4),
    foreground: number(5),
    cpuTicks: number(11) + number(12),
    threads: number(17),
    startTicks: number(19),
  }
}

/** Whether a thread of `pid` is in state `D`: files of /proc that need the memory of the process may then block who reads them. */
export function isUninterruptible(pid: number): boolean {
  return listThreads(pid).some((tid) => readStat(pid, tid)?.state === 'D')
}

/** A zombie, or one that is about to be gone: it runs no more. */
export function hasEnded({ state }: Pick<Stat, 'state'>): boolean {
  return state === 'Z' || state === 'X'
}

/**
 * The number under which /proc shows files and memory of a process: its own, or that of another thread if the first one has ended
 * before the others and has let go of its own view of them.
 */
export function viewOf({ pid, state }: Pick<Stat, 'pid' | 'state'>): number {
  if (!hasEnded({ state })) return pid
  const living = listThreads(pid).find((tid) => {
    const thread = tid === pid ? null : readStat(pid, tid)
    return thread !== null && !hasEnded(thread)
  })
  return living ?? pid
}

/**
 * The arguments of `pid`; empty for a kernel thread or a zombie. Never of a process in state `D`: the kernel may make the reader
 * wait with it (moby#15204).
 */
export function readCommandLine(pid: number): string[] {
  const text = readText(`/proc/${pid}/cmdline`)
  return text === 'gone' || text === 'denied' || text === '' ? [] : text.replace(/\0$/, '').split('\0')
}

/** Real, effective and saved users and groups of `pid`; null if it is gone. Anybody may ask. */
export function readOwners(pid: number): { users: number[]; groups: number[] } | null {
  const status = readText(`/proc/${pid}/status`)
  const ids = (name: string) =>
    new RegExp(`^${name}:\\s*(\\d+)\\s+(\\d+)\\s+(\\d+)`, 'm').exec(status)?.slice(1).map(Number)
  const users = ids('Uid')
  const groups = ids('Gid')
  return users === undefined || groups === undefined ? null : { users, groups }
}

/**
 * The value that `pid` was started with for the variable `name`; null if it had none. Never of a process in state `D`.
 */
export function startingVariable(pid: number, name: string): { value: string | null } | Refusal {
  const environment = readText(`/proc/${pid}/environ`)
  if (environment === 'gone' || environment === 'denied') return environment
  const entry = environment.split('\0').find((text) => text.startsWith(`${name}=`))
  return { value: entry?.slice(name.length + 1) ?? null }
}

/** The user whose rights `pid` has (its effective uid); null if it is gone. */
export function uidOf(pid: number): number | null {
  return readOwners(pid)?.users[1] ?? null
}

/** The kernel's function that `pid` waits in, such as `usb_start_wait_urb`; null if it does not wait or we may not know. */
export function waitChannel(pid: number): string | null {
  const text = readText(`/proc/${pid}/wchan`)
  return /^[a-z_]\w*/i.test(text) && text !== 'gone' && text !== 'denied' ? text : null
}

/** What `pid` has open, which only its own user and root may see. */
export function readOpenFiles(pid: number): OpenFile[] | Refusal {
  const folder = `/proc/${pid}/fd`
  const fds = numbersIn(folder)
  if (fds === null) return refusalOf(() => readdirSync(folder))
  const files: OpenFile[] = []
  for (const fd of fds) {
    try {
      files.push({ fd, target: readlinkSync(`${folder}/${fd}`) })
    } catch {
      // Closed meanwhile.
    }
  }
  return files
}

/** How `fd` of `pid` was opened; null if it is closed by now. The link's own mode says it. */
export function accessOf(pid: number, fd: number): 'read' | 'write' | 'both' | null {
  try {
    const { mode } = lstatSync(`/proc/${pid}/fd/${fd}`)
    const read = (mode & 0o400) !== 0
    return read && (mode & 0o200) !== 0 ? 'both' : read ? 'read' : 'write'
  } catch {
    return null
  }
}

/** A small file of /proc, decoded as Latin-1: names may be any bytes. */
export function readText(file: string): string | Refusal {
  let fd: number
  try {
    fd = openSync(file, 'r')
  } catch (error) {
    return reason(error)
  }
  try {
    let text = ''
    const buffer = Buffer.allocUnsafe(4096)
    while (text.length < MOST_TEXT) {
      const count = readSync(fd, buffer, 0, buffer.length, null)
      text += buffer.toString('latin1', 0, count)
      // The kernel fills what it is given as far as whole lines fit: so little is all there is.
      if (count < buffer.length / 4) break
    }
    return text
  } catch (error) {
    return reason(error)
  } finally {
    closeSync(fd)
  }
}

/** As `readText`; what may not be read is empty. */
export function textOf(file: string): string {
  const text = readText(file)
  return text === 'gone' || text === 'denied' ? '' : text
}

/** Milliseconds since the machine was started. */
export function uptimeMs(): number {
  return Number(readFileSync('/proc/uptime', 'latin1').split(' ')[0]) * 1000
}

function numbersIn(folder: string): number[] | null {
  try {
    return readdirSync(folder).map(Number).filter(Number.isInteger)
  } catch {
    return null
  }
}

function refusalOf(act: () => unknown): Refusal {
  try {
    act()
    return 'gone'
  } catch (error) {
    return reason(error)
  }
}

function reason(error: unknown): Refusal {
  const { code } = error as NodeJS.ErrnoException
  return code === 'EACCES' || code === 'EPERM' ? 'denied' : 'gone'
}
