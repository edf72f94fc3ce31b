import { execFileSync } from 'node:child_process'
import { existsSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '../../src/probes/device.js'
import { udevRule } from '../../src/probes/permission.js'
import { powerRule, replugRule } from '../../src/recovery/udev-lines.js'
import { missingTools, runGuest } from './vm.js'

/** What tells one life of a device and of its first interface from the next. */
interface Life {
  address: string
  device: number
  interface: number | null
}

interface Call {
  done: boolean
  words: string
  said: string[]
  back: { device: Device | null; words: string } | null
  ms: number
  before: Record<string, Life>
  after: Record<string, Life>
  /** What the kernel logged about USB devices. */
  log: string[]
}

interface Report {
  error: string | null
  truth: {
    calls: Record<string, Call>
    devices: Record<string, Device>
    lines: string[]
    cancelled: { off: boolean }
    killed: { off: boolean }
  }
  steps: { name: string; status: number | null; stdout: string; stderr: string }[]
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const COMPILED = join(ROOT, 'lib/recovery-vm')
const GUEST = fileURLToPath(new URL('recovery-guest.mjs', import.meta.url))
const GUEST_LIMIT_MS = 900_000
const HOST_COMMANDS = ['uhubctl', 'dmesg']

/** The one that is recovered, and the one that is exactly like it. */
const TWIN = '7-1'
const OTHER = '4-1'
const IDS = { vid: '2e8a', pid: '000c' }
const ALL = ['reset', 'replug', 'power-cycle']

const missing = [
  ...missingTools(),
  ...HOST_COMMANDS.filter((name) => !['/usr/bin', '/usr/sbin'].some((folder) => existsSync(join(folder, name)))),
  ...(existsSync(join(ROOT, 'dist/usb/index.js')) ? [] : ['dist/ (npm run build)']),
]
const title = 'recovery on a real USB stack'

if (process.env.HARDWARE_TEST_NO_SKIP === '1') {
  it('the virtual machine has everything it needs for recovery', () => {
    expect(missing).toEqual([])
  })
}

describe.runIf(missing.length === 0)(missing.length === 0 ? title : `${title}: needs ${missing.join(', ')}`, () => {
  let report: Report

  beforeAll(async () => {
    rmSync(COMPILED, { recursive: true, force: true })
    const compile = ['-p', 'tsconfig.build.json', '--outDir', COMPILED]
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', ...compile], { cwd: ROOT })
    symlinkSync('../../dist/usb', join(COMPILED, 'usb'))
    const guest = await runGuest({ script: GUEST, args: [], timeoutMs: GUEST_LIMIT_MS })
    report = guest.report as Report
    if (report.error !== null) console.error(`${report.error}\n${guest.console}`)
  }, GUEST_LIMIT_MS + 120_000)

  function call(name: string): Call {
    const found = report.truth.calls[name]
    if (found === undefined) throw new Error(`The guest never did "${name}". ${report.error ?? ''}`)
    return found
  }

  /** Nothing but `path` was touched: everybody else lives on, and the kernel has nothing to tell of them. */
  function onlyTouched({ before, after, log }: Call, path: string | null): void {
    const others = (lives: Record<string, Life>) => Object.entries(lives).filter(([name]) => name !== path)
    expect(others(after)).toEqual(others(before))
    expect(log.filter((line) => path === null || !line.includes(` usb ${path}: `))).toEqual([])
  }

  it('the scenario ran to its end', () => {
    expect(report.error).toBeNull()
  })

  it('there are two that are alike', () => {
    const { before } = call('root: reset')
    expect(before[TWIN]).toBeDefined()
    expect(before[OTHER]).toBeDefined()
    expect(report.truth.devices[OTHER]).toMatchObject({ ...IDS, usbSerial: null })
  })

  describe.each(['root', 'plugdev'])('as %s, exactly one of two that are alike', (who) => {
    it('is reset', () => {
      const reset = call(`${who}: reset`)
      expect(reset).toMatchObject({ done: true, words: expect.stringContaining(`at USB path ${TWIN} is done.`) })
      expect(reset.log).toEqual([
        expect.stringMatching(/ usb 7-1: reset high-speed USB device number \d+ using dummy_hcd$/),
      ])
      onlyTouched(reset, TWIN)
      expect(reset.after[TWIN]?.address).toBe(reset.before[TWIN]?.address)
    })

    it('is replugged', () => {
      const replug = call(`${who}: replug`)
      expect(replug.done, replug.words).toBe(true)
      expect(replug.log).toContainEqual(expect.stringContaining('usb 7-1: authorized to connect'))
      onlyTouched(replug, TWIN)
      expect(replug.after[TWIN]?.interface).not.toBe(replug.before[TWIN]?.interface)
      expect(replug.after[TWIN]?.device).toBe(replug.before[TWIN]?.device)
    })

    it('is without power for a while', () => {
      const cycle = call(`${who}: power-cycle`)
      expect(cycle).toMatchObject({ done: true, said: [expect.stringContaining('port 1 of hub 7 is off for 2 s.')] })
      expect(cycle.log).toContainEqual(expect.stringMatching(/ usb 7-1: USB disconnect, device number \d+$/))
      onlyTouched(cycle, TWIN)
      expect(cycle.ms).toBeGreaterThanOrEqual(2000)
      expect(cycle.after[TWIN]?.device).not.toBe(cycle.before[TWIN]?.device)
    })

    it.each(ALL)('is waited for after %s, until it is there as a whole', (how) => {
      const { back } = call(`${who}: ${how}`)
      expect(back?.device, back?.words).toMatchObject({ ...IDS, path: TWIN, silent: false })
      expect(back?.device?.serialPorts).toHaveLength(1)
    })
  })

  it('a port that the bench file names is the one that is switched', () => {
    const cycle = call('root: power-cycle of a named port')
    expect(cycle.done, cycle.words).toBe(true)
    expect(cycle.log).toContainEqual(expect.stringContaining('usb 7-1: USB disconnect'))
    onlyTouched(cycle, TWIN)
  })

  it('where the kernel has no switch, uhubctl does it', () => {
    const { stdout, stderr } = report.steps.find(({ name }) => name === 'uhubctl') ?? {}
    expect(stdout?.trim().split('\n').at(-1), stderr).toBe('{"done":"uhubctl"}')
    expect(call('uhubctl').log).toContainEqual(expect.stringContaining('usb 7-1: USB disconnect'))
    expect(call('uhubctl').log.filter((line) => !line.includes(' usb 7-1: '))).toEqual([])
  })

  it('a command learns which of them is meant', () => {
    const command = call('root: command')
    expect(command).toMatchObject({ done: false, words: expect.stringContaining('ended with exit status 3') })
    expect(command.words).toContain('HIL_PROBE_PATH=1-1')
    expect(command.words).toMatch(/HIL_SERIAL_PORT=\/dev\/serial\/by-id\/usb-STM/)
    onlyTouched(command, null)
  })

  it('a cancelled power cycle leaves the port with power', () => {
    const cycle = call('cancelled: power-cycle')
    expect(cycle).toMatchObject({ done: false, words: expect.stringContaining('called off: the run is cancelled') })
    expect(cycle.log).toContainEqual(expect.stringContaining('usb 7-1: USB disconnect'))
    expect(report.truth.cancelled.off).toBe(false)
  })

  it('a port is switched on again also when we are killed while it is off', () => {
    expect(report.truth.killed.off).toBe(true)
    // The next calls met the device again.
    expect(call('nobody: reset').before[TWIN]).toBeDefined()
  })

  it.each(ALL)('who may not do it is told by which udev line he may: %s', (how) => {
    const refused = call(`nobody: ${how}`)
    expect(refused.done).toBe(false)
    expect(refused.words).toContain('this user may not write /')
    onlyTouched(refused, null)
  })

  it('the lines are those of the device and of its port', () => {
    expect(report.truth.lines).toEqual([udevRule(IDS), replugRule(IDS), powerRule({ vid: '1d6b', pid: '0002' }, 1)])
  })

  it.each(['reset', 'replug'])('what has gone cannot be touched: %s', (how) => {
    const gone = call(`gone: ${how}`)
    expect(gone).toMatchObject({ done: false, words: expect.stringContaining('it is no longer plugged in') })
    onlyTouched(gone, null)
  })

  it('the empty port of what has gone can be switched, and the wait for it ends with what is missing', () => {
    const cycle = call('gone: power-cycle')
    expect(cycle.done, cycle.words).toBe(true)
    onlyTouched(cycle, null)
    expect(cycle.back).toEqual({
      device: null,
      words: expect.stringContaining('did not come back within 2 s: nothing is plugged in at USB path 7-1.'),
    })
  })

  it.each(ALL)('another device in the same place is left alone: %s', (how) => {
    const taken = call(`taken: ${how}`)
    expect(taken).toMatchObject({
      done: false,
      words: expect.stringContaining(
        'was not tried: at this USB path there is 1a86:7523 now, and that one is left alone',
      ),
    })
    onlyTouched(taken, null)
    expect(taken.back?.words).toContain('at USB path 7-1 there is 1a86:7523 now, and not 2e8a:000c')
  })

  it.each(ALL)('one of the same kind with another serial number is left alone: %s', (how) => {
    const other = call(`other serial: ${how}`)
    expect(other.done).toBe(false)
    expect(other.words).toContain('there is 2e8a:000c with serial number ANOTHER now, and that one is left alone')
    onlyTouched(other, null)
  })

  it('one of the same kind with another serial number is not waited for as if it were the same', () => {
    expect(call('other serial: command').back).toEqual({
      device: null,
      words: expect.stringContaining('has the serial number ANOTHER now, and not none'),
    })
  })

  it('a device that holds up whoever touches it is given up, and its neighbour can still be replugged', () => {
    expect(call('wedged: replug of another one').done).toBe(true)
    for (const [how, stage] of [
      ['reset', 'listing the USB devices'],
      ['replug', 'reading its serial number|taking it from its drivers'],
    ]) {
      const { done, words } = call(`wedged: ${how}`)
      expect(done).toBe(false)
      expect(words).toMatch(new RegExp(`was given up after 15 s: the kernel did not come back from (${stage})\\.`))
    }
  })
})
