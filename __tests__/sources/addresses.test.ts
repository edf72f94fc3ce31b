import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FindingsReader } from '../../src/findings/findings-reader.js'
import type { Findings } from '../../src/findings/model.js'
import { resolveAddresses } from '../../src/sources/addr2line.js'
import { lookupsOf, MOST_ADDRESSES, parseFrames, withFrames } from '../../src/sources/addresses.js'
import { placeFindings } from '../../src/sources/place-findings.js'
import { tempFolder } from '../helpers/temp.js'

const FIRMWARE = new URL('firmware', import.meta.url).pathname
const tools = ['arm-none-eabi-addr2line', 'llvm-addr2line'].filter(
  (tool) => spawnSync(tool, ['--version']).status === 0,
)
const mustRun = process.env.HARDWARE_TEST_NO_SKIP === '1'

/** What the firmware prints when it reads a register that is not there: in a function that was inlined, called by `main`. */
const DUMP = 'boot\n*** HardFault ***\nPC: 0x08000022\nLR: 0x0800000d\n'

function read(log: string): Findings {
  const reader = new FindingsReader()
  reader.push(Buffer.from(log))
  return reader.end()
}

describe('which addresses are looked up', () => {
  const crash = (...addresses: string[]): Findings => {
    const findings = read(DUMP)
    return { ...findings, findings: findings.findings.map((finding) => ({ ...finding, addresses })) }
  }
  const looked = (machine: number, ...addresses: string[]) =>
    lookupsOf(crash(...addresses), machine).map(({ at }) => at)

  it('ARM: without the bit of Thumb; callers where they call', () => {
    expect(looked(40, '0x08000023', '0x0800000d', '0x08000010')).toEqual(['0x8000022', '0x800000b', '0x8000010'])
  })

  it('RISC-V: callers where they call; Xtensa: as they are', () => {
    expect(looked(243, '0x42000010', '0x42000020')).toEqual(['0x42000010', '0x4200001f'])
    expect(looked(94, '0x400d1234', '0x400d5679')).toEqual(['0x400d1234', '0x400d5679'])
  })

  it('each once, no more than there may be, and nothing that is no address', () => {
    expect(looked(62, '0x10', '0x10', '-e', '0x', '@/etc/passwd', '0x12345678901234567')).toEqual(['0x10'])
    expect(looked(62, ...Array.from({ length: 500 }, (_, i) => `0x${(i + 1).toString(16)}`))).toHaveLength(
      MOST_ADDRESSES,
    )
  })
})

describe('what addr2line answers', () => {
  const lookups = [
    { printed: '0x0000000a', at: '0xa' },
    { printed: '0x0000000b', at: '0xb' },
    { printed: '0x0000000c', at: '0xc' },
  ]

  it('frames of each address, the inlined ones first, as GNU and LLVM write them', () => {
    const output =
      '0x0000000a\nscale\n/p/adc.h:3\nadc_read\n/p/adc.c:4 (discriminator 2)\n0xb\nmain\n??:?\n0xc\n??\n??:0\n'
    expect([...parseFrames(output, lookups)]).toEqual([
      [
        '0x0000000a',
        [
          { function: 'scale', file: '/p/adc.h', line: 3 },
          { function: 'adc_read', file: '/p/adc.c', line: 4 },
        ],
      ],
      ['0x0000000b', [{ function: 'main', file: null, line: null }]],
      ['0x0000000c', []],
    ])
  })

  it('paths of Windows, with line ends of Windows', () => {
    const frames = parseFrames('0xa\r\nmain\r\nC:\\fw\\adc.c:7\r\n', lookups)
    expect(frames.get('0x0000000a')).toEqual([{ function: 'main', file: 'C:\\fw\\adc.c', line: 7 }])
  })

  it('nothing of what breaks off, or is something else', () => {
    expect([...parseFrames('0xa\nmain', lookups).values()].flat()).toEqual([])
    expect([...parseFrames('addr2line: file format not recognized\n', lookups).values()].flat()).toEqual([])
  })
})

describe('a crash with program counters', () => {
  it('keeps the place that an assertion has printed', () => {
    const findings = read(DUMP)
    const [crash] = findings.findings
    const asserted = { ...findings, findings: [{ ...crash, file: 'src/app.c', line: 1 }] } as Findings
    const frames = new Map([['0x08000022', [{ function: 'scale', file: '/p/adc.h', line: 3 }]]])
    expect(withFrames(asserted, frames).findings[0]).toMatchObject({
      file: 'src/app.c',
      also: [{ file: '/p/adc.h', line: 3, message: 'scale' }],
    })
  })

  it.skipIf(tools.length === 0 && !mustRun)(
    'has its place, its callers and their functions (needs an addr2line for ARM)',
    async () => {
      const { findings, notes } = await resolveAddresses(read(DUMP), 'cortex-m3.elf', FIRMWARE)
      expect(notes).toEqual([])
      expect(findings.findings).toHaveLength(1)
      expect(findings.findings[0]).toMatchObject({
        file: '/project/src/adc.h',
        line: 3,
        also: [
          { file: '/project/src/adc.c', line: 4, message: 'adc_read' },
          { file: '/project/src/main.c', line: 6, message: 'main' },
        ],
      })
      expect(findings.findings[0]?.message).toMatch(
        /0x08000022 scale \(\/project\/src\/adc\.h:3\)\n0x08000022 adc_read .*\n0x0800000d main \(\/project\/src\/main\.c:6\)$/,
      )
    },
  )

  it.skipIf(tools.length === 0 && !mustRun)('ends at a file that git tracks (needs an addr2line for ARM)', async () => {
    const workspace = tempFolder()
    mkdirSync(join(workspace, 'fw/src'), { recursive: true })
    for (const file of ['src/adc.c', 'src/adc.h', 'src/main.c', 'cortex-m3.elf']) {
      copyFileSync(join(FIRMWARE, file), join(workspace, 'fw', file))
    }
    spawnSync('git', ['-C', workspace, 'init', '-q'])
    spawnSync('git', ['-C', workspace, 'add', 'fw/src/adc.c', 'fw/src/main.c'])
    const where = { workspace, cwd: join(workspace, 'fw'), repository: null, rules: [], elf: 'cortex-m3.elf' }
    const { findings, root, notes } = await placeFindings(read(DUMP), where)
    expect([root, notes]).toEqual([workspace, []])
    // The header is not tracked: its caller is the nearest that is.
    expect(findings.findings[0]).toMatchObject({
      file: 'fw/src/adc.c',
      line: 4,
      also: [{ file: 'fw/src/main.c', line: 6 }],
    })
  })
})

describe('an `elf` that does not help', () => {
  const notes = async (elf: string, log = DUMP) => {
    const findings = read(log)
    const result = await resolveAddresses(findings, elf, FIRMWARE)
    expect(result.findings).toEqual(findings)
    return result.notes.join()
  }

  it('is told apart, in sentences', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'short'), '\x7fELF')
    expect(await notes('missing.elf')).toMatch(
      /^`elf`: .*firmware\/missing\.elf is not there\. It is looked for from where the test runs\./,
    )
    expect(await notes('build.sh')).toMatch(/build\.sh is no ELF file: give the one that the linker wrote/)
    expect(await notes(join(folder, 'short'))).toMatch(/is no ELF file/)
    expect(await notes('.')).toMatch(/is no plain file/)
  })

  it('is not even looked at where the log has no program counter', async () => {
    expect(await notes('missing.elf', 'src/x.c:1:test_a:FAIL: boom\n')).toBe('')
  })

  it.skipIf(tools.length === 0 && !mustRun)(
    'has no debug information, or is broken (needs an addr2line for ARM)',
    async () => {
      const broken = join(tempFolder(), 'broken.elf')
      const bytes = Buffer.alloc(4096, 0xff)
      bytes.set([0x7f, 0x45, 0x4c, 0x46, 1, 1, 1], 0)
      bytes.writeUInt16LE(40, 18)
      writeFileSync(broken, bytes)
      expect(await notes('cortex-m3-stripped.elf')).toMatch(/no debug information .*built with `-g`\?/)
      expect(await notes(broken)).toMatch(/no debug information/)
    },
  )

  it.skipIf(process.platform === 'win32')('has no tool', async () => {
    const path = process.env.PATH
    process.env.PATH = tempFolder()
    try {
      // The shell that holds the tool within limits is there.
      spawnSync('/bin/ln', ['-s', '/bin/sh', join(process.env.PATH, 'sh')])
      expect(await notes('cortex-m3.elf')).toMatch(
        /There is no addr2line for ARM on this machine: install binutils-arm-none-eabi or llvm\./,
      )
    } finally {
      process.env.PATH = path
    }
  })
})
