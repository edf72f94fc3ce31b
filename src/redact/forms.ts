/** A shorter line of a longer value gives nothing away: a brace, the end of a key. */
const SHORTEST_LINE = 8

/** Every text by which `value` may show up: itself and its lines, in base64, for a URL, within JSON and XML. */
export function formsOf(value: string): string[] {
  // Half a surrogate pair has no bytes of its own.
  const whole = Buffer.from(value).toString()
  const escaped = JSON.stringify(whole).slice(1, -1)
  const forms = [
    whole,
    ...linesOf(whole),
    ...urlForms(whole),
    ...base64Forms(Buffer.from(whole)),
    escaped,
    xmlForm(whole),
  ]
  return [...new Set(forms)].filter((form) => form !== '')
}

/** RFC 3986 as most write it (`encodeURIComponent`), with `!'()*` escaped too, of an HTML form, each also with small digits. */
function urlForms(value: string): string[] {
  const plain = encodeURIComponent(value)
  const strict = plain.replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
  const form = strict.replaceAll('%20', '+')
  const forms = [plain, strict, form]
  return [...forms, ...forms.map((text) => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()))]
}

/** A base64 digit holds so many bits, a byte these. */
const DIGIT = 6
const BYTE = 8

/**
 * How base64 shows `bytes` within something longer: after none, one or two bytes that share a group with it. Digits that also hold
 * bits of what is before or behind are left out, since they may be any. Also with the digits of URLs.
 */
function base64Forms(bytes: Buffer): string[] {
  const forms = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    return text.slice(Math.ceil((before * BYTE) / DIGIT), Math.floor(((before + bytes.length) * BYTE) / DIGIT))
  })
  return [...forms, ...forms.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))]
}

function xmlForm(value: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
  return value.replace(/[&<>"']/g, (char) => names[char] ?? char)
}

/** A value of several lines is printed line by line, often with something in between. */
function linesOf(value: string): string[] {
  if (!/[\r\n]/.test(value)) return []
  return value
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line.length >= SHORTEST_LINE)
}
