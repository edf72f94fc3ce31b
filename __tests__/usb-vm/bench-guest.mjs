// A bench of debug probes that answer, and a rack, run as root in the virtual machine: `node bench-guest.mjs SHARE DEVICES`.
// It judges nothing; bench-vm.test.ts does.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { facts, hidNode, loadUsb, plug, unplug } from './gadgets.mjs'
import { dummyLimit, loadUsbIp, plugRack, rackProbe, unplugUsbIp } from './rack.mjs'
import { action, play, postAction, runTool, TOOL } from './scenario.mjs'
import { helper, step, until } from './steps.mjs'

const SHARE = process.argv[2]
/** How many devices the rack has in the end: more than there are controllers of dummy_hcd come over USB/IP. */
const RACK = Number(process.argv[3])
/** What of the tool asks for USB devices. */
const USB_PART = fileURLToPath(new URL('../../dist/usb/index.js', import.meta.url))
const ANSWERS = fileURLToPath(new URL('../dap-probe/probe.mjs', import.meta.url))
/** Whoever makes this file has the power of the first probe switched on again; then it is taken away. */
const RELAY = '/tmp/relay'
/** What is not there cannot be reset; whoever asks the relay waits for it. */
const RECOVERY = ['--recover', 'reset', '--recover', `touch ${RELAY}; while [ -e ${RELAY} ]; do sleep 0.1; done`]
const BENCH = '/tmp/bench.yml'
const CONTROLLERS = 32
const ROUNDS = 3
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

// The programs that answer for the probes, and the sockets of the rack, must not keep us from ending.
await play(SHARE, truth, {
  'load USB': load,
  'plug in': pluggedIn,
  'openocd by itself': openocdByItself,
  'openocd under the tool': openocdUnderTool,
  'the action': throughAction,
  'two boards': twoBoards,
  'a probe that is reset': resetOnly,
  'a probe that vanishes': () => vanishing('vanishes: retried', []),
  'a probe that is recovered': () => vanishing('vanishes: recovered', RECOVERY),
  rack: rack,
  'rack unplugged': unplugUsbIp,
})

async function load() {
  truth.rack.dummyLimit = await dummyLimit()
  await loadUsb(CONTROLLERS)
  truth.rack.usbIpPorts = RACK > CONTROLLERS ? await loadUsbIp() : 0
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
    runTool('run: answers', ['--probe', `serial:${first.serial}`, ...PATIENTLY, '--run', test], PATIENCE),
    runTool('run: no power', ['--probe', `serial:${dead.serial}`, ...PATIENTLY, '--run', test], PATIENCE),
  ])
  const command = openocd(second.serial, ...identify)
  await runTool('run: command', ['--probe', `serial:${second.serial}`, ...PATIENTLY, '--', ...command], PATIENCE)
}

/** Two jobs at once, as their steps run: one board answers, the other one has no power. */
async function throughAction() {
  const identify = inShell(
    openocd('$HIL_PROBE_SERIAL', 'init', 'halt', 'reg pc', 'mdw 0xe0042000', 'reset run', 'shutdown'),
  )
  const job = (name, probe, run, runId) => {
    const inputs = { RUN: run, PROBE: `serial:${probe.serial}`, 'WAIT-FOR-PROBE': '60s' }
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'owner/bench',
      GITHUB_JOB: 'test-on-board',
      GITHUB_RUN_ID: runId,
    }
    return action(name, inputs, { ...PATIENCE, env }).then(() => postAction(name, inputs, { ...PATIENCE, env }))
  }
  const leases = `${inShell([...TOOL, 'leases', '--json'])} > "$GITHUB_WORKSPACE/leases.json"`
  await Promise.all([
    job('action: answers', first, `${leases}\n${identify}`, '11'),
    job('action: no power', dead, identify, '12'),
  ])
}

/** Both boards of a bench are tested at once, and a third run that would take either has to wait for one of them. */
async function twoBoards() {
  const board = (name, { serial }) =>
    `  - {name: ${name}, probe: "serial:${serial}", labels: [pair], env: {REVISION: "${name} 3"}}`
  writeFileSync(BENCH, ['boards:', board('left', first), board('right', second)].join('\n'))
  const begun = (name) => `/tmp/board-${name}`
  const go = '/tmp/go'
  const identify = inShell(openocd('$HIL_PROBE_SERIAL', 'init', 'mdw 0xe0042000', 'shutdown'))
  const wait = `touch /tmp/board-$HIL_BOARD; while [ ! -e ${go} ]; do sleep 0.1; done`
  const test = `set -e; echo "on $HIL_BOARD, $REVISION"; ${identify}; ${wait}`
  const run = (name) => runTool(name, ['--bench', BENCH, '--board', 'pair', ...PATIENTLY, '--run', test], PATIENCE)
  const both = [run('boards: one'), run('boards: other')]
  await Promise.race([
    Promise.all(both),
    until(() => ['left', 'right'].every((name) => existsSync(begun(name))), 'both boards', 90),
  ])
  const third = run('boards: third')
  const isWaiting = async () => {
    const { stdout } = await step('boards: leases', [...TOOL, 'leases', '--json'], PATIENCE)
    truth.leases = JSON.parse(stdout)
    return truth.leases.waiting.length > 0
  }
  for (let look = 0; look < 20 && !(await isWaiting()); look += 1) await sleep(500)
  writeFileSync(go, '')
  await Promise.all([...both, third])
}

/** A board that has power only since its probe was reset: the step after the reset is not needed. */
async function resetOnly() {
  const powered = '/tmp/powered'
  const begun = '/tmp/reset-begun'
  const once = inShell(openocd('$HIL_PROBE_SERIAL', 'init', 'mdw 0xe0042000', 'shutdown'))
  const test = `[ ! -e ${begun} ] || while [ ! -e ${powered} ]; do sleep 0.1; done; touch ${begun}; ${once}`
  const retries = ['--retries', '1', '--retry-delay', '0', '--recover', 'reset', '--recover', 'true']
  const log = await resets()
  const before = lives()
  const run = runTool(
    'reset: recovered',
    ['--probe', `serial:${dead.serial}`, ...PATIENTLY, ...retries, '--run', test],
    PATIENCE,
  )
  const isReset = async () => (await resets()).length > log.length
  const limit = Date.now() + PATIENCE.timeoutMs
  while (!(await isReset()) && Date.now() < limit) await sleep(200)
  // While it is reset, it has no address.
  await until(() => everyNodeIsThere(), 'the device to have its address again')
  truth.reset = { before, after: lives(), log: (await resets()).slice(log.length) }
  programs.get(dead.name).kill('SIGKILL')
  await bringToLife({ ...dead, supply: 'powered' })
  writeFileSync(powered, '')
  await run
}

async function resets() {
  const log = '/tmp/kernel-log'
  await helper('sh', ['-c', `dmesg --notime > ${log}`])
  return readFileSync(log, 'utf8').match(/^usb .*: reset .*/gm) ?? []
}

function everyNodeIsThere() {
  try {
    return facts().length > 0
  } catch {
    return false
  }
}

/** What tells one life of a device from the next. */
function lives() {
  return facts().map(({ path, address }) => ({ path, address, inode: statSync(`/sys/bus/usb/devices/${path}`).ino }))
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
  const run = runTool(name, ['--probe', `serial:${first.serial}`, ...PATIENTLY, ...retries, '--run', test], PATIENCE)
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
    rmSync(RELAY, { force: true })
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
  for (const size of new Set([CONTROLLERS, RACK])) {
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
