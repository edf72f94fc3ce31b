import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { hardwareAmong, parseListing } from '../../src/process/devices.js'
import { leakNames } from '../../src/process/leaks.js'
import { isMarker, newMarker, withMarker, withoutMarker } from '../../src/process/marker.js'
import { isAlive, membersAmong, type Rules } from '../../src/process/members.js'
import { holderWords } from '../../src/process/output-end.js'
import { commandLineText, programName } from '../../src/process/process-names.js'
import { readStat } from '../../src/process/procfs.js'
import { parsePs, type Sighting } from '../../src/process/ps.js'
import { politely } from '../../src/process/terminate.js'
import { leak } from '../report/results.js'

const ROOT = { pid: 100, startTicks: 1000 }

function sighting(pid: number, more: Partial<Sighting> = {}): Sighting {
  return { pid, ppid: 1, pgrp: pid, session: pid, state: 'S', command: 'x', startTicks: 2000, threads: 1, ...more }
}

function rules(more: Partial<Rules> = {}): Rules {
  const no = () => false
  const defaults = { root: ROOT, ownsGroup: true, isKnown: no, isExcluded: no, carriesMarker: no, holdsOutput: no }
  return { ...defaults, ...more }
}

const among = (sightings: Sighting[], more: Partial<Rules> = {}) =>
  Object.fromEntries([...membersAmong(sightings, rules(more))].map(([pid, { why }]) => [pid, why]))

describe('who belongs to a test', () => {
  it.each<[string, Sighting, Partial<Rules>, string | undefined]>([
    ['the root', sighting(100, { startTicks: 1000 }), {}, 'root'],
    ['who has got its number later', sighting(100), {}, undefined],
    ['its group', sighting(7, { pgrp: 100 }), {}, 'group'],
    ['its session', sighting(7, { session: 100 }), {}, 'session'],
    ['a group that has got its number later', sighting(7, { pgrp: 100 }), { ownsGroup: false }, undefined],
    ['who is in its group, but was there before', sighting(7, { pgrp: 100, startTicks: 999 }), {}, undefined],
    ['who carries the marker', sighting(7), { carriesMarker: ({ pid }) => pid === 7 }, 'marker'],
    ['who holds the output', sighting(7), { holdsOutput: ({ pid }) => pid === 7 }, 'output'],
    ['who holds it, but was there before', sighting(7, { startTicks: 999 }), { holdsOutput: () => true }, undefined],
    ['a zombie that cannot hold it', sighting(7, { state: 'Z' }), { holdsOutput: () => true }, undefined],
    ['who was one before', sighting(7), { isKnown: () => true }, 'descendant'],
    ['a stranger', sighting(7), {}, undefined],
    ['this process itself', sighting(7, { pgrp: 100 }), { isExcluded: ({ pid }) => pid === 7 }, undefined],
    ['the first of all', sighting(1), { carriesMarker: () => true }, undefined],
  ])('%s: %o', (_, one, more, why) => {
    expect(among([one], more)[one.pid]).toBe(why)
  })

  it('descendants, in whatever order they are seen', () => {
    const chain = [103, 102, 101].map((pid) => sighting(pid, { ppid: pid - 1 }))
    const root = sighting(100, { startTicks: 1000 })
    const expected = { 100: 'root', 101: 'descendant', 102: 'descendant', 103: 'descendant' }
    expect(among([...chain, root])).toEqual(expected)
    expect(among([root, ...chain.reverse()])).toEqual(expected)
  })

  it('no descendant of a member is older than that: the number is another one', () => {
    expect(among([sighting(100, { startTicks: 1000 }), sighting(7, { ppid: 100, startTicks: 900 })])).toEqual({
      100: 'root',
    })
  })

  it('with nothing but a marker to go by', () => {
    const sightings = [sighting(7), sighting(8, { ppid: 7 }), sighting(9)]
    expect(among(sightings, { root: null, carriesMarker: ({ pid }) => pid === 7 })).toEqual({
      7: 'marker',
      8: 'descendant',
    })
  })

  it('who is recognised by itself is handed over at once', () => {
    const order: string[] = []
    function* sightings() {
      for (const pid of [7, 8]) {
        order.push(`seen ${pid}`)
        yield sighting(pid)
      }
    }
    membersAmong(sightings(), rules({ carriesMarker: () => true }), ({ pid }) => order.push(`handed ${pid}`))
    expect(order).toEqual(['seen 7', 'handed 7', 'seen 8', 'handed 8'])
  })

  it('a first thread that has ended before the others is a process that lives', () => {
    expect(isAlive({ state: 'Z', threads: 1 })).toBe(false)
    expect(isAlive({ state: 'Z', threads: 2 })).toBe(true)
    expect(readStat(process.pid)?.threads).toBeGreaterThan(1)
  })
})

describe('the marker', () => {
  const [outer, inner] = [newMarker(), newMarker()]

  it('of a run inside of another stands beside it', () => {
    const once = withMarker({ A: '1' }, outer)
    expect(once).toEqual({ A: '1', HARDWARE_TEST_RUN: outer })
    expect(withMarker(once, inner)).toEqual({ A: '1', HARDWARE_TEST_RUN: `${outer} ${inner}` })
    expect(withoutMarker(once)).toEqual({ A: '1' })
  })

  it('takes nothing over that is none', () => {
    expect(withMarker({ HARDWARE_TEST_RUN: `x ${outer} ../ *` }, inner).HARDWARE_TEST_RUN).toBe(`${outer} ${inner}`)
  })

  it.each(['', 'x', '*', '.', `${outer} `, `${outer}\n`, `${outer} ${inner}`, outer.toUpperCase(), undefined])(
    '%j is none',
    (text) => {
      expect(isMarker(text)).toBe(false)
    },
  )

  it('is a UUID', () => {
    expect(isMarker(outer)).toBe(true)
  })
})

describe('what ps says', () => {
  it('on Linux', () => {
    const [init, me] = parsePs(
      [
        '    1     0     0     0 S<Ll Tue Nov 24 13:10:04 2026 /sbin/init --at 12:00:00 2026',
        '10442 10396 10396  1000 Z    Tue Nov 24 13:30:29 2026 [sh] <defunct>',
        'nonsense',
        '',
      ].join('\n'),
    )
    expect(init).toMatchObject({ pid: 1, ppid: 0, uid: 0, state: 'S', command: 'init' })
    expect(init?.commandLine).toEqual(['/sbin/init', '--at', '12:00:00', '2026'])
    expect(me).toMatchObject({ pid: 10442, ppid: 10396, pgrp: 10396, uid: 1000, state: 'Z', command: 'sh' })
    expect(me?.startTicks).toBe(Date.parse('Tue Nov 24 13:30:29 2026') / 10)
  })

  it('on macOS', () => {
    const [one] = parsePs(
      '  501   499   501   501 U+   Tue 24 Nov 13:10:04 2026     /usr/local/bin/openocd -f board.cfg\n',
    )
    expect(one).toMatchObject({ pid: 501, ppid: 499, pgrp: 501, uid: 501, state: 'D', command: 'openocd' })
  })

  it('here, of this process', () => {
    const text = execFileSync('ps', ['-axww', '-o', 'pid=,ppid=,pgid=,uid=,stat=,lstart=,args='], { encoding: 'utf8' })
    const me = parsePs(text).find(({ pid }) => pid === process.pid)
    expect(me).toMatchObject({ ppid: process.ppid, uid: process.getuid?.(), threads: 1 })
    expect(parsePs(text)).toHaveLength(text.trimEnd().split('\n').length)
  })
})

describe('names', () => {
  it.each([
    ['openocd', ['/usr/bin/openocd', '-f', 'x'], 'openocd'],
    ['run.sh', ['/bin/sh', './run.sh'], 'run.sh'],
    ['MainThread', ['/opt/node/bin/node', 'server.js'], 'node'],
    ['gnome-terminal-', ['/usr/libexec/gnome-terminal-server'], 'gnome-terminal-server'],
    ['kworker/0:1', [], 'kworker/0:1'],
    ['nginx', ['nginx: worker process'], 'nginx'],
    ['a\nb', [], 'a\ufffdb'],
    ['\x1b[31m', ['\x1b[31m'], '\ufffd[31m'],
    ['gr\xc3\xbc\xc3\x9fe', [], 'grüße'],
    ['', [], '?'],
  ])('%j with %j is %j', (comm, commandLine, name) => {
    expect(programName(comm, commandLine)).toBe(name)
  })

  it('arguments as one would type them', () => {
    expect(commandLineText(['sh', '-c', "echo 'hi' $x", ''])).toBe(`sh -c 'echo '\\''hi'\\'' $x' ''`)
    expect(commandLineText(['x'.repeat(1000)])).toHaveLength(400)
  })
})

describe('hardware', () => {
  it.each([
    ['/dev/ttyACM0', true],
    ['/dev/ttyUSB12', true],
    ['/dev/ttyAMA0', true],
    ['/dev/ttyS0', true],
    ['/dev/ttyTHS1', true],
    ['/dev/ttymxc2', true],
    ['/dev/hidraw3', true],
    ['/dev/bus/usb/001/004', true],
    ['/dev/tty', false],
    ['/dev/tty1', false],
    ['/dev/pts/3', false],
    ['/dev/null', false],
    ['/home/me/dev/ttyACM0', false],
    ['/dev/ttyACM0.log', false],
    ['pipe:[12]', false],
  ])('%s: %s', (target, is) => {
    expect(hardwareAmong([target])).toEqual(is ? [target] : [])
  })

  it('that was unplugged keeps its name, and is told once', () => {
    expect(hardwareAmong(['/dev/ttyACM0 (deleted)', '/dev/null', '/dev/ttyACM0'])).toEqual(['/dev/ttyACM0'])
  })

  it('is read from what ls says of one process, and of several', () => {
    const link = (fd: number, target: string) => `lrwx------ 1 root root 64 Nov 24 13:27 ${fd} -> ${target}\n`
    expect(parseListing(`total 0\n${link(3, '/dev/ttyACM0')}`, [7])).toEqual(new Map([[7, ['/dev/ttyACM0']]]))
    const several = `/proc/7/fd/:\ntotal 0\n${link(0, '/dev/null')}\n/proc/8/fd/:\ntotal 0\n${link(1, '/dev/hidraw0')}`
    expect(parseListing(several, [7, 8])).toEqual(
      new Map([
        [7, ['/dev/null']],
        [8, ['/dev/hidraw0']],
      ]),
    )
  })
})

describe('who keeps the output open', () => {
  const nobody = { members: [], outsiders: [], hidden: [], complete: true }
  const one = { pid: 7, command: 'tmux' }

  it.each([
    ['a stranger', { ...nobody, outsiders: [one] }, /^tmux \(pid 7\), there before the test .*SIGPIPE/],
    ['a process of the test', { ...nobody, members: [one] }, /^tmux \(pid 7\) still holds the test's output open/],
    [
      'somebody of another user',
      { ...nobody, hidden: [one] },
      /^A process outside .* may not look into tmux \(pid 7\)\./,
    ],
    ['nobody: then it is us', nobody, /our own recorder may be behind/],
    ['who knows', { ...nobody, complete: false }, /^A process outside the test still holds its output open/],
  ])('%s', (_, holders, words) => {
    expect(holderWords(holders, new Set())).toEqual([expect.stringMatching(words)])
  })

  it.each([
    ['that holds it', { ...nobody, members: [one] }],
    ['into which nobody can look', { ...nobody, hidden: [one] }],
    ['where nobody can be seen', { ...nobody, complete: false }],
  ])('who has been named already, %s, is not named again', (_, holders) => {
    expect(holderWords(holders, new Set([7]))).toEqual([])
  })

  it('who has been named already, but does not hold it, is not to blame', () => {
    expect(holderWords(nobody, new Set([7]))).toEqual([expect.stringMatching(/our own recorder/)])
  })
})

describe('leaks in a sentence', () => {
  it.each([
    [leak, 'openocd (pid 71), 12 s old, started by run.sh (pid 70)'],
    [{ ...leak, parent: null, ageMs: 80 }, 'openocd (pid 71), 80 ms old'],
    [{ ...leak, parent: null, ageMs: 600_000 }, 'openocd (pid 71), 10 min old'],
    [{ ...leak, parent: null, ageMs: 36_000_000 }, 'openocd (pid 71), 10 h old'],
  ])('%o', (one, words) => {
    expect(leakNames([one])).toBe(words)
  })

  it('the first five by name', () => {
    const names = leakNames(Array.from({ length: 7 }, (_, index) => ({ ...leak, pid: index + 1, parent: null })))
    expect(names).toMatch(/^openocd \(pid 1\), .*; openocd \(pid 5\), 12 s old; and 2 more$/)
  })
})

describe('the ladder of a clock', () => {
  it.each([
    [5000, ['SIGINT 2500', 'SIGTERM 2500', 'SIGKILL 2000']],
    [1, ['SIGINT 0.5', 'SIGTERM 0.5', 'SIGKILL 2000']],
    [0, ['SIGKILL 2000']],
    [-1, ['SIGKILL 2000']],
  ])('with a grace period of %i ms', (grace, rungs) => {
    expect(politely(grace).map(({ signal, waitMs }) => `${signal} ${waitMs}`)).toEqual(rungs)
  })
})
