/** The thread that reads what a test prints for findings: however much that is, nobody else waits for it. */
import { parentPort, workerData } from 'node:worker_threads'
import { FindingsReader } from '../findings/findings-reader.js'
import { FORMATS } from '../findings/formats.js'
import type { Findings } from '../findings/model.js'
import { Follower } from '../recording/follower.js'
import { Phase, recorderStatus } from '../recording/status.js'

export interface FindingsTask {
  /** The recording, and its recorder's numbers. */
  file: string
  shared: SharedArrayBuffer
  /** Names of formats; null: all of them. */
  formats: readonly string[] | null
}

/** What it is told once, when the recording is over. */
export interface FindingsOrder {
  /** Of the test; null where it was not its own. */
  exitCode: number | null
  /** For what is left to be read, in milliseconds. */
  limitMs: number
}

/** What it answers. */
export interface FindingsAnswer {
  findings: Findings
  /** Bytes of the output that were gone from the recording before they were read. */
  missed: number
  /** Bytes at its end for which there was no time. */
  unread: number
}

const SLICE_MS = 20

const LOOK_AGAIN_MS = 50

const LINE_END = Buffer.from('\n')

function read({ file, shared, formats }: FindingsTask): void {
  const status = recorderStatus(shared)
  const follower = new Follower({ file, status })
  // Messages about the bench are no matter of a format.
  const wanted = FORMATS.filter(({ name }) => formats === null || formats.includes(name) || name === 'infrastructure')
  const reader = new FindingsReader(wanted)
  let order: FindingsOrder | null = null
  let giveUpAt = Number.POSITIVE_INFINITY
  let missed = 0

  /** Whether there is more just now. */
  const slice = (): boolean => {
    const until = performance.now() + SLICE_MS
    do {
      const piece = follower.read()
      if (piece === null) return status.phase === Phase.ordering
      if (piece.skipped > 0) {
        missed += piece.skipped
        // What follows a gap is another line.
        reader.push(LINE_END)
      }
      reader.push(piece.bytes)
    } while (performance.now() < until)
    return true
  }

  const goOn = () => {
    const more = slice()
    if (order === null || (more && performance.now() < giveUpAt)) {
      if (more) setImmediate(goOn)
      else setTimeout(goOn, order === null ? LOOK_AGAIN_MS : 0)
      return
    }
    const unread = follower.behind
    follower.close()
    const answer: FindingsAnswer = { findings: reader.end(order), missed, unread }
    parentPort?.postMessage(answer)
    parentPort?.close()
  }

  parentPort?.on('message', (given: FindingsOrder) => {
    order = given
    giveUpAt = performance.now() + given.limitMs
  })
  goOn()
}

read(workerData as FindingsTask)
