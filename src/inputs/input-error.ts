/** Something the user wrote cannot be used; the message says what, and the nearest right thing. */
export class InputError extends Error {
  override name = 'InputError'
}
