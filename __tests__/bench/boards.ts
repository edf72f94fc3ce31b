import { parseBench } from '../../src/bench/bench-file.js'
import type { Bench, Board } from '../../src/bench/board.js'

/** A bench of boards in one line each, such as `name: a, probe: path:1-2`. */
export function benchOf(...items: string[]): Bench {
  return parseBench(`boards:\n${items.map((item) => `  - {${item}}\n`).join('')}`, 'bench.yml')
}

export function boardsOf(...items: string[]): Board[] {
  return benchOf(...items).boards
}

export function boardOf(item: string): Board {
  const [board] = boardsOf(item)
  if (board === undefined) throw new Error('no board')
  return board
}
