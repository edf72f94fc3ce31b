/** What GitHub keeps of a step: annotations, the summary, outputs and state. Loaded late: `@actions/core` costs a start-up. */
import * as core from '@actions/core'
import type { Annotation } from '../report/annotation.js'

type Said = Pick<Annotation, 'title' | 'message'> & Partial<Annotation>

export function annotateError(said: Said): void {
  core.error(said.message, properties(said))
}

export function annotateWarning(said: Said): void {
  core.warning(said.message, properties(said))
}

function properties({ title, file = null, line = null }: Said): core.AnnotationProperties {
  return { title, ...(file === null ? {} : { file }), ...(file === null || line === null ? {} : { startLine: line }) }
}

/** Adds to the step's summary; a runner without one (or with a full disk) costs a warning. */
export async function addSummary(text: string): Promise<void> {
  try {
    await core.summary.addRaw(text, true).write()
  } catch (error) {
    core.warning((error as Error).message, { title: 'The job summary could not be written' })
  }
}

/** Sets the outputs of the step; null is the empty string. */
export function setOutputs(outputs: Readonly<Record<string, string | number | null>>): void {
  softly('The outputs of this step could not be set', () => {
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value ?? '')
  })
}

export function saveState(name: string, value: string): void {
  softly('The state for the post step could not be saved', () => core.saveState(name, value))
}

const warned = new Set<string>()

/** What the runner's files do not take (a full disk) costs a warning, and never a verdict. */
function softly(title: string, act: () => void): void {
  try {
    act()
  } catch (error) {
    if (warned.has(title)) return
    warned.add(title)
    core.warning(`${(error as Error).message}. Make room on the runner's disk.`, { title })
  }
}
