import type { RunInputs } from './run-inputs.js'

/** What of the inputs tells whether a test could be seen. */
type Seeing = Pick<RunInputs, 'formats' | 'results' | 'probe' | 'until' | 'expectTests'>

/**
 * What is wrong with `expect-tests` where nobody looks for tests; null: nothing. A run on no probe and without a test proves nothing.
 * @param inputs without those that are wrong by themselves
 */
export function unseenTests({ formats, results, probe, until, expectTests }: Partial<Seeing>): string | null {
  if (formats !== 'none' || results?.length !== 0) return null
  if (expectTests === 'true')
    return 'with `formats: none` no test is seen, so none can be expected. Leave one of the two out.'
  if (expectTests !== 'auto' || probe?.length !== 0 || until?.length !== 0) return null
  return 'with `probe: none` and `formats: none` neither a board nor a test is seen, and the run would be green whatever it did. Leave one of the two out, or say `expect-tests: false`.'
}
