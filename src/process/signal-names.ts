import { constants } from 'node:os'

const NAMES = new Map(Object.entries(constants.signals).map(([name, number]) => [number, name]))

/** Ways in which a program dies, as opposed to being asked to stop (SIGINT) or losing its reader (SIGPIPE). */
const CRASHES = new Set([
  'SIGILL',
  'SIGTRAP',
  'SIGABRT',
  'SIGBUS',
  'SIGFPE',
  'SIGKILL',
  'SIGSEGV',
  'SIGTERM',
  'SIGXCPU',
  'SIGXFSZ',
  'SIGSYS',
])

/** The number of a signal, for exit status 128+n. */
export function signalNumber(name: string): number {
  return constants.signals[name as NodeJS.Signals] ?? 0
}

/** The signal a shell speaks of when it exits with 128+n (POSIX, XCU 2.8.2), where that is a way to crash; else null. */
export function signalOfStatus(status: number): string | null {
  const name = NAMES.get(status - 128)
  return name !== undefined && CRASHES.has(name) ? name : null
}
