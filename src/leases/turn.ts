import { inOrder, isBefore, keysOf, type Ticket } from './ticket.js'

/** What a ticket may do now. */
export type Turn =
  /** Take this one of its requests. */
  | { is: 'now'; index: number }
  /** Look again in a moment: somebody draws a number, which may be smaller. */
  | { is: 'unknown'; drawing: Ticket[] }
  /** Wait, until one of `behind` is gone or has decided: for each request the nearest one that is in its way. */
  | { is: 'later'; behind: Ticket[] }

/**
 * Lamport's bakery: a number is drawn in sight of all, and who has the smaller one goes first. A ticket may take a request if nobody holds a key of
 * it, and nobody before it still wants one. What is in the way is either gone for good or decided for good, so it need not be seen in one moment.
 *
 * @param drewWithUs who was drawing at the first look after `mine` had its number (`drawingOf`). Whoever began later comes later, and holds up nobody,
 *   should he be stopped over it.
 */
export function turnOf(mine: Ticket, tickets: readonly Ticket[], drewWithUs: ReadonlySet<string>): Turn {
  const others = tickets.filter(({ id, number }) => id !== mine.id && (number !== null || drewWithUs.has(id)))
  const drawing = others.filter((other) => other.number === null && sharesAny(other, mine))
  if (drawing.length > 0) return { is: 'unknown', drawing }
  const inTheWay = inOrder(others.filter((other) => other.granted !== null || isBefore(other, mine)))
  const behind = new Map<string, Ticket>()
  for (const [index, { keys }] of mine.requests.entries()) {
    const nearest = inTheWay.findLast((other) => shares(keysOf(other), keys))
    if (nearest === undefined) return { is: 'now', index }
    behind.set(nearest.id, nearest)
  }
  return { is: 'later', behind: [...behind.values()] }
}

/** Those that draw a number now. */
export function drawingOf(tickets: readonly Ticket[]): Set<string> {
  return new Set(tickets.filter(({ number }) => number === null).map(({ id }) => id))
}

export interface Ahead {
  holders: Ticket[]
  waiting: Ticket[]
  /** Their place is not known yet. */
  drawing: Ticket[]
}

/** Those that hold what `ticket` wants, those before it that still want a part of that, and those that may become so; each in order. */
export function aheadOf(ticket: Ticket, tickets: readonly Ticket[]): Ahead {
  const rivals = inOrder(tickets.filter((other) => other.id !== ticket.id && sharesAny(other, ticket)))
  const undecided = rivals.filter(({ granted }) => granted === null)
  return {
    holders: rivals.filter(({ granted }) => granted !== null),
    waiting: undecided.filter((other) => other.number !== null && isBefore(other, ticket)),
    drawing: undecided.filter(({ number }) => number === null),
  }
}

function sharesAny(other: Ticket, mine: Ticket): boolean {
  return shares(
    keysOf(other),
    mine.requests.flatMap(({ keys }) => keys),
  )
}

function shares(some: readonly string[], others: readonly string[]): boolean {
  return some.some((key) => others.includes(key))
}
