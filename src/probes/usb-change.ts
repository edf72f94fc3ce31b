/**
 * What is done to one device in order to bring it back to life. Runs in the process of `usb-process.ts`, because a wedged device can hold up
 * any of these calls in the kernel. That process also outlives us: a port that it has switched off it switches on again, whatever becomes of us.
 */
import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, type FileHandle, open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { usb } from 'usb'
import { DEVICES, exists } from './sysfs.js'

type LibraryDevice = Awaited<ReturnType<typeof usb.getDevices>>[number]

/** The one device that is meant. It is looked at again just before anything is done, and another one in its place is left alone. */
export interface Target {
  path: string
  vid: string
  pid: string
  /** The string descriptor; null: it has none; not there: nobody knows it, since the device did not answer. */
  serial?: string | null
}

/** What to do; times in milliseconds. */
export type ChangeRequest = { target: Target } & (
  | { verb: 'reset' }
  | { verb: 'replug'; pauseMs: number }
  | {
      verb: 'power-cycle'
      pauseMs: number
      /** Folders of the port and of its twin for SuperSpeed, below which the kernel has `disable`. */
      ports: string[]
      /** Where `uhubctl` may try if the kernel cannot; null if it must not. */
      uhubctl: { hub: string; port: number } | null
    }
)

/** `files`: what this user would have to be allowed to write. */
export type ChangeFailure =
  | { code: 'gone' }
  /** The kernel knows it, but here is no node to open. */
  | { code: 'no-node' }
  | { code: 'changed'; found: string }
  | { code: 'permission' | 'read-only'; files: string[] }
  | { code: 'no-switch'; detail: string }
  | { code: 'error'; detail: string }

/** What one line of the process says. `stage`: how far it has come, in case nothing follows. */
export type ChangeMessage = { stage: string } | { failure: ChangeFailure } | { done: string }

class Refused extends Error {
  readonly failure: ChangeFailure

  constructor(failure: ChangeFailure) {
    super(failure.code)
    this.failure = failure
  }
}

/**
 * Does it, and says how it ended.
 * @param hurry ends a pause early: the device is put right again at once
 */
export async function change(request: ChangeRequest, hurry: AbortSignal, say: (message: ChangeMessage) => void) {
  try {
    say({ done: await act(request, hurry, (stage) => say({ stage })) })
  } catch (error) {
    say({ failure: failureOf(error as NodeJS.ErrnoException) })
  }
}

function failureOf(error: NodeJS.ErrnoException): ChangeFailure {
  if (error instanceof Refused) return error.failure
  return error.code === 'ENOENT' || error.code === 'ENODEV'
    ? { code: 'gone' }
    : { code: 'error', detail: error.message }
}

async function act(request: ChangeRequest, hurry: AbortSignal, stage: (words: string) => void): Promise<string> {
  const pace: Pace = {
    stage,
    begin(words) {
      if (hurry.aborted) throw new Error('it was called off before it began')
      stage(words)
    },
    pause: () => delay('pauseMs' in request ? request.pauseMs : 0, undefined, { signal: hurry }).catch(() => {}),
  }
  switch (request.verb) {
    case 'reset':
      return await reset(request.target, pace)
    case 'replug':
      return await replug(request.target, pace)
    case 'power-cycle':
      return await powerCycle(request, pace)
  }
}

interface Pace {
  /** Tells what is done now, which may take long. */
  stage(words: string): void
  /** The same, where the device is touched: throws if nobody waits for it any more, so that no reset comes late and meets another test. */
  begin(words: string): void
  pause(): Promise<void>
}

/** `1-2.3`, as the kernel names it. */
export function pathOf({ bus, ports }: Pick<LibraryDevice, 'bus' | 'ports'>): string {
  return `${Number.parseInt(bus, 10) || 0}-${ports.join('.')}`
}

/** USBDEVFS_RESET. What is opened is this very device: whoever comes after it has another address, and its node is another one. */
async function reset(target: Target, { stage, begin }: Pace): Promise<string> {
  const { usb } = await import('usb')
  stage('listing the USB devices')
  const device = (await usb.getDevices()).find((one) => pathOf(one) === target.path)
  if (device === undefined) throw new Refused({ code: 'gone' })
  const node = `/dev/bus/usb/${three(Number.parseInt(device.bus, 10))}/${three(device.address)}`
  if (!(await exists(node))) throw new Refused({ code: 'no-node' })
  await mayWrite([node])
  stage('opening the device')
  await device.open()
  using folder = await Folder.of(join(DEVICES, target.path))
  await verify(target, folder, device.address)
  begin('resetting it')
  await device.reset()
  await device.close()
  return 'reset'
}

/** As if it had been unplugged and plugged in: its drivers let go of it, and it is configured anew. */
async function replug(target: Target, { stage, begin, pause }: Pace): Promise<string> {
  using folder = await Folder.of(join(DEVICES, target.path))
  await mayWrite([folder.at('authorized')], [join(DEVICES, target.path, 'authorized')])
  stage('reading its serial number')
  await verify(target, folder, null)
  begin('taking it from its drivers')
  try {
    await writeFile(folder.at('authorized'), '0')
    await pause()
  } finally {
    stage('giving it back to its drivers')
    await writeFile(folder.at('authorized'), '1')
  }
  return 'replug'
}

async function powerCycle(
  { target, ports, uhubctl }: Extract<ChangeRequest, { verb: 'power-cycle' }>,
  pace: Pace,
): Promise<string> {
  pace.stage('reading its serial number')
  // A device so far gone that it is no longer there is what power is the last cure for: its port is empty, nothing else is touched.
  const present = await Folder.of(join(DEVICES, target.path)).catch((error) => {
    if (error instanceof Refused && error.failure.code === 'gone') return null
    throw error
  })
  if (present !== null) {
    using folder = present
    await verify(target, folder, null)
  }
  const failure = await byKernel(ports, pace)
  if (failure === null) return 'sysfs'
  if (uhubctl === null) throw new Refused({ code: 'no-switch', detail: failure })
  await byUhubctl(uhubctl, failure, pace)
  return 'uhubctl'
}

/** Null if the power has been off; otherwise why the kernel cannot switch it. */
async function byKernel(ports: readonly string[], { stage, begin, pause }: Pace): Promise<string | null> {
  const folders: Folder[] = []
  try {
    for (const port of ports) folders.push(await Folder.of(port))
    const [first] = folders
    const files = folders.map((folder) => folder.at('disable'))
    const missing = first === undefined || (await read(first.at('disable'))) === null
    if (missing) return 'the kernel has no switch for this port (`disable`, since Linux 6.0)'
    await mayWrite(
      files,
      ports.map((port) => join(port, 'disable')),
    )
    begin('switching the power of its port off')
    let off: string | null = null
    let refusal = 'the hub did not switch the power of this port off'
    try {
      for (const file of files) await writeFile(file, '1')
      off = await read(first.at('disable'))
      if (off === '1') await pause()
    } catch (error) {
      refusal = `the hub refused to switch the power of this port off (${(error as Error).message})`
    } finally {
      stage('switching the power of its port on')
      await switchOn(files)
    }
    return off === '1' ? null : refusal
  } finally {
    for (const folder of folders) folder[Symbol.dispose]()
  }
}

/** Every one of them, also if one fails. */
async function switchOn(files: readonly string[]): Promise<void> {
  const ends = await Promise.allSettled(files.map((file) => writeFile(file, '0')))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

/** Off and on as two calls, so that the second one comes even if the first one failed halfway or somebody is in a hurry. */
async function byUhubctl(
  { hub, port }: { hub: string; port: number },
  failure: string,
  { stage, begin, pause }: Pace,
): Promise<void> {
  const args = ['-l', hub, '-p', String(port)]
  begin('switching the power of its port off with uhubctl')
  try {
    // The kernel may turn it on again at once; uhubctl's manual has this cure.
    await run('uhubctl', [...args, '-a', 'off', '-r', '100'])
    await pause()
  } catch (error) {
    throw new Refused({ code: 'no-switch', detail: `${failure}, and ${(error as Error).message}` })
  } finally {
    stage('switching the power of its port on with uhubctl')
    await run('uhubctl', [...args, '-a', 'on']).catch(() => {})
  }
}

function run(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(command, args, { maxBuffer: 1024 * 1024 }, (error, stdout, stderr) => {
      if (error === null) return resolve()
      if (error.code === 'ENOENT') return reject(new Error(`${command} is not installed`))
      const said = `${stdout}\n${stderr}`.split('\n').find((line) => /no compatible|permission|error/i.test(line))
      reject(new Error(`${command} failed: ${said?.trim() ?? `exit status ${error.code}`}`))
    })
  })
}

/** An open folder of /sys: what is below it is of this very device or port, also if another one takes its place, or the path vanishes. */
class Folder implements Disposable {
  private readonly handle: FileHandle

  private constructor(handle: FileHandle) {
    this.handle = handle
  }

  static async of(path: string): Promise<Folder> {
    try {
      return new Folder(await open(path, constants.O_RDONLY | constants.O_DIRECTORY))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Refused({ code: 'gone' })
      throw error
    }
  }

  at(name: string): string {
    return `/proc/self/fd/${this.handle.fd}/${name}`
  }

  [Symbol.dispose](): void {
    void this.handle.close().catch(() => {})
  }
}

/** @param address the one that was opened; null if none was */
async function verify(target: Target, folder: Folder, address: number | null): Promise<void> {
  const [vid, pid, devnum] = await Promise.all(['idVendor', 'idProduct', 'devnum'].map((name) => read(folder.at(name))))
  if (vid === null || pid === null) throw new Refused({ code: 'gone' })
  const found = `${vid}:${pid}`
  if (vid !== target.vid || pid !== target.pid) throw new Refused({ code: 'changed', found })
  if (address !== null && Number(devnum) !== address) throw new Refused({ code: 'changed', found: `${found}, new` })
  if (target.serial === undefined) return
  const serial = await read(folder.at('serial'))
  if ((serial ?? '').trim() !== (target.serial ?? '').trim())
    throw new Refused({ code: 'changed', found: `${found} with serial number ${serial ?? 'none'}` })
}

async function read(file: string): Promise<string | null> {
  try {
    return (await readFile(file, 'utf8')).replace(/\n$/, '')
  } catch {
    return null
  }
}

async function mayWrite(files: readonly string[], names: readonly string[] = files): Promise<void> {
  const refused: string[] = []
  for (const [index, file] of files.entries()) {
    const code = await access(file, constants.W_OK).then(
      () => null,
      (error: NodeJS.ErrnoException) => error.code,
    )
    const name = names[index] ?? file
    if (code === 'EROFS') throw new Refused({ code: 'read-only', files: [name] })
    if (code === 'EACCES' || code === 'EPERM') refused.push(name)
  }
  if (refused.length > 0) throw new Refused({ code: 'permission', files: refused })
}

function three(value: number): string {
  return String(value).padStart(3, '0')
}
