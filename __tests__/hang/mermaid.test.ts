// @vitest-environment happy-dom
import mermaid from 'mermaid'
import { describe, expect, it } from 'vitest'
import type { HangReport, ReportEdge, ReportProcess } from '../../src/hang/explain.js'
import { mermaidOf } from '../../src/hang/mermaid.js'

function aProcess(pid: number, command: string, inCycle = false): ReportProcess {
  const threads = [{ tid: pid, command, state: 'S', does: `waits for its child "x" (pid ${pid + 1}) to end` }]
  return { pid, ppid: pid - 1, command, commandLine: [command], state: 'S', inCycle, threads }
}

function anEdge(from: number, to: number, inCycle = false): ReportEdge {
  return {
    from: { pid: from, tid: from },
    to: { pid: to, tid: null },
    kind: 'child',
    words: 'waits for its end',
    inCycle,
  }
}

function aReport(processes: ReportProcess[], edges: ReportEdge[]): HangReport {
  return {
    schema: 1,
    root: processes[0]?.pid ?? 0,
    activity: 'deadlocked',
    endless: true,
    doing: '',
    verdict: null,
    also: [],
    hottest: null,
    processes,
    edges,
    notes: [],
    ourFault: null,
    evidence: null,
    tookMs: { snapshot: [], explain: 0 },
  }
}

describe('the chart of a hang', () => {
  it('is one that Mermaid understands, with the circle in thick red arrows', async () => {
    const circle = [anEdge(1, 2, true), anEdge(2, 3, true), anEdge(3, 1, true)]
    const report = aReport(
      [aProcess(1, 'monitor', true), aProcess(2, 'sh', true), aProcess(3, 'runner', true), aProcess(9, 'helper')],
      [anEdge(1, 9), ...circle],
    )
    const chart = mermaidOf(report)
    expect(await mermaid.parse(chart)).toMatchObject({ diagramType: 'flowchart-v2' })
    expect(chart.match(/==>/g)).toHaveLength(3)
    expect(chart).toMatch(/linkStyle 0,1,2 stroke:#d1242f/)
    expect(chart).toMatch(/class p1,p2,p3 circle/)
  })

  it.each([
    ['Markdown fences', '```\n# heading'],
    ['quotes and brackets', 'a"]; p1["x" --> p2'],
    ['HTML', '<script>alert(1)</script><img src=x>'],
    ['directives of Mermaid', '%%{init: {"securityLevel":"loose"}}%%'],
    ['its keywords', 'end'],
    ['a link', 'click p1 "javascript:alert(1)"'],
    ['bytes that are no text', '\u0000\u001b[31m\ufffd\u202e'],
    ['other scripts', '测试 🙂'],
  ])('a process whose name is %s is only a name', async (_, name) => {
    const chart = mermaidOf(aReport([aProcess(1, name, true), aProcess(2, 'end', true)], [anEdge(1, 2, true)]))
    expect(await mermaid.parse(chart)).toBeTruthy()
    expect(chart).not.toMatch(/`|script>|%%|javascript:/)
    expect(chart.split('\n').every((line) => /^(flowchart TD| {2}[a-zA-Z])/.test(line))).toBe(true)
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(chart)
    const vertices = (db as unknown as { getVertices(): Map<string, unknown> }).getVertices()
    expect([...vertices.keys()].sort()).toEqual(['p1', 'p2'])
  })

  it('draws of a thousand processes those that matter', async () => {
    const crowd = Array.from({ length: 1000 }, (_, index) => aProcess(1000 + index, 'idle'))
    const chart = mermaidOf(
      aReport([...crowd, aProcess(1, 'monitor', true), aProcess(2, 'runner', true)], [anEdge(1, 2, true)]),
    )
    expect(await mermaid.parse(chart)).toBeTruthy()
    expect(chart).toMatch(/ p1 ==>/)
    expect(chart).toMatch(/and 972 more processes/)
    expect(chart.length).toBeLessThan(10_000)
  })
})
