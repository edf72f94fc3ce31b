import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NO_PROBE } from '../helpers/logs.js'
import { hasMockUsb, stLink, withMockUsb } from '../helpers/mock-usb.js'
import { runMain } from '../helpers/runner.js'
import { heldTest, isThere, newRig } from './rig.js'

const [LEFT, RIGHT] = [stLink(1), stLink(2)]

const BENCH = `boards:
  - name: left
    probe: 0483:374b:${LEFT.serial}
    chip: STM32F411RE
    labels: [ble, usb]
    env: {BOARD_REV: "3", ESPBAUD: 115200}
  - name: right
    probe: path:1-2
    chip: STM32L476RG
    labels: [ble]
`

const EMULATED = `  - name: qemu
    emulated: true
    labels: [ble, soft]
`

const THIRD = `  - name: absent
    probe: serial:NOBODYHASTHIS
    labels: [ble]
`

async function newBench(text = BENCH) {
  const rig = await newRig([LEFT, RIGHT])
  const file = join(rig.folder, 'bench.yml')
  writeFileSync(file, text)
  const on = (board: string, ...flags: string[]) => ['--bench', file, '--board', board, ...flags]
  return { rig, file, on }
}

/** A board and what it is, of `hardware-test boards --json`. */
interface State {
  name: string
  state: string
  path: string | null
  failures: number
  suspect: boolean
  words: string
}

const failing = `printf '%s' '${NO_PROBE}'; exit 1`

describe.skipIf(!hasMockUsb)(withMockUsb('boards'), () => {
  it('any that is free is taken: two runs at once, and a third one waits for either', async () => {
    const { rig, on } = await newBench()
    const script = ': >"here-$HIL_BOARD"; until [ -e go ]; do sleep 0.05; done'
    const two = [rig.start(script, on('ble')), rig.start(script, on('ble'))]
    // Neither ends before both are there.
    await Promise.all(['here-left', 'here-right'].map((name) => isThere(join(rig.folder, name))))
    const third = rig.start('[ -e go ]', on('ble'))
    await third.says('Waiting for left or right')
    writeFileSync(join(rig.folder, 'go'), '')
    const ends = await Promise.all(two.map((run) => run.done()))
    expect(ends.map(({ status }) => status)).toEqual([0, 0])
    expect(ends.map(({ result }) => result.board).sort()).toEqual(['left', 'right'])
    expect(ends.map(({ result }) => result.probe?.path).sort()).toEqual(['1-1', '1-2'])
    for (const { result, said } of ends) expect(said).toContain(`Board: ${result.board}\n`)
    const last = await third.done()
    expect([last.status, last.result.verdict]).toEqual([0, 'passed'])
  })

  it('what the test learns: name, chip, probe and variables of the board', async () => {
    const { rig, on } = await newBench()
    const script = 'echo "$HIL_BOARD|$PROBE_RS_CHIP|$BOARD_REV|$ESPBAUD|$HIL_PROBE_SERIAL"'
    const left = await rig.start(script, on('left')).done()
    expect(left.text).toBe(`left|STM32F411RE|3|115200|${LEFT.serial}\n`)
    expect(left.result).toMatchObject({ board: 'left', probe: { path: '1-1' } })
    // Capitals do not count.
    const right = await rig.start(script, on('RIGHT')).done()
    expect(right.text).toBe(`right|STM32L476RG|||${RIGHT.serial}\n`)
  })

  it('what the step has set itself stays', async () => {
    const { rig, on } = await newBench()
    const env = { BOARD_REV: '4', PROBE_RS_CHIP: 'mine' }
    const run = await rig.start('echo "$HIL_BOARD|$PROBE_RS_CHIP|$BOARD_REV"', on('left'), { env }).done()
    expect(run.text).toBe('left|mine|4\n')
  })

  it('of labels, all count; the action says which board it has, and gives its name', async () => {
    const { rig } = await newBench()
    const step = await runMain({
      inputs: {
        probe: 'any',
        board: 'usb+ble',
        bench: join(rig.folder, 'bench.yml'),
        run: 'echo "$HIL_BOARD"',
        artifact: 'never',
      },
      env: rig.env,
    })
    expect(step.outputs).toMatchObject({ verdict: 'passed', board: 'left' })
    expect(step.log).toContain('Board: left\n')
    expect(step.summary).toContain('left')
  })

  it('an emulated one needs no probe and no lease', async () => {
    const { rig, on } = await newBench(`boards:\n${EMULATED}`)
    const test = heldTest(rig.folder, 'first')
    const first = rig.start(test.script, on('qemu'))
    await test.begun()
    expect(await rig.leases()).toMatchObject({ held: [], waiting: [] })
    expect(existsSync(rig.env.HIL_LEASES)).toBe(false)
    const second = await rig.start('echo "$HIL_BOARD"', on('qemu', '--lease-timeout', '0')).done()
    expect([second.status, second.text]).toEqual([0, 'qemu\n'])
    expect(second.result).toMatchObject({ board: 'qemu', probe: null })
    test.end()
    expect((await first.done()).status).toBe(0)
  })

  it('of real and emulated ones, a free real one is taken first, and the emulated one when all others are held', async () => {
    const { rig, on } = await newBench(`boards:\n${EMULATED}${BENCH.slice('boards:\n'.length)}`)
    const tests = ['first', 'second'].map((name) => heldTest(rig.folder, name))
    const runs = []
    for (const test of tests) {
      runs.push(rig.start(test.script, on('ble')))
      await test.begun()
    }
    const third = await rig.start('true', on('ble')).done()
    expect(third.result).toMatchObject({ verdict: 'passed', board: 'qemu', probe: null })
    expect(third.said).not.toContain('Waiting')
    expect(third.said).toContain(`pid ${runs[0]?.pid}, 1 more is held, too.`)
    expect(third.said).toContain('qemu, which is emulated, is taken instead.')
    for (const test of tests) test.end()
    const ends = await Promise.all(runs.map((run) => run.done()))
    expect(ends.map(({ result }) => result.board)).toEqual(['left', 'right'])
    expect((await rig.leases()).held).toEqual([])
  })

  it('an emulated one that is taken since no lease can be, is not taken silently', async () => {
    const { rig, on } = await newBench(`${BENCH}${EMULATED}`)
    writeFileSync(rig.env.HIL_LEASES, '')
    const { result, said } = await rig.start('true', on('ble')).done()
    expect(result).toMatchObject({ verdict: 'passed', board: 'qemu' })
    expect(said).toMatch(
      / is no folder, so no lease can be kept there\. .*\nqemu, which is emulated, is taken instead\./,
    )
    const alone = await rig.start('true', on('left')).done()
    expect([alone.status, alone.result.reason]).toEqual([3, expect.stringContaining('set HIL_LEASES to a folder')])
  })

  it('one that is not plugged in is passed over, and said where it alone is wanted', async () => {
    const { rig, on } = await newBench(`boards:\n${THIRD}${BENCH.slice('boards:\n'.length)}`)
    expect((await rig.start('true', on('ble')).done()).result.board).toBe('left')
    const { status, result } = await rig.start('true', on('absent', '--wait-for-probe', '0')).done()
    expect([status, result.verdict, result.board]).toEqual([3, 'infrastructure', null])
    expect(result.reason).toContain('Board absent: No probe fits `serial:NOBODYHASTHIS`')
  })
})

describe.skipIf(!hasMockUsb)(withMockUsb('a board that fails by infrastructure'), () => {
  it('three times in a row is suspect: it is taken last, and said so, until it does not fail so', async () => {
    const { rig, file, on } = await newBench()
    const left = async () => {
      const states = JSON.parse((await rig.tool('boards', '--bench', file, '--json')).text) as State[]
      return states.find(({ name }) => name === 'left')
    }
    for (const round of [1, 2, 3]) {
      expect(await left()).toMatchObject({ failures: round - 1, suspect: false, state: 'free' })
      // By what name it is asked for does not count, nor whether as a board.
      const flags = round === 2 ? ['--probe', `serial:${LEFT.serial}`] : on('left')
      const run = await rig.start(failing, flags).done()
      expect([run.status, run.said]).toEqual([3, expect.not.stringContaining('suspect')])
    }
    expect(await left()).toMatchObject({ failures: 3, suspect: true, state: 'free' })
    expect((await rig.tool('boards', '--bench', file)).text).toMatch(/^left .*suspect: 3 attempts in a row failed/m)
    const test = heldTest(rig.folder, 'healthy')
    const healthy = rig.start(test.script, on('ble'))
    await test.begun()
    const second = await rig.start('true', on('ble')).done()
    expect(second.result.board).toBe('left')
    expect(second.said).toContain('left is suspect: its last 3 attempts on this host failed by infrastructure.')
    test.end()
    expect((await healthy.done()).result.board).toBe('right')
    expect(await left()).toMatchObject({ failures: 0, suspect: false })
    expect((await rig.start('true', on('ble')).done()).result.board).toBe('left')
  })

  it('and one whose test fails by itself is not', async () => {
    const { rig, on } = await newBench()
    for (const _ of [1, 2, 3]) expect((await rig.start('exit 1', on('left')).done()).status).toBe(1)
    const run = await rig.start('true', on('ble')).done()
    expect([run.result.board, run.said]).toEqual(['left', expect.not.stringContaining('suspect')])
  })
})

describe.skipIf(!hasMockUsb)(withMockUsb('hardware-test boards'), () => {
  it('tells which are free, held and missing', async () => {
    const { rig, file, on } = await newBench(`${BENCH}${EMULATED}${THIRD}`)
    const test = heldTest(rig.folder, 'first')
    const first = rig.start(test.script, on('left'))
    await test.begun()
    const { status, text } = await rig.tool('boards', '--bench', file, '--json')
    expect(status).toBe(3)
    const common = { failures: 0, suspect: false }
    expect(JSON.parse(text)).toMatchObject([
      { ...common, name: 'left', state: 'held', path: '1-1', chip: 'STM32F411RE', labels: ['ble', 'usb'] },
      { ...common, name: 'right', state: 'free', path: '1-2', emulated: false, words: '' },
      { ...common, name: 'qemu', state: 'free', path: null, emulated: true },
      { ...common, name: 'absent', state: 'missing', path: null },
    ])
    const table = (await rig.tool('boards', '--bench', file)).text
    expect(table).toContain(file)
    expect(table).toMatch(/^left +held +STM32F411RE +ble\+usb +1-1$/m)
    expect(table).toMatch(/^left: Held by a run on this machine since /m)
    expect(table).toContain(`, pid ${first.pid}.\n`)
    expect(table).toMatch(/^right +free /m)
    expect(table).toMatch(/^qemu +free +- +ble\+soft +emulated$/m)
    expect(table).toMatch(/^absent +missing [\s\S]*^absent: No probe fits `serial:NOBODYHASTHIS`/m)
    test.end()
    expect((await first.done()).status).toBe(0)
    expect((await rig.tool('boards', '--bench', file, '--json')).text).not.toContain('"held"')
  })

  it('finds the file as a run does, and exits with 0 where nothing is missing', async () => {
    const { rig } = await newBench()
    const { status, text } = await rig.tool('boards', '--bench', 'bench.yml')
    expect([status, text]).toEqual([0, expect.stringMatching(/^left +free /m)])
    expect(readFileSync(join(rig.folder, 'bench.yml'), 'utf8')).toBe(BENCH)
  })
})
