/** The hang report for people: sentences for an annotation, a section with a chart for the job summary. */
import type { HangReport } from '../hang/explain.js'
import { mermaidOf } from '../hang/mermaid.js'
import { activityWords, reportText } from '../hang/text.js'
import { escaped } from './html.js'

/** A test that hung, in a few lines: our own fault first, then the verdict and the cure, then what it was stuck with. */
export function hangLines(report: HangReport): string[] {
  const { verdict, ourFault, evidence, doing } = report
  const stuck = evidence?.stuck[0]
  const rescued = evidence?.rescued.find(({ bytes }) => bytes > 0)
  return [
    ...(ourFault === null ? [] : [ourFault]),
    verdict === null ? `${activityWords(report.activity)}: ${doing}` : verdict.words,
    ...(verdict === null ? [] : [`What to do: ${verdict.cure}`]),
    ...(evidence?.spinsAt ? [`It spins at ${evidence.spinsAt}.`] : []),
    ...(stuck === undefined ? [] : [`Stuck with: ${stuck.lines[0] ?? ''}`]),
    ...(rescued === undefined ? [] : [`${rescued.bytes} bytes that nobody had read were rescued (${rescued.file}).`]),
  ]
}

/** The section of the job summary: a chart of who waits for whom, and the whole report below it. */
export function hangSection(report: HangReport): string {
  const whole = `<details><summary>The whole hang report</summary>\n\n<pre>${escaped(reportText(report))}</pre>\n\n</details>`
  const alone = report.processes.length < 2
  const chart = alone ? [] : ['<h4>Who waits for whom</h4>', '', '```mermaid', mermaidOf(report), '```', '']
  return [...chart, whole].join('\n')
}
