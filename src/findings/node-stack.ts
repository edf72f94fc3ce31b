import { isOwnSource, type Place } from './place.js'

/** The place in a line of a JavaScript stack: `at fn (file:///p/x.mjs:7:12)`, `fn (/p/x.js:2:41)`, `/p/x.js:2:41`. */
export function stackPlace(line: string): Place | null {
  const found = /(?:^|[\s(])((?:file:\/\/\/?)?(?:[A-Za-z]:[\\/])?[^\s():]{1,1000}):(\d{1,7}):\d{1,7}\)?$/.exec(
    line.slice(0, 3000).trimEnd(),
  )
  const file = found?.[1] ?? ''
  if (found === null || !isOwnSource(file) || /^(?:node:|internal\/)/.test(file)) return null
  return { file, line: Number(found[2]) }
}
