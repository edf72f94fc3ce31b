import { exec } from '@actions/exec'

/** Most bytes of a tool's output that are kept, of each stream, unless more is asked for. */
const MOST_OUTPUT = 1024 * 1024

export interface ToolResult {
  /** Exit status; null if the tool was not there, did not end in time, or was killed. */
  status: number | null
  stdout: string
  stderr: string
  /** There was more on stdout than was kept. */
  cut: boolean
  /** Why there is no status. */
  problem: string | null
}

/**
 * Runs a short helper command without a shell. Bounded: after `timeoutMs` it is no longer waited for, and of each stream only the
 * first `mostOutput` bytes are kept. Never throws. Not for the test itself: `@actions/exec` knows neither signals nor kill (docs/architecture.md).
 */
export async function runTool(
  command: string,
  args: string[],
  timeoutMs = 10_000,
  mostOutput = MOST_OUTPUT,
): Promise<ToolResult> {
  const kept = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
  const room = { stdout: mostOutput, stderr: mostOutput }
  const listen = (stream: 'stdout' | 'stderr') => (data: Buffer) => {
    if (room[stream] > 0) kept[stream].push(data.subarray(0, room[stream]))
    room[stream] -= data.length
  }
  const result = (status: number | null, problem: string | null): ToolResult => ({
    status,
    stdout: Buffer.concat(kept.stdout).toString(),
    stderr: Buffer.concat(kept.stderr).toString(),
    cut: room.stdout < 0,
    problem,
  })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<ToolResult>((resolve) => {
    timer = setTimeout(() => resolve(result(null, `${command} did not answer within ${timeoutMs} ms`)), timeoutMs)
  })
  const listeners = { stdout: listen('stdout'), stderr: listen('stderr') }
  const run = exec(command, args, { silent: true, ignoreReturnCode: true, listeners }).then(
    (status) => result(status, status === null ? `${command} was killed` : null),
    (error: Error) => result(null, error.message),
  )
  try {
    return await Promise.race([run, late])
  } finally {
    clearTimeout(timer)
  }
}
