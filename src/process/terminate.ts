/** How a test and all that it has started is ended. */
import { setTimeout as delay } from 'node:timers/promises'
import { devicesOf } from './devices.js'
import { type Identity, isAlive } from './members.js'
import { nameAndPid } from './process-names.js'
import { uidOf, waitChannel } from './procfs.js'
import { isSame } from './sightings.js'
import { runTool, type ToolResult } from './tool.js'
import type { Member, ProcessTree } from './tree.js'

/** A signal, and how long to wait for its effect before the next one. */
export interface Rung {
  signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'
  waitMs: number
}

/** Signals in their order. The last one is SIGKILL, which stops everybody first and is repeated for whoever is new. */
export type Ladder = readonly Rung[]

/** How long SIGKILL may take before what is left counts as a survivor. */
const KILL_MS = 2000

/** The runner leaves us 7.5 s before SIGTERM and 10 s before SIGKILL (actions/runner, `ProcessInvoker.cs`). */
export const ON_CANCEL: Ladder = [
  { signal: 'SIGINT', waitMs: 1500 },
  { signal: 'SIGTERM', waitMs: 1500 },
  { signal: 'SIGKILL', waitMs: 1000 },
]

/** For what a finished test has left running. */
export const ON_LEFTOVERS: Ladder = [
  { signal: 'SIGINT', waitMs: 300 },
  { signal: 'SIGTERM', waitMs: 1000 },
  { signal: 'SIGKILL', waitMs: KILL_MS },
]

/**
 * For a clock or a verdict: probe tools let go of their probe on SIGINT, which has the first half of the grace period (ms); what a
 * script has put into the background ignores it (POSIX, XCU 2.11), so SIGTERM has the second.
 */
export function politely(graceMs: number): Ladder {
  if (graceMs <= 0) return [{ signal: 'SIGKILL', waitMs: KILL_MS }]
  return [
    { signal: 'SIGINT', waitMs: graceMs / 2 },
    { signal: 'SIGTERM', waitMs: graceMs / 2 },
    { signal: 'SIGKILL', waitMs: KILL_MS },
  ]
}

/** From a signal that sudo has sent to its effect. */
const AFTER_SUDO_MS = 200

/** A process that nothing has ended. */
export interface Survivor extends Member {
  /** Why, and what to do, in sentences that name it. */
  message: string
}

export interface Ending {
  /** The last signal that was sent; null if nobody was there. */
  by: Rung['signal'] | null
  survivors: Survivor[]
  /** What else a reader should know: a sentence each. */
  notes: string[]
}

/** How often to look whether all are gone; ps takes longer than /proc. */
const POLL_MS = process.platform === 'linux' ? 25 : 200

/**
 * Ends all that belongs to the test, one rung after the other, until nothing of it runs. On Windows `taskkill /T /F` ends it at once.
 * @param hurry goes to the last rung at once
 */
export async function terminate(tree: ProcessTree, ladder: Ladder, hurry?: AbortSignal): Promise<Ending> {
  if (process.platform === 'win32') return endOnWindows(tree)
  const notes = tree.unreaped().map(unreapedWords)
  const force = new Force()
  let by: Rung['signal'] | null = null
  for (const [index, rung] of ladder.entries()) {
    const last = index === ladder.length - 1
    if (hurry?.aborted && !last) continue
    if (await isOver(tree)) break
    by = rung.signal
    const until = performance.now() + rung.waitMs
    if (last) await killAll(tree, force, until)
    else {
      await ask(tree, force, rung.signal)
      while (performance.now() < until && !hurry?.aborted && !(await isOver(tree))) await delay(POLL_MS)
    }
  }
  const left = by === null ? [] : await survivorsOf(tree, force)
  return { by, survivors: await Promise.all(left.map((one) => survivorOf(one, force.refusalOf(one)))), notes }
}

/** Who is left when all signals are sent, those through sudo too. */
async function survivorsOf(tree: ProcessTree, force: Force): Promise<Member[]> {
  if (await isOver(tree)) return []
  await force.settled()
  const until = performance.now() + AFTER_SUDO_MS
  while (performance.now() < until && !(await isOver(tree))) await delay(POLL_MS)
  return (await tree.scan()).filter(isAlive)
}

/** What descends from the root, as far as Windows knows: nobody can be seen, and nobody can be missed. */
async function endOnWindows({ root }: ProcessTree): Promise<Ending> {
  if (root !== null) await runTool('taskkill', ['/PID', String(root.pid), '/T', '/F'])
  return { by: 'SIGKILL', survivors: [], notes: [] }
}

/** A look is cheap, but may miss who is born meanwhile: only a scan says that nobody is left. */
async function isOver(tree: ProcessTree): Promise<boolean> {
  if ((await tree.look()).some(isAlive)) return false
  return !(await tree.scan()).some(isAlive)
}

/** One polite signal for everybody, once. Who is started by its handlers (to let go of a probe) is left to do that. */
async function ask(tree: ProcessTree, force: Force, signal: Rung['signal']): Promise<void> {
  const members = (await tree.scan()).filter(isAlive)
  force.send(tree.group, members, signal)
  // A stopped process takes no signal but SIGKILL until it goes on.
  force.send(tree.group, members, 'SIGCONT')
}

/** Whoever is stopped starts nobody new. Speed is everything here: each look may be the one that is quicker than a chain of processes. */
async function killAll(tree: ProcessTree, force: Force, until: number): Promise<void> {
  const killed = new Set<string>()
  const isNew = ({ pid, startTicks }: Identity) => !killed.has(`${pid} ${startTicks}`)
  const fresh = (members: readonly Member[]) => members.filter((member) => isAlive(member) && isNew(member))
  for (;;) {
    await tree.seize((member) => {
      if (isNew(member)) force.stop(member)
    })
    const seized = fresh(tree.members())
    if (seized.length > 0) {
      force.send(tree.group, seized, 'SIGSTOP')
      const members = fresh(await tree.look())
      force.send(tree.group, members, 'SIGKILL')
      for (const { pid, startTicks } of members) killed.add(`${pid} ${startTicks}`)
    } else if (await isOver(tree)) return
    if (performance.now() >= until) return
    await delay(seized.length === 0 ? POLL_MS : 0)
  }
}

/** What one `sudo` may take. */
const SUDO_MS = 2000

/** Sends signals, where it may not itself through `sudo -n`, and remembers who refused them. */
class Force {
  private readonly refused = new Map<number, Identity>()
  private sudo: Promise<unknown> = Promise.resolve()
  private problem: string | null = null
  private refusedBySudo = false

  /** To the group as a whole, so that nobody of it is missed, and to everybody else by its pid. */
  send(group: number | null, members: readonly Member[], signal: NodeJS.Signals): void {
    if (group !== null) signalTo(-group, signal)
    for (const member of members) {
      if (!isSame(member)) continue
      // Twice would mean something else: the second Ctrl-C makes many a tool leave without cleaning up.
      const reachedByGroup = member.pgrp === group
      if (!signalTo(member.pid, reachedByGroup ? 0 : signal)) this.refused.set(member.pid, member)
    }
    const denied = members.filter((member) => this.refused.has(member.pid) && isSame(member))
    if (signal === 'SIGKILL') this.sendAsRoot(denied, signal)
    else if (signal === 'SIGCONT') this.sendAsRoot(denied.filter(isStopped), signal)
    else if (signal !== 'SIGSTOP') this.sendAsRoot(withoutForwarders(denied), signal)
  }

  stop(member: Identity): void {
    if (isSame(member)) signalTo(member.pid, 'SIGSTOP')
  }

  /** Settles when every `sudo` has done its work, or its time is over. */
  async settled(): Promise<void> {
    await this.sudo
  }

  /** Why this user could not end `member`, in words; null if it may. */
  refusalOf({ pid, startTicks }: Identity): string | null {
    if (this.refused.get(pid)?.startTicks !== startTicks) return null
    return this.problem ?? 'it had no effect'
  }

  /** Does not wait for it: the ladder has its own time. If sudo refuses, it is not asked again. */
  private sendAsRoot(members: readonly Member[], signal: NodeJS.Signals): void {
    if (members.length === 0 || this.refusedBySudo) return
    const args = ['-n', 'kill', '-s', signal.slice(3), ...members.map(({ pid }) => String(pid))]
    const sent = runTool('sudo', args, SUDO_MS).then((result) => {
      this.refusedBySudo ||= isRefusal(result)
      this.problem = sudoProblem(result)
    })
    this.sudo = Promise.all([this.sudo, sent])
  }
}

/** False if that is not allowed; true if it was sent, or nobody is there any more. */
function signalTo(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, signal)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'EPERM'
  }
}

/** sudo passes on what it gets: who has its signal from us needs no other one from sudo. */
function withoutForwarders(members: readonly Member[]): Member[] {
  const parents = new Set(members.map(({ ppid }) => ppid))
  return members.filter(({ pid, command }) => command !== 'sudo' || !parents.has(pid))
}

/** Whether sudo does not even try; what kill(1) makes of it is another matter. */
function isRefusal({ status, stderr }: ToolResult): boolean {
  return status !== null && status !== 0 && stderr.startsWith('sudo:')
}

function sudoProblem(result: ToolResult): string | null {
  if (result.status === null)
    return /locate executable/.test(result.problem ?? '') ? 'there is no sudo' : result.problem
  return isRefusal(result) ? (result.stderr.slice(5).trim().split('\n')[0] ?? '') : null
}

function isStopped({ state }: Member): boolean {
  return state === 'T'
}

async function survivorOf(member: Member, refusal: string | null): Promise<Survivor> {
  const devices = (await devicesOf([member.pid])).get(member.pid) ?? []
  const held = devices.length === 0 ? '' : ` It holds ${devices.join(' and ')}.`
  return { ...member, message: `${nameAndPid(member)} cannot be ended: ${reasonOf(member, refusal)}${held}` }
}

function reasonOf({ pid, state }: Member, refusal: string | null): string {
  if (refusal !== null) {
    const uid = uidOf(pid)
    const user = uid === 0 ? 'root' : uid === null ? 'somebody else' : `user ${uid}`
    return `it runs as ${user}; this user may not end it, nor did \`sudo -n kill\` (${refusal}). End it on the machine: \`sudo kill -9 ${pid}\`.`
  }
  if (state !== 'D') return `it is still there after SIGKILL (state ${state}). Look at it on the machine, or reboot.`
  const channel = waitChannel(pid)
  const where = channel === null ? 'D' : `D in ${channel}`
  return `it waits in the kernel (${where}): a driver or the device, not the test. Replug the device, or reboot.`
}

function unreapedWords({ zombie, parent }: { zombie: Member; parent: Member }): string {
  return `${nameAndPid(zombie)} had ended, but ${nameAndPid(parent)}, which started it, did not collect it (a zombie): it never waited for it.`
}
