import { CommanderError, program } from 'commander'
import { BenchError } from '../bench/bench-error.js'
import { InputError } from '../inputs/input-error.js'
import { LeaseError } from '../leases/lease-folder.js'
import { leave } from '../process/leave.js'
import type { HangOptions } from './hang.js'
import { probes } from './probes.js'
import { run } from './run.js'

/** Exit status for a command line that makes no sense. */
const USAGE = 2

const EXIT_STATUS = `
Exit status:
  0    passed
  1    failed or crashed
  2    the command line makes no sense
  3    infrastructure: no probe, no permission, no such program
  4    timed out, stalled or deadlocked
  130  cancelled`

/** The command line tool: the same engine as the action, on a desk. */
export async function cli(argv: readonly string[]): Promise<void> {
  let status = 0
  // Whoever reads us may leave (`| head`): that is no reason to end a test.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  program
    .name('hardware-test')
    .description('Runs a test on real hardware, records every byte it prints, and says why when it fails.')
    .addHelpText('after', EXIT_STATUS)
    .showHelpAfterError('(hardware-test --help shows how it is used)')
    .enablePositionalOptions()
    .exitOverride()
  program
    .command('probes')
    .description('list what is plugged in')
    .option('--json', 'as JSON: a list of every USB device, with `kind` null for what is no probe')
    .action(async (options: { json?: boolean }) => {
      status = await probes(options)
    })
  program
    .command('run')
    .description('run a test on a probe')
    .argument('[command...]', 'the test, after `--`; started without a shell')
    .option(
      '--probe <selector>',
      'VID:PID[-IFACE][:SERIAL], serial:S, kind:K, path:P, any (default) or none; once for each probe the test needs',
      collect,
    )
    .option('--board <board>', 'instead of --probe: a board of the bench file, by name or by labels (ble+usb)')
    .option('--bench <file>', 'the bench file (default: $HIL_BENCH, or .github/bench.yml)')
    .option('--run <script>', 'a script instead of a command')
    .option('--shell <shell>', 'the shell of the script: a name (bash, sh, ...) or a command with {0}', '')
    .option('--working-directory <folder>', 'where the test runs', '.')
    .option('--wait-for-probe <duration>', 'how long to wait for the probe to appear', '10s')
    .option('--lease-timeout <duration>', 'how long to wait for other runs that use the probe; 0: not at all', '30m')
    .option('--timeout <duration>', 'end the test after so long; 0: never', '30m')
    .option('--idle-timeout <duration>', 'end it when it has printed nothing for so long; 0: never', '0')
    .option('--startup-timeout <duration>', 'end it when it has not printed anything by then; 0: never', '0')
    .option('--warn-after <duration>', 'say what it is doing when it has printed nothing for so long; 0: never', '60s')
    .option('--until <regexp>', 'a line that ends it as passed; may be given several times', collect)
    .option('--fail-on <regexp>', 'a line that ends it as failed; may be given several times', collect)
    .option(
      '--on-deadlock <action>',
      'fail: end a test that is proven to be deadlocked; wait: leave it to the clocks',
      'fail',
    )
    .option('--grace-period <duration>', 'between the polite signal and the last one; 0: kill at once', '5s')
    .option('--leaks <action>', 'kill, fail or ignore: what to do with processes that the test leaves running', 'kill')
    .option('--formats <names>', 'auto: recognise every output format; none; or names, separated by commas', 'auto')
    .option('--expect-tests <when>', 'auto, true or false: whether a run without any test may pass', 'auto')
    .option(
      '--results <pattern>',
      'files that the test writes its results into (JUnit, CTRF); may be given several times',
      collect,
    )
    .option(
      '--path-map <prefix=replacement>',
      'how paths of the output begin in the checkout; may be given several times',
      collect,
    )
    .option('--elf <file>', 'the file that runs on the board: program counters of crashes become places')
    .option('--retries <count>', 'attempts after the first', '0')
    .option('--retry-on <cause>', 'infrastructure, failure or any: after what to try again', 'infrastructure')
    .option('--retry-delay <duration>', 'between two attempts', '5s')
    .option(
      '--recover <step>',
      'before a retry: reset, replug, power-cycle or a command; may be given several times',
      collect,
    )
    .option('--flaky <action>', 'warn or fail: what to make of a test that passes on a later attempt only', 'warn')
    .option('--redact <file>', 'a file of secrets, one a line: none of them is written anywhere')
    .option('--max-recording <size>', 'disk cap of the recording', '1GiB')
    .option('--console <mode>', 'full, tail or off: what to show of the output', 'full')
    .option(
      '--output <folder>',
      'where the recording and the result go (default: a temporary folder, kept if the test does not pass)',
    )
    .option('--json <file>', 'where the result goes as well')
    .passThroughOptions()
    .action(async (command: string[], options) => {
      status = await run(command, options)
    })
  program
    .command('leases')
    .description('list which run holds which probe of this machine, and which ones wait')
    .option('--json', 'as JSON')
    .action(async (options: { json?: boolean }) => {
      const { leases } = await import('./leases.js')
      status = leases(options)
    })
  program
    .command('boards')
    .description('check the bench file, and list its boards: which are plugged in, free, or suspect')
    .option('--bench <file>', 'the bench file (default: $HIL_BENCH, or .github/bench.yml)')
    .option('--json', 'as JSON')
    .action(async (options: { bench?: string; json?: boolean }) => {
      const { boards } = await import('./boards.js')
      status = await boards(options)
    })
  program
    .command('hang')
    .description('explain what a process tree waits for: who waits for whom, and what to do (Linux)')
    .argument('<pid>', 'the process at the root of the tree')
    .option('--json', 'as JSON')
    .option('--mermaid', 'as a Mermaid flowchart')
    .option('--backtraces', 'with backtraces and what writers are stuck with: stops the processes for a moment')
    .action(async (pid: string, options: HangOptions) => {
      const { hang } = await import('./hang.js')
      status = await hang(pid, options)
    })
  program
    .command('explain')
    .description('say what a log tells: which tests ran, which failed and where, and whether the bench is to blame')
    .argument('<log>', 'the file; `-` is standard input')
    .option('--json', 'as JSON: tests, infrastructure, findings')
    .action(async (log: string, options: { json?: boolean }) => {
      // Loading all formats takes longer than a test that ends at once.
      const { explain } = await import('./explain.js')
      status = await explain(log, options)
    })
  for (const command of program.commands) command.exitOverride()
  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    status = refusalStatus(error as Error)
  }
  await leave(status)
}

function collect(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value]
}

function refusalStatus(error: Error): number {
  // Commander has said it already; help and version are no errors.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE
  if (error instanceof InputError || error instanceof BenchError || error instanceof LeaseError) {
    process.stderr.write(`hardware-test: ${error.message}\n`)
    return USAGE
  }
  process.stderr.write(
    `hardware-test: ${error.stack ?? error.message}\nThis is a fault of hardware-test. Please report it.\n`,
  )
  return 1
}
