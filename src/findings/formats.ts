import { defmt } from './defmt.js'
import { defmtTest } from './defmt-test.js'
import type { Format } from './format.js'
import { goJson } from './go-json.js'
import { goTest } from './go-test.js'
import { infrastructure } from './infrastructure.js'
import { libtest } from './libtest.js'
import { libtestJson } from './libtest-json.js'
import { nextest } from './nextest.js'
import { nodeSpec } from './node-spec.js'
import { probeRs } from './probe-rs.js'
import { probeRun } from './probe-run.js'
import { pytest } from './pytest.js'
import { pythonFatal } from './python-fatal.js'
import { rustBacktrace } from './rust-backtrace.js'
import { rustPanic } from './rust-panic.js'
import { rustc } from './rustc.js'
import { subunit } from './subunit.js'
import { tap } from './tap.js'
import { unittest } from './unittest.js'

/**
 * All formats. The order is the rule for lines that two of them could claim: who wraps others comes before what it wraps, what is
 * more special before what is more general, and messages about the bench come last.
 */
export const FORMATS: readonly Format[] = [
  nextest,
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
  pythonFatal,
  rustPanic,
  rustBacktrace,
  rustc,
  infrastructure,
]
