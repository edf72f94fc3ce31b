/** A test's end, as it stands behind its name, or alone after a device's output. */
export interface Verdict {
  word: 'ok' | 'FAILED' | 'ignored'
  reason: string
  durationMs: number | null
}

interface TestLine {
  name: string
  /** embedded-test pads names, Rust's own harness does not. */
  padded: boolean
  /** Something stands before it. */
  glued: boolean
  /** What follows the dots. */
  rest: string
}

/** `running N tests`. */
export function runningLine(text: string): number | null {
  const found = /^running (\d{1,9}) tests?$/.exec(text)
  return found === null ? null : Number(found[1])
}

/** Cargo's word on what it runs: `bus (tests/bus.rs)`, `driver (unittests src/lib.rs)`, `driver (doc-tests)`. */
export function targetOf(text: string): string | null {
  const doctests = /^ {1,6}Doc-tests (\S{1,200})$/.exec(text)
  if (doctests !== null) return `${doctests[1]} (doc-tests)`
  const running = /^ {1,6}Running (unittests )?(\S{1,1000}) \((\S{1,1000})\)$/.exec(text)
  if (running === null) return null
  const [, unittests = '', source = '', program = ''] = running
  const crate = program.slice(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1)
  return `${crate.replace(/-[0-9a-f]{16}(?:\.exe)?$/, '')} (${unittests}${source})`
}

/** `test result: ok. 3 passed; 0 failed; ...`. What was measured has passed. */
export function resultLine(text: string): { passed: number; failed: number; skipped: number } | null {
  const found =
    /^test result: (?:ok|FAILED)\. (\d{1,9}) passed; (\d{1,9}) failed; (\d{1,9}) ignored; (\d{1,9}) measured/.exec(text)
  if (found === null) return null
  const [passed = 0, failed = 0, skipped = 0, measured = 0] = found.slice(1).map(Number)
  return { passed: passed + measured, failed, skipped }
}

/** `test NAME ... `, and what comes behind it. */
export function testLine(text: string): TestLine | null {
  const dots = text.indexOf(' ... ')
  const end = dots === -1 && text.endsWith(' ...') ? text.length - 4 : dots
  if (end === -1) return null
  const from = text.startsWith('test ') ? 0 : text.lastIndexOf('test ', end)
  if (from === -1) return null
  const padded = text.slice(from + 5, end)
  const printed = padded.trimEnd()
  const name = printed.replace(/ - (?:should panic|compile fail|compile)$/, '')
  // Only a doctest's name has spaces: `src/lib.rs - decode (line 9)`.
  if (name === '' || (/\s/.test(name) && !/ - .{0,500}\(line \d{1,7}\)$/.test(name))) return null
  return { name, padded: padded !== printed, glued: from > 0, rest: text.slice(end + 5) }
}

/** `ok`, `FAILED`, `ignored, WHY`, each perhaps with ` <0.123s>`. */
export function verdictOf(text: string): Verdict | null {
  const found = /^(ok|FAILED|ignored|bench:)(?=$|[ ,])/.exec(text)
  if (found === null) return null
  const [word = ''] = found
  const rest = text.slice(word.length)
  const time = / <(\d{1,9}(?:\.\d{1,9})?)s>$/.exec(rest)
  const reason = rest.slice(0, time?.index ?? rest.length).trim()
  const durationMs = time === null ? null : Number(time[1]) * 1000
  if (word === 'bench:') return { word: 'ok', reason: '', durationMs }
  if (word === 'ignored') return { word, reason: reason.replace(/^, ?/, ''), durationMs }
  if (word === 'FAILED') return reason === '' || reason.startsWith('(') ? { word, reason, durationMs } : null
  return reason === '' ? { word: 'ok', reason, durationMs } : null
}

/** `NAME --- FAILED`, as `-q` says it, perhaps behind its dots. */
export function quietFailure(text: string): string | null {
  if (!text.endsWith(' --- FAILED')) return null
  const name = text
    .slice(text.lastIndexOf('\t') + 1, -11)
    .replace(/^[.iF]{1,100}(?= )/, '')
    .trim()
  return name === '' ? null : name
}

/** `---- NAME stdout ----`; embedded-test `---- NAME ----`, which a test may print as well. */
export function capturedHeader(text: string): { name: string; bare: boolean } | null {
  if (!text.startsWith('---- ') || !text.endsWith(' ----') || text.length < 11) return null
  const name = text.slice(5, -5)
  return { name: name.replace(/ stdout$/, ''), bare: !name.endsWith(' stdout') }
}

/** Cargo's last word on a target that failed. */
export function isTargetFailed(text: string): boolean {
  return /^error: (?:test|doctest) failed/.test(text)
}

/** Cargo says how the target's process ended. */
export function isProcessEnd(text: string): boolean {
  return /^ {2}process didn't exit successfully: .{0,4000}?\([^()]{1,200}\)$/.test(text)
}
