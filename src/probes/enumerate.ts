import { type ChildProcess, spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { createInterface } from 'node:readline'
import { partFile } from '../bundle.js'
import { within } from '../within.js'
import { type ProbeProblem, silence } from './choose.js'
import type { Device, RawDevice } from './device.js'
import { identify } from './identify.js'
import type { UsbMessage } from './usb-process.js'

/** What is plugged in at one moment. */
export interface Inventory {
  /** Every USB device but root hubs, by USB path. */
  devices: Device[]
  /** Why the list is missing or not complete; null if it is. */
  problem: ProbeProblem | null
}

/** A healthy bus answers in milliseconds. After this part of the time the kernel is asked device by device, to see which one is silent. */
const SECOND_LOOK = 0.4
const LIMIT_MS = 5000

const NO_USB =
  'This machine has no USB subsystem (/sys/bus/usb is missing). In a container, pass the bus in: ' +
  '`--privileged -v /dev/bus/usb:/dev/bus/usb`, and mount /sys; in a virtual machine, attach a USB controller. ' +
  'A test that needs no probe says `probe: none`.'

interface Answer {
  devices: Map<string, RawDevice>
  failed: string | null
  done: boolean
}

/**
 * Lists what is plugged in. Bounded to `limitMs` (5 s), whatever a device does; what answered by then is in the list.
 * @param inBackground let a test that starts meanwhile go first
 */
export async function enumerate(limitMs = LIMIT_MS, inBackground = false): Promise<Inventory> {
  const secondLookMs = limitMs * SECOND_LOOK
  const library = ask([], inBackground)
  const answered = await within(secondLookMs, library.answered)
  // Also after a failure: where the addon cannot be loaded (an unusual machine) the kernel's own list is left.
  const enough = answered && (library.answer.done || isNoUsb(library.answer.failed))
  const kernel = !enough && process.platform === 'linux' ? ask(['kernel'], inBackground) : null
  if (!enough) await within(limitMs - secondLookMs, firstWhole(kernel === null ? [library] : [library, kernel]))
  library.abandon()
  kernel?.abandon()
  return inventoryOf(library.answer, kernel?.answer ?? null)
}

interface Asked {
  answer: Answer
  /** Settles when it has said all it had to say. */
  answered: Promise<void>
  abandon(): void
}

/** Settles when one of them has said all, or none will. */
async function firstWhole(asked: Asked[]): Promise<void> {
  const whole = asked.map(async (one) => {
    await one.answered
    if (!one.answer.done) throw new Error('incomplete')
  })
  await Promise.any(whole).catch(() => {})
}

function ask(args: string[], inBackground: boolean): Asked {
  const answer: Answer = { devices: new Map(), failed: null, done: false }
  // Reads that a wedged device holds up take a thread each: with the usual four, it would hold up its neighbours too.
  const env = { ...process.env, UV_THREADPOOL_SIZE: '128' }
  const child = spawn(process.execPath, [partFile('usb'), ...args], { stdio: ['ignore', 'pipe', 'pipe'], env })
  if (inBackground) giveWay(child)
  // Whoever is in a hurry leaves without its answer.
  const end = () => void child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  const complaint: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (complaint.length < 20) complaint.push(text)
  })
  const answered = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      answer.failed = error.message
      resolve()
    })
    createInterface({ input: child.stdout })
      .on('line', (line) => take(answer, line))
      .once('close', () => {
        if (!answer.done) answer.failed ??= complaint.join('').trim().split('\n')[0] || 'it ended without an answer'
        resolve()
      })
  })
  return { answer, answered, abandon: () => abandon(child) }
}

/** A line that was cut off with its process says nothing. */
function parse(line: string): UsbMessage | null {
  try {
    return JSON.parse(line) as UsbMessage
  } catch {
    return null
  }
}

function take(answer: Answer, line: string): void {
  const message = parse(line)
  if (message === null) return
  if ('device' in message) answer.devices.set(message.device.path, message.device)
  else if ('failed' in message) answer.failed = message.failed
  else answer.done = true
}

/** Lets everybody else go first. */
function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW)
  } catch {
    // Where the system has none, it competes.
  }
}

/** A process in the kernel's hands does not die: nobody waits for it. */
function abandon(child: ChildProcess): void {
  child.kill('SIGKILL')
  child.stdout?.destroy()
  child.stderr?.destroy()
  child.unref()
}

function isNoUsb(failed: string | null): boolean {
  return failed?.includes('/sys/bus/usb') ?? false
}

function inventoryOf(library: Answer, kernel: Answer | null): Inventory {
  const found = library.done ? library.devices : new Map([...(kernel?.devices ?? []), ...library.devices])
  const devices = [...found.values()].map(identify).sort(byPath)
  return { devices, problem: problemOf(library, kernel, devices) }
}

function problemOf(library: Answer, kernel: Answer | null, devices: Device[]): ProbeProblem | null {
  if (library.done || kernel?.done) return null
  if (isNoUsb(library.failed)) return { code: 'no-usb', passing: false, message: NO_USB }
  const silent = devices.filter((device) => device.silent)
  if (silent.length > 0) {
    return silence(silent)
  }
  const why = library.failed ?? kernel?.failed ?? 'no answer in time'
  return {
    code: 'enumeration',
    passing: true,
    message: `USB devices could not be listed: ${why}. Run \`hardware-test probes\` on this machine to see more.`,
  }
}

function byPath(a: Device, b: Device): number {
  return a.path.localeCompare(b.path, 'en', { numeric: true })
}
