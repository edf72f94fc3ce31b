import { cAssert } from './c-assert.js'
import { cmake } from './cmake.js'
import { defmt } from './defmt.js'
import { defmtTest } from './defmt-test.js'
import { espIdf } from './esp-idf.js'
import type { Format } from './format.js'
import { gcc } from './gcc.js'
import { hardFault } from './hard-fault.js'
import { infrastructure } from './infrastructure.js'
import { ld } from './ld.js'
import { libtest } from './libtest.js'
import { libtestJson } from './libtest-json.js'
import { make } from './make.js'
import { nextest } from './nextest.js'
import { probeRs } from './probe-rs.js'
import { probeRun } from './probe-run.js'
import { programAbort } from './program-abort.js'
import { rustBacktrace } from './rust-backtrace.js'
import { rustPanic } from './rust-panic.js'
import { rustc } from './rustc.js'
import { sanitizer } from './sanitizer.js'
import { twister } from './twister.js'
import { ubsan } from './ubsan.js'
import { zephyr } from './zephyr.js'
import { ztest } from './ztest.js'

/**
 * All formats. The order is the rule for lines that two of them could claim: who wraps others comes before what it wraps, what is
 * more special before what is more general, and messages about the bench come last.
 */
export const FORMATS: readonly Format[] = [
  nextest,
  twister,
  libtestJson,
  libtest,
  defmtTest,
  defmt,
  probeRun,
  probeRs,
  ztest,
  zephyr,
  espIdf,
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
