import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { closest, distance } from 'fastest-levenshtein'
import { parseArgsStringToArgv } from 'string-argv'
import { LaunchError } from './launch-error.js'

/** A program and its arguments. */
export type Argv = readonly [string, ...string[]]

/** Ways to start the test, best first: the next one is for a machine that lacks the first one's program. */
export interface Command {
  ways: [Argv, ...Argv[]]
  /** Windows: the arguments are quoted already. */
  verbatim?: boolean
}

interface Shell {
  extension: string
  command: (file: string) => Command
  /** What the runner puts around the script. */
  wrap?: (script: string) => string
}

const stopOnError = (script: string) =>
  `$ErrorActionPreference = 'stop'\n${script}\nif ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }`

const powershell = (program: string): Shell => ({
  extension: '.ps1',
  command: (file) => ({ ways: [[program, '-command', `. '${file.replaceAll("'", "''")}'`]] }),
  wrap: stopOnError,
})

/** The runner's own table: actions/runner, `ScriptHandlerHelpers.cs` and ADR 0277. */
const SHELLS: Record<string, Shell> = {
  bash: {
    extension: '.sh',
    command: (file) => ({ ways: [['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', file]] }),
  },
  sh: { extension: '.sh', command: (file) => ({ ways: [['sh', '-e', file]] }) },
  pwsh: powershell('pwsh'),
  powershell: powershell('powershell'),
  python: { extension: '.py', command: (file) => ({ ways: [['python', file]] }) },
  cmd: {
    extension: '.cmd',
    command: (file) => ({
      ways: [[process.env.ComSpec ?? 'cmd', '/D', '/E:ON', '/V:OFF', '/S', '/C', `"CALL "${file}""`]],
      verbatim: true,
    }),
    wrap: (script) => `@echo off\r\n${script.replaceAll(/\r?\n/g, '\r\n')}`,
  },
}

/** What a step without `shell:` gets. */
const DEFAULT: Shell = {
  extension: '.sh',
  command: (file) => ({
    ways: [
      ['bash', '-e', file],
      ['sh', '-e', file],
    ],
  }),
}

/**
 * Writes `script` into `folder` and says how to start it, as a workflow step's `run` with this `shell` would be.
 * @param shell a name of the runner's table, a template with `{0}`, or empty for the default
 * @throws LaunchError if `shell` is neither, or the disk takes no script
 */
export function scriptCommand(script: string, shell: string, folder: string): Command {
  const chosen = shellOf(shell)
  const file = join(folder, `script${chosen.extension}`)
  try {
    writeFileSync(file, `${chosen.wrap ? chosen.wrap(script) : script}\n`, { mode: 0o600 })
  } catch (error) {
    throw new LaunchError(
      `The script cannot be written into ${folder}: ${(error as Error).message}. Make room there, or make it writable.`,
    )
  }
  return chosen.command(file)
}

/** @throws LaunchError for a shell that is neither in the table nor a template. */
export function checkShell(shell: string): void {
  shellOf(shell)
}

function shellOf(shell: string): Shell {
  if (shell === '') return process.platform === 'win32' ? powershell('pwsh') : DEFAULT
  const known = SHELLS[shell.toLowerCase()]
  if (known !== undefined) return known
  if (shell.includes('{0}')) return template(shell)
  const names = Object.keys(SHELLS)
  const nearest = closest(shell, names)
  const [first = ''] = shell.split(' ')
  const meant =
    SHELLS[first.toLowerCase()] !== undefined ? `${shell} {0}` : distance(shell, nearest) <= 2 ? nearest : null
  const hint = meant === null ? '' : ` Did you mean \`${meant}\`?`
  throw new LaunchError(
    `Unknown shell \`${shell}\`.${hint} Use ${names.join(', ')}, or a command with \`{0}\` where the script file goes, such as \`perl {0}\`.`,
  )
}

function template(shell: string): Shell {
  const [program = '', ...args] = parseArgsStringToArgv(shell)
  const extension = SHELLS[program.toLowerCase()]?.extension ?? ''
  return {
    extension,
    command: (file) => ({ ways: [[program, ...args.map((arg) => arg.replaceAll('{0}', file))]] }),
  }
}
