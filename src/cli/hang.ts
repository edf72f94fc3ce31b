import { inspect } from '../hang/inspect.js'
import { mermaidOf } from '../hang/mermaid.js'
import { reportText } from '../hang/text.js'
import { InputError } from '../inputs/input-error.js'

export interface HangOptions {
  json?: boolean
  mermaid?: boolean
  backtraces?: boolean
}

/** For all of them, in milliseconds. */
const BACKTRACE_MS = 10_000

/** `hardware-test hang PID`: explains what a process tree waits for. Returns the exit status. */
export async function hang(text: string, { json, mermaid, backtraces }: HangOptions): Promise<number> {
  if (process.platform !== 'linux') {
    throw new InputError(
      'Only Linux tells who waits for whom (/proc). On macOS `sample PID` and `lsof -p PID` say a part of it; on Windows, Process Explorer.',
    )
  }
  const pid = parsePid(text)
  const evidence = backtraces ? { folder: null, backtraceMs: BACKTRACE_MS } : undefined
  const report = await inspect({ root: pid }, evidence)
  if (report === null) throw new InputError(`There is no process ${pid}, or no more. \`ps -e\` lists what runs.`)
  process.stdout.write(`${json ? JSON.stringify(report, null, 2) : mermaid ? mermaidOf(report) : reportText(report)}\n`)
  return 0
}

function parsePid(text: string): number {
  const pid = Number(text)
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(pid) || pid < 1) {
    throw new InputError(
      `\`${text}\` is not a process id. Write a number, such as \`hardware-test hang ${somePid(text)}\`.`,
    )
  }
  return pid
}

/** Whoever writes a name means the process of that name. */
function somePid(name: string): string {
  return /^[a-zA-Z_][\w.-]*$/.test(name) ? `$(pgrep -o ${name})` : String(process.ppid)
}
