/** For whom a probe is held: words for people, which nothing is decided by. */
export interface Owner {
  repository: string | null
  runUrl: string | null
  job: string | null
  /** Board or probe. */
  what: string
}

/** One thing that would do. */
export interface Request {
  /** Whoever shares one of them cannot have it at the same time. */
  keys: string[]
  /** The board or probe, for people. */
  what: string
}

/** One process that holds or wants a lease, as all others see it. */
export interface Ticket {
  /** Name of its folder: never used twice. */
  id: string
  /** Its place in the queue, smaller ones first; null while it is drawing it. */
  number: number | null
  owner: Owner
  /** Any one of these. */
  requests: Request[]
  /** Which of them it holds; null while it waits. */
  granted: number | null
  pid: number
  /** What the pid is to be read in, such as `pid:[4026531836]`; null where there are no namespaces. */
  pidNamespace: string | null
  /** When it came, and since when it holds; ISO 8601. For people: clocks jump. */
  asked: string
  held: string | null
}

/** A number beyond this one is nobody's honest place: with what follows it, numbers would no longer be told apart. */
const MOST_NUMBER = 2 ** 52

/** A ticket as it is written. */
export function ticketText(ticket: Ticket): string {
  return `${JSON.stringify(ticket, null, 2)}\n`
}

/** What `value`, read from the folder `id`, says; null if it is no ticket. */
export function asTicket(id: string, value: unknown): Ticket | null {
  if (!isRecord(value)) return null
  const { number, requests, granted, pid } = value
  if (number !== null && !isWhole(number, 1, MOST_NUMBER)) return null
  if (!Array.isArray(requests) || requests.length === 0 || !requests.every(isRequest)) return null
  if (granted !== null && !isWhole(granted, 0, requests.length - 1)) return null
  if (!isWhole(pid, 1, MOST_NUMBER)) return null
  const owner = isRecord(value.owner) ? value.owner : {}
  return {
    id,
    number,
    owner: {
      repository: textOf(owner.repository),
      runUrl: textOf(owner.runUrl),
      job: textOf(owner.job),
      what: textOf(owner.what) ?? '',
    },
    requests: requests.map(({ keys, what }) => ({ keys, what })),
    granted,
    pid,
    pidNamespace: textOf(value.pidNamespace),
    asked: textOf(value.asked) ?? '',
    held: textOf(value.held),
  }
}

/** @throws RangeError when there is none, which takes a hand-written ticket */
export function numberAfter(tickets: readonly Ticket[]): number {
  const number = tickets.reduce((most, ticket) => Math.max(most, ticket.number ?? 0), 0) + 1
  if (number > MOST_NUMBER) throw new RangeError(`there is no number after ${number - 1}, which somebody has written`)
  return number
}

/** The keys that nobody behind `ticket` may have. */
export function keysOf(ticket: Ticket): string[] {
  const { requests, granted } = ticket
  return granted === null ? requests.flatMap(({ keys }) => keys) : (requests[granted]?.keys ?? [])
}

/** Whether `first` came before `second`. Those that drew at the same moment may have the same number. */
export function isBefore(first: Ticket, second: Ticket): boolean {
  if (first.number !== second.number) return (first.number ?? 0) < (second.number ?? 0)
  return first.id < second.id
}

/** In the order of the queue; who is still drawing comes last. */
export function inOrder(tickets: readonly Ticket[]): Ticket[] {
  const drawing = tickets.filter(({ number }) => number === null)
  const numbered = tickets.filter(({ number }) => number !== null)
  return [...numbered.sort((a, b) => (isBefore(a, b) ? -1 : 1)), ...drawing]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most
}

function isRequest(value: unknown): value is Request {
  if (!isRecord(value) || typeof value.what !== 'string' || !Array.isArray(value.keys)) return false
  return value.keys.length > 0 && value.keys.every((key) => typeof key === 'string')
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
