import { FindingsReader } from '../findings/findings-reader.js'
import type { Also, Failure } from '../findings/model.js'
import { isOwnSource, leadingPlace, type Place, placeOf } from '../findings/place.js'

/** Of longer text, only the end is looked at: frameworks say last what went wrong. */
const MOST_TEXT = 256 * 1024

/** What the text of a failure tells of its place. */
interface TextPlaces {
  place: Place | null
  also: Also[]
  addresses: string[]
  /** What a framework within the text says, where it had one. */
  message: string
}

/**
 * Where in the source something failed, from the text that a framework wrote into its results: by its own forms, else by those of all
 * formats (a log within the results).
 * @param test its name, by which it is found in a log of several
 */
export function placesInText(text: string, test: string): TextPlaces {
  const cut = text.slice(-MOST_TEXT)
  for (const form of FORMS) {
    const place = form(cut)
    if (place !== null) return { place, also: [], addresses: [], message: '' }
  }
  return placesInLog(cut, test)
}

/** The failures that a log tells, as one; only that of `test`, if it has one. */
export function placesInLog(text: string, test: string): TextPlaces {
  const nothing = { place: null, also: [], addresses: [], message: '' }
  if (text.trim() === '') return nothing
  const reader = new FindingsReader()
  reader.push(Buffer.from(text.slice(-MOST_TEXT)))
  const failures = reader.end().findings.filter(({ kind }) => kind === 'test' || kind === 'crash')
  // twister calls `test_x` of a suite `area.suite.x`.
  const own = failures.find(
    ({ name }) => name !== null && (test.endsWith(name) || test.endsWith(`.${name.replace(/^test_/, '')}`)),
  )
  const [first, ...others]: Failure[] = own === undefined ? failures : [own]
  if (first === undefined) return nothing
  const further = others.flatMap(({ file, line, message }) =>
    file === null || line === null ? [] : [{ file, line, message }],
  )
  const place = first.file === null || first.line === null ? null : { file: first.file, line: first.line }
  return { place, also: [...first.also, ...further], addresses: first.addresses, message: first.message }
}

/** In order. Each either knows its form for certain, or finds nothing. */
const FORMS: readonly ((text: string) => Place | null)[] = [
  pytest,
  rustPanic,
  firstLine,
  catch2,
  pythonTrace,
  javaTrace,
  nodeTrace,
]

/** GoogleTest, CppUTest, PlatformIO: the place, alone or before the message. */
function firstLine(text: string): Place | null {
  const line = text.trimStart().split('\n', 1)[0]?.trimEnd() ?? ''
  const found = placeOf(line) ?? leadingPlace(line) ?? microsoft(line)
  return found !== null && /[./\\]/.test(found.file) && isOwnSource(found.file)
    ? { file: found.file, line: found.line }
    : null
}

/** `FILE(LINE): error` */
function microsoft(line: string): Place | null {
  const found = /^([^()]{1,1000})\((\d{1,7})\): /.exec(line)
  return found === null ? null : { file: found[1] ?? '', line: Number(found[2]) }
}

function rustPanic(text: string): Place | null {
  const found = /panicked at (?:'[^\n]{0,2000}', )?([^\n']{1,1000}):(\d{1,7}):\d{1,7}:?$/m.exec(text)
  return found === null || !isOwnSource(found[1] ?? '') ? null : { file: found[1] ?? '', line: Number(found[2]) }
}

/** Catch2: `at FILE:LINE` as a line of its own, after the expression. */
function catch2(text: string): Place | null {
  const found = /^at (\S[^\n]{0,1000}):(\d{1,7})$/m.exec(text)
  return found === null || !isOwnSource(found[1] ?? '') ? null : { file: found[1] ?? '', line: Number(found[2]) }
}

/** `FILE:LINE: AssertionError`, a line for each frame: the innermost comes last. */
function pytest(text: string): Place | null {
  return lastOwn(text, /^([^\s:][^\n:]{0,1000}\.py):(\d{1,7}): ?\S?/gm)
}

function pythonTrace(text: string): Place | null {
  return lastOwn(text, /^ {0,8}File "([^"\n]{1,1000})", line (\d{1,7})/gm)
}

function lastOwn(text: string, form: RegExp): Place | null {
  let last: Place | null = null
  for (const [, file = '', line] of text.matchAll(form)) if (isOwnSource(file)) last = { file, line: Number(line) }
  return last
}

/** Packages that stand between a test and what it tests. */
const JAVA_MACHINERY =
  /^(?:java|javax|jdk|sun|junit|kotlin|groovy|scala)\.|^org\.(?:junit|opentest4j|assertj|hamcrest|testng|mockito|apache\.maven|gradle)\.|^com\.sun\./

/** `at package.Class.method(File.java:12)`: the innermost comes first, and its folder is that of its package. */
function javaTrace(text: string): Place | null {
  for (const [, frame = '', file = '', line] of text.matchAll(
    /^\s{0,20}at (?:[\w.@-]{1,200}\/)?([\w.$<>]{1,500})\((\w{1,200}\.\w{1,10}):(\d{1,7})\)/gm,
  )) {
    if (JAVA_MACHINERY.test(frame)) continue
    const folders = frame.split('.').slice(0, -2)
    return { file: [...folders, file].join('/'), line: Number(line) }
  }
  return null
}

/** `at fn (file:///project/x.mjs:2:75)`, `at /project/x.js:2:75`: the innermost comes first. */
function nodeTrace(text: string): Place | null {
  for (const [, file = '', line] of text.matchAll(
    /^\s{1,20}at (?:[^()\n]{1,300} \()?((?:file:\/\/)?(?:\/|[A-Za-z]:[\\/])[^()\n]{1,1000}?):(\d{1,7}):\d{1,7}\)?$/gm,
  )) {
    if (isOwnSource(file) && !file.includes('/node_modules/')) return { file, line: Number(line) }
  }
  return null
}
