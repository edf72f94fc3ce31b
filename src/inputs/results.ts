import { InputError } from './input-error.js'

/**
 * Reads `results`: glob patterns of files in the workspace, one a line; `!` before one takes files out.
 * @throws InputError if one leads out of the workspace, or all only take out
 */
export function parseResults(text: string): string[] {
  const patterns = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const outside = patterns.find((pattern) => pattern.replace(/^!/, '').split(/[\\/]/).includes('..'))
  if (outside !== undefined) {
    throw new InputError(
      `\`${outside}\` leads out of the workspace. Let the test write its results there, such as \`build/results.xml\`.`,
    )
  }
  if (patterns.length > 0 && patterns.every((pattern) => pattern.startsWith('!'))) {
    throw new InputError(
      `it only takes files out (\`${patterns[0]}\`). Say first which there are, such as \`build/**/*.xml\`.`,
    )
  }
  return patterns
}
