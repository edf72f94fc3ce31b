import { closeSync, fstatSync, readSync } from 'node:fs'
import { withoutEscapes } from '../escapes.js'
import { openPlainFile } from '../plain-file.js'
import { LineSplitter } from './line-splitter.js'

/** At most the last `bytes` of a closed recording, as lines of plain text: no colours, no control characters. */
export function lastLines(file: string, lines: number, bytes = 64 * 1024): string[] {
  const fd = openPlainFile(file)
  try {
    const { size } = fstatSync(fd)
    const buffer = Buffer.alloc(Math.min(size, bytes))
    const count = readSync(fd, buffer, 0, buffer.length, size - buffer.length)
    return linesAtEnd(buffer.subarray(0, count), lines)
  } finally {
    closeSync(fd)
  }
}

/** At most the last `lines` of `bytes`, as plain text; empty ones at the end do not count. */
export function linesAtEnd(bytes: Buffer, lines: number): string[] {
  const found: string[] = []
  const splitter = new LineSplitter()
  const keep = (line: { text: string; cut: number }) => {
    const text = plain(line.text)
    found.push(line.cut > 0 ? `${text} … (${line.cut} bytes more in this line)` : text)
  }
  splitter.push(bytes, keep)
  splitter.flush(keep)
  while (found.length > 0 && found[found.length - 1]?.trim() === '') found.pop()
  return found.slice(-lines)
}

/** Text as a person reads it: escape sequences gone, other control characters made visible. */
export function plain(text: string): string {
  return withoutEscapes(text).replace(/[\x00-\x08\x0b-\x1f\x7f]/g, (char) =>
    String.fromCharCode(char === '\x7f' ? 0x2421 : 0x2400 + char.charCodeAt(0)),
  )
}
