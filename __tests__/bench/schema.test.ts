import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BENCH_SCHEMA } from '../../src/bench/schema.js'

const root = new URL('../..', import.meta.url).pathname

describe('bench.schema.json', () => {
  it('is what validates (`npx vitest run --project tests __tests__/bench/schema.test.ts -u` writes it anew)', async () => {
    await expect(`${JSON.stringify(BENCH_SCHEMA, null, 2)}\n`).toMatchFileSnapshot(join(root, 'bench.schema.json'))
  })

  it('has an example of each key, and says what each is', () => {
    for (const [key, part] of Object.entries(BENCH_SCHEMA.definitions.board.properties)) {
      expect(part, key).toMatchObject({ description: expect.any(String), examples: expect.any(Array) })
    }
  })

  it('has the keys that docs/bench.md has', () => {
    const { power, ...board } = BENCH_SCHEMA.definitions.board.properties
    const keys = Object.keys(board).concat(
      'power',
      Object.keys(power.properties).map((key) => `power.${key}`),
    )
    const rows = [...readFileSync(join(root, 'docs/bench.md'), 'utf8').matchAll(/^\| `([a-z.-]+)` \|/gm)]
    expect(rows.map(([, key]) => key).sort()).toEqual(keys.sort())
  })
})
