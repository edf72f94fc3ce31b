import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HangReport } from '../../src/hang/explain.js'
import { DIST } from '../helpers/child.js'
import { until } from '../helpers/processes.js'
import type { Doing } from './calls.js'
import {
  inTurns,
  MUST_RUN,
  missing,
  type Need,
  needsOf,
  type Started,
  type StartOptions,
  titleOf,
  Workshop,
} from './programs.js'

/** A program in a state, and what is to be said of it. */
interface Case {
  name: string
  /** `{said}`: what the helper below has said; `{place}`: a folder. */
  run: readonly string[]
  /** A helper outside the tree, started first, and waited for until it says something. */
  after?: readonly string[]
  needs?: readonly Need[]
  start?: StartOptions
  /** What each process or thread waits in, before anybody looks. */
  state: Readonly<Record<string, Doing>>
  /** A signal to one of them, once it is in its state. */
  signal?: readonly [name: NodeJS.Signals, role: string]
  verdict: string
  deadlock: boolean
  /** Whose name and pid the words must hold. */
  names: readonly string[]
  /** Further words. `{said}` and `{place}` as above. */
  says?: readonly string[]
  cure?: RegExp
  /** Who waits for whom. In the circle if it is a deadlock, unless `outside` the circle. */
  edges?: readonly (readonly [from: string, to: string])[]
  approach?: readonly (readonly [from: string, to: string])[]
  /** As another user, who may not look at this tree. */
  stranger?: boolean
}

const READ_FIRST = /read stdout and stderr/i

const story = {
  verdict: 'parent-waits-pipe-full',
  deadlock: true,
  cure: READ_FIRST,
} as const

const CASES: Case[] = [
  {
    name: 'the story in Rust',
    run: ['deadlock/monitor.rs', 'deadlock/runner.rs', '100000'],
    state: { monitor: 'wait', runner: 'write' },
    ...story,
    names: ['monitor', 'runner'],
    edges: [
      ['monitor', 'runner'],
      ['runner', 'monitor'],
    ],
  },
  {
    name: 'the story in C',
    run: ['deadlock/monitor.c', 'stuck/runner.c'],
    state: { monitor: 'wait', runner: 'write' },
    ...story,
    names: ['monitor', 'runner'],
    edges: [
      ['monitor', 'runner'],
      ['runner', 'monitor'],
    ],
  },
  {
    name: 'the story in Python, twice',
    run: ['deadlock/monitor.py', 'stuck/runner.py'],
    state: { 'monitor.py': 'wait', 'runner.py': 'write' },
    ...story,
    names: ['monitor.py', 'runner.py'],
    edges: [
      ['monitor.py', 'runner.py'],
      ['runner.py', 'monitor.py'],
    ],
  },
  {
    name: 'the story through a shell',
    run: ['deadlock/monitor.c', 'sh', '-c', '"$0"; echo done', 'stuck/runner.c'],
    state: { monitor: 'wait', sh: 'wait', runner: 'write' },
    ...story,
    names: ['monitor', 'sh', 'runner'],
    edges: [
      ['monitor', 'sh'],
      ['sh', 'runner'],
      ['runner', 'monitor'],
    ],
  },
  {
    name: 'the story below a shell that is not part of it',
    run: ['sh', '-c', '"$@"; echo over', 'sh', 'deadlock/monitor.c', 'stuck/runner.c'],
    state: { sh: 'wait', monitor: 'wait', runner: 'write' },
    ...story,
    names: ['monitor', 'runner'],
    edges: [
      ['monitor', 'runner'],
      ['runner', 'monitor'],
    ],
    approach: [['sh', 'monitor']],
  },
  {
    name: 'the story with a runner in Node, which waits in its event loop',
    run: ['deadlock/monitor.c', 'node', 'stuck/runner.mjs'],
    state: { monitor: 'wait', 'runner.mjs': 'epoll' },
    ...story,
    names: ['monitor', 'runner.mjs'],
    edges: [
      ['monitor', 'runner.mjs'],
      ['runner.mjs', 'monitor'],
    ],
  },
  {
    name: 'the story with idle threads on both sides',
    run: ['stuck/monitor-with-pool.c', 'stuck/runner.c', '200'],
    state: { 'monitor-with-pool': 'wait', worker: 'futex', runner: 'write', idle: 'futex' },
    ...story,
    names: ['monitor-with-po', 'runner'],
    edges: [
      ['monitor-with-pool', 'runner'],
      ['runner', 'monitor-with-pool'],
    ],
  },
  {
    name: 'the story in a process of 32 bits',
    run: ['deadlock/monitor.c:32', 'stuck/runner.c:32'],
    state: { monitor: 'wait', runner: 'write' },
    ...story,
    names: ['monitor', 'runner'],
    edges: [
      ['monitor', 'runner'],
      ['runner', 'monitor'],
    ],
  },
  {
    name: 'the story with a runner of 32 bits only',
    run: ['deadlock/monitor.rs', 'stuck/runner.c:32'],
    state: { monitor: 'wait', runner: 'write' },
    ...story,
    names: ['monitor', 'runner'],
    edges: [
      ['monitor', 'runner'],
      ['runner', 'monitor'],
    ],
  },
  {
    name: 'the story in a pid namespace, where pids are other numbers',
    run: ['unshare', '-Urpf', 'sh', '-c', '"$@"; echo over', 'sh', 'deadlock/monitor.c', 'stuck/runner.c'],
    needs: ['user namespaces'],
    state: { unshare: 'wait', sh: 'wait', monitor: 'wait', runner: 'write' },
    ...story,
    names: ['monitor', 'runner'],
    edges: [
      ['monitor', 'runner'],
      ['runner', 'monitor'],
    ],
  },
  {
    name: 'the story with bytes that the kernel moves (splice)',
    run: ['stuck/splice.py'],
    state: { 'splice.py': 'wait', 'splice.py#2': 'splice' },
    ...story,
    names: ['splice.py', 'splice.py#2'],
    edges: [
      ['splice.py', 'splice.py#2'],
      ['splice.py#2', 'splice.py'],
    ],
  },
  {
    name: 'Node that does not read what its child prints',
    run: ['node', 'stuck/monitor.mjs', 'stuck/runner.c'],
    state: { 'monitor.mjs': 'epoll', runner: 'write' },
    verdict: 'reader-not-watching',
    // Node has handlers and timers of its own, so nothing is promised; see the table of loops below.
    deadlock: false,
    names: ['monitor.mjs', 'runner'],
    cure: /resume\(\)|data/,
    approach: [['runner', 'monitor.mjs']],
  },
  ...(['poll', 'ppoll', 'select', 'pselect', 'epoll', 'sigchld'] as const).map((how) => ({
    name: `a loop (${how}) that does not watch its child's output`,
    run: ['stuck/not-watching.c', how],
    state: {
      'not-watching': how.includes('poll')
        ? how === 'epoll'
          ? 'epoll'
          : 'poll'
        : how === 'sigchld'
          ? 'epoll'
          : 'select',
      runner: 'write',
    } as const,
    verdict: 'reader-not-watching',
    deadlock: how !== 'sigchld',
    names: ['not-watching', 'runner'],
    [how === 'sigchld' ? 'approach' : 'edges']: [['runner', 'not-watching']],
  })),
  ...(['poll', 'ppoll', 'select', 'pselect', 'epoll'] as const).map((how) => ({
    name: `the same (${how}) with a limit: not for ever`,
    run: ['stuck/not-watching.c', how, '60000'],
    state: {
      'not-watching': how === 'epoll' ? 'epoll' : how.includes('poll') ? 'poll' : 'select',
      runner: 'write',
    } as const,
    verdict: 'reader-not-watching',
    deadlock: false,
    names: ['not-watching', 'runner'],
    approach: [['runner', 'not-watching']] as const,
  })),
  ...(['listen', 'timer'] as const).map((how) => ({
    name: `the same (epoll) with a ${how === 'listen' ? 'listening socket' : 'timer that is not set'}`,
    run: ['stuck/not-watching.c', how],
    state: { 'not-watching': 'epoll', runner: 'write' } as const,
    verdict: 'reader-not-watching',
    deadlock: how === 'timer',
    names: ['not-watching', 'runner'],
    [how === 'timer' ? 'edges' : 'approach']: [['runner', 'not-watching']],
  })),
  {
    name: 'two that write to each other, in C',
    run: ['stuck/two-way.c'],
    state: { 'two-way': 'write', filter: 'write' },
    verdict: 'two-way-pipes',
    deadlock: true,
    names: ['two-way', 'filter'],
    edges: [
      ['two-way', 'filter'],
      ['filter', 'two-way'],
    ],
  },
  {
    name: 'two that write to each other, in Python',
    run: ['stuck/two-way.py'],
    state: { 'two-way.py': 'write', cat: 'write' },
    verdict: 'two-way-pipes',
    deadlock: true,
    names: ['two-way.py', 'cat'],
    edges: [
      ['two-way.py', 'cat'],
      ['cat', 'two-way.py'],
    ],
  },
  {
    name: 'two that wait for each other to speak',
    run: ['stuck/two-way-questions.c'],
    state: { 'two-way-questions': 'read', answers: 'read' },
    verdict: 'two-way-pipes',
    deadlock: true,
    names: ['two-way-questio', 'answers'],
    edges: [
      ['two-way-questions', 'answers'],
      ['answers', 'two-way-questions'],
    ],
  },
  {
    name: 'a parent that waits, and a child that waits for its input to end',
    run: ['stuck/waits-child-reads.c'],
    state: { 'waits-child-reads': 'wait', filter: 'read' },
    verdict: 'parent-waits-child-reads',
    deadlock: true,
    names: ['waits-child-rea', 'filter'],
    cure: /stdin/,
    edges: [
      ['waits-child-reads', 'filter'],
      ['filter', 'waits-child-reads'],
    ],
  },
  {
    name: 'a writer that is its own reader',
    run: ['stuck/only-writer.c'],
    state: { 'only-writer': 'write' },
    verdict: 'only-writer-holds-reader',
    deadlock: true,
    names: ['only-writer'],
    edges: [['only-writer', 'only-writer']],
  },
  {
    name: 'a writer that has inherited the read end, and a parent that waits for it',
    run: ['stuck/only-writer.c', 'forked'],
    state: { 'only-writer': 'wait', writer: 'write' },
    verdict: 'only-writer-holds-reader',
    deadlock: true,
    names: ['writer'],
    edges: [['writer', 'writer']],
    approach: [['only-writer', 'writer']],
  },
  {
    name: 'a reader that keeps the write end',
    run: ['stuck/own-write-end.c'],
    state: { 'own-write-end': 'read' },
    verdict: 'end-of-file-never-comes',
    deadlock: true,
    names: ['own-write-end'],
    cure: /close/i,
    edges: [['own-write-end', 'own-write-end']],
  },
  {
    name: 'a filter that has inherited the write end',
    run: ['stuck/own-write-end.c', 'inherited'],
    state: { 'own-write-end': 'wait', cat: 'read' },
    verdict: 'end-of-file-never-comes',
    deadlock: true,
    names: ['cat'],
    cure: /close/i,
    edges: [['cat', 'cat']],
    approach: [['own-write-end', 'cat']],
  },
  {
    name: 'a leaked process that keeps the output of its dead parent, in Python',
    run: ['stuck/leaked-writer.py'],
    state: { 'leaked-writer.py': 'read', sleep: 'sleep' },
    verdict: 'end-of-file-never-comes',
    deadlock: false,
    names: ['leaked-writer.py', 'sleep'],
    approach: [['leaked-writer.py', 'sleep']],
  },
  {
    name: 'a leaked process that keeps the output of its dead parent, in Node',
    run: ['node', 'stuck/leaked-writer.mjs'],
    state: { 'leaked-writer.mjs': 'epoll', sleep: 'sleep' },
    verdict: 'end-of-file-never-comes',
    deadlock: false,
    names: ['leaked-writer.mjs', 'sleep'],
    approach: [['leaked-writer.mjs', 'sleep']],
  },
  ...(['normal', 'recursive', 'errorcheck', 'robust'] as const).map((kind) => ({
    name: `two threads and two mutexes (${kind})`,
    run: ['stuck/abba-mutex.c', kind],
    state: { left: 'futex', right: 'futex' } as const,
    verdict: 'thread-lock-cycle',
    deadlock: true,
    names: ['abba-mutex'],
    says: ['left', 'right'],
    cure: /same order/,
    edges: [['abba-mutex', 'abba-mutex']] as const,
  })),
  {
    name: 'one thread that locks its mutex twice',
    run: ['stuck/abba-mutex.c', 'self'],
    state: { twice: 'futex' },
    verdict: 'thread-lock-cycle',
    deadlock: true,
    names: ['abba-mutex'],
    says: ['twice'],
    edges: [['abba-mutex', 'abba-mutex']],
  },
  {
    name: 'two files locked in opposite order, by flock',
    run: ['stuck/abba-files.py', 'flock', '{place}/one', '{place}/two'],
    state: { 'abba-files.py': 'wait', 'abba-files.py#2': 'flock', 'abba-files.py#3': 'flock' },
    verdict: 'file-lock-cycle',
    deadlock: true,
    names: ['abba-files.py#2', 'abba-files.py#3'],
    says: ['{place}/one', '{place}/two'],
    edges: [
      ['abba-files.py#2', 'abba-files.py#3'],
      ['abba-files.py#3', 'abba-files.py#2'],
    ],
  },
  {
    name: 'two files locked in opposite order, by fcntl of the open file',
    run: ['stuck/abba-files.py', 'ofd', '{place}/one', '{place}/two'],
    state: { 'abba-files.py': 'wait', 'abba-files.py#2': 'fcntl', 'abba-files.py#3': 'fcntl' },
    verdict: 'file-lock-cycle',
    deadlock: true,
    names: ['abba-files.py#2', 'abba-files.py#3'],
    says: ['{place}/one', '{place}/two'],
    edges: [
      ['abba-files.py#2', 'abba-files.py#3'],
      ['abba-files.py#3', 'abba-files.py#2'],
    ],
  },
  {
    name: 'two files locked in opposite order, one by flock and one by fcntl',
    run: ['stuck/abba-files.py', 'mixed', '{place}/one', '{place}/two'],
    state: { 'abba-files.py': 'wait', 'abba-files.py#2': 'fcntl', 'abba-files.py#3': 'flock' },
    verdict: 'file-lock-cycle',
    deadlock: true,
    names: ['abba-files.py#2', 'abba-files.py#3'],
    edges: [
      ['abba-files.py#2', 'abba-files.py#3'],
      ['abba-files.py#3', 'abba-files.py#2'],
    ],
  },
  ...(['flock', 'posix', 'ofd'] as const).map((kind) => ({
    name: `a lock (${kind}) that a process outside the tree holds`,
    run: ['stuck/lock-waiter.py', kind, '{place}/lock'],
    after: ['stuck/lock-holder.py', kind, '{place}/lock'],
    state: { 'lock-waiter.py': kind === 'flock' ? 'flock' : 'fcntl' } as const,
    verdict: 'file-lock',
    deadlock: false,
    names: ['lock-waiter.py', 'after:lock-holder.py'],
    says: ['{place}/lock'],
    approach: [['lock-waiter.py', 'after:lock-holder.py']] as const,
  })),
  {
    name: 'a lock that a process of the same tree holds',
    run: [
      'sh',
      '-c',
      '"$@" "$PWD/lock" & until [ -s output ]; do sleep 0.05; done; flock "$PWD/lock" true',
      'sh',
      'stuck/lock-holder.py',
      'flock',
    ],
    needs: ['flock'],
    state: { sh: 'wait', flock: 'flock', 'lock-holder.py': 'sleep' },
    verdict: 'file-lock',
    deadlock: false,
    names: ['flock', 'lock-holder.py'],
    approach: [
      ['sh', 'flock'],
      ['flock', 'lock-holder.py'],
    ],
  },
  {
    name: 'a lock that was taken by a process which is gone, and inherited by one which is not',
    run: ['sh', '-c', "flock lock sh -c 'sleep 80 &'; flock lock true"],
    needs: ['flock'],
    state: { sh: 'wait', flock: 'flock', sleep: 'sleep' },
    verdict: 'file-lock',
    deadlock: false,
    names: ['flock', 'sleep'],
    approach: [['flock', 'sleep']],
  },
  {
    name: 'a password, asked for at a terminal',
    run: ['stuck/terminal.py', 'password'],
    state: { 'terminal.py': 'read', 'terminal.py#2': 'read' },
    verdict: 'keyboard',
    deadlock: false,
    names: ['terminal.py#2'],
    cure: /<\/dev\/null/,
  },
  {
    name: 'the keyboard, under script',
    run: ['script', '-qfec', 'cat', '/dev/null'],
    start: { stdin: 'open' },
    state: { cat: 'read' },
    verdict: 'keyboard',
    deadlock: false,
    names: ['cat'],
    says: ['/dev/pts/'],
  },
  ...(['read', 'poll', 'select'] as const).map((how) => ({
    name: `a serial port (${how})`,
    run: ['stuck/serial-port.py', '/dev/ttyS0', how],
    needs: ['/dev/ttyS0'],
    state: { 'serial-port.py': how } as const,
    verdict: 'serial-port',
    deadlock: false,
    names: ['serial-port.py'],
    says: ['/dev/ttyS0'],
  })),
  ...(
    [
      ['recv', '127.0.0.1', 'receive'],
      ['recv', '::1', 'receive'],
      ['connect', '127.0.0.1', 'connect'],
      ['connect', '::1', 'connect'],
      ['poll', '127.0.0.1', 'poll'],
      ['http', '127.0.0.1', 'receive'],
    ] as const
  ).map(([what, address, doing]) => ({
    name: `a server that does not answer (${what}, ${address})`,
    run: ['stuck/network.py', what, address, '{said}'],
    after: ['stuck/deaf-server.py', address],
    state: { 'network.py': doing },
    verdict: 'network',
    deadlock: false,
    names: ['network.py'],
    says: [address.includes(':') ? `[${address}]:{said}` : `${address}:{said}`],
  })),
  {
    name: 'a server that does not answer (Node)',
    run: ['node', 'stuck/network.mjs', '{said}'],
    after: ['stuck/deaf-server.py', '127.0.0.1'],
    state: { 'network.mjs': 'epoll' },
    verdict: 'network',
    deadlock: false,
    names: ['network.mjs'],
    says: ['127.0.0.1:{said}'],
  },
  {
    name: 'a client that does not come',
    run: ['stuck/network.py', 'accept', '127.0.0.1', '0'],
    state: { 'network.py': 'accept' },
    verdict: 'network',
    deadlock: false,
    names: ['network.py'],
    says: ['127.0.0.1'],
  },
  {
    name: 'a service on a socket, outside the tree, that does not answer',
    run: ['stuck/outside.py', 'unix', '{place}/socket'],
    after: ['stuck/deaf-peer.py', 'unix', '{place}/socket'],
    state: { 'outside.py': 'receive' },
    verdict: 'waits-outside',
    deadlock: false,
    names: ['outside.py', 'after:deaf-peer.py'],
    approach: [['outside.py', 'after:deaf-peer.py']],
  },
  {
    name: 'a named pipe that a process outside the tree keeps open',
    run: ['stuck/outside.py', 'fifo', '{place}/pipe'],
    after: ['stuck/deaf-peer.py', 'fifo', '{place}/pipe'],
    state: { 'outside.py': 'read' },
    verdict: 'waits-outside',
    deadlock: false,
    names: ['outside.py', 'after:deaf-peer.py'],
    approach: [['outside.py', 'after:deaf-peer.py']],
  },
  ...(['sleep', 'poll', 'select', 'condition'] as const).map((how) => ({
    name: `a sleep of a minute and a half (Python, ${how})`,
    run: ['stuck/sleeps.py', how, '90'],
    state: { 'sleeps.py': how === 'condition' ? 'futex' : how } as const,
    verdict: 'sleeping',
    deadlock: false,
    names: ['sleeps.py'],
    says: ['s'],
  })),
  {
    name: 'a sleep below shells',
    run: ['sh', '-c', "sh -c 'sleep 300; true'; true"],
    state: { 'sh#1': 'wait', 'sh#2': 'wait', sleep: 'sleep' },
    verdict: 'sleeping',
    deadlock: false,
    names: ['sleep'],
    approach: [
      ['sh#1', 'sh#2'],
      ['sh#2', 'sleep'],
    ],
  },
  {
    name: 'a timer of Node',
    run: ['node', 'stuck/sleeps.mjs', '300000'],
    state: { 'sleeps.mjs': 'epoll' },
    verdict: 'sleeping',
    deadlock: false,
    names: ['sleeps.mjs'],
  },
  {
    name: 'one thread of six that spins',
    run: ['stuck/spin.c'],
    state: { hot: 'running', idle: 'futex' },
    verdict: 'spinning',
    deadlock: false,
    names: ['spin'],
    says: ['hot'],
  },
  {
    name: 'one thread of six that spins in the kernel',
    run: ['stuck/spin.c', 'yield'],
    state: { hot: 'running', idle: 'futex' },
    verdict: 'spinning',
    deadlock: false,
    names: ['spin'],
    says: ['hot'],
  },
  {
    name: 'a loop without an end in Rust',
    run: ['stuck/spin.rs'],
    state: { spin: 'running' },
    verdict: 'spinning',
    deadlock: false,
    names: ['spin'],
  },
  {
    name: 'a loop without an end in a shell, below another',
    run: ['sh', '-c', "sh -c 'while :; do :; done'; true"],
    state: { 'sh#1': 'wait', 'sh#2': 'running' },
    verdict: 'spinning',
    deadlock: false,
    names: ['sh#2'],
  },
  {
    name: 'stopped by SIGSTOP',
    run: ['sh', '-c', 'sleep 300; true'],
    state: { sh: 'wait', sleep: 'sleep' },
    signal: ['SIGSTOP', 'sleep'],
    verdict: 'stopped',
    deadlock: false,
    names: ['sleep'],
    cure: /CONT/,
    approach: [['sh', 'sleep']],
  },
  {
    name: 'stopped since it reads its terminal from the background',
    run: ['stuck/terminal.py', 'background'],
    state: { 'terminal.py': 'read', 'terminal.py#2': 'wait', 'terminal.py#3': 'stopped' },
    verdict: 'stopped',
    deadlock: false,
    names: ['terminal.py#3'],
    says: ['SIGTTIN'],
    cure: /<\/dev\/null/,
  },
  {
    name: 'stopped by a debugger',
    run: ['stuck/traced.c'],
    state: { traced: 'stopped' },
    verdict: 'stopped',
    deadlock: false,
    names: ['traced'],
    says: ['debugger'],
  },
  {
    name: 'a zombie',
    run: ['stuck/zombie.py'],
    state: { 'zombie.py': 'pause', true: 'ended' },
    verdict: 'unreaped-zombie',
    deadlock: false,
    names: ['true', 'zombie.py'],
  },
  {
    name: 'between vfork and exec',
    run: ['stuck/vfork.c'],
    state: { vfork: 'uninterruptible', vforked: 'pause' },
    verdict: 'uninterruptible',
    deadlock: false,
    names: ['vfork'],
    says: ['vfork'],
  },
  {
    name: 'a file system that does not answer',
    run: ['stuck/frozen-disk.sh', '{place}'],
    needs: ['root', 'mkfs.ext4', 'fsfreeze', '/dev/loop0'],
    state: { dd: 'uninterruptible' },
    verdict: 'uninterruptible',
    deadlock: false,
    names: ['dd'],
  },
  {
    name: 'a named pipe that nobody writes to',
    run: ['sh', '-c', 'mkfifo pipe; cat pipe; true'],
    state: { sh: 'wait', cat: 'open' },
    verdict: 'fifo-without-peer',
    deadlock: false,
    names: ['cat'],
    says: ['pipe'],
    approach: [['sh', 'cat']],
  },
  {
    name: 'a named pipe that nobody reads',
    run: ['sh', '-c', 'mkfifo pipe; echo hello > pipe'],
    state: { sh: 'open' },
    verdict: 'fifo-without-peer',
    deadlock: false,
    names: ['sh'],
    says: ['pipe'],
  },
  {
    name: 'a tree that this user may not look at',
    run: ['sh', '-c', '"$0"; true', 'stuck/hidden.c'],
    // Root may look at everything; whoever is not root may not look at a process that hides itself.
    stranger: true,
    state: process.getuid?.() === 0 ? { sh: 'wait', hidden: 'pause' } : { sh: 'wait', hidden: 'unknown' },
    verdict: 'not-permitted',
    deadlock: false,
    names: [process.getuid?.() === 0 ? 'sh' : 'hidden'],
    cure: /root/,
  },
  // Stuck for ever, and yet not proven: these locks do not say who holds them.
  {
    name: 'two mutexes in Rust',
    run: ['stuck/abba-mutex.rs'],
    state: { left: 'futex', right: 'futex' },
    verdict: 'own-threads',
    deadlock: false,
    names: ['abba-mutex'],
  },
  {
    name: 'two locks in Python',
    run: ['stuck/abba-threads.py'],
    state: { 'abba-threads.py': 'futex' },
    verdict: 'own-threads',
    deadlock: false,
    names: ['abba-threads.py'],
  },
  {
    name: 'two mutexes with priority inheritance: the kernel refuses the second',
    run: ['stuck/abba-mutex.c', 'pi'],
    state: { left: 'futex', right: 'futex' },
    verdict: 'own-threads',
    deadlock: false,
    names: ['abba-mutex'],
  },
  {
    name: 'two mutexes between two processes',
    run: ['stuck/abba-mutex.c', 'shared'],
    state: { 'abba-mutex': 'wait', left: 'futex', right: 'futex' },
    verdict: 'waiting',
    deadlock: false,
    names: ['left'],
  },
]

interface Explained {
  report: HangReport
  pids: ReadonlyMap<string, number>
  fill: (text: string) => string
}

const workshop = new Workshop()
afterAll(() => workshop.close())

interface Said {
  status: number
  stdout: string
  stderr: string
}

function hang(args: readonly string[], stranger = false): Promise<Said> {
  const nobody = stranger && process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [join(DIST, 'hardware-test.js'), 'hang', ...args],
      { ...nobody, timeout: 30_000, maxBuffer: 2 ** 24 },
      (error, stdout, stderr) => {
        if (error === null) resolve({ status: 0, stdout, stderr })
        else if (typeof error.code === 'number') resolve({ status: error.code, stdout, stderr })
        else reject(error)
      },
    )
  })
}

/** Brings the program into its state, asks about it, and ends it. */
async function explained(one: Case): Promise<Explained> {
  const place = workshop.place()
  let said = ''
  const fill = (text: string) => text.replaceAll('{place}', place).replaceAll('{said}', said)
  let helper: Started | undefined
  let tree: Started | undefined
  try {
    if (one.after !== undefined) {
      const first = await workshop.start(one.after.map(fill))
      helper = first
      await until(`${one.after} says something`, () => first.said.includes('\n'))
      said = first.said.split('\n')[0] ?? ''
    }
    tree = await workshop.start(one.run.map(fill), one.start)
    await tree.settled(one.state)
    const roles = [...one.names, ...[...(one.edges ?? []), ...(one.approach ?? [])].flat()]
    const pids = new Map<string, number>()
    for (const role of roles) {
      const pid = role.startsWith('after:') ? helper?.pidOf(role.slice(6)) : tree.pidOf(role)
      if (pid === undefined) throw new Error(`there is no ${role}`)
      pids.set(role, pid)
    }
    if (one.signal !== undefined) {
      const [name, role] = one.signal
      process.kill(pids.get(role) ?? 0, name)
      await tree.settled({ ...one.state, [role]: 'stopped' })
    }
    const { status, stdout, stderr } = await hang([String(tree.pid), '--json'], one.stranger)
    if (status !== 0) throw new Error(`hardware-test hang: status ${status}\n${stderr}`)
    return { report: JSON.parse(stdout) as HangReport, pids, fill }
  } finally {
    await tree?.end()
    await helper?.end()
  }
}

function needsOfCase({ run, after = [], needs = [] }: Case): Need[] {
  return [...new Set([...needsOf(run), ...needsOf(after), ...needs])]
}

const possible = CASES.filter((one) => missing(needsOfCase(one)).length === 0)
const results = new Map<Case, Promise<Explained>>()

beforeAll(() => {
  const running = inTurns(possible, 3, explained)
  for (const [index, one] of possible.entries()) results.set(one, running[index] as Promise<Explained>)
})

describe('every kind of hang is recognised', () => {
  for (const one of CASES) {
    const needs = needsOfCase(one)
    it.skipIf(missing(needs).length > 0 && !MUST_RUN)(titleOf(one.name, needs), async () => {
      expect(missing(needs)).toEqual([])
      const { report, pids, fill } = await (results.get(one) as Promise<Explained>)
      const { verdict } = report
      const pid = (role: string) => pids.get(role) ?? 0
      expect(report).toMatchObject({ schema: 1, verdict: { id: one.verdict, deadlock: one.deadlock } })
      if (verdict === null) throw new Error('no verdict')
      for (const role of one.names) {
        expect(verdict.words).toContain(nameOf(role))
        expect(verdict.words).toContain(String(pid(role)))
        expect(verdict.pids).toContain(pid(role))
      }
      for (const text of one.says ?? []) expect(verdict.words).toContain(fill(text))
      expect(verdict.cure).toMatch(one.cure ?? /^[A-Z`].{20,}\.$/s)
      const edges = report.edges.map(({ from, to, inCycle }) => [from.pid, to?.pid, inCycle])
      for (const [from, to] of one.edges ?? []) expect(edges).toContainEqual([pid(from), pid(to), true])
      for (const [from, to] of one.approach ?? []) expect(edges).toContainEqual([pid(from), pid(to), false])
      if (!one.deadlock) expect([verdict, ...report.also].filter(({ deadlock }) => deadlock)).toEqual([])
      if (!one.deadlock) expect(report.edges.filter(({ inCycle }) => inCycle)).toEqual([])
      expect(report.activity).toBe(activityOf(one))
    })
  }
})

/** A role is `name`, `name#2`, or `after:name`. */
function nameOf(role: string): string {
  return role.replace(/^after:/, '').replace(/#\d+$/, '')
}

function activityOf({ verdict, deadlock }: Case): HangReport['activity'] {
  if (deadlock) return 'deadlocked'
  return verdict === 'spinning' || verdict === 'stopped' ? verdict : 'blocked'
}

describe('hardware-test hang', () => {
  it('is for people, too', async () => {
    const tree = await workshop.start(['sh', '-c', 'sleep 300; true'])
    try {
      await tree.settled({ sh: 'wait', sleep: 'sleep' })
      const { status, stdout } = await hang([String(tree.pid)])
      expect(status).toBe(0)
      expect(stdout).toContain(`sleep (pid ${tree.pidOf('sleep')})`)
      expect(stdout).toMatch(/sleeps for 300 s|sleeps/)
    } finally {
      await tree.end()
    }
  })

  it('says nothing of a tree that is at work', async () => {
    const tree = await workshop.start(['sh', '-c', 'while :; do sleep 0.02; done'])
    try {
      await tree.settled({})
      const { status, stdout } = await hang([String(tree.pid), '--json'])
      expect(status).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({ verdict: null, activity: 'alive', root: tree.pid })
    } finally {
      await tree.end()
    }
  })

  it.each(['999999999', '0', '-5', 'sleep', '1.5', ''])('refuses %j, which is no process', async (word) => {
    const { status, stdout, stderr } = await hang(['--json', '--', word])
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/process/)
  })
})
