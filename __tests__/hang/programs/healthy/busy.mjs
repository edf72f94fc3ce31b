// Four children whose output is full all the time: read in flowing mode, read with pauses of two seconds, piped to another child, and
// asked in turns. Ends after five minutes.
import { spawn } from 'node:child_process'

setTimeout(() => process.exit(), 300_000)

const chatty = ['-c', 'i=0; while :; do i=$((i + 1)); echo "[$i] INFO page $i written and verified"; done']
const start = (command, args, stdin = 'ignore') => spawn(command, args, { stdio: [stdin, 'pipe', 'inherit'] })

const paused = start('sh', chatty)
paused.stdout.on('data', () => {
  paused.stdout.pause()
  setTimeout(() => paused.stdout.resume(), 2000)
})

const throttled = start('sh', chatty)
throttled.stdout.on('data', () => {
  throttled.stdout.pause()
  setTimeout(() => throttled.stdout.resume(), 30)
})

const source = start('sh', chatty)
const filter = start('cat', [], 'pipe')
source.stdout.pipe(filter.stdin)
filter.stdout.on('data', () => {
  filter.stdout.pause()
  setTimeout(() => filter.stdout.resume(), 100)
})

const echo = start('cat', [], 'pipe')
const ask = () => echo.stdin.write('are you there?\n')
echo.stdout.on('data', () => setTimeout(ask, 5))
ask()
