import { describe, expect, it } from 'vitest'
import { isReport } from '../../src/hang/brief.js'
import type { HangReport } from '../../src/hang/explain.js'

const REPORT: HangReport = {
  schema: 1,
  root: 7,
  activity: 'blocked',
  endless: false,
  doing: 'sleep (pid 7) sleeps for 300 s.',
  verdict: null,
  also: [],
  hottest: null,
  processes: [],
  edges: [],
  notes: [],
  ourFault: null,
  evidence: null,
  tookMs: { snapshot: [1, 1], explain: 1 },
}

describe('what a file holds', () => {
  it.each(['deadlocked', 'blocked', 'spinning', 'alive', 'stopped'] as const)(
    'is a report of a tree that is %s',
    (activity) => {
      expect(isReport(JSON.parse(JSON.stringify({ ...REPORT, activity })))).toBe(true)
    },
  )

  it.each([
    ['of another state', { activity: 'constructor' }],
    ['without a state', { activity: undefined }],
    ['of another schema', { schema: 2 }],
    ['without words', { doing: 7 }],
    ['with other notes', { notes: [7] }],
    ['with a process that is none', { processes: [{ pid: 'x' }] }],
  ])('is no report %s', (_, wrong) => {
    expect(isReport({ ...REPORT, ...wrong })).toBe(false)
  })
})
