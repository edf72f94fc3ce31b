import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { RULES } from '../src/hang/rules.js'
import { INPUT_NAMES, readRunInputs } from '../src/inputs/run-inputs.js'
import { VERDICTS } from '../src/run/verdict.js'
import { stLink } from './probes/devices.js'
import { leak, redResult } from './report/results.js'

const root = new URL('..', import.meta.url).pathname
const text = (file: string) => readFileSync(join(root, file), 'utf8')
const readme = text('README.md')
const action = parse(text('action.yml')) as {
  inputs: Record<string, { default?: string; required?: boolean; description: string }>
  outputs: Record<string, { description: string }>
  runs: Record<string, string>
}

/** First cells of the rows under `heading`, without backquotes. */
function tableKeys(markdown: string, heading: string): string[] {
  const section = markdown.split(`\n${heading}\n`)[1]?.split(/\n##/)[0] ?? ''
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, key = '']) => key)
}

function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

describe('one truth in all places', () => {
  it('inputs: action.yml, README and the typed inputs', () => {
    expect(Object.keys(action.inputs)).toEqual(INPUT_NAMES)
    expect(tableKeys(readme, '## Inputs')).toEqual(INPUT_NAMES)
  })

  it.each(INPUT_NAMES)('the default of %s, in action.yml and README', (name) => {
    const row = readme.match(new RegExp(`^\\| \`${name}\` \\|.*\\| (.*)\\|$`, 'm'))
    expect(row?.[1]?.trim()).toBe(action.inputs[name]?.default ? `\`${action.inputs[name].default}\`` : '')
  })

  it('expressions stand in defaults only: a runner refuses the whole action otherwise', () => {
    const elsewhere = text('action.yml')
      .split('\n')
      .filter((line) => line.includes('${{') && !/^ {4}default: /.test(line))
    expect(elsewhere).toEqual([])
  })

  it('the defaults are inputs that the reader accepts', async () => {
    const inputs = await readRunInputs((name) => (name === 'run' ? 'true' : (action.inputs[name]?.default ?? '')))
    expect(inputs).toMatchObject({ waitForProbeMs: 10_000, maxRecording: 2 ** 30, console: 'full' })
  })

  it.each([
    ['examples/demo.mjs', /DEFAULTS = \{([^}]*)\}/],
    ['bench/subjects.mjs', /INPUT_RUN:[^\n]*\n([\s\S]*?)RUNNER_TEMP/],
  ])('inputs of %s: those of action.yml, and their defaults', (file, block) => {
    const lines = block.exec(text(file))?.[1] ?? ''
    const given = new Map(
      [...lines.matchAll(/^\s*'?(?:INPUT_)?([A-Z-]+)'?: '(.*)',$/gm)].map(([, name = '', value = '']) => [
        name.toLowerCase(),
        value,
      ]),
    )
    expect([...given.keys(), 'run'].sort()).toEqual([...INPUT_NAMES].sort())
    // What a demonstration and a benchmark want otherwise.
    const own = ['probe', 'expect-tests', 'artifact', 'max-recording', 'matrix', 'job-index']
    for (const [name, value] of given)
      if (!own.includes(name)) expect([name, value]).toEqual([name, action.inputs[name]?.default])
  })

  it('options of the command line tool: the inputs that make sense on a desk, with the same defaults', () => {
    const options = new Map(
      [...text('src/cli/main.ts').matchAll(/'--([a-z-]+) <[^']*>',\s*'(?:[^'\\]|\\.)*'(?:,\s*'([^']*)')?/g)].map(
        ([, name = '', value]) => [name, value],
      ),
    )
    const notOnADesk = ['artifact', 'artifact-name', 'retention-days', 'compression-level', 'matrix', 'job-index']
    for (const name of INPUT_NAMES.filter((one) => !notOnADesk.includes(one))) {
      expect([...options.keys()]).toContain(name)
      const value = options.get(name)
      // A folder of the workspace has no meaning on a desk.
      if (value !== undefined && name !== 'working-directory')
        expect([name, value]).toEqual([name, action.inputs[name]?.default])
    }
  })

  it('outputs: action.yml, README and what the main step sets', () => {
    const outputs = Object.keys(action.outputs)
    expect(tableKeys(readme, '## Outputs')).toEqual(outputs)
    const set = [...text('src/actions/main.ts').matchAll(/setOutputs\(\{([^}]*)\}/g)].map(([, body]) => body).join('\n')
    const names = new Set([...set.matchAll(/(?:^|,)\s*'?([a-z-]+)'?:/gm)].map(([, name]) => name))
    expect([...names].sort()).toEqual([...outputs].sort())
  })

  it('verdicts: README and the table in the code', () => {
    expect(tableKeys(readme, '### Verdicts')).toEqual(Object.keys(VERDICTS))
  })

  it('verdicts on what hangs: docs/hang.md and the rules', () => {
    const rows = tableKeys(text('docs/hang.md'), '## What it finds, and what to do')
    expect(rows).toEqual(RULES.map(({ id }) => id))
  })

  it('fields of a result and of a device: docs/result.md and the types', () => {
    const [result = '', device = ''] = text('docs/result.md').split('\nA device, ')
    const fields = (part: string) =>
      [...part.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell = '']) =>
        cell.split(', ').map((name) => name.replaceAll('`', '')),
      )
    expect(fields(result).sort()).toEqual(Object.keys(redResult()).sort())
    expect(fields(device).sort()).toEqual(Object.keys(stLink).sort())
  })

  it('fields of a leak: docs/result.md and the type', () => {
    const [, fields = ''] = /A leak is `\{(.*?)\}`/.exec(text('docs/result.md')) ?? []
    expect(fields.split(', ').sort()).toEqual(Object.keys(leak).sort())
  })

  it('every file that a document links to is there', () => {
    for (const file of [
      'README.md',
      'CONTRIBUTING.md',
      'docs/architecture.md',
      'docs/bench.md',
      'docs/benchmarks.md',
      'docs/hang.md',
      'docs/leases.md',
      'docs/recovery.md',
      'examples/deadlock/README.md',
      'docs/result.md',
      'docs/formats.md',
    ]) {
      for (const [, link = ''] of text(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
        expect(() => readFileSync(join(root, file, '..', link)), `${file} -> ${link}`).not.toThrow()
      }
    }
  })
})

describe('the laws of the house', () => {
  const sources = filesOf('src')
  const imports = (file: string) =>
    [...text(file).matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, name = '']) => name)
  const room = (file: string) => file.split('/')[1] ?? ''

  const ENDS = ['actions', 'cli', 'github']
  const MIDDLE = ['report', 'run']

  /** Which rooms a room may not import from; some have a narrower rule below. */
  const closed: Record<string, string[]> = {
    bench: [
      ...ENDS,
      ...MIDDLE,
      'findings',
      'hang',
      'inputs',
      'leases',
      'process',
      'recording',
      'recovery',
      'redact',
      'results',
      'sources',
      'watchdog',
    ],
    probes: [...ENDS, ...MIDDLE, 'findings', 'hang', 'inputs', 'process', 'recording', 'recovery', 'watchdog'],
    process: [...ENDS, ...MIDDLE, 'findings', 'hang', 'inputs', 'probes', 'recording', 'recovery', 'watchdog'],
    recovery: [...ENDS, ...MIDDLE, 'findings', 'hang', 'inputs', 'recording', 'watchdog'],
    recording: [...ENDS, ...MIDDLE, 'findings', 'hang', 'inputs', 'probes', 'process', 'watchdog'],
    watchdog: [...ENDS, ...MIDDLE, 'findings', 'hang', 'inputs', 'probes', 'process'],
    hang: [...ENDS, ...MIDDLE, 'findings', 'inputs', 'probes', 'watchdog'],
    findings: [...ENDS, ...MIDDLE, 'hang', 'inputs', 'probes', 'process', 'recording', 'watchdog'],
    inputs: [...ENDS, ...MIDDLE, 'bench', 'hang', 'leases', 'process', 'recording'],
    sources: [...ENDS, ...MIDDLE, 'hang', 'inputs', 'probes', 'recording', 'watchdog'],
    results: [...ENDS, ...MIDDLE, 'hang', 'inputs', 'probes', 'process', 'recording', 'watchdog'],
    leases: [...ENDS, ...MIDDLE, 'findings', 'hang', 'inputs', 'recording', 'watchdog'],
    redact: [...ENDS, ...MIDDLE, 'findings', 'hang', 'inputs', 'probes', 'process', 'recording', 'watchdog'],
    run: [...ENDS, 'inputs', 'report'],
    report: [...ENDS, 'inputs', 'process', 'recording'],
    github: ['actions', 'cli'],
    cli: ['actions', 'github'],
    actions: ['cli'],
  }

  it.each(sources)('%s imports only what its room may', (file) => {
    for (const name of imports(file)) {
      const other = name.startsWith('../') ? (name.split('/')[1] ?? '') : ''
      expect(closed[room(file)] ?? [], `${file} imports ${name}`).not.toContain(other)
      if (room(file) === 'inputs' && other === 'probes') expect(name).toBe('../probes/selector.js')
      if (room(file) === 'inputs' && other === 'findings') expect(name).toBe('../findings/formats.js')
      if (room(file) === 'inputs' && other === 'watchdog')
        expect(name).toMatch(/^\.\.\/watchdog\/(clocks|pattern)\.js$/)
      if (room(file) === 'inputs' && other === 'recovery') expect(name).toBe('../recovery/recovery-step.js')
      if (room(file) === 'recovery' && other === 'process') expect(name).toBe('../process/environment.js')
      if (room(file) === 'hang' && other === 'recording') expect(name).toBe('../recording/tail.js')
      // Most runs have no bench.
      if (name === 'ajv' || name === 'yaml') expect(room(file)).toBe('bench')
      if (/\/bench-file\.js$/.test(name)) expect(text(file)).not.toMatch(/from '[^']*\/bench-file\.js'/)
      if (room(file) === 'leases' && other === 'probes') expect(name).toBe('../probes/device.js')
      if (room(file) === 'leases' && other === 'process') expect(name).toBe('../process/tool.js')
      if (name === 're2js') expect(file).toBe('src/watchdog/pattern.ts')
      if (/^@actions\/(core|artifact|github)/.test(name)) expect(room(file)).toBe('github')
      if (room(file) === 'findings' && name.startsWith('../')) expect(name).toMatch(/^\.\.\/(automaton|escapes)\.js$/)
      if (name === '@actions/exec') expect(file).toBe('src/process/tool.ts')
    }
  })

  it('file names are in kebab-case, and nothing is a default export', () => {
    for (const file of sources) {
      expect(file).toMatch(/^src(\/[a-z]+)?\/[a-z0-9-]+\.ts$/)
      expect(text(file)).not.toMatch(/^export default/m)
    }
  })
})

describe('dist/', () => {
  it('holds the USB addon of every 64-bit platform exactly once, and is at most 25 MB', () => {
    const files = filesOf('dist')
    const addons = files.filter((file) => file.endsWith('.node')).map((file) => file.split('/').pop())
    expect(addons.sort()).toEqual([
      'usb.darwin-arm64.node',
      'usb.darwin-x64.node',
      'usb.linux-arm64-gnu.node',
      'usb.linux-arm64-musl.node',
      'usb.linux-x64-gnu.node',
      'usb.linux-x64-musl.node',
      'usb.win32-arm64-msvc.node',
      'usb.win32-x64-msvc.node',
    ])
    const bytes = files.reduce((sum, file) => sum + readFileSync(join(root, file)).length, 0)
    expect(bytes).toBeLessThan(25_000_000)
  })

  it('has what action.yml starts', () => {
    expect(action.runs.using).toBe('node24')
    for (const file of [action.runs.main, action.runs.post]) expect(text(file ?? '')).toContain("from './index.js'")
  })

  it('knows no path of the machine that built it', () => {
    for (const file of filesOf('dist').filter((name) => name.endsWith('.js'))) {
      expect(text(file).includes(root), file).toBe(false)
    }
  })
})

describe('our own workflows', () => {
  it.each(filesOf('.github/workflows'))(
    '%s pins every action by its commit and asks for no more than it needs',
    (file) => {
      for (const [, use = ''] of text(file).matchAll(/uses:\s*(\S+)/g)) {
        if (use !== './') expect(use).toMatch(/@[0-9a-f]{40}$/)
      }
      expect((parse(text(file)) as { permissions: unknown }).permissions).toEqual({ contents: 'read' })
    },
  )
})
