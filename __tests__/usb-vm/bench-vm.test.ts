import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Leases } from '../../src/leases/list-leases.js'
import { missingTools, runGuest } from './vm.js'

interface Fact {
  path: string
  serial: string | null
  address: number
}

/** One life of a device: another one has another inode. */
interface Life {
  path: string
  address: number
  inode: number
}

interface Step {
  name: string
  status: number | null
  stdout: string
  stderr: string
  ms: number
  files?: Record<string, string>
}

type Asked = 'list' | 'library' | 'kernel' | 'node' | 'lsusb'

/** How long it took to list a number of devices, round by round: the tool, its two ways to ask, nothing at all, and lsusb. */
interface Measured {
  name: string
  plugged?: number
  plugMs?: number
  times: Record<Asked, number[]>
  facts: Fact[]
}

interface Report {
  kernel: string
  error: string | null
  phases: Record<string, number>
  truth: {
    'vanishes: retried': { before: Fact[]; gone: Fact[]; back: Fact[] }
    reset: { before: Life[]; after: Life[]; log: string[] }
    leases: Leases
    image: { written: string; read: string }
    rack: { dummyLimit: string; usbIpPorts: number; measured: Measured[] }
  }
  steps: Step[]
}

interface RunResult {
  verdict: string
  exitCode: number | null
  reason: string
  probe: { usbSerial: string | null; path: string } | null
  probeChanges: { change: string; path: string }[]
  findings: { kind: string; message: string; cure: string | null }[]
  attempts: { verdict: string; reason: string }[]
  recoveries: { beforeAttempt: number; step: string; done: boolean; words: string }[]
  board: string | null
}

const TOOL = fileURLToPath(new URL('../../dist/hardware-test.js', import.meta.url))
const GUEST = fileURLToPath(new URL('bench-guest.mjs', import.meta.url))
const GUEST_LIMIT_MS = 900_000
const [FIRST, SECOND, DEAD] = ['E6614C311B7F0001', 'E6614C311B7F0002', 'E6614C311B7F0003']
const WIRING = 'Check the wiring between probe and board, and the power of the board.'
const REPLUG = 'Plug the probe in anew, or switch its port off and on'
/** The bench's own, what dummy_hcd has, and what needs USB/IP as well. */
const [OWN, ON_DUMMY, RACK] = [3, 32, 60]
const USB_IP = ['vhci_hcd', 'usbip_vudc']

const missing = [
  ...missingTools(['hid_generic']),
  ...(existsSync(TOOL) ? [] : ['dist/hardware-test.js (npm run build)']),
]
const missingForRack = missingTools(USB_IP).filter((what) => USB_IP.some((name) => what.endsWith(` ${name}`)))
const sizes = missingForRack.length === 0 ? [OWN, ON_DUMMY, RACK] : [OWN, ON_DUMMY]
const mustRun = process.env.HARDWARE_TEST_NO_SKIP === '1'
const title = 'a bench of debug probes that answer'

if (mustRun) {
  describe('the virtual machine of the bench', () => {
    it('has everything it needs', () => {
      expect([...missing, ...missingForRack]).toEqual([])
    })
  })
}

describe.runIf(missing.length === 0)(missing.length === 0 ? title : `${title}: needs ${missing.join(', ')}`, () => {
  let report: Report

  beforeAll(async () => {
    const guest = await runGuest({ script: GUEST, args: [String(sizes.at(-1))], timeoutMs: GUEST_LIMIT_MS })
    report = guest.report as Report
    if (report.error !== null) {
      console.error(`${report.error}\n${guest.console}`)
    }
  }, GUEST_LIMIT_MS + 60_000)

  function step(name: string): Step {
    const found = report.steps.find((candidate) => candidate.name === name)
    if (found === undefined) {
      throw new Error(`The guest did not come to: ${name}. ${report.error}`)
    }
    return found
  }

  function result(name: string): RunResult {
    const { files = {}, stderr } = step(name)
    if (files['result.json'] === undefined) {
      throw new Error(`${name} left no result: ${stderr}`)
    }
    return JSON.parse(files['result.json']) as RunResult
  }

  it('comes to its end', () => {
    expect(report.error).toBeNull()
  })

  describe('the real openocd', () => {
    it('connects, reads the chip, writes its memory, halts, steps and resets it', () => {
      const { status, stderr } = step('openocd: everything')
      expect(status, stderr).toBe(0)
      for (const line of [
        `Info : CMSIS-DAP: Serial# = ${FIRST}`,
        'Info : SWD DPIDR 0x2ba01477',
        'Info : [stm32f1x.cpu] Cortex-M3 r1p1 processor detected',
        'Info : [stm32f1x.cpu] target has 6 breakpoints, 4 watchpoints',
        'id 0x20036410',
        'before 0x0',
        'after 0xca11f00d',
        'pc (/32): 0x08000100',
        'Info : flash size = 128 KiB',
        '\t\tPart is 0x000, Cortex-M3 SCS (System Control Space)',
      ]) {
        expect(stderr.split('\n')).toContain(line)
      }
      expect(stderr).toMatch(
        /halted due to debug-request[\s\S]*halted due to single-step[\s\S]*halted due to debug-request/,
      )
      expect(stderr.match(/^r3 .*/gm)).toEqual(
        ['0x12345678', '0x12345678', '0x00000000'].map((value) => `r3 (/32): ${value}`),
      )
      expect(stderr).toMatch(/^running\nrunning$/m)
    })

    it('gets back from the memory what it wrote', () => {
      expect(report.truth.image.read).toBe(report.truth.image.written)
      expect(report.truth.image.written).toHaveLength(2 * 5000)
    })

    it('finds another board behind another probe', () => {
      const { status, stderr } = step('openocd: other board')
      expect(status, stderr).toBe(0)
      expect(stderr).toContain(`Serial# = ${SECOND}`)
      expect(stderr).toMatch(/^0x20000000: 00000000 $/m)
    })

    it('is refused where there is no memory', () => {
      expect(step('openocd: no such memory')).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('Error: Failed to read memory at 0x60000000'),
      })
    })

    it('finds the probe of a board without power, and no board', () => {
      const { status, stderr } = step('openocd: no power')
      expect(status).toBe(1)
      expect(stderr).toContain(`Serial# = ${DEAD}`)
      expect(stderr).toMatch(/^Error: Error connecting DP: cannot read IDR$/m)
    })
  })

  describe('openocd under the tool', () => {
    it.each([
      ['run: answers', FIRST, '1-1'],
      ['run: command', SECOND, '2-1'],
    ])('%s: passes on the probe that was asked for', (name, serial, path) => {
      const { status, stdout, stderr } = step(name)
      expect(status, stderr).toBe(0)
      expect(stdout).toContain(`Serial# = ${serial}`)
      expect(stdout).toMatch(/^0xe0042000: 20036410 $/m)
      expect(result(name)).toMatchObject({ verdict: 'passed', exitCode: 0, probe: { usbSerial: serial, path } })
    })

    it("a board without power is the bench's fault, and the cure is named", () => {
      const { status, stderr } = step('run: no power')
      expect(status).toBe(3)
      const { verdict, exitCode, probe, findings, reason } = result('run: no power')
      expect({ verdict, exitCode, path: probe?.path }).toEqual({ verdict: 'infrastructure', exitCode: 1, path: '3-1' })
      expect(reason).toContain('Error: Error connecting DP: cannot read IDR')
      expect(findings).toMatchObject([{ kind: 'infrastructure', cure: WIRING }])
      expect(stderr).toContain(`What to do: ${WIRING}`)
    })
  })

  describe('through the action', () => {
    it('passes on the board that answers, and holds its probe meanwhile', () => {
      const { status, stdout, files = {} } = step('action: answers')
      expect(status, stdout).toBe(0)
      expect(stdout).toMatch(/^0xe0042000: 20036410 $/m)
      expect(files.outputs).toMatch(/^verdict<<(.+)\npassed\n\1$/m)
      const { held } = JSON.parse(files['leases.json'] ?? '') as Leases
      expect(held.find(({ keys }) => keys.includes('path:1-1'))).toMatchObject({
        keys: ['path:1-1', `serial:2e8a:000c:${FIRST}`],
        repository: 'owner/bench',
        job: 'test-on-board',
        runUrl: 'https://github.com/owner/bench/actions/runs/11',
        process: 'here',
      })
    })

    it("says in an annotation that a board without power is the bench's fault, and the cure", () => {
      const { status, stdout, files = {} } = step('action: no power')
      expect(status, stdout).toBe(1)
      expect(files.outputs).toMatch(/^verdict<<(.+)\ninfrastructure\n\1$/m)
      expect(stdout).toMatch(new RegExp(`^::error.*cannot read IDR.*${WIRING}`, 'm'))
      expect(files['summary.md']).toContain(WIRING)
    })

    it.each(['action: answers', 'action: no power'])('%s: leaves nothing to do for the post step', (name) => {
      expect(step(name).files?.state).toMatch(/^finished<<(.+)\ntrue\n\1$/m)
      expect(step(`${name}: post`)).toMatchObject({ status: 0, stdout: '', stderr: '' })
    })
  })

  describe('two boards of a bench', () => {
    it('are tested at once, each on its own probe', () => {
      const both = ['boards: one', 'boards: other'].map((name) => {
        const { status, stdout } = step(name)
        expect(status, stdout).toBe(0)
        const { verdict, board, probe } = result(name)
        expect(verdict).toBe('passed')
        expect(stdout).toContain(`on ${board}, ${board} 3`)
        expect(stdout).toContain(`Serial# = ${probe?.usbSerial}`)
        return [board, probe?.usbSerial]
      })
      expect(new Map(both as [string, string][])).toEqual(
        new Map([
          ['left', FIRST],
          ['right', SECOND],
        ]),
      )
    })

    it('make a third run wait, which is told for whom', () => {
      const { held, waiting } = report.truth.leases
      expect(held.map(({ what }) => what).sort()).toEqual(['left', 'right'])
      expect(waiting).toMatchObject([{ what: 'left or right', ahead: 2 }])
      const { status, stdout, stderr } = step('boards: third')
      expect(status, stderr).toBe(0)
      expect(result('boards: third').verdict).toBe('passed')
      const pids = held.map(({ pid }) => pid).join('|')
      expect(`${stdout}${stderr}`).toMatch(new RegExp(`(left|right).*held by.*\\b(${pids})\\b`))
    })
  })

  describe('a probe that is reset before the retry', () => {
    it('was reset, and no other one', () => {
      const { before, after, log } = report.truth.reset
      expect(log).toEqual([expect.stringMatching(/^usb 3-1: reset high-speed USB device number \d+ using dummy_hcd$/)])
      expect(after).toEqual(before)
    })

    it('passes then: flaky, and the reason names cause and step, the one that helped', () => {
      const { status, stdout } = step('reset: recovered')
      expect(status, stdout).toBe(0)
      const { verdict, reason, attempts, recoveries } = result('reset: recovered')
      expect(verdict).toBe('flaky')
      expect(attempts).toMatchObject([{ verdict: 'infrastructure' }, { verdict: 'passed' }])
      expect(reason).toMatch(/^It passed on attempt 2 only, after `reset` of the probe\. Attempt 1: .*cannot read IDR/)
      expect(recoveries).toMatchObject([{ beforeAttempt: 2, step: 'reset', done: true }])
    })
  })

  describe('a probe that vanishes while it is used, and comes back', () => {
    it('is brought back by the step after the one that did not help', () => {
      const { status, stdout } = step('vanishes: recovered')
      expect(status, stdout).toBe(0)
      const { verdict, reason, attempts, recoveries } = result('vanishes: recovered')
      expect(verdict).toBe('flaky')
      expect(attempts).toMatchObject([{ verdict: 'infrastructure' }, { verdict: 'passed' }])
      expect(reason).toMatch(
        /^It passed on attempt 2 only, after `touch .*` of the probe\..*CMSIS-DAP command CMD_\w+ failed/,
      )
      expect(reason).toContain('The probe had vanished.')
      expect(recoveries).toMatchObject([
        { beforeAttempt: 2, step: 'reset', done: false },
        { beforeAttempt: 2, step: expect.stringMatching(/^touch /), done: true },
      ])
    })

    it('is really gone, and really another device when it is back', () => {
      const addressOf = (facts: Fact[]) => facts.find((fact) => fact.serial === FIRST)?.address
      const { before, gone, back } = report.truth['vanishes: retried']
      expect(addressOf(gone)).toBeUndefined()
      expect(addressOf(back)).toBeGreaterThan(addressOf(before) ?? Number.NaN)
    })

    it('fails the attempt as infrastructure, and the next one passes: flaky', () => {
      const { status, stdout } = step('vanishes: retried')
      expect(status, stdout).toBe(0)
      const { verdict, reason, attempts, probeChanges } = result('vanishes: retried')
      expect(verdict).toBe('flaky')
      expect(attempts).toMatchObject([{ verdict: 'infrastructure' }, { verdict: 'passed' }])
      expect(reason).toMatch(/^It passed on attempt 2 only\..*CMSIS-DAP command CMD_\w+ failed/)
      expect(reason).toContain(REPLUG)
      expect(probeChanges).toMatchObject([{ change: 're-enumerated', path: '1-1' }])
    })
  })

  describe('a rack', () => {
    it('holds what the kernel has controllers for', () => {
      const { dummyLimit } = report.truth.rack
      expect(dummyLimit).toMatch(/Number of emulated UDC must be in range of 1\.\.\.32$/)
    })

    const needs = missingForRack.length === 0 ? '' : `: needs ${missingForRack.join(', ')}`
    it.runIf(missingForRack.length === 0)(`holds ${RACK} devices with USB/IP${needs}`, () => {
      expect(report.truth.rack.usbIpPorts).toBeGreaterThanOrEqual(RACK - ON_DUMMY)
    })

    it.each(sizes)('%i devices are all listed, each by its serial number', (size) => {
      const name = `${size} devices`
      const measured = report.truth.rack.measured.find((candidate) => candidate.name === name)
      const truth = measured?.facts.map(({ path, serial }) => `${path} ${serial}`) ?? []
      expect(truth).toHaveLength(size)
      const lists = report.steps.filter((candidate) => candidate.name === `rack: ${name}: probes --json`)
      const whole = lists.filter(({ status, stderr }) => status === 0 && stderr === '')
      expect(whole).not.toHaveLength(0)
      for (const list of whole) expect(devicesOf(list).sort()).toEqual([...truth].sort())
      // The machine is emulated and its host may be busy: a list that is not whole says so, and shows nothing that is not there.
      for (const list of lists.filter((one) => !whole.includes(one))) {
        expect(list.stderr).toMatch(/could not be listed: no answer in time|does not answer|do not answer/)
        const paths = devicesOf(list).map((device) => device.split(' ')[0])
        expect(measured?.facts.map(({ path }) => path)).toEqual(expect.arrayContaining(paths))
      }
    })

    it('tells how long a list of it takes', () => {
      const { measured } = report.truth.rack
      expect(measured.map(({ name }) => name)).toEqual(sizes.map((size) => `${size} devices`))
      console.log(['Lists of emulated devices, in an emulated machine:', ...measured.map(sentence)].join('\n'))
    })
  })
})

/** By USB path and serial number; all of them are CMSIS-DAP probes. */
function devicesOf({ stdout }: Step): string[] {
  const listed = JSON.parse(stdout) as { path: string; usbSerial: string; kind: string }[]
  expect(listed.filter(({ kind }) => kind !== 'CMSIS-DAP')).toEqual([])
  return listed.map(({ path, usbSerial }) => `${path} ${usbSerial}`)
}

function sentence({ name, plugged, plugMs, times }: Measured): string {
  const plugging = plugMs === undefined ? '' : ` (plugging in ${plugged} of them: ${plugMs} ms)`
  return `${name}: probes --json ${figures(times.list)}, the library alone ${figures(times.library)}, /sys alone ${figures(
    times.kernel,
  )}, an empty Node ${figures(times.node)}, lsusb ${figures(times.lsusb)}${plugging}`
}

function figures(times: number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  return `${sorted[Math.floor(sorted.length / 2)]} (${sorted[0]}..${sorted.at(-1)}) ms of ${sorted.length}`
}
