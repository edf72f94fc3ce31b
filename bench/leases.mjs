/**
 * Ways to hold a probe for one process at a time, beside ours: how soon it is free after its holder was killed or gave it back, who gets it
 * next, and what waiting costs. After a build: `node bench/leases.mjs [--quick] [WAY...]`, and as a part of `npm run bench`.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { range } from './figures.mjs'
import { WAYS } from './lease-ways.mjs'
import { end } from './process.mjs'
import { paired, spread } from './statistics.mjs'
import { ratio, table } from './table.mjs'

const TAKER = fileURLToPath(new URL('lease-taker.mjs', import.meta.url))
const LIBRARY = new URL('../lib/leases/lease.js', import.meta.url)
const PATIENCE_MS = 60_000
const SETTLE_MS = 1000

/** A second of `/proc/PID/stat`, which Linux gives everybody in hundredths. */
const TICKS = 100

/** Hand-overs of each kind, processes that wait at once, and how long their waiting is watched. */
export const LEASE_PLANS = {
  quick: { rounds: 1, crowd: 20, idleSeconds: 1 },
  full: { rounds: 7, crowd: 20, idleSeconds: 10 },
}

/**
 * @param plan one of `LEASE_PLANS`
 * @returns a row a way: `{ name, title, killed, handed, crowdHanded, inversions, pairs, cpu, processes, inherits, problem }`; times in ms, `cpu` in ms
 *   of processor a second. Null if nothing is built.
 */
export async function measureLeases(plan, say, names = Object.keys(WAYS)) {
  if (!existsSync(LIBRARY)) return null
  const rows = []
  for (const name of names) {
    const { title, mostRounds = plan.rounds } = WAYS[name]
    say(`leases: ${title}`)
    const row = { name, title, killed: [], handed: [], problem: null }
    try {
      for (let round = 0; round < Math.min(plan.rounds, mostRounds); round++) {
        row.killed.push(await handOver(name, 'kill'))
        row.handed.push(await handOver(name, 'release'))
      }
      row.inherits = await isInherited(name)
      Object.assign(row, await crowd(name, plan))
    } catch (error) {
      row.problem = error.message
    }
    rows.push(row)
  }
  return rows
}

/** ms from the end of a hold to the beginning of the next. */
async function handOver(way, how) {
  return await inFolder(async (folder, start) => {
    const holder = start(way, folder)
    await holder.says('holds')
    const next = start(way, folder)
    await next.says('waits')
    // Not always at the same moment of who polls.
    await delay(Math.random() * 500)
    const from = how === 'kill' ? await killed(holder) : await released(holder)
    return Number((await next.says('holds')) - from) / 1e6
  })
}

/** Whether a child that has the holder's descriptor keeps the hold when the holder is killed. */
async function isInherited(way) {
  return await inFolder(async (folder, start) => {
    const holder = start(way, folder, 'heir')
    await holder.says('holds')
    const heir = Number(holder.more('holds'))
    if (heir === 0) return false
    try {
      const next = start(way, folder)
      await next.says('waits')
      await killed(holder)
      await delay(1000)
      return !next.said('holds')
    } finally {
      end(heir)
    }
  })
}

/** Twenty wait: what that costs, how many processes it takes, and in which order they get it. */
async function crowd(way, { crowd: size, idleSeconds }) {
  return await inFolder(async (folder, start) => {
    const holder = start(way, folder)
    await holder.says('holds')
    const queue = []
    for (let place = 0; place < size; place++) {
      const taker = start(way, folder)
      await taker.says('waits')
      queue.push(taker)
      await delay(60)
    }
    // What the start has left to do is not the waiting's.
    await delay(SETTLE_MS)
    const before = costOf(queue.map(({ pid }) => pid))
    await delay(idleSeconds * 1000)
    const after = costOf(queue.map(({ pid }) => pid))
    const handed = []
    let from = await released(holder)
    const order = []
    const waiting = new Set(queue.keys())
    while (waiting.size > 0) {
      const place = await Promise.any([...waiting].map(async (place) => queue[place].says('holds').then(() => place)))
      waiting.delete(place)
      order.push(place)
      handed.push(Number((await queue[place].says('holds')) - from) / 1e6)
      from = await released(queue[place])
    }
    return {
      crowdHanded: handed,
      inversions: inversionsOf(order),
      pairs: (size * (size - 1)) / 2,
      cpu: ((after.ticks - before.ticks) / TICKS / idleSeconds) * 1000,
      processes: after.processes,
    }
  })
}

/** Pairs of which the later one came first. */
function inversionsOf(order) {
  return order.reduce((sum, place, at) => sum + order.slice(at + 1).filter((later) => later < place).length, 0)
}

async function killed(taker) {
  const from = process.hrtime.bigint()
  process.kill(taker.pid, 'SIGKILL')
  return from
}

async function released(taker) {
  taker.child.stdin.write('\n')
  return await taker.says('ends')
}

async function inFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'hardware-test-bench-'))
  const takers = []
  try {
    return await use(folder, (way, ...rest) => {
      const taker = startTaker(way, ...rest)
      takers.push(taker)
      return taker
    })
  } finally {
    for (const { child, pid, over } of takers) if (child.exitCode === null && !over()) end(pid)
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

function startTaker(way, folder, ...more) {
  const argv = ['--disable-warning=ExperimentalWarning', TAKER, way, folder, ...more]
  const child = spawn(process.execPath, argv, { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.on('error', () => {})
  const events = new Map()
  const wake = new Set()
  let rest = ''
  let over = false
  child.stdout.on('data', (chunk) => {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop()
    for (const line of lines) {
      const [event, time, word] = line.split(' ')
      events.set(event, { time: BigInt(time), word })
    }
    for (const call of wake) call()
  })
  child.once('exit', () => {
    over = true
    for (const call of wake) call()
  })
  const says = (event) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => done(reject, new Error(`${way}: not \`${event}\` within a minute`)), PATIENCE_MS)
      const look = () => {
        if (events.has(event)) done(resolve, events.get(event).time)
        else if (over) done(reject, new Error(`${way}: ended without \`${event}\``))
      }
      const done = (settle, value) => {
        clearTimeout(timer)
        wake.delete(look)
        settle(value)
      }
      wake.add(look)
      look()
    })
  return {
    pid: child.pid,
    child,
    over: () => over,
    says,
    said: (event) => events.has(event),
    more: (event) => events.get(event)?.word,
  }
}

/** Processor time of these processes and of their children, the ended ones included, and how many of them there are. */
function costOf(pids) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
  const own = all.filter((stat) => stat !== null && (pids.includes(stat.pid) || pids.includes(stat.ppid)))
  return { ticks: own.reduce((sum, { ticks }) => sum + ticks, 0), processes: own.length }
}

/** proc_pid_stat(5); null for one that has ended. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const [user, system, childUser, childSystem] = fields.slice(11, 15).map(Number)
    return { pid: Number(pid), ppid: Number(fields[1]), ticks: user + system + childUser + childSystem }
  } catch {
    return null
  }
}

/** As Markdown. */
export function leasesTable(rows) {
  const [ours] = rows
  const ms = (figures) => `${range(spread(figures), 1)} ms`
  return table(
    [
      '',
      'free after SIGKILL',
      `x ${ours.title}`,
      'handed over',
      'handed over, 20 wait',
      'overtakings',
      'CPU while 20 wait',
      'processes for it',
      'a child keeps it',
    ],
    rows.map((row) => {
      if (row.problem !== null) return [row.title, row.problem, '', '', '', '', '', '', '']
      return [
        row.title,
        ms(row.killed),
        ratio(paired(row.killed, ours.killed)),
        ms(row.handed),
        ms(row.crowdHanded),
        `${row.inversions} of ${row.pairs}`,
        `${row.cpu.toFixed(1)} ms/s`,
        String(row.processes),
        row.inherits ? 'yes' : 'no',
      ]
    }),
  )
}

/** What is wanted of ours. @returns lines as judge.mjs has them */
export function judgeLeases([ours]) {
  if (ours.problem !== null) return [{ wanted: 'leases are taken', found: ours.problem, met: false }]
  return [
    { wanted: 'leases: nobody overtakes', found: `${ours.inversions} overtakings`, met: ours.inversions === 0 },
    {
      wanted: 'leases: free within 100 ms after SIGKILL',
      found: `${range(spread(ours.killed), 1)} ms`,
      met: spread(ours.killed).median <= 100,
    },
    {
      wanted: 'leases: 20 that wait cost at most 2 % of a core',
      found: `${ours.cpu.toFixed(1)} ms/s`,
      met: ours.cpu <= 20,
    },
  ]
}

/** What is wrong with ours, as sentences. */
export function leaseFaults([ours]) {
  if (ours.problem !== null) return [`${ours.title}: ${ours.problem}`]
  return [
    ...(ours.inversions > 0 ? [`${ours.title}: ${ours.inversions} overtakings`] : []),
    ...(ours.inherits ? [] : [`${ours.title}: a child with the descriptor did not keep it`]),
  ]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const plan = process.argv.includes('--quick') ? LEASE_PLANS.quick : LEASE_PLANS.full
  const names = process.argv.slice(2).filter((word) => word in WAYS)
  const say = (text) => console.error(`bench: ${text}`)
  const rows = await measureLeases(plan, say, names.length === 0 ? undefined : names)
  console.log(rows === null ? 'Nothing is built: `npm run build` first.' : leasesTable(rows))
}
