import type { Paths } from './format.js'
import { isOwnSource } from './place.js'
import { SourceTree } from './source-tree.js'

/** Says that a path which begins with `prefix` begins with `replacement` in the checkout. */
export interface PathRule {
  prefix: string
  replacement: string
}

interface Surroundings {
  /** Absolute path of the checkout's root: what is found is relative to it. */
  root: string
  /** Where the test ran, relative to `root`; empty for the root itself. */
  workingDirectory: string
  /** Every file that git tracks, relative to `root`, with `/`; null where there is no checkout. */
  files: readonly string[] | null
  /** The first one that fits is applied. */
  rules: readonly PathRule[]
  /** How much of a path a format prints, by its name. */
  pathsOf: (format: string) => Paths | undefined
}

/** What is known of a place besides its path. */
export interface Hints {
  /** The format that read it. */
  format?: string
  /** What the test belongs to: a package, a program. */
  suite?: string | null
  /** A file of the checkout that the same failure names. */
  near?: string | null
}

/** Zephyr names the folder of the application, its own and that of the workspace so (`CONFIG_ASSERT`, `__FILE__` made relative). */
const ZEPHYR_FOLDER = /^(CMAKE_SOURCE_DIR|ZEPHYR_BASE|WEST_TOPDIR)\//

/** Longer is no path. */
const LONGEST = 1000

/**
 * Finds the file of a checkout that a tool means by a path: printed in a container, on Windows, relative to a package, cut short. Where
 * it could be several, it is none: a wrong place is worse than none. What is returned is a tracked file, and never outside of `root`.
 */
export class Locator {
  private readonly tree: SourceTree | null
  private readonly root: string
  private readonly workingDirectory: string
  private readonly rules: readonly PathRule[]
  private readonly pathsOf: Surroundings['pathsOf']

  constructor({ root, workingDirectory, files, rules, pathsOf }: Surroundings) {
    this.pathsOf = pathsOf
    this.tree = files === null ? null : new SourceTree(files)
    this.root = trimmed(clean(root))
    this.workingDirectory = inside(clean(workingDirectory)) ?? ''
    this.rules = rules.map(({ prefix, replacement }) => ({ prefix: clean(prefix), replacement: clean(replacement) }))
  }

  /** The file, relative to the checkout's root; null if it is none of it, or could be several. */
  locate(printed: string, hints: Hints = {}): string | null {
    const path = clean(printed.trim())
    if (path === '' || path.length > LONGEST || path.includes('\n')) return null
    const mapped = this.mapped(path)
    // The rule is the user's own word: it also reaches what we would take for a library.
    if (mapped === null && (!isOwnSource(path) || !isOwnSource(printed.trim()))) return null
    return this.find(mapped ?? path, mapped === null ? hints : {}, isWindows(printed), mapped !== null)
  }

  private mapped(path: string): string | null {
    for (const { prefix, replacement } of this.rules) {
      if (!begins(path, prefix, isWindows(prefix))) continue
      const rest = path.slice(prefix.length)
      // `/project=app` and `/project/=app/` are the same; `/proj=app` is no rule for `/project`.
      if (!prefix.endsWith('/') && rest !== '' && !rest.startsWith('/')) continue
      return replacement === '' ? rest.replace(/^\/+/, '') : clean(`${replacement}/${rest}`)
    }
    return null
  }

  private find(path: string, hints: Hints, windows: boolean, mapped: boolean): string | null {
    const { tree } = this
    const ofRoot = this.belowRoot(path, windows)
    if (tree === null) return ofRoot ?? (mapped ? inside(path) : null)
    if (ofRoot !== null && tree.has(ofRoot)) return ofRoot
    // Printed on another machine, in a container, or with another name of this folder.
    if (ofRoot === null && isAbsolute(path)) return this.belowNamesake(path) ?? tree.bySuffix(path, windows)
    return this.relative(ofRoot ?? path, hints, windows)
  }

  private relative(path: string, hints: Hints, windows: boolean): string | null {
    const { tree } = this
    if (tree === null) return null
    const paths = hints.format === undefined ? undefined : this.pathsOf(hints.format)
    if (paths === 'name-in-package' && !path.includes('/')) return tree.ofGoPackage(path, hints.suite ?? '')
    if (paths === 'name' && !path.includes('/')) return tree.byName(path)
    const zephyr = ZEPHYR_FOLDER.exec(path)
    if (zephyr !== null) return this.ofZephyr(zephyr[1] ?? '', path.slice(zephyr[0].length), windows)
    // Below the package's folder, in which cargo runs its tests; all other paths are relative to the workspace.
    if (path.startsWith('./') && path.endsWith('.rs'))
      return tree.ofCratePackage(path.slice(2), hints.suite ?? '', hints.near ?? null)
    const cut = paths === 'three-parts' && path.split('/').length === 3
    return (cut ? null : this.exact(path)) ?? tree.bySuffix(path, windows)
  }

  /** As it stands, from where the test ran or from the root. */
  private exact(path: string): string | null {
    for (const folder of new Set([this.workingDirectory, ''])) {
      const candidate = inside(`${folder}/${path}`)
      if (candidate !== null && this.tree?.has(candidate)) return candidate
    }
    return null
  }

  private ofZephyr(folder: string, rest: string, windows: boolean): string | null {
    const { tree, workingDirectory } = this
    if (tree === null) return null
    const here = inside(`${workingDirectory}/${rest}`)
    if (folder === 'CMAKE_SOURCE_DIR' && workingDirectory !== '' && here !== null && tree.has(here)) return here
    if (folder === 'WEST_TOPDIR') return this.belowNamesake(`/${rest}`) ?? tree.bySuffix(rest, windows)
    return tree.bySuffix(rest, windows)
  }

  private belowRoot(path: string, windows: boolean): string | null {
    const { root } = this
    if (!isAbsolute(path) || !begins(path, `${root}/`, windows)) return null
    return inside(path.slice(root.length + 1))
  }

  /** A checkout usually lies in a folder with the repository's name, on every machine. */
  private belowNamesake(path: string): string | null {
    const name = this.root.slice(this.root.lastIndexOf('/') + 1)
    const parts = normal(path).split('/')
    const found = parts.flatMap((part, at) => {
      const rest = parts.slice(at + 1).join('/')
      return part === name && this.tree?.has(rest) ? [rest] : []
    })
    return found.length === 1 ? (found[0] ?? null) : null
  }
}

/** With `/`, and without what says nothing about where a file lies. */
function clean(path: string): string {
  const plain = path
    .replaceAll('\\', '/')
    .replace(/^\/\/\?\//, '')
    .replace(/^file:\/\/(?=\/)/, '')
    .replace(/^\/(?=[A-Za-z]:\/)/, '')
  return plain.replace(/(?<!^)\/{2,}/g, '/')
}

function trimmed(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path)
}

/** Printed on Windows, where case does not count. */
function isWindows(path: string): boolean {
  return path.includes('\\') || /^[A-Za-z]:/.test(path)
}

function begins(path: string, prefix: string, windows: boolean): boolean {
  return windows ? path.toLowerCase().startsWith(prefix.toLowerCase()) : path.startsWith(prefix)
}

/** Without `.` and `..`, as far as they can be resolved; no leading `/`. */
function normal(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}

/** `path` as one that is relative to the root; null if it leaves it. */
function inside(path: string): string | null {
  if (/^[A-Za-z]:/.test(path)) return null
  const plain = normal(path)
  return plain === '..' || plain.startsWith('../') ? null : plain
}
