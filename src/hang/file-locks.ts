/** Locks on files (flock(2), fcntl_locking(2)): which ones are held, and which of them are in the way of another one. */
import type { WantedLock } from './memory.js'

/** `posix`: of the process, `ofd`: of the open file; these two know each other, and nothing of `flock`. */
export type LockWay = 'flock' | 'posix' | 'ofd'

/** Bytes of a file from `from` to `to`, both included; `to` infinite: however far it grows. */
export interface ByteRange {
  from: number
  to: number
}

export interface FileLock extends ByteRange {
  way: LockWay
  exclusive: boolean
  /** Who took it, by its pid; -1 if it belongs to the open file alone. */
  taker: number
}

export interface WantedFileLock {
  way: LockWay
  /** Null: it may not be read, or depends on where the file is read or on its size. */
  what: (ByteRange & { exclusive: boolean }) | null
}

const WAYS: Record<string, LockWay> = { FLOCK: 'flock', POSIX: 'posix', OFDLCK: 'ofd' }

/** The lines `lock:` of `/proc/PID/fdinfo/FD` (proc_pid_fdinfo(5)): `1: POSIX  ADVISORY  WRITE 359 00:13:11691 0 EOF`. Leases are none. */
export function locksIn(fdinfo: string): FileLock[] {
  const lines = fdinfo.matchAll(
    /^lock:\s*\d+:\s+(FLOCK|POSIX|OFDLCK)\s+\S+\s+(READ|WRITE)\s+(-?\d+)\s+\S+\s+(\d+)\s+(\d+|EOF)$/gm,
  )
  return [...lines].map(([, way = '', type, taker, from, to]) => ({
    way: WAYS[way] as LockWay,
    exclusive: type === 'WRITE',
    taker: Number(taker),
    from: Number(from),
    to: to === 'EOF' ? Number.POSITIVE_INFINITY : Number(to),
  }))
}

/** The bytes that somebody asks a lock for; null if that depends on where the file is read, or on its size. */
export function rangeOf({ from: whence, start, length }: WantedLock): ByteRange | null {
  if (whence !== 0) return null
  if (length === 0) return { from: start, to: Number.POSITIVE_INFINITY }
  return length > 0 ? { from: start, to: start + length - 1 } : { from: start + length, to: start - 1 }
}

/**
 * Of locks on one file those that `wanted` waits for; `own` are those that its own process, or its own open file, shows. Where two look
 * the same, nobody can tell whether they are one that is seen twice: such a one counts as its own.
 */
export function locksInTheWay(held: readonly FileLock[], own: readonly FileLock[], wanted: WantedFileLock): FileLock[] {
  const mine = own.filter(({ way }) => way === wanted.way)
  return held.filter((one) => {
    if ((one.way === 'flock') !== (wanted.way === 'flock') || mine.some((other) => isSame(one, other))) return false
    const { what } = wanted
    return what === null || ((one.exclusive || what.exclusive) && one.from <= what.to && what.from <= one.to)
  })
}

function isSame(a: FileLock, b: FileLock): boolean {
  return a.way === b.way && a.exclusive === b.exclusive && a.taker === b.taker && a.from === b.from && a.to === b.to
}
