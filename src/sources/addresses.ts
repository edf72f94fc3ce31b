/** Program counters into places: what to ask an addr2line for, and what it answers. Pure. */

import type { Also, Failure, Finding, Findings } from '../findings/model.js'
import { isOwnSource } from '../findings/place.js'

/** Of a run, and of a failure. Each costs a moment. */
export const MOST_ADDRESSES = 200
const MOST_SHOWN = 16

/** What an address belongs to; `file` and `line` are null where the debug information does not tell. */
export interface Frame {
  function: string | null
  file: string | null
  line: number | null
}

/** By address, as the findings name it: its frames, the innermost first (a function may have been inlined into others). */
export type Frames = ReadonlyMap<string, readonly Frame[]>

/** An address as it was printed, and the one to look up for it. */
export interface Lookup {
  printed: string
  at: string
}

const ARM = 40
const RISC_V = 243

/**
 * The program counters that findings hold. All but the first of a crash are return addresses: the call stands before them. Those of Thumb
 * code have their lowest bit set (Arm ARM, A2.3.1). ESP-IDF has moved those of Xtensa back already (`esp_cpu_process_stack_pc`).
 * @param machine `e_machine` of the ELF file
 */
export function lookupsOf({ findings }: Findings, machine: number): Lookup[] {
  const lookups = new Map<string, Lookup>()
  for (const { addresses } of findings) {
    for (const [index, printed] of addresses.entries()) {
      if (!/^0x[0-9a-f]{1,16}$/.test(printed) || lookups.size >= MOST_ADDRESSES) continue
      lookups.set(printed, lookups.get(printed) ?? { printed, at: lookedUp(BigInt(printed), index > 0, machine) })
    }
  }
  return [...lookups.values()]
}

function lookedUp(address: bigint, returned: boolean, machine: number): string {
  const thumb = machine === ARM && (address & 1n) === 1n
  const even = thumb ? address - 1n : address
  const before = returned && (thumb || machine === RISC_V) && even > 0n ? even - 1n : even
  return `0x${before.toString(16)}`
}

/** What `addr2line -a -f -i` says: a line with the address, then two lines for each frame. */
export function parseFrames(output: string, lookups: readonly Lookup[]): Map<string, Frame[]> {
  const answers = new Map<bigint, Frame[]>()
  let frames: Frame[] = []
  let name: string | null = null
  for (const line of output.split(/\r?\n/)) {
    if (name === null && /^0x[0-9a-f]{1,16}$/i.test(line)) {
      frames = []
      answers.set(BigInt(line), frames)
    } else if (name === null) name = line
    else {
      frames.push(frameOf(name, line))
      name = null
    }
  }
  return new Map(lookups.map(({ printed, at }) => [printed, (answers.get(BigInt(at)) ?? []).filter(tells)]))
}

function frameOf(name: string, place: string): Frame {
  const [, file = '??', line = '0'] = /^(.{1,4096}):(\d{1,9}|\?)(?: \(discriminator \d+\))?$/.exec(place) ?? []
  const known = file !== '??' && Number(line) > 0
  return {
    function: name.startsWith('??') ? null : name.slice(0, 500),
    file: known ? file : null,
    line: known ? Number(line) : null,
  }
}

function tells(frame: Frame): boolean {
  return frame.function !== null || frame.file !== null
}

/** How many addresses have a place: which tool knew most. */
export function placesIn(frames: Frames): number {
  return [...frames.values()].filter((all) => all.some(({ file }) => file !== null)).length
}

/** The findings with what `frames` tells of their addresses: in their messages, their places, and the place of one that has none. */
export function withFrames(findings: Findings, frames: Frames): Findings {
  const of = <T extends Failure>(failure: T): T => (failure.addresses.length === 0 ? failure : traced(failure, frames))
  return {
    ...findings,
    findings: findings.findings.map((finding): Finding => of(finding)),
    suites: findings.suites.map((suite) => ({
      ...suite,
      cases: suite.cases.map((test) => (test.failure === null ? test : { ...test, failure: of(test.failure) })),
    })),
  }
}

function traced<T extends Failure>(failure: T, frames: Frames): T {
  const known = failure.addresses.flatMap((address) =>
    (frames.get(address) ?? []).map((frame) => ({ address, ...frame })),
  )
  if (known.length === 0) return failure
  const shown = known.slice(0, MOST_SHOWN).map(({ address, function: name, file, line }) => {
    const place = file === null ? '' : ` (${file}:${line})`
    return `${address} ${name ?? '?'}${place}`
  })
  const places = known.flatMap(({ file, line, function: name }): Also[] =>
    file === null || line === null || !isOwnSource(file) ? [] : [{ file, line, message: name ?? '' }],
  )
  const message = [failure.message, ...shown].filter((line) => line !== '').join('\n')
  const [first] = places
  if (failure.file !== null || first === undefined) return { ...failure, message, also: [...failure.also, ...places] }
  const { file, line } = first
  return { ...failure, message, file, line, also: [...failure.also, ...places.slice(1)] }
}
