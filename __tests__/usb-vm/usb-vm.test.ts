import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { HangReport } from '../../src/hang/explain.js'
import { missingTools, runGuest } from './vm.js'

interface Port {
  device: string
  byId: string | null
  interface: number
}

interface UsbInterface {
  number: number
  class: number
  subclass: number
  name: string | null
}

/** What sysfs, devtmpfs and udev of the guest say of a device. */
interface Fact {
  path: string
  vid: string
  pid: string
  manufacturer: string | null
  product: string | null
  serial: string | null
  bus: number
  address: number
  speed: string
  node: string
  owner: string
  interfaces: UsbInterface[]
  ports: Port[]
}

interface Step {
  name: string
  argv: string[]
  status: number | null
  signal: string | null
  stdout: string
  stderr: string
  ms: number
  files?: Record<string, string>
}

interface Report {
  kernel: string
  error: string | null
  phases: Record<string, number>
  truth: {
    all: Fact[]
    replugged: Fact[]
    closed: Fact[]
    opened: Fact[]
    rules: { file: string; lines: string[] }
    held: string[]
    waits: { port: string; node: string }
    wedged: { state: string; stack: string; still: boolean; leftBehind: string[] }
  }
  steps: Step[]
}

interface Listed {
  kind: string | null
  name: string
  vid: string
  pid: string
  serial: string | null
  usbSerial: string | null
  manufacturer: string | null
  product: string | null
  path: string
  bus: number
  address: number
  speed: string
  node: string
  accessible: boolean
  interfaces: UsbInterface[]
  serialPorts: Port[]
  selector: string
}

interface RunResult {
  hang: HangReport | null
  verdict: string
  exitCode: number | null
  signal: string | null
  reason: string
  probe: Listed | null
  probes: Listed[]
  probeChanges: { change: string; path: string }[]
  leaks: { pid: number; command: string; state: string; devices: string[]; ended: boolean }[]
  notes: string[]
}

const TOOL = fileURLToPath(new URL('../../dist/hardware-test.js', import.meta.url))
const GUEST = fileURLToPath(new URL('guest.mjs', import.meta.url))
const GUEST_LIMIT_MS = 420_000
const ST_LINK = '066DFF303451433043234523'
const ESP = '7C:DF:A1:00:11:22'
const DEBUG_PROBE = 'E6614C311B7F6B2A'

const missing = [...missingTools(), ...(existsSync(TOOL) ? [] : ['dist/hardware-test.js (npm run build)'])]
const mustRun = process.env.HARDWARE_TEST_NO_SKIP === '1'
const title = 'the command line tool on a real USB stack'

if (mustRun) {
  describe('the virtual machine', () => {
    it('has everything it needs', () => {
      expect(missing).toEqual([])
    })
  })
}

describe.runIf(missing.length === 0)(missing.length === 0 ? title : `${title}: needs ${missing.join(', ')}`, () => {
  let report: Report

  beforeAll(async () => {
    const guest = await runGuest({ script: GUEST, args: [], timeoutMs: GUEST_LIMIT_MS })
    report = guest.report as Report
    if (report.error !== null) {
      console.error(`${report.error}\n${guest.console}`)
    }
  }, GUEST_LIMIT_MS + 60_000)

  function step(name: string): Step {
    const found = report.steps.find((candidate) => candidate.name === name)
    if (found === undefined) {
      throw new Error(`The guest never did "${name}". ${report.error ?? ''}`)
    }
    return found
  }

  function listed(name: string): Listed[] {
    const { status, stdout, stderr } = step(name)
    expect(status, stderr).toBe(0)
    return JSON.parse(stdout) as Listed[]
  }

  function result(name: string): RunResult {
    return JSON.parse(step(name).files?.['result.json'] ?? 'null') as RunResult
  }

  function passed(name: string): Step {
    const found = step(name)
    expect(found.status, found.stderr).toBe(0)
    expect(result(name)).toMatchObject({ verdict: 'passed', exitCode: 0, signal: null })
    return found
  }

  /** Exit 3, the verdict in result.json, and the test not run. */
  function refused(name: string): Step {
    const found = step(name)
    expect(found.status, found.stderr).toBe(3)
    expect(result(name)).toMatchObject({ verdict: 'infrastructure', exitCode: null })
    return found
  }

  it('goes through its scenario to the end', () => {
    expect(report.error).toBeNull()
  })

  describe('without a USB subsystem', () => {
    it.each(['no usb: probes --json', 'no usb: probes'])('%s says so and exits with 3', (name) => {
      expect(step(name).status).toBe(3)
      expect(step(name).stderr).toMatch(/no USB/)
    })

    it('refuses to run a test that needs a probe', () => {
      expect(refused('no usb: run').stderr).toMatch(/no USB/)
      expect(result('no usb: run').reason).toMatch(/no USB/)
    })
  })

  describe('with nothing plugged in', () => {
    it('lists nothing, root hubs included', () => {
      expect(listed('nothing: probes --json')).toEqual([])
    })

    it('says that nothing is plugged in', () => {
      expect(refused('nothing: any').stderr).toMatch(/No .*plugged in/)
    })

    it('waits for a probe that is plugged in later', () => {
      const port = `/dev/serial/by-id/usb-STMicroelectronics_STM32_STLink_${ST_LINK}-if01`
      expect(environment(passed('hot-plug'))).toMatchObject({ HIL_PROBE_SERIAL: ST_LINK, HIL_SERIAL_PORT: port })
    })
  })

  describe('the list of probes', () => {
    it('has every device that lsusb sees, and no other', () => {
      const seen = lsusb(step('lsusb -v').stdout)
      expect(seen).toHaveLength(6)
      const told = listed('probes --json').map((device) => ({
        bus: device.bus,
        address: device.address,
        vid: device.vid,
        pid: device.pid,
        manufacturer: device.manufacturer,
        product: device.product,
        serial: device.usbSerial,
      }))
      expect(told.sort((a, b) => a.bus - b.bus)).toEqual(seen)
    })

    it('agrees with sysfs and udev in every detail', () => {
      const told = listed('probes --json').sort((a, b) => a.bus - b.bus)
      expect(told).toHaveLength(report.truth.all.length)
      for (const [index, { owner: _, serial, ports, ...fact }] of report.truth.all.entries()) {
        expect(told[index]).toMatchObject({ ...fact, usbSerial: serial, accessible: true, serialPorts: ports })
      }
    })

    it('names the kinds, and calls a serial adapter none', () => {
      const kinds = Object.fromEntries(listed('probes --json').map((device) => [device.path, device.kind]))
      expect(kinds).toEqual({
        '1-1': 'ST-LINK',
        '2-1': 'J-Link',
        '3-1': 'CMSIS-DAP',
        '4-1': 'CMSIS-DAP',
        '5-1': null,
        '6-1': 'EspJtag',
      })
    })

    it('gives each probe the serial that its tools know and a selector', () => {
      const told = listed('probes --json').map(({ path, serial, selector }) => ({ path, serial, selector }))
      expect(told.sort((a, b) => a.path.localeCompare(b.path))).toEqual([
        { path: '1-1', serial: ST_LINK, selector: `0483:374b:${ST_LINK}` },
        { path: '2-1', serial: '683456789', selector: '1366:0105:000683456789' },
        { path: '3-1', serial: DEBUG_PROBE, selector: `2e8a:000c:${DEBUG_PROBE}` },
        { path: '4-1', serial: null, selector: '2e8a:000c:' },
        { path: '5-1', serial: '5A5B042411', selector: '1a86:7523:5A5B042411' },
        { path: '6-1', serial: ESP, selector: `303a:1001:${ESP}` },
      ])
    })

    it('knows the serial ports by the names that udev really made', () => {
      const [adapter] = listed('probes --json').filter((device) => device.kind === null)
      const byId = '/dev/serial/by-id/usb-QinHeng_Electronics_USB_Serial_5A5B042411-if00'
      expect(adapter?.serialPorts).toMatchObject([{ device: expect.stringMatching(/^\/dev\/ttyACM\d$/), byId }])
    })

    it('is a table for people', () => {
      const { status, stdout } = step('probes')
      expect(status).toBe(0)
      for (const text of ['ST-LINK', ST_LINK, 'J-Link', '683456789', 'CMSIS-DAP', '4-1', '1a86:7523', '/dev/ttyACM']) {
        expect(stdout).toContain(text)
      }
    })
  })

  describe('selection', () => {
    const stLink = { HIL_PROBE_VID: '0483', HIL_PROBE_PID: '374b', HIL_PROBE_SERIAL: ST_LINK, HIL_PROBE_PATH: '1-1' }
    const jLink = { HIL_PROBE_VID: '1366', HIL_PROBE_PID: '0105', HIL_PROBE_SERIAL: '683456789', HIL_PROBE_PATH: '2-1' }

    it.each([
      [`0483:374b:${ST_LINK}`, { ...stLink, HIL_PROBE_KIND: 'ST-LINK' }],
      ['kind:st-link', { ...stLink, HIL_PROBE_KIND: 'ST-LINK' }],
      ['serial:000683456789', { ...jLink, HIL_PROBE_KIND: 'J-Link' }],
      ['serial:683456789', { ...jLink, HIL_PROBE_KIND: 'J-Link' }],
      ['path:3-1', { HIL_PROBE_PATH: '3-1', HIL_PROBE_SERIAL: DEBUG_PROBE, HIL_PROBE_KIND: 'CMSIS-DAP' }],
      ['2e8a:000c:', { HIL_PROBE_PATH: '4-1', HIL_PROBE: '2e8a:000c:', HIL_PROBE_KIND: 'CMSIS-DAP' }],
      ['1a86:7523', { HIL_PROBE_PATH: '5-1', HIL_PROBE_SERIAL: '5A5B042411' }],
      [`303a:1001:${ESP}`, { HIL_PROBE_PATH: '6-1', HIL_PROBE_SERIAL: ESP, HIL_PROBE: `303a:1001:${ESP}` }],
    ])('%s finds its probe and tells the test', (selector, expected) => {
      const told = environment(passed(`select ${selector}`))
      expect(told).toMatchObject(expected)
      const fact = report.truth.all.find((device) => device.path === expected.HIL_PROBE_PATH)
      expect(told.HIL_SERIAL_PORT).toBe(fact?.ports[0]?.byId)
    })

    it('hands probe-rs a selector that it will not ask questions about', () => {
      const selector = `0483:374b:${ST_LINK}`
      expect(environment(step(`select ${selector}`))).toMatchObject({
        HIL_PROBE: selector,
        PROBE_RS_PROBE: selector,
        PROBE_RUN_PROBE: selector,
        PROBE_RS_NON_INTERACTIVE: 'true',
      })
      expect(environment(step('select serial:683456789')).PROBE_RS_PROBE).toBe('1366:0105:000683456789')
    })

    it('gives a probe without a serial number no serial number', () => {
      expect(environment(step('select 2e8a:000c:')).HIL_PROBE_SERIAL ?? '').toBe('')
      expect(result('select 2e8a:000c:').probe).toMatchObject({ serial: null, usbSerial: null, path: '4-1' })
      expect(step('select 2e8a:000c:').stderr).not.toMatch(/serial ,/)
    })

    it('takes two probes, each with its own variables', () => {
      const told = environment(passed('select kind:st-link kind:j-link'))
      expect(told).toMatchObject({ HIL_PROBE_PATH: '1-1', HIL_PROBE_2_PATH: '2-1', HIL_PROBE_2_SERIAL: '683456789' })
      expect(result('select kind:st-link kind:j-link').probes.map((probe) => probe.path)).toEqual(['1-1', '2-1'])
    })

    it('none runs the test without any', () => {
      expect(environment(passed('select none'))).not.toHaveProperty('HIL_PROBE')
      expect(result('select none').probe).toBeNull()
    })

    it('any means the only probe there is, whatever else is plugged in', () => {
      expect(step('any of one').status).toBe(1)
      expect(step('any of one').stdout).toContain('from the test')
      expect(result('any of one')).toMatchObject({ verdict: 'failed', exitCode: 9, probe: { path: '1-1' } })
    })

    it('leaves the output and the probes before and after', () => {
      const { files = {} } = step('select path:3-1')
      expect(Object.keys(files)).toEqual(
        expect.arrayContaining(['output.log', 'result.json', 'probes-before.json', 'probes-after.json']),
      )
      expect(files['output.log']).toBe(step('select path:3-1').stdout)
      expect(files['probes-before.json']).toContain(ST_LINK)
      expect(files['probes-after.json']).toBe(files['probes-before.json'])
    })
  })

  describe('refusal', () => {
    it.each(['refuse 2e8a:000c', 'refuse kind:cmsis-dap', 'refuse any'])('%s: several fit, each is shown', (name) => {
      const { stderr } = refused(name)
      for (const text of ['path:3-1', 'path:4-1', DEBUG_PROBE]) {
        expect(stderr).toContain(text)
      }
    })

    it('any does not offer what is no probe', () => {
      const { stderr } = refused('refuse any')
      expect(stderr).toContain('path:1-1')
      expect(stderr).toContain('path:2-1')
      expect(stderr).not.toContain('1a86:7523')
    })

    it('shows the nearest serial number for a wrong one', () => {
      const { stderr } = refused('refuse 0483:374b:066DFF303451433043234524')
      expect(stderr).toContain(ST_LINK)
      expect(stderr).not.toContain('683456789')
    })

    it('takes a selector that makes no sense for a usage error', () => {
      expect(step('refuse not a selector').status).toBe(2)
    })
  })

  describe('a probe that changes while the test runs', () => {
    it('is reported as vanished, and the verdict is the test\u2019s', () => {
      const { stdout, stderr } = passed('unplug during run')
      expect(stdout).toBe('before\nafter\n')
      expect(result('unplug during run').probeChanges).toMatchObject([{ change: 'vanished', path: '1-1' }])
      expect(stderr).toMatch(/1-1.*(plugged|vanished)/)
    })

    it('is reported as re-enumerated, and the verdict is the test\u2019s', () => {
      const { status, stderr } = step('replug during run')
      expect(status).toBe(1)
      const { verdict, exitCode, probeChanges } = result('replug during run')
      expect({ verdict, exitCode }).toEqual({ verdict: 'failed', exitCode: 5 })
      expect(probeChanges).toMatchObject([{ change: 're-enumerated', path: '1-1' }])
      expect(stderr).toMatch(/re-enumerated/)
      const address = report.truth.replugged.find((device) => device.path === '1-1')?.address
      expect(stderr).toContain(String(address))
    })

    it('is not taken for another one like it', () => {
      passed('unplug one of two alike')
      expect(result('unplug one of two alike').probeChanges).toMatchObject([{ change: 'vanished', path: '4-1' }])
    })

    it('is not reported when nothing happened', () => {
      expect(result('select kind:st-link').probeChanges).toEqual([])
    })
  })

  describe('a container', () => {
    it('without the nodes is told which node is missing', () => {
      expect(refused('container: no nodes').stderr).toContain('has no node below /dev/bus/usb here')
    })

    it('without /sys/bus/usb is told that there is no USB', () => {
      const { status, stderr } = step('container: no /sys/bus/usb')
      expect(status).toBe(3)
      expect(stderr).toMatch(/no USB/)
    })
  })

  it('records what the real openocd says of a probe that does not answer it', () => {
    expect(step('openocd').status).toBe(1)
    expect(result('openocd')).toMatchObject({ verdict: 'failed', exitCode: 1 })
    expect(step('openocd').files?.['output.log']).toMatch(/^Open On-Chip Debugger.*\nError: read version failed\n/s)
  })

  it("shows openocd's real error in the log, the annotation and the summary of the action", () => {
    const { status, stdout, files = {} } = step('openocd in the action')
    expect(status, stdout).toBe(1)
    expect(stdout).toMatch(/^Error: read version failed$/m)
    expect(stdout).toMatch(/^::error title=Failed%3A exit code 1 .*ST.?Link.*::.*Error: read version failed/m)
    expect(files['summary.md']).toContain('Error: read version failed')
    expect(files['summary.md']).toContain(report.truth.all.find((device) => device.path === '1-1')?.serial)
    expect(files.outputs).toMatch(/verdict<<\S+\nfailed\n/)
  })

  describe('an ordinary user', () => {
    it('sees the devices, none of them accessible', () => {
      const told = listed('user: probes --json')
      expect(told).toHaveLength(6)
      expect(told.filter((device) => device.accessible)).toEqual([])
      expect(report.truth.closed.find((device) => device.path === '2-1')?.owner).toBe('664 0:0')
    })

    it('is refused with the udev rule that would help', () => {
      const { stderr } = refused('user: denied')
      expect(stderr).toContain('/dev/bus/usb/002/')
      expect(report.truth.rules.file).toMatch(/^\/etc\/udev\/rules\.d\/\d+-.*\.rules$/)
      expect(report.truth.rules.lines).toHaveLength(1)
      expect(report.truth.rules.lines[0]).toContain('GROUP="plugdev"')
    })

    it('may use the probe once exactly that rule is in place', () => {
      expect(report.truth.opened.find((device) => device.path === '2-1')?.owner).toMatch(/^660 0:[1-9]/)
      expect(passed('user: granted').stdout).toBe('opened\n')
    })
  })

  describe('a test that waits for hardware which says nothing', () => {
    it.each([
      ['waits for a serial port', 'serial-port', /^cat \(pid \d+\) waits for the serial port \/dev\/ttyACM\d/],
      ['waits for a HID device', 'usb-transfer', /^cat \(pid \d+\) waits for a USB transfer of \/dev\/hidraw0/],
      [
        'waits for a USB transfer',
        'usb-transfer',
        /^python3 \(pid \d+\) waits for a USB transfer of \/dev\/bus\/usb\//,
      ],
    ])('%s', (name, id, words) => {
      const { verdict, hang } = result(name)
      expect(verdict).toBe('stalled')
      expect(hang).toMatchObject({ activity: 'blocked', endless: false, verdict: { id, deadlock: false } })
      expect(hang?.verdict?.words).toMatch(words)
    })

    it('the sentences name the very port and node', () => {
      expect(result('waits for a serial port').reason).toContain(report.truth.waits.port)
      expect(result('waits for a USB transfer').reason).toContain(report.truth.waits.node)
    })
  })

  describe('a process that the test left behind', () => {
    it('is ended, and what it held of the probe is named', () => {
      const { leaks, notes } = result('leftover')
      passed('leftover')
      expect(leaks).toMatchObject([{ command: 'sleep', devices: report.truth.held, ended: true }])
      expect(report.truth.held).toEqual([
        expect.stringMatching(/^\/dev\/bus\/usb\//),
        expect.stringMatching(/^\/dev\/ttyACM/),
      ])
      const [node, port] = report.truth.held
      expect(notes).toContain(`sleep (pid ${leaks[0]?.pid}) held ${node} and ${port}, which the next job needs.`)
    })
  })

  describe('a wedged device', () => {
    it('really holds up whoever reads its strings, for the whole time', () => {
      expect(report.truth.wedged).toMatchObject({ still: true, stack: expect.stringContaining('product_show') })
    })

    it('does not keep the others from being listed', () => {
      const { ms, stderr } = step('wedged: probes --json')
      // 5 s by the tool's own limit, and some for a start of Node on an emulated processor.
      expect(ms).toBeLessThan(10_000)
      const healthy = listed('wedged: probes --json').filter((device) => device.path !== '8-1')
      expect(healthy.map((device) => device.usbSerial)).toEqual(report.truth.opened.map((device) => device.serial))
      expect(stderr).toContain('8-1')
    })

    it('is in the list, by what the kernel tells without asking it', () => {
      const device = listed('wedged: probes --json').find((candidate) => candidate.path === '8-1')
      expect(device).toMatchObject({ vid: '0d28', pid: '0204', bus: 8, serial: null, product: null })
    })

    it('leaves no process behind', () => {
      expect(report.truth.wedged.leftBehind).toEqual([])
    })

    it('does not keep a test from running on another probe', () => {
      expect(environment(passed('wedged: run on another probe'))).toMatchObject({ HIL_PROBE_SERIAL: ST_LINK })
    })

    it('is to blame for a leftover that nothing can end', () => {
      const { verdict, exitCode, leaks, notes } = result('wedged: leftover')
      expect({ verdict, exitCode }).toEqual({ verdict: 'failed', exitCode: 4 })
      expect(leaks).toMatchObject([{ command: 'cat', state: 'D', ended: false }])
      expect(notes.join('\n')).toMatch(
        /cat \(pid \d+\) cannot be ended: it waits in the kernel \(D in \w+\): a driver or the device, not the test\. Replug/,
      )
    })

    it('is named when the test wants that very device', () => {
      expect(refused('wedged: run on the wedged probe').stderr).toContain('does not answer: 0d28:0204 at USB path 8-1')
    })
  })
})

/** The variables that the test printed. */
function environment({ stdout }: Step): Record<string, string> {
  return Object.fromEntries(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [name = '', ...value] = line.split('=')
        return [name, value.join('=')]
      }),
  )
}

/** What `lsusb -v` says of every device but the root hubs, by bus. */
function lsusb(text: string): Record<string, string | number | null>[] {
  return text
    .split(/^(?=Bus \d+ Device)/m)
    .flatMap((block) => {
      const [, bus, address, vid, pid] = block.match(/^Bus (\d+) Device (\d+): ID (\w+):(\w+)/) ?? []
      if (vid === undefined || pid === undefined || vid === '1d6b') {
        return []
      }
      const read = (name: string) => block.match(new RegExp(`^ +${name} +\\d+ (.+)$`, 'm'))?.[1] ?? null
      const strings = { manufacturer: read('iManufacturer'), product: read('iProduct'), serial: read('iSerial') }
      return [{ bus: Number(bus), address: Number(address), vid, pid, ...strings }]
    })
    .sort((a, b) => a.bus - b.bus)
}
