import { closeSync } from 'node:fs'
import { Socket } from 'node:net'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Worker } from 'node:worker_threads'
import { partFile } from '../bundle.js'
import { Recorder } from './recorder.js'
import type { RecorderOrder, RecorderTask } from './recorder-worker.js'
import { figuresOf, OUTPUT_FILE, type RecordingFigures } from './ring.js'
import { beat, type RecorderStatus, recorderStatus } from './status.js'

/** Every byte an attempt prints, being written by a recorder that waits for nobody. Readers follow `file`. */
export interface Recording {
  readonly file: string
  readonly status: RecorderStatus
  /** Settles when the last byte is on disk and the file is in order. */
  readonly ended: Promise<void>
  readonly hasEnded: boolean
  /** Why the recorder itself failed, if it did: then we are at fault, not the test. */
  readonly fault: string | null
  figures(): RecordingFigures
  /** There will be no time at the end: leave the ordering of a large recording to `settleRecording`. */
  hurry(): void
  /** Stops reading although somebody may still write, and puts the files in order. */
  stop(): void
}

export interface RecordingOptions {
  /** An existing folder; receives `output.log` and `output.index.tsv`. */
  directory: string
  /** Most bytes that `output.log` may hold. */
  capacity: number
  /** Monotonic time in nanoseconds that the index counts from. */
  startedAt: bigint
  /** What must not get onto the disk, and is replaced by `***` before it could (`redact/`); nothing if not given. */
  secrets?: readonly string[]
}

type Source = Pick<Recording, 'hurry' | 'stop'>

/** A recorder's thread that has no task yet: to start one takes longer than to start a test. */
export function recorderThread(): Worker {
  const worker = new Worker(partFile('recorder'))
  // Whoever gives it a task hears of its end.
  worker.on('error', () => {})
  return worker
}

/**
 * Records from a pipe, in a thread of its own.
 *
 * @param worker from `recorderThread`
 * @param pipe `readFd` is handed to the thread. `standbyFd` is a second read end of the same pipe: should the thread die, it is
 *   drained into nothing, so that our fault does not kill or block the test; the bytes count as dropped.
 */
export function recordPipe(
  worker: Worker,
  pipe: { readFd: number; standbyFd: number },
  options: RecordingOptions,
): Recording {
  return start(options, (status, end) => {
    const task: RecorderTask = {
      directory: options.directory,
      fd: pipe.readFd,
      shared: status.shared,
      startedAt: options.startedAt,
      secrets: options.secrets ?? [],
    }
    worker.on('message', (message) => {
      if (message !== 'ended') return
      closeSync(pipe.standbyFd)
      end(null)
    })
    worker.on('error', (error) => {
      drain(pipe.standbyFd, status)
      end(`the recorder failed: ${error.message}`)
    })
    worker.on('exit', () => end('the recorder ended before the output did'))
    worker.postMessage(task)
    const order = (word: RecorderOrder) => () => worker.postMessage(word)
    return { hurry: order('hurry'), stop: order('stop') }
  })
}

/** Records from Node's own streams, where the system has no `mkfifo`. The order between the streams is only approximate. */
export function recordStreams(streams: Readable[], options: RecordingOptions): Recording {
  return start(options, (status, end) => {
    const recorder = new Recorder(options.directory, status, options.startedAt, options.secrets)
    const heart = beat(status)
    let open = streams.length
    let inHurry = false
    const close = () => {
      open -= 1
      if (open > 0) return
      clearInterval(heart)
      recorder.finish(inHurry)
      end(null)
    }
    for (const stream of streams) {
      stream.on('data', (chunk: Buffer) => {
        recorder.append(chunk)
      })
      stream.on('error', () => stream.destroy())
      stream.once('close', close)
    }
    return {
      hurry: () => {
        inHurry = true
      },
      stop: () => {
        for (const stream of streams) stream.destroy()
      },
    }
  })
}

function start(
  options: RecordingOptions,
  begin: (status: RecorderStatus, end: (fault: string | null) => void) => Source,
): Recording {
  const status = recorderStatus()
  status.capacity = options.capacity
  status.heartbeatAt = Number(process.hrtime.bigint())
  let hasEnded = false
  let fault: string | null = null
  let settle = () => {}
  const ended = new Promise<void>((resolve) => {
    settle = resolve
  })
  const end = (why: string | null) => {
    if (hasEnded) return
    hasEnded = true
    fault = why
    settle()
  }
  const source = begin(status, end)
  return {
    file: join(options.directory, OUTPUT_FILE),
    status,
    ended,
    get hasEnded() {
      return hasEnded
    },
    get fault() {
      return fault
    },
    figures: () => figuresOf(status),
    hurry: source.hurry,
    stop: source.stop,
  }
}

/** Reads what comes and forgets it, so that nobody blocks on a pipe that we can no longer record. */
function drain(fd: number, status: RecorderStatus): void {
  const socket = new Socket({ fd, readable: true, writable: false })
  socket.on('data', (chunk: Buffer) => {
    status.lost += chunk.length
    status.lastByteAt = Number(process.hrtime.bigint())
  })
  socket.on('error', () => socket.destroy())
  socket.unref()
}
