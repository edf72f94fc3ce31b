/**
 * What was found in a recording, whatever printed it. Places are as the log prints them: nothing is mapped to a checkout here.
 */

/**
 * How a test ended. `expected-failure`, `todo` and `disabled` are no failures and no passes: their framework counts them apart.
 */
export type CaseVerdict = 'passed' | 'failed' | 'skipped' | 'not-run' | 'expected-failure' | 'todo' | 'disabled'

/**
 * `test`: a framework says that a test failed. `crash`: a panic, a fault, a sanitizer's report, a test without an end. `build`: a
 * compiler or linker. `infrastructure`: the bench. `configuration`: the workflow asks for what is not there.
 */
export type FailureKind = 'test' | 'crash' | 'build' | 'infrastructure' | 'configuration'

/** Another place of the same failure: a further assertion, a caller. */
export interface Also {
  file: string
  line: number
  message: string
}

export interface Failure {
  kind: FailureKind
  /** null where the log has no place. */
  file: string | null
  line: number | null
  /** What went wrong, in the framework's words; may have several lines. */
  message: string
  also: Also[]
  /** Program counters of a crash, innermost first (`0x080012a4`): what `addr2line` can turn into places. */
  addresses: string[]
  /** The bench's fault, for certain. */
  infrastructure: boolean
  /** Perhaps the bench's: firmware can cause the same. */
  suspected: boolean
  /** What to do about it; null where that is for the reader of the message to know. */
  cure: string | null
  /** Line of the log where it begins, from 1; 0 for what is not from the log (results that the test wrote itself). */
  logLine: number
}

/** A failure with the test it belongs to; `name` is null for what belongs to none. */
export interface Finding extends Failure {
  format: string
  suite: string | null
  name: string | null
}

export interface TestCase {
  name: string
  verdict: CaseVerdict
  durationMs: number | null
  /** Passed on a later try. */
  flaky: boolean
  /** Why it was skipped, in the framework's words; empty where it says nothing. */
  reason: string
  failure: Failure | null
}

/** Tests, not assertions. `passed` is null where the log does not tell (a framework that prints failures only). */
export interface Counts {
  passed: number | null
  failed: number
  skipped: number
  notRun: number
  expectedFailures: number
  todo: number
  disabled: number
  flaky: number
}

/** The tests of one program, file or group, as its framework divides them. */
export interface Suite {
  format: string
  name: string | null
  counts: Counts
  /** In the order of the log. Of very many, only the first are kept; `counts` has all. */
  cases: TestCase[]
}

export interface Findings {
  tests: Counts
  /** Of the frameworks that have spoken, those included that have run no test; each once. */
  frameworks: string[]
  /** The bench failed, and no test failed on its own. */
  infrastructure: boolean
  suites: Suite[]
  /** In the order of the log. Of very many, only the first are kept. */
  findings: Finding[]
  /** Findings beyond those that are kept. */
  more: number
  /** What a reader should know: a parser that was switched off. */
  notes: string[]
}

/** What a log tells in which nothing was looked for. */
export function nothingFound(): Findings {
  return { tests: noTests(), frameworks: [], infrastructure: false, suites: [], findings: [], more: 0, notes: [] }
}

export function noTests(): Counts {
  return { passed: 0, failed: 0, skipped: 0, notRun: 0, expectedFailures: 0, todo: 0, disabled: 0, flaky: 0 }
}
