/** A pattern cannot be used; the message says why, where, and what can. */
export class PatternError extends Error {
  override name = 'PatternError'
}
