import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { partFile } from '../bundle.js'
import type { ChangeFailure, ChangeMessage, ChangeRequest } from '../probes/usb-change.js'
import { aborted, within } from '../within.js'

/** How it ended. `silent`: it is not known, since the process does not come back from the named stage. */
export type ChangeEnd = { done: string } | { failure: ChangeFailure } | { silent: string } | { cancelled: true }

/** How long a process that was told to hurry may keep us. */
const HURRY_MS = 500

/**
 * Has the process that asks for USB devices change one of them. After `limitMs` it is no longer waited for, and on `signal` it is told to hurry;
 * it is never killed, so that it puts right what it has begun (a port without power, a device without drivers) as soon as the kernel lets it.
 */
export async function changeDevice(
  request: ChangeRequest,
  limitMs: number,
  signal: AbortSignal,
  part = partFile('usb'),
): Promise<ChangeEnd> {
  if (signal.aborted) return { cancelled: true }
  // A session of its own, and without the mark by which a runner ends what a job has left: neither a Ctrl-C nor the end of the job leaves a
  // port without power.
  const env = { ...process.env, RUNNER_TRACKING_ID: '' }
  const child = spawn(process.execPath, [part, 'change', JSON.stringify(request)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
    detached: true,
  })
  const heard = listen(child)
  const ended = await Promise.race([within(limitMs, heard.ended), aborted(signal).then(() => null)])
  if (ended !== true) child.kill('SIGTERM')
  if (ended === null) await within(HURRY_MS, heard.ended)
  letGo(child)
  if (ended === null) return { cancelled: true }
  return heard.end ?? { silent: heard.stage }
}

interface Heard {
  stage: string
  end: ChangeEnd | null
  ended: Promise<void>
}

function listen(child: ChildProcess): Heard {
  const complaint: string[] = []
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    if (complaint.length < 20) complaint.push(text)
  })
  const heard: Heard = { stage: 'starting', end: null, ended: Promise.resolve() }
  heard.ended = new Promise((resolve) => {
    child.once('error', (error) => {
      heard.end = { failure: { code: 'error', detail: error.message } }
      resolve()
    })
    if (child.stdout === null) return
    createInterface({ input: child.stdout })
      .on('line', (line) => {
        const message = parse(line)
        if (message === null) return
        if ('stage' in message) heard.stage = message.stage
        else heard.end = message
      })
      .once('close', () => {
        const detail = complaint.join('').trim().split('\n')[0] || `it ended without an answer while ${heard.stage}`
        heard.end ??= { failure: { code: 'error', detail } }
        resolve()
      })
  })
  return heard
}

/** A line that was cut off with its process says nothing. */
function parse(line: string): ChangeMessage | null {
  try {
    return JSON.parse(line) as ChangeMessage
  } catch {
    return null
  }
}

function letGo(child: ChildProcess): void {
  child.stdout?.destroy()
  child.stderr?.destroy()
  child.unref()
}
