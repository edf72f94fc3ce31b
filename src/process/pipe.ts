import { closeSync, constants, fstatSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { runTool } from './tool.js'

/** By what others' descriptors of the same pipe are recognised in `/proc/PID/fd`. */
export interface PipeIdentity {
  dev: bigint
  ino: bigint
  /** Part of what the link says, though the name itself is gone: spares a stat(2) for everything else. */
  name: string
}

export interface Pipe {
  identity: PipeIdentity
  readFd: number
  /** A second read end, so that the pipe outlives a reader that dies. */
  standbyFd: number
  /** For the child's stdout and stderr. */
  writeFd: number
}

/**
 * A real pipe. Node's own `pipe` is a socket pair: the child cannot open `/dev/stdout` on it, and 278 tiny writes fill it; a FIFO
 * without a name is a pipe. Null where the system cannot make one (Windows, no `mkfifo`, no temporary folder).
 */
export async function openPipe(): Promise<Pipe | null> {
  if (process.platform === 'win32') return null
  let folder: string | undefined
  const opened: number[] = []
  const open = (path: string, flags: number) => {
    const fd = openSync(path, flags)
    opened.push(fd)
    return fd
  }
  try {
    folder = mkdtempSync(join(tmpdir(), 'hardware-test-'))
    const path = join(folder, 'output')
    // Whoever the child becomes (sudo) may open /dev/stdout again; the folder keeps everybody else out until the name is gone.
    const made = await runTool('mkfifo', ['-m', '666', path])
    if (made.status !== 0) return null
    const readFd = open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const standbyFd = open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const { dev, ino } = fstatSync(readFd, { bigint: true })
    const identity = { dev, ino, name: `/${basename(folder)}/output` }
    return { identity, readFd, standbyFd, writeFd: open(path, constants.O_WRONLY) }
  } catch {
    for (const fd of opened) closeSync(fd)
    return null
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  }
}
