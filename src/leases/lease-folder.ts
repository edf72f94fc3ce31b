import { randomUUID } from 'node:crypto'
import { chmodSync, lstatSync, mkdirSync, renameSync, rmSync, statfsSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'

/** What stands in the way of a lease, as a sentence with a cure. */
export class LeaseError extends Error {
  override name = 'LeaseError'
}

/** What stands in a lease folder: one folder a ticket, and one file for each probe that failed lately. */
export const TICKETS = 'tickets'
export const SUSPECTS = 'suspects'

/** File systems of other machines (statfs(2)): a pipe there is alive on one of them only, so that the others would take its holder for dead. */
const SHARED_WITH_OTHERS = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xfe534d42, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0x01021997, '9p'],
  [0x00c36400, 'Ceph'],
  [0x5346414f, 'AFS'],
])

/**
 * Where the leases of this machine are: `$HIL_LEASES`, or a folder in `/tmp`. Not in `$TMPDIR`, which every user and runner may have of its own.
 * Null on Windows, where there are no leases: it has no pipe with a name that dies with its reader.
 * @throws LeaseError if `$HIL_LEASES` is relative
 */
export function leaseFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string | null {
  if (platform === 'win32') return null
  const { HIL_LEASES: named = '' } = env
  if (named === '') return '/tmp/hardware-test-leases'
  if (isAbsolute(named)) return named
  throw new LeaseError(
    `HIL_LEASES is \`${named}\`, which means another folder in each working directory. Write it from the root, such as \`/run/hardware-test-leases\`.`,
  )
}

/**
 * Makes what is missing of a lease folder, open to every user.
 * @throws LeaseError if it cannot be one; what the system refuses
 */
export function openLeaseFolder(folder: string): void {
  mkdirSync(dirname(folder), { recursive: true })
  makeOpen(folder)
  const system = SHARED_WITH_OTHERS.get(statfsSync(folder).type)
  if (system !== undefined) {
    throw new LeaseError(
      `${folder} is on ${system}, which other machines share: they would take each other's holders for dead. Set HIL_LEASES to a folder on this machine's own disk.`,
    )
  }
  for (const name of [TICKETS, SUSPECTS]) makeOpen(join(folder, name))
}

/**
 * A folder of mode 0777, whatever the umask: made under another name, so that nobody ever finds it without its mode.
 * One that is there already stays as it is.
 */
export function makeOpen(folder: string): void {
  if (isFolder(folder)) return
  const draft = `${folder}.${randomUUID()}`
  mkdirSync(draft)
  try {
    chmodSync(draft, 0o777)
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    // Somebody else was faster.
    if (!isFolder(folder)) throw error
  }
}

/** @throws LeaseError if something else is there */
function isFolder(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found === undefined) return false
  if (found.isDirectory()) return true
  const what = found.isSymbolicLink() ? 'a link' : 'no folder'
  throw new LeaseError(`${path} is ${what}, so no lease can be kept there. Remove it, or set HIL_LEASES to a folder.`)
}
