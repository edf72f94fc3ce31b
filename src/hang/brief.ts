import { ACTIVITIES } from './activity.js'
import type { Evidence } from './evidence.js'
import type { HangReport, ReportEdge, ReportProcess } from './explain.js'

const MOST_PROCESSES = 30
const MOST_THREADS = 4
const MOST_EDGES = 100

/** The part of a report that fits into a result: who matters most, and what they do. The whole is in `hang.json`. */
export function briefly(report: HangReport): HangReport {
  const processes = tellingProcesses(report, MOST_PROCESSES).map((process) => ({
    ...process,
    commandLine: process.commandLine.slice(0, 8).map((word) => word.slice(0, 200)),
    threads: process.threads.slice(0, MOST_THREADS),
  }))
  const pids = new Set(processes.map(({ pid }) => pid))
  const edges = report.edges
    .filter(({ from, to }) => pids.has(from.pid) && pids.has(to.pid))
    .sort((a, b) => Number(b.inCycle) - Number(a.inCycle))
    .slice(0, MOST_EDGES)
  const evidence = report.evidence === null ? null : { ...report.evidence, backtraces: [] }
  return { ...report, also: report.also.slice(0, 3), processes, edges, evidence }
}

/** At most `most` processes, those of the circle first, then those that wait for another or are waited for. */
export function tellingProcesses({ processes, edges }: HangReport, most: number): ReportProcess[] {
  const touched = new Set(
    edges.filter(({ from, to }) => from.pid !== to.pid).flatMap(({ from, to }) => [from.pid, to.pid]),
  )
  const weight = ({ inCycle, pid }: ReportProcess) => (inCycle ? 2 : touched.has(pid) ? 1 : 0)
  return [...processes].sort((a, b) => weight(b) - weight(a)).slice(0, most)
}

/** Whether `value`, from a file that a test could have written, can be shown as a report. */
export function isReport(value: unknown): value is HangReport {
  const report = value as HangReport
  if (typeof report !== 'object' || report === null || report.schema !== 1) return false
  const { processes, edges, notes, also, verdict, evidence } = report
  if (![processes, edges, notes, also].every(Array.isArray)) return false
  const words = [report.doing, ...notes].every(isText) && ACTIVITIES.includes(report.activity)
  const verdicts = [...also, ...(verdict === null ? [] : [verdict])].every(
    (one) => isText(one?.words) && isText(one.cure) && isText(one.title),
  )
  return (
    words &&
    verdicts &&
    processes.every(isProcess) &&
    edges.every(isEdge) &&
    (evidence === null || isEvidence(evidence))
  )
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isProcess(process: ReportProcess): boolean {
  const { threads } = process ?? {}
  const own = Number.isSafeInteger(process?.pid) && Number.isSafeInteger(process.ppid) && isText(process.command)
  return (
    own &&
    isText(process.state) &&
    Array.isArray(threads) &&
    threads.every((one) => isText(one?.does) && isText(one.command))
  )
}

function isEdge(edge: ReportEdge): boolean {
  return Number.isSafeInteger(edge?.from?.pid) && Number.isSafeInteger(edge.to?.pid) && isText(edge.words)
}

function isEvidence({ stuck, rescued, backtraces, spinsAt }: Evidence): boolean {
  if (![stuck, rescued, backtraces].every(Array.isArray)) return false
  const lines = (value: unknown) => Array.isArray(value) && value.every(isText)
  const traces = backtraces.every((one) => lines(one?.lines))
  return (
    (spinsAt === null || isText(spinsAt)) &&
    traces &&
    stuck.every((one) => lines(one?.lines)) &&
    rescued.every((one) => lines(one?.tail))
  )
}
