/**
 * Builds, starts and ends the programs of `programs/` and `examples/deadlock/`. The tests run several at a time and look at each from
 * outside, so all of it is plain functions, not hooks: whoever starts something ends it.
 */
import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { accessSync, constants, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { kill, pidsWith, statOf, until } from '../helpers/processes.js'
import { type Doing, doingOf, textOf } from './calls.js'

const run = promisify(execFile)

const FOLDERS: Record<string, string> = {
  stuck: fileURLToPath(new URL('programs/stuck/', import.meta.url)),
  healthy: fileURLToPath(new URL('programs/healthy/', import.meta.url)),
  deadlock: fileURLToPath(new URL('../../examples/deadlock/', import.meta.url)),
}

/** In the environment of whatever is started here. */
const MARK = 'HARDWARE_TEST_HANG_SPEC'

/** Whether Yama lets this user look at his descendants only (Documentation/admin-guide/LSM/Yama.rst). */
export const YAMA = process.getuid?.() !== 0 && Number(textOf('/proc/sys/kernel/yama/ptrace_scope')) > 0

/** A program on the PATH, `cc -m32`, `root`, `sudo -n`, `user namespaces`, `cgroup2`, or a file. */
export type Need = string

const answers = new Map<Need, boolean>()

/** What of `needs` this machine has not got. */
export function missing(needs: readonly Need[]): Need[] {
  return needs.filter((need) => {
    if (!answers.has(need)) answers.set(need, has(need))
    return !answers.get(need)
  })
}

function has(need: Need): boolean {
  if (need === 'root') return process.getuid?.() === 0
  if (need === 'sudo -n') return works('sudo', ['-n', 'true'], '')
  if (need === 'cc -m32')
    return works('cc', ['-m32', '-x', 'c', '-o', '/dev/null', '-'], 'int main(void) { return 0; }')
  if (need === 'user namespaces') return works('unshare', ['--user', '--map-root-user', '--pid', '--fork', 'true'], '')
  if (need === 'cgroup2') return / cgroup2 /.test(textOf('/proc/mounts'))
  if (need.startsWith('/')) return isThere(need, constants.R_OK | constants.W_OK)
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isThere(join(folder, need), constants.X_OK))
}

function works(command: string, args: string[], input: string): boolean {
  try {
    execFileSync(command, args, { input, stdio: ['pipe', 'ignore', 'ignore'], timeout: 30_000 })
    return true
  } catch {
    return false
  }
}

function isThere(file: string, mode: number): boolean {
  try {
    accessSync(file, mode)
    return true
  } catch {
    return false
  }
}

/** Whether a test that needs what is not here is a failure instead of a skipped test. */
export const MUST_RUN = process.env.HARDWARE_TEST_NO_SKIP === '1'

/** `name`, and why it is skipped. */
export function titleOf(name: string, needs: readonly Need[]): string {
  const lacking = missing(needs)
  return lacking.length === 0 ? name : `${name}: needs ${lacking.join(', ')}`
}

/** What `command` needs: compilers for its sources, and the program that it starts. */
export function needsOf(command: readonly string[]): Need[] {
  const needs = command.flatMap((word, index) => {
    const source = sourceOf(word)
    if (source === null) return (index === 0 && word !== 'node') || word === 'python3' ? [word] : []
    return source.bits === 32 ? ['cc', 'cc -m32'] : (COMPILERS[source.kind] ?? [])
  })
  return [...new Set(needs)]
}

const COMPILERS: Record<string, Need[]> = { '.c': ['cc'], '.rs': ['rustc'], '.go': ['go'] }

interface Source {
  file: string
  kind: string
  bits: 32 | 64
}

/** `stuck/runner.c`; `stuck/runner.c:32` for a 32-bit program. */
function sourceOf(word: string): Source | null {
  const [, folder = '', name = '', bits] = /^(\w+)\/([\w-]+\.(?:c|rs|go|py|mjs|sh)|Makefile)(:32)?$/.exec(word) ?? []
  const place = FOLDERS[folder]
  if (place === undefined) return null
  return { file: join(place, name), kind: extname(name), bits: bits === undefined ? 64 : 32 }
}

/** Compiles what it is asked for, each program once, into a folder that `close` removes. */
export class Workshop {
  readonly folder = mkdtempSync(join(tmpdir(), 'hardware-test-hang-'))
  readonly #built = new Map<string, Promise<string>>()
  readonly #guard: ChildProcess
  readonly #mark = randomUUID()

  constructor() {
    // Ends whatever was started here, should this process be killed: its end of the pipe closes.
    const sweep = `cat > /dev/null; for e in /proc/[0-9]*/environ; do grep -qsF ${MARK}=${this.#mark} $e && p=\${e#/proc/} && kill -9 \${p%/environ}; done`
    this.#guard = spawn('sh', ['-c', sweep], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
    this.#guard.stdin?.on('error', () => {})
    this.#guard.unref()
  }

  /** A fresh folder, gone when the workshop closes. */
  place(): string {
    return mkdtempSync(join(this.folder, 'place-'))
  }

  /** `words` as a command: a source in C, Rust or Go becomes its program, another one its path. */
  async command(words: readonly string[]): Promise<string[]> {
    return Promise.all(
      words.map(async (word) => {
        const source = sourceOf(word)
        if (source !== null) return source.kind in COMPILERS ? this.#build(source) : source.file
        return word === 'node' ? process.execPath : word === 'python3' ? pythonPath() : word
      }),
    )
  }

  #build(source: Source): Promise<string> {
    const key = `${source.file}:${source.bits}`
    const ready = this.#built.get(key) ?? this.#compile(source)
    this.#built.set(key, ready)
    return ready
  }

  async #compile({ file, kind, bits }: Source): Promise<string> {
    const folder = mkdtempSync(join(this.folder, 'built-'))
    const output = join(folder, basename(file, kind))
    if (kind === '.c') {
      const narrow = bits === 32 ? ['-m32'] : []
      await run('cc', [...narrow, '-O1', '-Wall', '-Wextra', '-Werror', '-pthread', '-o', output, file])
    } else if (kind === '.rs') {
      await run('rustc', ['--edition', '2021', '-O', '-o', output, file])
    } else {
      await run('go', ['build', '-o', output, file], { env: { ...process.env, CGO_ENABLED: '0' } })
    }
    return output
  }

  async start(words: readonly string[], options: StartOptions = {}): Promise<Started> {
    const command = await this.command(words)
    return new Started(command, options, `${MARK}=${this.#mark}`, this.place())
  }

  /** Ends everything that was started here. */
  async close(): Promise<void> {
    await endAll(() => pidsWith(MARK, this.#mark).filter((pid) => pid !== this.#guard.pid))
    this.#guard.stdin?.end()
    await until('nothing is mounted', () => !readFileSync('/proc/mounts', 'utf8').includes(this.folder))
    rmSync(this.folder, { recursive: true, force: true })
  }
}

let python: string | undefined

/** Python itself: what is called python3 may be a script that looks for it. */
function pythonPath(): string {
  python ??= execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim()
  return python
}

export interface StartOptions {
  /** `open`: a pipe on which nothing comes; `closed`: the null device. */
  stdin?: 'open' | 'closed'
}

/** A tree of processes, whatever has become of it. */
export class Started {
  readonly pid: number
  readonly #child: ChildProcess
  readonly #mark = randomUUID()
  readonly #output: string

  constructor(
    [command = '', ...args]: readonly string[],
    { stdin = 'closed' }: StartOptions,
    mark: string,
    place: string,
  ) {
    const [name = '', value = ''] = mark.split('=')
    this.#output = join(place, 'output')
    mkdirSync(place, { recursive: true })
    const output = openSync(this.#output, 'w')
    this.#child = spawn(command, args, {
      cwd: place,
      env: { ...process.env, [name]: value, [`${name}_TREE`]: this.#mark },
      stdio: [stdin === 'open' ? 'pipe' : 'ignore', output, output],
      detached: true,
    })
    this.#child.on('error', () => {})
    if (this.#child.pid === undefined) throw new Error(`${command} could not be started`)
    this.pid = this.#child.pid
  }

  /** What it has printed, stderr included. */
  get said(): string {
    return readFileSync(this.#output, 'utf8')
  }

  /** Everything that was started by it, wherever it has gone, zombies included; by pid. */
  pids(): number[] {
    return members(this.pid, pidsWith(`${MARK}_TREE`, this.#mark))
  }

  /**
   * The process that is called so: by the name it has given itself, by its script, or by its program, whichever fits first;
   * `name#2` is the second of several. Undefined if there is none.
   */
  pidOf(role: string): number | undefined {
    const [name = '', number = '1'] = role.split('#')
    const pids = this.pids()
    const looks: ((pid: number) => string)[] = [
      (pid) => textOf(`/proc/${pid}/comm`).trim(),
      (pid) => basename(textOf(`/proc/${pid}/cmdline`).split('\0')[1] ?? ''),
      (pid) => basename(textOf(`/proc/${pid}/cmdline`).split('\0')[0] ?? ''),
    ]
    for (const look of looks) {
      const found = pids.filter((pid) => look(pid) === name || (name.length > 15 && look(pid) === name.slice(0, 15)))
      if (found.length >= Number(number)) return found[Number(number) - 1]
    }
    return undefined
  }

  /** Waits until each of `state` does what it says, and does it still a moment later. */
  async settled(state: Readonly<Record<string, Doing>>): Promise<void> {
    const look = () => Object.entries(state).map(([role, doing]) => this.#lineOf(role, doing))
    let before: (string | null)[] = [null]
    const steady = () => {
      const now = look()
      const same = !now.includes(null) && now.every((line, index) => line === before[index])
      before = now
      return same
    }
    try {
      await until(`${JSON.stringify(state)} of ${this.pid}`, steady)
    } catch (error) {
      const tree = this.pids().map((pid) => `${pid} ${textOf(`/proc/${pid}/comm`).trim()}: ${linesOf(pid).join('; ')}`)
      throw new Error(`${(error as Error).message}\n${tree.join('\n')}\nIt said: ${this.said.slice(0, 2000)}`)
    }
  }

  /** What it waits in, if it does that; of a spinning one only that it spins. */
  #lineOf(role: string, doing: Doing): string | null {
    const pid = this.pidOf(role)
    const where = pid === undefined ? this.pids() : [pid]
    for (const one of where) {
      for (const tid of threadsOf(one)) {
        if (pid === undefined && textOf(`/proc/${one}/task/${tid}/comm`).trim() !== role) continue
        const state = stateOf(one, tid)
        const line = textOf(`/proc/${one}/task/${tid}/syscall`)
        const seen = doingOf(one, state, line)
        if (seen.includes(doing) || (YAMA && seen.includes('unknown')))
          return doing === 'running' ? `${one} ${tid}` : `${one} ${tid} ${line}`
      }
    }
    return null
  }

  /** How often its threads were put on a processor or taken from it: it grows while anything at all is done. */
  switches(): number {
    const files = this.pids().flatMap((pid) => threadsOf(pid).map((tid) => `/proc/${pid}/task/${tid}/status`))
    const numbers = files.flatMap((file) => [...textOf(file).matchAll(/_ctxt_switches:\s*(\d+)/g)])
    return numbers.reduce((sum, [, number]) => sum + Number(number), 0)
  }

  /** Ends all of it, and waits until it is gone. */
  async end(): Promise<void> {
    await endAll(() => this.pids())
  }
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}

function stateOf(pid: number, tid: string): string {
  const stat = textOf(`/proc/${pid}/task/${tid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2)[0] ?? ''
}

function linesOf(pid: number): string[] {
  return threadsOf(pid).map((tid) => `${stateOf(pid, tid)} ${textOf(`/proc/${pid}/task/${tid}/syscall`).trim()}`)
}

/** `root` and `marked`, and all their descendants: a zombie has no environment any more, and a hidden process shows none. */
function members(root: number, marked: readonly number[]): number[] {
  const all = readdirSync('/proc').map(Number).filter(Number.isInteger)
  const parents = new Map(all.map((pid) => [pid, statOf(pid)?.ppid]))
  const found = new Set([...marked, ...(parents.get(root) === undefined ? [] : [root])])
  for (let size = -1; size < found.size; ) {
    size = found.size
    for (const [pid, parent] of parents) if (parent !== undefined && found.has(parent)) found.add(pid)
  }
  return [...found].sort((a, b) => a - b)
}

async function endAll(pids: () => number[]): Promise<void> {
  const living = () => pids().filter((pid) => !'ZX'.includes(statOf(pid)?.state ?? 'X'))
  const killed = () => {
    const left = living()
    for (const pid of left) kill(pid, 'SIGKILL')
    return left.length === 0
  }
  // Once is not enough: one may have started another just then.
  await until('all processes have ended', killed)
}

/** Does `work` for each of `items`, so many at a time, in order; a result may be awaited before all are done. */
export function inTurns<T, R>(items: readonly T[], atOnce: number, work: (item: T) => Promise<R>): Promise<R>[] {
  const free: Promise<unknown>[] = []
  const results: Promise<R>[] = []
  for (const [index, item] of items.entries()) {
    const slot = index % atOnce
    const result = (free[slot] ?? Promise.resolve()).then(() => work(item))
    free[slot] = result.catch(() => {})
    result.catch(() => {})
    results.push(result)
  }
  return results
}
