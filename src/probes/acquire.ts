import { setTimeout as delay } from 'node:timers/promises'
import { type Choice, choose, silence } from './choose.js'
import type { Device } from './device.js'
import { enumerate, type Inventory } from './enumerate.js'
import { noPermission, usable } from './permission.js'
import type { Selector } from './selector.js'

export interface Acquired {
  inventory: Inventory
  choice: Choice
}

const AGAIN_MS = 400
const SETTLE_MS = 1500

/**
 * Finds the devices that `selectors` mean, waiting at most `waitMs` for them to appear and become accessible. What waiting cannot
 * mend (several fit, no USB at all) is reported at once.
 * @param onWait called once, with what is missing, when it starts to wait
 */
export async function acquire(
  selectors: readonly Selector[],
  waitMs: number,
  cancel: AbortSignal,
  onWait: (message: string) => void,
): Promise<Acquired> {
  const until = performance.now() + waitMs
  let foundAt: number | null = null
  for (let first = true; ; first = false) {
    const inventory = await enumerate()
    const choice = chosenFrom(selectors, inventory)
    const now = performance.now()
    if ('chosen' in choice) {
      foundAt ??= now
      const settling = !first && choice.chosen.some(awaitsNames) && now - foundAt < SETTLE_MS
      if (!settling) return { inventory, choice }
    } else if (!choice.problem.passing || now >= until || cancel.aborted) {
      return { inventory, choice }
    } else if (first) {
      onWait(choice.problem.message)
    }
    await delay(AGAIN_MS, undefined, { signal: cancel }).catch(() => {})
  }
}

/** A device that has just appeared may be there before udev has given its ports their stable names. */
function awaitsNames(device: Device): boolean {
  return device.serialPorts.some((port) => port.byId === null)
}

/** A device that answers may be used although another one does not; without it, the one that is silent may be the reason. */
function chosenFrom(selectors: readonly Selector[], inventory: Inventory): Choice {
  if (selectors.length === 0) return { chosen: [] }
  const choice = choose(selectors, inventory.devices)
  if ('problem' in choice) {
    if (inventory.problem === null || choice.problem.code === 'ambiguous') return choice
    const { message } = inventory.problem
    if (inventory.devices.length === 0) return { problem: inventory.problem }
    return { problem: { ...inventory.problem, message: `${choice.problem.message}\n${message}` } }
  }
  const silent = choice.chosen.filter((device) => device.silent)
  if (silent.length > 0) return { problem: silence(silent) }
  const closed = choice.chosen.find((device) => !usable(device))
  return closed === undefined ? choice : { problem: noPermission(closed) }
}
