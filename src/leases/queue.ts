import { type Dirent, lstatSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { readPlainJson } from '../plain-file.js'
import { isAlive } from './alive.js'
import { asTicket, type Ticket } from './ticket.js'

/** In the folder of a ticket: the pipe that lives as long as its owner, and the ticket itself. */
export const ALIVE = 'alive'
export const TICKET = 'ticket.json'

/** A ticket's folder while it is made: not in the queue yet. */
export const DRAFT = '.new'

/** A draft that is older was left behind by who died over it: making one takes milliseconds. */
const OLD_DRAFT_MS = 3_600_000

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What the system says when it is not a ticket that is wrong, but the looking: then nothing may be concluded. */
const CANNOT_LOOK = new Set(['EACCES', 'EPERM', 'EMFILE', 'ENFILE', 'ENOMEM', 'EIO'])

export interface Queue {
  /** Of those that live, in no order. */
  tickets: Ticket[]
  /** Names of folders whose owner has died. */
  dead: string[]
  /** What is there and is no ticket, as sentences. */
  problems: string[]
}

/**
 * Everything in the folder `tickets`.
 * @throws what keeps from looking, such as too many open files
 */
export function readQueue(tickets: string): Queue {
  const queue: Queue = { tickets: [], dead: [], problems: [] }
  for (const entry of entriesOf(tickets)) {
    const { name } = entry
    const path = join(tickets, name)
    if (name.endsWith(DRAFT) && UUID.test(name.slice(0, -DRAFT.length))) {
      if (isOldDraft(path)) queue.dead.push(name)
    } else if (!UUID.test(name) || !entry.isDirectory()) {
      queue.problems.push(`${path} is no ticket: it is ignored, and may be removed.`)
    } else {
      const ticket = readTicket(tickets, name)
      if (ticket !== null) queue.tickets.push(ticket)
      else if (!isAlive(join(path, ALIVE))) queue.dead.push(name)
      else queue.problems.push(unreadable(path))
    }
  }
  return queue
}

/** The ticket `id` as it is now; null if it is dead, or none. */
export function readTicket(tickets: string, id: string): Ticket | null {
  const path = join(tickets, id)
  if (!isAlive(join(path, ALIVE))) return null
  try {
    return asTicket(id, readPlainJson(join(path, TICKET)))
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (CANNOT_LOOK.has(code)) throw error
    return null
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    // Nobody has held anything yet, or somebody has removed it.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Removes what the dead have left behind. Names are never used twice, so nobody who lives can be hit. */
export function sweep(tickets: string, dead: readonly string[]): void {
  for (const name of dead) removeTicket(join(tickets, name))
}

/** Not recursively: whatever else was put into a ticket's folder stays, and with it the folder. */
export function removeTicket(path: string): void {
  try {
    for (const name of readdirSync(path)) unlinkSync(join(path, name))
    rmdirSync(path)
  } catch {
    // Somebody else was faster, or it is not ours to remove: it is dead, and harmless.
  }
}

function isOldDraft(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false })
  return found?.isDirectory() === true && Date.now() - found.mtimeMs > OLD_DRAFT_MS
}

function unreadable(path: string): string {
  return `${join(path, TICKET)} cannot be understood, although somebody has ${ALIVE} beside it open: it is ignored. End that process (\`fuser ${join(path, ALIVE)}\` names it) and remove the folder.`
}
