// The scenario, run as root in the virtual machine: `node guest.mjs SHARE`. It judges nothing; usb-vm.test.ts does.
import { spawn } from 'node:child_process'
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect, facts, loadUsb, PROBES, plug, unplug } from './gadgets.mjs'
import { action, play, runTool, TOOL } from './scenario.mjs'
import { helper, step, until } from './steps.mjs'

const SHARE = process.argv[2]
const USER = { name: 'tester', uid: 4711, home: '/run/tester' }
const OPENOCD_RULES = '60-openocd.rules'
const BRIEFLY = ['--wait-for-probe', '1s']
const SHOW_ENVIRONMENT = ['sh', '-c', 'env | grep -E "^(HIL|PROBE)_" | sort']
const { stLink, jLink, dap, dapWithoutSerial, adapter, esp, twin, wedged } = PROBES

/** Claims the first interface that can send, as a driver of a board would, and waits for what it sends. */
const USB_READER = `
import ctypes, fcntl, os, struct, sys
fd = os.open(sys.argv[1], os.O_RDWR)
descriptors = os.read(fd, 4096)
at = 18
while descriptors[at + 1] != 5 or descriptors[at + 2] < 0x80 or descriptors[at + 3] & 3 != 2:
    if descriptors[at + 1] == 4:
        interface = descriptors[at + 2]
    at += descriptors[at]
endpoint = descriptors[at + 2]
USBDEVFS_IOCTL, USBDEVFS_DISCONNECT, USBDEVFS_CLAIMINTERFACE, USBDEVFS_BULK = 0xC0105512, 0x5516, 0x8004550F, 0xC0185502
try:
    fcntl.ioctl(fd, USBDEVFS_IOCTL, struct.pack("iiP", interface, USBDEVFS_DISCONNECT, 0))
except OSError:
    pass  # It has no driver.
fcntl.ioctl(fd, USBDEVFS_CLAIMINTERFACE, struct.pack("I", interface))
buffer = ctypes.create_string_buffer(64)
print("waits for endpoint", endpoint, flush=True)
fcntl.ioctl(fd, USBDEVFS_BULK, struct.pack("IIIxxxxP", endpoint, 64, 0, ctypes.addressof(buffer)))
`

const truth = {}

// Threads that wait for the wedged device must not keep us from ending.
await play(SHARE, truth, {
  'without USB': withoutUsb,
  'load USB': loadUsb,
  'nothing plugged in': nothingPluggedIn,
  'plug in': pluggedIn,
  selection: selection,
  refusal: refusal,
  changes: changesDuringRun,
  waits: waits,
  leftovers: leftovers,
  openocd: openocd,
  container: container,
  permission: permission,
  wedged: wedgedDevice,
})

async function withoutUsb() {
  await probes('no usb: probes --json', '--json')
  await probes('no usb: probes')
  await runTool('no usb: run', ['--probe', 'any', '--', 'true'])
}

async function nothingPluggedIn() {
  await probes('nothing: probes --json', '--json')
  await runTool('nothing: any', ['--probe', 'any', ...BRIEFLY, '--', 'true'])
  const run = runTool('hot-plug', ['--probe', '0483:374b', '--wait-for-probe', '20s', '--', ...SHOW_ENVIRONMENT])
  await sleep(2000)
  await plug(stLink)
  await run
}

async function pluggedIn() {
  await plug(adapter)
  await runTool('any of one', ['--probe', 'any', '--', 'sh', '-c', 'echo from the test; exit 9'])
  for (const probe of [jLink, dap, dapWithoutSerial, esp]) {
    await plug(probe)
  }
  truth.all = facts()
  await step('lsusb -v', ['lsusb', '-v'])
  await probes('probes --json', '--json')
  await probes('probes')
}

async function selection() {
  const select = (...selectors) => {
    const wanted = selectors.flatMap((selector) => ['--probe', selector])
    return runTool(`select ${selectors.join(' ')}`, [...wanted, '--', ...SHOW_ENVIRONMENT])
  }
  // Different probes have different leases, so these pairs do not wait for each other; the guest has two processors.
  await Promise.all([select(`0483:374b:${stLink.serial}`), select('2e8a:000c:')])
  await Promise.all([select('kind:st-link'), select(`serial:${jLink.serial}`)])
  await Promise.all([select('serial:683456789'), select('path:3-1')])
  await Promise.all([select('kind:st-link', 'kind:j-link'), select('1a86:7523')])
  const withoutProbe = ['--probe', 'none', '--expect-tests', 'false', '--', ...SHOW_ENVIRONMENT]
  await Promise.all([select(`303a:1001:${esp.serial}`), runTool('select none', withoutProbe)])
}

async function refusal() {
  const refuse = (selector) => runTool(`refuse ${selector}`, ['--probe', selector, ...BRIEFLY, '--', 'true'])
  await Promise.all([refuse('2e8a:000c'), refuse('any')])
  await Promise.all([refuse('0483:374b:066DFF303451433043234524'), refuse('kind:cmsis-dap')])
  await refuse('not a selector')
}

async function changesDuringRun() {
  const chosen = `0483:374b:${stLink.serial}`
  await duringRun('unplug during run', chosen, 0, () => unplug(stLink))
  await plug(stLink)
  await duringRun('replug during run', chosen, 5, async () => {
    await unplug(stLink)
    await plug(stLink)
  })
  truth.replugged = facts()
  await plug(twin)
  await duringRun('unplug one of two alike', 'path:4-1', 0, () => unplug(dapWithoutSerial))
  await unplug(twin)
  await plug(dapWithoutSerial)
}

/** Runs a test that waits until we have done something to the bench, and then ends as it is told. */
async function duringRun(name, selector, status, disturb) {
  const [started, done] = ['/tmp/started', '/tmp/done']
  const patience = 'i=0; while [ ! -e "$2" ] && [ $i -lt 200 ]; do sleep 0.1; i=$((i + 1)); done'
  const script = `echo before; touch "$1"; ${patience}; echo after; exit "$3"`
  const test = ['sh', '-c', script, 'test', started, done, String(status)]
  const run = runTool(name, ['--probe', selector, '--', ...test])
  const ended = await Promise.race([run, until(() => existsSync(started), 'the test to start')])
  if (ended === undefined) {
    await disturb()
    writeFileSync(done, '')
    await run
  }
  rmSync(started, { force: true })
  rmSync(done, { force: true })
}

/** What a container sees: everything in /sys, and no nodes; or an empty /sys/bus/usb. */
async function container() {
  const without = (folder) => ['unshare', '--mount', 'sh', '-c', `mount -t tmpfs none ${folder} && exec "$@"`, 'sh']
  const run = runTool('container: no nodes', ['--probe', 'kind:st-link', ...BRIEFLY, '--', 'true'], {
    prefix: without('/dev/bus/usb'),
  })
  await Promise.all([run, probes('container: no /sys/bus/usb', '--json', without('/sys/bus/usb'))])
}

/** Tests that wait for hardware which says nothing: a serial port, a HID device, a USB transfer. */
async function waits() {
  const { node, ports } = facts().find(({ vid }) => vid === stLink.vid)
  truth.waits = { port: ports[0].device, node }
  const patience = ['--probe', 'none', '--idle-timeout', '3s', '--grace-period', '1s', '--']
  await runTool('waits for a serial port', [...patience, 'cat', ports[0].device])
  await runTool('waits for a HID device', [...patience, 'cat', '/dev/hidraw0'])
  await runTool('waits for a USB transfer', [...patience, 'python3', '-c', USB_READER, node])
  await unplug(stLink)
  await plug(stLink)
}

/** A process that has left its family with a probe's node and its serial port open. */
async function leftovers() {
  const { node, ports } = facts().find(({ vid }) => vid === stLink.vid)
  truth.held = [node, ports[0].device].sort()
  const hold = 'exec 3<"$0" 4<>"$1"; touch /tmp/held; exec sleep 300'
  const script = `setsid sh -c '${hold}' "$0" "$1" & while [ ! -e /tmp/held ]; do sleep 0.1; done`
  await runTool('leftover', ['--probe', 'kind:st-link', '--', 'sh', '-c', script, ...truth.held])
}

async function openocd() {
  const configuration = `-f interface/stlink.cfg -c "adapter serial ${stLink.serial}" -c "transport select hla_swd"`
  const script = `openocd ${configuration} -f target/stm32f1x.cfg -c init -c "flash write_image build/firmware.elf" -c shutdown`
  await runTool('openocd', ['--probe', 'kind:st-link', '--run', script])
  await action('openocd in the action', { RUN: script, PROBE: 'kind:st-link' })
}

async function permission() {
  // Debian's openocd package opens these devices to the group already; what is to be proved is the tool's own rule.
  symlinkSync('/dev/null', join('/etc/udev/rules.d', OPENOCD_RULES))
  await helper('udevadm', ['control', '--reload'])
  makeUser()
  await unplug(jLink)
  await plug(jLink)
  truth.closed = facts()
  await probes('user: probes --json', '--json', asUser())
  const closed = await runTool('user: denied', ['--probe', 'kind:j-link', ...BRIEFLY, '--', 'true'], {
    prefix: asUser(),
  })
  const rules = new Set(closed.stderr.match(/SUBSYSTEMS?==.*GROUP="plugdev".*/g) ?? [])
  const file = closed.stderr.match(/\/etc\/udev\/rules\.d\/[\w.-]+\.rules/)?.[0] ?? '/etc/udev/rules.d/70-probes.rules'
  truth.rules = { file, lines: [...rules] }
  writeFileSync(file, `${truth.rules.lines.join('\n')}\n`)
  await helper('udevadm', ['control', '--reload'])
  await unplug(jLink)
  await plug(jLink)
  truth.opened = facts()
  const opened = ['--probe', 'kind:j-link', ...BRIEFLY, '--', 'sh', '-c', 'exec 3<>"$0" && echo opened', nodeOf(jLink)]
  await runTool('user: granted', opened, { prefix: asUser('plugdev') })
}

/** By hand: useradd would want /etc/shadow, which a qemu that is not root cannot show the guest. */
function makeUser() {
  const { name, uid, home } = USER
  appendFileSync('/etc/passwd', `${name}:x:${uid}:${uid}::${home}:/bin/sh\n`)
  appendFileSync('/etc/group', `${name}:x:${uid}:\n${groupId('plugdev') === undefined ? 'plugdev:x:4712:\n' : ''}`)
  mkdirSync(home)
  chownSync(home, uid, uid)
}

async function wedgedDevice() {
  await connect(wedged)
  await until(() => existsSync('/sys/bus/usb/devices/8-1/8-1:1.0'), 'the wedged device to appear')
  const witness = spawn('cat', ['/sys/bus/usb/devices/8-1/product'], { stdio: 'ignore' })
  await sleep(500)
  const place = `/proc/${witness.pid}`
  truth.wedged = { state: readFileSync(`${place}/stat`, 'utf8').split(' ')[2], stack: stackOf(place) }
  await probes('wedged: probes --json', '--json')
  truth.wedged.leftBehind = processesOf('/dist/usb')
  await Promise.all([
    runTool('wedged: run on another probe', ['--probe', 'kind:st-link', '--', ...SHOW_ENVIRONMENT]),
    runTool('wedged: run on the wedged probe', ['--probe', '0d28:0204', '--', 'true']),
    runTool('wedged: leftover', ['--probe', 'none', '--run', 'cat /sys/bus/usb/devices/8-1/uevent & sleep 1; exit 4']),
  ])
  // Without this the steps above could have come after the kernel had given up, and would prove nothing.
  truth.wedged.still = witness.exitCode === null && stackOf(place) === truth.wedged.stack
  witness.kill('SIGKILL')
}

async function probes(name, flag, prefix = []) {
  return step(name, [...prefix, ...TOOL, 'probes', ...(flag === undefined ? [] : [flag])])
}

function asUser(...groups) {
  const membership = groups.length === 0 ? '--clear-groups' : `--groups=${groups.map(groupId).join(',')}`
  return [
    'setpriv',
    `--reuid=${USER.uid}`,
    `--regid=${USER.uid}`,
    membership,
    '--inh-caps=-all',
    'env',
    `HOME=${USER.home}`,
  ]
}

function groupId(name) {
  return readFileSync('/etc/group', 'utf8').match(new RegExp(`^${name}:[^:]*:(\\d+):`, 'm'))?.[1]
}

function nodeOf(probe) {
  return truth.opened.find((device) => device.vid === probe.vid).node
}

function stackOf(processDirectory) {
  return readFileSync(`${processDirectory}/stack`, 'utf8').split('\n')[0]
}

function processesOf(script) {
  const names = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return names.map((name) => commandLine(`/proc/${name}/cmdline`)).filter((line) => line.includes(script))
}

function commandLine(file) {
  try {
    return readFileSync(file, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}
