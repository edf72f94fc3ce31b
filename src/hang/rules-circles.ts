/** What may be wrong where processes wait for each other, or for the end of an output: most telling first. */
import type { Scene } from './explain.js'
import { type Edge, type Graph, isFull, type Node } from './graph.js'
import { type Found, isEmpty, named, pidsOf, READ_WHILE_WAITING, type Rule, step, steps, unread } from './rule.js'
import { does, listOf, nameOf, threadName } from './words.js'

const all = (circle: Edge[] | null, kinds: readonly Edge['kind'][]) =>
  circle?.every(({ kind }) => kinds.includes(kind)) ?? false

export const CIRCLES = [
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
] as const satisfies readonly Rule[]

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
