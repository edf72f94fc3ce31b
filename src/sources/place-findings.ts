import { relative } from 'node:path'
import { Locator, type PathRule } from '../findings/locate.js'
import { located } from '../findings/located.js'
import type { Findings } from '../findings/model.js'
import { resolveAddresses } from './addr2line.js'
import { type Checkout, readCheckout } from './checkout.js'

export interface Where {
  /** Absolute path. */
  workspace: string
  /** Where the test ran; absolute. */
  cwd: string
  /** `owner/name` (`GITHUB_REPOSITORY`), or null. */
  repository: string | null
  /** `path-map`. */
  rules: readonly PathRule[]
  /** The file that runs on the board, relative to `cwd`; null if none was given. */
  elf: string | null
}

export interface Placed {
  /** Every place is a tracked file, relative to the checkout's root, or null. */
  findings: Findings
  /** The checkout's root: what links and annotations are relative to. */
  root: string
  /** What a reader should know, in sentences. */
  notes: string[]
}

/** Gives findings, as a log has them, their places in the checkout. Never throws; takes seconds at most, and none if nothing has a place. */
export async function placeFindings(findings: Findings, where: Where): Promise<Placed> {
  const { findings: resolved, notes } =
    where.elf === null ? { findings, notes: [] } : await resolveAddresses(findings, where.elf, where.cwd)
  const hasPlace = resolved.findings.some(({ file, also }) => file !== null || also.length > 0)
  if (!hasPlace) return { findings: resolved, root: where.workspace, notes }
  // Loaded only here: nobody waits for it who has no findings.
  const { pathsOf } = await import('../findings/formats.js')
  const checkout = await readCheckout(where.workspace, where.cwd, where.repository)
  return {
    findings: located(resolved, new Locator({ ...surroundings(checkout, where), pathsOf })),
    root: checkout.root,
    notes: checkout.note === null ? notes : [...notes, checkout.note],
  }
}

function surroundings({ root, files }: Checkout, { cwd, rules }: Where) {
  return { root, files, rules, workingDirectory: relative(root, cwd) }
}
