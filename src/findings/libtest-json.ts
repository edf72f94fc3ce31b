import type { Follow, Format, Reader } from './format.js'
import type { CaseEntry, Ledger, SuiteEntry } from './ledger.js'
import { targetOf } from './libtest-lines.js'
import { CapturedOutput } from './rust-captured-output.js'
import { panicPart, RustPanics } from './rust-panics.js'

/** Rust's harness, and embedded-test, with `--format json` (library/test/src/formatters/json.rs): an object a line. */
export const libtestJson: Format = {
  name: 'libtest-json',
  triggers: ['"event":', 'Running ', 'Doc-tests ', "thread '", "process didn't exit successfully: "],
  start: (ledger) => new LibtestJsonReader(ledger),
}

interface Event {
  type: string
  event: string
  name: string
  stdout: string
  message: string
  seconds: number | null
  counts: Record<string, number>
}

class LibtestJsonReader implements Reader {
  private target: string | null = null
  private suite: SuiteEntry | null = null
  private readonly running = new Set<CaseEntry>()
  /** What tests print is captured, but not what a process prints that aborts. */
  private readonly panics = new RustPanics()

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return this.panics.isOpen ? 'tail' : 'nothing'
  }

  more(text: string): boolean {
    return this.panics.add(text)
  }

  interrupted(): void {
    this.panics.close()
  }

  line(text: string): boolean {
    const target = targetOf(text)
    if (target !== null) {
      this.endSuite()
      this.target = target
      return false
    }
    if (this.suite !== null && (this.panics.begin(text) || this.processEnd(text))) return true
    const event = eventOf(text)
    if (event?.type === 'suite') this.suiteEvent(event)
    else if (event?.type === 'test' && event.name !== '') this.testEvent(event)
    else return false
    return true
  }

  private suiteEvent({ event, counts }: Event): void {
    if (event === 'started') {
      this.suite = this.newSuite()
      this.suite.planned = counts.test_count ?? null
      return
    }
    const { passed, failed, ignored, measured = 0 } = counts
    if (passed === undefined || failed === undefined || ignored === undefined) return
    const suite = this.suite ?? this.newSuite()
    suite.state({ passed: passed + measured, failed, skipped: ignored })
    suite.planned = null
    this.endSuite()
  }

  /** The test that panicked has crashed, or the one that ran; of several, nobody knows which one it was. */
  private processEnd(text: string): boolean {
    if (!text.startsWith("  process didn't exit successfully: ")) return false
    const running = [...this.running].filter((entry) => entry.isOpen)
    const panic = this.panics.first((thread) => running.some(({ name }) => name === thread))
    const culprits = panic === undefined ? running : running.filter(({ name }) => name === panic.thread)
    const culprit = culprits.length === 1 ? culprits[0] : undefined
    for (const entry of running) if (entry !== culprit) entry.end('not-run')
    const message = text.trim()
    if (culprit === undefined) this.ledger.aftermath('libtest-json', { message })
    else if (panic === undefined) culprit.fail({ kind: 'crash', message })
    else culprit.fail({ ...panicPart(panic, `${panic.text}\n${message}`), kind: 'crash' })
    this.endSuite()
    return true
  }

  private endSuite(): void {
    this.suite = null
    this.panics.clear()
    this.running.clear()
  }

  private testEvent(event: Event): void {
    this.suite ??= this.newSuite()
    const entry = this.suite.case(event.name)
    const durationMs = event.seconds === null ? null : event.seconds * 1000
    if (event.event !== 'started' && event.event !== 'timeout') this.running.delete(entry)
    if (event.event === 'started') this.running.add(entry.open())
    else if (event.event === 'ok') entry.pass({ durationMs })
    else if (event.event === 'ignored') entry.skip(event.message)
    else if (event.event === 'failed') failWith(entry, event, durationMs)
    else if (event.event === 'timeout' && entry.verdict === null) entry.open()
  }

  private newSuite(): SuiteEntry {
    return this.ledger.suite('libtest-json', this.target)
  }
}

/** `stdout` is what the harness shows as text; `message` is its own reason. */
function failWith(entry: CaseEntry, { name, stdout, message }: Event, durationMs: number | null): void {
  const output = new CapturedOutput(name)
  for (const line of stdout.split('\n')) output.add(line)
  for (const line of message === '' ? [] : `note: ${message}`.split('\n')) output.add(line)
  const part = output.part('')
  entry.fail({ ...part, message: part.message || message }, durationMs)
}

function eventOf(text: string): Event | null {
  const at = text.indexOf('{')
  if (at === -1 || !text.includes('"type"')) return null
  const found = parsed(text.slice(at).trimEnd())
  if (found === null) return null
  const word = (key: string) => (typeof found[key] === 'string' ? found[key] : '')
  return {
    type: word('type'),
    event: word('event'),
    name: word('name'),
    stdout: word('stdout'),
    message: word('message'),
    seconds: typeof found.exec_time === 'number' ? found.exec_time : null,
    counts: Object.fromEntries(
      Object.entries(found).filter((pair): pair is [string, number] => typeof pair[1] === 'number'),
    ),
  }
}

/** An object; of a line that was too long to keep, its fields before the output. */
function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    const head = text.slice(0, 4096)
    const field = (key: string) => new RegExp(`"${key}": ?"([^"\\\\]{0,1000})"`).exec(head)?.[1]
    const [type, event, name] = [field('type'), field('event'), field('name')]
    if (type === undefined || event === undefined) return null
    const output = head.indexOf('"stdout":')
    const stdout =
      output === -1
        ? ''
        : head
            .slice(output + 9)
            .trimStart()
            .slice(1)
            .replaceAll('\\n', '\n')
    return { type, event, name: name ?? '', stdout }
  }
}
