import { randomUUID } from 'node:crypto'
import { chmodSync, closeSync, existsSync, mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runTool } from '../process/tool.js'
import { holdAlive, isAlive } from './alive.js'
import { LeaseError } from './lease-folder.js'
import { pidNamespace } from './pids.js'
import { ALIVE, DRAFT, removeTicket, TICKET } from './queue.js'
import { numberAfter, type Owner, type Request, type Ticket, ticketText } from './ticket.js'

/** So often is what is held touched: cleaners of `/tmp` remove what nobody has touched for days. */
const TOUCH_MS = 600_000

const MKFIFO_MS = 10_000

/** The ticket of this process: a folder that others read, alive as long as `fd` is open anywhere. */
export class OwnTicket {
  private touching: NodeJS.Timeout | undefined
  private open = true

  private constructor(
    private readonly path: string,
    readonly fd: number,
    private ticket: Ticket,
  ) {}

  /**
   * Puts a ticket without a number into the folder `tickets`.
   * @throws LeaseError; what the system refuses
   */
  static async make(tickets: string, requests: readonly Request[], owner: Owner): Promise<OwnTicket> {
    const id = randomUUID()
    const path = join(tickets, id)
    const draft = `${path}${DRAFT}`
    mkdirSync(draft)
    let fd: number | undefined
    try {
      // Everybody may ask whether it lives, and remove it when it does not.
      chmodSync(draft, 0o777)
      const made = await runTool('mkfifo', ['-m', '666', join(draft, ALIVE)], MKFIFO_MS)
      if (made.status !== 0) throw new LeaseError(mkfifoFailed(made.problem ?? made.stderr.trim()))
      fd = holdAlive(join(draft, ALIVE))
      const ticket: Ticket = {
        id,
        number: null,
        owner,
        requests: requests.map(({ keys, what }) => ({ keys, what })),
        granted: null,
        pid: process.pid,
        pidNamespace: pidNamespace(),
        asked: new Date().toISOString(),
        held: null,
      }
      writeTicket(draft, ticket)
      renameSync(draft, path)
      return new OwnTicket(path, fd, ticket)
    } catch (error) {
      if (fd !== undefined) closeSync(fd)
      removeTicket(draft)
      throw error
    }
  }

  get id(): string {
    return this.ticket.id
  }

  /** Takes the place behind all `others`, for good. */
  takeNumberAfter(others: readonly Ticket[]): void {
    this.replace({ ...this.ticket, number: numberAfter(others) })
  }

  /** Says that request `index` is held: others may have the rest. */
  grant(index: number): void {
    try {
      this.replace({ ...this.ticket, granted: index, held: new Date().toISOString() })
    } catch {
      // A full disk: who has not decided keeps everything that it wants, so nobody else can take what is held.
    }
  }

  /** Keeps it from cleaners while it lives. */
  keepFresh(): void {
    this.touching = setInterval(() => this.touch(), TOUCH_MS)
    this.touching.unref()
  }

  isThere(): boolean {
    return existsSync(join(this.path, TICKET))
  }

  /** Gives it up; unless somebody else has the descriptor, it is gone. */
  release(): void {
    if (!this.open) return
    this.open = false
    clearInterval(this.touching)
    closeSync(this.fd)
    if (!isAlive(join(this.path, ALIVE))) removeTicket(this.path)
  }

  private replace(ticket: Ticket): void {
    writeTicket(this.path, ticket)
    this.ticket = ticket
  }

  private touch(): void {
    const now = new Date()
    for (const path of [this.path, join(this.path, ALIVE), join(this.path, TICKET)]) {
      try {
        utimesSync(path, now, now)
      } catch {
        // Somebody has removed it: there is nothing left to keep.
      }
    }
  }
}

/** In one piece: a reader finds the old one or the new one. Others may write to the folder, so nothing that is there already is opened. */
function writeTicket(folder: string, ticket: Ticket): void {
  const file = join(folder, TICKET)
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, ticketText(ticket), { flag: 'wx' })
  chmodSync(draft, 0o644)
  renameSync(draft, file)
}

function mkfifoFailed(why: string): string {
  return `A lease needs a named pipe, and \`mkfifo\` made none: ${why}. It is in coreutils (\`apt-get install coreutils\`) and in busybox.`
}
