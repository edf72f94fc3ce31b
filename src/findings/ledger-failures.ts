import type { BenchMessage } from './ledger-bench.js'
import type { CaseEntry, CrashEntry } from './ledger-entries.js'
import type { Failure } from './model.js'

/** Most that is kept of one failure. */
const MOST_ALSO = 50
const MOST_ADDRESSES = 50
const MOST_MESSAGE = 4000

/** A framework's failure may still be the bench's fault, by what it says. */
export function judged(failure: Failure, blamesBench: (message: string) => BenchMessage | null): Failure {
  const message = failure.message.length > MOST_MESSAGE ? `${failure.message.slice(0, MOST_MESSAGE)}…` : failure.message
  const blamed = failure.infrastructure ? null : blamesBench(message)
  const infrastructure = failure.infrastructure || blamed?.class === 'probe'
  const suspected = !infrastructure && (blamed?.class === 'target' || blamed?.class === 'either')
  return {
    ...failure,
    message,
    also: failure.also.slice(0, MOST_ALSO),
    addresses: failure.addresses.slice(0, MOST_ADDRESSES),
    infrastructure,
    suspected,
    cure: failure.cure ?? blamed?.cure ?? null,
  }
}

/** What the framework says of a failure comes first; a crash in the same test adds what it leaves open. */
export function adopt(failure: Failure, crashes: readonly CrashEntry[]): void {
  const known = new Set(failure.addresses)
  for (const { failure: crash } of crashes) {
    if (failure.file === null && crash.file !== null) {
      failure.file = crash.file
      failure.line = crash.line
    } else if (
      crash.file !== null &&
      crash.line !== null &&
      (crash.file !== failure.file || crash.line !== failure.line)
    ) {
      failure.also.push({ file: crash.file, line: crash.line, message: crash.message })
    }
    if (failure.message.length < MOST_MESSAGE && !failure.message.includes(crash.message)) {
      failure.message = failure.message === '' ? crash.message : `${failure.message}\n${crash.message}`
    }
    failure.also.push(...crash.also.slice(0, MOST_ALSO))
    const addresses = crash.addresses.slice(0, MOST_ADDRESSES).filter((address) => !known.has(address))
    failure.addresses.push(...addresses)
    for (const address of addresses) known.add(address)
  }
}

/** What frameworks that run each test in a process of its own say of one that did not come back. */
const DIED = /signal \d|killed by signal|\bSIG[A-Z]{3,5}\b|crash|terminated abnormally/i

/** A process of a test's own may crash before its framework says whose it was. */
export function takeCrash(entry: CaseEntry, failure: Failure): void {
  const { precededBy } = entry
  if (precededBy === null || precededBy.cleared || entry.crashes.length > 0 || !DIED.test(failure.message)) return
  precededBy.cleared = true
  entry.crashes.push(precededBy)
}
