import type { FailurePart } from './ledger.js'
import { placeOfDoctest } from './rust-captured-output.js'
import { RustPanic } from './rust-panic-text.js'

/** Panics that wait for the verdict of their test. */
const MOST_PANICS = 200

/** The panics of tests that Rust's harness runs, in the order of the log. A thread is named after its test. */
export class RustPanics {
  private readonly known: RustPanic[] = []
  private latest: RustPanic | null = null

  /** Whether more lines may belong to the latest one. */
  get isOpen(): boolean {
    return this.latest !== null
  }

  /** Whether one begins in `text`. Without a thread it is not that of a test. */
  begin(text: string): boolean {
    const panic = RustPanic.begin(text)
    if (panic?.thread == null) return false
    this.latest = panic.isOpen ? panic : null
    if (this.known.length < MOST_PANICS) this.known.push(panic)
    return true
  }

  /** A line after it. False: it is not a part of the panic any more. */
  add(text: string): boolean {
    if (this.latest?.add(text)) return true
    this.latest = null
    return false
  }

  /** No more lines. */
  close(): void {
    this.latest = null
  }

  clear(): void {
    this.latest = null
    this.known.length = 0
  }

  /** The first one in a thread that `isOf` accepts. */
  first(isOf: (thread: string) => boolean): RustPanic | undefined {
    return this.known.find(({ thread }) => thread !== null && isOf(thread))
  }

  /** The last one in the thread `name`. */
  last(name: string): RustPanic | undefined {
    return this.known.findLast(({ thread }) => thread === name)
  }
}

/** What is known of a failure from a panic in the test `name`. */
export function panicPart(panic: RustPanic, message: string, name = ''): FailurePart {
  const doctest = placeOfDoctest(name)
  return doctest.file == null ? { ...(panic.place ?? {}), message } : { ...doctest, message }
}
