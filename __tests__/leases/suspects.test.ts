import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { failuresInARow, noteOutcome, SUSPECT_AFTER } from '../../src/leases/suspects.js'
import { tempFolder } from '../helpers/temp.js'

const KEY = 'serial:0483:374b:066D/../\n: '
const fail = (folder: string, key = KEY) => noteOutcome(folder, key, true)

/** A folder in which `KEY` has failed once, and its file. */
function failedOnce(): { folder: string; file: string } {
  const folder = join(tempFolder(), 'leases')
  fail(folder)
  const [name = ''] = readdirSync(join(folder, 'suspects'))
  return { folder, file: join(folder, 'suspects', name) }
}

describe.skipIf(process.platform === 'win32')('probes that fail again and again', () => {
  it('are counted, each for itself, until one success', () => {
    const { folder } = failedOnce()
    expect(failuresInARow(folder, KEY)).toBe(1)
    fail(folder)
    fail(folder)
    expect(failuresInARow(folder, KEY)).toBe(SUSPECT_AFTER)
    fail(folder, 'path:1-2')
    noteOutcome(folder, KEY, false)
    expect(failuresInARow(folder, KEY)).toBe(0)
    expect(failuresInARow(folder, 'path:1-2')).toBe(1)
    fail(folder)
    expect(failuresInARow(folder, KEY)).toBe(1)
  })

  it('nothing is known where nobody has noted anything, and nothing is made for a success', () => {
    const folder = join(tempFolder(), 'leases')
    expect(failuresInARow(folder, KEY)).toBe(0)
    noteOutcome(folder, KEY, false)
    expect(failuresInARow(folder, KEY)).toBe(0)
  })

  it('keys that look alike as file names are told apart', () => {
    const { folder } = failedOnce()
    expect(failuresInARow(folder, KEY.replace(':', '/'))).toBe(0)
    expect(failuresInARow(folder, `${KEY}${'x'.repeat(5000)}`)).toBe(0)
    fail(folder, `${KEY}${'x'.repeat(5000)}`)
    expect(failuresInARow(folder, `${KEY}${'x'.repeat(5000)}`)).toBe(1)
  })

  it.each<[string, (file: string) => void]>([
    ['garbage', (file) => writeFileSync(file, 'xx\0garbage')],
    ['a megabyte', (file) => writeFileSync(file, 'x'.repeat(1e6))],
    ['a pipe', (file) => execFileSync('mkfifo', [file])],
    ['a folder', (file) => mkdirSync(file)],
    ['a link', (file) => symlinkSync('/etc/passwd', file)],
  ])('%s in the place of the count counts nothing, and counting begins anew', (_, write) => {
    const { folder, file } = failedOnce()
    rmSync(file)
    write(file)
    expect(failuresInARow(folder, KEY)).toBe(0)
    fail(folder)
    expect(failuresInARow(folder, KEY)).toBe(1)
    expect(readFileSync(file, 'latin1')).toBe('x')
  })

  it('a folder that is none does no harm', () => {
    const file = join(tempFolder(), 'file')
    writeFileSync(file, '')
    fail(file)
    noteOutcome(file, KEY, false)
    expect(failuresInARow(file, KEY)).toBe(0)
  })

  it('stays readable when it never ends', () => {
    const { folder, file } = failedOnce()
    writeFileSync(file, 'x'.repeat(1000))
    fail(folder)
    expect(failuresInARow(folder, KEY)).toBe(1000)
  })

  it('several writers at once lose none', async () => {
    const { folder, file } = failedOnce()
    // What `noteOutcome` does to the file, from shells: appending is of the kernel's making, whoever does it.
    const writer = `for i in 1 2 3 4 5 6 7 8 9 10; do printf x >> '${file}'; done`
    const done = spawnSync('sh', ['-c', `(${writer}) & (${writer}) & (${writer}) & wait`], { timeout: 20_000 })
    expect(done.status).toBe(0)
    expect(failuresInARow(folder, KEY)).toBe(31)
  })

  const folder = () => {
    const path = tempFolder()
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4k,nr_inodes=4', 'hardware-test-spec', path])
    if (status === 0) onTestFinished(() => void spawnSync('umount', ['-l', path]))
    return status === 0 ? path : null
  }

  it.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)('a full disk does no harm', ({ skip }) => {
    const full = folder()
    if (full === null) return skip('no tmpfs can be mounted here')
    for (let count = 0; count < 5; count++) fail(full, `path:1-${count}`)
    expect([0, 1, 2, 3, 4].map((count) => failuresInARow(full, `path:1-${count}`))).toEqual([1, 0, 0, 0, 0])
    noteOutcome(full, 'path:1-0', false)
    expect(failuresInARow(full, 'path:1-0')).toBe(0)
  })
})
