/** The recorder's thread: a real pipe on one side, the recording on the other, and nothing else to do. */
import { Socket } from 'node:net'
import { parentPort } from 'node:worker_threads'
import { Recorder } from './recorder.js'
import { recorderStatus } from './status.js'

export interface RecorderTask {
  directory: string
  /** Read end of the pipe. */
  fd: number
  shared: SharedArrayBuffer
  startedAt: bigint
}

/** What it is told after its task. `hurry`: when the end comes, there will be no time to put a large recording in order. `stop`: do not wait for the end. */
export type RecorderOrder = 'hurry' | 'stop'

const CHUNK = 64 * 1024

function record(task: RecorderTask): void {
  const status = recorderStatus(task.shared)
  const recorder = new Recorder(task.directory, status, task.startedAt)
  let ended = false
  let inHurry = false
  const end = () => {
    if (ended) return
    ended = true
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

// Started before there is a pipe, so that it is awake when the test begins.
parentPort?.once('message', record)
