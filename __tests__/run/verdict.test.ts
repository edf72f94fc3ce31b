import { describe, expect, it } from 'vitest'
import type { Exit } from '../../src/process/launch.js'
import { type AttemptEnd, type Judgement, judge } from '../../src/run/verdict.js'
import type { Match } from '../../src/watchdog/pattern-search.js'
import type { Sought } from '../../src/watchdog/watch.js'

const exit = (code: number, signal: string | null = null): Exit => ({ code, signal, at: 0n })
const KILLED = exit(137, 'SIGKILL')

const PASS: Match = { input: 'until', pattern: '^PASS', line: 'PASS: 12 of 12', offset: 4711 }
const PANIC: Match = { input: 'fail-on', pattern: 'panic', line: 'panicked at main.rs', offset: 42 }
const sought = (match: Match | null, until: string[] = ['^PASS'], unseen = 0): Sought => ({ until, match, unseen })

const ended = (
  alarm: Extract<AttemptEnd, { how: 'ended-by-us' }>['alarm'],
  by: Exit | null,
  hang: string | null = null,
) => ({ how: 'ended-by-us', alarm, exit: by, hang }) as const

const HANG = 'It sleeps.'
const LOCK = 'It is deadlocked (proven).\nA waits for B, and B for A.'

type Expected = Partial<Omit<Judgement, 'reason'>> & { reason: RegExp }

const TABLE: [string, AttemptEnd, Expected][] = [
  ['exit code 0', { how: 'exited', exit: exit(0) }, { verdict: 'passed', exitCode: 0, reason: /exit code 0/ }],
  ['exit code 3', { how: 'exited', exit: exit(3) }, { verdict: 'failed', exitCode: 3, reason: /exit code 3/ }],
  [
    "GNU timeout's 124",
    { how: 'exited', exit: exit(124) },
    { verdict: 'failed', exitCode: 124, reason: /exit code 124/ },
  ],
  ['its 125', { how: 'exited', exit: exit(125) }, { verdict: 'failed', exitCode: 125, reason: /exit code 125/ }],
  [
    'a signal',
    { how: 'exited', exit: exit(139, 'SIGSEGV') },
    { verdict: 'crashed', exitCode: 139, signal: 'SIGSEGV', reason: /SIGSEGV/ },
  ],
  [
    "a shell's 139",
    { how: 'exited', exit: exit(139) },
    { verdict: 'crashed', signal: 'SIGSEGV', reason: /139.*SIGSEGV/ },
  ],
  [
    'not started',
    { how: 'not-started', reason: 'No probe.' },
    { verdict: 'infrastructure', exitCode: null, reason: /^No probe\.$/ },
  ],
  [
    'cancelled',
    { how: 'cancelled', by: 'SIGINT', exit: exit(130, 'SIGINT'), hang: HANG },
    { verdict: 'cancelled', exitCode: 130, reason: /cancelled \(SIGINT\)[\s\S]*It sleeps/ },
  ],
  [
    'timeout',
    ended({ kind: 'timeout', limitMs: 1_800_000 }, exit(143, 'SIGTERM'), HANG),
    {
      verdict: 'timed-out',
      exitCode: 143,
      signal: 'SIGTERM',
      decidedBy: 'timeout',
      reason: /still running after 30m \(`timeout`\)[\s\S]*It sleeps\.$/,
    },
  ],
  [
    'timeout, and then exit code 0',
    ended({ kind: 'timeout', limitMs: 500 }, exit(0)),
    { verdict: 'timed-out', exitCode: 0, decidedBy: 'timeout', reason: /after 500ms \(`timeout`\)/ },
  ],
  [
    'timeout, and nothing helps',
    ended({ kind: 'timeout', limitMs: 500 }, null),
    { verdict: 'timed-out', exitCode: null, signal: null, decidedBy: 'timeout', reason: /`timeout`/ },
  ],
  [
    'idle-timeout',
    ended({ kind: 'idle-timeout', limitMs: 90_000 }, KILLED),
    {
      verdict: 'stalled',
      exitCode: 137,
      decidedBy: 'idle-timeout',
      reason: /printed nothing for 1m30s \(`idle-timeout`\)/,
    },
  ],
  [
    'startup-timeout',
    ended({ kind: 'startup-timeout', limitMs: 5000 }, KILLED),
    {
      verdict: 'stalled',
      decidedBy: 'startup-timeout',
      reason: /nothing within 5s of its start \(`startup-timeout`\)/,
    },
  ],
  [
    'a deadlock',
    ended({ kind: 'deadlock', report: {} }, KILLED, LOCK),
    {
      verdict: 'deadlocked',
      decidedBy: 'on-deadlock',
      reason: /never go on[\s\S]*deadlocked[\s\S]*A waits for B, and B for A\.$/,
    },
  ],
  [
    'a deadlock that was left to a clock',
    ended({ kind: 'idle-timeout', limitMs: 5000 }, KILLED, LOCK),
    {
      verdict: 'stalled',
      decidedBy: 'idle-timeout',
      reason: /`idle-timeout`[\s\S]*It is deadlocked[\s\S]*A waits for B/,
    },
  ],
  ...[exit(0), exit(1), exit(130, 'SIGINT'), KILLED, null].map((by): [string, AttemptEnd, Expected] => [
    `until, and ${by === null ? 'no' : (by.signal ?? by.code)} end`,
    ended({ kind: 'until', match: PASS }, by),
    {
      verdict: 'passed',
      exitCode: by?.code ?? null,
      decidedBy: 'until',
      match: PASS,
      reason: /matched `until` \(`\^PASS`\): PASS: 12 of 12$/,
    },
  ]),
  [
    'fail-on, and exit code 0',
    ended({ kind: 'fail-on', match: PANIC }, exit(0)),
    {
      verdict: 'failed',
      exitCode: 0,
      decidedBy: 'fail-on',
      match: PANIC,
      reason: /`fail-on` \(`panic`\): panicked at/,
    },
  ],
  [
    'until, found when it had ended',
    { how: 'exited', exit: exit(3), sought: sought(PASS) },
    { verdict: 'passed', exitCode: 3, decidedBy: 'until', match: PASS, reason: /PASS: 12 of 12\n.*exit code 3\.$/ },
  ],
  [
    'fail-on, found when it had ended with exit code 0',
    { how: 'exited', exit: exit(0), sought: sought(PANIC) },
    { verdict: 'failed', exitCode: 0, decidedBy: 'fail-on', match: PANIC, reason: /panicked/ },
  ],
  [
    'fail-on, and then a crash',
    { how: 'exited', exit: exit(139, 'SIGSEGV'), sought: sought(PANIC) },
    { verdict: 'failed', signal: 'SIGSEGV', decidedBy: 'fail-on', match: PANIC, reason: /killed by SIGSEGV/ },
  ],
  [
    'until never came, exit code 0',
    { how: 'exited', exit: exit(0), sought: sought(null, ['^PASS', 'OK']) },
    {
      verdict: 'failed',
      exitCode: 0,
      decidedBy: 'until',
      reason: /^The test ended with exit code 0, and no line of its output matched `until` \(`\^PASS`, `OK`\)\.$/,
    },
  ],
  [
    'until never came in what could be searched',
    { how: 'exited', exit: exit(0), sought: sought(null, ['^PASS'], 99) },
    { verdict: 'failed', reason: /99 bytes of it could not be searched\.$/, decidedBy: 'until' },
  ],
  [
    'until never came, exit code 3',
    { how: 'exited', exit: exit(3), sought: sought(null) },
    { verdict: 'failed', exitCode: 3, reason: /exit code 3, and no line .* `until`/ },
  ],
  [
    'until never came, a crash',
    { how: 'exited', exit: exit(139, 'SIGSEGV'), sought: sought(null) },
    { verdict: 'crashed', signal: 'SIGSEGV', reason: /killed by SIGSEGV, and no line/ },
  ],
  [
    'only fail-on, which never came',
    { how: 'exited', exit: exit(0), sought: sought(null, []) },
    { verdict: 'passed', exitCode: 0, reason: /^The test ended with exit code 0\.$/ },
  ],
  [
    'something left running that must not be',
    { how: 'exited', exit: exit(0), leak: 'openocd (pid 7) was left running.' },
    {
      verdict: 'failed',
      exitCode: 0,
      decidedBy: 'leaks',
      reason: /^openocd \(pid 7\) was left running\. .*exit code 0/,
    },
  ],
  [
    'something left running by a test that failed anyway',
    { how: 'exited', exit: exit(3), leak: 'openocd (pid 7) was left running.' },
    { verdict: 'failed', exitCode: 3, reason: /exit code 3/ },
  ],
]

describe('the verdict', () => {
  it.each(TABLE)('of %s', (_, end, { reason, ...expected }) => {
    const exited = end.how === 'not-started' ? null : end.exit
    expect(judge(end)).toEqual({
      exitCode: exited?.code ?? null,
      signal: exited?.signal ?? null,
      decidedBy: null,
      match: null,
      ...expected,
      reason: expect.stringMatching(reason),
    })
  })
})
