import { describe, expect, it } from 'vitest'
import { differences, eachLine, findingsOf, NOISE, samplesIn } from './samples.js'

const own = samplesIn(new URL('samples', import.meta.url).pathname)
/** Of frameworks that no machine of ours can run: shape, not proof. */
const written = samplesIn(new URL('written', import.meta.url).pathname)
const folder = process.env.HARDWARE_TEST_SAMPLES
/** More samples than may lie here: other people's text. */
const others = folder === undefined ? [] : samplesIn(folder).filter(({ name }) => !own.some((one) => one.name === name))

/** Complete logs, of which two of other frameworks stand before and after a sample. */
const NEIGHBOURS = ['libtest-1', 'unity-1', 'gtest-1', 'libtest-2'].flatMap((name) =>
  own.filter((one) => one.name === name),
)

const VARIATIONS: Record<string, (log: Buffer) => Buffer> = {
  'as it is': (log) => log,
  CRLF: (log) => eachLine(log, (line) => (line.endsWith('\r') ? line : `${line}\r`)),
  'in colour': (log) => eachLine(log, (line) => (line === '' ? line : `\x1b[1;31m${line}\x1b[0m`)),
  'in colour, with CRLF within': (log) => eachLine(log, (line) => `\x1b[33m${line}\r\x1b(B\x1b[m`),
  'with a timestamp': (log) => eachLine(log, (line) => `[00:00:12.345] ${line}`),
  'with a date': (log) => eachLine(log, (line) => `2026-11-23T09:10:53.359671151Z ${line}`),
  'with noise between the lines': (log) => eachLine(log, (line) => `${line}\n${NOISE}`),
}

describe.each([...own, ...written, ...others])('$name', (sample) => {
  it.each(Object.entries(VARIATIONS))('%s', (_, vary) => {
    expect(differences(findingsOf(vary(sample.log)), [sample.expected])).toEqual([])
  })

  it.each([1, 2, 3, 5, 7, 16, 61])('in pieces of %i bytes', (size) => {
    expect(differences(findingsOf(sample.log, size), [sample.expected])).toEqual([])
  })

  it('without a line end at its end', () => {
    const log = sample.log.subarray(0, sample.log.length - (sample.log.at(-1) === 10 ? 1 : 0))
    expect(differences(findingsOf(log), [sample.expected])).toEqual([])
  })

  it('between the logs of other frameworks', () => {
    const [before, after] = NEIGHBOURS.filter((one) => one.expected.framework !== sample.expected.framework)
    if (before === undefined || after === undefined) throw new Error('two samples of other frameworks are needed')
    const log = Buffer.concat([before.log, Buffer.from('\n'), sample.log, Buffer.from('\n'), after.log])
    // What is about the target is only suspected once tests have run.
    expect(
      differences(
        findingsOf(log),
        [before, sample, after].map(({ expected }) => expected),
        false,
      ),
    ).toEqual([])
  })
})

it('samples of other people are read from where they lie, and not copied', () => {
  expect(own.map(({ expected }) => expected.produced)).toEqual(own.map(() => 'run'))
  expect(written.map(({ expected }) => expected.produced)).toEqual(written.map(() => 'written'))
  if (folder !== undefined) expect(others.length).toBeGreaterThan(0)
})
