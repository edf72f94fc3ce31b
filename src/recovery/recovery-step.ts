import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { closest, distance } from 'fastest-levenshtein'

/** One way to bring a probe back to life. */
export type RecoveryStep =
  | { how: 'reset' }
  | { how: 'replug' }
  | { how: 'power-cycle' }
  | { how: 'command'; command: string }

/** A step that cannot be understood; the message names the nearest right word. */
export class RecoveryError extends Error {
  override name = 'RecoveryError'
}

const WORDS = ['reset', 'replug', 'power-cycle'] as const
type Word = (typeof WORDS)[number]

/** In front of anything that would be taken for something else. */
const COMMAND = 'command:'

const GRAMMAR =
  'The steps are `reset`, `replug`, `power-cycle`, or a command; one a line, tried in order. A command of a single word is written `command: WORD`.'

/**
 * Understands steps of recovery, one a line; the known words may also stand in one line, with commas between them. Everything else is a
 * command: with a space, a slash or a variable in it, behind `command:`, or one word that is a program here. Nothing at all is an empty list.
 * @param isProgram whether a word is a program on this machine's PATH
 * @throws RecoveryError
 */
export function parseRecovery(text: string, isProgram: (word: string) => boolean = isOnPath): RecoveryStep[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => partsOf(line).map((part) => parseStep(part, isProgram)))
}

/** A line of words by comma, or the line. */
function partsOf(line: string): string[] {
  const parts = line.split(',').map((part) => part.trim())
  if (line.startsWith(COMMAND) || parts.length === 1) return [line]
  if (parts.every(isBareWord)) return parts
  const known = parts.find((part) => knownWord(part) !== null)
  if (known === undefined) return [line]
  throw new RecoveryError(
    `\`${line}\`: a command stands in a line of its own, \`${known}\` in another one. To run all of it as one command, write \`${COMMAND} ${line}\`.`,
  )
}

function parseStep(text: string, isProgram: (word: string) => boolean): RecoveryStep {
  const word = knownWord(text)
  if (word !== null) return { how: word }
  if (text.startsWith(COMMAND)) return command(text.slice(COMMAND.length).trim(), text)
  const meant = nearestTo(text)
  if (meant !== null) {
    throw new RecoveryError(
      `\`${text}\` is no step of recovery. Did you mean \`${meant}\`? To run it as a command, write \`${COMMAND} ${text}\`.`,
    )
  }
  const [first = ''] = text.split(/\s/)
  const behind = knownWord(first)
  if (behind !== null) {
    throw new RecoveryError(
      `\`${text}\`: nothing stands behind \`${behind}\`, no comment either. To run it as a command, write \`${COMMAND} ${text}\`.`,
    )
  }
  if (isBareWord(text) && !isProgram(text)) {
    throw new RecoveryError(`\`${text}\` is no step of recovery, and no program on this machine's PATH. ${GRAMMAR}`)
  }
  return { how: 'command', command: text }
}

function command(text: string, line: string): RecoveryStep {
  if (text === '') throw new RecoveryError(`\`${line}\` has nothing after the colon. ${GRAMMAR}`)
  return { how: 'command', command: text }
}

function knownWord(text: string): Word | null {
  return WORDS.find((word) => word === text.toLowerCase()) ?? null
}

function isBareWord(text: string): boolean {
  return /^[\w.-]*$/.test(text)
}

/** The word that a slip of the pen was meant to be: `rest`, `powercycle`, `Power cycle`, `re-plug`. */
function nearestTo(text: string): Word | null {
  const plain = text.toLowerCase().replace(/[\s_-]+/g, '')
  const candidates = WORDS.map((word) => word.replace('-', ''))
  const nearest = closest(plain, candidates)
  const far = distance(plain, nearest)
  // Words with a space between them are a command more often than a slip.
  if (far > (isBareWord(text) && text.length > 3 ? 2 : 0)) return null
  return WORDS[candidates.indexOf(nearest)] ?? null
}

function isOnPath(word: string): boolean {
  const endings = process.platform === 'win32' ? ['', ...(process.env.PATHEXT ?? '.EXE;.CMD;.BAT').split(';')] : ['']
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.some((folder) => endings.some((ending) => mayRun(join(folder, `${word}${ending}`))))
}

function mayRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
