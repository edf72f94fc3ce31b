import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { LeaseError, openLeaseFolder, TICKETS } from './lease-folder.js'
import { OwnTicket } from './own-ticket.js'
import { ALIVE, readQueue, readTicket, sweep } from './queue.js'
import { refusal } from './refusal.js'
import type { Owner, Request, Ticket } from './ticket.js'
import { drawingOf, type Turn, turnOf } from './turn.js'
import { whenDead } from './wake.js'
import { lateWords, plainWords, waitingWords } from './words.js'

export type { Owner, Request } from './ticket.js'

export interface Lease {
  /** Which request was granted. */
  index: number
  /** Whoever inherits this descriptor keeps the lease alive. */
  fd: number
  /** Ends our part in it. If somebody has inherited `fd`, it ends with him. */
  release(): void
}

export interface LeaseOptions {
  /** How long to wait; 0 does not wait. */
  timeoutMs: number
  signal: AbortSignal
  /** Is told who holds it: as soon as it has to wait, and then every minute. */
  onWait(words: string): void
  /** Another interval than a minute. */
  remindMs?: number
}

/** So often does a waiting process look, whatever wakes it besides: for who decides, is removed by hand, or makes no sound when it dies. */
const LOOK_MS = 2000

/** Who draws a number does so in less than a millisecond; nobody may do it much longer, if we do not want to wait. */
const DRAW_MS = 5000
const DRAW_LOOKS_MS = { first: 2, most: 100 }

const REMIND_MS = 60_000

/**
 * Takes any one of `requests`, the first that is free, when all that came before have what they want: exclusively among all processes that share
 * `folder`, whatever user or container they belong to, until `release` or the end of the last process that has its descriptor.
 * Never throws: what stands in the way is `refused`, a sentence with a cure.
 */
export async function takeLease(
  folder: string,
  requests: readonly Request[],
  owner: Owner,
  options: LeaseOptions,
): Promise<Lease | { refused: string }> {
  const attempt = new Attempt(folder, requests, owner, options)
  try {
    return await attempt.run()
  } catch (error) {
    attempt.withdraw()
    return { refused: refusal(folder, error as NodeJS.ErrnoException) }
  }
}

class Attempt {
  private readonly tickets: string
  private readonly begun = performance.now()
  private own: OwnTicket | undefined
  private drewWithUs: ReadonlySet<string> | undefined
  private remindAt = 0
  /** Looks on end that found somebody drawing a number. */
  private drawings = 0

  constructor(
    private readonly folder: string,
    private readonly requests: readonly Request[],
    private readonly owner: Owner,
    private readonly options: LeaseOptions,
  ) {
    this.tickets = join(folder, TICKETS)
  }

  async run(): Promise<Lease | { refused: string }> {
    const { signal } = this.options
    if (this.requests.length === 0 || this.requests.some(({ keys }) => keys.length === 0)) {
      throw new LeaseError('No probe or board was named, so there is nothing to hold.')
    }
    while (!signal.aborted) {
      const own = this.own ?? (await this.queueUp())
      const { tickets } = readQueue(this.tickets)
      const mine = tickets.find(({ id }) => id === own.id)
      if (mine === undefined) {
        // Somebody has emptied the folder: whoever waits there now does so in a new queue.
        this.withdraw()
        continue
      }
      this.drewWithUs ??= drawingOf(tickets)
      const turn = turnOf(mine, tickets, this.drewWithUs)
      if (turn.is === 'now') return this.lease(own, turn.index)
      const waited = performance.now() - this.begun
      const patience = this.options.timeoutMs + (turn.is === 'unknown' ? DRAW_MS : 0)
      if (waited >= patience) throw new LeaseError(lateWords(mine, tickets, Date.now(), waited))
      if (turn.is === 'later' || waited > DRAW_MS) this.remind(mine, tickets)
      await this.change(own, turn)
    }
    throw new LeaseError(`No longer waiting for ${this.what()}, since the run was cancelled.`)
  }

  withdraw(): void {
    this.own?.release()
    this.own = undefined
    this.drewWithUs = undefined
  }

  private async queueUp(): Promise<OwnTicket> {
    openLeaseFolder(this.folder)
    const own = await OwnTicket.make(this.tickets, this.requests, this.owner)
    this.own = own
    own.keepFresh()
    const { tickets, dead } = readQueue(this.tickets)
    own.takeNumberAfter(tickets)
    sweep(this.tickets, dead)
    return own
  }

  private lease(own: OwnTicket, index: number): Lease {
    own.grant(index)
    return { index, fd: own.fd, release: () => own.release() }
  }

  private remind(mine: Ticket, tickets: readonly Ticket[]): void {
    const now = performance.now()
    if (now < this.remindAt) return
    this.remindAt = now + (this.options.remindMs ?? REMIND_MS)
    this.options.onWait(waitingWords(mine, tickets, Date.now()))
  }

  /** Waits until there is a reason to read the whole queue again. */
  private async change(own: OwnTicket, turn: Exclude<Turn, { is: 'now' }>): Promise<void> {
    const { signal, timeoutMs } = this.options
    this.drawings = turn.is === 'unknown' ? this.drawings + 1 : 0
    if (turn.is === 'unknown') {
      return pause(Math.min(DRAW_LOOKS_MS.first * this.drawings, DRAW_LOOKS_MS.most), signal)
    }
    const gone = new AbortController()
    const ends = turn.behind.map(({ id }) => whenDead(join(this.tickets, id, ALIVE), () => gone.abort()))
    const stop = AbortSignal.any([signal, gone.signal])
    const until = Math.min(this.remindAt, this.begun + timeoutMs)
    const isAsBefore = ({ id, granted }: Ticket) => readTicket(this.tickets, id)?.granted === granted
    try {
      while (!stop.aborted && performance.now() < until && own.isThere() && turn.behind.every(isAsBefore)) {
        await pause(Math.min(LOOK_MS, until - performance.now()), stop)
      }
    } finally {
      for (const end of ends) end()
    }
  }

  private what(): string {
    return plainWords(this.requests.map(({ what }) => what).join(' or ')) || 'a probe'
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(Math.max(ms, 1), undefined, { signal }).catch(() => {})
}
