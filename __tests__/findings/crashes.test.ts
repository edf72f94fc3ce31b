import { describe, expect, it } from 'vitest'
import { FindingsReader } from '../../src/findings/findings-reader.js'
import type { Format } from '../../src/findings/format.js'
import { FORMATS } from '../../src/findings/formats.js'
import type { Findings } from '../../src/findings/model.js'

/** A framework that runs each test in a process of its own, and tells afterwards what became of it. */
const forking: Format = {
  name: 'forking',
  triggers: ['VERDICT '],
  start: (ledger) => {
    const suite = ledger.suite('forking', null)
    return {
      line(text) {
        const [, name = '', message = ''] = /^VERDICT (\w+): (.*)$/.exec(text) ?? []
        if (message === 'passed') suite.add(name).pass()
        else suite.add(name).fail({ message })
        return true
      },
    }
  },
}

function read(log: string, exitCode: number | null = null): Findings {
  const reader = new FindingsReader([forking, ...FORMATS])
  reader.push(Buffer.from(log))
  return reader.end({ exitCode })
}

const ASSERTION = "a.out: src/a.c:12: main: Assertion `x' failed.\n"

describe('whose crash it is', () => {
  it("is the test's that its framework then says a signal ended", () => {
    const { tests, findings } = read(`${ASSERTION}VERDICT one: killed by signal 6\nVERDICT two: passed\n`)
    expect(tests).toMatchObject({ passed: 1, failed: 1 })
    expect(findings).toMatchObject([{ name: 'one', file: 'src/a.c', line: 12 }])
    expect(findings[0]?.message).toBe("killed by signal 6\nmain: Assertion `x' failed.")
  })

  it("is nobody's if the next verdict is about something else", () => {
    const { tests, findings } = read(`${ASSERTION}VERDICT one: 3 is not 4\n`)
    expect(tests).toMatchObject({ failed: 2 })
    expect(findings).toMatchObject([{ name: null, file: 'src/a.c' }, { name: 'one' }])
  })

  it('is only the latest, and only of the next verdict', () => {
    const { findings } = read(`${ASSERTION}VERDICT one: passed\nVERDICT two: killed by signal 6\n`)
    expect(findings).toMatchObject([{ name: null }, { name: 'two', file: null }])
  })
})

describe('what a firmware says of faults', () => {
  const DUMP = 'R0 = 0x20000400\nLR = 0x0800043b\nPC = 0x08000412\n'

  it.each([
    'Registered hard fault handler at 0x08001234',
    'hard fault handler installed',
    'no hardfault so far',
    'the hard fault vector at 0x0800000c',
  ])('is none while all is well: %s', (line) => expect(read(`${line}\nready\n`).findings).toEqual([]))

  it.each(['HardFault', 'HARD FAULT at 0x08000412', 'HardFault_Handler at 0x08001234'])(
    'is one: %s and a dump',
    (line) =>
      expect(read(`Registered hard fault handler at 0x08001234\n${line}\n${DUMP}`).findings).toMatchObject([
        {
          format: 'hard-fault',
          message: expect.stringContaining(line),
          addresses: expect.arrayContaining(['0x08000412']),
        },
      ]),
  )
})

describe('what a shell says of a program that a signal ended', () => {
  it.each([
    'bash: line 1: 12345 Aborted (core dumped) ./x',
    'bash: line 1: 12345 Aborted                 ./x',
    './run.sh: line 12:   345 Bus error               (core dumped) ./x',
    '[1]+  Aborted                 (core dumped) ./x',
    'Aborted (core dumped)',
    'Aborted',
  ])('is a crash: %s', (line) => {
    expect(read(`${line}\n`).findings).toMatchObject([{ format: 'program-abort', kind: 'crash' }])
  })

  it.each([
    'dma: Aborted',
    'dma: 12 Aborted',
    '[00:00:01.234,000] <err> dma: Aborted',
    'E (312) dma: Aborted',
    'I2C1: Bus error',
    'transfer 7: Aborted',
  ])("is not a driver's word: %s", (line) => expect(read(`${line}\n`).findings).toEqual([]))
})

describe('what a build tool says when it gives up', () => {
  const MAKE = 'make: *** [Makefile:15: test] Error 1\n'

  it('is a finding if nothing else explains it', () => {
    expect(read(MAKE).findings).toMatchObject([{ kind: 'build', name: null, file: null, message: MAKE.trim() }])
    expect(read('ninja: build stopped: subcommand failed.\n').findings).toMatchObject([{ kind: 'build' }])
    expect(read('collect2: error: ld returned 1 exit status\n').findings).toMatchObject([{ kind: 'build' }])
  })

  it.each([
    ['a test that failed before', `VERDICT one: 3 is not 4\n${MAKE}`],
    ['an error that comes later', `${MAKE}src/a.c:3:1: error: expected ';'\n`],
    ['a program that died', `make: *** [Makefile:15: test] Segmentation fault (core dumped)\n${MAKE}`],
  ])('is none beside %s', (_, log) => expect(read(log).findings).toHaveLength(1))

  it('is none if the whole went well, or the error is ignored', () => {
    expect(read(MAKE, 0).findings).toEqual([])
    expect(read('make: *** [Makefile:15: lint] Error 1 (ignored)\n').findings).toEqual([])
  })
})

describe("ESP-IDF's assert", () => {
  it.each([
    'assert failed: 0 times',
    'assert failed: 0',
    'I (312) stats: assert failed: 0 times, passed: 12',
    'assert failed: see bus.c:12',
  ])('is none: %s', (line) => expect(read(`${line}\n`).findings).toEqual([]))

  it.each([
    ['assert failed: app_main main.c:12 (x == 1)', { file: 'main.c', line: 12 }],
    ['assert failed: \b main.c:12 (x == 1)', { file: 'main.c', line: 12 }],
    ['assert failed: 0x400d7a3b', { addresses: ['0x400d7a3b'] }],
    [`assert failed: void a_name${'<int>'.repeat(40)}`, { file: null }],
  ])('is one: %s', (line, part) => {
    expect(read(`${line}\n`).findings).toMatchObject([{ format: 'esp-idf', kind: 'crash', ...part }])
  })
})

describe('a board that starts anew', () => {
  const PANIC = "Guru Meditation Error: Core  0 panic'ed (LoadProhibited). Exception was unhandled.\n"
  const BOOT = 'rst:0xc (SW_CPU_RESET),boot:0x13 (SPI_FAST_FLASH_BOOT)\nentry 0x400805e4\n'

  it('ends the test that crashed, and crashes that follow are not its', () => {
    const { findings } = read(`Got test name: one\n${PANIC}${BOOT}Got test name: two\n${PANIC}${BOOT}${PANIC}`)
    expect(findings.map(({ name }) => name)).toEqual(['one', 'two', null])
  })

  it('gives a test that Unity announced its crash, but none that has its verdict', () => {
    const { findings } = read(`Running a test with spaces...\n${PANIC}${BOOT}VERDICT one: passed\n${PANIC}`)
    expect(findings.map(({ name }) => name)).toEqual(['a test with spaces', null])
  })

  it('says that a watchdog, or the supply, restarted it in a test', () => {
    const boot = BOOT.replace('0xc (SW_CPU_RESET)', '0x8 (TG1WDT_SYS_RESET)')
    expect(read(`${BOOT}Running one...\n${boot}`).findings).toMatchObject([
      { name: 'one', kind: 'crash', message: 'rst:0x8 (TG1WDT_SYS_RESET)' },
    ])
    const brownOut = `${BOOT}Running one...\nBrownout detector was triggered\n${BOOT}`
    expect(read(brownOut).findings).toMatchObject([{ name: 'one', suspected: true, infrastructure: false }])
  })

  it('keeps what it says, however often a watchdog barks', () => {
    const bark =
      'E (1) task_wdt: Task watchdog got triggered. The following tasks did not reset the watchdog in time:\n'
    const { findings } = read(`${bark}E (2) task_wdt:  - IDLE (CPU 0)\n`.repeat(5000))
    expect(findings).toHaveLength(1)
    expect(findings[0]?.message.length).toBeLessThan(4000)
  })
})
