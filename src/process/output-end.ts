/** When nobody will print any more into a test's output, or who keeps it from that. */
import { within } from '../within.js'
import { nameAndPid } from './process-names.js'
import type { Holders, ProcessTree } from './tree.js'

/** The recording of a test's output, as far as its end goes. */
export interface Output {
  /** Whether all has been read, and nobody can write any more. */
  hasEnded(): boolean
  /** Settles at that moment, or later. */
  ended: Promise<unknown>
  /** Milliseconds since the newest byte. */
  quietMs(): number
}

/** After such a silence, an output that somebody keeps is left to him: what the test itself has printed has been read. */
const QUIET_MS = 250

const LOOK_EVERY_MS = 100

const MOST_SUSPECTS = 5

/**
 * Reads on until the output ends. If somebody keeps it, until it is silent; in any case no longer than `until` (monotonic, in
 * milliseconds), however much is printed. Returns what a reader should know if it has not ended, a sentence each.
 * @param told pids of those that are known to be left running
 */
export async function awaitEnd(
  tree: ProcessTree,
  output: Output,
  until: number,
  told: ReadonlySet<number>,
): Promise<string[]> {
  while (!output.hasEnded()) {
    await within(LOOK_EVERY_MS, output.ended)
    if (output.hasEnded()) break
    const holders = await tree.holders()
    const isHeld = holders.members.length > 0 || holders.outsiders.length > 0 || mayHold(holders, told)
    if (performance.now() >= until || (isHeld && output.quietMs() >= QUIET_MS)) return holderWords(holders, told)
  }
  return []
}

/** Whether somebody who is left running may be the one, for all that can be seen. */
function mayHold({ hidden, complete }: Holders, told: ReadonlySet<number>): boolean {
  return complete ? hidden.some(({ pid }) => told.has(pid)) : told.size > 0
}

/** Who keeps an output open, as far as that is not said yet. */
export function holderWords(holders: Holders, told: ReadonlySet<number>): string[] {
  const { members, outsiders, hidden, complete } = holders
  const consequence = 'what it prints from now on is not recorded'
  if (outsiders.length > 0) {
    const names = outsiders.map(nameAndPid).join(', ')
    return [
      `${names}, there before the test and no part of it, still holds its output open: ${consequence}, and may end it (SIGPIPE).`,
    ]
  }
  const untold = members.filter(({ pid }) => !told.has(pid))
  if (untold.length > 0) {
    return [`${untold.map(nameAndPid).join(', ')} still holds the test's output open: ${consequence}.`]
  }
  if (members.length > 0 || mayHold(holders, told)) return []
  if (complete && hidden.length === 0) {
    return [
      'The end of the output did not come, although no process is to be seen that holds it: our own recorder may be behind (a slow disk), and the last of the output missing.',
    ]
  }
  const suspects =
    hidden.length === 0 || hidden.length > MOST_SUSPECTS
      ? ''
      : ` This user may not look into ${hidden.map(nameAndPid).join(', ')}.`
  return [`A process outside the test still holds its output open; ${consequence}.${suspects}`]
}
