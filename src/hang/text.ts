/** A hang report for a log or a terminal: the verdict, the cure, and the tree with what each waits for. */
import { readable } from '../process/process-names.js'
import type { Activity } from './activity.js'
import type { Evidence, Rescued } from './evidence.js'
import type { HangReport, HangVerdict, ReportProcess, ReportThread } from './explain.js'

const HEADLINES: Record<Activity, string> = {
  deadlocked: 'Deadlock, proven',
  blocked: 'Blocked: nothing moves',
  spinning: 'Spinning',
  alive: 'Alive, but silent',
  stopped: 'Stopped',
}

const MOST_PROCESSES = 60
const MOST_THREADS = 8
const LONGEST_LINE = 240

/** The whole report as lines of plain text. */
export function reportText(report: HangReport): string {
  const { verdict, also, notes, ourFault, evidence } = report
  return [
    ...(ourFault === null ? [] : [`hardware-test itself may be at fault: ${ourFault}`]),
    `${HEADLINES[report.activity]}.`,
    ...(verdict === null ? [`Nothing is stuck. ${report.doing}`] : verdictLines(verdict)),
    ...also.flatMap((one) => ['', ...verdictLines(one)]),
    '',
    ...treeLines(report),
    ...(evidence === null ? [] : evidenceLines(evidence, report)),
    ...notes.map((note) => `Note: ${note}`),
  ].join('\n')
}

const SENTENCES: Record<Activity, string> = {
  deadlocked: 'It is deadlocked (proven).',
  blocked: 'It is blocked: nothing moves.',
  spinning: 'It spins.',
  alive: 'It is alive, but silent.',
  stopped: 'It is stopped.',
}

/** What a silent tree does just now, on a line: `It is blocked: nothing moves. python3 t.py (pid 5) sleeps for 300 s.` */
export function doingWords({ activity, doing, ourFault }: HangReport): string {
  return [...(ourFault === null ? [] : [ourFault]), SENTENCES[activity], doing].join(' ')
}

/** The report in some lines, our own fault first: what state, what is wrong, what to do. */
export function hangWords(report: HangReport): string {
  const { activity, verdict, ourFault } = report
  if (verdict === null) return doingWords(report)
  return [...(ourFault === null ? [] : [ourFault]), SENTENCES[activity], ...verdictLines(verdict)].join('\n')
}

function verdictLines({ words, cure }: HangVerdict): string[] {
  return [words, `What to do: ${cure}`]
}

function treeLines({ processes }: HangReport): string[] {
  const pids = new Set(processes.map(({ pid }) => pid))
  const lines: string[] = []
  let shown = 0
  const add = (process: ReportProcess, depth: number) => {
    shown += 1
    if (shown > MOST_PROCESSES) return
    const indent = '  '.repeat(Math.min(depth, 20))
    lines.push(clip(`${indent}${process.inCycle ? '* ' : ''}${process.command} (pid ${process.pid})`))
    for (const line of threadLines(process)) lines.push(clip(`${indent}    ${line}`))
    for (const child of processes) if (child.ppid === process.pid) add(child, depth + 1)
  }
  for (const process of processes) if (!pids.has(process.ppid)) add(process, 0)
  if (shown > MOST_PROCESSES) lines.push(`... and ${shown - MOST_PROCESSES} more processes`)
  if (processes.some(({ inCycle }) => inCycle)) lines.push('(* in the circle)')
  return lines
}

function threadLines({ state, threads }: ReportProcess): string[] {
  if (threads.length === 0) return [state === 'Z' ? 'has ended, and nobody has taken note of it yet' : 'is ending']
  const main = threads[0] as ReportThread
  if (threads.length === 1) return [main.does]
  const idle = (thread: ReportThread) => thread.does.startsWith('waits for another of its threads')
  const telling = threads.filter((thread) => thread === main || !idle(thread))
  const rest = threads.length - Math.min(telling.length, MOST_THREADS)
  return [
    ...telling.slice(0, MOST_THREADS).map((one) => `${readable(one.command)} (tid ${one.tid}): ${one.does}`),
    ...(rest > 0 ? [`and ${rest} more threads`] : []),
  ]
}

/** What was taken from the tree, as lines. */
export function evidenceLines({ stuck, rescued, spinsAt, backtraces }: Evidence, { processes }: HangReport): string[] {
  const name = (pid: number) => {
    const process = processes.find((one) => one.pid === pid)
    return process === undefined ? `process ${pid}` : `${process.command} (pid ${pid})`
  }
  return [
    ...(spinsAt === null ? [] : ['', `It spins at ${spinsAt}.`]),
    ...stuck.flatMap(({ pid, lines, total }) => ['', `${name(pid)} is stuck with ${total} bytes:`, ...quoted(lines)]),
    ...rescued.flatMap((one) => ['', rescueWords(one, name(one.pid)), ...quoted(one.tail)]),
    ...backtraces.flatMap(({ pid, tool, lines, refused }) =>
      refused === null
        ? ['', `Backtrace of ${name(pid)} (${tool}):`, ...quoted(lines)]
        : ['', `No backtrace of ${name(pid)}: ${refused}`],
    ),
  ]
}

function rescueWords({ bytes, file, problem, fd }: Rescued, name: string): string {
  if (bytes === 0) return `What lay unread in fd ${fd} of ${name} could not be rescued: ${problem}`
  const where = file === null ? '' : `, rescued into ${file}`
  return `${bytes} bytes lay unread in fd ${fd} of ${name}${where}.${problem === null ? '' : ` ${problem}`} The last lines of them:`
}

function quoted(lines: readonly string[]): string[] {
  return lines.map((line) => clip(`    | ${line}`))
}

function clip(line: string): string {
  return line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE - 1)}…`
}
