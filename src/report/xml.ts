import { withoutEscapes } from '../escapes.js'

/** Attributes that are null are left out. */
export type Attributes = Readonly<Record<string, string | number | null>>

/** An element, with its children or its text. */
export function element(name: string, attributes: Attributes, content: readonly string[] | string = []): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${attributeText(String(value))}"`)
    .join('')
  if (content.length === 0) return `<${name}${written}/>`
  const inner = typeof content === 'string' ? xmlText(content) : `\n${content.join('\n')}\n`
  return `<${name}${written}>${inner}</${name}>`
}

/** What XML 1.0 cannot hold, not even as a reference (production 2, `Char`). Half a surrogate pair is none either. */
const NO_CHAR = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** `text` as XML text: without escape sequences and illegal characters, and with `\n` as its only line end. */
function xmlText(text: string): string {
  return withoutEscapes(text)
    .replace(/\r\n?/g, '\n')
    .replace(NO_CHAR, '')
    .replace(/[&<>]/g, (char) => ENTITIES[char] ?? '')
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** An attribute is for a line, not for a log. */
const LONGEST_ATTRIBUTE = 4096

/** White space in an attribute would become blanks. */
function attributeText(text: string): string {
  return xmlText(text.slice(0, LONGEST_ATTRIBUTE)).replace(/["\n\t]/g, (char) => `&#${char.charCodeAt(0)};`)
}
