// Recovery, run as root in the virtual machine: `node recovery-guest.mjs SHARE`. It judges nothing; recovery-vm.test.ts does.
import { spawn } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connect, loadUsb, PROBES, plug, portOf, unplug } from './gadgets.mjs'
import { call, list } from './recovery-call.mjs'
import { play } from './scenario.mjs'
import { helper, step, until } from './steps.mjs'

const SHARE = process.argv[2]
const CALL = [process.execPath, fileURLToPath(new URL('recovery-call.mjs', import.meta.url))]
const USB = fileURLToPath(new URL('../../dist/usb/index.js', import.meta.url))
const DEVICES = '/sys/bus/usb/devices'
const OPENOCD_RULES = '60-openocd.rules'
const NOBODY = 65534
const { stLink, dapWithoutSerial, twin, adapter, wedged } = PROBES
const TWIN = portOf(twin)
const TWIN_PORT = { hub: TWIN.split('-')[0], port: 1 }
/** The kernel's switch for the port of the second of the two that are alike. */
const SWITCH = `${DEVICES}/${TWIN_PORT.hub}-0:1.0/usb${TWIN_PORT.hub}-port1/disable`

/** A processor that is emulated on a busy machine is slow; how long it takes is not what is to be proved. */
const PATIENTLY = { timeoutMs: 90_000 }
const WAIT_MS = 60_000

const reset = { how: 'reset' }
const replug = { how: 'replug' }
const powerCycle = { how: 'power-cycle' }
const all = [reset, replug, powerCycle]

const truth = { calls: {} }

// Threads that wait for the wedged device must not keep us from ending.
await play(
  SHARE,
  truth,
  {
    'load USB': loadUsb,
    'plug in': pluggedIn,
    'one of two': oneOfTwo,
    uhubctl: uhubctl,
    cancelled: cancelled,
    killed: killed,
    permission: permission,
    gone: gone,
    taken: taken,
    wedged: wedgedDevice,
  },
  ({ name }) => name !== 'dmesg',
)

async function pluggedIn() {
  for (const probe of [stLink, dapWithoutSerial, twin]) await plug(probe)
  await look()
}

async function look() {
  truth.devices = Object.fromEntries((await list()).map((device) => [device.path, device]))
}

async function oneOfTwo() {
  for (const what of all)
    await recover(`root: ${what.how}`, { step: what, device: truth.devices[TWIN], waitMs: WAIT_MS })
  const named = { step: powerCycle, device: truth.devices[TWIN], power: TWIN_PORT, waitMs: WAIT_MS }
  await recover('root: power-cycle of a named port', named)
  const command = { how: 'command', command: 'env | grep ^HIL_ | sort; exit 3' }
  await recover('root: command', { step: command, device: truth.devices[portOf(stLink)] })
}

/** Where the kernel has no switch: a folder without one stands for an older kernel. */
async function uhubctl() {
  mkdirSync('/run/no-switch')
  const { path, vid, pid } = truth.devices[TWIN]
  const target = { path, vid, pid, serial: null }
  const request = { verb: 'power-cycle', target, pauseMs: 500, ports: ['/run/no-switch'], uhubctl: TWIN_PORT }
  await around('uhubctl', () => step('uhubctl', [process.execPath, USB, 'change', JSON.stringify(request)], PATIENTLY))
  await until(() => existsSync(join(DEVICES, TWIN, `${TWIN}:1.0`)), 'the device to come back')
  await look()
}

async function cancelled() {
  await recover('cancelled: power-cycle', { step: powerCycle, device: truth.devices[TWIN] }, isOff)
  truth.cancelled = { off: isOff() }
  await until(() => existsSync(join(DEVICES, TWIN, `${TWIN}:1.0`)), 'the device to come back')
}

/** Our own process is killed while the port is off. */
async function killed() {
  const request = JSON.stringify({ step: powerCycle, device: truth.devices[TWIN] })
  const caller = spawn(CALL[0], [CALL[1], request], { stdio: 'ignore', detached: true })
  await until(isOff, 'the port to be off')
  process.kill(-caller.pid, 'SIGKILL')
  truth.killed = { off: isOff() }
  await until(() => !isOff(), 'the port to be on')
  await until(() => existsSync(join(DEVICES, TWIN, `${TWIN}:1.0`)), 'the device to come back')
  await helper('udevadm', ['settle', '--timeout=15'])
  await look()
}

function isOff() {
  return readFileSync(SWITCH, 'utf8').trim() === '1'
}

async function permission() {
  symlinkSync('/dev/null', join('/etc/udev/rules.d', OPENOCD_RULES))
  await helper('udevadm', ['control', '--reload'])
  await unplug(twin)
  await plug(twin)
  await look()
  const device = { ...truth.devices[TWIN], accessible: false }
  const refused = []
  for (const what of all) refused.push(await recoverAs(`nobody: ${what.how}`, { step: what, device }, asNobody()))
  const lines = refused.flatMap(({ words }) => words.match(/SUBSYSTEM==.*/g) ?? [])
  truth.lines = lines
  writeFileSync('/etc/udev/rules.d/70-hardware-test.rules', `${lines.join('\n')}\n`)
  if (groupId('plugdev') === undefined) appendFileSync('/etc/group', 'plugdev:x:4712:\n')
  await helper('udevadm', ['control', '--reload'])
  await helper('udevadm', ['trigger'])
  await helper('udevadm', ['settle', '--timeout=15'])
  for (const what of all) {
    await recoverAs(`plugdev: ${what.how}`, { step: what, device, waitMs: WAIT_MS }, asNobody(groupId('plugdev')))
  }
}

async function gone() {
  await look()
  await unplug(twin)
  for (const what of all) await recover(`gone: ${what.how}`, { step: what, device: truth.devices[TWIN], waitMs: 2000 })
}

/** The path of one is taken by another kind, and by one of the same kind with another serial number. */
async function taken() {
  const usurper = { ...adapter, name: 'usurper', controller: twin.controller }
  await plug(usurper)
  for (const what of all) await recover(`taken: ${what.how}`, { step: what, device: truth.devices[TWIN], waitMs: 2000 })
  await unplug(usurper)
  const other = { ...dapWithoutSerial, name: 'other-serial', serial: 'ANOTHER', controller: twin.controller }
  await plug(other)
  for (const what of all) await recover(`other serial: ${what.how}`, { step: what, device: truth.devices[TWIN] })
  const command = { how: 'command', command: 'true' }
  await recover('other serial: command', { step: command, device: truth.devices[TWIN], waitMs: 2000 })
}

async function wedgedDevice() {
  await connect(wedged)
  const path = portOf(wedged)
  await until(() => existsSync(join(DEVICES, path, `${path}:1.0`)), 'the wedged device to appear')
  const device = { ...truth.devices[TWIN], ...{ path, vid: wedged.vid, pid: wedged.pid, name: 'Wedged', silent: true } }
  await recover('wedged: replug of another one', { step: replug, device: truth.devices[portOf(dapWithoutSerial)] })
  const ways = [
    recover('wedged: reset', { step: reset, device }),
    recover('wedged: replug', { step: replug, device }),
    recover('wedged: reset of another one', { step: reset, device: truth.devices[portOf(dapWithoutSerial)] }),
  ]
  await Promise.all(ways)
}

/** Calls it as root, and notes what it did to every device. */
async function recover(name, request, cancelWhen) {
  await around(name, () => call(request, cancelWhen))
  console.log(`${name}: ${truth.calls[name].words}`)
}

/** Calls it as somebody else. */
async function recoverAs(name, request, prefix) {
  return await around(name, async () => {
    const { status, stdout, stderr } = await step(name, [...prefix, ...CALL, JSON.stringify(request)], PATIENTLY)
    if (status !== 0) throw new Error(`${name}: ${status} ${stderr}`)
    return JSON.parse(stdout)
  })
}

async function around(name, act) {
  const before = seen()
  const from = await kernelLog()
  const answer = await act()
  const log = (await kernelLog()).slice(from.length)
  truth.calls[name] = { ...answer, before, after: seen(), log: log.filter((line) => /usb \d+-/.test(line)) }
  return answer
}

/** What tells one life of a device, of its interfaces and ports from the next: the inodes of their folders. */
function seen() {
  const paths = readdirSync(DEVICES).filter((name) => /^\d+-[\d.]+$/.test(name))
  return Object.fromEntries(paths.map((path) => [path, life(path)]))
}

function life(path) {
  const folder = join(DEVICES, path)
  const inode = (file) => (existsSync(file) ? statSync(file).ino : null)
  return {
    address: existsSync(join(folder, 'devnum')) ? readFileSync(join(folder, 'devnum'), 'utf8').trim() : null,
    device: inode(folder),
    interface: inode(join(folder, `${path}:1.0`)),
  }
}

async function kernelLog() {
  const { stdout } = await step('dmesg', ['dmesg'])
  return stdout.trimEnd().split('\n')
}

function asNobody(...groups) {
  const membership = groups.length === 0 ? '--clear-groups' : `--groups=${groups.join(',')}`
  return ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, membership, '--inh-caps=-all', 'env', 'USER=nobody']
}

function groupId(name) {
  return readFileSync('/etc/group', 'utf8').match(new RegExp(`^${name}:[^:]*:(\\d+):`, 'm'))?.[1]
}
