import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HangReport } from '../../src/hang/explain.js'
import { DIST } from '../helpers/child.js'
import { until } from '../helpers/processes.js'
import { inTurns, MUST_RUN, missing, type Need, needsOf, type Started, titleOf, Workshop, YAMA } from './programs.js'
import { STUCK, type Stuck } from './stuck.js'

interface Explained {
  report: HangReport
  pids: ReadonlyMap<string, number>
  fill: (text: string) => string
}

const workshop = new Workshop()
afterAll(() => workshop.close())

interface Said {
  status: number
  stdout: string
  stderr: string
}

function hang(args: readonly string[], stranger = false): Promise<Said> {
  const nobody = stranger && process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  // We are an ancestor of the trees, which Yama lets look at them; the tool that we start is not.
  const root = YAMA && !stranger ? ['sudo', '-n'] : []
  const [command = '', ...rest] = [...root, process.execPath, join(DIST, 'hardware-test.js'), 'hang', ...args]
  return new Promise((resolve, reject) => {
    execFile(command, rest, { ...nobody, timeout: 30_000, maxBuffer: 2 ** 24 }, (error, stdout, stderr) => {
      if (error === null) resolve({ status: 0, stdout, stderr })
      else if (typeof error.code === 'number') resolve({ status: error.code, stdout, stderr })
      else reject(error)
    })
  })
}

/** Brings the program into its state, asks about it, and ends it. */
async function explained(one: Stuck): Promise<Explained> {
  const place = workshop.place()
  let said = ''
  const fill = (text: string) => text.replaceAll('{place}', place).replaceAll('{said}', said)
  let helper: Started | undefined
  let tree: Started | undefined
  try {
    if (one.after !== undefined) {
      const first = await workshop.start(one.after.map(fill))
      helper = first
      await until(`${one.after} says something`, () => first.said.includes('\n'))
      said = first.said.split('\n')[0] ?? ''
    }
    tree = await workshop.start(one.run.map(fill), one.start)
    await tree.settled(one.state)
    const roles = [...one.names, ...(one.circle ?? []), ...(one.chains ?? []).flat()]
    const pids = new Map<string, number>()
    for (const role of roles) {
      const pid = role.startsWith('after:') ? helper?.pidOf(role.slice(6)) : tree.pidOf(role)
      if (pid === undefined) throw new Error(`there is no ${role}`)
      pids.set(role, pid)
    }
    if (one.stop !== undefined) {
      process.kill(pids.get(one.stop) ?? 0, 'SIGSTOP')
      await tree.settled({ ...one.state, [one.stop]: 'stopped' })
    }
    const { status, stdout, stderr } = await hang([String(tree.pid), '--json'], one.stranger)
    if (status !== 0) throw new Error(`hardware-test hang: status ${status}\n${stderr}`)
    return { report: JSON.parse(stdout) as HangReport, pids, fill }
  } finally {
    await tree?.end()
    await helper?.end()
  }
}

function needsOfCase({ run, after = [], needs = [] }: Stuck): Need[] {
  return [...new Set([...needsOf(run), ...needsOf(after), ...needs, ...(YAMA ? ['sudo -n'] : [])])]
}

const possible = STUCK.filter((one) => missing(needsOfCase(one)).length === 0)
const results = new Map<Stuck, Promise<Explained>>()

beforeAll(() => {
  const running = inTurns(possible, 3, explained)
  for (const [index, one] of possible.entries()) results.set(one, running[index] as Promise<Explained>)
})

describe('every kind of hang is recognised', () => {
  for (const one of STUCK) {
    const needs = needsOfCase(one)
    it.skipIf(missing(needs).length > 0 && !MUST_RUN)(titleOf(one.name, needs), async () => {
      expect(missing(needs)).toEqual([])
      const { report, pids, fill } = await (results.get(one) as Promise<Explained>)
      const { verdict } = report
      const pid = (role: string) => pids.get(role) ?? 0
      expect(report).toMatchObject({ schema: 1, verdict: { id: one.verdict } })
      if (verdict === null) throw new Error('no verdict')
      for (const role of one.names) {
        expect(verdict.words).toMatch(wordsFor(role, pid(role)))
        expect(verdict.pids).toContain(pid(role))
      }
      for (const text of one.says ?? []) expect(verdict.words).toContain(fill(text))
      expect(verdict.cure).toMatch(one.cure ?? /.{20,}/)
      const proven = one.deadlock === 'either' ? verdict.deadlock : one.deadlock
      expect(verdict.deadlock).toBe(proven)
      expect(report.activity).toBe(proven ? 'deadlocked' : (ACTIVITIES[one.verdict] ?? 'blocked'))
      const edges = report.edges.map(({ from, to, inCycle }) => [from.pid, to?.pid, inCycle])
      for (const [from, to] of one.chains ?? []) expect(edges).toContainEqual([pid(from), pid(to), false])
      if (proven) {
        const circle = one.circle ?? one.names
        for (const [index, role] of circle.entries()) {
          expect(edges).toContainEqual([pid(role), pid(circle[(index + 1) % circle.length] ?? ''), true])
        }
      } else {
        expect([verdict, ...report.also].filter(({ deadlock }) => deadlock)).toEqual([])
        expect(edges.filter(([, , inCycle]) => inCycle)).toEqual([])
      }
    })
  }
})

const ACTIVITIES: Record<string, HangReport['activity']> = { spinning: 'spinning', stopped: 'stopped' }

/** `python3 runner.py (pid 17)`; of a process outside the tree, whatever it is called. */
function wordsFor(role: string, pid: number): RegExp {
  const name = role.startsWith('after:') ? '' : role.replace(/#\d+$/, '').slice(0, 15)
  return new RegExp(`${name.replaceAll('.', '\\.')}[^ ]* \\(pid ${pid}\\)`)
}

const looking = YAMA ? ['sudo -n'] : []
describe.skipIf(missing(looking).length > 0 && !MUST_RUN)(titleOf('hardware-test hang', looking), () => {
  it('is for people, too', async () => {
    const tree = await workshop.start(['sh', '-c', 'sleep 300; true'])
    try {
      await tree.settled({ sh: 'wait', sleep: 'sleep' })
      const { status, stdout } = await hang([String(tree.pid)])
      expect(status).toBe(0)
      expect(stdout).toContain(`sleep (pid ${tree.pidOf('sleep')})`)
      expect(stdout).toMatch(/sleeps for 300 s$/m)
    } finally {
      await tree.end()
    }
  })

  it('calls a program as its users do', async () => {
    const tree = await workshop.start(['sh', '-c', 'ln -s "$(command -v sleep)" grüße; exec ./grüße 300'])
    try {
      await tree.settled({ [Buffer.from('grüße').toString('latin1')]: 'sleep' })
      const { stdout } = await hang([String(tree.pid)])
      expect(stdout).toContain(`grüße (pid ${tree.pid}) sleeps for 300 s`)
    } finally {
      await tree.end()
    }
  })

  it('says nothing of a tree that is at work', async () => {
    const tree = await workshop.start(['sh', '-c', 'while :; do sleep 0.02; done'])
    try {
      await tree.settled({})
      const { status, stdout } = await hang([String(tree.pid), '--json'])
      expect(status).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({ verdict: null, activity: 'alive', root: tree.pid })
    } finally {
      await tree.end()
    }
  })

  it.each(['999999999', '0', '-5', 'sleep', '1.5', ''])('refuses %j, which is no process', async (word) => {
    const { status, stdout, stderr } = await hang(['--json', '--', word])
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/process/)
  })
})
