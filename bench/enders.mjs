/**
 * Who has to end a test in time, and what they say of it. Each starts as a subject does (subjects.mjs); `kept` is the file in which the
 * test's output is found afterwards, `words` what it tells who waits for it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ACTIONS_EXEC, action, commandLine, EXECA, quoted } from './subjects.mjs'

/** The limit of the test's time, and what it gets between the polite and the last signal: the same for everybody who has such a thing. */
export const TIMEOUT_S = 1
export const GRACE_S = 1

const MOST_WORDS = 70
const LOG = 'output.log'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const ms = (seconds) => String(seconds * 1000)

const ours = (subject) => ({ ...subject, kept: LOG, words: verdictOf })

const rival = (name, start, kept = LOG) => ({ name, start, kept, words: lastWords })

/** @param script runs the test (`"$@"`) and keeps its output (in `$file`) */
const inShell = (name, script) =>
  rival(name, (folder, test) => ({
    argv: ['sh', '-c', `file=$1; shift; ${script}`, 'sh', join(folder, LOG), ...test],
  }))

export const TIMED_ACTION = ours(
  action({ INPUT_TIMEOUT: `${TIMEOUT_S}s`, 'INPUT_GRACE-PERIOD': `${GRACE_S}s`, INPUT_LEAKS: 'kill' }),
)

export const TIMED_COMMAND_LINE = ours(
  commandLine(['--timeout', `${TIMEOUT_S}s`, '--grace-period', `${GRACE_S}s`, '--leaks', 'kill']),
)

export const ENDERS = [
  TIMED_ACTION,
  TIMED_COMMAND_LINE,
  { ...ACTIONS_EXEC, kept: LOG, words: lastWords },
  rival(EXECA.name, (folder, test) => ({
    argv: [process.execPath, here('with-execa-timeout.mjs'), join(folder, LOG), ms(TIMEOUT_S), ms(GRACE_S), ...test],
  })),
  rival(
    '`nick-fields/retry`',
    (_, test) => ({ argv: [process.execPath, here('with-retry.mjs'), ms(TIMEOUT_S), quoted(test)] }),
    'console.log',
  ),
  inShell('`timeout > file`', `exec timeout ${TIMEOUT_S} "$@" > "$file" 2>&1`),
  inShell('`timeout -k > file`', `exec timeout -k ${GRACE_S} ${TIMEOUT_S} "$@" > "$file" 2>&1`),
  inShell('`timeout -k \\| tee file`', `timeout -k ${GRACE_S} ${TIMEOUT_S} "$@" 2>&1 | tee "$file"`),
]

/** Ours: the verdict, and how many leftovers it names. */
function verdictOf({ status, folder }) {
  const file = readdirSync(folder, { recursive: true }).find((name) => /(^|\/)result\.json$/.test(name))
  if (file === undefined) return `${exitOf(status)}, no result`
  const { verdict, leaks } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  return `${exitOf(status)}: ${verdict}${leaks.length > 0 ? `, names ${leaks.length} left over` : ''}`
}

function lastWords({ status, stderr }) {
  const line = stderr.trim().split('\n').pop() ?? ''
  return line === '' ? exitOf(status) : `${exitOf(status)}: ${line.slice(0, MOST_WORDS)}`
}

/** As a shell would give it. */
function exitOf(status) {
  return `status ${typeof status === 'string' ? 128 + constants.signals[status] : status}`
}
