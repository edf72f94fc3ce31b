import { InputError } from '../inputs/input-error.js'
import { leaseFolder } from '../leases/lease-folder.js'
import { leasesText, listLeases } from '../leases/list-leases.js'

/** `hardware-test leases`: returns the exit status. */
export function leases({ json }: { json?: boolean }): number {
  const folder = leaseFolder(process.env)
  if (folder === null) throw new InputError('This system has no leases: probes are not held here.')
  const list = listLeases(folder)
  process.stdout.write(json ? `${JSON.stringify(list, null, 2)}\n` : leasesText(list))
  return 0
}
