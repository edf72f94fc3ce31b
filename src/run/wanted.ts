import { relative } from 'node:path'
import { BenchError } from '../bench/bench-error.js'
import type { Selector } from '../probes/selector.js'
import type { Wanted } from './hold.js'

/** How a run says what it needs. */
export interface Ask {
  probe: readonly Selector[]
  /** Empty: `probe` counts. */
  board: string
  /** The bench file; empty: `hostFile`, or that of the workspace. */
  bench: string
  workspace: string
  /** What the host says: `$HIL_BENCH`. */
  hostFile: string | undefined
}

/**
 * What a run needs, with the boards that the bench file gives.
 * @throws BenchError
 */
export async function wantedBy({ probe, board, bench, workspace, hostFile }: Ask): Promise<Wanted> {
  if (board === '') return { selectors: probe }
  // Loaded only for whoever asks for a board.
  const [{ findBench, IN_REPOSITORY, readBench }, { boardsWanted }] = await Promise.all([
    import('../bench/read-bench.js'),
    import('../bench/wanted.js'),
  ])
  const file = findBench({ input: bench, hostFile, workspace })
  if (file === null) {
    const message = `There is no bench file, and \`board: ${board}\` needs one: neither the input \`bench\` nor $HIL_BENCH on this host names one, and the workspace has none here. Write it (docs/bench.md), or name the probe with \`probe\`.`
    throw new BenchError(IN_REPOSITORY, [{ line: null, message }])
  }
  const known = await readBench(file, relativeTo(workspace, file))
  return { boards: boardsWanted(known, board), bench: known.boards }
}

/** As a person calls it who looks at the repository. */
function relativeTo(workspace: string, file: string): string {
  const path = relative(workspace, file)
  return path === '' || path.startsWith('..') ? file : path
}
