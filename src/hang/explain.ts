/** From two looks at a process tree to a report: who waits for whom, whether that can end, and what to do. Pure. */
import { programAndScript } from '../process/process-names.js'
import { type Activity, type Changes, changesBetween, SPINNING_SHARE } from './activity.js'
import type { Evidence } from './evidence.js'
import { circleOf, type Edge, type Graph, graphOf, type Node, ownerCircle, stuckProcesses } from './graph.js'
import { RULES, type VerdictId } from './rules.js'
import type { Snapshot } from './snapshot.js'
import { does, listOf, nameOf, nameOfPid } from './words.js'

export interface HangVerdict {
  id: VerdictId
  /** In a few words: `the parent waits while its child's pipe is full`. */
  title: string
  /** Proven: without help from outside this never ends. */
  deadlock: boolean
  /** What is wrong, in a sentence or two. */
  words: string
  /** What to do about it. */
  cure: string
  /** Processes that it speaks of. */
  pids: number[]
}

export interface ReportThread {
  tid: number
  command: string
  state: string
  /** `waits for its child runner (pid 12) to end` */
  does: string
}

export interface ReportProcess {
  pid: number
  ppid: number
  /** The program, and its script where it is an interpreter. */
  command: string
  commandLine: string[]
  state: string
  inCycle: boolean
  threads: ReportThread[]
}

export interface ReportEdge {
  from: { pid: number; tid: number }
  to: { pid: number; tid: number | null }
  kind: Edge['kind']
  /** `writes to fd 1, a pipe`. */
  words: string
  inCycle: boolean
}

export interface HangReport {
  schema: 1
  root: number
  activity: Activity
  /** The root itself is among those that can never go on: proven. */
  endless: boolean
  /** What the tree does just now, in a sentence. */
  doing: string
  /** Null: nothing is stuck. */
  verdict: HangVerdict | null
  also: HangVerdict[]
  /** The thread that ran most between the two looks. */
  hottest: { pid: number; tid: number; share: number } | null
  processes: ReportProcess[]
  edges: ReportEdge[]
  /** What could not be seen, and why. */
  notes: string[]
  /** What is wrong with our own recorder, in words: then the test is not to blame. Null: it keeps up. */
  ourFault: string | null
  /** What was taken from the tree before it was ended. */
  evidence: Evidence | null
  tookMs: { snapshot: number[]; explain: number }
}

/** What the rules see. */
export interface Scene {
  graph: Graph
  changes: Changes
  /** Processes that can never go on by themselves, proven by both snapshots. */
  stuck: ReadonlySet<number>
  /** A circle among them that a person accepts as the reason. */
  circle: Edge[] | null
  /** Threads that hold each other's mutex, in both snapshots. */
  lockCircle: Edge[] | null
  /** Everything that the root waits for, in the order in which one comes to it. */
  reached: Node[]
}

/** Explains a tree by two snapshots of it; the second is the one that is shown. */
export function explain(first: Snapshot, second: Snapshot): HangReport {
  const began = performance.now()
  const scene = sceneOf(first, second)
  const { graph, changes, stuck } = scene
  const endless = stuck.has(second.root) && (scene.circle !== null || scene.lockCircle !== null)
  const activity = activityOf(scene, endless)
  const found = RULES.flatMap((rule) => {
    const one = rule.find(scene)
    return one === null ? [] : [{ id: rule.id, title: rule.title, deadlock: false, ...one }]
  })
  // While something moves, nothing is stuck but what is proven to be.
  const verdicts = activity === 'alive' ? found.filter(({ deadlock }) => deadlock) : found
  const inCycle = [...(scene.circle ?? []), ...(scene.lockCircle ?? [])]
  return {
    schema: 1,
    root: second.root,
    activity,
    endless,
    doing: doingWords(scene),
    verdict: verdicts[0] ?? null,
    also: withoutRepeats(verdicts)
      .slice(1)
      .filter(({ id }) => id !== 'waiting'),
    hottest:
      changes.hottest === null
        ? null
        : { pid: changes.hottest.process.pid, tid: changes.hottest.thread.tid, share: changes.hottest.share },
    processes: second.processes.map((process) => ({
      pid: process.pid,
      ppid: process.ppid,
      command: programAndScript(process.command, process.commandLine),
      commandLine: process.commandLine,
      state: process.state,
      inCycle: inCycle.some(({ from }) => from.pid === process.pid),
      threads: (graph.byProcess.get(process.pid) ?? []).map((node) => ({
        tid: node.thread.tid,
        command: node.thread.command,
        state: node.thread.state,
        does: does(node, graph),
      })),
    })),
    edges: graph.nodes.flatMap((node) =>
      node.edges.map((edge) => ({
        from: edge.from,
        to: edge.to,
        kind: edge.kind,
        words: EDGE_WORDS[edge.kind],
        inCycle: inCycle.some((one) => isSameEdge(one, edge)),
      })),
    ),
    notes: notesOf(graph),
    ourFault: null,
    evidence: null,
    tookMs: { snapshot: [first.tookMs, second.tookMs], explain: performance.now() - began },
  }
}

/** Of two verdicts on the same processes the first says it better. */
function withoutRepeats(verdicts: readonly HangVerdict[]): HangVerdict[] {
  const told = new Set<number>()
  return verdicts.filter(({ pids }) => {
    const fresh = pids.some((pid) => !told.has(pid))
    for (const pid of pids) told.add(pid)
    return fresh
  })
}

const EDGE_WORDS: Record<Edge['kind'], string> = {
  write: 'pipe is full',
  'watch-write': 'pipe is full',
  read: 'waits for its output',
  'watch-read': 'waits for its output',
  child: 'waits for its end',
  'file-lock': 'waits for its file lock',
  owner: 'waits for its lock',
  'own-threads': 'waits for it',
}

function isSameEdge(a: Edge, b: Edge): boolean {
  return a.from.tid === b.from.tid && a.to.pid === b.to.pid && a.to.tid === b.to.tid && a.kind === b.kind
}

function sceneOf(first: Snapshot, second: Snapshot): Scene {
  const earlier = graphOf(first)
  const graph = graphOf(second)
  const changes = changesBetween(first, second)
  const stuck = stuckProcesses([earlier, graph], changes.steady)
  const circle = circleOf(graph, stuck)
  const locked = ownerCircle(graph)
  const before = ownerCircle(earlier)
  const same = locked !== null && before !== null && locked.every((edge) => before.some((one) => isSameEdge(one, edge)))
  const lockCircle = same && locked.every(({ from }) => changes.resting.has(from.tid)) ? locked : null
  return { graph, changes, stuck, circle, lockCircle, reached: reachedFrom(graph) }
}

function activityOf({ changes, reached, lockCircle }: Scene, endless: boolean): Activity {
  if (endless || lockCircle !== null) return 'deadlocked'
  if ((changes.hottest?.share ?? 0) >= SPINNING_SHARE) return 'spinning'
  if (changes.moved) return 'alive'
  return reached.some(({ thread }) => thread.wait.on === 'stopped') ? 'stopped' : 'blocked'
}

/** From the root along the edges; the main thread of a process comes before its others. */
function reachedFrom({ snapshot, byProcess }: Graph): Node[] {
  const order: Node[] = []
  const queue = [snapshot.root]
  const seen = new Set(queue)
  for (let pid = queue.shift(); pid !== undefined; pid = queue.shift()) {
    const nodes = byProcess.get(pid) ?? []
    order.push(...nodes)
    for (const { to } of nodes.flatMap(({ edges }) => edges)) {
      if (seen.has(to.pid)) continue
      seen.add(to.pid)
      queue.push(to.pid)
    }
  }
  return order
}

const LONGEST_CHAIN = 6

/** `sh (pid 4) waits for its child python3 t.py (pid 5) to end; python3 t.py (pid 5) sleeps for 300 s.` */
function doingWords({ graph }: Scene): string {
  const parts: string[] = []
  const seen = new Set<number>()
  for (let pid: number | undefined = graph.snapshot.root; pid !== undefined && parts.length < LONGEST_CHAIN; ) {
    const process = graph.processes.get(pid)
    const node = tellingNode(graph.byProcess.get(pid) ?? [])
    if (process === undefined || node === null || seen.has(pid)) break
    seen.add(pid)
    parts.push(`${nameOf(process)} ${does(node, graph)}`)
    pid = node.edges.find(({ to }) => !seen.has(to.pid))?.to.pid
  }
  const rest = graph.snapshot.processes.length - seen.size
  return parts.length === 0
    ? `${nameOfPid(graph, graph.snapshot.root)} has ended.`
    : `${parts.join('; ')}${rest > 0 ? ` (${rest} more ${rest === 1 ? 'process' : 'processes'})` : ''}.`
}

/** Of a process that waits for its own threads, the first thread that waits for anything else. */
function tellingNode(nodes: readonly Node[]): Node | null {
  const telling = nodes.find(({ thread: { wait } }) => wait.on !== 'futex' && wait.on !== 'processor')
  const main = nodes[0]
  if (main === undefined) return null
  if (nodes.some(({ thread }) => thread.wait.on === 'processor') && main.thread.wait.on === 'futex') {
    return nodes.find(({ thread }) => thread.wait.on === 'processor') ?? main
  }
  return main.thread.wait.on === 'futex' ? (telling ?? main) : main
}

function notesOf({ snapshot }: Graph): string[] {
  const { unseen, processes } = snapshot
  const notes: string[] = []
  if (unseen.length > 0) {
    const names = listOf(unseen.map(nameOf))
    notes.push(
      `Not permitted to look at the files of ${names}: nothing about pipes is proven as long as these may hold one.`,
    )
  }
  const blind = processes.filter(({ threads }) => threads.some(({ call }) => call === 'denied'))
  if (blind.length > 0) notes.push(`Not permitted to see what ${listOf(blind.map(nameOf))} waits for.`)
  return notes
}
