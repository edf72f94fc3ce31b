import { describe, expect, it } from 'vitest'
import { formsOf } from '../../src/redact/forms.js'
import { Redaction } from '../../src/redact/redaction.js'

/** Numbers that look random and are the same in every run (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

/**
 * What must come out, worked out slowly: every place where a form stands, or the first 32 bytes of it and what follows of them. A form
 * that wraps may have line ends within.
 */
function slowly(values: string[], input: Buffer): Buffer {
  const covered = new Uint8Array(input.length)
  for (const { text, wraps } of values.flatMap(formsOf)) {
    const form = Buffer.from(text)
    for (let from = 0; from < input.length; from++) {
      const places: number[] = []
      for (let at = from; places.length < form.length; at++) {
        if (wraps && places.length > 0 && (input[at] === 10 || input[at] === 13)) continue
        if (input[at] !== form[places.length]) break
        places.push(at)
      }
      if (places.length === form.length || places.length >= 32) for (const at of places) covered[at] = 1
    }
  }
  const out: number[] = []
  for (let at = 0; at < input.length; at++) {
    if (covered[at] === 0) out.push(input[at] as number)
    else if (at === 0 || covered[at - 1] === 0) out.push(...Buffer.from('***'))
  }
  return Buffer.from(out)
}

function redact(values: string[], input: Buffer, chunkSize: (left: number) => number): Buffer {
  const stream = new Redaction(values).stream()
  const out: Buffer[] = []
  for (let at = 0; at < input.length; ) {
    const size = Math.max(1, chunkSize(input.length - at))
    // The recorder reads every chunk into the same memory.
    const chunk = Buffer.from(input.subarray(at, at + size))
    out.push(...stream.push(chunk).map((part) => Buffer.from(part)))
    chunk.fill(0x21)
    at += size
  }
  out.push(...stream.end(false))
  return Buffer.concat(out)
}

const PASSWORD = 'correct/horse+battery~staple?'
const KEY = `-----BEGIN PRIVATE KEY-----\n${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'.repeat(4)}\nq83vEjRWeJA=\n-----END PRIVATE KEY-----`

/** What the tools themselves have printed for it (PHP's and .NET's are by hand). */
const EVERYTHING = `kö'n/ig+<a&b>"!~* 🔑=$,;\\`
const PRINTED: [string, string][] = [
  ["jq's @uri, JavaScript's encodeURIComponent", "k%C3%B6'n%2Fig%2B%3Ca%26b%3E%22!~*%20%F0%9F%94%91%3D%24%2C%3B%5C"],
  ["JavaScript's encodeURI", "k%C3%B6'n/ig+%3Ca&b%3E%22!~*%20%F0%9F%94%91=$,;%5C"],
  ["URLSearchParams, Java's URLEncoder", 'k%C3%B6%27n%2Fig%2B%3Ca%26b%3E%22%21%7E*+%F0%9F%94%91%3D%24%2C%3B%5C'],
  ['URL.password', "k%C3%B6'n%2Fig+%3Ca&b%3E%22!~*%20%F0%9F%94%91%3D$,%3B%5C"],
  ["Python's quote", 'k%C3%B6%27n/ig%2B%3Ca%26b%3E%22%21~%2A%20%F0%9F%94%91%3D%24%2C%3B%5C'],
  ["Python's quote without safe characters", 'k%C3%B6%27n%2Fig%2B%3Ca%26b%3E%22%21~%2A%20%F0%9F%94%91%3D%24%2C%3B%5C'],
  ["Python's quote_plus, Go's QueryEscape", 'k%C3%B6%27n%2Fig%2B%3Ca%26b%3E%22%21~%2A+%F0%9F%94%91%3D%24%2C%3B%5C'],
  ["Go's PathEscape", 'k%C3%B6%27n%2Fig+%3Ca&b%3E%22%21~%2A%20%F0%9F%94%91=$%2C%3B%5C'],
  ["Go's UserPassword", 'k%C3%B6%27n%2Fig+%3Ca&b%3E%22%21~%2A%20%F0%9F%94%91=$,;%5C'],
  ["Go's JSON", `kö'n/ig+\\u003ca\\u0026b\\u003e\\"!~* 🔑=$,;\\\\`],
  ["Python's json.dumps", `k\\u00f6'n/ig+<a&b>\\"!~* \\ud83d\\udd11=$,;\\\\`],
  ["JavaScript's JSON.stringify", `kö'n/ig+<a&b>\\"!~* 🔑=$,;\\\\`],
  ["PHP's json_encode", `k\\u00f6'n\\/ig+<a&b>\\"!~* \\ud83d\\udd11=$,;\\\\`],
  ["PHP's json_encode, JSON_UNESCAPED_UNICODE", `kö'n\\/ig+<a&b>\\"!~* 🔑=$,;\\\\`],
  [".NET's JSON", 'k\\u00F6\\u0027n/ig\\u002B\\u003Ca\\u0026b\\u003E\\u0022!~* \\uD83D\\uDD11=$,;\\\\'],
  ["Python's saxutils.escape", `kö'n/ig+&lt;a&amp;b&gt;"!~* 🔑=$,;\\`],
  ["Python's html.escape", 'kö&#x27;n/ig+&lt;a&amp;b&gt;&quot;!~* 🔑=$,;\\'],
  ["jq's @html", 'kö&apos;n/ig+&lt;a&amp;b&gt;&quot;!~* 🔑=$,;\\'],
  ["Go's html, Go's XML", 'kö&#39;n/ig+&lt;a&amp;b&gt;&#34;!~* 🔑=$,;\\'],
  ["lxml's attributes", "kö'n/ig+&lt;a&amp;b&gt;&quot;!~* 🔑=$,;\\"],
  ["PHP's htmlspecialchars", 'kö&#039;n/ig+&lt;a&amp;b&gt;&quot;!~* 🔑=$,;\\'],
  ["JavaScript's he, mustache", 'kö&#39;n/ig+&lt;a&amp;b&gt;&quot;!~* 🔑=$,;\\'],
]

/** As above; the line ends stay, and of the last digit a part is padding. */
const LONG =
  'correct horse battery staple, and then the quick brown fox jumps over the lazy dog until the 7 wizards box'
const WRAPPED: [string, string, string, string][] = [
  [
    'base64',
    LONG,
    'Y29ycmVjdCBob3JzZSBiYXR0ZXJ5IHN0YXBsZSwgYW5kIHRoZW4gdGhlIHF1aWNrIGJyb3duIGZv\neCBqdW1wcyBvdmVyIHRoZSBsYXp5IGRvZyB1bnRpbCB0aGUgNyB3aXphcmRzIGJveA==\n',
    '***\n***A==\n',
  ],
  [
    'openssl base64',
    LONG,
    'Y29ycmVjdCBob3JzZSBiYXR0ZXJ5IHN0YXBsZSwgYW5kIHRoZW4gdGhlIHF1aWNr\nIGJyb3duIGZveCBqdW1wcyBvdmVyIHRoZSBsYXp5IGRvZyB1bnRpbCB0aGUgNyB3\naXphcmRzIGJveA==\n',
    '***\n***\n***A==\n',
  ],
  [
    'base64, of a file with a short one in it',
    's3cret/of+ten?words',
    'bWFjaGluZSByYWNrLmV4YW1wbGUgbG9naW4gY2kgcGFzc3dvcmQgczNjcmV0L29mK3Rlbj93b3Jk\ncyAgIyBhbmQgbW9yZSBvZiBpdCBhZnRlciB0aGF0LCB0byBmaWxsIHRoZSBsaW5lCg==\n',
    'bWFjaGluZSByYWNrLmV4YW1wbGUgbG9naW4gY2kgcGFzc3dvcmQg***\n***yAgIyBhbmQgbW9yZSBvZiBpdCBhZnRlciB0aGF0LCB0byBmaWxsIHRoZSBsaW5lCg==\n',
  ],
  [
    'openssl base64, of a file with a short one in it',
    's3cret/of+ten?words',
    'bWFjaGluZSByYWNrLmV4YW1wbGUgbG9naW4gY2kgcGFzc3dvcmQgczNjcmV0L29m\nK3Rlbj93b3JkcyAgIyBhbmQgbW9yZSBvZiBpdCBhZnRlciB0aGF0LCB0byBmaWxs\nIHRoZSBsaW5lCg==\n',
    'bWFjaGluZSByYWNrLmV4YW1wbGUgbG9naW4gY2kgcGFzc3dvcmQg***\n***yAgIyBhbmQgbW9yZSBvZiBpdCBhZnRlciB0aGF0LCB0byBmaWxs\nIHRoZSBsaW5lCg==\n',
  ],
]

describe('what is replaced', () => {
  const redaction = new Redaction([PASSWORD])

  it.each([
    ['itself', PASSWORD],
    ['in a URL', encodeURIComponent(PASSWORD)],
    ['in a URL with small digits', encodeURIComponent(PASSWORD).replace(/%../g, (code) => code.toLowerCase())],
    ['in JSON', JSON.stringify(PASSWORD).slice(1, -1)],
  ])('%s', (_, text) => {
    expect(redaction.text(`login ${text} done`)).toBe('login *** done')
  })

  it.each(PRINTED)('as %s writes it', (_, text) => {
    expect(new Redaction([EVERYTHING]).text(`login ${text} done`)).toBe('login *** done')
  })

  it.each(WRAPPED)('as %s writes it, over lines', (_, secret, text, shown) => {
    for (const lineEnd of ['\n', '\r\n']) {
      const printed = Buffer.from(text.replaceAll('\n', lineEnd))
      for (const size of [printed.length, 1, 2, 7]) {
        const given = redact([secret], printed, () => size).toString()
        expect(given).toBe(shown.replaceAll('\n', lineEnd))
      }
    }
  })

  it('no digits that a lone carriage return or an empty line divides', () => {
    const redactionOfIt = new Redaction(['s3cret/of+ten?words'])
    for (const text of ['czNjcmV0L29m\rK3Rlbj93b3Jkcw==', 'czNjcmV0L29m\n\nK3Rlbj93b3Jkcw==']) {
      expect(redactionOfIt.text(text)).toBe(text)
    }
  })

  it.each(['', 'u', 'us', 'user:', 'some words before it '])('in base64, after %j', (before) => {
    for (const encoding of ['base64', 'base64url'] as const) {
      for (const behind of ['', '.', '..', '...']) {
        const text = Buffer.from(`${before}${PASSWORD}${behind}`).toString(encoding)
        const shown = redaction.text(`Authorization: Basic ${text}\n`)
        const rest = shown.replace('Authorization: Basic ', '').replace('***', '').trim()
        expect(shown).toContain('***')
        // What is left is before and behind it, and at most a digit on either side that holds bits of both.
        expect(rest.replaceAll('=', '').length).toBeLessThanOrEqual(
          Math.ceil(((before.length + behind.length) * 8) / 6) + 2,
        )
      }
    }
  })

  it('a value with quotes and line ends, in JSON and XML', () => {
    const secret = 'a"b\\c\n<d>&e'
    expect(new Redaction([secret]).text(JSON.stringify({ secret }))).toBe('{"secret":"***"}')
    expect(new Redaction(["it's <here> & now"]).text('<a b="it&apos;s &lt;here&gt; &amp; now"/>')).toBe('<a b="***"/>')
  })

  it('neighbours and what overlaps become one', () => {
    expect(new Redaction(['abcdef', 'efgh1']).text('abcdefgh1-abcdefabcdef efgh1')).toBe('***-*** ***')
  })

  it('the longer one of two that begin alike, and the one within another', () => {
    expect(new Redaction(['token', 'token-of-more', 'of-more']).text('token, token-of-more, of-more')).toBe(
      '***, ***, ***',
    )
  })

  it('of a long one also its beginning, with as much as follows', () => {
    const long = 'x1y2'.repeat(30)
    expect(new Redaction([long]).text(`${long.slice(0, 50)}! ${long.slice(0, 31)}!`)).toBe(`***! ${long.slice(0, 31)}!`)
  })

  it('a long one that repeats itself, wherever it begins', () => {
    const long = `${'a'.repeat(100)}tail-of-it`
    expect(new Redaction([long]).text(`>${'a'.repeat(170)}tail-of-it<`)).toBe('>***<')
  })

  it('a private key, whatever stands between its lines', () => {
    const lines = [...KEY.split('\n').slice(0, -1), '}', '-----END PRIVATE KEY-----']
    const shown = new Redaction([lines.join('\n')]).text(lines.join('\r\n[12:00:01] '))
    expect(shown).toBe('***\r\n[12:00:01] ***\r\n[12:00:01] ***\r\n[12:00:01] }\r\n[12:00:01] ***')
  })

  it('text within objects; keys, numbers and null stay', () => {
    expect(redaction.json({ a: [PASSWORD, 1, null, { b: `x${PASSWORD}` }], c: true })).toEqual({
      a: ['***', 1, null, { b: 'x***' }],
      c: true,
    })
  })

  it('nothing, without values', () => {
    expect(new Redaction([]).text('all of it')).toBe('all of it')
  })
})

describe('as a stream', () => {
  it('gives back at once what can be no beginning of a secret', () => {
    const stream = new Redaction(['s3cret']).stream()
    const given = (text: string) => Buffer.concat(stream.push(Buffer.from(text))).toString()
    expect(given('ready> ')).toBe('ready> ')
    expect(given('it is s3c')).toBe('it is ')
    expect(given('onds\n')).toBe('s3conds\n')
    expect(given('it is s3c')).toBe('it is ')
    expect(given('ret')).toBe('***')
    expect(given('s3cret\n')).toBe('\n')
    expect(stream.count).toBe(1)
  })

  it('copies nothing of a chunk without a secret', () => {
    const chunk = Buffer.from('plain\n')
    expect(new Redaction(['s3cret']).stream().push(chunk)[0]?.buffer).toBe(chunk.buffer)
  })

  it('at the end replaces the beginning of a secret that broke off, if it is long enough to tell', () => {
    const end = (text: string) => {
      const stream = new Redaction(['abcdefghijkl']).stream()
      return Buffer.concat([...stream.push(Buffer.from(text)), ...stream.end()]).toString()
    }
    expect(end('> abcdefgh')).toBe('> ***')
    expect(end('> abcdefg')).toBe('> abcdefg')
  })

  it('gives the same as a slow search over all of it, wherever the chunks end', () => {
    const letters = 'ab/+'
    for (let seed = 1; seed <= 300; seed++) {
      const below = numbers(seed)
      const word = (longest: number) =>
        Array.from({ length: 4 + below(longest) }, () => letters[below(1 + below(letters.length))]).join('')
      const values = Array.from({ length: 1 + below(4) }, () => word([6, 20, 60, 120][below(4)] ?? 6))
      const forms = values.flatMap(formsOf).map(({ text }) => text)
      const pieces = Array.from({ length: below(30) }, () => {
        const form = forms[below(forms.length)] ?? ''
        return below(3) === 0
          ? word(40)
          : form.slice(below(2) * below(form.length), form.length - below(2) * below(form.length))
      })
      const lineEnd = below(2) === 0 ? '\n' : '\r\n'
      const lines = pieces.join('').replace(below(2) === 0 ? /.{64}/g : /.{76}/g, (line) => `${line}${lineEnd}`)
      const input = Buffer.from(below(2) === 0 ? pieces.join('') : lines)
      const expected = slowly(values, input).toString()
      expect(redact(values, input, (left) => left).toString(), `seed ${seed}, whole`).toBe(expected)
      expect(redact(values, input, () => 1).toString(), `seed ${seed}, byte by byte`).toBe(expected)
      expect(redact(values, input, () => 1 + below(50)).toString(), `seed ${seed}, in pieces`).toBe(expected)
    }
  })

  it('holds back the beginning of wrapped base64, and replaces it where the stream breaks off', () => {
    const stream = new Redaction(['s3cret/of+ten?words']).stream()
    const given = (text: string) => Buffer.concat(stream.push(Buffer.from(text))).toString()
    expect(given('> czNjcmV0\r')).toBe('> ')
    expect(given('\nL29')).toBe('')
    expect(given('x is none\n')).toBe('czNjcmV0\r\nL29x is none\n')
    expect(given('> czNjcmV0\r\nL29m')).toBe('> ')
    expect(Buffer.concat(stream.end()).toString()).toBe('***\r\n***')
  })

  it('leaves every byte of others as it is, also what is no text', () => {
    const below = numbers(7)
    const input = Buffer.from(Array.from({ length: 100_000 }, () => below(256)))
    expect(redact(['naïve señor', '\u{1f511}\u{1f511}'], input, () => below(5000)).equals(input)).toBe(true)
  })

  it('takes a large input, all of it secret, in a time that grows no faster than it', () => {
    const long = 'ab'.repeat(20_000)
    const stream = new Redaction([long, 'a'.repeat(5000)]).stream()
    const chunk = Buffer.from('ab'.repeat(32_768))
    let given = 0
    for (let i = 0; i < 64; i++) given += Buffer.concat(stream.push(chunk)).length
    given += Buffer.concat(stream.end()).length
    expect(given).toBe(3)
  })
})
