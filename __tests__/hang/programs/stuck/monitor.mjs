// The story with Node: it never reads what it has asked for. `node monitor.mjs COMMAND ...`. Node's stdio is a pair of sockets.
import { spawn } from 'node:child_process'

const [command, ...args] = process.argv.slice(2)
const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] })
let output = ''
child.on('exit', (status) => {
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stdout.on('end', () => console.log(output, status))
})
