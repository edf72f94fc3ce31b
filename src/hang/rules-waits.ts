/** What somebody may wait for who waits for nobody that waits for him: most telling first. */
import { SPINNING_SHARE } from './activity.js'
import type { Scene } from './explain.js'
import { isFull, isLiving, type Node } from './graph.js'
import { type Found, named, READ_WHILE_WAITING, type Rule, step, unread } from './rule.js'
import type { ObjectKind, ProcessState, WaitObject } from './snapshot.js'
import { does, listOf, nameOf, printable, threadName } from './words.js'

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

/** Whoever waits for us does so through no fault of his own. */
export const RECORDER = {
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
} as const satisfies Rule

export const WAITS = [
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
