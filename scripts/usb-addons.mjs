/**
 * Puts the USB addon of every 64-bit platform into `node_modules`, so that the bundle runs on all of them and not only on the machine
 * that built it. npm itself refuses packages for another platform; each one is checked against `package-lock.json`.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PACKAGES = 'node_modules/@node-usb/'

export function fetchUsbAddons(root) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const wanted = Object.entries(lock.packages).filter(
    ([path, { cpu }]) => path.startsWith(PACKAGES) && cpu?.some((name) => name === 'x64' || name === 'arm64'),
  )
  if (wanted.length === 0) throw new Error('package-lock.json names no USB addon.')
  for (const [path, { version, integrity }] of wanted) {
    const folder = join(root, path)
    if (existsSync(join(folder, 'package.json'))) continue
    fetch(path.slice('node_modules/'.length), version, integrity, folder)
  }
}

function fetch(name, version, integrity, folder) {
  const temporary = mkdtempSync(join(tmpdir(), 'usb-addon-'))
  try {
    const output = execFileSync(
      'npm',
      ['pack', `${name}@${version}`, '--json', '--silent', '--pack-destination', temporary],
      {
        encoding: 'utf8',
        cwd: temporary,
      },
    )
    const packed = JSON.parse(output)
    const { filename } = Array.isArray(packed) ? packed[0] : Object.values(packed)[0]
    const archive = join(temporary, filename)
    const [algorithm] = integrity.split('-')
    const found = `${algorithm}-${createHash(algorithm).update(readFileSync(archive)).digest('base64')}`
    if (found !== integrity) throw new Error(`${name}@${version} is not what package-lock.json says: ${found}`)
    mkdirSync(folder, { recursive: true })
    execFileSync('tar', ['-xzf', archive, '-C', folder, '--strip-components=1'])
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}
