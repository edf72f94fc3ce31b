/**
 * Draws a picture of what a real red run left: `node scripts/picture.mjs FOLDER docs/red-run.png [HEIGHT]`, where FOLDER holds `log` (the step's
 * output) and `summary.md`. Needs Chromium. The page imitates GitHub's; its texts and its chart are the run's own.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const [folder, picture, height = '850'] = process.argv.slice(2)
if (picture === undefined) throw new Error('Usage: node scripts/picture.mjs FOLDER PICTURE [HEIGHT]')
const log = readFileSync(join(folder, 'log'), 'utf8')
const summary = readFileSync(join(folder, 'summary.md'), 'utf8')

const decode = (text) => text.replace(/%(0A|0D|3A|2C|25)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
const html = (text) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
const annotations = [...log.matchAll(/^::error ([^:]*(?:%3A[^:]*)*)::(.*)$/gm)].map(([, properties, message]) => {
  const named = Object.fromEntries(properties.split(',').map((one) => one.split(/=(.*)/s).slice(0, 2)))
  return {
    title: decode(named.title ?? ''),
    place: named.file ? `${named.file}#L${named.line}` : '',
    message: decode(message),
  }
})

const chart = (text) =>
  text.replace(/^```mermaid\n(.*?)^```$/ms, (_, source) => `<pre class="mermaid">${html(source)}</pre>`)

const page = `<!doctype html><meta charset="utf-8"><style>
  body { font: 14px/1.5 "DejaVu Sans", sans-serif; color: #1f2328; background: #fff; margin: 0; padding: 24px; width: 952px }
  .box { border: 1px solid #d1d9e0; border-radius: 6px; margin-bottom: 20px; overflow: hidden }
  .box > header { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; padding: 8px 16px; font-weight: bold }
  .box > div { padding: 12px 16px }
  .annotation { border-left: 4px solid #d1242f; padding-left: 12px }
  .annotation b { color: #d1242f }
  pre, code { font: 12px/1.5 "DejaVu Sans Mono", monospace; background: #f6f8fa; border-radius: 6px; white-space: pre-wrap }
  pre { padding: 12px; margin: 6px 0 0 } pre.mermaid { background: none } code { padding: 2px 4px }
  table { border-collapse: collapse } td, th { border: 1px solid #d1d9e0; padding: 6px 13px; vertical-align: top } h3 { margin: 0 0 8px }
</style>
<section class="box"><header>Annotations: ${annotations.length} ${annotations.length === 1 ? 'error' : 'errors'}</header>${annotations
  .map(
    ({ title, place, message }) =>
      `<div class="annotation"><b>${html(title)}</b> <small>${html(place)}</small><pre>${html(message)}</pre></div>`,
  )
  .join('')}</section>
<section class="box"><header>hil summary</header><div>${chart(summary)}</div></section>
<script src="file://${resolve('node_modules/mermaid/dist/mermaid.min.js')}"></script><script>mermaid.initialize({ startOnLoad: true })</script>`

const temporary = mkdtempSync(join(tmpdir(), 'picture-'))
try {
  writeFileSync(join(temporary, 'page.html'), page)
  const options = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--disable-background-networking',
  ]
  const size = [
    `--window-size=1000,${height}`,
    '--virtual-time-budget=10000',
    `--user-data-dir=${join(temporary, 'profile')}`,
  ]
  const target = `--screenshot=${resolve(picture)}`
  execFileSync('chromium', [...options, ...size, target, `file://${join(temporary, 'page.html')}`], {
    stdio: 'ignore',
    timeout: 60_000,
  })
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
