import { createReadStream } from 'node:fs'
import { FindingsReader } from '../findings/findings-reader.js'
import { InputError } from '../inputs/input-error.js'
import { plain } from '../recording/tail.js'
import { explanation } from '../report/explanation.js'

const CHUNK = 1024 * 1024

/**
 * `hardware-test explain`: what a log says, without running anything. Returns the exit status.
 * @throws InputError if there is no such log
 */
export async function explain(log: string, { json }: { json?: boolean }): Promise<number> {
  const reader = new FindingsReader()
  const source = log === '-' ? process.stdin : createReadStream(log, { highWaterMark: CHUNK })
  try {
    for await (const chunk of source) reader.push(chunk as Buffer)
  } catch (error) {
    throw new InputError(
      `${log} cannot be read: ${(error as Error).message}. Name the file of a log, such as the \`output.log\` of a recording, or \`-\` for standard input.`,
    )
  }
  const findings = reader.end()
  if (json) {
    const { tests, infrastructure, findings: found, more, notes } = findings
    process.stdout.write(`${JSON.stringify({ tests, infrastructure, findings: found, more, notes }, null, 2)}\n`)
  } else process.stdout.write(explanation(findings).split('\n').map(plain).join('\n'))
  return 0
}
