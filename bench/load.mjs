/** load.c in JavaScript, for a machine without a C compiler. */
import { appendFileSync, writeFileSync, writeSync } from 'node:fs'
import { BLOCK, emptyBlock, numberBlock } from './output.mjs'

const began = Date.now() / 1000
const start = performance.now()
const [report, bytes, kind] = process.argv.slice(2)
const blocks = Math.floor(Number(bytes) / BLOCK)
writeFileSync(report, `start ${began} ${process.pid}\n`)
const block = emptyBlock(kind)
for (let number = 0; number < blocks; number++) {
  numberBlock(block, number)
  for (let done = 0; done < BLOCK; ) done += writeSync(1, block, done)
}
appendFileSync(report, `end ${(performance.now() - start) / 1000} ${blocks * BLOCK}\n`)
