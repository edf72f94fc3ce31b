/** A name must not be longer than a file's on the runner that downloads it, and still be read at a glance. */
const LONGEST_VALUES = 80

/**
 * A name that no other job or step of the workflow run has: the job, its place in the matrix (with the values, for a person), and the step.
 * @param matrix the job's matrix values as JSON; `null` without one
 */
export function artifactNameFor(step: { job: string; action: string; matrix: string; jobIndex: string }): string {
  const values = matrixValues(step.matrix)
  const parts = ['hardware-test', step.job, values, values === '' ? '' : step.jobIndex, stepPart(step.action)]
  // No part holds a dot, so that two different lists of parts never give one name.
  return parts
    .map(slug)
    .filter((part) => part !== '')
    .join('.')
}

/** `a name`, and something that a second artifact of that name does not have. */
export function anotherName(name: string, random: string): string {
  return `${name}-${random}`
}

/** Steps without an id are called `__self`, `__self_2`, `__OWNER_hardware-test-action_2`: the number is what tells them apart. */
function stepPart(action: string): string {
  if (!action.startsWith('__')) return action
  return /_(\d+)$/.exec(action)?.[1] ?? ''
}

function matrixValues(matrix: string): string {
  try {
    return leaves(JSON.parse(matrix)).map(slug).filter(Boolean).join('-').slice(0, LONGEST_VALUES)
  } catch {
    return ''
  }
}

function leaves(value: unknown): string[] {
  if (value === null || value === undefined) return []
  if (typeof value === 'object') return Object.values(value).flatMap(leaves)
  return [String(value)]
}

function slug(text: string): string {
  return text.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, '')
}
