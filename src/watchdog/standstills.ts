/**
 * Stretches of monotonic time in which this process did not run: the machine slept, its virtual machine stood still, or
 * it was stopped.
 */
export class Standstills {
  private readonly stretches: { from: number; to: number }[] = []

  note(from: number, to: number): void {
    this.stretches.push({ from, to })
  }

  /**
   * `at` without what we stood still before it. Of two moments, the difference is the time between them in which we
   * ran.
   */
  running(at: number): number {
    return this.stretches.reduce((left, { from, to }) => left - Math.max(0, Math.min(at, to) - from), at)
  }
}
