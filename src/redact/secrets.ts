/** What is to be redacted. */
export interface Secrets {
  values: string[]
  /** What was left out and why, in sentences that hold no value. */
  warnings: string[]
}

/** Below this a value is in every log. */
const SHORTEST = 4

/** More is no list of secrets. GitHub knows 300 of them: 100 each of the organisation, the repository and the environment. */
const MOST_VALUES = 1000

/** GitHub's limit for a secret is 48 KB. */
const LONGEST = 256 * 1024

/** Of all of them together. What is looked for stands in memory, some hundred bytes for each; Linux hands over 128 KiB at most. */
const MOST_CHARACTERS = 1024 * 1024

/** The runner does not mask these either (actions/runner, `Worker.cs`): they hold `true`. */
const SWITCHES = new Set(['actions_step_debug', 'actions_runner_debug'])

/** Words of which every log is full. Without them nobody could tell any more how a test ended. */
const WORDS = new Set(
  (
    'true false null none undefined default enabled disabled debug info warn warning error trace release ' +
    'test tests testing pass passed fail failed failure panic skipped ignored ' +
    'main master develop development staging production user root admin localhost'
  ).split(' '),
)

/**
 * Reads `redact`: one value a line, or the JSON of `${{ toJSON(secrets) }}`. What would make a log unreadable is left out with a
 * warning, which names it by its key or line, never by its value. (GitHub's own masking takes every value that is not empty, even one
 * letter.)
 */
export function parseSecrets(text: string): Secrets {
  const secrets: Secrets = { values: [], warnings: [] }
  const seen = new Set<string>()
  const entries = entriesOf(text)
  if (entries.length > MOST_VALUES) {
    secrets.warnings.push(
      `\`redact\` has ${entries.length} values; only the first ${MOST_VALUES} are redacted. Give only those that the test can print.`,
    )
  }
  let room = MOST_CHARACTERS
  for (const { where, value } of entries.slice(0, MOST_VALUES)) {
    if (seen.has(value)) continue
    const why = unfit(value) ?? (value.length > room ? `beyond ${MOST_CHARACTERS} characters of all values` : null)
    if (why !== null) {
      secrets.warnings.push(`\`redact\`: the value ${where} is ${why}, so it is not redacted.`)
      continue
    }
    room -= value.length
    seen.add(value)
  }
  secrets.values.push(...seen)
  return secrets
}

interface Entry {
  where: string
  value: string
}

function entriesOf(text: string): Entry[] {
  const entries =
    jsonEntries(text) ?? text.split(/\r?\n|\r/).map((value, at) => ({ where: `in line ${at + 1}`, value }))
  return entries.map(({ where, value }) => ({ where, value: value.trim() })).filter(({ value }) => value !== '')
}

/** Of a JSON object or list; null if `text` is none. */
function jsonEntries(text: string): Entry[] | null {
  if (!/^\s*[[{]/.test(text)) return null
  try {
    const parsed: unknown = JSON.parse(text)
    const pairs = Array.isArray(parsed)
      ? parsed.map((value, at) => [String(at + 1), value])
      : Object.entries(parsed as object)
    return pairs.flatMap(([key, value]): Entry[] =>
      typeof value === 'string' && !SWITCHES.has(key.toLowerCase()) ? [{ where: `of ${key}`, value }] : [],
    )
  } catch {
    return null
  }
}

function unfit(value: string): string | null {
  if (value.length < SHORTEST) return `shorter than ${SHORTEST} characters`
  if (value.length > LONGEST) return `longer than ${LONGEST} characters`
  return WORDS.has(value.toLowerCase()) ? 'a word that every log is full of' : null
}
