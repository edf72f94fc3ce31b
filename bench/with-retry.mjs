/**
 * How nick-fields/retry runs a command (its src/index.ts at 0842359): through bash, the output passed on as it comes. Once a second it looks
 * whether the command has exited. If not in time, tree-kill sends SIGTERM, and after `retry_wait_seconds` it leaves. One attempt; the
 * shortest wait is 1 s (its src/inputs.ts reads 0 as the default, 10).
 */
import { spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import kill from 'tree-kill'

const POLL_MS = 1000
const RETRY_WAIT_MS = 1000

const [timeoutMs, command] = process.argv.slice(2)
const until = Date.now() + Number(timeoutMs)
let done = false
let status = 0
const child = spawn(command, { shell: 'bash' })
for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => process.stdout.write(data))
child.on('exit', (code, signal) => {
  // SIGTERM is its own; whoever is killed by another signal has passed, since there is no code.
  if (signal === 'SIGTERM') return
  status = code ?? 0
  done = true
})
do await delay(POLL_MS)
while (Date.now() < until && !done)
if (!done) {
  kill(child.pid)
  await delay(RETRY_WAIT_MS)
  console.error(`Final attempt failed. Timeout of ${timeoutMs}ms hit`)
  process.exit(1)
}
if (status > 0) {
  await delay(RETRY_WAIT_MS)
  console.error(`Final attempt failed. Child_process exited with error code ${status}`)
}
process.exit(status)
