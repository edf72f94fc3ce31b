import { execFileSync, spawn } from 'node:child_process'
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Rescue, rescueName, rescuePipe } from '../../src/hang/rescue.js'
import { readStat, readText } from '../../src/process/procfs.js'
import { endAfterTest, statOf, until } from '../helpers/processes.js'
import { tempFolder } from '../helpers/temp.js'
import { blockers, KINDS } from './blockers.js'

const linux = process.platform === 'linux'

/**
 * A shell that holds a pipe at descriptors 3 and 4 without a reader, after `script` has written to it, and whose job is `sleep`.
 * What it prints to stdout goes nowhere.
 */
async function holder(folder: string, script: string): Promise<number> {
  const fifo = join(folder, 'fifo')
  execFileSync('mkfifo', [fifo])
  const child = spawn('sh', ['-c', `exec 3<>"$0"; exec 4>"$0"; ${script}`, fifo], { stdio: 'ignore' })
  const pid = child.pid ?? 0
  endAfterTest(pid)
  await until('the pipe is open', () => existsSync(`/proc/${pid}/fd/4`))
  return pid
}

const sleeping = (pid: number) => until('it sleeps', () => /sleep/.test(readText(`/proc/${pid}/wchan`)))
const writing = (pid: number) => until('it is stuck', () => /pipe_write/.test(readText(`/proc/${pid}/wchan`)))
const done = (rescue: Rescue) => {
  if (rescue.refused !== null) throw new Error(rescue.refused)
  return rescue
}

describe.runIf(linux)('what lies unread in a pipe', () => {
  it('goes to a file, and its last lines are told', async () => {
    const folder = tempFolder()
    const pid = await holder(folder, `printf 'one\\r\\ntwo\\n\\033[31mthree\\033[0m \\377\\001' >&4; exec sleep 60`)
    await sleeping(pid)
    const file = join(folder, rescueName(pid, 3))
    const { bytes, tail, more, unsaved } = done(rescuePipe(pid, 3, file, { lines: 2 }))
    expect({ bytes, more, unsaved }).toEqual({ bytes: 26, more: false, unsaved: null })
    expect(readFileSync(file, 'latin1')).toBe('one\r\ntwo\n\x1b[31mthree\x1b[0m \xff\x01')
    expect(tail).toEqual(['two', 'three \ufffd\u2401'])
    // It is consumed.
    expect(rescuePipe(pid, 4, `${file}2`)).toEqual({ refused: null, bytes: 0, tail: [], more: false, unsaved: null })
    expect(existsSync(`${file}2`)).toBe(false)
  })

  it('a pipe without a name, at the end that is written to', async () => {
    const folder = tempFolder()
    // `sleep` reads nothing: what the first one says stays in the pipe.
    const child = spawn('sh', ['-c', '(echo unread; exec sleep 60) | exec sleep 60'], {
      stdio: 'ignore',
      detached: true,
    })
    const shell = child.pid ?? 0
    endAfterTest(-shell)
    const writer = () =>
      readdirSync('/proc')
        .map(Number)
        .find(
          (pid) => statOf(pid)?.pgrp === shell && /pipe:/.test(linkOf(pid, 1)) && readStat(pid)?.command === 'sleep',
        )
    await until('both sleep', () => writer() !== undefined)
    const { tail } = done(rescuePipe(writer() ?? 0, 1, join(folder, 'out')))
    expect(tail).toEqual(['unread'])
  })

  it('a stuck writer is stopped first if that is asked for, and only then stays stuck', async () => {
    const folder = tempFolder()
    const pid = await holder(folder, `exec head -c 70000 /dev/zero >&4`)
    await writing(pid)
    const startTicks = readStat(pid)?.startTicks ?? 0
    const { bytes } = done(rescuePipe(pid, 3, join(folder, 'out'), { stop: [{ pid, startTicks }] }))
    expect(bytes).toBeGreaterThan(60_000)
    expect(bytes).toBeLessThanOrEqual(70_000)
    await until('it is stopped', () => statOf(pid)?.state === 'T')
  })

  it('nobody is stopped who only has the same pid', async () => {
    const folder = tempFolder()
    const pid = await holder(folder, 'exec sleep 60')
    await sleeping(pid)
    done(rescuePipe(pid, 3, join(folder, 'out'), { stop: [{ pid, startTicks: 1 }] }))
    expect(statOf(pid)?.state).toBe('S')
  })

  it('a writer that never ends is no reason to go on for ever', async () => {
    const folder = tempFolder()
    const pid = await holder(folder, 'exec cat /dev/zero >&4')
    await writing(pid)
    const file = join(folder, 'out')
    const { bytes } = done(rescuePipe(pid, 3, file))
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThan(1_200_000)
    expect(lstatSync(file).size).toBe(bytes)
  })

  it('a file or a link that is there already is not written to, and the lines are told all the same', async () => {
    const folder = tempFolder()
    const pid = await holder(folder, 'echo first >&4; exec sleep 60')
    await sleeping(pid)
    writeFileSync(join(folder, 'precious'), 'precious')
    symlinkSync('precious', join(folder, 'link'))
    const { tail, unsaved } = done(rescuePipe(pid, 3, join(folder, 'link')))
    expect(tail).toEqual(['first'])
    expect(unsaved).toMatch(/link could not be written \(EEXIST\)/)
    expect(readFileSync(join(folder, 'precious'), 'utf8')).toBe('precious')
  })

  it('what is no pipe is not opened', () => {
    const out = join(tempFolder(), 'out')
    const child = spawn('sleep', ['60'], { stdio: ['ignore', 'pipe', 'ignore'] })
    const pid = child.pid ?? 0
    endAfterTest(pid)
    expect(rescuePipe(pid, 1, out).refused).toMatch(/^It is a socket: /)
    expect(rescuePipe(pid, 0, out).refused).toBe('It is no pipe.')
    expect(rescuePipe(pid, 99, out).refused).toMatch(/^It is closed/)
    expect(rescuePipe(2 ** 22 + 1, 1, out).refused).toMatch(/^It is closed/)
    expect(existsSync(out)).toBe(false)
  })
})

const { run, title } = KINDS[0] ?? { run: false, title: '64-bit programs' }

describe.runIf(run)(title, () => {
  const { block } = blockers([])

  it('a pipe as large as an ordinary user can have', async () => {
    const { pid } = await block('large-pipe', ['write'])
    const startTicks = readStat(pid)?.startTicks ?? 0
    const rescue = rescuePipe(pid, 3, join(tempFolder(), 'out'), { stop: [{ pid, startTicks }] })
    expect(done(rescue)).toMatchObject({ bytes: 1024 * 1024, more: true, unsaved: null })
  })
})

function linkOf(pid: number, fd: number): string {
  try {
    return execFileSync('readlink', [`/proc/${pid}/fd/${fd}`], { encoding: 'utf8' })
  } catch {
    return ''
  }
}
