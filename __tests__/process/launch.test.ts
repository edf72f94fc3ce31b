import { chmodSync, constants, copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runMain } from '../helpers/runner.js'
import { tempFolder } from '../helpers/temp.js'
import { node, type Recorded, type RunOptions, record, resultIn, runTool, type Test } from '../helpers/tool.js'

/** The run could not begin: the reason, which the console gives too. */
async function refused(test: Test, options: RunOptions = {}): Promise<string> {
  const folder = join(tempFolder(), 'out')
  const what = typeof test === 'string' ? ['--run', test] : ['--', ...test]
  const run = await runTool(['run', '--probe', 'none', '--output', folder, ...(options.flags ?? []), ...what], options)
  expect(run.stdout.toString()).toBe('')
  const result = resultIn(folder)
  expect(result).toMatchObject({ verdict: 'infrastructure', exitCode: null, signal: null, attempts: [] })
  expect(result.recording).toEqual({ bytes: 0, dropped: 0 })
  expect(run.status).toBe(3)
  expect(run.stderr.toString().replaceAll('hardware-test: ', '')).toContain(result.reason)
  expect(run.stderr.toString()).not.toContain('fault of hardware-test')
  return result.reason
}

function program(name: string, content: string | Buffer, mode = 0o755): string {
  const file = join(tempFolder(), name)
  writeFileSync(file, content)
  chmodSync(file, mode)
  return file
}

/** This machine's own kind of program, but for another processor. */
function foreignProgram(): string {
  const file = program('firmware.elf', '')
  copyFileSync(process.execPath, file)
  const elf = readFileSync(file)
  // e_machine: Renesas RX, which nobody's bench host is.
  elf.writeUInt16LE(173, 18)
  writeFileSync(file, elf.subarray(0, 4096))
  return file
}

describe('a test that cannot be started says why', () => {
  it('a program that is not there', async () => {
    expect(await refused(['no-such-program', '--flag'])).toMatch(
      /`no-such-program` was not found on this machine\. .*PATH/,
    )
  })

  it('a file that may not be executed', async () => {
    const file = program('tests.sh', '#!/bin/sh\n', 0o644)
    expect(await refused([file])).toMatch(/tests\.sh` may not be executed.*chmod \+x/)
  })

  it('a program for another processor', async () => {
    expect(await refused([foreignProgram()])).toMatch(
      /firmware\.elf` is not a program that this machine can run: .*another processor/,
    )
  })

  it('a file that is no program', async () => {
    const file = program('firmware.bin', Buffer.from([0, 0x20, 0, 0x20, 0xc1, 1, 0, 8, 0x0a, 0xff, 0, 0]))
    expect(await refused([file])).toMatch(/firmware\.bin` is not a program that this machine can run/)
  })

  it('a script whose interpreter is missing: the interpreter is to blame, not the script', async () => {
    const file = program('tests.py', '#!/no/such/python3\nprint(1)\n')
    expect(await refused([file])).toContain('/no/such/python3')
  })

  it('a shell that is not there', async () => {
    expect(await refused('echo hi', { flags: ['--shell', 'nosuchshell -x {0}'] })).toMatch(
      /`nosuchshell` was not found/,
    )
  })

  it('a working directory that is not there: the nearest that is', async () => {
    const folder = tempFolder()
    mkdirSync(join(folder, 'crates'))
    const reason = await refused(['true'], {
      flags: ['--working-directory', join(folder, 'crates', 'firmwear', 'tests')],
    })
    expect(reason).toContain(join(folder, 'crates', 'firmwear', 'tests'))
    expect(reason).toMatch(new RegExp(`the nearest folder is ${join(folder, 'crates')}\\.`))
  })

  it('a working directory that is a file', async () => {
    const file = program('file', '')
    expect(await refused(['true'], { flags: ['--working-directory', file] })).toMatch(/is not a folder/)
  })

  it('a working directory that nobody can find: a link to itself', async () => {
    const link = join(tempFolder(), 'loop')
    symlinkSync('loop', link)
    const reason = await refused(['true'], { flags: ['--working-directory', link] })
    expect(reason).toContain(`${link} cannot be looked at (ELOOP); the nearest folder is ${dirname(link)}.`)
  })
})

describe('shells, as a workflow step has them', () => {
  const run = (script: string, ...flags: string[]): Promise<Recorded> => record(script, { flags })

  it('none: bash -e, without pipefail', async () => {
    expect((await run('false | true; echo "$BASH_VERSION" | grep -q . && echo bash')).log.toString()).toBe('bash\n')
    const stopped = await run('echo one; false; echo two')
    expect(stopped.log.toString()).toBe('one\n')
    expect(stopped.result).toMatchObject({ verdict: 'failed', exitCode: 1 })
  })

  it('bash: -eo pipefail, and no start-up files', async () => {
    const stopped = await run('echo one; sh -c "exit 6" | cat; echo two', '--shell', 'bash')
    expect(stopped.log.toString()).toBe('one\n')
    expect(stopped.result.exitCode).toBe(6)
    expect(
      (
        await run('[[ $- == *e* ]] && echo "e"; shopt -q login_shell || echo "no login"', '--shell', 'bash')
      ).log.toString(),
    ).toBe('e\nno login\n')
  })

  it('sh: -e, and pipes as sh has them', async () => {
    const stopped = await run('echo one; false | true; echo two; false; echo three', '--shell', 'sh')
    expect(stopped.log.toString()).toBe('one\ntwo\n')
    expect(stopped.result.exitCode).toBe(1)
  })

  it('python', async () => {
    const script = 'import sys\nfor i in range(2):\n    print("line", i)\nsys.exit(4)'
    const ended = await run(script, '--shell', 'python')
    expect(ended.log.toString()).toBe('line 0\nline 1\n')
    expect(ended.result.exitCode).toBe(4)
  })

  it('a template, with {0} for the script', async () => {
    const ended = await run(
      'console.log(1 + 1, process.argv.length)',
      '--shell',
      `${process.execPath} --no-warnings {0} "two words"`,
    )
    expect(ended.log.toString()).toBe('2 3\n')
  })

  it('a template without -e goes on after a failure', async () => {
    const ended = await run('false; echo on', '--shell', 'bash {0}')
    expect(ended.log.toString()).toBe('on\n')
    expect(ended.result.verdict).toBe('passed')
  })

  it('in a folder with spaces, quotes and other letters', async () => {
    const folder = join(tempFolder(), `my "bench" it's größer $HOME`)
    mkdirSync(folder)
    for (const shell of ['', 'bash', 'sh', 'python', 'bash {0}']) {
      const script = shell === 'python' ? 'print("here")' : 'echo here'
      const ended = await record(script, {
        folder: join(folder, `out ${shell.slice(0, 4)}`),
        flags: ['--shell', shell],
      })
      expect(ended.log.toString()).toBe('here\n')
    }
    const there = await record('pwd', { flags: ['--working-directory', folder] })
    expect(there.log.toString()).toBe(`${folder}\n`)
  })

  it('a script of many lines, of an odd last line, and with Windows line ends', async () => {
    expect((await run('if true\nthen\n  echo yes\nfi\n# a comment')).log.toString()).toBe('yes\n')
    expect((await run("cat <<'END'\nheredoc\nEND")).log.toString()).toBe('heredoc\n')
  })

  it('the script runs from `working-directory`, relative to the workspace', async () => {
    const step = await runMain({ inputs: { run: 'mkdir sub; cd sub; pwd -P > ../where' } })
    const { workspace } = step.job
    expect(readFileSync(join(workspace, 'where'), 'utf8')).toBe(`${join(workspace, 'sub')}\n`)
    const again = await runMain({ job: step.job, inputs: { run: 'pwd -P > where', 'working-directory': 'sub' } })
    expect(again.outputs.verdict).toBe('passed')
    expect(readFileSync(join(workspace, 'sub', 'where'), 'utf8')).toBe(`${join(workspace, 'sub')}\n`)
  })
})

describe('the process of the test', () => {
  it('leads a group and a session of its own, and its standard input is the null device', async () => {
    const run = await record(
      node(`
        const { readFileSync, readlinkSync } = require('node:fs')
        const [, , pgrp, session] = readFileSync('/proc/self/stat', 'latin1').split(') ')[1].split(' ').map(Number)
        const link = (fd) => readlinkSync('/proc/self/fd/' + fd)
        console.log(JSON.stringify({ own: pgrp === process.pid && session === process.pid, stdin: link(0), same: link(1) === link(2), flags: readFileSync('/proc/self/fdinfo/1', 'latin1').match(/flags:\\s*(\\d+)/)[1] }))`),
    )
    const { flags, ...rest } = JSON.parse(run.log.toString()) as { flags: string }
    expect(rest).toEqual({ own: true, stdin: '/dev/null', same: true })
    const mode = Number.parseInt(flags, 8)
    // Write-only, and not O_NONBLOCK, with which programs lose output.
    expect(mode & (constants.O_WRONLY | constants.O_RDWR)).toBe(constants.O_WRONLY)
    expect(mode & constants.O_NONBLOCK).toBe(0)
  })

  it('has none of our files open but the pipe', async () => {
    const run = await record(
      node(`
        const { readdirSync, readlinkSync } = require('node:fs')
        const link = (fd) => { try { return readlinkSync('/proc/self/fd/' + fd) } catch { return '' } }
        const pipe = link(1)
        const found = readdirSync('/proc/self/fd').filter((fd) => link(fd) === pipe || link(fd).includes('output'))
        console.log(JSON.stringify({ pipe, found }))`),
    )
    const { pipe, found } = JSON.parse(run.log.toString()) as { pipe: string; found: string[] }
    expect(pipe).toMatch(/\(deleted\)$/)
    expect(found.sort()).toEqual(['1', '2'])
  })

  it("sees the step's environment, without what belongs to the runner", async () => {
    const file = join(tempFolder(), 'environment')
    const step = await runMain({
      inputs: { run: `env -0 > ${file}` },
      env: {
        ACTIONS_RUNTIME_TOKEN: 'secret',
        ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/',
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret',
        ACTIONS_CACHE_URL: 'x',
        GITHUB_ENV: '/dev/null',
        GITHUB_PATH: '/dev/null',
        GITHUB_ARTIFACTS: '/dev/null',
        GITHUB_ARTIFACTS_LIST: '/dev/null',
        STATE_folder: '/',
        RUNNER_TRACKING_ID: 'github_1234',
        GITHUB_SHA: 'abc',
        GITHUB_PATHOLOGICAL: 'stays',
        MY_ACTIONS_TOKEN: 'stays too',
        MINE: 'a\nb',
      },
    })
    expect(step.outputs.verdict).toBe('passed')
    const seen = readFileSync(file, 'utf8').split('\0')
    const names = seen.map((entry) => entry.split('=')[0] ?? '')
    expect(names.filter((name) => /^(ACTIONS_|INPUT_|STATE_)/.test(name))).toEqual([])
    const channels = ['ENV', 'OUTPUT', 'PATH', 'STATE', 'STEP_SUMMARY', 'ARTIFACTS', 'ARTIFACTS_LIST']
    expect(names.filter((name) => channels.some((channel) => name === `GITHUB_${channel}`))).toEqual([])
    for (const kept of [
      'RUNNER_TRACKING_ID=github_1234',
      'GITHUB_SHA=abc',
      'GITHUB_JOB=bench',
      'GITHUB_ACTIONS=true',
      'GITHUB_PATHOLOGICAL=stays',
      'MY_ACTIONS_TOKEN=stays too',
      'MINE=a\nb',
    ]) {
      expect(seen).toContain(kept)
    }
    expect(seen).toContain(`PATH=${process.env.PATH}`)
  })
})
