import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { NOTICE_BYTES } from '../../src/recording/layout.js'
import { newJob, runMain } from '../helpers/runner.js'
import { effects } from '../helpers/runner-commands.js'
import { tempFolder } from '../helpers/temp.js'
import { node, record, runTool } from '../helpers/tool.js'

const MIB = 2 ** 20

/** A page of output: its own number, and bytes that tell where in the page they are. */
const PAGE = 4096

const BODY = Buffer.from(Array.from({ length: PAGE }, (_, i) => 33 + ((i * 7 + (i >> 6)) % 90)))

/** Prints `count` pages. */
const pages = (count: number) =>
  node(`
    const body = Buffer.from('${BODY.toString('base64')}', 'base64')
    const chunk = Buffer.concat(Array(256).fill(body))
    for (let i = 0; i < ${count}; ) {
      let end = 0
      for (; end < chunk.length && i < ${count}; end += ${PAGE}, i++) chunk.write(String(i).padStart(15) + '\\n', end, 'latin1')
      let at = 0
      while (at < end) at += writeSync(1, chunk, at, end - at)
    }`)

/** The bytes from `from` to `to` of what `pages` prints. */
function printed(from: number, to: number): Buffer {
  const first = Math.floor(from / PAGE)
  const bytes = Buffer.concat(
    Array.from({ length: Math.ceil(to / PAGE) - first }, (_, i) => {
      const page = Buffer.from(BODY)
      page.write(numberedLine(first + i), 'latin1')
      return page
    }),
  )
  return bytes.subarray(from - first * PAGE, to - first * PAGE)
}

const numberedLine = (i: number) => `${String(i).padStart(15)}\n`

/** Where the line is that says what was dropped, and what it says. */
function noticeIn(log: Buffer): { at: number; dropped: number } {
  const at = log.indexOf('\n[hardware-test: ', Math.max(0, Math.floor(log.length / 2) - PAGE))
  const line = log.subarray(at, at + NOTICE_BYTES).toString()
  return { at, dropped: Number(/(\d+) bytes of output were dropped here/.exec(line)?.[1]) }
}

describe('max-recording', () => {
  it('1 GiB of output in 64 MiB: the first bytes, the last bytes, and the exact number of those between', async () => {
    const run = await record(pages(2 ** 18), { flags: ['--max-recording', '64MiB', '--console', 'off'] })
    expect(run.status).toBe(0)
    expect(run.log.length).toBeLessThanOrEqual(64 * MIB)
    const { at: head, dropped } = noticeIn(run.log)
    const tail = run.log.length - head - NOTICE_BYTES
    expect(run.result.recording).toEqual({ bytes: 2 ** 30, dropped })
    expect(head + dropped + tail).toBe(2 ** 30)
    expect(head).toBeGreaterThan(31 * MIB)
    expect(tail).toBeGreaterThan(31 * MIB)
    expect(run.log.subarray(0, head).equals(printed(0, head))).toBe(true)
    expect(run.log.subarray(-tail).equals(printed(2 ** 30 - tail, 2 ** 30))).toBe(true)
    expect(run.result.notes).toHaveLength(1)
    expect(run.result.notes[0]).toContain(`${dropped} of ${2 ** 30} bytes`)
    expect(run.stderr.toString()).toContain(`${dropped} of ${2 ** 30} bytes`)
  })

  it('a recording that fits to the byte is whole', async () => {
    const run = await record(pages(16), { flags: ['--max-recording', '64KiB'] })
    expect(run.log.equals(printed(0, 65_536))).toBe(true)
    expect(run.result.recording).toEqual({ bytes: 65_536, dropped: 0 })
  })

  it('one that is a byte too long is not', async () => {
    const run = await record(node(`writeSync(1, Buffer.alloc(65537, 'x'))`), { flags: ['--max-recording', '64KiB'] })
    expect(run.log.length).toBe(65_536)
    expect(run.result.recording).toEqual({ bytes: 65_537, dropped: 65_537 - 65_536 + NOTICE_BYTES })
  })

  it('a console that cannot keep up with a small one misses parts, and never shows what was not printed', async () => {
    const run = await record('seq -w 3000000 > numbers; cat numbers', {
      cwd: tempFolder(),
      flags: ['--max-recording', '64KiB'],
    })
    const skips = [...run.stderr.toString().matchAll(/(\d+) bytes are not shown here/g)].map(([, bytes]) =>
      Number(bytes),
    )
    const total = 3_000_000 * 8
    expect(run.result.recording.bytes).toBe(total)
    expect(run.stdout.length + skips.reduce((sum, bytes) => sum + bytes, 0)).toBe(total)
    // Where a part is missing, two lines become one.
    let broken = 0
    let previous = 0
    for (const line of run.stdout.toString().trimEnd().split('\n')) {
      const number = Number(line)
      const whole = line.length === 7 && number > previous && number <= 3_000_000
      if (!whole) broken += 1
      if (line.length === 7) previous = number
    }
    expect(broken).toBeLessThanOrEqual(skips.length)
    expect(previous).toBe(3_000_000)
  })
})

const isRoot = process.getuid?.() === 0 && process.platform === 'linux'

/** A file system of `size` bytes. */
function smallDisk(size: number): string {
  const folder = join(tempFolder(), 'disk')
  mkdirSync(folder)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'hardware-test-spec', folder])
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return folder
}

describe.runIf(isRoot)('a full disk (needs root, for a small disk)', () => {
  it.each([
    ['much output', 4 * MIB, 40 * MIB],
    ['a little more than fits', 4 * MIB, 4 * MIB + 100],
    ['a tiny disk', 300 * 1024, 3 * MIB],
  ])('%s: the test is not held up, its exit code counts, and what is lost is said', async (_, disk, bytes) => {
    const folder = join(smallDisk(disk), 'out')
    const run = await record(
      node(`
        const chunk = Buffer.alloc(1 << 16)
        for (let i = 0; i < ${bytes}; i += 16) {
          chunk.write(String(i / 16).padStart(15) + '\\n', i % chunk.length, 'latin1')
          if ((i + 16) % chunk.length === 0) writeSync(1, chunk)
        }
        writeSync(1, chunk.subarray(0, ${bytes} % chunk.length))
        process.exitCode = 5`),
      { folder, flags: ['--console', 'off'] },
    )
    expect(run.status).toBe(1)
    const { verdict, exitCode, recording } = run.result
    expect({ verdict, exitCode }).toEqual({ verdict: 'failed', exitCode: 5 })
    expect(recording.bytes).toBe(bytes)
    expect(recording.dropped).toBeGreaterThan(0)
    expect(run.result.notes.join('\n')).toContain(`${recording.dropped} of ${bytes} bytes`)
    expect(run.log.length).toBeLessThanOrEqual(disk)
    expect(run.log.subarray(0, 1600).toString()).toBe(Array.from({ length: 100 }, (_, i) => numberedLine(i)).join(''))
    const notice = run.log.indexOf('\n[hardware-test: ')
    if (notice === -1) {
      expect(run.log.length).toBe(bytes - recording.dropped)
    } else {
      expect(run.log.length - NOTICE_BYTES).toBe(bytes - recording.dropped)
      expect(run.log.subarray(notice, notice + NOTICE_BYTES).toString()).toContain(` ${recording.dropped} bytes`)
      // The newest output is kept, in order.
      const tail = run.log.subarray(notice + NOTICE_BYTES).toString('latin1')
      expect(tail.length).toBeGreaterThan(run.log.length / 4)
      const from = bytes - tail.length
      const lines = Array.from({ length: tail.length / 16 + 2 }, (_, i) =>
        numberedLine(Math.floor(from / 16) + i),
      ).join('')
      const start = from % 16
      expect(tail).toBe(lines.slice(start, start + tail.length))
    }
    expect(readFileSync(join(folder, 'probes-before.json'), 'utf8')).not.toBe('')
  })

  it('that the test itself fills does not change its verdict', async () => {
    const disk = smallDisk(2 * MIB)
    const folder = join(disk, 'out')
    mkdirSync(folder)
    const json = join(tempFolder(), 'result.json')
    const run = await record(
      `dd if=/dev/zero of=${disk}/filler bs=64k 2> /dev/null; for i in $(seq 2000); do echo "line $i"; done; rm ${disk}/filler; exit 9`,
      { folder, flags: ['--json', json, '--shell', 'sh {0}'] },
    )
    expect(run.status).toBe(1)
    expect(run.result).toMatchObject({ verdict: 'failed', exitCode: 9 })
    expect(JSON.parse(readFileSync(json, 'utf8'))).toEqual(run.result)
  })

  it('that stays full costs the files, not the verdict', async () => {
    const disk = smallDisk(2 * MIB)
    const folder = join(disk, 'out')
    const json = join(disk, 'copy.json')
    const fill = `dd if=/dev/zero of=${disk}/filler bs=64k 2> /dev/null; dd if=/dev/zero of=${disk}/filler2 bs=1 2> /dev/null`
    const run = await runTool([
      'run',
      '--probe',
      'none',
      '--expect-tests',
      'false',
      '--output',
      folder,
      '--json',
      json,
      '--shell',
      'sh {0}',
      '--run',
      `${fill}; echo it is full; exit 0`,
    ])
    expect(run.stderr.toString()).toContain('Passed')
    expect(run.stderr.toString()).toMatch(/could not be written/)
    expect(run.stderr.toString()).not.toContain('fault of hardware-test')
    expect(run.status).toBe(0)
  })

  it("that is the runner's own, from the start: the step says what is wrong, and that it is not our fault", async () => {
    const job = newJob()
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'hardware-test-spec', job.temp])
    onTestFinished(() => void execFileSync('umount', ['-l', job.temp]))
    writeFileSync(join(job.temp, 'filler'), Buffer.alloc(64 * 1024))
    const step = await runMain({ job, inputs: { run: 'touch ran', artifact: 'never' } })
    expect(step.status).toBe(1)
    expect(step.outputs.verdict).toBe('infrastructure')
    const errors = effects(step.log).filter(({ name }) => name === 'error')
    expect(errors).toHaveLength(1)
    expect(errors[0]?.data).toMatch(/no space left|disk/i)
    expect(errors[0]?.data).not.toContain('fault of hardware-test')
  })
})
