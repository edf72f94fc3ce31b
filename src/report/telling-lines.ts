/** Words by which tools and frameworks announce what went wrong. Only for choosing lines to show: no verdict rests on them. */
const TELLING =
  /\b(error|fatal|panick?ed|panic|assert(ion)?( failed)?|fail(ed|ure|s)?|abort(ed)?|exception|segmentation fault|hard ?fault|timed? ?out|not found|cannot|could not|unable|denied|refused|no such)\b/i

/** A count of nothing, or a test that went well, is no news. */
const REASSURING = /\b(0 (failed|failures|errors)|no errors|ok|passed)\b/i

const CONTEXT = 2

/**
 * At most `most` of `lines`, in order: the last ones, and those that seem to say what went wrong with a line around them.
 * Left-out stretches become `…`.
 */
export function tellingLines(lines: readonly string[], most: number): string[] {
  const last = lines.length - 1
  const worth = lines.map((line, index) => {
    const telling = TELLING.test(line) && !REASSURING.test(line) ? 100 : 0
    const recent = index > last - 4 ? 200 + index - last : 0
    return { index, score: line.trim() === '' ? -1 : telling + recent }
  })
  const kept = new Set<number>()
  const keep = (index: number) => {
    if (kept.size < most && index >= 0 && index <= last) kept.add(index)
  }
  const best = worth.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || b.index - a.index)
  for (const { index } of best) keep(index)
  for (const { index } of best) for (let near = 1; near <= CONTEXT; near++) keep(index + near)
  const order = [...kept].sort((a, b) => a - b)
  return order.flatMap((index, at) => {
    const previous = order[at - 1]
    const gap = previous !== undefined && index - previous > 1
    return gap ? ['…', lines[index] ?? ''] : [lines[index] ?? '']
  })
}
