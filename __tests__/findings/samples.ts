import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FindingsReader } from '../../src/findings/findings-reader.js'
import type { Counts, Finding, Findings } from '../../src/findings/model.js'

/** What a sample's `.expect.json` says; `samples/README.md` explains it. */
export interface Expected {
  produced: 'run' | 'quoted' | 'reconstructed'
  framework: string
  failures: ExpectedFailure[]
  passed: number | null
  failed: number | null
  skipped: number | null
  expectedFailures?: number
  todo?: number
  disabled?: number
  notRun?: number
  infrastructure: boolean
  exitCode?: number | null
}

export interface ExpectedFailure {
  name: string | null
  file: string | null
  line: number | null
  message: string
  also?: { file: string; line: number; message: string }[]
  infrastructure?: boolean
}

export interface Sample {
  name: string
  log: Buffer
  expected: Expected
}

/** The samples of a folder, by name. */
export function samplesIn(folder: string): Sample[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.expect.json'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.expect.json'.length)
      const expected = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Expected
      return { name, log: readFileSync(join(folder, `${name}.log`)), expected }
    })
}

/** What is found in `log`, read in pieces of `size` bytes. */
export function findingsOf(log: Buffer, size = log.length): Findings {
  const reader = new FindingsReader()
  for (let at = 0; at < log.length; at += size) reader.push(log.subarray(at, at + size))
  return reader.end()
}

/** A line that no framework prints; so that it can be taken out of messages again. */
export const NOISE = '~~ adc 0x2a3f 512 ok? 17 % ~~'

/** A line's end and what stands before and after the line, for every line of `log`. */
export function eachLine(log: Buffer, change: (line: string) => string): Buffer {
  const lines = log.toString('latin1').split('\n')
  const last = lines.pop() ?? ''
  const changed = lines.map((line) => `${change(line)}\n`).join('')
  return Buffer.from(changed + (last === '' ? '' : change(last).replace(/\r?\n$/, '')), 'latin1')
}

/** What differs between found and expected, in words; empty if nothing does. */
export function differences(found: Findings, expected: readonly Expected[], strict = true): string[] {
  const wanted = expected.flatMap((one) => one.failures)
  const left = [...found.findings]
  const problems: string[] = []
  for (const failure of wanted) {
    const index = left.findIndex((finding) => fits(finding, failure))
    if (index === -1) problems.push(`not found: ${JSON.stringify(failure)}`)
    else left.splice(index, 1)
  }
  for (const finding of left) problems.push(`not expected: ${JSON.stringify(finding)}`)
  for (const name of ['passed', 'failed', 'skipped', 'expectedFailures', 'todo', 'disabled', 'notRun'] as const) {
    const counts = expected.map((one) => one[name])
    if (counts.every((count) => count === undefined) || counts.includes(null)) continue
    const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0)
    if (found.tests[name] !== sum) problems.push(`${name}: ${found.tests[name]}, not ${sum}`)
  }
  if (strict && expected.length === 1 && found.infrastructure !== expected[0]?.infrastructure) {
    problems.push(`infrastructure: ${found.infrastructure}`)
  }
  if (strict) {
    for (const failure of wanted.filter(({ infrastructure }) => infrastructure !== undefined)) {
      const finding = found.findings.find((candidate) => fits(candidate, failure))
      if (finding !== undefined && finding.infrastructure !== failure.infrastructure) {
        problems.push(`infrastructure of ${failure.name}: ${finding.infrastructure}`)
      }
    }
  }
  problems.push(...found.notes)
  return problems
}

function fits(finding: Finding, failure: ExpectedFailure): boolean {
  return (
    finding.name === failure.name &&
    finding.file === failure.file &&
    finding.line === failure.line &&
    contains(finding.message, failure.message) &&
    (failure.also ?? []).every((place) =>
      finding.also.some(
        ({ file, line, message }) => file === place.file && line === place.line && contains(message, place.message),
      ),
    )
  )
}

function contains(message: string, part: string): boolean {
  const lines = message.split('\n').filter((line) => line.trim() !== NOISE)
  return lines
    .map((line) => line.trim())
    .join('\n')
    .includes(part)
}

export type { Counts }
