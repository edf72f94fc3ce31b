/** How processes are called in sentences and in `result.json`. Their names and arguments are whatever somebody has set. */
import { basename } from 'node:path'

const LONGEST_NAME = 64
const LONGEST_LINE = 400

/** `comm` is cut off after so many bytes (proc(5)). */
const COMM_LENGTH = 15

export interface Named {
  pid: number
  /** Name of the program, as a person would call it. */
  command: string
}

/** `openocd (pid 71)` */
export function nameAndPid({ command, pid }: Named): string {
  return `${command} (pid ${pid})`
}

/**
 * A name for a process, from the kernel's (`comm`) and its arguments: a script goes by its own name, a program whose first
 * thread is called otherwise (Node's is `MainThread`) by that of its file.
 */
export function programName(comm: string, commandLine: readonly string[]): string {
  const [program = ''] = commandLine
  const files = commandLine.slice(0, 3).map((argument) => basename(argument))
  const whole = files.find((file) => file.startsWith(comm))
  const name = whole === undefined ? basename(program.split(' ')[0] ?? '') : comm.length < COMM_LENGTH ? comm : whole
  return readable(name || comm) || '?'
}

/** Programs that are known by what they run. */
const INTERPRETERS = /^(python|node|ruby|perl|lua|bash|dash|sh|zsh|ksh|busybox|java|php|deno|bun)[\d.]*$/

/** As `programName`, but an interpreter and its script go by both names: `python3 monitor.py`. */
export function programAndScript(comm: string, commandLine: readonly string[]): string {
  const [first = comm] = commandLine
  // Node names its main thread, and so the process, after what it is.
  const program = comm === 'MainThread' ? basename(first) : comm
  const script = INTERPRETERS.test(program) ? scriptOf(commandLine) : null
  return readable(script === null ? program : `${program} ${script}`)
}

/** The first argument that is a file, up to its last folder. */
function scriptOf([, ...args]: readonly string[]): string | null {
  const first = args.find((arg) => !arg.startsWith('-'))
  if (first === undefined || args.some((arg) => /^-\w*[ce]$/.test(arg) || arg === '--eval')) return null
  return basename(first)
}

/** Arguments as one would type them, at most 400 characters. */
export function commandLineText(commandLine: readonly string[]): string {
  return readable(commandLine.map(quoted).join(' '), LONGEST_LINE)
}

function quoted(argument: string): string {
  return /^[^\s'"$`\\*?<>|&;(){}]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`
}

/** Latin-1 as /proc is read, in what it most probably is: UTF-8. Control characters become visible. */
export function readable(latin1: string, most = LONGEST_NAME): string {
  const text = Buffer.from(latin1, 'latin1')
    .toString()
    .replace(/[\x00-\x1f\x7f-\x9f\u2028\u2029]/g, '\ufffd')
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
