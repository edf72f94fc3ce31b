/** The test could not be started; the message says why and what to do. */
export class LaunchError extends Error {
  override name = 'LaunchError'
}
