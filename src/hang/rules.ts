/**
 * What may be wrong with a tree that does not move, most telling first: a new verdict is one row. A row speaks of what the root waits
 * for; only the first of them become headlines.
 */
import { SPINNING_SHARE } from './activity.js'
import type { Scene } from './explain.js'
import { type Edge, type Graph, isFull, isLiving, type Node } from './graph.js'
import type { ObjectKind, ProcessState, WaitObject } from './snapshot.js'
import { does, listOf, nameOf, nameOfPid, printable, threadName } from './words.js'

interface Found {
  deadlock?: boolean
  words: string
  cure: string
  pids: number[]
}

interface Rule {
  id: string
  /** For a headline, after `Deadlocked: `. */
  title: string
  find(scene: Scene): Found | null
}

const READ_WHILE_WAITING =
  'Read stdout and stderr before or while waiting (Rust `wait_with_output()`, Python `communicate()`, one thread or `poll` for each pipe), or send them to a file.'

const isEmpty = ({ kind }: Edge) => kind === 'read' || kind === 'watch-read'
const all = (circle: Edge[] | null, kinds: readonly Edge['kind'][]) =>
  circle?.every(({ kind }) => kinds.includes(kind)) ?? false

/** What the first of `edge` does: `runner (pid 7) cannot write to ...`. */
function step({ graph }: Scene, { from }: Edge): string {
  const node = graph.nodes.find(({ thread, process }) => thread.tid === from.tid && process.pid === from.pid)
  return node === undefined ? '' : `${nameOf(node.process)} ${does(node, graph)}`
}

/** A circle as a list, a line each. */
function steps(scene: Scene, circle: readonly Edge[]): string {
  return circle.map((edge) => `\n- ${step(scene, edge)}`).join('')
}

function pidsOf(circle: readonly Edge[]): number[] {
  return [...new Set(circle.map(({ from }) => from.pid))]
}

function named({ graph }: Scene, pid: number): string {
  return nameOfPid(graph, pid)
}

/** Nodes that the root waits for and that have nobody in the tree to wait for. */
function ends({ reached, graph }: Scene): Node[] {
  return reached.filter(({ edges }) => edges.every(({ to }) => !graph.processes.has(to.pid)))
}

/** Nodes that wait for nobody in the tree but, at most, for themselves: whoever has a socket, or an event loop, has its own ends of it. */
function alone({ reached, graph }: Scene): Node[] {
  return reached.filter(({ edges, process }) =>
    edges.every(({ to }) => to.pid === process.pid || !graph.processes.has(to.pid)),
  )
}

/** Files that a thread waits for, one or several at once. */
function filesOf(scene: Scene, node: Node): WaitObject[] {
  const { wait } = node.thread
  const ids = wait.on === 'events' ? wait.watched.map(({ object }) => object) : 'object' in wait ? [wait.object] : []
  return ids
    .map((id) => (id === null ? undefined : scene.graph.snapshot.objects.get(id)))
    .filter((one) => one !== undefined)
}

/** A row for each kind of file at which somebody waits for the world outside. */
function waitsAt<Id extends string>(
  id: Id,
  kinds: readonly ObjectKind[],
  what: string,
  cure: string,
): Rule & { id: Id } {
  return {
    id,
    title: `it ${what}`,
    find: (scene) => {
      for (const node of scene.reached) {
        const file = filesOf(scene, node).find(({ kind }) => kinds.includes(kind))
        if (file === undefined) continue
        return {
          words: `${nameOf(node.process)} ${what} ${printable(file.words, 200)}: it ${does(node, scene.graph)}.`,
          cure,
          pids: [node.process.pid],
        }
      }
      return null
    },
  }
}

export const RULES = [
  {
    id: 'recorder',
    title: 'hardware-test itself does not take the output',
    find: (scene) => {
      const { graph, changes } = scene
      const us = graph.snapshot.outsiders.find((one) => one.us)?.pid
      const node = scene.reached.find(
        ({ edges, process }) =>
          changes.steady.has(process.pid) && edges.some((edge) => isFull(edge) && edge.to.pid === us),
      )
      if (us === undefined || node === undefined) return null
      return {
        words: `hardware-test itself is at fault: ${nameOf(node.process)} waits for our recorder, which does not take its output.`,
        cure: 'Look whether the disk of the recording is full, slow or gone; then please report this with the log of the run.',
        pids: [node.process.pid],
      }
    },
  },
  {
    id: 'only-writer-holds-reader',
    title: 'nobody but the writer holds the end to read',
    find: (scene) => {
      const edge = scene.circle?.length === 1 ? scene.circle.find(isFull) : undefined
      const held = selfFull(scene, edge)
      if (held === null) return null
      return {
        deadlock: edge !== undefined,
        words: `${nameOf(held.process)} ${does(held, scene.graph)}. Nobody but the writer itself holds the end that could be read, so nobody ever reads it, and no SIGPIPE ends it.`,
        cure: 'Close the read end in the writer, right after the fork (or open it with O_CLOEXEC): then it gets SIGPIPE when its reader is gone.',
        pids: [held.process.pid],
      }
    },
  },
  {
    id: 'reader-not-watching',
    title: 'the reader does not watch the pipe',
    find: (scene) => {
      const { circle } = scene
      const loop = circle?.find(({ from }) =>
        scene.graph.nodes.some((n) => n.thread.tid === from.tid && n.thread.wait.on === 'events'),
      )
      if (
        circle !== null &&
        loop !== undefined &&
        circle.some((edge) => isFull(edge) && edge.to.pid === loop.from.pid)
      ) {
        const [full] = circle.filter((edge) => isFull(edge) && edge.to.pid === loop.from.pid)
        return { deadlock: true, ...notWatching(scene, full as Edge, pidsOf(circle)) }
      }
      if (circle !== null) return null
      const edge = unread(scene, (reader) => reader.some(({ thread }) => thread.wait.on === 'events'))
      return edge === null ? null : notWatching(scene, edge, [edge.from.pid, edge.to.pid])
    },
  },
  {
    id: 'parent-waits-pipe-full',
    title: "the parent waits while its child's pipe is full",
    find: (scene) => {
      const { circle } = scene
      if (circle?.some(isFull) && circle.some(({ kind }) => kind === 'child')) {
        return { deadlock: true, ...parentWaits(scene, circle) }
      }
      if (circle !== null) return null
      const edge = unread(scene, (reader, writer) => waitsOnlyFor(scene, reader, writer))
      return edge === null ? null : parentWaits(scene, [edge])
    },
  },
  {
    id: 'two-way-pipes',
    title: 'two processes wait for each other at both ends of their pipes',
    find: (scene) => {
      const { circle } = scene
      if (circle === null || circle.length < 2 || !circle.every((edge) => isFull(edge) || isEmpty(edge))) return null
      const words = circle.every(isEmpty)
        ? 'Each waits for the other to speak first'
        : circle.every(isFull)
          ? 'Each writes to the other, both pipes are full, and nobody reads'
          : 'One writes and the other waits for something else'
      return {
        deadlock: true,
        words: `${words}:${steps(scene, circle)}`,
        cure: 'Write and read at the same time: one thread for each direction, or `poll` with non-blocking files; flush what the other side waits for, and close its input when all is said.',
        pids: pidsOf(circle),
      }
    },
  },
  {
    id: 'parent-waits-child-reads',
    title: 'the parent waits for a child that waits for input',
    find: (scene) => {
      const { circle } = scene
      if (circle === null || circle.some(isFull)) return null
      if (!circle.some(isEmpty) || !circle.some(({ kind }) => kind === 'child')) return null
      return {
        deadlock: true,
        words: `A parent waits for its child to end, and the child waits for input that only the waiting parent could send:${steps(scene, circle)}`,
        cure: "Close the child's stdin (drop it) before waiting for its end, or start it with the null device as its input.",
        pids: pidsOf(circle),
      }
    },
  },
  {
    id: 'end-of-file-never-comes',
    title: 'the end of the output never comes',
    find: (scene) => {
      const own = scene.circle?.length === 1 ? scene.circle.find(isEmpty) : undefined
      if (own !== undefined) {
        return {
          deadlock: true,
          words: `${named(scene, own.from.pid)} reads a pipe to its end, which never comes: it holds the write end itself. ${step(scene, own)}.`,
          cure: 'Close the write end in the reader, right after the fork (or open it with O_CLOEXEC).',
          pids: [own.from.pid],
        }
      }
      return leakedWriter(scene)
    },
  },
  {
    id: 'thread-lock-cycle',
    title: "threads wait for each other's locks",
    find: (scene) => {
      const circle = scene.lockCircle
      if (circle === null) return null
      const process = scene.graph.processes.get(circle[0]?.from.pid ?? 0)
      const names = circle.map(({ from }) => {
        const node = scene.graph.nodes.find(({ thread }) => thread.tid === from.tid)
        return node === undefined ? '' : `\n- ${threadName(node.thread)} ${does(node, scene.graph)}`
      })
      return {
        deadlock: true,
        words: `Threads of ${process === undefined ? 'a process' : nameOf(process)} wait for each other's locks:${names.join('')}`,
        cure: 'Take the locks in the same order everywhere, or both at once (`std::scoped_lock`, `pthread_mutex_trylock` and back off).',
        pids: pidsOf(circle),
      }
    },
  },
  {
    id: 'file-lock-cycle',
    title: "processes wait for each other's file locks",
    find: (scene) => {
      const { circle } = scene
      if (circle === null || !all(circle, ['file-lock'])) return null
      return {
        deadlock: true,
        words: `Processes wait for each other's file locks:${steps(scene, circle)}`,
        cure: 'Take the lock files in the same order everywhere, or give up after a time (`flock --timeout`).',
        pids: pidsOf(circle),
      }
    },
  },
  {
    id: 'deadlock',
    title: 'processes wait for each other',
    find: (scene) => {
      const { circle } = scene
      if (circle === null) return null
      return {
        deadlock: true,
        words: `A circle of processes, each of which waits for the next:${steps(scene, circle)}`,
        cure: 'Break the circle where it is easiest: a time limit on one wait, or another order.',
        pids: pidsOf(circle),
      }
    },
  },
  {
    id: 'pipe-not-read',
    title: 'nobody reads the full pipe',
    find: (scene) => {
      const edge = unread(scene, () => true)
      if (edge === null) return null
      const [reader] = scene.graph.byProcess.get(edge.to.pid) ?? []
      return {
        words: `${step(scene, edge)}. ${named(scene, edge.to.pid)} does not read it: it ${reader === undefined ? 'has ended' : does(reader, scene.graph)}.`,
        cure: READ_WHILE_WAITING,
        pids: [edge.from.pid, edge.to.pid],
      }
    },
  },
  {
    id: 'file-lock',
    title: 'it waits for a file lock',
    find: (scene) => {
      const node = scene.reached.find(({ thread }) => thread.wait.on === 'lock')
      if (node === undefined) return null
      const holders = node.edges.map(({ to }) => to.pid)
      return {
        words: `${nameOf(node.process)} ${does(node, scene.graph)}.`,
        cure: 'End whoever holds the lock if it is a leftover, or wait with a limit (`flock --timeout`).',
        pids: [node.process.pid, ...holders],
      }
    },
  },
  {
    id: 'stopped',
    title: 'a process is stopped',
    find: (scene) => {
      const node = scene.reached.find(({ thread }) => thread.wait.on === 'stopped')
      if (node === undefined) return null
      const { process, thread } = node
      if (thread.state === 'S') return frozen(process)
      const reading = process.inBackground && readsTerminal(process)
      return {
        words: reading
          ? `${nameOf(process)} is stopped, most likely by SIGTTIN: it reads its terminal from the background.`
          : `${nameOf(process)} is stopped (SIGSTOP, SIGTSTP${thread.state === 't' ? ', or a debugger' : ''}).`,
        cure: reading
          ? 'Give it no terminal to read (`</dev/null`), or start it in the foreground.'
          : `Find out who stopped it; \`kill -CONT ${process.pid}\` lets it go on.`,
        pids: [process.pid],
      }
    },
  },
  {
    id: 'uninterruptible',
    title: 'it waits inside the kernel',
    find: (scene) => {
      const node = scene.reached.find(({ thread }) => thread.wait.on === 'kernel')
      if (node === undefined) return null
      const fork = /kernel_clone|do_fork/.test(node.thread.wchan)
      return {
        words: `${nameOf(node.process)} ${does(node, scene.graph)}${fork ? ': it has called vfork, and its child has not started its program yet' : ': the driver or the device is at fault, not the test'}.`,
        cure: fork
          ? 'Look at the child: between vfork and exec it may do next to nothing.'
          : 'Replug the device or cut its power; if it stays, reboot the machine. `dmesg` may name the driver.',
        pids: [node.process.pid],
      }
    },
  },
  waitsAt(
    'serial-port',
    ['serial-port'],
    'waits for the serial port',
    'Is the board powered, running, and wired to this port at this speed? Read with a time limit, so that a silent board fails with a message of its own.',
  ),
  waitsAt(
    'usb-transfer',
    ['usb-device', 'hid-device'],
    'waits for a USB transfer of',
    'The device does not answer: replug it or cut its power; give the transfer a time limit.',
  ),
  waitsAt(
    'keyboard',
    ['terminal'],
    'waits for somebody to type at',
    'A test has nobody at the keyboard: pass the answer as an argument, or redirect its input (`</dev/null`).',
  ),
  {
    id: 'network',
    title: 'it waits for the network',
    find: (scene) => {
      const node = alone(scene).find((one) => {
        const kinds = filesOf(scene, one).map(({ kind }) => kind)
        return kinds.includes('inet-socket') || (one.thread.wait.on === 'network' && !kinds.includes('unix-socket'))
      })
      if (node === undefined) return null
      return {
        words: `${nameOf(node.process)} waits for the network: it ${does(node, scene.graph)}.`,
        cure: 'Is the peer there, and does it answer? Give connections and requests a time limit.',
        pids: [node.process.pid],
      }
    },
  },
  {
    id: 'fifo-without-peer',
    title: 'nobody opens the other side of a named pipe',
    find: (scene) => {
      const node = scene.reached.find(({ thread }) => thread.wait.on === 'open')
      if (node === undefined) return null
      return {
        words: `${nameOf(node.process)} ${does(node, scene.graph)}: nobody does.`,
        cure: 'A named pipe opens only when both a reader and a writer come: start the other side, or open it with O_NONBLOCK (O_RDWR).',
        pids: [node.process.pid],
      }
    },
  },
  {
    id: 'waits-outside',
    title: 'it waits for somebody outside the test',
    find: (scene) => {
      for (const node of scene.reached) {
        const others = node.edges.map(({ to }) => to.pid).filter((pid) => !scene.graph.processes.has(pid))
        if (others.length === 0 || others.length < node.edges.length) continue
        return {
          words: `${nameOf(node.process)} waits for somebody outside this tree: it ${does(node, scene.graph)}.`,
          cure: `Look at ${listOf(others.map((pid) => named(scene, pid)))}: \`hardware-test hang ${others[0]}\` says what it does.`,
          pids: [node.process.pid, ...others],
        }
      }
      return null
    },
  },
  {
    id: 'spinning',
    title: 'it spins',
    find: ({ changes: { hottest } }) => {
      if (hottest === null || hottest.share < SPINNING_SHARE) return null
      const { process, thread, share } = hottest
      return {
        words: `${nameOf(process)} spins: its ${threadName(thread)} asks for ${Math.min(100, Math.round(share * 100))} % of a processor and prints nothing.`,
        cure: 'A loop that does not end, or a busy wait for something that never comes: a backtrace tells where it is.',
        pids: [process.pid],
      }
    },
  },
  {
    id: 'not-permitted',
    title: 'this user may not look',
    find: (scene) => {
      const node = ends(scene).find(({ thread }) => thread.wait.on === 'unknown' && thread.call === 'denied')
      if (node === undefined) return null
      const { process } = node
      return {
        words: `${nameOf(process)} ${does(node, scene.graph)}. ${process.refused}`,
        cure: 'Run hardware-test as the same user as the test, or as root; into programs that hide themselves (setuid, unreadable) only root may look.',
        pids: [process.pid],
      }
    },
  },
  {
    id: 'unreaped-zombie',
    title: 'the end of a child is not taken note of',
    find: (scene) => {
      const zombie = scene.graph.snapshot.processes.find(
        (child) => !isLiving(child) && scene.reached.some(({ process }) => process.pid === child.ppid),
      )
      if (zombie === undefined) return null
      const [parent] = scene.graph.byProcess.get(zombie.ppid) ?? []
      return {
        words: `${nameOf(zombie)} has ended, and its parent ${named(scene, zombie.ppid)} does not take note: it ${parent === undefined ? 'does something else' : does(parent, scene.graph)}.`,
        cure: 'Wait for every child (`waitpid`, `Child::wait`), also when it ends early or is killed.',
        pids: [zombie.pid, zombie.ppid],
      }
    },
  },
  {
    id: 'sleeping',
    title: 'it sleeps',
    find: (scene) => {
      const node = alone(scene).find(({ thread: { wait } }) => {
        return wait.on === 'sleep' || ('timeoutMs' in wait && wait.timeoutMs !== null)
      })
      if (node === undefined) return null
      return {
        words: `${nameOf(node.process)} ${does(node, scene.graph)}.`,
        cure: 'If that is longer than it should be: wait for the event itself, with a limit, instead of sleeping.',
        pids: [node.process.pid],
      }
    },
  },
  {
    id: 'own-threads',
    title: 'its threads wait for each other',
    find: (scene) => {
      const { graph, stuck } = scene
      const node = scene.reached.find(({ process, thread }) => stuck.has(process.pid) && thread.wait.on === 'futex')
      if (node === undefined) return null
      const count = graph.byProcess.get(node.process.pid)?.length ?? 0
      return {
        words: `All ${count} threads of ${nameOf(node.process)} wait for each other: locks that were taken in a circle, or a signal that came too early.`,
        cure: 'These locks do not tell who holds them: a backtrace of all threads does. Take locks in the same order everywhere.',
        pids: [node.process.pid],
      }
    },
  },
  {
    id: 'waiting',
    title: 'it waits',
    find: (scene) => {
      const node = ends(scene)[0] ?? scene.reached[0]
      if (node === undefined) return null
      return {
        words: `${nameOf(node.process)} ${does(node, scene.graph)}.`,
        cure: 'See what it waits for; a backtrace tells where in the program it is.',
        pids: [node.process.pid],
      }
    },
  },
] as const satisfies readonly Rule[]

export type VerdictId = (typeof RULES)[number]['id']

/** A writer that is stuck at a full pipe that somebody holds and does not read, both unmoved, and the reader as `fits` wants it. */
function unread(scene: Scene, fits: (reader: Node[], writer: number) => boolean): Edge | null {
  const { graph, changes, reached } = scene
  // Whom the root does not wait for may be what keeps it busy.
  for (const { edges, process } of [...reached, ...graph.nodes]) {
    if (!changes.steady.has(process.pid)) continue
    for (const edge of edges) {
      const reader = graph.byProcess.get(edge.to.pid) ?? []
      if (!isFull(edge) || edge.to.pid === process.pid || reader.length === 0 || reads(reader, edge)) continue
      if (fits(reader, process.pid)) return edge
    }
  }
  return null
}

/** Whether this parent waits for the end of children that all wait for `writer`, or are it, and no thread of it will go on by itself. */
function waitsOnlyFor({ graph }: Scene, reader: readonly Node[], writer: number): boolean {
  const children = reader.filter(({ thread }) => thread.wait.on === 'child').flatMap(({ edges }) => edges)
  if (children.length === 0 || reader.some(({ outside }) => outside !== null)) return false
  return children.every(({ to }) => leadsTo(graph, to.pid, writer))
}

function leadsTo(graph: Graph, from: number, to: number): boolean {
  const seen = new Set([from])
  for (const pid of seen) {
    if (pid === to) return true
    for (const { edges } of graph.byProcess.get(pid) ?? []) for (const edge of edges) seen.add(edge.to.pid)
  }
  return false
}

/** Whether one of these threads is about to read what `edge` writes. */
function reads(reader: readonly Node[], edge: Edge): boolean {
  return reader.some(({ satisfied, edges }) => satisfied && edges.some(({ to }) => to.pid === edge.from.pid))
}

function selfFull(scene: Scene, proven: Edge | undefined): Node | null {
  const node = scene.reached.find(({ edges, process }) => {
    const full = edges.filter(isFull)
    return full.length > 0 && full.every(({ to }) => to.pid === process.pid)
  })
  if (proven !== undefined) return scene.graph.nodes.find(({ thread }) => thread.tid === proven.from.tid) ?? null
  return scene.circle === null && node?.thread.wait.on === 'write' ? node : null
}

function notWatching(scene: Scene, full: Edge, pids: number[]): Omit<Found, 'deadlock'> {
  const loop = (scene.graph.byProcess.get(full.to.pid) ?? []).find(({ thread }) => thread.wait.on === 'events')
  const does_ = loop === undefined ? '' : `: it ${does(loop, scene.graph)}`
  return {
    words: `${step(scene, full)}. ${named(scene, full.to.pid)} could read it, but its event loop does not watch it${does_}.`,
    cure: "Read the child's stdout and stderr all the time, also while waiting for its end: attach a `data` listener or `resume()` the stream (Node), register the file with the event loop.",
    pids,
  }
}

function parentWaits(scene: Scene, circle: readonly Edge[]): Omit<Found, 'deadlock'> {
  const full = circle.find(isFull)
  const parent = full === undefined ? '' : named(scene, full.to.pid)
  return {
    words: `The parent waits while its child's pipe is full:${steps(scene, circle)}\nOnly ${parent} could read it, and it waits instead.`,
    cure: READ_WHILE_WAITING,
    pids: pidsOf(circle).concat(full !== undefined && circle.length === 1 ? [full.to.pid] : []),
  }
}

/** A pipe read to its end that somebody keeps open who is none of the reader's business any more: younger than the root, and an orphan. */
function leakedWriter(scene: Scene): Found | null {
  const { graph, reached } = scene
  const root = graph.processes.get(graph.snapshot.root)
  for (const node of reached) {
    const edges = node.edges.filter((edge) => isEmpty(edge) && hasEndOfFile(scene, edge))
    if (edges.length === 0 || edges.some(({ to }) => to.pid === node.process.pid && edges.length === 1)) continue
    const orphans = edges.filter(({ to }) => {
      const member = graph.processes.get(to.pid)
      if (member !== undefined) return member.pid !== graph.snapshot.root && !graph.processes.has(member.ppid)
      const outsider = graph.snapshot.outsiders.find(({ pid }) => pid === to.pid)
      return outsider !== undefined && !outsider.us && outsider.startTicks >= (root?.startTicks ?? 0)
    })
    if (orphans.length === 0 || orphans.length < edges.filter(({ to }) => to.pid !== node.process.pid).length) continue
    const holders = orphans.map(({ to }) => named(scene, to.pid))
    return {
      words: `${nameOf(node.process)} reads to the end of its child's output, which never comes: ${listOf([...new Set(holders)])}, left running, still holds the write end.`,
      cure: 'Redirect the output of whatever is left running (`daemon >daemon.log 2>&1 &`), or end it; wait for the child, not for the end of its output.',
      pids: [node.process.pid, ...new Set(orphans.map(({ to }) => to.pid))],
    }
  }
  return null
}

/** A terminal or a serial port that others have open, too, has no end that they could keep open. */
function hasEndOfFile({ graph }: Scene, { object }: Edge): boolean {
  const kind = object === null ? undefined : graph.snapshot.objects.get(object)?.kind
  return kind === 'pipe' || kind === 'fifo' || kind === 'unix-socket'
}

/** Whoever is stopped has state `T`, in a debugger's hand `t`; in a frozen group it keeps its `S`. */
function frozen(process: ProcessState): Found {
  return {
    words: `${nameOf(process)} is frozen with its cgroup, as \`docker pause\` does it.`,
    cure: `Find out who froze it: \`docker unpause\`, or 0 into cgroup.freeze of the group in /proc/${process.pid}/cgroup.`,
    pids: [process.pid],
  }
}

function readsTerminal(process: ProcessState): boolean {
  return process.files?.some(({ fd, target }) => fd === 0 && /^\/dev\/(pts\/\d+|tty)/.test(target)) ?? false
}
