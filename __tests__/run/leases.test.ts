import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasMockUsb, stLink, withMockUsb } from '../helpers/mock-usb.js'
import { endAfterTest, isRunning, kill, until } from '../helpers/processes.js'
import { startMain } from '../helpers/runner.js'
import { canRun } from '../leases/processes.js'
import { heldTest, isThere, newRig, Stamps } from './rig.js'

const NAMESPACES = ['unshare', '-m', '-p', '-f', '--mount-proc']

const PROBE = stLink(1)
const ON_PROBE = ['--probe', `serial:${PROBE.serial}`]

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at)

async function newHost() {
  const rig = await newRig([PROBE, stLink(2)])
  const stamps = new Stamps(rig.folder)
  return { rig, stamps, startStamped: (name: string) => rig.start(stamps.test(name), ON_PROBE) }
}

describe.skipIf(!hasMockUsb)(withMockUsb('runs that want one probe'), () => {
  it('two: the second one waits, and says for whom', async () => {
    const { rig, stamps, startStamped } = await newHost()
    const first = startStamped('first')
    await stamps.begun('first')
    const second = startStamped('second')
    await second.says('Waiting for STLink V2-1')
    expect(second.said()).toMatch(
      new RegExp(
        `held by a run on this machine since .* UTC \\(\\d+ s\\), pid ${first.pid}\\. Nobody else waits before us`,
      ),
    )
    const { held, waiting } = await rig.leases()
    expect(held).toMatchObject([{ pid: first.pid, process: 'here', keys: ['path:1-1', expect.any(String)] }])
    expect(waiting).toMatchObject([{ pid: second.pid, ahead: 1 }])
    const { text } = await rig.tool('leases')
    expect(text).toMatch(new RegExp(`^held .* ${first.pid} .*\\nwaits, 1 ahead .* ${second.pid} `, 'm'))
    stamps.end('second')
    stamps.end('first')
    expect([(await first.done()).status, (await second.done()).status]).toEqual([0, 0])
    expect(stamps.all()).toMatchObject([{ name: 'first' }, { name: 'second' }])
    expect(stamps.overlaps()).toEqual([])
    await rig.allFree()
    expect((await rig.tool('leases')).text).toContain('No probe is held')
  })

  it('of a run that is killed, the test is ended before the next one starts', async () => {
    const { rig, stamps, startStamped } = await newHost()
    const first = startStamped('first')
    await stamps.begun('first')
    const second = startStamped('second')
    await second.says('Waiting for')
    stamps.end('second')
    first.signal('SIGKILL')
    expect((await second.done()).status).toBe(0)
    expect(stamps.all()).toMatchObject([
      { name: 'first', ended: false },
      { name: 'second', ended: true },
    ])
    expect(stamps.overlaps()).toEqual([])
    // The polite signals came first, and did not help.
    expect(readFileSync(join(rig.folder, 'stamps'), 'utf8')).toContain(' deaf first\n')
    await rig.allFree()
  })

  it('twenty, some killed while they hold it or wait for it: never two at a time, all in the order of their tickets', {
    timeout: 110_000,
  }, async () => {
    const { rig, stamps, startStamped } = await newHost()
    const first = startStamped('first')
    await stamps.begun('first')
    const killed = new Set(['run-3', 'run-9', 'run-15'])
    const impatient = new Set(['run-6', 'run-12'])
    const others = numbers(20).map((at) => ({ name: `run-${at}`, run: startStamped(`run-${at}`) }))
    for (const { run } of others) await run.says('Waiting for')
    const { waiting } = await rig.leases()
    expect(waiting.map(({ ahead }) => ahead)).toEqual(numbers(20).map((at) => at + 1))
    const inOrder = waiting.map(({ pid }) => others.find(({ run }) => run.pid === pid)?.name ?? '')
    for (const { name, run } of others) if (impatient.has(name)) run.signal('SIGKILL')
    const queue = inOrder.filter((name) => !impatient.has(name))
    for (const { name } of others) if (!killed.has(name)) stamps.end(name)
    stamps.end('first')
    const ending = others.map(async ({ name, run }) => {
      if (killed.has(name)) await stamps.begun(name).then(() => run.signal('SIGKILL'))
      return { name, ...(await run.ended) }
    })
    const ends = await Promise.all(ending)
    expect((await first.done()).status).toBe(0)
    for (const { name, status, signal, stderr } of ends) {
      const isKilled = killed.has(name) || impatient.has(name)
      expect([status, signal], `${name}: ${stderr}`).toEqual(isKilled ? [null, 'SIGKILL'] : [0, null])
    }
    expect(stamps.all().map(({ name }) => name)).toEqual(['first', ...queue])
    expect(stamps.overlaps()).toEqual([])
    expect(
      stamps
        .all()
        .filter(({ ended }) => !ended)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...killed].sort())
    await rig.allFree()
  })

  const namespaces = canRun([...NAMESPACES, 'true'])
  it.skipIf(!namespaces)(
    `in two pid and mount namespaces that share the lease folder${namespaces ? '' : ': needs root'}`,
    async () => {
      const { rig, stamps } = await newHost()
      const startInside = (name: string) => rig.start(stamps.test(name), ON_PROBE, { before: NAMESPACES })
      const first = startInside('first')
      await stamps.begun('first')
      const second = startInside('second')
      await second.says('Waiting for')
      expect(second.said()).toMatch(/, pid \d+ of another container\./)
      const third = rig.start(stamps.test('third'), ON_PROBE)
      await third.says('Waiting for')
      expect(await rig.leases()).toMatchObject({
        held: [{ process: 'elsewhere' }],
        waiting: [{ process: 'elsewhere' }, { pid: third.pid, process: 'here' }],
      })
      expect((await rig.tool('leases')).text).toContain('(in another container)')
      for (const name of ['second', 'third']) stamps.end(name)
      // The first process of a namespace: all the others end with it.
      const [tool = 0] = readFileSync(`/proc/${first.pid}/task/${first.pid}/children`, 'utf8')
        .trim()
        .split(' ')
        .map(Number)
      kill(tool, 'SIGKILL')
      expect([(await second.done()).status, (await third.done()).status]).toEqual([0, 0])
      expect(stamps.all()).toMatchObject([{ name: 'first', ended: false }, { name: 'second' }, { name: 'third' }])
      expect(stamps.overlaps()).toEqual([])
    },
  )

  it('of two jobs, the second one names repository, job and run of the first', async () => {
    const { rig } = await newHost()
    const test = heldTest(rig.folder, 'first')
    const inputs = { probe: `serial:${PROBE.serial}`, artifact: 'never' }
    const first = startMain({
      inputs: { ...inputs, run: test.script },
      env: { ...rig.env, GITHUB_REPOSITORY: 'acme/drone', GITHUB_JOB: 'flight', GITHUB_RUN_ID: '4711' },
    })
    await test.begun()
    const second = startMain({ inputs: { ...inputs, run: 'true' }, env: rig.env })
    await until('it waits', () => second.shown().includes('Waiting for'))
    const who = 'acme/drone, job flight, https://github.com/acme/drone/actions/runs/4711 since '
    expect(second.shown()).toContain(`held by ${who}`)
    expect(second.shown()).toContain(`, pid ${first.pid}. Nobody else waits`)
    expect((await rig.leases()).waiting).toMatchObject([{ repository: 'owner/repository', job: 'bench' }])
    test.end()
    expect((await first.step).outputs.verdict).toBe('passed')
    expect((await second.step).outputs.verdict).toBe('passed')
  })

  it('a run on another probe does not wait', async () => {
    const { rig } = await newHost()
    const test = heldTest(rig.folder, 'first')
    const first = rig.start(test.script, ON_PROBE)
    await test.begun()
    const other = await rig.start('true', ['--probe', 'path:1-2', '--lease-timeout', '0']).done()
    expect([other.status, other.said]).toEqual([0, expect.not.stringContaining('Waiting')])
    test.end()
    expect((await first.done()).status).toBe(0)
  })
})

describe.skipIf(!hasMockUsb)(withMockUsb('waiting for a probe'), () => {
  it.each(['0', '300ms'])('no longer than --lease-timeout %s', async (limit) => {
    const { rig } = await newHost()
    const test = heldTest(rig.folder, 'first')
    const first = rig.start(test.script, ON_PROBE)
    await test.begun()
    const second = await rig.start(': >ran', [...ON_PROBE, '--lease-timeout', limit]).done()
    expect(second.status).toBe(3)
    expect(second.result).toMatchObject({ verdict: 'infrastructure', attempts: [], probe: null })
    for (const words of [`pid ${first.pid}.`, '`lease-timeout`', '`hardware-test leases`', `end pid ${first.pid}`]) {
      expect(second.result.reason).toContain(words)
      expect(second.said).toContain(words)
    }
    expect(await rig.leases()).toMatchObject({ held: [{ pid: first.pid }], waiting: [] })
    test.end()
    expect((await first.done()).status).toBe(0)
  })

  it('ends at once when it is cancelled, and its ticket is withdrawn', async () => {
    const { rig } = await newHost()
    const test = heldTest(rig.folder, 'first')
    const first = rig.start(test.script, ON_PROBE)
    await test.begun()
    const second = rig.start(': >ran', ON_PROBE)
    await second.says('Waiting for')
    const before = performance.now()
    second.signal('SIGINT')
    const { status, result } = await second.done()
    expect(performance.now() - before).toBeLessThan(10_000)
    expect([status, result.verdict, result.attempts]).toEqual([130, 'cancelled', []])
    expect(await rig.leases()).toMatchObject({ held: [{ pid: first.pid }], waiting: [] })
    test.end()
    expect((await first.done()).status).toBe(0)
  })
})

describe.skipIf(!hasMockUsb)(withMockUsb('what a test leaves running'), () => {
  it('keeps the lease with `--leaks ignore`, until it ends', async () => {
    const { rig, stamps } = await newHost()
    const pidFile = join(rig.folder, 'pid')
    const script = 'setsid sleep 600 >/dev/null 2>&1 & echo $! >pid'
    const run = rig.start(script, [...ON_PROBE, '--leaks', 'ignore'])
    const first = await run.done()
    await isThere(pidFile)
    const pid = Number(readFileSync(pidFile, 'utf8'))
    endAfterTest(pid)
    expect([first.status, first.result.leaks.map(({ ended }) => ended)]).toEqual([0, [false]])
    expect((await rig.leases()).held).toMatchObject([{ pid: run.pid, process: 'ended' }])
    expect((await rig.tool('leases')).text).toContain('(ended, but what it started lives on)')
    const refused = await rig.start('true', [...ON_PROBE, '--lease-timeout', '0']).done()
    expect(refused.status).toBe(3)
    expect(refused.result.reason).toContain('end what that process has started')
    const second = rig.start(stamps.test('second'), ON_PROBE)
    stamps.end('second')
    await second.says('which has ended, but something that it started lives on')
    expect([isRunning(pid), stamps.all()]).toEqual([true, []])
    kill(pid, 'SIGKILL')
    expect((await second.done()).status).toBe(0)
    expect((await rig.leases()).held).toEqual([])
  })

  it.each(['kill', 'ignore'])('and what it does not: the next run starts at once (`--leaks %s`)', async (leaks) => {
    const { rig } = await newHost()
    for (const round of numbers(3)) {
      const { status, said } = await rig.start('true', [...ON_PROBE, '--leaks', leaks, '--lease-timeout', '0']).done()
      expect(status, `round ${round}: ${said}`).toBe(0)
      expect((await rig.leases()).held).toEqual([])
    }
  })
})
