import { closeSync, fstatSync, lstatSync, readFileSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import { glob } from 'tinyglobby'
import { blamesBench } from '../findings/infrastructure.js'
import { Ledger } from '../findings/ledger.js'
import type { Findings } from '../findings/model.js'
import { openPlainFile } from '../plain-file.js'
import { readCtrf } from './ctrf-results.js'
import { readJunit } from './junit-results.js'
import { ResultError } from './result-error.js'
import { parseXml } from './xml-tree.js'

const MIB = 1024 * 1024

/** The test wrote them: of a file, of all of them, and how many. */
const LARGEST = 16 * MIB
const LARGEST_SUM = 64 * MIB
const MOST_FILES = 500
const DEEPEST = 25
const SEARCH_MS = 15_000

/** Named in a sentence; more are counted. */
const MOST_NAMED = 5

interface ResultsRequest {
  /** `results`: glob patterns relative to `workspace`; `!` before one takes files out. */
  patterns: readonly string[]
  /** Absolute path. */
  workspace: string
  /** When the attempt began, in milliseconds since 1970: what is older, an earlier run has left. */
  since: number
}

export interface ResultsRead {
  /** What the files say; null if none could be read: then the output must tell. */
  findings: Findings | null
  /** Those that were read, relative to the workspace. */
  files: string[]
  /** What was left out and why, in sentences. */
  problems: string[]
}

/** Reads the results that a test wrote itself (JUnit XML, CTRF). Never throws: the files are the test's. */
export async function readResults(request: ResultsRequest): Promise<ResultsRead> {
  const problems: string[] = []
  const found = await find(request, problems)
  const fresh = found.filter(({ age }) => age === null)
  const stale = found.filter(({ age }) => age !== null)
  if (stale.length > 0) problems.push(staleWords(stale))
  if (fresh.length > MOST_FILES) {
    problems.push(
      `\`results\` matches ${fresh.length} files; only the first ${MOST_FILES} were read. Narrow the pattern.`,
    )
  }
  const ledger = new Ledger(blamesBench)
  const files: string[] = []
  let room = LARGEST_SUM
  for (const { file } of fresh.slice(0, MOST_FILES)) {
    try {
      const text = read(join(request.workspace, file), room)
      room -= text.length
      if (/^\ufeff?\s*[{[]/.test(text)) readCtrf(text, ledger)
      else readJunit(parseXml(text), ledger)
      files.push(file)
    } catch (error) {
      problems.push(`\`results\`: ${file} ${wordsOf(error as Error)}`)
    }
  }
  return { findings: files.length === 0 ? null : ledger.conclude(null), files, problems }
}

interface Found {
  file: string
  /** How old it was when the attempt began, in milliseconds; null if it is not older. */
  age: number | null
}

async function find({ patterns, workspace, since }: ResultsRequest, problems: string[]): Promise<Found[]> {
  const inside = patterns.flatMap((pattern) => {
    const below = withinWorkspace(pattern, workspace)
    if (below === null) {
      problems.push(
        `\`results\`: \`${pattern}\` is outside of the workspace ${workspace}. Let the test write its results there.`,
      )
      return []
    }
    return [below]
  })
  const wanted = inside.filter((pattern) => !pattern.startsWith('!'))
  if (wanted.length === 0) return []
  const names = new Set<string>()
  // A name with brackets is a pattern to the search, but may be a file.
  for (const name of wanted) if (lstat(join(workspace, name))?.isFile()) names.add(name)
  try {
    const matches = await glob(inside, {
      cwd: workspace,
      dot: true,
      expandDirectories: false,
      followSymbolicLinks: false,
      deep: DEEPEST,
      ignore: ['**/.git/**', '**/node_modules/**'],
      signal: AbortSignal.timeout(SEARCH_MS),
    })
    for (const name of matches) names.add(name)
  } catch (error) {
    problems.push(`\`results\`: the search in ${workspace} failed: ${(error as Error).message}. Narrow the pattern.`)
  }
  const found = [...names].sort().flatMap((file): Found[] => {
    const stats = lstat(join(workspace, file))
    return stats?.isFile() ? [{ file, age: ageOf(stats.mtimeMs, since) }] : []
  })
  if (found.length === 0) {
    const words = patterns.map((pattern) => `\`${pattern}\``).join(', ')
    problems.push(
      `No file matches \`results\` (${words}) in ${workspace}: the test did not write any. Check the path; it is relative to the workspace.`,
    )
  }
  return found
}

/** The pattern, relative to the workspace; null if it leads out of it. */
function withinWorkspace(pattern: string, workspace: string): string | null {
  const excluded = pattern.startsWith('!')
  const plain = excluded ? pattern.slice(1) : pattern
  const below = isAbsolute(plain) ? relative(workspace, plain) : plain
  const slashes = sep === '\\' ? below.replaceAll('\\', '/') : below
  if (isAbsolute(below) || slashes.split('/').includes('..')) return null
  return `${excluded ? '!' : ''}${slashes.replace(/^(?:\.\/)+/, '')}`
}

/** File systems round times down: to a tick of the kernel, and some to one second or two. */
function ageOf(mtimeMs: number, since: number): number | null {
  const grain = mtimeMs % 2000 === 0 ? 2000 : mtimeMs % 1000 === 0 ? 1000 : 20
  return mtimeMs + grain < since ? since - mtimeMs : null
}

function staleWords(stale: readonly Found[]): string {
  const named = stale.slice(0, MOST_NAMED).map(({ file, age }) => `${file} (${ageWords(age ?? 0)} older)`)
  const more = stale.length > MOST_NAMED ? ` and ${stale.length - MOST_NAMED} more` : ''
  const [are, them] = stale.length === 1 ? ['is', 'it'] : ['are', 'them']
  return (
    `\`results\`: ${named.join(', ')}${more} ${are} from before this test began, left by an earlier run, and ${stale.length === 1 ? 'was' : 'were'} not read. ` +
    `Let the test write ${them} anew, or delete ${them} before it starts.`
  )
}

function ageWords(ms: number): string {
  const units: [number, string][] = [
    [86_400_000, 'days'],
    [3_600_000, 'hours'],
    [60_000, 'minutes'],
  ]
  const [size, name] = units.find(([unit]) => ms >= 2 * unit) ?? [1000, 'seconds']
  return `${Math.max(1, Math.round(ms / size))} ${name}`
}

function read(file: string, room: number): string {
  const fd = openPlainFile(file)
  try {
    const { size } = fstatSync(fd)
    if (size > LARGEST) throw new ResultError(`is larger than ${LARGEST / MIB} MiB, and was not read.`)
    if (size > room)
      throw new ResultError(`was not read: all results together are larger than ${LARGEST_SUM / MIB} MiB.`)
    if (size === 0) throw new ResultError('is empty: was the test ended before it wrote it?')
    return decode(readFileSync(fd))
  } finally {
    closeSync(fd)
  }
}

/** By its byte order mark, or by what its XML declaration says. */
function decode(bytes: Buffer): string {
  const declared = /^<\?xml[^>]{0,200}\sencoding=["'](?!utf-?16)([\w.:-]{1,40})["']/i.exec(
    bytes.toString('latin1', 0, 300),
  )?.[1]
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : declared
  try {
    return new TextDecoder(encoding ?? 'utf-8').decode(bytes)
  } catch {
    return bytes.toString('utf8')
  }
}

function wordsOf(error: Error): string {
  if (error instanceof ResultError) return error.message
  return `could not be read: ${error.message}.`
}

function lstat(path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
