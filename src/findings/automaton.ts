/** Entry of the table for bytes that a loop over it cannot pass over: line ends, escape sequences. */
export const SPECIAL = 0x3fffffff

const SPECIAL_BYTES = [10, 13, 27]

/**
 * Finds literal text of many lists in one pass, one look-up a byte: an Aho-Corasick automaton (Aho, Corasick, "Efficient string
 * matching", 1975) with its transitions worked out. States are offsets into `table`; the first is 0.
 */
export class Automaton {
  /** `table[state + classes[byte]]` is the next state, or `SPECIAL`. */
  readonly table: Int32Array
  readonly classes = new Uint8Array(256)
  /** States from here on match something; `matches` says what. */
  readonly matching: number
  private readonly width: number
  /** By state: the lists that match there, and those that match if the line ends there. */
  private readonly outputs: readonly (readonly number[])[]
  private readonly endOutputs: readonly (readonly number[])[]

  /** Text of a list may end with `\n`: it matches at a line's end only. */
  constructor(lists: readonly (readonly string[])[]) {
    const nodes = buildTree(lists)
    const used = new Set(nodes.flatMap((node) => [...node.next.keys()]))
    // Class 0 is every byte that no text holds; the last one is what a loop must look at.
    let count = 1
    for (const byte of used) this.classes[byte] = count++
    for (const byte of SPECIAL_BYTES) this.classes[byte] = count
    this.width = count + 1

    // Numbered so that one comparison tells the states that match.
    const isMatch = (index: number) => (nodes[index]?.lists.size ?? 0) > 0
    const order = [...nodes.keys()].sort((a, b) => Number(isMatch(a)) - Number(isMatch(b)))
    const rank = new Int32Array(nodes.length)
    for (const [index, node] of order.entries()) rank[node] = index
    const firstMatch = order.findIndex(isMatch)
    this.matching = (firstMatch === -1 ? nodes.length : firstMatch) * this.width
    this.table = new Int32Array(nodes.length * this.width)
    for (const [index, at] of rank.entries()) {
      for (const byte of used) {
        this.table[at * this.width + (this.classes[byte] ?? 0)] = (rank[goto(nodes, index, byte)] ?? 0) * this.width
      }
      this.table[at * this.width + count] = SPECIAL
    }
    this.outputs = order.map((index) => [...(nodes[index]?.lists ?? [])])
    this.endOutputs = order.map((index) => [...(nodes[index]?.endLists ?? [])])
  }

  /** The lists that match on reaching `state`. */
  matches(state: number): readonly number[] {
    return this.outputs[state / this.width] ?? []
  }

  /** The lists that match if the line ends in `state`. */
  matchesAtEnd(state: number): readonly number[] {
    return this.endOutputs[state / this.width] ?? []
  }

  /** The lists of which `text` holds something. A `\n` in it ends a line. */
  find(text: string): Set<number> {
    const found = new Set<number>()
    let state = 0
    for (const byte of Buffer.from(text)) {
      const next = this.table[state + (this.classes[byte] as number)] as number
      if (next === SPECIAL) {
        if (byte !== 10) continue
        for (const list of this.matchesAtEnd(state)) found.add(list)
        state = 0
        continue
      }
      state = next
      if (next >= this.matching) for (const list of this.matches(next)) found.add(list)
    }
    for (const list of this.matchesAtEnd(state)) found.add(list)
    return found
  }
}

interface Node {
  next: Map<number, number>
  fail: number
  lists: Set<number>
  endLists: Set<number>
}

function newNode(): Node {
  return { next: new Map(), fail: 0, lists: new Set(), endLists: new Set() }
}

/** The tree of all text, with each node's longest proper suffix that is in the tree, and what that one matches as well. */
function buildTree(lists: readonly (readonly string[])[]): Node[] {
  const root = newNode()
  const nodes = [root]
  for (const [list, texts] of lists.entries()) {
    for (const text of texts) addText(nodes, text, list)
  }
  const queue = [...root.next.values()]
  for (const index of queue) {
    const at = nodes[index] ?? root
    for (const [byte, child] of at.next) {
      queue.push(child)
      const below = nodes[child]
      if (below !== undefined) below.fail = goto(nodes, at.fail, byte)
    }
    const shorter = nodes[at.fail] ?? root
    for (const list of shorter.lists) at.lists.add(list)
    for (const list of shorter.endLists) at.endLists.add(list)
  }
  return nodes
}

function addText(nodes: Node[], text: string, list: number): void {
  const atEnd = text.endsWith('\n')
  const plain = atEnd ? text.slice(0, -1) : text
  if (plain === '' || /[\n\r\x1b]/.test(plain)) throw new Error(`Not to be found in a line: ${JSON.stringify(text)}`)
  let index = 0
  for (const byte of Buffer.from(plain)) {
    const known: number | undefined = nodes[index]?.next.get(byte)
    const next: number = known ?? nodes.push(newNode()) - 1
    nodes[index]?.next.set(byte, next)
    index = next
  }
  if (atEnd) nodes[index]?.endLists.add(list)
  else nodes[index]?.lists.add(list)
}

function goto(nodes: readonly Node[], from: number, byte: number): number {
  let index = from
  for (;;) {
    const next = nodes[index]?.next.get(byte)
    if (next !== undefined) return next
    if (index === 0) return 0
    index = nodes[index]?.fail ?? 0
  }
}
