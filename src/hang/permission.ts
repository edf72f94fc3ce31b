/** Why Linux refuses to show the inside of a process, and what would permit it (ptrace(2), "Ptrace access mode checking"). */
import { statSync } from 'node:fs'
import { readOwners, readStat, readText } from '../process/procfs.js'

export interface TraceFacts {
  /** Has anybody such a process at all? */
  gone: boolean
  us: { user: number; group: number }
  /** Real, effective and saved ones of the process. */
  users: readonly number[]
  groups: readonly number[]
  /** Whether it lets its own user look at it; null if that cannot be told. */
  dumpable: boolean | null
  /** `kernel.yama.ptrace_scope`; null where the kernel has no Yama. */
  yama: number | null
  /** Whoever looks is an ancestor of the process. */
  ancestor: boolean
  /** Whoever looks has CAP_SYS_PTRACE. */
  privileged: boolean
}

/** CAP_SYS_PTRACE (linux/capability.h). */
const SYS_PTRACE = 1n << 19n

/** A tool that we start is no ancestor of a process that we started, even where we are. */
export type Onlooker = 'ourselves' | 'a tool of ours'

/** A sentence that says why `pid` cannot be looked into, by the facts of this moment. */
export function whyNotTraced(pid: number, onlooker: Onlooker): string {
  return traceRefusal(traceFacts(pid, onlooker))
}

export function traceFacts(pid: number, onlooker: Onlooker): TraceFacts {
  const owners = readOwners(pid)
  return {
    gone: owners === null,
    us: { user: process.geteuid?.() ?? -1, group: process.getegid?.() ?? -1 },
    users: owners?.users ?? [],
    groups: owners?.groups ?? [],
    dumpable: owners === null ? null : isDumpable(pid, owners.users[1] ?? -1),
    yama: yamaScope(),
    ancestor: onlooker === 'ourselves' && isAncestor(process.pid, pid),
    privileged: (ourCapabilities() & SYS_PTRACE) !== 0n,
  }
}

/** The first rule that refuses, in the order in which the kernel asks them, as a sentence with what to do. */
export function traceRefusal({ gone, us, users, groups, dumpable, yama, ancestor, privileged }: TraceFacts): string {
  if (gone) return 'It has ended meanwhile.'
  if (yama === 3) return 'Yama forbids it to everybody (kernel.yama.ptrace_scope is 3, until the next boot).'
  if (privileged) return 'The kernel refuses it: a security module, or a user namespace that is not ours.'
  const otherUser = users.find((user) => user !== us.user)
  if (otherUser !== undefined) {
    return us.user === 0
      ? `It belongs to user ${otherUser}, and root may not trace here: give the container the capability SYS_PTRACE.`
      : `It belongs to user ${otherUser}, and this is user ${us.user}: run both as one user, or let this one use sudo without a password.`
  }
  const otherGroup = groups.find((group) => group !== us.group)
  if (otherGroup !== undefined) {
    return `It runs with group ${otherGroup}, and this with group ${us.group}: run both with one, or let this user use sudo without a password.`
  }
  if (dumpable === false) {
    return 'It shows itself to root alone: its program is set-user-ID or not readable, or it has asked for that (PR_SET_DUMPABLE).'
  }
  if (yama === 2) {
    return 'Yama wants the capability SYS_PTRACE for it: `sudo sysctl kernel.yama.ptrace_scope=1` lets a parent look at its children.'
  }
  if (yama === 1 && !ancestor) {
    return 'Yama lets only an ancestor look at it: `sudo sysctl kernel.yama.ptrace_scope=0` permits it.'
  }
  return 'The kernel refuses it: a security module, a seccomp filter, or a container without the capability SYS_PTRACE.'
}

export function yamaScope(): number | null {
  const text = readText('/proc/sys/kernel/yama/ptrace_scope')
  return /^[0-3]$/.test(text.trim()) ? Number(text) : null
}

/** The files of a process that is not dumpable belong to root, whoever the process is (proc(5)). */
function isDumpable(pid: number, uid: number): boolean | null {
  if (uid === 0) return null
  try {
    return statSync(`/proc/${pid}/stat`).uid === uid
  } catch {
    return null
  }
}

function isAncestor(ancestor: number, pid: number): boolean {
  const seen = new Set<number>()
  for (let at = pid; at > 0 && !seen.has(at); at = readStat(at)?.ppid ?? 0) {
    if (at === ancestor) return true
    seen.add(at)
  }
  return false
}

function ourCapabilities(): bigint {
  const mask = /^CapEff:\s*([\da-f]+)/m.exec(readText('/proc/self/status'))?.[1]
  return BigInt(`0x${mask ?? '0'}`)
}
