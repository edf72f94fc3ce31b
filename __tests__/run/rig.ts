import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Leases } from '../../src/leases/list-leases.js'
import type { Result } from '../../src/run/result.js'
import type { Ended, Running } from '../helpers/child.js'
import { type MockDevice, plugIn } from '../helpers/mock-usb.js'
import { until } from '../helpers/processes.js'
import { tempFolder } from '../helpers/temp.js'
import { runTool, startTool } from '../helpers/tool.js'

/** A host with probes and a lease folder of its own. */
export interface Rig {
  folder: string
  /** What makes the probes of this host, and its leases, those of a process. */
  env: { NODE_OPTIONS: string; HIL_LEASES: string }
  /** Starts `hardware-test run` with `flags` and a script. */
  start(script: string, flags: readonly string[], options?: RigOptions): RigRun
  /** Runs `hardware-test` with `args` to its end. */
  tool(...args: string[]): Promise<Ended & { text: string; said: string }>
  /** `hardware-test leases --json`. */
  leases(): Promise<Leases>
  /** Waits until nobody holds or waits: the guardian of a run ends a moment after it. */
  allFree(): Promise<void>
}

export interface RigOptions {
  env?: NodeJS.ProcessEnv
  /** What it is started by. */
  before?: readonly string[]
}

export interface RigRun extends Running {
  /** Waits until it has said so. */
  says(words: string): Promise<void>
  result(): Result
  /** Its end, and its result. */
  done(): Promise<Ended & { text: string; said: string; result: Result }>
}

/** Twenty runs share two cores. */
const PATIENCE_MS = 50_000

export async function newRig(devices: readonly MockDevice[]): Promise<Rig> {
  const folder = tempFolder()
  const env = { ...(await plugIn(devices)), HIL_LEASES: join(folder, 'leases') }
  const { HIL_BENCH: _, ...mine } = process.env
  const own = { ...mine, ...env }
  let runs = 0
  const tool: Rig['tool'] = async (...args) => {
    const ended = await runTool(args, { cwd: folder, env: own })
    return { ...ended, text: ended.stdout.toString(), said: ended.stderr.toString() }
  }
  const leases = async () => JSON.parse((await tool('leases', '--json')).text) as Leases
  return {
    folder,
    env,
    tool,
    leases,
    allFree: async () => {
      for (const end = performance.now() + PATIENCE_MS; ; ) {
        const found = await leases()
        if (found.held.length + found.waiting.length + found.problems.length === 0) return
        if (performance.now() > end) throw new Error(`not free: ${JSON.stringify(found)}`)
      }
    },
    start: (script, flags, options = {}) => {
      runs += 1
      const out = join(folder, `out-${runs}`)
      const running = startTool(
        ['run', '--expect-tests', 'false', '--output', out, ...flags, '--shell', 'sh', '--run', script],
        { cwd: folder, timeoutMs: PATIENCE_MS, ...options, env: { ...own, ...options.env } },
      )
      const result = () => JSON.parse(readFileSync(join(out, 'result.json'), 'utf8')) as Result
      return {
        ...running,
        result,
        says: (words) => until(`it says ${words}`, () => running.said().includes(words), PATIENCE_MS),
        done: async () => {
          const ended = await running.ended
          if (!existsSync(join(out, 'result.json'))) throw new Error(`no result; it said:\n${ended.stderr}`)
          return { ...ended, text: ended.stdout.toString(), said: ended.stderr.toString(), result: result() }
        },
      }
    },
  }
}

/** Waits until `file` is there: a test has made it. */
export function isThere(file: string): Promise<void> {
  return until(`${file} is there`, () => existsSync(file), 20_000)
}

/** A test that says that it is there, and ends when it is told to. */
export function heldTest(folder: string, name: string): { script: string; begun(): Promise<void>; end(): void } {
  const [here, go] = [join(folder, `${name}-here`), join(folder, `${name}-go`)]
  return {
    script: `: >'${here}'; until [ -e '${go}' ]; do sleep 0.05; done`,
    begun: () => isThere(here),
    end: () => writeFileSync(go, ''),
  }
}

/** Stamps of one monotonic clock: when a test began, every few milliseconds that it was there, and when it ended by itself. */
const STAMPS = `
import { appendFileSync, existsSync } from 'node:fs'
const [log, name, go] = process.argv.slice(2)
const stamp = (what) => appendFileSync(log, process.hrtime.bigint() + ' ' + what + ' ' + name + '\\n')
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stamp('deaf'))
stamp('start')
setInterval(() => {
  stamp('beat')
  if (!existsSync(go)) return
  stamp('end')
  process.exit()
}, 5)
`

export interface Presence {
  name: string
  start: bigint
  last: bigint
  /** Whether it ended by itself. */
  ended: boolean
}

/** Where tests note when they were there. */
export class Stamps {
  private readonly log: string
  private readonly program: string
  private readonly lock: string

  constructor(private readonly folder: string) {
    this.log = join(folder, 'stamps')
    this.program = join(folder, 'stamps.mjs')
    this.lock = join(folder, 'only-one')
    writeFileSync(this.program, STAMPS)
    appendFileSync(this.log, '')
    mkdirSync(join(folder, 'go'))
  }

  /** A test that fails at once where another one, or anything of it, still lives: the kernel itself tells. It is deaf to polite signals. */
  test(name: string): string {
    const argv = [process.execPath, this.program, this.log, name, this.goFile(name)]
    return `exec flock -n -E 99 '${this.lock}' ${argv.map((word) => `'${word}'`).join(' ')}`
  }

  /** Lets the test end, now or as soon as it begins. */
  end(name: string): void {
    writeFileSync(this.goFile(name), '')
  }

  begun(name: string): Promise<void> {
    return until(`${name} has begun`, () => this.all().some((one) => one.name === name), PATIENCE_MS)
  }

  /** In the order of their starts. */
  all(): Presence[] {
    const found = new Map<string, Presence>()
    for (const line of readFileSync(this.log, 'utf8').split('\n').slice(0, -1)) {
      const [time = '', what, name = ''] = line.split(' ')
      const known = found.get(name) ?? { name, start: BigInt(time), last: 0n, ended: false }
      found.set(name, { ...known, last: BigInt(time), ended: what === 'end' })
    }
    return [...found.values()].sort((a, b) => (a.start < b.start ? -1 : 1))
  }

  /** Pairs that were there at the same time. */
  overlaps(): [string, string][] {
    const all = this.all()
    return all.flatMap((first, at) =>
      all
        .slice(at + 1)
        .flatMap((second): [string, string][] => (second.start < first.last ? [[first.name, second.name]] : [])),
    )
  }

  private goFile(name: string): string {
    return join(this.folder, 'go', name)
  }
}
