import type { Need, StartOptions } from './programs.js'

/** A tree that gets somewhere, however little of it is seen in half a second. Nothing of it may ever be called a deadlock. */
export interface Healthy {
  name: string
  /** `{place}`: an empty folder. */
  run: readonly string[]
  needs?: readonly Need[]
  start?: StartOptions
  /** So many samples are enough: to look at it takes long. */
  samples?: number
  /** It does nothing until somebody comes. */
  idle?: boolean
  /** Verdicts that are true for a while, besides that it waits, sleeps or computes. */
  honest?: readonly string[]
}

/** A writer waits at a full pipe, and whoever can read it does something else for two seconds: true, and it passes. */
const PAUSES = ['pipe-not-read', 'waits-outside', 'reader-not-watching'] as const

/** `late-reader.c`. Where nobody could see that the pipe will be read, it may also be said that the parent waits. */
function late(how: string, unseen = false): Healthy {
  return {
    name: `a late reader (${how})`,
    run: ['healthy/late-reader.c', how],
    honest: unseen ? [...PAUSES, 'parent-waits-pipe-full'] : PAUSES,
  }
}

/** `idle-pool.c`: workers and a parent wait for each other, and the parent for somebody else as well. */
function pool(source: string, argument?: string, start?: StartOptions): Healthy {
  return {
    name: `an idle pool (${[source, ...(argument === undefined ? [] : [argument])].join(', ')})`,
    run: ['healthy/idle-pool.c', source, ...(argument === undefined ? [] : [argument])],
    ...(start === undefined ? {} : { start }),
    idle: source !== 'timer',
    honest: ['network', 'waits-outside'],
  }
}

/** `byte-locks.py`. */
function byteLocks(kind: 'posix' | 'ofd'): Healthy {
  return {
    name: `bytes of a file held, and another one waited for (${kind})`,
    run: ['python3', 'healthy/byte-locks.py', kind, '{place}/one', '{place}/two'],
    honest: ['file-lock'],
  }
}

const CHATTY = 'i=0; while [ $i -lt 1000000 ]; do i=$((i + 1)); echo "[$i] INFO page $i written and verified"; done'

export const HEALTHY: readonly Healthy[] = [
  {
    name: 'a pipeline with full pipes',
    run: [
      'sh',
      '-c',
      'timeout 300 yes | tr y n | sed s/n/page/ | cat | "$@"',
      'sh',
      'python3',
      'healthy/slow-reader.py',
      '65536',
      '0.02',
    ],
  },
  {
    name: 'a consumer that takes a line every 50 ms from a full pipe',
    run: ['sh', '-c', 'timeout 300 yes | while read -r line; do sleep 0.05; done'],
    honest: PAUSES,
  },
  {
    name: 'a consumer that takes a line every three seconds from a full pipe',
    run: ['sh', '-c', 'timeout 300 yes | while read -r line; do sleep 3; done'],
    honest: PAUSES,
  },
  {
    name: 'a consumer in Python, two seconds late',
    run: ['sh', '-c', 'timeout 300 yes | "$@"', 'sh', 'python3', 'healthy/slow-reader.py', '4096', '2'],
    honest: PAUSES,
  },
  {
    name: 'a shell that polls for a file',
    run: ['sh', '-c', 'i=0; while [ ! -e never ] && [ $i -lt 4000 ]; do i=$((i + 1)); sleep 0.1; done'],
  },
  {
    name: 'bash with process substitution, tee and a coprocess',
    run: ['bash', 'healthy/coprocess.sh'],
  },
  {
    name: 'xargs with three at a time',
    run: ['sh', '-c', "seq 9000 | xargs -P 3 -n 1 sh -c 'seq 2000 | tail -1; sleep 0.3' | cat > /dev/null"],
    needs: ['xargs'],
  },
  {
    name: 'make -j3 with two makes inside',
    run: ['sh', '-c', 'i=0; while [ $i -lt 300 ]; do i=$((i + 1)); make -s -j3 -f "$0"; done', 'healthy/Makefile'],
    needs: ['make'],
  },
  { name: 'a cargo-like parent with a pipe of tokens', run: ['python3', 'healthy/jobserver.py'] },
  { name: 'Node with busy children and paused streams', run: ['node', 'healthy/busy.mjs'], honest: PAUSES },
  { name: 'Python threads that capture output', run: ['python3', 'healthy/communicate.py'], honest: PAUSES },
  { name: 'asyncio with children', run: ['python3', 'healthy/async.py'], honest: PAUSES },
  { name: 'a pool of Python processes', run: ['python3', 'healthy/pool.py'] },
  {
    name: 'Python that waits for a child with a limit, then reads',
    run: ['python3', 'healthy/late-monitor.py', 'sh', '-c', CHATTY],
    honest: [...PAUSES, 'parent-waits-pipe-full'],
  },
  {
    name: 'the monitor of the story, done right',
    run: ['healthy/patient-monitor.rs', 'sh', '-c', CHATTY],
    honest: PAUSES,
  },
  { name: 'threads in Rust with channels', run: ['healthy/channels.rs'] },
  { name: 'goroutines, commands and channels in Go', run: ['healthy/many.go'], honest: PAUSES },
  { name: 'threads in C with mutexes and condition variables', run: ['healthy/contention.c'] },
  { name: 'mutexes in opposite order, with a limit', run: ['healthy/timed-abba.c'] },
  { name: 'events that look like mutexes', run: ['healthy/own-futex.c', 'event'] },
  { name: "Rust's mutexes, with data that look like an owner", run: ['healthy/own-futex.c', 'rust'] },
  { name: 'an edge-triggered event loop with clients', run: ['healthy/edge-server.c'] },
  { name: 'ping-pong', run: ['healthy/turns.c'] },
  { name: 'ping-pong with two seconds of thinking', run: ['healthy/turns.c', '2000'] },
  {
    name: 'file locks taken in turns, in opposite order',
    run: ['python3', 'healthy/turns.py', '{place}/one', '{place}/two'],
    honest: ['file-lock'],
  },
  byteLocks('posix'),
  byteLocks('ofd'),
  { name: 'a process whose first thread has ended', run: ['healthy/ended-leader.c'] },
  { name: 'an epoll set that watches a number of another meaning', run: ['python3', 'healthy/moved-number.py'] },
  {
    name: 'an epoll set that is too long to read to its end',
    run: ['python3', 'healthy/long-set.py'],
    samples: 8,
  },
  {
    name: 'a packet that was lost, and a socket with a time limit',
    run: ['healthy/retransmit.c'],
    honest: ['network'],
  },
  {
    name: 'a child whose writes a supervisor lets pass, after a while',
    run: ['healthy/supervised.c'],
    honest: PAUSES,
  },
  {
    name: 'ping-pong that is frozen most of the time',
    run: ['sh', 'healthy/frozen.sh', 'healthy/turns.c'],
    needs: ['root', 'cgroup2'],
    honest: ['stopped'],
  },
  { name: 'a wait for whichever child ends first', run: ['healthy/wait-any.c'], honest: PAUSES },
  { name: 'a pipe to itself (SIGCHLD)', run: ['healthy/self-pipe.c', 'child'] },
  { name: 'a pipe to itself (a thread)', run: ['healthy/self-pipe.c', 'thread'] },
  { name: 'a pipe to itself (SIGTERM)', run: ['healthy/self-pipe.c', 'term'], idle: true },
  {
    name: 'a terminal under script',
    run: ['script', '-qfec', 'i=0; while [ $i -lt 4000 ]; do i=$((i + 1)); date; sleep 0.1; done', '/dev/null'],
    start: { stdin: 'open' },
  },
  {
    name: 'a pipeline in a pid namespace',
    run: ['unshare', '-Urpf', 'sh', '-c', 'timeout 300 yes | while read -r line; do sleep 1; done'],
    needs: ['user namespaces'],
    honest: PAUSES,
  },
  late('sleep'),
  late('timedwait'),
  late('poll'),
  late('timerfd'),
  late('sigwait'),
  late('lock'),
  late('child'),
  late('outside'),
  late('alarm', true),
  late('in-flight', true),
  late('in-flight-too', true),
  late('own-table', true),
  late('signal', true),
  { ...late('crowd', true), samples: 2 },
  late('uring', true),
  pool('tcp'),
  pool('unix', '{place}/socket'),
  pool('signal'),
  pool('timer'),
  pool('inotify', '{place}'),
  pool('pidfd', '1'),
  pool('stdin', undefined, { stdin: 'open' }),
  pool('fifo', '{place}/pipe'),
  pool('fifo', '{place}/pipe (deleted)'),
]
