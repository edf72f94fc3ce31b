/** Who is compared. Each says how to start `test` (an argv) so that its output is kept below `folder`. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const node = process.execPath

/** How the command line tool is started. */
export const HARDWARE_TEST = [node, here('../dist/hardware-test.js')]

/** An argv as a shell takes it. */
export const quoted = (words) => words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')

/** What the runner gives the action: the inputs of action.yml with their defaults, and the files for its answers. */
function runnerEnvironment(folder, test, inputs) {
  return {
    ...process.env,
    INPUT_RUN: `exec ${quoted(test)}`,
    INPUT_SHELL: '',
    'INPUT_WORKING-DIRECTORY': '',
    INPUT_PROBE: 'none',
    INPUT_BOARD: '',
    INPUT_BENCH: '',
    'INPUT_WAIT-FOR-PROBE': '10s',
    'INPUT_LEASE-TIMEOUT': '30m',
    INPUT_ARTIFACT: 'never',
    'INPUT_ARTIFACT-NAME': '',
    'INPUT_RETENTION-DAYS': '0',
    'INPUT_COMPRESSION-LEVEL': '6',
    INPUT_CONSOLE: 'full',
    'INPUT_MAX-RECORDING': '2GiB',
    INPUT_TIMEOUT: '30m',
    'INPUT_IDLE-TIMEOUT': '0',
    'INPUT_STARTUP-TIMEOUT': '0',
    'INPUT_WARN-AFTER': '60s',
    INPUT_UNTIL: '',
    'INPUT_FAIL-ON': '',
    'INPUT_ON-DEADLOCK': 'fail',
    'INPUT_GRACE-PERIOD': '5s',
    INPUT_LEAKS: 'kill',
    INPUT_FORMATS: 'auto',
    'INPUT_EXPECT-TESTS': 'false',
    INPUT_RESULTS: '',
    'INPUT_PATH-MAP': '',
    INPUT_ELF: '',
    INPUT_RETRIES: '0',
    'INPUT_RETRY-ON': 'infrastructure',
    'INPUT_RETRY-DELAY': '5s',
    INPUT_RECOVER: '',
    INPUT_FLAKY: 'warn',
    INPUT_REDACT: '',
    ...inputs,
    INPUT_MATRIX: 'null',
    'INPUT_JOB-INDEX': '0',
    RUNNER_TEMP: folder,
    GITHUB_WORKSPACE: folder,
    GITHUB_OUTPUT: join(folder, 'github-output'),
    GITHUB_STATE: join(folder, 'github-state'),
    GITHUB_STEP_SUMMARY: join(folder, 'github-summary'),
  }
}

export const CAT = {
  name: '`cat > file`',
  /** The process that is watched is a shell: its memory tells nothing. */
  shell: true,
  start: (folder, test) => ({
    argv: ['sh', '-c', 'file=$1; shift; "$@" | cat > "$file"', 'sh', join(folder, 'output.log'), ...test],
  }),
}

/** @param inputs what differs from the defaults */
export const action = (inputs = {}) => ({
  name: 'this action',
  ours: true,
  start: (folder, test, preload = []) => ({
    argv: [node, ...preload, here('../dist/main.js')],
    env: runnerEnvironment(folder, test, inputs),
    /** Where the runner expects these to exist before a step starts. */
    files: ['github-output', 'github-state', 'github-summary'],
  }),
})

/** @param options further ones, as words */
export const commandLine = (options = []) => ({
  name: '`hardware-test run`',
  ours: true,
  start: (folder, test) => ({
    argv: [HARDWARE_TEST, 'run', '--probe', 'none', '--expect-tests', 'false', '--max-recording', '2GiB', ...options]
      .flat()
      .concat(['--output', folder, '--'])
      .concat(test),
  }),
})

export const ACTION = action()
export const COMMAND_LINE = commandLine()

export const ACTIONS_EXEC = {
  name: '`@actions/exec`',
  start: (folder, test) => ({ argv: [node, here('with-actions-exec.mjs'), join(folder, 'output.log'), ...test] }),
}

export const EXECA = {
  name: 'execa',
  start: (folder, test) => ({ argv: [node, here('with-execa.mjs'), join(folder, 'output.log'), ...test] }),
}

export const EMPTY_SCRIPT = { name: 'an empty Node script', start: () => ({ argv: [node, here('empty.mjs')] }) }

/** Blocks the main thread for 3 s as soon as `report` is there. */
export const busyPreload = () => ['--import', here('busy.mjs')]
