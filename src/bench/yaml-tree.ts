/** Text to plain data, with where everything stands; what YAML has and a bench file needs not is refused here. */
import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type ParsedNode,
  Parser,
} from 'yaml'
import type { Mistake } from './bench-error.js'
import { plain, quoted } from './words.js'

export interface Tree {
  data: unknown
  mistakes: Mistake[]
  /** Whether `data` is what the file says: false if it is no YAML. */
  whole: boolean
  /** Line of what a JSON pointer points to: of its key, or of the item. */
  lineOf(pointer: string): number
  /** A number, true or false as it is written: `1.10`, where the value is 1.1. */
  written(pointer: string): string | null
  /** Whether what is there stands elsewhere in the file: an alias, or a map with a merge key. */
  blind(pointer: string): boolean
}

/** A bench file has 5. The library's parser calls itself for each, and runs out of stack. */
const MOST_LEVELS = 30

export function readTree(text: string): Tree {
  const lines = new LineCounter()
  const line = (offset: number) => Math.max(1, lines.linePos(offset).line)
  const parsed = parse(text, lines)
  if ('deep' in parsed) return broken([{ line: line(parsed.deep), message: TOO_DEEP }])
  const [first, second] = parsed.documents
  if (first === undefined) return broken([{ line: 1, message: EMPTY }])
  const mistakes: Mistake[] = []
  if (second !== undefined && first.errors.length === 0)
    mistakes.push({ line: line(second.range[0]), message: SEVERAL })
  const wrong = [...first.errors, ...first.warnings]
  const seen = new Set<number>()
  for (const error of wrong) {
    const at = line(error.pos[0])
    // One slip makes the library complain about the same line in several ways; the first tells most.
    if (!seen.has(at))
      mistakes.push({
        line: at,
        message: TAB.test(textOf(text, lines, at)) ? TABS : explain(plain(error.message, 120)),
      })
    seen.add(at)
  }
  const walk = new Walk(line)
  const data = walk.plain(first.contents, '')
  // What could not be read leaves keys without names.
  mistakes.push(...walk.mistakes.filter(({ line }) => line === null || !seen.has(line)))
  if (data === null && mistakes.length === 0) mistakes.push({ line: 1, message: EMPTY })
  return {
    data,
    mistakes,
    whole: first.errors.length === 0 && data !== null && data !== undefined,
    lineOf: (pointer) => walk.lineOf(pointer),
    written: (pointer) => walk.sources.get(pointer) ?? null,
    blind: (pointer) => walk.blind.has(pointer),
  }
}

/** Line `number`, without its end. */
function textOf(text: string, lines: LineCounter, number: number): string {
  return text.slice(lines.lineStarts[number - 1] ?? 0, lines.lineStarts[number] ?? text.length)
}

type Parsed = { documents: Document.Parsed[] } | { deep: number }

function parse(text: string, lines: LineCounter): Parsed {
  const parser = new Parser(lines.addNewLine)
  lines.addNewLine(0)
  const tokens = []
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (parser.stack.length > MOST_LEVELS) return { deep: parser.offset }
  }
  for (const token of parser.end()) tokens.push(token)
  // Not the schema of `%YAML 1.1`, where 1366:1015 is a number; keys are compared here, since the library takes quadratic time.
  const composer = new Composer({ schema: 'core', uniqueKeys: false, prettyErrors: false, logLevel: 'error' })
  return { documents: [...composer.compose(tokens, true, text.length)] as Document.Parsed[] }
}

class Walk {
  readonly mistakes: Mistake[] = []
  readonly sources = new Map<string, string>()
  readonly blind = new Set<string>()
  private readonly lines = new Map<string, number>()

  constructor(private readonly line: (offset: number) => number) {}

  lineOf(pointer: string): number {
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const line = this.lines.get(at)
      if (line !== undefined) return line
    }
    return 1
  }

  plain(node: ParsedNode | null, pointer: string): unknown {
    if (node === null) return null
    const at = this.line(node.range[0])
    if (isAlias(node)) {
      this.mistakes.push({ line: at, message: alias(node.source) })
      this.blind.add(pointer)
      return null
    }
    if (node.anchor !== undefined) this.mistakes.push({ line: at, message: anchor(node.anchor) })
    if (isSeq(node)) {
      return node.items.map((item, index) => {
        const child = `${pointer}/${index}`
        if (item !== null) this.lines.set(child, this.line(item.range[0]))
        return this.plain(item as ParsedNode, child)
      })
    }
    if (isMap(node)) return this.map(node.items as Pair[], pointer, at)
    if (typeof node.value !== 'string' && node.source !== undefined) this.sources.set(pointer, node.source)
    return node.value
  }

  private map(items: readonly Pair[], pointer: string, at: number): Record<string, unknown> {
    const first = new Map<string, number>()
    // Without a prototype: `__proto__` is a key as any other.
    const data: Record<string, unknown> = Object.create(null)
    for (const { key, value } of items) {
      const line = key === null ? at : this.line(key.range[0])
      if (!isScalar(key) || key.value === null) {
        this.mistakes.push({ line, message: 'A key is missing or is no plain text here. Write `key: value`.' })
        continue
      }
      const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
      if (key.anchor !== undefined) this.mistakes.push({ line, message: anchor(key.anchor) })
      if (name === '<<') {
        this.mistakes.push({ line, message: MERGE })
        this.blind.add(pointer)
        continue
      }
      const before = first.get(name)
      if (before !== undefined) {
        const message = `The key ${quoted(name)} stands here a second time, after line ${before}. Keep one of them${pointer === '' || pointer.split('/').length > 3 ? '' : '; a further board begins with a minus, `- name:`'}.`
        this.mistakes.push({ line, message })
        continue
      }
      first.set(name, line)
      const child = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
      this.lines.set(child, line)
      data[name] = this.plain(value, child)
    }
    return data
  }
}

interface Pair {
  key: ParsedNode | null
  value: ParsedNode | null
}

/** The library finds some tabs only by what they do to the columns. */
const TAB = /^ *\t/
const TABS = 'The line is indented with a tab. YAML takes spaces only: use two for each level.'
const EMPTY = 'The file is empty. Write `boards:` and below it one item for each board, beginning with `  - name: `.'
const SEVERAL = 'A second document begins here (`---`), and a bench file is one. Remove this line, or what follows.'
const TOO_DEEP = `Lists and maps lie more than ${MOST_LEVELS} levels deep here. Check the brackets and the indentation.`
const MERGE = 'A merge key (`<<`) stands here, and a bench file takes none. Write out what it stands for.'

function alias(name: string): string {
  return `${quoted(`*${name}`)} is an alias (a value that begins with \`*\`), and a bench file takes none. Write out what it stands for, or put the value in quotes.`
}

function anchor(name: string): string {
  return `${quoted(`&${name}`)} is an anchor (a value that begins with \`&\`), and a bench file takes none. Remove it, or put the value in quotes.`
}

function broken(mistakes: Mistake[]): Tree {
  return { data: null, mistakes, whole: false, lineOf: () => 1, written: () => null, blind: () => false }
}

/** What the library's complaint means for a bench file, and what to do; the first that fits. */
const COMPLAINTS: readonly { says: RegExp; sentence: (complaint: string) => string }[] = [
  { says: /^Tabs /, sentence: () => TABS },
  {
    says: /^Nested mappings/,
    sentence: () =>
      'A value holds a colon that is followed by a space or ends the line, or the next line is indented too far. Put such a value in quotes (`probe: "2e8a:000c:"`), and write `serial:X` without a space.',
  },
  {
    says: /^Implicit (map )?keys/,
    sentence: () =>
      'The line is no `key: value`, or not indented as those that it belongs to. Write a colon and a space after the key.',
  },
  {
    says: /same column|without - indicator/,
    sentence: () =>
      'The line is not indented as those that it belongs to. Let all keys of a board begin in the same column, two to the right of its minus.',
  },
  {
    says: /^Missing closing|end with a/,
    sentence: (complaint) =>
      `A bracket or a quote, opened here or in a line before, is not closed (${complaint}). Close it.`,
  },
  {
    says: /^Missing (,|space)|within flow/,
    sentence: (complaint) =>
      `Something is missing within brackets (${complaint}). Write \`[a, b]\` or \`{key: value, key: value}\`.`,
  },
  {
    says: /^Plain value cannot start/,
    sentence: (complaint) => `A value may not begin like that (${complaint}). Put it in quotes.`,
  },
  {
    says: /escape sequence/,
    sentence: (complaint) => `${complaint}: between double quotes a backslash is special. Use single quotes.`,
  },
  {
    says: /^Unresolved tag/,
    sentence: (complaint) =>
      `${complaint}. A bench file takes no tags (values that begin with \`!\`): remove it, or put the value in quotes.`,
  },
  {
    says: /^/,
    sentence: (complaint) =>
      `This is no YAML: ${complaint}. Check the indentation, the minus signs and the quotes here and in the line before.`,
  },
]

function explain(complaint: string): string {
  return COMPLAINTS.find(({ says }) => says.test(complaint))?.sentence(complaint) ?? complaint
}
