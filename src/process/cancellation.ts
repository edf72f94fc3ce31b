export interface Cancellation {
  /** Aborted by the first signal; `reason` is its name. */
  signal: AbortSignal
  /** Aborted by the second: end everything at once. */
  hurry: AbortSignal
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Turns the signals by which a runner or a person ends us into something to act on. */
export function listenForCancellation(): Cancellation {
  const first = new AbortController()
  const second = new AbortController()
  const hear = (name: NodeJS.Signals) => {
    if (first.signal.aborted) second.abort(name)
    else first.abort(name)
  }
  for (const name of SIGNALS) process.on(name, hear)
  return { signal: first.signal, hurry: second.signal }
}
