import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Findings } from '../findings/model.js'
import { boardConflicts } from '../inputs/board.js'
import { parseChoice, parseWhole } from '../inputs/choice.js'
import { clockConflicts, parseGracePeriod, parseTimeout } from '../inputs/clocks.js'
import { parseDuration } from '../inputs/duration.js'
import { unseenTests } from '../inputs/expect-tests.js'
import { InputError } from '../inputs/input-error.js'
import { parsePathMap } from '../inputs/path-map.js'
import { parseResults } from '../inputs/results.js'
import {
  CONSOLE_MODES,
  EXPECT_TESTS,
  FLAKY,
  LEAKS,
  MOST_RETRIES,
  ON_DEADLOCK,
  RETRY_ON,
  readFormats,
  readPatterns,
} from '../inputs/run-inputs.js'
import { parseCap } from '../inputs/size.js'
import { leaseFolder } from '../leases/lease-folder.js'
import { describe } from '../probes/identify.js'
import { parseSelectors } from '../probes/selector.js'
import { listenForCancellation } from '../process/cancellation.js'
import { LaunchError } from '../process/launch-error.js'
import { newMarker } from '../process/marker.js'
import { type Command, checkShell, scriptCommand } from '../process/shell.js'
import { echo, type Presenter, UNLIMITED } from '../recording/echo.js'
import { OUTPUT_FILE, settleRecording } from '../recording/ring.js'
import { lastLines, plain } from '../recording/tail.js'
import { parseRecovery } from '../recovery/recovery-step.js'
import { parseSecrets, type Secrets } from '../redact/secrets.js'
import { REPORT_FILES, reportFiles, type ToldAttempt } from '../report/report-files.js'
import { closingWords } from '../report/words.js'
import { RESULT_FILE, type Result } from '../run/result.js'
import { type Observer, runTest } from '../run/run.js'
import { VERDICTS } from '../run/verdict.js'
import { wantedBy } from '../run/wanted.js'
import { placeFindings } from '../sources/place-findings.js'
import type { Clocks } from '../watchdog/clocks.js'

/** Who holds a lease that is taken on a desk: the pid tells the rest. */
const OF_A_DESK = { repository: null, runUrl: null, job: null }

/** Of the end of the output, in the report files. */
const SHOWN_LINES = 400

export interface RunOptions {
  probe?: string[]
  board?: string
  bench?: string
  run?: string
  shell: string
  workingDirectory: string
  waitForProbe: string
  leaseTimeout: string
  timeout: string
  idleTimeout: string
  startupTimeout: string
  warnAfter: string
  until?: string[]
  failOn?: string[]
  onDeadlock: string
  gracePeriod: string
  leaks: string
  formats: string
  expectTests: string
  results?: string[]
  pathMap?: string[]
  elf?: string
  retries: string
  retryOn: string
  retryDelay: string
  recover?: string[]
  flaky: string
  redact?: string
  maxRecording: string
  console: string
  output?: string
  json?: string
}

/** `hardware-test run`: returns the exit status. */
export async function run(argv: string[], options: RunOptions): Promise<number> {
  const selectors = read('--probe', () => parseSelectors((options.probe ?? ['any']).join('\n')))
  const mode = read('--console', () => parseChoice(options.console, CONSOLE_MODES))
  const waitForProbeMs = read('--wait-for-probe', () => parseDuration(options.waitForProbe))
  const leaseTimeoutMs = read('--lease-timeout', () => parseDuration(options.leaseTimeout))
  const clocks = readClocks(options)
  const until = await read('--until', () => readPatterns((options.until ?? []).join('\n')))
  const failOn = await read('--fail-on', () => readPatterns((options.failOn ?? []).join('\n')))
  const onDeadlock = read('--on-deadlock', () => parseChoice(options.onDeadlock, ON_DEADLOCK))
  const gracePeriodMs = read('--grace-period', () => parseGracePeriod(options.gracePeriod))
  const leaks = read('--leaks', () => parseChoice(options.leaks, LEAKS))
  const formats = await read('--formats', () => readFormats(options.formats))
  const expectTests = read('--expect-tests', () => parseChoice(options.expectTests, EXPECT_TESTS))
  const cwd = resolve(options.workingDirectory)
  const rules = read('--path-map', () => parsePathMap((options.pathMap ?? []).join('\n')))
  const elf = options.elf ?? null
  // Without a checkout, places are as they are printed.
  const inCheckout = rules.length > 0 || elf !== null || checkoutOf(cwd) !== null
  const place = inCheckout
    ? (findings: Findings) =>
        placeFindings(findings, { workspace: checkoutOf(cwd) ?? cwd, cwd, repository: null, rules, elf })
    : null
  const secrets = read('--redact', () => readSecrets(options.redact))
  const patterns = read('--results', () => parseResults((options.results ?? []).join('\n')))
  const results =
    patterns.length === 0
      ? null
      : async (since: number) =>
          (await import('../results/read-results.js')).readResults({ patterns, workspace: process.cwd(), since })
  const unseen = unseenTests({ formats, results: patterns, probe: selectors, until, expectTests })
  if (unseen !== null) throw new InputError(`--expect-tests: ${unseen}`)
  const retries = {
    most: read('--retries', () => parseWhole(options.retries, 0, MOST_RETRIES)),
    on: read('--retry-on', () => parseChoice(options.retryOn, RETRY_ON)),
    delayMs: read('--retry-delay', () => parseDuration(options.retryDelay)),
  }
  const recovery = read('--recover', () => parseRecovery((options.recover ?? []).join('\n')))
  const { board = '', bench = '' } = options
  const [conflict] = boardConflicts({ board, bench, probe: selectors, retries: retries.most, recovery })
  if (conflict !== undefined) throw new InputError(`--${conflict.input}: ${conflict.message}`)
  const leases = { folder: leaseFolder(process.env), owner: OF_A_DESK, timeoutMs: leaseTimeoutMs }
  const flaky = read('--flaky', () => parseChoice(options.flaky, FLAKY))
  const maxRecording = read('--max-recording', () => parseCap(options.maxRecording))
  const prepare = commandOf(argv, options)
  const wanted = await wantedBy({
    board,
    bench,
    probe: selectors,
    workspace: process.cwd(),
    hostFile: process.env.HIL_BENCH,
  })
  if (options.json !== undefined) checkFile(resolve(options.json), '--json')
  const folder = outputFolder(options.output)
  const command = prepare(folder)
  const cancellation = listenForCancellation()
  const { result, attempts } = await runTest(
    {
      command,
      cwd,
      environment: process.env,
      wanted,
      waitForProbeMs,
      leases,
      recovery,
      marker: newMarker(),
      limits: { clocks, until, failOn, onDeadlock, gracePeriodMs },
      leaks,
      formats,
      expectTests,
      retries,
      flaky,
      secrets,
      place,
      results,
      maxRecording,
      directory: folder,
    },
    observer(mode),
    cancellation,
  )
  // On a desk there is time for what a cancelled job has to leave to its post step.
  settleRecording(folder)
  say(closingWords(result))
  writeReports(folder, result, attempts)
  if (options.json !== undefined) writeResult(options.json, result)
  const worthKeeping = result.verdict !== 'passed' && result.attempts.length > 0
  if (options.output === undefined && !worthKeeping) rmSync(folder, { recursive: true, force: true })
  else say(`${result.attempts.length > 0 ? 'Recording' : 'Result'}: ${folder}`)
  return VERDICTS[result.verdict].exitStatus
}

/** The folder around `folder` that holds a `.git`; null if none does. */
function checkoutOf(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder
  return dirname(folder) === folder ? null : checkoutOf(dirname(folder))
}

/** Says which option a mistake is in. */
function read<T>(option: string, parse: () => T): T {
  const refuse = (error: Error) => {
    throw new InputError(`${option}: ${error.message}`)
  }
  try {
    const value = parse()
    return value instanceof Promise ? (value.catch(refuse) as T) : value
  } catch (error) {
    return refuse(error as Error)
  }
}

function readClocks(options: RunOptions): Clocks {
  const clocks = {
    // A desk has nothing that would end us.
    timeoutMs: read('--timeout', () => parseTimeout(options.timeout, null)),
    idleTimeoutMs: read('--idle-timeout', () => parseDuration(options.idleTimeout)),
    startupTimeoutMs: read('--startup-timeout', () => parseDuration(options.startupTimeout)),
    warnAfterMs: read('--warn-after', () => parseDuration(options.warnAfter)),
  }
  const [conflict] = clockConflicts(clocks)
  if (conflict !== undefined) throw new InputError(`--${conflict.input}: ${conflict.message}`)
  return clocks
}

/** Checks what is to run, before anything is made; the folder is for the script. */
function commandOf([program, ...args]: string[], { run: script, shell }: RunOptions): (folder: string) => Command {
  if (script !== undefined && program !== undefined) {
    throw new InputError('Give either a command after `--` or a script with `--run`, not both.')
  }
  if (script !== undefined) {
    asInput(() => checkShell(shell))
    return (folder) => asInput(() => scriptCommand(script, shell, folder))
  }
  if (program === undefined) {
    throw new InputError(
      'There is no test to run. Write the command after `--`, such as `hardware-test run -- cargo test`, or a script with `--run`.',
    )
  }
  return () => ({ ways: [[program, ...args]] })
}

/** On a desk, what cannot be started by its description is a mistake of the command line. */
function asInput<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (error instanceof LaunchError) throw new InputError(error.message)
    throw error
  }
}

function outputFolder(wanted: string | undefined): string {
  if (wanted === undefined) return mkdtempSync(join(tmpdir(), 'hardware-test-run-'))
  const folder = resolve(wanted)
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new InputError(
      `--output: ${folder} cannot be made: ${(error as Error).message}. Name a folder that you may write to.`,
    )
  }
  checkWritable(folder, '--output')
  // Of a run before: true of this one only once it has ended.
  for (const name of REPORT_FILES) if (isFile(join(folder, name))) rmSync(join(folder, name))
  return folder
}

function isFile(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? false
}

function checkFile(file: string, option: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new InputError(`${option}: ${file} is a folder. Name a file, such as ${join(file, RESULT_FILE)}.`)
  }
  checkWritable(dirname(file), option)
}

function readSecrets(file: string | undefined): Secrets {
  if (file === undefined) return { values: [], warnings: [] }
  try {
    return parseSecrets(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new InputError(`${file} cannot be read: ${(error as Error).message}. Name a file with one value a line.`)
  }
}

function writeReports(folder: string, result: Result, attempts: readonly ToldAttempt[]): void {
  try {
    const output = existsSync(join(folder, OUTPUT_FILE)) ? lastLines(join(folder, OUTPUT_FILE), SHOWN_LINES) : []
    for (const [name, text] of reportFiles(result, attempts, output.join('\n'))) writeFileSync(join(folder, name), text)
  } catch (error) {
    say(
      `The reports could not be written into ${folder}: ${(error as Error).message}. Make room there; the verdict stands.`,
    )
  }
}

/** A disk that is full by now costs the file, not the verdict. */
function writeResult(file: string, result: Result): void {
  try {
    writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`)
  } catch (error) {
    say(`The result could not be written to ${file}: ${(error as Error).message}. Make room there; the verdict stands.`)
  }
}

function checkWritable(folder: string, option: string): void {
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    throw new InputError(`${option}: ${folder} does not exist or may not be written to. Make it, or name another one.`)
  }
}

/** The output goes to stdout as it is; what we say goes to stderr, so that a pipe gets the output alone. */
function observer(mode: (typeof CONSOLE_MODES)[number]): Observer {
  return {
    say,
    chosen: (probes, board) => {
      if (board !== null) say(`Board: ${board}`)
      if (probes.length > 0) say(`Probe: ${probes.map(describe).join('\n       ')}`)
    },
    show: async (recording, stop) => {
      if (mode === 'off') return
      const { stalled } = await echo(recording, process.stdout, AS_IT_IS, UNLIMITED, stop, mode === 'tail')
      if (stalled && !stop.aborted) say('The console takes no more output. The recording has all of it.')
    },
  }
}

const AS_IT_IS: Presenter = {
  show: (bytes, skipped) => {
    if (skipped > 0) say(`${skipped} bytes are not shown here.`)
    return bytes
  },
  end: () => '',
}

function say(message: string): void {
  // Only the first line is marked: what follows may be meant for copying.
  process.stderr.write(`hardware-test: ${message.split('\n').map(plain).join('\n')}\n`)
}
