/** What the runner would obey in a step's output (actions/runner, `ActionCommand.cs`, `ActionCommandManager.cs`). */
export interface ObeyedCommand {
  name: string
  properties: Record<string, string>
  data: string
  /** The whole line. */
  line: string
}

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

/** What .NET's `TrimStart` takes away: `char.IsWhiteSpace`. */
const WHITE = /^[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/

/** The commands in `log` that the runner acts on, in order. */
export function obeyedCommands(log: Buffer | string): ObeyedCommand[] {
  const obeyed: ObeyedCommand[] = []
  let stopToken: string | null = null
  // .NET's ReadLine.
  for (const line of log.toString().split(/\r\n|\n|\r/)) {
    const isKnown = (name: string) => REGISTERED.has(name) || name === stopToken
    const command = secondForm(line, isKnown) ?? firstForm(line, isKnown)
    if (command === null) continue
    if (stopToken !== null) {
      if (command.name !== stopToken) continue
      stopToken = null
    } else if (command.name === 'stop-commands') stopToken = command.data.toLowerCase()
    obeyed.push(command)
  }
  return obeyed
}

/** Those of `obeyedCommands` that change something: all but the lock around the test's output. */
export function effects(log: Buffer | string): ObeyedCommand[] {
  const all = obeyedCommands(log)
  const tokens = new Set(all.filter(({ name }) => name === 'stop-commands').map(({ data }) => data.toLowerCase()))
  return all.filter(({ name }) => name !== 'stop-commands' && !tokens.has(name))
}

/** `::name k=v,k=v::data`, after white space at the start of the line. */
function secondForm(line: string, isKnown: (name: string) => boolean): ObeyedCommand | null {
  const text = line.replace(WHITE, '')
  if (!text.startsWith('::')) return null
  const end = text.indexOf('::', 2)
  if (end === -1) return null
  return command(line, text.slice(2, end), ',', text.slice(end + 2), isKnown)
}

/** `##[name k=v;k=v]data`, anywhere in the line. */
function firstForm(line: string, isKnown: (name: string) => boolean): ObeyedCommand | null {
  const start = line.indexOf('##[')
  const end = line.indexOf(']', start)
  if (start === -1 || end === -1) return null
  return command(line, line.slice(start + 3, end), ';', line.slice(end + 1), isKnown)
}

function command(
  line: string,
  head: string,
  separator: string,
  data: string,
  isKnown: (name: string) => boolean,
): ObeyedCommand | null {
  const space = head.indexOf(' ')
  const name = (space === -1 ? head : head.slice(0, space)).toLowerCase()
  if (!isKnown(name)) return null
  const properties: Record<string, string> = {}
  for (const pair of space === -1 ? [] : head.slice(space + 1).split(separator)) {
    const at = pair.indexOf('=')
    if (at > 0) properties[pair.slice(0, at).trim()] = unescaped(pair.slice(at + 1))
  }
  return { name, properties, data: unescaped(data), line }
}

function unescaped(text: string): string {
  const codes: Record<string, string> = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' }
  return text.replace(/%(0D|0A|3A|2C|25)/g, (code) => codes[code] ?? code)
}
