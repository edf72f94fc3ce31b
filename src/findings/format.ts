import type { Ledger } from './ledger.js'
import type { Findings } from './model.js'

/**
 * How much of a source's path is printed. `name`: only the file's name. `name-in-package`: the same, and the suite is the package it is
 * in. `three-parts`: the last three parts.
 */
export type Paths = 'name' | 'name-in-package' | 'three-parts'

/**
 * An output format. Everything is on at once, so a format must recognise its own lines, and nobody else's.
 */
export interface Format {
  /** As users write it in `formats`, and as findings carry it. */
  name: string
  /**
   * Literal text of which a line must hold at least one before the format sees it: what `Reader.line` needs to begin. Matched
   * byte by byte (case counts), anywhere in the line, as if colours were not there; a `\n` at the end means the line's end.
   */
  triggers: readonly string[]
  /** Where it prints less than the paths it knows. */
  paths?: Paths
  /** Other formats that its reader tells apart, by the name that their findings carry. */
  dialects?: Readonly<Record<string, Pick<Format, 'paths'>>>
  /**
   * A reader for one recording. `again` hands a part of a line to all formats as a line of its own: what a device printed behind
   * what its host had begun (`test NAME ... ` and then the panic). `nested` gives a reader of all formats with findings of its own,
   * for what a program printed whose verdict is not its own to give (a test of CTest that runs others).
   */
  start(ledger: Ledger, again: (text: string) => void, nested: () => NestedReader): Reader
}

/** Reads what is a log within the log; its findings go nowhere by themselves. */
export interface NestedReader {
  line(text: string): void
  end(): Findings
}

/**
 * What a reader wants besides lines with a trigger. `block`: every line, before all others, because a framework delimits the
 * block (a failure's captured output). `tail`: every line that nobody else claims (the rest of a panic's message). It ends, with
 * a call of `interrupted`, at a line that somebody else claims.
 */
export type Follow = 'nothing' | 'block' | 'tail'

export interface Reader {
  /** Looked at after each call. */
  readonly follow?: Follow
  /** Not to be asked again for a line without its log prefix: who prints it matters. */
  readonly wholeLines?: true
  /**
   * A line with a trigger: without colours, carriage returns and host's timestamps. Returns whether it was this format's: if so,
   * no format further down the list sees it. A line that is not claimed comes again without its log prefix, if it has one.
   */
  line(text: string): boolean
  /** While `follow` says so: each line. False: not mine after all; the line goes on to the others. */
  more?(text: string): boolean
  /** Somebody else claimed a line while this reader followed a tail; `follow` must be `nothing` afterwards. */
  interrupted?(): void
  /**
   * It has claimed so many lines in a row as its block that the block's end must have been missed: what it believed itself in is
   * over. Needed by every reader whose block ends only at a line that may be missing; without it a block may be as long as the log.
   */
  endless?(): void
  /** The recording is over. */
  end?(): void
}
