// A scenario in the virtual machine: its phases one after the other, what was true meanwhile, and the ways to call the tool.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { release } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { step, steps } from './steps.mjs'

const OUTPUT = '/tmp/output'
const inDist = (file) => fileURLToPath(new URL(`../../dist/${file}`, import.meta.url))

export const TOOL = [process.execPath, inDist('hardware-test.js')]

/** As `action.yml` has them, but for the artifact: there is no service here. */
const { inputs: INPUTS } = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'))
const DEFAULT_INPUTS = {
  ...Object.fromEntries(Object.entries(INPUTS).map(([name, { default: text = '' }]) => [name.toUpperCase(), text])),
  ARTIFACT: 'never',
  MATRIX: 'null',
  'JOB-INDEX': '0',
}

/**
 * Plays the phases in their order and then ends this process, whatever still waits in it: `report.json` in `share` has what they did,
 * even if one of them never comes to its end.
 */
export async function play(share, truth, scenes, isTold = () => true) {
  const phases = {}
  const report = (error) => {
    const told = steps.filter(isTold)
    writeFileSync(join(share, 'report.json'), JSON.stringify({ kernel: release(), error, phases, truth, steps: told }))
  }
  try {
    for (const [name, work] of Object.entries(scenes)) {
      report(`The scenario did not come to its end: ${name} was the last thing begun`)
      const started = performance.now()
      await work()
      phases[name] = Math.round(performance.now() - started)
      console.log(`== ${name}: ${phases[name]} ms`)
    }
    report(null)
  } catch (error) {
    report(error.stack)
  }
  process.kill(process.pid, 'SIGKILL')
}

/** `hardware-test run`, by whomever `prefix` makes us. */
export async function runTool(name, argv, { prefix = [], ...options } = {}) {
  const output = folderOf(name)
  mkdirSync(OUTPUT, { recursive: true })
  chmodSync(OUTPUT, 0o1777)
  return step(name, [...prefix, ...TOOL, 'run', '--output', output, ...argv], { ...options, output })
}

/** A step of a workflow, as a runner without artifacts gives it to us. */
export async function action(name, inputs, { env = {}, ...options } = {}) {
  const folder = folderOf(name)
  mkdirSync(folder, { recursive: true })
  const given = stepEnvironment(folder, inputs, env)
  for (const file of ['SUMMARY', 'OUTPUT', 'STATE']) writeFileSync(given[VARIABLES[file]], '')
  return step(name, [process.execPath, inDist('main.js')], { ...options, env: given, output: folder })
}

/** What the runner does when the job ends, with the state that the step has left. */
export async function postAction(name, inputs, { env = {}, ...options } = {}) {
  const folder = folderOf(name)
  const given = stepEnvironment(folder, inputs, env)
  const states = [
    ...readFileSync(given[VARIABLES.STATE], 'utf8').matchAll(/^([^=\n]+?)(?:<<(.+)\n([\s\S]*?)\n\2|=(.*))$/gm),
  ]
  const state = Object.fromEntries(states.map(([, key, , long, short]) => [`STATE_${key}`, long ?? short]))
  return step(`${name}: post`, [process.execPath, inDist('post.js')], { ...options, env: { ...given, ...state } })
}

const VARIABLES = { SUMMARY: 'GITHUB_STEP_SUMMARY', OUTPUT: 'GITHUB_OUTPUT', STATE: 'GITHUB_STATE' }

function stepEnvironment(folder, inputs, env) {
  return {
    RUNNER_TEMP: folder,
    GITHUB_WORKSPACE: folder,
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    GITHUB_OUTPUT: join(folder, 'outputs'),
    GITHUB_STATE: join(folder, 'state'),
    ...Object.fromEntries(
      Object.entries({ ...DEFAULT_INPUTS, ...inputs }).map(([input, value]) => [`INPUT_${input}`, value]),
    ),
    ...env,
  }
}

function folderOf(name) {
  return join(OUTPUT, name.replaceAll(/\W+/g, '-'))
}
