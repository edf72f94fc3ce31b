import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BenchError } from '../../src/bench/bench-error.js'
import { findBench, readBench } from '../../src/bench/read-bench.js'
import { tempFolder } from '../helpers/temp.js'

const GOOD = 'boards:\n  - {name: a, emulated: true}\n'

function fileWith(content: string | Buffer): string {
  const file = join(tempFolder(), 'bench.yml')
  writeFileSync(file, content)
  return file
}

async function refusal(file: string): Promise<string> {
  const error: unknown = await readBench(file, 'bench.yml').then(
    () => null,
    (one: unknown) => one,
  )
  expect(error).toBeInstanceOf(BenchError)
  return (error as BenchError).message
}

describe('which bench file counts', () => {
  it('the input, then the host, then the repository', () => {
    const workspace = tempFolder()
    const find = (input: string, hostFile?: string) => findBench({ input, hostFile, workspace })
    expect(find('')).toBeNull()
    expect(find(' ', ' ')).toBeNull()
    mkdirSync(join(workspace, '.github'))
    writeFileSync(join(workspace, '.github/bench.yml'), GOOD)
    expect(find('')).toBe(join(workspace, '.github/bench.yml'))
    expect(find('', '/etc/bench.yml')).toBe('/etc/bench.yml')
    expect(find('racks/a.yml', '/etc/bench.yml')).toBe(join(workspace, 'racks/a.yml'))
    expect(find('/racks/a.yml')).toBe('/racks/a.yml')
  })

  it('not one of the host that is another one in each folder', () => {
    expect(() => findBench({ input: '', hostFile: 'bench.yml', workspace: '/' })).toThrow(
      'bench.yml: $HIL_BENCH names this file, and every job has another folder. Set it to a whole path',
    )
  })

  it('not one that is nearly called right', () => {
    const workspace = tempFolder()
    mkdirSync(join(workspace, '.github'))
    writeFileSync(join(workspace, '.github/bench.yaml'), GOOD)
    expect(() => findBench({ input: '', hostFile: undefined, workspace })).toThrow(
      '.github/bench.yaml: Only `.github/bench.yml` is looked for. Call it so.',
    )
  })

  it('a link that leads nowhere is one, so that it is complained of', async () => {
    const workspace = tempFolder()
    mkdirSync(join(workspace, '.github'))
    symlinkSync('/nowhere', join(workspace, '.github/bench.yml'))
    const found = findBench({ input: '', hostFile: undefined, workspace }) ?? ''
    expect(await refusal(found)).toBe('bench.yml: It is a symbolic link, which is not followed. Name the file itself.')
  })
})

describe('a bench file on the disk', () => {
  it('is read, and called by its path', async () => {
    const file = fileWith(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(GOOD)]))
    expect(await readBench(file)).toMatchObject({ file, boards: [{ name: 'a', line: 2 }] })
    expect((await readBench(file, 'bench.yml')).file).toBe('bench.yml')
  })

  it('that is not there, or no plain file', async () => {
    const folder = tempFolder()
    expect(await refusal(join(folder, 'none.yml'))).toContain(
      'bench.yml: There is no such file. Check the input `bench`',
    )
    expect(await refusal(folder)).toBe('bench.yml: It is no plain file. Name the bench file itself.')
    symlinkSync(fileWith(GOOD), join(folder, 'link.yml'))
    expect(await refusal(join(folder, 'link.yml'))).toContain('It is a symbolic link')
    execFileSync('mkfifo', [join(folder, 'pipe')])
    expect(await refusal(join(folder, 'pipe'))).toBe('bench.yml: It is no plain file. Name the bench file itself.')
  })

  it('that is too large is not read', async () => {
    const file = fileWith(GOOD)
    truncateSync(file, 2 ** 40)
    expect(await refusal(file)).toBe(
      'bench.yml:1: The file has 1099511627776 bytes, and a bench file at most 1048576. Is it the right file?',
    )
  })

  it('that is no UTF-8', async () => {
    expect(await refusal(fileWith(Buffer.from(`${GOOD}# M\xfcnchen\n`, 'latin1')))).toBe(
      'bench.yml:3: There is something here that is no UTF-8. Save the file as UTF-8.',
    )
    expect(await refusal(fileWith(Buffer.from(`\ufeff${GOOD}`, 'utf16le')))).toContain(
      'bench.yml:1: There is something',
    )
  })

  it('with mistakes', async () => {
    expect(await refusal(fileWith('boards:\n  - {name: a, emulate: true}\n'))).toMatch(/^bench\.yml:2: Board `a`: /)
  })
})
