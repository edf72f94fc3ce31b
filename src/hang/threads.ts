/** What each thread of a process waits for. */
import { MOST_TEXT, readText, type Stat, textOf } from '../process/procfs.js'
import { type Memory, openMemory } from './memory.js'
import { fdinfo, inodeOf } from './objects.js'
import type { ThreadState, Wait, Watched } from './snapshot.js'
import { type Machine, machineOf, parseSyscall, type Syscall } from './syscalls.js'
import { waitOf } from './waits.js'

/** Reads the threads of one process; `shy`: not its memory, since the reader might hang with it. Close it after use. */
export class ThreadReader {
  private readonly machine: Machine | null
  private readonly threads: ReadonlySet<number>
  private memory: Memory | undefined

  constructor(
    private readonly pid: number,
    private readonly shy: boolean,
    tids: readonly number[],
  ) {
    this.machine = shy ? OUR_MACHINE : machineOf(pid)
    this.threads = new Set(tids)
  }

  close(): void {
    this.memory?.close()
  }

  read({ pid: tid, command, state, cpuTicks }: Stat): ThreadState {
    const folder = `/proc/${this.pid}/task/${tid}`
    const line = readText(`${folder}/syscall`)
    const call = typeof line === 'string' && this.machine !== null ? parseSyscall(line, this.machine) : null
    const wchan = textOf(`${folder}/wchan`).replace(/^0$/, '')
    return {
      tid,
      command,
      state,
      cpuTicks,
      slept: state === 'R' ? sleepsOf(textOf(`${folder}/status`)) : null,
      runs: Number(textOf(`${folder}/schedstat`).split(' ')[2] ?? -1),
      wchan,
      wait: this.waitOf(state, line, call, wchan),
      call: line,
    }
  }

  private waitOf(state: string, line: string, call: Syscall | null, wchan: string): Wait {
    if (call === null) {
      // These need no look at the call.
      if (/[TtDR]/.test(state)) return waitOf(state, NO_CALL, wchan, this.context)
      return { on: 'unknown', why: line === 'denied' ? 'denied' : 'it is not a program that this tool can read' }
    }
    return waitOf(state, call, wchan, this.context)
  }

  private get context() {
    const { pid, shy, threads } = this
    return {
      machine: this.machine ?? OUR_MACHINE,
      threads,
      memory: (address: bigint, length: number) => {
        if (shy) return null
        this.memory ??= openMemory(pid)
        return this.memory.read(address, length)
      },
      isShared: (address: bigint) => shy || isSharedMemory(pid, address),
      epoll: (fd: number) => watchedBy(pid, fd),
    }
  }
}

const NO_CALL: Syscall = { kind: 'none', sp: 0n, pc: 0n }
const OUR_MACHINE: Machine = process.arch === 'arm64' ? 'arm64' : process.arch === 'arm' ? 'arm' : 'x64'

/** Bits of epoll_ctl(2): EPOLLIN and EPOLLRDNORM, EPOLLOUT and EPOLLWRNORM, EPOLLET. */
const EPOLL_READ = 0x1 | 0x40
const EPOLL_WRITE = 0x4 | 0x100
const EPOLL_EDGE = 0x8000_0000

/** `tfd: 21 events: 19 data: ... pos:0 ino:1c2b sdev:e` (proc_pid_fdinfo(5)). Null if it may not be read, or not all of it was. */
function watchedBy(pid: number, epoll: number): Watched[] | null {
  const info = fdinfo(pid, epoll)
  if (info === '' || info.length >= MOST_TEXT) return null
  return [...info.matchAll(/^tfd:\s*(\d+)\s+events:\s*([\da-f]+)(?:.*\bino:([\da-f]+))?/gm)].map((line) => {
    const [, fd, events = '0', inode] = line
    const bits = Number.parseInt(events, 16)
    const has = (mask: number) => (bits & mask) !== 0
    return {
      fd: Number(fd),
      object: null,
      read: has(EPOLL_READ),
      write: has(EPOLL_WRITE),
      newsOnly: has(EPOLL_EDGE),
      moved: inode === undefined || inodeOf(pid, Number(fd)) !== BigInt(`0x${inode}`),
    }
  })
}

/** By the letter `s` of `/proc/PID/maps` (proc_pid_maps(5)); what cannot be told counts as shared. */
function isSharedMemory(pid: number, address: bigint): boolean {
  for (const [, from = '', to = '', sharing] of textOf(`/proc/${pid}/maps`).matchAll(
    /^([\da-f]+)-([\da-f]+) ...(.)/gm,
  )) {
    if (address >= BigInt(`0x${from}`) && address < BigInt(`0x${to}`)) return sharing === 's'
  }
  return true
}

function sleepsOf(status: string): number | null {
  const count = /^voluntary_ctxt_switches:\s*(\d+)/m.exec(status)?.[1]
  return count === undefined ? null : Number(count)
}
