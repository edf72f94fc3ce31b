/** What was seen of a process tree at one moment: plain data, so that every judgement on it is a pure function. */
import type { OpenFile } from '../process/procfs.js'
import type { FileLock, WantedFileLock } from './file-locks.js'
import type { FutexOwner } from './memory.js'

export interface Snapshot {
  /** Monotonic, in milliseconds. */
  at: number
  /** How long it took to read, in milliseconds. */
  tookMs: number
  root: number
  /** The tree, parents before their children. */
  processes: ProcessState[]
  /** Somebody in the tree has yet to receive an open file from a socket: until then nobody is seen to hold it. */
  inFlight: boolean
  /** Who else holds an end of what the tree waits for. */
  outsiders: Outsider[]
  /** What the tree waits for, by `ObjectId`. */
  objects: Map<ObjectId, WaitObject>
  /** Processes that may hold anything, since this user may not look at their files. */
  unseen: { pid: number; command: string }[]
}

export interface ProcessState {
  pid: number
  /** Under which number /proc shows its files and memory: another thread's if its first one has ended (`viewOf`). */
  view: number
  /** Its pids, from our namespace to its own (pid_namespaces(7)): a parent in a container knows a child by another number. */
  pids: number[]
  ppid: number
  command: string
  commandLine: string[]
  state: string
  pgrp: number
  /** It has a terminal, but is not in the terminal's foreground. */
  inBackground: boolean
  startTicks: number
  /** Those that have not ended: none of a process that has. */
  threads: ThreadState[]
  /** Null: this user may not see them. */
  files: OpenFile[] | null
  /** It has a handler, or a timer, that can wake it without anybody's doing. */
  wakesItself: string | null
  /** It has handlers of its own choice for signals that somebody may send: a handler may write to its own pipe. */
  handlesSignals: boolean
  /** It hears of the end of a child (SIGCHLD has a handler). */
  hearsChildren: boolean
  /** Why this user may not see what its threads wait for, as a sentence; null if it may. */
  refused: string | null
  /** Bytes read and written so far; null: this user may not see it. */
  io: number | null
}

export interface ThreadState {
  tid: number
  command: string
  state: string
  /** Clock ticks on a processor. */
  cpuTicks: number
  /** How often it has given up its processor by itself; only of one that runs, or is ready to. */
  slept: number | null
  /** How often it was put on a processor: whoever has not run between two looks has done nothing between them. */
  runs: number
  /** The kernel function that it sleeps in; empty if unknown. */
  wchan: string
  wait: Wait
  /** The line of `/proc/PID/task/TID/syscall`: the same in two snapshots of a thread that has not run. */
  call: string
}

/** `pipe:[7]`, `socket:[9]`, `fifo:DEVICE:INODE`, `file:/PATH`, ... */
export type ObjectId = string

/** What a thread waits for, as far as it can be seen. `timeoutMs` null: for ever. A sleep's `ms` is its length, or what is `left` of it. */
export type Wait =
  | { on: 'processor' }
  | { on: 'unknown'; why: string }
  | { on: 'read'; fd: number; object: ObjectId | null }
  | { on: 'write'; fd: number; object: ObjectId | null; address: bigint; bytes: number }
  | { on: 'events'; watched: Watched[]; timeoutMs: number | null; epoll: number | null }
  | { on: 'child'; which: ChildChoice }
  | { on: 'futex'; address: bigint; shared: boolean; timeoutMs: number | null; owner: FutexOwner | null }
  | { on: 'sleep'; ms: number | null; left: boolean }
  | { on: 'signal'; timeoutMs: number | null }
  | { on: 'lock'; fd: number; object: ObjectId | null; wants: WantedFileLock }
  | { on: 'network'; doing: 'connect' | 'accept' | 'receive' | 'send'; fd: number; object: ObjectId | null }
  | { on: 'device'; fd: number; object: ObjectId | null }
  | { on: 'open'; path: string | null }
  | { on: 'stopped' }
  | { on: 'kernel' }
  | { on: 'call'; name: string }

export interface Watched {
  fd: number
  object: ObjectId | null
  read: boolean
  write: boolean
  /** Edge-triggered (epoll(7)): told of what is new, not of what is there. */
  newsOnly: boolean
  /** Its number may mean another file by now: an epoll set keeps the one that it was given (epoll(7), Q6). */
  moved: boolean
}

export type ChildChoice =
  | { any: true }
  | { any: false; pid: number }
  | { any: false; group: number }
  | { any: false; unknown: true }

export interface WaitObject {
  id: ObjectId
  kind: ObjectKind
  /** What a person would call it: a path, `a pipe`, `a TCP connection to 127.0.0.1:80`. */
  words: string
  holders: Holder[]
  /** It has ends that nobody but its holders can get at: no name in any folder. */
  closed: boolean
  /** For a UNIX socket or a terminal, the other end; null if it cannot be told. */
  peer: ObjectId | null
  /** The peer is a guess. */
  guessed: boolean
}

export type ObjectKind =
  | 'pipe'
  | 'fifo'
  | 'unix-socket'
  | 'inet-socket'
  | 'socket'
  | 'terminal'
  | 'terminal-master'
  | 'serial-port'
  | 'usb-device'
  | 'hid-device'
  | 'device'
  | 'file'
  | 'eventfd'
  | 'timer'
  | 'disarmed-timer'
  | 'signalfd'
  | 'inotify'
  | 'pidfd'
  | 'epoll'
  | 'unknown'

export interface Holder {
  pid: number
  fd: number
  access: 'read' | 'write' | 'both'
  /** Its locks on a file, as this number shows them. */
  locks: FileLock[]
}

/** A process outside the tree. */
export interface Outsider {
  pid: number
  command: string
  startTicks: number
  /** It is hardware-test itself. */
  us: boolean
}
