import { describe, expect, it } from 'vitest'
import { runMain, type Step } from '../helpers/runner.js'
import { annotations } from './annotations.js'
import { artifactServer, onlyUpload } from './artifacts.js'

/** What the runner keeps: of a summary all or nothing, of an annotation the beginning. */
const LARGEST_SUMMARY = 1024 * 1024
const LONGEST_MESSAGE = 4096
const LONGEST_TITLE = 255

describe('a summary that cannot be written', () => {
  it.each([
    ['its file is not there', '/nonexistent/summary'],
    ['its file is a folder', '/tmp'],
    ['the runner has none', ''],
  ])('%s: a warning, and the verdict stands', async (_, file) => {
    const green = await runMain({ inputs: { run: 'true' }, env: { GITHUB_STEP_SUMMARY: file } })
    expect(green.status).toBe(0)
    expect(green.outputs.verdict).toBe('passed')
    expect(green.state.finished).toBe('true')
    expect(annotations(green)).toEqual([
      { level: 'warning', title: 'The job summary could not be written', message: expect.any(String) },
    ])
    const red = await runMain({ inputs: { run: 'exit 3', artifact: 'never' }, env: { GITHUB_STEP_SUMMARY: file } })
    expect(red.status).toBe(1)
    expect(red.outputs.verdict).toBe('failed')
    expect(annotations(red).map(({ level }) => level)).toEqual(['error', 'warning'])
  })

  it('of a run that is refused: still one error, and exit status 1', async () => {
    const step = await runMain({ inputs: { run: '' }, env: { GITHUB_STEP_SUMMARY: '/nonexistent/summary' } })
    expect(step.status).toBe(1)
    expect(step.outputs.verdict).toBe('infrastructure')
    expect(annotations(step).map(({ level }) => level)).toEqual(['error', 'warning'])
  })
})

describe('outputs that cannot be written', () => {
  it.each([
    ['on a full disk', '/dev/full'],
    ['without their file', '/nonexistent/output'],
  ])('%s: the verdict stands', async (_, file) => {
    const step = await runMain({ inputs: { run: 'true' }, env: { GITHUB_OUTPUT: file } })
    expect(step.status).toBe(0)
    expect(annotations(step).map(({ level }) => level)).toEqual(['warning'])
    expect(step.summary).toContain('Passed')
  })
})

describe('hostile output', () => {
  it.each<[string, string]>([
    ['HTML', `'</pre></details><img src=x onerror=alert(1)><script>alert(1)</script>&lt;\\n'.repeat(100)`],
    ['Markdown', `'\`\`\`\\n</details>\\n\\n# stolen\\n[link](javascript:alert(1)) @octocat | a | b |\\n'.repeat(100)`],
    ['ANSI', `'\\x1b[31mred\\x1b[0m\\x1b]8;;http://evil\\x07link\\x1b]8;;\\x07 \\0\\x07\\x08\\x7f\\r\\n'.repeat(100)`],
    [
      'commands',
      `'::error::stolen\\n::set-output name=verdict::passed\\n##[error]stolen\\n%0A::warning::x\\n'.repeat(20)`,
    ],
    ['a last line of 5 MB', `'error: at the start\\n' + 'x'.repeat(5e6)`],
    ['a last line of 5 MB of markup', `'<&">'.repeat(1.25e6)`],
    ['wide characters', `'\\u{1f50c}\\u202e'.repeat(100000)`],
    ['10,000 lines', `Array.from({ length: 10000 }, (_, i) => 'error ' + i + ' <b>' + 'y'.repeat(300)).join('\\n')`],
    ['50 long lines of markup', `('&'.repeat(5000) + '\\n').repeat(50)`],
    ['what is no UTF-8', `Buffer.alloc(100000, 0xfe)`],
  ])('%s: fits into annotation and summary, and stays text there', async (_, text) => {
    const server = await artifactServer()
    const step = await printing(text, server.environment)
    expect(step.status).toBe(1)
    expect(step.outputs).toMatchObject({ verdict: 'failed', 'exit-code': '3' })

    const [error, ...others] = annotations(step)
    expect(others).toEqual([])
    expect(error?.title).toMatch(/^Failed: exit code 3/)
    expect(error?.title.length).toBeLessThanOrEqual(LONGEST_TITLE)
    expect(error?.message.length).toBeLessThanOrEqual(LONGEST_MESSAGE)
    expect(error?.message).toMatch(/\S/)
    const half = /[\ud800-\udbff](?![\udc00-\udfff])/
    for (const words of [error?.title, error?.message, step.summary]) {
      expect(words).not.toMatch(CONTROL)
      expect(words).not.toMatch(half)
    }

    expect(Buffer.byteLength(step.summary)).toBeLessThan(LARGEST_SUMMARY)
    expect(step.summary).toContain(`>${(await onlyUpload(server)).name}</a>`)
    const tags = [...step.summary.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, name]) => name)
    expect(new Set(tags)).toEqual(TAGS)
    for (const tag of ['pre', 'details', 'table', 'code']) {
      expect(step.summary.split(`<${tag}`).length, tag).toBe(2)
      expect(step.summary.split(`</${tag}>`).length, tag).toBe(2)
    }
  })

  it('blank lines are not nothing', async () => {
    const { summary } = await printing(`'\\n \\n'.repeat(1000)`, {})
    expect(summary).not.toContain('printed nothing')
  })
})

const CONTROL = /[\x00-\x08\x0b-\x1f\x7f]/
const TAGS = new Set('a b br code details h3 p pre summary table td th tr'.split(' '))

/** A step whose test prints the value of a JavaScript expression, and fails. */
function printing(text: string, env: NodeJS.ProcessEnv): Promise<Step> {
  const run = `const all = Buffer.from(${text})
    for (let at = 0; at < all.length; ) at += require('fs').writeSync(1, all, at)
    process.exitCode = 3`
  return runMain({ inputs: { run, shell: `${process.execPath} {0}`, console: 'tail' }, env })
}
