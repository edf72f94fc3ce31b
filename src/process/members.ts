/** Which processes are the test's, decided from one look at all of them: no effects. */
import { hasEnded } from './procfs.js'
import type { Sighting } from './ps.js'

/** Names a process for ever: the pid alone may be given to another one. */
export interface Identity {
  pid: number
  /** Start time in 1/100 s: after boot on Linux, after 1970 elsewhere. */
  startTicks: number
}

/** By what a process was first known as one of the test. */
export type Why = 'root' | 'group' | 'session' | 'marker' | 'output' | 'descendant'

/** What decides about one look. */
export interface Rules {
  /** Its pid is also the number of its process group and session. */
  root: Identity | null
  /** Whether the numbers of the root's group and session still mean the test. */
  ownsGroup: boolean
  isKnown(sighting: Sighting): boolean
  isExcluded(sighting: Sighting): boolean
  /** Asked only about processes that began no earlier than the root. */
  carriesMarker(sighting: Sighting): boolean
  holdsOutput(sighting: Sighting): boolean
}

/** Who is one of the test, and why. */
export interface Found {
  sighting: Sighting
  why: Why
}

/** Whether it can still do something. Its first thread may have ended before the others. */
export function isAlive(process: Pick<Sighting, 'state' | 'threads'>): boolean {
  return !hasEnded(process) || process.threads > 1
}

/**
 * Who of `sightings` belongs to the test, by pid.
 * @param onMember called at once for whoever is recognised by itself; descendants are known only when all have been seen
 */
export function membersAmong(
  sightings: Iterable<Sighting>,
  rules: Rules,
  onMember: (sighting: Sighting) => void = () => {},
): Map<number, Found> {
  const found = new Map<number, Found>()
  const children = new Map<number, Sighting[]>()
  const childrenOf = (pid: number) => {
    const list = children.get(pid) ?? []
    children.set(pid, list)
    return list
  }
  const take = (sighting: Sighting, why: Why) => {
    found.set(sighting.pid, { sighting, why })
    onMember(sighting)
  }
  for (const sighting of sightings) {
    if (sighting.pid <= 1 || rules.isExcluded(sighting)) continue
    const why = recognise(sighting, rules)
    if (why !== null) take(sighting, why)
    else childrenOf(sighting.ppid).push(sighting)
  }
  // A map gives what is added to it while it is walked through.
  for (const [pid, { sighting: parent }] of found) {
    for (const child of children.get(pid) ?? []) if (child.startTicks >= parent.startTicks) take(child, 'descendant')
  }
  return found
}

/** Nothing that began before the test was started by it: it may have been handed something of it. */
function recognise(sighting: Sighting, rules: Rules): Why | null {
  const { root } = rules
  if (sighting.pid === root?.pid) return sighting.startTicks === root.startTicks ? 'root' : null
  if (sighting.startTicks < (root?.startTicks ?? 0)) return null
  if (root !== null && rules.ownsGroup && sighting.pgrp === root.pid) return 'group'
  if (root !== null && rules.ownsGroup && sighting.session === root.pid) return 'session'
  if (rules.isKnown(sighting)) return 'descendant'
  if (rules.carriesMarker(sighting)) return 'marker'
  return isAlive(sighting) && rules.holdsOutput(sighting) ? 'output' : null
}

export function identityOf({ pid, startTicks }: Sighting): Identity {
  return { pid, startTicks }
}
