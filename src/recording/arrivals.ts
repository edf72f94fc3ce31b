/**
 * The index of a recording: when each chunk arrived. Bounded, whatever the test prints: chunks that follow each other within
 * `gapUs` share an entry, and when the table is full every second entry goes and the gap doubles.
 */
export class Arrivals {
  private offsets = new Float64Array(1024)
  private times = new Float64Array(1024)
  private count = 0
  private written = 0
  private gapUs = 1000

  constructor(private readonly most = 262_144) {}

  /** Notes that the byte at stream position `offset` arrived `us` microseconds after the start. */
  note(offset: number, us: number): void {
    if (this.count > 0 && us - (this.times[this.count - 1] ?? 0) < this.gapUs) return
    if (this.count === this.most) this.thin()
    else if (this.count === this.offsets.length) this.grow()
    this.offsets[this.count] = offset
    this.times[this.count] = us
    this.count += 1
  }

  /** The lines not handed out yet; `all` when earlier ones have changed, so that the file is written anew. */
  take(): { text: string; all: boolean } {
    const all = this.written === 0
    const lines: string[] = []
    for (let i = this.written; i < this.count; i++) lines.push(`${this.offsets[i]}\t${this.times[i]}\n`)
    this.written = this.count
    return { text: lines.join(''), all }
  }

  private grow(): void {
    const length = Math.min(this.most, this.offsets.length * 2)
    const wider = (old: Float64Array): Float64Array<ArrayBuffer> => {
      const fresh = new Float64Array(length)
      fresh.set(old)
      return fresh
    }
    this.offsets = wider(this.offsets)
    this.times = wider(this.times)
  }

  private thin(): void {
    const half = Math.ceil(this.count / 2)
    for (let i = 0; i < half; i++) {
      this.offsets[i] = this.offsets[2 * i] ?? 0
      this.times[i] = this.times[2 * i] ?? 0
    }
    this.count = half
    this.written = 0
    this.gapUs *= 2
  }
}
