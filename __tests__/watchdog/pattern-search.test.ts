import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Recorder } from '../../src/recording/recorder.js'
import type { Recording } from '../../src/recording/recording.js'
import { OUTPUT_FILE } from '../../src/recording/ring.js'
import { recorderStatus } from '../../src/recording/status.js'
import { parsePatterns } from '../../src/watchdog/pattern.js'
import { type Match, PatternSearch } from '../../src/watchdog/pattern-search.js'
import { tempFolder } from '../helpers/temp.js'

interface Scene {
  recorder: Recorder
  recording: Recording
  search: PatternSearch
  print(text: string | Buffer): void
}

function scene({ until = '', failOn = '', capacity = 2 ** 30 }): Scene {
  const folder = tempFolder()
  const status = recorderStatus()
  status.capacity = capacity
  const recorder = new Recorder(folder, status, process.hrtime.bigint())
  const recording = { file: join(folder, OUTPUT_FILE), status } as Recording
  const search = new PatternSearch(recording, { until: parsePatterns(until), failOn: parsePatterns(failOn) })
  onTestFinished(() => search.close())
  return { recorder, recording, search, print: (text) => recorder.append(Buffer.from(text)) }
}

/** Searches all there is, in slices. */
function searchAll(search: PatternSearch): Match | 'level' {
  for (;;) {
    const found = search.search(1)
    if (found !== 'behind') return found
  }
}

/** What is found when `output` comes in two pieces, the search looks in between, and the output ends. */
function foundIn(output: Buffer, cut: number, patterns: { until?: string; failOn?: string }): Match | null {
  const { recorder, search, print } = scene(patterns)
  for (const piece of [output.subarray(0, cut), output.subarray(cut)]) {
    print(piece)
    const found = searchAll(search)
    if (found !== 'level') return found
  }
  recorder.finish()
  return search.closeLine()
}

describe('a search in a recording', () => {
  it.each<[string, { until?: string; failOn?: string }, Omit<Match, 'pattern'> | null]>([
    ['booting\nALL DONE\nmore\n', { until: '^ALL DONE$' }, { input: 'until', line: 'ALL DONE', offset: 8 }],
    [
      'x\r\ny\rpanicked at main.rs\r\n',
      { failOn: 'panicked' },
      { input: 'fail-on', line: 'panicked at main.rs', offset: 5 },
    ],
    ['a\n\x1b[1;32mP\x1b[0mA\x1b[31mSS\x1b[0m\n', { until: '^PASS$' }, { input: 'until', line: 'PASS', offset: 2 }],
    ['grüße ✓ 🦀 done\n', { until: '✓ 🦀 done$' }, { input: 'until', line: 'grüße ✓ 🦀 done', offset: 0 }],
    ['first PASS\nthen FAIL\n', { until: 'PASS', failOn: 'FAIL' }, { input: 'until', line: 'first PASS', offset: 0 }],
    ['first FAIL\nthen PASS\n', { until: 'PASS', failOn: 'FAIL' }, { input: 'fail-on', line: 'first FAIL', offset: 0 }],
    [
      '3 passed; 1 failed\n',
      { until: '\\d+ passed', failOn: '[1-9]\\d* failed' },
      { input: 'fail-on', line: '3 passed; 1 failed', offset: 0 },
    ],
    ['a\nroot@board:~# ', { until: '# $' }, { input: 'until', line: 'root@board:~# ', offset: 2 }],
    ['foo\nbar\n', { until: 'foo.*bar', failOn: '^oo' }, null],
    ['FAI\nLED\n', { failOn: 'FAIL' }, null],
    ['\x1b]0;PASS\x07nothing\n', { until: 'PASS' }, null],
    ['', { until: 'x' }, null],
  ])('%j', (text, patterns, expected) => {
    const output = Buffer.from(text)
    const [pattern] = [patterns.until, patterns.failOn].filter(
      (one) => one !== undefined && (expected?.input === 'until' ? one === patterns.until : one === patterns.failOn),
    )
    for (let cut = 0; cut <= output.length; cut++) {
      expect(foundIn(output, cut, patterns), `cut at ${cut}`).toEqual(
        expected === null ? null : { ...expected, pattern },
      )
    }
  })

  it('names the pattern, of several', () => {
    const { search, print } = scene({ until: 'one\ntwo\nthree', failOn: 'four\nfive' })
    print('zero\ntwo three\n')
    expect(searchAll(search)).toEqual({ input: 'until', pattern: 'two', line: 'two three', offset: 5 })
  })

  it('leaves a line its end, in which `fail-on` may still match', () => {
    const { search, print } = scene({ until: 'passed', failOn: '[1-9]\\d* failed' })
    print('3 passed')
    expect(searchAll(search)).toBe('level')
    print(', 2 failed\n')
    expect(searchAll(search)).toMatchObject({ input: 'fail-on', line: '3 passed, 2 failed' })
  })

  it('finds `fail-on` in a line that goes on for long, if nothing can change it', () => {
    const { search, print } = scene({ until: 'o', failOn: 'FAIL\\b|^oo$' })
    const look = (text: string) => {
      print(text)
      expect(searchAll(search)).toBe('level')
      return search.peekLine()
    }
    expect(look('oo')).toBeNull()
    expect(look('')).toBeNull()
    expect(look(' FAIL')).toBeNull()
    expect(look('.')).toMatchObject({ input: 'fail-on', line: 'oo FAIL.', offset: 0 })
  })

  it('leaves a line that matches the time to arrive', () => {
    const { search, print } = scene({ failOn: 'FAIL' })
    print('first\nFAIL')
    expect(searchAll(search)).toBe('level')
    expect(search.peekLine()).toBeNull()
    print(': the reason\n')
    expect(searchAll(search)).toMatchObject({ line: 'FAIL: the reason' })
  })

  it('does not take the end of what is there for the end of the line', () => {
    const { search, print } = scene({ failOn: '^bad$' })
    print('bad')
    expect(searchAll(search)).toBe('level')
    expect(search.closeLine()).toMatchObject({ input: 'fail-on', line: 'bad' })
    print('ger\n')
    expect(searchAll(search)).toBe('level')
    expect(search.closeLine()).toBeNull()
  })

  it('finds what stands in a line of 50 MB, and only that', () => {
    const { search, print } = scene({ until: 'needle \\d+ here', failOn: '^x|^needle|here$|\\bxneedle|y' })
    const chunk = Buffer.alloc(65_521, '🦀x')
    for (let bytes = 0; bytes < 50e6; bytes += chunk.length) {
      print(chunk)
      if (bytes % (5 * chunk.length) === 0) expect(searchAll(search)).toBe('level')
    }
    print('needle 4711 here')
    print(chunk)
    expect(searchAll(search)).toMatchObject({ input: 'until', offset: 0 })
  })

  it('finds a match of up to 8 KiB wherever it stands in a long line', () => {
    const needle = `<${'-'.repeat(8190)}>`
    // Around the ends of the first stretches.
    for (let before = 16_000; before < 60_000; before += before % 24_576 < 8400 ? 347 : 1777) {
      const { search, print } = scene({ until: '\\B<-+>\\B', failOn: '^<|>$' })
      print(`${'.'.repeat(before)}🦀${needle}${'🦀'.repeat(15_000)}`)
      const found = searchAll(search)
      expect(found, `after ${before} bytes`).toMatchObject({ input: 'until' })
    }
  })

  it('is the same however far it lags behind', () => {
    const output = Buffer.from(
      Array.from({ length: 2000 }, (_, i) => `line ${i}${i === 1500 ? ' PASS' : i === 1503 ? ' FAIL' : ''}\n`).join(''),
    )
    const found = [1, 20, output.length].map((pieces) => {
      const { search, print } = scene({ until: 'PASS', failOn: 'FAIL' })
      const size = Math.ceil(output.length / pieces)
      for (let at = 0; at < output.length; at += size) {
        print(output.subarray(at, at + size))
        const result = searchAll(search)
        if (result !== 'level') return result
      }
      return null
    })
    expect(found[0]).toMatchObject({ input: 'until', line: 'line 1500 PASS' })
    expect(found[1]).toEqual(found[0])
    expect(found[2]).toEqual(found[0])
  })

  it('counts what was dropped before it could be searched, and finds what is kept', () => {
    const { recorder, recording, search, print } = scene({ until: 'in the middle|at the end', capacity: 64 * 1024 })
    for (let i = 0; i < 20_000; i++) print(`line ${i}${i === 10_000 ? ' in the middle' : ''}\n`)
    print('this is at the end')
    recorder.finish()
    expect(searchAll(search)).toBe('level')
    expect(search.closeLine()).toMatchObject({ line: 'this is at the end' })
    expect(search.skipped).toBeGreaterThan(100_000)
    expect(search.behind).toBe(0)
    expect(search.searchedTo).toBe(recording.status.stored)
  })

  it('does not join what stands on either side of something dropped', () => {
    const { recorder, search, print } = scene({ until: '^b+$|ab|a$', failOn: '^b', capacity: 64 * 1024 })
    print(`${'a'.repeat(100_000)}${'b'.repeat(100_000)}`)
    recorder.finish()
    expect(searchAll(search)).toBe('level')
    expect(search.closeLine()).toBeNull()
    expect(search.skipped).toBeGreaterThan(0)
  })

  it('comes back in time from a pattern that is the worst for its line', () => {
    const { search, print } = scene({ until: '(a+)+$\n([a-z]+)+\\d' })
    for (let i = 0; i < 100; i++) print(`${'a'.repeat(20_000)}!\n`)
    let slices = 0
    while (search.search(5) === 'behind') slices += 1
    expect(search.searchedTo).toBe(100 * 20_002)
    expect(slices).toBeLessThan(100)
  })
})
