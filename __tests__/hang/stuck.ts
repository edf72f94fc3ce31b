import type { Doing } from './calls.js'
import type { Need, StartOptions } from './programs.js'

/** A program that gets stuck, and what is to be said of it. A role is `name`, `name#2`, or `after:name` (programs.ts). */
export interface Stuck {
  name: string
  /** `{said}`: the first line of the helper below; `{place}`: an empty folder. */
  run: readonly string[]
  /** A helper outside the tree: started first, and waited for until it says something. */
  after?: readonly string[]
  needs?: readonly Need[]
  start?: StartOptions
  /** The user who asks is not the one who runs the tree (if that can be: only root has others). */
  stranger?: boolean
  /** What each process or thread waits in, before anybody asks. */
  state: Readonly<Record<string, Doing>>
  /** Stopped by SIGSTOP, once it is in its state. */
  stop?: string
  verdict: string
  /** `either`: stuck for ever, but it would be no fault to leave that unproven. */
  deadlock: boolean | 'either'
  /** Whose name and pid the words must hold. */
  names: readonly string[]
  /** What else they must hold. */
  says?: readonly string[]
  cure?: RegExp
  /** Who waits for whom, the last one for the first. By default, for a deadlock, `names`. */
  circle?: readonly string[]
  /** Who waits for whom, outside the circle. */
  chains?: readonly (readonly [from: string, to: string])[]
}

const STORY = {
  verdict: 'parent-waits-pipe-full',
  deadlock: true,
  cure: /read stdout and stderr/i,
} as const

const STORIES: Stuck[] = [
  {
    name: 'the story in Rust',
    run: ['deadlock/monitor.rs', 'deadlock/runner.rs', '100000'],
    state: { monitor: 'wait', runner: 'write' },
    ...STORY,
    names: ['monitor', 'runner'],
  },
  {
    name: 'the story in C',
    run: ['deadlock/monitor.c', 'stuck/runner.c'],
    state: { monitor: 'wait', runner: 'write' },
    ...STORY,
    names: ['monitor', 'runner'],
  },
  {
    name: 'the story in Python, on both sides',
    run: ['python3', 'deadlock/monitor.py', 'python3', 'stuck/runner.py'],
    state: { 'monitor.py': 'wait', 'runner.py': 'write' },
    ...STORY,
    names: ['monitor.py', 'runner.py'],
  },
  {
    name: 'the story through a shell',
    run: ['deadlock/monitor.c', 'sh', '-c', '"$0"; echo done', 'stuck/runner.c'],
    state: { monitor: 'wait', sh: 'wait', runner: 'write' },
    ...STORY,
    names: ['monitor', 'sh', 'runner'],
  },
  {
    name: 'the story below a shell that is not part of it',
    run: ['sh', '-c', '"$@"; echo over', 'sh', 'deadlock/monitor.c', 'stuck/runner.c'],
    state: { sh: 'wait', monitor: 'wait', runner: 'write' },
    ...STORY,
    names: ['monitor', 'runner'],
    chains: [['sh', 'monitor']],
  },
  {
    name: 'the story with a runner in Node, which waits in its event loop',
    run: ['deadlock/monitor.c', 'node', 'stuck/runner.mjs'],
    state: { monitor: 'wait', 'runner.mjs': 'epoll' },
    ...STORY,
    deadlock: 'either',
    names: ['monitor', 'runner.mjs'],
  },
  {
    name: 'the story with idle threads on both sides',
    run: ['stuck/monitor-with-pool.c', 'stuck/runner.c', '200'],
    state: { 'monitor-with-pool': 'wait', worker: 'futex', runner: 'write', idle: 'futex' },
    ...STORY,
    names: ['monitor-with-pool', 'runner'],
  },
  {
    name: 'the story in processes of 32 bits',
    run: ['deadlock/monitor.c:32', 'stuck/runner.c:32'],
    state: { monitor: 'wait', runner: 'write' },
    ...STORY,
    names: ['monitor', 'runner'],
  },
  {
    name: 'the story with a runner of 32 bits only',
    run: ['deadlock/monitor.rs', 'stuck/runner.c:32'],
    state: { monitor: 'wait', runner: 'write' },
    ...STORY,
    names: ['monitor', 'runner'],
  },
  {
    name: 'the story in a pid namespace, where pids are other numbers',
    run: ['unshare', '-Urpf', 'sh', '-c', '"$@"; echo over', 'sh', 'deadlock/monitor.c', 'stuck/runner.c'],
    needs: ['user namespaces'],
    state: { unshare: 'wait', sh: 'wait', monitor: 'wait', runner: 'write' },
    ...STORY,
    names: ['monitor', 'runner'],
    chains: [
      ['unshare', 'sh'],
      ['sh', 'monitor'],
    ],
  },
  {
    name: 'the story with bytes that the kernel moves (splice)',
    run: ['python3', 'stuck/splice.py'],
    state: { 'splice.py': 'wait', 'splice.py#2': 'splice' },
    ...STORY,
    names: ['splice.py', 'splice.py#2'],
  },
]

type Loop = 'poll' | 'ppoll' | 'select' | 'pselect' | 'epoll' | 'sigchld' | 'timer' | 'listen'

const LOOPS: Record<Loop, Doing> = {
  poll: 'poll',
  ppoll: 'poll',
  select: 'select',
  pselect: 'select',
  epoll: 'epoll',
  sigchld: 'epoll',
  timer: 'epoll',
  listen: 'epoll',
}

/** An event loop that does not watch its child's output; with `limitMs`, it will turn again by itself. */
function loop(how: Loop, deadlock: Stuck['deadlock'], limitMs?: number): Stuck {
  return {
    name: `a loop that does not watch its child's output (${how}${limitMs === undefined ? '' : ', with a limit'})`,
    run: ['stuck/not-watching.c', how, ...(limitMs === undefined ? [] : [String(limitMs)])],
    state: { 'not-watching': LOOPS[how], runner: 'write' },
    verdict: 'reader-not-watching',
    deadlock,
    names: ['not-watching', 'runner'],
    ...(deadlock === false ? { chains: [['runner', 'not-watching']] } : {}),
  }
}

const PIPES: Stuck[] = [
  loop('poll', true),
  loop('ppoll', true),
  loop('select', true),
  loop('pselect', true),
  loop('epoll', true),
  loop('sigchld', 'either'),
  loop('timer', 'either'),
  loop('listen', false),
  loop('poll', false, 60_000),
  loop('ppoll', false, 60_000),
  loop('select', false, 60_000),
  loop('pselect', false, 60_000),
  loop('epoll', false, 60_000),
  {
    name: 'Node that does not read what its child prints',
    run: ['node', 'stuck/monitor.mjs', 'stuck/runner.c'],
    state: { 'monitor.mjs': 'epoll', runner: 'write' },
    verdict: 'reader-not-watching',
    deadlock: 'either',
    names: ['monitor.mjs', 'runner'],
    cure: /resume\(\)/,
  },
  {
    name: 'two that write to each other, in C',
    run: ['stuck/two-way.c'],
    state: { 'two-way': 'write', filter: 'write' },
    verdict: 'two-way-pipes',
    deadlock: true,
    names: ['two-way', 'filter'],
  },
  {
    name: 'two that write to each other, in Python',
    run: ['python3', 'stuck/two-way.py'],
    state: { 'two-way.py': 'write', cat: 'write' },
    verdict: 'two-way-pipes',
    deadlock: true,
    names: ['two-way.py', 'cat'],
  },
  {
    name: 'two that wait for each other to speak',
    run: ['stuck/two-way-questions.c'],
    state: { 'two-way-questions': 'read', answers: 'read' },
    verdict: 'two-way-pipes',
    deadlock: true,
    names: ['two-way-questions', 'answers'],
  },
  {
    name: 'a parent that waits, and a child that waits for its input to end',
    run: ['stuck/waits-child-reads.c'],
    state: { 'waits-child-reads': 'wait', filter: 'read' },
    verdict: 'parent-waits-child-reads',
    deadlock: true,
    names: ['waits-child-reads', 'filter'],
    cure: /stdin/,
  },
  {
    name: 'a writer that is its own reader',
    run: ['stuck/only-writer.c'],
    state: { 'only-writer': 'write' },
    verdict: 'only-writer-holds-reader',
    deadlock: true,
    names: ['only-writer'],
    cure: /close/i,
  },
  {
    name: 'a writer that has inherited the read end, and a parent that waits for it',
    run: ['stuck/only-writer.c', 'forked'],
    state: { 'only-writer': 'wait', writer: 'write' },
    verdict: 'only-writer-holds-reader',
    deadlock: true,
    names: ['writer'],
    cure: /close/i,
    chains: [['only-writer', 'writer']],
  },
  {
    name: 'a reader that keeps the write end',
    run: ['stuck/own-write-end.c'],
    state: { 'own-write-end': 'read' },
    verdict: 'end-of-file-never-comes',
    deadlock: true,
    names: ['own-write-end'],
    cure: /close/i,
  },
  {
    name: 'a filter that has inherited the write end',
    run: ['stuck/own-write-end.c', 'inherited'],
    state: { 'own-write-end': 'wait', cat: 'read' },
    verdict: 'end-of-file-never-comes',
    deadlock: true,
    names: ['cat'],
    cure: /close/i,
    chains: [['own-write-end', 'cat']],
  },
  {
    name: 'a crowd that reads one pipe, of which everybody keeps the write end',
    run: ['stuck/crowd.c', '150'],
    state: { crowd: 'wait', reader: 'read' },
    verdict: 'end-of-file-never-comes',
    deadlock: true,
    names: ['reader'],
    cure: /close/i,
    chains: [['crowd', 'reader']],
  },
  {
    name: "a leaked process that keeps its dead parent's output, read by Python",
    run: ['python3', 'stuck/leaked-writer.py'],
    state: { 'leaked-writer.py': 'read', sleep: 'sleep' },
    verdict: 'end-of-file-never-comes',
    deadlock: false,
    names: ['leaked-writer.py', 'sleep'],
    chains: [['leaked-writer.py', 'sleep']],
  },
  {
    name: "a leaked process that keeps its dead parent's output, read by Node",
    run: ['node', 'stuck/leaked-writer.mjs'],
    state: { 'leaked-writer.mjs': 'epoll', sleep: 'sleep' },
    verdict: 'end-of-file-never-comes',
    deadlock: false,
    names: ['leaked-writer.mjs', 'sleep'],
    chains: [['leaked-writer.mjs', 'sleep']],
  },
  {
    name: 'a named pipe that nobody writes to',
    run: ['sh', '-c', 'mkfifo pipe; cat pipe; true'],
    state: { sh: 'wait', cat: 'open' },
    verdict: 'fifo-without-peer',
    deadlock: false,
    names: ['cat'],
    says: ['pipe'],
    chains: [['sh', 'cat']],
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
]

function mutexes(kind: string): Stuck {
  return {
    name: `two threads and two mutexes (${kind})`,
    run: ['stuck/abba-mutex.c', kind],
    state: { left: 'futex', right: 'futex' },
    verdict: 'thread-lock-cycle',
    deadlock: true,
    names: ['abba-mutex'],
    says: ['\n- thread left ', '\n- thread right '],
    cure: /same order/,
  }
}

function files(kind: string, how: string, second: Doing, third: Doing): Stuck {
  return {
    name: `two files locked in opposite order (${how})`,
    run: ['python3', 'stuck/abba-files.py', kind, '{place}/one', '{place}/two'],
    state: { 'abba-files.py': 'wait', 'abba-files.py#2': second, 'abba-files.py#3': third },
    verdict: 'file-lock-cycle',
    deadlock: true,
    names: ['abba-files.py#2', 'abba-files.py#3'],
    says: ['{place}/one', '{place}/two'],
    cure: /same order/,
  }
}

function lockOutside(kind: string, doing: Doing): Stuck {
  return {
    name: `a lock (${kind}) that a process outside the tree holds`,
    run: ['python3', 'stuck/lock-waiter.py', kind, '{place}/lock'],
    after: ['python3', 'stuck/lock-holder.py', kind, '{place}/lock'],
    state: { 'lock-waiter.py': doing },
    verdict: 'file-lock',
    deadlock: false,
    names: ['lock-waiter.py', 'after:lock-holder.py'],
    says: ['{place}/lock'],
    chains: [['lock-waiter.py', 'after:lock-holder.py']],
  }
}

const LOCKS: Stuck[] = [
  mutexes('normal'),
  mutexes('recursive'),
  mutexes('errorcheck'),
  mutexes('robust'),
  {
    name: 'one thread that locks its mutex twice',
    run: ['stuck/abba-mutex.c', 'self'],
    state: { twice: 'futex' },
    verdict: 'thread-lock-cycle',
    deadlock: true,
    names: ['abba-mutex'],
    says: ['\n- thread twice '],
  },
  // Stuck for ever, and yet nothing is proven: these locks do not say who holds them.
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
    run: ['python3', 'stuck/abba-threads.py'],
    state: { 'abba-threads.py': 'futex' },
    verdict: 'own-threads',
    deadlock: false,
    names: ['abba-threads.py'],
  },
  {
    name: 'two mutexes with priority inheritance, of which the kernel refuses the second',
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
  files('flock', 'flock', 'flock', 'flock'),
  files('ofd', 'fcntl, locks of the open file', 'fcntl', 'fcntl'),
  files('mixed', 'one by flock, one by fcntl', 'fcntl', 'flock'),
  {
    name: 'two bytes of a file locked in opposite order',
    run: ['python3', 'stuck/abba-bytes.py', '{place}/file'],
    state: { 'abba-bytes.py': 'wait', 'abba-bytes.py#2': 'fcntl', 'abba-bytes.py#3': 'fcntl' },
    verdict: 'file-lock-cycle',
    deadlock: true,
    names: ['abba-bytes.py#2', 'abba-bytes.py#3'],
    says: ['{place}/file'],
    cure: /same order/,
  },
  lockOutside('flock', 'flock'),
  lockOutside('posix', 'fcntl'),
  lockOutside('ofd', 'fcntl'),
  {
    name: 'a lock that a process of the same tree holds',
    run: [
      'sh',
      '-c',
      '"$@" flock lock & until [ -s output ]; do sleep 0.05; done; flock lock true',
      'sh',
      'python3',
      'stuck/lock-holder.py',
    ],
    needs: ['flock'],
    state: { sh: 'wait', flock: 'flock', 'lock-holder.py': 'sleep' },
    verdict: 'file-lock',
    deadlock: false,
    names: ['flock', 'lock-holder.py'],
    chains: [
      ['sh', 'flock'],
      ['flock', 'lock-holder.py'],
    ],
  },
  {
    name: 'a lock taken by a process that is gone, and inherited by one that is not',
    run: ['sh', '-c', "flock lock sh -c 'sleep 80 &'; flock lock true"],
    needs: ['flock'],
    state: { sh: 'wait', flock: 'flock', sleep: 'sleep' },
    verdict: 'file-lock',
    deadlock: false,
    names: ['flock', 'sleep'],
    chains: [['flock', 'sleep']],
  },
]

function serialPort(how: 'read' | 'poll' | 'select'): Stuck {
  return {
    name: `a board that says nothing on a serial port (${how}), which somebody else has open, too`,
    run: ['python3', 'stuck/serial-port.py', '/dev/ttyS0', how],
    after: ['python3', 'stuck/serial-port.py', '/dev/ttyS0'],
    needs: ['/dev/ttyS0'],
    state: { 'serial-port.py': how },
    verdict: 'serial-port',
    deadlock: false,
    names: ['serial-port.py'],
    says: ['/dev/ttyS0'],
  }
}

function server(what: string, address: string, doing: Doing): Stuck {
  return {
    name: `a server that does not answer (${what}, ${address})`,
    run: ['python3', 'stuck/network.py', what, address, '{said}'],
    after: ['python3', 'stuck/deaf-server.py', address],
    state: { 'network.py': doing },
    verdict: 'network',
    deadlock: false,
    names: ['network.py'],
    says: [address.includes(':') ? `[${address}]:{said}` : `${address}:{said}`],
  }
}

function outside(how: 'unix' | 'fifo', what: string, doing: Doing): Stuck {
  return {
    name: `${what}, outside the tree, that says nothing`,
    run: ['python3', 'stuck/outside.py', how, '{place}/it'],
    after: ['python3', 'stuck/deaf-peer.py', how, '{place}/it'],
    state: { 'outside.py': doing },
    verdict: 'waits-outside',
    deadlock: false,
    names: ['outside.py', 'after:deaf-peer.py'],
    chains: [['outside.py', 'after:deaf-peer.py']],
  }
}

const WORLD: Stuck[] = [
  {
    name: 'a password, asked for at a terminal',
    run: ['python3', 'stuck/terminal.py', 'password'],
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
  serialPort('read'),
  serialPort('poll'),
  serialPort('select'),
  server('recv', '127.0.0.1', 'receive'),
  server('recv', '::1', 'receive'),
  server('connect', '127.0.0.1', 'connect'),
  server('connect', '::1', 'connect'),
  server('poll', '127.0.0.1', 'poll'),
  server('http', '127.0.0.1', 'receive'),
  {
    name: 'a server that does not answer (Node)',
    run: ['node', 'stuck/network.mjs', '{said}'],
    after: ['python3', 'stuck/deaf-server.py', '127.0.0.1'],
    state: { 'network.mjs': 'epoll' },
    verdict: 'network',
    deadlock: false,
    names: ['network.mjs'],
    says: ['127.0.0.1:{said}'],
  },
  {
    name: 'a client that does not come',
    run: ['python3', 'stuck/network.py', 'accept', '127.0.0.1', '0'],
    state: { 'network.py': 'accept' },
    verdict: 'network',
    deadlock: false,
    names: ['network.py'],
    says: ['127.0.0.1'],
  },
  outside('unix', 'a service behind a socket', 'receive'),
  outside('fifo', 'a writer to a named pipe', 'read'),
  {
    name: 'a tree that this user may not look at',
    run: ['sh', '-c', '"$0"; true', 'stuck/hidden.c'],
    stranger: true,
    // Root may look at everything; whoever is not root may not look at a process of his own that hides itself.
    state: process.getuid?.() === 0 ? { sh: 'wait', hidden: 'pause' } : { sh: 'wait', hidden: 'unknown' },
    verdict: 'not-permitted',
    deadlock: false,
    names: [process.getuid?.() === 0 ? 'sh' : 'hidden'],
    cure: /root/,
  },
]

function sleeper(how: 'sleep' | 'poll' | 'select' | 'condition'): Stuck {
  return {
    name: `a sleep (Python, ${how})`,
    run: ['python3', 'stuck/sleeps.py', how, '90'],
    state: { 'sleeps.py': how === 'condition' ? 'futex' : how },
    verdict: 'sleeping',
    deadlock: false,
    names: ['sleeps.py'],
  }
}

const BY_THEMSELVES: Stuck[] = [
  sleeper('sleep'),
  sleeper('poll'),
  sleeper('select'),
  sleeper('condition'),
  {
    name: 'a sleep below shells',
    run: ['sh', '-c', "sh -c 'sleep 300; true'; true"],
    state: { 'sh#1': 'wait', 'sh#2': 'wait', sleep: 'sleep' },
    verdict: 'sleeping',
    deadlock: false,
    names: ['sleep'],
    says: ['300 s'],
    chains: [
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
    stop: 'sleep',
    verdict: 'stopped',
    deadlock: false,
    names: ['sleep'],
    cure: /CONT/,
    chains: [['sh', 'sleep']],
  },
  {
    name: 'stopped since it reads its terminal from the background',
    run: ['python3', 'stuck/terminal.py', 'background'],
    state: { 'terminal.py': 'read', 'terminal.py#2': 'wait', 'terminal.py#3': 'stopped' },
    verdict: 'stopped',
    deadlock: false,
    names: ['terminal.py#3'],
    says: ['SIGTTIN'],
    cure: /<\/dev\/null/,
  },
  {
    name: 'stopped by a debugger',
    run: ['sh', '-c', '"$0"; true', 'stuck/traced.c'],
    state: { sh: 'wait', traced: 'wait', debuggee: 'stopped' },
    verdict: 'stopped',
    deadlock: false,
    names: ['debuggee'],
    says: ['debugger'],
    chains: [['traced', 'debuggee']],
  },
  {
    name: 'a zombie',
    run: ['python3', 'stuck/zombie.py'],
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
  },
  {
    name: 'a file system in user space that does not answer',
    run: ['stuck/deaf-disk.c', '{place}'],
    needs: ['root', '/dev/fuse'],
    state: { 'deaf-disk': 'read', server: 'pause' },
    verdict: 'waiting',
    deadlock: false,
    names: ['deaf-disk'],
    says: ['{place}/file'],
  },
  {
    name: 'a disk that does not answer',
    run: ['sh', 'stuck/frozen-disk.sh', '{place}'],
    needs: ['root', 'mkfs.ext4', 'fsfreeze', '/dev/loop0'],
    state: { dd: 'uninterruptible' },
    verdict: 'uninterruptible',
    deadlock: false,
    names: ['dd'],
    chains: [['frozen-disk.sh', 'dd']],
  },
]

export const STUCK: readonly Stuck[] = [...STORIES, ...PIPES, ...LOCKS, ...WORLD, ...BY_THEMSELVES]
