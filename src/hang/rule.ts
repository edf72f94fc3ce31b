/** What a rule is, and what the rules have in common. */
import type { Scene } from './explain.js'
import { type Edge, isFull, type Node } from './graph.js'
import { does, nameOf, nameOfPid } from './words.js'

export interface Found {
  deadlock?: boolean
  words: string
  cure: string
  pids: number[]
}

export interface Rule {
  id: string
  /** For a headline, after `Deadlocked: `. */
  title: string
  find(scene: Scene): Found | null
}

export const READ_WHILE_WAITING =
  'Read stdout and stderr before or while waiting (Rust `wait_with_output()`, Python `communicate()`, one thread or `poll` for each pipe), or send them to a file.'

export const isEmpty = ({ kind }: Edge) => kind === 'read' || kind === 'watch-read'

/** What the first of `edge` does: `runner (pid 7) cannot write to ...`. */
export function step({ graph }: Scene, { from }: Edge): string {
  const node = graph.nodes.find(({ thread, process }) => thread.tid === from.tid && process.pid === from.pid)
  return node === undefined ? '' : `${nameOf(node.process)} ${does(node, graph)}`
}

/** A circle as a list, a line each. */
export function steps(scene: Scene, circle: readonly Edge[]): string {
  return circle.map((edge) => `\n- ${step(scene, edge)}`).join('')
}

export function pidsOf(circle: readonly Edge[]): number[] {
  return [...new Set(circle.map(({ from }) => from.pid))]
}

export function named({ graph }: Scene, pid: number): string {
  return nameOfPid(graph, pid)
}

/** A writer that is stuck at a full pipe that somebody holds and does not read, both unmoved, and the reader as `fits` wants it. */
export function unread(scene: Scene, fits: (reader: Node[], writer: number) => boolean): Edge | null {
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

/** Whether one of these threads is about to read what `edge` writes. */
function reads(reader: readonly Node[], edge: Edge): boolean {
  return reader.some(({ satisfied, edges }) => satisfied && edges.some(({ to }) => to.pid === edge.from.pid))
}
