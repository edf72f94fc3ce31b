// Waits for `close`, which never comes: the shell has left a process behind that keeps the sockets.
import { spawn } from 'node:child_process'

const child = spawn('sh', ['-c', 'echo started; sleep 80 &'], { stdio: ['ignore', 'pipe', 'inherit'] })
child.stdout.resume()
child.on('close', () => console.log('closed'))
