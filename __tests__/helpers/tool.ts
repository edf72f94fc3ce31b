import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Result } from '../../src/run/result.js'
import { type ChildOptions, DIST, type Ended, type Running, startNode } from './child.js'
import { tempFolder } from './temp.js'

/** Starts `hardware-test` with `args`. */
export function startTool(args: readonly string[], options: ChildOptions = {}): Running {
  return startNode(join(DIST, 'hardware-test.js'), args, options)
}

/** Runs `hardware-test` with `args` to its end. */
export function runTool(args: readonly string[], options: ChildOptions = {}): Promise<Ended> {
  return startTool(args, options).ended
}

export interface Recorded extends Ended {
  folder: string
  result: Result
  /** `output.log`. */
  log: Buffer
}

/** A test to run: a command, or a script for the default shell. */
export type Test = readonly string[] | string

export interface RunOptions extends ChildOptions {
  /** Options of `hardware-test run`, besides `--output`, `--probe none` and, unless they say otherwise, `--expect-tests false`. */
  flags?: readonly string[]
  /** Where the recording goes; by default a folder of the test's own. */
  folder?: string
}

export interface Recording extends Running {
  folder: string
  recorded: Promise<Recorded>
}

/** Starts `hardware-test run` without a probe. */
export function startRecording(test: Test, options: RunOptions = {}): Recording {
  const { flags = [], folder = join(tempFolder(), 'out'), ...rest } = options
  const what = typeof test === 'string' ? ['--run', test] : ['--', ...test]
  const running = startTool(
    ['run', '--probe', 'none', '--expect-tests', 'false', '--output', folder, ...flags, ...what],
    rest,
  )
  const recorded = running.ended.then((ended) => {
    if (!existsSync(join(folder, 'result.json'))) {
      throw new Error(`no result.json; status ${ended.status}, signal ${ended.signal}:\n${ended.stderr}`)
    }
    return { ...ended, folder, result: resultIn(folder), log: readFileSync(join(folder, 'output.log')) }
  })
  recorded.catch(() => {})
  return { ...running, folder, recorded }
}

/** Runs `test` without a probe, to its end. */
export function record(test: Test, options: RunOptions = {}): Promise<Recorded> {
  return startRecording(test, options).recorded
}

export function resultIn(folder: string): Result {
  return JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')) as Result
}

/** `process.execPath -e CODE`: a test written in JavaScript. Its writes go out one by one, each when it is called. */
export function node(code: string): string[] {
  return [process.execPath, '-e', `const { writeSync } = require('node:fs');${code}`]
}
