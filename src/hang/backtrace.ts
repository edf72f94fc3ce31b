/**
 * Where the threads of a hung process are, by the tools that are installed. A tool that attaches stops its target for a moment, and
 * ends a wait of it early (`epoll_wait` returns EINTR); one that is killed meanwhile may leave a breakpoint in it. So only for
 * processes that are about to be killed.
 */
import { accessSync, constants, readlinkSync } from 'node:fs'
import { basename, delimiter, isAbsolute, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { isAlive } from '../process/members.js'
import { isUninterruptible, readStat, readText, type Stat } from '../process/procfs.js'
import { runTool } from '../process/tool.js'
import { linesAtEnd } from '../recording/tail.js'
import { whyNotTraced } from './permission.js'
import { parseSyscall } from './syscalls.js'

export interface Backtrace {
  pid: number
  /** What it was made with: `py-spy`, `eu-stack`, `gdb`; null if there is none. */
  tool: string | null
  /** Plain text, at most `MOST_LINES`; empty if there is none. */
  lines: string[]
  /** Why there is none, as a sentence with what to do; null if there is one. */
  refused: string | null
}

export interface BacktraceOptions {
  /** For all of them together. */
  totalMs?: number
  /** For one tool at one process. */
  toolMs?: number
}

const TOTAL_MS = 10_000
const TOOL_MS = 4000

/** A tool that has less time does not even find its symbols. */
const LEAST_MS = 500

const MOST_LINES = 300
const MOST_FRAMES = '40'

interface Tool {
  name: string
  args: (pid: number) => string[]
  /** A line that belongs to a backtrace. */
  useful: RegExp
  /** A line that shows a frame: without one there is no backtrace. */
  frame: RegExp
}

const PY_SPY: Tool = {
  name: 'py-spy',
  args: (pid) => ['dump', '--pid', `${pid}`],
  useful: /^(Thread |Process |Python v| {4})/,
  frame: /^ {4}\S.* \(.+:\d+\)$/,
}

/** Reads no more than the target's own files; stops each thread once. */
const EU_STACK: Tool = {
  name: 'eu-stack',
  args: (pid) => ['-s', '-i', '-n', MOST_FRAMES, '-p', `${pid}`],
  useful: /^(TID |#\d| {4})/,
  frame: /^#\d+ /,
}

/** No start-up file and no script that a program brings along may be obeyed, and no symbol is looked for in the network. */
const GDB: Tool = {
  name: 'gdb',
  args: (pid) => [
    ...['-nx', '-nh', '-batch', '-iex', 'set debuginfod enabled off', '-iex', 'set auto-load off'],
    ...['-iex', 'set style enabled off', '-iex', 'set width 0', '-iex', 'set history save off'],
    ...['-p', `${pid}`, '-ex', `thread apply all backtrace ${MOST_FRAMES}`],
  ],
  useful: /^(Thread |#\d)/,
  frame: /^#\d+ /,
}

/** Rust's newer mangling, which eu-stack cannot read and gdb can. */
const UNREADABLE = /\b_R[NIXY]/

/**
 * Backtraces of `pids`, in their order, one after the other, each by the first tool that can: py-spy for Python, eu-stack, gdb; as this
 * user, then through `sudo -n`. Ends within `totalMs` and two seconds; what there was no time for says so. Never throws.
 */
export async function backtraces(pids: readonly number[], options: BacktraceOptions = {}): Promise<Backtrace[]> {
  const end = performance.now() + (options.totalMs ?? TOTAL_MS)
  const left = () => Math.min(options.toolMs ?? TOOL_MS, end - performance.now())
  let asked: Promise<boolean> | undefined
  const root = () => {
    asked ??= mayBecomeRoot(left())
    return asked
  }
  const found: Backtrace[] = []
  for (const pid of pids) found.push(await backtrace(pid, left, root))
  return found
}

async function backtrace(pid: number, left: () => number, root: () => Promise<boolean>): Promise<Backtrace> {
  const none = (refused: string): Backtrace => ({ pid, tool: null, lines: [], refused })
  const unfit = whyNoBacktrace(pid)
  if (unfit !== null) return none(unfit)
  const python = isPython(pid)
  const tools = (python ? [PY_SPY, EU_STACK, GDB] : [EU_STACK, GDB]).flatMap((tool) => {
    const file = findTool(tool.name)
    return file === null ? [] : [{ tool, file }]
  })
  if (tools.length === 0)
    return none(`${python ? 'None of py-spy, eu-stack and gdb' : 'Neither eu-stack nor gdb'} is installed: ${INSTALL}`)
  let problem: string | null = null
  for (const privileged of [false, true]) {
    if (privileged && !(await root())) break
    let second: Backtrace | null = null
    for (const { tool, file } of tools) {
      if (left() < LEAST_MS) return second ?? none('There was no time left for a backtrace.')
      const { lines, late } = await ask(tool, [...(privileged ? SUDO : []), ...bounded(left()), file], pid, left())
      if (late) problem = `${tool.name} did not answer in time.`
      if (lines === null) continue
      const made = { pid, tool: tool.name, lines, refused: null }
      if (!lines.some((line) => UNREADABLE.test(line))) return made
      second ??= made
    }
    if (second !== null) return second
  }
  return none(problem ?? whyNotTraced(pid, 'a tool of ours'))
}

const SUDO = ['sudo', '-n']
const INSTALL = '`sudo apt-get install elfutils` makes backtraces possible.'

/**
 * `@actions/exec` can end nothing, and nobody may end what runs as root: coreutils' timeout does it, on the tool's own side. An empty
 * list of servers, since a debugger that asks the network for symbols may wait for minutes.
 */
function bounded(ms: number): string[] {
  return ['env', 'DEBUGINFOD_URLS=', 'LC_ALL=C', 'timeout', '-k', '1', `${Math.max(1, Math.round(ms / 1000))}`]
}

async function ask(
  tool: Tool,
  command: string[],
  pid: number,
  ms: number,
): Promise<{ lines: string[] | null; late: boolean }> {
  const [program = '', ...args] = [...command, ...tool.args(pid)]
  const { status, stdout } = await runTool(program, args, ms + 2000)
  const lines = linesAtEnd(Buffer.from(stdout), Number.POSITIVE_INFINITY).filter((line) => tool.useful.test(line))
  const late = status === null || status === TIMED_OUT || status === KILLED
  if (!lines.some((line) => tool.frame.test(line))) return { lines: null, late }
  if (lines.length <= MOST_LINES) return { lines, late }
  return { lines: [...lines.slice(0, MOST_LINES), `… (${lines.length - MOST_LINES} lines more)`], late }
}

/** How timeout(1) says that it has ended something: by its signal, or by SIGKILL. */
const TIMED_OUT = 124
const KILLED = 137

function whyNoBacktrace(pid: number): string | null {
  if (process.platform !== 'linux') return 'Backtraces are made on Linux only.'
  if (pid === process.pid) return 'This is hardware-test itself, which cannot look at itself while it is stopped.'
  const stat = readStat(pid)
  if (stat === null || stat.state === 'X') return 'It has ended meanwhile.'
  if (!isAlive(stat)) return 'It has ended, and only waits to be reaped: it has no threads any more.'
  if (isUninterruptible(pid))
    return 'A thread of it waits inside the kernel (state D) and would not stop for a debugger.'
  return null
}

const PYTHON = /^python[\d.]*$/

function isPython(pid: number): boolean {
  if (PYTHON.test(readStat(pid)?.command ?? '')) return true
  try {
    if (PYTHON.test(basename(readlinkSync(`/proc/${pid}/exe`)))) return true
  } catch {
    return false
  }
  return /\/libpython[\d.]+\w*\.so/.test(readText(`/proc/${pid}/maps`))
}

/** Only what lies on this user's PATH, in a folder with a full name: what a test has made is not run. */
function findTool(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(isAbsolute)
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Without anybody's being asked for a password. */
async function mayBecomeRoot(ms: number): Promise<boolean> {
  if (process.geteuid?.() === 0 || ms < LEAST_MS || findTool('sudo') === null) return false
  return (await runTool('sudo', ['-n', 'true'], ms)).status === 0
}

/** How long a thread may take to stop. */
const STOP_MS = 500

/**
 * Where a thread that runs is in its code: its process is stopped for a moment, since nothing tells the program counter of a running
 * one. A process that is stopped already stays so. Null if it ends, will not stop, or may not be looked at. Only for a process that is
 * about to be killed.
 */
export async function programCounter(
  { pid, startTicks }: Pick<Stat, 'pid' | 'startTicks'>,
  tid: number,
): Promise<bigint | null> {
  const before = readStat(pid)
  if (before === null || before.startTicks !== startTicks || isUninterruptible(pid)) return null
  if (before.state !== 'T' && !send(pid, 'SIGSTOP')) return null
  try {
    const end = performance.now() + STOP_MS
    while (readStat(pid, tid)?.state !== 'T') {
      if (performance.now() > end || readStat(pid, tid) === null) return null
      await delay(5)
    }
    const at = parseSyscall(readText(`/proc/${pid}/task/${tid}/syscall`), 'x64')
    return at === null || at.kind === 'running' ? null : at.pc
  } finally {
    if (before.state !== 'T') send(pid, 'SIGCONT')
  }
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

export interface CodePlace {
  /** The file that is mapped there, without its folder; `[vdso]`; `code without a file` for what a program has made at run time. */
  module: string
  /** Bytes from where the beginning of the file is mapped: what addr2line wants for libraries and position-independent programs. */
  offset: bigint
}

/** In which file an address of `pid` lies. Null if that may not be asked, or nothing is there. Never of a process in state `D`. */
export function moduleAt(pid: number, address: bigint): CodePlace | null {
  return moduleIn(readText(`/proc/${pid}/maps`), address)
}

/** As `moduleAt`, from the text of `/proc/PID/maps` (proc_pid_maps(5)). */
export function moduleIn(maps: string, address: bigint): CodePlace | null {
  const starts = new Map<string, bigint>()
  for (const line of maps.split('\n')) {
    const fields = /^([\da-f]+)-([\da-f]+) \S+ ([\da-f]+) (\S+ \d+)\s*(.*)$/.exec(line)
    if (fields === null) continue
    const [start, end, offset] = [fields[1], fields[2], fields[3]].map((hex) => BigInt(`0x${hex}`)) as [
      bigint,
      bigint,
      bigint,
    ]
    const [, , , , file = '', path = ''] = fields
    const key = `${file} ${path}`
    if (offset === 0n && !starts.has(key)) starts.set(key, start)
    if (address < start || address >= end) continue
    if (path === '') return { module: 'code without a file', offset: address - start }
    return {
      module: path.startsWith('/') ? basename(path) : path,
      offset: address - (starts.get(key) ?? start - offset),
    }
  }
  return null
}
