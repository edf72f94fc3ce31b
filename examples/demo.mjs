/**
 * `npm run demo`: runs the action as a runner does, once green and once red, and shows what would be on the screen. Needs no hardware and
 * no `npm install`: everything is in `dist/`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const temporary = mkdtempSync(join(tmpdir(), 'hardware-test-demo-'))

/** What `action.yml` gives an input that the workflow leaves out. */
const DEFAULTS = {
  SHELL: '',
  'WORKING-DIRECTORY': '',
  PROBE: 'none',
  BOARD: '',
  BENCH: '',
  'WAIT-FOR-PROBE': '10s',
  'LEASE-TIMEOUT': '30m',
  TIMEOUT: '30m',
  'IDLE-TIMEOUT': '0',
  'STARTUP-TIMEOUT': '0',
  'WARN-AFTER': '60s',
  UNTIL: '',
  'FAIL-ON': '',
  'ON-DEADLOCK': 'fail',
  'GRACE-PERIOD': '5s',
  LEAKS: 'kill',
  FORMATS: 'auto',
  'EXPECT-TESTS': 'auto',
  RESULTS: '',
  'PATH-MAP': '',
  ELF: '',
  RETRIES: '0',
  'RETRY-ON': 'infrastructure',
  'RETRY-DELAY': '5s',
  RECOVER: '',
  FLAKY: 'warn',
  REDACT: '',
  ARTIFACT: 'never',
  'ARTIFACT-NAME': '',
  'RETENTION-DAYS': '0',
  'COMPRESSION-LEVEL': '6',
  CONSOLE: 'full',
  'MAX-RECORDING': '1GiB',
  MATRIX: 'null',
  'JOB-INDEX': '0',
}

function heading(text) {
  console.log(`\n\u001b[1m${text}\u001b[0m\n`)
}

function boxed(text) {
  return text.trimEnd().replace(/^/gm, '  | ')
}

/** The runner keeps commands to itself; an annotation is shown with its title. */
function asTheRunnerShows(log) {
  const decode = (text) =>
    text.replace(/%(0A|0D|3A|2C|25)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
  return log
    .replace(/^::stop-commands::.*\n|^::[0-9a-f]{32}::\n/gm, '')
    .replace(
      /^::(error|warning) title=(.*?)::(.*)$/gm,
      (_, kind, title, message) =>
        `\n${kind === 'error' ? 'Error' : 'Warning'} (annotation): ${decode(title)}\n${decode(message)}`,
    )
}

function asThePageShows(html) {
  return html
    .replace(/<tr><th[^>]*>(.*?)<\/th><td>/g, (_, name) => `${name.padEnd(10)}`)
    .replace(/<\/t[dh]>(?=<t[dh])/g, '  ')
    .replace(/<br>/g, `\n${' '.repeat(10)}`)
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function step(name, run) {
  const folder = join(temporary, name)
  const file = (kind) => {
    const path = join(folder, kind)
    writeFileSync(path, '')
    return path
  }
  mkdirSync(folder)
  const inputs = Object.entries({ ...DEFAULTS, RUN: run }).map(([key, value]) => [`INPUT_${key}`, value])
  const env = {
    PATH: process.env.PATH,
    RUNNER_TEMP: folder,
    GITHUB_WORKSPACE: root,
    GITHUB_JOB: 'demo',
    GITHUB_ACTION: '__self',
    GITHUB_OUTPUT: file('output'),
    GITHUB_STATE: file('state'),
    GITHUB_STEP_SUMMARY: file('summary.md'),
    ...Object.fromEntries(inputs),
  }
  heading(`A ${name} run: what the job log shows`)
  console.log(`      - uses: OWNER/hardware-test-action@v1\n        with: { probe: none, run: ${run} }\n`)
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'dist/main.js')], {
    env,
    encoding: 'utf8',
    timeout: 60_000,
  })
  console.log(boxed(asTheRunnerShows(stdout)))
  heading('The job summary')
  console.log(boxed(asThePageShows(readFileSync(join(folder, 'summary.md'), 'utf8'))))
  const [recording] = readdirSync(join(folder, 'hardware-test'))
  heading(
    `Step status ${status}; the recording holds ${readdirSync(join(folder, 'hardware-test', recording)).join(', ')}`,
  )
  return status
}

try {
  const passing = step('passing', 'examples/pretend-board.sh')
  const failing = step('failing', 'examples/pretend-board.sh broken')
  const right = passing === 0 && failing === 1
  console.log(
    right
      ? 'The demo did what it should.'
      : `The demo went wrong: status ${passing} and ${failing} instead of 0 and 1.`,
  )
  process.exitCode = right ? 0 : 1
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
