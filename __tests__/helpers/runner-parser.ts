/** The commands the runner registers (actions/runner, `ActionCommandManager.cs`). */
const REGISTERED = new Set([
  'set-env',
  'set-output',
  'save-state',
  'add-mask',
  'add-path',
  'add-matcher',
  'remove-matcher',
  'debug',
  'warning',
  'error',
  'notice',
  'group',
  'endgroup',
  'echo',
  'stop-commands',
])

/** .NET's `char.IsWhiteSpace`, which `TrimStart` goes by; a zero width no-break space is none there. */
const DOTNET_SPACE = /^[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/

/** The command that the runner would see in one line, in its new or its old form; null if none. */
export function commandIn(line: string): { name: string; data: string } | null {
  const trimmed = line.replace(DOTNET_SPACE, '')
  if (trimmed.startsWith('::')) {
    const end = trimmed.indexOf('::', 2)
    if (end !== -1) {
      const name = trimmed.slice(2, end).split(' ')[0]?.toLowerCase() ?? ''
      return { name, data: trimmed.slice(end + 2) }
    }
  }
  const start = line.indexOf('##[')
  const close = line.indexOf(']', start)
  if (start === -1 || close === -1) return null
  return {
    name:
      line
        .slice(start + 3, close)
        .split(' ')[0]
        ?.toLowerCase() ?? '',
    data: line.slice(close + 1),
  }
}

/** The commands that the runner would obey in `text`, in order, with its rule for `stop-commands`. */
export function obeyed(text: string): string[] {
  const commands: string[] = []
  let token: string | null = null
  for (const line of text.split(/\r\n|\r|\n/)) {
    const command = commandIn(line)
    if (command === null) continue
    if (token !== null) {
      if (command.name === token.toLowerCase()) token = null
      continue
    }
    if (!REGISTERED.has(command.name)) continue
    if (command.name === 'stop-commands') token = command.data
    commands.push(command.name)
  }
  return commands
}
