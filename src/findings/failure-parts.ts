import type { Also, Failure } from './model.js'
import type { Place } from './place.js'

/** What a failure keeps while it is read, however long its dump is. */
const LONGEST_MESSAGE = 3000
const MOST_PLACES = 50

/** Adds a line to the message, unless it is there already. */
export function addLine(failure: Failure, line: string): void {
  if (failure.message.length < LONGEST_MESSAGE && !failure.message.includes(line)) failure.message += `\n${line}`
}

/** Adds a further place of the failure, unless it is known already. */
export function addPlace(failure: Failure, place: Also): void {
  const is = ({ file, line }: { file: string | null; line: number | null }) =>
    file === place.file && line === place.line
  if (failure.also.length < MOST_PLACES && !is(failure) && !failure.also.some(is)) failure.also.push(place)
}

/** Adds a place: the failure's own, if it has none yet, else a further one with `message`. */
export function placeOrAlso(failure: Failure, { file, line }: Place, message = ''): void {
  if (failure.file === null) Object.assign(failure, { file, line })
  else addPlace(failure, { file, line, message })
}
