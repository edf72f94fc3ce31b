import { describe, expect, it } from 'vitest'
import type { Paths } from '../../src/findings/format.js'
import { pathsOf } from '../../src/findings/formats.js'
import { type Hints, Locator, type PathRule } from '../../src/findings/locate.js'
import { located } from '../../src/findings/located.js'
import type { Failure, Finding, Findings } from '../../src/findings/model.js'

const ROOT = '/opt/runner/_work/board/board'

const FILES = [
  'Cargo.toml',
  'src/main.rs',
  'src/lib.rs',
  'crates/driver/Cargo.toml',
  'crates/driver/src/lib.rs',
  'crates/driver/src/bus.rs',
  'crates/bus-pirate/Cargo.toml',
  'crates/bus-pirate/src/lib.rs',
  'firmware/src/adc.c',
  'firmware/src/pid.c',
  'firmware/test/test_pid.c',
  'app/src/sensor.c',
  'app/drivers/can_queue.c',
  'boards/a/pins.c',
  'boards/b/pins.c',
  'main/self_test.c',
  'startup.c',
  'go.mod',
  'base_test.go',
  'hal/base_test.go',
  'hal/spi/spi_test.go',
  'tools/flash/go.mod',
  'tools/flash/base_test.go',
  'src/Drivers/Uart.c',
]

function locate(
  path: string,
  hints: Hints = {},
  more: { wd?: string; rules?: PathRule[]; files?: string[] | null } = {},
) {
  const { wd = '', rules = [], files = FILES } = more
  return new Locator({ root: ROOT, workingDirectory: wd, files, rules, pathsOf }).locate(path, hints)
}

describe('a path in the checkout', () => {
  it.each([
    ['absolute', `${ROOT}/firmware/src/adc.c`, 'firmware/src/adc.c'],
    ['as a URL', `file://${ROOT}/firmware/src/adc.c`, 'firmware/src/adc.c'],
    ['with steps back', `${ROOT}/build/../firmware/src/adc.c`, 'firmware/src/adc.c'],
    ['relative to the root', 'firmware/src/adc.c', 'firmware/src/adc.c'],
    ['with ./', './firmware/src/adc.c', 'firmware/src/adc.c'],
    ['with backslashes', 'firmware\\src\\adc.c', 'firmware/src/adc.c'],
    ['relative to a build folder', '../../firmware/src/adc.c', 'firmware/src/adc.c'],
    ['relative to a folder of it', 'src/adc.c', 'firmware/src/adc.c'],
    ['its name alone', 'adc.c', 'firmware/src/adc.c'],
    ['in the root', 'startup.c', 'startup.c'],
  ])('%s', (_, path, file) => {
    expect(locate(path)).toBe(file)
  })

  it('is looked for where the test ran before it is in the root', () => {
    expect(locate('src/lib.rs', {}, { wd: 'crates/driver' })).toBe('crates/driver/src/lib.rs')
    expect(locate('src/lib.rs', {}, { wd: 'firmware' })).toBe('src/lib.rs')
    expect(locate('../src/pid.c', {}, { wd: 'firmware/test' })).toBe('firmware/src/pid.c')
  })
})

describe('a path of another machine', () => {
  it.each([
    ['a container', '/project/firmware/src/adc.c', 'firmware/src/adc.c'],
    ['a container with a folder of it', '/src/test/test_pid.c', 'firmware/test/test_pid.c'],
    ['GitLab', '/builds/group/anything/startup.c', 'startup.c'],
    ['a runner of GitHub', '/home/runner/work/board/board/src/main.rs', 'src/main.rs'],
    ['a folder with its name', '/Users/me/board/src/lib.rs', 'src/lib.rs'],
    ['a mounted folder', '/project/adc.c', 'firmware/src/adc.c'],
    ['Windows', 'D:\\a\\board\\board\\firmware\\src\\adc.c', 'firmware/src/adc.c'],
    ['Windows, in small letters', 'd:\\work\\src\\drivers\\uart.c', 'src/Drivers/Uart.c'],
    ['Windows, a long path', '\\\\?\\C:\\work\\firmware\\src\\adc.c', 'firmware/src/adc.c'],
    ['Windows, as a URL', 'file:///C:/work/firmware/src/adc.c', 'firmware/src/adc.c'],
    ['Windows, as Git sees it', '/c/work/firmware/src/adc.c', 'firmware/src/adc.c'],
  ])('%s', (_, path, file) => {
    expect(locate(path)).toBe(file)
  })

  it('knows a workspace of Windows whatever its case', () => {
    const locator = new Locator({ root: 'D:\\a\\board\\board', workingDirectory: '', files: FILES, rules: [], pathsOf })
    expect(locator.locate('d:\\A\\Board\\board\\startup.c')).toBe('startup.c')
  })
})

describe('no file rather than a wrong one', () => {
  it.each([
    ['two of that name', 'pins.c'],
    ['two with that end', '/project/src/lib.rs'],
    ['only the name is the same', '/opt/esp/idf/components/freertos/adc.c'],
    ['only the name is the same, in the root', '/opt/sdk/arm/cmsis/device/startup.c'],
    ['only the name is the same, relative', 'components/freertos/adc.c'],
    ['case, where it counts', '/work/src/drivers/uart.c'],
    ['another file of a folder that is there', 'firmware/src/other.c'],
    ['a folder', 'firmware/src'],
    ['outside', '../../../etc/passwd'],
    ['outside, absolute', '/etc/passwd'],
    ['outside, below the root', `${ROOT}/../../other/secret.c`],
    ['nothing', ''],
    ['no path', 'a\nb'],
    ['a word in brackets', '<anonymous>'],
    ['the Rust library', '/rustc/90b35a6239c3d8bdabc530a6a0816f7ff89a0aaf/library/core/src/panicking.rs'],
    ['a crate', '/home/me/.cargo/registry/src/index.crates.io-6f17d22bba15001f/driver-0.1.0/src/lib.rs'],
    ['a system header', '/usr/include/c++/12/src/main.rs'],
    ['node', 'node:internal/process'],
    ['a package of Python', '/venv/lib/python3.11/site-packages/app/src/sensor.c'],
    ['a very long one', `${'a/'.repeat(5000)}firmware/src/adc.c`],
  ])('%s', (_, path) => {
    expect(locate(path)).toBeNull()
  })
})

describe('what formats print', () => {
  it('Rust: frames are below the package of the file that the panic names', () => {
    const near = 'crates/driver/src/bus.rs'
    expect(locate('./src/lib.rs', { format: 'libtest', near })).toBe('crates/driver/src/lib.rs')
    expect(locate('./src/lib.rs', { format: 'libtest', near: 'src/main.rs' })).toBe('src/lib.rs')
  })

  it('Rust: or of the package that the suite names, or the only one', () => {
    expect(locate('./src/lib.rs', { suite: 'driver (unittests src/lib.rs)' })).toBe('crates/driver/src/lib.rs')
    expect(locate('./src/lib.rs', { suite: 'bus_pirate (unittests src/lib.rs)' })).toBe('crates/bus-pirate/src/lib.rs')
    expect(locate('./src/lib.rs')).toBeNull()
    expect(locate('./src/bus.rs')).toBe('crates/driver/src/bus.rs')
  })

  it.each(['defmt', 'defmt-test', 'probe-rs', 'embedded-test'])(
    '%s: three parts may be the end of a longer path',
    (format) => {
      const files = ['src/bin/panic.rs', 'app/src/bin/panic.rs', 'app/src/bin/other.rs']
      expect(locate('src/bin/panic.rs', { format }, { files })).toBeNull()
      expect(locate('src/bin/panic.rs', { format: 'rust-panic' }, { files })).toBe('src/bin/panic.rs')
      expect(locate('src/bin/other.rs', { format }, { files })).toBe('app/src/bin/other.rs')
    },
  )

  it.each(['go', 'go-json'])('%s: a name, in the package that is told later', (format) => {
    const go = (name: string, suite: string | null) => locate(name, { format, suite })
    expect(go('spi_test.go', null)).toBe('hal/spi/spi_test.go')
    expect(go('base_test.go', 'example.com/board/hal')).toBe('hal/base_test.go')
    expect(go('base_test.go', 'example.com/tools/flash')).toBe('tools/flash/base_test.go')
    // There are two modules, and nothing tells their names.
    expect(go('base_test.go', 'example.com/board')).toBeNull()
    expect(go('base_test.go', null)).toBeNull()
    const files = ['go.mod', 'base_test.go', 'hal/base_test.go']
    expect(locate('base_test.go', { format, suite: 'example.com/board' }, { files })).toBe('base_test.go')
  })

  it('ESP-IDF: a name alone must be the only one, also in the root', () => {
    const files = ['main.c', 'components/ui/main.c', 'main/self_test.c']
    expect(locate('main.c', { format: 'esp-idf' }, { files })).toBeNull()
    expect(locate('self_test.c', { format: 'esp-idf' }, { files })).toBe('main/self_test.c')
    expect(locate('./main/self_test.c', { format: 'esp-idf' })).toBe('main/self_test.c')
  })

  it('a format says itself how much of a path it prints', () => {
    const files = ['boot.c', 'a/b/boot.c', 'x/a/b/boot.c']
    const printed = (path: string, paths: Paths) =>
      new Locator({ root: ROOT, workingDirectory: '', files, rules: [], pathsOf: () => paths }).locate(path, {
        format: 'one of tomorrow',
      })
    expect(printed('boot.c', 'name')).toBeNull()
    expect(printed('a/b/boot.c', 'three-parts')).toBeNull()
    expect(printed('a/b/boot.c', 'name')).toBe('a/b/boot.c')
  })

  it('Zephyr: names for the folders', () => {
    const zephyr = (path: string, wd = '') =>
      locate(path, { format: 'ztest' }, { wd, files: [...FILES, 'tests/x/src/sensor.c'] })
    expect(zephyr('WEST_TOPDIR/app/drivers/can_queue.c')).toBe('app/drivers/can_queue.c')
    expect(zephyr('WEST_TOPDIR/board/firmware/src/adc.c')).toBe('firmware/src/adc.c')
    expect(zephyr('CMAKE_SOURCE_DIR/src/sensor.c')).toBeNull()
    expect(zephyr('CMAKE_SOURCE_DIR/src/sensor.c', 'app')).toBe('app/src/sensor.c')
    expect(zephyr('CMAKE_SOURCE_DIR/drivers/can_queue.c')).toBe('app/drivers/can_queue.c')
    expect(zephyr('ZEPHYR_BASE/kernel/pid.c')).toBeNull()
  })
})

describe('the rules of `path-map`', () => {
  const rules = [
    { prefix: '/usr/src/fw', replacement: 'firmware' },
    { prefix: 'CMAKE_SOURCE_DIR', replacement: 'app' },
    { prefix: 'C:\\build\\', replacement: '' },
    { prefix: '/abs/', replacement: `${ROOT}/boards` },
  ]
  it.each([
    ['/usr/src/fw/src/adc.c', 'firmware/src/adc.c'],
    ['CMAKE_SOURCE_DIR/src/sensor.c', 'app/src/sensor.c'],
    ['c:\\Build\\boards\\b\\pins.c', 'boards/b/pins.c'],
    ['/abs/a/pins.c', 'boards/a/pins.c'],
  ])('%s', (path, file) => {
    expect(locate(path, {}, { rules })).toBe(file)
  })

  it('apply to whole folders, and lead nowhere else', () => {
    expect(locate('/usr/src/fw2/src/adc.c', {}, { rules })).toBeNull()
    expect(locate('/usr/src/fw/../../../etc/passwd', {}, { rules })).toBeNull()
    expect(locate('/out/passwd', {}, { rules: [{ prefix: '/out', replacement: '/etc' }] })).toBeNull()
  })
})

describe('without a checkout', () => {
  it('only what is certainly below it is taken', () => {
    const rules = [{ prefix: '/project', replacement: 'fw' }]
    const without = (path: string) => locate(path, {}, { files: null, rules })
    expect(without(`${ROOT}/src/x.c`)).toBe('src/x.c')
    expect(without('/project/src/x.c')).toBe('fw/src/x.c')
    expect(without('src/x.c')).toBeNull()
    expect(without('/elsewhere/src/x.c')).toBeNull()
    expect(without(`${ROOT}/../x.c`)).toBeNull()
    expect(without('/project/../../x.c')).toBeNull()
  })
})

describe('the places of findings', () => {
  const failure = (over: Partial<Failure>): Failure => ({
    kind: 'test',
    file: null,
    line: null,
    message: 'boom',
    also: [],
    addresses: [],
    infrastructure: false,
    suspected: false,
    cure: null,
    logLine: 1,
    ...over,
  })
  const at = (over: Partial<Failure>) => {
    const one = failure(over)
    const counts = { passed: 0, failed: 1, skipped: 0, notRun: 0, expectedFailures: 0, todo: 0, disabled: 0, flaky: 0 }
    const test = { name: 't', verdict: 'failed' as const, durationMs: null, flaky: false, reason: '', failure: one }
    const findings: Findings = {
      tests: counts,
      frameworks: [],
      infrastructure: false,
      suites: [{ format: 'unity', name: null, counts, cases: [test, { ...test, failure: null }] }],
      findings: [{ ...one, format: 'unity', suite: null, name: 't' }],
      more: 0,
      notes: [],
    }
    const before = structuredClone(findings)
    const after = located(findings, new Locator({ root: ROOT, workingDirectory: '', files: FILES, rules: [], pathsOf }))
    expect(findings).toEqual(before)
    const [found] = after.findings
    const { format, suite, name, ...same } = found as Finding
    expect(after.suites[0]?.cases[0]?.failure).toEqual(same)
    return found
  }

  it('become files of the checkout', () => {
    expect(at({ file: '/project/src/adc.c', line: 3 })).toMatchObject({
      file: 'firmware/src/adc.c',
      line: 3,
      message: 'boom',
    })
  })

  it('move into the message where they are none, once', () => {
    expect(at({ file: '/sdk/x.c', line: 3 })).toMatchObject({ file: null, line: null, message: 'boom\nat /sdk/x.c:3' })
    expect(at({ file: '/sdk/x.c', line: 3, message: '' })).toMatchObject({ message: 'at /sdk/x.c:3' })
    expect(at({ file: '/sdk/x.c', line: 3, message: 'x.c:3: boom' })).toMatchObject({ message: 'x.c:3: boom' })
    expect(at({ file: 'C:\\sdk\\x.c', line: 3, message: 'x.c(3): boom' })).toMatchObject({ message: 'x.c(3): boom' })
    expect(at({ file: '/sdk/x.c', message: 'boom' })).toMatchObject({ file: null, message: 'boom\nat /sdk/x.c' })
  })

  it('give way to a caller that is one', () => {
    const also = [
      { file: '/sdk/y.c', line: 4, message: 'called by' },
      { file: '/project/src/adc.c', line: 5, message: 'called by' },
      { file: 'startup.c', line: 6, message: 'called by' },
    ]
    expect(at({ file: '/sdk/x.c', line: 3, also })).toMatchObject({
      file: 'firmware/src/adc.c',
      line: 5,
      message: 'boom\nat /sdk/x.c:3',
      also: [{ file: 'startup.c', line: 6, message: 'called by' }],
    })
  })

  it('of a Rust trace are below the package of the panic', () => {
    const also = [{ file: './src/lib.rs', line: 34, message: 'driver::decode' }]
    expect(at({ file: 'crates/driver/src/bus.rs', line: 3, also })).toMatchObject({
      file: 'crates/driver/src/bus.rs',
      also: [{ file: 'crates/driver/src/lib.rs', line: 34 }],
    })
  })

  it('stand once', () => {
    const also = [{ file: 'startup.c', line: 3, message: '' }]
    expect(at({ file: '/project/startup.c', line: 3, also })).toMatchObject({ file: 'startup.c', line: 3, also: [] })
  })
})
