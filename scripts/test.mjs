/**
 * `npm test`: installs what is missing, builds `dist/` if it is not the one of these sources, and runs the tests. Arguments go to vitest.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { isStale } from './stale.mjs'

const root = new URL('..', import.meta.url).pathname
const bin = join(root, 'node_modules', '.bin')

if (!existsSync(join(bin, 'vitest'))) {
  console.log('The development tools are missing: installing them (npm ci).')
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' })
}
// Node 24, the runner's own, comes first where its package could be installed; these scripts themselves run on Node 20.
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` }
if (isStale(root)) {
  console.log('dist/ is not the one of these sources: building it.')
  execFileSync('node', [join(root, 'scripts', 'build.mjs')], { cwd: root, stdio: 'inherit', env })
}
const { status } = spawnSync('node', [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env,
})
process.exitCode = status ?? 1
