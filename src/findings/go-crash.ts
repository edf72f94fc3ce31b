import type { FailurePart } from './ledger.js'
import type { Also } from './model.js'
import { isOwnSource, type Place } from './place.js'
import { MessageLines } from './text.js'

const MOST_FRAMES = 40
/** Lines of others between the lines of a panic; they have no end of their own. */
const MOST_STRANGERS = 50

/** Go's own sources, wherever it is installed; what the go command generates. */
const GO_ROOT =
  /[\\/](?:[Gg]o|libexec|go-?\d[\w.-]{0,40}|go-1\.\d{1,3})[\\/]src[\\/](?:testing|runtime|reflect|sync|time|net|os|fmt|log|io|internal|syscall|encoding|context|bufio|bytes|strings|strconv|errors|sort|slices|maps|math|iter|database|crypto|html|text|path|regexp|unicode|go|flag|hash|mime|embed)[\\/]|_testmain\.go$|_cgo_gotypes\.go$/

function isOwnGoSource(file: string): boolean {
  return isOwnSource(file) && !GO_ROOT.test(file)
}

/**
 * The end of a Go program, line by line: `panic: ...` or `fatal error: ...` and the stacks below (runtime/panic.go,
 * runtime/traceback.go). It is one only when a stack follows; other programs say `panic: ` as well.
 */
export class GoCrash {
  /** A stack was seen. */
  confirmed = false
  place: Place | null = null
  readonly also: Also[] = []
  /** Tests that were running, of those that a timeout lists. */
  readonly running: string[] = []
  /** What its first line says. */
  readonly headline: string
  private readonly words = new MessageLines()
  private readonly named: string[] = []
  private readonly isTimeout: boolean
  private listing = false
  private strangers = 0
  private goroutines = 0
  /** This goroutine waits for a subtest: the subtest's own tells more. */
  private waits = false

  static begins(text: string): boolean {
    return text.startsWith('panic: ') || text.startsWith('fatal error: ')
  }

  constructor(
    text: string,
    readonly logLine: number,
  ) {
    this.isTimeout = text.startsWith('panic: test timed out after ')
    this.headline = text.replace(/ \[recovered(?:, repanicked)?\]$/, '')
    this.words.add(this.headline)
  }

  get message(): string {
    return this.words.toString()
  }

  /** The test in whose frames it happened; null if no frame is of a test. */
  get test(): string | null {
    return this.running.at(-1) ?? this.named[0] ?? null
  }

  /** Whether the line is a part of it. */
  add(text: string): boolean {
    if (/^goroutine \d{1,12} .{0,20}\[/.test(text)) {
      this.confirmed = true
      this.listing = false
      this.waits = false
      this.goroutines += 1
      return true
    }
    if (!this.confirmed) return this.addWords(text)
    const frame = /^\t(.{1,1000}\.\w{1,4}):(\d{1,7})(?: \+0x[0-9a-f]{1,16})?$/.exec(text)
    if (frame !== null) {
      this.addFrame({ file: frame[1] ?? '', line: Number(frame[2]) })
      return true
    }
    if (/^(?:[\w./~-]{1,300}\.)?[^\s]{1,300}\(.{0,2000}\)$/.test(text) || text.startsWith('created by ')) {
      this.waits ||= text.startsWith('testing.(*T).Run(')
      const test = /\.((?:Test|Fuzz|Benchmark|Example)\w{0,300})(?:[.(\s]|$)/.exec(text)
      if (test !== null) this.named.push(test[1] ?? '')
      return true
    }
    if (text.trim() === '' || /^(?:\[signal |\[originating |exit status |\t|panic: |rax |goroutine )/.test(text))
      return true
    this.strangers += 1
    return false
  }

  get isOver(): boolean {
    return this.strangers > MOST_STRANGERS
  }

  private addWords(text: string): boolean {
    if (text.startsWith('[signal ') || text.trim() === '') return true
    const running = /^\t{2}(\S{1,1000}) \(/.exec(text) ?? /^\t(\S{1,1000}) \(\d/.exec(text)
    if (text.trim() === 'running tests:') this.listing = true
    else if (this.listing && running !== null) this.running.push(running[1] ?? '')
    else if (text.startsWith('\tpanic: ') || GoCrash.begins(text)) {
      const again = text.trim()
      if (again !== this.words.toString()) this.words.add(again)
    } else {
      this.strangers += 1
      if (this.words.length < 20) this.words.add(text)
      return false
    }
    return true
  }

  private addFrame(place: Place): void {
    if (!isOwnGoSource(place.file) || this.also.length >= MOST_FRAMES) return
    // Of a panic the first goroutine tells; of a timeout the one that hangs.
    if (this.goroutines > 1 && !this.isTimeout) return
    const known = [this.place, ...this.also].some((one) => one?.file === place.file && one.line === place.line)
    if (known) return
    if (this.place === null && !(this.isTimeout && this.waits)) this.place = place
    else this.also.push({ ...place, message: '' })
  }
}

/** A report of the race detector: `WARNING: DATA RACE` and stacks, between two rules. */
export class GoRace {
  place: Place | null = null
  readonly also: Also[] = []
  private readonly words = new MessageLines('data race')

  constructor(readonly logLine: number) {}

  get message(): string {
    return this.words.toString()
  }

  add(text: string): void {
    const frame = /^ {6}(.{1,1000}\.\w{1,4}):(\d{1,7})(?: \+0x[0-9a-f]{1,16})?$/.exec(text)
    if (frame === null) {
      if (/^(?:Read|Write|Previous|Atomic|Goroutine) ?.{0,200}:$/.test(text)) this.words.add(text.slice(0, -1))
      return
    }
    const place = { file: frame[1] ?? '', line: Number(frame[2]) }
    if (!isOwnGoSource(place.file)) return
    const known = [this.place, ...this.also].some((one) => one?.file === place.file && one.line === place.line)
    if (this.place === null) this.place = place
    else if (!known && this.also.length < MOST_FRAMES) this.also.push({ ...place, message: '' })
  }
}

/** What is known of a failure from it. */
export function partOf({ place, also, message }: GoCrash | GoRace): FailurePart {
  return { file: place?.file ?? null, line: place?.line ?? null, also, message }
}
