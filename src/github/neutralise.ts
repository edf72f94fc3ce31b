/** What .NET's `TrimStart` removes before the runner looks for `::` (a superset: the rest of C0, and the byte order mark). */
const BEFORE_COMMAND = /^([\s\p{Z}\x00-\x20\x85\ufeff]*):(?=:)/u

/**
 * A line that the runner will print and not obey. Commands are `::name::` at the start of a line and `##[name]` anywhere in it
 * (actions/runner, `ActionCommand.cs`); a backslash breaks both, as the runner does itself with its own markers.
 */
export function neutralise(line: string): string {
  return line.replace(BEFORE_COMMAND, '$1\\:').replaceAll('##[', '##\\[')
}
