import { spawn } from 'node:child_process'
import type { Socket } from 'node:net'

/** Reads whom to guard, then until we let it go or die. dash has no `kill -KILL -- -PGID` (verified), but `-s`. */
const WATCH = `read -r group <&3 || exit 0
read -r word <&3; [ "$word" = dismissed ] && exit 0
kill -s INT -- "-$group"; kill -s CONT -- "-$group"; sleep 2; kill -s KILL -- "-$group"`

export interface Guardian {
  /** From now on the process group `pgid` dies with us. */
  watch(pgid: number): void
  dismiss(): void
}

/**
 * A shell that outlives us: should this process be killed (SIGKILL, out of memory), it ends the process group that it watches, so that no
 * test keeps a probe. In a group of its own, since whoever kills our group means us. Does nothing on Windows.
 */
export function callGuardian(): Guardian {
  if (process.platform === 'win32') return { watch: () => {}, dismiss: () => {} }
  const stdio: ['ignore', 'ignore', 'ignore', 'pipe'] = ['ignore', 'ignore', 'ignore', 'pipe']
  const child = spawn('sh', ['-c', WATCH], { stdio, detached: true, cwd: '/' })
  child.on('error', () => {})
  child.unref()
  const line = child.stdio[3] as Socket
  line.on('error', () => {})
  line.unref()
  return {
    watch: (pgid) => void line.write(`${pgid}\n`),
    dismiss: () => void line.end('dismissed\n'),
  }
}
