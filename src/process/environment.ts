/** The runner's own channels: a test that writes them would change later steps, or read our tokens and inputs. */
const KEPT_FROM_TEST = [
  /^ACTIONS_/,
  /^INPUT_/,
  /^STATE_/,
  /^GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY|ARTIFACTS|ARTIFACTS_LIST)$/,
]

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The environment of the test: the step's, less what belongs to the runner, plus `added`, which never overrides a variable that the
 * user has set. `RUNNER_TRACKING_ID` stays: the runner finds leftovers by it.
 */
export function childEnvironment(step: Environment, added: Environment): Record<string, string> {
  const result: Record<string, string> = {}
  for (const [name, value] of Object.entries({ ...added, ...step })) {
    if (value !== undefined && !KEPT_FROM_TEST.some((pattern) => pattern.test(name))) result[name] = value
  }
  return result
}
