// A bench of debug probes that answer, and a rack, run as root in the virtual machine: `node bench-guest.mjs SHARE`.
// It judges nothing; bench-vm.test.ts does.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { release } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { facts, hidNode, loadUsb, plug, unplug } from './gadgets.mjs'
import { dummyLimit, loadUsbIp, plugRack, rackProbe, unplugUsbIp } from './rack.mjs'
import { step, steps, until } from './steps.mjs'

const SHARE = process.argv[2]
const TOOL = [process.execPath, fileURLToPath(new URL('../../dist/hardware-test.js', import.meta.url))]
/** What of the tool asks for USB devices. */
const USB_PART = fileURLToPath(new URL('../../dist/usb/index.js', import.meta.url))
const ANSWERS = fileURLToPath(new URL('../dap-probe/probe.mjs', import.meta.url))
const OUTPUT = '/tmp/output'
/** Whoever makes this file has the power of the first probe switched on again. */
const RELAY = '/tmp/relay'
const CONTROLLERS = 32
const RACK = 60
const ROUNDS = 5
const MOST_ROUNDS = 30
const PATIENCE = { timeoutMs: 120_000 }
const PATIENTLY = ['--wait-for-probe', '60s']

/** Three probes alike but for their serial numbers, and the third one's board has no power. */
const [first, second, dead] = ['E6614C311B7F0001', 'E6614C311B7F0002', 'E6614C311B7F0003'].map(
  (serial, controller) => ({
    name: `probe-${controller + 1}`,
    controller,
    vid: '2e8a',
    pid: '000c',
    serial,
    manufacturer: 'Raspberry Pi',
    product: 'Debug Probe (CMSIS-DAP)',
    functions: ['hid', 'acm'],
    supply: controller === 2 ? 'unpowered' : 'powered',
  }),
)
/** What answers for a probe, by its name. */
const programs = new Map()

const SETTINGS = 'gdb_port disabled; telnet_port disabled; tcl_port disabled; cmsis_dap_vid_pid 0x2e8a 0x000c'
/** More than the 4 KiB in which an address counts up by itself. */
const IMAGE_BYTES = 5000
const IMAGE = '/tmp/image.bin'
const IMAGE_BACK = '/tmp/image-back.bin'

const truth = { rack: {} }
const phases = {}

try {
  await phase('load USB', load)
  await phase('plug in', pluggedIn)
  await phase('openocd by itself', openocdByItself)
  await phase('openocd under the tool', openocdUnderTool)
  await phase('a probe that vanishes', () => vanishing('vanishes: retried', []))
  await phase('rack', rack)
  await phase('rack unplugged', unplugUsbIp)
  report(null)
} catch (error) {
  report(error.stack)
}
// The programs that answer for the probes, and the sockets of the rack, must not keep us from ending.
process.kill(process.pid, 'SIGKILL')

async function load() {
  truth.rack.dummyLimit = await dummyLimit()
  await loadUsb(CONTROLLERS)
  truth.rack.usbIpPorts = await loadUsbIp()
}

async function pluggedIn() {
  for (const probe of [first, second, dead]) {
    await plug(probe)
    await bringToLife(probe)
  }
}

async function openocdByItself() {
  const image = Buffer.from(Array.from({ length: IMAGE_BYTES }, (_, index) => (index * 7 + (index >> 8)) & 0xff))
  writeFileSync(IMAGE, image)
  const everything = [
    'init',
    'echo "id [format 0x%08x [read_memory 0xe0042000 32 1]]"',
    'echo "before [read_memory 0x20000000 32 1]"',
    'mww 0x20000000 0xcafef00d',
    'mwb 0x20000002 0x11',
    'echo "after [format 0x%08x [read_memory 0x20000000 32 1]]"',
    'halt',
    'reg pc',
    'reg r3 0x12345678',
    'step',
    'reg r3 force',
    'reset halt',
    'reg r3 force',
    `load_image ${IMAGE} 0x20000000 bin`,
    `dump_image ${IMAGE_BACK} 0x20000000 ${IMAGE_BYTES}`,
    'flash probe 0',
    'dap info',
    'resume',
    'echo "[stm32f1x.cpu curstate]"',
    'reset run',
    'echo "[stm32f1x.cpu curstate]"',
    'shutdown',
  ]
  await step('openocd: everything', openocd(first.serial, ...everything), PATIENCE)
  truth.image = { written: image.toString('hex'), read: readFileSync(IMAGE_BACK, 'hex') }
  await step('openocd: other board', openocd(second.serial, 'init', 'mdw 0x20000000', 'shutdown'), PATIENCE)
  await step('openocd: no such memory', openocd(first.serial, 'init', 'mdw 0x60000000', 'shutdown'), PATIENCE)
  await step('openocd: no power', openocd(dead.serial, 'init', 'shutdown'), PATIENCE)
}

async function openocdUnderTool() {
  const identify = ['init', 'halt', 'reg pc', 'mdw 0xe0042000', 'reset run', 'shutdown']
  const test = inShell(openocd('$HIL_PROBE_SERIAL', ...identify))
  await Promise.all([
    runTool('run: answers', ['--probe', `serial:${first.serial}`, ...PATIENTLY, '--run', test]),
    runTool('run: no power', ['--probe', `serial:${dead.serial}`, ...PATIENTLY, '--run', test]),
  ])
  const command = openocd(second.serial, ...identify)
  await runTool('run: command', ['--probe', `serial:${second.serial}`, ...PATIENTLY, '--', ...command])
}

/**
 * The first attempt reads the board's memory until its probe is gone; the second one finds it again. Who brings it back is the
 * bench's relay, which we are: at once, or, if the run can recover its probe, when it asks for that by making the file RELAY.
 */
async function vanishing(name, recovery) {
  const begun = '/tmp/begun'
  const poll = 'for {set i 0} {$i < 6000} {incr i} {read_memory 0x20000000 32 1; sleep 10}'
  const once = inShell(openocd('$HIL_PROBE_SERIAL', 'init', 'mdw 0xe0042000', 'shutdown'))
  const forLong = inShell(openocd('$HIL_PROBE_SERIAL', 'init', poll, 'shutdown'))
  const test = `if [ -e ${begun} ]; then ${once}; else touch ${begun}; ${forLong}; fi`
  const retries = ['--retries', '1', '--retry-delay', '1s', ...recovery]
  const before = facts()
  const run = runTool(name, ['--probe', `serial:${first.serial}`, ...PATIENTLY, ...retries, '--run', test])
  const ended = await Promise.race([run, until(() => existsSync(begun), 'the test to start', 90)])
  if (ended === undefined) {
    await sleep(3000)
    await vanish(first)
    const gone = facts()
    if (recovery.length > 0) {
      await until(() => existsSync(RELAY), 'the recovery to ask for the probe', 90)
    }
    await plug(first)
    await bringToLife(first)
    truth[name] = { before, gone, back: facts() }
    await run
  }
  for (const file of [begun, RELAY]) rmSync(file, { force: true })
}

/** Fills the bench up in steps and lists it each time: first what dummy_hcd has, then over USB/IP. */
async function rack() {
  const onDummy = Array.from({ length: CONTROLLERS - 3 }, (_, index) => rackProbe(index, { controller: index + 3 }))
  const overUsbIp = Array.from({ length: truth.rack.usbIpPorts }, (_, port) =>
    rackProbe(onDummy.length + port, { udc: `usbip-vudc.${port}`, port }),
  )
  const all = [...onDummy, ...overUsbIp]
  truth.rack.measured = []
  await list('3 devices')
  for (const size of [CONTROLLERS, RACK]) {
    const more = all.splice(0, size - facts().length)
    const started = performance.now()
    await plugRack(more)
    await list(`${size} devices`, { plugged: more.length, plugMs: Math.round(performance.now() - started) })
  }
}

/**
 * Lists what is there, and asks the same question without the tool's limit of five seconds: this machine is emulated and its
 * host may be busy, so that a list may come to its limit, and then says so. Such a list is not counted, but looked at.
 */
async function list(name, plugged = {}) {
  const taken = async (what, argv) => {
    const { ms, stderr, status } = await step(`rack: ${name}: ${what}`, argv, PATIENCE)
    return status === 0 && stderr === '' ? [ms] : []
  }
  const times = { list: [], library: [], kernel: [], node: [], lsusb: [] }
  for (let round = 0; round < ROUNDS || (times.list.length === 0 && round < MOST_ROUNDS); round += 1) {
    times.list.push(...(await taken('probes --json', [...TOOL, 'probes', '--json'])))
    if (round < ROUNDS) {
      times.library.push(...(await taken('library', [process.execPath, USB_PART])))
      times.kernel.push(...(await taken('kernel', [process.execPath, USB_PART, 'kernel'])))
      times.node.push(...(await taken('node', [process.execPath, '-e', '0'])))
      times.lsusb.push(...(await taken('lsusb', ['lsusb'])))
    }
  }
  truth.rack.measured.push({ name, ...plugged, times, facts: facts() })
}

/** Starts the program that answers for a probe, and waits until it listens. */
async function bringToLife(probe) {
  const { vid: _, manufacturer, product, serial, supply } = probe
  const program = spawn(process.execPath, [ANSWERS, hidNode(probe), manufacturer, product, serial, supply], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  programs.set(probe.name, program)
  let said = ''
  program.stdout.on('data', (text) => {
    said += text
  })
  await until(() => said.includes('ready'), `${probe.name} to answer`, 60)
}

/** The program first: the kernel does not tell it that its gadget is gone. */
async function vanish(probe) {
  programs.get(probe.name).kill('SIGKILL')
  await unplug(probe)
}

function openocd(serial, ...commands) {
  const chosen = `${SETTINGS}; adapter serial ${serial}; transport select swd`
  const files = ['-f', 'interface/cmsis-dap.cfg', '-c', chosen, '-f', 'target/stm32f1x.cfg']
  return ['openocd', ...files, ...commands.flatMap((command) => ['-c', command])]
}

/** For a shell that still puts our variables in. */
function inShell(argv) {
  return argv.map((word) => `"${word.replaceAll(/["\\`]|\$(?!HIL_)/g, '\\$&')}"`).join(' ')
}

async function runTool(name, argv) {
  const output = join(OUTPUT, name.replaceAll(/\W+/g, '-'))
  mkdirSync(OUTPUT, { recursive: true })
  return step(name, [...TOOL, 'run', '--output', output, ...argv], { ...PATIENCE, output })
}

async function phase(name, work) {
  report(`The scenario did not come to its end: ${name} was the last thing begun`)
  const started = performance.now()
  await work()
  phases[name] = Math.round(performance.now() - started)
  console.log(`== ${name}: ${phases[name]} ms`)
}

function report(error) {
  writeFileSync(join(SHARE, 'report.json'), JSON.stringify({ kernel: release(), error, phases, truth, steps }))
}
