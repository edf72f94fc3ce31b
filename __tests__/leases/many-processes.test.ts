import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listLeases } from '../../src/leases/list-leases.js'
import { isRunning, kill, until } from '../helpers/processes.js'
import { buildLeases, canRun, holdsIn, type Options, overlaps, sharedFolder, startTaker } from './processes.js'

const isLinux = process.platform === 'linux'
/** With a search path of his own: ours may lead through folders that he may not enter. */
const OTHER_USER = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', 'env', 'PATH=/usr/bin:/bin']
const NAMESPACES = ['unshare', '-m', '-p', '-f', '--mount-proc']
/** Node 20, where it is installed beside the one that runs the tests. */
const OTHER_NODE = '/usr/bin/node'

let built = ''

beforeAll(async () => {
  built = await buildLeases()
})

afterAll(() => rmSync(built, { recursive: true, force: true }))

/** A folder, a log, and options of a taker of one key. */
function place() {
  const shared = sharedFolder()
  const folder = join(shared, 'leases')
  const log = join(shared, 'log')
  writeFileSync(log, '', { mode: 0o666 })
  // The umask took a part of it.
  if (!canRun(['chmod', '666', log])) throw new Error('no log')
  const one = (name: string, options: Partial<Options> = {}): Options => ({
    folder,
    log,
    name,
    requests: [{ keys: ['path:1-2'], what: 'a board' }],
    ...options,
  })
  return { folder, log, one }
}

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at)

describe.skipIf(process.platform === 'win32')('many processes and one probe', () => {
  it('two: the second one waits for the first', async () => {
    const { log, one } = place()
    const first = startTaker(built, one('first'))
    await first.says('holds')
    const second = startTaker(built, one('second', { holdMs: 0 }))
    await second.says('waits')
    first.go()
    await second.says('done')
    const holds = holdsIn(log)
    expect(holds.map(({ name }) => name)).toEqual(['first', 'second'])
    expect(overlaps(holds)).toEqual([])
  })

  it('a holder that is killed from outside holds no longer, and its ticket is removed by whoever comes next', async () => {
    const { folder, one } = place()
    const first = startTaker(built, one('first'))
    await first.says('holds')
    const second = startTaker(built, one('second'))
    await second.says('waits')
    first.child.kill('SIGKILL')
    await second.says('holds')
    expect(listLeases(folder).held.map(({ pid }) => pid)).toEqual([second.pid])
    const third = startTaker(built, one('third'))
    await third.says('waits')
    const { held, waiting, problems } = listLeases(folder)
    expect([held.length, waiting.length, problems]).toEqual([1, 1, []])
  })

  it('twenty, some killed while they hold it: never two at a time, all in the order in which they came', async () => {
    const { folder, log, one } = place()
    const first = startTaker(built, one('first'))
    await first.says('holds')
    const ends = ['release', 'kill', 'release', 'exit'] as const
    const others = numbers(20).map((at) =>
      startTaker(built, one(`taker-${at}`, { holdMs: 20, ends: ends[at % 4] ?? 'release' })),
    )
    for (const taker of others) await taker.says('waits')
    const { waiting } = listLeases(folder)
    expect(waiting.map(({ ahead }) => ahead)).toEqual(numbers(20).map((at) => at + 1))
    const names = new Map(others.map(({ pid }, at) => [pid, `taker-${at}`]))
    const queue = waiting.map(({ pid }) => names.get(pid))
    first.go()
    for (const taker of others) await taker.ended
    const holds = holdsIn(log)
    expect(overlaps(holds)).toEqual([])
    expect(holds.map(({ name }) => name)).toEqual(['first', ...queue])
    expect(listLeases(folder)).toMatchObject({ held: [], waiting: [], problems: [] })
  })

  it('those in the queue that are killed or give up hold up nobody', async () => {
    const { log, one } = place()
    const first = startTaker(built, one('first'))
    await first.says('holds')
    const queue = []
    for (const at of numbers(6)) {
      const taker = startTaker(built, one(`taker-${at}`, { holdMs: 0 }))
      await taker.says('waits')
      queue.push(taker)
    }
    for (const at of [0, 2, 4]) queue[at]?.child.kill(at === 2 ? 'SIGTERM' : 'SIGKILL')
    for (const at of [0, 2, 4]) await queue[at]?.ended
    expect(queue[2]?.events.map(({ event }) => event)).toEqual(['waits', 'refused', 'done'])
    first.go()
    for (const taker of queue) await taker.ended
    expect(holdsIn(log).map(({ name }) => name)).toEqual(['first', 'taker-1', 'taker-3', 'taker-5'])
  })

  it('six that take and give back as fast as they can, forty times each: never two at a time', async () => {
    const { folder, log, one } = place()
    const takers = numbers(6).map((at) => startTaker(built, one(`taker-${at}`, { holdMs: 0, rounds: 40 })))
    for (const taker of takers) await taker.ended
    const holds = holdsIn(log)
    expect(holds).toHaveLength(240)
    expect(overlaps(holds)).toEqual([])
    expect(listLeases(folder)).toMatchObject({ held: [], waiting: [], problems: [] })
  })

  it.skipIf(!canRun([OTHER_NODE, '--version']))('two versions of Node share the queue', async () => {
    const { log, one } = place()
    const takers = numbers(6).map((at) =>
      startTaker(built, one(`taker-${at}`, { holdMs: 5, rounds: 5 }), [], at % 2 === 0 ? process.execPath : OTHER_NODE),
    )
    for (const taker of takers) await taker.ended
    expect(holdsIn(log)).toHaveLength(30)
    expect(overlaps(holdsIn(log))).toEqual([])
  })

  it('who inherits the descriptor keeps the lease when its owner is killed', async () => {
    const { folder, one } = place()
    const owner = startTaker(built, one('owner', { heir: ['sleep', '600'] }))
    await owner.says('holds')
    const heir = owner.events.find(({ event }) => event === 'holds')?.heir ?? 0
    const second = startTaker(built, one('second', { remindMs: 50 }))
    await second.says('waits')
    owner.child.kill('SIGKILL')
    await owner.ended
    await until('the owner is known to be gone', () => second.events.at(-1)?.words?.includes('has ended') ?? false)
    expect(isRunning(heir)).toBe(true)
    expect(listLeases(folder).held).toMatchObject([{ pid: owner.pid, process: 'ended' }])
    expect(second.events.map(({ event }) => event)).not.toContain('holds')
    kill(heir, 'SIGKILL')
    await second.says('holds')
  })

  it('any of three probes for six: none is held twice, and none is idle', async () => {
    const { log, one } = place()
    const requests = ['path:1-1', 'path:1-2', 'path:1-3'].map((key) => ({ keys: [key], what: key }))
    const takers = numbers(6).map((at) => startTaker(built, one(`taker-${at}`, { requests })))
    const holding = () => takers.filter(({ events }) => events.some(({ event }) => event === 'holds'))
    await until('three hold one', () => holding().length === 3, 50_000)
    const indexes = holding().map(({ events }) => events.find(({ event }) => event === 'holds')?.index)
    expect(indexes.sort()).toEqual([0, 1, 2])
    for (const taker of takers) taker.go()
    for (const taker of takers) await taker.ended
    const holds = holdsIn(log)
    expect(holds).toHaveLength(6)
    expect(overlaps(holds)).toEqual([])
  })

  const users = isLinux && canRun([...OTHER_USER, 'true'])
  it.skipIf(!users)(
    'two users, with a strict umask: they wait for each other and clean up behind each other',
    async () => {
      const { folder, log, one } = place()
      const ends = ['release', 'kill', 'exit'] as const
      const takers = numbers(6).map((at) =>
        startTaker(
          built,
          one(`taker-${at}`, {
            holdMs: 10,
            rounds: at < 3 ? 5 : 1,
            ends: at < 3 ? 'release' : (ends[at % 3] ?? 'kill'),
            umask: 0o077,
          }),
          at % 2 === 0 ? [] : OTHER_USER,
        ),
      )
      for (const taker of takers) await taker.ended
      const holds = holdsIn(log)
      expect(holds).toHaveLength(18)
      expect(overlaps(holds)).toEqual([])
      expect(listLeases(folder)).toMatchObject({ held: [], waiting: [], problems: [] })
    },
  )

  it.skipIf(!users)('a user who may not write to the folder is told what to do', async () => {
    const { folder, one } = place()
    mkdirSync(folder, { mode: 0o755 })
    const taker = startTaker(built, one('taker'), OTHER_USER)
    await taker.says('refused')
    expect(taker.events[0]?.words).toContain(`\`sudo chmod -R a+rwX ${folder}\``)
  })

  const namespaces = isLinux && canRun([...NAMESPACES, 'true'])
  it.skipIf(!namespaces)('two pid and mount namespaces that share the folder', async () => {
    const { log, one } = place()
    const first = startTaker(built, one('first'), NAMESPACES)
    await first.says('holds')
    const queue = []
    for (const at of numbers(4)) {
      const taker = startTaker(
        built,
        one(`taker-${at}`, { holdMs: 10, ends: at === 1 ? 'kill' : 'release' }),
        at === 3 ? [] : NAMESPACES,
      )
      await taker.says('waits')
      queue.push(taker)
    }
    expect(queue[0]?.events[0]?.words).toContain('of another container')
    first.go()
    for (const taker of queue) await taker.ended
    const holds = holdsIn(log)
    expect(holds.map(({ name }) => name)).toEqual(['first', 'taker-0', 'taker-1', 'taker-2', 'taker-3'])
    expect(overlaps(holds)).toEqual([])
  })

  it.skipIf(!namespaces)('a namespace that is killed as a whole holds nothing', async () => {
    const { one } = place()
    // unshare forks: it ends when its child does, and a killed pid 1 takes all of its namespace along.
    const first = startTaker(built, one('first'), [...NAMESPACES, '--kill-child'])
    await first.says('holds')
    const second = startTaker(built, one('second'), NAMESPACES)
    await second.says('waits')
    first.child.kill('SIGKILL')
    await second.says('holds')
    second.go()
    await second.says('done')
  })
})
