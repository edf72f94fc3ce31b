import { closeSync } from 'node:fs'
import { Socket } from 'node:net'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Worker } from 'node:worker_threads'
import { partFile } from '../bundle.js'
import { Recorder } from './recorder.js'
import type { RecorderOrder, RecorderTask } from './recorder-worker.js'
import { figuresOf, OUTPUT_FILE, type RecordingFigures } from './ring.js'
import { type RecorderStatus, recorderStatus } from './status.js'

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
  /** Waits for new bytes or the end, at most `ms`. */
  news(ms: number): Promise<void>
}

export interface RecordingOptions {
  /** An existing folder; receives `output.log` and `output.index.tsv`. */
  directory: string
  /** Most bytes that `output.log` may hold. */
  capacity: number
  /** Monotonic time in nanoseconds that the index counts from. */
  startedAt: bigint
}

class News {
  private waiting = new Set<() => void>()

  readonly announce = (): void => {
    const woken = this.waiting
    this.waiting = new Set()
    for (const wake of woken) wake()
  }

  wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, ms)
      const { waiting } = this
      function done(): void {
        clearTimeout(timer)
        waiting.delete(done)
        resolve()
      }
      waiting.add(done)
    })
  }
}

type Source = Pick<Recording, 'hurry' | 'stop'>

/**
 * Records from a pipe, in a thread of its own.
 *
 * @param pipe `readFd` is handed to the thread. `standbyFd` is a second read end of the same pipe: should the thread die, it is
 *   drained into nothing, so that our fault does not kill or block the test; the bytes count as dropped.
 */
export function recordPipe(pipe: { readFd: number; standbyFd: number }, options: RecordingOptions): Recording {
  return start(options, (status, news, end) => {
    const task: RecorderTask = {
      directory: options.directory,
      fd: pipe.readFd,
      shared: status.shared,
      startedAt: options.startedAt,
    }
    const worker = new Worker(partFile('recorder'), { workerData: task })
    worker.on('message', (message) => {
      if (message === 'ended') {
        closeSync(pipe.standbyFd)
        end(null)
      } else {
        status.clearWake()
        news()
      }
    })
    worker.on('error', (error) => {
      drain(pipe.standbyFd, status)
      end(`the recorder failed: ${error.message}`)
    })
    worker.on('exit', () => end('the recorder ended before the output did'))
    const order = (word: RecorderOrder) => () => worker.postMessage(word)
    return { hurry: order('hurry'), stop: order('stop') }
  })
}

/** Records from Node's own streams, where the system has no `mkfifo`. The order between the streams is only approximate. */
export function recordStreams(streams: Readable[], options: RecordingOptions): Recording {
  return start(options, (status, news, end) => {
    const recorder = new Recorder(options.directory, status, options.startedAt)
    let open = streams.length
    let inHurry = false
    const close = () => {
      open -= 1
      if (open > 0) return
      recorder.finish(inHurry)
      end(null)
    }
    for (const stream of streams) {
      stream.on('data', (chunk: Buffer) => {
        recorder.append(chunk)
        news()
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
  begin: (status: RecorderStatus, news: () => void, end: (fault: string | null) => void) => Source,
): Recording {
  const status = recorderStatus()
  status.capacity = options.capacity
  const news = new News()
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
    news.announce()
  }
  const source = begin(status, news.announce, end)
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
    news: (ms) => (hasEnded ? Promise.resolve() : news.wait(ms)),
  }
}

/** Reads what comes and forgets it, so that nobody blocks on a pipe that we can no longer record. */
function drain(fd: number, status: RecorderStatus): void {
  const socket = new Socket({ fd, readable: true, writable: false })
  socket.on('data', (chunk: Buffer) => {
    status.lost += chunk.length
  })
  socket.on('error', () => socket.destroy())
  socket.unref()
}
