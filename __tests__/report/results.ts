import type { Result } from '../../src/run/result.js'
import { stLink } from '../probes/devices.js'

/** A red run on an ST-Link, with whatever a test cares about. */
export function redResult(overrides: Partial<Result> = {}): Result {
  return {
    schema: 1,
    verdict: 'failed',
    exitCode: 101,
    signal: null,
    reason: 'The test ended with exit code 101.',
    decidedBy: null,
    match: null,
    durationMs: 12_345,
    startedAt: '2026-11-24T10:00:00.000Z',
    probe: stLink,
    probes: [stLink],
    probeChanges: [],
    attempts: [
      {
        verdict: 'failed',
        exitCode: 101,
        signal: null,
        reason: 'The test ended with exit code 101.',
        decidedBy: null,
        match: null,
        durationMs: 12_345,
        recording: { bytes: 4096, dropped: 0 },
        leaks: [],
      },
    ],
    tests: { passed: 0, failed: 0, skipped: 0 },
    findings: [],
    leaks: [],
    hang: null,
    recording: { bytes: 4096, dropped: 0 },
    notes: [],
    ...overrides,
  }
}
