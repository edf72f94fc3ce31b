/** One line of `act --json`. */
export interface LogEntry {
  msg: string
  /** Id of the job in the workflow, the same for all of a matrix. */
  jobID?: string
  stage?: 'Pre' | 'Main' | 'Post'
  stepID?: string[]
  /** True for a line that a step printed and that is no workflow command. */
  raw_output?: boolean
  /** A workflow command: its name, `ignored` while commands are stopped, or `summary`. */
  command?: string
  /** The line that held the command. */
  raw?: string
  arg?: string
  name?: string
  content?: string
  stepResult?: string
  jobResult?: string
}

export function parseLog(stdout: string): LogEntry[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      try {
        return JSON.parse(line) as LogEntry
      } catch {
        return { msg: line }
      }
    })
}

/** What the step `id` printed, as the runner has read it. */
export function printedBy(entries: LogEntry[], id: string, stage: LogEntry['stage'] = 'Main'): string {
  return entries
    .filter((entry) => entry.stage === stage && entry.stepID?.[0] === id)
    .map((entry) => (entry.raw_output === true ? entry.msg : (entry.raw ?? '')))
    .join('')
}

export interface WorkflowCommand {
  name: string
  line: string
}

/** actions/runner 2.336, `ActionCommandManager`. */
const REGISTERED = new Set(
  'set-env set-output save-state add-mask add-path add-matcher remove-matcher debug warning error notice group endgroup echo stop-commands'.split(
    ' ',
  ),
)

/**
 * The commands that actions/runner would obey in this output. act is stricter (only at the very start of a line, only after `\n`),
 * so that it would let through what the real runner obeys.
 */
export function commandsObeyed(output: string): WorkflowCommand[] {
  const obeyed: WorkflowCommand[] = []
  let stopToken: string | undefined
  for (const line of output.split(/\r\n|\r|\n/)) {
    const candidates = [
      /^[\s\x85]*::([^\s:]+)(?: .*?)?::(.*)$/.exec(line),
      /##\[([^\s\]]+)(?: [^\]]*)?\](.*)$/.exec(line),
    ]
    for (const candidate of candidates) {
      const name = candidate?.[1]?.toLowerCase() ?? ''
      if (stopToken !== undefined) {
        if (name === stopToken) stopToken = undefined
      } else if (REGISTERED.has(name)) {
        obeyed.push({ name, line })
        if (name === 'stop-commands') stopToken = candidate?.[2]?.toLowerCase() ?? ''
        break
      }
    }
  }
  return obeyed
}
