import { describe, expect, it } from 'vitest'
import { type Line, LineSplitter } from '../../src/recording/line-splitter.js'

function split(bytes: Buffer, size: number, longest?: number): Line[] {
  const splitter = new LineSplitter(longest)
  const lines: Line[] = []
  const keep = (line: Line) => lines.push(line)
  for (let at = 0; at < bytes.length; at += size) splitter.push(bytes.subarray(at, at + size), keep)
  splitter.flush(keep)
  return lines
}

describe('lines, as the runner splits them', () => {
  const text = 'one\ntwo\r\nthree\rfour\r\r\nfive\n\n\r\n grüße ✓ 🦀\r'

  it.each([1, 2, 3, 5, 8, 1000])('in chunks of %i bytes', (size) => {
    expect(split(Buffer.from(text), size).map((line) => line.text)).toEqual([
      'one',
      'two',
      'three',
      'four',
      '',
      'five',
      '',
      '',
      ' grüße ✓ 🦀',
    ])
  })

  it.each([1, 4, 1000])('long ones are cut, and the cut is counted, in chunks of %i bytes', (size) => {
    expect(split(Buffer.from('0123456789\nabc\n01234567'), size, 8)).toEqual([
      { text: '01234567', cut: 2 },
      { text: 'abc', cut: 0 },
      { text: '01234567', cut: 0 },
    ])
  })

  it('what has no line end comes with the flush, and nothing comes twice', () => {
    const splitter = new LineSplitter()
    const lines: string[] = []
    const keep = ({ text }: Line) => lines.push(text)
    splitter.push(Buffer.from('par'), keep)
    splitter.push(Buffer.from('tial\r'), keep)
    splitter.flush(keep)
    splitter.push(Buffer.from('\nrest'), keep)
    splitter.flush(keep)
    splitter.flush(keep)
    expect(lines).toEqual(['partial', '', 'rest'])
  })
})
