/** Variables that a board may not set, and why. */
const REFUSED: readonly { names: RegExp; why: string }[] = [
  { names: /^PATH$/i, why: 'the test would not find its programs' },
  { names: /^LD_(PRELOAD|AUDIT)$/, why: 'it would be loaded into every program that the test starts' },
  { names: /^HARDWARE_TEST_/, why: 'the processes of a test are known by it' },
  { names: /^HIL_/, why: 'the run itself tells the test by it which board and probe it has' },
  { names: /^PROBE_(RS|RUN)_PROBE$/, why: 'the run sets it to the probe it holds; which one that is, `probe` says' },
  { names: /^GITHUB_/, why: 'names that begin with `GITHUB_` belong to GitHub' },
  { names: /^(RUNNER|ACTIONS|INPUT|STATE)_/, why: 'names that begin like that belong to the runner' },
]

/** Why a board may not set `name`; null if it may. */
export function whyRefused(name: string): string | null {
  return REFUSED.find(({ names }) => names.test(name))?.why ?? null
}
