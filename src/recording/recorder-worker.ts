/** The recorder's thread: a real pipe on one side, the recording on the other, and nothing else to do. */
import { readSync } from 'node:fs'
import { Socket } from 'node:net'
import { parentPort } from 'node:worker_threads'
import { Recorder } from './recorder.js'
import { beat, recorderStatus } from './status.js'

export interface RecorderTask {
  directory: string
  /** Read end of the pipe. */
  fd: number
  shared: SharedArrayBuffer
  startedAt: bigint
  /** What must not get onto the disk. */
  secrets: readonly string[]
}

/** What it is told after its task. `hurry`: when the end comes, there will be no time to put a large recording in order. `stop`: do not wait for the end. */
export type RecorderOrder = 'hurry' | 'stop'

const CHUNK = 64 * 1024

/** After a read of more than this, more is probably waiting already. */
const BUSY = CHUNK / 2

/** Reads in a row before the event loop has its turn, and hears orders. */
const TURNS = 64

const more = Buffer.allocUnsafe(CHUNK)

function record(task: RecorderTask): void {
  const status = recorderStatus(task.shared)
  const recorder = new Recorder(task.directory, status, task.startedAt, task.secrets)
  const heart = beat(status)
  let ended = false
  let inHurry = false
  const end = () => {
    if (ended) return
    ended = true
    clearInterval(heart)
    recorder.finish(inHurry)
    parentPort?.postMessage('ended')
    parentPort?.close()
  }
  const socket = new Socket({
    fd: task.fd,
    readable: true,
    writable: false,
    onread: {
      buffer: Buffer.allocUnsafe(CHUNK),
      callback: (count: number, bytes: Uint8Array) => {
        recorder.append(Buffer.from(bytes.buffer, bytes.byteOffset, count))
        if (count > BUSY) readOn(task.fd, recorder)
        return true
      },
    },
  })
  socket.on('end', end)
  socket.on('error', end)
  socket.on('close', end)
  parentPort?.on('message', (order: RecorderOrder) => {
    if (order === 'hurry') inHurry = true
    else socket.destroy()
  })
}

/** Reads what is waiting without the way through the event loop. The pipe does not block. */
function readOn(fd: number, recorder: Recorder): void {
  try {
    for (let turn = 0; turn < TURNS; turn++) {
      const count = readSync(fd, more, 0, CHUNK, null)
      if (count > 0) recorder.append(more.subarray(0, count))
      if (count <= BUSY) return
    }
  } catch {
    // EAGAIN: nothing is waiting. Anything else the socket meets and reports.
  }
}

// Started before there is a pipe, so that it is awake when the test begins.
parentPort?.once('message', record)
