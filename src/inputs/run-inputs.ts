import { parseSelectors, type Selector } from '../probes/selector.js'
import { parseRecovery, type RecoveryStep } from '../recovery/recovery-step.js'
import { parseSecrets, type Secrets } from '../redact/secrets.js'
import type { Clocks } from '../watchdog/clocks.js'
import type { Pattern } from '../watchdog/pattern.js'
import { boardConflicts } from './board.js'
import { parseChoice, parseWhole } from './choice.js'
import { clockConflicts, type JobLimit, parseGracePeriod, parseTimeout } from './clocks.js'
import { parseDuration } from './duration.js'
import { unseenTests } from './expect-tests.js'
import { InputError } from './input-error.js'
import { type PathRule, parsePathMap } from './path-map.js'
import { parseResults } from './results.js'
import { parseCap } from './size.js'

export const ARTIFACT_WHEN = ['on-failure', 'always', 'never'] as const
export const CONSOLE_MODES = ['full', 'tail', 'off'] as const

export const ON_DEADLOCK = ['fail', 'wait'] as const
export const LEAKS = ['kill', 'fail', 'ignore'] as const

export const EXPECT_TESTS = ['auto', 'true', 'false'] as const
export const RETRY_ON = ['infrastructure', 'failure', 'any'] as const
export const FLAKY = ['warn', 'fail'] as const

/** More would hide what is broken. */
export const MOST_RETRIES = 20

export type ArtifactWhen = (typeof ARTIFACT_WHEN)[number]
export type ConsoleMode = (typeof CONSOLE_MODES)[number]
export type OnDeadlock = (typeof ON_DEADLOCK)[number]
export type Leaks = (typeof LEAKS)[number]
export type ExpectTests = (typeof EXPECT_TESTS)[number]
export type Flaky = (typeof FLAKY)[number]

/** `auto`: all formats; else their names. */
export type FormatChoice = 'auto' | 'none' | readonly string[]

export interface Retries {
  /** Attempts after the first. */
  most: number
  on: (typeof RETRY_ON)[number]
  delayMs: number
}

/** Every input of the run action, typed. */
export interface RunInputs {
  run: string
  /** Name or template; empty for the default. */
  shell: string
  /** As written; empty for the workspace. */
  workingDirectory: string
  /** Empty for `none`. */
  probe: Selector[]
  /** A board's name, or labels joined by `+`; empty: `probe` says what is needed. */
  board: string
  /** The file that knows the boards; empty: where it usually is. */
  bench: string
  waitForProbeMs: number
  /** How long other runs may keep us waiting for the probe. */
  leaseTimeoutMs: number
  clocks: Clocks
  /** What a line must match to end the test as passed, or as failed; empty: the test ends by itself. */
  until: Pattern[]
  failOn: Pattern[]
  onDeadlock: OnDeadlock
  /** Between the polite signal and the last one. */
  gracePeriodMs: number
  /** What happens to processes that the test leaves running. */
  leaks: Leaks
  /** What to look for in the output. */
  formats: FormatChoice
  /** Whether a run without a test may be green. */
  expectTests: ExpectTests
  /** Files that the test writes its results into: patterns; none: its output tells. */
  results: string[]
  /** How paths of the output are to be understood. */
  pathMap: PathRule[]
  /** The file that runs on the board, relative to where the test runs; empty for none. */
  elf: string
  retries: Retries
  /** What brings a probe back to life before a retry. */
  recovery: RecoveryStep[]
  /** What a run is that has passed on a later attempt only. */
  flaky: Flaky
  /** What is replaced in everything that is written and uploaded. */
  secrets: Secrets
  artifact: ArtifactSettings
  console: ConsoleMode
  /** Bytes. */
  maxRecording: number
}

export interface ArtifactSettings {
  when: ArtifactWhen
  /** Empty: made from the job, so that it is unique. */
  name: string
  /** 0: the repository's setting. */
  retentionDays: number
  compressionLevel: number
  /** The job's matrix values (JSON), and its number in the matrix: what makes a name unique. */
  matrix: string
  jobIndex: string
}

const duration = (text: string) => parseDuration(text.trim())

/** Loaded only for whoever uses it: the engine takes as long to load as all the rest. */
export const readPatterns = async (text: string): Promise<Pattern[]> =>
  text.trim() === '' ? [] : (await import('../watchdog/pattern.js')).parsePatterns(text)

/** Loaded only for whoever names some. */
export const readFormats = async (text: string): Promise<FormatChoice> => {
  const names = text.split(/[\s,]+/).filter((name) => name !== '')
  const [only] = names
  if (names.length === 0 || (names.length === 1 && (only === 'auto' || only === 'none'))) {
    return only === 'none' ? 'none' : 'auto'
  }
  const { FORMATS } = await import('../findings/formats.js')
  const known = FORMATS.map(({ name }) => name)
  return names.map((name) => parseChoice(name, known))
}

/** How each input is understood. Its keys are the inputs of `action.yml`. */
const READERS = {
  run: (text: string) => {
    if (text.trim() === '')
      throw new InputError('it is empty: write the command that runs the test, such as `cargo test --release`.')
    return text
  },
  shell: (text: string) => text.trim(),
  'working-directory': (text: string) => text.trim(),
  probe: (text: string) => parseSelectors(text),
  board: (text: string) => text.trim(),
  bench: (text: string) => text.trim(),
  'wait-for-probe': duration,
  'lease-timeout': duration,
  timeout: (text: string, job: JobLimit | null) => parseTimeout(text.trim(), job),
  'idle-timeout': duration,
  'startup-timeout': duration,
  'warn-after': duration,
  until: readPatterns,
  'fail-on': readPatterns,
  'on-deadlock': (text: string) => parseChoice(text.trim(), ON_DEADLOCK),
  'grace-period': (text: string) => parseGracePeriod(text.trim()),
  leaks: (text: string) => parseChoice(text.trim(), LEAKS),
  formats: (text: string) => readFormats(text),
  'expect-tests': (text: string) => parseChoice(text.trim(), EXPECT_TESTS),
  results: (text: string) => parseResults(text),
  'path-map': (text: string) => parsePathMap(text),
  elf: (text: string) => text.trim(),
  retries: (text: string) => parseWhole(text.trim(), 0, MOST_RETRIES),
  'retry-on': (text: string) => parseChoice(text.trim(), RETRY_ON),
  'retry-delay': duration,
  recover: (text: string) => parseRecovery(text),
  flaky: (text: string) => parseChoice(text.trim(), FLAKY),
  redact: (text: string) => parseSecrets(text),
  artifact: (text: string) => parseChoice(text.trim(), ARTIFACT_WHEN),
  'artifact-name': (text: string) => artifactName(text.trim()),
  'retention-days': (text: string) => parseWhole(text.trim(), 0, 400),
  'compression-level': (text: string) => parseWhole(text.trim(), 0, 9),
  console: (text: string) => parseChoice(text.trim(), CONSOLE_MODES),
  'max-recording': (text: string) => parseCap(text.trim()),
  matrix: (text: string) => text,
  'job-index': (text: string) => text.trim(),
}

export type InputName = keyof typeof READERS

export const INPUT_NAMES = Object.keys(READERS) as InputName[]

type Values = { [Name in InputName]: Awaited<ReturnType<(typeof READERS)[Name]>> }

/**
 * Reads every input once.
 * @param get the text of an input, with `action.yml`'s default where the user gave none
 * @param job how long the job can last; null if nothing limits it
 * @throws InputError that names every input that is wrong, not only the first
 */
export async function readRunInputs(get: (name: InputName) => string, job: JobLimit | null = null): Promise<RunInputs> {
  const problems: string[] = []
  const values: Partial<Record<InputName, unknown>> = {}
  const refuse = (name: InputName, message: string) => problems.push(`Input \`${name}\`: ${message}`)
  for (const name of INPUT_NAMES) {
    try {
      values[name] = await READERS[name](get(name), job)
    } catch (error) {
      refuse(name, (error as Error).message)
    }
  }
  const read = values as Values
  const clocks = {
    timeoutMs: read.timeout,
    idleTimeoutMs: read['idle-timeout'],
    startupTimeoutMs: read['startup-timeout'],
    warnAfterMs: read['warn-after'],
  }
  for (const { input, message } of clockConflicts(clocks)) refuse(input, message)
  const unseen = unseenTests({ ...read, expectTests: read['expect-tests'] })
  if (unseen !== null) refuse('expect-tests', unseen)
  for (const { input, message } of boardConflicts({ ...read, recovery: read.recover })) refuse(input, message)
  if (problems.length > 0) throw new InputError(problems.join('\n'))
  return {
    run: read.run,
    shell: read.shell,
    workingDirectory: read['working-directory'],
    probe: read.probe,
    board: read.board,
    bench: read.bench,
    leaseTimeoutMs: read['lease-timeout'],
    waitForProbeMs: read['wait-for-probe'],
    clocks,
    until: read.until,
    failOn: read['fail-on'],
    onDeadlock: read['on-deadlock'],
    gracePeriodMs: read['grace-period'],
    leaks: read.leaks,
    formats: read.formats,
    expectTests: read['expect-tests'],
    results: read.results,
    pathMap: read['path-map'],
    elf: read.elf,
    retries: { most: read.retries, on: read['retry-on'], delayMs: read['retry-delay'] },
    recovery: read.recover,
    flaky: read.flaky,
    secrets: read.redact,
    artifact: {
      when: read.artifact,
      name: read['artifact-name'],
      retentionDays: read['retention-days'],
      compressionLevel: read['compression-level'],
      matrix: read.matrix,
      jobIndex: read['job-index'],
    },
    console: read.console,
    maxRecording: read['max-recording'],
  }
}

/** What the artifact service refuses in a name (actions/toolkit, `path-and-artifact-name-validation.ts`). */
function artifactName(text: string): string {
  const bad = /[":<>|*?\r\n\\/]/.exec(text)
  if (bad !== null) {
    throw new InputError(
      `\`${text}\` holds ${JSON.stringify(bad[0])}, which an artifact's name may not: did you mean \`${text.replace(/[":<>|*?\r\n\\/]+/g, '-')}\`?`,
    )
  }
  return text
}
