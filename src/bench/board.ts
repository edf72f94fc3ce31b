import type { Selector } from '../probes/selector.js'

/** A device under test, as its bench file describes it. */
export interface Board {
  name: string
  /** null: it is emulated. */
  probe: Selector | null
  probeText: string | null
  /** As probe-rs calls it. */
  chip: string | null
  labels: string[]
  /** Labels of the runner that it is wired to. */
  runsOn: string[]
  /** Number of the probe's USB interface whose port is the console: 0 for `if00`. */
  serial: number | null
  /** The USB port that gives it power, as uhubctl names it: hub `1-2`, or `1` for the root hub of bus 1. */
  power: { hub: string; port: number } | null
  env: Record<string, string>
  emulated: boolean
  /** Where it begins in the file, counted from 1. */
  line: number
}

export interface Bench {
  file: string
  /** In the order of the file. */
  boards: Board[]
}
