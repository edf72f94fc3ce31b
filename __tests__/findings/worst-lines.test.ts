import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../src/findings/formats.js'
import { tempFolder } from '../helpers/temp.js'
import { runTool } from '../helpers/tool.js'
import { samplesIn } from './samples.js'

/** What patterns could stumble over again and again. */
const FILLINGS = [
  ...' a1:./([\'"-_|^\t0,',
  'a ',
  ': ',
  'a:1:',
  '/a',
  '1/1 ',
  '::',
  '#;',
  '[;',
  "' ",
  ' - ',
  ' (',
  '\\n',
  '\x1b[',
  '\x1b#;',
  '\r',
  'é',
]

const MEGABYTE = 1 << 20

/** The worst lines for a trigger: alone, behind and before much of the same, and many times over. */
function worstLines(trigger: string): string[] {
  const text = trigger.replace(/\n$/, '')
  return FILLINGS.flatMap((filling) => {
    const much = filling.repeat(Math.floor(60_000 / filling.length))
    return [
      `${text}${much}`,
      `${much}${text}`,
      `${text}${filling}`.repeat(Math.floor(30_000 / (text.length + filling.length))),
    ]
  })
}

async function explainsAtAll(log: string): Promise<void> {
  const { status, stdout } = await runTool(['explain', '--json', log], { timeoutMs: 50_000 })
  expect(status).toBe(0)
  expect((JSON.parse(stdout.toString()) as { notes: string[] }).notes).toEqual([])
}

describe.each(FORMATS)('$name', ({ triggers }) => {
  // A pattern that backtracks badly needs minutes for one of these lines, where a good one needs milliseconds.
  it('reads the worst lines there are for it without getting stuck', async () => {
    const log = join(tempFolder(), 'worst.log')
    const file = openSync(log, 'w')
    for (const trigger of triggers.slice(0, 12)) {
      for (const line of worstLines(trigger)) writeSync(file, `${line}\n`)
      writeSync(file, `${trigger.replace(/\n$/, '').padEnd(MEGABYTE, 'x')}\n`)
    }
    closeSync(file)
    await explainsAtAll(log)
  })
})

it('reads every line of the samples, grown, in every state that the samples lead to', async () => {
  const log = join(tempFolder(), 'grown.log')
  const file = openSync(log, 'w')
  let turn = 0
  for (const sample of samplesIn(new URL('samples', import.meta.url).pathname)) {
    for (const line of sample.log.toString().split('\n').slice(0, 40)) {
      const filling = FILLINGS[turn++ % FILLINGS.length] ?? ''
      writeSync(file, `${line}\n${line}${filling.repeat(Math.floor(60_000 / filling.length))}\n`)
    }
  }
  closeSync(file)
  await explainsAtAll(log)
})
