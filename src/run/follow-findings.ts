/** What the output of a test tells, read while it is printed. */

import type { FindingsReader } from '../findings/findings-reader.js'
import type { Format } from '../findings/format.js'
import { type Findings, nothingFound } from '../findings/model.js'
import { Follower } from '../recording/follower.js'
import type { Recording } from '../recording/recording.js'
import { Phase } from '../recording/status.js'

/** `auto`: whatever is recognised. `none`: nothing is looked for. Else the formats to look for. */
export type FormatChoice = 'auto' | 'none' | readonly Format[]

export interface FindingsFollower {
  /**
   * Reads what is left of a recording that has ended, and concludes. What cannot be read within `limitMs` is not, and said in
   * the notes. `exitCode` of the test: null where it was not its own.
   */
  finish(exitCode: number | null, limitMs: number): Promise<Findings>
}

/** How long it may hold up everything else at a time. */
const SLICE_MS = 10

const LOOK_AGAIN_MS = 50

const LINE_END = Buffer.from('\n')

/**
 * Follows `recording` at its own pace: a test is never held up, and what the recorder drops before it is read is passed over.
 * Its timers keep no process alive, and a fault of ours costs the findings, never the run.
 */
export function followFindings(recording: Recording, formats: FormatChoice): FindingsFollower {
  return formats === 'none' ? NOTHING : new Following(recording, formats)
}

const NOTHING: FindingsFollower = { finish: async () => nothingFound() }

class Following implements FindingsFollower {
  private readonly follower: Follower
  private readonly reader: Promise<FindingsReader | null>
  private readonly notes: string[] = []
  private timer: NodeJS.Timeout | undefined
  private skipped = 0
  private over = false

  constructor(
    private readonly recording: Recording,
    formats: Exclude<FormatChoice, 'none'>,
  ) {
    this.follower = new Follower(recording)
    this.reader = this.load(formats)
    void this.reader.then((reader) => this.read(reader))
  }

  async finish(exitCode: number | null, limitMs: number): Promise<Findings> {
    const giveUpAt = performance.now() + limitMs
    const reader = await this.reader
    this.over = true
    clearTimeout(this.timer)
    if (reader === null) return { ...nothingFound(), notes: this.notes }
    try {
      while (this.slice(reader) && performance.now() < giveUpAt) await new Promise((resolve) => setImmediate(resolve))
    } catch (error) {
      this.failed(error as Error)
    }
    const unread = this.follower.behind
    this.follower.close()
    if (this.skipped > 0) {
      this.notes.push(
        `${this.skipped} bytes of output were dropped from the recording before they could be read: tests in them are missing from the findings.`,
      )
    }
    if (unread > 0) {
      this.notes.push(
        `The last ${unread} bytes of output were not read, for lack of time: tests in them are missing from the findings.`,
      )
    }
    try {
      const findings = reader.end({ exitCode })
      return { ...findings, notes: [...findings.notes, ...this.notes] }
    } catch (error) {
      this.failed(error as Error)
      return { ...nothingFound(), notes: this.notes }
    }
  }

  /** Loaded when the test runs already: the formats take a moment. */
  private async load(formats: Exclude<FormatChoice, 'none'>): Promise<FindingsReader | null> {
    try {
      const { FindingsReader: Reader } = await import('../findings/findings-reader.js')
      return formats === 'auto' ? new Reader() : new Reader(formats)
    } catch (error) {
      this.failed(error as Error)
      return null
    }
  }

  private read(reader: FindingsReader | null): void {
    if (this.over || reader === null) return
    try {
      const more = this.slice(reader)
      this.timer = setTimeout(() => this.read(reader), more ? 0 : LOOK_AGAIN_MS).unref()
    } catch (error) {
      this.failed(error as Error)
    }
  }

  /** Reads for a moment; whether there is more just now. */
  private slice(reader: FindingsReader): boolean {
    const until = performance.now() + SLICE_MS
    do {
      const piece = this.follower.read()
      if (piece === null) return this.recording.status.phase === Phase.ordering
      if (piece.skipped > 0) {
        this.skipped += piece.skipped
        // What follows a gap is another line.
        reader.push(LINE_END)
      }
      reader.push(piece.bytes)
    } while (performance.now() < until)
    return true
  }

  private failed(error: Error): void {
    this.over = true
    this.notes.push(`The output could not be searched for findings: ${error.message}.`)
  }
}
