/** What well-known tools print, for tests that need some output with tests in it. */

/** libtest with a test that passes for each of `passing`, and one that fails for each place of `failing` (`FILE:LINE`). */
export function libtestLog(passing: readonly string[], failing: Readonly<Record<string, string>> = {}): string {
  const names = Object.keys(failing)
  const lines = [
    `running ${passing.length + names.length} tests`,
    ...passing.map((name) => `test ${name} ... ok`),
    ...names.map((name) => `test ${name} ... FAILED`),
  ]
  if (names.length > 0) lines.push('', 'failures:', '')
  for (const [name, place] of Object.entries(failing)) {
    lines.push(`---- ${name} stdout ----`, `thread '${name}' panicked at ${place}:5:`, `${name} is broken`, '')
  }
  if (names.length > 0) lines.push('', 'failures:', ...names.map((name) => `    ${name}`))
  const word = names.length > 0 ? 'FAILED' : 'ok'
  const counts = `${passing.length} passed; ${names.length} failed; 0 ignored; 0 measured; 0 filtered out`
  return `${[...lines, '', `test result: ${word}. ${counts}; finished in 0.00s`].join('\n')}\n`
}

/** OpenOCD without a probe. */
export const NO_PROBE = 'Error: unable to find a matching CMSIS-DAP device\n'
