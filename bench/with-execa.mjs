/** How a script keeps a log with execa: to a file and to the terminal, `buffer: false` since its memory is for 100 MB (execa's docs/output.md). */
import { execa } from 'execa'

const [file, command, ...args] = process.argv.slice(2)
await execa(command, args, { stdin: 'ignore', stdout: [{ file }, 'inherit'], stderr: 'inherit', buffer: false })
