/** How to start the load, and what it says of itself. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compile } from './compile.mjs'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))

/**
 * The load in C if `cc` is there, else in JavaScript.
 * @param folder receives the program
 */
export function prepareLoad(folder) {
  const program = compile('load', folder)
  if (program !== null) {
    return {
      words: 'a C program (bench/load.c)',
      argv: (report, bytes, kind) => [program, report, String(bytes), kind],
      /** A test that only notes when its first instruction ran. */
      stamp: (report) => [program, report, '0', 'lines'],
    }
  }
  return {
    words: 'a Node program (bench/load.mjs), since there is no `cc` here: it has a core less to itself than one in C',
    argv: (report, bytes, kind) => [process.execPath, here('load.mjs'), report, String(bytes), kind],
    stamp: (report) => ['sh', '-c', 'echo "start $(date +%s.%N) $$" > "$1"', 'sh', report],
  }
}

/** `startedAt` in ms of the epoch, `pid`; and, once it is done, `seconds` of its own and the `bytes` it printed. */
export function readReport(file) {
  const found = { startedAt: null, pid: null, seconds: null, bytes: null }
  for (const line of textOf(file).split('\n')) {
    const [word, first, second] = line.split(' ')
    if (word === 'start') Object.assign(found, { startedAt: Number(first) * 1000, pid: Number(second) })
    if (word === 'end') Object.assign(found, { seconds: Number(first), bytes: Number(second) })
  }
  return found
}

function textOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
