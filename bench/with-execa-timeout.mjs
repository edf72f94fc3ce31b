/** As with-execa.mjs, with execa's limit of time and its SIGKILL for who ignores SIGTERM. */
import { execa } from 'execa'

const [file, timeoutMs, graceMs, command, ...args] = process.argv.slice(2)
const { failed, shortMessage, exitCode } = await execa(command, args, {
  stdin: 'ignore',
  stdout: [{ file }, 'inherit'],
  stderr: 'inherit',
  buffer: false,
  timeout: Number(timeoutMs),
  forceKillAfterDelay: Number(graceMs),
  reject: false,
})
// What follows the colon is the command.
if (failed) console.error(shortMessage.split(':')[0])
process.exitCode = failed ? (exitCode ?? 1) : 0
