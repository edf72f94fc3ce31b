/**
 * Builds `dist/` from `src/`: the action, its post step and the command line tool from one bundle, beside the parts that run on their own
 * (the recorder's thread, the thread that reads for findings, the process that asks for USB devices). Every 64-bit USB addon is in it, once.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ncc from '@vercel/ncc'
import { writeStamp } from './stale.mjs'
import { fetchUsbAddons } from './usb-addons.mjs'

const root = new URL('..', import.meta.url).pathname
const dist = join(root, 'dist')
const fresh = join(root, 'lib', 'dist')
const MOST_BYTES = 25 * 1024 * 1024

/** A bundle of `lib/ENTRY`, written into `dist/FOLDER`. */
async function bundle(entry, folder) {
  const { code, assets } = await ncc(join(root, 'lib', entry), {
    cache: false,
    quiet: true,
    license: folder === '.' ? 'licenses.txt' : undefined,
  })
  const target = join(fresh, folder)
  mkdirSync(target, { recursive: true })
  writeFileSync(join(target, 'index.js'), code)
  for (const [name, { source, permissions }] of Object.entries(assets)) {
    mkdirSync(join(target, name, '..'), { recursive: true })
    writeFileSync(join(target, name), source, { mode: permissions })
  }
}

function launcher(name, call) {
  const text = `#!/usr/bin/env node\nimport { ${call.slice(0, call.indexOf('('))} } from './index.js'\n\nawait ${call}\n`
  writeFileSync(join(fresh, `${name}.js`), text, { mode: 0o755 })
}

function sizeOf(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name)
    return sum + (entry.isDirectory() ? sizeOf(path) : statSync(path).size)
  }, 0)
}

rmSync(join(root, 'lib'), { recursive: true, force: true })
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
})
fetchUsbAddons(root)
await bundle('index.js', '.')
await bundle('recording/recorder-worker.js', 'recorder')
await bundle('run/findings-worker.js', 'findings')
await bundle('probes/usb-process.js', 'usb')
launcher('main', 'main()')
launcher('post', 'post()')
launcher('hardware-test', 'cli(process.argv.slice(2))')
writeStamp(root, fresh)
// Swapped in at once: a test that runs meanwhile finds the old one or the new one.
const old = join(root, 'lib', 'old')
if (existsSync(dist)) renameSync(dist, old)
renameSync(fresh, dist)
rmSync(old, { recursive: true, force: true })
const size = sizeOf(dist)
console.log(`dist/ holds ${(size / 1024 / 1024).toFixed(1)} MiB`)
if (size > MOST_BYTES) throw new Error(`dist/ is larger than ${MOST_BYTES} bytes: find out what came in.`)
