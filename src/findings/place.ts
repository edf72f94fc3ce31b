/** A place in a source file, as printed. */
export interface Place {
  file: string
  line: number
}

/** `FILE:LINE` or `FILE:LINE:COLUMN` and nothing else; null if it is none. */
export function placeOf(text: string): Place | null {
  const found = /:(\d{1,7})(?::\d{1,7})?$/.exec(text.length > 2000 ? '' : text)
  const file = found === null ? '' : text.slice(0, found.index)
  return found === null || !isFileName(file) ? null : { file, line: Number(found[1]) }
}

/** `FILE:LINE[:COLUMN]:` at the start of a line, and what follows; null if there is none. A drive's `C:` belongs to the file. */
export function leadingPlace(text: string): (Place & { rest: string }) | null {
  const found = /^((?:[A-Za-z]:(?=[\\/]))?[^:\n]{1,1000}):(\d{1,7}):(?:(\d{1,7}):)?/.exec(text)
  const [whole = '', file = '', line = ''] = found ?? []
  return found === null || !isFileName(file) ? null : { file, line: Number(line), rest: text.slice(whole.length) }
}

function isFileName(text: string): boolean {
  return text !== '' && !text.startsWith(' ') && !text.startsWith('\t') && text.charCodeAt(0) !== 0x3c
}

/**
 * Paths that are no source of the user: the Rust toolchain and the registry's crates (also as probe-run shortens them), the C
 * library, sanitizers' runtimes, Node's and Python's own. Where a trace is read, its first frame elsewhere is the place.
 */
const FOREIGN =
  /^<|^\/rustc\/|\/rustc-[\w.]+\/|[\\/]\.cargo[\\/](?:registry|git)[\\/]|[\\/]\.rustup[\\/]|^\.\/asm\/|^\[[\w-]+\][\\/]|^\[[\w-]+-\d[\w.+-]*\][\\/]|(?:^|[\\/])library[\\/](?:core|std|test|alloc|panic_unwind|proc_macro)[\\/]src[\\/]|libsanitizer|^\.\.\/sysdeps|^\.\.\/csu\/|^node:|[\\/](?:dist|site)-packages[\\/]|^\/usr\/|^\(\.\./

/** The same of scripting languages: packages and standard libraries, wherever an interpreter was installed. */
const INSTALLED =
  /[\\/]node_modules[\\/]|[\\/]hostedtoolcache[\\/]|[\\/]lib[\\/]python\d[\d.]*[\\/]|[\\/]Python[\w.]*[\\/]Lib[\\/]|[\\/]pkg[\\/]mod[\\/]|[\\/]bin[\\/]py\.?test$/

/** Whether `file` may be a source of the user's own. */
export function isOwnSource(file: string): boolean {
  return file !== '' && !FOREIGN.test(file.replaceAll('\\', '/')) && !FOREIGN.test(file) && !INSTALLED.test(file)
}
