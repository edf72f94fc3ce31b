import { noTests } from '../../src/findings/model.js'
import type { Leak } from '../../src/process/leaks.js'
import type { Result } from '../../src/run/result.js'
import { stLink } from '../probes/devices.js'

/** A daemon that a test forgot. */
export const leak: Leak = {
  pid: 71,
  command: 'openocd',
  commandLine: 'openocd -f board.cfg',
  state: 'S',
  why: 'marker',
  parent: { pid: 70, command: 'run.sh' },
  ageMs: 12_000,
  uid: 1000,
  holdsOutput: true,
  devices: ['/dev/bus/usb/001/004', '/dev/ttyACM0'],
  ended: true,
}

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
    board: null,
    probe: stLink,
    probes: [stLink],
    probeChanges: [],
    recoveries: [],
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
        tests: noTests(),
        findings: [],
        folder: '.',
      },
    ],
    tests: noTests(),
    suites: [],
    slowest: [],
    findings: [],
    moreFindings: 0,
    leaks: [],
    hang: null,
    recording: { bytes: 4096, dropped: 0 },
    notes: [],
    ...overrides,
  }
}
