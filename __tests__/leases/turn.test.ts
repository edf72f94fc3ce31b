import { describe, expect, it } from 'vitest'
import { asTicket, inOrder, numberAfter, type Ticket, ticketText } from '../../src/leases/ticket.js'
import { aheadOf, drawingOf, turnOf } from '../../src/leases/turn.js'

/** A ticket of the queue; `wants`: keys of each request. */
function ticket(id: string, number: number | null, wants: string[][], granted: number | null = null): Ticket {
  return {
    id,
    number,
    owner: {
      repository: 'octo/firmware',
      runUrl: 'https://github.com/octo/firmware/actions/runs/1',
      job: 'test',
      what: 'b',
    },
    requests: wants.map((keys) => ({ keys, what: keys.join('+') })),
    granted,
    pid: process.pid,
    pidNamespace: null,
    asked: '2026-11-24T14:00:00.000Z',
    held: granted === null ? null : '2026-11-24T14:03:11.000Z',
  }
}

const ids = (tickets: readonly Ticket[]) => tickets.map(({ id }) => id)

/** What `turnOf` says, in short. */
function turn(mine: Ticket, ...others: Ticket[]) {
  const found = turnOf(mine, [...others, mine], drawingOf(others))
  if (found.is === 'now') return found.index
  return [found.is, ...ids(found.is === 'later' ? found.behind : found.drawing)]
}

describe('whose turn it is', () => {
  it('nobody else is there, or nobody who wants the same', () => {
    expect(turn(ticket('b', 1, [['k1']]))).toBe(0)
    expect(turn(ticket('b', 2, [['k1']]), ticket('a', 1, [['k2']], 0))).toBe(0)
  })

  it('who came before goes first, whatever holds up the others', () => {
    const first = ticket('a', 1, [['k1']], 0)
    const second = ticket('b', 2, [['k1']])
    const third = ticket('c', 3, [['k1']])
    expect(turn(second, first, third)).toEqual(['later', 'a'])
    expect(turn(third, first, second)).toEqual(['later', 'b'])
    expect(turn(second, third)).toBe(0)
  })

  it('one key in common is enough', () => {
    expect(turn(ticket('b', 2, [['path', 'serial']]), ticket('a', 1, [['serial']], 0))).toEqual(['later', 'a'])
  })

  it('the same number twice: the name decides, for both alike', () => {
    const [a, b] = [ticket('a', 1, [['k1']]), ticket('b', 1, [['k1']])]
    expect(turn(a, b)).toBe(0)
    expect(turn(b, a)).toEqual(['later', 'a'])
  })

  it('who draws may come before: nothing is known yet, unless it wants something else', () => {
    expect(turn(ticket('b', 2, [['k1']]), ticket('a', null, [['k1']]))).toEqual(['unknown', 'a'])
    expect(turn(ticket('b', 2, [['k1']]), ticket('a', null, [['k2']]))).toBe(0)
  })

  it('who began to draw when our number was known comes later', () => {
    const [mine, late] = [ticket('b', 2, [['k1']]), ticket('a', null, [['k1']])]
    expect(turnOf(mine, [mine, late], new Set())).toEqual({ is: 'now', index: 0 })
  })

  it('any of several: the first that is free and that nobody before wants', () => {
    const any = [['k1'], ['k2'], ['k3']]
    const holds = ticket('a', 1, any, 0)
    expect(turn(ticket('b', 2, any), holds)).toBe(1)
    expect(turn(ticket('c', 3, any), holds, ticket('b', 2, [['k2']]))).toBe(2)
    expect(turn(ticket('c', 3, [['k1'], ['k2']]), holds, ticket('b', 2, [['k2']]))).toEqual(['later', 'a', 'b'])
  })

  it('who has decided no longer keeps the rest', () => {
    const decided = ticket('a', 1, [['k1'], ['k2']], 0)
    expect(turn(ticket('b', 2, [['k2']]), decided)).toBe(0)
    expect(turn(ticket('b', 2, [['k2']]), { ...decided, granted: null })).toEqual(['later', 'a'])
  })

  it('what is held is held, whatever number its holder has', () => {
    expect(turn(ticket('a', 1, [['k1']]), ticket('b', 2, [['k1']], 0))).toEqual(['later', 'b'])
  })

  it('who is ahead: holders, and those before', () => {
    const all = [
      ticket('e', 5, [['k1']]),
      ticket('d', null, [['k1']]),
      ticket('c', 3, [['k2']]),
      ticket('b', 2, [['k1'], ['k2']]),
      ticket('a', 1, [['k1']], 0),
    ]
    const { holders, waiting, drawing } = aheadOf(ticket('x', 4, [['k1']]), all)
    expect([holders, waiting, drawing].map(ids)).toEqual([['a'], ['b'], ['d']])
    expect(ids(inOrder(all))).toEqual(['a', 'b', 'c', 'e', 'd'])
  })
})

/**
 * The steps of several takers, mixed at random: draw in sight of all, take a number behind all that are seen, look at each other ticket one by one,
 * hold, go. Two never hold at once, and who had his number before another one began to draw holds before him.
 */
describe('the queue, whatever happens between the steps of one', () => {
  it('three takers of one key', () => {
    const random = generator(1)
    for (let mix = 0; mix < 20_000; mix++) {
      const times = [...simulate(3, random).values()]
      for (const first of times) {
        for (const second of times) if (first.numbered < second.shown) expect(first.held).toBeLessThan(second.held)
      }
    }
  })

  it('five takers of any of two keys', () => {
    const random = generator(2)
    for (let mix = 0; mix < 5000; mix++) expect(simulate(5, random, [['k1'], ['k2']]).size).toBe(5)
  })
})

interface Scene {
  shown: Map<string, Ticket>
  /** Key to holder. */
  held: Map<string, string>
  now: number
  times: Map<string, { shown: number; numbered: number; held: number }>
}

/** Steps of one taker, between which all others may do theirs. It sees others one by one, never all at one moment. */
function* taker(id: string, scene: Scene, wants: string[][]): Generator<void> {
  const { shown, held } = scene
  const see = function* () {
    const seen: Ticket[] = []
    for (const other of [...shown.keys()]) {
      yield
      const found = shown.get(other)
      if (found !== undefined) seen.push(found)
    }
    return seen
  }
  const times = { shown: scene.now, numbered: 0, held: 0 }
  scene.times.set(id, times)
  shown.set(id, ticket(id, null, wants))
  yield
  const number = numberAfter(yield* see())
  yield
  const mine = ticket(id, number, wants)
  shown.set(id, mine)
  times.numbered = scene.now
  let drewWithUs: Set<string> | undefined
  for (;;) {
    yield
    const seen = yield* see()
    drewWithUs ??= drawingOf(seen)
    const turn = turnOf(mine, seen, drewWithUs)
    if (turn.is !== 'now') continue
    const [key = ''] = wants[turn.index] ?? []
    if (held.has(key)) throw new Error(`${id} and ${held.get(key)} hold ${key}`)
    held.set(key, id)
    times.held = scene.now
    yield
    shown.set(id, ticket(id, number, wants, turn.index))
    yield
    yield
    shown.delete(id)
    held.delete(key)
    return
  }
}

function simulate(count: number, random: () => number, wants: string[][] = [['k1']]): Scene['times'] {
  const scene: Scene = { shown: new Map(), held: new Map(), now: 0, times: new Map() }
  // The names, which decide between equal numbers, are in another order than the takers.
  const running = Array.from({ length: count }, (_, at) => taker(`t${(at * 7) % 5}`, scene, wants))
  for (; running.length > 0; scene.now++) {
    if (scene.now > 100_000) throw new Error('they wait for each other')
    const at = Math.floor(random() * running.length)
    if (running[at]?.next().done) running.splice(at, 1)
  }
  return scene.times
}

/** Numbers from 0 to 1, the same ones every time (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

describe('a ticket as it is written', () => {
  const whole = ticket('a', 7, [['k1'], ['k2']], 1)

  it('reads as it was', () => {
    expect(asTicket('a', JSON.parse(ticketText(whole)))).toEqual(whole)
  })

  it.each([
    ['null', null],
    ['a list', []],
    ['text', 'x'],
    ['no number', { number: '7' }],
    ['number 0', { number: 0 }],
    ['a number after which none can be told apart', { number: 2 ** 53 }],
    ['half a number', { number: 1.5 }],
    ['no requests', { requests: [] }],
    ['requests that are none', { requests: [{ keys: 'k1', what: 'x' }] }],
    ['a request without keys', { requests: [{ keys: [], what: 'x' }] }],
    ['a key that is none', { requests: [{ keys: [1], what: 'x' }] }],
    ['a request that is not there', { granted: 2 }],
    ['no pid', { pid: -1 }],
  ])('%s is none', (_, broken) => {
    const value =
      broken !== null && !Array.isArray(broken) && typeof broken === 'object' ? { ...whole, ...broken } : broken
    expect(asTicket('a', value)).toBeNull()
  })

  it('words about its owner may be anything', () => {
    const owner = { repository: null, runUrl: null, job: null, what: '' }
    const found = asTicket('a', { ...whole, owner: 3, asked: {}, held: 4, pidNamespace: [] })
    expect(found).toEqual({ ...whole, owner, asked: '', held: null, pidNamespace: null })
  })

  it('no number comes after the last one', () => {
    expect(numberAfter([whole])).toBe(8)
    expect(() => numberAfter([ticket('a', 2 ** 52, [['k']])])).toThrow('there is no number')
  })
})
