import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { type ChildOptions, DIST, type Ended, type Running, startNode } from './child.js'
import { tempFolder } from './temp.js'

/** What the runner has for a job: its folders and its environment. */
export interface Job {
  folder: string
  temp: string
  workspace: string
}

export function newJob(): Job {
  const folder = tempFolder()
  const job = { folder, temp: join(folder, 'temp'), workspace: join(folder, 'workspace') }
  mkdirSync(job.temp)
  mkdirSync(job.workspace)
  return job
}

export interface StepOptions extends ChildOptions {
  inputs?: Readonly<Record<string, string>>
  env?: NodeJS.ProcessEnv
  job?: Job
}

export interface Step extends Ended {
  /** stdout and stderr. */
  log: string
  outputs: Record<string, string>
  state: Record<string, string>
  summary: string
  job: Job
}

export interface RunningStep extends Running {
  job: Job
  step: Promise<Step>
  /** What GITHUB_STATE holds at this moment. */
  state(): Record<string, string>
}

/** Starts `dist/main.js` as the runner does, `probe: none` and `expect-tests: false` unless said otherwise. */
export function startMain(options: StepOptions = {}): RunningStep {
  return startStep('main', options, {})
}

export function runMain(options: StepOptions = {}): Promise<Step> {
  return startMain(options).step
}

/** Runs `dist/post.js` with the state that the main step left. */
export function runPost(state: Readonly<Record<string, string>>, options: StepOptions = {}): Promise<Step> {
  return startStep('post', options, state).step
}

let steps = 0

function startStep(entry: 'main' | 'post', options: StepOptions, state: Readonly<Record<string, string>>): RunningStep {
  const { inputs = {}, job = newJob(), env = {}, ...rest } = options
  steps += 1
  const file = (name: string): string => {
    const path = join(job.folder, `${name}-${steps}`)
    writeFileSync(path, '')
    return path
  }
  const files = { output: file('output'), state: file('state'), summary: file('summary') }
  const running = startNode(join(DIST, `${entry}.js`), [], {
    cwd: job.workspace,
    ...rest,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      LANG: 'C.UTF-8',
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_JOB: 'bench',
      GITHUB_ACTION: '__self',
      GITHUB_REPOSITORY: 'owner/repository',
      GITHUB_RUN_ID: '1',
      GITHUB_WORKSPACE: job.workspace,
      GITHUB_OUTPUT: files.output,
      GITHUB_STATE: files.state,
      GITHUB_STEP_SUMMARY: files.summary,
      RUNNER_TEMP: job.temp,
      RUNNER_OS: 'Linux',
      ...inputVariables({ probe: 'none', 'expect-tests': 'false', ...inputs }),
      ...Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
      ...env,
    },
  })
  const step = running.ended.then((ended) => ({
    ...ended,
    log: Buffer.concat([ended.stdout, ended.stderr]).toString(),
    outputs: readFileCommands(files.output),
    state: readFileCommands(files.state),
    summary: readFileSync(files.summary, 'utf8'),
    job,
  }))
  step.catch(() => {})
  return { ...running, job, step, state: () => readFileCommands(files.state) }
}

/** `INPUT_*` as the runner sets them: `action.yml`'s defaults, and what the user wrote. */
function inputVariables(given: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const inputs = { ...defaults(), ...given }
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
}

/** The defaults of `action.yml`. Expressions have the value they have in a job without a matrix. */
function defaults(): Record<string, string> {
  const text = readFileSync(fileURLToPath(new URL('../../action.yml', import.meta.url)), 'utf8')
  const { inputs } = parse(text) as { inputs: Record<string, { default?: string }> }
  const values = Object.entries(inputs).map(([name, { default: value = '' }]) => [name, EXPRESSIONS[value] ?? value])
  return Object.fromEntries(values)
}

const EXPRESSIONS: Record<string, string> = { '${{ toJSON(matrix) }}': 'null', '${{ strategy.job-index }}': '0' }

/** A file such as GITHUB_OUTPUT (`FileCommandManager.cs`): `name=value`, or `name<<DELIMITER`, lines, `DELIMITER`. */
function readFileCommands(path: string): Record<string, string> {
  const found: Record<string, string> = {}
  const lines = readFileSync(path, 'utf8').split('\n')
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    const long = /^([^=]+?)<<(.+)$/.exec(line)
    if (long === null) {
      const at = line.indexOf('=')
      if (at > 0) found[line.slice(0, at)] = line.slice(at + 1)
      else if (line !== '') throw new Error(`the runner does not understand the line ${JSON.stringify(line)}`)
      continue
    }
    const [, name = '', delimiter = ''] = long
    const end = lines.indexOf(delimiter, i + 1)
    if (end === -1) throw new Error(`no ${delimiter} ends the value of ${name}`)
    found[name] = lines.slice(i + 1, end).join('\n')
    i = end
  }
  return found
}
