import type { FailurePart } from './ledger.js'
import type { Also } from './model.js'
import { isOwnSource, type Place } from './place.js'
import { MessageLines } from './text.js'

/** Frames of a runaway recursion repeat; only different ones are kept. */
const MOST_FRAMES = 40
const MOST_LINKS = 10

export const ABOVE_EXCEPTION =
  /^(?:The above exception was the direct cause of the following exception|During handling of the above exception, another exception occurred):$/

/** One exception of a chain: where it went through, outermost first, and what it says. */
export interface PythonException {
  frames: Place[]
  text: string
}

/** Frames in the user's own sources, outermost first, each once. */
export class OwnFrames {
  readonly places: Place[] = []

  add(place: Place): void {
    if (!isOwnSource(place.file)) return
    const known = this.places.findIndex(({ file, line }) => file === place.file && line === place.line)
    if (known !== -1) this.places.splice(known, 1)
    if (this.places.length >= MOST_FRAMES) this.places.splice(1, 1)
    this.places.push(place)
  }
}

/**
 * What is known of a failure from a chain of exceptions, the last of which was raised last: its innermost own frame is the place,
 * the other frames follow from the inside out. What came before it stands at the end of the message: it is often what a rig says.
 */
export function chainPart(chain: readonly PythonException[]): FailurePart {
  const newestFirst = chain.toReversed()
  const places = newestFirst.flatMap(({ frames }) => frames.toReversed())
  const [place, ...others] = distinct(places)
  const [final, ...causes] = newestFirst.map(({ text }) => text).filter((text) => text !== '')
  const message = [final ?? '', ...causes.map((text) => `After: ${text}`)].join('\n')
  const also: Also[] = others.map(({ file, line }) => ({ file, line, message: '' }))
  return place === undefined ? { message } : { ...place, message, also }
}

function distinct(places: readonly Place[]): Place[] {
  return places.filter(
    ({ file, line }, index) => places.findIndex((one) => one.file === file && one.line === line) === index,
  )
}

/**
 * A traceback as the interpreter prints it (CPython Lib/traceback.py), line by line: chains, groups of exceptions (3.11), syntax
 * errors.
 */
export class PythonTraceback {
  private readonly chain: PythonException[] = []
  private own = new OwnFrames()
  private text = new MessageLines()
  private inText = false
  private inGroup = false

  /** Whether a traceback begins in `line`. */
  static begins(line: string): boolean {
    return /^(?: {2,40}[+|] )?(?:Exception Group )?Traceback \(most recent call last\):$/.test(line)
  }

  add(raw: string): void {
    if (PythonTraceback.begins(raw)) {
      this.inGroup ||= raw.startsWith(' ')
      this.inText = false
      return
    }
    const line = this.inGroup ? raw.replace(/^ {2,40}[+|] ?/, '') : raw
    if (this.inGroup && /^-(?:\+-)?-{10,60}/.test(line)) {
      this.inText = false
      return
    }
    if (ABOVE_EXCEPTION.test(line)) {
      this.link()
      return
    }
    const frame = frameOf(line)
    if (frame !== null) {
      this.own.add(frame)
      this.inText = false
    } else if (this.inText) this.text.add(line)
    else if (/^[A-Za-z_][\w.]{0,200}(?:: |:?$)/.test(line)) {
      this.inText = true
      this.text.add(line)
    }
  }

  part(): FailurePart {
    return chainPart([...this.chain, { frames: this.own.places, text: this.text.toString() }])
  }

  private link(): void {
    if (this.chain.length >= MOST_LINKS) this.chain.splice(1, 1)
    this.chain.push({ frames: this.own.places, text: this.text.toString() })
    this.own = new OwnFrames()
    this.text = new MessageLines()
    this.inText = false
  }
}

/** `  File "F", line N, in f`; without a function for a syntax error. */
export function frameOf(line: string): Place | null {
  const found = /^\s{0,200}File "([^"\n]{1,1000})", line (\d{1,7})(?:, in |$)/.exec(line)
  return found === null ? null : { file: found[1] ?? '', line: Number(found[2]) }
}
