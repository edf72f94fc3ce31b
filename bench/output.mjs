/** What the load prints: numbered blocks, so that a lost, doubled or misplaced one is seen. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** A whole number of lines, and no more than a pipe holds. */
export const BLOCK = 65_520
const LINE = 80

/** @param kind `lines` or `solid` (the same without a newline) */
export function emptyBlock(kind) {
  const block = Buffer.alloc(BLOCK)
  const endOfLine = kind === 'solid' ? '-' : '\n'
  for (let i = 0; i < BLOCK; i++) block[i] = i % LINE === LINE - 1 ? endOfLine.charCodeAt(0) : 97 + ((i % LINE) % 26)
  return block
}

export function numberBlock(block, number) {
  block.write(String(number).padStart(10, '0'), 'latin1')
}

/** How many bytes of `file` there are, and how many from its start on are exactly what the load printed. */
export function checkOutput(file, kind) {
  const fd = openSync(file, 'r')
  try {
    const { size } = fstatSync(fd)
    const wanted = emptyBlock(kind)
    const found = Buffer.alloc(BLOCK)
    let right = 0
    for (let number = 0; right < size; number++) {
      const count = readSync(fd, found, 0, BLOCK, right)
      numberBlock(wanted, number)
      if (!found.subarray(0, count).equals(wanted.subarray(0, count))) break
      right += count
    }
    return { size, right }
  } finally {
    closeSync(fd)
  }
}
