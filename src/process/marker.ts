import { randomUUID } from 'node:crypto'

/** In the environment of everything that a test starts, wherever it goes: one UUID a run, nested runs side by side. */
export const MARKER_VARIABLE = 'HARDWARE_TEST_RUN'

const MARKER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What tells the processes of this run from all others. */
export function newMarker(): string {
  return randomUUID()
}

export function isMarker(text: string | undefined): text is string {
  return text !== undefined && MARKER.test(text)
}

/** `environment` for the test of the run `marker`. The markers of runs around this one stay, and nothing else that stands there. */
export function withMarker(environment: Readonly<Record<string, string>>, marker: string): Record<string, string> {
  const outer = (environment[MARKER_VARIABLE] ?? '').split(' ').filter(isMarker)
  return { ...environment, [MARKER_VARIABLE]: [...outer, marker].join(' ') }
}

/** `environment` for a helper of ours, which no run may take for a process of its test. */
export function withoutMarker(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { [MARKER_VARIABLE]: _, ...rest } = environment
  return rest
}
