import type { NestedReader } from './format.js'
import type { FailurePart } from './ledger.js'
import type { Finding } from './model.js'

/** Findings of one program that are told, and of its last lines, if there are none. */
const MOST_FINDINGS = 30
const LAST_LINES = 8
const LONGEST_LINE = 300

/** What a test printed that only its exit status judges: read for the place and the words of its failure. */
export class NestedOutput {
  private reader: NestedReader | null = null
  private readonly last: string[] = []

  constructor(private readonly nested: () => NestedReader) {}

  line(text: string): void {
    this.reader ??= this.nested()
    this.reader.line(text)
    if (text.trim() === '') return
    this.last.push(text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text)
    if (this.last.length > LAST_LINES) this.last.shift()
  }

  /** The failure of the test, of which `verdict` is said. */
  part(verdict: string): FailurePart {
    const findings = this.findings().filter(({ kind }) => kind !== 'configuration')
    if (findings.length === 0) return { message: [verdict, ...this.last].join('\n') }
    const told = findings.slice(0, MOST_FINDINGS)
    const main = told.find(({ file }) => file !== null) ?? null
    const also = told.flatMap((one) => [
      ...(one === main ? [] : placeOf(one, titled(one))),
      ...one.also.filter(({ file }) => file !== ''),
    ])
    return {
      file: main?.file ?? null,
      line: main?.line ?? null,
      message: [verdict, ...told.map(titled)].join('\n'),
      also,
    }
  }

  findings(): Finding[] {
    const found = this.reader?.end().findings ?? []
    this.reader = null
    return found
  }
}

function titled({ name, message }: Finding): string {
  return name === null ? message : `${name}: ${message}`
}

function placeOf({ file, line }: Finding, message: string) {
  return file === null || line === null ? [] : [{ file, line, message }]
}
