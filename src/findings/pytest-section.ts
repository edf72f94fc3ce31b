import type { FailurePart } from './ledger.js'
import { leadingPlace, type Place, placeOf } from './place.js'
import {
  ABOVE_EXCEPTION,
  chainPart,
  frameOf,
  OwnFrames,
  type PythonException,
  PythonTraceback,
} from './python-traceback.js'
import { MessageLines } from './text.js'

const MOST_LINKS = 10

/**
 * What pytest prints of one failure, below its title, in any of its styles (src/_pytest/_code/code.py, the classes `Repr...`):
 * `long` and `short` (`FILE:LINE: ...` and lines with an `E`), `native` (the interpreter's own), doctests, and plain words.
 */
export class PytestSection {
  private readonly chain: PythonException[] = []
  private own = new OwnFrames()
  private errors = new MessageLines()
  private readonly words = new MessageLines()
  private native: PythonTraceback | null = null
  /** A file that cannot be parsed, if what follows says so. */
  private unparsed: Place | null = null
  /** What the test printed follows: nobody's words but its own. */
  private captured = false

  constructor(
    readonly logLine: number,
    /** In the style of one line each only the first line of an error has its `E`. */
    private readonly oneLine = false,
  ) {}

  add(line: string): void {
    if (this.captured) return
    if (/^-{2,200} ?Captured .{1,60} -{2,200}$/.test(line)) this.captured = true
    else if (this.native !== null) this.addNative(line)
    else if (PythonTraceback.begins(line)) {
      this.native = new PythonTraceback()
      this.native.add(line)
    } else if (/^E(?: {3}|$)/.test(line)) this.addError(line.slice(1))
    else if (this.oneLine && this.errors.length > 0 && line.startsWith('    ')) this.errors.add(line.slice(1))
    else if (ABOVE_EXCEPTION.test(line)) this.link()
    else if (!this.addPlace(line) && !isDecoration(line)) this.words.add(line)
  }

  /** The test in which a worker of xdist died, if that is what this is about. */
  get crashedIn(): string | null {
    return /^worker '\w{1,20}' crashed while running '([^\n]{1,2000})'$/m.exec(this.words.toString())?.[1] ?? null
  }

  /** In the style of one line each: what ends a failure. */
  conclude(place: Place | null, words: string): void {
    if (place !== null) this.own.add({ file: place.file, line: place.line })
    if (this.errors.length === 0) this.errors.add(words)
  }

  part(): FailurePart {
    const chain = [...this.chain, { frames: this.own.places, text: this.errors.toString() }]
    const part = chainPart(chain)
    if (this.native !== null) {
      const native = this.native.part()
      const words = this.own.places.length > 0 ? this.words.toString() : ''
      return {
        ...native,
        ...(part.file == null ? {} : { file: part.file, line: part.line }),
        message: native.message || words,
      }
    }
    return part.message === '' ? { ...part, message: this.words.toString() } : part
  }

  private addNative(line: string): void {
    const doctest = /^(.{1,1000}):(\d{1,7}): (?:DocTestFailure|UnexpectedException)$/.exec(line)
    if (doctest !== null) this.own.add({ file: doctest[1] ?? '', line: Number(doctest[2]) })
    else this.native?.add(line)
  }

  private addError(text: string): void {
    this.errors.add(text)
    const frame = frameOf(text)
    if (frame !== null) this.unparsed = frame
    else if (this.unparsed !== null && /^\s{1,20}(?:SyntaxError|IndentationError|TabError): /.test(text)) {
      this.own.add(this.unparsed)
    }
  }

  /** `FILE:LINE: `, `FILE:LINE: SomeError`, `FILE:LINE: in function`; a missing fixture's `file F, line N` and `F:N`. */
  private addPlace(line: string): boolean {
    if (line === '' || line.startsWith(' ') || line.startsWith('>')) return false
    const place = leadingPlace(line)
    if (place !== null) {
      const isFrame = /^ ?(?:$|in .{1,500}$|[A-Za-z_][\w.]{0,200}$)/.test(place.rest) && !place.file.includes(' = ')
      if (isFrame) this.own.add({ file: place.file, line: place.line })
      return isFrame
    }
    const bare = /\s/.test(line) ? null : placeOf(line)
    if (bare !== null) this.own.add(bare)
    return bare !== null
  }

  private link(): void {
    if (this.chain.length >= MOST_LINKS) this.chain.splice(1, 1)
    this.chain.push({ frames: this.own.places, text: this.errors.toString() })
    this.own = new OwnFrames()
    this.errors = new MessageLines()
  }
}

/** The rule between two frames, and xdist's word on the interpreter. */
function isDecoration(line: string): boolean {
  return line.startsWith('_ _ _ _') || /^\[gw\d{1,4}\] \w{1,20} -- Python /.test(line)
}
