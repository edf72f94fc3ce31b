import { setTimeout as delay } from 'node:timers/promises'
import { type Choice, choose } from './choose.js'
import { enumerate, type Inventory } from './enumerate.js'
import { noPermission, usable } from './permission.js'
import type { Selector } from './selector.js'

export interface Acquired {
  inventory: Inventory
  choice: Choice
}

const AGAIN_MS = 400

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
  for (let first = true; ; first = false) {
    const inventory = await enumerate()
    const choice = chosenFrom(selectors, inventory)
    const hopeless = !('problem' in choice) || !choice.problem.passing
    if (hopeless || cancel.aborted || performance.now() >= until) return { inventory, choice }
    if (first) onWait(choice.problem.message)
    await delay(Math.min(AGAIN_MS, until - performance.now()), undefined, { signal: cancel }).catch(() => {})
  }
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
  const closed = choice.chosen.find((device) => !usable(device))
  return closed === undefined ? choice : { problem: noPermission(closed) }
}
