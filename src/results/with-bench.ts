import type { Findings } from '../findings/model.js'

/**
 * What a test's own results say, with what only the output tells: the bench, the build, a configuration that cannot work. Tests and their
 * failures are those of the results.
 */
export function withBench(results: Findings, output: Findings): Findings {
  const further = output.findings.filter(
    ({ kind, name }) => name === null && (kind === 'infrastructure' || kind === 'configuration' || kind === 'build'),
  )
  const findings = [...results.findings, ...further]
  const toBlame = findings.filter(({ kind }) => kind !== 'configuration')
  return {
    ...results,
    findings,
    infrastructure: toBlame.length > 0 && toBlame.every(({ infrastructure }) => infrastructure),
    notes: [...results.notes, ...output.notes],
  }
}
