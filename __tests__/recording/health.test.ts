import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { heardUntil, recorderHealth } from '../../src/recording/health.js'
import { beat, Phase, recorderStatus } from '../../src/recording/status.js'

const NOW = 100_000_000_000

const status = (agoMs: number, overrides: { phase?: number; lastByteAt?: number } = {}) => ({
  phase: Phase.recording,
  lastByteAt: 0,
  heartbeatAt: NOW - agoMs * 1e6,
  ...overrides,
})

describe('the health of the recorder', () => {
  it.each<[string, ReturnType<typeof status>, string | null, RegExp | null]>([
    ['just moved', status(0), null, null],
    ['moved a moment ago', status(1900), null, null],
    ['has not moved', status(12_000), null, /Our own recorder has not moved for 12 s.*the test may be waiting for it/],
    ['has not moved, but recorded', status(12_000, { lastByteAt: NOW - 1e9 }), null, null],
    ['is putting a file in order', status(12_000, { phase: Phase.ordering }), null, null],
    ['is done', status(12_000, { phase: Phase.ordered }), null, null],
    ['has failed', status(0), 'the recorder failed: out of memory', /at fault, not the test: .*out of memory\.$/],
    ['has failed long ago', status(99_000), 'it broke', /it broke/],
  ])('that %s', (_, signs, fault, words) => {
    const health = recorderHealth(signs, fault, NOW)
    if (words === null) expect(health).toBeNull()
    else expect(health).toMatch(words)
  })

  it('says until when it has listened', () => {
    expect(heardUntil(status(500), NOW / 1e6)).toBe(100_000)
    expect(heardUntil(status(5000), NOW / 1e6)).toBe(95_000)
    expect(heardUntil(status(5000, { lastByteAt: NOW - 4e9 }), NOW / 1e6)).toBe(96_000)
    expect(heardUntil(status(5000, { phase: Phase.ordered }), NOW / 1e6)).toBe(100_000)
  })

  it('has a heart that goes on beating', async () => {
    const shared = recorderStatus()
    const heart = beat(shared)
    const first = shared.heartbeatAt
    expect(first).toBeGreaterThan(0)
    for (let i = 0; i < 100 && shared.heartbeatAt === first; i++) await delay(50)
    expect(shared.heartbeatAt).toBeGreaterThan(first)
    clearInterval(heart)
  })
})
