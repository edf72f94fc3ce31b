import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { runTool } from '../process/tool.js'

/** The checkout that places are looked for in. */
export interface Checkout {
  /** Absolute path of its root. */
  root: string
  /** Every file that git tracks, relative to the root, with `/`; null if nobody could tell. */
  files: string[] | null
  /** Why there are none, and what to do. */
  note: string | null
}

const GIT_MS = 10_000

/** Names of a million files. */
const MOST_OUTPUT = 64 * 1024 * 1024

/** In a workspace that is no checkout itself (west, several repositories), so many folders are looked at. */
const MOST_FOLDERS = 50

/**
 * The checkout of the repository in `workspace`: the workspace itself, else the one in which the test ran, else the one below it that was
 * cloned from `repository`, else the only one.
 * @param cwd where the test ran
 * @param repository `owner/name` (`GITHUB_REPOSITORY`); null outside of GitHub
 */
export async function readCheckout(workspace: string, cwd: string, repository: string | null): Promise<Checkout> {
  const root = await findRoot(workspace, cwd, repository)
  if (root === null) {
    return {
      root: workspace,
      files: null,
      note: `${workspace} holds no git checkout, so findings have no place in the source. Check out the repository before this step (actions/checkout), or map paths with \`path-map\`.`,
    }
  }
  const { status, stdout, cut, problem, stderr } = await git(root, 'ls-files', '-z')
  if (status === 0 && !cut) return { root, files: stdout.split('\0').filter((file) => file !== ''), note: null }
  const why = cut ? 'it has too many files' : (problem ?? stderr.trim().slice(0, 300))
  return {
    root,
    files: null,
    note: `git could not list the files of ${root}: ${why}. Findings have no place in the source.`,
  }
}

async function findRoot(workspace: string, cwd: string, repository: string | null): Promise<string | null> {
  const here = (await topOf(workspace, workspace)) ?? (await topOf(cwd, workspace))
  if (here !== null) return here
  const below = foldersOf(workspace).filter((folder) => existsSync(join(folder, '.git')))
  if (repository !== null) {
    for (const folder of below) if (await isCloneOf(folder, repository)) return topOf(folder, workspace)
  }
  const [only] = below
  return only !== undefined && below.length === 1 ? topOf(only, workspace) : null
}

/** The root of the checkout that `folder` is in, if it is `workspace` or lies in it. */
async function topOf(folder: string, workspace: string): Promise<string | null> {
  const { status, stdout } = await git(folder, 'rev-parse', '--show-toplevel')
  const top = stdout.replace(/\r?\n$/, '')
  if (status !== 0 || top === '') return null
  // git resolves links; the paths that a test prints usually do not.
  const below = relative(realPath(workspace), realPath(top))
  return below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below) ? null : join(workspace, below)
}

async function isCloneOf(folder: string, repository: string): Promise<boolean> {
  const { stdout } = await git(folder, 'config', '--get', 'remote.origin.url')
  const url = stdout
    .trim()
    .replace(/(?:\.git)?\/*$/, '')
    .toLowerCase()
  return url.endsWith(`/${repository.toLowerCase()}`) || url.endsWith(`:${repository.toLowerCase()}`)
}

/** A checkout often belongs to another user than a container's; git refuses those unless it is told. */
function git(folder: string, ...args: string[]) {
  return runTool(
    'git',
    ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false', '-C', folder, ...args],
    GIT_MS,
    MOST_OUTPUT,
  )
}

function foldersOf(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isDirectory())
      .slice(0, MOST_FOLDERS)
      .map((entry) => join(folder, entry.name))
  } catch {
    return []
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}
