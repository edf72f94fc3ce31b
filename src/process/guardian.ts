import { spawn } from 'node:child_process'

/** Reads until we let it go or die; then ends the group `$0` itself. dash has no `kill -KILL -- -PGID` (verified), but `-s`. */
const WATCH = `read -r word <&3; [ "$word" = dismissed ] && exit 0
kill -s INT -- "-$0"; kill -s CONT -- "-$0"; sleep 2; kill -s KILL -- "-$0"`

export interface Guardian {
  dismiss(): void
}

/**
 * A shell that outlives us: should this process be killed (SIGKILL, out of memory), it ends the process group `pgid`, so that no test
 * keeps a probe. In a group of its own, since whoever kills our group means us. Does nothing on Windows.
 */
export function guard(pgid: number): Guardian {
  if (process.platform === 'win32') return { dismiss: () => {} }
  const child = spawn('sh', ['-c', WATCH, String(pgid)], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
    cwd: '/',
  })
  child.on('error', () => {})
  child.unref()
  const line = child.stdio[3] as import('node:net').Socket
  line.on('error', () => {})
  line.unref()
  return {
    dismiss: () => {
      line.end('dismissed\n')
    },
  }
}
