/** What a person could ask about processes that hang: us, and what is installed here. */
import { spawn } from 'node:child_process'
import { HARDWARE_TEST } from './subjects.mjs'

const LIMIT_MS = 30_000

/** No search for symbols in the network, no scripts from the programs. */
const QUIET_GDB = ['-iex', 'set debuginfod enabled off', '-iex', 'set auto-load off']

/** `argv` for some pids; `atOnce`: for all together; `answer`: what it says at last; `endless`: it would go on, and is interrupted then. */
const INSPECTORS = [
  {
    name: '`hardware-test hang`',
    tells: 'who waits for whom, and what to do',
    atOnce: true,
    argv: ([root]) => [...HARDWARE_TEST, 'hang', root, '--json'],
    answer: /"tookMs"/,
  },
  {
    name: '`gdb -p`',
    tells: 'the stack of each',
    argv: ([pid]) => ['gdb', '-nx', '-batch', ...QUIET_GDB, '-p', pid, '-ex', 'thread apply all bt 12'],
    answer: /^#1 /m,
  },
  { name: '`eu-stack -p`', tells: 'the stack of each', argv: ([pid]) => ['eu-stack', '-p', pid], answer: /^#1 /m },
  {
    name: '`strace -p`, until its first line',
    tells: 'the system call of each',
    argv: ([pid]) => ['strace', '-f', '-p', pid],
    answer: /\w\(/,
    endless: true,
  },
  {
    name: '`lsof +E -p`',
    tells: 'who has which pipe open',
    atOnce: true,
    argv: (pids) => ['lsof', '-n', '-P', '+E', '-p', pids.join(',')],
    answer: / FIFO /,
  },
]

/**
 * How long each needs for one process, and for a tree, so many `times`.
 * @param pids all of the tree, its root first
 * @returns rows `{ name, tells, one, all, problem }`, `one` and `all` being lists of ms
 */
export async function measureInspectors(pids, times) {
  const words = pids.map(String)
  const rows = INSPECTORS.map(({ name, tells }) => ({ name, tells, one: [], all: [], problem: null }))
  for (const [index, inspector] of INSPECTORS.entries()) {
    const row = rows[index]
    try {
      for (let number = 0; number < times; number++) {
        row.one.push(await timed(inspector, [words.slice(-1)]))
        row.all.push(await timed(inspector, inspector.atOnce ? [words] : words.map((pid) => [pid])))
      }
    } catch (error) {
      row.problem = error.message
    }
  }
  return rows
}

async function timed(inspector, lists) {
  const from = performance.now()
  for (const pids of lists) await inspect(inspector, pids)
  return performance.now() - from
}

async function inspect({ argv, answer, endless }, pids) {
  const [program, ...args] = argv(pids)
  const env = { ...process.env, DEBUGINFOD_URLS: '' }
  const child = spawn(program, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  })
  let output = ''
  const hear = (data) => {
    output += data
    if (endless && answer.test(output)) child.kill('SIGINT')
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const status = await new Promise((resolve, reject) => {
    child.once('error', (error) => reject(error.code === 'ENOENT' ? new Error('not installed here') : error))
    child.once('close', (code, signal) => resolve(code ?? signal))
  })
  if (!answer.test(output)) throw new Error(`ended with ${status}: ${output.trim().split('\n').pop()}`)
}
