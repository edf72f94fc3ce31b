/** Of an absolute path, so many parts may stand before the name of a file in the checkout's root: `/builds/group/project/main.c`. */
const DEEPEST_ROOT = 3

/** The files of a checkout, and which of them a part of a path can mean. */
export class SourceTree {
  private readonly files: ReadonlySet<string>
  /** By name in small letters. */
  private readonly named = new Map<string, string[]>()
  /** Folders that hold a `Cargo.toml`, or a `go.mod`. */
  private readonly crates = new Set<string>()
  private readonly modules = new Set<string>()

  constructor(files: readonly string[]) {
    this.files = new Set(files)
    for (const file of this.files) {
      const name = nameOf(file).toLowerCase()
      const others = this.named.get(name)
      if (others === undefined) this.named.set(name, [file])
      else others.push(file)
      if (name === 'cargo.toml') this.crates.add(folderOf(file))
      if (name === 'go.mod') this.modules.add(folderOf(file))
    }
  }

  has(file: string): boolean {
    return this.files.has(file)
  }

  /** The only file of that name. */
  byName(name: string): string | null {
    return only(this.allNamed(name))
  }

  /**
   * The only file that shares the longest end with `path`: at least a folder and the name, or all of its own path. The name alone is
   * enough only where `path` has no folder, or just that which a checkout was mounted on.
   * @param anyCase whether a file that differs only by case is meant, if no other is
   */
  bySuffix(path: string, anyCase: boolean): string | null {
    const absolute = /^(?:[A-Za-z]:)?\//.test(path)
    const parts = path
      .replace(/^[A-Za-z]:/, '')
      .split('/')
      .filter((part) => part !== '' && part !== '.')
    const wanted = parts.slice(parts.lastIndexOf('..') + 1)
    const exact = this.longestEnd(wanted, absolute)
    return exact === undefined && anyCase ? (this.longestEnd(wanted, absolute, true) ?? null) : (exact ?? null)
  }

  /**
   * The file that `path` means below the folder of a Rust package.
   * @param suite begins with the package's name, if the framework tells it
   * @param near a file of that package, if one is known
   */
  ofCratePackage(path: string, suite: string, near: string | null): string | null {
    const home = near === null ? null : this.crateOf(near)
    if (home !== null) {
      const candidate = join(home, path)
      if (this.has(candidate)) return candidate
    }
    const candidates = this.allNamed(nameOf(path)).filter((file) => file === path || file.endsWith(`/${path}`))
    if (candidates.length <= 1) return candidates[0] ?? null
    const words = new Set(suite.split(/[^\w-]+/).map(crateName))
    words.delete('')
    return only(candidates.filter((file) => words.has(crateName(nameOf(file.slice(0, -path.length - 1))))))
  }

  /**
   * The file `name` of a Go package.
   * @param importPath `example.com/module/package`
   */
  ofGoPackage(name: string, importPath: string): string | null {
    const candidates = this.allNamed(name)
    if (candidates.length <= 1 || importPath === '') return only(candidates)
    const fits = candidates
      .map((file) => ({ file, below: this.belowModule(folderOf(file)) }))
      .filter(({ below }) => below === '' || importPath === below || importPath.endsWith(`/${below}`))
    const deepest = Math.max(...fits.map(({ below }) => below.length))
    const best = fits.filter(({ below }) => below.length === deepest).map(({ file }) => file)
    // A module within the checkout often is called as its folder is.
    return only(best) ?? only(best.filter((file) => importPath.endsWith(`/${folderOf(file)}`)))
  }

  private allNamed(name: string): string[] {
    return (this.named.get(name.toLowerCase()) ?? []).filter((file) => nameOf(file) === name)
  }

  /** Null: several share the longest end. Undefined: none shares enough. */
  private longestEnd(wanted: readonly string[], absolute: boolean, anyCase = false): string | null | undefined {
    const plain = (text: string) => (anyCase ? text.toLowerCase() : text)
    let longest = 0
    let found: string[] = []
    for (const file of this.named.get((wanted.at(-1) ?? '').toLowerCase()) ?? []) {
      const parts = file.split('/')
      let common = 0
      while (
        common < Math.min(parts.length, wanted.length) &&
        plain(parts.at(-1 - common) ?? '') === plain(wanted.at(-1 - common) ?? '')
      ) {
        common += 1
      }
      if (common < longest || common === 0) continue
      if (common > longest) found = []
      longest = common
      found.push(file)
    }
    if (found.length !== 1) return found.length === 0 ? undefined : null
    const inRoot = !(found[0] ?? '').includes('/')
    const folders = wanted.length - 1
    const enough = longest > 1 || folders === 0 || (absolute && (folders === 1 || (inRoot && folders <= DEEPEST_ROOT)))
    return enough ? found[0] : undefined
  }

  private crateOf(file: string): string | null {
    for (let folder = folderOf(file); ; folder = folderOf(folder)) {
      if (this.crates.has(folder)) return folder
      if (folder === '') return null
    }
  }

  /** `folder` as it stands in an import path behind the name of its module. */
  private belowModule(folder: string): string {
    for (let module = folder; module !== ''; module = folderOf(module)) {
      if (this.modules.has(module)) return folder.slice(module.length + 1)
    }
    return folder
  }
}

function only(files: readonly string[]): string | null {
  return files.length === 1 ? (files[0] ?? null) : null
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function join(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`
}

/** Cargo takes `-` and `_` for the same in names of crates. */
function crateName(text: string): string {
  return text.toLowerCase().replaceAll('-', '_')
}
