import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { expectGrowing, indexIn } from '../helpers/index-file.js'
import { tempFolder } from '../helpers/temp.js'
import { node, type Recorded, record } from '../helpers/tool.js'

/** Everything is in the recording and on the console, byte for byte. */
function expectAll(run: Recorded, bytes: Buffer): void {
  expect(run.log.length).toBe(bytes.length)
  expect(run.log.equals(bytes)).toBe(true)
  expect(run.stdout.equals(bytes)).toBe(true)
  expect(run.result.recording).toEqual({ bytes: bytes.length, dropped: 0 })
  expect(run.result.notes).toEqual([])
}

describe('every byte is recorded', () => {
  it('2 MB on each stream, as a program writes that knows nothing of us', async () => {
    const run = await record(
      node(`
      const line = (name, i) => name + ' ' + String(i).padStart(9) + ' ' + '.'.repeat(80) + '\\n'
      for (let i = 0; i < 21000; i++) { writeSync(1, line('out', i)); writeSync(2, line('err', i)) }
      process.exitCode = 7`),
    )
    expect(run.status).toBe(1)
    expect(run.result).toMatchObject({ verdict: 'failed', exitCode: 7 })
    const lines = run.log.toString().split('\n')
    for (const name of ['out', 'err']) {
      const own = lines.filter((line) => line.startsWith(name))
      expect(own).toHaveLength(21_000)
      expect(own.every((line, i) => line === `${name} ${String(i).padStart(9)} ${'.'.repeat(80)}`)).toBe(true)
    }
    expect(run.log.length).toBe(2 * 21_000 * 95)
    expect(run.stdout.equals(run.log)).toBe(true)
  })

  it('278 writes of one byte, which fill the pipe that Node would give', async () => {
    const run = await record(
      node(`for (let i = 0; i < 278; i++) writeSync(1 + (i & 1), String.fromCharCode(97 + i % 26))`),
    )
    expect(run.status).toBe(0)
    expectAll(run, Buffer.from(Array.from({ length: 278 }, (_, i) => 97 + (i % 26))))
  })

  it('2,000 lines by turns on stdout and stderr, in their order', async () => {
    const run = await record(node(`for (let i = 0; i < 2000; i++) writeSync(1 + (i & 1), 'line ' + i + '\\n')`))
    expectAll(run, Buffer.from(Array.from({ length: 2000 }, (_, i) => `line ${i}\n`).join('')))
  })

  it('to /dev/stdout and /dev/stderr, which a program opens anew', async () => {
    const run = await record(
      'echo first; echo second > /dev/stdout; echo third | tee /dev/stderr > /dev/null; echo last >&2',
    )
    expect(run.result).toMatchObject({ verdict: 'passed', exitCode: 0 })
    expectAll(run, Buffer.from('first\nsecond\nthird\nlast\n'))
  })

  it('that is no text: NUL, every byte value, broken UTF-8, line ends of all kinds', async () => {
    const bytes = Buffer.concat([
      Buffer.from(Array.from({ length: 256 }, (_, i) => i)),
      Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0xe2, 0x82, 0xf0, 0x9f, 0xa6, 0, 0, 0]),
      Buffer.from('a\rb\r\nc\n\n\r\u2028\u0085no line end'),
    ])
    const run = await record(node(`writeSync(1, Buffer.from('${bytes.toString('base64')}', 'base64'))`))
    expectAll(run, bytes)
  })

  it('of a line of 200 MB, in flat memory', async () => {
    const run = await record(
      node(`
        const chunk = Buffer.alloc(1 << 20)
        for (let i = 0; i < chunk.length; i++) chunk[i] = 32 + (i * 7 + (i >> 8)) % 90
        for (let i = 0; i < 200; i++) { chunk.writeUInt32BE(0x41414141 + i, 1000); let at = 0; while (at < chunk.length) at += writeSync(1, chunk, at) }`),
      { flags: ['--console', 'off'], watchMemory: true },
    )
    expect(run.result).toMatchObject({ verdict: 'passed', recording: { bytes: 200 * 2 ** 20, dropped: 0 } })
    const expected = createHash('sha256')
    const chunk = Buffer.alloc(1 << 20)
    for (let i = 0; i < chunk.length; i++) chunk[i] = 32 + ((i * 7 + (i >> 8)) % 90)
    for (let i = 0; i < 200; i++) {
      chunk.writeUInt32BE(0x41414141 + i, 1000)
      expected.update(chunk)
    }
    expect(createHash('sha256').update(run.log).digest('hex')).toBe(expected.digest('hex'))
    expect(run.peakMemory).toBeGreaterThan(10 * 2 ** 20)
    expect(run.peakMemory).toBeLessThan(200 * 2 ** 20)
  })

  it('also when the console shows it all, in flat memory', async () => {
    const run = await record(
      node(
        `const chunk = Buffer.alloc(1 << 20, 'x'); for (let i = 0; i < 200; i++) { let at = 0; while (at < chunk.length) at += writeSync(1, chunk, at) }`,
      ),
      { watchMemory: true },
    )
    expect(run.stdout.length).toBe(200 * 2 ** 20)
    expect(run.stdout.equals(run.log)).toBe(true)
    expect(run.peakMemory).toBeLessThan(200 * 2 ** 20)
  })

  it('of many processes at once', async () => {
    const run = await record('for i in 1 2 3 4 5 6 7 8; do (for j in $(seq 500); do echo "$i-$j"; done) & done; wait')
    const expected = Array.from({ length: 4000 }, (_, i) => `${1 + Math.floor(i / 500)}-${1 + (i % 500)}`)
    expect(run.log.toString().trimEnd().split('\n').sort()).toEqual(expected.sort())
    expect(run.result.leaks).toEqual([])
  })

  it('until a process that the test leaves behind has said the last word, if that is soon', async () => {
    const run = await record('(sleep 0.1; echo last) & echo first')
    expect(run.log.toString()).toBe('first\nlast\n')
    expect(run.result.verdict).toBe('passed')
  })

  it('of nothing', async () => {
    const run = await record(['true'])
    expectAll(run, Buffer.alloc(0))
    expect(indexIn(run.folder)).toEqual([])
  })
})

describe('the index', () => {
  it('says when each part came', async () => {
    const run = await record('sleep 1; echo one; sleep 0.4; echo two; sleep 0.4; echo three')
    const entries = indexIn(run.folder)
    expect(entries.map(([offset]) => offset)).toEqual([0, 4, 8])
    expectGrowing(entries)
    const [first = 0, second = 0, third = 0] = entries.map(([, us]) => us)
    expect(first).toBeGreaterThan(1_000_000)
    expect(second).toBeGreaterThan(1_400_000)
    expect(third).toBeGreaterThan(1_800_000)
    expect(third).toBeLessThan(run.ms * 1000)
  })

  it('stays small beside a chatty test', async () => {
    const run = await record(node(`for (let i = 0; i < 100000; i++) writeSync(1, '.')`), {
      flags: ['--console', 'off'],
    })
    const entries = indexIn(run.folder)
    expectGrowing(entries)
    expect(run.result.recording.bytes).toBe(100_000)
    expect(entries.length).toBeLessThan(2 + run.ms)
    expect(entries.at(-1)?.[0]).toBeLessThan(100_000)
  })
})

describe('where the system has no mkfifo', () => {
  /** A folder with only these programs on the PATH. */
  function poorPath(): string {
    const bin = join(tempFolder(), 'bin')
    mkdirSync(bin)
    for (const name of ['bash', 'sh', 'cat', 'sleep', 'seq', 'rm']) {
      const found = (process.env.PATH ?? '')
        .split(':')
        .find((folder) => statSync(join(folder, name), { throwIfNoEntry: false }))
      symlinkSync(join(found ?? '', name), join(bin, name))
    }
    expect(readdirSync(bin)).not.toContain('mkfifo')
    return bin
  }

  it('both streams are recorded all the same', async () => {
    const env = { ...process.env, PATH: poorPath() }
    const script = 'for i in $(seq 3000); do echo "out $i"; echo "err $i" >&2; done; exit 5'
    const run = await record(script, { env })
    expect(run.result).toMatchObject({ verdict: 'failed', exitCode: 5 })
    const lines = run.log.toString().trimEnd().split('\n')
    for (const name of ['out', 'err']) {
      expect(lines.filter((line) => line.startsWith(name))).toEqual(
        Array.from({ length: 3000 }, (_, i) => `${name} ${i + 1}`),
      )
    }
    expect(lines).toHaveLength(6000)
    expect(run.stdout.equals(run.log)).toBe(true)
    expectGrowing(indexIn(run.folder))
  })

  it('a process that keeps the output open does not hold up the end', async () => {
    const run = await record('sleep 100 & echo done', { env: { ...process.env, PATH: poorPath() } })
    expect(run.log.toString()).toBe('done\n')
    expect(run.result).toMatchObject({ verdict: 'passed', leaks: [{ command: 'sleep' }] })
    expect(run.ms).toBeLessThan(20_000)
  })

  it('nor a folder for temporary files', async () => {
    const env = { ...process.env, TMPDIR: join(tempFolder(), 'none') }
    const run = await record('echo out; echo err >&2', { env })
    expect(run.result.verdict).toBe('passed')
    expect(run.log.toString().trimEnd().split('\n').sort()).toEqual(['err', 'out'])
  })
})
