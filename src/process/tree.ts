/**
 * Which processes belong to a test: whatever it has started, wherever that has gone. No single mark survives everything that a process
 * can do (`setsid` leaves the group, a double fork the family, `env -i` the environment, a redirection the output), so all of them
 * count, and whoever was seen once stays a member as long as it lives.
 */
import { MARKER_VARIABLE } from './marker.js'
import { type Found, type Identity, identityOf, isAlive, membersAmong, type Rules, type Why } from './members.js'
import type { PipeIdentity } from './pipe.js'
import { commandLineText, type Named, programName } from './process-names.js'
import {
  newestPid,
  readCommandLine,
  readOpenFiles,
  readStat,
  startingVariable,
  TICKS_PER_SECOND,
  uptimeMs,
} from './procfs.js'
import { listWithPs, type PsSighting, type Sighting } from './ps.js'
import {
  ancestorsOf,
  isOurHelper,
  isPipe,
  isSame,
  linuxSightings,
  mayReadMemory,
  namesOf,
  ourselves,
} from './sightings.js'

/** A process of the test, as the last look showed it. */
export interface Member extends Identity, Named {
  /** Its arguments as one would type them, at most 400 characters; empty if they were never seen. */
  commandLine: string
  /** One letter, as in `/proc/PID/stat`: `D` waits in the kernel, `T` is stopped, `Z` has ended and is not collected. */
  state: string
  threads: number
  ppid: number
  pgrp: number
  /** Who started it, if that was a process of the test and was seen, be it gone by now. */
  parent: Named | null
  ageMs: number
  why: Why
}

export interface TreeOptions {
  /** The test's own process, leader of its group and session; null: there is only the marker to go by. */
  rootPid: number | null
  /** What `HARDWARE_TEST_RUN` holds in the environment of this run's processes. */
  marker: string
  /** The pipe that the test prints into; null: there is none that could be told from others. */
  output: PipeIdentity | null
}

/** Who keeps a pipe from ending. */
export interface Holders {
  /** Processes of the test. */
  members: Named[]
  /** Processes that were there before the test, and were handed its output. */
  outsiders: Named[]
  /** Processes begun since then whose files this user may not see: any of them may hold it. */
  hidden: Named[]
  /** Whether whoever holds it is among these; false where that cannot be found out. */
  complete: boolean
}

interface Known extends Omit<Member, 'ageMs'> {
  comm: string
  /** When it was first seen as a zombie, in milliseconds of monotonic time. */
  zombieSince: number | null
}

/** A zombie that is to be collected is so within this time. */
const UNREAPED_MS = 200

/** Most looks of a scan, where others are born all the time. */
const MOST_LOOKS = 10

const FIRST_LOOK_MS = 20
const LOOK_EVERY_MS = 1000

/**
 * The processes of a test, with a memory. On Linux from /proc: a look costs some 30 microseconds for each process of the machine. Elsewhere
 * from ps: group and descendants only. On Windows nothing can be seen, and there are never any members.
 */
export class ProcessTree {
  private readonly known = new Map<number, Known>()
  private rootIdentity: Identity | null
  private ownsGroup = true
  private last: Promise<unknown> = Promise.resolve()

  /** To be made as soon as the root is there, while its pid is certain. */
  constructor(private readonly options: TreeOptions) {
    const { rootPid } = options
    const startTicks = rootPid !== null && process.platform === 'linux' ? (readStat(rootPid)?.startTicks ?? 0) : 0
    this.rootIdentity = rootPid === null ? null : { pid: rootPid, startTicks }
  }

  /** The test's own process, gone or not. */
  get root(): Identity | null {
    return this.rootIdentity
  }

  /** One look: cheap, for whoever watches. A process that is born meanwhile is seen the next time. Zombies are members too. */
  async look(): Promise<Member[]> {
    await this.inTurn(() => this.pass(false))
    return this.members()
  }

  /**
   * Looks until nobody new is found: who is not in this answer was not there when it began.
   * @param withOutput look also for who holds the output, which takes longer
   */
  async scan(withOutput = true): Promise<Member[]> {
    let youngest: Member[] = []
    let generations = 0
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      const before = newestPid()
      const news = await this.inTurn(() => this.pass(withOutput))
      // Where nobody was born meanwhile, nobody was missed. ps does not tell: it is asked twice.
      if (!news && (process.platform === 'linux' ? newestPid() === before : looks > 0)) return this.named()
      if (!news || !this.members().some(isAlive)) continue
      generations += 1
      youngest = this.named()
    }
    // Processes that start each other and end: the last look may have come between two of them.
    return generations > 1 && !this.members().some(isAlive) ? youngest : this.named()
  }

  /**
   * One look that hands over each living member the moment it is seen, the youngest first: a chain of processes that fork and end
   * can only be stopped by whoever is quicker.
   */
  async seize(act: (member: Identity) => void): Promise<void> {
    await this.inTurn(() => this.pass(false, act))
  }

  /** Members as the last look showed them, the oldest first. */
  members(): Member[] {
    const now = process.platform === 'linux' ? uptimeMs() : Date.now()
    const known = [...this.known.values()].sort((a, b) => a.startTicks - b.startTicks || a.pid - b.pid)
    return known.map(({ comm: _, zombieSince: __, ...member }) => ({
      ...member,
      ageMs: Math.max(0, Math.round(now - (member.startTicks * 1000) / TICKS_PER_SECOND)),
    }))
  }

  /** Number of the test's own process group, as long as something of the test lives in it. */
  get group(): number | null {
    const pgrp = this.ownsGroup ? (this.rootIdentity?.pid ?? null) : null
    return pgrp !== null && [...this.known.values()].some((one) => one.pgrp === pgrp && isAlive(one)) ? pgrp : null
  }

  /** Zombies that a living process of the test does not collect. */
  unreaped(): { zombie: Member; parent: Member }[] {
    const members = new Map(this.members().map((member) => [member.pid, member]))
    return [...this.known.values()].flatMap(({ pid, ppid, zombieSince }) => {
      const [zombie, parent] = [members.get(pid), members.get(ppid)]
      const settled = zombieSince !== null && performance.now() - zombieSince >= UNREAPED_MS
      return settled && zombie !== undefined && parent !== undefined && isAlive(parent) ? [{ zombie, parent }] : []
    })
  }

  /**
   * Looks now and then while a test runs, soon at first: who has left group and family, without marker and output, is known only if it
   * was seen before. Returns how to end that.
   */
  follow(): () => void {
    let timer: NodeJS.Timeout | undefined
    let over = false
    const look = async (ms: number) => {
      await this.look().catch(() => {})
      if (!over) wait(Math.min(ms * 2, LOOK_EVERY_MS))
    }
    const wait = (ms: number) => {
      timer = setTimeout(look, ms, ms).unref()
    }
    wait(FIRST_LOOK_MS)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }

  /** Who holds the output open for writing. Linux only; elsewhere nobody is found. */
  async holders(): Promise<Holders> {
    await this.scan()
    const complete = process.platform === 'linux' && this.options.output !== null
    const found: Holders = { members: [], outsiders: [], hidden: [], complete }
    if (!complete) return found
    const excluded = ourselves()
    for (const sighting of linuxSightings()) {
      const { pid } = sighting
      if (excluded.has(pid) || isOurHelper(sighting, this.rootIdentity) || !isAlive(sighting)) continue
      const holds = this.holdsOutput(sighting)
      if (holds === false) continue
      const named = { pid, command: namesOf(sighting).command }
      const isYoung = this.isYoung(sighting)
      if (holds === true) (isYoung ? found.members : found.outsiders).push(named)
      else if (isYoung) found.hidden.push(named)
    }
    return found
  }

  /** The members, whose names are read anew: a shell that starts another in its place keeps its short name. */
  private named(): Member[] {
    for (const one of process.platform === 'linux' ? this.known.values() : []) {
      const commandLine = mayReadMemory(one) ? readCommandLine(one.pid) : []
      if (commandLine.length === 0 || !isSame(one)) continue
      one.command = programName(one.comm, commandLine)
      one.commandLine = commandLineText(commandLine)
    }
    return this.members()
  }

  /** ps takes its time: two looks at once would mix what they see. */
  private inTurn<T>(act: () => T | Promise<T>): Promise<T> {
    const turn = this.last.then(act)
    this.last = turn.catch(() => {})
    return turn
  }

  /** Returns whether anybody new was found. */
  private pass(withOutput: boolean, onMember?: (member: Identity) => void): boolean | Promise<boolean> {
    if (process.platform === 'win32') return false
    if (process.platform === 'linux') return this.take(linuxSightings(), ourselves(), withOutput, onMember)
    return listWithPs().then((sightings) => {
      if (sightings === null) return false
      const self = sightings.find(({ pid }) => pid === this.rootIdentity?.pid)
      if (self !== undefined && this.rootIdentity?.startTicks === 0) this.rootIdentity = identityOf(self)
      return this.take(sightings, ancestorsOf(process.pid, sightings), withOutput, onMember)
    })
  }

  private take(
    sightings: Iterable<Sighting | PsSighting>,
    excluded: ReadonlySet<number>,
    withOutput: boolean,
    onMember?: (member: Identity) => void,
  ): boolean {
    const linux = process.platform === 'linux'
    const root = this.rootIdentity
    const leader = linux && root !== null ? readStat(root.pid) : null
    // A number is given again only when nobody is left in the group: then all that bears it is somebody else's.
    if (leader !== null && leader.startTicks !== root?.startTicks) this.ownsGroup = false
    const rules: Rules = {
      root,
      ownsGroup: this.ownsGroup,
      isKnown: ({ pid, startTicks }) => this.known.get(pid)?.startTicks === startTicks,
      isExcluded: (sighting) => excluded.has(sighting.pid),
      carriesMarker: (sighting) => linux && this.carriesMarker(sighting),
      holdsOutput: (sighting) =>
        linux && withOutput && !isOurHelper(sighting, root) && this.holdsOutput(sighting) === true,
    }
    const found = membersAmong(sightings, rules, (sighting) => {
      if (isAlive(sighting)) onMember?.(identityOf(sighting))
    })
    return this.remember(found)
  }

  private carriesMarker(sighting: Sighting): boolean {
    if (!mayReadMemory(sighting)) return false
    const variable = startingVariable(sighting.pid, MARKER_VARIABLE)
    return typeof variable === 'object' && (variable.value?.split(' ').includes(this.options.marker) ?? false)
  }

  private holdsOutput({ pid }: Sighting): boolean | 'denied' {
    const { output } = this.options
    if (output === null) return false
    const files = readOpenFiles(pid)
    if (typeof files === 'string') return files === 'denied' ? 'denied' : false
    return files.some(({ fd, target }) => target.includes(output.name) && isPipe(pid, fd, output))
  }

  private isYoung({ startTicks }: Sighting): boolean {
    return startTicks >= (this.rootIdentity?.startTicks ?? 0)
  }

  private remember(found: ReadonlyMap<number, Found>): boolean {
    const before = new Set(this.known.keys())
    let news = false
    for (const [pid, { sighting, why }] of found) {
      before.delete(pid)
      const old = this.known.get(pid)
      const same = old?.startTicks === sighting.startTicks ? old : null
      if (same === null) news = true
      this.known.set(pid, this.knownOf(sighting, why, same))
    }
    for (const pid of before) this.known.delete(pid)
    // A parent is named as it was called last, for it begins life under the name of its own parent.
    for (const one of this.known.values()) {
      const parent = found.has(one.ppid) ? this.known.get(one.ppid) : undefined
      if (parent !== undefined) one.parent = { pid: parent.pid, command: parent.command }
    }
    return news
  }

  private knownOf(sighting: Sighting | PsSighting, why: Why, old: Known | null): Known {
    const { pid, ppid, pgrp, state, startTicks, threads, command: comm } = sighting
    const names = old !== null && (old.comm === comm || !isAlive(sighting)) ? old : namesOf(sighting)
    return {
      pid,
      startTicks,
      comm,
      command: names.command,
      commandLine: names.commandLine,
      state,
      threads,
      ppid,
      pgrp,
      parent: old?.parent ?? null,
      why: old?.why ?? why,
      zombieSince: isAlive(sighting) ? null : (old?.zombieSince ?? performance.now()),
    }
  }
}
