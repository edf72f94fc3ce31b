import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { endAfterTest, isRunning } from '../helpers/processes.js'
import { tempFolder } from '../helpers/temp.js'
import { node, record } from '../helpers/tool.js'

describe('the verdict comes from how the test ended', () => {
  it.each([0, 1, 42, 127, 128, 130, 200, 255])('exit code %i', async (code) => {
    const run = await record(`exit ${code}`)
    const verdict = code === 0 ? 'passed' : 'failed'
    expect(run.status).toBe(code === 0 ? 0 : 1)
    expect(run.result).toMatchObject({ schema: 1, verdict, exitCode: code, signal: null })
    expect(run.result.attempts).toHaveLength(1)
    expect(run.result.attempts[0]).toMatchObject({ verdict, exitCode: code, signal: null })
    expect(run.stderr.toString()).toContain(code === 0 ? 'Passed' : `exit code ${code}`)
  })

  it.each([
    ['SIGSEGV', 139],
    ['SIGKILL', 137],
    ['SIGABRT', 134],
  ])('%s', async (signal, code) => {
    const run = await record(['sh', '-c', `echo before; kill -s ${signal.slice(3)} $$`])
    expect(run.status).toBe(1)
    expect(run.result).toMatchObject({ verdict: 'crashed', exitCode: code, signal })
    expect(run.result.reason).toContain(signal)
    expect(run.log.toString()).toBe('before\n')
  })

  it('a real abort', async () => {
    const run = await record(['sh', '-c', 'ulimit -c 0; exec "$0" -e "process.abort()"', process.execPath])
    expect(run.result).toMatchObject({ verdict: 'crashed', exitCode: 134, signal: 'SIGABRT' })
  })

  it('a crash that only the shell saw', async () => {
    const run = await record(`sh -c 'kill -s SEGV $$'; exit $?`, { flags: ['--shell', 'sh {0}'] })
    expect(run.status).toBe(1)
    expect(run.result).toMatchObject({ verdict: 'crashed', exitCode: 139, signal: 'SIGSEGV' })
    expect(run.result.reason).toContain('139')
  })
})

describe('what the test leaves behind', () => {
  it('a process of its group is ended and named', async () => {
    const folder = tempFolder()
    const run = await record(`sleep 300 & echo $! > ${join(folder, 'pid')}; echo hello; exit 3`)
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'))
    endAfterTest(pid)
    expect(run.result).toMatchObject({ verdict: 'failed', exitCode: 3, leaks: [{ pid, command: 'sleep' }] })
    expect(run.result.notes.join('\n')).toContain(`sleep (pid ${pid})`)
    expect(isRunning(pid)).toBe(false)
    expect(run.log.toString()).toBe('hello\n')
    expect(run.ms).toBeLessThan(20_000)
  })

  it('also one that has closed its output and ignores what can be ignored', async () => {
    const folder = tempFolder()
    const stubborn = `trap '' INT TERM HUP; echo $$ > ${join(folder, 'pid')}; while :; do sleep 1; done`
    const run = await record(
      `sh -c "${stubborn.replaceAll('$', '\\$')}" > /dev/null 2>&1 < /dev/null & while [ ! -s ${join(folder, 'pid')} ]; do sleep 0.05; done`,
    )
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'))
    endAfterTest(pid)
    expect(run.result.verdict).toBe('passed')
    expect(run.result.leaks.map((leak) => leak.pid)).toContain(pid)
    expect(isRunning(pid)).toBe(false)
  })

  it('a stopped process is ended too', async () => {
    const folder = tempFolder()
    const run = await record(`sleep 300 & echo $! > ${join(folder, 'pid')}; kill -s STOP $!`)
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'))
    endAfterTest(pid)
    expect(run.result).toMatchObject({ verdict: 'passed', leaks: [{ pid }] })
    expect(isRunning(pid)).toBe(false)
  })

  it.each([
    ['is silent', 'exec sleep 300'],
    ['never stops writing', 'while :; do echo noise; done'],
    ['writes every 50 ms', 'while :; do echo tick; sleep 0.05; done'],
  ])('a daemon that %s and keeps the output open is ended', async (_, work) => {
    const folder = tempFolder()
    // It begins only then: what the test prints is in the part that a small recording keeps.
    const daemon = `echo $$ > pid; until [ -e done ]; do sleep 0.01; done; ${work}`
    const run = await record(
      `cd ${folder}; setsid sh -c '${daemon}' & cd ${folder}; while [ ! -s pid ]; do sleep 0.05; done; echo the test is done; touch done; exit 4`,
      { flags: ['--console', 'off', '--max-recording', '1MiB'] },
    )
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'))
    endAfterTest(pid)
    expect(run.result).toMatchObject({ verdict: 'failed', exitCode: 4 })
    expect(run.result.leaks).toContainEqual(expect.objectContaining({ pid, holdsOutput: true, ended: true }))
    expect(isRunning(pid)).toBe(false)
    expect(run.result.notes.join('\n')).toMatch(/^The test left .* running, which w(as|ere) ended: /)
    expect(run.log.toString()).toContain('the test is done\n')
    expect(run.log.length).toBeLessThanOrEqual(2 ** 20)
    expect(run.ms).toBeLessThan(20_000)
  })

  it('a test that closes its output goes on until it ends', async () => {
    const run = await record('echo bye; exec > /dev/null 2>&1; sleep 1; exit 6')
    expect(run.result).toMatchObject({ verdict: 'failed', exitCode: 6, leaks: [], notes: [] })
    expect(run.result.durationMs).toBeGreaterThanOrEqual(900)
    expect(run.log.toString()).toBe('bye\n')
  })

  it('nothing is blamed for helpers that end with the test', async () => {
    // The shell does not wait for `cat`: it ends when its input does.
    for (let i = 0; i < 5; i++) {
      const run = await record('exec > >(cat) 2>&1; echo through a helper', { flags: ['--shell', 'bash'] })
      expect(run.log.toString()).toBe('through a helper\n')
      expect(run.result).toMatchObject({ leaks: [], notes: [] })
    }
  })

  it('a program that reads its standard input gets its end', async () => {
    const run = await record('cat; echo "read: $?"; if read -r line; then exit 9; fi')
    expect(run.log.toString()).toBe('read: 0\n')
    expect(run.result.verdict).toBe('passed')
  })

  it('the console program itself ends as soon as the test does', async () => {
    const run = await record(node('writeSync(1, "hi\\n")'))
    expect(run.result.durationMs).toBeLessThan(20_000)
    expect(run.ms).toBeGreaterThanOrEqual(run.result.durationMs)
    expect(run.stdout.toString()).toBe('hi\n')
  })
})
