/** A shorter line of a longer value gives nothing away: a brace, the end of a key. */
const SHORTEST_LINE = 8

export interface Form {
  text: string
  /** A line may end anywhere within it: base64, of which every tool has a line length of its own. */
  wraps: boolean
}

/** Every text by which `value` may show up: itself and its lines, in base64, for a URL, within JSON and XML. */
export function formsOf(value: string): Form[] {
  // Half a surrogate pair has no bytes of its own.
  const whole = Buffer.from(value).toString()
  const bytes = Buffer.from(whole)
  const wrapped = new Set(base64Forms(bytes))
  const plain = new Set([whole, ...linesOf(whole), ...urlForms(bytes), ...jsonForms(whole), ...xmlForms(whole)])
  return [
    ...[...plain].filter((text) => !wrapped.has(text)).map((text) => ({ text, wraps: false })),
    ...[...wrapped].map((text) => ({ text, wraps: true })),
  ].filter(({ text }) => text !== '')
}

/** What is neither a letter nor a digit and yet stays as it is in a URL, and what a space becomes: each as some encoder has it. */
const URL_ENCODERS: readonly { kept: string; space: string }[] = [
  // JavaScript's `encodeURIComponent`, and its `encodeURI`.
  { kept: "-_.!~*'()", space: '%20' },
  { kept: "-_.!~*'();,/?:@&=+$#", space: '%20' },
  // RFC 3986 (`jq @uri`, PHP's `rawurlencode`), and with `+`: Python's `quote_plus`, Go's `QueryEscape`.
  { kept: '-_.~', space: '%20' },
  { kept: '-_.~', space: '+' },
  // Python's `quote`.
  { kept: '-_.~/', space: '%20' },
  // Forms: `URLSearchParams`, Java; PHP's `urlencode`.
  { kept: '*-._', space: '+' },
  { kept: '-_.', space: '+' },
  // Go's `PathEscape`, and its `UserPassword`.
  { kept: '-_.~$&+:=@', space: '%20' },
  { kept: '-_.~$&+,;=', space: '%20' },
  // `URL.password`.
  { kept: "-_.~!$&'()*+,%", space: '%20' },
]

/** Each also with small digits. */
function urlForms(bytes: Buffer): string[] {
  const forms = URL_ENCODERS.map(({ kept, space }) => percentEncoded(bytes, kept, space))
  return [...forms, ...forms.map((text) => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()))]
}

function percentEncoded(bytes: Buffer, kept: string, space: string): string {
  return bytes.toString('latin1').replace(/[^A-Za-z0-9]/g, (char) => {
    if (char === ' ') return space
    return kept.includes(char) ? char : `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
  })
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

/** What must be escaped in JSON, and its short escapes. */
const JSON_MUST = /["\\\0-\x1f]/

/** What some writers of JSON write as `\uXXXX` besides, and whether with large digits. */
const JSON_WRITERS: readonly { also: RegExp | null; large?: boolean }[] = [
  { also: null },
  // Python.
  { also: /[^ -~]/ },
  // Go, Rails.
  { also: /[<>&\u2028\u2029]/ },
  // Gson.
  { also: /[<>&='\u2028\u2029]/ },
  // .NET.
  { also: /[^ -~]|[<>&'"+`]/, large: true },
]

/** Each also with a backslash before slashes: PHP's is the second one so, Apple's the first. */
function jsonForms(value: string): string[] {
  const forms = JSON_WRITERS.map(({ also, large = false }) => jsonForm(value, also, large))
  return [...forms, ...forms.map((text) => text.replaceAll('/', '\\/'))]
}

function jsonForm(value: string, also: RegExp | null, large: boolean): string {
  return value.replace(/[^ !#-[\]-~]|[<>&='+`]/g, (unit) => {
    const short = JSON_MUST.test(unit) ? JSON.stringify(unit).slice(1, -1) : unit
    if (/^\\[bfnrt\\]$/.test(short) || also?.test(unit) !== true) return short
    const digits = unit.charCodeAt(0).toString(16).padStart(4, '0')
    return `\\u${large ? digits.toUpperCase() : digits}`
  })
}

/** What writers of XML and HTML write for the characters that have a meaning there. */
const XML_WRITERS: readonly Readonly<Record<string, string>>[] = [
  // Text, and attributes: by XML's canonical form, and as most write them.
  { '&': '&amp;', '<': '&lt;', '>': '&gt;' },
  { '&': '&amp;', '<': '&lt;', '"': '&quot;' },
  { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' },
  // Python, PHP, Rails, Go.
  { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' },
  { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#039;' },
  { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
  { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' },
]

function xmlForms(value: string): string[] {
  return XML_WRITERS.map((written) => value.replace(/[&<>"']/g, (char) => written[char] ?? char))
}

/** A value of several lines is printed line by line, often with something in between. */
function linesOf(value: string): string[] {
  if (!/[\r\n]/.test(value)) return []
  return value
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line.length >= SHORTEST_LINE)
}
