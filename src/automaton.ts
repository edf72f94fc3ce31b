/** Entry of the table for bytes that a loop over it cannot pass over. */
export const SPECIAL = 0x3fffffff

/** Line ends and the beginning of escape sequences: what a loop over lines must look at. */
const LINE_BYTES: readonly number[] = [10, 13, 27]

const NONE: readonly number[] = []

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
  /** By state: the lists that match there, those that match if the line ends there, and how many bytes lead to it. */
  private readonly outputs: readonly (readonly number[])[]
  private readonly endOutputs: readonly (readonly number[])[]
  private readonly depths: Uint16Array

  /**
   * Text of a list may end with `\n`: it matches at a line's end only.
   * @param special bytes that are `SPECIAL` in the table, and in no text; without any, `\n` is a byte like all others
   */
  constructor(lists: readonly (readonly (string | Uint8Array)[])[], special = LINE_BYTES) {
    const tree = new Tree()
    for (const [list, texts] of lists.entries()) for (const text of texts) addText(tree, text, list, special)
    const nearFirst = tree.linkSuffixes()
    // Class 0 is every byte that no text holds; the last one is what a loop must look at.
    let count = 1
    for (const byte of new Set(tree.bytes.slice(1))) this.classes[byte] = count++
    for (const byte of special) this.classes[byte] = count
    this.width = count + 1

    // Numbered so that one comparison tells the states that match.
    const plain = nearFirst.filter((node) => tree.lists[node] === undefined)
    const order = [...plain, ...nearFirst.filter((node) => tree.lists[node] !== undefined)]
    this.matching = plain.length * this.width
    const states = new Int32Array(order.length)
    for (const [rank, node] of order.entries()) states[node] = rank * this.width
    this.table = new Int32Array(order.length * this.width)
    for (const node of nearFirst) {
      const state = states[node] ?? 0
      // Where the tree does not go on, its longest suffix does: that one is nearer to the root, so its row is done.
      const suffix = states[tree.suffixes[node] ?? 0] ?? 0
      if (node !== 0) this.table.copyWithin(state, suffix, suffix + this.width)
      for (const child of tree.children(node)) {
        this.table[state + (this.classes[tree.bytes[child] ?? 0] ?? 0)] = states[child] ?? 0
      }
      if (special.length > 0) this.table[state + count] = SPECIAL
    }
    this.outputs = order.map((node) => tree.lists[node] ?? NONE)
    this.endOutputs = order.map((node) => tree.endLists[node] ?? NONE)
    this.depths = Uint16Array.from(order, (node) => tree.depths[node] ?? 0)
  }

  get size(): number {
    return this.outputs.length
  }

  /** Of `state` among all: from 0 up to `size`. */
  rank(state: number): number {
    return state / this.width
  }

  /** How many of the bytes that led to `state` may be the beginning of a text. */
  depth(state: number): number {
    return this.depths[state / this.width] ?? 0
  }

  /** The lists that match on reaching `state`. */
  matches(state: number): readonly number[] {
    return this.outputs[state / this.width] ?? NONE
  }

  /** The lists that match if the line ends in `state`. */
  matchesAtEnd(state: number): readonly number[] {
    return this.endOutputs[state / this.width] ?? NONE
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

/** The tree of all text. Nodes are numbers; 0 is the root. Thousands of them: no object each. */
class Tree {
  /** By node: the byte that leads to it, how many did, its first child and next sibling (0: none). */
  readonly bytes = [0]
  readonly depths = [0]
  private readonly firsts = [0]
  private readonly nexts = [0]
  /** By node: the longest proper suffix of its text that is a node too. */
  readonly suffixes = [0]
  /** By node, where there are any: the lists that have its text, or a suffix of it. */
  readonly lists: (readonly number[] | undefined)[] = []
  readonly endLists: (readonly number[] | undefined)[] = []

  children(node: number): number[] {
    const children: number[] = []
    for (let child = this.firsts[node] ?? 0; child !== 0; child = this.nexts[child] ?? 0) children.push(child)
    return children
  }

  /** The child of `node` by `byte`; 0 if there is none. */
  child(node: number, byte: number): number {
    let child = this.firsts[node] ?? 0
    while (child !== 0 && this.bytes[child] !== byte) child = this.nexts[child] ?? 0
    return child
  }

  add(node: number, byte: number): number {
    const child = this.bytes.push(byte) - 1
    this.depths.push((this.depths[node] ?? 0) + 1)
    this.firsts.push(0)
    this.nexts.push(this.firsts[node] ?? 0)
    this.suffixes.push(0)
    this.firsts[node] = child
    return child
  }

  /** Works out the suffixes, and what matches by them. Returns the nodes with those nearer to the root first. */
  linkSuffixes(): number[] {
    const nearFirst = [0]
    for (const node of nearFirst) {
      for (const child of this.children(node)) {
        nearFirst.push(child)
        if (node !== 0) this.suffixes[child] = this.goOn(this.suffixes[node] ?? 0, this.bytes[child] ?? 0)
      }
      const suffix = this.suffixes[node] ?? 0
      if (node === 0) continue
      this.lists[node] = union(this.lists[node], this.lists[suffix])
      this.endLists[node] = union(this.endLists[node], this.endLists[suffix])
    }
    return nearFirst
  }

  private goOn(from: number, byte: number): number {
    for (let node = from; ; node = this.suffixes[node] ?? 0) {
      const next = this.child(node, byte)
      if (next !== 0 || node === 0) return next
    }
  }
}

function union(
  own: readonly number[] | undefined,
  other: readonly number[] | undefined,
): readonly number[] | undefined {
  return own === undefined || other === undefined ? (own ?? other) : [...new Set([...own, ...other])]
}

function addText(tree: Tree, text: string | Uint8Array, list: number, special: readonly number[]): void {
  const atEnd = special.includes(10) && typeof text === 'string' && text.endsWith('\n')
  const bytes = Buffer.from(atEnd ? text.slice(0, -1) : text)
  if (bytes.length === 0 || special.some((byte) => bytes.includes(byte))) {
    throw new Error(`Not to be found: ${JSON.stringify(bytes.toString())}`)
  }
  let node = 0
  for (const byte of bytes) node = tree.child(node, byte) || tree.add(node, byte)
  const lists = atEnd ? tree.endLists : tree.lists
  lists[node] = union([list], lists[node])
}
