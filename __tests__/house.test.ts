import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { INPUT_NAMES, readRunInputs } from '../src/inputs/run-inputs.js'
import { VERDICTS } from '../src/run/verdict.js'
import { stLink } from './probes/devices.js'
import { redResult } from './report/results.js'

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

  it('the defaults are inputs that the reader accepts', () => {
    const inputs = readRunInputs((name) => (name === 'run' ? 'true' : (action.inputs[name]?.default ?? '')))
    expect(inputs).toMatchObject({ waitForProbeMs: 10_000, maxRecording: 2 ** 30, console: 'full' })
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

  it('fields of a result and of a device: docs/result.md and the types', () => {
    const [result = '', device = ''] = text('docs/result.md').split('\nA device, ')
    const fields = (part: string) =>
      [...part.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell = '']) =>
        cell.split(', ').map((name) => name.replaceAll('`', '')),
      )
    expect(fields(result).sort()).toEqual(Object.keys(redResult()).sort())
    expect(fields(device).sort()).toEqual(Object.keys(stLink).sort())
  })

  it('every file that a document links to is there', () => {
    for (const file of [
      'README.md',
      'CONTRIBUTING.md',
      'docs/architecture.md',
      'docs/benchmarks.md',
      'docs/result.md',
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

  /** Which rooms a room may not import from; `inputs/` has a narrower rule below. */
  const closed: Record<string, string[]> = {
    probes: ['actions', 'cli', 'findings', 'github', 'inputs', 'process', 'recording', 'report', 'run'],
    process: ['actions', 'cli', 'findings', 'github', 'inputs', 'probes', 'recording', 'report', 'run'],
    recording: ['actions', 'cli', 'findings', 'github', 'inputs', 'probes', 'process', 'report', 'run'],
    findings: ['actions', 'cli', 'github', 'inputs', 'probes', 'process', 'recording', 'report', 'run'],
    inputs: ['actions', 'cli', 'findings', 'github', 'process', 'recording', 'report', 'run'],
    run: ['actions', 'cli', 'github', 'inputs', 'report'],
    report: ['actions', 'cli', 'github', 'inputs', 'process', 'recording'],
    github: ['actions', 'cli'],
    cli: ['actions', 'github'],
    actions: ['cli'],
  }

  it.each(sources)('%s imports only what its room may', (file) => {
    for (const name of imports(file)) {
      const other = name.startsWith('../') ? (name.split('/')[1] ?? '') : ''
      expect(closed[room(file)] ?? [], `${file} imports ${name}`).not.toContain(other)
      if (room(file) === 'inputs' && other === 'probes') expect(name).toBe('../probes/selector.js')
      if (/^@actions\/(core|artifact|github)/.test(name)) expect(room(file)).toBe('github')
      if (room(file) === 'findings' && name.startsWith('../')) expect(name).toBe('../automaton.js')
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
