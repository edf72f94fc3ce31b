import { Ajv, type ErrorObject } from 'ajv'
import type { Mistake } from './bench-error.js'
import { BENCH_SCHEMA } from './schema.js'
import { didYouMean, listed, nearest, quoted } from './words.js'
import type { Tree } from './yaml-tree.js'

/** What a message needs to know of the part of the schema that was not kept. */
interface Part {
  type?: string | readonly string[]
  properties?: Record<string, unknown>
  examples?: readonly unknown[]
  patternErrorMessage?: string
}

/** What the published schema finds wrong, each as a sentence. */
export function schemaMistakes(tree: Tree): Mistake[] {
  const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true, logger: false })
  ajv.addVocabulary(['patternErrorMessage'])
  const validate = ajv.compile(BENCH_SCHEMA)
  if (validate(tree.data)) return []
  return (validate.errors ?? []).flatMap((error) => {
    const message = isOfAWay(error) || hidden(error, tree) ? null : sentence(error, tree)
    if (message === null) return []
    const { pointer, text } = message
    return [{ line: tree.lineOf(pointer), message: `${owner(pointer, tree.data)}${text}` }]
  })
}

/** What is wrong with one of the two ways to be a board: the sentence is about both. */
function isOfAWay(error: ErrorObject): boolean {
  return /\/oneOf\/\d/.test(error.schemaPath)
}

/** What an alias or a merge key stands for is not known. */
function hidden(error: ErrorObject, tree: Tree): boolean {
  return error.keyword !== 'additionalProperties' && tree.blind(error.instancePath)
}

function sentence(error: ErrorObject, tree: Tree): { pointer: string; text: string } | null {
  const part = error.parentSchema as Part
  const at = (text: string) => ({ pointer: error.instancePath, text })
  const name = nameOf(error.instancePath)
  const { limit } = error.params as { limit?: number }
  switch (error.keyword) {
    case 'type':
      return at(wrongType(error, part, tree))
    case 'required': {
      const { missingProperty } = error.params as { missingProperty: string }
      const keys = Object.keys(part.properties ?? {})
      if (misspelt(error.data as object, missingProperty, keys)) return null
      const missing = (part.properties?.[missingProperty] ?? {}) as Part
      const inside = error.instancePath === '' || isBoard(error.instancePath) ? '' : ` in ${name}`
      return at(
        `${quoted(missingProperty)} is missing${inside}. ${missingProperty === 'boards' ? BEGIN : `Add ${example(missingProperty, missing)}.`}`,
      )
    }
    case 'additionalProperties': {
      const { additionalProperty } = error.params as { additionalProperty: string }
      return { pointer: `${error.instancePath}/${escaped(additionalProperty)}`, text: unknownKey(error, part) }
    }
    case 'pattern':
      if (error.propertyName !== undefined) {
        const pointer = `${error.instancePath}/${escaped(error.propertyName)}`
        return { pointer, text: `${quoted(error.propertyName)} is no name of a variable. ${part.patternErrorMessage}` }
      }
      return at(
        error.data === ''
          ? `${name} is empty. ${part.patternErrorMessage} Write ${example(keyOf(error.instancePath), part)}, for example.`
          : `${quoted(String(error.data))} does not fit ${name}. ${part.patternErrorMessage}${instead(error, part)}`,
      )
    case 'maxLength': {
      const text = error.propertyName ?? String(error.data)
      const pointer =
        error.propertyName === undefined ? error.instancePath : `${error.instancePath}/${escaped(error.propertyName)}`
      return { pointer, text: `${quoted(text)} has ${[...text].length} characters. Shorten it to ${limit}.` }
    }
    case 'minimum':
    case 'maximum':
      return at(
        `${name} is ${error.data}, and the ports of a hub have the numbers 1 to 31. Write ${example('port', part)}.`,
      )
    case 'minItems':
      return at(
        `${name} has nothing in it. Write at least one item${name === '`boards`' ? ', beginning with `- name: `' : ', or remove the key'}.`,
      )
    case 'maxItems':
    case 'maxProperties': {
      const has = Array.isArray(error.data) ? error.data.length : Object.keys(error.data as object).length
      return at(`${name} has ${has} entries. Leave at most ${limit}.`)
    }
    case 'uniqueItems': {
      const { i, j } = error.params as { i: number; j: number }
      const twice = String((error.data as unknown[])[i])
      return {
        pointer: `${error.instancePath}/${Math.max(i, j)}`,
        text: `${name} has ${quoted(twice)} twice. Remove one.`,
      }
    }
    case 'oneOf': {
      const text = notOneWay(error.data, Object.keys(part.properties ?? {}))
      return text === null ? null : at(text)
    }
    case 'propertyNames':
      // Its own pattern has said so.
      return null
    default:
      return at(`${name} ${error.message}. See docs/bench.md.`)
  }
}

function wrongType(error: ErrorObject, part: Part, tree: Tree): string {
  const { data, instancePath: pointer } = error
  const key = keyOf(pointer)
  const name = nameOf(pointer)
  const types = typeof part.type === 'string' ? [part.type] : (part.type ?? [])
  if (pointer === '' && Array.isArray(data))
    return 'The file is a list. Begin it with a line `boards:`, and indent the list below it.'
  if (pointer === '') return `The file is ${kindOf(data)}. ${BEGIN}`
  if (pointer === '/boards')
    return `${name} ${data === null ? 'has no value' : `is ${kindOf(data)} instead of a list`}. ${BEGIN}`
  if (isBoard(pointer))
    return `It is ${kindOf(data)} instead of a map. Begin it with \`- name: \`, and indent its other keys as far as \`name\`.`
  if (data === null) {
    const nothing = pointer.split('/')[3] === 'env' ? ' (`""` for an empty one)' : ''
    return `${name} has no value. Write one${nothing}, such as ${example(key, part)}, or remove it.`
  }
  const written = tree.written(pointer)
  if (types.includes('string') && written !== null) {
    return `YAML reads ${quoted(written)} as ${kindOf(data)}, and ${name} is text. ${inQuotes(key, written)}`
  }
  if (types.includes('array') && typeof data === 'string') {
    const items = data.split(/[\s,+]+/).filter((item) => item !== '')
    return `${name} is a list. Write ${quoted(`${key}: [${items.join(', ')}]`)}.`
  }
  if (types.includes('integer') && typeof data === 'string' && /^\d{1,3}$/.test(data))
    return `${name} is a number. Write ${quoted(`${key}: ${data}`)}, without quotes.`
  if (types.includes('boolean') && typeof data === 'string')
    return `${name} is \`true\` or \`false\`; to YAML ${quoted(data)} is text. Write ${quoted(`${key}: ${/^(no|off|false|n)$/i.test(data) ? 'false' : 'true'}`)}.`
  return `${name} is ${kindOf(data)} instead of ${types.map((type) => TYPES[type] ?? type).join(' or ')}. Write it as ${example(key, part)}.`
}

/** A value that YAML took for a number, as it is meant. */
function inQuotes(key: string, written: string): string {
  if (key === 'probe') return `If it is a serial number, write ${quoted(`probe: "serial:${written}"`)}.`
  if (key === 'serial') {
    return /^\d{1,2}$/.test(written)
      ? `Write ${quoted(`serial: if${written.padStart(2, '0')}`)}.`
      : `A serial number stands in \`probe\`: ${quoted(`probe: "serial:${written}"`)}.`
  }
  if (key === 'hub') {
    return /^\d{1,3}$/.test(written)
      ? `For the root hub of that bus, write ${quoted(`hub: usb${written}`)}.`
      : 'Write the bus, a minus, and the ports on the way, such as `hub: 1-2.3`.'
  }
  return `Put it in quotes: ${quoted(/^\d+$/.test(key) ? `"${written}"` : `${key}: "${written}"`)}.`
}

function unknownKey(error: ErrorObject, part: Part): string {
  const { additionalProperty: key } = error.params as { additionalProperty: string }
  const keys = Object.keys(part.properties ?? {})
  const ofBoard = Object.keys(BENCH_SCHEMA.definitions.board.properties)
  const moved =
    error.instancePath === '' && ofBoard.includes(key)
      ? ' It belongs to a board: write it in an item of `boards:`.'
      : ''
  return `There is no key ${quoted(key)} here.${moved || didYouMean(key, keys)} ${keys.length === 1 ? 'The only key is' : 'The keys are'} ${listed(keys)}.`
}

/** null if what is wrong with it is said elsewhere. */
function notOneWay(data: unknown, keys: readonly string[]): string | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null
  const { probe, emulated } = data as { probe?: unknown; emulated?: unknown }
  if (emulated !== undefined && typeof emulated !== 'boolean') return null
  if (probe !== undefined) return 'It has a probe and is emulated. Remove `emulated: true`, or the probe.'
  if (misspelt(data, 'probe', keys) || misspelt(data, 'emulated', keys)) return null
  return 'It has neither a probe nor is it emulated. Add `probe: ` and a selector (`hardware-test probes` shows them), or `emulated: true`.'
}

/** Whether `key` is there, but for its spelling, which is a mistake of its own. */
function misspelt(map: object, key: string, keys: readonly string[]): boolean {
  return Object.keys(map).some((own) => !keys.includes(own) && nearest(own, keys)[0] === key)
}

/** What a value that does not fit could have been meant to be. */
function instead(error: ErrorObject, part: Part): string {
  if (keyOf(error.instancePath) === 'serial') return ` Write ${example('serial', part)}.`
  const text = String(error.data).slice(0, 100)
  const name = text
    .trim()
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|-+$/g, '')
  const isName = part.patternErrorMessage === BENCH_SCHEMA.definitions.board.properties.name.patternErrorMessage
  if (!isName || name === '') return ''
  const items = text.split(/[\s,+]+/).filter((item) => item !== '')
  if (error.instancePath.includes('/labels/') && items.length > 1)
    return ` Write ${quoted(items.join(', '))}: each label is an item of its own.`
  return ` Write ${quoted(name)}, for example.`
}

const BEGIN = 'Write `boards:` and below it one item for each board, beginning with `  - name: `.'

const TYPES: Record<string, string> = {
  array: 'a list',
  boolean: '`true` or `false`',
  integer: 'a whole number',
  number: 'a number',
  object: 'a map (`key: value`)',
  string: 'text',
}

function kindOf(data: unknown): string {
  if (data === null) return 'empty'
  if (Array.isArray(data)) return 'a list'
  return (
    { object: 'a map', string: 'text', number: 'a number', boolean: 'true or false' }[typeof data as string] ??
    'no text'
  )
}

function example(key: string, part: Part): string {
  const [value] = part.examples ?? []
  const text =
    value === undefined
      ? ''
      : typeof value === 'string' && /^\d/.test(value) && !/[:-]/.test(value)
        ? `"${value}"`
        : inFlow(value)
  return quoted(/^\d+$/.test(key) ? text : `${key}: ${text}`)
}

function inFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inFlow).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([key, one]) => `${key}: ${/^\d+$/.test(String(one)) && typeof one === 'string' ? `"${one}"` : inFlow(one)}`)
      .join(', ')}}`
  }
  return String(value)
}

function isBoard(pointer: string): boolean {
  return /^\/boards\/\d+$/.test(pointer)
}

function keyOf(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf('/') + 1)
}

/** Such as `power.port`, or item 2 of `labels`. */
function nameOf(pointer: string): string {
  const path = pointer
    .replace(/^\/boards\/\d+\//, '')
    .replace(/^\//, '')
    .split('/')
  const last = path.at(-1) ?? ''
  if (/^\d+$/.test(last) && path.length > 1) return `item ${Number(last) + 1} of ${quoted(path.slice(0, -1).join('.'))}`
  return quoted(path.join('.'))
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** Which board it is about. */
export function owner(pointer: string, data: unknown): string {
  const [, index] = /^\/boards\/(\d+)/.exec(pointer) ?? []
  if (index === undefined) return ''
  const board = (data as { boards: readonly unknown[] }).boards[Number(index)]
  const name = (board as { name?: unknown } | null)?.name
  return typeof name === 'string' && name !== ''
    ? `Board ${quoted(name)}: `
    : `Board ${Number(index) + 1} of the file: `
}
