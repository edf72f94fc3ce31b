import { execFileSync } from 'node:child_process'
import {
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { type Lease, type LeaseOptions, type Owner, type Request, takeLease } from '../../src/leases/lease.js'
import { LeaseError, leaseFolder } from '../../src/leases/lease-folder.js'
import { leasesText, listLeases } from '../../src/leases/list-leases.js'
import { until } from '../helpers/processes.js'
import { tempFolder } from '../helpers/temp.js'

const OWNER: Owner = {
  repository: 'octo/firmware',
  runUrl: 'https://github.com/octo/firmware/actions/runs/1',
  job: 'test',
  what: 'nrf52840-dk',
}
const ONE: Request = { keys: ['path:1-2', 'serial:0483:374b:066D'], what: 'nrf52840-dk' }
const OTHER: Request = { keys: ['path:1-3'], what: 'stm32' }

const folderOf = () => join(tempFolder(), 'leases')

/** Asks for a lease; whatever comes of it ends with the test. */
async function ask(
  folder: string,
  requests: Request[] = [ONE],
  options: Partial<LeaseOptions> & { owner?: Owner } = {},
) {
  const { owner = OWNER, ...more } = options
  const end = new AbortController()
  onTestFinished(() => end.abort())
  const all = { timeoutMs: 50_000, signal: end.signal, onWait: () => {}, ...more }
  const lease = await takeLease(folder, requests, owner, all)
  if ('release' in lease) onTestFinished(() => lease.release())
  return lease
}

async function take(...args: Parameters<typeof ask>): Promise<Lease> {
  const lease = await ask(...args)
  if ('refused' in lease) throw new Error(lease.refused)
  return lease
}

async function refused(...args: Parameters<typeof ask>): Promise<string> {
  const lease = await ask(...args)
  if (!('refused' in lease)) throw new Error('it was granted')
  return lease.refused
}

afterEach(() => vi.useRealTimers())

describe.skipIf(process.platform === 'win32')('a lease', () => {
  it('is free again after release, which may be called twice, and leaves nothing behind', async () => {
    const folder = folderOf()
    const lease = await take(folder)
    expect(lease.index).toBe(0)
    expect(listLeases(folder).held).toMatchObject([
      { what: 'nrf52840-dk', keys: ONE.keys, pid: process.pid, process: 'here' },
    ])
    lease.release()
    lease.release()
    expect(readdirSync(join(folder, 'tickets'))).toEqual([])
    await take(folder)
  })

  it('conflicts with another one if they share a key, and only then', async () => {
    const folder = folderOf()
    await take(folder)
    await take(folder, [OTHER])
    expect(
      await refused(folder, [{ keys: ['path:9-9', 'serial:0483:374b:066D'], what: 'moved' }], { timeoutMs: 0 }),
    ).toContain('for moved, which did not become free')
  })

  it('any of several: the first that is free', async () => {
    const folder = folderOf()
    expect((await take(folder, [ONE, OTHER])).index).toBe(0)
    expect((await take(folder, [ONE, OTHER])).index).toBe(1)
    expect(await refused(folder, [ONE, OTHER], { timeoutMs: 0 })).toMatch(
      /^Waited 0 s for nrf52840-dk or stm32, which did not become free: nrf52840-dk is held by octo\/firmware, .*, 1 more is held, too\./,
    )
  })

  it('who waits for any of several leaves the rest to others as soon as it has one', async () => {
    const folder = folderOf()
    const [first, second] = [await take(folder), await take(folder, [OTHER])]
    const any = ask(folder, [ONE, OTHER])
    await until('it waits', () => listLeases(folder).waiting.length === 1)
    const behind = ask(folder, [OTHER])
    await until('both wait', () => listLeases(folder).waiting.length === 2)
    first.release()
    expect(await any).toMatchObject({ index: 0 })
    second.release()
    expect(await behind).toMatchObject({ index: 0 })
  })

  it('says who holds it, at once and then again and again', async () => {
    const folder = folderOf()
    const holder = await take(folder)
    const said: string[] = []
    const next = ask(folder, [ONE], { onWait: (words) => said.push(words), remindMs: 30 })
    await until('it has been said three times', () => said.length >= 3)
    expect(said[0]).toMatch(
      /^Waiting for nrf52840-dk: held by octo\/firmware, job test, https:\/\/github.com\/octo\/firmware\/actions\/runs\/1 since \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC \(\d+ s\), pid \d+\. Nobody else waits before us\.$/,
    )
    expect(said[0]).toContain(`pid ${process.pid}.`)
    holder.release()
    expect(await next).toMatchObject({ index: 0 })
  })

  it('says how many wait before', async () => {
    const folder = folderOf()
    await take(folder)
    void ask(folder)
    await until('one waits', () => listLeases(folder).waiting.length === 1)
    const said = await new Promise<string>((resolve) => void ask(folder, [ONE], { onWait: resolve }))
    expect(said).toContain('1 other waits before us.')
    expect(listLeases(folder).waiting.map(({ ahead }) => ahead)).toEqual([1, 2])
  })

  it('is refused when the time is over: with who has it, and what to do; the place in the queue is given up', async () => {
    const folder = folderOf()
    await take(folder)
    expect(await refused(folder, [ONE], { timeoutMs: 50 })).toMatch(
      new RegExp(
        `^Waited 0 s for nrf52840-dk, which did not become free: held by octo/firmware, .* Wait longer \\(\`lease-timeout\`\\), see who holds and waits \\(\`hardware-test leases\`\\), or end pid ${process.pid}\\.$`,
      ),
    )
    expect(listLeases(folder).waiting).toEqual([])
    expect(readdirSync(join(folder, 'tickets'))).toHaveLength(1)
  })

  it('is no longer waited for when the run is cancelled', async () => {
    const folder = folderOf()
    await take(folder)
    const stop = new AbortController()
    const next = ask(folder, [ONE], { signal: stop.signal })
    await until('it waits', () => listLeases(folder).waiting.length === 1)
    stop.abort()
    expect(await next).toEqual({ refused: 'No longer waiting for nrf52840-dk, since the run was cancelled.' })
    expect(readdirSync(join(folder, 'tickets'))).toHaveLength(1)
    expect(await refused(folder, [OTHER], { signal: stop.signal })).toContain('the run was cancelled')
  })

  it('shows what anybody wrote as plain text of a moderate length', async () => {
    const folder = folderOf()
    const hostile = `\x1b[31m\n::error::x\u202e\u0000${'y'.repeat(100_000)}`
    const owner = { repository: hostile, runUrl: hostile, job: hostile, what: hostile }
    await take(folder, [{ keys: [hostile], what: hostile }], { owner })
    const words = await refused(folder, [{ keys: [hostile], what: hostile }], { timeoutMs: 0 })
    const list = listLeases(folder)
    // A line that begins so is a command to the runner.
    for (const text of [words, leasesText(list)]) expect(text).not.toMatch(/^::/m)
    for (const text of [
      words,
      leasesText(list).split('\n')[1] ?? '',
      ...Object.values(list.held[0] ?? {})
        .flat()
        .map(String),
    ]) {
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u)
      expect(text.length).toBeLessThan(1500)
    }
  })

  it('without a name of anything', async () => {
    const folder = folderOf()
    const owner = { repository: null, runUrl: null, job: null, what: '' }
    await take(folder, [{ keys: ['k'], what: '' }], { owner })
    expect(await refused(folder, [{ keys: ['k'], what: '' }], { owner, timeoutMs: 0 })).toContain(
      'for a probe, which did not become free: held by a run on this machine since',
    )
    expect(await refused(folder, [])).toContain('nothing to hold')
  })

  it('is touched every ten minutes, since cleaners of /tmp remove what is old', async () => {
    const folder = folderOf()
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    await take(folder)
    const [ticket = ''] = readdirSync(join(folder, 'tickets'))
    const files = ['.', 'alive', 'ticket.json'].map((name) => join(folder, 'tickets', ticket, name))
    for (const file of files) utimesSync(file, 1, 1)
    vi.advanceTimersByTime(600_000)
    for (const file of files) expect(statSync(file).mtimeMs).toBeGreaterThan(1000)
  })

  it('who waits takes a new place if the folder is removed', async () => {
    const folder = folderOf()
    await take(folder)
    const next = ask(folder)
    await until('it waits', () => listLeases(folder).waiting.length === 1)
    rmSync(folder, { recursive: true })
    expect(await next).toMatchObject({ index: 0 })
    expect(listLeases(folder).held).toHaveLength(1)
  })

  it('is open to every user, whatever the umask', async () => {
    const folder = folderOf()
    const before = process.umask(0o077)
    try {
      await take(folder)
    } finally {
      process.umask(before)
    }
    const mode = (...names: string[]) => (statSync(join(folder, ...names)).mode & 0o777).toString(8)
    const [ticket = ''] = readdirSync(join(folder, 'tickets'))
    expect([mode(), mode('tickets'), mode('suspects'), mode('tickets', ticket)]).toEqual(['777', '777', '777', '777'])
    expect([mode('tickets', ticket, 'alive'), mode('tickets', ticket, 'ticket.json')]).toEqual(['666', '644'])
    expect(readdirSync(folder).sort()).toEqual(['suspects', 'tickets'])
  })
})

describe.skipIf(process.platform === 'win32')('what else may lie in the folder', () => {
  /** A ticket that lives, as this process holds its pipe, with whatever is written into it. */
  function alive(folder: string, id: string, write: (file: string) => void): string {
    const path = join(folder, 'tickets', id)
    mkdirSync(path, { recursive: true })
    execFileSync('mkfifo', [join(path, 'alive')])
    const fd = openSync(join(path, 'alive'), constants.O_RDONLY | constants.O_NONBLOCK)
    onTestFinished(() => closeSync(fd))
    write(join(path, 'ticket.json'))
    return path
  }

  const id = (digit: string) => '00000000-0000-4000-8000-000000000000'.replaceAll('0', digit)

  it.each<[string, (file: string) => void]>([
    ['garbage', (file) => writeFileSync(file, '{{{')],
    ['nothing', () => {}],
    ['an empty file', (file) => writeFileSync(file, '')],
    ['other JSON', (file) => writeFileSync(file, '{"number":1,"requests":"all"}')],
    ['two megabytes', (file) => writeFileSync(file, `[${' '.repeat(2e6)}]`)],
    ['a pipe', (file) => execFileSync('mkfifo', [file])],
    ['a folder', (file) => mkdirSync(file)],
    ['a link', (file) => symlinkSync('/etc/passwd', file)],
    ['a link to nothing', (file) => symlinkSync('/nowhere', file)],
  ])('a living ticket with %s in it is ignored, and named', async (_, write) => {
    const folder = folderOf()
    alive(folder, id('1'), write)
    await take(folder)
    const { held, waiting, problems } = listLeases(folder)
    expect([held.length, waiting.length]).toEqual([1, 0])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain('cannot be understood')
    expect(leasesText(listLeases(folder))).toContain(problems[0])
  })

  it('dead ones in every form are removed by whoever comes next; what is no ticket stays, and is named', async () => {
    const folder = folderOf()
    const tickets = join(folder, 'tickets')
    mkdirSync(tickets, { recursive: true })
    const dead = (digit: string) => {
      mkdirSync(join(tickets, id(digit)))
      return join(tickets, id(digit))
    }
    dead('1')
    writeFileSync(join(dead('2'), 'alive'), 'a file')
    symlinkSync('/dev/null', join(dead('3'), 'alive'))
    execFileSync('mkfifo', [join(dead('4'), 'alive')])
    writeFileSync(join(tickets, id('4'), 'ticket.json'), '{{{')
    // Whoever has put a folder into a ticket's folder must remove it himself.
    mkdirSync(join(dead('5'), 'alive', 'more'), { recursive: true })
    writeFileSync(join(tickets, 'notes'), '')
    writeFileSync(join(tickets, id('6')), '')
    symlinkSync('/tmp', join(tickets, id('7')))
    execFileSync('mkfifo', [join(tickets, id('8'))])
    const [fresh, old] = [join(tickets, `${id('9')}.new`), join(tickets, `${id('a')}.new`)]
    for (const draft of [fresh, old]) mkdirSync(draft)
    utimesSync(old, 1, 1)
    await take(folder)
    const left = readdirSync(tickets).filter((name) => name === 'notes' || /^(.)\1{7}-/.test(name))
    expect(left).toEqual([id('5'), id('6'), id('7'), id('8'), `${id('9')}.new`, 'notes'].sort())
    const { held, problems } = listLeases(folder)
    expect(held).toHaveLength(1)
    expect(problems.map((problem) => problem.slice(tickets.length + 1).split(' ')[0]).sort()).toEqual(
      [id('6'), id('7'), id('8'), 'notes'].sort(),
    )
  })

  it('the number of a hand-written ticket that nothing comes after', async () => {
    const folder = folderOf()
    const last = { number: 2 ** 52, pid: 1, granted: null, requests: [{ keys: ['x'], what: 'x' }] }
    alive(folder, id('1'), (file) => writeFileSync(file, JSON.stringify(last)))
    expect(await refused(folder)).toContain('there is no number after 4503599627370496')
    expect(listLeases(folder).waiting).toHaveLength(1)
  })

  it('who draws a number and never gets one: named, and not waited for any longer than that', async () => {
    const folder = folderOf()
    const stuck = { number: null, pid: process.pid, granted: null, requests: [ONE], owner: OWNER }
    alive(folder, id('1'), (file) => writeFileSync(file, JSON.stringify(stuck)))
    expect(await refused(folder, [ONE], { timeoutMs: 0 })).toContain('next in the queue is octo/firmware, job test')
  })

  it('who begins to draw a number and is stopped over it holds up nobody who waits already', async () => {
    const folder = folderOf()
    const holder = await take(folder)
    const next = ask(folder)
    await until('it waits', () => listLeases(folder).waiting.length === 1)
    const stuck = { number: null, pid: process.pid, granted: null, requests: [ONE], owner: OWNER }
    alive(folder, id('1'), (file) => writeFileSync(file, JSON.stringify(stuck)))
    holder.release()
    expect(await next).toMatchObject({ index: 0 })
  })

  it.each<[string, (path: string) => void, string]>([
    ['a file', (path) => writeFileSync(path, ''), 'is no folder'],
    ['a link', (path) => symlinkSync('/tmp', path), 'is a link'],
  ])('%s where the folder should be is refused', async (_, write, words) => {
    const folder = folderOf()
    write(folder)
    expect(await refused(folder)).toContain(words)
  })

  it('without mkfifo it says what to install', async () => {
    const folder = folderOf()
    vi.stubEnv('PATH', tempFolder())
    onTestFinished(() => void vi.unstubAllEnvs())
    expect(await refused(folder)).toMatch(/`mkfifo` made none: .*coreutils/)
    expect(readdirSync(join(folder, 'tickets'))).toEqual([])
  })
})

describe('the folder', () => {
  it('is named by HIL_LEASES, else one that all users of the machine find', () => {
    expect(leaseFolder({ HIL_LEASES: '/run/leases' }, 'linux')).toBe('/run/leases')
    expect(leaseFolder({ HIL_LEASES: '', TMPDIR: '/home/me/tmp' }, 'linux')).toBe('/tmp/hardware-test-leases')
    expect(leaseFolder({}, 'darwin')).toBe('/tmp/hardware-test-leases')
    expect(() => leaseFolder({ HIL_LEASES: 'leases' }, 'linux')).toThrow(LeaseError)
    expect(leaseFolder({ HIL_LEASES: '/run/leases' }, 'win32')).toBeNull()
  })

  it('is not made by whoever only looks', () => {
    const folder = folderOf()
    expect(listLeases(folder)).toEqual({ folder, held: [], waiting: [], problems: [] })
    expect(leasesText(listLeases(folder))).toBe(`No probe is held (${folder}).\n`)
    expect(existsSync(folder)).toBe(false)
  })
})

describe('the list', () => {
  const since = '2026-11-24T14:03:11.000Z'
  const entry = {
    what: 'nrf52840-dk',
    keys: ['path:1-2'],
    repository: 'octo/firmware',
    job: 'test',
    runUrl: 'https://x/1',
    pid: 12,
    since,
  }

  it('is a table of holders, each with who waits for it', () => {
    const text = leasesText(
      {
        folder: '/tmp/leases',
        held: [
          { ...entry, process: 'here' },
          { ...entry, what: 'stm32', keys: ['path:1-3'], process: 'elsewhere', since: null, runUrl: null },
        ],
        waiting: [
          { ...entry, pid: 13, process: 'here', ahead: 1, repository: null },
          { ...entry, what: 'gone', keys: ['path:7-7'], pid: 14, process: 'ended', ahead: 0 },
        ],
        problems: ['/tmp/leases/tickets/x is no ticket.'],
      },
      Date.parse('2026-11-24T14:15:30Z'),
    )
    expect(text).toBe(
      [
        'STATE           BOARD OR PROBE  REPOSITORY     JOB   PID                                       SINCE                             RUN',
        'held            nrf52840-dk     octo/firmware  test  12                                        2026-11-24 14:03:11 UTC (12 min)  https://x/1',
        'waits, 1 ahead  nrf52840-dk     -              test  13                                        2026-11-24 14:03:11 UTC (12 min)  https://x/1',
        'held            stm32           octo/firmware  test  12 (in another container)                 -                                 -',
        'waits, 0 ahead  gone            octo/firmware  test  14 (ended, but what it started lives on)  2026-11-24 14:03:11 UTC (12 min)  https://x/1',
        '',
        '/tmp/leases/tickets/x is no ticket.',
        '',
      ].join('\n'),
    )
  })
})
