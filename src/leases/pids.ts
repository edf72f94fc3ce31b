import { readlinkSync } from 'node:fs'

/** What the pids of this process are to be read in, such as `pid:[4026531836]`; null where there are no namespaces. */
export function pidNamespace(): string | null {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return null
  }
}

/** True only if it is sure: a process of another user counts as running. */
export function hasEnded(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
