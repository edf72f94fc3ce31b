/** How long a stalled stdout may keep us. */
const FLUSH_MS = 2000

/** What may still keep the process alive once everything is done, such as a connection that does not close. */
const LINGER_MS = 1000

/**
 * Ends the process with `status`, after what it has written is out. `process.exit` alone would cut off all but 64 KiB of it (measured);
 * waiting alone could take for ever.
 */
export async function leave(status: number): Promise<void> {
  process.exitCode = status
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, FLUSH_MS)
    process.stdout.write('', () => {
      clearTimeout(timer)
      resolve()
    })
  })
  setTimeout(() => process.exit(status), LINGER_MS).unref()
}
