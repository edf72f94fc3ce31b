import { placeOrAlso } from './failure-parts.js'
import type { Follow, Format, Reader } from './format.js'
import type { Ledger } from './ledger.js'
import type { Failure } from './model.js'
import { isOwnSource } from './place.js'

const FATAL = 'Fatal Python error: '
const TIMEOUT = /\+{3,400} Timeout \+{3,400}$/

/** Lines of others among the frames; there is no line that ends them. */
const MOST_STRANGERS = 100

/**
 * Ends of the interpreter itself, and the stacks printed with them: `Fatal Python error: ...` (CPython Python/pylifecycle.c and
 * Modules/faulthandler.c, innermost frame first), and pytest-timeout's, where it ends the process (innermost frame last).
 */
export const pythonFatal: Format = {
  name: 'python',
  triggers: [FATAL, '+++ Timeout +++'],
  start: (ledger) => new PythonFatalReader(ledger),
}

class PythonFatalReader implements Reader {
  private failure: Failure | null = null
  private isTimeout = false
  /** Frames of the thread that failed come after this is set. */
  private inThread = false
  private strangers = 0

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return this.failure === null ? 'nothing' : 'tail'
  }

  line(text: string): boolean {
    const at = text.indexOf(FATAL)
    if (at === -1 && !TIMEOUT.test(text)) return false
    if (at === -1 && this.failure !== null && this.isTimeout) {
      this.failure = null
      return true
    }
    this.isTimeout = at === -1
    this.inThread = false
    this.strangers = 0
    this.failure = this.ledger.crash('python', {
      message: this.isTimeout ? 'Timeout: pytest-timeout ended the run.' : text.slice(at),
    })
    return true
  }

  more(text: string): boolean {
    if (/^(?:Current t|T)hread 0x[0-9a-f]{1,16}/.test(text)) {
      this.inThread = text.startsWith('Current')
      return true
    }
    if (this.isTimeout && text.startsWith('~~~')) {
      this.inThread = true
      return true
    }
    const frame = /^ {2}File "([^"\n]{1,1000})", line (\d{1,7}),? in /.exec(text)
    if (frame !== null) {
      this.place(frame[1] ?? '', Number(frame[2]))
      return true
    }
    if (text.trim() === '' || (this.isTimeout && text.startsWith('    '))) return true
    if (/^(?:Python runtime state: |Extension modules: |Stack \(most recent call first\):| {2}\.\.\.$)/.test(text))
      return true
    if (++this.strangers > MOST_STRANGERS) this.failure = null
    return false
  }

  interrupted(): void {
    this.failure = null
  }

  private place(file: string, line: number): void {
    const { failure } = this
    if (failure === null || !this.inThread || !isOwnSource(file)) return
    if (this.isTimeout) Object.assign(failure, { file, line })
    else if (failure.also.length < 10) placeOrAlso(failure, { file, line })
  }
}
