import { choose, type ProbeProblem, silence } from '../probes/choose.js'
import type { Device } from '../probes/device.js'
import { noPermission, usable } from '../probes/permission.js'
import { type Selector, selects } from '../probes/selector.js'
import type { Board } from './board.js'
import { consolePort, lacksConsole } from './console-port.js'
import { differentChannels, namesOne } from './same-probe.js'
import { quoted } from './words.js'

/** A board with its device (null: it is emulated), or why there is none. */
export type BoardMatch = { board: Board } & ({ device: Device | null } | { problem: ProbeProblem })

type Wired = Board & { probe: Selector }

/**
 * Gives each board its own device, in the order of `boards`. These are all boards of a bench, not only those that are wanted: one whose
 * selector says less (`kind:st-link`) gets what no other board means. A device that two boards mean goes to neither: taking the wrong
 * board is worse than taking none.
 */
export function matchBoards(boards: readonly Board[], devices: readonly Device[]): BoardMatch[] {
  const wired = boards.filter((board): board is Wired => board.probe !== null)
  const owners = new Owners(devices)
  owners.settle(wired.filter((board) => namesOne(board.probe)))
  owners.settleByElimination(wired.filter((board) => !namesOne(board.probe)))
  return boards.map((board) => {
    if (board.probe === null) return { board, device: null }
    const answer = owners.of(board as Wired)
    if ('problem' in answer) return { board, problem: answer.problem }
    const problem = unfit(board, answer.device)
    return problem === null ? { board, device: answer.device } : { board, problem }
  })
}

/** Which device belongs to which boards. */
class Owners {
  /** Several boards of one device: channels of one adapter, or a mistake. */
  private readonly boardsOf = new Map<Device, Wired[]>()
  private readonly deviceOf = new Map<Wired, Device>()

  constructor(private readonly devices: readonly Device[]) {}

  /** Boards whose selectors name one device. */
  settle(boards: readonly Wired[]): void {
    for (const board of boards) {
      const [device, another] = this.fitting(board, this.devices)
      if (device !== undefined && another === undefined) this.give(device, board)
    }
  }

  /** Those that more than one device could fit: whoever has only one left gets it, until nothing changes. */
  settleByElimination(boards: readonly Wired[]): void {
    for (let open = boards; ; ) {
      const settled = open.flatMap((board) => {
        const [device, another] = this.fitting(board, this.freeFor(board))
        return device !== undefined && another === undefined ? [{ board, device }] : []
      })
      if (settled.length === 0) return
      for (const { board, device } of settled) this.give(device, board)
      open = open.filter((board) => !this.deviceOf.has(board))
    }
  }

  of(board: Wired): { device: Device } | { problem: ProbeProblem } {
    const device = this.deviceOf.get(board)
    if (device === undefined) return { problem: this.whyNone(board) }
    const rivals = (this.boardsOf.get(device) ?? []).filter(
      (other) => other !== board && !differentChannels(other.probe, board.probe),
    )
    return rivals.length === 0 ? { device } : { problem: meet(device, [board, ...rivals]) }
  }

  private give(device: Device, board: Wired): void {
    this.deviceOf.set(board, device)
    this.boardsOf.set(device, [...(this.boardsOf.get(device) ?? []), board])
  }

  /** What no other board has; another channel of an adapter is not in the way. */
  private freeFor(board: Wired): Device[] {
    return this.devices.filter((device) =>
      (this.boardsOf.get(device) ?? []).every((owner) => differentChannels(owner.probe, board.probe)),
    )
  }

  private fitting(board: Wired, devices: readonly Device[]): Device[] {
    return devices.filter((device) => selects(board.probe, device))
  }

  private whyNone(board: Wired): ProbeProblem {
    const open = namesOne(board.probe) ? this.devices : this.freeFor(board)
    const ambiguous = this.fitting(board, open).length > 1
    const [owned] = ambiguous ? [] : this.fitting(board, this.devices)
    const [owner] = owned === undefined ? [] : (this.boardsOf.get(owned) ?? [])
    if (owned !== undefined && owner !== undefined) {
      const message = `No probe fits ${quoted(board.probe.text)} but ${owned.name} at USB path ${owned.path}, which is that of the board ${quoted(owner.name)}. Plug in the one of ${quoted(board.name)}.`
      return { code: 'not-found', passing: true, message }
    }
    const choice = choose([board.probe], ambiguous ? open : this.devices)
    if ('chosen' in choice) throw new Error(`${board.name} has been given no device`)
    const { problem } = choice
    if (ambiguous) return problem
    const silent = this.devices.filter((device) => device.silent && mayBe(board.probe, device))
    if (silent.length === 0) return problem
    const quiet = silence(silent)
    return { ...quiet, message: `${problem.message}\n${quiet.message}` }
  }
}

/** Of a device that does not answer, nobody knows the serial number. */
function mayBe(selector: Selector, device: Device): boolean {
  if (selector.by === 'path') return false
  return selector.by !== 'id' || (device.vid === selector.vid && device.pid === selector.pid)
}

function meet(device: Device, boards: readonly Board[]): ProbeProblem {
  const names = boards.map((board) => `${quoted(board.name)} (${quoted(board.probeText ?? '')})`).join(' and ')
  const message = `The boards ${names} mean one probe: ${device.name} at USB path ${device.path}. It goes to neither, since the other board may be the one that is wired to it. Write into the bench file which probe is whose; \`hardware-test probes\` shows them.`
  return { code: 'same-probe', passing: true, message }
}

/** Why a board's own device cannot be used. */
function unfit(board: Board, device: Device): ProbeProblem | null {
  if (device.silent) return silence([device])
  if (!usable(device)) return noPermission(device)
  return board.serial === null || consolePort(board.serial, device) !== null ? null : lacksConsole(board.serial, device)
}
