import { describe, expect, it } from 'vitest'
import type { HangReport } from '../../src/hang/explain.js'
import { annotationsOf } from '../../src/report/annotation.js'
import { clean } from '../../src/report/clean.js'
import { summaryOf } from '../../src/report/summary.js'
import { tellingLines } from '../../src/report/telling-lines.js'
import { closingWords, durationWords, headline, sizeWords } from '../../src/report/words.js'
import { device } from '../probes/devices.js'
import { redResult } from './results.js'

const WHERE = { url: null, name: null, words: 'on the runner' }
const HOSTILE =
  '</pre></td><img src=x onerror=alert(1)> [link](javascript:x) @octocat #1 `code` **bold** ::error::x\n\n# title'

const annotationOf = (...parts: Parameters<typeof annotationsOf>) =>
  annotationsOf(...parts)[0] ?? { title: '', message: '' }

describe('the headline', () => {
  it('says what, after how long, and where', () => {
    expect(headline(redResult())).toBe('Failed: exit code 101 after 12.3 s on STLink V2-1 0483:374b at USB path 1-1')
    expect(headline(redResult({ verdict: 'crashed', exitCode: 139, signal: 'SIGSEGV', probe: null }))).toBe(
      'Crashed: SIGSEGV after 12.3 s',
    )
    const reason = 'No probe fits `kind:j-link`. Plugged in are:\n  - a\n  - b'
    const noProbe = redResult({ verdict: 'infrastructure', probe: null, attempts: [], reason })
    expect(headline(noProbe)).toBe('Not tested (infrastructure): No probe fits `kind:j-link`')
  })

  it.each([
    [
      { verdict: 'timed-out', exitCode: 143, signal: 'SIGTERM', decidedBy: 'timeout' },
      'Timed out (`timeout`) after 12.3 s',
    ],
    [{ verdict: 'stalled', exitCode: null, decidedBy: 'idle-timeout' }, 'Stalled (`idle-timeout`) after 12.3 s'],
    [{ verdict: 'deadlocked', signal: 'SIGKILL', decidedBy: 'on-deadlock' }, 'Deadlocked after 12.3 s'],
    [{ verdict: 'passed', signal: 'SIGINT', decidedBy: 'until' }, 'Passed (`until`) after 12.3 s'],
    [{ verdict: 'failed', exitCode: 0, decidedBy: 'fail-on' }, 'Failed (`fail-on`) after 12.3 s'],
  ] as const)('names the input that decided: %j', (overrides, words) => {
    const result = redResult({ ...overrides, probe: null, reason: 'This is why.' })
    expect(headline(result)).toBe(words)
    expect(closingWords(result)).toBe(`${words}\nThis is why.`)
    if (result.verdict === 'passed') expect(annotationsOf(result, ['last line'])).toEqual([])
    else expect(annotationOf(result, ['last line']).message).toBe('This is why.\n\nlast line')
  })

  it.each([
    [0, '0 ms'],
    [999, '999 ms'],
    [59_940, '59.9 s'],
    [125_000, '2 min 5 s'],
    [7_260_000, '2 h 1 min'],
  ])('%d ms are %s', (ms, words) => expect(durationWords(ms)).toBe(words))

  it.each([
    [980, '980 bytes'],
    [1536, '1.5 KiB'],
    [2 ** 30, '1.0 GiB'],
  ])('%d bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words))
})

describe('what a hang leaves behind', () => {
  const rescued = { pid: 7, fd: 3, bytes: 20, file: null, tail: ['last line'], problem: 'The disk is full.' }
  const hangWith = (over: object) =>
    ({
      verdict: null,
      processes: [],
      evidence: { stuck: [], backtraces: [], spinsAt: null, rescued: [{ ...rescued, ...over }] },
    }) as unknown as HangReport

  it('is told in the words of its report, with or without a file', () => {
    const told = (over: object) =>
      closingWords(redResult({ verdict: 'stalled', decidedBy: 'idle-timeout', reason: 'Why.', hang: hangWith(over) }))
        .split('\n')
        .slice(2)
    expect(told({})).toEqual([
      '20 bytes lay unread in fd 3 of process 7. The disk is full. The last lines of them:',
      '  last line',
    ])
    expect(told({ file: 'rescued-7-3.log', problem: null })).toEqual([
      '20 bytes lay unread in fd 3 of process 7, rescued into rescued-7-3.log. The last lines of them:',
      '  last line',
    ])
  })
})

describe('text of a test', () => {
  it('is shown without escape sequences, and none takes for ever', () => {
    const hostile = `\x1b${'#;'.repeat(20_000)}`
    expect(clean(`a\x1b[31mb\x1b]0;title\x07\r\nc\rd\x00${hostile}`)).toBe(`ab\nc\nd${'#;'.repeat(19_999)}`)
  })
})

describe('telling lines', () => {
  const noise = Array.from({ length: 300 }, (_, i) => `[${i}] INFO tick`)

  it('are the error in the middle, what follows it, and the end', () => {
    const lines = [...noise.slice(0, 100), 'Error: cannot read IDR', 'hint: check the wiring', ...noise.slice(100)]
    const telling = tellingLines(lines, 8)
    expect(telling).toContain('Error: cannot read IDR')
    expect(telling).toContain('hint: check the wiring')
    expect(telling.slice(-1)).toEqual(noise.slice(-1))
    expect(telling.filter((line) => line !== '…').length).toBeLessThanOrEqual(8)
    expect(telling).toContain('…')
  })

  it('are the last ones where nothing stands out', () => {
    expect(tellingLines(noise, 4)).toEqual(noise.slice(-4))
  })

  it('do not take a count of nothing for a failure', () => {
    const lines = ['test result: ok. 4 passed; 0 failed', ...noise]
    expect(tellingLines(lines, 12)).not.toContain(lines[0])
  })

  it('are none where nothing was printed', () => expect(tellingLines([], 12)).toEqual([]))
})

describe('the annotation', () => {
  it('has the verdict as title and the telling lines as message', () => {
    const { title, message } = annotationOf(redResult(), ['running 1 test', 'assertion failed: left == right'])
    expect(title).toContain('Failed: exit code 101')
    expect(message.startsWith('running 1 test')).toBe(true)
    expect(message).toContain('assertion failed: left == right')
  })

  it('stays within what the runner keeps, whatever the test printed', () => {
    const lines = Array.from({ length: 400 }, () => `error 😀${'x'.repeat(5000)}`)
    const { title, message } = annotationOf(redResult({ probe: device({ product: 'y'.repeat(1000), pid: 1 }) }), lines)
    expect(title.length).toBeLessThanOrEqual(255)
    expect(message.length).toBeLessThanOrEqual(4096)
    expect(() => encodeURIComponent(message)).not.toThrow()
  })
})

describe('the summary', () => {
  it('of a red run shows verdict, probe, duration and the last lines', () => {
    expect(
      summaryOf(redResult(), 'cargo test --release', ['first', 'last'], {
        url: 'https://example.test/1',
        name: 'log',
        words: '',
      }),
    ).toMatchSnapshot()
  })

  it('of a green run is short', () => {
    const text = summaryOf(redResult({ verdict: 'passed', exitCode: 0 }), 'true', ['first', 'last'], WHERE)
    expect(text).toContain('Passed')
    expect(text).not.toContain('last')
  })

  it('cannot be broken out of', () => {
    const text = summaryOf(redResult({ notes: [HOSTILE] }), HOSTILE, [HOSTILE], WHERE)
    expect(text).not.toContain('<img')
    expect(text).not.toContain('</pre></td>')
    // Markdown is read again after a blank line outside of <pre>.
    const outside = text.replace(/<pre>[\s\S]*<\/pre>/, '')
    for (const line of outside.split('\n')) expect(line).toMatch(/^(|<.*)$/)
  })

  it('cannot be broken by any end of a line', () => {
    const note = 'one\r\r# two\r\n\rthree\n\r\nfour'
    const text = summaryOf(redResult({ notes: [note] }), note, [], WHERE)
    expect(text).not.toContain('\r')
    expect(text).toContain('<td>one<br><br># two<br><br>three<br><br>four</td>')
  })

  it('stays under 1 MiB, whatever the test printed', () => {
    const lines = Array.from({ length: 50 }, () => '&'.repeat(100_000))
    const text = summaryOf(redResult({ notes: ['"'.repeat(1e6)] }), '<'.repeat(1e6), lines, WHERE)
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024)
    expect(text).toContain('Failed')
  })
})
