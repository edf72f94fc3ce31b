import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { ResultError } from './result-error.js'

/** An element. Children are in the order of the file among those of their own name. */
export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: XmlElement[]
  /** Its own text, CDATA included; of its children's none. */
  text: string
}

/** What the parser calls attributes, text and CDATA: no names that an element can have. */
const ATTRIBUTES = '$'
const TEXT = '#text'
const CDATA = '#cdata'

/** Entities are ours to decode: the five of XML, and no others, so that none can grow. */
const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributesGroupName: ATTRIBUTES,
  attributeNamePrefix: '',
  textNodeName: TEXT,
  cdataPropName: CDATA,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
})

/**
 * The root element of a document.
 * @throws ResultError if it is not well-formed, nested too deeply, or has a document type (no test framework writes one)
 */
export function parseXml(text: string): XmlElement {
  const plain = text.replace(/^\ufeff/, '')
  if (/^\s*(?:<\?[^>]{0,1000}\?>\s*)?(?:<!--[^>]{0,10000}-->\s*)*<!DOCTYPE/i.test(plain.slice(0, 20_000))) {
    throw new ResultError('has a document type (`<!DOCTYPE`), which no results have: it is not read.')
  }
  const valid = XMLValidator.validate(plain)
  if (valid !== true) {
    const { msg, line } = valid.err
    // It names what is still open at the end as a list in JSON.
    const words = msg.startsWith("Invalid '[") ? 'elements are not closed' : msg.slice(0, 200)
    throw new ResultError(`is no complete XML (line ${line}: ${words}): was the test ended while it wrote it?`)
  }
  try {
    const parsed = PARSER.parse(plain) as Record<string, unknown[]>
    const roots = childrenOf(parsed)
    if (roots.length === 1 && roots[0] !== undefined) return roots[0]
  } catch (error) {
    throw new ResultError(`cannot be read as XML: ${(error as Error).message.slice(0, 200)}.`)
  }
  throw new ResultError('is no XML document: it must have one root element.')
}

function childrenOf(raw: Record<string, unknown>): XmlElement[] {
  return Object.entries(raw).flatMap(([name, values]) =>
    name === ATTRIBUTES || name === TEXT || name === CDATA || !Array.isArray(values)
      ? []
      : values.map((value) => elementOf(name, value)),
  )
}

function elementOf(name: string, raw: unknown): XmlElement {
  if (typeof raw !== 'object' || raw === null) {
    return { name, attributes: {}, children: [], text: decoded(String(raw ?? '')) }
  }
  const parts = raw as Record<string, unknown>
  const attributes = Object.fromEntries(
    Object.entries((one(parts[ATTRIBUTES]) as Record<string, string> | undefined) ?? {}).map(([key, value]) => [
      key,
      decoded(String(value)),
    ]),
  )
  const text = decoded(all(parts[TEXT]).join(''))
  const cdata = all(parts[CDATA]).join('')
  return { name, attributes, children: childrenOf(parts), text: text.trim() === '' ? cdata : text + cdata }
}

function all(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value]
}

function one(value: unknown): unknown {
  return all(value)[0]
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,4}));/g, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
