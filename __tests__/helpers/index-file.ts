import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { INDEX_FILE } from '../../src/recording/recorder.js'

/** The entries of the index in `folder`: offset in the output, and microseconds after the start. */
export function indexIn(folder: string): [number, number][] {
  const [heading = '', ...lines] = readFileSync(join(folder, INDEX_FILE), 'utf8').trimEnd().split('\n')
  expect(heading).toMatch(/^# offset.*\tarrived/)
  return lines.map((line) => {
    expect(line).toMatch(/^\d+\t\d+$/)
    const [offset = '', us = ''] = line.split('\t')
    return [Number(offset), Number(us)]
  })
}

/** Fails unless every entry comes after the one before it, in the output and in time. */
export function expectGrowing(entries: readonly [number, number][]): void {
  for (let i = 1; i < entries.length; i++) {
    const [offset = 0, us = 0] = entries[i] ?? []
    const [before = 0, earlier = 0] = entries[i - 1] ?? []
    if (offset <= before || us <= earlier) throw new Error(`entry ${i} does not come after the one before it`)
  }
}
