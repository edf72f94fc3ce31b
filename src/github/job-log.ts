import { randomBytes } from 'node:crypto'
import type { Writable } from 'node:stream'
import type { ConsoleMode } from '../inputs/run-inputs.js'
import { type EchoLimits, echo, type Presenter } from '../recording/echo.js'
import { type Line, LineSplitter } from '../recording/line-splitter.js'
import type { Recording } from '../recording/recording.js'
import { neutralise } from './neutralise.js'

/**
 * What the runner can digest: it masks, matches and stores line by line, and its live view takes 1,000 lines a second
 * (actions/runner, `JobServerQueue.cs`). A log of some MiB is shown whole; of more, the newest.
 */
const LIMITS: EchoLimits = {
  burst: 4 * 1024 * 1024,
  perSecond: 256 * 1024,
  mostBehind: 1024 * 1024,
  mostAfterEnd: 256 * 1024,
  stalledAfterMs: 5000,
}

/**
 * The job log. Everything goes to stdout: between stdout and stderr the runner keeps no order. Nothing that is printed here is obeyed
 * as a workflow command.
 */
export class JobLog {
  constructor(private readonly out: Writable) {
    out.on('error', () => {})
  }

  /** A message of ours, which may quote a device or a file. */
  say(message: string): void {
    for (const line of message.split(/\r\n|\r|\n/)) this.out.write(`${neutralise(line)}\n`)
  }

  /**
   * Shows a recording while it grows. The runner obeys nothing meanwhile but a random word: a second lock behind `neutralise`.
   */
  async show(recording: Recording, mode: ConsoleMode, stop: AbortSignal): Promise<void> {
    if (mode === 'off') return
    const token = randomBytes(16).toString('hex')
    this.out.write(`::stop-commands::${token}\n`)
    const shown = await echo(recording, this.out, new JobLogPresenter(recording), LIMITS, stop, mode === 'tail')
    this.out.write(`::${token}::\n`)
    if (shown.skipped > 0) this.say(skippedWords(recording, shown.skipped, 'in all'))
  }
}

class JobLogPresenter implements Presenter {
  private readonly splitter = new LineSplitter()
  private lines: string[] = []

  constructor(private readonly recording: Recording) {}

  show(bytes: Buffer, skipped: number): string {
    if (skipped > 0) {
      this.splitter.flush(this.add)
      this.lines.push(`[hardware-test: ${skippedWords(this.recording, skipped, 'here')}]`)
    }
    this.splitter.push(bytes, this.add)
    return this.take()
  }

  end(): string {
    this.splitter.flush(this.add)
    return this.take()
  }

  private readonly add = ({ text, cut }: Line): void => {
    this.lines.push(neutralise(text.replaceAll('\0', '␀')))
    if (cut > 0) this.lines.push(`[hardware-test: ${skippedWords(this.recording, cut, 'of this line')}]`)
  }

  private take(): string {
    const text = this.lines.map((line) => `${line}\n`).join('')
    this.lines = []
    return text
  }
}

function skippedWords(recording: Recording, bytes: number, where: string): string {
  const rest =
    recording.figures().dropped === 0
      ? 'has them all'
      : 'has its head and its tail, as far as `max-recording` and the disk allow'
  return `${bytes} bytes skipped ${where}: too much for the job log. The recording ${rest} (output.log; in the artifact, if one is uploaded).`
}
