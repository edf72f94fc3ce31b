/** What the output of a test tells, read while it is printed. */
import { Worker } from 'node:worker_threads'
import { partFile } from '../bundle.js'
import { type Findings, nothingFound } from '../findings/model.js'
import type { Recording } from '../recording/recording.js'
import { within } from '../within.js'
import type { FindingsAnswer, FindingsOrder, FindingsTask } from './findings-worker.js'

/** `auto`: whatever is recognised. `none`: nothing is looked for. Else the names of the formats to look for. */
export type FormatChoice = 'auto' | 'none' | readonly string[]

export interface FollowedFindings {
  findings: Findings
  /** Bytes that were dropped from the recording before they were read. */
  missed: number
  /** What a reader should know: what could not be read, and why. */
  notes: string[]
}

export interface FindingsFollower {
  /** Reads what is left of a recording that has ended, as far as `limitMs` allows, and concludes. Never rejects. */
  finish(order: FindingsOrder): Promise<FollowedFindings>
}

/** Beyond what it was given, to answer. */
const ANSWER_MS = 500

/** A log with very many tests may fill the thread's memory: that must not be ours. */
const MOST_MEMORY_MIB = 1024

/**
 * Follows `recording` in a thread of its own, at its own pace: neither the test nor this thread is held up, and a fault of ours costs the
 * findings, never the run.
 */
export function followFindings(recording: Recording, formats: FormatChoice): FindingsFollower {
  if (formats === 'none') return { finish: async () => ({ findings: nothingFound(), missed: 0, notes: [] }) }
  const task: FindingsTask = {
    file: recording.file,
    shared: recording.status.shared,
    formats: formats === 'auto' ? null : formats,
  }
  const worker = new Worker(partFile('findings'), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MIB },
  })
  let answer: FindingsAnswer | null = null
  let fault: string | null = null
  const answered = new Promise<void>((resolve) => {
    worker.once('message', (given: FindingsAnswer) => {
      answer = given
      resolve()
    })
    worker.once('error', (error) => {
      fault = `The output could not be searched for tests: ${error.message}. This is our own fault, not the test's.`
      resolve()
    })
    worker.once('exit', () => resolve())
  })
  return {
    async finish(order) {
      if (recording.status.stored > 0) {
        worker.postMessage(order)
        await within(order.limitMs + ANSWER_MS, answered)
      }
      void worker.terminate()
      return conclusion(answer, fault, recording.status.stored > 0)
    },
  }
}

function conclusion(answer: FindingsAnswer | null, fault: string | null, printed: boolean): FollowedFindings {
  if (answer === null) {
    const why = fault ?? 'The output was not searched for tests, for lack of time.'
    return { findings: nothingFound(), missed: 0, notes: printed ? [why] : [] }
  }
  const { findings, missed, unread } = answer
  const late = `The last ${unread} bytes of output were not searched for tests, for lack of time.`
  return { findings, missed, notes: [...findings.notes, ...(unread > 0 ? [late] : [])] }
}
