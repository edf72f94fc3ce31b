import { anyPlaceOf, type Place } from './place.js'

/** Columns that Catch2 writes. */
const WIDTH = 79

const MOST_LINES = 40

/**
 * What Catch2's console reporter prints before the first assertion of a section: dashes, the test case's name and the sections
 * below it, dashes, its place, dots. It begins behind the first dashes.
 */
export class Catch2Header {
  private readonly names: string[] = []
  private part: 'names' | 'place' | 'done' | 'lost' = 'names'
  private lines = 0
  place: Place | null = null

  /** A line; false if it is not a part of this. */
  add(text: string): boolean {
    this.lines += 1
    if (this.lines > MOST_LINES) this.part = 'lost'
    else if (this.part === 'names') {
      if (/^-{60}/.test(text)) this.part = 'place'
      else this.names.push(text)
      return true
    } else if (/^\.{60}/.test(text)) {
      this.part = 'done'
      return true
    } else if (this.place === null) {
      this.place = anyPlaceOf(text)
      return this.place !== null
    }
    return false
  }

  get isDone(): boolean {
    return this.part === 'done'
  }

  get isLost(): boolean {
    return this.part === 'lost'
  }

  /** The test case's name, without its sections. */
  get name(): string {
    // A device that prints the same again and again must not become a name: nothing stands twice in a header.
    const lines = this.names.filter(
      (line) => line.trim() !== '' && this.names.indexOf(line) === this.names.lastIndexOf(line),
    )
    const [first = ''] = lines
    const colon = first.indexOf(': ')
    const indent = colon === -1 ? 0 : colon + 2
    let name = first
    let before = first
    for (const line of lines.slice(1)) {
      const text = line.trimStart()
      const isWrapped = line.length - text.length === indent && before.length + 1 + firstWord(text) > WIDTH - 1
      if (!isWrapped) break
      name = before.endsWith('-') && before.length >= WIDTH - 1 ? name.slice(0, -1) + text : `${name} ${text}`
      before = line
    }
    return name.trim()
  }
}

function firstWord(text: string): number {
  const end = text.indexOf(' ')
  return end === -1 ? text.length : end
}
