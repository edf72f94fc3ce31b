import { boost } from './boost.js'
import { cAssert } from './c-assert.js'
import { catch2 } from './catch2.js'
import { catch2Compact } from './catch2-compact.js'
import { check } from './check.js'
import { cmake } from './cmake.js'
import { cmocka } from './cmocka.js'
import { cpputest } from './cpputest.js'
import { criterion } from './criterion.js'
import { ctest } from './ctest.js'
import { cunit } from './cunit.js'
import { defmt } from './defmt.js'
import { defmtTest } from './defmt-test.js'
import { doctest } from './doctest.js'
import { espIdf } from './esp-idf.js'
import type { Format, Paths } from './format.js'
import { gcc } from './gcc.js'
import { goJson } from './go-json.js'
import { goTest } from './go-test.js'
import { gtest } from './gtest.js'
import { hardFault } from './hard-fault.js'
import { infrastructure } from './infrastructure.js'
import { ld } from './ld.js'
import { libtest } from './libtest.js'
import { libtestJson } from './libtest-json.js'
import { make } from './make.js'
import { nextest } from './nextest.js'
import { nodeSpec } from './node-spec.js'
import { platformio } from './platformio.js'
import { probeRs } from './probe-rs.js'
import { probeRun } from './probe-run.js'
import { programAbort } from './program-abort.js'
import { pytest } from './pytest.js'
import { pythonFatal } from './python-fatal.js'
import { rustBacktrace } from './rust-backtrace.js'
import { rustPanic } from './rust-panic.js'
import { rustc } from './rustc.js'
import { sanitizer } from './sanitizer.js'
import { subunit } from './subunit.js'
import { tap } from './tap.js'
import { twister } from './twister.js'
import { ubsan } from './ubsan.js'
import { unittest } from './unittest.js'
import { unity } from './unity.js'
import { zephyr } from './zephyr.js'
import { ztest } from './ztest.js'

/**
 * All formats. The order is the rule for lines that two of them could claim: who wraps others comes before what it wraps, what is
 * more special before what is more general, and messages about the bench come last.
 */
export const FORMATS: readonly Format[] = [
  nextest,
  twister,
  ctest,
  platformio,
  pytest,
  unittest,
  goJson,
  goTest,
  nodeSpec,
  subunit,
  tap,
  libtestJson,
  libtest,
  defmtTest,
  defmt,
  probeRun,
  probeRs,
  ztest,
  zephyr,
  espIdf,
  boost,
  check,
  cmocka,
  gtest,
  doctest,
  catch2Compact,
  catch2,
  criterion,
  cunit,
  unity,
  cpputest,
  pythonFatal,
  rustPanic,
  rustBacktrace,
  sanitizer,
  ubsan,
  cAssert,
  hardFault,
  programAbort,
  rustc,
  gcc,
  ld,
  cmake,
  make,
  infrastructure,
]

const PATHS = new Map(
  FORMATS.flatMap(({ name, paths, dialects = {} }) => [
    [name, paths] as const,
    ...Object.entries(dialects).map(([dialect, own]) => [dialect, own.paths] as const),
  ]),
)

/** What findings that carry the name of `format` print of a path; undefined: all that they know. */
export function pathsOf(format: string): Paths | undefined {
  return PATHS.get(format)
}
