/** The file is being written; its ring is being put in order (nobody may read); it is final; it is final but still a ring. */
export const Phase = { recording: 0, ordering: 1, ordered: 2, leftAsRing: 3 } as const

/** What the recorder's thread tells the others, in shared memory: plain numbers, so that nobody waits for a message. */
export interface RecorderStatus {
  readonly shared: SharedArrayBuffer
  /** Stream bytes in the file (or in its ring's past). */
  stored: number
  /** Stream bytes that a write in progress will have stored: readers trust nothing that this may overwrite. */
  reserved: number
  /** Bytes that no disk would take. */
  lost: number
  /** Most bytes that the file may hold; shrinks when the disk is full. */
  capacity: number
  /** Monotonic time of the newest byte, in nanoseconds (`process.hrtime.bigint()`); 0 before the first. */
  lastByteAt: number
  /** Monotonic time of the recorder's last sign of life, in nanoseconds. */
  heartbeatAt: number
  /** One of `Phase`. */
  phase: number
  /** How often a secret was replaced. */
  redacted: number
}

const FIELDS = ['stored', 'reserved', 'lost', 'capacity', 'lastByteAt', 'heartbeatAt', 'phase', 'redacted'] as const

/** A view of `shared`, or of fresh shared memory. Every number is exact up to 2^53. */
export function recorderStatus(
  shared = new SharedArrayBuffer(FIELDS.length * BigInt64Array.BYTES_PER_ELEMENT),
): RecorderStatus {
  const numbers = new BigInt64Array(shared)
  const status = { shared }
  FIELDS.forEach((field, index) => {
    Object.defineProperty(status, field, {
      get: () => Number(Atomics.load(numbers, index)),
      set: (value: number) => void Atomics.store(numbers, index, BigInt(value)),
    })
  })
  return status as RecorderStatus
}

const BEAT_MS = 250

/** Notes signs of life of the calling thread in `status`, until the timer is cleared. */
export function beat(status: RecorderStatus): NodeJS.Timeout {
  const note = () => {
    status.heartbeatAt = Number(process.hrtime.bigint())
  }
  note()
  return setInterval(note, BEAT_MS).unref()
}
