import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { openPipe } from '../../src/process/pipe.js'
import { Recorder } from '../../src/recording/recorder.js'
import { recordPipe } from '../../src/recording/recording.js'
import { figuresOf, freshRecording, OUTPUT_FILE } from '../../src/recording/ring.js'
import { recorderStatus } from '../../src/recording/status.js'
import { expectGrowing, indexIn } from '../helpers/index-file.js'
import { tempFolder } from '../helpers/temp.js'

const SECRET = 'hunter2-the-second'

describe('a recording with secrets', () => {
  it('never has one on the disk, not even a part of it, however the chunks lie', () => {
    for (const size of [1, 3, 7, 100]) {
      const folder = tempFolder()
      const status = recorderStatus()
      status.capacity = 100_000
      const recorder = new Recorder(folder, status, process.hrtime.bigint(), [SECRET])
      const bytes = Buffer.from(`begin\n${`password ${SECRET}, again ${SECRET}\n`.repeat(20)}end\n`)
      const file = () => readFileSync(join(folder, OUTPUT_FILE), 'utf8')
      for (let at = 0; at < bytes.length; at += size) {
        recorder.append(bytes.subarray(at, at + size))
        expect(file()).not.toContain('hun')
        expect(status.stored).toBe(file().length)
      }
      recorder.finish()
      expect(file()).toBe(`begin\n${'password ***, again ***\n'.repeat(20)}end\n`)
      expect(status.redacted).toBe(40)
      expect(figuresOf(status)).toEqual({ bytes: file().length, dropped: 0 })
    }
  })

  it('has an index whose offsets are those of its file', () => {
    const clock = process.hrtime.bigint
    let now = 5_000_000_000n
    process.hrtime.bigint = () => now
    try {
      const folder = tempFolder()
      const status = recorderStatus()
      status.capacity = 100_000
      const recorder = new Recorder(folder, status, now, [SECRET])
      for (const chunk of ['one ', 'hunter2', '-the-', 'second', ' two ', 'hunter', ' three\n', 'hunter2-th']) {
        now += 10_000_000n
        recorder.append(Buffer.from(chunk))
      }
      recorder.finish()
      const file = readFileSync(join(folder, OUTPUT_FILE), 'utf8')
      expect(file).toBe('one *** two hunter three\n***')
      const entries = indexIn(folder)
      expectGrowing(entries)
      const arrivedAt = (text: string) => entries.findLast(([offset]) => offset <= file.indexOf(text))?.[1]
      expect([arrivedAt('one'), arrivedAt('***'), arrivedAt(' two'), arrivedAt('hunter')]).toEqual([
        10_000, 40_000, 50_000, 70_000,
      ])
    } finally {
      process.hrtime.bigint = clock
    }
  })

  it('keeps its cap: what is dropped is counted without the secrets', () => {
    const folder = tempFolder()
    const status = recorderStatus()
    status.capacity = 20_000
    const recorder = new Recorder(folder, status, process.hrtime.bigint(), [SECRET])
    for (let i = 0; i < 5000; i++) recorder.append(Buffer.from(`${i} ${SECRET}\n`))
    recorder.finish()
    const file = readFileSync(join(folder, OUTPUT_FILE), 'utf8')
    expect(file).toHaveLength(20_000)
    expect(file).not.toContain('hunter')
    expect(file.startsWith('0 ***\n1 ***\n')).toBe(true)
    expect(file.endsWith('\n4999 ***\n')).toBe(true)
  })

  it('through a real pipe, from a program that prints a secret in two halves', async () => {
    const built = new URL('../../dist/recorder/index.js', import.meta.url)
    expect(existsSync(built), 'run `npm run build` first').toBe(true)
    const pipe = await openPipe()
    if (pipe === null) return expect(process.platform).toBe('win32')
    const directory = join(tempFolder(), 'run')
    mkdirSync(directory)
    freshRecording(directory)
    const recording = recordPipe(new Worker(built), pipe, {
      directory,
      capacity: 1_000_000,
      startedAt: process.hrtime.bigint(),
      secrets: [SECRET],
    })
    const script = `printf 'token hunter2-'; sleep 0.1; printf 'the-second ok\\n'; printf %s ${SECRET} | base64`
    const child = spawn('sh', ['-c', script], { stdio: ['ignore', pipe.writeFd, pipe.writeFd] })
    closeSync(pipe.writeFd)
    await new Promise((resolve) => child.once('exit', resolve))
    await recording.ended
    expect(recording.fault).toBeNull()
    expect(readFileSync(recording.file, 'utf8')).toBe('token *** ok\n***\n')
    expect(recording.status.redacted).toBe(2)
  })
})
