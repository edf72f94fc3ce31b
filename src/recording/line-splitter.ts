export interface Line {
  text: string
  /** Bytes at the end of the line that were too many to keep. */
  cut: number
}

const LF = 10
const CR = 13

/**
 * Splits bytes into lines at `\n`, `\r\n` and a lone `\r`, as the runner does (.NET's `ReadLine`). Memory is one line of at most
 * `longest` bytes, however long the line. Decoded line by line, so that no character breaks at a chunk's border.
 */
export class LineSplitter {
  private kept: Buffer
  private length = 0
  private cut = 0
  private afterCr = false

  constructor(private readonly longest = 4096) {
    this.kept = Buffer.allocUnsafe(longest)
  }

  /** Hands every line that `bytes` completes to `line`. */
  push(bytes: Buffer, line: (line: Line) => void): void {
    let start = 0
    if (this.afterCr && bytes.length > 0) {
      if (bytes[0] === LF) start = 1
      this.afterCr = false
    }
    let lf = bytes.indexOf(LF, start)
    let cr = bytes.indexOf(CR, start)
    while (lf !== -1 || cr !== -1) {
      const end = cr === -1 || (lf !== -1 && lf < cr) ? lf : cr
      this.keep(bytes.subarray(start, end))
      line(this.take())
      start = end + 1
      if (end === cr) {
        if (start === bytes.length) this.afterCr = true
        else if (bytes[start] === LF) start += 1
      }
      if (lf !== -1 && lf < start) lf = bytes.indexOf(LF, start)
      if (cr !== -1 && cr < start) cr = bytes.indexOf(CR, start)
    }
    this.keep(bytes.subarray(start))
  }

  /** Hands over what has no line end yet. */
  flush(line: (line: Line) => void): void {
    if (this.length > 0 || this.cut > 0) line(this.take())
    this.afterCr = false
  }

  private keep(bytes: Buffer): void {
    const fits = Math.min(bytes.length, this.longest - this.length)
    bytes.copy(this.kept, this.length, 0, fits)
    this.length += fits
    this.cut += bytes.length - fits
  }

  private take(): Line {
    const line = { text: this.kept.toString('utf8', 0, this.length), cut: this.cut }
    this.length = 0
    this.cut = 0
    return line
  }
}
