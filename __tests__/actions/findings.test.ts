import { execFileSync } from 'node:child_process'
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { libtestLog, NO_PROBE } from '../helpers/logs.js'
import { type Job, newJob, runMain, runPost, type StepOptions } from '../helpers/runner.js'
import { annotations, errors, warnings } from './annotations.js'
import { artifactServer, onlyUpload } from './artifacts.js'

const SHA = 'a'.repeat(40)

/** A job whose workspace is a checkout with `files`, in which a test prints `log`. */
function jobWith(log: string, files: readonly string[] = ['src/lib.rs']): Job {
  const job = newJob()
  for (const file of files) {
    mkdirSync(dirname(join(job.workspace, file)), { recursive: true })
    writeFileSync(join(job.workspace, file), '')
  }
  const git = (...args: string[]) => execFileSync('git', ['-C', job.workspace, ...args], { stdio: 'pipe' })
  git('init', '-q')
  git('add', '.')
  writeFileSync(join(job.folder, 'log'), log)
  return job
}

const step = (job: Job, code: number, inputs: Record<string, string> = {}, more: StepOptions = {}): StepOptions => ({
  job,
  inputs: { run: `cat "$LOG"; exit ${code}`, artifact: 'never', ...inputs },
  ...more,
  env: { LOG: join(job.folder, 'log'), GITHUB_SHA: SHA, GITHUB_SERVER_URL: 'https://github.com', ...more.env },
})

const annotated = (log: string) =>
  [...log.matchAll(/^::error (.*?)::/gm)]
    .map(([, properties = '']) => properties)
    .filter((text) => text.includes('file='))

describe('a red run', () => {
  it('points at the line: in an annotation, and with a link in the summary', async () => {
    const main = await runMain(step(jobWith(libtestLog(['a'], { b: 'src/lib.rs:12' })), 101))
    expect(main.status).toBe(1)
    const [verdict, failure, ...others] = errors(main)
    expect(others).toEqual([])
    expect(verdict?.title).toMatch(/^Failed: 1 of 2 tests failed \(exit code 101\)/)
    expect(verdict?.message).toContain('- b failed: b is broken')
    expect(failure).toMatchObject({ title: 'b failed at src/lib.rs:12', message: 'b is broken' })
    expect(annotated(main.log)).toEqual([expect.stringMatching(/file=src\/lib\.rs,line=12/)])
    expect(main.summary).toContain(`<a href="https://github.com/owner/repository/blob/${SHA}/src/lib.rs#L12">`)
    expect(main.summary).toContain('1 passed, 1 failed')
    expect(main.outputs).toMatchObject({ passed: '1', failed: '1', skipped: '0', flaky: '0', attempts: '1' })
  })

  it('names no file that git does not track', async () => {
    const main = await runMain(
      step(jobWith(libtestLog([], { b: '/etc/passwd:1', c: '../../x.rs:2', d: 'gen/out.rs:3' })), 101),
    )
    expect(annotated(main.log)).toEqual([])
    expect(errors(main).map(({ title }) => title)).toEqual([expect.any(String), 'b failed', 'c failed', 'd failed'])
    expect(errors(main)[3]?.message).toContain('gen/out.rs:3')
  })

  it('finds a file by `path-map`, and refuses one that is none', async () => {
    const log = libtestLog([], { b: '/project/main.rs:7' })
    const main = await runMain(step(jobWith(log, ['fw/main.rs', 'app/main.rs']), 101, { 'path-map': '/project=fw' }))
    expect(annotated(main.log)).toEqual([expect.stringMatching(/file=fw\/main\.rs,line=7/)])
    const wrong = await runMain({ inputs: { run: 'true', 'path-map': 'nothing' } })
    expect(errors(wrong)[0]?.message).toMatch(/`path-map`: line 1 \(`nothing`\) has no `=`/)
  })

  it('believes the results that the test writes, and none of an earlier run', async () => {
    const place = '<failure message="bus stuck low">src/lib.rs:12: bus stuck low</failure>'
    const xml = `<testsuite name="bus" tests="2"><testcase name="a"/><testcase name="b">${place}</testcase></testsuite>`
    const write = (job: Job, name: string) => {
      writeFileSync(join(job.workspace, name), xml)
      return `cp ${name} results.xml; cat "$LOG"; exit 1`
    }
    const job = jobWith('nothing that a framework would print\n')
    const main = await runMain(step(job, 1, { run: write(job, 'template'), results: '*.xml' }))
    expect(main.outputs).toMatchObject({ passed: '1', failed: '1' })
    expect(errors(main)[1]).toMatchObject({ title: 'b failed at src/lib.rs:12', message: 'bus stuck low' })
    expect(annotated(main.log)).toEqual([expect.stringMatching(/file=src\/lib\.rs,line=12/)])

    const stale = jobWith(libtestLog(['a'], { c: 'src/lib.rs:1' }))
    writeFileSync(join(stale.workspace, 'results.xml'), xml)
    utimesSync(join(stale.workspace, 'results.xml'), 1_700_000_000, 1_700_000_000)
    const old = await runMain(step(stale, 101, { results: '*.xml' }))
    expect(errors(old)[1]?.title).toBe('c failed at src/lib.rs:1')
    expect(old.summary).toContain('results.xml')
    expect(old.summary).toContain('left by an earlier run, and was not read')
  })

  it('refuses `results` outside of the workspace', async () => {
    const wrong = await runMain({ inputs: { run: 'true', results: '../*.xml' } })
    expect(errors(wrong)[0]?.message).toMatch(/`results`: `\.\.\/\*\.xml` leads out of the workspace/)
  })

  it('shows ten errors of a step, the verdict first, and counts the rest', async () => {
    const places = Object.fromEntries(Array.from({ length: 46 }, (_, i) => [`t${i}`, `src/lib.rs:${i + 1}`]))
    const main = await runMain(step(jobWith(libtestLog([], places)), 101))
    expect(errors(main)).toHaveLength(10)
    expect(errors(main)[0]?.message).toMatch(/and 37 more in the summary$/)
    expect(main.summary).toContain('t45 failed')
  })

  it('folds what fails at one place for one reason', async () => {
    const log = libtestLog([], { b: 'src/lib.rs:12', c: 'src/lib.rs:12' }).replace('c is broken', 'b is broken')
    const main = await runMain(step(jobWith(log), 101))
    expect(errors(main)).toHaveLength(2)
    expect(errors(main)[1]?.message).toContain('The same in c.')
  })

  it('blames the bench where that is to blame, once', async () => {
    const main = await runMain(step(jobWith(NO_PROBE), 1))
    expect(main.outputs.verdict).toBe('infrastructure')
    expect(errors(main)).toHaveLength(1)
    expect(errors(main)[0]?.title).toContain('unable to find a matching CMSIS-DAP device')
    expect(errors(main)[0]?.message).toContain('What to do: ')
  })

  it('stays within its limits, whatever the names and messages are', async () => {
    const hostile = `</pre><img src=x>${'\u{1f50c}'.repeat(3000)}`
    const names = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`t${i}`, `src/lib.rs:${i + 1}`]))
    const log = libtestLog([], names).replaceAll(' is broken', hostile)
    const main = await runMain(step(jobWith(log), 101))
    expect(errors(main)).toHaveLength(10)
    for (const { title, message } of errors(main)) {
      expect(title.length).toBeLessThanOrEqual(255)
      expect(message.length).toBeLessThan(4096)
    }
    expect(Buffer.byteLength(main.summary)).toBeLessThanOrEqual(256 * 1024)
    expect(main.summary).toContain('t0 failed')
    expect(main.summary).not.toContain('<img')
  })
})

describe('reports for other tools', () => {
  it('are in the folder and in the artifact, and `junit` says where', async () => {
    const server = await artifactServer()
    const job = jobWith(libtestLog(['a'], { b: 'src/lib.rs:12' }))
    const main = await runMain(step(job, 101, { artifact: 'on-failure' }, { env: server.environment }))
    expect(main.outputs.junit).toBe(join(main.outputs.recording ?? '', 'junit.xml'))
    const { files } = await onlyUpload(server)
    expect(String(files.get('junit.xml'))).toMatch(/<testcase [^>]*name="b"[^>]*file="src\/lib\.rs"[^>]*line="12"/)
    const ctrf = JSON.parse(String(files.get('ctrf.json'))) as { results: { summary: unknown } }
    expect(ctrf.results.summary).toMatchObject({ tests: 2, passed: 1, failed: 1 })
  })
})

describe('redact', () => {
  it('replaces a secret in everything that is written or uploaded', async () => {
    const secret = 'hunter2-of-the-bench'
    const server = await artifactServer()
    const job = jobWith(libtestLog(['a'], { b: 'src/lib.rs:12' }).replace('b is broken', `token ${secret} is broken`))
    const run = `cat "$LOG"; printf ${secret} | base64; echo ${secret}; exit 1 # ${secret}`
    const main = await runMain(
      step(job, 1, { run, redact: JSON.stringify({ TOKEN: secret }), artifact: 'always' }, { env: server.environment }),
    )
    const { files } = await onlyUpload(server)
    expect(String(files.get('output.log'))).toContain('token *** is broken')
    const written =
      [...files.values()].map(String).join('\n') + main.summary + errors(main).map(({ message }) => message)
    for (const form of [secret, Buffer.from(secret).toString('base64').slice(0, -4)])
      expect(written).not.toContain(form)
    expect(errors(main)[1]?.message).toContain('token *** is broken')
  })
})

describe('a flaky run', () => {
  it('is green with a warning, and the artifact has every attempt', async () => {
    const server = await artifactServer()
    const job = jobWith(libtestLog(['a'], { b: 'src/lib.rs:12' }))
    const main = await runMain({
      ...step(job, 0, {
        run: 'cat "$LOG"; [ -e again ] || { touch again; exit 101; }; echo "test result: ok"',
        retries: '1',
        'retry-on': 'failure',
        'retry-delay': '0',
        formats: 'none',
        artifact: 'on-failure',
      }),
      env: { ...server.environment, LOG: join(job.folder, 'log') },
    })
    expect(main.status).toBe(0)
    expect(main.outputs).toMatchObject({ verdict: 'flaky', attempts: '2' })
    expect(errors(main)).toEqual([])
    expect(warnings(main)[0]?.title).toMatch(/^Flaky: passed on attempt 2 only/)
    expect(main.summary).toContain('<h4>Attempts</h4>')
    const { files } = await onlyUpload(server)
    expect([...files.keys()]).toContain('attempt-1/output.log')
    expect([...files.keys()]).toContain('output.log')
  })
})

describe('the post step', () => {
  it('says the same, from what the main step has written down', async () => {
    const options = step(jobWith(libtestLog(['a'], { b: 'src/lib.rs:12' })), 101)
    const main = await runMain(options)
    const post = await runPost({ folder: main.state.folder ?? '' }, options)
    expect(annotations(post)).toEqual(annotations(main))
    expect(post.summary).toBe(main.summary)
  })
})
