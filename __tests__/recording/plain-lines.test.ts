import { describe, expect, it } from 'vitest'
import { type Line, LineSplitter } from '../../src/recording/line-splitter.js'
import { PlainLines, type Stretch } from '../../src/recording/plain-lines.js'
import { plain } from '../../src/recording/tail.js'

interface Taken {
  lines: Stretch[]
  rest: Stretch | null
}

function take(bytes: Buffer, size: number, longest = 1000, overlap = 100): Taken {
  const splitter = new PlainLines(longest, overlap)
  const lines: Stretch[] = []
  for (let at = 0; at < bytes.length; at += size) {
    splitter.push(bytes.subarray(at, at + size), at)
    for (let line = splitter.take(); line !== null; line = splitter.take()) lines.push(line)
  }
  return { lines, rest: splitter.rest() }
}

const texts = ({ lines, rest }: Taken) => [...lines, ...(rest === null ? [] : [rest])].map(({ text }) => text)

const OUTPUT = [
  'one\ntwo\r\nthree\rfour\r\r\nfive\n\n\r\n grüße ✓ 🦀\r',
  '\x1b[31mred\x1b[0m and \x1b[1;38;5;208mbold\x1b[m\r\n',
  '\x1b]0;a title\x07after \x1b]8;;https://example.test/\x1b\\link\x1b]8;;\x1b\\\n',
  '\x1b(B\x1b=\x1b>charset\x1bM\x1b7\x1b8\x1b[?25l\x1b[2K\x1b[1Gprogress\x1b[K\n',
  '\x1bPq#0;2;0;0;0\x1b\\sixel\n',
  'half a sequence \x1b[31\nnext line\n',
  'an open title \x1b]0;never closed\nnext line\n',
  'no sequence \x1b\x01 here\n',
  'bell\x07 and back\bspace\n',
  'the end',
].join('')

const LINES = [
  'one',
  'two',
  'three',
  'four',
  '',
  'five',
  '',
  '',
  ' grüße ✓ 🦀',
  'red and bold',
  'after link',
  'charsetprogress',
  'sixel',
  'half a sequence ',
  'next line',
  'an open title ',
  'next line',
  'no sequence \x01 here',
  'bell\x07 and back\bspace',
  'the end',
]

describe('lines of plain text', () => {
  it('are the same in whatever pieces they come', () => {
    const bytes = Buffer.from(OUTPUT)
    for (let size = 1; size <= bytes.length; size++) expect(texts(take(bytes, size))).toEqual(LINES)
  })

  it('know where they begin in the output', () => {
    const bytes = Buffer.from(OUTPUT)
    for (const size of [1, 2, 3, 7, 1000]) {
      const { lines, rest } = take(bytes, size)
      expect(lines[0]?.offset).toBe(0)
      expect(rest?.offset).toBe(bytes.length - 'the end'.length)
      for (const [index, { offset, begins, ends }] of lines.entries()) {
        expect([begins, ends]).toEqual([true, true])
        if (offset > 0) expect(['\n', '\r']).toContain(String.fromCharCode(bytes[offset - 1] ?? 0))
        if (index > 0) expect(offset).toBeGreaterThan(lines[index - 1]?.offset ?? 0)
      }
    }
  })

  it('end where `LineSplitter` says that they do, and hold what `plain` leaves of them', () => {
    const bytes = Buffer.from(OUTPUT.replace('an open title \x1b]0;never closed', ''))
    const splitter = new LineSplitter()
    const expected: string[] = []
    const keep = ({ text }: Line) => expected.push(plain(text))
    splitter.push(bytes, keep)
    splitter.flush(keep)
    // Of a sequence that is broken off, the rest of the line may be a part or not.
    const same = (lines: string[]) => lines.filter((line) => !line.startsWith('half')).map(plain)
    expect(same(expected)).toEqual(same(texts(take(bytes, 1000))))
  })

  it('long ones come in overlapping stretches, in flat memory and with whole characters', () => {
    const text = Array.from({ length: 400 }, (_, i) => `${i}🦀é,`).join('')
    for (const [longest, overlap] of [
      [64, 16],
      [61, 20],
      [100, 90],
    ] as const) {
      const bytes = Buffer.from(`short\n${text}\nlast\n`)
      const { lines } = take(bytes, 50, longest, overlap)
      expect(lines[0]).toEqual({ text: 'short', offset: 0, begins: true, ends: true })
      expect(lines.at(-1)?.text).toBe('last')
      const stretches = lines.slice(1, -1)
      expect(stretches.map(({ begins }) => begins)).toEqual(stretches.map((_, i) => i === 0))
      expect(stretches.map(({ ends }) => ends)).toEqual(stretches.map((_, i) => i === stretches.length - 1))
      let joined = ''
      for (const [index, stretch] of stretches.entries()) {
        expect(stretch.offset).toBe(6)
        expect(stretch.text).not.toContain('\ufffd')
        expect(Buffer.byteLength(stretch.text)).toBeLessThanOrEqual(longest)
        const at = index === 0 ? 0 : text.indexOf(stretch.text, joined.length - longest)
        expect(at).not.toBe(-1)
        if (index > 0 && !stretch.ends) {
          expect(Buffer.byteLength(joined.slice(at))).toBeGreaterThanOrEqual(overlap - 3)
        }
        joined = joined.slice(0, at) + stretch.text
      }
      expect(joined).toBe(text)
    }
  })

  it('a line that is exactly as long as there is room for is one', () => {
    for (const size of [1, 3, 64, 200]) {
      const { lines, rest } = take(Buffer.from(`${'x'.repeat(64)}\n${'y'.repeat(65)}\n${'z'.repeat(64)}`), size, 64, 8)
      expect(lines.map(({ text, begins, ends }) => [text.length, begins, ends])).toEqual([
        [64, true, true],
        [64, true, false],
        [9, false, true],
      ])
      expect(rest).toEqual({ text: 'z'.repeat(64), offset: 131, begins: true, ends: false })
    }
  })

  it('what is missing of the output joins no two lines', () => {
    const splitter = new PlainLines(100, 10)
    splitter.push(Buffer.from('first\nPA'), 0)
    expect(splitter.take()?.text).toBe('first')
    expect(splitter.take()).toBeNull()
    expect(splitter.rest()).toEqual({ text: 'PA', offset: 6, begins: true, ends: false })
    splitter.push(Buffer.from('SS\nlast\n'), 1000)
    expect(splitter.take()).toEqual({ text: 'SS', offset: 1000, begins: false, ends: true })
    expect(splitter.take()).toEqual({ text: 'last', offset: 1003, begins: true, ends: true })
  })

  it('a sequence without an end swallows little', () => {
    for (const open of ['\x1b[', '\x1b]', '\x1bP']) {
      const text = `${'1;'.repeat(50_000)}PASS\n`
      const { lines } = take(Buffer.from(open + text), 777, 2 * text.length)
      expect(lines).toHaveLength(1)
      expect(text.length - (lines[0]?.text.length ?? 0)).toBeLessThanOrEqual(4097)
      expect(lines[0]?.text.endsWith('PASS')).toBe(true)
    }
  })

  it('bytes that are no text do no harm', () => {
    const bytes = Buffer.from(Array.from({ length: 4000 }, (_, i) => (Math.imul(i + 1, 2_654_435_761) >>> 13) & 0xff))
    const whole = texts(take(bytes, bytes.length, 64, 16))
    for (const size of [1, 5, 63, 64, 65]) expect(texts(take(bytes, size, 64, 16))).toEqual(whole)
  })
})
