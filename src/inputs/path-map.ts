import { InputError } from './input-error.js'

/** A path that begins with `prefix` begins with `replacement` in the checkout. */
export interface PathRule {
  prefix: string
  replacement: string
}

/**
 * Reads `path-map`: `prefix=replacement`, one a line; an empty replacement is the checkout's root.
 * @throws InputError that names every line that is none
 */
export function parsePathMap(text: string): PathRule[] {
  const problems: string[] = []
  const rules = text.split(/\r?\n/).flatMap((line, at): PathRule[] => {
    const trimmed = line.trim()
    if (trimmed === '') return []
    const sign = trimmed.indexOf('=')
    const prefix = trimmed.slice(0, sign).trim()
    if (sign > 0 && prefix !== '') return [{ prefix, replacement: trimmed.slice(sign + 1).trim() }]
    const wrong = sign < 0 ? 'has no `=`' : 'has nothing before its `=`'
    problems.push(`line ${at + 1} (\`${trimmed}\`) ${wrong}`)
    return []
  })
  if (problems.length > 0) {
    throw new InputError(
      `${problems.join('; ')}. Write how a path begins in the log, and in the repository, such as \`/project=firmware\`.`,
    )
  }
  return rules
}
