import { effects } from '../helpers/runner-commands.js'

export interface Annotation {
  level: string
  title: string
  message: string
}

const LEVELS = new Set(['error', 'warning', 'notice'])

/** What the runner shows beside the run, of all that a step has printed. */
export function annotations({ log }: { log: string }): Annotation[] {
  return effects(log)
    .filter(({ name }) => LEVELS.has(name))
    .map(({ name, properties, data }) => ({ level: name, title: properties.title ?? '', message: data }))
}

export function errors(step: { log: string }): Annotation[] {
  return annotations(step).filter(({ level }) => level === 'error')
}

export function warnings(step: { log: string }): Annotation[] {
  return annotations(step).filter(({ level }) => level === 'warning')
}
