import type { Format, Reader } from './format.js'
import type { FailurePart } from './ledger.js'

/**
 * `assert()` as C libraries print it. glibc (assert/assert.c) `PROGRAM: FILE:LINE: FUNCTION: Assertion `X' failed.`; newlib and
 * picolibc (newlib/libc/stdlib/assert.c) `assertion "X" failed: file "F", line N, function: g`; musl `Assertion failed: X (F: g: N)`;
 * macOS and the BSDs `Assertion failed: (X), function g, file F, line N.`; Microsoft's `Assertion failed: X, file F, line N`; bionic
 * `F:N: g: assertion "X" failed`; Arm's `*** assertion failed: X, file F, line N`; NuttX's; the example in ST's HAL.
 */
export const cAssert: Format = {
  name: 'c-assert',
  triggers: [
    "' failed.",
    '" failed: file "',
    'ssertion failed: ',
    'Assertion failed at file',
    'Assertion failed panic',
    '" failed\n',
    'Wrong parameters value: file ',
  ],
  start: (ledger): Reader => ({
    line(text) {
      const part = text.length > 8000 ? null : assertionIn(text)
      if (part === null) return false
      ledger.crash('c-assert', part)
      return true
    },
  }),
}

function assertionIn(text: string): FailurePart | null {
  for (const read of [glibc, newlib, named, musl, bionic, nuttx, stm32]) {
    const part = read(text)
    if (part !== null) return part
  }
  return null
}

/** The function may be a C++ signature, the program's name a path, the condition anything. */
function glibc(text: string): FailurePart | null {
  const at = text.indexOf(': Assertion `')
  if (at === -1 || !/' failed\.\s{0,4}$/.test(text.slice(-12))) return null
  const before = text.slice(0, at)
  // Windows' drives have a colon, programs' names may have one.
  const found = /^(?:(.{0,500}?): )?((?:[A-Za-z]:[\\/])?[^:]{1,1000}):(\d{1,7})(?:: (.{1,2000}))?$/.exec(before)
  if (found === null) return null
  const [, , file = '', line = ''] = found
  return { file, line: Number(line), message: text.slice(before.length - (found[4]?.length ?? -2)).trim() }
}

function newlib(text: string): FailurePart | null {
  const found = /assertion "(.{0,4000})" failed: file "(.{1,1000}?)", line (\d{1,7})(?:, function: .{0,1000})?$/.exec(
    text.trimEnd(),
  )
  return found === null ? null : { file: found[2] ?? null, line: Number(found[3]), message: found[0] }
}

/** macOS, the BSDs, Microsoft, Arm. */
function named(text: string): FailurePart | null {
  const found =
    /[Aa]ssertion failed: (.{1,4000}), (?:function (.{1,1000}), )?file (.{1,1000}?), line (\d{1,7})\.?$/.exec(
      text.trimEnd(),
    )
  return found === null ? null : { file: found[3] ?? null, line: Number(found[4]), message: found[0] }
}

function musl(text: string): FailurePart | null {
  const found = /Assertion failed: (.{1,4000}) \(([^():]{1,1000}): ([^:]{1,1000}): (\d{1,7})\)$/.exec(text.trimEnd())
  return found === null ? null : { file: found[2] ?? null, line: Number(found[4]), message: found[0] }
}

function bionic(text: string): FailurePart | null {
  const found = /(?:^|\s)([^\s:]{1,1000}):(\d{1,7}): (.{1,1000}): assertion "(.{1,4000})" failed$/.exec(text.trimEnd())
  return found === null ? null : { file: found[1] ?? null, line: Number(found[2]), message: found[0].trim() }
}

/** `up_assert: Assertion failed at file:FILE line: N task: T`; newer `Assertion failed panic: at file: FILE:N task: T`. */
function nuttx(text: string): FailurePart | null {
  const found = /Assertion failed (?:panic: ?)?at file: ?([^\s:]{1,500})(?::| line: )(\d{1,7}) task/.exec(text)
  if (found === null) return null
  return { file: found[1] ?? null, line: Number(found[2]), message: text.slice(found.index).trimEnd() }
}

function stm32(text: string): FailurePart | null {
  const found = /Wrong parameters value: file (.{1,1000}?) on line (\d{1,7})$/.exec(text.trimEnd())
  return found === null ? null : { file: found[1] ?? null, line: Number(found[2]), message: found[0] }
}
