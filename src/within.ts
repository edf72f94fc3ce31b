/** Waits for `event`, at most `ms`; true if it came. Leaves no timer behind. A failure of `event` is the caller's. */
export async function within(ms: number, event: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  try {
    return await Promise.race([event.then(() => true), late])
  } finally {
    clearTimeout(timer)
  }
}

const ABORTED = new WeakMap<AbortSignal, Promise<void>>()

/** Settles when `signal` is aborted. One listener a signal, however often it is asked for. */
export function aborted(signal: AbortSignal): Promise<void> {
  const known = ABORTED.get(signal)
  if (known !== undefined) return known
  const event = new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
  ABORTED.set(signal, event)
  return event
}
