import type { GoVerdict } from './go-package.js'

/** What the testing package prints of a test's course: `=== RUN   NAME`, `=== NAME  NAME` and its like. */
export function courseLine(text: string): { word: string; name: string } | null {
  const at = text.indexOf('=== ')
  const found = at === -1 ? null : /^=== (RUN|CONT|NAME|PAUSE) {2,4}(\S{0,2000})$/.exec(text.slice(at))
  const [, word = '', name = ''] = found ?? []
  return found === null || !(isTest(name) || name === '') ? null : { word, name }
}

/** `--- FAIL: NAME (0.12s)`, also behind what a test printed. */
export function verdictLine(text: string): { name: string; verdict: GoVerdict; durationMs: number } | null {
  const at = text.lastIndexOf('--- ')
  if (at === -1) return null
  const found = /^--- (FAIL|PASS|SKIP): (\S{1,2000}) \((\d{1,9}\.\d{1,6})s\)$/.exec(text.slice(at))
  const [, word = '', name = '', seconds = ''] = found ?? []
  if (found === null || !isTest(name)) return null
  return { name, verdict: word.toLowerCase() as GoVerdict, durationMs: Number(seconds) * 1000 }
}

/** `    x_test.go:12: text`: the file without its folder. */
export function logLine(text: string): { indent: number; file: string; line: number; words: string } | null {
  const found = /^( {4,200})([^\s:/\\]{1,300}\.go):(\d{1,7}): ?(.*)$/.exec(text.slice(0, 10_000))
  if (found === null) return null
  const [, indent = '', file = '', line = '', words = ''] = found
  return { indent: indent.length, file, line: Number(line), words }
}

/** `FILE.go:LINE:COLUMN: what` of the compiler or of vet. A linter names itself in brackets at the end. */
export function buildLine(text: string): { file: string; line: number; words: string } | null {
  const found = /^(?:vet: )?((?:[A-Za-z]:[\\/])?[^\s:][^:\n]{0,1000}\.go):(\d{1,7}):(\d{1,7}): (\S.*)$/.exec(
    text.slice(0, 5000),
  )
  if (found === null || / \([\w-]{2,30}\)$/.test(text)) return null
  return { file: found[1] ?? '', line: Number(found[2]), words: found[4] ?? '' }
}

/** `ok  \tPKG\t0.1s`, `FAIL\tPKG\t0.1s`, `FAIL\tPKG [build failed]`, `?   \tPKG\t[no test files]`. */
export function packageLine(text: string): { name: string; status: GoVerdict; rest: string } | null {
  const found = /^(ok|FAIL|\?) {0,6}\t(\S{1,1000})(?:[\t ](.*))?$/.exec(text.slice(0, 3000))
  if (found === null) return null
  const [, word = '', name = '', rest = ''] = found
  return { name, status: word === 'ok' ? 'pass' : word === 'FAIL' ? 'fail' : 'skip', rest }
}

function isTest(name: string): boolean {
  return /^(?:Test|Example|Fuzz|Benchmark)/.test(name)
}
