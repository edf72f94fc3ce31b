/** The hub's port that a device gets its power from: where it is, and who else hangs on it. Nothing here opens or changes a device. */
import { readdir, readFile, realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { DEVICES, exists } from '../probes/sysfs.js'

/** A hub by its USB path, as `uhubctl -l` names it (a root hub by its bus, such as `1`), and one of its ports. */
export interface PowerPort {
  hub: string
  port: number
}

export interface Port extends PowerPort {
  /** Its folder in /sys, and that of its twin: a socket for SuperSpeed is a port of two hubs, and both feed it. */
  folders: string[]
  /** USB paths of what is plugged in there, in order, hubs and what is beneath them included. */
  carries: string[]
}

/** The port that the kernel's name of a device says: `1-2.3` is port 3 of hub `1-2`, `1-2` port 2 of the root hub `1`. */
export function portOfPath(path: string): PowerPort {
  const [, hub = '', port = ''] = /^(.*)[-.](\d+)$/.exec(path) ?? []
  return { hub, port: Number(port) }
}

/** Of `paths`, those that lose their power with `port`. */
export function carriedBy({ hub, port }: PowerPort, paths: readonly string[]): string[] {
  const top = `${hub}${isRootHub(hub) ? '-' : '.'}${port}`
  return paths.filter((path) => path === top || path.startsWith(`${top}.`))
}

/** What /sys says of a port; null if there is none of that name. */
export async function lookAtPort({ hub, port }: PowerPort, devices = DEVICES): Promise<Port | null> {
  const own = { hub: plainHub(hub), port }
  const folder = join(devices, folderOf(own))
  if (!(await exists(folder))) return null
  const twin = await realpath(join(folder, 'peer')).catch(() => null)
  const paths = await readdir(devices)
  const both = [own, ...(twin === null ? [] : [portOfFolder(twin)])]
  const carries = both.flatMap((one) => carriedBy(one, paths))
  return {
    ...own,
    folders: both.map((one) => join(devices, folderOf(one))),
    carries: carries.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })),
  }
}

/** The ids of the hub that a port's folder belongs to. */
export async function hubOf(folder: string, devices = DEVICES): Promise<{ vid: string; pid: string } | null> {
  const { hub } = portOfFolder(folder)
  return await idsOf(isRootHub(hub) ? `usb${hub}` : hub, devices)
}

/** `VID:PID at USB path PATH`, for a person. */
export async function named(path: string, devices = DEVICES): Promise<string> {
  const ids = await idsOf(path, devices)
  return ids === null ? `USB path ${path}` : `${ids.vid}:${ids.pid} at USB path ${path}`
}

/** `usb1` as the kernel writes it, `1` as uhubctl does. */
function plainHub(hub: string): string {
  return hub.replace(/^usb(?=\d+$)/, '')
}

function isRootHub(hub: string): boolean {
  return /^\d+$/.test(hub)
}

/** A root hub's interface is called `1-0:1.0`, and its ports `usb1-port2`. */
function folderOf({ hub, port }: PowerPort): string {
  return isRootHub(hub) ? `${hub}-0:1.0/usb${hub}-port${port}` : `${hub}:1.0/${hub}-port${port}`
}

function portOfFolder(folder: string): PowerPort {
  const [, hub = '', port = ''] = /^(?:usb)?(.*)-port(\d+)$/.exec(basename(folder)) ?? []
  return { hub, port: Number(port) }
}

async function idsOf(device: string, devices: string): Promise<{ vid: string; pid: string } | null> {
  try {
    const [vid, pid] = await Promise.all(
      ['idVendor', 'idProduct'].map(async (name) => (await readFile(join(devices, device, name), 'utf8')).trim()),
    )
    return { vid: vid ?? '', pid: pid ?? '' }
  } catch {
    return null
  }
}
