import { describe, expect, it } from 'vitest'
import { BenchError } from '../../src/bench/bench-error.js'
import { parseBench } from '../../src/bench/bench-file.js'
import { BAD_FILES } from './bad-files.js'

const bench = (text: string) => parseBench(text, 'bench.yml')

function refusal(text: string): BenchError {
  try {
    bench(text)
  } catch (error) {
    if (error instanceof BenchError) return error
    throw error
  }
  throw new Error('was taken')
}

const ISSUE = `# Rack 1
boards:
  - name: nrf52840-dk
    probe: 1366:1015:000683456789        # any selector
    chip: nRF52840_xxAA
    labels: [ble, usb]
    runs-on: [self-hosted, bench-a]
    serial: if00                          # which of the probe's ports is the console
    power: {hub: 1-2, port: 3}            # how it can be power-cycled
    env: {BOARD_REV: "3"}
  - name: qemu-cortex-m3
    emulated: true                        # no probe; lets a workflow run before the hardware arrives
`

const bare = {
  probe: null,
  probeText: null,
  chip: null,
  labels: [],
  runsOn: [],
  serial: null,
  power: null,
  env: {},
  emulated: false,
}

describe('a bench file', () => {
  const boards = [
    {
      name: 'nrf52840-dk',
      probe: {
        by: 'id',
        vid: '1366',
        pid: '1015',
        interface: null,
        serial: '000683456789',
        text: '1366:1015:000683456789',
      },
      probeText: '1366:1015:000683456789',
      chip: 'nRF52840_xxAA',
      labels: ['ble', 'usb'],
      runsOn: ['self-hosted', 'bench-a'],
      serial: 0,
      power: { hub: '1-2', port: 3 },
      env: { BOARD_REV: '3' },
      emulated: false,
      line: 3,
    },
    { ...bare, name: 'qemu-cortex-m3', emulated: true, line: 11 },
  ]

  it.each([
    ['as it is', ISSUE],
    ['with the ends of lines of Windows', ISSUE.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${ISSUE}`],
    ['in one document with its marks', ISSUE.replace('# Rack 1', '---').concat('...\n')],
  ])('is read %s', (_, text) => {
    expect(bench(text)).toEqual({ file: 'bench.yml', boards })
  })

  it('needs a name and a probe, or that it is emulated', () => {
    expect(bench('boards: [{name: a, probe: kind:st-link}, {name: b, emulated: true}]').boards).toEqual([
      {
        ...bare,
        name: 'a',
        probe: { by: 'kind', kind: 'ST-LINK', text: 'kind:st-link' },
        probeText: 'kind:st-link',
        line: 1,
      },
      { ...bare, name: 'b', emulated: true, line: 1 },
    ])
  })

  it('may be JSON', () => {
    expect(bench('{"boards": [{"name": "a", "emulated": true, "env": {"N": 1.50}}]}').boards[0]?.env).toEqual({
      N: '1.50',
    })
  })

  it('passes numbers and words of `env` on as they are written, quoted or not', () => {
    const env =
      '{A: 3, B: 1.10, C: 0x1F, D: 0o17, E: 1e5, F: true, G: "007", H: 007, I: 2026-01-02, J: yes, K: "", L: 12:30, M: False}'
    expect(bench(`boards: [{name: a, emulated: true, env: ${env}}]`).boards[0]?.env).toEqual({
      A: '3',
      B: '1.10',
      C: '0x1F',
      D: '0o17',
      E: '1e5',
      F: 'true',
      G: '007',
      H: '007',
      I: '2026-01-02',
      J: 'yes',
      K: '',
      L: '12:30',
      M: 'False',
    })
  })

  it('reads the same whatever version of YAML it claims to be', () => {
    const text = '%YAML 1.1\n---\nboards: [{name: a, emulated: true, chip: 12:30, labels: [yes], env: {A: 0777}}]'
    expect(bench(text).boards[0]).toMatchObject({ chip: '12:30', labels: ['yes'], env: { A: '0777' } })
    expect(() => bench(text.replace('true', 'on'))).toThrow('bench.yml:3: Board `a`: `emulated` is `true` or `false`')
  })

  it('takes lines in a value of `env`', () => {
    const text = 'boards:\n  - name: a\n    emulated: true\n    env:\n      TEXT: |\n        one\n        two\n'
    expect(bench(text).boards[0]?.env).toEqual({ TEXT: 'one\ntwo\n' })
  })

  it('takes quoted numbers where text is meant', () => {
    const [board] = bench('boards: [{name: "12", probe: "serial:000683456789", chip: "1e5", labels: ["3"]}]').boards
    expect(board).toMatchObject({
      name: '12',
      chip: '1e5',
      labels: ['3'],
      probe: { by: 'serial', serial: '000683456789' },
    })
  })

  it('takes one label of a runner without a list', () => {
    expect(bench('boards: [{name: a, emulated: true, runs-on: bench-a}]').boards[0]?.runsOn).toEqual(['bench-a'])
  })

  it('calls a root hub as uhubctl does, and counts interfaces in hexadecimal', () => {
    const text = (hub: string) => `boards: [{name: a, probe: path:1-2, serial: if0A, power: {hub: ${hub}, port: 31}}]`
    expect(bench(text('usb1')).boards[0]).toMatchObject({ serial: 10, power: { hub: '1', port: 31 } })
    expect(bench(text('"1"')).boards[0]?.power).toEqual({ hub: '1', port: 31 })
    expect(bench(text('3-1.4.2')).boards[0]?.power).toEqual({ hub: '3-1.4.2', port: 31 })
  })

  it('may have what belongs to a probe before that arrives', () => {
    const text = 'boards: [{name: a, emulated: true, serial: if00, power: {hub: 1-2, port: 1}}]'
    expect(bench(text).boards[0]).toMatchObject({ emulated: true, serial: 0 })
  })

  it('may have 500 boards', () => {
    const items = Array.from({ length: 500 }, (_, index) => `  - {name: b${index}, probe: "serial:S${index}"}`)
    expect(bench(`boards:\n${items.join('\n')}`).boards).toHaveLength(500)
  })

  it.each([
    ['channels of one adapter', '0403:6010-0:FT1', '0403:6010-1:FT1'],
    ['one serial number on two kinds of device', '303a:1001:34:85', '303a:4001:34:85'],
    ['the same kind of device, one with a serial number', '2e8a:000c', '2e8a:000c:E661'],
    ['one without a serial number', '"2e8a:000c:"', '2e8a:000c:E661'],
    ['numbers that are not those of a J-Link', '0403:6010:01', '0403:6010:1'],
  ])('takes for two probes: %s', (_, one, other) => {
    expect(bench(`boards:\n  - {name: a, probe: ${one}}\n  - {name: b, probe: ${other}}\n`).boards).toHaveLength(2)
  })

  it('lets two channels of one adapter share their power', () => {
    const item = (name: string, channel: number) =>
      `  - {name: ${name}, probe: "0403:6010-${channel}:FT1", power: {hub: 1-2, port: 1}}\n`
    expect(bench(`boards:\n${item('a', 0)}${item('b', 1)}`).boards).toHaveLength(2)
  })
})

describe('a bad bench file', () => {
  it('is one of at least forty', () => {
    expect(new Set(BAD_FILES.map(({ text }) => text)).size).toBeGreaterThanOrEqual(40)
  })

  it.each(BAD_FILES)('$what', ({ text, mistakes }) => {
    const error = refusal(text)
    expect(error.mistakes.map(({ line }) => line)).toEqual(mistakes.map(([line]) => line))
    const lines = error.message.split('\n')
    for (const [index, [line, ...words]] of mistakes.entries()) {
      expect(lines[index]).toMatch(new RegExp(`^bench\\.yml:${line}: .*[.?]$`, 'u'))
      for (const word of words) expect(lines[index]).toContain(word)
    }
    // No sentence carries a file's control characters into a log, or fills it.
    expect(error.message).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]/)
    expect(Math.max(...lines.map((one) => one.length))).toBeLessThan(700)
  })

  it('has at most 20 of its mistakes shown, and the rest counted', () => {
    const items = Array.from({ length: 21 }, (_, index) => `  - {name: b${index}, emulated: true, colour: red}`)
    const text = `boards:\n${items.join('\n')}\n`
    const { message, mistakes } = refusal(text)
    expect(mistakes).toHaveLength(21)
    expect(message.split('\n')).toHaveLength(21)
    expect(message).toMatch(/^bench\.yml:2: Board `b0`: /)
    expect(message).toMatch(/\nbench\.yml:21: .*\nand 1 more mistake\.$/)
    expect(refusal(`${text}  - {name: x, emulated: true, colour: red}\n`).message).toMatch(/\nand 2 more mistakes\.$/)
  })

  it.each([
    ['an unknown key a line', Array.from({ length: 50_000 }, (_, index) => `k${index}: v`).join('\n')],
    ['an unknown key of a megabyte', `${'k'.repeat(1_000_000)}: v`],
    ['a name of dashes', `boards: [{name: a${'-'.repeat(500_000)}+, emulated: true}]`],
    ['a probe that a control character ends', `boards: [{name: a, probe: "${'x'.repeat(500_000)}\\a"}]`],
    ['a chip of spaces', `boards: [{name: a, emulated: true, chip: "a${' '.repeat(500_000)}"}]`],
    ['a label of a runner of dollars', `boards: [{name: a, emulated: true, runs-on: "${'$'.repeat(500_000)},"}]`],
    ['a selector of a megabyte', `boards: [{name: a, probe: "srial:${'x'.repeat(900_000)}"}]`],
    ['quotes only', '"'.repeat(100_000)],
    ['boards that are alike', `boards:\n${'  - {name: a, probe: kind:st-link}\n'.repeat(20_000)}`],
    [
      'bytes of a program',
      Buffer.from(Array.from({ length: 50_000 }, (_, index) => (index * 7919) % 251)).toString('latin1'),
    ],
  ])('that was made to do harm is refused: %s', (_, text) => {
    const { message, mistakes } = refusal(text)
    expect(mistakes.length).toBeGreaterThan(0)
    expect(message.length).toBeLessThan(20_000)
  })
})
