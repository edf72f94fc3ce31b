import { join } from 'node:path'
import { columns } from '../columns.js'
import { LeaseError, TICKETS } from './lease-folder.js'
import { type Queue, readQueue } from './queue.js'
import { refusal } from './refusal.js'
import { inOrder, keysOf, type Ticket } from './ticket.js'
import { aheadOf } from './turn.js'
import { ownerOf, plainWords, sinceWords, type Where, whatOf, whereIs } from './words.js'

/** Who holds or wants what: cleaned of whatever a terminal or a web page could take for a command. */
export interface LeaseEntry {
  /** Board or probe; of several that would do, joined by `or`. */
  what: string
  /** The probe's names on this machine, such as `path:1-2`. */
  keys: string[]
  repository: string | null
  job: string | null
  runUrl: string | null
  pid: number
  /** Whether that process runs here, has ended (what it started holds on), or is one of another container. */
  process: Where
  /** Since when it is held or waited for; ISO 8601. */
  since: string | null
}

export interface WaitingEntry extends LeaseEntry {
  /** How many must have it before, holders included. */
  ahead: number
}

export interface Leases {
  folder: string
  /** Each in the order of the queue. */
  held: LeaseEntry[]
  waiting: WaitingEntry[]
  /** What is in the folder and cannot be understood, as sentences. */
  problems: string[]
}

/**
 * All leases in `folder`, and who waits for one. Changes nothing.
 * @throws LeaseError that says what keeps from looking, such as no permission
 */
export function listLeases(folder: string): Leases {
  const { tickets, problems } = lookInto(folder)
  const all = inOrder(tickets)
  return {
    folder,
    held: all.filter(({ granted }) => granted !== null).map((ticket) => entryOf(ticket)),
    waiting: all
      .filter(({ granted }) => granted === null)
      .map((ticket) => {
        const { holders, waiting } = aheadOf(ticket, all)
        return { ...entryOf(ticket), ahead: holders.length + waiting.length }
      }),
    problems: problems.map((problem) => plainWords(problem, 2 * MOST_PATH)),
  }
}

function lookInto(folder: string): Queue {
  try {
    return readQueue(join(folder, TICKETS))
  } catch (error) {
    throw new LeaseError(refusal(folder, error as NodeJS.ErrnoException, 'No leases can be listed'))
  }
}

/** Longest path of a file. */
const MOST_PATH = 4096

function entryOf(ticket: Ticket): LeaseEntry {
  const since = Date.parse((ticket.granted === null ? ticket.asked : ticket.held) ?? '')
  return {
    what: whatOf(ticket),
    keys: keysOf(ticket).map((key) => plainWords(key)),
    ...ownerOf(ticket),
    pid: ticket.pid,
    process: whereIs(ticket),
    since: Number.isNaN(since) ? null : new Date(since).toISOString(),
  }
}

const WHERE: Record<Where, string> = {
  here: '',
  ended: ' (ended, but what it started lives on)',
  elsewhere: ' (in another container)',
}

/** The same as a table for people: each holder, and below it who waits for the same probe. No line begins with what others have written. */
export function leasesText({ folder, held, waiting, problems }: Leases, now = Date.now()): string {
  const left = new Set(waiting)
  const rows = held.flatMap((holder) => {
    const behind = [...left].filter(({ keys }) => keys.some((key) => holder.keys.includes(key)))
    for (const one of behind) left.delete(one)
    return [row(holder, 'held', now), ...behind.map((one) => row(one, waitWords(one), now))]
  })
  rows.push(...[...left].map((one) => row(one, waitWords(one), now)))
  const table = rows.length === 0 ? `No probe is held (${folder}).\n` : columns([HEADING, ...rows])
  return problems.length === 0 ? table : `${table}\n${problems.map((problem) => `${problem}\n`).join('')}`
}

const HEADING = ['STATE', 'BOARD OR PROBE', 'REPOSITORY', 'JOB', 'PID', 'SINCE', 'RUN']

function row(entry: LeaseEntry, state: string, now: number): string[] {
  const { what, repository, job, runUrl, pid } = entry
  const since = sinceWords(entry.since, now) ?? '-'
  return [state, what, repository ?? '-', job ?? '-', `${pid}${WHERE[entry.process]}`, since, runUrl ?? '-']
}

function waitWords({ ahead }: WaitingEntry): string {
  return `waits, ${ahead} ahead`
}
