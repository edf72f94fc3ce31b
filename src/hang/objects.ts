/** What an open file is, as far as somebody may wait for it. */
import { type BigIntStats, readlinkSync, statSync } from 'node:fs'
import { textOf } from '../process/procfs.js'
import type { ObjectId, ObjectKind } from './snapshot.js'

export interface Described {
  id: ObjectId
  kind: ObjectKind
  words: string
  /** It has no name by which others could open it. */
  closed: boolean
  /** The other end, where the file itself tells it. */
  peer?: ObjectId
}

/** Serial ports by name: USB adapters and the boards' own (Documentation/admin-guide/devices.txt). */
const SERIAL = /^\/dev\/(tty(ACM|USB|AMA|S|SAC|HS|MXC|O|PS|UL|LP|mxc|THS)\d+|serial\/.*|cu\..*)$/

/** Major numbers of character devices (Documentation/admin-guide/devices.txt). */
const TERMINALS = new Set([4, 5, 136, 137, 138, 139, 140, 141, 142, 143])
const SERIAL_PORTS = new Set([166, 188, 204])
const USB_DEVICES = 189

/**
 * What file `fd` of `pid` is; `target` is the text of its link. Null if it is closed by now. Never waits for a file system.
 */
export function describeFile(pid: number, fd: number, target: string, mounts: Mounts): Described | null {
  const anonymous = /^(pipe|socket|anon_inode):(?:\[(.*)\]|(.*))$/.exec(target)
  if (anonymous === null)
    return target.startsWith('/') ? describeNamed(pid, fd, target, mounts) : unknown(pid, fd, target)
  const [, what = '', inside = anonymous[3] ?? ''] = anonymous
  if (what === 'pipe') return { id: target, kind: 'pipe', words: 'a pipe', closed: true }
  if (what === 'socket') return { id: target, kind: 'socket', words: 'a socket', closed: false }
  const info = fdinfo(pid, fd)
  const own = (kind: ObjectKind, words: string): Described => ({
    id: `${kind}:${pid}:${fd}`,
    kind,
    words,
    closed: true,
  })
  switch (inside) {
    case 'eventpoll':
      return own('epoll', 'an epoll set')
    case 'eventfd': {
      const id = /^eventfd-id:\s*(\d+)/m.exec(info)?.[1]
      return id === undefined ? unknown(pid, fd, target) : { ...own('eventfd', 'an eventfd'), id: `eventfd:${id}` }
    }
    case 'timerfd':
      return /^it_value: \(0, 0\)/m.test(info) ? own('disarmed-timer', 'a timer that is off') : own('timer', 'a timer')
    case 'signalfd':
      return own('signalfd', 'a signal')
    case 'inotify':
      return own('inotify', 'a change of files')
    case 'pidfd': {
      const other = /^Pid:\s*(\d+)/m.exec(info)?.[1] ?? '?'
      return { ...own('pidfd', `the end of process ${other}`), id: `pidfd:${other}` }
    }
    default:
      return unknown(pid, fd, target)
  }
}

/** A file whose kind cannot be told without the risk to wait for it is a file of a disk, which may answer. */
function describeNamed(pid: number, fd: number, target: string, mounts: Mounts): Described | null {
  const info = fdinfo(pid, fd)
  if (info === '') return null
  const number = (name: string) => new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(info)?.[1]
  const [mount, inode] = [number('mnt_id'), number('ino')]
  if (mount === undefined || !ANSWERS_AT_ONCE.has(mounts.typeOf(pid, mount))) {
    if (mount === undefined || inode === undefined) return { ...unknown(pid, fd, target), kind: 'file' }
    return { id: `file:mount ${mount}:${inode}`, kind: 'file', words: target, closed: false }
  }
  let stats: BigIntStats
  try {
    stats = statSync(`/proc/${pid}/fd/${fd}`, { bigint: true })
  } catch {
    return null
  }
  // A name may end so by itself.
  const deleted = stats.nlink === 0n
  const name = deleted ? target.replace(/ \(deleted\)$/, '') : target
  if (stats.isFIFO()) {
    const words = deleted ? 'a pipe' : `the named pipe ${name}`
    return { id: `fifo:${stats.dev}:${stats.ino}`, kind: 'fifo', words, closed: deleted }
  }
  if (!stats.isCharacterDevice())
    return { id: `file:${stats.dev}:${stats.ino}`, kind: 'file', words: name, closed: false }
  const { major, minor } = deviceNumber(stats.rdev)
  if (major === 5 && minor === 2) return describeMaster(pid, fd)
  return { id: `device:${major}:${minor}`, kind: deviceKind(name, major), words: name, closed: false }
}

/**
 * File systems that tell of an open file what they have in memory. Others may ask a server, or a program (FUSE), which may be as stuck
 * as the test is.
 */
const ANSWERS_AT_ONCE: ReadonlySet<string | null> = new Set(
  [
    'devtmpfs devpts tmpfs ramfs rootfs overlay aufs',
    'ext2 ext3 ext4 xfs btrfs bcachefs zfs f2fs jfs nilfs2 reiserfs ubifs jffs2 squashfs erofs',
  ].flatMap((names) => names.split(' ')),
)

/** What is mounted, by the number that `fdinfo` tells, which is the same in all namespaces. */
export class Mounts {
  private readonly types = new Map<string, string>()

  /** The type of the file system; null if it is mounted where neither `pid` nor we see it. */
  typeOf(pid: number, mount: string): string | null {
    for (const one of [pid, 'self']) {
      if (!this.types.has(mount)) this.add(textOf(`/proc/${one}/mountinfo`))
    }
    return this.types.get(mount) ?? null
  }

  /** `36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw` (proc_pid_mountinfo(5)). */
  private add(mountinfo: string): void {
    for (const [, number = '', type = ''] of mountinfo.matchAll(/^(\d+) .*? - (\S+) /gm)) this.types.set(number, type)
  }
}

/** `/dev/ptmx` is another master for everybody who has opened it; which, tells `tty-index` (proc_pid_fdinfo(5)). */
function describeMaster(pid: number, fd: number): Described {
  const index = /^tty-index:\s*(\d+)/m.exec(fdinfo(pid, fd))?.[1]
  if (index === undefined) return unknown(pid, fd, '/dev/ptmx')
  const words = `the terminal /dev/pts/${index}, which it provides`
  return { id: `terminal-master:${index}`, kind: 'terminal-master', words, closed: false, peer: `device:136:${index}` }
}

/** Masters of terminals: whoever has a slave open waits for them. */
export function masterOf(id: ObjectId): ObjectId | null {
  const index = /^device:136:(\d+)$/.exec(id)?.[1]
  return index === undefined ? null : `terminal-master:${index}`
}

function deviceKind(name: string, major: number): ObjectKind {
  if (SERIAL.test(name) || SERIAL_PORTS.has(major)) return 'serial-port'
  if (TERMINALS.has(major)) return 'terminal'
  if (major === USB_DEVICES || name.startsWith('/dev/bus/usb/')) return 'usb-device'
  return /^\/dev\/(hidraw|usb\/hiddev)\d+$/.test(name) ? 'hid-device' : 'device'
}

/** As glibc's `gnu_dev_major` and `gnu_dev_minor` (sys/sysmacros.h). */
function deviceNumber(device: bigint): { major: number; minor: number } {
  const major = ((device >> 8n) & 0xfffn) | ((device >> 32n) & ~0xfffn)
  const minor = (device & 0xffn) | ((device >> 12n) & ~0xffn)
  return { major: Number(major), minor: Number(minor) }
}

function unknown(pid: number, fd: number, target: string): Described {
  return { id: `unknown:${pid}:${fd}`, kind: 'unknown', words: target, closed: false }
}

/** `/proc/PID/fdinfo/FD`; empty if it may not be read. */
export function fdinfo(pid: number, fd: number): string {
  return textOf(`/proc/${pid}/fdinfo/${fd}`)
}

/** The inode of the file that `fd` of `pid` means; null if it is closed, or cannot be told (kernels before 5.15, a file with a name). */
export function inodeOf(pid: number, fd: number): bigint | null {
  const inode = /^ino:\s*(\d+)/m.exec(fdinfo(pid, fd))?.[1] ?? /^\w+:\[(\d+)\]$/.exec(linkOf(pid, fd))?.[1]
  return inode === undefined ? null : BigInt(inode)
}

function linkOf(pid: number, fd: number): string {
  try {
    return readlinkSync(`/proc/${pid}/fd/${fd}`)
  } catch {
    return ''
  }
}
