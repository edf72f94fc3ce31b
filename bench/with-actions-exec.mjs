/** How an action keeps a log with `@actions/exec`: listeners beside its own echo to the job log. */
import { openSync, writeSync } from 'node:fs'
import { exec } from '@actions/exec'

const [file, command, ...args] = process.argv.slice(2)
const log = openSync(file, 'w')
const record = (data) => void writeSync(log, data)
process.exitCode = await exec(`"${command}"`, args, { listeners: { stdout: record, stderr: record } })
