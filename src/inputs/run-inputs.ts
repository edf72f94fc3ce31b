import { parseSelectors, type Selector } from '../probes/selector.js'
import { parseChoice, parseWhole } from './choice.js'
import { parseDuration } from './duration.js'
import { InputError } from './input-error.js'
import { parseCap } from './size.js'

export const ARTIFACT_WHEN = ['on-failure', 'always', 'never'] as const
export const CONSOLE_MODES = ['full', 'tail', 'off'] as const

export type ArtifactWhen = (typeof ARTIFACT_WHEN)[number]
export type ConsoleMode = (typeof CONSOLE_MODES)[number]

/** Every input of the run action, typed. */
export interface RunInputs {
  run: string
  /** Name or template; empty for the default. */
  shell: string
  /** As written; empty for the workspace. */
  workingDirectory: string
  /** Empty for `none`. */
  probe: Selector[]
  waitForProbeMs: number
  artifact: ArtifactSettings
  console: ConsoleMode
  /** Bytes. */
  maxRecording: number
}

export interface ArtifactSettings {
  when: ArtifactWhen
  /** Empty: made from the job, so that it is unique. */
  name: string
  /** 0: the repository's setting. */
  retentionDays: number
  compressionLevel: number
  /** The job's matrix values (JSON), and its number in the matrix: what makes a name unique. */
  matrix: string
  jobIndex: string
}

/** How each input is understood. Its keys are the inputs of `action.yml`. */
const READERS = {
  run: (text: string) => {
    if (text.trim() === '')
      throw new InputError('it is empty: write the command that runs the test, such as `cargo test --release`.')
    return text
  },
  shell: (text: string) => text.trim(),
  'working-directory': (text: string) => text.trim(),
  probe: (text: string) => parseSelectors(text),
  'wait-for-probe': (text: string) => parseDuration(text.trim()),
  artifact: (text: string) => parseChoice(text.trim(), ARTIFACT_WHEN),
  'artifact-name': (text: string) => artifactName(text.trim()),
  'retention-days': (text: string) => parseWhole(text.trim(), 0, 400),
  'compression-level': (text: string) => parseWhole(text.trim(), 0, 9),
  console: (text: string) => parseChoice(text.trim(), CONSOLE_MODES),
  'max-recording': (text: string) => parseCap(text.trim()),
  matrix: (text: string) => text,
  'job-index': (text: string) => text.trim(),
}

export type InputName = keyof typeof READERS

export const INPUT_NAMES = Object.keys(READERS) as InputName[]

type Values = { [Name in InputName]: ReturnType<(typeof READERS)[Name]> }

/**
 * Reads every input once.
 * @param get the text of an input, with `action.yml`'s default where the user gave none
 * @throws InputError that names every input that is wrong, not only the first
 */
export function readRunInputs(get: (name: InputName) => string): RunInputs {
  const problems: string[] = []
  const values: Partial<Record<InputName, unknown>> = {}
  for (const name of INPUT_NAMES) {
    try {
      values[name] = READERS[name](get(name))
    } catch (error) {
      problems.push(`Input \`${name}\`: ${(error as Error).message}`)
    }
  }
  if (problems.length > 0) throw new InputError(problems.join('\n'))
  const read = values as Values
  return {
    run: read.run,
    shell: read.shell,
    workingDirectory: read['working-directory'],
    probe: read.probe,
    waitForProbeMs: read['wait-for-probe'],
    artifact: {
      when: read.artifact,
      name: read['artifact-name'],
      retentionDays: read['retention-days'],
      compressionLevel: read['compression-level'],
      matrix: read.matrix,
      jobIndex: read['job-index'],
    },
    console: read.console,
    maxRecording: read['max-recording'],
  }
}

/** What the artifact service refuses in a name (actions/toolkit, `path-and-artifact-name-validation.ts`). */
function artifactName(text: string): string {
  const bad = /[":<>|*?\r\n\\/]/.exec(text)
  if (bad !== null) {
    throw new InputError(
      `\`${text}\` holds ${JSON.stringify(bad[0])}, which an artifact's name may not: did you mean \`${text.replace(/[":<>|*?\r\n\\/]+/g, '-')}\`?`,
    )
  }
  return text
}
