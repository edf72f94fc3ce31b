/** One thing that is wrong, and what to do; `line` counts from 1 and is null where it is about no line. */
export interface Mistake {
  line: number | null
  message: string
}

const MOST_SHOWN = 20

/** Everything that is wrong with a bench file, or with what is asked of it: one line a mistake, `file:line: ...`. */
export class BenchError extends Error {
  override name = 'BenchError'
  readonly file: string
  readonly mistakes: readonly Mistake[]

  constructor(file: string, mistakes: readonly Mistake[]) {
    const more = mistakes.length - MOST_SHOWN
    const shown = mistakes
      .slice(0, MOST_SHOWN)
      .map(({ line, message }) => `${file}:${line === null ? '' : `${line}:`} ${message}`)
    super([...shown, ...(more > 0 ? [`and ${more} more ${more === 1 ? 'mistake' : 'mistakes'}.`] : [])].join('\n'))
    this.file = file
    this.mistakes = mistakes
  }
}
