import type { HangReport, ReportProcess } from './explain.js'

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
