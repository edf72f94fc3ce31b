import { execFileSync } from 'node:child_process'
import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCheckout } from '../../src/sources/checkout.js'
import { tempFolder } from '../helpers/temp.js'

function checkout(folder: string, files: string[], origin?: string): void {
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { stdio: 'pipe' })
  mkdirSync(folder, { recursive: true })
  git('init', '-q')
  if (origin !== undefined) git('remote', 'add', 'origin', origin)
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), '')
  }
  git('add', '.')
}

describe('the checkout', () => {
  it('is the workspace, with what git tracks and nothing else', async () => {
    const workspace = tempFolder()
    checkout(workspace, ['src/main.c', 'a "quoted" näme.c', 'two\nlines.c'])
    mkdirSync(join(workspace, 'build'))
    writeFileSync(join(workspace, 'build/main.c'), '')
    const { root, files, note } = await readCheckout(workspace, join(workspace, 'src'), null)
    expect(root).toBe(workspace)
    expect(files?.sort()).toEqual(['a "quoted" näme.c', 'src/main.c', 'two\nlines.c'])
    expect(note).toBeNull()
  })

  it('is the one in which the test ran, where the workspace is none', async () => {
    const workspace = tempFolder()
    checkout(join(workspace, 'fw'), ['src/main.c'])
    checkout(join(workspace, 'other'), ['x.c'])
    const { root, files } = await readCheckout(workspace, join(workspace, 'fw/src'), null)
    expect([root, files]).toEqual([join(workspace, 'fw'), ['src/main.c']])
  })

  it.each([
    'https://github.com/Me/App.git',
    'https://github.com/me/app',
    'git@github.com:me/app.git',
    'ssh://git@github.com/me/app/',
  ])('is the clone of the repository among several, as in a west workspace: %s', async (origin) => {
    const workspace = tempFolder()
    checkout(join(workspace, 'zephyr'), ['kernel/sched.c'], 'https://github.com/zephyrproject-rtos/zephyr')
    checkout(join(workspace, 'app'), ['src/main.c'], origin)
    const { root, files } = await readCheckout(workspace, workspace, 'me/app')
    expect([root, files]).toEqual([join(workspace, 'app'), ['src/main.c']])
    expect((await readCheckout(workspace, workspace, 'me/other')).files).toBeNull()
  })

  it('is found through a link, under the name that the test prints', async () => {
    const folder = realpathSync(tempFolder())
    checkout(join(folder, 'real'), ['main.c'])
    symlinkSync(join(folder, 'real'), join(folder, 'link'))
    expect((await readCheckout(join(folder, 'link'), join(folder, 'link'), null)).root).toBe(join(folder, 'link'))
  })

  it('is not the one that the workspace lies in', async () => {
    const outer = tempFolder()
    checkout(outer, ['secret.c'])
    const workspace = join(outer, 'workspace')
    mkdirSync(workspace)
    const { files, note } = await readCheckout(workspace, workspace, null)
    expect(files).toBeNull()
    expect(note).toMatch(/holds no git checkout.*actions\/checkout.*path-map/)
  })
})
