import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Says of which sources a `dist/` was built. */
const STAMP = 'source.sha256'

const INPUTS = [
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'scripts/build.mjs',
  'scripts/usb-addons.mjs',
]

export function isStale(root) {
  const stamp = join(root, 'dist', STAMP)
  return !existsSync(stamp) || readFileSync(stamp, 'utf8').trim() !== digest(root)
}

export function writeStamp(root, folder) {
  writeFileSync(join(folder, STAMP), `${digest(root)}\n`)
}

function digest(root) {
  const hash = createHash('sha256')
  for (const file of [...INPUTS.map((name) => join(root, name)), ...filesOf(join(root, 'src'))]) {
    hash.update(`${relative(root, file)}\n`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesOf(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesOf(join(folder, entry.name)) : [join(folder, entry.name)]))
}
